"""How django-allauth behaves here: what it calls at sign-in, and how it keeps a second factor."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from directory.models import Account
from directory.signing_in import factors, sign_ins, tries


class SigningIn(DefaultAccountAdapter):
    """Accounts are given, never signed up for; whoever is through is noted, her device and network become known."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("admin:index")

    def login(self, request: HttpRequest, user: Account) -> None:
        super().login(request, user)
        at = timezone.now()
        sign_ins.begin(request, user, at)
        tries.signed_in(user.get_username(), request, at)

    def post_login(
        self, request: HttpRequest, user: Account, *, redirect_url: str | None, **_: Any
    ) -> HttpResponse:
        response = HttpResponseRedirect(redirect_url or self.get_login_redirect_url(request))
        tries.remember_device(response, user.get_username())
        return response

    def respond_user_inactive(self, request: HttpRequest, user: Account) -> HttpResponse:
        return HttpResponseRedirect(reverse("admin:login"))


class SecondFactors(DefaultMFAAdapter):
    """Secrets are encrypted in the database; what an app shows is the name of the site and of the account."""

    def encrypt(self, text: str) -> str:
        return factors.encrypted(text)

    def decrypt(self, encrypted_text: str) -> str:
        return factors.decrypted(encrypted_text)

    def _get_user_identifier(self, user: Account) -> str:
        return user.get_username()
