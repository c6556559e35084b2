"""Setting what an account's standing rests on: its name, password, address, second factor, access and role.

Every road passes here: the admin's forms, the commands and the one-time links. Each act is recorded, audited and
told; approvals given before it are void, for nobody knows any more who would stand by them.
"""

import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import Group
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from directory.accounts import names, roles
from directory.models import Account, Appointment, Approval, AuditEntry, Outcome
from directory.values.sentences import Sentence, enumerated, one_after_another
from directory.words.saying import kept, say

What = Appointment.What
ACT = {
    What.ROLE: "set role",
    What.PASSWORD: "set password",
    What.EMAIL: "set e-mail",
    What.FACTOR: "set second factor",
    What.ACCESS: "set access",
    What.NAME: "rename account",
}
ACCESS = {"active": say("active"), "staff": say("staff"), "superuser": say("superuser")}


@dataclass(frozen=True)
class Facts:
    """What an account is at one moment, as far as its standing rests on it."""

    name: str
    password: str
    email: str
    access: tuple[str, ...]
    groups: tuple[str, ...]

    def changes(self, later: "Facts") -> Iterator[tuple[Appointment.What, str]]:
        """What differs later, in words for the audit; secrets and addresses are not told."""
        if self.name != later.name:
            yield What.NAME, _change(self.name, later.name)
        if self.password != later.password:
            yield What.PASSWORD, ""
        if self.email != later.email:
            yield What.EMAIL, ""
        if self.access != later.access:
            yield What.ACCESS, _change(_listed(self.access), _listed(later.access))
        if self.groups != later.groups:
            yield What.ROLE, _change(_listed(self.groups), _listed(later.groups))

    def beginnings(self) -> Iterator[tuple[Appointment.What, str]]:
        """What a new account was given."""
        yield What.PASSWORD, Sentence("new account")
        if "superuser" in self.access:
            yield What.ACCESS, _listed(self.access)
        if self.groups:
            yield What.ROLE, _listed(self.groups)


def facts_of(pk: int) -> Facts | None:
    """The account as the database has it, held until the transaction ends; None if there is none."""
    account = Account.objects.select_for_update().filter(pk=pk).first()
    if account is None:
        return None
    access = {"active": account.is_active, "staff": account.is_staff, "superuser": account.is_superuser}
    return Facts(
        account.get_username(),
        account.password,
        account.email,
        tuple(name for name, given in access.items() if given),
        tuple(sorted(roles.groups_of(account))),
    )


@contextmanager
def acting_on(account: Account, *, by: Account | None, at: datetime) -> Iterator[None]:
    """Whatever is set of the account in here is an act of ``by`` (None: the host), in one transaction."""
    with transaction.atomic():
        before = facts_of(account.pk)
        yield
        record(account, before, by=by, at=at)


def record(
    account: Account, before: Facts | None, *, by: Account | None, at: datetime
) -> list[Appointment.What]:
    """Record what is different of the account now; ``before`` None: it is new. Tells what that was."""
    after = facts_of(account.pk)
    if after is None:
        return []
    found = list(before.changes(after) if before else after.beginnings())
    for what, detail in found:
        name = before.name if before else after.name
        note(account, what, by=by, at=at, name=name, detail=detail)
    return [what for what, _ in found]


@transaction.atomic
def note(
    account: Account,
    what: Appointment.What,
    *,
    by: Account | None,
    at: datetime,
    name: str = "",
    detail: str = "",
) -> None:
    """Record one act. What lies outside of the account's own row (a second factor) is noted by who sets it."""
    name = name or account.get_username()
    setter = by.get_username() if by else ""
    row = Appointment.objects.create(
        account=account,
        account_name=name,
        what=what,
        set_by=by,
        set_by_name=setter,
        by_host=by is None,
        at=at,
    )
    _audit(account, ACT[what], Outcome.DONE, one_after_another(name, detail), by=by, at=at)
    if row.starts_anew:
        void_approvals_of(account, at)
        if by != account:
            account.sign_ins.all().delete()


def note_password(account: Account, *, by: Account | None, at: datetime) -> None:
    """Record that ``by`` (None: the host) set the account's password."""
    note(account, What.PASSWORD, by=by, at=at)


def refuse_name(name: str, account: Account | None, *, by: Account | None, at: datetime) -> None:
    """ValidationError, and an audit entry, where history would read as if somebody else had done it."""
    borne = names.borne_by_another(name, account)
    if borne is None:
        return
    target = account or by
    if target:
        _audit(
            target,
            ACT[What.NAME],
            Outcome.REFUSED,
            Sentence("{name} reads as {borne}", name=name, borne=str(borne)),
            by=by,
            at=at,
        )
    raise ValidationError(
        say(
            "“{name}” reads as “{borne}”, a name that another account has, or that stands in the "
            "history or on pages. Choose one that nobody can take for it.",
            name=name,
            borne=borne,
        ),
        code="borne",
    )


def set_roles(account: Account, names: Collection[str], *, by: Account | None, at: datetime) -> None:
    """Give the account exactly these roles; ``by`` None means the host. A lost role voids open approvals."""
    with acting_on(account, by=by, at=at):
        others = account.groups.exclude(name__in=roles.ROLES)
        account.groups.set([*others, *Group.objects.filter(name__in=names)])


def void_approvals_of(account: Account, at: datetime) -> None:
    Approval.objects.open().filter(account=account).update(voided_at=at)


def create_on_host(
    username: str, names: Collection[str], *, at: datetime, password: str | None = None, **fields: Any
) -> Account:
    """A new staff account made by whoever runs commands on the host; without a password until one is chosen."""
    # Demo accounts come and go under the same names; nothing is served while one exists.
    if not fields.get("is_demo"):
        refuse_name(username, None, by=None, at=at)
    with transaction.atomic():
        account = Account.objects.create_user(username, password=password, is_staff=True, **fields)
        account.groups.set(Group.objects.filter(name__in=names))
        record(account, None, by=None, at=at)
        return account


def give_link(account: Account, *, by: Account | None, at: datetime) -> str:
    """Take the password away, and the path under which the person chooses a new one, once and for three days.

    It counts as ``by`` setting the password, and so does its use: who holds a link need not be the person.
    """
    with acting_on(account, by=by, at=at):
        account.set_unusable_password()
        account.save(update_fields=["password"])
    return one_time_path(account)


def one_time_path(account: Account) -> str:
    uid = urlsafe_base64_encode(force_bytes(account.pk))
    return reverse("admin:choose_password", args=[uid, default_token_generator.make_token(account)])


def giver_of_link(account: Account) -> Account | None:
    """Who made the link that is open now; None if it was the host."""
    rows = account.appointments.filter(what=What.PASSWORD).select_related("set_by")
    setters = [row.set_by for row in rows if row.starts_anew]
    return setters[-1] if setters else None


def _audit(
    account: Account, act: str, outcome: Outcome, detail: str, *, by: Account | None, at: datetime
) -> None:
    AuditEntry.objects.create(
        at=at,
        account=by,
        account_name=by.get_username() if by else "",
        act=act,
        outcome=outcome,
        kind="account",
        # Accounts are numbered; the entry names everything else by UUID.
        unit_id=uuid.UUID(int=account.pk),
        detail=detail if by else Sentence("{detail} (on the host)", detail=detail),
    )


def _listed(words: Collection[str]) -> str:
    told = [kept(ACCESS.get(word, word)) for word in words]
    return enumerated(*told) if told else Sentence("none")


def _change(before: str, after: str) -> str:
    return Sentence("{before} → {after}", before=before, after=after)
