"""The units of this app, as moderation knows them."""

from collections.abc import Iterator

from directory import moderation
from directory.contacts.acknowledgements import (
    about_contact_point,
    about_official_domain,
    contact_change_problems,
    contact_host_problems,
    official_domain_problems,
)
from directory.contacts.known_domains import WITH_HOST, Surroundings
from directory.contacts.own_ground import seen_lately
from directory.contacts.sourcing import BOUND, with_new_source
from directory.endings import (
    close_ministries,
    ending_acknowledgements,
    ending_problems,
    found_countries,
    has_ended,
)
from directory.models import (
    Caution,
    Channel,
    ContactPoint,
    Dispute,
    Ending,
    Evidence,
    Issue,
    Level,
    Merge,
    NameKind,
    OfficialDomain,
    Organisation,
    State,
)
from directory.models.subjects import BY_REACH, acting_grounds
from directory.moderation import Content, Part, UnitKind
from directory.search.findable import Findable, Text
from directory.search.organisations import ORGANISATIONS
from directory.values import normalise
from directory.values.domains import change_of_domain
from directory.values.sameness import folded, same_domain, same_way
from directory.words.saying import say

ORGANISATION = UnitKind(
    name="organisation",
    model=Organisation,
    fields=(
        "slug",
        "kind",
        "country",
        "lifecycle",
        "name",
        "summary",
        "advisory_needed",
        "advisory",
        "advisory_source",
        "named_only",
        "wikidata",
        "source",
    ),
    later={"wikidata": ""},
    parts=(Part(name="names", fields=("name", "language", "kind"), key=("name",)),),
    related=("further_sources",),
    shown_as={"named_only": "contact_points"},
    not_shown={
        "summary": "Pages alone say in our own words what a body is.",
        "advisory_needed": "A rule for editors: what readers must know is the advisory itself.",
        "advisory_source": "Pages name it beside the advisory; the API gives the advisory without it.",
        "source": "Where the name was read: pages name it.",
        "further_sources": "For editors, who compare names.",
    },
    problems=lambda organisation: organisation_problems(organisation),
    lowers=lambda before, after: organisation_lowers(before, after),
    identity=lambda value: organisation_names(value),
    correct=lambda organisation, name: {"name": normalise.text(name, maximum=200)},
    shows={
        "contact_point": ("contact_points",),
        "official_domain": ("official_domains",),
        "caution": ("country__cautions",),
        "issue": ("country__cautions__issue",),
    },
    countries=("country",),
    findable=ORGANISATIONS,
    # Its contacts move with it: another kind or country makes them those of another body.
    risky=lambda before, after: any(before[name] != after[name] for name in ("kind", "country")),
)
CONTACT_POINT = UnitKind(
    name="contact_point",
    model=ContactPoint,
    fields=("organisation", "channel", "value", "extension", "purpose", "language", "source"),
    related=("further_sources",),
    shown_as={"extension": "display", "source": "sources", "further_sources": "sources"},
    parents={"organisation": ("organisation",)},
    problems=lambda point: contact_point_problems(point),
    lowers=lambda before, after: contact_point_lowers(before, after),
    risky=lambda before, after: leaves_domain(before, after),
    identity=lambda value: [same_way(value["channel"], value["value"])],
    seen_lately=seen_lately,
    link="value",
    correct=lambda point, value: corrected_contact_point(point, value),
    acknowledgements=about_contact_point,
    sourced=BOUND,
    with_new_source=with_new_source,
    proposal_problems=contact_change_problems,
    shows={"organisation": ("organisation",), "official_domain": ("organisation__official_domains",)},
    countries=("organisation__country",),
    found_with="organisation",
)
OFFICIAL_DOMAIN = UnitKind(
    name="official_domain",
    model=OfficialDomain,
    fields=("organisation", "domain", "basis", "evidence_url"),
    identity=lambda value: [same_domain(value["domain"])],
    not_shown={"organisation": "It stands in the shape of its organisation."},
    parents={"organisation": ("organisation",)},
    problems=official_domain_problems,
    lowers=lambda before, after: leaves_guarded(before, after, "organisation", "domain"),
    acknowledgements=about_official_domain,
    countries=("organisation__country",),
    found_with="organisation",
)
ISSUE = UnitKind(
    name="issue",
    model=Issue,
    fields=("slug", "name", "summary", "exempt", "subjects"),
    later={"subjects": ""},
    not_shown={
        "exempt": "It acts: its calls are offered where a caution for every issue would hide them.",
        "subjects": "It acts: it decides which cautions keep its calls back.",
    },
    lowers=lambda before, after: not grounds_on(before) <= grounds_on(after),
    loosens=lambda content: not acting_grounds() <= grounds_on(content),
    shows={"call": ("calls",)},
    findable=Findable(
        texts=lambda issue: [Text("name", issue.name, is_name=True), Text("summary", issue.summary)],
        shown_as=lambda issue: "issue",
    ),
)
CAUTION = UnitKind(
    name="caution",
    model=Caution,
    fields=("country", "issue", "level", "ground", "text", "source"),
    later={"ground": ""},
    not_shown={
        "ground": "While it is pending nobody stands behind it; which calls it keeps back is seen by what is offered.",
        "source": "Pages name it beside the caution's own words; the API gives the words without it.",
    },
    problems=lambda caution: caution_problems(caution),
    lowers=lambda before, after: caution_lowers(before, after),
    acts_while_pending=True,
    guarded=("country", "issue", "level", "ground"),
    curated_may_publish=False,
    countries=("country",),
)


