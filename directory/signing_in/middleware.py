"""What is asked of each request to the workplace, before any page of it."""

from collections.abc import Callable
from typing import Any

from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from directory.models import Account
from directory.signing_in import factors, sign_ins

# What one needs to set up a second factor, or to leave.
FREE = ("/admin/account/", "/admin/logout/", "/admin/login/", "/admin/password_change/", "/admin/jsi18n/")


class Workplace:
    """Sessions that were ended from elsewhere are over, and who needs a second factor sets it up first.

    ``request.second_factor_due`` is the time until when somebody may still do without, for every page to tell.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(settings.SESSION_COOKIE_PATH):
            answer = self._before(request)
            if answer is not None:
                return answer
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The password is asked again, and then the page. The library would keep addresses and all that was sent."""
        if not isinstance(exception, ReauthenticationRequired):
            return None
        where = "account_reauthenticate" if request.user.is_authenticated else "admin:login"
        return HttpResponseRedirect(
            f"{reverse(where)}?{urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})}"
        )

    def _before(self, request: Any) -> HttpResponse | None:
        at = timezone.now()
        if sign_ins.is_ended(request.session, at):
            logout(request)
        if not isinstance(request.user, Account):
            return None
        request.second_factor_due = factors.due(request.user, request.session)
        if request.second_factor_due is None or request.second_factor_due > at:
            return None
        if request.path_info.startswith(FREE):
            return None
        return HttpResponseRedirect(reverse("mfa_index"))
