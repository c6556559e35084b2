"""Who wrote what waits: everybody who wrote any part of it, now or before. Nothing that was written is forgotten."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from directory.models import Account, Proposal, ProposalState, State, Wording
from directory.models.units import Unit
from directory.moderation.registry import Content, UnitKind
from directory.moderation.shape import shortened


@dataclass(frozen=True)
class Writing:
    """Who wrote something, and when; nobody and no moment if that is not known."""

    author: Account | None
    at: datetime | None


def writings_of_units(kind: UnitKind, units: Iterable[Unit]) -> dict[uuid.UUID, list[Writing]]:
    """Of each of these units, by its id, who wrote it while it waited; whoever wrote last stands last."""
    found: dict[uuid.UUID, list[Writing]] = defaultdict(list)
    wanted = {unit.pk: unit for unit in units}
    rows = Wording.objects.filter(kind=kind.name, unit_id__in=wanted, proposal=None)
    for row in rows.select_related("author"):
        found[row.unit_id].append(Writing(row.author, row.written_at))
    for unit in wanted.values():
        found[unit.pk].append(Writing(unit.author, unit.recorded_at))
    return found


def writings_of_proposals(proposals: Iterable[Proposal]) -> dict[uuid.UUID, list[Writing]]:
    """The same of proposals, by their ids: who wrote what one was made of wrote a part of it."""
    found: dict[uuid.UUID, list[Writing]] = defaultdict(list)
    wanted = {proposal.pk: proposal for proposal in proposals}
    for row in Wording.objects.filter(proposal__in=wanted).select_related("author"):
        assert row.proposal_id  # noqa: S101  (asked for)
        found[row.proposal_id].append(Writing(row.author, row.written_at))
    for proposal in wanted.values():
        found[proposal.pk].append(Writing(proposal.author, proposal.created_at))
    return found


def keep_wording(unit: Unit, kind: UnitKind, former: Content | None) -> None:
    """Before a pending unit gets other words: who wrote those that it has and, if they are known, what they were."""
    was = kind.rows().values("author", "author_name", "recorded_at").get(pk=unit.pk)
    Wording.objects.create(
        kind=kind.name,
        unit_id=unit.pk,
        author_id=was["author"],
        author_name=was["author_name"],
        written_at=was["recorded_at"],
        content=shortened(kind, former) if former else {},
    )


def hand_on(wish: Proposal, successor: Proposal) -> None:
    """Who wrote ``wish``, of which ``successor`` was made, wrote a part of that as well."""
    of_unit = {"kind": successor.kind, "unit_id": successor.unit_id, "proposal": successor}
    last = Wording(
        author_id=wish.author_id, author_name=wish.author_name, written_at=wish.created_at, **of_unit
    )
    earlier = [
        Wording(author_id=row.author_id, author_name=row.author_name, written_at=row.written_at, **of_unit)
        for row in wish.wordings.all()
    ]
    Wording.objects.bulk_create([*earlier, last])


def note_part(units: Sequence[tuple[UnitKind, Unit]], by: Account | None, at: datetime) -> None:
    """Whoever changes what these stand on has a part in what they, and the changes wished for them, say to readers."""
    name = by.get_username() if by else ""
    part = {"author": by, "author_name": name, "written_at": at}
    waiting = [(kind, unit) for kind, unit in units if unit.state == State.PENDING and unit.author_id]
    rows = [Wording(kind=kind.name, unit_id=unit.pk, **part) for kind, unit in waiting]
    wishes = Proposal.objects.filter(unit_id__in=[unit.pk for _, unit in units], state=ProposalState.OPEN)
    rows += [
        Wording(kind=wish.kind, unit_id=wish.unit_id, proposal=wish, **part)
        for wish in wishes.exclude(author=None)
    ]
    Wording.objects.bulk_create(rows)


def people(writings: Sequence[Writing]) -> list[Account]:
    """Each person among them once."""
    return list(dict.fromkeys(each.author for each in writings if each.author))
