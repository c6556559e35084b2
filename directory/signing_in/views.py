"""One's own account: where one is signed in, the address, a forgotten password."""

import uuid
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse, reverse_lazy
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from directory import desk, mailing
from directory.accounts.appointments import acting_on
from directory.accounts.roles import account_of
from directory.models import Account, Wishes
from directory.signing_in import factors, resetting, sign_ins
from directory.signing_in.languages import language_of
from directory.signing_in.tasks import send_confirmation, send_reset

NOBODY = 0


class AddressForm(forms.Form):
    address = forms.EmailField(label=gettext_lazy("E-mail address"), max_length=254)


class WishesForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Wishes
        fields = ("wants_digest", "wants_alarms")


class LanguageForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Account
        fields = ("language",)


class ForgottenForm(forms.Form):
    told = forms.CharField(label=gettext_lazy("Username or e-mail address"), max_length=254)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD"])
def own_account(request: HttpRequest) -> HttpResponse:
    """Where one is signed in, how one signs in, and where one is written to."""
    account = account_of(request)
    context = {
        "title": _("My account"),
        "sign_ins": sign_ins.open_of(account, timezone.now()),
        "this": request.session.get(sign_ins.KEY),
        "has_factor": factors.has_one(account),
        "has_mail": mailing.is_set_up(),
        "form": AddressForm(),
        "wishes": WishesForm(instance=desk.wishes_of(account)),
        "language": LanguageForm(instance=account),
        "feed": f"{settings.SITE_URL}{desk.feed_path(account)}",
    }
    return TemplateResponse(request, "account/own.html", context)


@login_required
@require_POST
def end_one(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Sign out at one of one's devices."""
    if not sign_ins.end(account_of(request), key):
        raise Http404
    messages.success(request, _("Signed out there."))
    return redirect("account_own")


@login_required
@require_POST
def end_others(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere but here."""
    count = sign_ins.end_others(account_of(request), request.session)
    told = ngettext("Signed out at %(count)s other place.", "Signed out at %(count)s other places.", count)
    messages.success(request, told % {"count": count})
    return redirect("account_own")


@login_required
@require_POST
def change_wishes(request: HttpRequest) -> HttpResponse:
    """Which letters one wants."""
    form = WishesForm(request.POST)
    if form.is_valid():
        Wishes.objects.update_or_create(account=account_of(request), defaults=form.cleaned_data)
        messages.success(request, _("Saved."))
    return redirect("account_own")


@login_required
@require_POST
def change_language(request: HttpRequest) -> HttpResponse:
    """In which language one works."""
    account = account_of(request)
    form = LanguageForm(request.POST, instance=account)
    if form.is_valid():
        chosen = form.cleaned_data["language"]
        Account.objects.filter(pk=account.pk).update(language=chosen)
        account.language = chosen
        with translation.override(language_of(request)):
            messages.success(request, _("Saved."))
    return redirect("account_own")


@login_required
@require_POST
def renew_feed(request: HttpRequest) -> HttpResponse:
    """A new address of one's feed; the old one answers nobody any more."""
    desk.renew_feed(account_of(request))
    messages.success(request, _("Your feed has a new address."))
    return redirect("account_own")


@login_required
@require_POST
def change_address(request: HttpRequest) -> HttpResponse:
    """Have the link sent that shows that one reads this mailbox; the address changes by opening it."""
    form = AddressForm(request.POST)
    if not mailing.is_set_up():
        raise Http404
    if not form.is_valid():
        reason = _("This is no e-mail address; accepted: name@host.example.")
        context = {"title": _("Nothing was changed"), "reason": reason, "back": reverse("account_own")}
        return TemplateResponse(request, "admin/refusal.html", context, status=400)
    send_confirmation.enqueue(account_of(request).pk, form.cleaned_data["address"])
    messages.success(request, _("A letter is on its way there. The address is yours once you open its link."))
    return redirect("account_own")


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def take_address(request: HttpRequest, token: str) -> HttpResponse:
    """The link of the letter: by a button, for programs open links of letters as well."""
    account = account_of(request)
    address = resetting.address_in(token, account)
    if address is not None and request.method == "POST":
        with acting_on(account, by=account, at=timezone.now()):
            Account.objects.filter(pk=account.pk).update(email=address)
        messages.success(request, _("Letters to you go to %(address)s now.") % {"address": address})
        return redirect("account_own")
    context = {"title": _("Your e-mail address"), "address": address}
    return TemplateResponse(request, "account/address.html", context, status=200 if address else 404)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a letter with a link; who asks learns nothing of whether there is such an account."""
    form, is_sent = ForgottenForm(request.POST or None), False
    if request.method == "POST" and mailing.is_set_up() and form.is_valid():
        account = resetting.asked_for(form.cleaned_data["told"], request, timezone.now())
        send_reset.enqueue(account.pk if account else NOBODY)
        is_sent = True
    context = {
        "title": _("Forgotten password"),
        "form": form,
        "is_sent": is_sent,
        "has_mail": mailing.is_set_up(),
    }
    return TemplateResponse(request, "account/forgotten.html", context)


class Reset(PasswordResetConfirmView):
    """The link of the letter: whoever reads the mailbox chooses the password, as an act of her own."""

    template_name = "admin/choose_password.html"
    token_generator = resetting.mailed_tokens
    success_url = reverse_lazy("admin:login")
    title = gettext_lazy("Choose a new password")
    extra_context = {"is_mailed": True}

    def form_valid(self, form: Any) -> HttpResponse:
        with acting_on(form.user, by=form.user, at=timezone.now()):
            response = super().form_valid(form)
        form.user.sign_ins.all().delete()
        return response
