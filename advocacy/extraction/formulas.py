"""The words that a program puts where a person has written none yet, and how they are known again. Pure."""

from advocacy.extraction.asks import ASKS, BY_RULE, GOVERNMENT_ASKS, OWN_GOVERNMENT, PROTEST_AT_EMBASSY
from directory.values.sameness import folded

SUMMARY_BEGINS, SUMMARY_ENDS = "An article ", " asks its readers to do this. The passage is cited below."
WHERE_UNKNOWN = "in the news"


def summary(publication: str) -> str:
    """Why, as far as a program knows: that an article asks it."""
    return f"{SUMMARY_BEGINS}{f'in {publication}' if publication else WHERE_UNKNOWN}{SUMMARY_ENDS}"


def is_formula(text: str) -> bool:
    """Whether a title, summary or ask still says no more than a program did, whatever its capitals and full stops."""
    bare = folded(text)
    return bare in _ASKS or (bare.startswith(folded(SUMMARY_BEGINS)) and bare.endswith(folded(SUMMARY_ENDS)))


_GOVERNMENT = (words for _, *both in GOVERNMENT_ASKS for words in both)
_ASKS = frozenset(
    map(folded, [*ASKS.values(), *BY_RULE.values(), *_GOVERNMENT, OWN_GOVERNMENT, PROTEST_AT_EMBASSY])
)
