"""What was typed before somebody was signed out: kept over the sign-in, shown again, sent by a button."""

from django.contrib import admin, messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from directory.models import Account
from directory.serving import unsent
from directory.serving.unsent import Unsent
from directory.signing_in.forms import SignInForm


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def unsent_view(request: HttpRequest) -> HttpResponse:
    """What is kept, with the button that sends it again; a POST forgets it."""
    if request.method == "POST":
        unsent.forget(request)
        messages.success(request, _("It is forgotten; nothing was stored."))
        return redirect("admin:index")
    return _page(request, unsent.kept(request), is_kept=True)


def signed_out(request: HttpRequest) -> HttpResponse | None:
    """The sign-in page that carries what was posted; None if nothing was typed, and the usual way will do."""
    found = unsent.of_nobody(request)
    if found is None:
        return None
    context = {
        **admin.site.each_context(request),
        "title": _("Sign in again"),
        "app_path": reverse("admin:login"),
        "next": found.path,
        "form": SignInForm(request),
        "unsent": unsent.sealed(found),
    }
    return TemplateResponse(request, "admin/login.html", context, status=403).render()


def of_an_earlier_sign_in(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the token of this session is refused; what was typed on a page of ours comes back."""
    is_in = isinstance(getattr(request, "user", None), Account)
    is_desk = request.path_info.startswith("/admin/")
    found = unsent.of(request) if is_in and is_desk and unsent.is_ours(request) else None
    return _page(request, found, status=403) if found else csrf_failure(request, reason)


def _page(
    request: HttpRequest, found: Unsent | None, *, is_kept: bool = False, status: int = 200
) -> HttpResponse:
    told = {"title": _("What you typed"), "unsent": found, "is_kept": is_kept}
    context = {**admin.site.each_context(request), **told}
    return TemplateResponse(request, "account/unsent.html", context, status=status).render()
