"""Every privileged act leaves one entry, done or refused."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.db import transaction

from directory.models import Account, AuditEntry, Outcome, Proposal, SuggestionCluster
from directory.models.units import Unit
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import kind_of

P = ParamSpec("P")
R = TypeVar("R")
Target = Unit | Proposal | SuggestionCluster
T = TypeVar("T", bound=Target)


def audited(act: str) -> Callable[[Callable[Concatenate[T, P], R]], Callable[Concatenate[T, P], R]]:
    """Run the act in a transaction of its own and record its outcome; a refusal is recorded and rises."""

    def wrap(function: Callable[Concatenate[T, P], R]) -> Callable[Concatenate[T, P], R]:
        def run(target: T, /, *args: P.args, **kwargs: P.kwargs) -> R:
            try:
                with transaction.atomic():
                    result = function(target, *args, **kwargs)
                    _enter(act, target, Outcome.DONE, "", kwargs)
                    return result
            except Refused as exc:
                _enter(act, target, Outcome.REFUSED, str(exc), kwargs)
                raise
            except Conflict as exc:
                _enter(act, target, Outcome.CONFLICT, str(exc), kwargs)
                raise

        run.__doc__, run.__name__ = function.__doc__, function.__name__
        return run

    return wrap


def _enter(act: str, target: Target, outcome: Outcome, detail: str, kwargs: dict[str, Any]) -> None:
    by: Account | None = kwargs["by"]
    at: datetime = kwargs["at"]
    kind, unit_id = (
        (kind_of(target).name, target.pk) if isinstance(target, Unit) else (target.kind, target.unit_id)
    )
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
