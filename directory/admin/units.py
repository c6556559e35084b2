"""What the admin of every kind of unit shares: pending ones are edited, published ones only proposed for."""

from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.text import smart_split, unescape_string_literal
from django.utils.translation import gettext as _

from directory import desk, moderation
from directory.accounts import roles
from directory.admin import history
from directory.admin.editing import edited, rows_wished, wished
from directory.admin.forms import PartForm, UnitForm
from directory.models import Approval, Outcome, Proposal, ProposalState, Reopening, State
from directory.models.units import Unit
from directory.serving.refusing import reason_of, status_of
from directory.words.saying import said, say

# Not Django's own widget for addresses: it makes a link of whatever the row holds, ftp:// too.
PLAIN_ADDRESSES: "Mapping[type[models.Field[Any, Any]], Mapping[str, Any]]" = {
    models.URLField: {"assume_scheme": "https", "widget": forms.URLInput(attrs={"class": "vURLField"})}
}
MOST_PARTS = 100
# A search that finds more is to be made narrower; an editor looks at 50 on a page.
MOST_FOUND = 1000


class UnitAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Pending units in forms; published, withdrawn and rejected ones are shown. Nothing is ever deleted."""

    form: type[ModelForm] = UnitForm  # type: ignore[type-arg]
    actions: list[str] | None = None
    list_per_page = 50
    formfield_overrides = PLAIN_ADDRESSES
    show_full_result_count = False
    # Protections that act while pending are changed by proposal in either state.
    proposable_states = {State.PUBLISHED}
    view_on_site = False
    # Columns beside the content: never public, so never proposed.
    private_fields: tuple[str, ...] = ("note",)
    change_form_template = "admin/unit_change_form.html"

    def get_search_results(
        self, request: HttpRequest, queryset: "models.QuerySet[Any]", search_term: str
    ) -> "tuple[models.QuerySet[Any], bool]":
        """Django's search, looked for once and not joined: by each table for itself, up to ``MOST_FOUND`` rows."""
        # What of them the account may search, the gate of the site says.
        names = self.get_search_fields(request)
        if not (search_term and names):
            return queryset, False
        found = queryset.order_by()
        for word in smart_split(search_term):
            word = unescape_string_literal(word) if word[0] == word[-1] and word[0] in "\"'" else word
            found = found.filter(reduce(or_, (_holds(self.model, name, word) for name in names)))
        return queryset.filter(pk__in=list(found.values_list("pk", flat=True)[:MOST_FOUND])), False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Unit | None = None) -> bool:
        return roles.contributes(request) or (request.user.is_active and request.user.is_superuser)

    def has_add_permission(self, request: HttpRequest, obj: Unit | None = None) -> bool:
        return roles.contributes(request)

    def has_change_permission(self, request: HttpRequest, obj: Unit | None = None) -> bool:
        if not roles.contributes(request):
            return False
        if obj is None or self.is_proposing(request):
            return True
        return obj.state == State.PENDING and (
            obj.author_id == request.user.pk or roles.may_edit(request.user)
        )

    def has_delete_permission(self, request: HttpRequest, obj: Unit | None = None) -> bool:
        return False

    def is_proposing(self, request: HttpRequest) -> bool:
        return getattr(request, "is_proposing", False)

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_propose"
        propose = path("<path:object_id>/propose/", self.admin_site.admin_view(self.propose_view), name=name)
        return [propose, *super().get_urls()]

    def propose_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The unit's ordinary form; its valid result is serialised as a proposal, not saved."""
        unit = self.get_object(request, object_id)
        if unit is None or unit.state not in self.proposable_states:
            raise PermissionDenied
        request.is_proposing = True  # type: ignore[attr-defined]
        request.edited = edited(request, unit)  # type: ignore[attr-defined]
        title = say("Propose a change to {unit}", unit=unit)
        return self.changeform_view(request, object_id, "", {"title": title, "proposing": True})

    def edited(self, request: HttpRequest) -> Proposal | None:
        """The open proposal that is worded anew."""
        return getattr(request, "edited", None)

    def get_form(
        self, request: HttpRequest, obj: Unit | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        proposal = self.edited(request)
        facts = {"proposing": self.is_proposing(request), "wished": wished(proposal) if proposal else {}}
        return type(form.__name__, (form,), facts)

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        found = super().get_formset_kwargs(request, obj, inline, prefix)
        rows, _ = inline.wished(request, obj)
        return found | {"initial": rows} if rows and request.method != "POST" else found

    def get_fieldsets(self, request: HttpRequest, obj: Unit | None = None) -> Any:
        fields = list(self.get_fields(request, obj))
        if self.is_proposing(request):
            fields = [name for name in fields if name not in self.private_fields]
            first = [name for name in fields if name not in ("proposal_reason", "proposal_source")]
            return [
                (None, {"fields": first}),
                (say("Your proposal"), {"fields": ["proposal_reason", "proposal_source"]}),
            ]
        kept = [name for name in fields if name not in ("proposal_reason", "proposal_source")]
        return [(None, {"fields": kept})]

    def get_fields(self, request: HttpRequest, obj: Unit | None = None) -> Any:
        # What readers see first; its address and the note of editors after it.
        fields = sorted(
            (str(name) for name in super().get_fields(request, obj)),
            key=lambda name: name in ("slug", "note"),
        )
        if obj is not None and not roles.may_edit(request.user):
            fields = [name for name in fields if name != "note"]
        if obj is not None and not self.has_change_permission(request, obj):
            return [
                name for name in fields if name not in ("seen_hash", "proposal_reason", "proposal_source")
            ]
        return fields

    def get_readonly_fields(self, request: HttpRequest, obj: Unit | None = None) -> list[str]:
        fixed = [str(name) for name in super().get_readonly_fields(request, obj)]
        has_slug = any(field.name == "slug" for field in self.opts.fields)
        return [*fixed, "slug"] if has_slug and obj and obj.revision else fixed

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        try:
            with transaction.atomic():
                moderation.lock()
                response = super().changeform_view(request, object_id, form_url, extra_context)
        except (moderation.Refused, moderation.Conflict, ValidationError) as exc:
            self.note_refusal(request, object_id, exc)
            return self.refusal(request, object_id, exc)
        if isinstance(response, TemplateResponse) and (stale := _stale(response)):
            self.note_refusal(request, object_id, moderation.Conflict(stale))
            response.status_code = 409
        return response

    def note_refusal(self, request: HttpRequest, object_id: str | None, exc: Exception) -> None:
        """What the act noted itself went with the transaction. An input that is wrong is no refusal."""
        outcome = {moderation.Refused: Outcome.REFUSED, moderation.Conflict: Outcome.CONFLICT}.get(type(exc))
        if outcome is None:
            return
        unit = self.get_object(request, object_id) if object_id else None
        moderation.note_refusal(
            "propose" if self.is_proposing(request) else "save",
            said(exc),
            by=roles.account_of(request),
            at=timezone.now(),
            kind=moderation.kind_of(self.model()).name,
            unit_id=unit.pk if unit else None,
            outcome=outcome,
        )

    def refusal(self, request: HttpRequest, object_id: str | None, exc: Exception) -> HttpResponse:
        """The page that says why nothing was saved, with the status that tells programs the same."""
        context = {**self.admin_site.each_context(request), "title": _("Nothing was saved")}
        context["reason"] = reason_of(exc)
        context["same"] = getattr(exc, "proposal", None)
        return TemplateResponse(request, "admin/refusal.html", context, status=status_of(exc))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not self.is_proposing(request):
            form.former = moderation.content(self.model._default_manager.get(pk=obj.pk)) if change else None
            _save(obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        unit, now = form.instance, timezone.now()
        for told in form.taken_off:
            messages.info(request, told)
        if not self.is_proposing(request):
            super().save_related(request, form, formsets, change)
            moderation.record(unit, by=roles.account_of(request), at=now, former=form.former)
            return

        def save() -> None:
            _save(unit, form, change=True)
            super(UnitAdmin, self).save_related(request, form, formsets, change)

        facts: dict[str, Any] = {
            "value": moderation.content_after(unit, save),
            "base_revision": unit.revision,
            "by": roles.account_of(request),
            "at": now,
            "reason": form.cleaned_data["proposal_reason"],
            "source_url": form.cleaned_data["proposal_source"],
        }
        if proposal := self.edited(request):
            moderation.amend(proposal, **facts)
        else:
            moderation.propose(self.model._default_manager.get(pk=unit.pk), **facts)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        if not self.is_proposing(request):
            return super().response_change(request, obj)
        messages.success(request, _("Your proposal waits in the queue for another moderator."))
        return HttpResponseRedirect(reverse("admin:review_queue"))

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Nothing: the admin's log would keep values that ``moderation.erase`` must be able to empty."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Nothing: see ``log_addition``; the audit entries and Revisions tell who did what."""

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        unit = kwargs.get("obj")
        if self.is_proposing(request):
            context |= {"show_save_and_add_another": False, "show_save_and_continue": False}
        if unit is not None:
            kind = moderation.kind_of(unit)
            context["review_url"] = reverse("admin:review_unit", args=[kind.name, unit.pk])
            may_propose = unit.state in self.proposable_states and roles.contributes(request)
            context["propose_url"] = may_propose and reverse(
                f"admin:{self.opts.app_label}_{self.opts.model_name}_propose", args=[unit.pk]
            )
            context["unit"] = unit
            # Only to be shown where nobody may write it: a form has a field for it, and nothing is saved any more.
            unit.note = said(unit.note)
            wishes = Proposal.objects.filter(kind=kind.name, unit_id=unit.pk, state=ProposalState.OPEN)
            edited = self.edited(request)
            context["waiting_proposals"] = wishes.exclude(pk=edited.pk) if edited else wishes
        return super().render_change_form(request, context, *args, **kwargs)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """The Revisions, earlier wordings, proposals and approvals of the unit, newest first."""
        unit = self.get_object(request, object_id)
        if unit is None or not self.has_view_permission(request, unit):
            raise PermissionDenied
        key = {"kind": moderation.kind_of(unit).name, "unit_id": unit.pk}
        context = {
            **self.admin_site.each_context(request),
            "title": _("History of %(unit)s") % {"unit": unit},
            "unit": unit,
            "opts": self.opts,
            "changes": history.changes_of(unit),
            "wordings": history.wordings_of(unit),
            "reopenings": Reopening.objects.filter(**key).order_by("-at"),
            "proposals": Proposal.objects.filter(**key).order_by("-created_at"),
            "said": desk.remarks_on(key["kind"], unit.pk),
            "approvals": Approval.objects.filter(**key, revision=None).order_by("-at"),
        }
        return TemplateResponse(request, "admin/unit_history.html", context)


def _holds(model: type[models.Model], name: str, word: str) -> models.Q:
    """Whether a row has the word in this column, which may be another table’s; with a “=”, whether it is the word."""
    is_whole, name = name.startswith("="), name.removeprefix("=")
    first, _, rest = name.partition("__")
    field = model._meta.get_field(first)
    if rest and isinstance(field, models.ForeignKey):
        other: Any = field.related_model
        there = other._base_manager.filter(_holds(other, f"{'=' * is_whole}{rest}", word))
        return models.Q(**{f"{first}__in": there.values("pk")})
    holds = models.Q(**{f"{name}__{'iexact' if is_whole else 'icontains'}": word})
    return models.Q(pk__in=model._base_manager.filter(holds).values("pk")) if rest else holds


class Ticked:
    """A formset in which the rows that an edited proposal takes away are ticked for it."""

    gone: "set[Any]" = set()

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)  # type: ignore[misc]
        if form.instance.pk in self.gone and "DELETE" in form.fields:
            form.fields["DELETE"].initial = True


class PartInline(admin.TabularInline):  # type: ignore[type-arg]
    """Rows that are part of a unit's content: whoever may change the unit may change them."""

    form = PartForm
    formfield_overrides = PLAIN_ADDRESSES
    extra = 0
    max_num = MOST_PARTS

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        # Django would make a thousand forms more than that before it refuses them.
        limits = {"absolute_max": MOST_PARTS + 1, "validate_max": True}
        formset = super().get_formset(request, obj, **{**limits, **kwargs})
        _, gone = self.wished(request, obj)
        return type(formset.__name__, (Ticked, formset), {"gone": gone}) if gone else formset

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return self.extra + len(self.wished(request, obj)[0])

    def wished(self, request: HttpRequest, obj: Any) -> tuple[list[dict[str, Any]], set[Any]]:
        """The rows that an edited proposal would add, and the keys of those that it would take away."""
        proposal = getattr(request, "edited", None)
        if proposal is None or obj is None:
            return [], set()
        kind = moderation.kind_of(obj)
        name = self.model._meta.get_field(self.fk_name_in_unit()).remote_field.get_accessor_name()
        return rows_wished(obj, next(part for part in kind.parts if part.name == name), proposal)

    def fk_name_in_unit(self) -> str:
        return next(
            field.name for field in self.model._meta.fields if field.related_model is self.parent_model
        )

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        unit_admin = self.admin_site._registry[self.parent_model]
        return unit_admin.has_change_permission(request, obj)

    has_delete_permission = has_change_permission
    has_add_permission = has_change_permission


def _save(unit: Unit, form: Any, change: bool) -> None:
    """Write the form's own columns only: the columns of moderation are never the form's to write."""
    if not change:
        unit.save(force_insert=True)
        return
    columns = {field.name for field in unit._meta.concrete_fields}
    unit.save(update_fields=[name for name in form.cleaned_data if name in columns])


def _stale(response: TemplateResponse) -> str:
    """What the form says where somebody saved after it was opened; empty if nobody did."""
    context = response.context_data or {}
    form = getattr(context.get("adminform"), "form", None)
    if form and form.is_bound and form.has_error("__all__", code="stale"):
        return say("Somebody changed this after the form was opened.")
    return ""
