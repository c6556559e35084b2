"""The forms by which articles are brought in, and described."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from advocacy.extraction.asks import ASKS
from advocacy.intake.files import ACCEPTED, fault_of
from advocacy.intake.reading import MAX_BYTES, is_address, metadata
from advocacy.models import CallKind, IntakeKind
from directory.values import normalise
from directory.words.saying import said

MOST_AT_ONCE = 20
TOLD = ("url", "headline", "publication", "published_on")


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    widget = SeveralFiles(attrs={"accept": ",".join(ACCEPTED)})

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        return [file for file in data or [] if file]


class AboutForm(forms.Form):
    """What a text cannot tell of its article; empty where unknown."""

    headline = forms.CharField(label=gettext_lazy("Headline"), required=False, max_length=300)
    publication = forms.CharField(label=gettext_lazy("Publication"), required=False, max_length=200)
    published_on = forms.CharField(
        label=gettext_lazy("Published on"), required=False, help_text=gettext_lazy("As 2026-11-21.")
    )
    url = forms.CharField(label=gettext_lazy("Address of the article"), required=False, max_length=2000)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name in TOLD:
            try:
                metadata(**({name: cleaned[name]} if cleaned.get(name) else {}))
            except ValueError as exc:
                self.add_error(name, said(exc))
        return cleaned

    @property
    def told(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in TOLD if self.cleaned_data.get(name)}


class BringForm(AboutForm):
    """Addresses, a text, files: any of them, each read by itself."""

    addresses = forms.CharField(
        label=gettext_lazy("Addresses"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=format_lazy(gettext_lazy("One on a line, at most {most}."), most=MOST_AT_ONCE),
    )
    text = forms.CharField(
        label=gettext_lazy("Pasted text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    documents = FilesField(
        label=gettext_lazy("Files"),
        required=False,
        help_text=format_lazy(
            gettext_lazy("Accepted: {accepted}; at most {most} at once."),
            accepted=", ".join(ACCEPTED),
            most=MOST_AT_ONCE,
        ),
    )

    field_order = ("addresses", "text", "documents", "headline", "publication", "published_on", "url")

    def clean_addresses(self) -> list[str]:
        found = list(dict.fromkeys(filter(None, map(str.strip, self.cleaned_data["addresses"].splitlines()))))
        for address in found:
            if not is_address(address):
                self.add_error(
                    "addresses",
                    _("“%(address)s” is no address on the web; accepted: http, https.")
                    % {"address": address[:200]},
                )
                continue
            try:
                normalise.url(address)
            except ValueError as exc:
                self.add_error("addresses", said(exc))
        return found

    def clean_text(self) -> str:
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        if len(text.encode()) > MAX_BYTES:
            self.add_error("text", _("The text has more than %(most)s bytes.") % {"most": f"{MAX_BYTES:,}"})
        return text if text.strip() else ""

    def clean_documents(self) -> "list[UploadedFile[Any]]":
        files: list[UploadedFile[Any]] = self.cleaned_data["documents"]
        for file in files:
            if fault := fault_of(normalise.visible(str(file.name)), file.size or 0):
                self.add_error("documents", fault)
        return files

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        count = (
            len(cleaned.get("addresses") or [])
            + len(cleaned.get("documents") or [])
            + bool(cleaned.get("text"))
        )
        if not count and not self.errors:
            self.add_error(None, _("Give an address, a text or a file."))
        if count > MOST_AT_ONCE:
            self.add_error(
                None,
                _("%(count)s articles at once; at most %(most)s are taken.")
                % {"count": count, "most": MOST_AT_ONCE},
            )
        if count > 1 and any(cleaned.get(name) for name in TOLD):
            self.add_error(
                None,
                _("Headline, publication, day and address tell of one article, not of %(count)s.")
                % {"count": count},
            )
        return cleaned

    def brought(self) -> list[tuple[str, IntakeKind, bytes]]:
        """The source, kind and bytes of each thing."""
        cleaned = self.cleaned_data
        found = [(address, IntakeKind.ADDRESS, b"") for address in cleaned["addresses"]]
        if cleaned["text"]:
            found.append(("pasted text", IntakeKind.TEXT, cleaned["text"].encode()))
        return [*found, *((str(file.name), IntakeKind.FILE, file.read()) for file in cleaned["documents"])]


class AddCallForm(forms.Form):
    """A passage that the program did not find, and what it asks."""

    passage = forms.CharField(strip=False, widget=forms.Textarea(attrs={"rows": 3}))
    which = forms.IntegerField(
        required=False, min_value=1, help_text=gettext_lazy("Only if it stands there several times.")
    )
    call_kind = forms.ChoiceField(
        label=gettext_lazy("What it asks"),
        choices=[choice for choice in CallKind.choices if choice[0] in ASKS],
    )
