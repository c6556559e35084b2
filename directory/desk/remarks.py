"""Remarks on a unit or proposal, who is named in them, and who is to look next."""

import re
import uuid
from collections.abc import Collection
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse

from directory.accounts import roles
from directory.models import Account, Assignment, Mention, Proposal, Remark
from directory.moderation import Refused, find
from directory.words.saying import say

PROPOSAL = "proposal"
LONGEST = 4000
NAMED = re.compile(r"@([\w.@+-]{1,150})")


def is_subject(kind: str, subject_id: uuid.UUID) -> bool:
    """Whether there is such a unit or proposal."""
    if kind == PROPOSAL:
        return Proposal.objects.filter(pk=subject_id).exists()
    try:
        return find(kind, subject_id) is not None
    except LookupError:
        return False


def path_of(kind: str, subject_id: uuid.UUID) -> str:
    """The page on which it is decided."""
    if kind == PROPOSAL:
        return reverse("admin:review_proposal", args=[subject_id])
    return reverse("admin:review_unit", args=[kind, subject_id])


def colleagues() -> "QuerySet[Account]":
    """Whoever works here: active staff with a role, or superusers."""
    has_role = Q(groups__name__in=roles.ROLES) | Q(is_superuser=True)
    return Account.objects.filter(has_role, is_active=True, is_staff=True).distinct().order_by("username")


@transaction.atomic
def remark(kind: str, subject_id: uuid.UUID, text: str, *, by: Account, at: datetime) -> Remark:
    """Say something to the others; whom it names (“@anna”) finds it on top of the queue.

    ValidationError for no text or one that is too long; Refused for who has no role.
    """
    refuse_strangers(by)
    text = text.replace("\r\n", "\n").strip()
    if not text or len(text) > LONGEST:
        raise ValidationError(
            say(
                "A remark has 1 to {longest} characters; this one has {count}.",
                longest=LONGEST,
                count=len(text),
            )
        )
    made = Remark.objects.create(
        kind=kind, subject_id=subject_id, text=text, by=by, by_name=by.get_username(), at=at
    )
    for account in _named_in(text):
        Mention.objects.create(remark=made, account=account)
    return made


@transaction.atomic
def remark_from_outside(
    kind: str, subject_id: uuid.UUID, text: str, *, asked_by: Account | None, asked_by_name: str, at: datetime
) -> Remark:
    """What somebody without an account answered whom a colleague asked; the colleague finds it on top of the queue."""
    name = f"somebody outside, asked by {asked_by_name}"[:150]
    made = Remark.objects.create(kind=kind, subject_id=subject_id, text=text, by_name=name, at=at)
    if asked_by:
        Mention.objects.create(remark=made, account=asked_by)
    return made


def remarks_on(kind: str, subject_id: uuid.UUID) -> "QuerySet[Remark]":
    return Remark.objects.filter(kind=kind, subject_id=subject_id)


def unread_of(account: Account) -> "QuerySet[Mention]":
    """Where somebody named the account and it has not said that it read that; oldest first."""
    return account.mentions.filter(read_at=None).select_related("remark")


def mark_read(account: Account, mention_id: int, at: datetime) -> bool:
    return bool(account.mentions.filter(pk=mention_id, read_at=None).update(read_at=at))


@transaction.atomic
def assign(kind: str, subject_id: uuid.UUID, to: Account | None, *, by: Account, at: datetime) -> None:
    """Ask somebody to look at it next, in place of whoever was asked before; None: nobody is asked any more."""
    refuse_strangers(by)
    Assignment.objects.filter(kind=kind, subject_id=subject_id).delete()
    if to is not None:
        Assignment.objects.create(
            kind=kind, subject_id=subject_id, account=to, set_by=by, set_by_name=by.get_username(), at=at
        )


def assignment_of(kind: str, subject_id: uuid.UUID) -> Assignment | None:
    return Assignment.objects.filter(kind=kind, subject_id=subject_id).select_related("account").first()


def assignments_of(account: Account) -> "QuerySet[Assignment]":
    """What the account is asked to look at; oldest first."""
    return account.assignments.all()


def refuse_strangers(by: Account) -> None:
    if not (roles.may_contribute(by) or (by.is_active and by.is_superuser)):
        raise Refused(say("Only who has a role here, or gives accounts, may say or ask something here."))


def _named_in(text: str) -> Collection[Account]:
    """A name may hold a dot, and a sentence may end after it."""
    names = {form for name in NAMED.findall(text) for form in (name, name.rstrip("."))}
    return list(colleagues().filter(username__in=names))
