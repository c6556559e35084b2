"""The form of an open proposal, as its author left it."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from directory import moderation
from directory.accounts import roles
from directory.models import Proposal, ProposalState, Source
from directory.models.units import Unit
from directory.moderation import Content, Part

EDIT = "edit"


def edited(request: HttpRequest, unit: Unit) -> Proposal | None:
    """The open proposal for the unit that the address names; PermissionDenied unless one is its author."""
    if not (named := request.GET.get(EDIT)):
        return None
    try:
        key = uuid.UUID(named)
    except ValueError as exc:
        raise Http404 from exc
    kind = moderation.kind_of(unit).name
    rows = Proposal.objects.filter(pk=key, kind=kind, unit_id=unit.pk, state=ProposalState.OPEN)
    if (proposal := rows.first()) is None:
        raise Http404
    if moderation.why_not_amend(moderation.case_of_proposal(proposal), roles.account_of(request)):
        raise PermissionDenied
    return proposal


def wished(proposal: Proposal) -> Content:
    """What the fields of the form show. A source that no row holds yet is told by its address alone."""
    kind, value = moderation.kind_named(proposal.kind), moderation.proposed(proposal)
    found = {name: _shown(value[name]) for name in (*kind.fields, *kind.related)}
    facts = {"proposal_reason": proposal.reason, "proposal_source": proposal.source_url}
    return {name: item for name, item in found.items() if item is not None} | facts


def rows_wished(unit: Unit, part: Part, proposal: Proposal) -> tuple[list[Content], set[Any]]:
    """Of a part: the rows that would come, as a form shows them, and the keys of those that would go."""
    left = list(moderation.proposed(proposal)[part.name])
    gone: set[Any] = set()
    for row, says in moderation.rows_of_part(unit, part):
        if says in left:
            left.remove(says)
        else:
            gone.add(row.pk)
    return [{name: _shown(item) for name, item in row.items()} for row in left], gone


def _shown(value: Any) -> Any:
    if isinstance(value, dict):
        return Source.objects.filter(**value).values_list("pk", flat=True).first()
    if isinstance(value, list):
        return [shown for item in value if (shown := _shown(item)) is not None]
    return value
