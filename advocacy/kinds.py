"""The units of this app, as moderation knows them."""

from collections.abc import Iterator

from advocacy.models import Article, ArticleText, CallToAction, Petition
from directory.moderation.registry import Part, UnitKind
from directory.moderation.registry import register as register_kind
from directory.search.findable import Findable, Text

ARTICLE = UnitKind(
    name="article",
    model=Article,
    fields=("headline", "publication", "published_on", "language", "url"),
    problems=lambda article: article_problems(article),
    findable=Findable(
        texts=lambda article: [
            Text("headline", article.headline, is_name=True),
            Text("publication", article.publication),
        ],
        shown_as=lambda article: "article",
    ),
)
PETITION = UnitKind(
    name="petition",
    model=Petition,
    fields=("title", "platform", "addressee", "url"),
    parts=(Part(name="counts", fields=("count", "counted_on", "source")),),
    parents={"organisation": ("platform", "addressee")},
    curated_may_publish=False,
    link="url",
    findable=Findable(
        texts=lambda petition: [Text("title", petition.title, is_name=True)],
        shown_as=lambda petition: "petition",
    ),
)
CALL = UnitKind(
    name="call",
    model=CallToAction,
    fields=(
        "slug",
        "issue",
        "kind",
        "title",
        "summary",
        "ask",
        "addresses_reader",
        "petition",
        "accused_country",
        "asked_on",
        "lapses_on",
        "outcome",
    ),
    parts=(
        Part(name="citations", fields=("article", "start", "end", "sha256", "rule", "version", "strength")),
    ),
    related=("countries", "organisations"),
    parents={
        "organisation": ("organisations",),
        "article": ("citations__article",),
        "issue": ("issue",),
        "petition": ("petition",),
    },
    problems=lambda call: call_problems(call),
    acknowledgements=lambda call: call_acknowledgements(call),
    curated_may_publish=False,
    findable=Findable(
        texts=lambda call: [
            Text("title", call.title, is_name=True),
            Text("summary", call.summary),
            Text("ask", call.ask),
        ],
        shown_as=lambda call: "call",
        countries=lambda call: [country.code for country in call.countries.all()],
        with_texts=lambda rows: rows.prefetch_related("countries"),
    ),
)

PASSAGE_READ = "passage_read"


def register() -> None:
    for kind in (ARTICLE, PETITION, CALL):
        register_kind(kind)


def article_problems(article: Article) -> Iterator[str]:
    if not article.url:
        yield f"The article “{article.headline}” has no address yet: fill it in."


def call_problems(call: CallToAction) -> Iterator[str]:
    if not call.citations.exists():
        yield "It cites no passage of an article."


def call_acknowledgements(call: CallToAction) -> dict[str, str]:
    """A passage whose text is not stored here must have been read at its source."""
    cited = set(call.citations.values_list("article", flat=True))
    stored = set(ArticleText.objects.filter(article__in=cited).values_list("article", flat=True))
    if cited <= stored:
        return {}
    return {PASSAGE_READ: "I read the passage at its source: the text is not stored here."}
