"""The two pages by which a consumer registers a webhook. No cookie, no account, no script."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from advocacy.webhooks import asking
from advocacy.webhooks.tasks import send_link
from directory import mailing
from directory.moderation import Refused
from directory.serving import origins, tokens
from directory.serving.clients import client_address
from directory.suggesting.forms import PLAIN
from directory.suggesting.pages import refused, unlisted
from directory.values import normalise
from directory.values.sentences import Unfit


class WebhookForm(forms.Form):
    url = forms.CharField(
        label=_("The https address to which we post"), max_length=500, widget=forms.TextInput(attrs=PLAIN)
    )
    email = forms.CharField(
        label=_("A mailbox of the same domain"), max_length=254, widget=forms.TextInput(attrs=PLAIN)
    )

    def clean_email(self) -> str:
        try:
            return normalise.email(self.cleaned_data["email"])
        except Unfit as exc:
            raise ValidationError(str(exc)) from exc


# The token in the form stands in place of the CSRF cookie: see ``tokens`` and ``origins``.
@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for a webhook. What is answered tells nothing of what there is already."""
    if not mailing.is_set_up():
        raise Http404
    now, form = timezone.now(), WebhookForm(request.POST or None)
    if request.method != "POST":
        return _form(request, form)
    if reason := origins.refusal(request):
        return refused(request, 403, reason)
    sent = tokens.read(request.POST.get("token", ""), request.path, now)
    if sent.problem or not form.is_valid():
        return _form(request, form, sent.problem, 400)
    url, email = form.cleaned_data["url"], form.cleaned_data["email"]
    try:
        asked = asking.ask(url, email, sender=client_address(request), at=now)
    except Refused as exc:
        return _form(request, form, str(exc), 400)
    if asked is not None:
        send_link.enqueue(str(asked.pk))
    return render(request, "advocacy/webhook_asked.html")


@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever read the letter confirms it by a button, for programs open links; then the secret is shown, once."""
    now = timezone.now()
    asked, hook = asking.request_of(token, now), None
    if asked is None:
        return render(request, "404.html", status=404)
    if request.method == "POST":
        if reason := origins.refusal(request):
            return refused(request, 403, reason)
        hook = asking.confirm(asked, at=now)
        if hook is None:
            reason = gettext(
                "No more webhooks are served at this moment, or that address has one. Ask the editors."
            )
            return refused(request, 409, reason)
    response = render(request, "advocacy/webhook_confirm.html", {"asked": asked, "hook": hook})
    response["Referrer-Policy"] = "same-origin"
    return response


def _form(request: HttpRequest, form: WebhookForm, problem: str = "", status: int = 200) -> HttpResponse:
    context = {"form": form, "problem": problem, "token": tokens.issue(request.path, timezone.now())}
    return render(request, "advocacy/webhook.html", context, status=status)
