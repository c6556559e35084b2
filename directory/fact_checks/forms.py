"""What is asked of an outsider about one record."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from directory import moderation, suggesting
from directory.fact_checks.answering import Answer, suggested
from directory.models import FactCheck
from directory.models.fact_checks import Finding
from directory.models.units import Unit
from directory.suggesting.forms import PLAIN
from directory.values import normalise
from directory.words.saying import said


class AnswerForm(forms.Form):
    """Right or wrong, and where that can be seen; where the record has one value, what it should be."""

    finding = forms.ChoiceField(
        label=_("What do you find?"),
        choices=Finding.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two.")},
    )
    value = forms.CharField(
        label=_("What it should be (may stay empty)"),
        required=False,
        help_text=_("Only if it is wrong."),
        widget=forms.Textarea(attrs={**PLAIN, "rows": 2}),
    )
    source_url = forms.CharField(
        label=_("Where that can be seen"),
        help_text=_("The address of a page, starting with https:// or http://."),
        widget=forms.TextInput(attrs={**PLAIN, "inputmode": "url"}),
    )
    comment = forms.CharField(
        label=_("Anything else (may stay empty)"),
        required=False,
        help_text=_("At most 1,000 characters. Name nobody who could be in danger."),
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": suggesting.COMMENT_LENGTH}),
    )

    def __init__(self, data: Any = None, *, unit: Unit, check: FactCheck) -> None:
        super().__init__(data)
        self.label_suffix = ""
        self.unit, self.of = unit, check
        if moderation.kind_of(unit).correct is None:
            del self.fields["value"]

    def clean_source_url(self) -> str:
        return _read(normalise.url, self.cleaned_data["source_url"])

    def clean_comment(self) -> str:
        return _read(
            normalise.text, self.cleaned_data["comment"], lines=True, maximum=suggesting.COMMENT_LENGTH
        )

    def clean_value(self) -> str:
        return _read(normalise.text, self.cleaned_data["value"], lines=True)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        if cleaned["finding"] == Finding.RIGHT and cleaned.get("value"):
            self.add_error(
                "value", gettext("This goes with “It is wrong”: choose that, or leave this empty.")
            )
        elif cleaned["finding"] == Finding.WRONG and suggesting.subject(self.of.kind, self.unit.pk):
            try:
                suggesting.accepted(suggested(self.of, self.answer), self.unit)
            except ValidationError as exc:
                self.add_error(None, exc)
        return cleaned

    @property
    def answer(self) -> Answer:
        said = {name: self.cleaned_data.get(name) or "" for name in ("source_url", "comment", "value")}
        return Answer(finding=Finding(self.cleaned_data["finding"]), **said)


def _read(canonical: Any, typed: str, **options: Any) -> str:
    try:
        found: str = canonical(typed, **options)
    except ValueError as exc:
        raise ValidationError(said(exc)) from exc
    return found
