"""The page behind a link, for whoever has it. No cookie, no account, no script, no trace of who answers."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from directory import fact_checks, moderation
from directory.fact_checks.answering import USED
from directory.fact_checks.forms import AnswerForm
from directory.models import FactCheck
from directory.models.units import Unit
from directory.serving import origins, rates, tokens
from directory.serving.clients import client_address
from directory.suggesting.pages import GUESSES, unlisted

TOO_MANY = _("Too much was sent in a short time. Nothing is stored yet: what you typed is still here.")


# The token in the form stands in place of the CSRF cookie: see ``tokens`` and ``origins``.
@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def check_view(request: HttpRequest, token: str) -> HttpResponse:
    """One record, and the form in which one says whether it is right. Looking at it uses nothing up."""
    now = timezone.now()
    sender = rates.sender_of(client_address(request), now)
    try:
        rates.refuse_spent(GUESSES, sender, now)
        check = fact_checks.found(token)
        if check is None:
            rates.take(GUESSES, sender, now)
            return render(request, "404.html", status=404)
    except rates.TooMany as exc:
        return _refusal(request, 429, gettext("Too many such addresses were tried from your network."), exc)
    unit = moderation.find(check.kind, check.unit_id)
    if unit is None or not FactCheck.objects.open(now).filter(pk=check.pk).exists():
        return _refusal(request, 410, str(USED))
    if request.method != "POST":
        return _page(request, AnswerForm(unit=unit, check=check))
    if reason := origins.refusal(request):
        return _refusal(request, 403, reason)
    return _take(request, check, unit, token)


def _take(request: HttpRequest, check: FactCheck, unit: Unit, token: str) -> HttpResponse:
    """Store what was posted, or show it again with what is wrong; nothing typed is lost."""
    now, form = timezone.now(), AnswerForm(request.POST, unit=unit, check=check)
    sent = tokens.read(request.POST.get("token", ""), request.path, now)
    if sent.problem or not form.is_valid():
        return _page(request, form, 400, sent.problem)
    seen = request.POST.get("seen", "")
    try:
        fact_checks.answer(check, unit, form.answer, token=token, seen_hash=seen, at=now)
    except rates.TooMany as exc:
        answer = _page(request, form, 429, str(TOO_MANY))
        answer["Retry-After"] = str(exc.retry_after)
        return answer
    except moderation.Conflict as exc:
        return _page(request, form, 409, str(exc))
    except ValidationError as exc:
        form.add_error(None, exc)
        return _page(request, form, 400)
    return render(request, "fact_checks/thanks.html")


def _page(request: HttpRequest, form: AnswerForm, status: int = 200, problem: str = "") -> HttpResponse:
    context = {
        "form": form,
        "check": form.of,
        "unit": form.unit,
        "lines": fact_checks.shown(form.unit),
        "token": tokens.issue(request.path, timezone.now()),
        "problem": problem,
    }
    return render(request, "fact_checks/check.html", context, status=status)


def _refusal(
    request: HttpRequest, status: int, reason: str, wait: rates.TooMany | None = None
) -> HttpResponse:
    response = render(request, "fact_checks/over.html", {"reason": reason}, status=status)
    if wait:
        response["Retry-After"] = str(wait.retry_after)
    return response
