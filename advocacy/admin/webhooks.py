"""Where public changes are sent: editors say so."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from advocacy.models import Webhook
from advocacy.webhooks import registering
from directory.accounts import roles
from directory.moderation import Refused
from directory.versions import read_seq
from directory.words.saying import said, say


class WebhookForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Webhook
        fields = ["name", "url", "cursor"]

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"]
        if why := registering.wrong_with(url):
            raise ValidationError(why)
        return url

    def clean_cursor(self) -> int:
        cursor: int = self.cleaned_data["cursor"]
        if cursor > (last := read_seq()):
            raise ValidationError(
                say("There is no change {number} yet: the last one is {last}.", number=cursor, last=last)
            )
        return cursor


@admin.register(Webhook)
class WebhookAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """An address is never written anew: another one is another webhook."""

    form = WebhookForm
    list_display = ["name", "url", "cursor", "failing_since", "parked_at", "why"]
    list_filter = ["parked_at"]
    actions = ["stop"]
    facts = (
        "registered_at",
        "registered_by_name",
        "email",
        "next_at",
        "attempts",
        "failing_since",
        "parked_at",
        "why",
    )

    @admin.display(description=say("reason"))
    def why(self, hook: Webhook) -> str:
        return said(hook.reason)

    def get_fields(self, request: HttpRequest, obj: Webhook | None = None) -> Any:
        return ["name", "url", "cursor", *self.facts] if obj else ["name", "url"]

    def get_readonly_fields(self, request: HttpRequest, obj: Webhook | None = None) -> Any:
        return ["name", "url", *self.facts] if obj else []

    def has_module_permission(self, request: HttpRequest) -> bool:
        return roles.may_edit(request.user)

    has_add_permission = has_module_permission

    def has_view_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return roles.may_edit(request.user)

    has_change_permission = has_view_permission

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Webhook, form: Any, change: bool) -> None:
        """Registered, or sent again from the number that was typed in; its secret is shown this once."""
        by, now = roles.account_of(request), timezone.now()
        try:
            if change:
                registering.send_again(obj, obj.cursor, by=by, at=now)
                return
            made = registering.register(obj.name, obj.url, by=by, at=now)
        except Refused as exc:
            self.message_user(request, str(exc), messages.ERROR)
            return
        obj.pk, obj.registered_at, obj.next_at = made.pk, made.registered_at, made.next_at
        self.message_user(
            request,
            say(
                "Give them this secret now, by a safe way; it is shown this once: {secret}",
                secret=made.secret,
            ),
            messages.WARNING,
        )

    @admin.action(description=say("Send nothing more to these"), permissions=["change"])
    def stop(self, request: HttpRequest, chosen: "QuerySet[Webhook]") -> None:
        for hook in chosen:
            registering.stop(hook, by=roles.account_of(request), at=timezone.now())
