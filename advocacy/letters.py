"""The text of a letter to a ministry: its places in braces, what it must hold, and how they are filled."""

import re
from collections.abc import Iterator, Mapping

from django.core.exceptions import ValidationError

from directory.words.languages import is_known
from directory.words.saying import say

# With what fills the places it still fits into the 2,000 characters that many web forms take.
LONGEST_BODY = 1700
PLACES = ("ministry", "country", "who", "reason", "name", "town", "to_ministry")
REQUIRED = ("reason", "name")
ACCEPTED = ", ".join(f"{{{name}}}" for name in PLACES)
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
# Who writes is told with the country: one that stands right after it belongs to it.
_PLACE = re.compile(r"\{who\}\s*\{country\}|\{(\w+)\}")
# What joins the place to the words before it goes with it.
_TOWN = re.compile(r"(?:(?<!\s)\s*[,،;–-])?(?<!\s)\s*(?:\(\{town\}\)|\{town\})")


def filled(text: str, words: Mapping[str, str]) -> str:
    """The text with each place replaced by its words, in one pass: words that look like a place stay as they are."""
    return _PLACE.sub(lambda place: words.get(place[1] or "who", place[0]), text)


def without_town(text: str) -> str:
    """The text without the place that a reader may leave empty: nor a line or a bracket that held it alone."""
    lines = [_TOWN.sub("", line).lstrip(" ,،;") if "{town}" in line else line for line in text.split("\n")]
    gone = [
        not line.strip(" .") and "{town}" in was for line, was in zip(lines, text.split("\n"), strict=True)
    ]
    return "\n".join(line for line, is_gone in zip(lines, gone, strict=True) if not is_gone)


def validate_language(tag: str) -> None:
    if not is_known(tag):
        raise ValidationError(
            say(
                "“{tag}” is no language that we know; accepted: a BCP 47 tag such as “fr”, “pt-BR” or “sr-Latn”.",
                tag=tag,
            )
        )


def validate_subject(subject: str) -> None:
    if found := _BRACES.search(subject):
        raise ValidationError(
            say("“{place}” stands in the subject; places are accepted in the text only.", place=found[0])
        )
    if len(subject.splitlines()) > 1:
        raise ValidationError(
            say("“{subject}” has several lines; a subject of one line is accepted.", subject=subject)
        )


def validate_body(body: str) -> None:
    """ValidationError with everything that is wrong with the text."""
    if problems := list(_problems(body)):
        raise ValidationError(problems)


def _problems(body: str) -> Iterator[str]:
    if len(body) > LONGEST_BODY:
        yield say(
            "The text is {count} characters long; at most {most} are accepted, so that it fits into a web form when "
            "it is filled in.",
            count=len(body),
            most=LONGEST_BODY,
        )
    for found in dict.fromkeys(_BRACES.findall(body)):
        if found.strip("{}") not in PLACES:
            yield say("“{place}” is no place; accepted: {places}.", place=found, places=ACCEPTED)
    for name in REQUIRED:
        if (place := f"{{{name}}}") not in body:
            yield say(
                "The place {place} is missing; a letter holds {places}.",
                place=place,
                places=", ".join(f"{{{each}}}" for each in REQUIRED),
            )
