"""What is asked of each request to the workplace, before any page of it."""

from collections.abc import Callable
from typing import Any

from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings
from django.contrib import admin
from django.contrib.auth import REDIRECT_FIELD_NAME, logout
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from directory.models import Account
from directory.serving import unsent
from directory.signing_in import factors, sign_ins
from directory.signing_in.unsent_views import signed_out

# What one needs to set up a second factor, or to leave.
FREE = ("/admin/account/", "/admin/logout/", "/admin/login/", "/admin/password_change/", "/admin/jsi18n/")


class Workplace:
    """Sessions that were ended from elsewhere are over, and who needs a second factor sets it up first.

    ``request.second_factor_due`` is the time until when somebody may still do without, for every page to tell.
    Whatever keeps a form from being carried out, what was typed into it is not lost (``unsent``).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _is_desk(request):
            answer = self._before(request)
            if answer is not None:
                return answer
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The password is asked again, and then the page. The library would keep addresses and all that was sent."""
        if isinstance(exception, ReauthenticationRequired):
            where = "account_reauthenticate" if request.user.is_authenticated else "admin:login"
            onward = reverse("account_unsent") if _keep(request) else request.get_full_path()
            return HttpResponseRedirect(f"{reverse(where)}?{urlencode({REDIRECT_FIELD_NAME: onward})}")
        if isinstance(exception, PermissionDenied | Http404) and _is_desk(request) and request.user.is_staff:
            return _refused(request, exception)
        return None

    def _before(self, request: Any) -> HttpResponse | None:
        at = timezone.now()
        if sign_ins.is_ended(request.session, at):
            logout(request)
        if not isinstance(request.user, Account):
            return signed_out(request)
        if request.method == "POST" and (was := unsent.kept(request)) and was.path == request.get_full_path():
            unsent.forget(request)
        request.second_factor_due = factors.due(request.user, request.session)
        if request.second_factor_due is None or request.second_factor_due > at:
            return None
        if request.path_info.startswith(FREE):
            return None
        _keep(request)
        return HttpResponseRedirect(reverse("mfa_index"))


def _is_desk(request: HttpRequest) -> bool:
    return request.path_info.startswith(settings.SESSION_COOKIE_PATH)


def _keep(request: HttpRequest) -> bool:
    """Keep what was typed, of whoever is signed in; whether there was anything."""
    found = unsent.of(request) if request.user.is_authenticated else None
    if found:
        unsent.keep(request, found)
    return found is not None


def _refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page of a refusal in place of a bare one: it shows what was typed, and leads on."""
    is_gone = isinstance(exception, Http404)
    reason = _("There is nothing at this address any more.") if is_gone else _("You may not do this.")
    title = _("Nothing was changed") if request.method == "POST" else reason
    told = {"title": title, "reason": ("" if is_gone else str(exception)) or reason}
    context = {**admin.site.each_context(request), **told}
    return TemplateResponse(request, "admin/refusal.html", context, status=404 if is_gone else 403)
