"""Which translations of safety advice people have reviewed; what nobody reviewed is shown below the English.

A review names the exact English text and the exact translation by their hashes: when either changes, it lapses.
"""

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

# As with everything that may harm somebody: the one who translated is not the only one who read it.
FEWEST_PEOPLE = 2


@dataclass(frozen=True)
class Review:
    """So many ``people`` found this translation of the text ``text`` to say what the English says."""

    text: str
    language: str
    reviewed_on: date
    people: int
    english: str
    translation: str


def fingerprint(text: str) -> str:
    """SHA-256 over the words, whatever the line breaks between them."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def stands(text: str, language: str, *, english: str, translation: str) -> bool:
    """Whether enough people have reviewed exactly this translation of exactly this English text."""
    review = reviews().get((text, language))
    if review is None or review.people < FEWEST_PEOPLE:
        return False
    return (review.english, review.translation) == (fingerprint(english), fingerprint(translation))


@cache
def reviews() -> dict[tuple[str, str], Review]:
    return read_reviews(Path(settings.BASE_DIR) / "locale" / "reviewed.toml")


def read_reviews(path: Path) -> dict[tuple[str, str], Review]:
    rows = tomllib.loads(path.read_text("utf-8")).get("review", [])
    return {(row["text"], row["language"]): Review(**row) for row in rows}
