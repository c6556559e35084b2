"""Query parameters: each endpoint declares its own; whatever else arrives is refused by name."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.http import QueryDict

from directory.models import Country
from directory.models.countries import REGIONS
from directory.serving.problems import BadParameters, Error
from directory.values import normalise

Rows = models.QuerySet[Any]
# Of one that takes several values the second is a list.
Narrow = Callable[[Rows, Any], Rows]
DatedNarrow = Callable[[Rows, str, date], Rows]
Given = dict[str, str]
Spell = Callable[[str], str]

SLUG = r"[-a-zA-Z0-9_]{1,100}"
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
LANGUAGE = r"[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*"
NAME_PART = r"[^\x00-\x1f\x7f]{1,200}"
MOST_ERRORS = 20
MOST_VALUES = 100
MOST_SHOWN = 60


def unchanged(rows: Rows, value: str) -> Rows:
    return rows


def as_given(value: str) -> str:
    return value


def whole_number(digits: str) -> str:
    """Without leading zeros."""
    return digits.lstrip("0") or "0"


def where(lookup: str) -> Narrow:
    """Keep the rows for which this lookup holds."""
    return lambda rows, value: rows.filter(**{lookup: value})


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """One query parameter: its name, the values it accepts, and how one narrows a list.

    ``narrow_on`` is for what a UTC date changes; it takes the place of ``narrow``. ``spelled`` makes one spelling of
    all that mean the same, from any value that fits ``pattern`` and with no query; ``default`` is what it means to
    say nothing. Of words that people chose (``is_kept``) no answer is kept. ``several`` makes one that takes several.
    """

    name: str
    about: str
    pattern: str
    accepted_is: str
    narrow: Narrow = unchanged
    narrow_on: DatedNarrow | None = None
    values: tuple[str, ...] = ()
    schema: dict[str, object] | None = None
    required: bool = False
    spelled: Spell = as_given
    default: str = ""
    is_kept: bool = True
    takes_several: bool = False

    def fits(self, value: str) -> bool:
        return re.fullmatch(self.pattern, value) is not None

    def accepts(self, value: str) -> bool:
        return self.fits(value)

    def accepted(self) -> list[str]:
        return list(self.values) or [self.accepted_is]


@dataclass(frozen=True, kw_only=True)
class CountryParameter(Parameter):
    """The code of a country that this directory knows."""

    pattern: str = "[A-Z]{2}"
    accepted_is: str = "an ISO 3166-1 alpha-2 code"

    def accepts(self, value: str) -> bool:
        codes = set(value.split(","))
        return super().accepts(value) and Country.objects.filter(code__in=codes).count() == len(codes)

    def accepted(self) -> list[str]:
        return list(Country.objects.order_by("code").values_list("code", flat=True))


def one_of(name: str, values: list[str], narrow: Narrow, about: str) -> Parameter:
    return Parameter(
        name=name, about=about, pattern="|".join(values), accepted_is="", values=tuple(values), narrow=narrow
    )


def one_of_on(name: str, values: list[str], narrow_on: DatedNarrow, about: str) -> Parameter:
    """One of these values, where the rows that have it change with the date."""
    return replace(one_of(name, values, unchanged, about), narrow_on=narrow_on)


def several(one: Parameter, about: str = "") -> Parameter:
    """The same for several values with commas between them; ``about`` says what that means, if not any of them.

    Its ``narrow`` takes the list. Described as a text still, for so it was promised.
    """
    meant = about or f"{one.about} Several, with commas between them: whatever has any of them."
    pattern = f"(?:{one.pattern})(?:,(?:{one.pattern})){{0,{MOST_VALUES - 1}}}"
    single = {"enum": list(one.values)} if one.values else {"pattern": f"^(?:{one.pattern})$"}
    schema: dict[str, object] = {"type": "string", "anyOf": [single, {"pattern": f"^{pattern}$"}]}
    return replace(one, about=meant, pattern=pattern, schema=schema, spelled=each_once, takes_several=True)


def each_once(values: str) -> str:
    """In alphabetical order."""
    return ",".join(sorted(set(values.split(","))))


def slug(name: str, narrow: Narrow, about: str) -> Parameter:
    return Parameter(name=name, about=about, pattern=SLUG, accepted_is="a slug", narrow=narrow)


def region(narrow: Narrow) -> Parameter:
    return several(one_of("region", REGIONS, narrow, "Only this UN M49 region."))


def language(narrow: Narrow) -> Parameter:
    about = "Only those in this language, written exactly so."
    return Parameter(
        name="language", about=about, pattern=LANGUAGE, accepted_is="a BCP 47 language tag", narrow=narrow
    )


@dataclass(frozen=True, kw_only=True)
class TextParameter(Parameter):
    """A text as it may stand in a name: nothing in it that cannot be seen."""

    pattern: str = NAME_PART
    accepted_is: str = "1 to 200 characters that one can see"
    is_kept: bool = False

    def accepts(self, value: str) -> bool:
        return super().accepts(value) and normalise.visible(value) == value


def text(name: str, narrow: Narrow, about: str) -> Parameter:
    return TextParameter(name=name, about=about, narrow=narrow)


def part_of(field: str) -> Parameter:
    """``q``: whatever holds this text in its name, without regard to case."""
    lookup = f"{field}__icontains"
    return text("q", lambda rows, value: rows.filter(**{lookup: composed(value)}), f"Part of the {field}.")


def composed(value: str) -> str:
    """In Unicode normal form C, as everything is stored."""
    return unicodedata.normalize("NFC", value)


def read(query: QueryDict, parameters: tuple[Parameter, ...]) -> Given:
    """The given values by name, each in its one spelling. BadParameters names everything unknown, repeated or not
    accepted."""
    known = {parameter.name: parameter for parameter in parameters}
    errors = [error for name, values in query.lists() for error in _errors(name, values, known)]
    if errors:
        raise BadParameters(errors[:MOST_ERRORS])
    return _spelled(query, known)


def spelling_of(query: QueryDict, parameters: tuple[Parameter, ...]) -> str | None:
    """The one spelling of everything that says the same as this query; None if no answer to it is kept.

    It asks no database: a value that fits and is not accepted has a spelling too, and its refusal is not kept.
    """
    known = {parameter.name: parameter for parameter in parameters}
    for name, values in query.lists():
        if name not in known or len(values) > 1:
            return None
        if not known[name].is_kept or not known[name].fits(str(values[0])):
            return None
    return urlencode(sorted(_spelled(query, known).items()))


def _spelled(query: QueryDict, known: dict[str, Parameter]) -> Given:
    given = {name: known[name].spelled(str(query[name])) for name in known if name in query}
    return {name: value for name, value in given.items() if value != known[name].default}


def refuse_missing(given: Given, parameters: tuple[Parameter, ...]) -> None:
    """BadParameters names each required one that is not given. Only reading needs them, so views ask here."""
    missing = [one for one in parameters if one.required and one.name not in given]
    if missing:
        raise BadParameters([error(one.name, f"“{one.name}” is missing.", one.accepted()) for one in missing])


def narrowed(rows: Rows, given: Given, parameters: tuple[Parameter, ...], today: date) -> Rows:
    """The rows for which every given parameter holds on ``today`` (UTC)."""
    for parameter in parameters:
        if parameter.name not in given:
            continue
        text, on = given[parameter.name], parameter.narrow_on
        value = text.split(",") if parameter.takes_several else text
        rows = on(rows, text, today) if on else parameter.narrow(rows, value)
    return rows


def _errors(name: str, values: list[Any], known: dict[str, Parameter]) -> Iterator[Error]:
    if name not in known:
        detail = f"“{name[:MOST_SHOWN]}” is not a parameter here; accepted: {', '.join(known) or 'none'}."
        yield error(name, detail, list(known))
    elif len(values) > 1:
        yield error(name, f"“{name}” is given {len(values)} times; accepted: once.", known[name].accepted())
    elif not known[name].accepts(values[0]):
        detail = f"“{values[0][:MOST_SHOWN]}” is not accepted for “{name}”."
        yield error(name, detail, known[name].accepted())


def error(name: str, detail: str, accepted: list[str]) -> Error:
    """``pointer`` is a JSON pointer (RFC 6901) into the query, seen as an object."""
    pointer = "/" + name[:MOST_SHOWN].replace("~", "~0").replace("/", "~1")
    return {"pointer": pointer, "detail": detail, "accepted": accepted}
