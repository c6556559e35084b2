"""What a program may send as a suggestion: each key, what it takes, and how a refusal says so."""

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from rest_framework import serializers

from directory import suggesting
from directory.api.parameters import UUID, error
from directory.changes.telling import told_kinds
from directory.models import Channel, Complaint
from directory.serving.problems import Error, Refusal
from directory.values.normalise import MAX_TEXT

KINDS = [kind for kind in told_kinds() if kind != "country"]
PURPOSES = [(purpose.value, purpose.label) for purpose in suggesting.PURPOSES]


class StrictText(serializers.CharField):
    """Text that is a string in JSON, too: a number is not taken for one."""

    def __init__(self, *, about: str, maximum: int, required: bool = False) -> None:
        super().__init__(
            required=required,
            allow_blank=not required,
            trim_whitespace=False,
            max_length=maximum,
            help_text=about,
        )

    def to_internal_value(self, data: object) -> str:
        if not isinstance(data, str):
            raise serializers.ValidationError("This is no string.")
        return str(super().to_internal_value(data))


class SuggestionSerializer(serializers.Serializer[Any]):
    """What is wrong with one public record, and where the right thing can be seen. No account, no name.

    `complaint` is `changed` (then `value` is the new value), `broken`, `fake`, `other` (then `comment` says what), or,
    of an organisation, `missing` (then `channel`, `value` and `purpose` are the contact that it lacks).
    """

    kind = serializers.ChoiceField(KINDS)
    id = serializers.RegexField(f"^{UUID}$", help_text="The `id` of the record, a UUID in lower case.")
    complaint = serializers.ChoiceField(Complaint.choices)
    source_url = StrictText(
        about="A page on which that can be seen, https or http. We do not open it; a person will.",
        maximum=MAX_TEXT,
        required=True,
    )
    value = StrictText(about="What it should be, as it stands on that page.", maximum=MAX_TEXT)
    channel = serializers.ChoiceField(Channel.choices, required=False, allow_blank=True)
    purpose = serializers.ChoiceField(PURPOSES, required=False, allow_blank=True)
    comment = StrictText(
        about="Anything else. Name nobody who could be in danger.", maximum=suggesting.COMMENT_LENGTH
    )
    email = StrictText(
        about="Only so that an editor can ask; deleted at the latest 30 days after the decision.",
        maximum=254,
    )


def suggested(body: dict[str, Any]) -> suggesting.Suggested:
    """What the body tells; Refusal names every key and value that is not accepted."""
    serializer = SuggestionSerializer(data=body)
    unknown = [name for name in body if name not in serializer.fields]
    if not serializer.is_valid() or unknown:
        details = {name: [f"“{name[:60]}” is not a key here."] for name in unknown}
        raise refused({**details, **serializer.errors})
    values = dict(serializer.validated_data)
    return suggesting.Suggested(unit_id=uuid.UUID(values.pop("id")), **values)


def refused(details: dict[str, list[Any]], offered: dict[str, list[str]] | None = None) -> Refusal:
    """The refusal that tells what is wrong, by key; ``offered`` are values that would be accepted there."""
    errors = [_error(name, str(detail)) for name, found in details.items() for detail in found]
    for one in errors:
        one["accepted"] = (offered or {}).get(one["pointer"][1:], one["accepted"])
    return Refusal(
        "bad-body", " ".join(f"{error['pointer'][1:]}: {error['detail']}" for error in errors), errors
    )


def of_validation(exc: ValidationError, several: list[str]) -> Refusal:
    """The refusal for what the suggestion's own rules found, by field; ``several`` are the numbers in its value."""
    found = exc.message_dict if hasattr(exc, "error_dict") else {"value": exc.messages}
    return refused(found, {"value": several} if several else {})


def _error(name: str, detail: str) -> Error:
    fields = SuggestionSerializer().fields
    return error(name, detail, _accepted(fields[name]) if name in fields else list(fields))


def _accepted(field: Any) -> list[str]:
    if isinstance(field, serializers.ChoiceField):
        return [str(choice) for choice in field.choices]
    if isinstance(field, serializers.RegexField):
        return ["the id of a public record, a UUID in lower case"]
    return [f"a string of at most {field.max_length:,} characters. {field.help_text}"]
