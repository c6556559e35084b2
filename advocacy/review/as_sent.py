"""A number as it is stored, grouped, beside the words that readers sent: nobody compares twelve digits in a row."""

from dataclasses import dataclass

from django.db.models import QuerySet

from directory.contacts.links import display_of
from directory.models import Channel, ContactPoint, Suggestion
from directory.moderation import Content

MOST_SHOWN = 10


@dataclass(frozen=True)
class AsSent:
    """``stored`` is grouped; ``words`` are what readers sent of it, each once."""

    stored: str
    words: list[str]


def as_sent(content: Content, suggestions: QuerySet[Suggestion]) -> AsSent | None:
    """Of a contact that is a telephone or fax number; nothing of another unit."""
    channel = content.get("channel")
    if channel not in (Channel.TELEPHONE, Channel.FAX):
        return None
    point = ContactPoint(channel=channel, value=content["value"], extension=content.get("extension", ""))
    sent = suggestions.exclude(value="").order_by("created_at", "id").values_list("value", flat=True)
    return AsSent(display_of(point), list(dict.fromkeys(sent[:MOST_SHOWN])))
