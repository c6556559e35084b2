"""The two forms for readers. What is accepted stands in ``directory.suggesting``; here is how it is asked."""

import uuid
from dataclasses import replace
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from directory import moderation, suggesting
from directory.models import Channel, Complaint, ContactPoint, Country, Organisation, Purpose
from directory.models.units import Unit

# No script and no dictionary of the browser's should touch what is typed here.
PLAIN = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
NO_CHOICE = {"invalid_choice": _("“%(value)s” is not one of the choices below.")}
TRAP = "subject"
# The button that sends one of several numbers that were written into one field.
ONE_OF_SEVERAL = "only"
LINES = ("value", "source_url", "comment", "email")


class SuggestionForm(forms.Form):
    """What is wrong with one public unit. ``unit`` is what it is about."""

    complaint = forms.ChoiceField(
        label=_("What is wrong?"), required=False, widget=forms.RadioSelect, error_messages=NO_CHOICE
    )
    value = forms.CharField(label=_("What it should be"), required=False)
    source_url = forms.CharField(
        label=_("Where that can be seen"),
        required=False,
        help_text=_(
            "The address of a page, starting with https:// or http://. We do not open it now; a person will."
        ),
        widget=forms.TextInput(attrs={**PLAIN, "inputmode": "url"}),
    )
    comment = forms.CharField(
        label=_("Anything else (may stay empty)"),
        required=False,
        help_text=_("At most 1,000 characters. Name nobody who could be in danger."),
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": suggesting.COMMENT_LENGTH}),
    )
    email = forms.CharField(
        label=_("Your e-mail address (may stay empty)"),
        required=False,
        help_text=_("Only so that an editor can ask you something. We send nothing by ourselves."),
        widget=forms.TextInput(attrs={**PLAIN, "inputmode": "email"}),
    )

    def __init__(self, data: QueryDict | None = None, *, unit: Unit) -> None:
        if data and (only := data.get(ONE_OF_SEVERAL)):
            data = data.copy()
            data["value"] = only
        super().__init__(data)
        for name in LINES:
            # What stands at the ends is left out by ``suggesting``, which also says so.
            cast(forms.CharField, self.fields[name]).strip = False
        self.several: list[str] = []
        self.label_suffix = ""
        self.unit = unit
        self.about = (moderation.kind_of(unit).name, unit.pk)
        self.shape()

    def shape(self) -> None:
        """Ask only what can be said of this unit."""
        complaints = suggesting.complaints_about(self.unit)
        choices: Any = self.fields["complaint"]
        choices.choices = [(complaint.value, complaint.label) for complaint in complaints]
        if Complaint.CHANGED not in complaints:
            del self.fields["value"]
            return
        self.fields["value"].help_text = gettext("Only if you chose “%(choice)s”.") % {
            "choice": Complaint.CHANGED.label
        }
        self.fields["value"].widget = _value_widget(self.unit)

    def suggested(self) -> suggesting.Suggested:
        """What was typed, as the topic function takes it."""
        kind, unit_id = self.about
        return _suggested(kind, unit_id, self.cleaned_data)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                suggesting.accepted(self.suggested(), self.unit)
            except ValidationError as exc:
                self.several = suggesting.several_numbers(self.suggested(), self.unit)
                self.add_error(None, exc)
        return cleaned


class MissingContactForm(SuggestionForm):
    """A way to reach an organisation that is not there yet."""

    field_order = ["channel", "value", "purpose"]

    channel = forms.ChoiceField(
        label=_("What is it?"),
        required=False,
        choices=[("", _("Choose")), *Channel.choices],
        error_messages=NO_CHOICE,
    )
    purpose = forms.ChoiceField(
        label=_("What is it for?"),
        required=False,
        initial=Purpose.GENERAL,
        choices=[(purpose.value, purpose.label) for purpose in suggesting.PURPOSES],
        error_messages=NO_CHOICE,
    )

    def shape(self) -> None:
        assert isinstance(self.unit, Organisation)  # noqa: S101  (narrowed by the page)
        del self.fields["complaint"]
        self.fields["value"].label = gettext("The contact itself")
        self.fields["value"].help_text = gettext(
            "The address, number or page, as it stands on the page that you name."
        )
        self.fields["value"].widget = forms.Textarea(attrs={**PLAIN, "rows": 2})

    def suggested(self) -> suggesting.Suggested:
        kind, unit_id = self.about
        return _suggested(kind, unit_id, {**self.cleaned_data, "complaint": Complaint.MISSING.value})


class ParliamentForm(MissingContactForm):
    """A way to reach the parliament of a country that has none public here."""

    def __init__(self, data: QueryDict | None = None, *, country: Country) -> None:
        self.country = country
        super().__init__(data, unit=suggesting.awaited_parliament(country))

    def suggested(self) -> suggesting.Suggested:
        return replace(super().suggested(), parliament_of=self.country.code)


def _suggested(kind: str, unit_id: uuid.UUID, typed: dict[str, Any]) -> suggesting.Suggested:
    words = {name: str(typed.get(name) or "") for name in WORDS}
    return suggesting.Suggested(kind=kind, unit_id=unit_id, **words)


WORDS = ("complaint", "value", "channel", "purpose", "source_url", "comment", "email")


def _value_widget(unit: Unit) -> forms.Widget:
    has_lines = isinstance(unit, ContactPoint) and unit.channel == Channel.POSTAL_ADDRESS
    return forms.Textarea(attrs={**PLAIN, "rows": 4}) if has_lines else forms.TextInput(attrs=PLAIN)
