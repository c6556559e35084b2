"""Emptying values for good. The numbers and names of fields stay; the values go."""

import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError

from directory.models import (
    Action,
    Concern,
    ContactPoint,
    Merge,
    Proposal,
    ProposalState,
    Reopening,
    Revision,
    SightedPage,
    SiteVisit,
    State,
    Wording,
)
from directory.models.units import Unit
from directory.moderation.erased import Erased, list_after_commit
from directory.moderation.guarding import ERASE, opened
from directory.moderation.refusals import Refused
from directory.moderation.registry import find, kind_of
from directory.moderation.writer import Act, append_revision, change_state, lock
from directory.values.sentences import Sentence
from directory.words.saying import say

ERASED = Sentence("erased")


def erase_values(unit: Unit, act: Act) -> Revision:
    """Delete the unit's row and empty its Revisions and Proposals; its id stays known for ever."""
    kind = kind_of(unit)
    revision = append_revision(unit, Action.ERASED, replace(act, is_unsafe=True), before=None, after=None)
    revisions = Revision.objects.filter(kind=kind.name, unit_id=unit.pk)
    with opened(ERASE):
        revisions.update(before=None, after=None, reason="")
    # Who follows the country must still learn that it is gone.
    told = revisions.exclude(action__in=[Action.WITHDRAWN, Action.ERASED])
    Concern.objects.filter(revision__in=told).delete()
    proposals = Proposal.objects.filter(kind=kind.name, unit_id=unit.pk)
    proposals.filter(state=ProposalState.OPEN).update(state=ProposalState.REJECTED)
    proposals.update(content={}, reason="", source_url="", rejection=ERASED)
    # An address may be a name.
    Merge.objects.filter(former_id=unit.pk).update(former_slug="")
    Reopening.objects.filter(kind=kind.name, unit_id=unit.pk).update(rejection="", reason=ERASED)
    Wording.objects.filter(kind=kind.name, unit_id=unit.pk).update(content={})
    if isinstance(unit, ContactPoint):
        _forget_sightings(unit)
    try:
        with opened(ERASE):
            unit.delete()
    except ProtectedError as exc:
        held = ", ".join(sorted({str(row) for row in exc.protected_objects}))
        raise Refused(say("Erase first what hangs on it: {held}.", held=held)) from exc
    list_after_commit(Erased(kind.name, revision.unit_id, act.at.isoformat()))
    return revision


def erase_again(erased: Iterable[Erased], at: datetime) -> tuple[int, list[str]]:
    """Erase what two people erased and an older backup brought back: how many, and why others were left.

    In as many rounds as it takes, for what hangs on another goes first.
    """
    waiting, done = list(dict.fromkeys((each.kind, each.unit_id) for each in erased)), 0
    while True:
        left: list[tuple[tuple[str, uuid.UUID], str]] = []
        for kind, unit_id in waiting:
            try:
                done += _erase_again(kind, unit_id, at)
            except Refused as exc:
                left.append(((kind, unit_id), f"{kind} {unit_id}: {exc}"))
        if len(left) in (0, len(waiting)):
            return done, [why for _, why in left]
        waiting = [named for named, _ in left]


@transaction.atomic
def _erase_again(kind: str, unit_id: uuid.UUID, at: datetime) -> bool:
    lock()
    unit = find(kind, unit_id)
    if unit is None:
        return False
    act = Act(by=None, at=at, reason=Sentence("Erased after the backup was made that brought it back."))
    if unit.state == State.PUBLISHED:
        change_state(unit, State.WITHDRAWN, Action.WITHDRAWN, act)
    erase_values(unit, act)
    return True


def _forget_sightings(contact: ContactPoint) -> None:
    """The kept text of a page holds the value too, and so do what pages were and what was told of the last visit."""
    SightedPage.objects.filter(sightings__contact=contact).delete()
    SightedPage.objects.filter(organisation=contact.organisation_id).update(memory={})
    SiteVisit.objects.filter(organisation=contact.organisation_id).update(report={})
