from django.db import models
from django.db.models import Q


class Job(models.Model):
    """When a recurring job goes into the queue next. The job itself stands in the code, under this name."""

    name = models.CharField(max_length=50, primary_key=True)
    next_at = models.DateTimeField()
    queued_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""), name="job_named", violation_error_message="A job has a name."
            )
        ]

    def __str__(self) -> str:
        return self.name
