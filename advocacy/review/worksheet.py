"""One sheet per body: all that waits and all that is due, each row with its evidence and what speaks against it.

What a row shows comes from the content that its hash names. However many rows there are, the queries are as many.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from advocacy.review.bodies import proposals_of
from directory import moderation
from directory.comparing import NOTHING, Line, lines, spelt
from directory.contacts.acknowledgements import (
    about_contact_point,
    about_official_domain,
    contact_change_problems,
    official_domain_problems,
)
from directory.contacts.known_domains import WITH_HOST, Surroundings
from directory.contacts.links import display_of, href_of, link_of, safe_href, with_link
from directory.contacts.own_ground import Ground
from directory.kinds import contact_point_problems
from directory.models import (
    Account,
    Channel,
    ContactPoint,
    Excerpt,
    Intent,
    LinkState,
    OfficialDomain,
    Organisation,
    Proposal,
    Sighting,
    State,
)
from directory.models.units import Unit
from directory.moderation import Acknowledgement, Case, Content, Standing
from directory.values.domains import change_of_domain, host_of
from directory.words.saying import said

APPROVE, CHANGE, LIFT, VERIFY = "approve", "change", "lift", "verify"
HEADINGS = {
    APPROVE: gettext_lazy("Waits"),
    CHANGE: gettext_lazy("Changes that wait"),
    LIFT: gettext_lazy("Doubted"),
    VERIFY: gettext_lazy("Due: nobody has looked lately"),
}
# What stands in the head of a row; the rest of the content follows line by line.
IN_HEAD = {"value", "channel", "domain", "organisation"}
CHANNELS = list(Channel)


@dataclass(frozen=True)
class Seen:
    """The newest sighting of a row's value: where, when, and the words around it."""

    sighting: Sighting
    excerpt: Excerpt | None
    is_own: bool
    is_today: bool

    @property
    def contradicts(self) -> bool:
        return self.sighting.contradicts

    @property
    def instead(self) -> list[str]:
        """What stands on the page in place of the value."""
        return [
            str(each.get("value", each)) if isinstance(each, dict) else str(each)
            for each in self.sighting.instead
        ]


@dataclass(frozen=True)
class Row:
    """One decision of the sheet. ``key`` names it in the form, ``page`` is what one opens to look at it."""

    act: str
    key: str
    unit: Unit
    proposal: Proposal | None
    what: str
    value: str
    href: str | None
    source: dict[str, Any] | None
    page: str
    lines: list[Line]
    seen_hash: str
    url: str
    author_name: str = ""
    standing: Standing | None = None
    why_not: str | None = None
    doubts: list[str] = field(default_factory=list)
    acknowledgements: list[Acknowledgement] = field(default_factory=list)
    seen: Seen | None = None
    is_value_only: bool = True
    asked_above: frozenset[str] = frozenset()
    reason: str = ""
    is_ticked: bool = False

    @property
    def may_tick(self) -> bool:
        return self.why_not is None

    @property
    def is_seen_today(self) -> bool:
        """A program saw the value on the body's own domain today, and nothing else is decided with it."""
        seen = self.seen
        waits = self.act in (APPROVE, CHANGE) and self.is_value_only and self.may_tick
        return bool(waits and seen and seen.is_own and seen.is_today and not seen.contradicts)

    @property
    def is_contact(self) -> bool:
        return isinstance(self.unit, ContactPoint)

    @property
    def page_href(self) -> str:
        return safe_href(self.page) or ""

    @property
    def typed(self) -> list[Acknowledgement]:
        """What is typed here; the first row that asks for a domain asks for all of them."""
        return [each for each in self.acknowledgements if each.typed and each.answer not in self.asked_above]

    @property
    def is_typed_above(self) -> bool:
        return any(each.typed and each.answer in self.asked_above for each in self.acknowledgements)

    @property
    def confirmed(self) -> list[Acknowledgement]:
        return [each for each in self.acknowledgements if not each.typed]


