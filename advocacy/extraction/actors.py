"""Who is asked: the people named, or those readers of whom the condition of a request is true."""

import re

READERS = "readers"
REACH = 240
CONDITION = re.compile(
    r"\bif\s+you(?P<are>(?:'re|\s+are|'ve\s+been|\s+have\s+been)(?:\s+also)?)?(?P<would>'d|\s+would)?"
    r"\s++(?P<rest>[^.;:?!]{3,100}?),[^,]{0,90}$",
    re.IGNORECASE,
)
WHOLE_CONDITION = re.compile(r"[^.;:?!]*\bif\s+you\b[^.;:?!,]{3,100},", re.IGNORECASE)
GOES_ON = re.compile(r"\W*(?:you\s+(?:can|could|may|might)|please)\s+also\b", re.IGNORECASE)


def conditional(sentence: str, at: int, before: str) -> str:
    """The readers meant by "If you are a tenant, …" before ``at``; "You can also" keeps the last ones."""
    match = CONDITION.search(sentence, max(0, at - REACH), at)
    if match is None and GOES_ON.match(sentence):
        earlier = WHOLE_CONDITION.match(before)
        match = CONDITION.search(earlier.group()[-REACH:]) if earlier else None
    return _readers(match) if match else ""


def _readers(match: re.Match[str]) -> str:
    if match["are"]:
        return f"{READERS} {match['rest']}"
    return f"{READERS} who {'would ' if match['would'] else ''}{match['rest']}"
