"""The numbers and mailboxes of a page, each with the label beside it, whose it is and what for. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from directory.discovery.reading import words
from directory.discovery.reading.belonging import (
    FOREIGN,
    GENERAL,
    OTHER,
    Owner,
    use_of,
    use_of_mailbox,
)
from directory.discovery.reading.lines import Kept, Line
from directory.discovery.reading.mailboxes import Mailbox, mailboxes_in
from directory.discovery.reading.numbers import Number, numbers_in
from directory.discovery.reading.shapes import IN_FOOTER, NO_OTHER_USE, Found
from directory.discovery.reading.surroundings import Survey
from directory.values import telephones
from directory.values.sentences import Sentence

MOST = 600
LONGEST_LABEL = 160
_ASIDE = re.compile(r"\s{0,3}[(\[]([^()\[\]]{1,80})[)\]]")
_BEHIND = re.compile(r"\s{0,3}[–—-]\s([^–—\d@]{2,60})\Z")
# After a word of four letters or more: "Tel." and "No." end nothing.
_SENTENCES = re.compile(r"(?<=\w{4})[.!?;]\s|[。।|·•]")
_SEPARATORS = re.compile(r"[\s,;/|<>&:.–—-]*\Z")
_KINDS = frozenset(
    {"phone", "fax", "mail", "not_phone", "box", "phone_letter", "fax_letter", "mail_letter", "address"}
)

_NUMBERS = frozenset({"phone", "fax", "not_phone"})
# Two kinds so near before a number are one label: “Tel./Fax”.
_TOGETHER = 14


@dataclass(frozen=True)
class Token:
    """A value on a line; ``start`` and ``end`` count in the line, ``before`` is the text since the value before."""

    value: Number | Mailbox
    before: str
    aside: str
    lead: str
    goes_on: bool

    @property
    def start(self) -> int:
        return self.value.start

    @property
    def end(self) -> int:
        return self.value.end


@dataclass(frozen=True)
class Circumstances:
    """What a page tells of all its values: whether it is about contact, names its body, and what its links call."""

    owner: Owner
    page: str
    about_contact: bool
    about_desk: bool
    names_body: bool
    linked: frozenset[str]


def tokens_of(said: str, region: str, like: Number | None = None) -> list[Token]:
    """The values of a line in order, with what is written between them; ``like`` is a number shortly before."""
    boxes = mailboxes_in(said) if "@" in said or "＠" in said or _MAY_COVER.search(said) else []
    taken = [(box.start, box.end) for box in boxes]
    numbers = [
        number
        for number in (numbers_in(said, region, like) if _MAY_CALL.search(said) else [])
        if not any(start < number.end and number.start < end for start, end in taken)
    ]
    found: list[Number | Mailbox] = sorted([*boxes, *numbers], key=lambda value: value.start)
    return list(_with_labels(said, found))


_MAY_COVER = re.compile(r"[\[({<«_]|\s(?:at|AT)\s")
_MAY_CALL = re.compile(r"\d\D{0,3}\d\D{0,3}\d")


def _with_labels(said: str, found: list[Number | Mailbox]) -> Iterator[Token]:
    reached = 0
    lead = ""
    for at, value in enumerate(found):
        following = found[at + 1].start if at + 1 < len(found) else len(said)
        between = said[reached : value.start]
        before = between
        if at and (match := _ASIDE.match(between)):
            before = between[match.end() :]
        rest = said[value.end : following]
        match = _ASIDE.match(rest) or (_BEHIND.match(rest) if following == len(said) else None)
        goes_on = bool(at) and bool(_SEPARATORS.match(before))
        lead = between if not at else lead
        yield Token(
            value,
            before[-LONGEST_LABEL:],
            match[1] if match else "",
            lead[-LONGEST_LABEL:] if at else "",
            goes_on,
        )
        reached = value.end


def found_in(kept: Kept, tokens: dict[int, list[Token]], survey: Survey, about: Circumstances) -> list[Found]:
    """The values that are the body's own, in the order of the text."""
    found: list[Found] = []
    for number, row in tokens.items():
        line = kept.lines[number]
        kinds: frozenset[str] = frozenset()
        mine: list[str] = []
        for token in row:
            told = _kinds(token, line)
            kinds = kinds if token.goes_on and not told else told
            labels = _labels(token)
            mine = mine if token.goes_on and not any(map(str.strip, labels)) else labels
            case = _Case(kept, survey, about, number, line, token, mine, kinds)
            found.extend(case.found())
            if len(found) > MOST:
                return found
    return found


def _labels(token: Token) -> list[str]:
    """What stands beside the value, nearest first: the sentence that it is in before the one before."""
    before = [said for said in reversed(_SENTENCES.split(token.before)) if said.strip()] or [token.before]
    return [token.aside, *before] if _speaks(token.aside) else [*before, token.aside]


def _speaks(text: str) -> bool:
    return bool(text and words.subjects(text))


def _kinds(token: Token, line: Line) -> frozenset[str]:
    """What the label makes of a number: the kind named last before it, or two if they stand together."""
    if line.fact:
        return frozenset({"fax" if line.fact.channel == "fax" else "phone"})
    said = words.plain(token.before)
    hits = [hit for hit in words.hits(said) if hit.subject in _KINDS and _counts(hit, said)]
    if aside := words.subjects(token.aside) & {"fax", "phone"}:
        return frozenset(aside)
    if not hits:
        return frozenset()
    last = max(hits, key=lambda hit: (hit.end, hit.end - hit.start))
    near = {hit.subject for hit in hits if last.end - hit.end <= _TOGETHER and len(said) - hit.end <= 40}
    kinds = {_plain_kind(subject) for subject in near}
    if _plain_kind(last.subject) == "not_phone":
        return frozenset({"not_phone"})
    return (
        frozenset(kinds & {"phone", "fax"})
        if kinds >= {"phone", "fax"}
        else frozenset({_plain_kind(last.subject)})
    )


