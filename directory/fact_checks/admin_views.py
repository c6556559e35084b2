"""Where editors make a link, and close it."""

import uuid
from collections.abc import Callable, Mapping

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from directory import fact_checks, moderation
from directory.accounts import roles
from directory.models import FactCheck
from directory.serving.posted import posted_text
from directory.serving.refusing import REFUSALS, reason_of, status_of


@require_POST
def ask_view(request: HttpRequest, kind: str, unit_id: uuid.UUID) -> HttpResponse:
    """A link to this record: the page that answers is the only one that ever shows it."""
    _refuse_strangers(request)
    try:
        unit = moderation.find(kind, unit_id)
    except LookupError as exc:
        raise Http404 from exc
    if unit is None:
        raise Http404
    back = reverse("admin:review_unit", args=[kind, unit_id])

    def asked() -> HttpResponse:
        question = posted_text(request.POST, "question")[:500]
        account = roles.account_of(request)
        token = fact_checks.ask(unit, question=question, by=account, at=timezone.now())
        link = f"{settings.SITE_URL}{reverse('fact_check', args=[token])}"
        context = {
            "title": _("A link for an outsider"),
            "link": link,
            "back": back,
            "days": fact_checks.OPEN_FOR.days,
        }
        return _page(request, "admin/fact_checks/link.html", context)

    return _told(request, asked, back)


@require_POST
def close_view(request: HttpRequest, check_id: uuid.UUID) -> HttpResponse:
    """The link leads nowhere from now on."""
    _refuse_strangers(request)
    check = FactCheck.objects.filter(pk=check_id).first()
    if check is None:
        raise Http404
    back = reverse("admin:review_unit", args=[check.kind, check.unit_id])

    def closed() -> HttpResponse:
        fact_checks.close(check, by=roles.account_of(request), at=timezone.now())
        messages.success(request, _("The link is closed."))
        return HttpResponseRedirect(back)

    return _told(request, closed, back)


def _told(request: HttpRequest, act: Callable[[], HttpResponse], back: str) -> HttpResponse:
    """The answer of the act; a refusal is a page that says why, with 400, 403 or 409."""
    try:
        return act()
    except REFUSALS as exc:
        context = {"title": _("Nothing was changed"), "reason": reason_of(exc), "back": back}
        return _page(request, "admin/refusal.html", context, status_of(exc))


def _refuse_strangers(request: HttpRequest) -> None:
    if not roles.may_contribute(request.user):
        raise PermissionDenied


def _page(
    request: HttpRequest, template: str, context: Mapping[str, object], status: int = 200
) -> HttpResponse:
    told = {**admin.site.each_context(request), **context}
    response = TemplateResponse(request, template, told, status=status)
    response["Cache-Control"] = "no-store"
    return response
