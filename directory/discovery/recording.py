"""What a visit saw, written down: pending contacts and proposals by nobody, and where each value stood.

A program publishes nothing, and never enters again what people rejected, withdrew or replaced: such a value gets a
Sighting and no more. A second visit to an unchanged site changes nothing but times.
"""

import hashlib
import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from directory import moderation
from directory.discovery.bodies import Site
from directory.discovery.reading import Found, instead, stands
from directory.discovery.troubles import NOT_TRUSTED
from directory.discovery.visiting import Seen, Visit, page_key
from directory.kinds import CONTACT_POINT
from directory.link_checks.judging import TAKEN_OVER
from directory.link_checks.memories import Memory, facts_of
from directory.link_checks.reading import Reading as Markup
from directory.link_checks.remembering import look_at, memories_of, remembered
from directory.models import (
    Channel,
    ContactPoint,
    Evidence,
    Purpose,
    SightedPage,
    Sighting,
    SourceKind,
    State,
    kept_text,
)
from directory.values.domains import host_of, is_below
from directory.values.sentences import Sentence, clauses
from directory.words.saying import kept

# Of less a person is told, who then decides; of so much a change is proposed.
SURE = 0.75
GONE = (404, 410)
MOST_LABEL = 300
MOST_INSTEAD = 3
PROPOSED = Sentence(
    "A program read this on the ministry's own page, where the value of before no longer stands."
)
# Of several records with one value, which one a Sighting is of.
IN_ORDER = [State.PUBLISHED, State.PENDING, State.WITHDRAWN, State.REJECTED]
ACTIVE = (State.PUBLISHED, State.PENDING)

Key = tuple[str, str, str]


@dataclass(frozen=True)
class Lost:
    """A stored value that no longer stands where it was read, and what stands there instead."""

    contact: ContactPoint
    seen: Seen
    why: str
    instead: tuple[Found, ...] = ()


@dataclass(frozen=True)
class Stood:
    """A stored value that stands on a page. ``found`` is empty where the page itself is the value."""

    contact: ContactPoint
    seen: Seen
    found: Found | None = None


@dataclass
class Recorded:
    """What became of a visit."""

    entered: list[ContactPoint] = field(default_factory=list)
    proposed: list[tuple[ContactPoint, str]] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    sighted: int = 0


def believed(visit: Visit, *, at: datetime) -> Visit:
    """The visit without the pages that lost all that they were; where every remembered one did, of a site taken over.

    Otherwise what stands there now would take the place of what it is measured by.
    """
    past = remembered([seen.address for seen in visit.read_pages], at=at)
    known = [seen for seen in visit.read_pages if seen.address in past]
    lost = {
        seen.address
        for seen in known
        if seen.reading and past[seen.address].is_lost_by(Markup(seen.reading.title, text=seen.reading.text))
    }
    if known and len(lost) == len(known):
        return replace(visit, trouble="hijacked", detail=TAKEN_OVER, found=())
    return visit.without(lost, "hijacked", TAKEN_OVER) if lost else visit


def record(visit: Visit, *, at: datetime, keep: bool = True) -> Recorded:
    """Write down what was found and what still stands, in one transaction; ``keep=False`` takes it all back."""
    if visit.trouble in NOT_TRUSTED or not visit.pages:
        return Recorded()
    points = _points(visit.site)
    stood, lost = _stored(visit, [point for point in points if point.state in ACTIVE])
    with transaction.atomic():
        moderation.lock()
        writing = _Writing(visit, at)
        writing.note_stored(stood, lost)
        writing.propose(lost)
        for found in visit.found:
            writing.take(found)
        writing.forget_older()
        if not keep:
            transaction.set_rollback(True)
    return writing.recorded


