"""Which tables a dump has, in which order, and what each column means."""

from advocacy.api.organisation_rows import every_shape
from advocacy.export.records import (
    ActingCautions,
    Articles,
    Calls,
    Countries,
    Issues,
    Petitions,
    lines,
)
from advocacy.export.tables import Column, Table
from advocacy.models import CallKind, Outcome, ReaderTarget
from directory.api.contact_rows import shapes_alone
from directory.api.serializers import PUBLIC_PURPOSES
from directory.contacts.freshness import STATES
from directory.contacts.links import NOT_APPLICABLE
from directory.models import Channel, Evidence, Level, Lifecycle, LinkState, Method, OrganisationKind
from directory.models.countries import REGIONS

CODE = "ISO 3166-1 alpha-2; XK is Kosovo."
URL = Column("url", about="Its address in the API.")
REVISION = Column("revision", "integer", about="The last public change of it or of what its shape nests.")
UPDATED_AT = Column("updated_at", "datetime", about="The time of that change.")


def array(name: str, *path: str | int, about: str = "") -> Column:
    return Column(name, "array", path, about or "A list, as JSON.")


COUNTRIES = Table(
    name="countries",
    about="Each country with its ministry, what warns its readers, and the calls that they may act on.",
    shapes=lambda today: lines(Countries(), today),
    key="code",
    columns=(
        Column("code", about=CODE),
        Column("name"),
        Column("region", about="UN M49.", values=tuple(REGIONS)),
        Column("ministry_id", path=("ministry", "id")),
        array("cautions", about="What warns its readers; show it beside whatever you offer them."),
        Column("accused", "boolean", about="Whether a published call accuses this state."),
        Column("warning"),
        array("calls", about="The calls that its readers may take to their own ministry, as JSON."),
        URL,
    ),
    refers=(("ministry_id", "organisations", "id"),),
)
ORGANISATIONS = Table(
    name="organisations",
    about="Every published organisation, ministries included; its contact points are a table of their own.",
    shapes=every_shape,
    columns=(
        Column("id", about="For ever."),
        Column("slug", about="For ever."),
        Column("kind", values=tuple(OrganisationKind.values)),
        Column("lifecycle", values=tuple(Lifecycle.values)),
        Column("country_code", path=("country", "code"), about=CODE),
        Column("name", about="In English."),
        array("names"),
        Column("advisory", about="What a reader must know before its links: show it first."),
        array("cautions"),
        Column("website"),
        array("official_domains"),
        Column("calls_count", "integer"),
        REVISION,
        UPDATED_AT,
        URL,
    ),
    refers=(("country_code", "countries", "code"),),
)
CONTACT_POINTS = Table(
    name="contact_points",
    about="Every published way to reach an organisation, with where it was read and whether a person checked it.",
    shapes=shapes_alone,
    columns=(
        Column("id", about="For ever."),
        Column("organisation_id", path=("organisation", "id")),
        Column("organisation_name", path=("organisation", "name")),
        Column(
            "organisation_advisory", path=("organisation", "advisory"), about="Show it before the contact."
        ),
        Column("channel", values=tuple(Channel.values)),
        Column("purpose", values=tuple(value for value, _ in PUBLIC_PURPOSES)),
        Column("language", about="BCP 47."),
        Column("value", about="Canonical: a telephone number is E.164."),
        Column("display", about="For people."),
        Column("href", about="For a link; empty where a link makes no sense."),
        Column("source_url", path=("sources", 0, "url"), about="Where it was read."),
        Column("source_publisher", path=("sources", 0, "publisher")),
        Column("source_retrieved_on", "date", ("sources", 0, "retrieved_on")),
        Column("source_evidence", path=("sources", 0, "evidence"), values=tuple(Evidence.values)),
        array("sources", about="All of them, the primary one first, as JSON."),
        Column("verification_state", path=("verification", "state"), values=STATES),
        Column("verified_on", "date", ("verification", "verified_on")),
        Column(
            "verification_due_on", "date", ("verification", "due_on"), "From this UTC date on it is overdue."
        ),
        Column("verification_method", path=("verification", "method"), values=tuple(Method.values)),
        Column("link_state", path=("link", "state"), values=(NOT_APPLICABLE, *LinkState.values)),
        Column("link_since", "date", ("link", "since")),
        Column("on_official_domain", "boolean", about="Empty where it has no host or no domain is proven."),
        REVISION,
        UPDATED_AT,
        URL,
    ),
    refers=(("organisation_id", "organisations", "id"),),
)
CALLS = Table(
    name="calls",
    about="Every published call to action, in our own words, tied to the passages that make it.",
    shapes=lambda today: lines(Calls(), today),
    columns=(
        Column("id", about="For ever."),
        Column("slug", about="For ever."),
        Column("kind", values=tuple(CallKind.values)),
        Column("title"),
        Column("summary"),
        Column("ask"),
        Column("addresses_reader", path=("addresses", "reader"), values=tuple(ReaderTarget.values)),
        array("addresses_countries", "addresses", "countries"),
        array("addresses_organisations", "addresses", "organisations"),
        Column("accused_country", path=("accused_country", "code"), about=CODE),
        Column("issue_id", path=("issue", "id")),
        Column("petition_id", path=("petition", "id")),
        array("citations", about="The passages by place and hash, never by their words, as JSON."),
        array("letter_languages", about="In which editors wrote a letter to copy, as JSON."),
        Column("asked_on", "date"),
        Column("lapses_on", "date", about="The last day on which it can be acted on (UTC)."),
        Column("outcome", values=tuple(Outcome.values)),
        Column("open", "boolean", about="Neither decided nor lapsed on the day of the dump."),
        Column("page_url"),
        REVISION,
        UPDATED_AT,
        URL,
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
    columns=(
        Column("id", about="For ever."),
        Column("headline"),
        Column("publication"),
        Column("published_on", "date"),
        Column("language", about="BCP 47."),
        Column("link", about="Where readers find it."),
        array("calls"),
        REVISION,
        UPDATED_AT,
        URL,
    ),
)
PETITIONS = Table(
    name="petitions",
    about="Every published petition, with how many had signed on which day and where that was read.",
    shapes=lambda today: lines(Petitions(), today),
    columns=(
        Column("id", about="For ever."),
        Column("title"),
        Column("platform_id", path=("platform", "id")),
        Column("platform_advisory", path=("platform", "advisory"), about="Show it before the link."),
        Column("addressee_id", path=("addressee", "id")),
        Column("link", about="Where it stands; empty where its platform is only named."),
        Column("link_state", path=("link_state", "state"), values=tuple(LinkState.values)),
        Column("link_since", "date", ("link_state", "since")),
        array("counts"),
        REVISION,
        UPDATED_AT,
        URL,
    ),
    refers=(("platform_id", "organisations", "id"), ("addressee_id", "organisations", "id")),
)
ISSUES = Table(
    name="issues",
    about="The causes that calls serve.",
    shapes=lambda today: lines(Issues(), today),
    columns=(
        Column("id", about="For ever."),
        Column("slug", about="For ever."),
        Column("name"),
        Column("summary"),
        array("calls"),
        REVISION,
        UPDATED_AT,
        URL,
    ),
)
CAUTIONS = Table(
    name="cautions",
    about="Every caution as it acts. Under do_not_prompt offer people in that country no call.",
    shapes=lambda today: lines(ActingCautions(), today),
    key=None,
    columns=(
        Column("country_code", path=("country", "code"), about=CODE),
        Column("level", values=tuple(Level.values)),
        Column("text"),
        Column("issue", about="The slug of the issue that it is bound to; empty: it acts on every call."),
    ),
    refers=(("country_code", "countries", "code"),),
)
TABLES = (COUNTRIES, ORGANISATIONS, CONTACT_POINTS, CALLS, ARTICLES, PETITIONS, ISSUES, CAUTIONS)
