"""Emptying values for good. The numbers and names of fields stay; the values go."""

from dataclasses import replace

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
    Wording,
)
from directory.models.units import Unit
from directory.moderation.guarding import ERASE, opened
from directory.moderation.refusals import Refused
from directory.moderation.registry import kind_of
from directory.moderation.writer import Act, append_revision
from directory.words.saying import say


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
    proposals.update(content={}, reason="", source_url="", rejection="erased")
    # An address may be a name.
    Merge.objects.filter(former_id=unit.pk).update(former_slug="")
    Reopening.objects.filter(kind=kind.name, unit_id=unit.pk).update(rejection="", reason="erased")
    Wording.objects.filter(kind=kind.name, unit_id=unit.pk).update(content={})
    if isinstance(unit, ContactPoint):
        _forget_sightings(unit)
    try:
        with opened(ERASE):
            unit.delete()
    except ProtectedError as exc:
        held = ", ".join(sorted({str(row) for row in exc.protected_objects}))
        raise Refused(say("Erase first what hangs on it: {held}.", held=held)) from exc
    return revision


def _forget_sightings(contact: ContactPoint) -> None:
    """The kept text of a page holds the value too, and so do what pages were and what was told of the last visit."""
    SightedPage.objects.filter(sightings__contact=contact).delete()
    SightedPage.objects.filter(organisation=contact.organisation_id).update(memory={})
    SiteVisit.objects.filter(organisation=contact.organisation_id).update(report={})
