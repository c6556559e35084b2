"""The one place that changes what is public, and appends the Revision in the same transaction."""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db.models import F
from django.db.models.functions import Now

from directory.models import (
    Account,
    Action,
    Approval,
    Intent,
    Proposal,
    ProposalState,
    PublicState,
    Revision,
    State,
)
from directory.models.units import Unit
from directory.moderation.cases import case_of_proposal
from directory.moderation.content import apply, content, told_in_words
from directory.moderation.guarding import opened
from directory.moderation.indexing import carriers, renew
from directory.moderation.reach import Reach, note_reach, reach_of
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import (
    Content,
    UnitKind,
    children_of,
    kind_of,
    public_among,
    unpublished_parents,
)
from directory.moderation.shape import changed_fields, content_hash, shortened
from directory.moderation.unsafe import remove_after_commit
from directory.moderation.wordings import note_part
from directory.versions import forget_version, read_seq
from directory.words.saying import said, say, together


@dataclass(frozen=True, kw_only=True)
class Act:
    """Who changes something public, when and why. Nobody's name in public: this stays inside.

    ``is_unsafe``: what was public before endangers somebody, so that no published file may hold it:
    after the commit those that do are deleted.
    """

    by: Account | None
    at: datetime
    reason: str = ""
    is_unsafe: bool = False


def lock() -> None:
    """Let one moderation act through at a time; held until the transaction ends.

    PostgreSQL locks the row; SQLite holds its only writer since BEGIN IMMEDIATE.
    """
    if not PublicState.objects.select_for_update().filter(pk=1).exists():
        raise RuntimeError("The row of PublicState is missing: run `python manage.py migrate`.")


def append_revision(
    unit: Unit,
    action: Action,
    act: Act,
    *,
    before: Content | None,
    after: Content | None,
    changed: list[str] | None = None,
    former: Reach | None = None,
) -> Revision:
    """Number the change, record it and note it in the unit's row and in those whose public shape nests it.

    ``changed`` names the fields where before and after do not tell them, ``former`` what the unit
    reached before the change.
    """
    if after is not None:
        kind_of(unit).prepares(unit, act.at)
    with opened():
        PublicState.objects.filter(pk=1).update(seq=F("seq") + 1, changed_at=Now())
        seq, kind = read_seq(), kind_of(unit)
        forget_version()
        revision = Revision.objects.create(
            seq=seq,
            kind=kind.name,
            unit_id=unit.pk,
            action=action,
            before=None if before is None else shortened(kind, before),
            after=None if after is None else shortened(kind, after),
            changed=changed if changed is not None else changed_fields(kind, before, after),
            at=act.at,
            actor=act.by,
            actor_name=act.by.get_username() if act.by else "",
            reason=act.reason,
            is_unsafe=act.is_unsafe,
        )
    unit.revision, unit.revised_at = unit.shown_revision, unit.shown_revised_at = seq, act.at
    columns = ("revision", "revised_at", "shown_revision", "shown_revised_at")
    mine = type(unit)._default_manager.filter(pk=unit.pk)
    mine.update(**{name: getattr(unit, name) for name in columns})
    note_reach(unit, revision, former)
    if act.is_unsafe:
        remove_after_commit()
    return revision


def change_state(unit: Unit, new: State, action: Action, act: Act) -> Revision:
    """Move a unit to a state that the public sees or no longer sees, with the children that follow it.

    A conditional update on state and content decides every race: Conflict if somebody was faster.
    """
    value = content(unit)
    old, known_hash = State(unit.state), content_hash(kind_of(unit), value)
    shown = new == State.PUBLISHED
    with following_children(unit, act):
        before, after = (None, value) if shown else (value, None)
        if not shown:
            void_voices_of_children(unit, act.at)
        # The Revision comes first: the database refuses a public unit without one.
        revision = append_revision(unit, action, act, before=before, after=after)
        rows = type(unit)._default_manager.filter(pk=unit.pk, state=old, content_hash=known_hash)
        unit.state = new
        try:
            with told_in_words(unit), opened():
                updated = rows.update(state=new)
        except ValidationError as exc:
            raise Refused(said(exc)) from exc
        if updated != 1:
            raise Conflict(
                say(
                    "This {kind} was changed by somebody else at the same moment.",
                    kind=kind_of(unit).verbose_name,
                )
            )
    return revision


