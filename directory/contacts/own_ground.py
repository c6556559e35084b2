"""The ground of a body: the hosts that are its own by what is published, and what was seen on its pages there."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from directory.contacts.known_domains import WITH_HOST, official_domains
from directory.models import Channel, ContactPoint, Organisation, Purpose, Sighting
from directory.values.domains import host_of
from directory.values.own_domains import why_not_own
from directory.values.sentences import Sentence

SEEN_WITHIN = timedelta(days=30)  # what was seen longer ago says little of today


@dataclass(frozen=True)
class Ground:
    """What is published of whose a body's hosts are: its country, its proven domains, and its website or ""."""

    country: str
    domains: list[str]
    website: str

    @classmethod
    def of(cls, body: Organisation) -> "Ground":
        websites = ContactPoint.objects.published().filter(
            organisation=body, channel=Channel.WEBSITE, purpose=Purpose.GENERAL
        )
        website = websites.values_list("value", flat=True).first() or ""
        return cls(body.country_id or "", official_domains(body.pk), website)

    def why_not(self, address: str) -> Sentence | None:
        """Why the address or mailbox does not stand on it; None if it does."""
        host = host_of(address)
        return why_not_own(host, self.country, domains=self.domains, website=self.website)

    def holds(self, address: str) -> bool:
        return self.why_not(address) is None

    def shows(self, sighting: Sighting) -> bool:
        """Whether a program read on it that the value stands there; what a person noted counts for that person."""
        page = sighting.page
        return sighting.stands and not page.by_name and self.holds(page.final_address)


def seen_lately(point: ContactPoint, at: datetime) -> bool:
    """Whether a program lately read exactly this value on the body's own ground, and it leads nowhere else."""
    newest = Sighting.objects.of_contact(point).select_related("page").first()
    if newest is None or not at - SEEN_WITHIN < newest.page.seen_at <= at:
        return False
    ground = Ground.of(point.organisation)
    return ground.shows(newest) and (point.channel not in WITH_HOST or ground.holds(point.value))
