"""What a merge changes: every record that hangs on the one organisation, what it becomes, and what keeps it from being.

Nothing is written here. The same plan is shown to both who decide, hashed, and carried out (``merging``).
"""

import uuid
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError

from directory.models import (
    Basis,
    Caution,
    Lifecycle,
    Merge,
    MergeAct,
    NameKind,
    Organisation,
    Proposal,
    ProposalState,
    Revision,
    State,
)
from directory.models.units import Unit
from directory.moderation.content import content
from directory.moderation.putting_back import as_before
from directory.moderation.refusals import Conflict
from directory.moderation.registry import Acknowledgement, Content, UnitKind, find, kind_of, kinds
from directory.moderation.shape import content_hash, digest
from directory.words.saying import say

BODY, DOMAIN, CONTACT = "organisation", "official_domain", "contact_point"


class Do(StrEnum):
    """``REWRITE`` gives a pending record another content; the others change what is public."""

    CHANGE = "change"
    REWRITE = "rewrite"
    SHOW = "show"
    HIDE = "hide"


@dataclass(frozen=True)
class Step:
    """One record, what is done with it, and its whole content afterwards (of one that is hidden, before)."""

    do: Do
    unit: Unit
    value: Content

    @cached_property
    def kind(self) -> UnitKind:
        return kind_of(self.unit)

    @property
    def mark(self) -> list[str]:
        """What is done with which record, as it is now, and what it becomes."""
        now = [self.unit.state, self.unit.content_hash]
        return [self.do, self.kind.name, str(self.unit.pk), *now, content_hash(self.kind, self.value)]


@dataclass(frozen=True)
class Left:
    """A record that stays as it is, and why."""

    unit: Unit
    why: str


@dataclass(frozen=True)
class Plan:
    """The steps in the order in which they are made, what stays, and what must be mended before."""

    merge: Merge
    steps: list[Step] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    obstacles: list[str] = field(default_factory=list)

    @property
    def asked(self) -> list[Acknowledgement]:
        """What each of the two must confirm: of what is new in public, or goes where no domain goes along."""
        asking = [step for step in self.steps if step.do == Do.SHOW and step.unit.state == State.PENDING]
        if self.merge.is_division:
            asking += [step for step in self.steps if step.do == Do.CHANGE and step.kind.name == CONTACT]
        return [each for step in asking for each in step.kind.acknowledgements(step.value)]

    @cached_property
    def hash(self) -> str:
        """It names the two, and every record that moves with what it was and what it becomes."""
        named = [
            self.merge.act,
            str(self.merge.former_id),
            str(self.merge.into_id),
            str(self.merge.undoes_id),
            *map(list, self.merge.shares),
        ]
        left = [[str(each.unit.pk), each.unit.state, each.unit.content_hash] for each in self.left]
        return digest([named, [step.mark for step in self.steps], left])


def plan_of(merge: Merge) -> Plan:
    """What the merge would change as things are now; Conflict if one of the two is gone."""
    if merge.undoes is not None:
        return _separation(merge, merge.undoes)
    former, into = _body(merge.former_id), _body(merge.into_id)
    if merge.is_division:
        return _division(merge, former)
    is_succession = merge.act == MergeAct.SUCCESSION
    domains = list(into.official_domains.filter(state=State.PENDING)) if is_succession else []
    plan = Plan(merge, obstacles=list(_obstacles(former, into, merge)))
    if is_succession:
        closed = content(former) | {"lifecycle": Lifecycle.CLOSED.value}
        plan.steps.append(Step(Do.CHANGE, former, closed))
    if into.state == State.PENDING:
        plan.steps.append(Step(Do.SHOW, into, content(into)))
    else:
        now = content(into)
        names = with_names_of(former, now, NameKind.FORMER if is_succession else NameKind.ALIAS)
        if names != now["names"]:
            plan.steps.append(Step(Do.CHANGE, into, now | {"names": names}))
    plan.steps.extend(Step(Do.SHOW, domain, content(domain)) for domain in domains)
    news = [step for step in plan.steps if step.do == Do.SHOW]
    plan.obstacles.extend(problem for step in news for problem in step.kind.problems(step.unit))
    for unit in _hanging_on(former):
        _place(plan, unit, former, into, are_former=bool(domains))
    plan.steps.append(Step(Do.HIDE, former, content(former)))
    return plan


