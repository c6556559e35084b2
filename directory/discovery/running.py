"""One run: which ministries are visited, what is written down of each, and what a person is told."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from directory.discovery import rounds
from directory.discovery.bodies import NoSite, Site, ministries, site_of
from directory.discovery.recording import Recorded, believed, record
from directory.discovery.troubles import WHAT_TO_DO
from directory.discovery.visiting import Visit
from directory.link_checks.looking import Manner
from directory.models import Organisation, SiteVisit
from directory.values.sentences import Sentence
from directory.words.saying import in_english

# Longer than any visit takes, and the wait for its turn.
LEASE = timedelta(minutes=30)
MOST_TOLD = 20

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Told:
    """What the visit to one ministry's site came to; ``report`` is JSON."""

    code: str
    trouble: str
    to_do: str
    report: dict[str, object]


def discover(
    *,
    clock: Clock,
    codes: Collection[str] = (),
    bodies: Callable[[Collection[str]], Iterable[Organisation]] = ministries,
    manner: Manner | None = None,
    keep: bool = True,
    begin: Callable[[int], None] = lambda wanted: None,
    tell: Callable[[Told], None] = lambda told: None,
) -> list[Told]:
    """Visit the sites of these ministries, or of all, and write down what was found.

    ``bodies`` gives others than ministries. LookupError names a code without one. ``keep=False`` writes nothing.
    Who is being visited by another run is left to that. ``begin`` hears how many there are, ``tell`` of each.
    """
    at = clock()
    wanted = list(bodies(codes))
    begin(len(wanted))
    told: list[Told] = []

    def note(one: Told) -> None:
        told.append(one)
        tell(one)

    sites = []
    for ministry in wanted:
        site = site_of(ministry)
        if isinstance(site, NoSite):
            note(_without_site(site))
        elif not keep or _claim(ministry, at):
            sites.append(site)
        else:
            note(Told(site.code, "busy", in_english(Sentence("Another run is visiting it now.")), {}))
    _visit(sites, clock, manner or rounds.USUAL, keep, note)
    return told


def due(at: datetime, every: timedelta, limit: int) -> list[str]:
    """The codes of those whose last visit is so long ago, or that had none: these first, then the longest ago."""
    rows = Organisation.objects.published().ministries()
    rows = rows.filter(
        Q(site_visit=None) | Q(site_visit__visited_at=None) | Q(site_visit__visited_at__lte=at - every)
    )
    in_order = rows.order_by("site_visit__visited_at", "country").values_list("country_id", flat=True)
    first = [code for code in in_order.filter(site_visit__visited_at=None) if code]
    return [*first, *(code for code in in_order.exclude(site_visit__visited_at=None) if code)][:limit]


def _visit(
    sites: Sequence[Site], clock: Clock, manner: Manner, keep: bool, note: Callable[[Told], None]
) -> None:
    held = {site.organisation.pk for site in sites}
    try:
        for visit in rounds.visits(sites, manner):
            at = clock()
            visit = believed(visit, at=at)
            recorded = record(visit, at=at, keep=keep)
            told = _told(visit, recorded)
            if keep:
                facts = {"trouble": told.trouble, "to_do": told.to_do, "report": told.report}
                rows = SiteVisit.objects.filter(organisation=visit.site.organisation)
                rows.update(visited_at=at, claimed_until=None, **facts)
            held.discard(visit.site.organisation.pk)
            note(told)
    finally:
        if keep:
            SiteVisit.objects.filter(organisation__in=held).update(claimed_until=None)


def _claim(ministry: Organisation, at: datetime) -> bool:
    SiteVisit.objects.get_or_create(organisation=ministry)
    # A lease that runs longer than any is of a wrong clock, and void.
    free = Q(claimed_until=None) | Q(claimed_until__lte=at) | Q(claimed_until__gt=at + 2 * LEASE)
    return SiteVisit.objects.filter(free, organisation=ministry).update(claimed_until=at + LEASE) == 1


def _without_site(site: NoSite) -> Told:
    to_do = in_english(f"{site.why} {WHAT_TO_DO['no website']}")
    return Told(site.code, "no website", to_do, _seen(site.why))


def _seen(detail: str) -> dict[str, object]:
    """In English, and so that it can be said in any language."""
    return {"detail": detail, **({"seen": detail.kept()} if isinstance(detail, Sentence) else {})}


def _told(visit: Visit, recorded: Recorded) -> Told:
    to_do = in_english(WHAT_TO_DO.get(visit.trouble, ""))
    report: dict[str, object] = {
        "website": visit.site.start,
        "requests": visit.requests,
        **_seen(visit.error or visit.detail),
        "pages": [
            {
                "address": seen.address,
                "final_address": seen.final_address,
                "status": seen.status,
                "title": seen.reading.title if seen.reading else "",
                "trouble": seen.trouble,
                "detail": seen.detail,
            }
            for seen in visit.pages
        ],
        "found": [
            {
                "channel": found.channel,
                "value": found.value,
                "purpose": found.purpose,
                "score": round(found.score, 3),
                "why": list(found.why),
                "page": found.page,
            }
            for found in visit.found
        ],
        "entered": [
            {"id": str(point.pk), "channel": point.channel, "value": point.value}
            for point in recorded.entered
        ],
        "proposed": [
            {"id": str(point.pk), "channel": point.channel, "value": point.value, "new": new}
            for point, new in recorded.proposed
        ],
        "lost": [
            {
                "id": str(lost.contact.pk),
                "channel": lost.contact.channel,
                "value": lost.contact.value,
                "page": lost.seen.address,
                "why": lost.why,
                "instead": [found.value for found in lost.instead],
            }
            for lost in recorded.lost
        ],
        "sighted": recorded.sighted,
        "elsewhere": [{"address": link.address, "text": link.text} for link in visit.elsewhere][:MOST_TOLD],
        "told": recorded.told[:MOST_TOLD],
    }
    return Told(visit.site.code, visit.trouble, to_do, report)
