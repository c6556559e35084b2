from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import urlencode

from directory import moderation
from directory.contacts.acknowledgements import contact_change_problems
from directory.contacts.sourcing import with_new_source
from directory.models import Channel, Country, Organisation
from directory.models.units import Unit
from directory.values import normalise, written_numbers
from directory.values.domains import official_domain
from directory.words.languages import known_tag
from directory.words.saying import said, say

MOST_LETTERS = 4000
# Days on which something happened; a call may lapse in the future.
DAYS_OF_THE_PAST = frozenset({"retrieved_on", "counted_on", "published_on", "asked_on", "ended_on"})


class CanonicalForm(forms.ModelForm):  # type: ignore[type-arg]
    """Whatever is typed reaches the database in its one canonical form, or is refused at its field.

    Every text, address, language tag and date of every form goes through here; ``own_fields`` are those
    that the form itself brings to their form.
    """

    own_fields: ClassVar[tuple[str, ...]] = ()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        today = timezone.now().date()
        self.taken_off = list(self.said_of_ends())
        for name, field in self.fields.items():
            if cleaned.get(name) and name not in self.own_fields:
                self.canonical(name, field, cleaned[name], today)
        return cleaned

    def said_of_ends(self) -> Iterator[str]:
        """For each field with something unseen at the ends of what was typed, that it was left out."""
        for name, field in self.fields.items():
            typed = self.data.get(self.add_prefix(name), "")
            if isinstance(field, forms.CharField) and (unseen := normalise.taken_off(str(typed))):
                yield say(
                    "{label}: left out at the ends of what you typed: {unseen}.",
                    label=field.label or name,
                    unseen=unseen,
                )

    def canonical(self, name: str, field: forms.Field, value: Any, today: date) -> None:
        if isinstance(field, forms.URLField):
            self.normalise(name, normalise.url, value)
        elif name == "language":
            self.normalise(name, known_tag, value)
        elif name in DAYS_OF_THE_PAST:
            self.normalise(name, normalise.day_of_the_past, value, today)
        elif isinstance(field, forms.CharField) and isinstance(value, str):
            lines = isinstance(field.widget, forms.Textarea)
            self.normalise(name, normalise.text, value, lines=lines, maximum=field.max_length or MOST_LETTERS)

    def normalise(self, name: str, function: Any, *args: Any, **kwargs: Any) -> Any:
        """Replace a cleaned value by its canonical form; the refusal becomes the field's error."""
        try:
            self.cleaned_data[name] = found = function(*args, **kwargs)
        except ValueError as exc:
            self.add_error(name, said(exc))
            return None
        return found


class UnitForm(CanonicalForm):
    """The ordinary form of a unit. For a published one its valid result becomes a proposal.

    ``seen_hash`` is the content that the form was opened on: whoever saves second is told, not overwritten.
    """

    proposing: ClassVar[bool] = False
    # What the fields show where an open proposal is worded anew.
    wished: ClassVar[dict[str, Any]] = {}

    seen_hash = forms.CharField(label="", widget=forms.HiddenInput, required=False)
    proposal_reason = forms.CharField(
        label=say("Why this change"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=say("For the other moderators."),
    )
    proposal_source = forms.URLField(
        label=say("Where you read it"),
        required=False,
        assume_scheme="https",
        help_text=say("The address of the page, if any."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "initial": {**self.wished, **(kwargs.get("initial") or {})}})
        if not self.proposing:
            del self.fields["proposal_reason"], self.fields["proposal_source"]
        self.fields["seen_hash"].initial = self.instance.content_hash

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.instance.content_hash and cleaned.get("seen_hash") != self.instance.content_hash:
            raise ValidationError(self.stale_message(cleaned), code="stale")
        return cleaned

    def stale_message(self, cleaned: dict[str, Any]) -> str:
        """What stands in the database now beside what was typed, so that nothing is lost silently."""
        unit: Unit = self._meta.model._default_manager.get(pk=self.instance.pk)
        differing = [
            say("{name}: now “{now}”, you typed “{value}”", name=name, now=getattr(unit, name), value=value)
            for name, value in cleaned.items()
            if hasattr(unit, name)
            and not hasattr(getattr(unit, name), "all")
            and getattr(unit, name) != value
        ]
        who = unit.author_name or say("somebody else")
        return say(
            "{who} changed this after you opened it; nothing of yours is saved yet. {what}. Open "
            "it again and add your change.",
            who=who,
            what="; ".join(map(str, differing)) or say("Parts below differ"),
        )


class PartForm(CanonicalForm):
    """A row that is part of a unit's content."""


class SuccessorForm(PartForm):
    """Of a country that is known here the code says everything."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("name", "region"):
            self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        code = cleaned["code"] = (cleaned.get("code") or "").upper()
        if known := Country.objects.filter(code=code).first():
            return cleaned | {
                "name": cleaned.get("name") or known.name,
                "region": cleaned.get("region") or known.region,
            }
        for name in ("name", "region"):
            if code and not cleaned.get(name) and name not in self.errors:
                self.add_error(
                    name, say("{code} is not known here yet: say its {name}.", code=code, name=name)
                )
        return cleaned


class ContactPointForm(UnitForm):
    own_fields = ("value", "extension")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        organisation: Organisation | None = cleaned.get("organisation")
        if organisation and cleaned.get("channel") and cleaned.get("value"):
            given = (cleaned["channel"], cleaned["value"], cleaned.get("extension") or "")
            found = self.normalise("value", normalise.contact, *given, organisation.country_id)
            self.offer_each(organisation, *given[:2])
            if found:
                self.say_left_out(*given[:2])
                cleaned["value"], cleaned["extension"] = found
                self.refuse_unapprovable(organisation, cleaned)
        return cleaned

    def refuse_unapprovable(self, organisation: Organisation, cleaned: dict[str, Any]) -> None:
        """What nobody could approve is told here, at the field that mends it."""
        source = cleaned.get("source")
        if not self.proposing or source is None:
            return
        before = moderation.content(self.instance)
        facts = {name: str(cleaned.get(name) or "") for name in ("channel", "value", "extension")}
        after = {**before, **facts, "organisation": str(organisation.pk)}
        if source.pk != self.instance.source_id:
            after["source"] = moderation.source_json(source)
        told = cleaned.get("proposal_source") or ""
        try:
            after = with_new_source(before, after, told, timezone.now().date())
        except ValidationError as exc:
            self.add_error("proposal_source", exc)
            return
        for problem in contact_change_problems(before, after, told):
            self.add_error("proposal_source", problem)

    def say_left_out(self, channel: str, value: str) -> None:
        if channel in (Channel.TELEPHONE, Channel.FAX) and (left_out := written_numbers.left_out(value)):
            self.taken_off.append(
                say("Of “{value}” this was left out: {left_out}.", value=value[:80], left_out=left_out)
            )

    def offer_each(self, organisation: Organisation, channel: str, value: str) -> None:
        """Of several numbers in one field, each as a contact to add: a link to the form with it filled in."""
        try:
            normalise.contact(channel, value, "", organisation.country_id)
        except written_numbers.SeveralNumbers as exc:
            for part in exc.parts:
                query = urlencode({"organisation": str(organisation.pk), "channel": channel, "value": part})
                address = f"{reverse('admin:directory_contactpoint_add')}?{query}"
                self.add_error(
                    "value", format_html('<a href="{}">{}</a>', address, say("Add only {part}", part=part))
                )
        except ValueError:
            pass


class OfficialDomainForm(UnitForm):
    own_fields = ("domain",)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("domain"):
            self.normalise("domain", official_domain, cleaned["domain"])
        return cleaned
