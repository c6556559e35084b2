"""One form for a body that is succeeded by a new one: its name, where that was read, and the domain that it has now."""

import uuid
from datetime import datetime
from typing import Any

from django import forms
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy

from directory import moderation
from directory.models import (
    Account,
    Basis,
    Country,
    Evidence,
    Lifecycle,
    Merge,
    MergeAct,
    NameKind,
    OfficialDomain,
    Organisation,
)
from directory.moderation import Content, kind_named
from directory.values import normalise
from directory.values.domains import domain_of, official_domain
from directory.words.saying import said, say


class SuccessionForm(forms.Form):
    """What the successor is called and where that stands; everything else it takes over.

    ``successor_id`` is made with the empty form, so that what is proposed is what was looked at.
    """

    former = forms.ModelChoiceField(
        Organisation.objects.none(), label=gettext_lazy("This organisation is succeeded by a new one")
    )
    name = forms.CharField(max_length=200, label=gettext_lazy("Name of the new one, in English"))
    own_name = forms.CharField(
        max_length=200, required=False, label=gettext_lazy("Its official name in its own language")
    )
    language = forms.CharField(
        max_length=20, required=False, label=gettext_lazy("Language of that name (BCP 47)")
    )
    country = forms.ModelChoiceField(
        Country.objects.all(),
        required=False,
        label=gettext_lazy("Country"),
        help_text=gettext_lazy("Only if it is another than that of the former one."),
    )
    source_url = forms.URLField(
        max_length=2000, assume_scheme="https", label=gettext_lazy("Page where you read its name")
    )
    evidence = forms.ChoiceField(
        choices=[
            (Evidence.OFFICIAL, gettext_lazy("a page of its own or of its state")),
            (Evidence.SECONDARY, gettext_lazy("another page")),
        ],
        label=gettext_lazy("That page is"),
    )
    domain = forms.CharField(
        max_length=253,
        required=False,
        label=gettext_lazy("Its new domain"),
        help_text=gettext_lazy(
            "The old ones are kept as former ones and prove nothing any more. Empty: it keeps them."
        ),
    )
    evidence_url = forms.URLField(
        max_length=2000,
        required=False,
        assume_scheme="https",
        label=gettext_lazy("Page that shows the new domain to be its own"),
    )
    successor_id = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Organisation.objects.published().select_related("country").order_by("country", "name", "pk")
        self.fields["former"].queryset = rows  # type: ignore[attr-defined]
        self.fields["successor_id"].initial = uuid.uuid4

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        for name in ("name", "own_name"):
            self._canonical(name, normalise.text, maximum=200)
        for name, function in (
            ("language", normalise.language),
            ("source_url", normalise.url),
            ("evidence_url", normalise.url),
            ("domain", official_domain),
        ):
            self._canonical(name, function)
        if cleaned.get("own_name") and not cleaned.get("language"):
            self.add_error("language", say("Say in which language that name is, for example “lt”."))
        if cleaned.get("domain") and not cleaned.get("evidence_url"):
            self.add_error("evidence_url", say("Give the page that shows the domain to be its own."))
        return cleaned

    def _canonical(self, name: str, function: Any, **bounds: Any) -> None:
        value = self.cleaned_data.get(name)
        try:
            self.cleaned_data[name] = function(value, **bounds) if value else ""
        except ValueError as exc:
            self.add_error(name, said(exc))


def entered(wish: dict[str, Any], *, by: Account, at: datetime) -> Merge:
    """The successor and its domain as pending records, and the merge, not saved yet, that will make them public.

    To be called in a transaction, which whoever only looks rolls back.
    """
    former, kind = wish["former"], kind_named("organisation")
    successor_id = wish["successor_id"]
    successor = moderation.enter(kind, _content(former, wish, at), by=by, at=at, unit_id=successor_id)
    if wish["domain"]:
        value = {
            "organisation": str(successor.pk),
            "domain": wish["domain"],
            "basis": Basis.EDITOR.value,
            "evidence_url": wish["evidence_url"],
        }
        domain_id = uuid.uuid5(successor_id, OfficialDomain._meta.label_lower)
        moderation.enter(kind_named("official_domain"), value, by=by, at=at, unit_id=domain_id)
    return Merge(act=MergeAct.SUCCESSION, former_id=former.pk, into_id=successor.pk)


def looking(wish: dict[str, Any], *, by: Account, at: datetime, look: Any) -> Any:
    """What ``look`` says of the merge; nothing is kept."""
    with transaction.atomic():
        found = look(entered(wish, by=by, at=at))
        transaction.set_rollback(True)
    return found


def _content(former: Organisation, wish: dict[str, Any], at: datetime) -> Content:
    """That of the former one, under its own name and source; the former names go with it."""
    value = moderation.content(former)
    country = wish["country"].pk if wish["country"] else former.country_id
    own = {"name": wish["own_name"], "language": wish["language"], "kind": NameKind.OFFICIAL.value}
    source = {
        "url": wish["source_url"],
        "publisher": domain_of(wish["source_url"]),
        "retrieved_on": at.date().isoformat(),
        "evidence": wish["evidence"],
        "kind": "",
        "page_from": "",
    }
    value |= {
        "slug": _slug(country, wish["name"]),
        "name": wish["name"],
        "country": country,
        "lifecycle": Lifecycle.ACTIVE.value,
        "names": [own] if own["name"] else [],
        "source": source,
        "further_sources": [],
    }
    return value | {"names": moderation.with_names_of(former, value, NameKind.FORMER)}


def _slug(country: str | None, name: str) -> str:
    """One that nobody has: with a number behind it where somebody has it."""
    stem = slugify(f"{country or ''} {name}")[:76].strip("-") or "organisation"
    taken = set(Organisation.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return stem if stem not in taken else next(each for each in numbered if each not in taken)
