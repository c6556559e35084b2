from django.contrib import admin

from directory.admin.places import ReadOnlyAdmin
from directory.models import AuditEntry, Proposal, Revision


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ["seq", "action", "kind", "unit_id", "at", "actor_name"]
    list_filter = ["action", "kind"]
    search_fields = ["=unit_id", "actor_name"]
    ordering = ["-seq"]


@admin.register(Proposal)
class ProposalAdmin(ReadOnlyAdmin):
    list_display = ["created_at", "kind", "unit_id", "state", "author_name", "reason"]
    list_filter = ["state", "kind"]
    search_fields = ["=unit_id", "author_name", "reason"]
    ordering = ["-created_at"]


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ["at", "account_name", "act", "outcome", "kind", "unit_id", "detail"]
    list_filter = ["outcome", "act", "kind"]
    search_fields = ["account_name", "=unit_id", "detail"]
