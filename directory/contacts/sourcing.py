"""A source is bound to the value that was read there: a new value takes the page where it was read."""

from datetime import date

from django.core.exceptions import ValidationError

from directory.contacts.known_domains import is_trusted_evidence
from directory.models import Evidence
from directory.moderation import Content
from directory.values import normalise
from directory.values.domains import host_of
from directory.words.saying import said, say

BOUND = ("channel", "value", "extension")


def with_new_source(before: Content, after: Content, source_url: str, on: date) -> Content:
    """``after`` with the page where its new value was read on that UTC date, unless it brings one of its own.

    ValidationError says what is accepted where a value changes and no page is told.
    """
    is_same_value = all(before[name] == after[name] for name in BOUND)
    if is_same_value or after["source"] != before["source"]:
        return after
    if not source_url:
        raise ValidationError(
            say(
                "“{after}” takes the place of “{before}”, so it needs a source of its own; accepted: the address of "
                "the page where you read the new value.",
                after=after["value"],
                before=before["value"],
            )
        )
    return {**after, "source": read_at(source_url, after["organisation"], on)}


def read_at(address: str, organisation_id: str, on: date) -> Content:
    """The source of what a person read on a page that day; where no stranger can write, it is official."""
    try:
        url = normalise.url(address)
    except ValueError as exc:
        raise ValidationError(said(exc)) from exc
    is_official = is_trusted_evidence(url, organisation_id)
    return {
        "url": url,
        "publisher": host_of(url).removeprefix("www."),
        "retrieved_on": on.isoformat(),
        "evidence": (Evidence.OFFICIAL if is_official else Evidence.SECONDARY).value,
        "kind": "",
        "page_from": "",
    }