def change_content(unit: Unit, value: Content, act: Act) -> Revision:
    """Give a public unit new content; its state stays."""
    before, former = content(unit), reach_of(unit)
    with following_children(unit, act):
        try:
            apply(unit, value)
        except ValidationError as exc:
            raise Refused(said(exc)) from exc
        if unit.state == State.PUBLISHED:
            refuse_unready(unit)
        new_hash = content_hash(kind_of(unit), value)
        rows = type(unit)._default_manager.filter(pk=unit.pk, state=unit.state, revision=unit.revision)
        if rows.update(content_hash=new_hash) != 1:
            raise Conflict(
                say(
                    "This {kind} was changed by somebody else at the same moment.",
                    kind=kind_of(unit).verbose_name,
                )
            )
        unit.content_hash = new_hash
        # By two at least: nobody knows whose part in the children it is.
        outdate_children(unit, None, act.at)
    return append_revision(unit, Action.UPDATED, act, before=before, after=value, former=former)


@contextmanager
def following_children(unit: Unit, act: Act) -> Iterator[None]:
    """Append a Revision for each child that leaves the public, or returns to it, with this change.

    What search knows of all of them is renewed with it.
    """
    before, touched = _public_children(unit), carriers(unit)
    yield
    after = _public_children(unit)
    for key in sorted(before.keys() - after.keys()):
        child = before[key]
        append_revision(child, Action.WITHDRAWN, act, before=content(child), after=None)
    for key in sorted(after.keys() - before.keys()):
        child = after[key]
        append_revision(child, Action.RESTORED, act, before=None, after=content(child))
    moved = [(before | after)[key] for key in before.keys() ^ after.keys()]
    renew(touched.union(*map(carriers, [unit, *moved])))


def refuse_unready(unit: Unit) -> None:
    """Refused, with every reason, unless the unit could be public as it stands."""
    reasons = list(kind_of(unit).problems(unit))
    reasons += [
        say("It waits for its {kind} “{parent}”, which is not public.", kind=kind.verbose_name, parent=parent)
        for kind, parent in unpublished_parents(unit)
    ]
    if reasons:
        raise Refused(together(reasons))


def consume(approvals_of: str, revision: Revision) -> None:
    """The approvals of a hash made this Revision and are spent."""
    with opened():
        Approval.objects.open().filter(hash=approvals_of).update(revision=revision)


def note_approvals(
    revision: Revision,
    approvals: Iterable[tuple[Account, datetime]],
    seen_hash: str,
    intent: Intent = Intent.RESTORE,
) -> None:
    """These people stood behind it at these times, as part of something larger that had this hash."""
    facts = {"kind": revision.kind, "unit_id": revision.unit_id, "intent": intent, "hash": seen_hash}
    for account, at in approvals:
        name = account.get_username()
        with opened():
            Approval.objects.create(account=account, account_name=name, at=at, revision=revision, **facts)


def void_approvals(kind: UnitKind, unit_id: uuid.UUID, at: datetime) -> None:
    Approval.objects.open().filter(kind=kind.name, unit_id=unit_id).update(voided_at=at)


def void_voices_of_children(unit: Unit, at: datetime) -> None:
    """Who stood behind a child stood behind it as a child of what its parent was."""
    for kind, child in children_of(unit):
        void_approvals(kind, child.pk, at)


def outdate_children(unit: Unit, by: Account | None, at: datetime) -> None:
    """The unit became something else: voices for its children end, and who changed it has a part in what they say."""
    children = list(children_of(unit))
    for kind, child in children:
        void_approvals(kind, child.pk, at)
    note_part(children, by, at)


def close_proposal(proposal: Proposal, state: ProposalState, reason: str, at: datetime) -> None:
    """An open proposal is accepted, rejected or taken back; Conflict if it is open no more.

    Who stood behind one that is not accepted stands behind nothing: the same wish, made again, begins anew.
    """
    wished = case_of_proposal(proposal).hash
    rows = Proposal.objects.filter(pk=proposal.pk, state=ProposalState.OPEN)
    if rows.update(state=state, rejection=reason) != 1:
        raise Conflict(say("Somebody decided this proposal at the same moment."))
    if state != ProposalState.ACCEPTED:
        Approval.objects.open().filter(hash=wished).update(voided_at=at)


def _public_children(unit: Unit) -> dict[tuple[str, str], Unit]:
    if unit.state != State.PUBLISHED:
        return {}
    children = list(children_of(unit))
    public = public_among(children)
    found = {(kind.name, str(child.pk)): child for kind, child in children if (kind.name, child.pk) in public}
    return dict(sorted(found.items()))
