"""What readers tell us without an account: each report, and the cluster of reports that say the same."""

import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When
from django.utils.translation import gettext_lazy as _

from directory.models.contact_points import ContactPoint
from directory.models.moderation import Proposal, ProposalState
from directory.models.units import State


class Complaint(models.TextChoices):
    CHANGED = "changed", _("It is wrong or has changed")
    BROKEN = "broken", _("It does not work")
    FAKE = "fake", _("It looks fake or dangerous")
    OTHER = "other", _("Something else")
    MISSING = "missing", _("A contact is missing")


class Verdict(models.TextChoices):
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("not accepted")


class ClusterQuerySet(models.QuerySet["SuggestionCluster"]):
    """Clusters of suggestions."""

    def undecided(self) -> Self:
        """Those on which no verdict is written down; what one became may be decided all the same."""
        return self.filter(decided_at__isnull=True)

    def with_verdict(self) -> Self:
        """Each with ``told``: its verdict, or the empty string while it waits.

        Whoever closed it said so, or the Proposal (or a renewal of it) or the contact that it became tells.
        """
        versions = Proposal.objects.filter(Q(pk=OuterRef("proposal")) | Q(origin=OuterRef("proposal")))
        shown = Q(contact_point__state__in=[State.PUBLISHED, State.WITHDRAWN])
        told = Case(
            When(decided_at__isnull=False, then=F("verdict")),
            When(proposal__isnull=True, contact_point__isnull=True, then=Value("")),
            When(
                Q(proposal__state=ProposalState.OPEN) | Q(contact_point__state=State.PENDING), then=Value("")
            ),
            When(shown | Exists(versions.filter(state=ProposalState.ACCEPTED)), then=Value("accepted")),
            When(Exists(versions.filter(state=ProposalState.OPEN)), then=Value("")),
            default=Value("declined"),
            output_field=models.CharField(),
        )
        return self.annotate(told=told)

    def waiting(self) -> Self:
        """Those that nobody has decided in any way; a source on a proven domain first, then the oldest."""
        return self.undecided().told("")

    def told(self, verdict: str) -> Self:
        """Those of which the status page says this verdict; the empty string for those that wait."""
        return self.with_verdict().filter(told=verdict)

    def alike(self, cluster: "SuggestionCluster") -> Self:
        """Those that complain in the same way of the same unit, the cluster itself included."""
        return self.filter(kind=cluster.kind, unit_id=cluster.unit_id, complaint=cluster.complaint)


class SuggestionCluster(models.Model):
    """All suggestions that say the same of one public unit; it is decided once, for all of them.

    ``changes`` holds the canonical new values, for which one Proposal or one pending contact stands;
    without any it is a report that only people act on. ``about`` is what the unit was called.
    A cluster with a Proposal or a contact is decided with it: see ``ClusterQuerySet.with_verdict``.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=64, editable=False)
    kind = models.CharField(max_length=20)
    unit_id = models.UUIDField()
    about = models.CharField(max_length=300)
    complaint = models.CharField(max_length=7, choices=Complaint)
    changes = models.JSONField(default=dict, blank=True)
    trusted = models.BooleanField("source on a proven domain", default=False)
    count = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField("first suggested")
    proposal = models.ForeignKey(
        Proposal, models.PROTECT, null=True, blank=True, related_name="suggestion_clusters"
    )
    contact_point = models.ForeignKey(ContactPoint, models.PROTECT, null=True, blank=True, related_name="+")
    verdict = models.CharField(max_length=8, choices=Verdict, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_by_name = models.CharField(max_length=150, blank=True)
    reason = models.TextField(blank=True)

    objects = ClusterQuerySet.as_manager()

    class Meta:
        verbose_name = "suggestion"
        ordering = [F("trusted").desc(), "created_at", "id"]
        indexes = [
            models.Index(
                F("trusted").desc(),
                "created_at",
                "id",
                condition=Q(decided_at__isnull=True),
                name="cluster_undecided",
            ),
            models.Index(fields=["kind", "unit_id", "complaint"], name="cluster_of_unit"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(complaint__in=Complaint.values),
                name="cluster_known_complaint",
                violation_error_message=f"A complaint is one of {', '.join(Complaint.values)}.",
            ),
            models.CheckConstraint(
                condition=~Q(complaint=Complaint.MISSING) | Q(kind="organisation"),
                name="cluster_contact_missing_of_organisation",
                violation_error_message="Only of an organisation can a contact be missing.",
            ),
            models.CheckConstraint(
                condition=Q(verdict="", decided_at__isnull=True)
                | Q(verdict__in=Verdict.values, decided_at__isnull=False),
                name="cluster_verdict_with_date",
                violation_error_message=f"A verdict has a date and is one of {', '.join(Verdict.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(decided_by_name="") | (Q(decided_at__isnull=False) & ~Q(reason="")),
                name="cluster_closed_with_reason",
                violation_error_message="Whoever closes a suggestion gives a reason.",
            ),
            models.CheckConstraint(
                condition=Q(proposal__isnull=True) | Q(contact_point__isnull=True),
                name="cluster_became_one_thing",
                violation_error_message="A suggestion becomes a proposal or a pending contact, not both.",
            ),
            models.UniqueConstraint(
                fields=["key"],
                condition=Q(decided_at__isnull=True),
                name="cluster_waits_once",
                violation_error_message="Suggestions that say the same wait as one.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_complaint_display()}: {self.about}"


class Suggestion(models.Model):
    """One thing that one reader sent: what ``suggesting.forget`` deletes when its time is over.

    Kept of the reader is nothing but an e-mail address, if one was given. ``token_hash`` is the SHA-256 of
    the address of the status page, ``nonce_hash`` that of the form's number: a form makes one record.
    ``left_out`` is what of the sent words is no part of the kept ones, for whoever sent them: a list of
    ``suggesting.leaving_out.LeftOut`` as JSON.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cluster = models.ForeignKey(SuggestionCluster, models.CASCADE, related_name="suggestions")
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    nonce_hash = models.CharField(max_length=64, unique=True, editable=False)
    value = models.CharField(max_length=2000, blank=True)
    channel = models.CharField(max_length=14, blank=True)
    purpose = models.CharField(max_length=19, blank=True)
    source_url = models.CharField(max_length=2000)
    trusted = models.BooleanField(default=False)
    comment = models.TextField(max_length=1000, blank=True)
    left_out = models.JSONField(default=list, blank=True, editable=False)
    email = models.EmailField(blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = [F("trusted").desc(), "created_at", "id"]
        indexes = [
            models.Index(fields=["created_at"], condition=~Q(email=""), name="suggestion_with_email"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(source_url__startswith="https://") | Q(source_url__startswith="http://"),
                name="suggestion_source_is_http",
                violation_error_message="The address of a source starts with https:// or http://.",
            ),
        ]

    def __str__(self) -> str:
        return f"suggestion of {self.created_at:%Y-%m-%d}"
