"""The three roles. A role is a group; what each may do is said here and nowhere else."""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from directory.models import Account

CONTRIBUTOR = "Contributor"
EDITOR = "Editor"
MODERATOR = "Moderator"
ROLES = (CONTRIBUTOR, EDITOR, MODERATOR)


def may_contribute(account: Account | AnonymousUser) -> bool:
    """Collect articles, create pending units, propose changes."""
    return has_role(account, ROLES)


def may_edit(account: Account | AnonymousUser) -> bool:
    """Also edit the pending units of others, verify, and raise a protection."""
    return has_role(account, (EDITOR, MODERATOR))


def may_moderate(account: Account | AnonymousUser) -> bool:
    """Also approve, reject, withdraw. A superuser without the group may not."""
    return has_role(account, (MODERATOR,))


def contributes(request: HttpRequest) -> bool:
    """``may_contribute`` of who is signed in, asked once in a request: a page of the admin asks it 60 times.

    For what is shown and offered; each act asks anew.
    """
    known: dict[int | None, bool] = request.__dict__.setdefault("contributes", {})
    if request.user.pk not in known:
        known[request.user.pk] = may_contribute(request.user)
    return known[request.user.pk]


def has_role(account: Account | AnonymousUser, roles: Iterable[str]) -> bool:
    return account.is_active and account.is_staff and bool(groups_of(account) & set(roles))


def is_last_superuser(pk: int) -> bool:
    """Whether this account is a superuser who may sign in, and no other is."""
    able = Account.objects.filter(is_active=True, is_staff=True, is_superuser=True)
    return able.filter(pk=pk).exists() and not able.exclude(pk=pk).exists()


def groups_of(account: Account | AnonymousUser) -> set[str]:
    return {group.name for group in account.groups.all()}


def account_of(request: HttpRequest) -> Account:
    """The signed-in account; PermissionDenied for anybody else."""
    if not isinstance(request.user, Account):
        raise PermissionDenied
    return request.user
