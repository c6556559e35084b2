"""Whether a call is the article's own, passed on from somebody else, or hardly a request."""

import re

from advocacy.extraction.cues import Cue
from advocacy.extraction.readings import Reading
from advocacy.extraction.rules import group

LOOKING = group("visit, check out, see, look, read, browse, explore, watch, get informed, inform yourself")
SAYING = r"(?:says|said|states|stated|writes|wrote|adds|added|explains|explained|puts\s+it|argues|argued)"
ATTRIBUTED = re.compile(
    rf"\W*(?:as\s++[^,;:]{{2,90}}\b{SAYING}\b[^,;:]{{0,40}},|according\s+to\s++[^,;:]{{2,80}},)"
    rf"|.+?,\s+(?:(?!i\b|we\b)[\w'-]+\s+){{0,4}}?{SAYING}(?:\s+(?!i\b|we\b|that\b)[\w'-]+){{0,6}}\W*$",
    re.IGNORECASE | re.DOTALL,
)
FIRST_PERSON = re.compile(r"\b(?:i|we)\b[^.;:]{0,40}$", re.IGNORECASE)


def is_looking(verb: str, reading: Reading) -> bool:
    """Whether readers are only asked to look at something, be it a page or a hashtag."""
    return verb in LOOKING and reading.kind in {"share", "support_organisation"}


def is_weak(sentence: str, verb: str, reading: Reading, cue: Cue) -> bool:
    """Pointers to information, and what somebody else merely calls important."""
    if reading.is_weak or is_looking(verb, reading):
        return True
    return cue.name == "important" and bool(ATTRIBUTED.match(sentence))


def is_relayed(sentence: str, cue: Cue) -> bool:
    """Whether somebody other than the writer asks: in quotation marks, "as X says", "X urges"."""
    if sentence.count('"', 0, cue.at) % 2 or ATTRIBUTED.match(sentence):
        return True
    return cue.relayed and not FIRST_PERSON.search(sentence[: cue.at][: max(0, cue.at - len(cue.actor))])
