"""The units of this app, as moderation knows them."""

from collections.abc import Iterator

from advocacy.citing import misfits
from advocacy.extraction.formulas import is_formula
from advocacy.models import Article, ArticleText, CallToAction, Petition, ReaderTarget
from advocacy.publishers import AdvisedPublishers
from directory import moderation
from directory.contacts.acknowledgements import LOOK_ALIKE, about_host, host_problems
from directory.contacts.known_domains import is_published_of, official_domains
from directory.kinds import grounds_on_calls_of
from directory.models import Caution, Organisation, State
from directory.moderation import Acknowledgement, Content, Part, UnitKind
from directory.search.findable import Findable, Text
from directory.values import normalise
from directory.values.domains import change_of_domain, host_of
from directory.values.sameness import folded, same_page
from directory.values.url_keys import url_key
from directory.words.saying import say

ARTICLE = UnitKind(
    name="article",
    model=Article,
    fields=("headline", "publication", "published_on", "language", "url"),
    shown_as={"url": "link"},
    derived=lambda article: {"url_key": url_key(article.url)},
    identity=lambda value: [same_page(value["url"])] if value["url"] else [],
    problems=lambda article: article_problems(article),
    acknowledgements=lambda content: article_acknowledgements(content),
    lowers=lambda before, after: article_lowers(before, after),
    risky=lambda before, after: change_of_domain(before["url"], after["url"]) is not None,
    correct=lambda article, value: {"url": normalise.url(value)},
    shows={"call": ("citations__call",)},
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
    parts=(Part(name="counts", fields=("count", "counted_on", "source"), key=("counted_on",)),),
    shown_as={"url": "link"},
    parents={"organisation": ("platform", "addressee")},
    problems=lambda petition: petition_problems(petition),
    lowers=lambda before, after: petition_lowers(before, after),
    identity=lambda value: [same_page(value["url"])] if value["url"] else [],
    acknowledgements=lambda content: petition_acknowledgements(content),
    curated_may_publish=False,
    link="url",
    correct=lambda petition, value: {"url": normalise.url(value)},
    shows={"organisation": ("platform", "addressee")},
    countries=("platform__country", "addressee__country"),
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
        "ask_to_ministry",
        "addresses_reader",
        "petition",
        "accused_country",
        "asked_on",
        "lapses_on",
        "outcome",
    ),
    parts=(
        Part(
            name="citations",
            fields=("article", "start", "end", "sha256", "rule", "version", "strength"),
            key=("article", "start"),
            not_shown={"strength": "How sure a program was: for the queue's order."},
        ),
        Part(
            name="letters",
            fields=("language", "subject", "body", "is_draft"),
            key=("language",),
            later={"is_draft": False},
            not_shown={
                **dict.fromkeys(("subject", "body"), "Readers copy letters from pages and the offline file."),
                "is_draft": "A language of which only a draft is there is not among those of the letters.",
            },
        ),
    ),
    related=("countries", "organisations"),
    later={"letters": [], "ask_to_ministry": ""},
    shown_as={
        **dict.fromkeys(("addresses_reader", "countries", "organisations"), "addresses"),
        "letters": "letter_languages",
    },
    parents={
        "organisation": ("organisations",),
        "article": ("citations__article",),
        "issue": ("issue",),
        "petition": ("petition",),
    },
    problems=lambda call: call_problems(call),
    proposal_problems=lambda before, after, source_url: word_problems(after),
    lowers=lambda before, after: call_lowers(before, after),
    identity=lambda value: [("title", folded(value["title"]))],
    risky=lambda before, after: moves_citation(before, after),
    acknowledgements=lambda content: call_acknowledgements(content),
    curated_may_publish=False,
    confirmed="confirmed_on",
    shows={
        "issue": ("issue",),
        "petition": ("petition",),
        "organisation": ("organisations", "petition__platform", "petition__addressee"),
        "article": ("citations__article",),
    },
    countries=("countries", "organisations__country", "accused_country"),
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

WORDS_OF_CALL = ("title", "summary", "ask", "ask_to_ministry", "addresses_reader")
PASSAGE = ("article", "start", "end", "sha256")
PASSAGE_READ = "passage_read"


# A citation is a passage of the text that is stored, whoever writes it.
MISCITED = """EXISTS (SELECT 1 FROM advocacy_articletext kept WHERE kept.article_id = NEW.article_id
AND (NEW."end" > length(kept.text) OR {} <> NEW.sha256))"""
CUT = 'substr(kept.text, NEW.start + 1, NEW."end" - NEW.start)'
MISCITED_TOLD = "A citation names a passage of the stored text, by its place and its SHA-256."
ON_SQLITE = MISCITED.format(f"SHA256({CUT})")
ON_POSTGRESQL = MISCITED.format(f"encode(sha256(convert_to({CUT}, 'UTF8')), 'hex')")


