from django.db import models
from django.db.models import Q

from directory.models.subjects import NOT_TOLD, SUBJECTS, acting_grounds
from directory.models.units import Unit, UnitQuerySet


class Issue(Unit):
    """The cause that several calls serve.

    ``exempt`` lets its calls pass the cautions that are bound to no issue, those on the ground of speech apart;
    it takes two people like any content. ``subjects`` tells what its calls are about (``directory.models.subjects``).
    """

    slug = models.SlugField(
        max_length=80, unique=True, help_text="Part of its address; never changes once public."
    )
    name = models.CharField(max_length=200)
    summary = models.TextField(max_length=2000, help_text="In our own words.")
    exempt = models.BooleanField(
        default=False, help_text="Cautions for whole countries do not act on the calls of this issue."
    )

    subjects = models.CharField(
        max_length=40,
        blank=True,
        default=NOT_TOLD,
        choices=SUBJECTS,
        help_text=(
            "What its calls are about: identity (LGBT people and those who speak for them), press, other. Cautions "
            "on the ground of identity act on its calls unless this tells something else alone."
        ),
    )

    objects = UnitQuerySet.as_manager()

    class Meta(Unit.Meta):
        abstract = False
        ordering = ["name"]
        constraints = [
            *Unit.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(summary=""),
                name="issue_named",
                violation_error_message="An issue has a name and a summary in our own words.",
            ),
            models.CheckConstraint(
                condition=Q(subjects__in=[NOT_TOLD, *(key for key, _ in SUBJECTS)]),
                name="issue_known_subjects",
                violation_error_message=f"Subjects are empty or one of {'; '.join(key for key, _ in SUBJECTS)}.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def acting_grounds(self) -> frozenset[str]:
        """The grounds whose cautions for a whole country act on its calls."""
        return acting_grounds(self.exempt, self.subjects)
