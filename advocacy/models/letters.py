from django.db import models
from django.db.models import Q

from advocacy.letters import ACCEPTED, LONGEST_BODY, validate_body, validate_language, validate_subject
from advocacy.models.calls import CallToAction


class Letter(models.Model):
    """What readers of one language may write to their ministry, in our own words; part of the call's content.

    ``body`` is plain text with places in braces, such as ``{name}``, which the page fills.
    """

    call = models.ForeignKey(CallToAction, models.CASCADE, related_name="letters")
    language = models.CharField(
        max_length=20,
        validators=[validate_language],
        help_text="BCP 47, for example “fr”. A letter in “en” takes the place of the one made of summary and ask.",
    )
    subject = models.CharField(
        max_length=200, validators=[validate_subject], help_text="In the letter’s language, without places."
    )
    body = models.TextField(
        validators=[validate_body],
        help_text=(
            f"In our own words, at most {LONGEST_BODY} characters. The page fills the places {ACCEPTED}; "
            "{reason} and {name} must be there. {ministry} and {country} are filled with names in their "
            "basic form, and {who} is followed by {country}: “as {who} {country}”."
        ),
    )

    class Meta:
        ordering = ["language"]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "language"],
                name="letter_one_per_language",
                violation_error_message="This call has a letter in that language already.",
            ),
            models.CheckConstraint(
                condition=~Q(language="") & ~Q(subject="") & ~Q(body=""),
                name="letter_whole",
                violation_error_message="A letter has a language, a subject and a text.",
            ),
            models.CheckConstraint(
                condition=Q(body__contains="{reason}") & Q(body__contains="{name}"),
                name="letter_in_the_readers_name",
                violation_error_message="A letter holds the places {reason} and {name}.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.language})"
