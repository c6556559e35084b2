"""The verbs that a sentence asks for: those at its cues, and those joined to them."""

import re
from dataclasses import dataclass

from advocacy.extraction import verbs
from advocacy.extraction.cues import Cue, cues

BETWEEN = re.compile(
    r"\s*(?:(?:also|do|either|immediately|urgently|kindly|just|simply|both|\w+ly|now|then|to|by"
    r"|please"
    r"|not\s+only\s+to|not\s+only|help\s+(?:us|them|him|her)(?:\s+(?:to|by))?|help(?:\s+to)?"
    r"|wish\s+to|want\s+to|like\s+to|pick\s+up\s+the\s+phone\s+(?:and|to)|go\s+online\s+(?:and|to)"
    r"|continue(?:\s+to)?|keep(?:\s+on)?|consider|try\s+to|start(?:\s+by)?|go\s+(?:and|ahead\s+and)"
    r"|take\s+(?:a\s+|the\s+)?(?:few\s+)?(?:moments?|minutes?|time)\s+to|take\s+action\s+(?:to"
    r"|by|and)"
    r"|(?:do\s+not|don't)\s+forget\s+to|be\s+sure\s+to|make\s+sure\s+(?:to|you)|feel\s+free\s+to"
    r"|do\s+so\s+by|join\s+(?:us|me|them)\s+(?:in|by)|show\s+(?:your|their)\s+(?:support"
    r"|solidarity)\s+by"
    r"|continuing(?:\s+to)?|considering|remember\s+to|stop\s+and|act\s+now\s+(?:and|to"
    r"|by))\s+){0,4}",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"(?<!\s)(?:\s*[,;]\s*(?:(?:and|or|but|then|as\s+well\s+as)\s+)?|\s+(?:and|or|but|then|&)\s+|\s+-\s+)"
    r"(?:(?:also|then|please|even|to|by|either|you\s+can(?:\s+also)?"
    r"|help(?:\s+us)?(?:\s+to)?)\s+){0,3}",
    re.IGNORECASE,
)
NOT_A_VERB = re.compile(
    r"(?:\s+(?:for|of|from)\s+\w+\s+(?:\w+\s+){0,6}(?:is|are|was|were|has|have|will|can)\b"
    r"|\s+(?:is|are|was|were|has|had|will|would|may|yourself|yourselves|prices|cent(?:er|re)s?"
    r"|groups?"
    r"|workers?|staff|officers?|\w+ed)\b|'s?\b|\s*-\s*(?:in|out|up)\b)",
    re.IGNORECASE,
)
OF = re.compile(r"\s+of\b", re.IGNORECASE)
ING_CUES = frozenset({"best_way", "important", "wishing", "reminder", "listed"})
BEFORE_ING = re.compile(r"\b(?:by|in|consider\w*|continu\w+|keep(?:\s+on)?|start)\s+$", re.IGNORECASE)
NOT_BARE = re.compile(r"to\s|by\s", re.IGNORECASE)
COMMA_TO = re.compile(r"(?:\s*[,;])?\s+to\s", re.IGNORECASE)
DIRECT_CUES = frozenset({"imperative", "purpose_first", "labelled", "quoted", "please", "you_can"})
BARE_CUES = frozenset({"imperative", "purpose_first", "labelled", "quoted"})


@dataclass(frozen=True, slots=True)
class Head:
    """One verb asked for, at ``start``; its clause runs from ``opening`` to ``end``."""

    verb: str
    opening: int
    start: int
    after: int
    end: int
    cue: Cue


def heads(sentence: str, *, is_listed: bool = False) -> list[Head]:
    """Every asked-for verb of one plain sentence, in order, each with the clause it governs."""
    placed: dict[int, Head] = {}
    for cue in cues(sentence, is_listed=is_listed):
        for head in _verbs_at(sentence, cue):
            known = placed.get(head.start)
            if known is None or known.cue.weight < cue.weight:
                placed[head.start] = head
    return _with_ends([placed[start] for start in sorted(placed)], len(sentence))


def _verbs_at(sentence: str, cue: Cue) -> list[Head]:
    for at in _places(sentence, cue):
        for forms in (verbs.BASE, verbs.ING):
            match = forms.match(sentence, at)
            if not match or not _is_verb(sentence, match):
                continue
            if forms is verbs.ING and not _may_be_ing(sentence[cue.at : at], cue):
                continue
            first = _head(sentence, match, cue.at, cue)
            return [first, *_joined(sentence, first, forms)]
    return []


def _is_verb(sentence: str, match: re.Match[str]) -> bool:
    """Not the noun of "support for refugees is high" or "use of force"."""
    if NOT_A_VERB.match(sentence, match.end()):
        return False
    return " " in match.group() or not OF.match(sentence, match.end())


def _may_be_ing(between: str, cue: Cue) -> bool:
    return cue.name in ING_CUES or bool(BEFORE_ING.search(between))


def _places(sentence: str, cue: Cue) -> list[int]:
    """Where the verb may stand: after all the words that may come between, or at once."""
    if cue.name in BARE_CUES and NOT_BARE.match(sentence, cue.at):
        return []
    at = cue.at
    between = BETWEEN.match(sentence, at)
    farthest = between.end() if between else at
    nearest = at + len(sentence[at:]) - len(sentence[at:].lstrip())
    return [farthest] if farthest == nearest else [farthest, nearest]


def _head(sentence: str, match: re.Match[str], opening: int, cue: Cue) -> Head:
    base = verbs.base_of(match.group())
    return Head(base, opening, match.start(), match.end(), len(sentence), cue)


def _joined(sentence: str, first: Head, forms: re.Pattern[str]) -> list[Head]:
    found: list[Head] = []
    for link in JOINED.finditer(sentence, first.after):
        match = forms.match(sentence, link.end())
        if match and _is_verb(sentence, match) and not _states_purpose(link.group(), first.cue):
            found.append(_head(sentence, match, link.start(), first.cue))
    return found


def _states_purpose(link: str, cue: Cue) -> bool:
    """Whether ", to" says what for, as after an imperative, and not what else, as after "urges"."""
    return cue.name in DIRECT_CUES and bool(COMMA_TO.match(link))


def _with_ends(ordered: list[Head], length: int) -> list[Head]:
    ends = [*(head.opening for head in ordered[1:]), length][: len(ordered)]
    return [
        Head(head.verb, head.opening, head.start, head.after, max(end, head.after), head.cue)
        for head, end in zip(ordered, ends, strict=True)
    ]