@dataclass(frozen=True)
class Worksheet:
    """Everything that waits or is due of one body, in the order in which one decides it."""

    body: Organisation
    rows: list[Row]

    @property
    def groups(self) -> list[tuple[str, list[Row]]]:
        found = [(words, [row for row in self.rows if row.act == act]) for act, words in HEADINGS.items()]
        return [(str(words), rows) for words, rows in found if rows]

    @property
    def seen_today(self) -> int:
        return sum(row.is_seen_today for row in self.rows)

    def told(self, reasons: dict[str, str], *, tick_seen: bool = False) -> "Worksheet":
        """With the reasons why rows were refused just now, which stay ticked, and with what was seen ticked."""
        rows = [
            replace(
                row,
                reason=reasons.get(row.key, ""),
                is_ticked=row.may_tick and (row.key in reasons or (tick_seen and row.is_seen_today)),
            )
            for row in self.rows
        ]
        return replace(self, rows=rows)


def worksheet(body: Organisation, account: Account, at: datetime) -> Worksheet:
    """The sheet as this account sees it."""
    return Worksheet(body, list(_asked_once(_Rows(body, account, at).all())))


def _asked_once(rows: Iterable[Row]) -> Iterator[Row]:
    """Each domain is typed once on a sheet, however many rows stand on it."""
    asked: set[str] = set()
    for row in rows:
        yield replace(row, asked_above=frozenset(asked))
        if row.may_tick:
            asked |= {each.answer for each in row.typed}


