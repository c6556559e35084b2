"""Content that is not public yet: recording pending units, proposing changes, raising protections."""

import uuid
from collections.abc import Callable, Collection
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from directory.accounts import roles
from directory.models import (
    Account,
    Action,
    Caution,
    Intent,
    Level,
    Proposal,
    ProposalState,
    Revision,
    State,
)
from directory.models.units import Unit
from directory.moderation.advisories import is_raising, raise_advisory, settle_advisory
from directory.moderation.audit import audited, note_done
from directory.moderation.cases import decided_revision
from directory.moderation.content import apply, content, derive, told_in_words
from directory.moderation.hurry import (
    MAKE_CAUTION,
    OVERWRITE,
    RAISE_ADVISORY,
    refuse_flood,
    refuse_overwriting,
)
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import Content, UnitKind, find, kind_of
from directory.moderation.returning import RENEWED
from directory.moderation.shape import after, changed_fields, completed, content_hash, proposed, shortened
from directory.moderation.wordings import hand_on, keep_wording
from directory.moderation.writer import (
    Act,
    append_revision,
    change_content,
    close_proposal,
    lock,
    outdate_children,
    void_approvals,
)
from directory.words.saying import say

REWRITE = "rewrite"


def enter(
    kind: UnitKind, value: Content, *, by: Account | None, at: datetime, unit_id: uuid.UUID | None = None
) -> Unit:
    """A new pending unit with this content, made by a person or by nobody; ValidationError if it is wrong."""
    with transaction.atomic():
        lock()
        unit = kind.model(id=unit_id or uuid.uuid4())
        apply(unit, value)
        record(unit, by=by, at=at, is_just_made=True)
        return unit


@transaction.atomic
def record(
    unit: Unit,
    *,
    by: Account | None,
    at: datetime,
    former: Content | None = None,
    is_counted: bool = True,
    is_just_made: bool = False,
) -> None:
    """Note that ``by`` saved the rows of a pending unit as they are now, which were ``former`` before.

    ``by`` becomes its author, beside all who wrote it before; approvals of what it was are void. Whoever changed
    nothing of the content wrote none of it: author and approvals stay. Conflict if it is no longer pending,
    ValidationError if what follows from its content clashes with another unit. Whoever overwrites what somebody else
    wrote does not do so by the dozen, unless it is a part of something that ``is_counted`` elsewhere. Nothing stands
    on a unit whose row ``is_just_made`` in this transaction.
    """
    _refuse_unless_writer(unit, by)
    kind, value = kind_of(unit), content(unit)
    if unit.content_hash and unit.content_hash == content_hash(kind, value):
        return
    rows = kind.rows().filter(pk=unit.pk, state=State.PENDING, content_hash=unit.content_hash)
    new_hash, name = content_hash(kind, value), by.get_username() if by else ""
    columns = {"content_hash": new_hash, "author": by, "author_name": name, "recorded_at": at}
    is_new = not unit.content_hash
    if not is_new:
        keep_wording(unit, kind, former)
        is_of_another = bool(by and unit.author_id and unit.author_id != by.pk)
        if is_of_another and is_counted and by:
            refuse_overwriting(by, at)
        act = OVERWRITE if is_of_another and is_counted else REWRITE
        note_done(act, kind.name, unit.pk, by=by, at=at, detail=_whose(unit))
    with told_in_words(unit):
        updated = rows.update(**columns, **derive(unit))
    if updated != 1:
        raise Conflict(
            say(
                "This {kind} was changed or decided by somebody else at the same moment.",
                kind=kind.verbose_name,
            )
        )
    if not is_new:
        _refuse_guarded(kind, unit, value)
    unit.content_hash, unit.author, unit.author_name, unit.recorded_at = new_hash, by, name, at
    void_approvals(kind, unit.pk, at)
    if not is_just_made:
        outdate_children(unit, by, at)
    if is_new and kind.acts_while_pending:
        refuse_flood(by, at)
        note_done(MAKE_CAUTION, kind.name, unit.pk, by=by, at=at)
        append_revision(unit, Action.CREATED, Act(by=by, at=at), before=None, after=value)


def _whose(unit: Unit) -> str:
    return say("It was written by {author_name}.", author_name=unit.author_name or say("nobody"))


def content_after(unit: Unit, save: Callable[[], None]) -> Content:
    """The content that ``unit`` would have after ``save``; the database stays as it was."""
    with transaction.atomic():
        save()
        value = content(unit)
        transaction.set_rollback(True)
    return value


