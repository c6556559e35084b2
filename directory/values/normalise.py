"""Canonical contact values. Each function returns the one stored form or raises Unfit, a ValueError.

The message says what is wrong, shows the value and says what is accepted. No database, no clock.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import unquote

import ada_url
import email_validator
import phonenumbers
from phonenumbers import NumberParseException

from directory.values.lookalikes import SLASHES, in_letters, slash_in
from directory.values.sentences import Sentence, Unfit
from directory.values.written_numbers import one_number, seen

MAX_TEXT = 2000
MAX_DIGITS = 20  # E.164 has 15; national prefixes such as "00" and "(0)" come beside them
MAX_MARKS = 8  # combining marks in a row; more is decoration, not writing
# Controls, bidirectional overrides, zero-width and other invisible characters; line ends are handled apart.
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
# Letters and signs by their category, blank to the eye; U+FFFD stands where bytes were no UTF-8.
_BLANK = {"\u034f", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u2800", "\u3164", "\uffa0", "\ufffd"}
_TURNING = {"\u202d", "\u202e"}  # they turn the order of letters round: nobody copies them along unasked
_JOINERS = {"\u200c", "\u200d"}  # needed to write Persian and several Indic languages
_LAST_WITHOUT_JOINERS = "\u058f"  # no script up to Armenian uses them: there they only hide
_DOT_LIKE = "。．｡"
# RFC 1123: labels of letters, digits and hyphens; at least two.
_HOST = re.compile(
    r"(?=.{1,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])"
)
_NO_NUMBER = Sentence("it has no digits of one")
_WHY_NO_NUMBER = {
    NumberParseException.INVALID_COUNTRY_CODE: Sentence("its country code is missing or none"),
    NumberParseException.TOO_SHORT_AFTER_IDD: Sentence("it is too short"),
    NumberParseException.TOO_SHORT_NSN: Sentence("it is too short"),
    NumberParseException.TOO_LONG: Sentence("it is too long"),
}


@dataclass(frozen=True)
class Phone:
    """E.164 number, and the extension that E.164 has no room for."""

    number: str
    extension: str = ""


def text(value: str, *, lines: bool = False, maximum: int = MAX_TEXT) -> str:
    """NFC text without invisible characters, those copied along at its ends taken off; ``lines`` allows line ends."""
    if len(value) > maximum:
        raise Unfit(
            "This is {count} characters long; at most {most} are accepted.", count=len(value), most=maximum
        )
    plain = unicodedata.normalize("NFC", bare(value.replace("\r\n", "\n")))
    for index, char in enumerate(plain):
        if not (char == "\n" and lines) and _is_invisible(plain, index):
            raise Unfit(
                "Character {number} is {code} ({name}), which cannot be seen; type the text anew without it.",
                number=index + 1,
                code=code_point(char),
                name=unicodedata.name(char, "control"),
            )
    _refuse_piled_marks(plain)
    return plain


def bare(value: str) -> str:
    """``value`` without blanks at its ends, nor what copying from pages brings along there unseen."""
    start, end = 0, len(value)
    while start < end and _is_copied_along(value[start]):
        start += 1
    while start < end and _is_copied_along(value[end - 1]):
        end -= 1
    return value[start:end]


def taken_off(value: str) -> str:
    """What was unseen at the ends of ``value``, in words; "" if there was nothing but plain blanks."""
    kept = bare(value)
    before, _, after = value.partition(kept) if kept else (value, "", "")
    unseen = dict.fromkeys(char for char in before + after if not (char.isascii() and char.isspace()))
    unseen |= dict.fromkeys(char for char in before + after if char == "\t")
    return ", ".join(f"{code_point(char)} ({unicodedata.name(char, 'control')})" for char in unseen)


def _is_copied_along(char: str) -> bool:
    unseen = char in _BLANK - {"\ufffd"} or unicodedata.category(char) == "Cf"
    return char.isspace() or (unseen and char not in _TURNING)


def visible(value: str) -> str:
    """``value`` for an editor's eyes: whatever cannot be seen in it as ‹U+202E›; line ends stay."""
    return "".join(
        f"‹{code_point(char)}›" if char != "\n" and _is_invisible(value, index) else char
        for index, char in enumerate(value)
    )


def code_point(char: str) -> str:
    return f"U+{ord(char):04X}"


def _is_invisible(value: str, index: int) -> bool:
    char = value[index]
    if char in _JOINERS:
        around = value[index - 1 : index] + value[index + 1 : index + 2]
        return len(around) < 2 or any(other <= _LAST_WITHOUT_JOINERS for other in around)
    return char in _BLANK or unicodedata.category(char) in _INVISIBLE


def _refuse_piled_marks(value: str) -> None:
    run = 0
    for char in value:
        run = run + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if run > MAX_MARKS:
            raise Unfit(
                "More than {most} combining marks stand on one letter; plain writing is accepted.",
                most=MAX_MARKS,
            )


