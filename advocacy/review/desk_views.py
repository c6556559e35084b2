"""Remarks on what is decided, and who is asked to look at it next."""

import uuid

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from advocacy.review.views import render_page
from directory import desk
from directory.accounts.roles import account_of
from directory.moderation import Refused
from directory.serving.refusing import REFUSALS, reason_of, status_of


@require_POST
def remark_view(request: HttpRequest, kind: str, subject_id: uuid.UUID) -> HttpResponse:
    """Say something to the others; the page of a refusal holds what was typed."""
    _refuse_unknown(kind, subject_id)
    text = request.POST.get("text", "")
    try:
        desk.remark(kind, subject_id, text, by=account_of(request), at=timezone.now())
    except REFUSALS as exc:
        told = {
            "title": _("Nothing was said"),
            "reason": reason_of(exc),
            "back": desk.path_of(kind, subject_id),
        }
        return render_page(request, "admin/refusal.html", told, status_of(exc))
    return HttpResponseRedirect(f"{desk.path_of(kind, subject_id)}#remarks")


@require_POST
def assign_view(request: HttpRequest, kind: str, subject_id: uuid.UUID) -> HttpResponse:
    """Ask one of the colleagues to look at it, or nobody."""
    _refuse_unknown(kind, subject_id)
    wanted = request.POST.get("to", "")
    to = desk.colleagues().filter(username=wanted).first()
    if wanted and to is None:
        messages.error(request, _("“%(name)s” does not work here.") % {"name": wanted[:150]})
    else:
        try:
            desk.assign(kind, subject_id, to, by=account_of(request), at=timezone.now())
        except Refused as exc:
            raise PermissionDenied(str(exc)) from exc
    return HttpResponseRedirect(f"{desk.path_of(kind, subject_id)}#remarks")


@require_POST
def read_view(request: HttpRequest, mention_id: int) -> HttpResponse:
    """Whoever was named has read it."""
    if not desk.mark_read(account_of(request), mention_id, timezone.now()):
        raise Http404
    return HttpResponseRedirect(reverse("admin:review_queue"))


def _refuse_unknown(kind: str, subject_id: uuid.UUID) -> None:
    if not desk.is_subject(kind, subject_id):
        raise Http404
