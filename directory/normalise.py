"""Canonical contact values. Each function returns the one stored form or raises ValueError.

The message says what is wrong, shows the value and says what is accepted. No database, no clock.
"""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

import ada_url
import email_validator
import phonenumbers

MAX_TEXT = 2000
MAX_MARKS = 8  # combining marks in a row; more is decoration, not writing
# Controls, bidirectional overrides, zero-width and other invisible characters; line ends are handled apart.
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = {"\u200c", "\u200d"}  # needed to write Persian and several Indic languages
_DOT_LIKE = "。．｡"


@dataclass(frozen=True)
class Phone:
    """E.164 number, and the extension that E.164 has no room for."""

    number: str
    extension: str = ""


def text(value: str, *, lines: bool = False, maximum: int = MAX_TEXT) -> str:
    """NFC text without invisible characters, stripped; ``lines`` allows line ends."""
    if len(value) > maximum:
        raise ValueError(f"This is {len(value)} characters long; at most {maximum} are accepted.")
    plain = unicodedata.normalize("NFC", value.replace("\r\n", "\n").strip())
    for index, char in enumerate(plain):
        if char == "\n" and lines:
            continue
        if unicodedata.category(char) in _INVISIBLE and char not in _JOINERS:
            raise ValueError(
                f"Character {index + 1} is U+{ord(char):04X} ({unicodedata.name(char, 'control')}), "
                "which cannot be seen; type the text anew without it."
            )
    _refuse_piled_marks(plain)
    return plain


def _refuse_piled_marks(value: str) -> None:
    run = 0
    for char in value:
        run = run + 1 if unicodedata.combining(char) else 0
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
    if parsed.username or parsed.password or "@" in urlsplit(plain).netloc:
        raise ValueError(f"“{shown}” contains a login part before “@”; an official address has none.")
    if parsed.port not in ("", "80", "443"):
        raise ValueError(f"“{shown}” names port {parsed.port}; accepted are the usual 80 and 443.")
    _refuse_odd_host(plain, parsed.hostname)
    return str(parsed.href)


def _refuse_odd_host(written: str, host: str) -> None:
    """The host must be written plainly: both parsers read the same name, with a dot, not a number."""
    netloc = (
        urlsplit(written).netloc.rsplit(":", 1)[0] if not written.count("[") else urlsplit(written).netloc
    )
    as_written = netloc.lower()
    odd = unicodedata.normalize("NFKC", as_written) != as_written
    if odd or "%" in as_written or any(char in _DOT_LIKE for char in as_written):
        raise ValueError(
            f"The host in “{written[:80]}” is written in an odd way; accepted is a plain name such as www.urm.lt."
        )
    if host.endswith(".") or "." not in host or host.startswith("[") or re.fullmatch(r"[\d.]+", host):
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
    """A valid number of ``region`` (ISO 3166-1 alpha-2; None if the body belongs to no country) as E.164."""
    plain = text(value)
    if re.search(r"[*#]", plain):
        raise ValueError(
            f"“{plain[:40]}” is a service code that a telephone would carry out; accepted: +370 5 236 2444."
        )
    if re.search(r"[a-z]", re.sub(r"(?i)\s*(;?ext(ension)?[.=]?|x)\s*\d+$", "", plain), re.IGNORECASE):
        raise ValueError(f"“{plain[:40]}” holds letters; accepted are digits, as in +370 5 236 2444.")
    try:
        number = phonenumbers.parse(plain, region)
    except phonenumbers.NumberParseException as exc:
        raise ValueError(
            f"“{plain[:40]}” is no telephone number ({exc}); accepted: the international form +370 5 236 2444."
        ) from exc
    if not phonenumbers.is_valid_number(number):
        raise ValueError(
            f"“{plain[:40]}” is no valid number; accepted: the international form +370 5 236 2444."
        )
    _refuse_foreign(plain, number, region)
    return Phone(
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), number.extension or ""
    )


def _refuse_foreign(plain: str, number: phonenumbers.PhoneNumber, region: str | None) -> None:
    expected = region and phonenumbers.country_code_for_region(region)
    if expected and number.country_code != expected:
        raise ValueError(
            f"“{plain[:40]}” has country code +{number.country_code}; a number of {region} starts with +{expected}."
        )


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