OF_COUNTRY = {"region": "It stands in the shape of that country."}
ENDING = UnitKind(
    name="ending",
    model=Ending,
    fields=("country", "ended_on", "source"),
    parts=(Part(name="successors", fields=("code", "name", "region"), key=("code",), not_shown=OF_COUNTRY),),
    shown_as={"source": "sources"},
    not_shown={"country": "It stands in the shape of its country."},
    problems=ending_problems,
    acknowledgements=ending_acknowledgements,
    prepares=found_countries,
    takes_along=close_ministries,
    # It takes a country from every list, and its readers with it.
    risky=lambda before, after: True,
    curated_may_publish=False,
    countries=("country", "successors__code"),
)


def register() -> None:
    for kind in (ORGANISATION, CONTACT_POINT, OFFICIAL_DOMAIN, ISSUE, CAUTION, ENDING):
        moderation.register(kind)


def organisation_problems(organisation: Organisation) -> Iterator[str]:
    if organisation.source.evidence == Evidence.RECALLED:
        yield say(
            "Nobody has read the name of “{name}” anywhere yet: give its source.", name=organisation.name
        )
    if organisation.advisory_needed and not organisation.advisory:
        yield say("It needs an advisory in our own words, with its source, before it can be public.")
    if organisation.is_current_ministry and has_ended(organisation.country_id):
        yield say("{country} has ended: its ministry is closed.", country=organisation.country)
    if (
        organisation.state == State.WITHDRAWN
        and Merge.objects.leading().filter(former_id=organisation.pk).exists()
    ):
        yield say(
            "It became part of another organisation: take that back, and it is public again with "
            "all that was its."
        )


def organisation_lowers(before: Content, after: Content) -> bool:
    """Its advisory would say something else or be found no more, or its contacts and links would come back."""
    if before["named_only"] and not after["named_only"]:
        return True
    if before["advisory"] and before["advisory"] != after["advisory"]:
        return True
    # Articles of an outlet are known by its names.
    advised = Organisation.objects.advised().filter(slug=before["slug"])
    return not _names(before) <= _names(after) and advised.exists()


def _names(content: Content) -> set[str]:
    return {content["name"].casefold(), *(row["name"].casefold() for row in content["names"])}


def leaves_guarded(before: Content, after: Content, *names: str) -> bool:
    """One of these columns would change of what belongs to a body under an advisory, or that is only named."""
    if all(before[name] == after[name] for name in names):
        return False
    return Organisation.objects.guarded().filter(pk=before["organisation"]).exists()


def organisation_names(value: Content) -> set[tuple[str, ...]]:
    """Under what names readers know it; many a body of one state is abbreviated like another."""
    rows = [row for row in value.get("names", []) if row["kind"] != NameKind.ABBREVIATION]
    names = {folded(name) for name in (value["name"], *(row["name"] for row in rows))}
    return {("body", value["country"] or "", name) for name in names if name}


def contact_point_problems(point: ContactPoint, around: Surroundings | None = None) -> Iterator[str]:
    if point.source.evidence == Evidence.RECALLED:
        yield say("Nobody has read “{value}” anywhere yet: give its source.", value=point.value)
    if point.organisation.named_only:
        yield say(
            "{organisation} is a body of an accused state: it is named without contact links.",
            organisation=point.organisation,
        )
    yield from contact_host_problems(point, around)


def contact_point_lowers(before: Content, after: Content) -> bool:
    """What is told of its body would no longer stand before it, or before the articles on the domain of its website;
    or a doubted value would be spelt otherwise: the doubt holds for the value as it stands.
    """
    if before["value"] != after["value"] and _way(before) == _way(after):
        doubted = {"contact_point__organisation": before["organisation"], "value": before["value"]}
        if Dispute.objects.filter(**doubted, lifted_at=None).exists():
            return True
    moves = before["channel"] == Channel.WEBSITE and leaves_domain(before, after)
    return leaves_guarded(before, after, "organisation", *(["value", "channel"] if moves else []))


def _way(content: Content) -> tuple[str, ...]:
    return same_way(content["channel"], content["value"])


def leaves_domain(before: Content, after: Content) -> bool:
    """The contact would stand on another registrable domain, or be of another body."""
    if before["organisation"] != after["organisation"]:
        return True
    return after["channel"] in WITH_HOST and change_of_domain(before["value"], after["value"]) is not None


def corrected_contact_point(point: ContactPoint, value: str) -> Content:
    region = point.organisation.country_id
    found, extension = normalise.contact(point.channel, value, "", region)
    return {"value": found, "extension": extension}


def caution_problems(caution: Caution) -> Iterator[str]:
    if caution.is_recalled:
        yield say(
            "Its own words need a source before they can be public; until then the neutral sentence protects."
        )


def grounds_on(issue: Content) -> frozenset[str]:
    """The grounds whose cautions for a whole country act on the calls of an issue with that content."""
    return acting_grounds(issue["exempt"], issue["subjects"])


def grounds_on_calls_of(issue: str | None) -> frozenset[str]:
    """The same for the issue with that id; without one, for calls that have none."""
    found = Issue.objects.filter(pk=issue).first() if issue else None
    return found.acting_grounds if found else acting_grounds()


def caution_lowers(before: Content, after: Content) -> bool:
    """Less protection, or other words: a lower level, another country, or calls on which it would act no more."""
    if before["country"] != after["country"] or before["text"] != after["text"]:
        return True
    if BY_REACH.index(after["ground"]) < BY_REACH.index(before["ground"]):
        return True
    # One for every issue passes over those on which its ground does not act.
    bound = before["issue"] != after["issue"]
    if bound and (after["issue"] or after["ground"] not in grounds_on_calls_of(before["issue"])):
        return True
    return before["level"] == Level.DO_NOT_PROMPT and after["level"] != Level.DO_NOT_PROMPT
