from datetime import date, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When
from django.utils.translation import gettext_lazy as _

from directory.models.organisations import OfOrganisationQuerySet, Organisation
from directory.models.sources import Source
from directory.models.units import State, Unit


class Channel(models.TextChoices):
    WEBSITE = "website", _("website")
    CONTACT_PAGE = "contact_page", _("contact page")
    CONTACT_FORM = "contact_form", _("contact form")
    EMAIL = "email", _("e-mail")
    TELEPHONE = "telephone", _("telephone")
    FAX = "fax", _("fax")
    POSTAL_ADDRESS = "postal_address", _("postal address")
    SOCIAL = "social", _("social media")

    @property
    def is_web(self) -> bool:
        return self in WEB_CHANNELS

    @property
    def is_phone(self) -> bool:
        return self in (Channel.TELEPHONE, Channel.FAX)


WEB_CHANNELS = (Channel.WEBSITE, Channel.CONTACT_PAGE, Channel.CONTACT_FORM, Channel.SOCIAL)


class Purpose(models.TextChoices):
    GENERAL = "general", _("general enquiries")
    VISAS_AND_ASYLUM = "visas_and_asylum", _("visas and asylum")
    HUMAN_RIGHTS = "human_rights", _("human rights")
    PRESS = "press", _("press")
    CONSULAR = "consular", _("consular help")
    EMERGENCY = "emergency", _("emergencies of its own citizens")
    COMPLAINTS = "complaints", _("complaints")
    DOCUMENTS = "documents", _("documents")
    INFORMATION_REQUEST = "information_request", _("requests for information")


def term_of(channel: str) -> timedelta:
    """How long a verification of this channel holds."""
    return timedelta(days=settings.VERIFICATION_TERM_DAYS[channel])


def terms() -> dict[timedelta, list[Channel]]:
    """The terms, the shortest first, each with the channels that it is set for."""
    found = sorted({term_of(channel) for channel in Channel})
    return {term: [channel for channel in Channel if term_of(channel) == term] for term in found}


class ContactPointQuerySet(OfOrganisationQuerySet["ContactPoint"]):
    def published(self) -> Self:
        """Published, save those of a body that is only named."""
        return self.published_under(named_only=False)

    def with_freshness(self, today: date) -> Self:
        """Annotated with ``last_verified_on`` and ``freshness``: what ``freshness`` of the row says, for tables.

        ``today`` is a UTC date; on its due date a verification is overdue.
        """
        mine = {"contact_point": OuterRef("pk")}
        checks = self._told_in("verifications").filter(**mine, content_hash=OuterRef("content_hash"))
        doubts = self._told_in("disputes").filter(**mine, value=OuterRef("value"), lifted_at=None)
        overdue = [
            When(channel__in=channels, last_verified_on__lte=today - term, then=Value("overdue"))
            for term, channels in terms().items()
        ]
        state = Case(
            When(Exists(doubts), then=Value("disputed")),
            When(last_verified_on=None, then=Value("unverified")),
            *overdue,
            default=Value("verified"),
        )
        last = checks.order_by("-verified_on").values("verified_on")[:1]
        return self.annotate(last_verified_on=Subquery(last)).annotate(freshness=state)

    def to_look_at(self, today: date) -> Self:
        """Published points that a person should look at: doubted, never verified, or overdue on this UTC date."""
        rows = self.published().filter(organisation__named_only=False).with_freshness(today)
        return rows.filter(freshness__in=["disputed", "overdue", "unverified"])

    def due_for_review(self, today: date) -> Self:
        """Published points whose last verification is at least their channel's term old; the longest overdue first.

        ``today`` is a UTC date and inclusive. A point that nobody has verified is due at once, after
        those that somebody had; general contact pages and ministries come first. A disputed one waits for its dispute.
        """
        rows = self.to_look_at(today).filter(freshness__in=["overdue", "unverified"])
        by_use = Case(
            When(channel="contact_page", purpose="general", then=0),
            When(organisation__kind="foreign_ministry", then=1),
            default=2,
        )
        return rows.order_by(
            F("last_verified_on").asc(nulls_last=True), by_use, "organisation", "channel", "pk"
        )

    def _told_in(self, name: str) -> "models.QuerySet[Any]":
        """The rows of all points that this reverse name leads to."""
        told: Any = self.model._meta.get_field(name).related_model
        return told._default_manager.all()


