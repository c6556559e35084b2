from django.db import models


class SearchEntry(models.Model):
    """What search finds one public record by. Only the moderation module and the loader of countries write it.

    It can be rebuilt from the records at any time (``manage.py rebuild_index``). ``words`` are all words
    that lead to the record; a database index over them follows every change of the row. ``names`` holds
    names, one a line, that no table has: those of countries in all languages. ``seq`` is the number of the
    last Revision when the row was written.
    """

    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=36)
    rank = models.PositiveSmallIntegerField()
    names = models.TextField(blank=True)
    words = models.TextField()
    seq = models.PositiveBigIntegerField(db_index=True)

    class Meta:
        verbose_name_plural = "search entries"
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"],
                name="searchentry_once",
                violation_error_message="The index knows this record already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
