"""Outlets that carry an advisory: it stands before the links of their articles too."""

from collections.abc import Iterable

from django.db.models import Prefetch

from advocacy.models import Article
from directory.contacts.ministries import joined
from directory.models import Channel, ContactPoint, Organisation
from directory.values.domains import host_of, is_below, registrable_domain


class AdvisedPublishers:
    """The published organisations with an advisory, found again by an article's publication or host."""

    def __init__(self) -> None:
        websites = ContactPoint.objects.published().filter(channel=Channel.WEBSITE)
        advised = Organisation.objects.published().advised()
        self.organisations = list(
            joined(advised).prefetch_related(Prefetch("contact_points", websites, to_attr="public_websites"))
        )

    def of(self, article: Article) -> Organisation | None:
        return next((body for body in self.organisations if _publishes(body, article)), None)

    def with_each(self, articles: Iterable[Article]) -> list[tuple[Article, Organisation | None]]:
        return [(article, self.of(article)) for article in articles]


def _publishes(body: Organisation, article: Article) -> bool:
    names = {body.name.casefold(), *(name.name.casefold() for name in body.names.all())}
    return article.publication.casefold() in names or is_below(host_of(article.url), _domains(body))


def _domains(body: Organisation) -> set[str]:
    proven = {domain.domain for domain in body.public_domains}  # type: ignore[attr-defined]
    websites = {registrable_domain(host_of(site.value)) for site in body.public_websites}  # type: ignore[attr-defined]
    return proven | websites
