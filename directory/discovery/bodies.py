"""Whose site is read, and what of it is stored already."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from directory.contacts.known_domains import official_domains
from directory.discovery.reading import Body
from directory.models import (
    Channel,
    ContactPoint,
    Country,
    Lifecycle,
    NameKind,
    Organisation,
    OrganisationKind,
    Purpose,
    State,
)
from directory.models.organisations import OrganisationQuerySet
from directory.values.domains import host_of, is_below, is_whole_government, registrable_domain
from directory.values.own_domains import is_for_trial, why_not_own
from directory.values.sentences import Sentence, one_after_another

# The pages that are asked for again before any new one: more would leave no room for what is to be found.
MOST_STORED = 5


@dataclass(frozen=True)
class Site:
    """The site of one ministry: where it begins, and the stored addresses of it that are to be looked at again."""

    organisation: Organisation
    body: Body
    stored: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return self.body.country

    @property
    def start(self) -> str:
        return self.body.site

    @property
    def domain(self) -> str:
        """What bounds the visit: the registrable domain or, where a whole government shares that, the host."""
        host = host_of(self.start).removeprefix("www.")
        domain = registrable_domain(host)
        return host if is_whole_government(domain) else domain

    def holds(self, address: str) -> bool:
        """Whether the address is one of this site; copies for trying out are not, nor other hosts of a government."""
        host = host_of(address)
        if is_whole_government(self.domain):
            return host.removeprefix("www.") == self.domain
        return is_below(host, [self.domain]) and not is_for_trial(host)


@dataclass(frozen=True)
class NoSite:
    """Why the site of a ministry is not read, in words for editors."""

    code: str
    why: str


def site_of(ministry: Organisation) -> Site | NoSite:
    """The site at its published website or, failing that, at a pending one on a domain that is proven its own."""
    code, domains = ministry.country_id or "", official_domains(ministry.pk)
    points = list(ministry.contact_points.all())
    websites = [point for point in points if _is_website(point)]
    published = next((point.value for point in websites if point.state == State.PUBLISHED), "")
    waiting = [point.value for point in websites if point.state == State.PENDING]
    objections = []
    for address in [published] if published else waiting:
        objection = why_not_own(host_of(address), code, domains=domains, website=published)
        if objection is None:
            body = Body(_names(ministry), code, address, tuple(domains))
            site = Site(ministry, body)
            return Site(ministry, body, tuple(_stored(points, site))[:MOST_STORED])
        objections.append(objection)
    none = Sentence("It has no website in public, nor a pending one to begin at.")
    return NoSite(code, one_after_another(*objections) or none)


def ministries(codes: Collection[str] = ()) -> Iterable[Organisation]:
    """The ministry that stands for each of these countries, or for all; LookupError names a code that has none."""
    rows = Organisation.objects.published().ministries()
    known = dict(rows.values_list("country_id", "pk"))
    if unknown := sorted({code.upper() for code in codes} - known.keys()):
        countries = Country.objects.filter(code__in=unknown).values_list("code", flat=True)
        told = f"{', '.join(unknown)}: no country with a published ministry"
        hint = "; it is a country, but its ministry is not public" if countries else ""
        raise LookupError(f"{told}{hint}. Accepted are two-letter codes such as {_some(known)}.")
    return _with_what_is_stored(rows.filter(country__in=[code.upper() for code in codes]) if codes else rows)


def parliaments(codes: Collection[str] = ()) -> Iterable[Organisation]:
    """Those of these countries, or all, that wait or are public; LookupError names a code that has none.

    What is known of most is recalled, so they wait: their own sites are what two people confirm them by. A body that
    is only named is not visited.
    """
    kept = Organisation.objects.filter(state__in=[State.PENDING, State.PUBLISHED], named_only=False)
    rows = kept.filter(kind=OrganisationKind.PARLIAMENT, lifecycle=Lifecycle.ACTIVE).order_by(
        "country", "name", "pk"
    )
    known = set(rows.values_list("country_id", flat=True))
    if unknown := sorted({code.upper() for code in codes} - known):
        raise LookupError(f"{', '.join(unknown)}: no country with a parliament, be it one that waits.")
    return _with_what_is_stored(rows.filter(country__in=[code.upper() for code in codes]) if codes else rows)


def _with_what_is_stored(rows: OrganisationQuerySet) -> Iterable[Organisation]:
    joined = rows.select_related("country")
    return joined.prefetch_related("names", "contact_points__source", "contact_points__further_sources")


def _some(known: Collection[str]) -> str:
    return ", ".join(sorted(known)[:8]) or "LT"


def _is_website(point: ContactPoint) -> bool:
    return point.channel == Channel.WEBSITE and point.purpose == Purpose.GENERAL


def _names(ministry: Organisation) -> tuple[str, ...]:
    known = (row.name for row in ministry.names.all() if row.kind != NameKind.FORMER)
    return tuple(dict.fromkeys([ministry.name, *known]))


def _stored(points: Collection[ContactPoint], site: Site) -> Iterable[str]:
    """Pages that are contacts first, then those on which values were read; published ones before the rest."""
    in_order = sorted(points, key=lambda point: (point.state != State.PUBLISHED, str(point.pk)))
    in_order = [point for point in in_order if point.state in (State.PUBLISHED, State.PENDING)]
    pages = (point.value for point in in_order if Channel(point.channel).is_web)
    read_at = (source.url for point in in_order for source in [point.source, *point.further_sources.all()])
    found = dict.fromkeys([*pages, *read_at])
    return (address for address in found if address != site.start and site.holds(address))