def with_names_of(former: Organisation, value: Content, kind: NameKind) -> list[dict[str, str]]:
    """The names of a content, and those of the former organisation that it has not, as names of this kind."""
    return [*value["names"], *_names_beside(former, value, kind)]


def _division(merge: Merge, former: Organisation) -> Plan:
    """The former one closes; each contact that somebody chose goes to its successor, and all the rest stays with it."""
    heirs = {str(heir): _body(heir) for heir in merge.heirs}
    obstacles = [problem for heir in heirs.values() for problem in _obstacles(former, heir, merge)]
    plan = Plan(merge, obstacles=list(dict.fromkeys(obstacles)))
    if former.lifecycle != Lifecycle.CLOSED:
        plan.steps.append(Step(Do.CHANGE, former, content(former) | {"lifecycle": Lifecycle.CLOSED.value}))
    chosen, contacts = (
        dict(merge.shares),
        [unit for unit in _hanging_on(former) if kind_of(unit).name == CONTACT],
    )
    if not chosen or chosen.keys() - {str(unit.pk) for unit in contacts}:
        plan.obstacles.append(
            say("Choose among the contacts of {former} which go to a successor.", former=former)
        )
    for unit in contacts:
        if heir := heirs.get(chosen.get(str(unit.pk), "")):
            _place(plan, unit, former, heir, are_former=False)
        else:
            plan.left.append(Left(unit, say("stays with {former}", former=former)))
    return plan


def _obstacles(former: Organisation, into: Organisation, merge: Merge) -> Iterator[str]:
    if former.state != State.PUBLISHED:
        yield say(
            "{former} is {state}: only what is public can become part of another.",
            former=former,
            state=State(former.state).label,
        )
    if into.state != State.PUBLISHED and not (merge.is_succession and into.state == State.PENDING):
        yield say("{into} is {state}: publish it first.", into=into, state=State(into.state).label)
    if former.country_id != into.country_id and merge.act == MergeAct.MERGE:
        yield say("They belong to different countries: propose the country of one of them first.")
    if former.public_advisory and not into.advisory:
        yield say("Its advisory would be lost: propose it for {into} first.", into=into)
    if former.named_only and not into.named_only:
        yield say(
            "{former} is named without contacts; {into} is not, so its contacts would be shown.",
            former=former,
            into=into,
        )
    if former.country_id != into.country_id and _guards(former.country_id) - _guards(into.country_id):
        yield say(
            "A caution acts on its country that does not act on the other: readers would be warned less."
        )
    waiting = Proposal.objects.filter(kind=BODY, unit_id=former.pk, state=ProposalState.OPEN).count()
    if waiting:
        yield say(
            "{waiting} proposed changes of {former} wait: decide them first.", waiting=waiting, former=former
        )


def _guards(country: str | None) -> set[tuple[uuid.UUID | None, str]]:
    rows = Caution.objects.acting().filter(country=country) if country else Caution.objects.none()
    return set(rows.values_list("issue", "level"))


def _names_beside(former: Organisation, value: Content, kind: NameKind) -> Iterator[dict[str, str]]:
    """What it is called now, so that who knows it by that still finds it; abbreviations and former names as such."""
    known = {value["name"].casefold(), *(row["name"].casefold() for row in value["names"])}
    own = {"name": former.name, "language": "en", "kind": kind.value}
    for row in [own, *content(former)["names"]]:
        if row["name"].casefold() not in known:
            known.add(row["name"].casefold())
            yield row | {"kind": kind.value if row["kind"] == NameKind.OFFICIAL else row["kind"]}


def _hanging_on(body: Organisation) -> Iterator[Unit]:
    """Every record that names the organisation; its domains first, for contacts are judged by them."""
    for kind in sorted(kinds(), key=lambda kind: kind.name != DOMAIN):
        for name in kind.parents.get(BODY, ()):
            yield from kind.rows().filter(**{name: body.pk}).order_by("pk").distinct()


