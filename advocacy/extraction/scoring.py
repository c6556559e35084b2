"""How sure a candidate is: the weights of its cue, its objects and its place, added up."""

from dataclasses import dataclass

from advocacy.extraction.lexicon import CONTACT_DETAIL

THRESHOLD = 0.55


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the article a sentence stands; ``is_listed``: in a list whose lead-in is no call."""

    is_title: bool = False
    is_heading: bool = False
    is_item: bool = False
    in_box: bool = False
    is_quoted: bool = False
    is_listed: bool = False


def score(cue: float, firmness: float, passage: str, place: Place) -> float:
    """0 to 1; at least THRESHOLD makes a call."""
    total = cue + firmness
    total += 0.15 if place.in_box else 0.0
    total += 0.1 if place.is_item else 0.0
    total += 0.1 if CONTACT_DETAIL.search(passage) else 0.0
    total -= 0.05 if place.is_quoted else 0.0
    total -= 0.5 if place.is_title else 0.0
    total -= 0.2 if place.is_heading and not (place.is_item or place.in_box) else 0.0
    return round(min(1.0, max(0.0, total)), 3)
