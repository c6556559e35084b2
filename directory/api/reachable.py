"""Filters of bodies by the contacts that are published of them."""

from django.db.models import Exists, OuterRef

from directory.api.parameters import Rows, one_of, several
from directory.api.plans import are_few
from directory.api.serializers import PUBLIC_PURPOSES
from directory.models import Channel, ContactPoint


def _with_contact(rows: Rows, **found: object) -> Rows:
    points = ContactPoint.objects.published().filter(**found).order_by()
    if are_few(points):
        return rows.filter(pk__in=points.values("organisation"))
    return rows.filter(Exists(points.filter(organisation=OuterRef("pk"))))


def having_each(rows: Rows, channels: list[str]) -> Rows:
    """Those of which a contact of each of these channels is published."""
    for channel in channels:
        rows = _with_contact(rows, channel=channel)
    return rows


def for_any(rows: Rows, purposes: list[str]) -> Rows:
    """Those of which a contact for one of these purposes is published."""
    return _with_contact(rows, purpose__in=purposes)


HAS = several(
    one_of("has", Channel.values, having_each, "A contact of this channel is published of them."),
    "Only those of which a contact of this channel is published; several, with commas between them: of each.",
)
FOR = several(
    one_of(
        "purpose",
        [value for value, _ in PUBLIC_PURPOSES],
        for_any,
        "Only those of which a contact for this purpose is published, whatever its channel.",
    )
)
