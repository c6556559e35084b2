from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from allauth.account.admin import EmailAddress
from allauth.mfa.admin import Authenticator
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from directory.accounts import appointments, roles
from directory.accounts.independence import ripens
from directory.admin.account_forms import AccountForm, NewAccountForm
from directory.models import Account, Appointment
from directory.signing_in import factors
from directory.words.saying import say


class AppointmentInline(admin.TabularInline):  # type: ignore[type-arg]
    """Who set what of this account; never edited."""

    model = Appointment
    fk_name = "account"
    extra = 0
    fields = ("what", "set_by_name", "by_host", "at")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Account)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]
    """Superusers give accounts and roles. An account is disabled, not deleted: history names it."""

    actions = None
    form = AccountForm
    add_form = NewAccountForm
    inlines = [AppointmentInline]
    list_display = ("username", "is_active", "is_superuser", "role", "last_login")
    list_filter = ("is_active", "groups")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (say("Role"), {"fields": ("is_active", "is_staff", "is_superuser", "groups")}),
    )
    add_fieldsets = (
        (None, {"classes": ("wide",), "fields": ("username", "usable_password", "password1", "password2")}),
    )
    filter_horizontal = ("groups",)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.is_active and request.user.is_superuser

    has_change_permission = has_view_permission

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=say("role"))
    def role(self, account: Account) -> str:
        return ", ".join(group.name for group in account.groups.all())

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        form.by = request.user
        return form

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        form.before = appointments.facts_of(obj.pk) if change else None
        if not change:
            obj.is_staff = True
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        by, at = roles.account_of(request), timezone.now()
        account = Account.objects.get(pk=form.instance.pk)
        found = appointments.record(account, form.before, by=by, at=at)
        if account == by:
            update_session_auth_hash(request, account)
        self.tell(request, account, found, at)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> Any:
        account = self.get_object(request, unquote(id))
        if account is None or request.method != "POST":
            return super().user_change_password(request, id, form_url)
        by, at = roles.account_of(request), timezone.now()
        if account == by:  # whoever finds the desk of a superuser does not know the old one
            return HttpResponseRedirect(reverse("admin:password_change"))
        before = account.password
        with appointments.acting_on(account, by=by, at=at):
            response = super().user_change_password(request, id, form_url)
        if Account.objects.filter(pk=account.pk).exclude(password=before).exists():
            self.tell(request, account, [Appointment.What.PASSWORD], at)
        return response

    def get_urls(self) -> list[URLPattern]:
        own = [
            path("<int:pk>/one-time-link/", self._act(self.one_time_link), name="directory_account_link"),
            path("<int:pk>/second-factor/", self._act(self.take_factor), name="directory_account_factor"),
        ]
        return [*own, *super().get_urls()]

    def _act(self, view: Callable[[HttpRequest, Account], HttpResponse]) -> Callable[..., HttpResponse]:
        """A button on the page of another's account, for superusers."""

        def act(request: HttpRequest, pk: int) -> HttpResponse:
            account = get_object_or_404(Account, pk=pk)
            if not self.has_change_permission(request, account) or account == request.user:
                raise PermissionDenied
            return view(request, account)

        act.__name__ = view.__name__
        return cast("Callable[..., HttpResponse]", self.admin_site.admin_view(require_POST(act)))

    def one_time_link(self, request: HttpRequest, account: Account) -> HttpResponse:
        at = timezone.now()
        link = appointments.give_link(account, by=roles.account_of(request), at=at)
        self.tell(request, account, [Appointment.What.PASSWORD], at)
        context = {
            **self.admin_site.each_context(request),
            "title": say("One-time link"),
            "account": account,
            "link": f"{settings.SITE_URL}{link}",
        }
        return TemplateResponse(request, "admin/one_time_link.html", context)

    def take_factor(self, request: HttpRequest, account: Account) -> HttpResponse:
        at = timezone.now()
        if factors.take_away(account, by=roles.account_of(request), at=at):
            self.tell(request, account, [Appointment.What.FACTOR], at)
        return HttpResponseRedirect(reverse("admin:directory_account_change", args=[account.pk]))

    def tell(
        self, request: HttpRequest, account: Account, found: list[Appointment.What], at: datetime
    ) -> None:
        """At the moment of the act, so that nobody sets up a colleague and wonders why two do not count as two."""
        set_by_other = [what for what in found if what != Appointment.What.NAME]
        if set_by_other and ripens(at) > at and account != request.user:
            messages.warning(
                request,
                say(
                    "You set the {names} of {account}: until {ripens} UTC the two of you count as one, "
                    "and {account} approves nothing. {account} and all moderators are told.",
                    names=", ".join(str(what.label) for what in set_by_other),
                    account=account,
                    ripens=f"{ripens(at):%Y-%m-%d %H:%M}",
                ),
            )


# The roles are fixed; their rights stand in directory/accounts/roles.py, not in Django's permissions.
admin.site.unregister(Group)
# Secrets of second factors are no rows to look at, and the library's addresses are not used.
admin.site.unregister([Authenticator, EmailAddress])