def url(value: str) -> str:
    """An absolute http(s) address as the WHATWG URL standard writes it.

    Refused are login parts, ports other than 80 and 443, and whatever two parsers read differently.
    """
    plain = text(value)
    shown = plain[:80]
    if plain != plain.strip() or re.search(r"[\s\\]", plain):
        raise Unfit(
            "“{shown}” holds a space or a backslash; write the address as your browser shows it.",
            shown=shown,
        )
    if not plain.lower().startswith(("http://", "https://")):
        raise Unfit(
            "“{shown}” does not start with https:// or http://; only those are accepted.", shown=shown
        )
    try:
        parsed = ada_url.URL(plain)
    except ValueError as exc:
        raise Unfit(
            "“{shown}” is no address that a browser opens; accepted: https://example.org/page.", shown=shown
        ) from exc
    if parsed.username or parsed.password or "@" in _authority(plain):
        raise Unfit("“{shown}” contains a login part before “@”; an official address has none.", shown=shown)
    if parsed.port not in ("", "80", "443"):
        raise Unfit(
            "“{shown}” names port {port}; accepted are the usual 80 and 443.", shown=shown, port=parsed.port
        )
    _refuse_odd_host(plain, parsed.hostname)
    if slash := slash_in(in_letters(parsed.hostname)) or _slash_in_path(plain):
        raise Unfit(
            "“{shown}” holds {code}, which looks like a slash and is none; write the address as your browser "
            "shows it.",
            shown=shown,
            code=code_point(slash),
        )
    if len(parsed.href) > MAX_TEXT:
        raise Unfit(
            "“{shown}…” is {count} characters long; at most {most} are accepted.",
            shown=shown,
            count=len(parsed.href),
            most=MAX_TEXT,
        )
    return str(parsed.href)


def _slash_in_path(written: str) -> str:
    return next((char for char in unquote(written) if char in SLASHES), "")


def _authority(written: str) -> str:
    """What stands between “//” and the path, as RFC 3986 reads it; browsers may read otherwise."""
    return re.split(r"[/?#]", written.split("//", 1)[1], maxsplit=1)[0]


def _refuse_odd_host(written: str, host: str) -> None:
    """The host must be written plainly: both parsers read the same name, with a dot, not a number."""
    as_written = _authority(written).lower()
    if "[" not in as_written:
        as_written = as_written.rsplit(":", 1)[0]
    odd = unicodedata.normalize("NFKC", as_written) != as_written
    if odd or "%" in as_written or any(char in _DOT_LIKE for char in as_written):
        raise Unfit(
            "The host in “{shown}” is written in an odd way; accepted is a plain name such as www.urm.lt.",
            shown=written[:80],
        )
    if not _HOST.fullmatch(host) or re.fullmatch(r"[\d.]+", host):
        raise Unfit(
            "The host “{host}” is no full domain name; accepted is a name such as www.urm.lt.", host=host
        )
    if _ascii_host(as_written) != host:
        raise Unfit(
            "The host in “{shown}” reads as “{host}” in a browser; write it that way.",
            shown=written[:80],
            host=host,
        )


def _ascii_host(host: str) -> str:
    return host if host.isascii() else str(ada_url.idna_to_ascii(host.encode()).decode())


def email(value: str) -> str:
    """An addr-spec (RFC 5322) with a lower-case, IDNA-encoded domain; no display name, list or quoted part."""
    plain = text(value)
    if re.search(r"[,;<>\"\s]|%0[ad]|\?", plain, re.IGNORECASE):
        raise Unfit(
            "“{shown}” is more than one plain address; accepted: office@example.org.", shown=plain[:80]
        )
    try:
        found = email_validator.validate_email(
            plain, check_deliverability=False, allow_smtputf8=False, allow_domain_literal=False
        )
    except email_validator.EmailNotValidError as exc:
        raise Unfit(
            "“{shown}” is no e-mail address; accepted: office@example.org.", shown=plain[:80]
        ) from exc
    return f"{found.local_part}@{found.ascii_domain.lower()}"


def phone(value: str, region: str | None) -> Phone:
    """A valid number as E.164. Written nationally it is of ``region`` (ISO 3166-1 alpha-2, or None).

    One of another country, or a costly one, is told by ``directory.values.telephones``.
    """
    if re.search(r"[*#]", value):
        raise Unfit(
            "“{shown}” is a service code that a telephone would carry out; accepted: +370 5 236 2444.",
            shown=value[:40],
        )
    shown = text(seen(value))
    written = one_number(shown)
    shown, plain = shown[:40], written.number
    if (count := sum(char.isdecimal() for char in plain)) > MAX_DIGITS:
        raise Unfit(
            "“{shown}” has {count} digits; a number has at most {most}.",
            shown=shown,
            count=count,
            most=MAX_DIGITS,
        )
    try:
        number = phonenumbers.parse(plain, region)
    except NumberParseException as exc:
        raise Unfit(
            "“{shown}” is no telephone number ({why}); accepted: the international form +370 5 236 2444.",
            shown=shown,
            why=_WHY_NO_NUMBER.get(exc.error_type, _NO_NUMBER),
        ) from exc
    if not phonenumbers.is_valid_number(number):
        raise Unfit(
            "“{shown}” is no valid number; accepted: the international form +370 5 236 2444.", shown=shown
        )
    return Phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), written.extension)


def contact(channel: str, value: str, extension: str, region: str | None) -> tuple[str, str]:
    """The canonical (value, extension) of one channel."""
    if channel in ("telephone", "fax"):
        found = phone(value, region)
        return found.number, found.extension or digits(extension)
    if extension:
        raise Unfit("Only a telephone or fax number has an extension; leave it empty.")
    if channel == "email":
        return email(value), ""
    if channel == "postal_address":
        return text(value, lines=True), ""
    return url(value), ""


def digits(value: str) -> str:
    plain = text(value)
    if plain and not re.fullmatch(r"[0-9]{1,20}", plain):
        raise Unfit("“{shown}” is no extension; accepted are up to 20 digits.", shown=plain[:40])
    return plain


def language(value: str) -> str:
    """A BCP 47 tag of letters, digits and hyphens, or the empty string."""
    plain = text(value)
    if plain and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", plain):
        raise Unfit("“{shown}” is no language tag; accepted: “lt”, “pt-BR”.", shown=plain[:40])
    return plain


def day_of_the_past(value: date, today: date) -> date:
    """A day on which something happened. East of Greenwich tomorrow may have begun."""
    if value > today + timedelta(days=1):
        raise Unfit("“{day}” lies in the future; accepted: today or earlier.", day=value.isoformat())
    return value