def key_of(channel: str, value: str, extension: str = "") -> Key:
    """What two spellings of one value have in common; a page is one page, be it for reading or for writing."""
    if channel == Channel.WEBSITE:
        return channel, page_key(value), ""
    if Channel(channel).is_web:
        return "web", page_key(value), ""
    if channel == Channel.POSTAL_ADDRESS:
        return channel, " ".join(re.findall(r"\w+", value.casefold())), ""
    return channel, value.casefold(), extension


def _points(site: Site) -> list[ContactPoint]:
    rows = ContactPoint.objects.filter(organisation=site.organisation)
    joined = rows.select_related("organisation", "source").prefetch_related(
        "further_sources", "sightings__page"
    )
    return sorted(joined, key=lambda point: (IN_ORDER.index(State(point.state)), str(point.pk)))


def _stored(visit: Visit, points: list[ContactPoint]) -> tuple[list[Stood], list[Lost]]:
    """Which stored values stand on a page of the visit, and which were read on one and no longer stand on any."""
    stood, lost = [], []
    for point in points:
        if place := _place(visit, point):
            stood.append(place)
        elif gone := _gone(visit, point):
            lost.append(gone)
    return stood, lost


def _place(visit: Visit, point: ContactPoint) -> Stood | None:
    """Where the value stands: as the page itself, else where it was read before, else where it stands best."""
    if Channel(point.channel).is_web:
        own = (seen for seen in visit.read_pages if page_key(point.value) in _keys(seen))
        if seen := next(own, None):
            return Stood(point, seen, _as_page(seen, point))
    read_at = _read_at(point)
    found = [
        (bool(_keys(seen) & read_at), place.score, -number, seen, place)
        for number, seen in enumerate(visit.read_pages)
        if seen.reading and (place := stands(seen.reading, point.channel, point.value))
    ]
    if not found:
        return None
    *_, seen, place = max(found, key=lambda each: each[:3])
    return Stood(point, seen, place)


def _as_page(seen: Seen, point: ContactPoint) -> Found | None:
    return stands(seen.reading, point.channel, point.value) if seen.reading else None


def _gone(visit: Visit, point: ContactPoint) -> Lost | None:
    if Channel(point.channel).is_web:
        own = (seen for seen in visit.pages if page_key(point.value) in _keys(seen))
        seen = next((seen for seen in own if seen.status in GONE), None)
        rivals = tuple(found for found in visit.found if found.channel == point.channel)
        if seen is None:
            return None
        told = Sentence("The page answers with status {status}.", status=seen.status)
        return Lost(point, seen, told, rivals)
    read_at = _read_at(point)
    for seen in visit.pages:
        if _keys(seen) & read_at and seen.is_read and seen.reading:
            others = instead(seen.reading, point.channel, point.value)
            return Lost(point, seen, Sentence("It no longer stands on the page where it was read."), others)
        if _keys(seen) & read_at and seen.status in GONE:
            return Lost(
                point,
                seen,
                Sentence("The page where it was read answers with status {status}.", status=seen.status),
            )
    return None


def _keys(seen: Seen) -> set[str]:
    return {page_key(seen.address), page_key(seen.final_address)}


def _read_at(point: ContactPoint) -> set[str]:
    sources = [point.source.url, *(source.url for source in point.further_sources.all())]
    sighted = [
        sighting.page.address
        for sighting in point.sightings.all()
        if sighting.stands and sighting.value == point.value
    ]
    return {page_key(address) for address in [*sources, *sighted] if address}


