"""What waits for one person, as letters and feeds tell it: what the queue shows as hers, and what she is asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from advocacy.review.places import Place
from advocacy.review.work import works
from directory import desk, moderation
from directory.models import Account
from directory.words.saying import say

VERIFY = "verify"


@dataclass(frozen=True)
class Line:
    """One thing that waits: of what kind, called what, since when, and on which page."""

    label: str
    what: str
    since: datetime
    path: str


@dataclass(frozen=True)
class Waiting:
    """How much of one kind of work waits."""

    name: str
    label: str
    count: int


@dataclass(frozen=True)
class ForOne:
    """What waits for one account, and who asks it by name for what, with the path of the page."""

    kinds: list[Waiting]
    named: list[tuple[str, str]]

    def __bool__(self) -> bool:
        return bool(self.kinds or self.named)


def waiting_for(account: Account, now: datetime) -> ForOne:
    """What the queue shows as hers, and what she is asked by name: that alone of a contributor, who decides nothing."""
    found = [Waiting(work.name, work.label, work.count()) for work in works(account, now, Place())]
    return ForOne([one for one in found if one.count], list(_named(account)))


def lines_for(account: Account, now: datetime, most: int) -> list[Line]:
    """What the account is asked by name first, then what the queue shows as hers, in its order; ``most`` of them.

    Contacts that are due are left out: there are always many.
    """
    named = [Line("", what, now, path) for what, path in _named(account)]
    return [*named, *islice(_decidable(account, now, most), most)][:most]


def _decidable(account: Account, now: datetime, most: int) -> Iterator[Line]:
    for work in works(account, now, Place()):
        items = work.items(0, min(work.count(), most)) if work.name != VERIFY else []
        for item in items:
            yield Line(work.label, f"{item.kind}: {item.what}", item.since or now, item.url)


def _named(account: Account) -> Iterator[tuple[str, str]]:
    for mention in desk.unread_of(account):
        said = mention.remark
        yield say("{name} named you in a remark", name=said.by_name), desk.path_of(said.kind, said.subject_id)
    for unit in moderation.overwritten_of(account):
        what = say(
            "{name} overwrote what you wrote of this {kind}",
            name=unit.author_name,
            kind=moderation.kind_of(unit).verbose_name,
        )
        yield what, desk.path_of(moderation.kind_of(unit).name, unit.pk)
    for asked in desk.assignments_of(account):
        what = say("{name} asks you to look at this {kind}", name=asked.set_by_name, kind=_called(asked.kind))
        yield what, desk.path_of(asked.kind, asked.subject_id)


def _called(subject: str) -> str:
    """What one is asked to look at: a record of some kind, or a proposal."""
    return moderation.kind_named(subject).verbose_name if subject != "proposal" else say("proposal")
