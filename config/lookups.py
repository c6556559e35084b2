"""What may be asked of the lists of the admin: what they declare, of what the account may see, and nothing else.

The site lays ``Gate`` over every ModelAdmin that is registered, a library's too, so that none can forget it.
"""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.contrib.admin import AdminSite, FieldListFilter, ModelAdmin, ShowFacets
from django.contrib.admin.exceptions import DisallowedModelAdminLookup, DisallowedModelAdminToField
from django.contrib.admin.filters import ListFilter, SimpleListFilter
from django.contrib.admin.utils import NotRelationField, get_fields_from_path
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.db.models import Field, Model
from django.db.models.constants import LOOKUP_SEP
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from directory.accounts import roles
from directory.moderation import note_refusal
from directory.values import normalise

MOST_LETTERS = 200
MOST_TOLD = 300
# A pattern reads a column letter by letter; a hash of a password is nobody's to ask for.
NEVER_ASKED = ("regex", "iregex", "password")
PARTS_OF_A_DAY = ("year", "month", "day")


class Gate(ModelAdmin):  # type: ignore[type-arg]
    """Lies over a ModelAdmin: its list takes exactly the parameters of the filters that it shows."""

    # A count for each choice tells no more than the filter does, and costs a column of the answer each.
    show_facets = ShowFacets.NEVER

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        # Django asks for each value of each parameter; making a filter may take a query.
        kept: dict[Any, frozenset[str]] = request.__dict__.setdefault("_accepted_lookups", {})
        if self.model not in kept:
            kept[self.model] = accepted_lookups(self, request)
        return lookup in kept[self.model]

    def get_list_filter(self, request: HttpRequest) -> Any:
        declared = super().get_list_filter(request)
        return [each for each in declared if not (path := _path_of(each)) or may_ask(self, path, request)]

    def get_search_fields(self, request: HttpRequest) -> Any:
        declared = super().get_search_fields(request)
        return [path for path in declared if may_ask(self, path.lstrip("^=@"), request)]

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        # Each word is one more condition on each column.
        return super().get_search_results(request, queryset, search_term[:MOST_LETTERS])

    def to_field_allowed(self, request: HttpRequest, to_field: str) -> bool:
        return to_field in ("pk", self.opts.pk.name)


def gated(admin_class: type[ModelAdmin]) -> type[ModelAdmin]:  # type: ignore[type-arg]
    """The class with ``Gate`` over whatever it says itself."""
    return type(admin_class.__name__, (Gate, admin_class), {"__module__": admin_class.__module__})


def accepted_lookups(shown: ModelAdmin[Any], request: HttpRequest) -> frozenset[str]:
    """The parameters by which the list may be narrowed, as the filters themselves name them."""
    if not shown.has_view_or_change_permission(request):
        return frozenset()
    found = [name for each in shown.get_list_filter(request) for name in _parameters_of(each, shown, request)]
    if (day := shown.date_hierarchy) and may_ask(shown, day, request):
        found += [LOOKUP_SEP.join([day, part]) for part in PARTS_OF_A_DAY]
    return frozenset(name for name in found if not set(name.split(LOOKUP_SEP)) & set(NEVER_ASKED))


def may_ask(shown: ModelAdmin[Any], path: str, request: HttpRequest) -> bool:
    """Whether a list may be searched or narrowed by a column: every model on the way there has pages in the
    admin that the account may see, and the path is nothing but columns.
    """
    if set(path.split(LOOKUP_SEP)) & set(NEVER_ASKED):
        return False
    try:
        entered = [field.related_model for field in get_fields_from_path(shown.model, path)[:-1]]
    except (FieldDoesNotExist, NotRelationField):
        return False
    return all(_is_seen(model, shown, request) for model in entered)


def _is_seen(model: Any, shown: ModelAdmin[Any], request: HttpRequest) -> bool:
    """Whether the account may see the rows: those of a page, or of a part of it."""
    pages: Iterator[ModelAdmin[Any]] = iter(shown.admin_site._registry.values())
    showing = (page for page in pages if model in (page.model, *(part.model for part in page.inlines)))
    return any(page.has_view_permission(request) for page in showing)


def _path_of(declared: Any) -> str:
    """The column of a filter; the empty string for a filter by itself."""
    if isinstance(declared, type):
        return ""
    column = declared[0] if isinstance(declared, tuple | list) else declared
    return column.name if isinstance(column, Field) else str(column)


def _parameters_of(declared: Any, shown: ModelAdmin[Any], request: HttpRequest) -> list[str]:
    if isinstance(declared, type) and issubclass(declared, SimpleListFilter):
        return [str(declared.parameter_name)]
    made: ListFilter
    if isinstance(declared, type):
        made = declared(request, {}, shown.model, shown)
    else:
        path = _path_of(declared)
        make = declared[1] if isinstance(declared, tuple | list) else FieldListFilter.create
        field = get_fields_from_path(shown.model, path)[-1]
        made = make(field, request, {}, shown.model, shown, field_path=path)
    return [str(name) for name in made.expected_parameters()]


def telling_refusals(
    view: Callable[..., HttpResponse], each_context: Callable[[HttpRequest], dict[str, Any]]
) -> Callable[..., HttpResponse]:
    """The view, where a question that no page asks is a page with 400 and an entry of the audit."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except (DisallowedModelAdminLookup, DisallowedModelAdminToField) as exc:
            # The name of what was asked, never its value: a right guess must stand in no record.
            told = normalise.visible(f"{request.path}: {exc}")[:MOST_TOLD]
            note_refusal("narrow a list", told, by=roles.account_of(request), at=timezone.now())
            reason = f"{exc}. A list is narrowed by the filters that stand beside it, and by its search."
            context = {"title": "Nothing is shown", "reason": normalise.visible(reason), "back": request.path}
            return TemplateResponse(
                request, "admin/refusal.html", {**each_context(request), **context}, status=400
            )

    return asked


class OfferedChoices(AutocompleteJsonView):
    """The rows that a field offers while one types; only of fields that a page of the account offers so."""

    admin_site: AdminSite

    def process_request(self, request: HttpRequest) -> Any:
        term, model_admin, source_field, to_field_name = super().process_request(request)
        if source_field.name not in self._offered(source_field.model, request):
            raise PermissionDenied
        return term, model_admin, source_field, to_field_name

    def _offered(self, model: type[Model], request: HttpRequest) -> set[str]:
        pages = [page for page in self.admin_site._registry.values() if page.has_view_permission(request)]
        parts = [part for page in pages for part in page.get_inline_instances(request)]
        return {
            name
            for each in [*pages, *parts]
            if each.model is model
            for name in each.get_autocomplete_fields(request)
        }
