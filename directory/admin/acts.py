"""Acts on single rows that nobody edits: a button, a POST, a topic function, and a page that says why not."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from directory.serving.refusing import REFUSALS, reason_of, status_of


def carry_out(
    shown_by: "ModelAdmin[object]",  # type: ignore[type-var]
    request: HttpRequest,
    act: Callable[[], str],
    *,
    back: str,
) -> HttpResponse:
    """Do it and say so at ``back``; a refusal is a page with 403 or 409."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not shown_by.has_view_permission(request):
        raise PermissionDenied
    try:
        message = act()
    except REFUSALS as exc:
        context = {**shown_by.admin_site.each_context(request), "title": _("Nothing was changed")}
        context |= {"reason": reason_of(exc), "back": back}
        return TemplateResponse(request, "admin/refusal.html", context, status=status_of(exc))
    messages.success(request, message)
    return HttpResponseRedirect(back)


def queue_of(request: HttpRequest) -> str:
    """Where in the review queue one came from, as the queue's own address; empty if one did not."""
    if "queue" not in request.GET:
        return ""
    place = QueryDict(request.GET["queue"]).urlencode()
    return f"{reverse('admin:review_queue')}?{place}" if place else reverse("admin:review_queue")
