from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from directory import comparing, moderation
from directory.admin import history
from directory.admin.places import ReadOnlyAdmin
from directory.models import AuditEntry, Proposal, Revision
from directory.words.saying import say


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ["seq", "action", "kind", "unit_id", "at", "actor_name"]
    list_filter = ["action", "kind"]
    search_fields = ["=unit_id", "actor_name"]
    ordering = ["-seq"]
    fields = ["seq", "action", "kind", "unit_id", "at", "actor_name", "reason", "is_unsafe", "in_words"]
    readonly_fields = ["in_words"]

    @admin.display(description=say("before and after"))
    def in_words(self, revision: Revision) -> SafeString:
        lines = history.lines_of(revision)
        return mark_safe(render_to_string("admin/review/_lines.html", {"lines": lines}))  # noqa: S308  (a template)


@admin.register(Proposal)
class ProposalAdmin(ReadOnlyAdmin):
    list_display = ["created_at", "kind", "unit_id", "state", "author_name", "reason"]
    list_filter = ["state", "kind"]
    search_fields = ["=unit_id", "author_name", "reason"]
    ordering = ["-created_at"]
    fields = [
        *("created_at", "kind", "unit_id", "state", "author_name", "reason", "source_url", "rejection"),
        "in_words",
    ]
    readonly_fields = ["in_words"]

    @admin.display(description=say("what is wished for"))
    def in_words(self, proposal: Proposal) -> SafeString:
        if not proposal.content:
            return SafeString("")
        kind = moderation.kind_named(proposal.kind)
        lines = comparing.lines(kind, moderation.proposed(proposal))
        return mark_safe(render_to_string("admin/review/_lines.html", {"lines": lines}))  # noqa: S308  (a template)


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ["at", "account_name", "act", "outcome", "kind", "unit_id", "detail"]
    list_filter = ["outcome", "act", "kind"]
    search_fields = ["account_name", "=unit_id", "detail"]
