"""Citations in the form of a call: a person names the article and the passage, the server counts and hashes."""

from typing import Any, ClassVar

from django import forms
from django.forms import BaseInlineFormSet
from django.forms.formsets import DELETION_FIELD_NAME
from django.http import HttpRequest

from advocacy.citing import (
    AT_SOURCE,
    BY_HAND,
    MOST_TOLD_PLACES,
    VERSION,
    Place,
    hash_of,
    misfits,
    places_of,
    told_place,
)
from advocacy.models import MOST_CITED, Article, ArticleText, Citation
from directory.accounts import roles
from directory.accounts.roles import account_of
from directory.admin.forms import PartForm
from directory.admin.units import PartInline
from directory.values import normalise
from directory.words.saying import said, say

# Fewer characters of a text that one may not read would tell its words one after the other.
FEWEST_UNREAD = 20


class CitationForm(PartForm):
    """A citation that shows nothing, or more than a passage, is refused.

    Only who may read the private texts is shown the passage, and the places where it stands.
    """

    own_fields = ("passage",)
    reads_texts: ClassVar[bool] = False

    passage = forms.CharField(
        label=say("Passage"),
        required=False,
        strip=False,
        max_length=2 * MOST_CITED,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=say(
            "Exactly as it stands in the article: select it in the text on this page, or paste it."
        ),
    )
    which = forms.IntegerField(
        label=say("Which"),
        required=False,
        min_value=1,
        help_text=say("Only if the passage stands there several times: 1 for the first."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and self.reads_texts:
            self.initial = {**self.initial, **self.as_stored()}

    def as_stored(self) -> dict[str, Any]:
        """The passage as it stands in the text, and which of several it is; empty where it is none."""
        kept, text = self.instance, stored_text(self.instance.article_id)
        if text is None or any(misfits(kept.start, kept.end, kept.sha256, text)):
            return {"passage": "", "which": None}
        passage = text[kept.start : kept.end]
        places = places_of(passage, text)
        one = (kept.start, kept.end)
        return {
            "passage": passage,
            "which": places.index(one) + 1 if len(places) > 1 and one in places else None,
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        article, passage = cleaned.get("article"), cleaned.get("passage") or ""
        if article is None or self.errors or self.keeps(article, passage):
            return cleaned
        text = stored_text(article.pk)
        found = self.at_source(passage) if text is None else self.placed(article, passage, text)
        self.instance.start, self.instance.end, self.instance.sha256 = found or (None, None, "")
        self.instance.rule, self.instance.version = AT_SOURCE if text is None else BY_HAND, VERSION
        return cleaned

    def keeps(self, article: Article, passage: str) -> bool:
        """Whether the row is left as it was: with the rule that found it."""
        if not self.instance.pk or article.pk != self.instance.article_id:
            return False
        shown = self.initial.get("passage") or ""
        if not shown:
            return not passage.strip()
        return shown.split() == passage.split() and self.cleaned_data.get("which") == self.initial.get(
            "which"
        )

    def at_source(self, passage: str) -> tuple[int, int, str] | None:
        """Of a text that is not stored: its length and its hash are all that can be known."""
        try:
            told = normalise.text(passage, lines=True, maximum=MOST_CITED)
        except ValueError as exc:
            self.add_error("passage", said(exc))
            return None
        if not told:
            self.add_error(
                "passage", say("Paste the passage that makes the call, as you read it at the source.")
            )
            return None
        return 0, len(told), hash_of(told)

    def placed(self, article: Article, passage: str, text: str) -> tuple[int, int, str] | None:
        """Its place in the stored text, or what is wrong with it at its field."""
        if len("".join(passage.split())) < (1 if self.reads_texts else FEWEST_UNREAD):
            least = (
                ""
                if self.reads_texts
                else say(", at least {fewest_unread} characters of it", fewest_unread=FEWEST_UNREAD)
            )
            self.add_error("passage", say("Paste the passage that makes the call{least}.", least=least))
            return None
        places = places_of(passage, text)
        if not places:
            self.add_error(
                "passage",
                say(
                    "This does not occur in the stored text of “{article}”: copy it from there.",
                    article=article,
                ),
            )
            return None
        place = self.chosen(places, text)
        if place and place[1] - place[0] > MOST_CITED:
            self.add_error(
                "passage",
                say(
                    "At most {most_cited} characters are cited, this has {what}.",
                    most_cited=MOST_CITED,
                    what=place[1] - place[0],
                ),
            )
            return None
        return place and (*place, hash_of(text[slice(*place)]))

    def chosen(self, places: list[Place], text: str) -> Place | None:
        which = self.cleaned_data.get("which") or (1 if len(places) == 1 else 0)
        if 0 < which <= len(places):
            return places[which - 1]
        told = [
            f"{number}: {told_place(one, text)}"
            for number, one in enumerate(places[:MOST_TOLD_PLACES], start=1)
        ]
        places_told = f" {' '.join(told)}" if self.reads_texts else ""
        self.add_error(
            "which",
            say(
                "It occurs {count} times: say which, 1 to {count}.{places_told}",
                count=len(places),
                places_told=places_told,
            ),
        )
        return None


class CitationFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    def clean(self) -> None:
        super().clean()
        seen = set()
        for form in self.forms:
            row = form.instance
            key = (row.article_id, row.start, row.end, row.sha256)
            if row.start is None or getattr(form, "cleaned_data", {}).get(DELETION_FIELD_NAME):
                continue
            if key in seen:
                form.add_error("passage", say("This call cites that passage already."))
            seen.add(key)


class CitationInline(PartInline):
    """Which passages make the call."""

    form = CitationForm
    formset = CitationFormSet
    model = Citation
    template = "admin/edit_inline/stacked.html"
    extra = 1
    fields = ["article", "passage", "which", "strength"]
    autocomplete_fields = ["article"]

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        # Its form is made anew for each request.
        formset.form.reads_texts = roles.may_edit(account_of(request))
        return formset


def stored_text(article_id: Any) -> str | None:
    """The text of the article that is kept here; None if none is."""
    return ArticleText.objects.filter(article=article_id).values_list("text", flat=True).first()
