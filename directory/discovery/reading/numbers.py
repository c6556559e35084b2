"""Telephone numbers as pages write them: several in a cell, ranges, alternatives after a slash, extensions. Pure.

A run of digits is taken apart here and judged by ``phonenumbers``; its own matcher runs over what that leaves.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import phonenumbers
from phonenumbers import Leniency, PhoneNumber, PhoneNumberFormat, PhoneNumberMatcher

from directory.discovery.reading import words
from directory.values import telephones

MOST_RUNS = 1_500
_RUN = re.compile(r"(?:\+ ?\(?|\(\+?)?\d(?:[\d .()/\-]*\d)?")
_GROUPS = re.compile(r"\d+")
_TAIL = re.compile(r"(?P<base>.*\d)\s?(?P<mark>[-/])\s?(?P<tail>\d{1,4})\Z", re.DOTALL)
_JOINED = re.compile(r"[\s,;/&|]{1,4}(?:[^\W\d]{1,4}[\s]{1,2})?\Z")
_HOURS = re.compile(r"\d{1,2}[.]\d\d ?- ?\d{1,2}[.]\d\d")
_CODE_LAST = re.compile(r"(\d{5,8}) ?- ?(0\d{1,3})")
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"(?<![\d+.-])(?:{_DAY}[./-] ?{_MONTH}[./-] ?{_YEAR}|{_MONTH}/{_DAY}/{_YEAR}|{_YEAR}[./-]{_MONTH}[./-]{_DAY})"
    r"(?!\d|[.-]\d)"
)
_PLAIN = {"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‒": "-", "－": "-", "／": "/", "＋": "+"}
_PLAIN |= {"（": "(", "）": ")", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "．": ".", "·": "."}
WIDEST_RANGE = 30


@dataclass(frozen=True)
class Number:
    """A number and where it is written; ``is_international`` if it is written with its country's code."""

    value: str
    extension: str
    start: int
    end: int
    is_international: bool


@dataclass(frozen=True)
class _Run:
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def plain_digits(text: str) -> str:
    """The same text, as long, with digits, dashes and brackets of every script in ASCII."""
    if text.isascii():
        return text
    return "".join(map(_plain, text))


