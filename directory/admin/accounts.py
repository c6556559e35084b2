from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.utils import timezone

from directory.accounts import roles
from directory.accounts.appointments import note_password, note_roles
from directory.models import Account, Appointment


class AppointmentInline(admin.TabularInline):  # type: ignore[type-arg]
    """Who gave this account its role and password; never edited."""

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
    inlines = [AppointmentInline]
    list_display = ("username", "is_active", "is_superuser", "role", "last_login")
    list_filter = ("is_active", "groups")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Role", {"fields": ("is_active", "is_staff", "is_superuser", "groups")}),
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

    @admin.display(description="role")
    def role(self, account: Account) -> str:
        return ", ".join(group.name for group in account.groups.all())

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        before = Account.objects.filter(pk=obj.pk).first()
        request.was_moderator = bool(before and roles.may_moderate(before))  # type: ignore[attr-defined]
        if not change:
            obj.is_staff = True
        super().save_model(request, obj, form, change)
        if before is None or before.password != obj.password:
            note_password(obj, by=roles.account_of(request), at=timezone.now())

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        account = Account.objects.get(pk=form.instance.pk)
        was_moderator: bool = request.was_moderator  # type: ignore[attr-defined]
        note_roles(account, was_moderator=was_moderator, by=roles.account_of(request), at=timezone.now())

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> Any:
        before = Account.objects.filter(pk=id).values_list("password", flat=True).first()
        response = super().user_change_password(request, id, form_url)
        account = Account.objects.filter(pk=id).first()
        if account and account.password != before:
            note_password(account, by=roles.account_of(request), at=timezone.now())
        return response


# The roles are fixed; their rights stand in directory/accounts/roles.py, not in Django's permissions.
admin.site.unregister(Group)
