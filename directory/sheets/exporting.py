"""Any list of the admin, as it is filtered, and the records of one body, as a spreadsheet. For editors."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import label_for_field, lookup_field
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from directory import moderation
from directory.accounts import roles
from directory.models import ContactPoint, OfficialDomain, Organisation, State
from directory.models.units import Unit
from directory.sheets.columns import cell, columns_of, rows_of
from directory.sheets.writing import TYPES, file_of
from directory.words.saying import said

MOST_EXPORTED = 20_000
AT_ONCE = 500
LIVE = [State.PENDING, State.PUBLISHED]


def may_export(request: HttpRequest) -> bool:
    return roles.may_edit(request.user) or (request.user.is_active and request.user.is_superuser)


@require_safe
def list_view(request: HttpRequest, app: str, model: str, form: str) -> HttpResponse:
    """The list of these records, narrowed as the query says, pending ones included."""
    shown = _shown(app, model)
    if form not in TYPES or shown is None:
        raise Http404
    if not (shown.has_view_permission(request) and may_export(request)):
        raise PermissionDenied
    try:
        found = _filtered(shown, request)
    except IncorrectLookupParameters:
        return _refusal(request, _("No filter of this list is asked like that."))
    if found.result_count > MOST_EXPORTED:
        told = _("These are %(count)s rows; at most %(most)s are written at once. Narrow the list first.")
        return _refusal(request, told % {"count": f"{found.result_count:,}", "most": f"{MOST_EXPORTED:,}"})
    return _file(request, form, model, *_table(shown, request, list(found.result_list)))


@require_safe
def body_view(request: HttpRequest, body_id: uuid.UUID, form: str) -> HttpResponse:
    """What stands on the worksheet of one body: the body, its domains and contacts, pending and public."""
    if not may_export(request):
        raise PermissionDenied
    body = Organisation.objects.filter(pk=body_id, state__in=LIVE).first()
    if form not in TYPES or body is None:
        raise Http404
    of_body = {"organisation": body, "state__in": LIVE}
    units: list[Unit] = [
        body,
        *OfficialDomain.objects.filter(**of_body).order_by("domain", "pk"),
        *ContactPoint.objects.filter(**of_body).order_by("channel", "purpose", "pk"),
    ]
    return _file(request, form, body.slug, *_of_units(units))


def _shown(app: str, model: str) -> "admin.ModelAdmin[Any] | None":
    pages = admin.site._registry.values()
    return next((page for page in pages if page.opts.label_lower == f"{app}.{model}"), None)


def _filtered(shown: "admin.ModelAdmin[Any]", request: HttpRequest) -> Any:
    """The list as its page makes it, all of it on one page."""
    make: Any = shown.get_changelist(request)
    columns = shown.get_list_display(request)
    return make(
        request,
        shown.model,
        columns,
        shown.get_list_display_links(request, columns),
        shown.get_list_filter(request),
        shown.date_hierarchy,
        shown.get_search_fields(request),
        shown.get_list_select_related(request),
        MOST_EXPORTED,
        MOST_EXPORTED,
        (),
        shown,
        shown.get_sortable_by(request),
        shown.search_help_text,
    )


Table = tuple[Sequence[str], Iterator[Mapping[str, str]]]


def _table(shown: "admin.ModelAdmin[Any]", request: HttpRequest, rows: Sequence[Any]) -> Table:
    """Records with all their columns, so that the file can be brought in again; other lists with those they show."""
    if issubclass(shown.model, Unit):
        return columns_of(_kind_name(shown.model)).header, _in_parts(rows)
    names = [name for name in shown.get_list_display(request) if name != "action_checkbox"]
    header = [str(label_for_field(name, shown.model, shown)) for name in names]
    lists = ([_said(name, row, shown) for name in names] for row in rows)
    return header, (dict(zip(header, cells, strict=True)) for cells in lists)


def _of_units(units: Sequence[Unit]) -> Table:
    """Records of several kinds in one table: the columns of all of them, each once."""
    kinds = dict.fromkeys(moderation.kind_of(unit).name for unit in units)
    header = dict.fromkeys(name for kind in kinds for name in columns_of(kind).header)
    return list(header), _in_parts(units)


def _in_parts(units: Sequence[Unit]) -> Iterator[Mapping[str, str]]:
    for start in range(0, len(units), AT_ONCE):
        yield from rows_of(units[start : start + AT_ONCE])


def _kind_name(model: type[models.Model]) -> str:
    return next(kind.name for kind in moderation.kinds() if kind.model is model)


def _said(name: Any, row: Any, shown: "admin.ModelAdmin[Any]") -> str:
    """What the list shows, as text."""
    field, _, value = lookup_field(name, row, shown)
    if field is not None and getattr(field, "flatchoices", None):
        value = dict(field.flatchoices).get(value, value)
    return strip_tags(cell(value)) if hasattr(value, "__html__") else cell(value)


def _file(
    request: HttpRequest, form: str, name: str, header: Sequence[str], rows: Iterator[Mapping[str, str]]
) -> HttpResponse:
    try:
        data = file_of(form, name, header, rows)
    except ValueError as exc:
        return _refusal(request, said(exc))
    response = HttpResponse(data, content_type=TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="{name}-{timezone.now():%Y-%m-%d}.{form}"'
    response["Cache-Control"] = "no-store"
    return response


def _refusal(request: HttpRequest, reason: str) -> HttpResponse:
    context = {**admin.site.each_context(request), "title": _("Nothing was written"), "reason": reason}
    return TemplateResponse(request, "admin/refusal.html", context, status=400)
