from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directory.models.organisations import Organisation
from directory.models.querysets import ContactPointQuerySet
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
