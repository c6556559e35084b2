"""Remarks and assignments on the pages of the workplace."""

from typing import Any

from django import template

from directory import desk
from directory.models import Account, Proposal
from directory.models.units import Unit
from directory.moderation import kind_of

register = template.Library()


@register.inclusion_tag("admin/review/_remarks.html", takes_context=True)
def remarks(context: dict[str, Any], subject: Unit | Proposal) -> dict[str, Any]:
    """What was said about a unit or proposal, who is asked to look at it, and the forms for both."""
    kind, subject_id = desk.PROPOSAL if isinstance(subject, Proposal) else kind_of(subject).name, subject.pk
    return {
        "csrf_token": context.get("csrf_token"),
        "kind": kind,
        "subject_id": subject_id,
        "remarks": desk.remarks_on(kind, subject_id),
        "asked": desk.assignment_of(kind, subject_id),
        "colleagues": desk.colleagues(),
    }


@register.inclusion_tag("admin/review/_for_me.html", takes_context=True)
def for_me(context: dict[str, Any], account: Account) -> dict[str, Any]:
    """Where the account is named, and what it is asked to look at."""
    asked = [(row, desk.path_of(row.kind, row.subject_id)) for row in desk.assignments_of(account)]
    unread = [(row, desk.path_of(row.remark.kind, row.remark.subject_id)) for row in desk.unread_of(account)]
    return {"csrf_token": context.get("csrf_token"), "unread": unread, "asked": asked}
