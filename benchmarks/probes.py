"""What a regular expression may be slow on, made out of its own parts."""

import re
from collections.abc import Iterator, Sequence

# What re itself parses and compiles by; nothing public tells the parts of an expression.
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MANY = 50  # what may repeat so often counts as without end
# One or two of each class of characters that an expression may ask for, the usual ones first.
ALPHABET = " \u00a0\t\na1A.,;:!?-_'\"“([{<>/\\@#&%=+*|~\u2026\r0zéА\u200b"
PUMPED = (" \u00a0\t\n", "a", "1", "A", ".", "-", "\"'")  # of each the first that a part takes
UNITS = (*" \u00a0\t\na1A.,-@\"'“(_", "a ", " a", "a\n", ". ", "?!", "A ", "a.", "1-", "1 ", "http://a.")
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)

Item = tuple[Any, Any]


def probes(compiled: re.Pattern[Any]) -> list[tuple[str, str]]:
    """What to try it on: (what stands before, what repeats), each once.

    For each part that may repeat without end: what leads there, then what the part takes, of several classes of
    characters; and both together over and over. Besides, runs of usual characters and words.
    """
    tree = parser.parse(compiled.pattern, compiled.flags & ~re.DEBUG)
    maker = Maker(tree)
    found = dict.fromkeys(("", unit) for unit in UNITS)
    for lead, unit in maker.pumps(list(tree), ""):
        found[lead, unit] = None
        found["", lead + unit] = None
    return [*found]


class Maker:
    """Makes examples of the parts of one parsed expression."""

    def __init__(self, tree: Any) -> None:
        self.state = tree.state
        self.is_bytes = isinstance(tree.state.str, bytes)

    def pumps(self, items: Sequence[Item], lead: str) -> Iterator[tuple[str, str]]:
        """(what leads there, what repeats) of each part that may repeat, at any depth."""
        for op, told in items:
            if op in REPEATS:
                _, most, body = told
                if most >= MANY:
                    yield from ((lead, unit) for unit in self.units(list(body)))
                yield from self.pumps(list(body), lead)
            else:
                for inner in inside(op, told):
                    yield from self.pumps(inner, lead)
            lead += self.example([(op, told)])

    def units(self, body: list[Item]) -> Iterator[str]:
        """What a repeated part takes: of one character several classes, else an example of each alternative."""
        if len(body) == 1 and not inside(*body[0]) and body[0][0] not in REPEATS:
            taken = [next((char for char in kind if self.takes(body[0], char)), "") for kind in PUMPED]
            yield from filter(None, taken if any(taken) else [self.example(body)])
            return
        for op, told in body:
            for inner in inside(op, told):
                yield self.example(inner) or " "
        if example := self.example(body):
            yield example

    def example(self, items: Sequence[Item]) -> str:
        """A short text that the parts take, one after another; looks around are not heeded."""
        return "".join(self._one(op, told) for op, told in items)

    def _one(self, op: Any, told: Any) -> str:
        if op is codes.LITERAL:
            return chr(told)
        if op in REPEATS:
            return self.example(list(told[2])) * told[0]
        if op in (codes.AT, codes.ASSERT, codes.ASSERT_NOT, codes.GROUPREF):
            return ""
        if parts := inside(op, told):
            return min((self.example(part) for part in parts), key=len)
        return next((char for char in ALPHABET if self.takes((op, told), char)), "")

    def takes(self, item: Item, char: str) -> bool:
        """Whether a part that stands for one character stands for this one."""
        one = compiler.compile(parser.SubPattern(self.state, [item]), 0)
        return one.fullmatch(char.encode() if self.is_bytes else char) is not None


def inside(op: Any, told: Any) -> list[list[Item]]:
    """The alternatives within a part: of a group one."""
    if op is codes.BRANCH:
        return [list(branch) for branch in told[1]]
    if op is codes.SUBPATTERN:
        return [list(told[3])]
    if op is codes.ATOMIC_GROUP:
        return [list(told)]
    return []
