from typing import Any, ClassVar

from django.contrib import admin

from advocacy.models import Article, CallToAction, Citation, Petition, SignatureCount
from directory import normalise
from directory.admin.forms import UnitForm
from directory.admin.units import PartInline, UnitAdmin
from directory.tracking import without_tracking


class ArticleForm(UnitForm):
    canonical_texts: ClassVar[tuple[str, ...]] = ("headline", "publication")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("url"):
            self.normalise("url", lambda url: without_tracking(normalise.url(url)), cleaned["url"])
        return cleaned


class PetitionForm(ArticleForm):
    canonical_texts: ClassVar[tuple[str, ...]] = ("title",)


class CallForm(UnitForm):
    canonical_texts = ("title", "summary", "ask")


@admin.register(Article)
class ArticleAdmin(UnitAdmin):
    """Articles come from ``manage.py collect``; here an editor fills in what the text could not tell."""

    form = ArticleForm
    list_display = ["headline", "publication", "published_on", "state", "revision"]
    list_filter = ["state", "publication"]
    search_fields = ["headline", "publication", "url"]


class SignatureCountInline(PartInline):
    """Dated counts are part of the petition's content."""

    model = SignatureCount
    autocomplete_fields = ["source"]


@admin.register(Petition)
class PetitionAdmin(UnitAdmin):
    form = PetitionForm
    inlines = [SignatureCountInline]
    list_display = ["title", "platform", "addressee", "state", "revision"]
    list_filter = ["state"]
    list_select_related = ["platform__country", "addressee__country"]
    search_fields = ["title", "url"]
    autocomplete_fields = ["platform", "addressee"]


class CitationInline(PartInline):
    """Which passages make the call; written by ``collect`` and the curated set."""

    model = Citation
    fields = ["article", "start", "end", "sha256", "rule", "version", "strength"]
    autocomplete_fields = ["article"]


@admin.register(CallToAction)
class CallAdmin(UnitAdmin):
    form = CallForm
    private_fields = ("note", "review_on")
    inlines = [CitationInline]
    list_display = [
        "title",
        "kind",
        "addresses_reader",
        "issue",
        "asked_on",
        "lapses_on",
        "state",
        "revision",
    ]
    list_filter = ["state", "kind", "addresses_reader", "outcome", "issue"]
    list_select_related = ["issue"]
    search_fields = ["title", "ask", "slug"]
    autocomplete_fields = ["issue", "petition", "countries", "organisations", "accused_country"]
