"""One form for a body that several succeed: which of its contacts goes to which of them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from directory.models import Merge, MergeAct, Organisation
from directory.models.units import State
from directory.words.saying import say

SHARE = "share-"


class DivisionForm(forms.Form):
    """The former body and its successors; once they are chosen, each of its contacts with the one to which it goes."""

    former = forms.ModelChoiceField(
        Organisation.objects.none(), label=gettext_lazy("This organisation is divided among several")
    )
    successors = forms.ModelMultipleChoiceField(
        Organisation.objects.none(),
        label=gettext_lazy("Its successors"),
        widget=forms.SelectMultiple(attrs={"size": 8}),
        help_text=gettext_lazy("Each must be public."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Organisation.objects.published().select_related("country").order_by("name", "pk")
        self.fields["former"].queryset = self.fields["successors"].queryset = rows  # type: ignore[attr-defined]
        self._offer_shares()

    def _offer_shares(self) -> None:
        """Of what is chosen so far; nobody's choice means that a contact stays."""
        try:
            former = self.fields["former"].clean(self["former"].value())
            heirs = self.fields["successors"].clean(self["successors"].value())
        except forms.ValidationError:
            return
        choices = [
            ("", say("stays with the former one, which closes")),
            *((str(row.pk), str(row)) for row in heirs),
        ]
        live = former.contact_points.filter(state__in=[State.PUBLISHED, State.PENDING])
        for point in live.order_by("channel", "purpose", "pk"):
            self.fields[f"{SHARE}{point.pk}"] = forms.ChoiceField(
                choices=choices, required=False, label=f"{point.get_channel_display()}: {point.value}"
            )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("former") in (cleaned.get("successors") or []):
            self.add_error("successors", say("An organisation cannot succeed itself."))
        return cleaned

    @property
    def division(self) -> Merge | None:
        """What was chosen, as a merge that is not saved; None as long as nothing goes anywhere."""
        chosen = {
            name.removeprefix(SHARE): to for name, to in self.cleaned_data.items() if name.startswith(SHARE)
        }
        shares = sorted([contact, to] for contact, to in chosen.items() if to)
        if not shares:
            return None
        former = self.cleaned_data["former"]
        first = min(to for _, to in shares)
        return Merge(act=MergeAct.DIVISION, former_id=former.pk, into_id=first, shares=shares)
