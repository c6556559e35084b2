"""What browsers without logical properties need (iOS 14, Chrome 86): the same rules in physical ones. Pure.

Our style sheets speak of beginnings and ends, so that one file serves both directions. Older browsers drop what they do
not know of that; they get every rule about sizes, margins, padding, borders and places once more, in a block at the end
that newer ones skip. The physical rules are in it too, so that all of them overrule one another as before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

BEGINS = "\n/* Written by manage.py physical_css, for browsers without logical properties. */\n"
# What came with the last logical properties that we use, and is known to no browser without them.
CONDITION = "@supports not (inset: 0)"
FAMILY = re.compile(
    r"(?:margin|padding|border(?!-radius|-collapse|-spacing)|inset|scroll-(?:margin|padding))\b.*"
    r"|(?:(?:min|max)-)?(?:width|height|inline-size|block-size)|top|left|right|bottom"
)
# A selector of these is unknown there, and with it the whole list that it stands in.
UNKNOWN = re.compile(r":(?:is|where|has|dir|focus-visible)\b|:not\((?:(?!:not\()[^),])*+,|\[dir")
_SIDES = {"block-start": "top", "block-end": "bottom", "inline-start": "left", "inline-end": "right"}
_TURNED = {"left": "right", "right": "left"}
_SIZE = {"inline-size": "width", "block-size": "height"}
_SIDED = re.compile(r"(block|inline)(-start|-end)?")
EITHER, LTR, RTL = "[dir]", '[dir="ltr"]', '[dir="rtl"]'


@dataclass
class Block:
    """A rule, or what stands under one condition; ``head`` is its selectors or the condition."""

    head: str
    declarations: list[tuple[str, str]] = field(default_factory=list)
    blocks: list["Block"] = field(default_factory=list)


def without_block(css: str) -> str:
    return css.partition(BEGINS)[0]


def with_block(css: str) -> str:
    """The sheet with its block made anew."""
    own = without_block(css)
    return f"{own}{BEGINS}{CONDITION}{{{''.join(_written(parsed(own)))}}}\n"


def parsed(css: str) -> list[Block]:
    return _blocks(_without_comments(css))


def _without_comments(css: str) -> str:
    first, *others = css.split("/*")
    return first + "".join(other.partition("*/")[2] for other in others)


def _blocks(text: str) -> list[Block]:
    found, start, depth, opened = [], 0, 0, 0
    for place, char in enumerate(text):
        if char == "{":
            opened = place if depth == 0 else opened
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                found.append(_block(text[start:opened].strip(), text[opened + 1 : place]))
                start = place + 1
    return found


def _block(head: str, body: str) -> Block:
    if "{" in body:
        return Block(head, blocks=_blocks(body))
    parts = (part.partition(":") for part in body.split(";") if part.strip())
    return Block(head, [(name.strip(), value.strip()) for name, _, value in parts])


def _written(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        if block.head == CONDITION:
            yield from _written(block.blocks)
        elif block.blocks:
            inner = "".join(_written(block.blocks))
            yield f"{block.head}{{{inner}}}" if inner else ""
        elif not block.head.startswith("@"):
            yield from _rules(block)


def _rules(block: Block) -> Iterator[str]:
    told: dict[str, list[str]] = {EITHER: [], LTR: [], RTL: []}
    for name, value in block.declarations:
        if FAMILY.fullmatch(name):
            for direction, physical, said in physical_of(name, value):
                told[direction].append(f"{physical}:{said}")
    selectors = [one.strip() for one in _split(block.head, ",") if not UNKNOWN.search(one)]
    for direction, declarations in told.items():
        if declarations and selectors:
            heads = ",".join(_below(one, direction) for one in selectors)
            yield f"{heads}{{{';'.join(declarations)}}}"


def _below(selector: str, direction: str) -> str:
    rest = selector.removeprefix("html") if re.match(r"html\b", selector) else f" {selector}"
    return f"html{direction}{rest}"


def physical_of(name: str, value: str) -> Iterator[tuple[str, str, str]]:
    """(direction, property, value) for each that says the same; a physical one as it is."""
    for logical, physical in _SIZE.items():
        if name.endswith(logical):
            yield EITHER, name.replace(logical, physical), value
            return
    sided = _SIDED.search(name)
    if not sided:
        yield EITHER, name, value
    elif sided[2]:
        yield from _turned(name, sided[0], value)
    else:
        first, second = _pair(name, value)
        yield from _turned(name, f"{sided[1]}-start", first, sided[0])
        yield from _turned(name, f"{sided[1]}-end", second, sided[0])


def _turned(name: str, side: str, value: str, part: str = "") -> Iterator[tuple[str, str, str]]:
    physical = _SIDES[side]
    for direction, place in (
        ((LTR, physical), (RTL, _TURNED[physical])) if physical in _TURNED else ((EITHER, physical),)
    ):
        named = name.replace(part or side, place)
        yield direction, named.removeprefix("inset-"), value


def _pair(name: str, value: str) -> tuple[str, str]:
    """The values of both sides: of a border the same for both."""
    values = [value] if name.startswith("border") else list(_split(value, " "))
    return values[0], values[-1]


def _split(text: str, by: str) -> Iterator[str]:
    """At each ``by`` outside of brackets."""
    depth, start = 0, 0
    for place, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char == by and depth == 0:
            if text[start:place].strip():
                yield text[start:place]
            start = place + 1
    yield text[start:]
