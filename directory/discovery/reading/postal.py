"""Postal addresses: what the markup calls one, what a label calls one, and what stands written like one. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from directory.discovery.reading import words
from directory.discovery.reading.belonging import FOREIGN, GENERAL, OTHER, PURPOSES, use_of
from directory.discovery.reading.lines import Kept, Line
from directory.discovery.reading.numbers import plain_digits
from directory.discovery.reading.shapes import IN_FOOTER, NO_OTHER_USE, Found
from directory.discovery.reading.surroundings import Survey
from directory.discovery.reading.values import Circumstances, Token
from directory.values import normalise
from directory.values.sentences import Sentence

LONGEST, SHORTEST = 250, 9
MOST_LINES = 6
_YEAR = re.compile(r"\b(?:1[34]\d\d|19\d\d|20\d\d|25\d\d)\b")
_NO_ADDRESS = frozenset({*PURPOSES, "agency", "phone", "fax", "not_phone", "travel", "privacy", "search"})
_NUMBER = re.compile(r"\d[\d-]*")
_DIGIT = re.compile(r"\d")
_LABEL = re.compile(r"([^:：]{1,60}+)[:：]\s?(?=\S)|<address>()\s?")
_HOURS = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_STOPS = frozenset({"phone", "fax", "mail", "not_phone"})


@dataclass(frozen=True)
class _Candidate:
    first: int
    last: int
    start: int
    end: int
    score: float
    why: str


class Addresses:
    """The postal addresses of a page."""

    def __init__(
        self, kept: Kept, tokens: dict[int, list[Token]], survey: Survey, about: Circumstances
    ) -> None:
        self.kept, self.tokens, self.survey, self.about = kept, tokens, survey, about

    def found(self) -> list[Found]:
        found: list[Found] = []
        taken: set[int] = set()
        for candidate in self._candidates():
            numbers = set(range(candidate.first, candidate.last + 1))
            if numbers & taken:
                continue
            if one := self._judged(candidate):
                found.append(one)
                taken |= numbers
        return found[:20]

    def _candidates(self) -> Iterator[_Candidate]:
        lines = self.kept.lines
        for number, line in enumerate(lines):
            if line.fact and line.fact.channel == "postal_address":
                start = line.end - len(line.fact.value)
                yield _Candidate(
                    number,
                    number,
                    start,
                    line.end,
                    0.8,
                    Sentence("the markup says so: {label}", label=line.fact.label),
                )
        for number, line in enumerate(lines):
            if not line.fact and line.place != "title":
                yield from self._labelled(number, line)
        for number, line in enumerate(lines):
            if not line.fact and self._tag(line) == "address":
                yield from self._in_element(number)
        for number, line in enumerate(lines):
            if not line.fact and line.place != "title" and number in self.tokens:
                yield from self._beside(number)

    def _labelled(self, number: int, line: Line) -> Iterator[_Candidate]:
        said = self.kept.said(line)
        for match in _labels_in(said):
            hits = words.subjects(match[1][-60:]) if match[1] else {"address"}
            if "address" not in hits or "mail" in hits:
                continue
            start = match.end()
            end = self._end_within(number, said, start)
            if end - start >= SHORTEST:
                last = self._extended(number, number, end == len(said))
                stop = line.start + end if last == number else self.kept.lines[last].end
                yield _Candidate(
                    number, last, line.start + start, stop, 0.75, Sentence("labelled as an address")
                )
                return
        if self._is_label(said):
            first = number + 1
            if first < len(self.kept.lines) and self._may_be_part(first, first=True):
                last = self._extended(first, first, True)
                where = self.kept.lines[first].start, self.kept.lines[last].end
                yield _Candidate(first, last, *where, 0.75, Sentence("labelled as an address"))

    def _is_label(self, said: str) -> bool:
        if len(said) > 50 or _DIGIT.search(said):
            return False
        subjects = words.subjects(said)
        return "address" in subjects and "mail" not in subjects

    def _end_within(self, number: int, said: str, start: int) -> int:
        """Where an address on a line of many things ends: before the next label or value."""
        ends = [len(said)]
        line_tokens = self.tokens.get(number, [])
        for token in line_tokens:
            if token.start >= start:
                ends.append(token.start - _label_length(token.before))
        for match in re.finditer(r"[\s,;|.(]([^\s,;|:]{1,25})[:.]", said[start:]):
            if words.subjects(match[1]) & _STOPS:
                ends.append(start + match.start())
        end = min(end for end in ends if end >= start)
        return start + len(said[start:end].rstrip(" ,;|–—-(/•·"))

    def _extended(self, first: int, number: int, whole: bool) -> int:
        """The last line of an address that begins on ``number``: lines of the same block go on with it."""
        if not whole:
            return number
        lines = self.kept.lines
        last = number
        for following in range(number + 1, min(number + MOST_LINES, len(lines))):
            together = lines[following].block == lines[number].block
            if not together or not self._may_be_part(following, first=False):
                break
            last = following
        return last

    def _may_be_part(self, number: int, *, first: bool) -> bool:
        line = self.kept.lines[number]
        said = self.kept.said(line)
        if line.fact or number in self.tokens or len(said) > 160 or _HOURS.search(said):
            return False
        subjects = words.subjects(said)
        if subjects & {"phone", "fax", "mail", "not_phone"} - (
            {"not_phone"} if _DIGIT.search(said) else set()
        ):
            return False
        is_label = ":" in said and "address" in words.subjects(said.partition(":")[0])
        return first or (len(said.split()) <= 14 and not is_label)

    def _in_element(self, number: int) -> Iterator[_Candidate]:
        """The written lines at the head of an ``<address>``."""
        lines = self.kept.lines
        if number and lines[number - 1].block == lines[number].block:
            return
        run = [number]
        while run[-1] + 1 < len(lines) and lines[run[-1] + 1].block == lines[number].block:
            run.append(run[-1] + 1)
        yield from self._best_run(run, 0.6, Sentence("in an address element"))

    def _beside(self, number: int) -> Iterator[_Candidate]:
        """Lines written like an address right above a number or mailbox, in a footer or on a page about contact."""
        line = self.kept.lines[number]
        if not (self.about.about_contact or line.place == "footer"):
            return
        run: list[int] = []
        for above in range(number - 1, max(-1, number - MOST_LINES), -1):
            if not self._may_be_part(above, first=False) or not self._is_near(above, number):
                break
            run.insert(0, above)
        yield from self._best_run(run, 0.5, Sentence("written like an address, beside a number or mailbox"))
        token = self.tokens[number][0]
        before = self.kept.said(line)[: token.start - _label_length(token.before)].rstrip(" ,;|–—-(/•·")
        if self._is_written_so(before):
            yield _Candidate(
                number, number, line.start, line.start + len(before), 0.5, Sentence("written like an address")
            )

    def _best_run(self, run: list[int], score: float, why: str) -> Iterator[_Candidate]:
        """From the first line with a street or a number to the last before a label."""
        kept = [number for number in run if self._may_be_part(number, first=False)]
        strong = [number for number in kept if self._is_street(self.kept.said(self.kept.lines[number]))]
        if not strong:
            return
        first, last = strong[0], strong[0]
        while last + 1 in kept and not self._speaks_of_else(last + 1):
            last += 1
        said = self.kept.text[self.kept.lines[first].start : self.kept.lines[last].end]
        if self._is_written_so(said):
            yield _Candidate(first, last, self.kept.lines[first].start, self.kept.lines[last].end, score, why)

    def _is_near(self, above: int, number: int) -> bool:
        blocks, lines = self.kept.blocks, self.kept.lines
        mine, other = lines[number].block, lines[above].block
        return mine == other or blocks[mine].parent == blocks[other].parent or blocks[mine].parent == other

    def _speaks_of_else(self, number: int) -> bool:
        subjects = words.subjects(self.kept.said(self.kept.lines[number]))
        return bool(subjects & {"phone", "fax", "mail", "press", "consular", "agency", "privacy", "search"})

    @staticmethod
    def _is_street(said: str) -> bool:
        return "street" in words.subjects(said) or bool(
            re.search(r"\d", said) and re.search(r"[^\W\d]{3}", said)
        )

    @staticmethod
    def _is_written_so(said: str) -> bool:
        """A number and a word for a street, or two numbers in parts, as house and post code are; no date or label."""
        if not SHORTEST <= len(said) <= LONGEST or _HOURS.search(said) or "@" in said or said.endswith(":"):
            return False
        subjects = words.subjects(said)
        said = plain_digits(said)
        numbers = [number for number in _NUMBER.findall(said) if not _YEAR.fullmatch(number)]
        if subjects & _NO_ADDRESS or len(said.split()) < 2:
            return False
        parted = sum(map(said.count, [",", "\n", "،", "、", " - ", " – "]))
        if "street" in subjects:
            return parted > (0 if numbers else 1) or (bool(numbers) and len(said.split()) < 10)
        if not numbers:
            return False
        is_parted = parted > 1 and max(map(len, numbers)) > 2 and len(said.split()) < 15
        return not _YEAR.search(said) and ((parted > 0 and len(numbers) > 1) or is_parted)

    def _tag(self, line: Line) -> str:
        return self.kept.blocks[line.block].tag

    def _judged(self, candidate: _Candidate) -> Found | None:
        candidate = self._without_stop(self._without_name(candidate))
        value = written_out(self.kept.text[candidate.start : candidate.end])
        if not _is_address(value):
            return None
        line = self.kept.lines[candidate.first]
        around = self.survey.of(candidate.first)
        lead = self.kept.text[line.start : candidate.start]
        use, label = use_of([lead, *around.above], self.about.owner)
        if not use:
            use, label = use_of(around.page, self.about.owner)
            use = "" if use == OTHER else use
        if use in (FOREIGN, OTHER):
            return None
        score = candidate.score + (0.15 if self.about.about_contact else 0.05 * (line.place == "footer"))
        why = (
            candidate.why,
            *([IN_FOOTER] if line.place == "footer" else []),
            Sentence("said to be for: {use}", use=use) if use else NO_OTHER_USE,
        )
        told = " · ".join(filter(None, dict.fromkeys([lead.strip(" :"), label.strip()])))[:200]
        where = (candidate.start, candidate.end)
        return Found(
            "postal_address", value, use or GENERAL, told, *where, round(score, 2), why, "", self.about.page
        )

    def _without_name(self, candidate: _Candidate) -> _Candidate:
        """Without a line before its street that only names the body."""
        text = self.kept.text[candidate.start : candidate.end]
        head, line_end, _ = text.partition("\n")
        if line_end and not any(map(str.isdecimal, head)) and self.about.owner.named_in(head):
            return replace(candidate, start=candidate.start + len(head) + 1)
        return candidate

    def _without_stop(self, candidate: _Candidate) -> _Candidate:
        """Without the full stop of the sentence; that of a short word such as “Str.” stays."""
        text = self.kept.text[candidate.start : candidate.end].rstrip()
        end = len(text) - bool(re.search(r"(?:\w{4}|\d)\.\Z", text))
        return replace(candidate, end=candidate.start + end)


def _labels_in(said: str) -> Iterator[re.Match[str]]:
    yield from list(_LABEL.finditer(said[:2_000]))[:20]


def _label_length(before: str) -> int:
    """How much of the text before a value is its label: from the first word for a channel on."""
    for match in re.finditer(r"\S+", before):
        if words.subjects(match[0]) & {"phone", "fax", "mail", "phone_letter", "fax_letter", "mail_letter"}:
            return len(before) - match.start()
    return 0


def written_out(text: str) -> str:
    """The address on one line, its lines set apart by commas; "" if it holds what no contact may."""
    lines = [line.strip(" ,;|") for line in text.splitlines()]
    try:
        return normalise.text(", ".join(filter(None, lines)))
    except ValueError:
        return ""


def _is_address(value: str) -> bool:
    letters = sum(map(str.isalpha, value))
    if not SHORTEST <= len(value) <= LONGEST or letters < 5 or "@" in value or "://" in value:
        return False
    return bool(_DIGIT.search(value)) or "street" in words.subjects(value) or value.count(",") > 1
