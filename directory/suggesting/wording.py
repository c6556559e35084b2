"""What may be said about which unit, and its canonical writing."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from directory import moderation
from directory.contacts.parliaments import parliament_of
from directory.models import (
    Channel,
    Complaint,
    ContactPoint,
    Country,
    Evidence,
    Organisation,
    OrganisationKind,
    Purpose,
    Source,
    State,
)
from directory.models.units import Unit
from directory.moderation import Content
from directory.values import normalise
from directory.values.domains import host_of
from directory.values.sentences import Unfit
from directory.values.written_numbers import SeveralNumbers
from directory.words.saying import said

COMMENT_LENGTH = 1000
PURPOSES = [purpose for purpose in Purpose if purpose != Purpose.EMERGENCY]


@dataclass(frozen=True, kw_only=True)
class Suggested:
    """What a reader tells of one public unit, as typed. ``channel`` and ``purpose`` belong to a missing contact.

    With ``parliament_of``, a country's code, it is about that country's parliament, of which none is public.
    """

    kind: str
    unit_id: uuid.UUID
    complaint: str
    source_url: str
    value: str = ""
    channel: str = ""
    purpose: str = ""
    comment: str = ""
    email: str = ""
    parliament_of: str = ""


def subject(kind: str, unit_id: uuid.UUID) -> Unit | None:
    """The public unit of that name; None for what is not shown, whatever the reason."""
    try:
        unit: Unit | None = moderation.kind_named(kind).published().filter(pk=unit_id).first()
    except LookupError:
        return None
    hidden = isinstance(unit, ContactPoint) and unit.organisation.named_only
    return None if hidden else unit


def lacks_contacts(organisation_id: uuid.UUID) -> Organisation | None:
    """The public organisation to which readers may add a contact; None for what is only named."""
    return Organisation.objects.published().filter(pk=organisation_id, named_only=False).first()


def lacks_parliament(code: str) -> Country | None:
    """The country whose parliament readers may tell us of; None where one is public."""
    country = Country.objects.listed().filter(code=code).first()
    return None if country is None or parliament_of(country) else country


def awaited_parliament(country: Country) -> Organisation:
    """What waits for people under that name, else one that is in no table yet: whoever asks cannot tell which."""
    rows = Organisation.objects.filter(country=country, kind=OrganisationKind.PARLIAMENT, state=State.PENDING)
    return rows.order_by("pk").first() or Organisation(
        kind=OrganisationKind.PARLIAMENT, country=country, name=f"Parliament of {country.name}"
    )


def complaints_about(unit: Unit) -> list[Complaint]:
    """What can be said of a unit that is there."""
    correctable = [Complaint.CHANGED] if moderation.kind_of(unit).correct else []
    return [*correctable, Complaint.BROKEN, Complaint.FAKE, Complaint.OTHER]


def accepted(told: Suggested, unit: Unit) -> tuple[Suggested, Content]:
    """The suggestion in canonical writing, and the changes that it asks for; ValidationError by field."""
    told, errors = canonical(told)
    errors |= _missing_words(told, unit)
    changes: Content = {}
    if not errors.keys() & {"complaint", "channel", "value"}:
        try:
            changes = _changes(told, unit)
        except ValueError as exc:
            errors["value"] = said(exc)
    if errors:
        raise ValidationError({name: [text] for name, text in errors.items()})
    return told, changes


def is_number(told: Suggested, unit: Unit) -> bool:
    """Whether the value is a telephone or fax number, by the contact that it corrects or adds."""
    channel = unit.channel if isinstance(unit, ContactPoint) else told.channel
    return channel in (Channel.TELEPHONE, Channel.FAX)


def several_numbers(told: Suggested, unit: Unit) -> list[str]:
    """The numbers that were written into one field, each to be sent by itself; nothing of other values."""
    if not is_number(told, unit):
        return []
    try:
        normalise.phone(told.value, None)
    except SeveralNumbers as exc:
        return exc.parts
    except ValueError:
        pass
    return []


def _source_address(value: str) -> str:
    if not value.strip():
        raise Unfit("Give the address of a page where that can be seen; it starts with https:// or http://.")
    return _source(normalise.url(value))


def _source(address: str) -> str:
    """The address, if it can be kept as a Source: what a browser writes may be longer than what was typed."""
    if len(address) > normalise.MAX_TEXT:
        raise Unfit(
            "“{shown}…” is {count} characters long; at most {most} are accepted.",
            shown=address[:80],
            count=len(address),
            most=normalise.MAX_TEXT,
        )
    facts = {"publisher": host_of(address), "retrieved_on": date.min, "evidence": Evidence.SECONDARY}
    try:
        Source(url=address, **facts).clean_fields()
    except ValidationError as exc:
        raise Unfit(
            "“{shown}” cannot be kept as an address: {why}", shown=address[:80], why=" ".join(exc.messages)
        ) from exc
    return address


READERS: dict[str, Callable[[str], str]] = {
    "value": partial(normalise.text, lines=True),
    "source_url": _source_address,
    "comment": partial(normalise.text, lines=True, maximum=COMMENT_LENGTH),
    "email": lambda value: normalise.email(value) if value.strip() else "",
}


def canonical(told: Suggested) -> tuple[Suggested, dict[str, str]]:
    """The suggestion with each text in canonical writing, or as typed where that is refused; and why, by field."""
    found: dict[str, str] = {}
    errors: dict[str, str] = {}
    for name, canonical in READERS.items():
        typed: str = getattr(told, name)
        try:
            found[name] = canonical(typed)
        except ValueError as exc:
            found[name], errors[name] = typed, said(exc)
    told = replace(
        told,
        value=found["value"],
        source_url=found["source_url"],
        comment=found["comment"],
        email=found["email"],
    )
    return told, errors


def _missing_words(told: Suggested, unit: Unit) -> dict[str, str]:
    """What does not go together, by field."""
    missing = told.complaint == Complaint.MISSING
    choices = [Complaint.MISSING] if missing and isinstance(unit, Organisation) else complaints_about(unit)
    if told.complaint not in choices:
        return {"complaint": _not_among(told.complaint, [str(choice.label) for choice in choices])}
    errors = _of_missing_contact(told) if missing else _beside_missing_contact(told)
    if told.complaint in (Complaint.CHANGED, Complaint.MISSING):
        if not told.value.strip():
            errors["value"] = gettext("Write what it should be, as it stands on the page that you name.")
    elif told.value.strip():
        errors["value"] = gettext("A new value goes with “%(choice)s”: choose that, or leave this empty.") % {
            "choice": Complaint.CHANGED.label
        }
    if told.complaint == Complaint.OTHER and not told.comment.strip():
        errors["comment"] = gettext("Say in a few words what is wrong.")
    return errors


def _of_missing_contact(told: Suggested) -> dict[str, str]:
    errors: dict[str, str] = {}
    if told.channel not in Channel.values:
        errors["channel"] = _not_among(told.channel, [str(label) for label in Channel.labels])
    if told.purpose not in PURPOSES:
        errors["purpose"] = _not_among(told.purpose, [str(purpose.label) for purpose in PURPOSES])
    return errors


def _beside_missing_contact(told: Suggested) -> dict[str, str]:
    given = {"channel": told.channel, "purpose": told.purpose}
    return {
        name: gettext("“%(value)s” goes with “%(choice)s” only; leave it empty.")
        % {"value": value[:40], "choice": Complaint.MISSING.label}
        for name, value in given.items()
        if value
    }


def _not_among(value: str, accepted: list[str]) -> str:
    return gettext("“%(value)s” is not one of these; accepted: %(accepted)s.") % {
        "value": value[:40],
        "accepted": ", ".join(accepted),
    }


def _changes(told: Suggested, unit: Unit) -> Content:
    """The canonical new values; ValueError if they are wrong, or stand here already."""
    if told.complaint == Complaint.MISSING and isinstance(unit, Organisation):
        value, extension = normalise.contact(told.channel, told.value, "", unit.country_id)
        changes: Content = {"channel": told.channel, "value": value, "extension": extension}
        stands = ContactPoint.objects.published().filter(organisation=unit, **changes).exists()
    else:
        correct = moderation.kind_of(unit).correct
        if correct is None or told.complaint != Complaint.CHANGED:
            return {}
        changes, now = correct(unit, told.value), moderation.content(unit)
        stands = all(now[name] == value for name, value in changes.items())
    if stands:
        raise Unfit("“{value}” is what stands here already.", value=told.value[:80])
    return changes
