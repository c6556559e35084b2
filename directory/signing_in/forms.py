"""Forms in which somebody proves to know a password or a code, as often as is right."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.account.forms import ReauthenticateForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from django.contrib.admin.forms import AdminAuthenticationForm, AdminPasswordChangeForm
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.serving.rates import TooMany
from directory.signing_in import factors, tries

TOO_MANY = "too_many"


class SignInForm(AdminAuthenticationForm):
    """Name and password, tried so often only."""

    def clean(self) -> dict[str, Any]:
        name = self.cleaned_data.get("username")
        if not name or not self.cleaned_data.get("password") or self.request is None:
            return super().clean()
        at = timezone.now()
        try:
            found = tries.begin(name, self.request, at)
        except TooMany as exc:
            raise _too_many(exc) from exc
        cleaned = super().clean()
        tries.succeeded(found, at)
        return cleaned


class OwnPasswordForm(AdminPasswordChangeForm):
    """The own password, by whoever knows the old one; who holds a session only may not try for long."""

    request: HttpRequest  # set by whoever makes the class for one request

    def clean_old_password(self) -> str:
        with _own_try(self.user.get_username(), self.request):
            return super().clean_old_password()


class ConfirmForm(ReauthenticateForm):
    """The own password again, before what concerns the second factor is shown or changed."""

    def clean_password(self) -> str:
        with _own_try(self.user.get_username(), context.request):
            return str(super().clean_password())


class CodeForm(AuthenticateForm):
    """A code of the app, or a recovery code, tried so often only."""

    def clean_code(self) -> str:
        code, at = str(self.cleaned_data["code"]), timezone.now()
        try:
            found = tries.begin_code(self.user.get_username(), context.request, at)
        except TooMany as exc:
            raise _too_many(exc) from exc
        accepting = factors.accepting_codes(self.user)
        self.authenticator = next((row for row in accepting if factors.accepts(row, code, at)), None)
        if self.authenticator is None:
            raise ValidationError(
                _(
                    "This code is not right, or was used already. A code of the app is right for half a minute: "
                    "wait for the next one, and see that the clock of the device is right. Each recovery code "
                    "works once."
                )
            )
        tries.code_succeeded(found, at)
        return code


@contextmanager
def _own_try(name: str, request: HttpRequest) -> Iterator[None]:
    """Count one try of the own password; the body raises ValidationError if it was wrong."""
    at = timezone.now()
    try:
        own = tries.begin_own(name, request, at)
    except TooMany as exc:
        raise _too_many(exc, _("Whoever signs out and in again need not wait.")) from exc
    yield
    tries.succeeded_own(own, at)


def seconds_to_wait(form: Form) -> int:
    """How long whoever filled in the form must wait; 0 if that is not what is wrong with it."""
    errors = [error for of_field in form.errors.as_data().values() for error in of_field]
    waits = [error.params["seconds"] for error in errors if error.code == TOO_MANY and error.params]
    return max(waits, default=0)


def told_to_wait(response: Any) -> Any:
    """The page of a form that was tried too often says so in its status as well (RFC 6585, section 4)."""
    form = (getattr(response, "context_data", None) or {}).get("form")
    if form is not None and (seconds := seconds_to_wait(form)):
        response.status_code = 429
        response.headers["Retry-After"] = str(seconds)
    return response


def _too_many(exc: TooMany, way_out: str = "") -> ValidationError:
    minutes = -(-exc.retry_after // 60)
    told = ngettext(
        "Too many tries. For your safety the next one waits: try again in %(minutes)s minute. "
        "What you typed now was not looked at.",
        "Too many tries. For your safety the next one waits: try again in %(minutes)s minutes. "
        "What you typed now was not looked at.",
        minutes,
    )
    return ValidationError(
        f"{told % {'minutes': minutes}} {way_out}".strip(),
        code=TOO_MANY,
        params={"seconds": exc.retry_after},
    )
