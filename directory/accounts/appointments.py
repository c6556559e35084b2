"""Giving accounts their roles and passwords, and recording who did."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.contrib.auth.models import Group
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from directory.accounts import roles
from directory.models import Account, Appointment, Approval


def set_roles(account: Account, names: Collection[str], *, by: Account | None, at: datetime) -> None:
    """Give the account exactly these roles; ``by`` None means the host. A lost role voids open approvals."""
    with transaction.atomic():
        was_moderator = roles.MODERATOR in roles.groups_of(account)
        others = account.groups.exclude(name__in=roles.ROLES)
        account.groups.set([*others, *Group.objects.filter(name__in=names)])
        note_roles(account, was_moderator=was_moderator, by=by, at=at)


def note_roles(account: Account, *, was_moderator: bool, by: Account | None, at: datetime) -> None:
    """Record what a change of groups or access meant for the role Moderator."""
    is_moderator = roles.may_moderate(account)
    if is_moderator and not was_moderator:
        _appoint(account, Appointment.What.ROLE, by, at)
    if not is_moderator:
        void_approvals_of(account, at)


def note_password(account: Account, *, by: Account | None, at: datetime) -> None:
    """Record that ``by`` (None: the host) set the account's password."""
    _appoint(account, Appointment.What.PASSWORD, by, at)


def void_approvals_of(account: Account, at: datetime) -> None:
    Approval.objects.open().filter(account=account).update(voided_at=at)


def create_on_host(
    username: str, names: Collection[str], *, at: datetime, password: str | None = None, **fields: Any
) -> Account:
    """A new staff account made by whoever runs commands on the host; without a password until one is chosen."""
    with transaction.atomic():
        account = Account.objects.create_user(username, password=password, is_staff=True, **fields)
        set_roles(account, names, by=None, at=at)
        note_password(account, by=None, at=at)
        return account


def one_time_path(account: Account) -> str:
    """The path under which the person chooses the password, once and for three days."""
    uid = urlsafe_base64_encode(force_bytes(account.pk))
    return reverse("admin:choose_password", args=[uid, default_token_generator.make_token(account)])


def _appoint(account: Account, what: Appointment.What, by: Account | None, at: datetime) -> None:
    name = by.get_username() if by else ""
    Appointment.objects.create(
        account=account, what=what, set_by=by, set_by_name=name, by_host=by is None, at=at
    )
