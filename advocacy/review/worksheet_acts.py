"""What a posted worksheet decides: one approval per ticked row, each row whole or not at all."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from advocacy.review.acts import acknowledged_in
from advocacy.review.worksheet import APPROVE, CHANGE, LIFT, Row, Worksheet
from directory import moderation
from directory.models import Account, ContactPoint, Method
from directory.moderation import Conflict, Refused
from directory.serving.posted import posted_text
from directory.serving.refusing import REFUSALS, reason_of
from directory.words.saying import say

ACCEPT, REJECT = "approve", "reject"
CHANGED = say("This changed since you reviewed it. Look at it again.")


@dataclass
class Outcome:
    """What became of the ticked rows: how many are done and how many of those public, and why others are not."""

    done: list[str] = field(default_factory=list)
    public: int = 0
    refused: dict[str, str] = field(default_factory=dict)
    gone: int = 0


@dataclass(frozen=True)
class Posted:
    """The form of a sheet: the hashes that the page showed, what was typed and confirmed, what was looked at."""

    post: Any
    by: Account
    at: datetime

    def hash_of(self, row: Row) -> str:
        return str(self.post.get(f"hash-{row.key}", ""))

    def hashes(self) -> set[str]:
        """All that the page showed."""
        return {self.post[name] for name in self.post if name.startswith("hash-")}

    def acknowledged(self, row: Row) -> list[str]:
        """A typed domain answers for every row that asks for it; a tick answers for its own row alone."""
        typed = [answer for answer in acknowledged_in(self.post) if ":" in answer]
        return [*typed, *self.post.getlist(f"confirmed-{row.key}")]

    def looked_at(self, row: Row) -> str:
        """The page that was open, if the row still leads there."""
        told = self.post.get(f"looked-{row.key}", "")
        if told and told != row.page:
            raise Conflict(_("Its page is another one by now. Look at it again."))
        return str(told)


def decide_sheet(sheet: Worksheet, post: Any, by: Account, at: datetime) -> Outcome:
    """Carry out one act on every ticked row; ValidationError names the accepted acts."""
    act, reason = post.get("act"), posted_text(post, "reason")
    if act not in (ACCEPT, REJECT):
        raise ValidationError(
            _("“%(act)s” is no act here; accepted: %(ACCEPT)s, %(REJECT)s.")
            % {"act": act, "ACCEPT": ACCEPT, "REJECT": REJECT}
        )
    ticked, posted, outcome = set(post.getlist("tick")), Posted(post, by, at), Outcome()
    if not ticked:
        raise ValidationError(_("No row is ticked: tick those that you decide."))
    rows = [row for row in sheet.rows if row.key in ticked]
    outcome.gone = len(ticked) - len(rows)
    for row in rows:
        try:
            is_public = _accept(row, posted) if act == ACCEPT else _refuse(row, posted, reason)
        except REFUSALS as exc:
            outcome.refused[row.key] = str(reason_of(exc))
        else:
            outcome.done.append(row.key)
            outcome.public += is_public
    return outcome


def _accept(row: Row, posted: Posted) -> bool:
    """Stand behind the row; whether anything public changed with it."""
    common: dict[str, Any] = {"by": posted.by, "at": posted.at}
    if row.act == APPROVE:
        cases = moderation.bundle_of(row.unit)
        hashes = [case.hash for case in cases]
        if hashes[-1] != posted.hash_of(row) or not posted.hashes() >= set(hashes):
            raise Conflict(CHANGED)
        facts: dict[str, Any] = {"acknowledged": posted.acknowledged(row), "looked_at": posted.looked_at(row)}
        return moderation.approve_bundle(row.unit, seen_hashes=hashes, **facts, **common) is not None
    if row.act == CHANGE:
        assert row.proposal  # noqa: S101  (a change is one)
        facts = {"acknowledged": posted.acknowledged(row), "looked_at": posted.looked_at(row)}
        seen = posted.hash_of(row)
        return moderation.approve_proposal(row.proposal, seen_hash=seen, **facts, **common) is not None
    if row.act == LIFT:
        return moderation.lift_dispute(row.unit, seen_hash=posted.hash_of(row), **common) is not None
    return _verify(row, posted)


def _verify(row: Row, posted: Posted) -> bool:
    assert isinstance(row.unit, ContactPoint)  # noqa: S101  (nothing else is due)
    if not (page := posted.looked_at(row)):
        raise Refused(
            _("Open its page first, and say that you looked: a check tells that a person did today.")
        )
    moderation.verify(
        row.unit,
        by=posted.by,
        method=Method.PAGE_SEEN,
        looked_at=page,
        seen_content_hash=posted.hash_of(row),
        at=posted.at,
    )
    return True


def _refuse(row: Row, posted: Posted, reason: str) -> bool:
    """Reject what waits, doubt what is public."""
    common: dict[str, Any] = {"by": posted.by, "at": posted.at, "reason": reason}
    if row.act == APPROVE:
        moderation.reject(row.unit, seen_hash=posted.hash_of(row), **common)
        return False
    if row.act == CHANGE:
        assert row.proposal  # noqa: S101  (a change is one)
        moderation.reject_proposal(row.proposal, seen_hash=posted.hash_of(row), **common)
        return False
    if row.act == LIFT or not isinstance(row.unit, ContactPoint):
        raise Refused(_("It is doubted already. Withdraw it on its own page, or propose another value."))
    moderation.dispute(row.unit, seen_content_hash=posted.hash_of(row), **common)
    return True