@audited("propose")
def propose(
    unit: Unit,
    *,
    value: Content,
    base_revision: int,
    by: Account | None,
    at: datetime,
    reason: str = "",
    source_url: str = "",
    wish: Proposal | None = None,
    instead_of: Proposal | None = None,
) -> Proposal:
    """Wish for another content of a published unit (or of a protection that acts while pending).

    Proposing an advisory where there is none makes a neutral one stand at once. A person who changes a value tells
    with ``source_url`` where the new one was read: that becomes the record's own source. What another proposal wished
    already (``wish``) keeps the source that it had there, and whoever wrote that wrote this too. Conflict names the
    open proposal that says the same, unless this one stands ``instead_of`` it.
    """
    lock()
    if by and not roles.may_contribute(by):
        raise Refused(say("Only an active contributor, editor or moderator may propose."))
    kind = kind_of(unit)
    value = completed(kind, value)
    current = _proposable(kind, unit.pk, base_revision)
    before = content(current)
    if value == before:
        raise ValidationError(say("Nothing is changed."))
    if by and wish is None:
        value = completed(kind, kind.with_new_source(before, value, source_url, at.date()))
    raises = is_raising(current, before, value)
    if by and not raises:  # each who protects does, whatever becomes of another's wish
        _refuse_twice(kind, current, value, instead_of)
    refuse_impossible(current, value)
    act = Act(by=by, at=at, reason=reason)
    if raises:
        refuse_flood(by, at)
        note_done(RAISE_ADVISORY, kind.name, current.pk, by=by, at=at)
        raise_advisory(current, act)
    found = _wish(kind, current, (before, value), act, raises=raises, source_url=source_url)
    if wish:
        hand_on(wish, found)
    return found


def _wish(
    kind: UnitKind, unit: Unit, change: tuple[Content, Content], act: Act, *, raises: bool, source_url: str
) -> Proposal:
    """The row of the wish to go from the one content to the other."""
    before, value = change
    lowers = kind.lowers(before, value)
    return Proposal.objects.create(
        kind=kind.name,
        unit_id=unit.pk,
        base_revision=unit.revision,
        content=shortened(kind, value),
        intent=Intent.LOWER if lowers else Intent.PUBLISH,
        is_risky=lowers or kind.risky(before, value),
        raises_advisory=raises,
        source_url=source_url,
        reason=act.reason,
        author=act.by,
        author_name=act.by.get_username() if act.by else "",
        created_at=act.at,
    )


def _refuse_twice(kind: UnitKind, unit: Unit, value: Content, instead_of: Proposal | None) -> None:
    """Conflict if a person wishes what is wished for already, be it read on another day. A wish that was overtaken
    is none: it must be renewed before anybody can accept it.
    """
    rows = Proposal.objects.filter(kind=kind.name, unit_id=unit.pk, state=ProposalState.OPEN)
    rows = rows.filter(base_revision__gte=decided_revision(kind.name, unit.pk))
    others = rows.exclude(pk=instead_of.pk) if instead_of else rows
    wished = _as_read(value)
    for other in others.order_by("created_at", "pk"):
        if _as_read(proposed(other)) == wished:
            raise Conflict(
                say(
                    "{author_name} proposed exactly this already, and it waits.",
                    author_name=other.author_name or say("Somebody"),
                ),
                other.pk,
            )


def _as_read(value: Content) -> Content:
    """The content with the address of its source alone: the day of reading is no other wish."""
    source = value.get("source")
    return {**value, "source": source["url"]} if isinstance(source, dict) else value


def _proposable(kind: UnitKind, unit_id: uuid.UUID, base_revision: int) -> Unit:
    """The unit as it is now; Conflict if it is not public, or people decided on it since ``base_revision``."""
    current = find(kind.name, unit_id)
    if current is None or not _may_be_proposed_for(kind, current):
        raise Conflict(
            say("This {kind} is not public: edit it, or show it again first.", kind=kind.verbose_name)
        )
    decided = decided_revision(kind.name, unit_id)
    if base_revision < decided:
        raise Conflict(
            say(
                "This {kind} changed since you opened it (revision {decided}, you started from "
                "{base_revision}).",
                kind=kind.verbose_name,
                decided=decided,
                base_revision=base_revision,
            )
        )
    return current


def refuse_impossible(unit: Unit, value: Content) -> None:
    """ValidationError if the database could not hold ``value`` as the content of ``unit``."""
    content_after(unit, lambda: apply(type(unit)._default_manager.get(pk=unit.pk), value))


@audited("raise")
def raise_caution(caution: Caution, *, by: Account, reason: str, at: datetime) -> Caution:
    """Raise a caution from warning to not prompting: protection needs one person."""
    lock()
    if not roles.may_edit(by):
        raise Refused(say("Only an active editor or moderator may raise a caution."))
    current = Caution.objects.get(pk=caution.pk)
    if current.state not in (State.PENDING, State.PUBLISHED) or current.level == Level.DO_NOT_PROMPT:
        raise Conflict(
            say(
                "This caution is {state}, level {level}, by now.",
                state=State(current.state).label,
                level=Level(current.level).label,
            )
        )
    refuse_flood(by, at)
    void_approvals(kind_of(current), current.pk, at)
    value = {**content(current), "level": Level.DO_NOT_PROMPT.value}
    change_content(current, value, Act(by=by, at=at, reason=reason))
    # The words are not of whoever raised, nor the level of whoever wrote: the whole is nobody's, and takes two.
    if current.author_id != by.pk:
        Caution.objects.filter(pk=current.pk).update(author=None, author_name="")
    return current


