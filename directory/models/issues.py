from django.db import models
from django.db.models import Q

from directory.models.units import Unit, UnitQuerySet


class Issue(Unit):
    """The cause that several calls serve.

    ``exempt`` lets its calls pass the cautions that are bound to no issue; it takes two people like any content.
    """

    slug = models.SlugField(
        max_length=80, unique=True, help_text="Part of its address; never changes once public."
    )
    name = models.CharField(max_length=200)
    summary = models.TextField(max_length=2000, help_text="In our own words.")
    exempt = models.BooleanField(
        default=False, help_text="Cautions for whole countries do not act on the calls of this issue."
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
        ]

    def __str__(self) -> str:
        return self.name