def _counts(hit: words.Hit, said: str) -> bool:
    """A single letter is a label only right before the number."""
    return not hit.subject.endswith("_letter") or hit.end >= len(said) - 1


def _plain_kind(subject: str) -> str:
    return "not_phone" if subject == "box" else subject.removesuffix("_letter")


@dataclass(frozen=True)
class _Case:
    """One value in its place."""

    kept: Kept
    survey: Survey
    about: Circumstances
    number: int
    line: Line
    token: Token
    labels: list[str]
    kinds: frozenset[str]

    def found(self) -> Iterator[Found]:
        value = self.token.value
        use, label = self._use()
        if use in (FOREIGN, OTHER):
            return
        channels = self._channels(use) if isinstance(value, Number) else ["email"]
        if not channels:
            return
        score, why = self._worth(use, label)
        if score <= 0:
            return
        extension = value.extension if isinstance(value, Number) else ""
        for channel in channels:
            yield Found(
                channel,
                value.value,
                use or GENERAL,
                self._label(label),
                self.line.start + value.start,
                self.line.start + value.end,
                round(min(score, 1.0), 2),
                tuple(why),
                extension,
                self.about.page,
            )

    def _label(self, telling: str) -> str:
        """The words beside the value, and the heading that told what it is for."""
        beside = [said.strip(" ,;:|<>–—-.") for said in (*self.labels, self.token.lead)]
        told = [said for said in dict.fromkeys([*beside, telling.strip()]) if said]
        return " · ".join(told[:3])[:200]

    def _channels(self, use: str) -> list[str]:
        """Telephone or fax, or both; none if the label says that it is neither or nothing says that it is.

        “Press office: 236 2455” on a page about contact needs no word for telephone.
        """
        number = self.token.value
        if not isinstance(number, Number) or _is_abroad(number.value, self.about.owner.body.country):
            return []
        kinds = self.kinds or self._kinds_above()
        if "not_phone" in kinds:
            return []
        if "fax" in kinds:
            return ["telephone", "fax"] if "phone" in kinds else ["fax"]
        is_linked = number.value in self.about.linked
        is_told = self._is_told(use)
        return ["telephone"] if "phone" in kinds or is_linked or number.is_international or is_told else []

    def _is_told(self, use: str) -> bool:
        """Whether the label makes a number of bare digits one to call: it names a use, on a page about such."""
        is_near = bool(
            use_of([*self.labels, self.token.lead, *self.survey.of(self.number).above], self.about.owner)[0]
        )
        is_there = self.about.about_contact or (self.about.about_desk and use not in ("", GENERAL))
        return is_near and is_there and self.line.place != "side" and len(self.kept.said(self.line)) < 300

    def _kinds_above(self) -> frozenset[str]:
        told = [words.subjects(said) & _NUMBERS for said in self.survey.of(self.number).above[:3]]
        # The head of a column says “telephone” of a row that is called “fax”.
        return next((kinds for kinds in told[:2] if kinds == {"fax"}), next(filter(None, told), frozenset()))

    def _use(self) -> tuple[str, str]:
        owner, around = self.about.owner, self.survey.of(self.number)
        use, label = use_of([*self.labels], owner)
        if isinstance(self.token.value, Mailbox) and use in ("", GENERAL, OTHER):
            by_name = use_of_mailbox(self.token.value.value)
            if by_name and (not use or by_name not in (GENERAL, OTHER)):
                use, label = by_name, self.token.value.value
        if not use:
            use, label = use_of([self.token.lead, *around.above], owner)
        if not use and self.survey.names_a_row(self.line):
            return OTHER, ""
        if not use:
            use, label = use_of(around.page, owner)
            use = "" if use == OTHER else use
        return use, label

    def _worth(self, use: str, label: str) -> tuple[float, list[str]]:
        value = self.token.value
        why: list[str] = []
        score = 0.5
        if isinstance(value, Mailbox):
            rank = self.about.owner.mail_rank(value.value)
            is_shown = self.about.about_contact or self.line.place == "footer" or bool(self.line.fact)
            if rank == 0 or (rank < 0.5 and not (is_shown and self.about.names_body)):
                return 0, []
            score = 0.3 + 0.4 * rank
            why.append(Sentence("on the own domain") if rank == 1 else Sentence("not on the own domain"))
        elif self.kinds or self._kinds_above():
            score += 0.15
            why.append(Sentence("labelled"))
        if isinstance(value, Number) and value.value in self.about.linked:
            score += 0.1
            why.append(Sentence("a link calls it"))
        if self.about.about_contact:
            score += 0.15
            why.append(Sentence("on a page about contact"))
        elif self.line.place == "footer":
            score += 0.1
            why.append(IN_FOOTER)
        if self.line.fact:
            why.append(self.line.fact.label)
        if use:
            score += 0.05
            why.append(_said_for(use, label.strip()[:60]))
        else:
            why.append(NO_OTHER_USE)
        return score, why


def _said_for(use: str, label: str) -> Sentence:
    if not label:
        return Sentence("said to be for: {use}", use=use)
    return Sentence("said to be for: {use} (“{label}”)", use=use, label=label)


def _is_abroad(number: str, country: str) -> bool:
    return any(key == "foreign_number" for key, _ in telephones.doubts(number, country))
