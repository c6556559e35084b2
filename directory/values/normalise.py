"""Canonical contact values. Each function returns the one stored form or raises ValueError.

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

from directory.values.lookalikes import SLASHES, in_letters, slash_in
from directory.values.written_numbers import ACCEPTED, one_number, seen

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


@dataclass(frozen=True)
class Phone:
    """E.164 number, and the extension that E.164 has no room for."""

    number: str
    extension: str = ""


def text(value: str, *, lines: bool = False, maximum: int = MAX_TEXT) -> str:
    """NFC text without invisible characters, those copied along at its ends taken off; ``lines`` allows line ends."""
    if len(value) > maximum:
        raise ValueError(f"This is {len(value)} characters long; at most {maximum} are accepted.")
    plain = unicodedata.normalize("NFC", bare(value.replace("\r\n", "\n")))
    for index, char in enumerate(plain):
        if not (char == "\n" and lines) and _is_invisible(plain, index):
            raise ValueError(
                f"Character {index + 1} is {code_point(char)} ({unicodedata.name(char, 'control')}), "
                "which cannot be seen; type the text anew without it."
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
            raise ValueError(
                f"More than {MAX_MARKS} combining marks stand on one letter; plain writing is accepted."
            )


def url(value: str) -> str:
    """An absolute http(s) address as the WHATWG URL standard writes it.

    Refused are login parts, ports other than 80 and 443, and whatever two parsers read differently.
    """
    plain = text(value)
    shown = plain[:80]
    if plain != plain.strip() or re.search(r"[\s\\]", plain):
        raise ValueError(
            f"“{shown}” holds a space or a backslash; write the address as your browser shows it."
        )
    if not plain.lower().startswith(("http://", "https://")):
        raise ValueError(f"“{shown}” does not start with https:// or http://; only those are accepted.")
    try:
        parsed = ada_url.URL(plain)
    except ValueError as exc:
        raise ValueError(
            f"“{shown}” is no address that a browser opens; accepted: https://example.org/page."
        ) from exc
    if parsed.username or parsed.password or "@" in _authority(plain):
        raise ValueError(f"“{shown}” contains a login part before “@”; an official address has none.")
    if parsed.port not in ("", "80", "443"):
        raise ValueError(f"“{shown}” names port {parsed.port}; accepted are the usual 80 and 443.")
    _refuse_odd_host(plain, parsed.hostname)
    if slash := slash_in(in_letters(parsed.hostname)) or _slash_in_path(plain):
        raise ValueError(
            f"“{shown}” holds {code_point(slash)}, which looks like a slash and is none; write the address as your "
            "browser shows it."
        )
    if len(parsed.href) > MAX_TEXT:
        raise ValueError(
            f"“{shown}…” is {len(parsed.href)} characters long; at most {MAX_TEXT} are accepted."
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
        raise ValueError(
            f"The host in “{written[:80]}” is written in an odd way; accepted is a plain name such as www.urm.lt."
        )
    if not _HOST.fullmatch(host) or re.fullmatch(r"[\d.]+", host):
        raise ValueError(f"The host “{host}” is no full domain name; accepted is a name such as www.urm.lt.")
    if _ascii_host(as_written) != host:
        raise ValueError(f"The host in “{written[:80]}” reads as “{host}” in a browser; write it that way.")


def _ascii_host(host: str) -> str:
    return host if host.isascii() else str(ada_url.idna_to_ascii(host.encode()).decode())


def email(value: str) -> str:
    """An addr-spec (RFC 5322) with a lower-case, IDNA-encoded domain; no display name, list or quoted part."""
    plain = text(value)
    if re.search(r"[,;<>\"\s]|%0[ad]|\?", plain, re.IGNORECASE):
        raise ValueError(f"“{plain[:80]}” is more than one plain address; accepted: office@example.org.")
    try:
        found = email_validator.validate_email(
            plain, check_deliverability=False, allow_smtputf8=False, allow_domain_literal=False
        )
    except email_validator.EmailNotValidError as exc:
        raise ValueError(
            f"“{plain[:80]}” is no e-mail address ({exc}) Accepted: office@example.org."
        ) from exc
    return f"{found.local_part}@{found.ascii_domain.lower()}"


def phone(value: str, region: str | None) -> Phone:
    """A valid number as E.164. Written nationally it is of ``region`` (ISO 3166-1 alpha-2, or None).

    One of another country, or a costly one, is told by ``directory.values.telephones``.
    """
    if re.search(r"[*#]", value):
        raise ValueError(
            f"“{value[:40]}” is a service code that a telephone would carry out; accepted: +370 5 236 2444."
        )
    shown = text(seen(value))
    written = one_number(shown)
    shown, plain = shown[:40], written.number
    if (count := sum(char.isdecimal() for char in plain)) > MAX_DIGITS:
        raise ValueError(f"“{shown}” has {count} digits; a number has at most {MAX_DIGITS}.")
    try:
        number = phonenumbers.parse(plain, region)
    except phonenumbers.NumberParseException as exc:
        raise ValueError(f"“{shown}” is no telephone number ({exc}); {ACCEPTED}.") from exc
    if not phonenumbers.is_valid_number(number):
        raise ValueError(f"“{shown}” is no valid number; {ACCEPTED}.")
    return Phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), written.extension)


def contact(channel: str, value: str, extension: str, region: str | None) -> tuple[str, str]:
    """The canonical (value, extension) of one channel."""
    if channel in ("telephone", "fax"):
        found = phone(value, region)
        return found.number, found.extension or digits(extension)
    if extension:
        raise ValueError(f"A {channel.replace('_', ' ')} has no extension; leave it empty.")
    if channel == "email":
        return email(value), ""
    if channel == "postal_address":
        return text(value, lines=True), ""
    return url(value), ""


def digits(value: str) -> str:
    plain = text(value)
    if plain and not re.fullmatch(r"[0-9]{1,20}", plain):
        raise ValueError(f"“{plain[:40]}” is no extension; accepted are up to 20 digits.")
    return plain


def language(value: str) -> str:
    """A BCP 47 tag of letters, digits and hyphens, or the empty string."""
    plain = text(value)
    if plain and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", plain):
        raise ValueError(f"“{plain[:40]}” is no language tag; accepted: “lt”, “pt-BR”.")
    return plain


def day_of_the_past(value: date, today: date) -> date:
    """A day on which something happened. East of Greenwich tomorrow may have begun."""
    if value > today + timedelta(days=1):
        raise ValueError(f"“{value.isoformat()}” lies in the future; accepted: today or earlier.")
    return value
