"""The pages on which readers suggest something. No cookie, no account, no script, no trace of the sender."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from directory import moderation, suggesting
from directory.serving import origins, rates, tokens
from directory.serving.clients import client_address
from directory.suggesting.forms import TRAP, MissingContactForm, ParliamentForm, SuggestionForm

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
# Misses only: whoever holds a true address may look as often as they like.
GUESSES = rates.Limit("status-guesses", 20, 600)


class SeeOther(HttpResponseRedirect):
    """303: the answer to a post stands elsewhere (RFC 9110, section 15.4.4)."""

    status_code = 303


def unlisted(view: View[P]) -> View[P]:
    """Kept by no cache and listed by no search engine."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex"
        return response

    return answer


# The token in the form stands in place of the CSRF cookie: see ``tokens`` and ``origins``.
@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def suggest(request: HttpRequest, kind: str, unit_id: uuid.UUID) -> HttpResponse:
    """Something is wrong with a public unit."""
    unit = suggesting.subject(kind, unit_id)
    if unit is None:
        raise Http404
    return _answer(request, SuggestionForm(request.POST or None, unit=unit))


@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def suggest_contact(request: HttpRequest, organisation_id: uuid.UUID) -> HttpResponse:
    """A contact of a public organisation is missing."""
    organisation = suggesting.lacks_contacts(organisation_id)
    if organisation is None:
        raise Http404
    return _answer(request, MissingContactForm(request.POST or None, unit=organisation))


@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def suggest_parliament(request: HttpRequest, code: str) -> HttpResponse:
    """How the parliament of a country is reached, while none is public; it names the country and nothing that waits."""
    country = suggesting.lacks_parliament(code)
    if country is None:
        raise Http404
    return _answer(request, ParliamentForm(request.POST or None, country=country))


@require_safe
@unlisted
def status(request: HttpRequest, token: str) -> HttpResponse:
    """What became of one suggestion, for whoever holds its address."""
    now = timezone.now()
    sender = rates.sender_of(client_address(request), now)
    try:
        rates.refuse_spent(GUESSES, sender, now)
        told = suggesting.status_of(token, now)
        if told is None:
            rates.take(GUESSES, sender, now)
            return render(request, "404.html", status=404)
    except rates.TooMany as exc:
        return refused(request, 429, gettext("Too many such addresses were tried from your network."), exc)
    context = {
        "told": told.verdict,
        "left_out": [suggesting.sentence(one) for one in told.left_out],
        "status_days": suggesting.status_days(),
    }
    response = render(request, "directory/suggest/status.html", context)
    response["Referrer-Policy"] = "no-referrer"
    return response


def _answer(request: HttpRequest, form: SuggestionForm) -> HttpResponse:
    now = timezone.now()
    if request.method != "POST":
        return _page(request, form, tokens.issue(request.path, now))
    if reason := origins.refusal(request):
        return refused(request, 403, reason)
    if request.POST.get(TRAP):
        # A program filled what people do not see: it is thanked like anybody, and nothing is stored.
        return _thanks(tokens.decoy())
    return _take(request, form, request.POST.get("token", ""))


def _take(request: HttpRequest, form: SuggestionForm, token: str) -> HttpResponse:
    """Store what was posted, or show it again with what is wrong; nothing typed is lost."""
    now = timezone.now()
    sent, fresh = tokens.read(token, request.path, now), tokens.issue(request.path, now)
    if sent.problem or not form.is_valid():
        return _page(request, form, token if sent.nonce else fresh, 400, sent.problem)
    sender = rates.sender_of(client_address(request), now)
    try:
        receipt = suggesting.suggest(form.suggested(), sender=sender, at=now, nonce=sent.nonce)
    except rates.TooMany as exc:
        return _page(request, form, token, 429, str(TOO_MANY), exc)
    except moderation.Conflict as exc:
        return _page(request, form, fresh, 409, str(exc))
    except ValidationError as exc:
        form.add_error(None, exc)
        return _page(request, form, token, 400)
    return _thanks(receipt.token)


TOO_MANY = _(
    "Too many suggestions came from your network, or from everybody, in a short time. Nothing is stored yet: "
    "what you typed is still here."
)


def _page(
    request: HttpRequest,
    form: SuggestionForm,
    token: str,
    status: int = 200,
    problem: str = "",
    wait: rates.TooMany | None = None,
) -> HttpResponse:
    missing = isinstance(form, MissingContactForm)
    context = {"form": form, "token": token, "problem": problem, "missing": missing, "trap": TRAP}
    context["kept"] = suggesting.kept()
    response = render(request, "directory/suggest/form.html", {**context, **_waiting(wait)}, status=status)
    return _with_wait(response, wait)


def refused(
    request: HttpRequest, status: int, reason: str, wait: rates.TooMany | None = None
) -> HttpResponse:
    """Why nothing is taken, on a page of its own."""
    context = {"reason": reason, **_waiting(wait)}
    return _with_wait(render(request, "directory/suggest/refused.html", context, status=status), wait)


def _waiting(wait: rates.TooMany | None) -> dict[str, int]:
    return {"minutes": -(-wait.retry_after // 60)} if wait else {}


def _with_wait(response: HttpResponse, wait: rates.TooMany | None) -> HttpResponse:
    if wait:
        response["Retry-After"] = str(wait.retry_after)
    return response


def _thanks(token: str) -> HttpResponse:
    return SeeOther(reverse("suggestion_status", args=[token]))
