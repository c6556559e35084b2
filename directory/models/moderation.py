"""The moderation record: what is proposed, who stands behind it, what became public.

A unit is named by (kind, UUID): the one generic reference of this project.
"""

import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy

from directory.models.countries import Country
from directory.models.sentences import SentenceField
from directory.words.saying import say


class Intent(models.TextChoices):
    PUBLISH = "publish", gettext_lazy("publish")
    RESTORE = "restore", gettext_lazy("show again")
    LOWER = "lower", gettext_lazy("lower a protection")
    ERASE = "erase", gettext_lazy("erase for good")
    LIFT = "lift", gettext_lazy("lift a dispute")


class Action(models.TextChoices):
    CREATED = "created", gettext_lazy("created")
    UPDATED = "updated", gettext_lazy("updated")
    VERIFIED = "verified", gettext_lazy("verified")
    LINK_STATE = "link_state", gettext_lazy("link seen by a program")
    DISPUTED = "disputed", gettext_lazy("disputed, or the dispute lifted")
    WITHDRAWN = "withdrawn", gettext_lazy("withdrawn")
    RESTORED = "restored", gettext_lazy("restored")
    ERASED = "erased", gettext_lazy("erased")


# They tell something of a unit and leave its content and state as they are.
TELLING = (Action.VERIFIED, Action.LINK_STATE, Action.DISPUTED)


class PublicState(models.Model):
    """One row. ``seq`` numbers all public change, gapless and in the order of the commits.

    ``changed_at`` is when the database took the last number. Unlike a Revision's time it never runs back.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seq = models.PositiveBigIntegerField(default=0)
    changed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(id=1),
                name="publicstate_one_row",
                violation_error_message="There is one public state.",
            )
        ]

    def __str__(self) -> str:
        return str(self.seq)


class Revision(models.Model):
    """Append-only record of one change to public data. ``erase`` empties the values, never the row."""

    seq = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(max_length=20)
    unit_id = models.UUIDField()
    action = models.CharField(max_length=10, choices=Action)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    changed = models.JSONField(default=list)
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    actor_name = models.CharField(max_length=150, blank=True)
    reason = SentenceField(blank=True)
    is_unsafe = models.BooleanField(
        default=False, help_text="What was public before endangers somebody: no file may hold it any more."
    )

    class Meta:
        ordering = ["seq"]
        indexes = [
            models.Index(fields=["kind", "unit_id", "seq"], name="revision_of_unit"),
            models.Index(fields=["kind", "seq"], name="revision_of_kind"),
            models.Index(fields=["at", "seq"], name="revision_at"),
            models.Index(fields=["-seq"], condition=Q(is_unsafe=True), name="revision_unsafe"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(action__in=Action.values),
                name="revision_known_action",
                violation_error_message=f"An action is one of {', '.join(Action.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(seq__gt=0),
                name="revision_numbered",
                violation_error_message="Numbers start at 1.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.action} {self.kind} {self.unit_id}"


class Concern(models.Model):
    """A Revision is about a unit of this country, so that its changes can be followed alone."""

    country = models.ForeignKey(Country, models.CASCADE, related_name="+", db_index=False)
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="concerns")

    class Meta:
        ordering = ["country", "revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["country", "revision"],
                name="concern_once",
                violation_error_message="This change is known to concern that country already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.country_id} {self.revision_id}"


class ProposalState(models.TextChoices):
    OPEN = "open", gettext_lazy("open")
    ACCEPTED = "accepted", gettext_lazy("accepted")
    REJECTED = "rejected", gettext_lazy("rejected")
    RETRACTED = "retracted", gettext_lazy("taken back by its author")


class Proposal(models.Model):
    """Somebody's wish to change one unit: the Revision it started from and the whole proposed content."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20)
    unit_id = models.UUIDField()
    base_revision = models.PositiveBigIntegerField()
    content = models.JSONField()
    intent = models.CharField(max_length=7, choices=Intent, default=Intent.PUBLISH)
    is_risky = models.BooleanField(default=False, help_text="Shown first: what an attacker would want.")
    raises_advisory = models.BooleanField(
        default=False,
        editable=False,
        help_text="Readers see the neutral advisory of an organisation as long as this is undecided.",
    )
    source_url = models.URLField(max_length=2000, blank=True)
    reason = SentenceField(blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    author_name = models.CharField(max_length=150, blank=True)
    created_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=ProposalState, default=ProposalState.OPEN)
    rejection = SentenceField(blank=True)
    origin = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="renewals",
        help_text="The first proposal of which this one is a renewal.",
    )

    class Meta:
        ordering = ["created_at"]
        indexes = [
            models.Index(fields=["kind", "unit_id"], name="proposal_of_unit"),
            models.Index(
                fields=["-is_risky", "created_at"], condition=Q(state="open"), name="proposal_waiting"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ProposalState.values),
                name="proposal_known_state",
                violation_error_message=f"A proposal is one of {', '.join(ProposalState.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(intent__in=[Intent.PUBLISH, Intent.LOWER]),
                name="proposal_known_intent",
                violation_error_message="A proposal publishes content or lowers a protection.",
            ),
            models.CheckConstraint(
                condition=~Q(state=ProposalState.REJECTED) | ~Q(rejection=""),
                name="proposal_rejected_with_reason",
                violation_error_message="A rejection keeps its reason.",
            ),
        ]

    def __str__(self) -> str:
        name = self.author_name or say("nobody")
        return str(say("proposal for {kind} {id} by {name}", kind=self.kind, id=self.unit_id, name=name))