class _Rows:
    """What is read once for all rows of a body."""

    def __init__(self, body: Organisation, account: Account, at: datetime) -> None:
        self.body, self.account, self.at = body, account, at
        self.around, self.ground = Surroundings(body.pk), Ground.of(body)
        own = with_link(ContactPoint.objects.filter(organisation=body), "value").select_related("source")
        live = own.filter(state__in=[State.PENDING, State.PUBLISHED])
        self.points = sorted(live, key=lambda point: (*_place(point.channel, point.purpose), str(point.pk)))
        for point in self.points:
            point.organisation = body  # one row, one object: no query for each
        domains = OfficialDomain.objects.filter(organisation=body)
        self.domains = list(
            domains.filter(state__in=[State.PENDING, State.PUBLISHED]).order_by("domain", "pk")
        )
        for domain in self.domains:
            domain.organisation = body
        prefetch_related_objects([account], "groups", "appointments")
        self.sightings: dict[tuple[object, str], Sighting] = {}

    def all(self) -> list[Row]:
        pending = [point for point in self.points if point.state == State.PENDING]
        wishes = proposals_of(
            self.body,
            {
                "contact_point": [point.pk for point in self.points],
                "official_domain": [domain.pk for domain in self.domains],
            },
        )
        self._read_sightings(wishes)
        found: list[Row] = []
        if self.body.state == State.PENDING:
            found += self._waiting([self.body])
        found += self._waiting([domain for domain in self.domains if domain.state == State.PENDING])
        found += self._waiting(pending)
        found += self._changes(wishes)
        return [*found, *self._due()]

    def _read_sightings(self, wishes: Iterable[Proposal]) -> None:
        values = {point.value for point in self.points}
        values |= {value for wish in wishes if (value := wish.content.get("value"))}
        rows = Sighting.objects.filter(contact__in=[point.pk for point in self.points], value__in=values)
        for sighting in rows.newest().select_related("page"):
            self.sightings[(sighting.contact_id, sighting.value)] = sighting

    def _waiting(self, units: Sequence[Unit]) -> list[Row]:
        """Rows of pending units of one kind."""
        cases = moderation.cases_of_units(units, Intent.PUBLISH)
        return [
            self._row(APPROVE, case, standing, why_not, problems=list(self._problems(case)))
            for case, standing, why_not in self._judged(cases)
        ]

    def _changes(self, proposals: list[Proposal]) -> list[Row]:
        by_id = moderation.cases_of_proposals(proposals)
        cases = [by_id[proposal.pk] for proposal in proposals if proposal.pk in by_id]
        units: dict[object, Unit] = {unit.pk: unit for unit in (self.body, *self.domains, *self.points)}
        moderation.prefetch_contents(list(units.values()))
        cases = [replace(case, unit=units.get(case.unit.pk, case.unit)) for case in cases]
        found = []
        for case, standing, why_not in self._judged(cases):
            before = moderation.content(case.unit)
            problems = list(self._change_problems(case, before))
            found.append(self._row(CHANGE, case, standing, why_not, problems=problems, before=before))
        return found

    def _due(self) -> list[Row]:
        rows = ContactPoint.objects.to_look_at(self.at.date()).filter(organisation=self.body)
        wanted = set(rows.values_list("pk", flat=True))
        points = [point for point in self.points if point.pk in wanted]
        prefetch_related_objects(points, "disputes")
        doubted = [point for point in points if moderation.open_dispute(point)]
        due = [point for point in points if point not in doubted]
        lifted = [
            self._row(LIFT, case, standing, why_not)
            for case, standing, why_not in self._judged(moderation.cases_of_units(doubted, Intent.LIFT))
        ]
        objections = moderation.why_not_verify_each(due, self.account, self.at) if due else {}
        checked = [
            self._row(VERIFY, case, None, objections[case.unit.pk])
            for case in moderation.cases_of_units(due, Intent.PUBLISH)
        ]
        return lifted + checked

    def _judged(self, cases: Sequence[Case]) -> Iterator[tuple[Case, Standing, str | None]]:
        standings = moderation.standings(cases, self.at, self._asked)
        yield from zip(
            cases, standings, moderation.why_not_each(cases, standings, self.account, self.at), strict=True
        )

    def _row(
        self,
        act: str,
        case: Case,
        standing: Standing | None,
        why_not: str | None,
        *,
        problems: Sequence[str] = (),
        before: Content | None = None,
    ) -> Row:
        """The row of a case. What keeps the content from being public is in the way of everybody."""
        content, unit = case.content, case.unit
        of_contact = case.kind.name == "contact_point"
        lines = _lines(case, before)
        value = content.get("value") or content.get("domain") or content.get("name", "")
        seen = self._seen(unit, value) if of_contact else None
        source = content.get("source") or _evidence(content)
        way = _Way(content) if of_contact else None
        displayed = display_of(way) if way else value
        # A number that is grouped for the eye stands below as it is, too.
        in_head = IN_HEAD if displayed == value else IN_HEAD - {"value"}
        changed = {line.name for line in lines if line.is_changed}
        return Row(
            act=act,
            key=f"{case.kind.name}:{case.proposal.pk if case.proposal else unit.pk}",
            unit=unit,
            proposal=case.proposal,
            what=_what(case),
            value=spelt(displayed, lines=True),
            href=href_of(way) if way else None,
            source=source,
            page=_page(way, seen, source),
            lines=[line for line in lines if line.is_changed or _says_more(line, in_head)],
            seen_hash=unit.content_hash if act == VERIFY else case.hash,
            url=_url(case),
            author_name=(case.proposal or unit).author_name,
            standing=standing,
            why_not=" ".join(map(str, problems)) or why_not,
            doubts=[*self._doubts(case, seen), *_departures(case)],
            acknowledgements=self._asked(case) if act in (APPROVE, CHANGE) and why_not is None else [],
            seen=seen,
            is_value_only=not changed - {"value", "extension", "source"},
        )

    def _seen(self, unit: Unit, value: str) -> Seen | None:
        sighting = self.sightings.get((unit.pk, value))
        if sighting is None:
            return None
        is_own = not sighting.page.by_name and self.ground.holds(sighting.page.final_address)
        is_today = sighting.page.seen_at.date() == self.at.date()
        return Seen(sighting, sighting.excerpt(), is_own, is_today)

    def _asked(self, case: Case) -> list[Acknowledgement]:
        if not case.brings_content:
            return []
        about = {"contact_point": about_contact_point, "official_domain": about_official_domain}
        if asked := about.get(case.kind.name):
            around = self.around
            if str(case.content["organisation"]) != str(self.body.pk):
                around = Surroundings(case.content["organisation"])  # it would move to another body
            return asked(case.content, around)
        return case.kind.acknowledgements(case.content)

    def _problems(self, case: Case) -> Iterator[str]:
        """What keeps a pending unit from being public."""
        if isinstance(case.unit, ContactPoint):
            yield from contact_point_problems(case.unit, self.around)
        elif isinstance(case.unit, OfficialDomain):
            yield from official_domain_problems(case.unit, self.around)
        else:
            yield from case.kind.problems(case.unit)

    def _change_problems(self, case: Case, before: Content) -> Iterator[str]:
        if case.is_stale:
            yield _("It was changed since this was proposed: open it to renew the proposal.")
        elif case.kind.name == "contact_point" and case.proposal:
            source = case.proposal.source_url
            yield from contact_change_problems(before, case.content, source, self.around)
        else:
            yield from case.proposal_problems()

    def _doubts(self, case: Case, seen: Seen | None) -> Iterator[str]:
        content, unit = case.content, case.unit
        if seen and seen.contradicts:
            yield _("The page no longer holds this value.")
        if seen and not seen.is_own:
            yield _("The page on which it was seen is not on the body’s own domain.")
        if case.kind.name != "contact_point":
            return
        if content["channel"] in WITH_HOST and (why_not := self.ground.why_not(content["value"])):
            yield said(why_not)
        if case.proposal and case.takes_away:
            yield _("It takes protection away.")
        if case.proposal and (change := change_of_domain(unit.value, content["value"])):  # type: ignore[attr-defined]
            yield _("The domain changes from %(before)s to %(after)s.") % {
                "before": change.before or _("none"),
                "after": change.after,
            }
        if unit.state == State.PENDING and self._is_public(content):
            yield _("The body publishes this already.")
        link = link_of(unit) if content["value"] == unit.value else None  # type: ignore[arg-type,attr-defined]
        if link and (link.is_warned or link.is_problem):
            yield _("The link %(label)s, says our program.") % {"label": LinkState(link.state).label}

    def _is_public(self, content: Content) -> bool:
        way = (content["channel"], content["value"], content["extension"])
        return any(
            (point.channel, point.value, point.extension) == way
            for point in self.points
            if point.state == State.PUBLISHED
        )