def renewed(proposal: Proposal) -> Content:
    """The proposal's own changes on top of the unit as it is now.

    Conflict names the fields that both the proposal and somebody else changed since.
    """
    unit = find(proposal.kind, proposal.unit_id)
    base = _content_at(proposal)
    if unit is None or base is None:
        raise Conflict(say("What this was proposed for is gone."))
    kind, now, wished = kind_of(unit), content(unit), proposed(proposal)
    mine, theirs = changed_fields(kind, base, wished), changed_fields(kind, base, now)
    both = [name for name in changed_fields(kind, now, wished) if name in mine and name in theirs]
    if both:
        raise Conflict(
            say("Both changed {both}: propose again from what is public now.", both=", ".join(both))
        )
    return now | {name: wished[name] for name in mine}


@audited("renew")
def renew(proposal: Proposal, *, by: Account, at: datetime) -> Proposal:
    """Put a proposal that was overtaken on top of what is public now; who renews is an author beside who wrote it."""
    lock()
    unit = find(proposal.kind, proposal.unit_id)
    if unit is None:
        raise Conflict(say("What this was proposed for is gone."))
    if by.pk != proposal.author_id and not roles.may_edit(by):
        raise Refused(say("Only an active editor or moderator may renew what somebody else proposed."))
    if proposal.base_revision >= decided_revision(proposal.kind, proposal.unit_id):
        raise Conflict(say("Nothing was decided since this was proposed: it can be approved as it is."))
    value = renewed(proposal)
    close_proposal(proposal, ProposalState.REJECTED, RENEWED, at)
    successor = propose(
        unit,
        value=value,
        base_revision=unit.revision,
        by=by,
        at=at,
        reason=proposal.reason,
        source_url=proposal.source_url,
        wish=proposal,
    )
    settle_advisory(unit)
    successor.origin_id = proposal.origin_id or proposal.pk
    successor.save(update_fields=["origin"])
    return successor


@audited("split")
def split(proposal: Proposal, *, fields: Collection[str], by: Account, at: datetime) -> Proposal:
    """Propose only these fields of a proposal, on top of what is public now; whoever chooses is an author beside who
    wrote it.

    The whole one stays open, so that the rest can be decided after it.
    """
    lock()
    unit = find(proposal.kind, proposal.unit_id)
    if unit is None or proposal.state != ProposalState.OPEN:
        raise Conflict(say("Somebody decided this proposal at the same moment."))
    now, wished = content(unit), proposed(proposal)
    changed = changed_fields(kind_of(unit), now, wished)
    chosen = _with_source(kind_of(unit), fields)
    if not set(fields) <= set(changed) or not fields or chosen >= set(changed):
        raise ValidationError(
            say("Choose some, not all, of what would change: {changed}.", changed=", ".join(changed))
        )
    return propose(
        unit,
        value=now | {name: wished[name] for name in chosen},
        base_revision=unit.revision,
        by=by,
        at=at,
        reason=proposal.reason,
        source_url=proposal.source_url,
        wish=proposal,
    )


def _with_source(kind: UnitKind, fields: Collection[str]) -> set[str]:
    """These fields, with the source if one of them is bound to it."""
    return {*fields, *(["source"] if set(fields) & set(kind.sourced) else [])}


def _content_at(proposal: Proposal) -> Content | None:
    revisions = Revision.objects.filter(
        kind=proposal.kind, unit_id=proposal.unit_id, seq__lte=proposal.base_revision, after__isnull=False
    )
    last = revisions.last()
    return after(last) if last else None


def _may_be_proposed_for(kind: UnitKind, unit: Unit) -> bool:
    return unit.state == State.PUBLISHED or (unit.state == State.PENDING and kind.acts_while_pending)


def _refuse_guarded(kind: UnitKind, unit: Unit, value: Content) -> None:
    """What acts already may not change its reach by a plain edit."""
    last = Revision.objects.filter(kind=kind.name, unit_id=unit.pk).last()
    acting = (last and after(last)) or value
    if moved := [name for name in kind.guarded if acting[name] != value[name]]:
        raise Refused(
            say(
                "{moved} of a {kind} acts already: raise it, or propose the change.",
                moved=", ".join(moved),
                kind=kind.verbose_name,
            )
        )


def _refuse_unless_writer(unit: Unit, by: Account | None) -> None:
    if by is None:
        return
    if not roles.may_contribute(by):
        raise Refused(say("Only an active contributor, editor or moderator may write."))
    if unit.content_hash and unit.author_id != by.pk and not roles.may_edit(by):
        raise Refused(say("Only an editor may change the pending unit of somebody else."))
    if kind_of(unit).acts_while_pending and not roles.may_edit(by):
        raise Refused(say("Only an editor may make a caution: it acts at once."))
