"""Reading a batch of queries: each names what a row of somebody's table holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from advocacy.reconcile.entities import TYPES
from advocacy.search.questions import ACCEPTED, is_accepted
from directory.api.bodies import json_object
from directory.api.parameters import error
from directory.models import Country
from directory.search import finder
from directory.serving.problems import BadParameters, Refusal

BATCH = 20
CANDIDATES, MOST_CANDIDATES = 10, 100
# An organisation is found by the whole of one of these.
ADDRESSES = ("email", "website", "official_domain")
NARROWING = ("country", *ADDRESSES)
STRICT = ("any", "should", "all")


@dataclass(frozen=True, kw_only=True)
class Query:
    """``text`` may be empty, if ``countries`` or ``addresses`` say more. ``countries`` is None if none was named; it is
    empty if what was named is none.
    """

    text: str = ""
    types: tuple[str, ...] = ()
    of_all_types: bool = False
    most: int = CANDIDATES
    countries: frozenset[str] | None = None
    addresses: tuple[str, ...] = ()


def batch(text: str) -> dict[str, Query]:
    """The queries by the names that their sender gave them. Refusal names everything that is not accepted."""
    found = read_object(text)
    if len(found) > BATCH:
        raise Refusal("body-too-large", f"{len(found)} queries came at once; at most {BATCH} are read.")
    return {name: _query(f"queries/{name[:60]}", told) for name, told in found.items()}


def read_object(text: str) -> dict[str, Any]:
    """The JSON object that was sent; Refusal if it is none, or holds what no answer could repeat."""
    found = json_object(text.encode())
    try:
        orjson.dumps(found)
    except TypeError as exc:
        raise Refusal(
            "malformed-body", f"What was sent cannot be read: {exc}. Accepted: one JSON object."
        ) from exc
    return found


def _query(where: str, told: Any) -> Query:
    if not isinstance(told, dict):
        raise wrong(where, told, "an object")
    text = told.get("query", "")
    if not isinstance(text, str) or (text.strip() and not is_accepted(text)):
        raise wrong(f"{where}/query", text, ACCEPTED)
    properties = dict(_properties(where, told.get("properties", [])))
    named = properties.pop("country", None)
    addresses = tuple(value for values in properties.values() for value in values)
    if not (text.strip() or named or addresses):
        raise wrong(f"{where}/query", text, f"a text, or one of {', '.join(NARROWING)} under “properties”")
    return Query(
        text=text.strip(),
        types=_types(f"{where}/type", told.get("type", [])),
        of_all_types=_strict(f"{where}/type_strict", told.get("type_strict", "any")) == "all",
        most=_most(f"{where}/limit", told.get("limit", CANDIDATES)),
        countries=None if named is None else frozenset(_codes(named)),
        addresses=addresses,
    )


def _types(where: str, told: Any) -> tuple[str, ...]:
    """A type's id, or several, or objects that hold one."""
    found = [one.get("id") if isinstance(one, dict) else one for one in as_list(told)]
    if unknown := [one for one in found if not isinstance(one, str) or one not in TYPES]:
        raise wrong(where, unknown[0], *TYPES)
    return tuple(map(str, found))


def _strict(where: str, told: Any) -> str:
    if told not in STRICT:
        raise wrong(where, told, *STRICT)
    return str(told)


def _most(where: str, told: Any) -> int:
    if isinstance(told, bool) or not isinstance(told, int) or told < 1:
        raise wrong(where, told, "a whole number from 1 on")
    return min(told, MOST_CANDIDATES)


def _properties(where: str, told: Any) -> Iterator[tuple[str, list[str]]]:
    for number, one in enumerate(as_list(told)):
        at = f"{where}/properties/{number}"
        if not isinstance(one, dict) or one.get("pid") not in NARROWING:
            raise wrong(f"{at}/pid", one.get("pid") if isinstance(one, dict) else one, *NARROWING)
        yield str(one["pid"]), [_value(f"{at}/v", value) for value in as_list(one.get("v"))]


def _value(where: str, told: Any) -> str:
    """A text, or the entity that a cell was matched with before."""
    text = told.get("id") if isinstance(told, dict) else told
    if not isinstance(text, str) or not is_accepted(text):
        raise wrong(where, told, f"{ACCEPTED}, or an entity with such an “id”")
    return text.strip()


def _codes(values: list[str]) -> Iterator[str]:
    """The countries that are certainly meant: by a code, or by a name that is the whole text."""
    known = set(
        Country.objects.filter(code__in=[value.upper() for value in values]).values_list("pk", flat=True)
    )
    for value in values:
        if value.upper() in known:
            yield value.upper()
        elif len(named := finder.meant(value).countries) == 1 and not named[0].is_territory:
            yield named[0].code


def as_list(told: Any) -> list[Any]:
    """One thing may stand without its brackets."""
    return told if isinstance(told, list) else [] if told is None else [told]


def wrong(where: str, told: Any, *accepted: str) -> BadParameters:
    detail = f"“{str(told)[:60]}” is not accepted at “{where}”; accepted: {', '.join(accepted)}."
    return BadParameters([{**error(where, detail, list(accepted)), "pointer": f"/{where}"}])