class Reopening(models.Model):
    """A rejected unit waits again: why it had been rejected, who reopened it and why.

    As long as it waits, that it was rejected is part of what people approve.
    """

    kind = models.CharField(max_length=20)
    unit_id = models.UUIDField()
    rejection = SentenceField()
    reason = SentenceField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["kind", "unit_id"], name="reopening_of_unit")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(by_name=""),
                name="reopening_says_who_and_why",
                violation_error_message="Whoever reopens something says why.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.unit_id} reopened by {self.by_name}"


class Wording(models.Model):
    """Somebody wrote a part of what waits, before it was what it is now: of a pending unit, or of a proposal.

    Without an author nobody knows who wrote that part. ``content``: what a pending unit was before somebody else
    changed it; empty where that was not kept, or is erased.
    """

    kind = models.CharField(max_length=20)
    unit_id = models.UUIDField()
    proposal = models.ForeignKey(Proposal, models.CASCADE, null=True, blank=True, related_name="wordings")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    author_name = models.CharField(max_length=150, blank=True)
    written_at = models.DateTimeField(null=True)
    content = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["kind", "unit_id"], name="wording_of_unit")]

    def __str__(self) -> str:
        return f"{self.kind} {self.unit_id} by {self.author_name or 'nobody'}"


class ApprovalQuerySet(models.QuerySet["Approval"]):
    def open(self) -> Self:
        """Those that still count: neither void nor spent on the Revision that they made."""
        return self.filter(voided_at=None, revision=None)


class Approval(models.Model):
    """One staff account stands behind exactly one hash, until the Revision that it makes consumes it.

    ``looked_at`` is the address of the page that whoever approved had open on that day; empty if none was told.
    """

    kind = models.CharField(max_length=20)
    unit_id = models.UUIDField()
    intent = models.CharField(max_length=7, choices=Intent)
    hash = models.CharField(max_length=64)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="approvals"
    )
    account_name = models.CharField(max_length=150)
    acknowledged = models.JSONField(default=list)
    looked_at = models.CharField(max_length=2000, blank=True)
    at = models.DateTimeField()
    voided_at = models.DateTimeField(null=True, blank=True)
    revision = models.ForeignKey(Revision, models.PROTECT, null=True, blank=True, related_name="approvals")

    objects = ApprovalQuerySet.as_manager()

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["hash"], name="approval_of_hash")]
        constraints = [
            models.CheckConstraint(
                condition=Q(intent__in=Intent.values),
                name="approval_known_intent",
                violation_error_message=f"An intent is one of {', '.join(Intent.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(voided_at__isnull=True) | Q(revision__isnull=True),
                name="approval_void_or_consumed",
                violation_error_message="A void approval makes no Revision.",
            ),
            models.UniqueConstraint(
                fields=["account", "hash"],
                condition=Q(voided_at__isnull=True, revision__isnull=True),
                name="approval_once",
                violation_error_message="This account already stands behind that content.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account_name}: {self.intent} {self.kind} {self.unit_id}"


class Outcome(models.TextChoices):
    DONE = "done", gettext_lazy("done")
    REFUSED = "refused", gettext_lazy("refused")
    CONFLICT = "conflict", gettext_lazy("conflict")


class AuditEntry(models.Model):
    """Append-only: a privileged act, done or refused. Outlives the account that did it."""

    at = models.DateTimeField(db_index=True)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    account_name = models.CharField(max_length=150, blank=True)
    act = models.CharField(max_length=20)
    outcome = models.CharField(max_length=8, choices=Outcome)
    kind = models.CharField(max_length=20)
    unit_id = models.UUIDField()
    detail = SentenceField(blank=True)

    class Meta:
        ordering = ["-at", "-id"]
        verbose_name_plural = "audit entries"
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=Outcome.values),
                name="auditentry_known_outcome",
                violation_error_message=f"An outcome is one of {', '.join(Outcome.values)}.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.account_name}".strip()
