from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe

from directory import comparing, moderation
from directory.admin import history
from directory.admin.places import ReadOnlyAdmin
from directory.models import AuditEntry, Proposal, Revision
from directory.words.saying import said, say


class NamedFilter(admin.AllValuesFieldListFilter):
    """Names that programs gave, as people call them."""

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        in_words = moderation.act_in_words if self.field_path == "act" else moderation.kind_in_words
        for choice in super().choices(changelist):
            shown = choice["display"]
            # “All” is said already.
            yield choice if isinstance(shown, Promise) else {**choice, "display": in_words(str(shown))}


class Named:
    """Columns of rows that name a kind of record, and an act."""

    @admin.display(description=say("kind"), ordering="kind")
    def kind_in_words(self, row: Revision | Proposal | AuditEntry) -> str:
        return moderation.kind_in_words(row.kind)

    @admin.display(description=say("act"), ordering="act")
    def act_in_words(self, entry: AuditEntry) -> str:
        return moderation.act_in_words(entry.act)

    @admin.display(description=say("reason"))
    def why(self, row: Revision | Proposal) -> str:
        return said(row.reason)

    @admin.display(description=say("why it was rejected"))
    def why_rejected(self, proposal: Proposal) -> str:
        return said(proposal.rejection)

    @admin.display(description=say("detail"))
    def told(self, entry: AuditEntry) -> str:
        return said(entry.detail)


@admin.register(Revision)
class RevisionAdmin(Named, ReadOnlyAdmin):
    list_display = ["seq", "action", "kind_in_words", "unit_id", "at", "actor_name"]
    list_filter = ["action", ("kind", NamedFilter)]
    search_fields = ["=unit_id", "actor_name"]
    ordering = ["-seq"]
    fields = [
        *("seq", "action", "kind_in_words", "unit_id", "at", "actor_name", "why", "is_unsafe"),
        "in_words",
    ]
    readonly_fields = ["kind_in_words", "why", "in_words"]

    @admin.display(description=say("before and after"))
    def in_words(self, revision: Revision) -> SafeString:
        lines = history.lines_of(revision)
        return mark_safe(render_to_string("admin/review/_lines.html", {"lines": lines}))  # noqa: S308  (a template)


@admin.register(Proposal)
class ProposalAdmin(Named, ReadOnlyAdmin):
    list_display = ["created_at", "kind_in_words", "unit_id", "state", "author_name", "why"]
    list_filter = ["state", ("kind", NamedFilter)]
    search_fields = ["=unit_id", "author_name", "reason"]
    ordering = ["-created_at"]
    fields = [
        *("created_at", "kind_in_words", "unit_id", "state", "author_name", "why", "source_url"),
        *("why_rejected", "in_words"),
    ]
    readonly_fields = ["kind_in_words", "why", "why_rejected", "in_words"]

    @admin.display(description=say("what is wished for"))
    def in_words(self, proposal: Proposal) -> SafeString:
        if not proposal.content:
            return SafeString("")
        kind = moderation.kind_named(proposal.kind)
        lines = comparing.lines(kind, moderation.proposed(proposal))
        return mark_safe(render_to_string("admin/review/_lines.html", {"lines": lines}))  # noqa: S308  (a template)


@admin.register(AuditEntry)
class AuditEntryAdmin(Named, ReadOnlyAdmin):
    list_display = ["at", "account_name", "act_in_words", "outcome", "kind_in_words", "unit_id", "told"]
    list_filter = ["outcome", ("act", NamedFilter), ("kind", NamedFilter)]
    search_fields = ["account_name", "=unit_id", "detail"]
    fields = ["at", "account_name", "act_in_words", "outcome", "kind_in_words", "unit_id", "told"]
    readonly_fields = ["act_in_words", "kind_in_words", "told"]
