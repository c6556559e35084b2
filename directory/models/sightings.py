"""What a program, or a person, saw on a body's own pages, and which value stood where. Private to editors."""

import zlib
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import NamedTuple, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy

from directory.models.contact_points import Channel, ContactPoint, Purpose
from directory.models.official_domains import OfficialDomain
from directory.models.organisations import Organisation
from directory.models.sentences import SentenceField
from directory.values.domains import host_of
from directory.values.own_domains import why_not_own

# Of one page, before it is compressed: an excerpt must never cost more memory than this.
MOST_TEXT = 200_000
AROUND = 120


class Excerpt(NamedTuple):
    """The text before a value, the value as the page writes it, and the text after."""

    before: str
    value: str
    after: str


class SightedPageQuerySet(models.QuerySet["SightedPage"]):
    def by_programs(self) -> Self:
        """Those that no person had open."""
        return self.filter(by_name="")

    def superseded(self, organisation: Organisation, at: datetime) -> Self:
        """A program's pages that the visit at ``at`` did not see again and that nothing refers to any more.

        Kept are the page that is a contact itself and the one with the newest sighting of a value.
        """
        is_contact = ContactPoint.objects.filter(organisation=organisation, value=OuterRef("address"))
        newest = Sighting.objects.filter(page=OuterRef("pk")).newest()
        mine = self.by_programs().filter(organisation=organisation, seen_at__lt=at)
        return mine.exclude(Exists(is_contact)).exclude(Exists(newest))


class SightedPage(models.Model):
    """A page of a body's own site as it was when last seen: by a program, or by the person who had it open.

    One row per page and who saw it (``by_name`` is empty for a program): a later look takes its place.
    ``compressed_text`` is the visible text in zlib (RFC 1950), cut at 200 kB before; offsets of sightings count in it.
    ``names_body``: the page calls the body by one of its names. ``memory``: what it was when it last showed name and
    values, which a later look does not take away; its shape is that of ``link_checks.memories.Memory``.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="sighted_pages")
    address = models.CharField(max_length=2000)
    final_address = models.CharField(max_length=2000, help_text="Where the redirects on the way ended.")
    status = models.PositiveSmallIntegerField(help_text="Of HTTP.")
    seen_at = models.DateTimeField()
    body_sha256 = models.CharField(max_length=64, blank=True)
    text_sha256 = models.CharField(max_length=64, blank=True)
    title = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=20, blank=True)
    names_body = models.BooleanField(default=False)
    compressed_text = models.BinaryField(default=bytes, editable=False)
    memory = models.JSONField(default=dict, blank=True, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    by_name = models.CharField(max_length=150, blank=True)

    objects = SightedPageQuerySet.as_manager()

    class Meta:
        ordering = ["-seen_at", "id"]
        indexes = [models.Index(fields=["address"], name="sightedpage_address")]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "address", "by_name"],
                name="sightedpage_once",
                violation_error_message="This page was noted already for whoever saw it.",
            ),
            models.CheckConstraint(
                condition=Q(address__startswith="https://") | Q(address__startswith="http://"),
                name="sightedpage_address_is_http",
                violation_error_message="The address of a page starts with https:// or http://.",
            ),
            models.CheckConstraint(
                condition=Q(by__isnull=True) | ~Q(by_name=""),
                name="sightedpage_person_named",
                violation_error_message="Whoever had the page open is named.",
            ),
            models.CheckConstraint(
                condition=LessThanOrEqual(Length("compressed_text"), Value(MOST_TEXT)),
                name="sightedpage_bounded",
                violation_error_message=f"At most {MOST_TEXT:,} bytes of a page are kept.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.address} seen on {self.seen_at:%Y-%m-%d}"

    @cached_property
    def text(self) -> str:
        """The kept text; the empty string where none was kept."""
        return zlib.decompress(self.compressed_text).decode() if self.compressed_text else ""

    @cached_property
    def on_own_domain(self) -> bool:
        """Whether it stands on the body's own domain by what is published of that now."""
        body = self.organisation
        domains = (
            OfficialDomain.objects.published().filter(organisation=body).values_list("domain", flat=True)
        )
        websites = ContactPoint.objects.published().filter(
            organisation=body, channel=Channel.WEBSITE, purpose=Purpose.GENERAL
        )
        website = websites.values_list("value", flat=True).first() or ""
        host = host_of(self.final_address)
        return why_not_own(host, body.country_id or "", domains=list(domains), website=website) is None


def kept_text(text: str) -> tuple[str, bytes]:
    """The beginning of a page's text that is kept, and the same compressed."""
    kept = text.encode("utf-8", "replace")[:MOST_TEXT].decode("utf-8", "ignore")
    return kept, zlib.compress(kept.encode(), 9)


NEWEST = ("-page__seen_at", "-stands", "-score", "pk")


