from collections.abc import Mapping

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from directory.models.units import State, Unit, UnitQuerySet


class ArticleQuerySet(UnitQuerySet["Article"]):
    pass


class Article(Unit):
    """One published text, known by its metadata; no byline. Its text is private (``ArticleText``).

    ``text_sha256`` is the SHA-256 of the UTF-8 of its text: the same text is the same article.
    ``url_key`` follows from ``url`` (``directory.values.url_keys``): variants of one address are the same article.
    """

    headline = models.CharField(max_length=300)
    publication = models.CharField(max_length=200, blank=True)
    published_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=20, default="en", help_text="BCP 47, for example “en”.")
    url = models.URLField("address", max_length=2000, blank=True, help_text="Where readers find it.")
    text_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    url_key = models.CharField(max_length=2000, blank=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta(Unit.Meta):
        abstract = False
        ordering = ["-published_on", "headline", "id"]
        constraints = [
            *Unit.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(headline=""),
                name="article_has_headline",
                violation_error_message="An article has a headline.",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED) | ~Q(url=""),
                name="article_published_with_url",
                violation_error_message="An article needs its address before it can be public.",
            ),
            models.UniqueConstraint(
                fields=["text_sha256"],
                condition=~Q(text_sha256=""),
                name="article_text_once",
                violation_error_message="This text is known already.",
            ),
            models.UniqueConstraint(
                fields=["url_key"],
                condition=~Q(url_key="") & ~Q(state=State.REJECTED),
                name="article_address_once",
                violation_error_message="An article with this address is known already.",
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return f"{reverse('articles')}#{self.pk}"


class ArticleText(models.Model):
    """The text of an article as it was collected. Private to editors: in no page, API, feed or dump.

    ``left_out``: how many words of its page are not in it, by reason; empty for what was no page.
    """

    article = models.OneToOneField(Article, models.CASCADE, related_name="stored_text")
    text = models.TextField()
    left_out = models.JSONField(default=dict, blank=True)
    collected_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"text of {self.article}"

    @property
    def telling(self) -> str:
        """What is left out, in words; "" if nothing is."""
        return told_left_out(self.left_out)


def told_left_out(left_out: Mapping[str, int]) -> str:
    """Counts of words by reason as one sentence: “71 words left out: navigation 62, sharing 9”.

    In the language of whoever reads it; the catalogues find the reasons in ``intake.html_words``.
    """
    if not left_out:
        return ""
    # PostgreSQL keeps the keys of a JSON object in an order of its own.
    most_first = sorted(left_out.items(), key=lambda found: (-found[1], found[0]))
    named = ((gettext(why), number) for why, number in most_first)
    reasons = ", ".join(f"{why} {number:,}" if len(most_first) > 1 else why for why, number in named)
    total = sum(left_out.values())
    told = ngettext("{count} word left out: {reasons}", "{count} words left out: {reasons}", total)
    return told.format(count=f"{total:,}", reasons=reasons)
