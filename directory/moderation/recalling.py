"""What units were, or were to become: people have decided on it, or are about to."""

import uuid
from collections.abc import Collection, Iterator

from directory.models import Proposal, Revision
from directory.moderation.registry import Content, UnitKind
from directory.moderation.shape import after, before, proposed


def contents_ever(kind: UnitKind, unit_ids: Collection[uuid.UUID]) -> Iterator[tuple[uuid.UUID, Content]]:
    """Each content of these units that was public or proposed before, with the unit's id; what is erased is gone."""
    for revision in Revision.objects.filter(kind=kind.name, unit_id__in=unit_ids):
        for value in (before(revision), after(revision)):
            if value is not None:
                yield revision.unit_id, value
    for proposal in Proposal.objects.filter(kind=kind.name, unit_id__in=unit_ids).exclude(content={}):
        yield proposal.unit_id, proposed(proposal)
