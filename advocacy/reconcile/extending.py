"""Columns for a table whose rows are matched: what is public of each entity, as the API shows it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from advocacy.api.countries import Countries
from advocacy.api.organisation_rows import shapes_of
from advocacy.reconcile.entities import TYPES, Told, is_code, is_uuid, types_of
from advocacy.reconcile.queries import as_list, read_object, wrong
from directory.models import Channel
from directory.serving.problems import Refusal

MOST_IDS = 100
Shape = dict[str, Any]
Values = Callable[[Shape], Iterable[Told]]


@dataclass(frozen=True)
class Property:
    """One column. ``types`` are those whose entities have it; ``values`` reads it from the shape of one of them.

    ``holds`` is the type of its values where they are entities.
    """

    id: str
    name: str
    types: tuple[str, ...]
    values: Values
    holds: str = ""

    @property
    def told(self) -> Told:
        return {"id": self.id, "name": self.name}

    @property
    def meta(self) -> Told:
        return {**self.told, **({"type": TYPES[self.holds].told} if self.holds else {})}


def _text(key: str) -> Values:
    return lambda shape: [{"str": shape[key]}] if shape[key] else []


def _entity(key: str, id: str) -> Values:
    return lambda shape: [{"id": shape[key][id], "name": shape[key]["name"]}] if shape[key] else []


def _parts(key: str, part: str) -> Values:
    return lambda shape: [{"str": text} for text in dict.fromkeys(one[part] for one in shape[key])]


def _contacts(channel: str) -> Values:
    """Those to which one may be led: none that is disputed, nor a page that is not what it was."""
    return lambda shape: [
        {"str": point["value"]}
        for point in shape["contact_points"]
        if point["channel"] == channel and point["href"]
    ]


COUNTRY, BODY = ("country",), ("organisation",)
EITHER = (*COUNTRY, *BODY)
PROPERTIES = {
    one.id: one
    for one in (
        Property("url", "Address in the API", EITHER, _text("url")),
        Property("wikidata", "Wikidata item", EITHER, _text("wikidata")),
        Property("names", "Names", EITHER, _parts("names", "name")),
        Property("cautions", "Cautions, to be shown first", EITHER, _parts("cautions", "text")),
        Property("advisory", "Advisory, to be shown before its links", BODY, _text("advisory")),
        Property("warning", "Warning", COUNTRY, _text("warning")),
        Property("ministry", "Foreign ministry", COUNTRY, _entity("ministry", "id"), "ministry"),
        Property("alpha_3", "ISO 3166-1 alpha-3", COUNTRY, _text("alpha_3")),
        Property("numeric", "ISO 3166-1 numeric", COUNTRY, _text("numeric")),
        Property("m49", "UN M49", COUNTRY, _text("m49")),
        Property("region", "UN M49 region", COUNTRY, _text("region")),
        Property("country", "Country", BODY, _entity("country", "code"), "country"),
        Property("kind", "Kind of organisation", BODY, _text("kind")),
        Property("lifecycle", "Active or closed", BODY, _text("lifecycle")),
        Property("website", "Website", BODY, _text("website")),
        Property("contact_page", "Contact page", BODY, _contacts(Channel.CONTACT_PAGE)),
        Property("contact_form", "Contact form", BODY, _contacts(Channel.CONTACT_FORM)),
        Property("email", "E-mail address", BODY, _contacts(Channel.EMAIL)),
        Property("telephone", "Telephone number", BODY, _contacts(Channel.TELEPHONE)),
        Property("official_domain", "Official domain", BODY, _parts("official_domains", "domain")),
    )
}


def properties_of(type: str) -> list[Property]:
    """Those of the entities of a type; all, if none is named."""
    types = set(types_of(type)) if type else set(TYPES)
    return [one for one in PROPERTIES.values() if not types.isdisjoint(one.types)]


def extended(text: str, today: date) -> Told:
    """The rows that a data extension query asks for. What is not public, or never was, has empty cells."""
    ids, wanted = _asked(read_object(text))
    shapes = _shapes(ids, today)
    rows = {id: {one.id: _cell(one, shapes.get(id)) for one in wanted} for id in ids}
    return {"meta": [one.meta for one in wanted], "rows": rows}


def _asked(told: Told) -> tuple[list[str], list[Property]]:
    ids = told.get("ids")
    if not isinstance(ids, list) or not all(isinstance(id, str) for id in ids):
        raise wrong("extend/ids", ids, "a list of ids")
    if len(ids) > MOST_IDS:
        raise Refusal("body-too-large", f"{len(ids)} ids came at once; at most {MOST_IDS} are read.")
    named = [one.get("id") if isinstance(one, dict) else one for one in as_list(told.get("properties"))]
    if unknown := [name for name in named if not isinstance(name, str) or name not in PROPERTIES]:
        raise wrong("extend/properties", unknown[0], *PROPERTIES)
    return ids, [PROPERTIES[name] for name in dict.fromkeys(map(str, named))]


def _cell(wanted: Property, found: tuple[str, Shape] | None) -> list[Told]:
    if found is None or found[0] not in wanted.types:
        return []
    return list(wanted.values(found[1]))


def _shapes(ids: Sequence[str], today: date) -> dict[str, tuple[str, Shape]]:
    """By id, the type and the public shape of each."""
    bodies = shapes_of([UUID(id) for id in ids if is_uuid(id)], today)
    countries = Countries()
    countries.today = today
    rows = list(countries.rows().filter(pk__in=[id for id in ids if is_code(id)]))
    found = {shape["code"]: ("country", shape) for shape in countries.shown(rows)}
    return found | {str(shape["id"]): ("organisation", shape) for shape in bodies}
