"""What the calls of an issue are about, as far as it decides which cautions act on them.

An issue keeps its subjects as words with spaces between them, in the order of ``Subject``; none told is the empty text.
"""

from itertools import combinations

from django.db import models
from django.utils.translation import gettext_lazy


class Subject(models.TextChoices):
    """Told to editors alone: no public sentence names a group by it."""

    IDENTITY = "identity", gettext_lazy("LGBT people and those who speak for them")
    PRESS = "press", gettext_lazy("journalists and the press")
    OTHER = "other", gettext_lazy("something else")


class Ground(models.TextChoices):
    """Why people in a country are warned. One of which nobody has told it acts on every call."""

    IDENTITY = "identity", gettext_lazy("laws against LGBT people and those who speak for them")
    SPEECH = (
        "speech",
        gettext_lazy("expression, petition or contact with authorities is dangerous for anybody"),
    )


NOT_TOLD = ""
# Each acts on all calls that the one before it acts on, and on more.
BY_REACH = (Ground.IDENTITY.value, NOT_TOLD, Ground.SPEECH.value)
SUBJECTS = tuple(
    (" ".join(some), ", ".join(some))
    for size in range(1, len(Subject) + 1)
    for some in combinations(Subject.values, size)
)


def acting_grounds(exempt: bool | None = False, subjects: str | None = NOT_TOLD) -> frozenset[str]:
    """The grounds whose cautions for a whole country act on the calls of an issue; without arguments, on calls of none.

    Where nobody has told the subjects, each may be one of them.
    """
    if exempt:
        return frozenset([Ground.SPEECH.value])
    acting = {NOT_TOLD, Ground.SPEECH.value}
    if not subjects or Subject.IDENTITY in subjects.split():
        acting.add(Ground.IDENTITY.value)
    return frozenset(acting)


def subjects_spared(ground: str) -> list[str]:
    """Of an issue on whose calls a caution for a whole country on that ground does not act."""
    return [key for key, _ in SUBJECTS if ground not in acting_grounds(subjects=key)]
