from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest

from advocacy.extraction.formulas import is_formula
from advocacy.kinds import WORDS_OF_CALL, lacks_ask, machine_words
from advocacy.models import (
    MOST_CITED,
    Article,
    ArticleText,
    CallToAction,
    Citation,
    Letter,
    Petition,
    SignatureCount,
)
from directory.accounts import roles
from directory.accounts.roles import account_of
from directory.admin.forms import PartForm, UnitForm
from directory.admin.units import PartInline, UnitAdmin
from directory.values.tracking import without_tracking

STILL_A_FORMULA = (
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
    """Articles come from ``manage.py collect``; here an editor fills in what the text could not tell."""

    form = AddressedForm
    list_display = ["headline", "publication", "published_on", "state", "revision"]
    list_filter = ["state", "publication"]
    search_fields = ["headline", "publication", "url"]
    readonly_fields = ("left_out",)
    private_fields = ("note", "left_out")

    @admin.display(description="left out of its text")
    def left_out(self, article: Article) -> str:
        """What of the page is not in the stored text, so that nothing is lost in silence."""
        stored = ArticleText.objects.filter(article=article.pk).only("left_out").first()
        return stored.telling if stored and stored.left_out else "nothing is known to be left out"


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


class CitationForm(PartForm):
    """A citation that shows nothing, or more than a passage, is refused.

    Only who may read the private texts is told that one ends before the passage does: anybody else would learn its
    length. The review page shows editors what is wrong with the passage.
    """

    reads_texts: ClassVar[bool] = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        article, start, end = (cleaned.get(name) for name in ("article", "start", "end"))
        if start is None or end is None:
            return cleaned
        if end - start > MOST_CITED:
            self.add_error("end", f"A passage has at most {MOST_CITED} characters, this one {end - start}.")
        text = ArticleText.objects.filter(article=article).first() if self.reads_texts else None
        if text and end > len(text.text):
            self.add_error("end", "The passage ends after the stored text does.")
        return cleaned


class CitationInline(PartInline):
    """Which passages make the call; written by ``collect`` and the curated set."""

    form = CitationForm
    model = Citation
    fields = ["article", "start", "end", "sha256", "rule", "version", "strength"]
    autocomplete_fields = ["article"]

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        # Its form is made anew for each request.
        formset.form.reads_texts = roles.may_edit(account_of(request))
        return formset


class LetterInline(PartInline):
    """What readers may write, in each language that editors supply; part of the call's content."""

    model = Letter
    template = "admin/edit_inline/stacked.html"
    fields = ["language", "subject", "body"]


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
                "ask_to_ministry", "A call to the readers’ own ministry says what its letter asks for."
            )
        for name in machine_words(words):
            if self.proposing:
                self.add_error(name, STILL_A_FORMULA)
            else:
                self.taken_off.append(f"{name.capitalize()}: {STILL_A_FORMULA}")
        return cleaned


@admin.register(CallToAction)
class CallAdmin(UnitAdmin):
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
