"""Whether a host is a ministry's own: its proven domain, that of its website, or one that its state keeps. Pure.

A page there can be the wrong page of the right ministry. It cannot be a stranger's.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from directory.values.domains import (
    SOCIAL_PLATFORMS,
    government_suffix,
    host_of,
    is_below,
    is_whole_government,
    public_suffix,
    registrable_domain,
)
from directory.values.sentences import Sentence
from directory.values.state_suffixes import STATE_OF_SUFFIX

# Copies for the makers of a site stand word for word on such hosts, some below the real domain.
_FOR_TRIAL = re.compile(
    r"(?:pre|non)?(?:staging|stage|stg|tests?|testing|dev|devel|demo|uat|qa|sandbox|preprod|preview|beta)\d*"
)
# Pages that pass themselves off as a ministry's, or that nobody could tell whose they are.
TAKEN_FOR_MINISTRIES = frozenset(
    {
        *("foreign-affairs.net", "irishembassy.lt", "vrdgov.org", "ireland-for-you.net", "mofaicly.com"),
        *("minaffet-rdc.com", "197.231.128.20", "livewebtesting.com", "aodtechsolutions.com"),
    }
)


class Sort(StrEnum):
    """On which sort of domain an address stands, seen from the body that it is said to be of."""

    PROVEN = "proven"
    STATE = "state"  # below a suffix that the body's state keeps for itself
    TREATY = "treaty"  # below one that is kept for what several states share
    WEBSITE = "website"  # that of the body's published website, proven by nobody
    PLATFORM = "platform"
    FOREIGN = "foreign"  # below a suffix that another state keeps
    OTHER = "other"


@dataclass(frozen=True)
class Standing:
    """The sort, and the domain or suffix by which it is of it."""

    sort: Sort
    domain: str

    @property
    def is_warned(self) -> bool:
        """Nothing says that it is the body's."""
        return self.sort in (Sort.FOREIGN, Sort.OTHER)


def standing(host: str, country: str, *, domains: Collection[str], website: str) -> Standing:
    """On which sort of domain the host stands; parameters as of ``why_not_own``, ``country`` "" where it has none."""
    domain, suffix = registrable_domain(host), government_suffix(host)
    if proven := next((own for own in domains if is_below(host, [own])), ""):
        return Standing(Sort.PROVEN, proven)
    if domain in SOCIAL_PLATFORMS:
        return Standing(Sort.PLATFORM, domain)
    if is_for_trial(host) or is_below(host, TAKEN_FOR_MINISTRIES):
        return Standing(Sort.OTHER, domain)
    if suffix:
        return Standing(_sort_of(suffix, country), suffix)
    same = website and domain == registrable_domain(host_of(website))
    return Standing(Sort.WEBSITE if same else Sort.OTHER, domain)


def _sort_of(suffix: str, country: str) -> Sort:
    state = state_of(suffix)
    if not state:
        return Sort.TREATY
    return Sort.STATE if country in ("", state) else Sort.FOREIGN


def state_of(suffix: str) -> str:
    """The code of the country whose state keeps the suffix ("gov.lt" → "LT"); "" where several states do."""
    last = suffix.rpartition(".")[2]
    if known := STATE_OF_SUFFIX.get(suffix) or STATE_OF_SUFFIX.get(last) or {"uk": "GB"}.get(last):
        return known
    return last.upper() if len(last) == 2 and last != "eu" else ""


def is_for_trial(host: str) -> bool:
    """Whether a label of the host says that its pages are for trying out: staging, test, dev, demo, uat …"""
    own = host.removesuffix(public_suffix(host))
    return any(_FOR_TRIAL.fullmatch(word) for word in re.split(r"[-_.]", own))


def why_not_own(host: str, country: str, *, domains: Collection[str], website: str) -> Sentence | None:
    """Why the host is not the ministry's own; None if it is.

    ``country`` is the ministry's (ISO 3166-1 alpha-2), ``domains`` are its official ones, ``website`` is the address
    of its published website, or "".
    """
    if is_for_trial(host):
        return Sentence("“{host}” is a host for trying out.", host=host)
    domain = registrable_domain(host)
    if is_below(host, TAKEN_FOR_MINISTRIES) or domain in SOCIAL_PLATFORMS:
        return Sentence("“{host}” is no ministry's own, whatever it shows.", host=host)
    suffix = government_suffix(host)
    if suffix and state_of(suffix) not in ("", country):
        return Sentence(
            "“{host}” stands below {suffix}, which another state keeps.", host=host, suffix=suffix
        )
    if suffix and state_of(suffix) == country:
        return None
    if is_below(host, [d for d in domains if not is_whole_government(d)]):
        return None
    if website and domain == registrable_domain(host_of(website)):
        return None
    known = sorted({*domains, *([registrable_domain(host_of(website))] if website else [])})
    if not known:
        return Sentence(
            "“{host}” is not on the ministry's own domain; accepted: a host below a suffix kept for {country}.",
            host=host,
            country=country,
        )
    return Sentence(
        "“{host}” is not on the ministry's own domain; accepted: {domains}, a host below a suffix kept for {country}.",
        host=host,
        domains=", ".join(known),
        country=country,
    )
