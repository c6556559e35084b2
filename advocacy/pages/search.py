"""What the search page says: what was asked for, what is accepted, and what was found."""

from dataclasses import dataclass, field
from datetime import datetime

from advocacy.search.finding import MOST, Found, find
from advocacy.search.hits import Hit, accused_among
from advocacy.search.questions import ACCEPTED, LONGEST, is_accepted, question


@dataclass(frozen=True)
class SearchPage:
    """``words`` are shown again in the field. Without an answer nothing was asked, or it was ``refused``."""

    words: str = ""
    refused: bool = False
    answer: Found | None = None
    accused: set[str] = field(default_factory=set)
    accepted: str = ACCEPTED
    longest: int = LONGEST
    most: int = MOST

    @property
    def hits(self) -> list[Hit]:
        return self.answer.hits if self.answer else []


def search_page(words: str, at: datetime) -> SearchPage:
    if not words.strip():
        return SearchPage()
    if not is_accepted(words):
        return SearchPage(words=words[:LONGEST], refused=True)
    answer = find(question(words), at=at)
    return SearchPage(words=words, answer=answer, accused=accused_among(answer.hits))
