"""Which tables a dump has, in which order, and what each column means."""

from advocacy.api.organisation_rows import every_shape
from advocacy.api.serializers import (
    ArticleSerializer,
    CallSerializer,
    CountrySerializer,
    IssueAloneSerializer,
    OrganisationSerializer,
    PetitionAloneSerializer,
)
from advocacy.export.records import (
    ActingCautions,
    ActingCautionSerializer,
    Articles,
    Calls,
    Countries,
    Issues,
    Petitions,
    lines,
)
from advocacy.export.tables import EVERYWHERE, Column, Table, array, columns_of
from advocacy.models import ReaderTarget
from directory.api.contact_rows import shapes_alone
from directory.api.serializers import ContactPointAloneSerializer
from directory.contacts.freshness import STATES
from directory.contacts.links import NOT_APPLICABLE
from directory.models import Evidence, Level, LinkState, Method, SourceKind
from directory.models.countries import REGIONS
from directory.words.languages import INTERFACE

CODE = "ISO 3166-1 alpha-2; XK is Kosovo."
ITEM = Column("wikidata", about="Its item at Wikidata: Q and a number.")
COUNTRY = [
    Column("country_code", path=("country", "code"), about=f"{CODE} Empty for a body of no country."),
    Column("country_name", path=("country", "name"), about="In English."),
]

