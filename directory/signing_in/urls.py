"""The pages of one's own account, below /admin/, where its cookies are."""

from collections.abc import Callable
from functools import wraps

from allauth.account.decorators import reauthentication_required
from allauth.account.views import reauthenticate
from allauth.mfa.base.views import authenticate
from allauth.mfa.recovery_codes.views import generate_recovery_codes
from allauth.mfa.totp.views import activate_totp, deactivate_totp
from allauth.mfa.webauthn.views import add_webauthn, remove_webauthn
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.utils import timezone
from django.views.generic import RedirectView

from directory.models import Account
from directory.signing_in import factors, unsent_views, views
from directory.signing_in.forms import told_to_wait


def waiting(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view; where its form was tried too often, with the status that says so."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response: HttpResponse = told_to_wait(view(request, *args, **kwargs))
        return response

    return answer


def recorded(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view of the library, in which somebody changes her own second factor; the change is recorded with it."""

    @wraps(view)
    def act(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method != "POST" or not isinstance(request.user, Account):
            return view(request, *args, **kwargs)
        with factors.changing(request, request.user, timezone.now()):
            return view(request, *args, **kwargs)

    return act


to_sign_in = RedirectView.as_view(pattern_name="admin:login", query_string=True)

urlpatterns = [
    path("", views.own_account, name="account_own"),
    path("unsent/", unsent_views.unsent_view, name="account_unsent"),
    path("sign-in/", to_sign_in, name="account_login"),
    path("barred/", to_sign_in, name="account_inactive"),
    path("confirm/", waiting(reauthenticate), name="account_reauthenticate"),
    path("sessions/end/", views.end_others, name="account_end_others"),
    path("sessions/<uuid:key>/end/", views.end_one, name="account_end_one"),
    path("language/", views.change_language, name="account_language"),
    path("wishes/", views.change_wishes, name="account_wishes"),
    path("feed/", views.renew_feed, name="account_renew_feed"),
    path("address/", reauthentication_required(views.change_address), name="account_change_address"),
    path("address/<str:token>/", views.take_address, name="account_address"),
    path("forgotten/", views.forgotten, name="admin_password_reset"),
    path("reset/<uidb64>/<token>/", views.Reset.as_view(), name="account_reset"),
    path("second-factor/authenticate/", waiting(authenticate), name="mfa_authenticate"),
    path("second-factor/totp/activate/", recorded(activate_totp), name="mfa_activate_totp"),
    path("second-factor/totp/deactivate/", recorded(deactivate_totp), name="mfa_deactivate_totp"),
    path("second-factor/webauthn/add/", recorded(add_webauthn), name="mfa_add_webauthn"),
    path(
        "second-factor/webauthn/keys/<int:pk>/remove/", recorded(remove_webauthn), name="mfa_remove_webauthn"
    ),
    path(
        "second-factor/recovery-codes/generate/",
        recorded(generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    # What is left of the library's own, at the addresses that it has.
    path("second-factor/", include("allauth.mfa.urls")),
]
