from django.contrib import admin
from django.http import HttpRequest

from directory.accounts import roles
from directory.admin.forms import CanonicalForm
from directory.admin.units import PLAIN_ADDRESSES
from directory.models import Country, Source


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows that people look up and never write here."""

    actions = None
    formfield_overrides = PLAIN_ADDRESSES

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return roles.contributes(request) or (request.user.is_active and request.user.is_superuser)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Country)
class CountryAdmin(ReadOnlyAdmin):
    """Countries come with the curated data set, their items at Wikidata too: they are no units, so nobody decides."""

    list_display = ["code", "name", "region", "wikidata"]
    list_filter = ["region", ("wikidata", admin.EmptyFieldListFilter)]
    search_fields = ["name", "=code", "=wikidata"]


@admin.register(Source)
class SourceAdmin(ReadOnlyAdmin):
    """Sources are immutable: a new reading is a new source."""

    form = CanonicalForm
    list_display = ["publisher", "url", "evidence", "retrieved_on"]
    list_filter = ["evidence"]
    search_fields = ["url", "publisher"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return roles.contributes(request)
