"""Outlets that carry an advisory: it stands before the links of their articles too."""

from collections.abc import Iterable

from django.db.models import Prefetch

from advocacy.models import Article
from directory.contacts.ministries import joined
from directory.models import Channel, ContactPoint, OfficialDomain, Organisation, State
from directory.values.domains import host_of, is_below, registrable_domain

EVER_PUBLIC = (State.PUBLISHED, State.WITHDRAWN)


class AdvisedPublishers:
    """The organisations with an advisory, found again by an article's publication or host.

    One person withdraws an outlet, its website or a proven domain, and takes no advisory from the articles that stay
    public by that: what was public goes on telling whose they are. Before the articles of an outlet that left the
    public stand the neutral words, and nothing of its own.
    """

    def __init__(self) -> None:
        domains = OfficialDomain.objects.filter(state__in=EVER_PUBLIC)
        websites = ContactPoint.objects.filter(state__in=EVER_PUBLIC, channel=Channel.WEBSITE)
        advised = joined(Organisation.objects.filter(state__in=EVER_PUBLIC).advised())
        known = advised.prefetch_related(
            Prefetch("official_domains", domains, to_attr="known_domains")
        ).prefetch_related(Prefetch("contact_points", websites, to_attr="known_websites"))
        # Its own words go before the neutral ones.
        self.organisations = sorted(known, key=lambda body: body.state != State.PUBLISHED)

    def outlet(self, publication: str, url: str) -> Organisation | None:
        """The one of them that published what bears this name at this address."""
        return next((body for body in self.organisations if _publishes(body, publication, url)), None)

    def of(self, publication: str, url: str) -> Organisation | None:
        """The same as it may be shown."""
        found = self.outlet(publication, url)
        if found is None or found.state == State.PUBLISHED:
            return found
        return Organisation(name=publication, advisory_raised=True)

    def with_each(self, articles: Iterable[Article]) -> list[tuple[Article, Organisation | None]]:
        return [(article, self.of(article.publication, article.url)) for article in articles]


def _publishes(body: Organisation, publication: str, url: str) -> bool:
    names = {body.name.casefold(), *(name.name.casefold() for name in body.names.all())}
    return publication.casefold() in names or is_below(host_of(url), _domains(body))


def _domains(body: Organisation) -> set[str]:
    proven = {domain.domain for domain in body.known_domains}  # type: ignore[attr-defined]
    websites = {registrable_domain(host_of(site.value)) for site in body.known_websites}  # type: ignore[attr-defined]
    return proven | websites
