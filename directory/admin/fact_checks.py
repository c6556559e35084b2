"""What people without an account said of records, when editors asked them: looked up here, acted upon at the record."""

from django.contrib import admin

from directory.admin.places import ReadOnlyAdmin
from directory.models import FactCheck


@admin.register(FactCheck)
class FactCheckAdmin(ReadOnlyAdmin):
    list_display = [
        "about",
        "asked_by_name",
        "asked_at",
        "expires_at",
        "finding",
        "answered_at",
        "source_url",
    ]
    list_filter = ["finding", "kind"]
    search_fields = ["about", "=unit_id", "comment"]
    fields = [
        *("about", "kind", "unit_id", "question", "asked_by_name", "asked_at", "expires_at", "closed_at"),
        *("finding", "answered_at", "value", "source_url", "comment", "cluster"),
    ]
