import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy

from directory.models.moderation import Revision
from directory.models.organisations import Organisation


class MergeAct(models.TextChoices):
    MERGE = "merge", gettext_lazy("becomes part of")
    SUCCESSION = "succession", gettext_lazy("is succeeded by")
    DIVISION = "division", gettext_lazy("is divided among")
    SEPARATION = "separation", gettext_lazy("stands for itself again, and no longer under")


class MergeState(models.TextChoices):
    OPEN = "open", gettext_lazy("waits for a second person")
    DONE = "done", gettext_lazy("done")
    DROPPED = "dropped", gettext_lazy("dropped")
    REVERSED = "reversed", gettext_lazy("done, and taken back since")


class MergeQuerySet(models.QuerySet["Merge"]):
    def leading(self) -> Self:
        """Those by which the address of one organisation leads to another; the latest first."""
        leading = [MergeAct.MERGE, MergeAct.SUCCESSION]
        return self.filter(state=MergeState.DONE, act__in=leading).order_by("-decided_at")

    def heir_of(self, key: str) -> Organisation | None:
        """The published organisation that the one of this slug or id became part of, over however many merges."""
        found, seen = self.leading().filter(_named(key)).first(), set[uuid.UUID]()
        while found and found.into_id not in seen:
            seen.add(found.into_id)
            if heir := Organisation.objects.published().filter(pk=found.into_id).first():
                return heir
            found = self.leading().filter(former_id=found.into_id).first()
        return None


class Merge(models.Model):
    """One organisation becomes part of another, is succeeded by it, or stands for itself again: two people decide.

    ``hash`` binds it to exactly the changes that it makes. Organisations are named by their ids, for either may be
    erased; ``former_slug`` leads to the other for as long as it holds. ``steps`` are those that were made, each
    [what was done, kind, id, number of the Revision or null], of the Revisions from ``first_seq`` to ``last_seq``;
    ``revision`` is the one that took the former one from the public. A separation says what it ``undoes``.
    A division closes the former one, which leads nowhere: ``shares`` are its contacts that go to one of several, each
    [id of the contact, id of the organisation], and ``into`` is the first of these.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    act = models.CharField(max_length=10, choices=MergeAct)
    former_id = models.UUIDField()
    former_slug = models.SlugField(max_length=80, blank=True)
    into_id = models.UUIDField()
    undoes = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="separations")
    shares = models.JSONField(default=list)
    reason = models.TextField()
    hash = models.CharField(max_length=64)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    proposed_by_name = models.CharField(max_length=150)
    proposed_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=MergeState, default=MergeState.OPEN)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    decided_by_name = models.CharField(max_length=150, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    steps = models.JSONField(default=list)
    first_seq = models.PositiveBigIntegerField(null=True)
    last_seq = models.PositiveBigIntegerField(null=True)
    revision = models.ForeignKey(Revision, models.PROTECT, null=True, related_name="+")

    objects = MergeQuerySet.as_manager()

    class Meta:
        ordering = ["-proposed_at"]
        indexes = [
            models.Index(fields=["former_id"], name="merge_of_former"),
            models.Index(fields=["former_slug"], name="merge_of_former_slug"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=MergeState.values),
                name="merge_known_state",
                violation_error_message=f"A merge is one of {', '.join(MergeState.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(act__in=MergeAct.values),
                name="merge_known_act",
                violation_error_message=f"A merge is one of {', '.join(MergeAct.values)}.",
            ),
            models.CheckConstraint(
                condition=~Q(former_id=F("into_id")),
                name="merge_of_two",
                violation_error_message="An organisation cannot become part of itself.",
            ),
            models.CheckConstraint(
                condition=Q(act=MergeAct.SEPARATION, undoes__isnull=False)
                | (~Q(act=MergeAct.SEPARATION) & Q(undoes__isnull=True)),
                name="merge_undoes_what",
                violation_error_message="A separation says which merge it takes back; nothing else takes one back.",
            ),
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(proposed_by_name=""),
                name="merge_says_why",
                violation_error_message="A merge says by whom it was proposed and why.",
            ),
            models.CheckConstraint(
                condition=Q(state=MergeState.OPEN, decided_at__isnull=True)
                | (~Q(state=MergeState.OPEN) & Q(decided_at__isnull=False)),
                name="merge_decided_when",
                violation_error_message="A decided merge says when.",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[MergeState.DONE, MergeState.REVERSED])
                | ~Q(proposed_by=F("decided_by")),
                name="merge_takes_two",
                violation_error_message="Merging takes two people.",
            ),
            models.UniqueConstraint(
                fields=["former_id"],
                condition=Q(state=MergeState.OPEN),
                name="merge_waits_once",
                violation_error_message="Another merge of this organisation waits: decide that first.",
            ),
        ]

    def __str__(self) -> str:
        return f"{_name(self.former_id)} {self.get_act_display()} {', '.join(map(_name, self.heirs))}"

    @property
    def heirs(self) -> list[uuid.UUID]:
        """The organisations to which something goes, or from which it comes back."""
        shares = self.undoes.shares if self.undoes else self.shares
        return sorted({uuid.UUID(heir) for _, heir in shares}) or [self.into_id]

    @property
    def is_separation(self) -> bool:
        return self.act == MergeAct.SEPARATION

    @property
    def is_division(self) -> bool:
        return self.act == MergeAct.DIVISION

    @property
    def is_succession(self) -> bool:
        return self.act == MergeAct.SUCCESSION


def _named(key: str) -> Q:
    try:
        # Without its dashes it may be a slug.
        return Q(former_id=uuid.UUID(key)) if len(key) == 36 else Q(former_slug=key)
    except ValueError:
        return Q(former_slug=key)


def _name(organisation_id: uuid.UUID) -> str:
    row = Organisation.objects.filter(pk=organisation_id).only("name", "country_id").first()
    return str(row) if row else f"an erased organisation ({organisation_id})"
