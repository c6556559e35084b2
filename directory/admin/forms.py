from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from directory import normalise
from directory.models import Organisation
from directory.models.units import Unit


class UnitForm(forms.ModelForm):  # type: ignore[type-arg]
    """The ordinary form of a unit. For a published one its valid result becomes a proposal.

    ``seen_hash`` is the content that the form was opened on: whoever saves second is told, not overwritten.
    """

    proposing: ClassVar[bool] = False
    canonical_texts: ClassVar[tuple[str, ...]] = ()

    seen_hash = forms.CharField(widget=forms.HiddenInput, required=False)
    proposal_reason = forms.CharField(
        label="Why this change",
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="For the other moderators.",
    )
    proposal_source = forms.URLField(
        label="Where you read it",
        required=False,
        assume_scheme="https",
        help_text="The address of the page, if any.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.proposing:
            del self.fields["proposal_reason"], self.fields["proposal_source"]
        self.fields["seen_hash"].initial = self.instance.content_hash

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("proposal_source"):
            self.normalise("proposal_source", normalise.url, cleaned["proposal_source"])
        for name in self.canonical_texts:
            if isinstance(cleaned.get(name), str):
                self.normalise(name, normalise.text, cleaned[name], lines="\n" in cleaned[name], maximum=4000)
        if self.instance.content_hash and cleaned.get("seen_hash") != self.instance.content_hash:
            raise ValidationError(self.stale_message(cleaned), code="stale")
        return cleaned

    def stale_message(self, cleaned: dict[str, Any]) -> str:
        """What stands in the database now beside what was typed, so that nothing is lost silently."""
        unit: Unit = self._meta.model._default_manager.get(pk=self.instance.pk)
        differing = [
            f"{name}: now “{getattr(unit, name)}”, you typed “{value}”"
            for name, value in cleaned.items()
            if hasattr(unit, name)
            and not hasattr(getattr(unit, name), "all")
            and getattr(unit, name) != value
        ]
        who = unit.author_name or "somebody else"
        return (
            f"{who} changed this after you opened it; nothing of yours is saved yet. "
            f"{'; '.join(differing) or 'Parts below differ'}. Open it again and add your change."
        )

    def normalise(self, name: str, function: Any, *args: Any, **kwargs: Any) -> Any:
        """Replace a cleaned value by its canonical form; the refusal becomes the field's error."""
        try:
            self.cleaned_data[name] = found = function(*args, **kwargs)
        except ValueError as exc:
            self.add_error(name, str(exc))
            return None
        return found


class OrganisationForm(UnitForm):
    canonical_texts = ("name", "summary", "advisory")


class ContactPointForm(UnitForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        organisation: Organisation | None = cleaned.get("organisation")
        if organisation and cleaned.get("channel") and cleaned.get("value"):
            given = (cleaned["channel"], cleaned["value"], cleaned.get("extension") or "")
            found = self.normalise("value", normalise.contact, *given, organisation.country_id)
            if found:
                cleaned["value"], cleaned["extension"] = found
        if "language" in cleaned:
            self.normalise("language", normalise.language, cleaned["language"])
        return cleaned


class OfficialDomainForm(UnitForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("evidence_url"):
            self.normalise("evidence_url", normalise.url, cleaned["evidence_url"])
        return cleaned


class CautionForm(UnitForm):
    canonical_texts = ("text",)


class IssueForm(UnitForm):
    canonical_texts = ("name", "summary")


class SourceForm(forms.ModelForm):  # type: ignore[type-arg]
    def clean_url(self) -> str:
        address: str = self.cleaned_data["url"]
        try:
            return normalise.url(address) if address else ""
        except ValueError as exc:
            raise ValidationError(str(exc)) from exc