@dataclass(frozen=True)
class _Way:
    """The way to reach a body that a content names."""

    content: Content

    @property
    def channel(self) -> str:
        return str(self.content["channel"])

    @property
    def value(self) -> str:
        return str(self.content["value"])

    @property
    def extension(self) -> str:
        return str(self.content["extension"])


def _place(channel: str, purpose: str) -> tuple[int, bool, str]:
    return (CHANNELS.index(Channel(channel)), purpose != "general", purpose)


def _apart(content: Content, other: Content | None) -> Content:
    """Without its body, which the sheet names, unless the two differ in it: a name costs a query."""
    same = other is None or content.get("organisation") == other.get("organisation")
    return {name: item for name, item in content.items() if name != "organisation" or not same}


def _lines(case: Case, before: Content | None) -> list[Line]:
    content = _apart(case.content, before)
    return lines(case.kind, content, None if before is None else _apart(before, case.content))


def _says_more(line: Line, in_head: Collection[str]) -> bool:
    """Whether it says anything that the head of the row does not."""
    return line.name not in in_head and line.kept != [NOTHING]


def _page(way: _Way | None, seen: Seen | None, source: dict[str, Any] | None) -> str:
    """What one opens: the page that the value is, else the page on which it was seen, else its source."""
    if way and Channel(way.channel).is_web:
        return way.value
    if seen and not seen.contradicts:
        return seen.sighting.page.address
    return str((source or {}).get("url", ""))


def _what(case: Case) -> str:
    if case.kind.name == "contact_point":
        return str(Channel(case.content["channel"]).label)
    return case.kind.verbose_name


def _evidence(content: Content) -> dict[str, Any] | None:
    address = content.get("evidence_url")
    return {"url": address, "publisher": host_of(address)} if address else None


def _url(case: Case) -> str:
    if case.proposal:
        return reverse("admin:review_proposal", args=[case.proposal.pk])
    return reverse("admin:review_unit", args=[case.kind.name, case.unit.pk])


def _departures(case: Case) -> Iterator[str]:
    """What was decided against the value before, be it on another record: its author does not count."""
    for departure in case.departures:
        yield _("This value %(each)s: %(reason)s.") % {
            "each": departure,
            "reason": said(departure.reason) or _("no reason given"),
        }