def register() -> None:
    for kind in (ARTICLE, PETITION, CALL):
        moderation.register(kind)
    for event in ("INSERT", 'UPDATE OF article_id, start, "end", sha256'):
        moderation.guard_with(
            moderation.Rule(
                table="advocacy_citation",
                event=event,
                sqlite=ON_SQLITE,
                postgresql=ON_POSTGRESQL,
                refusal=MISCITED_TOLD,
            )
        )


def article_problems(article: Article) -> Iterator[str]:
    if not article.url:
        yield say("The article “{headline}” has no address yet: fill it in.", headline=article.headline)
    yield from host_problems(host_of(article.url))


def article_acknowledgements(content: Content) -> list[Acknowledgement]:
    """An outlet has no proven domain: what its host looks like is confirmed."""
    host = host_of(content["url"])
    return [asked for asked in about_host(host, []) if asked.key == LOOK_ALIKE] if host else []


def article_lowers(before: Content, after: Content) -> bool:
    """The advisory of its outlet would no longer stand before it."""
    was, would_be = ((content["publication"], content["url"]) for content in (before, after))
    if was == would_be:
        return False
    outlets = AdvisedPublishers()
    outlet = outlets.outlet(*was)
    return outlet is not None and outlet != outlets.outlet(*would_be)


def call_problems(call: CallToAction) -> Iterator[str]:
    if not call.citations.exists():
        yield say("It cites no passage of an article.")
    yield from citation_problems(call)
    # What was public before may be shown again as it was: only a pending call can be edited.
    if call.state == State.PENDING:
        yield from word_problems({name: getattr(call, name) for name in WORDS_OF_CALL})


def citation_problems(call: CallToAction) -> Iterator[str]:
    """Which passages are none of the text that is stored by now."""
    rows = call.citations.filter(article__stored_text__isnull=False)
    for row in rows.select_related("article__stored_text"):
        for why in misfits(row.start, row.end, row.sha256, row.article.stored_text.text):
            yield say("{why} (“{article}”): cite it anew.", why=why, article=row.article)


def word_problems(content: Content) -> Iterator[str]:
    """Which sentence of a call nobody has written yet."""
    for name in machine_words(content):
        yield (
            say(
                "Its {name} is still the machine’s formula (“{content}”): write it in your own "
                "words, and say precisely what is asked.",
                name=CallToAction._meta.get_field(name).verbose_name,  # type: ignore[union-attr]
                content=content[name],
            )
        )
    if lacks_ask(content):
        yield say(
            "It speaks to the readers’ own ministry and has no ask to the ministry: write what "
            "the letter asks for."
        )


def machine_words(content: Content) -> list[str]:
    """The names of the texts of a call that are as the extractor made them."""
    return [name for name in ("title", "summary", "ask") if is_formula(content[name])]


def lacks_ask(content: Content) -> bool:
    """Whether a call to the reader's own ministry does not say what the letter asks for."""
    return content["addresses_reader"] == ReaderTarget.MINISTRY and not content["ask_to_ministry"].strip()


def call_lowers(before: Content, after: Content) -> bool:
    """Readers whom something kept from acting may be asked to: those of the accused state, or of a caution."""
    if before["accused_country"] and before["accused_country"] != after["accused_country"]:
        return True
    return before["issue"] != after["issue"] and leaves_cautions(before["issue"], after["issue"])


def leaves_cautions(before: str | None, after: str | None) -> bool:
    """A call of the one issue may be hidden where one of the other is offered."""
    bound = set(map(str, Caution.objects.acting().exclude(issue=None).values_list("issue", flat=True)))
    return before in bound or not grounds_on_calls_of(before) <= grounds_on_calls_of(after)


def moves_citation(before: Content, after: Content) -> bool:
    """The call would rest on other evidence: a passage more, one less, or another one."""
    return _passages_of(before) != _passages_of(after)


def _passages_of(content: Content) -> set[tuple[object, ...]]:
    return {tuple(citation[name] for name in PASSAGE) for citation in content["citations"]}


def call_acknowledgements(content: Content) -> list[Acknowledgement]:
    """A passage whose text is not stored here must have been read at its source."""
    cited = {citation["article"] for citation in content["citations"]}
    stored = ArticleText.objects.filter(article__in=cited).values_list("article", flat=True)
    if cited <= set(map(str, stored)):
        return []
    return [
        Acknowledgement(PASSAGE_READ, say("I read the passage at its source: the text is not stored here."))
    ]


def petition_acknowledgements(content: Content) -> list[Acknowledgement]:
    """A petition away from its platform's domains: its domain must be typed."""
    platform, address = content["platform"], content["url"]
    if is_published_of(platform, address):
        return []
    return list(about_host(host_of(address), official_domains(platform)))


def petition_lowers(before: Content, after: Content) -> bool:
    """The advisory of its platform or addressee would no longer stand before it."""
    left = [before[name] for name in ("platform", "addressee") if before[name] != after[name]]
    return bool(left) and Organisation.objects.guarded().filter(pk__in=left).exists()


def petition_problems(petition: Petition) -> Iterator[str]:
    yield from host_problems(host_of(petition.url))