COUNTRIES = Table(
    name="countries",
    about="Each country with its ministry, what warns its readers, and the calls that they may act on.",
    shapes=lambda today: lines(Countries(), today),
    key="code",
    columns=columns_of(
        CountrySerializer,
        code=[Column("code", about=CODE)],
        alpha_3=[Column("alpha_3", about="ISO 3166-1; empty for Kosovo.")],
        numeric=[Column("numeric", about="ISO 3166-1, three digits: a text, or zeros are lost.")],
        m49=[Column("m49", about="UN M49, three digits: a text, or zeros are lost.")],
        wikidata=[ITEM],
        names=[
            Column(f"name_{language}", path=("names", place, "name"), about="As CLDR has it.")
            for place, language in enumerate(INTERFACE)
        ],
        region=[Column("region", about="UN M49.", values=tuple(REGIONS))],
        ministry=[Column("ministry_id", path=("ministry", "id"))],
        cautions=[array("cautions", about="What warns its readers; show it beside whatever you offer them.")],
        ended=[
            Column("ended_on", "date", ("ended", "ended_on"), "Empty while it is a country: offer no other."),
            array("ended_successors", "ended", "successors", about="Those that succeeded it, as JSON."),
            Column("ended_source_url", path=("ended", "sources", 0, "url"), about="Where that was read."),
        ],
        accused=[
            Column("accused", "boolean", about="Whether a call that is or was public accuses this state.")
        ],
        warning=[Column("warning")],
        calls=[array("calls", about="The calls that its readers may take to their own ministry, as JSON.")],
    ),
    refers=(("ministry_id", "organisations", "id"),),
)
ORGANISATIONS = Table(
    name="organisations",
    about="Every published organisation, ministries included; its contact points are a table of their own.",
    shapes=every_shape,
    columns=columns_of(
        OrganisationSerializer,
        country=COUNTRY,
        name=[Column("name", about="In English.")],
        wikidata=[ITEM],
        # What warns stands before what leads there.
        website=[
            Column("advisory", about="What a reader must know before its links: show it first."),
            array("cautions"),
            Column("website"),
        ],
        advisory=[],
        cautions=[],
        contact_points=[],
        calls_count=[Column("calls_count", "integer")],
    ),
    refers=(("country_code", "countries", "code"),),
)
CONTACT_POINTS = Table(
    name="contact_points",
    about="Every published way to reach an organisation, with where it was read and whether a person checked it.",
    shapes=shapes_alone,
    columns=columns_of(
        ContactPointAloneSerializer,
        id=[
            EVERYWHERE["id"],
            *COUNTRY,
            Column("organisation_id", path=("organisation", "id")),
            Column("organisation_name", path=("organisation", "name")),
            Column(
                "organisation_advisory",
                path=("organisation", "advisory"),
                about="Show it before the contact.",
            ),
        ],
        organisation=[],
        country=[],
        language=[Column("language", about="BCP 47.")],
        value=[Column("value", about="Canonical: a telephone number is E.164.")],
        display=[Column("display", about="For people.")],
        href=[Column("href", about="For a link; empty where a link makes no sense.")],
        sources=[
            Column("source_url", path=("sources", 0, "url"), about="Where it was read."),
            Column("source_publisher", path=("sources", 0, "publisher")),
            Column("source_retrieved_on", "date", ("sources", 0, "retrieved_on")),
            Column("source_evidence", path=("sources", 0, "evidence"), values=tuple(Evidence.values)),
            Column("source_kind", path=("sources", 0, "kind"), values=tuple(SourceKind.values)),
            Column("source_page_from", path=("sources", 0, "page_from"), about="Year or date of the page."),
            array("sources", about="All of them, the primary one first, as JSON."),
        ],
        verification=[
            Column("verification_state", path=("verification", "state"), values=STATES),
            Column("verified_on", "date", ("verification", "verified_on")),
            Column(
                "verification_due_on",
                "date",
                ("verification", "due_on"),
                "From this UTC date on it is overdue.",
            ),
            Column("verification_method", path=("verification", "method"), values=tuple(Method.values)),
        ],
        link=[
            Column("link_state", path=("link", "state"), values=(NOT_APPLICABLE, *LinkState.values)),
            Column("link_since", "date", ("link", "since")),
        ],
        on_official_domain=[
            Column(
                "on_official_domain", "boolean", about="Empty where it has no host or no domain is proven."
            )
        ],
    ),
    refers=(("organisation_id", "organisations", "id"), ("country_code", "countries", "code")),
)
CALLS = Table(
    name="calls",
    about="Every published call to action, in our own words, tied to the passages that make it.",
    shapes=lambda today: lines(Calls(), today),
    columns=columns_of(
        CallSerializer,
        addresses=[
            Column("addresses_reader", path=("addresses", "reader"), values=tuple(ReaderTarget.values)),
            array("addresses_countries", "addresses", "countries"),
            array("addresses_organisations", "addresses", "organisations"),
        ],
        accused_country=[Column("accused_country", path=("accused_country", "code"), about=CODE)],
        issue=[Column("issue_id", path=("issue", "id"))],
        petition=[Column("petition_id", path=("petition", "id"))],
        citations=[
            array("citations", about="The passages by place and hash, never by their words, as JSON.")
        ],
        letter_languages=[
            array("letter_languages", about="In which editors wrote a letter to copy, as JSON.")
        ],
        lapses_on=[Column("lapses_on", "date", about="The last day on which it can be acted on (UTC).")],
        open=[Column("open", "boolean", about="Neither decided nor lapsed on the day of the dump.")],
        page_url=[Column("page_url")],
    ),
    refers=(
        ("accused_country", "countries", "code"),
        ("issue_id", "issues", "id"),
        ("petition_id", "petitions", "id"),
    ),
)
ARTICLES = Table(
    name="articles",
    about="Every published article by its metadata, and the calls that cite it. No text of an article is here.",
    shapes=lambda today: lines(Articles(), today),
    columns=columns_of(
        ArticleSerializer,
        link=[Column("language", about="BCP 47."), Column("link", about="Where readers find it.")],
        language=[],
        calls=[array("calls")],
    ),
)
PETITIONS = Table(
    name="petitions",
    about="Every published petition, with how many had signed on which day and where that was read.",
    shapes=lambda today: lines(Petitions(), today),
    columns=columns_of(
        PetitionAloneSerializer,
        platform=[
            Column("platform_id", path=("platform", "id")),
            Column("platform_advisory", path=("platform", "advisory"), about="Show it before the link."),
        ],
        addressee=[Column("addressee_id", path=("addressee", "id"))],
        link=[
            Column("link", about="Where it stands; empty where its platform is only named."),
            Column("link_state", path=("link_state", "state"), values=tuple(LinkState.values)),
            Column("link_since", "date", ("link_state", "since")),
        ],
        link_state=[],
    ),
    refers=(("platform_id", "organisations", "id"), ("addressee_id", "organisations", "id")),
)
ISSUES = Table(
    name="issues",
    about="The causes that calls serve.",
    shapes=lambda today: lines(Issues(), today),
    columns=columns_of(IssueAloneSerializer),
)
CAUTIONS = Table(
    name="cautions",
    about="Every caution as it acts. Under do_not_prompt offer people in that country no call.",
    shapes=lambda today: lines(ActingCautions(), today),
    key=None,
    columns=columns_of(
        ActingCautionSerializer,
        level=[
            *COUNTRY,
            Column("level", values=tuple(Level.values)),
        ],
        issue=[
            Column("issue", about="The slug of the issue that it is bound to; empty: it acts on every call.")
        ],
        country=[],
    ),
    refers=(("country_code", "countries", "code"),),
)
TABLES = (COUNTRIES, ORGANISATIONS, CONTACT_POINTS, CALLS, ARTICLES, PETITIONS, ISSUES, CAUTIONS)
