"""When two values say the same to a reader, however they are written. Pure; nothing of it is shown or stored."""

import re
import unicodedata
from contextlib import suppress
from functools import lru_cache

import ada_url

from directory.values import normalise
from directory.values.domains import host_of
from directory.values.url_keys import url_key

Key = tuple[str, ...]
MANY = 1 << 16
# How almost all are stored: to parse them would say the same, a hundred times as slowly.
PLAIN = re.compile(
    r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})((?:/[a-zA-Z0-9_~-][a-zA-Z0-9._~-]*)*)/?"
)
E164 = re.compile(r"\+[0-9]{7,15}")
# What servers give at the address of a folder, and the hosts that give the same to telephones.
INDEX = re.compile(r"/(?:index|default|home)\.[a-z]{3,5}(?=\?|\Z)")
MOBILE = re.compile(r"\A(?:www\d{0,2}|m|mobile)\.(?=[^.]+\.)")
# Parameters of a part of the path (RFC 3986 section 3.3): sessions stand there, and servers give the same page.
PARAMETERS = re.compile(r";[^/?#]*")


@lru_cache(maxsize=MANY)
def same_way(channel: str, value: str) -> Key:
    """A way to reach a body: one page is one whichever channel names it, one number is one on every telephone."""
    if channel in ("telephone", "fax"):
        return ("phone", _number(value))
    if channel == "email":
        return ("mailbox", _mailbox(value))
    if channel == "postal_address":
        return ("post", folded(value))
    return same_page(value)


@lru_cache(maxsize=MANY)
def same_page(address: str) -> Key:
    """An address on the web, without what changes nothing of the page that comes; see ``url_key``."""
    path, mark, query = _key_of(address).casefold().partition("?")
    key = re.sub("/{2,}", "/", PARAMETERS.sub("", path) + mark + query)
    return ("page", INDEX.sub("", MOBILE.sub("", key)).rstrip("/"))


@lru_cache(maxsize=MANY)
def same_domain(domain: str) -> Key:
    return ("domain", _host(domain).removeprefix("www."))


@lru_cache(maxsize=MANY)
def folded(text: str) -> str:
    """Letters and digits alone, without case, accents and all that stands between them."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in plain if char.isalnum())


def _key_of(address: str) -> str:
    if plain := PLAIN.fullmatch(address):
        return plain[1].removeprefix("www.") + plain[2]
    written = unicodedata.normalize("NFKC", address).strip()
    return url_key(written if re.match(r"https?://", written, re.IGNORECASE) else f"https://{written}")


def _number(written: str) -> str:
    if E164.fullmatch(written):
        return written[1:]
    with suppress(ValueError):
        written = normalise.phone(written, None).number
    digits = "".join(char for char in unicodedata.normalize("NFKC", written) if char.isdecimal())
    return digits.removeprefix("00")


def _mailbox(written: str) -> str:
    """What follows a “+” is the reader's own mark in the same mailbox; dots are seen by few who read a name."""
    plain = unicodedata.normalize("NFKC", written).strip().casefold().removeprefix("mailto:")
    local, _, _domain = plain.rpartition("@")
    return f"{local.partition('+')[0].replace('.', '')}@{_host(host_of(plain))}"


def _host(written: str) -> str:
    plain = unicodedata.normalize("NFKC", written).strip().casefold().rstrip(".")
    try:
        return str(ada_url.idna_to_ascii(plain.encode()).decode()) or plain
    except ValueError:
        return plain
