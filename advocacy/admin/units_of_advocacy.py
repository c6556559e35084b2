import uuid
from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from advocacy.admin.citations import CitationInline
from advocacy.extraction.formulas import is_formula
from advocacy.kinds import WORDS_OF_CALL, lacks_ask, machine_words
from advocacy.models import (
    Article,
    ArticleText,
    CallToAction,
    Citation,
    Letter,
    Petition,
    SignatureCount,
)
from advocacy.review.whole_texts import whole_texts
from directory.accounts import roles
from directory.accounts.roles import account_of
from directory.admin.forms import UnitForm
from directory.admin.units import PartInline, UnitAdmin
from directory.values.tracking import without_tracking
from directory.words.saying import say

STILL_A_FORMULA = say(
    "These are the machine’s words: nobody can approve the call until a person says what is asked."
)


class AddressedForm(UnitForm):
    """Of something with an address on the web, which is kept without the marks of who sent a reader there."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("url"):
            cleaned["url"] = without_tracking(cleaned["url"])
        return cleaned


@admin.register(Article)
class ArticleAdmin(UnitAdmin):
    """Articles are collected; here an editor fills in what the text could not tell."""

    change_form_template = "admin/article_change_form.html"
    form = AddressedForm
    list_display = ["headline", "publication", "published_on", "state", "revision"]
    list_filter = ["state", "publication"]
    search_fields = ["headline", "publication", "url"]
    readonly_fields = ("left_out",)
    private_fields = ("note", "left_out")

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        if article := kwargs.get("obj"):
            context |= texts_beside(request, [article.pk], Citation.objects.filter(article=article))
            context["may_add_call"] = roles.contributes(request)
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=say("left out of its text"))
    def left_out(self, article: Article) -> str:
        """What of the page is not in the stored text, so that nothing is lost in silence."""
        stored = ArticleText.objects.filter(article=article.pk).only("left_out").first()
        return stored.telling if stored and stored.left_out else say("nothing is known to be left out")


def texts_beside(
    request: HttpRequest, articles: Iterable[uuid.UUID], citations: "QuerySet[Citation]"
) -> dict[str, Any]:
    """The stored texts of these articles, with what these citations cite marked."""
    spans = [(str(row.article_id), row.start, row.end) for row in citations]
    return {"texts": whole_texts(articles, spans, reader=account_of(request))}


class SignatureCountInline(PartInline):
    """Dated counts are part of the petition's content."""

    model = SignatureCount
    autocomplete_fields = ["source"]


@admin.register(Petition)
class PetitionAdmin(UnitAdmin):
    form = AddressedForm
    inlines = [SignatureCountInline]
    list_display = ["title", "platform", "addressee", "state", "revision"]
    list_filter = ["state"]
    list_select_related = ["platform__country", "addressee__country"]
    search_fields = ["title", "url"]
    autocomplete_fields = ["platform", "addressee"]


class LetterInline(PartInline):
    """What readers may write, in each language that editors supply; part of the call's content."""

    model = Letter
    template = "admin/edit_inline/stacked.html"
    fields = ["language", "subject", "body", "is_draft"]


class CallForm(UnitForm):
    """Says which sentence nobody has written yet; a proposal that could not be approved is not made."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("title", "summary", "ask"):
            if name in self.fields and is_formula(getattr(self.instance, name)):
                field = self.fields[name]
                field.help_text = f"{field.help_text} {STILL_A_FORMULA}".strip()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        words = {name: cleaned.get(name) or "" for name in WORDS_OF_CALL}
        if lacks_ask(words):
            self.add_error(
                "ask_to_ministry", say("A call to the readers’ own ministry says what its letter asks for.")
            )
        for name in machine_words(words):
            if self.proposing:
                self.add_error(name, STILL_A_FORMULA)
            else:
                self.taken_off.append(f"{name.capitalize()}: {STILL_A_FORMULA}")
        return cleaned


@admin.register(CallToAction)
class CallAdmin(UnitAdmin):
    """``?article=…`` begins a call that this article makes."""

    change_form_template = "admin/call_change_form.html"
    form = CallForm
    private_fields = ("note", "review_on")
    inlines = [CitationInline, LetterInline]
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

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        if isinstance(inline, CitationInline) and request.method == "GET" and obj._state.adding:
            kwargs["initial"] = [{"article": article.pk} for article in asked_for(request)]
        return kwargs

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        call = kwargs.get("obj")
        citations = Citation.objects.filter(call=call)
        articles = [row.article_id for row in citations] if call else [one.pk for one in asked_for(request)]
        context |= texts_beside(request, articles, citations)
        return super().render_change_form(request, context, *args, **kwargs)


def asked_for(request: HttpRequest) -> list[Article]:
    """The article that the address names; none if it is none."""
    try:
        key = uuid.UUID(request.GET.get("article", ""))
    except ValueError:
        return []
    return list(Article.objects.filter(pk=key))
