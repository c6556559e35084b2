"""Forms in which a superuser makes an account, or changes one."""

from typing import Any

from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.core.exceptions import ValidationError
from django.utils import timezone

from directory.accounts import roles
from directory.accounts.appointments import refuse_name
from directory.models import Account
from directory.words.saying import say


class _Named:
    """A name that nobody can take for another's. ``by``, who gives it, is set by the admin."""

    by: Account | None = None
    instance: Account
    cleaned_data: dict[str, Any]

    def refuse_borne(self, name: str | None) -> str | None:
        if not name:  # another rule refused it
            return name
        account = Account.objects.filter(pk=self.instance.pk).first()
        if account is None or account.get_username() != name:
            refuse_name(name, account, by=self.by, at=timezone.now())
        return name


class NewAccountForm(_Named, AdminUserCreationForm):  # type: ignore[type-arg]
    def clean_username(self) -> Any:
        return self.refuse_borne(super().clean_username())


class AccountForm(_Named, UserChangeForm):  # type: ignore[type-arg]
    def clean_username(self) -> str | None:
        return self.refuse_borne(self.cleaned_data["username"])

    def clean(self) -> Any:
        cleaned = super().clean()
        stays = all(self.cleaned_data.get(right) for right in ("is_active", "is_staff", "is_superuser"))
        if not stays and roles.is_last_superuser(self.instance.pk):
            raise ValidationError(
                say(
                    "This is the last superuser: nobody could give accounts any more. Give another "
                    "account that right first."
                ),
                code="last",
            )
        return cleaned
