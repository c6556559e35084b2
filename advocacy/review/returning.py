"""What an undo would make of each record, whole: two people stand behind contents that come back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_lazy

from advocacy.review.passages import Passage, passages
from directory import moderation
from directory.comparing import Line, lines
from directory.models import Account, Proposal, State
from directory.moderation import Departure, Taken

HIDDEN = gettext_lazy("Out of the public")


@dataclass(frozen=True)
class Returning:
    """One record of an undo: what becomes of it and, where that takes two, the content that they stand behind."""

    taken: Taken
    afterwards: str
    lines: list[Line]
    passages: list[Passage]
    departures: Sequence[Departure] = ()

    @classmethod
    def of(cls, taken: Taken, reader: Account, against: Sequence[Departure]) -> "Returning":
        unit = taken.unit
        if unit is None or taken.obstacle or taken.hides:
            return cls(taken, "" if taken.obstacle else str(HIDDEN), [], [])
        now, kind = moderation.content(unit), moderation.kind_of(unit)
        if taken.back_to is None:
            return cls(taken, gettext("It protects no longer: takes two"), lines(kind, now), [])
        shown_again = gettext("Public again: takes two") if unit.state == State.WITHDRAWN else ""
        return cls(
            taken,
            shown_again or gettext("As it was before: takes two"),
            lines(kind, taken.back_to, now),
            passages(taken.back_to, now, reader=reader),
            against,
        )


@dataclass(frozen=True)
class Falling:
    """A raised advisory that an undo ends, with what it says."""

    proposal: Proposal
    what: str
    lines: list[Line]

    @classmethod
    def of(cls, proposal: Proposal) -> "Falling":
        unit = moderation.find(proposal.kind, proposal.unit_id)
        now = moderation.content(unit) if unit else None
        wished = lines(moderation.kind_named(proposal.kind), moderation.proposed(proposal), now)
        return cls(proposal, str(unit or proposal), [line for line in wished if line.is_changed])


def returning(taken: list[Taken], reader: Account) -> list[Returning]:
    against = moderation.against(taken)
    return [Returning.of(one, reader, against.get(one.unit_id, ())) for one in taken]


def falling(raising: Iterable[Proposal]) -> list[Falling]:
    return [Falling.of(proposal) for proposal in raising]
