"""What programs saw on the bodies' own sites: looked up here, decided at the records themselves."""

import json

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from directory.admin.places import ReadOnlyAdmin
from directory.discovery.troubles import WHAT_TO_DO
from directory.models import SightedPage, SiteVisit
from directory.values.sentences import Sentence
from directory.words.saying import said, say


@admin.register(SiteVisit)
class SiteVisitAdmin(ReadOnlyAdmin):
    """Those with a trouble first, for they need a person."""

    list_display = ["organisation", "visited_at", "trouble", "what_to_do"]
    list_filter = ["trouble", "organisation__country__region"]
    list_select_related = ["organisation"]
    search_fields = ["organisation__name", "=organisation__country__code"]
    ordering = ["-trouble", "organisation"]
    fields = ["organisation", "visited_at", "trouble", "what_was_seen", "what_to_do", "in_full"]
    readonly_fields = ["what_was_seen", "what_to_do", "in_full"]

    @admin.display(description=say("what to do"), ordering="to_do")
    def what_to_do(self, visit: SiteVisit) -> str:
        return WHAT_TO_DO.get(visit.trouble, visit.to_do)

    @admin.display(description=say("what the program saw last"))
    def what_was_seen(self, visit: SiteVisit) -> str:
        kept = visit.report.get("seen")
        return said(Sentence.of(kept)) if kept else visit.report.get("detail", "")

    @admin.display(description=say("report"))
    def in_full(self, visit: SiteVisit) -> SafeString:
        # As text: nobody should follow an address of a doubtful site by mistake.
        return format_html(
            "<pre><code>{}</code></pre>", json.dumps(visit.report, indent=1, ensure_ascii=False)
        )


@admin.register(SightedPage)
class SightedPageAdmin(ReadOnlyAdmin):
    list_display = ["address", "organisation", "status", "seen_at", "title", "names_body", "by_name"]
    list_filter = ["names_body", "status"]
    list_select_related = ["organisation"]
    search_fields = ["address", "organisation__name", "=organisation__country__code"]
    fields = [
        *("organisation", "address", "final_address", "status", "seen_at", "title", "language"),
        *("names_body", "body_sha256", "text_sha256", "by_name", "kept_text"),
    ]
    readonly_fields = ["kept_text"]

    def get_queryset(self, request: HttpRequest):  # type: ignore[no-untyped-def]
        return super().get_queryset(request).defer("compressed_text")

    @admin.display(description=say("kept text"))
    def kept_text(self, page: SightedPage) -> str:
        return page.text