@cache
def _plain(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    digit = unicodedata.decimal(char, None)
    return char if digit is None else str(digit)


def numbers_in(text: str, region: str, like: Number | None = None) -> list[Number]:
    """The valid numbers of a line, in order; written nationally they are of ``region``.

    ``like`` is a number shortly before, whose beginning a shorter one behind a label shares.
    """
    plain = _DATE.sub(lambda match: ";" * len(match[0]), plain_digits(text))
    found: list[Number] = []
    for match in list(_RUN.finditer(plain))[:MOST_RUNS]:
        if found and match.start() < found[-1].end:
            continue
        run = _Run(match[0], match.start())
        run = _closed(run)
        read = (
            list(_continued(run, plain, found))
            or list(_read(run, region))
            or list(_like(run, plain, found, like))
        )
        found.extend(_with_extension(read, plain, run))
    return found


def _closed(run: _Run) -> _Run:
    """Without a bracket that opens and does not close: what follows it is about the number, not of it."""
    if run.text.count("(") <= run.text.count(")"):
        return run
    if run.text.startswith("("):
        return _closed(_Run(run.text[1:], run.start + 1))
    return _Run(run.text[: run.text.rindex("(")].rstrip(" .-/"), run.start)


def _read(run: _Run, region: str) -> Iterator[Number]:
    digits = sum(map(str.isdigit, run.text))
    if digits < 5 or digits > 60 or _HOURS.fullmatch(run.text):
        return
    if turned := _CODE_LAST.fullmatch(run.text):
        yield from _turned(turned, run, region)
    elif ranged := _ranged(run, region):
        yield from ranged
    elif number := _number(run.text, region):
        yield _at(number, run, run.text)
    elif "/" in run.text:
        yield from _alternatives(run, region)
    else:
        yield from _several(run, region)


def _turned(match: re.Match[str], run: _Run, region: str) -> Iterator[Number]:
    """ "61152030-021", as right-to-left pages write it: the town's code stands last."""
    if number := _number(f"{match[2]}{match[1]}", region):
        yield _at(number, run, run.text)


def _ranged(run: _Run, region: str) -> list[Number]:
    """ "22 31 80-85" and "236 24 44/45": a number and its like, where what stands before is one already."""
    match = _TAIL.match(run.text)
    if not match:
        return []
    base, tail = match["base"], match["tail"]
    if "/" in base:
        return []
    number = _number(base, region)
    if not number:
        return []
    first = _at(number, run, base)
    whole = str(number.national_number)
    other = _number_of(number, whole[: -len(tail)] + tail) if len(tail) < len(whole) - 2 else None
    if match["mark"] == "/":
        return [
            first,
            *([_placed(other, run, match.start("tail"), match.end("tail"), first)] if other else []),
        ]
    last_group = _GROUPS.findall(base)[-1]
    step = int(tail) - int(last_group[-len(tail) :])
    if len(tail) <= len(last_group) and 0 < step <= WIDEST_RANGE and other:
        return [first, _placed(other, run, match.start("tail"), match.end("tail"), first)]
    return []


def _alternatives(run: _Run, region: str) -> Iterator[Number]:
    """ "236 24 44/45/46": each part a number by itself, or the end of one like the first."""
    base: PhoneNumber | None = None
    first: Number | None = None
    at = 0
    for part in run.text.split("/"):
        start, end = at, at + len(part)
        at = end + 1
        stripped = part.strip(" .-")
        if not stripped:
            continue
        start += part.index(stripped)
        end = start + len(stripped)
        digits = "".join(_GROUPS.findall(stripped))
        own = _number(stripped, region) if len(digits) > 4 else None
        if own is None and base is not None:
            whole = str(base.national_number)
            own = _number_of(base, whole[: -len(digits)] + digits) if len(digits) < len(whole) else None
        if own is None:
            continue
        placed = _at(own, _Run(stripped, run.start + start), stripped)
        if first is not None:
            placed = replace(placed, is_international=first.is_international or placed.is_international)
        base, first = base or own, first or placed
        yield placed


def _several(run: _Run, region: str) -> Iterator[Number]:
    """Numbers with only a space between them, as the library parts them."""
    if not re.search(r"\s{2}|\d\s\d|-\s|\s-|\)\s?\d", run.text) or len(run.text) < 11:
        return
    matcher = PhoneNumberMatcher(run.text, region, leniency=Leniency.VALID, max_tries=10)
    for match in matcher:
        yield _at(match.number, _Run(match.raw_string, run.start + match.start), match.raw_string)


def _continued(run: _Run, plain: str, found: list[Number]) -> Iterator[Number]:
    """The end of a number after a comma, where the number before gives the rest: "236 24 44, 236 25 00" or ", 45"."""
    digits = "".join(_GROUPS.findall(run.text))
    if not found or not 2 <= len(digits) <= 8 or not run.text[0].isdigit() or "/" in run.text:
        return
    # With a prefix of its own it is a whole number.
    if digits.startswith("0") and len(digits) > 4:
        return
    last = found[-1]
    between, after = plain[last.end : run.start], plain[run.end : run.end + 1]
    if not _JOINED.fullmatch(between) or after.isalpha() or after == "%" or not between.strip(" "):
        return
    if len(digits) < 5 and re.match(r"\s{0,2}[^\W\d]", plain[run.end : run.end + 3]):
        return
    number = telephones.parsed(last.value)
    whole = str(number.national_number)
    if len(digits) < len(whole) and (own := _number_of(number, whole[: -len(digits)] + digits)):
        yield Number(_e164(own), "", run.start, run.end, last.is_international)


def _like(run: _Run, plain: str, found: list[Number], like: Number | None) -> Iterator[Number]:
    """ "Fax: 231 30 90" below "Tel. +370 5 236 24 44": the town's code is left out."""
    last = found[-1] if found else like
    digits = "".join(_GROUPS.findall(run.text))
    if last is None or not 6 <= len(digits) <= 8 or "/" in run.text:
        return
    if _CODE_LAST.fullmatch(run.text):
        return
    if not words.subjects(plain[max(0, run.start - 30) : run.start]) & {
        "phone",
        "fax",
        "fax_letter",
        "phone_letter",
    }:
        return
    number = telephones.parsed(last.value)
    whole = str(number.national_number)
    if len(digits) < len(whole) and (own := _number_of(number, whole[: -len(digits)] + digits)):
        yield Number(_e164(own), "", run.start, run.end, False)


def _with_extension(read: list[Number], plain: str, run: _Run) -> Iterator[Number]:
    if read and read[-1].end == run.end and (match := _extension().match(plain, run.end)):
        read = [*read[:-1], replace(read[-1], extension=match[1], end=match.end())]
    yield from read


@cache
def _extension() -> re.Pattern[str]:
    stems = [stem.lstrip("=") for name, _, each in words.table() if name == "extension" for stem in each]
    told = "|".join(sorted(map(re.escape, stems), key=len, reverse=True))
    return re.compile(
        rf"\s?[,;(]?\s?(?:(?:{told})(?=[\s.:\d])[.:]?|#)\s?(?:no\.?\s)?(\d{{1,6}})\b\)?", re.IGNORECASE
    )


def _number(text: str, region: str) -> PhoneNumber | None:
    """The valid number that a text is; None if it is none. A country's code may lack its "+"."""
    digits = "".join(char for char in text if char.isdigit() or char == "+")
    if not 5 <= len(digits) <= 20:
        return None
    for written in _writings(text, digits, region):
        try:
            number = phonenumbers.parse(written, region or None)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return number
    return None


def _writings(text: str, digits: str, region: str) -> Iterator[str]:
    yield text
    code = str(phonenumbers.country_code_for_region(region)) if region else ""
    if digits.startswith("00"):
        yield f"+{digits[2:]}"
    elif code and digits.startswith(code):
        yield f"+{digits}"


def _number_of(like: PhoneNumber, national: str) -> PhoneNumber | None:
    other = PhoneNumber(
        country_code=like.country_code,
        national_number=int(national),
        italian_leading_zero=like.italian_leading_zero,
        number_of_leading_zeros=like.number_of_leading_zeros,
    )
    return other if phonenumbers.is_valid_number(other) else None


def _at(number: PhoneNumber, run: _Run, text: str) -> Number:
    start = run.start + run.text.index(text)
    is_international = text.lstrip("( ").startswith(("+", "00"))
    digits = "".join(_GROUPS.findall(text))
    national = str(number.national_number)
    # "(36-1) 458-1000": the country's code without its plus.
    has_code = digits.startswith(str(number.country_code)) and len(digits) > len(national)
    is_international = is_international or (has_code and digits.endswith(national))
    return Number(_e164(number), number.extension or "", start, start + len(text), is_international)


def _placed(number: PhoneNumber, run: _Run, start: int, end: int, like: Number) -> Number:
    return Number(_e164(number), "", run.start + start, run.start + end, like.is_international)


def _e164(number: PhoneNumber) -> str:
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))
