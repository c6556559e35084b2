"""The one telephone number in what somebody wrote; what is not the number never becomes part of it. Pure.

Libraries read generously: hours in brackets, a second number after a slash or a count of lines become digits of
the first. Here the number is what stands between a label and an extension, written as one number is; whatever
else holds digits is told, not swallowed.
"""

import re
import unicodedata
from dataclasses import dataclass

from directory.values.sentences import Unfit

MOST_SHOWN = 40
# Copied from web pages and address books along with a number; U+202E, which turns digits round, is none of them.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202d\u2060\u2066-\u2069\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212\uff0d]")
_LABEL = re.compile(r"\A[^\d+(]*")
_LETTER = re.compile(r"[^\W\d_]")
# What introduces an extension, in the languages of ministries' pages; digits, and a bracket, end it.
_EXTENSION = re.compile(
    r"(?:ext(?:ension|n)?|x|poste|anexo|ramal|int(?:erno|ern)?|dw|durchwahl|nebenstelle|доб(?:авочный)?|вн(?:утр)?"
    r"|wewn|linka|klapka|mellék|anknytning|dahili|toestel|τοπικό|داخلي|分机|內線|内線|내선)"
    r"[.:=\s]{0,4}(\d{1,7})\s?\)?\Z",
    re.IGNORECASE,
)
_WRITTEN = re.compile(r"[\d+()./\s-]*")
_BRACKETS_LAST = re.compile(r"\([^()]*\d[^()]*\)?\s?\Z")
_COUNTRY_CODE = re.compile(r"(?:\+|00)\s?\d{1,3}(?=[\s(/.-]|\Z)")
_SPACED_DASH = re.compile(r"\s-{1,2}\s?|\s?-{1,2}\s")
# An area code has at most five digits; what follows a dash and is shorter than three counts lines or hours.
_AREA_DIGITS = 5
_TAIL_DIGITS = 3


@dataclass(frozen=True)
class Written:
    """``number`` as it was written, without label and extension."""

    number: str
    extension: str = ""


class SeveralNumbers(Unfit):
    """What was written is more than one number: ``parts``, each as it was written."""

    parts: list[str]


def one_number(written: str) -> Written:
    """The number and extension in ``written``; Unfit, with what was found, where it is not plainly one."""
    plain = seen(written)
    bare, extension = _without_extension(_without_label(plain))
    shown = plain[:MOST_SHOWN]
    if parts := _several(bare):
        raise _several_numbers(shown, parts)
    if _LETTER.search(bare):
        raise Unfit("“{shown}” holds letters; accepted are digits, as in +370 5 236 2444.", shown=shown)
    if not _WRITTEN.fullmatch(bare):
        raise Unfit(
            "“{shown}” holds signs that no telephone number has; accepted: the international form "
            "+370 5 236 2444.",
            shown=shown,
        )
    if _BRACKETS_LAST.search(bare) and _digits(_BRACKETS_LAST.sub("", bare)):
        raise Unfit(
            "“{shown}” has digits in brackets behind the number; leave them out; accepted: the international "
            "form +370 5 236 2444.",
            shown=shown,
        )
    return Written(bare, extension)


def _several_numbers(shown: str, parts: list[str]) -> SeveralNumbers:
    refusal = SeveralNumbers(
        "“{shown}” is not one number: one number per contact; found two: “{first}” and “{second}”.",
        shown=shown,
        first=parts[0][:MOST_SHOWN],
        second=parts[1][:MOST_SHOWN],
    )
    refusal.parts = parts
    return refusal


def seen(written: str) -> str:
    """``written`` with single blanks and plain dashes, and without what address books put around a number."""
    return " ".join(_DASHES.sub("-", _UNSEEN.sub("", written)).split())


def left_out(written: str) -> str:
    """What stood before or in the number and is no part of it, in words: a label, tabs, no-break spaces."""
    label = label_of(written)
    return ", ".join(filter(None, [f"“{label}”" if label else "", unseen_in(written)]))


def label_of(written: str) -> str:
    """What stands before the number: “Tel.:”, “Phone”; "" if it begins with the number."""
    label = _LABEL.match(seen(written))
    return label[0].strip() if label else ""


def unseen_in(written: str) -> str:
    """Tabs, no-break spaces and invisible characters anywhere in ``written``, each once, in words."""
    unseen = (char for char in written if char != " " and (char.isspace() or _UNSEEN.match(char)))
    return ", ".join(
        dict.fromkeys(f"U+{ord(char):04X} ({unicodedata.name(char, 'control')})" for char in unseen)
    )


def _without_label(plain: str) -> str:
    """“tel:” (RFC 3966), “Phone”, “Тел.”, ☎: whatever stands before the first digit."""
    return _LABEL.sub("", plain, count=1)


def _without_extension(plain: str) -> tuple[str, str]:
    found = _EXTENSION.search(plain)
    if found is None or _LETTER.match(plain[found.start() - 1 : found.start()]):
        return plain, ""
    before = plain[: found.start()]
    return before.rstrip(" ,;.("), "".join(str(unicodedata.decimal(digit)) for digit in found[1])


def _several(bare: str) -> list[str]:
    """The parts of what is more than one number; nothing for one number, however it is grouped."""
    for split in (_at_letters_and_commas, _at_plus, _at_slash, _at_dash):
        parts = [part.strip() for part in split(bare)]
        if len(parts) > 1:
            return parts
    return []


def _at_letters_and_commas(bare: str) -> list[str]:
    parts = [part for part in re.split(r"[^\d+()./\s-]+", bare) if _digits(part)]
    # “0800 FLOWERS 1” is one number with letters in it, and told as such.
    return parts if len(parts) > 1 and all(_digits(part) > 1 for part in parts[:2]) else []


def _at_plus(bare: str) -> list[str]:
    first, *others = bare.split("+")
    return [part for part in (first, *(f"+{other}" for other in others)) if _digits(part)]


def _at_slash(bare: str) -> list[str]:
    """A slash behind the area code groups one number; any other parts two."""
    before, slash, after = bare.partition("/")
    if not slash:
        return []
    national = _COUNTRY_CODE.sub("", before.replace("(0)", "")).strip(" ()-.")
    is_area_code = _digits(national) <= _AREA_DIGITS and not re.search(r"[\s.-]", national)
    return [] if is_area_code and "/" not in after else [before, after]


def _at_dash(bare: str) -> list[str]:
    """“2478 - 79” counts lines; “+370 - 5 - 236 2444” groups one number."""
    *before, after = _SPACED_DASH.split(bare)
    return [bare[: -len(after)].rstrip(" -"), after] if before and _digits(after) < _TAIL_DIGITS else []


def _digits(value: str) -> int:
    return sum(character.isdecimal() for character in value)
