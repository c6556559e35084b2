"""The review queue and the page on which a unit or a proposal is decided."""

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from advocacy.learning.asking import PassedOver, passed_over
from advocacy.models import Article, CallKind, CallToAction
from advocacy.review import acts
from advocacy.review.cases import ProposalReview, UnitReview
from advocacy.review.places import Place
from advocacy.review.queue import queue
from directory import fact_checks, moderation
from directory.accounts import roles
from directory.accounts.notices import notices
from directory.models import Proposal, State
from directory.models.units import Unit
from directory.operating.settings_checks import contradictions
from directory.serving.refusing import REFUSALS, reason_of, status_of
from directory.values import normalise


def queue_view(request: HttpRequest) -> HttpResponse:
    """What waits, the riskiest first."""
    refuse_strangers(request)
    account, now = roles.account_of(request), timezone.now()
    told = {
        "title": _("Review queue"),
        "contradictions": contradictions(),
        "notices": notices(account, now),
        "queue": queue(account, now, Place.of(request.GET)),
    }
    return render_page(request, "admin/review/queue.html", told)


@require_http_methods(["GET", "HEAD", "POST"])
def unit_view(request: HttpRequest, kind: str, unit_id: uuid.UUID) -> HttpResponse:
    """One unit: what it says, who stands behind it, and what one may do."""
    refuse_strangers(request)
    try:
        unit = moderation.find(kind, unit_id)
    except LookupError as exc:
        raise Http404 from exc
    if unit is None:
        raise Http404
    if request.method == "POST":
        return decide(
            request, lambda: acts.decide_unit(unit, request.POST, roles.account_of(request), timezone.now())
        )
    review = UnitReview.of(unit, roles.account_of(request), timezone.now())
    outside = {
        "fact_checks": fact_checks.of_unit(unit, timezone.now()),
        "may_ask": roles.may_edit(request.user),
        "passed_over": _passed_over(unit) if roles.may_edit(request.user) else None,
        "call_kinds": CallKind.choices,
    }
    context = {"title": normalise.visible(str(unit)), "review": review, "kind_name": kind, **outside}
    return render_page(request, "admin/review/unit.html", context)


def _passed_over(unit: Unit) -> PassedOver | None:
    """A passage to ask about, of an article whose call is being read."""
    if not isinstance(unit, CallToAction) or unit.state != State.PENDING:
        return None
    article = Article.objects.filter(citations__call=unit).order_by("pk").first()
    return passed_over(article) if article else None


@require_http_methods(["GET", "HEAD", "POST"])
def proposal_view(request: HttpRequest, proposal_id: uuid.UUID) -> HttpResponse:
    """One proposal: what would change, who stands behind it, and what one may do."""
    refuse_strangers(request)
    proposal = Proposal.objects.filter(pk=proposal_id).first()
    if proposal is None:
        raise Http404
    if request.method == "POST":
        return decide(
            request,
            lambda: acts.decide_proposal(proposal, request.POST, roles.account_of(request), timezone.now()),
        )
    review = ProposalReview.of(proposal, roles.account_of(request), timezone.now())
    return render_page(
        request,
        "admin/review/proposal.html",
        {"title": normalise.visible(_("Change of %(what)s") % {"what": review.what}), "review": review},
    )


def decide(request: HttpRequest, act: Callable[[], str]) -> HttpResponse:
    """Carry out what was posted; a refusal is a page that says why, with 400, 403 or 409."""
    try:
        message = act()
    except REFUSALS as exc:
        context: dict[str, Any] = {"title": _("Nothing was changed"), "reason": reason_of(exc)}
        context["back"] = request.path
        context["same"] = getattr(exc, "proposal", None)
        return render_page(request, "admin/refusal.html", context, status_of(exc))
    messages.success(request, message)
    return HttpResponseRedirect(reverse("admin:review_queue") + Place.before(request.GET).query)


def refuse_strangers(request: HttpRequest) -> None:
    if not (roles.may_contribute(request.user) or request.user.is_superuser):
        raise PermissionDenied


def render_page(
    request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    return TemplateResponse(request, template, {**admin.site.each_context(request), **context}, status=status)
