"""Where a sentence turns to its readers: the places at which a verb would be a request."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.extraction.lexicon import PEOPLE, POWER, words


@dataclass(frozen=True, slots=True)
class Cue:
    """A place in the sentence after which a verb asks; ``actor`` are the words for who is asked."""

    name: str
    at: int
    weight: float
    actor: str = ""
    relayed: bool = False


LONGEST_ACTOR = 160
CONNECTIVE = re.compile(
    r"(?:(?:so|and|but|or|then|now|finally|also|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|lastly"
    r"|instead|meanwhile|above\s+all|today|just|simply|kindly|always|alternatively|additionally"
    r"|in\s+addition|otherwise|most\s+importantly|importantly|ps|p\.s\.|or\s+else|better\s+still"
    r"|if\s+(?:so|possible|not)|in\s+the\s+meantime|together|once\s+again|again),?\s+){1,3}",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(
    r"(?:to|for|if|in\s+order|whether|when|once|before|after|until|wherever|while|as|in|on|at|by"
    r"|with|since|because|because\s+of|rather\s+than|instead\s+of|please|even\s+if|here)\b",
    re.IGNORECASE,
)
LABEL = re.compile(r"[^:.!?]{2,80}:\s+[\"']?|[^-.!?]{2,60}\s-\s")
INTRODUCED_QUOTE = re.compile(r"(?:says?|said|writes?|wrote|adds|added|reads?|urged?s?)[:,]\s*\"")
LEADING = re.compile(r"[\s\"'(\[*_>]*")

PLEASE = words(r"please")
MODAL = r"(?:can|could|may|should|must|might|need to|ought to|are able to|can always)"
YOU_CAN = words(rf"you (?:\w+ ){{0,1}}?{MODAL}(?: (?:also|still|now|all|either|instead|just|then))*")
NOT_OFFERED = re.compile(r"\b(?:how|what|where|why|whether|if|as|so|than|who|because|unless)\s+$", re.I)
PEOPLE_SHOULD = re.compile(
    rf"(?P<actor>{PEOPLE.pattern}(?:\s+[^\s,;:.]+){{0,10}}?),?\s+"
    r"(?:should|must|can|may|could|need\s+to|ought\s+to)(?:\s+also|\s+now|\s+still)?(?!\w)",
    re.IGNORECASE,
)
WILLING = words("who|wishing|wanting|interested|supporters?|readers?|any\\w+|every\\w+|those")
ENCOURAGED = re.compile(
    r"(?<!\w)(?:is|are|be|being|were|was)\s+(?:\w+ly\s+|also\s+|all\s+|now\s+)?"
    r"(?:encouraged|urged|asked|invited|requested|called\s+(?:up)?on|advised|welcome|needed|free"
    r"|being\s+(?:encouraged|urged|asked|invited))\s+(?:\w+ly\s+)?(?:not\s+only\s+)?to(?!\w)",
    re.IGNORECASE,
)
ASKS = words(
    "urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)?(?: (?:up)?on| for| out to)?"
    "|encourag(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|appeal(?:s|ed|ing)?(?: to)?|implor(?:e|es|ed"
    "|ing)"
    "|beg(?:s|ged|ging)?|advis(?:e|es|ed|ing)|want(?:s)?|need(?:s)?|would like|would love"
    "|request(?:s|ed|ing)?|wish|expect|plead(?:s|ed|ing)? with|challeng(?:e|es|ed|ing)"
)
PEOPLE_FIRST = re.compile(rf"\s+(?:[\w'-]+\s+){{0,2}}?{PEOPLE.pattern}", re.IGNORECASE)
TO = re.compile(r"(?<!\s)\s+(?:not\s+only\s+)?to(?=\s)", re.IGNORECASE)
IMPORTANT = words(
    r"(?:it is|it's|it remains|it will be|is)(?: \w+ly| so| very| more| also| now| high"
    r"| really){0,2} "
    r"(?:important|critical|crucial|vital|essential|imperative|necessary|time|worth|helpful|useful)"
    r"(?: (?:for|that) (?:you|we|us|everyone|people|everybody|all of us)(?: all)?)?"
    r"(?: to| we| you)?"
)
WAY = re.compile(
    r"\b(?:ways?|things?|steps?|all\s+you\s+(?:have|need)\s+to\s+do)\b[^.;:]{0,120}\Z", re.IGNORECASE
)
IS_TO = re.compile(r"\b(?:is|are|would\s+be)(?:\s+simply|\s+also|\s+just)?\s+(?:to|by)(?!\w)", re.IGNORECASE)
# Of a way, and what stands between it and what it is.
WAY_REACH = 145
REMINDER = words(
    "(?:don't|do not|never) forget to|(?:don't|do not) hesitate to|feel free to|be sure to"
    "|make sure (?:to|you|that you|and|everyone)|remember to|it (?:only |just )?takes (?:only "
    "|just |about )?(?:\\w+ )?(?:minutes?|seconds?|moments?) to"
    "|(?:grateful|appreciate it|great|wonderful|kind) if (?:you|everyone) (?:could|would|can)"
    "|take (?:a|the|five|two|\\d+) "
    "(?:few )?(?:moments?|minutes?|time|seconds?) (?:out )?to|take action(?: now)?(?: to| and| by)"
    "|why not|let's(?: all)?|let us(?: all)?|you will (?:need|want) to|help (?:us|them) (?:to "
    "|by )?"
    "|(?:i|we) (?:urge|ask|beg|implore) (?:that )?(?:you|everyone)(?: to)?|how about"
)
WISHING = words(
    "(?:anyone|anybody|those|people|students|readers|everyone) (?:\\w+ )?"
    "(?:wishing|wanting|willing|who (?:wish|want|wishes|wants|would like|are able)|interested in)"
    "(?: to)?"
)
REMINDING: tuple[str, ...] = (
    "forget",
    "hesitate",
    "free",
    "sure",
    "remember",
    "take",
    "if you",
    "if everyone",
    "why",
    "let",
)
REMINDING += ("you will", "help", "urge", "ask", "beg", "implore", "how")
# (Cue, expression, weight, what must stand in the sentence before the expression is worth trying.)
SIMPLE = (
    ("please", PLEASE, 0.5, ("please",)),
    (
        "important",
        IMPORTANT,
        0.25,
        (
            "important",
            "critical",
            "crucial",
            "vital",
            "essential",
            "imperative",
            "necessary",
            "time",
            "worth",
            "ful",
        ),
    ),
    (
        "reminder",
        REMINDER,
        0.4,
        REMINDING,
    ),
    ("wishing", WISHING, 0.3, ("wish", "want", "willing", "would like", "able", "interested")),
)
WAYS = ("way", "thing", "step", "all you")
MODALS = tuple(f" {modal}" for modal in ("should", "must", "can", "may", "could", "need", "ought"))
ASKING: tuple[str, ...] = (
    "urg",
    "ask",
    "call",
    "encourag",
    "invit",
    "appeal",
    "implor",
    "beg",
    "advis",
    "want",
    "need",
    "would l",
)
ASKING += ("request", "wish", "expect", "plead", "challeng")
WILL_YOU = re.compile(r"[\"'\s]*(?:will|would|could|can|won't)\s+you(?:\s+please)?(?=\s)", re.IGNORECASE)


def cues(sentence: str, *, is_listed: bool = False) -> list[Cue]:
    """All cues of one plain sentence; several may stand at the same place.

    ``is_listed``: it is an item after "You can help by:", so that an -ing form asks too.
    """
    low = sentence.lower()
    is_asking = any(needle in low for needle in ASKING)
    found = [
        *([Cue("listed", 0, 0.35)] if is_listed else []),
        *_openings(sentence),
        *_simple(sentence, low),
        *(_you_can(sentence) if "you " in low else ()),
        *(_people_should(sentence) if any(modal in low for modal in MODALS) else ()),
        *(_encouraged(sentence) if is_asking or "welcome" in low or "free" in low else ()),
        *(_asks_people(sentence) if is_asking else ()),
    ]
    return sorted(found, key=lambda cue: (cue.at, -cue.weight))


def _openings(sentence: str) -> Iterator[Cue]:
    """A bare verb asks at the start, after a purpose or condition, a label or an opened quote."""
    leading = LEADING.match(sentence)
    at = leading.end() if leading else 0
    yield Cue("imperative", at, 0.35)
    connective = CONNECTIVE.match(sentence, at)
    if connective:
        at = connective.end()
        yield Cue("imperative", at, 0.35)
    if SUBORDINATE.match(sentence, at):
        for comma in list(re.finditer(r",\s+(?:then\s+)?", sentence[: at + 350]))[:6]:
            yield Cue("purpose_first", comma.end(), 0.4)
    label = LABEL.match(sentence, at)
    if label:
        yield Cue("labelled", label.end(), 0.3)
    for stop in re.finditer(r";\s+", sentence):
        yield Cue("labelled", stop.end(), 0.3)
    for quote in INTRODUCED_QUOTE.finditer(sentence):
        yield Cue("quoted", quote.end(), 0.3, relayed=True)


def _simple(sentence: str, low: str) -> Iterator[Cue]:
    for name, pattern, weight, needles in SIMPLE:
        if any(needle in low for needle in needles):
            for match in pattern.finditer(sentence):
                yield Cue(name, match.end(), weight)
    if any(needle in low for needle in WAYS):
        yield from _best_way(sentence)
    question = WILL_YOU.match(sentence)
    if question:
        yield Cue("will_you", question.end(), 0.25)


def _best_way(sentence: str) -> Iterator[Cue]:
    """ "The best way to help is to …": looked for from its end, of which there are few."""
    last = 0
    for match in IS_TO.finditer(sentence):
        if WAY.search(sentence, max(last, match.start() - WAY_REACH), match.start()):
            last = match.end()
            yield Cue("best_way", last, 0.4)


def _you_can(sentence: str) -> Iterator[Cue]:
    for match in YOU_CAN.finditer(sentence):
        if not NOT_OFFERED.search(sentence[max(0, match.start() - 12) : match.start()]):
            yield Cue("you_can", match.end(), 0.4)


def _people_should(sentence: str) -> Iterator[Cue]:
    for match in PEOPLE_SHOULD.finditer(sentence):
        actor = match["actor"]
        if actor.lower().startswith(("you", "who")) or POWER.search(actor):
            continue
        firm = "should" in match.group().lower() or WILLING.search(actor)
        yield Cue("people_should", match.end(), 0.3 if firm else 0.1, actor=actor)


def _encouraged(sentence: str) -> Iterator[Cue]:
    for match in ENCOURAGED.finditer(sentence):
        earlier = sentence[max(0, match.start() - LONGEST_ACTOR) : match.start()]
        actor = re.split(r"[,;:]", earlier)[-1].strip()
        if PEOPLE.search(actor) and not POWER.search(actor[:40]):
            past = re.search(r"\b(?:was|were)\s", match.group(), re.IGNORECASE)
            yield Cue("encouraged", match.end(), 0.1 if past else 0.45, actor=actor)


def _asks_people(sentence: str) -> Iterator[Cue]:
    """X urges anyone to …: people as object make a call, a government as object a report."""
    for match in ASKS.finditer(sentence):
        window = sentence[match.end() : match.end() + 170]
        people = PEOPLE_FIRST.match(window)
        if not people or POWER.search(window[: people.end()]) or _reports(sentence, match.start(), window):
            continue
        for to in list(TO.finditer(window, people.end() - 1))[:3]:
            actor = window[: to.start()].strip()
            yield Cue("asks_people", match.end() + to.end(), 0.45, actor=actor, relayed=True)


def _reports(sentence: str, at: int, window: str) -> bool:
    """Whether a power asks its people, or somebody their own friends: news, not a call."""
    subject = re.split(r"[,;:\"]|\band\b", sentence[max(0, at - 40) : at])[-1]
    return bool(POWER.search(subject)) or bool(re.match(r"\s+(?:his|her|my)\b", window))
