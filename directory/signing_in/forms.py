"""Forms in which somebody proves to know a password, as often as is right."""

from typing import Any

from django.contrib.admin.forms import AdminAuthenticationForm, AdminPasswordChangeForm
from django.core.exceptions import ValidationError
from django.forms import Form
from django.utils import timezone

from directory.serving.rates import TooMany
from directory.signing_in import tries

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

    def clean_old_password(self) -> str:
        name, at = self.user.get_username(), timezone.now()
        try:
            tries.begin_own(name, at)
        except TooMany as exc:
            raise _too_many(exc) from exc
        old = super().clean_old_password()
        tries.succeeded_own(name, at)
        return old


def seconds_to_wait(form: Form) -> int:
    """How long whoever filled in the form must wait; 0 if that is not what is wrong with it."""
    errors = [error for of_field in form.errors.as_data().values() for error in of_field]
    waits = [error.params["seconds"] for error in errors if error.code == TOO_MANY and error.params]
    return max(waits, default=0)


def _too_many(exc: TooMany) -> ValidationError:
    minutes = -(-exc.retry_after // 60)
    unit = "minute" if minutes == 1 else "minutes"
    return ValidationError(
        f"Too many tries. For your safety the next one waits: try again in {minutes} {unit}. "
        "What you typed now was not looked at.",
        code=TOO_MANY,
        params={"seconds": exc.retry_after},
    )
