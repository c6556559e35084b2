"""What of a reader's words is no part of what is kept: told to whoever sent them, in their language."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from directory.contacts.links import display_of
from directory.models import Channel, ContactPoint, Organisation, Suggestion
from directory.models.units import Unit
from directory.suggesting.wording import Suggested, is_number
from directory.values import normalise, written_numbers

MOST_SHOWN = 120
ENDS, LABEL, UNSEEN, READ_AS = "ends", "label", "unseen", "read_as"


@dataclass(frozen=True)
class LeftOut:
    """``what`` was left out of ``field``; ``how`` is one of ENDS, LABEL, UNSEEN, or READ_AS for what is kept."""

    field: str
    how: str
    what: str


def left_out(typed: Suggested, unit: Unit) -> list[LeftOut]:
    """What canonical writing leaves out of an accepted suggestion, as it was typed."""
    found = list(_of_number(typed, unit)) if is_number(typed, unit) else list(_of_ends(typed, "value"))
    for field in ("source_url", "comment", "email"):
        found += _of_ends(typed, field)
    return found


def kept_of(suggestion: Suggestion) -> list[LeftOut]:
    """What was left out of a suggestion that is stored."""
    return [LeftOut(**one) for one in suggestion.left_out]


def sentence(one: LeftOut) -> str:
    """What was left out, in the reader's language."""
    said = {"field": _field_name(one.field), "what": one.what}
    return {
        ENDS: gettext("At the ends of “%(field)s”, characters that cannot be seen: %(what)s."),
        LABEL: gettext("Before the number: “%(what)s”."),
        UNSEEN: gettext("Around or in the number, characters that cannot be seen: %(what)s."),
        READ_AS: gettext("The number as we read it: %(what)s"),
    }[one.how] % said


def _of_ends(typed: Suggested, field: str) -> Iterator[LeftOut]:
    if unseen := normalise.taken_off(getattr(typed, field)):
        yield _shown(field, ENDS, unseen)


def _of_number(typed: Suggested, unit: Unit) -> Iterator[LeftOut]:
    """What stood beside a number, and then the number without it."""
    if not typed.value.strip():
        return
    label, unseen = written_numbers.label_of(typed.value), written_numbers.unseen_in(typed.value)
    extension = written_numbers.one_number(typed.value).extension
    if label:
        yield _shown("value", LABEL, label)
    if unseen:
        yield _shown("value", UNSEEN, unseen)
    if label or unseen or extension:
        yield _shown("value", READ_AS, _grouped(typed, unit))


def _grouped(typed: Suggested, unit: Unit) -> str:
    body = unit.organisation if isinstance(unit, ContactPoint) else unit
    region = body.country_id if isinstance(body, Organisation) else None
    number = normalise.phone(typed.value, region)
    return display_of(
        ContactPoint(channel=Channel.TELEPHONE, value=number.number, extension=number.extension)
    )


def _shown(field: str, how: str, what: str) -> LeftOut:
    return LeftOut(field, how, what if len(what) <= MOST_SHOWN else f"{what[:MOST_SHOWN]}…")


def _field_name(field: str) -> Any:
    return {
        "value": gettext("What it should be"),
        "source_url": gettext("Where that can be seen"),
        "comment": gettext("Anything else (may stay empty)"),
        "email": gettext("Your e-mail address (may stay empty)"),
    }[field]
