"""The pages of one's own account, below /admin/, where its cookies are."""

from collections.abc import Callable
from functools import wraps

from allauth.account.decorators import reauthentication_required
from allauth.account.views import reauthenticate
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.views.generic import RedirectView

from directory.models import Account
from directory.signing_in import factors, unsent_views, views
from directory.signing_in.forms import told_to_wait

View = Callable[..., HttpResponse]


def of_library(name: str) -> View:
    """A view of allauth's, imported when it is first asked for."""

    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        from directory.signing_in.second_factor_views import VIEWS  # noqa: PLC0415  (seldom used, and large)

        response: HttpResponse = VIEWS[name](request, *args, **kwargs)
        return response

    return answer


def waiting(view: View) -> View:
    """The view; where its form was tried too often, with the status that says so."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response: HttpResponse = told_to_wait(view(request, *args, **kwargs))
        return response

    return answer


def recorded(view: View) -> View:
    """The view of the library, in which somebody changes her own second factor; the change is recorded with it."""

    @wraps(view)
    def act(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method != "POST" or not isinstance(request.user, Account):
            return view(request, *args, **kwargs)
        with factors.changing(request, request.user, timezone.now()):
            return view(request, *args, **kwargs)

    return act


# Its addresses below second-factor/ and their names are the library's own.
CHANGING = (
    ("totp/activate/", "activate_totp"),
    ("totp/deactivate/", "deactivate_totp"),
    ("recovery-codes/generate/", "generate_recovery_codes"),
    ("webauthn/add/", "add_webauthn"),
    ("webauthn/keys/<int:pk>/remove/", "remove_webauthn"),
)
SHOWING = (
    ("", "index"),
    ("reauthenticate/", "reauthenticate"),
    ("recovery-codes/", "view_recovery_codes"),
    ("recovery-codes/download/", "download_recovery_codes"),
    ("webauthn/", "list_webauthn"),
    ("webauthn/reauthenticate/", "reauthenticate_webauthn"),
    ("webauthn/keys/<int:pk>/edit/", "edit_webauthn"),
)


def second_factor(route: str, name: str, wrap: Callable[[View], View]) -> URLPattern:
    return path(f"second-factor/{route}", wrap(of_library(name)), name=f"mfa_{name}")


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
    second_factor("authenticate/", "authenticate", waiting),
    *(second_factor(*listed, recorded) for listed in CHANGING),
    *(second_factor(*listed, lambda view: view) for listed in SHOWING),
]
