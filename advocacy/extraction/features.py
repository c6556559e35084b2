"""What a segment shows to the model: words, their classes, its shape, its neighbours' classes, the rules that fired.

A feature is a name that ``words_of`` turns into words for people; it is there or not. Runs of letters count once for
each word that has them, and are told apart so that a model can keep their sum for a word.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from advocacy.extraction.classes import Mark, marks
from advocacy.extraction.furniture import is_furniture
from advocacy.extraction.layout import invites
from advocacy.extraction.naming import Cue, cue
from advocacy.extraction.segments import Segment
from advocacy.extraction.tokens import tokens

# How far two classes may stand apart, in words, and how many of them are paired.
FAR, NEXT, MOST_PAIRED = 9, 2, 24
HEADING_REACH = 6
ASKING = frozenset({"please", "you", "can"})
OBJECTS = frozenset(
    [
        "government",
        "petition",
        "money",
        "protest",
        "group",
        "media",
        "help",
        "place",
        "when",
        "outlet",
        "job",
        "people",
    ]
)
LENGTHS = ((20, "under 20"), (50, "under 50"), (100, "under 100"), (200, "under 200"))
# What tells of a segment whether, but not what, it asks.
UNNAMING = ("b:", "a:", "p:")
# What tells of it what, but not whether it asks.
NAMING_ONLY = "d:"
# A text is about what so many of its segments speak of, and such a share of them.
ABOUT = frozenset(["government", "petition", "money", "protest", "group", "media", "help"])
FEWEST_ABOUT, SHARE_ABOUT = 2, 0.12


@dataclass(frozen=True, slots=True)
class Seen:
    """A segment as the model reads it; ``shape`` are names of features."""

    words: tuple[str, ...]
    marks: tuple[Mark, ...]
    cue: Cue
    shape: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Fired:
    """What a rule found in a segment."""

    cue: str
    row: str
    kind: str
    score: float


def see(text: str, segment: Segment, language: str) -> Seen:
    body = segment.of(text)
    words = tokens(body)
    marked = marks(words, language)
    return Seen(words, tuple(marked), cue(words, marked), tuple(_shape(body, segment)), language)


def _shape(body: str, segment: Segment) -> Iterator[str]:
    if segment.is_item:
        yield "s:item"
    if segment.is_heading:
        yield "s:short line in a list" if segment.is_item else "s:short line"
    if segment.in_letter:
        yield "s:in a model letter"
    if segment.is_quoted:
        yield "s:quoted"
    if segment.is_lead:
        yield "s:lead-in"
    if segment.nth == 0:
        yield "s:opens its paragraph"
    end = body.rstrip("\"') ")[-1:]
    yield f"s:ends with {end}" if end and end in ".!?:;…؟" else "s:ends without a stop"
    length = len(body)
    yield next((f"s:{name} characters" for most, name in LENGTHS if length < most), "s:long")
    if body.isupper():
        yield "s:capitals"
    if '"' in body:
        yield "s:quotation marks"


def own(seen: Seen) -> list[str]:
    """The features of a segment by itself, runs of letters aside."""
    words = seen.words
    found = [f"w:{word}" for word in set(words)]
    pairs = [f"w:{one} {two}" for one, two in pairwise(words)]
    found += set(pairs)
    found += {f"{pair} {third}" for pair, third in zip(pairs, words[2:], strict=False)}
    if words:
        found += [f"f:{words[0]}", f"e:{words[0][-2:]}"]
        if len(words) > 1:
            found.append(f"f:{words[0]} {words[1]}")
    found += [*seen.shape, f"l:{seen.language}", f"q:{seen.cue.name}", f"qk:{seen.cue.kind}"]
    return found + _of_classes(seen)


def _of_classes(seen: Seen) -> list[str]:
    listed = seen.marks[:MOST_PAIRED]
    present = {name for _, name in seen.marks}
    found = {f"k:{name}" for name in present}
    found |= {f"k:{at} {name}" for at, name in listed if at < 3}
    if seen.words and (not listed or listed[0][0]):
        found.add("k:0 nothing")
    for number, (at, name) in enumerate(listed):
        for later, other in listed[number + 1 :]:
            if later - at > FAR:
                break
            if later == at or name == other:
                continue
            found.add(f"k:{name}..{other}")
            if later - at <= NEXT:
                found.add(f"k:{name} {other}")
            if at == 0:
                found.add(f"k:^{name}..{other}")
    acts = [name for name in present if name.endswith(".do")]
    found |= {f"k:{act}+{other}" for act in acts for other in present & (OBJECTS | ASKING)}
    return list(found)


def beside(everything: Sequence[Seen], segments: Sequence[Segment], at: int, text: str) -> list[str]:
    """The classes and shapes of the segments around one, of the heading above it, and its place in the text."""
    found: list[str] = []
    for other, name, side in ((at - 1, "before", "b"), (at + 1, "after", "a")):
        if not 0 <= other < len(segments):
            found.append(f"p:nothing {name}")
            continue
        is_same = segments[other].block == segments[at].block
        found.append(f"p:{name} in {'the same' if is_same else 'another'} paragraph")
        found += [f"{side}:{kind}" for kind in {kind for _, kind in everything[other].marks}]
        found += [f"{side}:{shape}" for shape in everything[other].shape]
    found += _of_heading(everything, segments, at, text)
    found.append(f"p:tenth {10 * segments[at].start // max(1, len(text))}")
    found.append(f"p:about {2 ** min(6, len(segments).bit_length())} segments")
    if at == 0:
        found.append("p:first")
    if at >= len(segments) - 3:
        found.append(f"p:last but {len(segments) - at - 1}")
    return found


def _of_heading(everything: Sequence[Seen], segments: Sequence[Segment], at: int, text: str) -> list[str]:
    heading = segments[at].heading
    if heading < 0 or segments[at].block - segments[heading].block > HEADING_REACH:
        return []
    found = [f"h:{name}" for name in {name for _, name in everything[heading].marks}]
    return [*found, "p:under an inviting heading"] if invites(segments[heading].of(text)) else found


def about(everything: Sequence[Seen]) -> list[str]:
    """What a text is about: the classes that many of its segments show, and the one that most do."""
    counts = Counter(name for seen in everything for name in ABOUT & {name for _, name in seen.marks})
    if not counts:
        return []
    fewest = max(FEWEST_ABOUT, SHARE_ABOUT * len(everything))
    most = min(counts, key=lambda name: (-counts[name], name))
    return [f"d:{name}" for name, count in counts.items() if count >= fewest] + [f"d:{most} above all"]


def of_furniture(body: str, language: str) -> list[str]:
    """Whether the outlet asks for itself. Its lists are long: it is asked of what may be a call only."""
    return ["x:furniture"] if language == "en" and is_furniture(body) else []


def of_rules(fired: Sequence[Fired]) -> list[str]:
    """The rules that found something in a segment; none if none did."""
    found = {"r:any"} if fired else set()
    for one in fired:
        found |= {f"r:{one.cue}", f"r:{one.row}", f"r:{one.cue}/{one.kind}", f"r:kind {one.kind}"}
        found.add(f"r:score {int(one.score * 10)}")
    return sorted(found)


SORTS = {
    "w": "the words “{}”",
    "f": "begins with “{}”",
    "e": "its first word ends in “{}”",
    "c": "letters “{}”",
    "s": "{}",
    "k": "sorts of words: {}",
    "q": "cue: {}",
    "qk": "cue for {}",
    "l": "language {}",
    "b": "before it: {}",
    "a": "after it: {}",
    "h": "heading: {}",
    "p": "place: {}",
    "r": "rule: {}",
    "x": "what outlets ask for themselves: {}",
}


# Of names that say too little by themselves.
PLACES = (
    (re.compile(r"(before|after) in (.*)"), r"what stands \1 it is in \2"),
    (re.compile(r"nothing (before|after)"), r"nothing stands \1 it"),
    (re.compile(r"tenth (\d+)"), r"\1 tenths into the text"),
    (re.compile(r"about (\d+) segments"), r"a text of about \1 sentences"),
    (re.compile(r"first"), "the first of the text"),
    (re.compile(r"last but 0"), "the last of the text"),
)
ACTS = ((".done", " (done)"), (".do", " (to do)"), ("..", " … "), ("+", " with "))


def words_of(name: str) -> str:
    """A feature in words for an editor."""
    sort, _, rest = name.partition(":")
    rest = rest.removeprefix("s:").lstrip("^")
    if sort in {"k", "b", "a", "h", "q"}:
        for short, long in ACTS:
            rest = rest.replace(short, long)
    if sort == "p":
        rest = next(
            (told for form, told in ((f, f.sub(to, rest)) for f, to in PLACES) if form.fullmatch(rest)), rest
        )
    return SORTS[sort].format(rest)
