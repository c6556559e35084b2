"""What the review pages show of one case, and what the signed-in account may do about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from advocacy.models import CallToAction
from advocacy.review.as_sent import AsSent, as_sent
from advocacy.review.passages import Passage, passages, texts_of
from advocacy.review.whole_texts import WholeText
from directory import moderation
from directory.accounts import roles
from directory.comparing import Line, lines
from directory.contacts.known_domains import WITH_HOST
from directory.contacts.links import Link, link_of, with_link
from directory.models import (
    Account,
    Caution,
    ContactPoint,
    Intent,
    Level,
    Method,
    Proposal,
    ProposalState,
    State,
    Suggestion,
)
from directory.models.units import Unit
from directory.moderation import Acknowledgement, Case, Content, Departure, Standing, UnitKind
from directory.values.domains import DomainChange, change_of_domain
from directory.words.nouns import desk_noun_of
from directory.words.saying import said, say


@dataclass(frozen=True)
class Member:
    """One unit of a bundle: its content, who stands behind it, why it cannot be public yet."""

    case: Case
    lines: list[Line]
    standing: Standing | None
    problems: list[str]

    @classmethod
    def of(cls, case: Case, at: datetime) -> "Member":
        standing = moderation.standing(case, at)
        return cls(case, lines(case.kind, case.content), standing, list(case.kind.problems(case.unit)))


@dataclass(frozen=True)
class Act:
    """One thing that may be done: its button, or the reason why one may not."""

    name: str
    button: str
    why_not: str | None = None
    seen_hash: str = ""
    needs_reason: bool = False
    explanation: str = ""
    standing: Standing | None = None
    departures: Sequence[Departure] = ()


@dataclass(frozen=True)
class UnitReview:
    """The review page of one unit."""

    unit: Unit
    kind: str
    members: list[Member]
    passages: list[Passage]
    texts: list[WholeText]
    acknowledgements: list[Acknowledgement]
    acts: list[Act]
    admin_url: str
    waiting_proposals: list[Proposal]
    verify_why_not: str | None
    methods: list[tuple[str, str]]
    note: str
    sent: AsSent | None

    @classmethod
    def of(cls, unit: Unit, account: Account, at: datetime) -> "UnitReview":
        kind = moderation.kind_of(unit)
        pending = unit.state == State.PENDING
        cases = moderation.bundle_of(unit) if pending else []
        members = [Member.of(case, at) for case in cases] or [_shown_only(unit)]
        shown = members[-1].case.content
        return cls(
            unit=unit,
            kind=desk_noun_of(kind.name, kind.verbose_name),
            members=members,
            passages=passages(shown, reader=account),
            texts=texts_of(shown, reader=account),
            acknowledgements=_acknowledgements(cases, account, at),
            acts=list(_acts(unit, cases, shown, account, at)),
            admin_url=reverse(f"admin:{unit._meta.app_label}_{unit._meta.model_name}_change", args=[unit.pk]),
            waiting_proposals=list(
                Proposal.objects.filter(kind=kind.name, unit_id=unit.pk, state=ProposalState.OPEN)
            ),
            verify_why_not=moderation.why_not_verify(unit, account, at)
            if isinstance(unit, ContactPoint)
            else "",
            methods=[(value, str(label)) for value, label in Method.choices],
            note=unit.note if roles.may_edit(account) else "",
            sent=as_sent(shown, Suggestion.objects.filter(cluster__contact_point=unit.pk)),
        )

    @property
    def link(self) -> Link:
        """What was seen of its address."""
        if not isinstance(self.unit, ContactPoint):
            return Link()
        return link_of(with_link(ContactPoint.objects.filter(pk=self.unit.pk), "value").get())

    @property
    def found_by(self) -> dict[str, object] | None:
        """Why the extractor took it for a call; None for what it did not find."""
        return self.unit.found_by if isinstance(self.unit, CallToAction) else None

    @property
    def is_verifiable(self) -> bool:
        return isinstance(self.unit, ContactPoint) and self.unit.state == State.PUBLISHED


def _acknowledgements(cases: list[Case], account: Account, at: datetime) -> list[Acknowledgement]:
    """What the account must confirm of each member that it may approve, each thing once."""
    open_to = [case for case in cases if moderation.why_not(case, account, at) is None]
    asked = {each.answer: each for case in open_to for each in case.asked}
    return list(asked.values())


def _shown_only(unit: Unit) -> Member:
    content = moderation.content(unit)
    case = Case(moderation.kind_of(unit), unit, Intent.PUBLISH, content, unit.revision)
    return Member(case, lines(case.kind, content), None, [])


def _acts(unit: Unit, cases: list[Case], shown: Content, account: Account, at: datetime) -> "list[Act]":
    kind = moderation.kind_of(unit)
    protects = kind.acts_while_pending
    moderator_only = None if roles.may_moderate(account) else _("Only a moderator may do this.")
    found: list[Act] = []
    if unit.state == State.PENDING:
        found.append(_approve(unit, cases, account, at))
        if not protects:
            found.append(Act("reject", _("Reject"), moderator_only, cases[-1].hash, needs_reason=True))
        found.extend(_put_back(unit, account))
    if unit.state == State.PUBLISHED and not protects:
        says = _(
            "It leaves the public at once, with everything that stands on it. Showing it again takes %(people)s."
        )
        takes = says % {"people": kind.people_told}
        found.append(Act("withdraw", _("Withdraw"), moderator_only, needs_reason=True, explanation=takes))
    if kind.confirmed and unit.state == State.PUBLISHED:
        found.append(_confirm(unit, account))
    if protects and unit.state in (State.PENDING, State.PUBLISHED):
        found.append(_by_two(unit, shown, Intent.LOWER, _("Stand behind taking it away"), account, at))
        if isinstance(unit, Caution) and unit.level == Level.WARN:
            editors = None if roles.may_edit(account) else _("Only an editor may do this.")
            found.append(Act("raise", _("Raise to “do not prompt”"), editors, needs_reason=True))
    if unit.state == State.WITHDRAWN:
        found.append(_by_two(unit, shown, Intent.RESTORE, _("Stand behind showing it again"), account, at))
    if unit.state == State.REJECTED and not protects:
        says = _(
            "It waits again with its reason kept. It was decided before, so two must approve it, whoever wrote it."
        )
        found.append(Act("reopen", _("Reopen"), moderator_only, needs_reason=True, explanation=says))
    if unit.state in (State.WITHDRAWN, State.REJECTED):
        found.append(_by_two(unit, shown, Intent.ERASE, _("Stand behind erasing it for good"), account, at))
    if isinstance(unit, ContactPoint) and unit.state == State.PUBLISHED:
        found.append(_doubt(unit, shown, moderator_only, account, at))
    return [*found, *_step_back(cases, found, account, at)]


def _put_back(unit: Unit, account: Account) -> "list[Act]":
    """The button that undoes what somebody wrote over the words of another."""
    was = moderation.overwritten(unit)
    if was is None:
        return []
    editors = None if roles.may_edit(account) else _("Only an editor may do this.")
    says = _("%(name)s overwrote it; its history shows both.") % {"name": unit.author_name or _("Somebody")}
    label = _("Put the wording of %(name)s back") % {"name": was.author_name}
    return [Act("put_back", label, editors, unit.content_hash, needs_reason=True, explanation=says)]


def _confirm(unit: Unit, account: Account) -> Act:
    last = getattr(unit, moderation.kind_of(unit).confirmed)
    told = (
        _("Last confirmed on %(last)s.") % {"last": last}
        if last
        else _("Nobody has confirmed it since it became public.")
    )
    editors = None if roles.may_edit(account) else _("Only an editor may do this.")
    return Act(
        "confirm", _("Confirm: it still stands as it is"), editors, unit.content_hash, explanation=told
    )


def _step_back(cases: list[Case], acts: list[Act], account: Account, at: datetime) -> list[Act]:
    """For each of these cases and acts behind which the account stands: the button that takes its voice back."""
    voices = list(zip((case.hash for case in cases), moderation.standings(cases, at), strict=True))
    voices += [(act.seen_hash, act.standing) for act in acts if act.standing]
    names = [str(case.unit) for case in cases] + [act.button for act in acts if act.standing]
    return [
        Act(
            "step-back",
            _("I no longer stand behind it"),
            seen_hash=seen,
            explanation=_("You stand behind: %(name)s.") % {"name": name},
        )
        for name, (seen, standing) in zip(names, voices, strict=True)
        if account in standing.approvers
    ]


def _doubt(
    point: ContactPoint, shown: Content, moderator_only: str | None, account: Account, at: datetime
) -> Act:
    if moderation.open_dispute(point):
        return _by_two(point, shown, Intent.LIFT, _("Stand behind lifting the doubt"), account, at)
    says = _(
        "Readers are told that an editor doubts it, and see it after the others. Lifting the doubt takes %(people)s."
    )
    takes = says % {"people": moderation.kind_of(point).people_told}
    return Act(
        "dispute",
        _("Mark as doubted"),
        moderator_only,
        point.content_hash,
        needs_reason=True,
        explanation=takes,
    )


def _approve(unit: Unit, cases: list[Case], account: Account, at: datetime) -> Act:
    problems = [problem for case in cases for problem in case.kind.problems(case.unit)]
    objections = [moderation.why_not(case, account, at) for case in cases]
    objection = None if None in objections else objections[-1]
    label = _("Approve") if len(cases) == 1 else _("Approve these %(cases)s together") % {"cases": len(cases)}
    return Act("approve", label, " ".join(map(str, problems)) or objection)


NAMES = {Intent.LOWER: "lower", Intent.RESTORE: "restore", Intent.ERASE: "erase", Intent.LIFT: "lift"}


def _by_two(unit: Unit, shown: Content, intent: Intent, button: str, account: Account, at: datetime) -> Act:
    # The hash is of what the page shows, also where somebody changed it while the page was made.
    case = replace(moderation.case_of_unit(unit, intent), content=shown)
    standing, why_not = moderation.standing(case, at), moderation.why_not(case, account, at)
    told = case.departures
    return Act(NAMES[intent], button, why_not, case.hash, standing=standing, departures=told)


@dataclass(frozen=True)
class ProposalReview:
    """The review page of one proposal: the whole content, what it was, and what may be done."""

    proposal: Proposal
    kind: UnitKind
    takes_away: bool
    what: str
    lines: list[Line]
    standing: Standing | None
    base: int
    acts: list[Act]
    is_stale: bool
    merge_problem: str
    domain_change: DomainChange | None
    departures: Sequence[Departure]
    unit_url: str
    passages: list[Passage]
    texts: list[WholeText]
    acknowledgements: list[Acknowledgement]
    sent: AsSent | None
    edit_url: str = ""

    @property
    def may_split(self) -> bool:
        """Several fields would change, and the proposal stands on what is public now."""
        return bool(self.acts) and not self.is_stale and sum(line.is_changed for line in self.lines) > 1

    @classmethod
    def of(cls, proposal: Proposal, account: Account, at: datetime) -> "ProposalReview":
        kind = moderation.kind_named(proposal.kind)
        unit = moderation.find(proposal.kind, proposal.unit_id)
        is_open = proposal.state == ProposalState.OPEN and unit is not None
        case = moderation.case_of_proposal(proposal) if is_open else None
        wished = case.content if case else moderation.proposed(proposal)
        now = moderation.content(unit) if unit else None
        return cls(
            proposal=proposal,
            kind=kind,
            takes_away=case.takes_away if case else proposal.intent == Intent.LOWER,
            what=str(unit or say("something erased")),
            lines=lines(kind, wished, now),
            standing=moderation.standing(case, at) if case else None,
            base=case.base if case else proposal.base_revision,
            acts=_proposal_acts(case, account, at) if case else [],
            is_stale=bool(case and case.is_stale),
            merge_problem=_merge_problem(proposal) if case else "",
            unit_url=reverse("admin:review_unit", args=[proposal.kind, proposal.unit_id]),
            passages=passages(wished, now, reader=account),
            texts=texts_of(wished, reader=account),
            acknowledgements=kind.acknowledgements(wished) if case else [],
            domain_change=_domain_change(now, wished),
            departures=case.departures if case else (),
            edit_url=_edit_url(case, account) if case else "",
            sent=as_sent(wished, Suggestion.objects.filter(cluster__proposal=proposal)),
        )


def _proposal_acts(case: Case, account: Account, at: datetime) -> list[Act]:
    assert case.proposal  # noqa: S101  (the case of a proposal)
    if case.is_stale:
        is_own = roles.may_contribute(account) and account == case.proposal.author
        editor = None if is_own or roles.may_edit(account) else _("Only its author or an editor may do this.")
        stale = _("It was changed since; see below what this proposal says beside what is public now.")
        one = _("Who renews it counts as one with who wrote it: a moderator who is neither must approve it.")
        button = _("Renew it on top of what is public now")
        renew = Act("renew", button, editor, explanation=stale if is_own else f"{stale} {one}")
        found = [renew, *_retract_act(case, account), _reject_act(case, account, at)]
        return [*found, *_step_back([case], found, account, at)]
    problems = " ".join(map(str, case.proposal_problems()))
    approve = Act("approve", _("Approve"), problems or moderation.why_not(case, account, at), case.hash)
    found = [approve, *_retract_act(case, account), _reject_act(case, account, at)]
    return [*found, *_step_back([case], found, account, at)]


def _retract_act(case: Case, account: Account) -> list[Act]:
    """Whoever proposed it takes it back, or reads why she cannot."""
    if moderation.why_not_amend(case, account):
        return []
    says = _("You no longer wish for it. Nobody has refused it by that.")
    return [Act("retract", _("Take it back"), moderation.why_not_retract(case, account), explanation=says)]


def _reject_act(case: Case, account: Account, at: datetime) -> Act:
    """One moderator rejects; what holds an advisory takes two."""
    if not moderation.holds_advisory(case):
        moderator_only = None if roles.may_moderate(account) else _("Only a moderator may do this.")
        return Act("reject", _("Reject"), moderator_only, case.hash, needs_reason=True)
    assert case.proposal  # noqa: S101  (nothing else holds one)
    ending = moderation.case_of_proposal(case.proposal, ends=True)
    standing, why_not = moderation.standing(ending, at), moderation.why_not(ending, account, at)
    return Act(
        "reject", _("Stand behind rejecting it"), why_not, ending.hash, needs_reason=True, standing=standing
    )


def _edit_url(case: Case, account: Account) -> str:
    """Where the author words it anew; empty for anybody else, and while it must be renewed."""
    if case.is_stale or case.proposal is None or moderation.why_not_amend(case, account):
        return ""
    meta = case.kind.model._meta
    form = reverse(f"admin:{meta.app_label}_{meta.model_name}_propose", args=[case.unit.pk])
    return f"{form}?edit={case.proposal.pk}"


def _domain_change(now: Content | None, proposed: Content) -> DomainChange | None:
    """Which registrable domain a proposal would move a contact or a link to."""
    if now and "url" in proposed:
        return change_of_domain(now["url"], proposed["url"])
    if proposed.get("channel") not in WITH_HOST or not now:
        return None
    return change_of_domain(now["value"], proposed["value"])


def _merge_problem(proposal: Proposal) -> str:
    try:
        moderation.renewed(proposal)
    except moderation.Conflict as exc:
        return said(exc)
    return ""
