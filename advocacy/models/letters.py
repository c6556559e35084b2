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
            "{reason} and {name} must be there. {to_ministry} is the whole line “To the …” with its grammar, {who} "
            "the whole “[a citizen of … / a resident of …]”; {ministry} and {country} are names in their basic form."
        ),
    )

    is_draft = models.BooleanField(
        "not yet reviewed",
        default=False,
        help_text="A translation that nobody has reviewed: readers see it below the English letter, marked so.",
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
                condition=Q(is_draft=False) | ~Q(language="en"),
                name="letter_draft_is_a_translation",
                violation_error_message="The English letter is no translation: it cannot wait for its review.",
            ),
            models.CheckConstraint(
                condition=Q(body__contains="{reason}") & Q(body__contains="{name}"),
                name="letter_in_the_readers_name",
                violation_error_message="A letter holds the places {reason} and {name}.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.language})"