class ContactPoint(Unit):
    """One way to reach an organisation: what it is and where we read it.

    Named after schema.org/ContactPoint. ``value`` is canonical: a telephone number is E.164
    ("+41584623111") with its extension in a column of its own, an e-mail address has a
    lower-case domain, a URL is absolute http(s).
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="contact_points")
    channel = models.CharField(max_length=14, choices=Channel)
    value = models.CharField(max_length=2000)
    extension = models.CharField(
        max_length=20, blank=True, help_text="Digits to dial after a telephone number."
    )
    purpose = models.CharField(max_length=19, choices=Purpose, default=Purpose.GENERAL)
    language = models.CharField(max_length=20, blank=True, help_text="BCP 47, for example “de”.")
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    further_sources = models.ManyToManyField(Source, blank=True, related_name="+")

    objects = ContactPointQuerySet.as_manager()

    class Meta(Unit.Meta):
        abstract = False
        ordering = ["organisation", "channel", "purpose", "id"]
        indexes = [
            *Unit.Meta.indexes,
            models.Index(fields=["organisation", "state"], name="contactpoint_of_organisation"),
            models.Index(fields=["value"], name="contactpoint_value"),
            # One for each filter of the lists whose rows may be rare.
            models.Index(fields=["channel", "id"], name="contactpoint_of_channel"),
            models.Index(fields=["purpose", "id"], name="contactpoint_of_purpose"),
            models.Index(fields=["language", "id"], name="contactpoint_of_language"),
        ]
        constraints = [
            *Unit.Meta.constraints,
            models.CheckConstraint(
                condition=Q(channel__in=Channel.values),
                name="contactpoint_known_channel",
                violation_error_message=f"A channel is one of {', '.join(Channel.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(purpose__in=Purpose.values),
                name="contactpoint_known_purpose",
                violation_error_message=f"A purpose is one of {', '.join(Purpose.values)}.",
            ),
            models.CheckConstraint(
                condition=~Q(value=""),
                name="contactpoint_has_value",
                violation_error_message="A contact has a value.",
            ),
            models.CheckConstraint(
                condition=~Q(channel__in=WEB_CHANNELS)
                | Q(value__startswith="https://")
                | Q(value__startswith="http://"),
                name="contactpoint_web_is_http",
                violation_error_message="An address on the web starts with https:// or http://.",
            ),
            models.CheckConstraint(
                condition=~Q(channel__in=[Channel.TELEPHONE, Channel.FAX]) | Q(value__startswith="+"),
                name="contactpoint_phone_is_e164",
                violation_error_message="A number is stored as E.164, starting with +.",
            ),
            models.CheckConstraint(
                condition=~Q(channel=Channel.EMAIL) | Q(value__contains="@"),
                name="contactpoint_email_has_at",
                violation_error_message="An e-mail address holds an @.",
            ),
            models.CheckConstraint(
                condition=Q(extension="") | Q(channel__in=[Channel.TELEPHONE, Channel.FAX]),
                name="contactpoint_extension_of_phone",
                violation_error_message="Only a telephone or fax number has an extension.",
            ),
            models.CheckConstraint(
                condition=~Q(purpose=Purpose.EMERGENCY, state=State.PUBLISHED),
                name="contactpoint_no_emergency_line",
                violation_error_message="Emergency lines are never published.",
            ),
            models.UniqueConstraint(
                fields=["organisation", "channel", "value", "extension"],
                condition=Q(state=State.PUBLISHED),
                name="contactpoint_published_once",
                violation_error_message="This organisation already publishes that contact point.",
            ),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(state=State.PUBLISHED, channel=Channel.WEBSITE, purpose=Purpose.GENERAL),
                name="contactpoint_one_website",
                violation_error_message="This organisation already publishes a general website.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.get_channel_display()} {self.value}"
