"""What a page says about each contact of an organisation: the way, and why one may trust it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from directory.domains import host_of
from directory.links import display_of, href_of, on_official_domain
from directory.models import Channel, ContactPoint, Method, Organisation, Purpose
from directory.verification import Freshness, freshness

MAIN_CHANNELS = (Channel.CONTACT_PAGE, Channel.CONTACT_FORM, Channel.WEBSITE)
CHANNELS = list(Channel)
PURPOSES = list(Purpose)
TRUST = ["verified", "overdue", "unverified"]


@dataclass(frozen=True)
class ContactLine:
    """One published contact, as it stands on a day."""

    point: ContactPoint
    freshness: Freshness
    on_official_domain: bool | None

    @property
    def href(self) -> str | None:
        return href_of(self.point)

    @property
    def display(self) -> str:
        return display_of(self.point)

    @property
    def host(self) -> str:
        return host_of(self.point.value)

    @property
    def is_web(self) -> bool:
        return Channel(self.point.channel).is_web

    @property
    def checked_how(self) -> str:
        return str(Method(self.freshness.method).label) if self.freshness.method else ""


def contact_lines(organisation: Organisation, domains: list[str], today: date) -> list[ContactLine]:
    """Its published contacts by channel and purpose, the best trusted first; none where it is only named."""
    if organisation.named_only:
        return []
    points = ContactPoint.objects.published().filter(organisation=organisation)
    joined = points.select_related("source").prefetch_related("verifications")
    lines = [ContactLine(p, freshness(p, today), on_official_domain(p, domains)) for p in joined]
    return sorted(lines, key=_order)


def main_line(lines: Iterable[ContactLine]) -> ContactLine | None:
    """Where to send a reader first: the general contact page, else the general form, else the website."""
    general = [line for line in lines if line.point.purpose == Purpose.GENERAL]
    main = [line for line in general if line.point.channel in MAIN_CHANNELS]
    return min(main, key=lambda line: MAIN_CHANNELS.index(Channel(line.point.channel)), default=None)


def of_channel(lines: Iterable[ContactLine], channel: Channel) -> list[ContactLine]:
    """The contacts of one channel that take general enquiries."""
    return [line for line in lines if line.point.channel == channel and line.point.purpose == Purpose.GENERAL]


def _order(line: ContactLine) -> tuple[int, int, int, str, str]:
    point = line.point
    place = CHANNELS.index(Channel(point.channel)), PURPOSES.index(Purpose(point.purpose))
    return *place, TRUST.index(line.freshness.state), point.language, str(point.pk)
