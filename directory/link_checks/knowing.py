"""What the directory knows of whose page an address should be. It asks the database."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from django.db.models import prefetch_related_objects

from directory.link_checks.known import Known, places_of
from directory.link_checks.memories import facts_of
from directory.models import Organisation
from directory.models.units import Unit
from directory.moderation import users_by_address
from directory.words.ministry_names import MINISTRIES_CALLED


def known_of(addresses: Collection[str]) -> dict[str, Known]:
    """By address; of all published records that lead readers there."""
    users = users_by_address(addresses)
    bodies = {body.pk: body for units in users.values() for unit in units for body in _bodies_of(unit)}
    prefetch_related_objects(list(bodies.values()), "names", "contact_points")
    return {address: _known(units, bodies) for address, units in users.items()}


def _known(units: Iterable[Unit], bodies: Mapping[UUID, Organisation]) -> Known:
    own = {body.pk: bodies[body.pk] for unit in units for body in _bodies_of(unit)}.values()
    facts = [facts_of(body) for body in own]
    codes = dict.fromkeys(body.country_id for body in own if body.country_id)
    titles = [title for unit in units if (title := getattr(unit, "title", ""))]
    called = [
        name for body in own if body.is_ministry for name in MINISTRIES_CALLED.get(body.country_id or "", ())
    ]
    return Known(
        names=_once([*titles, *called, *(name for found in facts for name in found.names)]),
        places=_once(place for code in codes for place in places_of(code)),
        values=_once(value for found in facts for value in found.approved),
    )


def _bodies_of(unit: Unit) -> list[Organisation]:
    """Those that a contact is of; those that a petition stands with and is addressed to."""
    fields = (field for field in unit._meta.concrete_fields if field.related_model is Organisation)
    return [body for field in fields if (body := getattr(unit, field.name)) is not None]


def _once(listed: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(listed))