class _Writing:
    """The transaction of one visit."""

    def __init__(self, visit: Visit, at: datetime) -> None:
        self.visit, self.at, self.site = visit, at, visit.site
        self.recorded = Recorded()
        self.pages: dict[str, SightedPage] = {}
        self.noted: set[int] = set()
        self.known = _known(self.site)
        addresses = [seen.address for seen in visit.pages]
        self.past = memories_of(addresses, at=at, body=self.site.organisation)
        self.facts = facts_of(self.site.organisation)

    def note_stored(self, stood: Iterable[Stood], lost: Iterable[Lost]) -> None:
        for place in stood:
            self._note(place.contact, place.contact.value, place.seen, place.found)
        for gone in lost:
            self._note_lost(gone)

    def propose(self, lost: Iterable[Lost]) -> None:
        """Where one value took the place of a published one beyond doubt, wish for it."""
        for gone in lost:
            sure = [found for found in gone.instead if self._is_sure(found, gone.contact)]
            if gone.contact.state == State.PUBLISHED and len(sure) == 1:
                self._propose(gone.contact, sure[0])

    def take(self, found: Found) -> None:
        """A value that was found: noted where it is known, else entered."""
        seen = self._seen(found)
        if seen is None:
            return
        contact = self._known(found)
        if contact is None:
            if found.purpose == Purpose.EMERGENCY:
                self.recorded.told.append(
                    Sentence("Not entered: {value}, a line for emergencies.", value=found.value)
                )
                return
            contact = self._enter(found)
        if contact is not None:
            own = key_of(contact.channel, contact.value, contact.extension) == _key(found)
            self._note(contact, contact.value if own else found.value, seen, found)

    def forget_older(self) -> None:
        """What an earlier visit noted on these pages and this one did not is no longer so."""
        Sighting.objects.filter(page__in=self.pages.values()).exclude(pk__in=self.noted).delete()
        SightedPage.objects.all().superseded(self.site.organisation, self.at).delete()

    def _known(self, found: Found) -> ContactPoint | None:
        channel, value, _ = key = _key(found)
        return self.known.get(key) or (None if found.extension else self.known.get((channel, value, "*")))

    def _seen(self, found: Found) -> Seen | None:
        return next(
            (seen for seen in self.visit.read_pages if found.page in (seen.final_address, seen.address)), None
        )

    def _is_sure(self, found: Found, contact: ContactPoint) -> bool:
        same = (found.channel, found.purpose) == (contact.channel, contact.purpose)
        return same and found.score >= SURE and self._known(found) is None and self._is_own(found)

    def _is_own(self, found: Found) -> bool:
        """Numbers and addresses stand on a page of the site; what has a host must have one of the body's."""
        host = host_of(found.value) if Channel(found.channel).is_web or found.channel == Channel.EMAIL else ""
        return not host or is_below(host, [self.site.domain, *self.site.body.domains])

    def _propose(self, contact: ContactPoint, found: Found) -> None:
        wished = {"value": found.value, "extension": found.extension, "source": self._source(found)}
        try:
            with transaction.atomic():
                moderation.propose(
                    contact,
                    value={**moderation.content(contact), **wished},
                    base_revision=contact.revision,
                    by=None,
                    at=self.at,
                    reason=PROPOSED,
                    source_url=found.page,
                )
        except (ValidationError, moderation.Conflict, moderation.Refused) as exc:
            self.recorded.told.append(
                Sentence("Not proposed: {value}. {why}", value=found.value, why=kept(exc))
            )
            return
        self.known[_key(found)] = contact
        self.recorded.proposed.append((contact, found.value))
        if seen := self._seen(found):
            self._note(contact, found.value, seen, found)

    def _enter(self, found: Found) -> ContactPoint | None:
        value = {
            "organisation": str(self.site.organisation.pk),
            "channel": found.channel,
            "value": found.value,
            "extension": found.extension,
            "purpose": found.purpose,
            "language": "",
            "source": self._source(found),
            "further_sources": [],
        }
        try:
            unit = moderation.enter(CONTACT_POINT, value, by=None, at=self.at)
        except ValidationError as exc:
            self.recorded.told.append(
                Sentence("Not entered: {value}. {why}", value=found.value, why=kept(exc))
            )
            return None
        contact = ContactPoint.objects.get(pk=unit.pk)
        self.known[_key(found)] = contact
        self.recorded.entered.append(contact)
        return contact

    def _source(self, found: Found) -> moderation.Content:
        return {
            "url": found.page,
            "publisher": host_of(found.page).removeprefix("www."),
            "retrieved_on": self.at.date().isoformat(),
            "evidence": Evidence.OFFICIAL.value,
            "kind": SourceKind.OWN.value,
            "page_from": "",
        }

    def _note(self, contact: ContactPoint, value: str, seen: Seen, found: Found | None) -> None:
        page = self._page(seen)
        facts: dict[str, object] = {"stands": True, "instead": [], "start": None, "end": None}
        if found:
            facts |= {"label": found.label[:MOST_LABEL], "score": found.score, "why": _why(found)}
            if found.start < found.end <= len(page.text):
                facts |= {"start": found.start, "end": found.end}
        else:
            facts |= {"label": page.title, "score": 0.0, "why": Sentence("The page itself answers.")}
        self._write(page, contact, value, facts)

    def _note_lost(self, lost: Lost) -> None:
        others = [
            {"channel": found.channel, "value": found.value, "purpose": found.purpose, "label": found.label}
            for found in lost.instead[:MOST_INSTEAD]
        ]
        facts = {"stands": False, "start": None, "end": None, "label": "", "score": 0.0, "why": lost.why}
        self._write(self._page(lost.seen), lost.contact, lost.contact.value, {**facts, "instead": others})
        self.recorded.lost.append(lost)

    def _write(self, page: SightedPage, contact: ContactPoint, value: str, facts: dict[str, object]) -> None:
        sighting, _ = Sighting.objects.update_or_create(
            page=page, contact=contact, channel=contact.channel, value=value, defaults=facts
        )
        self.recorded.sighted += sighting.pk not in self.noted
        self.noted.add(sighting.pk)

    def _page(self, seen: Seen) -> SightedPage:
        if seen.address not in self.pages:
            reading = seen.reading
            kept, compressed = kept_text(reading.text if reading else "")
            facts = {
                "final_address": seen.final_address[:2_000],
                "status": seen.status,
                "seen_at": self.at,
                "body_sha256": seen.body_sha256,
                "text_sha256": hashlib.sha256(kept.encode()).hexdigest() if kept else "",
                "title": reading.title[:300] if reading else "",
                "language": reading.language[:20] if reading else "",
                "names_body": bool(reading and reading.names_body),
                "compressed_text": compressed if kept else b"",
            }
            memory = self._memory(seen.address, SightedPage(**facts), kept)
            self.pages[seen.address], _ = SightedPage.objects.update_or_create(
                organisation=self.site.organisation,
                address=seen.address,
                by_name="",
                defaults={**facts, "memory": memory.as_json() if memory else {}},
            )
        return self.pages[seen.address]

    def _memory(self, address: str, page: SightedPage, text: str) -> Memory | None:
        """What is remembered of a page after this look."""
        past = self.past.get(address)
        look = look_at(page, text, past, self.facts)
        return past.after(look) if past and look else look or past


def _key(found: Found) -> Key:
    return key_of(found.channel, found.value, found.extension)


def _known(site: Site) -> dict[Key, ContactPoint]:
    """The contact for each value that the body has, had or was to have; with “*” where any extension will do."""
    points = _points(site)
    by_id: dict[uuid.UUID, ContactPoint] = {point.pk: point for point in points}
    known: dict[Key, ContactPoint] = {}
    for point, *value in [*((p, p.channel, p.value, p.extension) for p in points), *_ever(by_id)]:
        channel, canonical, extension = key = key_of(*value)
        known.setdefault(key, point)
        if extension:
            known.setdefault((channel, canonical, "*"), point)
    return known


def _ever(points: dict[uuid.UUID, ContactPoint]) -> Iterator[tuple[ContactPoint, str, str, str]]:
    for unit_id, value in moderation.contents_ever(CONTACT_POINT, list(points)):
        if str(points[unit_id].organisation_id) == value["organisation"]:
            yield points[unit_id], value["channel"], value["value"], value["extension"]


def _why(found: Found) -> str:
    return clauses(*found.why)
