"""Lines that only tell who wrote an article, or when: nobody's name enters with a text. Pure."""

import re

from advocacy.intake.html_blocks import Block

NAME = r"[A-ZÀ-ÞŁŚŠŽČĐ][\w.'’-]*"
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
BYLINE = re.compile(
    rf"(?:(?i:written|words|text|reported|story|photos?|photographs?|posted|submitted|created"
    rf"|published) )?(?i:by):? {NAME}"
    rf"(?:,? (?:(?:and|&|de|van|von|al) )*{NAME}){{1,8}}(?:\s*[|,•·–-].{{0,60}})?(?<![.!?])$"
    r"|(?i:updated|published|posted|last (?:modified|updated|edited))\b[^.!?]{0,40}\d{4}[^.!?]{0,20}$"
    rf"|(?i:photo(?:graph)?s?|image|picture|credit|author|source)"
    rf"(?: (?i:credit|by))? ?[:/] ?{NAME}(?:[ /,&]{{1,3}}{NAME}){{0,6}}\W{{0,3}}$"
    rf"|{NAME}(?: {NAME}){{1,3}} ?[|,•·–-] ?(?=.{{0,40}}\d).{{0,40}}(?<![.!?])$"
)
DATED = re.compile(
    rf"\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b|\b{_DAYS}|\b\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\.? {_MONTHS}(?:,? \d{{4}})?"
    rf"|\b{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\b{_MONTHS},? \d{{4}}"
    rf"|\b\d{{1,2}}[:.]\d{{2}}\s*(?:[ap]\.?m\.?)?\b"
    r"|\b\d+[- ]min(?:ute)?s?(?: (?:to )?read)?\b|\b\d+ (?:hours?|minutes?|days?) ago\b|\b(?:GMT|UTC|EST|EDT|CET"
    r"|PST|BST)\b",
    re.IGNORECASE,
)
FILLING = re.compile(
    r"\b(?:by|and|on|in|at|the|of|written|posted|published|updated|submitted|created|last|modified|follow|listen"
    r"|author|words|read|date|from"
    r"|comments?|category|categories|hits|\d+)\b|[\W\d_]+",
    re.IGNORECASE,
)
LONGEST = 120


def authors_of(author: str) -> list[str]:
    """The names that a page gives for its writers."""
    return [name.strip() for name in re.split(r"[;,]", author) if len(name.strip()) > 3]


def is_byline(block: Block, authors: list[str], *, at_start: bool) -> bool:
    """Whether a line names a writer or, where the text has not begun (``at_start``), a day, and says nothing else."""
    line = block.text
    if len(line) > LONGEST:
        return False
    rest = line.casefold()
    for name in authors:
        rest = rest.replace(name.casefold(), " ")
    is_named = rest != line.casefold()
    undated = DATED.sub(" ", rest)
    if not FILLING.sub("", undated):
        return is_named or (at_start and undated != rest)
    return bool(BYLINE.match(line))