def _place(plan: Plan, unit: Unit, former: Organisation, into: Organisation, *, are_former: bool) -> None:
    """It moves, or stays with the one that leaves."""
    if any(step.unit == unit for step in plan.steps):
        return
    if unit.state not in (State.PUBLISHED, State.PENDING):
        plan.left.append(Left(unit, say("it is {state}", state=State(unit.state).label)))
    elif unit.state == State.PUBLISHED and (why := _in_the_way(into, unit)):
        plan.left.append(Left(unit, why))
    else:
        value = renamed(unit, str(former.pk), str(into.pk))
        if are_former and kind_of(unit).name == DOMAIN:
            value["basis"] = Basis.FORMER.value
        plan.steps.append(Step(Do.CHANGE if unit.state == State.PUBLISHED else Do.REWRITE, unit, value))


def _in_the_way(into: Organisation, unit: Unit) -> str:
    """Why the other cannot take this contact or domain: it has the same, or what a body has once; "" if it can."""
    kind = kind_of(unit)
    if kind.parents.get(BODY) != (BODY,):
        return ""
    same = set(kind.identity(content(unit))) if kind.identity else set()
    others = kind.rows().filter(organisation=into, state=State.PUBLISHED)
    if any(kind.identity and same & set(kind.identity(content(other))) for other in others):
        return say("{into} has it already", into=into)
    moved: Any = copy(unit)
    moved.organisation = into
    try:
        moved.validate_constraints()
    except ValidationError as exc:
        return f"{into}: {' '.join(exc.messages)}"
    return ""


def renamed(unit: Unit, old: str, new: str) -> Content:
    """The content of the unit with the one organisation in the place of the other, once."""
    value = content(unit)
    for name in kind_of(unit).parents[BODY]:
        now: Any = value[name]
        if isinstance(now, list):
            value[name] = sorted({new if each == old else each for each in now})
        elif now == old:
            value[name] = new
    return value


def _separation(merge: Merge, made: Merge) -> Plan:
    """The steps of that merge backwards; what somebody changed since stays as it is."""
    plan = Plan(merge)
    for do, name, unit_id, seq in reversed(made.steps):
        unit = find(name, unit_id)
        if unit is not None:
            _take_back(plan, made, Do(do), unit, seq)
    is_back = any(step.do == Do.SHOW and step.unit.pk == made.former_id for step in plan.steps)
    if not (is_back or made.is_division):
        plan.obstacles.append(say("The organisation that it restores was erased, or is shown again by now."))
    return plan


def _take_back(plan: Plan, made: Merge, do: Do, unit: Unit, seq: int | None) -> None:
    if do == Do.HIDE and unit.state == State.WITHDRAWN:
        plan.steps.append(Step(Do.SHOW, unit, content(unit)))
    elif do == Do.SHOW and unit.state == State.PUBLISHED:
        plan.steps.append(Step(Do.HIDE, unit, content(unit)))
    elif do == Do.REWRITE and unit.state == State.PENDING:
        plan.steps.append(Step(Do.REWRITE, unit, renamed(unit, _heir(made, unit), str(made.former_id))))
    elif do == Do.CHANGE and _is_or_will_be_public(unit, made) and (value := _as_before(unit, seq)):
        plan.steps.append(Step(Do.CHANGE, unit, value))
    else:
        plan.left.append(Left(unit, say("somebody changed it since")))


def _heir(made: Merge, unit: Unit) -> str:
    """The organisation to which the unit went."""
    return str(dict(made.shares).get(str(unit.pk), made.into_id))


def _is_or_will_be_public(unit: Unit, made: Merge) -> bool:
    """The former one is shown again before anything else is put back."""
    return unit.state == State.PUBLISHED or unit.pk == made.former_id


def _as_before(unit: Unit, seq: int | None) -> Content | None:
    revision = Revision.objects.filter(seq=seq).first() if seq else None
    return as_before(unit, revision) if revision else None


def _body(organisation_id: uuid.UUID) -> Organisation:
    found = Organisation.objects.select_related("country").filter(pk=organisation_id).first()
    if found is None:
        raise Conflict(say("One of the two organisations is gone."))
    return found
