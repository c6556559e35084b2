"""Which calls a page shows, in which order, and what it says about one."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Prefetch

from advocacy.models import Article, CallToAction, Citation, Petition
from advocacy.models.calls import CallQuerySet
from advocacy.pages.asking import with_asked
from advocacy.publishers import AdvisedPublishers
from directory.contacts.links import Link, link_seen, with_link
from directory.models import Country, Organisation
from directory.models.units import UnitQuerySet

NEWEST_FIRST = (F("asked_on").desc(nulls_last=True), "title", "id")


@dataclass(frozen=True)
class CallPage:
    """A call with the articles that make it, each with its publisher if that carries an advisory."""

    call: CallToAction
    is_open: bool
    articles: list[tuple[Article, Organisation | None]]
    organisations: list[Organisation]
    countries: list[Country]
    petition: Petition | None
    petition_link: Link


def call_page(call: CallToAction, today: date) -> CallPage:
    articles = dict.fromkeys(citation.article for citation in call.citations.all())
    (call,) = with_asked([call], today)
    return CallPage(
        call=call,
        is_open=call.is_open_on(today),
        articles=AdvisedPublishers().with_each(articles),
        organisations=list(call.organisations.all()),
        countries=list(call.countries.all()),
        petition=call.petition,
        petition_link=_link_of(call.petition),
    )


def _link_of(petition: Petition | None) -> Link:
    seen = with_link(Petition.objects.filter(pk=petition.pk), "url").first() if petition else None
    return link_seen(seen) if seen else Link()


def for_page() -> CallQuerySet:
    """Published calls with everything that the page of one shows."""
    one = ("issue", "accused_country", "petition__platform__advisory_source", "petition__addressee__country")
    bodies = Organisation.objects.select_related("country", "advisory_source")
    return (
        CallToAction.objects.published()
        .with_article_day()
        .select_related(*one)
        .prefetch_related(
            "countries",
            Prefetch("organisations", bodies),
            Prefetch("citations", Citation.objects.select_related("article")),
            "petition__counts__source",
        )
    )


def listed(calls: CallQuerySet) -> CallQuerySet:
    """The last asked first, with the issue that a list names."""
    return calls.with_article_day().select_related("issue", "accused_country").order_by(*NEWEST_FIRST)


def open_calls(today: date) -> CallQuerySet:
    return listed(CallToAction.objects.published().open(today))


def past_calls(today: date) -> CallQuerySet:
    """Published calls that are decided or lapsed: to be read, not acted on."""
    return listed(CallToAction.objects.published().past(today))


def calls_to_take(country: Country, today: date) -> CallQuerySet:
    """The open calls that readers may take to this ministry: never one that accuses its own state."""
    return listed(CallToAction.objects.to_ministry_of(country, today))


def calls_to_write_about(country: Country, today: date) -> CallQuerySet:
    """The open calls of which readers may write to their own ministry or parliament."""
    return listed(CallToAction.objects.to_own_bodies_of(country, today))


def calls_concerning(country: Country) -> CallQuerySet:
    """Published calls that accuse this state and that its own readers may be shown."""
    return listed(CallToAction.objects.accusing_of(country).published().unprompted(country))


def is_accused(country: Country) -> bool:
    """Whether readers are warned of this state."""
    return CallToAction.objects.accusing_of(country).exists()


def calls_naming(organisation: Organisation) -> CallQuerySet:
    return listed(CallToAction.objects.published().filter(organisations=organisation))


def cited_articles() -> UnitQuerySet[Article]:
    """Published articles, the latest first, each with its citations by published calls."""
    public = Citation.objects.filter(call__in=CallToAction.objects.published()).select_related("call")
    citations = Prefetch("citations", public.order_by("call__title", "call"), to_attr="public_citations")
    latest = (F("published_on").desc(nulls_last=True), "headline", "id")
    return Article.objects.published().prefetch_related(citations).order_by(*latest)


def calls_citing(article: Article) -> list[CallToAction]:
    """The public calls that cite an article of ``cited_articles``, each once."""
    return list(dict.fromkeys(citation.call for citation in article.public_citations))  # type: ignore[attr-defined]
