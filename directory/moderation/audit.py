"""Every privileged act leaves one entry, done or refused."""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.db import transaction

from directory.models import Account, AuditEntry, Merge, Outcome, Proposal, SuggestionCluster, Undo
from directory.models.units import Unit
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import kind_of
from directory.words.saying import kept

P = ParamSpec("P")
R = TypeVar("R")
Target = Unit | Proposal | SuggestionCluster | Undo | Merge
T = TypeVar("T", bound=Target)


def audited(act: str) -> Callable[[Callable[Concatenate[T, P], R]], Callable[Concatenate[T, P], R]]:
    """Run the act in a transaction of its own and record its outcome; a refusal is recorded and rises."""

    def wrap(function: Callable[Concatenate[T, P], R]) -> Callable[Concatenate[T, P], R]:
        def run(target: T, /, *args: P.args, **kwargs: P.kwargs) -> R:
            try:
                with transaction.atomic():
                    result = function(target, *args, **kwargs)
                    _enter(act, target, Outcome.DONE, "", **_who_and_when(kwargs))
                    return result
            except Refused as exc:
                _enter(act, target, Outcome.REFUSED, kept(exc), **_who_and_when(kwargs))
                raise
            except Conflict as exc:
                _enter(act, target, Outcome.CONFLICT, kept(exc), **_who_and_when(kwargs))
                raise

        run.__doc__, run.__name__ = function.__doc__, function.__name__
        return run

    return wrap


def note_refusal(
    act: str,
    detail: str,
    *,
    by: Account,
    at: datetime,
    kind: str = "",
    unit_id: uuid.UUID | None = None,
    outcome: Outcome = Outcome.REFUSED,
) -> None:
    """One entry for what was refused, or came too late, be it about no unit, or before any act began."""
    AuditEntry.objects.create(
        at=at,
        account=by,
        account_name=by.get_username(),
        act=act,
        outcome=outcome,
        kind=kind,
        unit_id=unit_id or uuid.UUID(int=0),
        detail=kept(detail),
    )


def note_done(
    act: str, kind: str, unit_id: uuid.UUID, *, by: Account | None, at: datetime, detail: str = ""
) -> None:
    """One entry for what was done as a part of another act, or as nothing that is audited otherwise."""
    name = by.get_username() if by else ""
    facts = {"act": act, "outcome": Outcome.DONE, "kind": kind, "unit_id": unit_id, "detail": kept(detail)}
    AuditEntry.objects.create(at=at, account=by, account_name=name, **facts)


def note_batch(act: str, detail: str, *, by: Account, at: datetime) -> None:
    """One entry for an act on many units at once; each of them has entries of its own."""
    facts = {"act": act, "outcome": Outcome.DONE, "kind": "", "unit_id": uuid.UUID(int=0), "detail": detail}
    AuditEntry.objects.create(at=at, account=by, account_name=by.get_username(), **facts)


def _enter(
    act: str, target: Target, outcome: Outcome, detail: str, *, by: Account | None, at: datetime
) -> None:
    kind, unit_id = _named(target)
    AuditEntry.objects.create(
        at=at,
        account=by,
        account_name=by.get_username() if by else "",
        act=act,
        outcome=outcome,
        kind=kind,
        unit_id=unit_id,
        detail=detail,
    )


def _named(target: Target) -> tuple[str, uuid.UUID]:
    if isinstance(target, Unit):
        return kind_of(target).name, target.pk
    if isinstance(target, Undo | Merge):
        return str(target._meta.model_name), target.pk
    return target.kind, target.unit_id


def _who_and_when(kwargs: dict[str, Any]) -> dict[str, Any]:
    return {"by": kwargs["by"], "at": kwargs["at"]}