class SightingQuerySet(models.QuerySet["Sighting"]):
    def of_contact(self, contact: ContactPoint, value: str = "") -> Self:
        """Of the value that the contact has, or of another one that is proposed for it; the newest first."""
        return self.filter(contact=contact, value=value or contact.value).order_by(*NEWEST)

    def newest(self) -> Self:
        """Of each contact and value the newest; of one visit that where it stands, and where it stands best."""
        same = Sighting.objects.filter(contact=OuterRef("contact"), value=OuterRef("value"))
        return self.filter(pk=Subquery(same.order_by(*NEWEST).values("pk")[:1]))

    def newest_by_contact(self, contacts: Iterable[ContactPoint]) -> "dict[ContactPoint, Sighting]":
        """The newest sighting of the value that each contact has, in one query and one for the pages."""
        points = {contact.pk: contact for contact in contacts}
        rows = self.filter(contact__in=points, value=F("contact__value")).newest().with_pages()
        return {points[row.contact_id]: row for row in rows}

    def contradicting(self) -> Self:
        """Those that say that a value no longer stands where it was read."""
        return self.filter(stands=False)

    def with_pages(self) -> Self:
        """Each page is fetched once, however many values stand on it."""
        return self.prefetch_related("page__organisation")


class Sighting(models.Model):
    """A value of a contact on a page: where it stands in the page's text, or that it no longer does.

    ``value`` is canonical; it differs from the contact's where it is proposed for it. ``start`` and ``end`` count code
    points of the page's kept text, end exclusive; both are empty where the value stands in an attribute or behind what
    is kept. ``score`` and ``why`` are the reader's. ``instead`` lists what stands there in place of a lost value.
    """

    page = models.ForeignKey(SightedPage, models.CASCADE, related_name="sightings")
    contact = models.ForeignKey(ContactPoint, models.CASCADE, related_name="sightings")
    channel = models.CharField(max_length=14, choices=Channel)
    value = models.CharField(max_length=2000)
    stands = models.BooleanField(default=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    label = models.CharField(max_length=300, blank=True, help_text="The words that stand beside it.")
    score = models.FloatField(default=0)
    why = SentenceField(blank=True)
    instead = models.JSONField(default=list, blank=True)

    objects = SightingQuerySet.as_manager()

    class Meta:
        ordering = ["contact", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "contact", "channel", "value"],
                name="sighting_once",
                violation_error_message="This value was noted on this page already.",
            ),
            models.CheckConstraint(
                condition=Q(channel__in=Channel.values),
                name="sighting_known_channel",
                violation_error_message=f"A channel is one of {', '.join(Channel.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True, end__isnull=True)
                | Q(start__isnull=False, end__isnull=False, start__lt=F("end")),
                name="sighting_starts_before_end",
                violation_error_message="A value stands from one place to a later one.",
            ),
            models.CheckConstraint(
                condition=Q(stands=True) | Q(start__isnull=True),
                name="sighting_lost_stands_nowhere",
                violation_error_message="What no longer stands has no place on the page.",
            ),
            models.CheckConstraint(
                condition=Q(stands=False) | Q(instead=Value([], models.JSONField())),
                name="sighting_instead_of_lost",
                violation_error_message="Only in place of a lost value does something stand instead.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.value} {'stands' if self.stands else 'no longer stands'} on {self.page.address}"

    @property
    def contradicts(self) -> bool:
        """The page no longer holds the value; ``instead`` says what does."""
        return not self.stands

    @property
    def on_own_domain(self) -> bool:
        return self.page.on_own_domain

    def excerpt(self, around: int = AROUND) -> Excerpt | None:
        """The value with the text around it; None where it has no place in the kept text."""
        if self.start is None or self.end is None:
            return None
        text, start, end = self.page.text, self.start, self.end
        before = text[max(0, start - around) : start]
        return Excerpt(before, text[start:end], text[end : end + around])


class SiteTrouble(models.TextChoices):
    """Why a body's site told little or nothing."""

    ROBOTS = "robots", gettext_lazy("programs are asked to stay away")
    NO_ANSWER = "no answer", gettext_lazy("no answer")
    ELSEWHERE = "elsewhere", gettext_lazy("leads to another domain")
    BOT_WALL = "bot wall", gettext_lazy("a bot wall")
    COOKIE_GATE = "cookie gate", gettext_lazy("wants cookies kept")
    CONSENT = "consent", gettext_lazy("a question about cookies")
    JAVASCRIPT = "javascript", gettext_lazy("built by scripts")
    HIJACKED = "hijacked", gettext_lazy("looks taken over")
    PARKED = "parked", gettext_lazy("looks parked or for sale")
    EMPTY = "empty", gettext_lazy("no text")
    NOTHING_FOUND = "nothing found", gettext_lazy("no contact found")
    NO_WEBSITE = "no website", gettext_lazy("no website")
    ERROR = "error", gettext_lazy("our own code failed")


class SiteVisit(models.Model):
    """What the last visit of a program to a body's site came to, and until when one is at it now. One row per body.

    ``trouble`` is why it told little or nothing; ``report`` what was read, found, lost and told, for editors.
    """

    organisation = models.OneToOneField(Organisation, models.CASCADE, related_name="site_visit")
    visited_at = models.DateTimeField(null=True, blank=True, db_index=True)
    claimed_until = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=40, choices=SiteTrouble, blank=True)
    to_do = models.CharField(max_length=500, blank=True)
    report = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["organisation"]

    def __str__(self) -> str:
        return f"visit to the site of {self.organisation}"
