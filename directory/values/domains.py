"""Registrable domains, by the public-suffix list that publicsuffixlist brings along; nothing is downloaded."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

import ada_url
from publicsuffixlist import PublicSuffixList

from directory.values.sentences import Unfit
from directory.values.state_suffixes import STATE_LABELS, STATE_SUFFIXES

# With the list's private part: two pages on github.io belong to two strangers, not to one owner.
_suffixes, _of_registries = (
    PublicSuffixList(accept_unknown=False),
    PublicSuffixList(accept_unknown=False, only_icann=True),
)

# The dots that IDNA reads as one (RFC 3490, section 3.1): none may hide the end of a name.
_DOTS = str.maketrans("。．｡", "...")

# Anybody may have a page there, so the domain proves nothing and need not be proven.
SOCIAL_PLATFORMS = frozenset(
    {
        *(
            "facebook.com",
            "instagram.com",
            "threads.net",
            "twitter.com",
            "x.com",
            "youtube.com",
            "linkedin.com",
        ),
        *("t.me", "tiktok.com", "bsky.app", "flickr.com", "vk.com", "weibo.com", "wa.me", "mastodon.social"),
    }
)
# How almost every stored address begins; ``urlsplit`` would take many times as long to say the same.
_PLAIN = re.compile(r"https?://([a-z0-9.-]+)(?:/|\Z)")
_HOST = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}")


@dataclass(frozen=True)
class DomainChange:
    """The registrable domains of a contact before and after; "" where it has none."""

    before: str
    after: str


def registrable_domain(host: str) -> str:
    """ "www.urm.lt" → "urm.lt"; where the host is itself a public suffix ("gov.gd") or unknown, the host."""
    # A suffix of more than one label below www is a domain of its own, as in www.gov.uk.
    return _suffixes.privatesuffix(_plain(host)) or _plain(host).rstrip(".")


def public_suffix(host: str) -> str:
    """ "www.mfa.gov.pl" → "gov.pl"; "" if the list knows none."""
    return _suffixes.publicsuffix(_plain(host)) or ""


def is_under_private_suffix(host: str) -> bool:
    """Whether names below its suffix are given away by a private party, as under "us.com" and "github.io"."""
    return public_suffix(host) != (_of_registries.publicsuffix(_plain(host)) or "")


def _plain(host: str) -> str:
    return host.lower().translate(_DOTS)


def host_of(address: str) -> str:
    """The host of a URL or the domain of an e-mail address, lower case; "" if there is none."""
    if "@" in address and "://" not in address:
        return address.rsplit("@", 1)[1].lower()
    if plain := _PLAIN.match(address):
        return plain[1]
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:  # brackets that are no IPv6 address
        return ""


def place_of(address: str) -> str:
    """The host and path of a URL without what each visit may add: scheme, parameters, query and fragment."""
    path = re.split("[?#;]", address.partition("://")[2], maxsplit=1)[0].partition("/")[2]
    return f"{host_of(address)}/{path}".rstrip("/")


def domain_of(address: str) -> str:
    """The registrable domain of a URL or an e-mail address; "" if it has none.

    "www.gov.uk" and "gov.uk" are one: under a suffix kept for a state nobody else can have a “www”.
    """
    host = host_of(address)
    domain = registrable_domain(host) if host else ""
    return domain.removeprefix("www.") if is_whole_government(domain) else domain


def is_below(host: str, domains: Collection[str]) -> bool:
    """Whether ``host`` is one of the domains or stands below one."""
    return any(host == domain or host.endswith("." + domain) for domain in domains)


def government_suffix(host: str) -> str:
    """The suffix kept for a state under which the host stands, itself included; "" if there is none."""
    labels = host.split(".")
    tails = (".".join(labels[start:]) for start in range(len(labels)))
    return next((tail for tail in tails if _is_state_suffix(tail)), "")


def _is_state_suffix(suffix: str) -> bool:
    if suffix in STATE_SUFFIXES:
        return True
    label, _, country = suffix.partition(".")
    return label in STATE_LABELS and len(country) == 2 and public_suffix(f"x.{suffix}") == suffix


def is_whole_government(domain: str) -> bool:
    """Whether many bodies of one state share the domain: "gov.cz", and "www.gov.pl" as its common portal."""
    return government_suffix(domain) == domain.removeprefix("www.")


def official_domain(value: str) -> str:
    """The canonical form of a domain that may be official: registrable, lower case, IDNA; or Unfit, a ValueError."""
    written = value.strip().lower()
    host = written if written.isascii() else _idna(written)
    if not _HOST.fullmatch(host) or not public_suffix(host):
        raise Unfit(
            "“{shown}” is no domain; accepted: a registrable domain such as urm.lt.", shown=value[:80]
        )
    domain = registrable_domain(host)
    if is_whole_government(host):
        return host
    if domain == public_suffix(host):
        raise Unfit(
            "“{host}” is a suffix under which anybody may register; accepted: a domain below it.", host=host
        )
    if domain != host:
        raise Unfit(
            "“{host}” is a host; accepted: the registrable domain “{domain}”.", host=host, domain=domain
        )
    return host


def _idna(host: str) -> str:
    return str(ada_url.idna_to_ascii(host.encode()).decode())


def change_of_domain(before: str, after: str) -> DomainChange | None:
    """What changes if one address gives way to another; None if the registrable domain stays."""
    change = DomainChange(domain_of(before), domain_of(after))
    return None if change.before == change.after else change
