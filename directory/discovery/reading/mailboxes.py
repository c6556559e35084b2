"""E-mail addresses as pages write them: plainly, or with words for "@" and "." against collectors. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from directory.discovery.reading import words
from directory.values import normalise

MOST = 400
_LOCAL = re.compile(r"[A-Za-z0-9.!#$%&'*+=?^_`{|}~-]{1,64}\Z")
_DOMAIN = re.compile(r"[^\W_](?:[\w-]{0,62}\.){1,6}[^\W\d_]{2,24}|[^\W_][\w.-]{0,120}\.xn--[a-z0-9-]{2,50}")


@dataclass(frozen=True)
class Mailbox:
    """An address in its canonical form, and where it is written."""

    value: str
    start: int
    end: int


def mailboxes_in(text: str) -> list[Mailbox]:
    """The addresses in a line, in order, each as often as it stands there."""
    found: list[Mailbox] = []
    for at, behind, covered in _signs(text):
        if len(found) >= MOST:
            break
        box = _covered(text, at, behind) if covered else _plain(text, at)
        if box and (not found or box.start >= found[-1].end):
            found.append(box)
    return found


def _signs(text: str) -> list[tuple[int, int, bool]]:
    """Where an "@" or a word for it stands: start, end, whether it is a word."""
    plain = [(match.start(), match.end(), False) for match in re.finditer("[@＠]", text)]
    covered = [(match.start(), match.end(), True) for match in _at().finditer(text)]
    within = {(start, end) for start, end, _ in covered}
    plain = [
        sign for sign in plain if not any(start < sign[0] < end for start, end in _near(within, sign[0]))
    ]
    return sorted([*plain, *covered])[: 2 * MOST]


def _near(spans: set[tuple[int, int]], at: int) -> Iterator[tuple[int, int]]:
    """A bracketed "@" is at most three letters into its brackets."""
    for back in (1, 2, 3):
        for length in range(back + 1, back + 5):
            if (at - back, at - back + length) in spans:
                yield (at - back, at - back + length)


def _plain(text: str, at: int) -> Mailbox | None:
    before = _LOCAL.search(
        text[max(0, at - 64) : at].rstrip(" ") if text[at - 2 : at] == "  " else text[max(0, at - 64) : at]
    )
    after = _DOMAIN.match(text, at + 1)
    if not before or not after:
        return None
    return _box(
        before[0].lstrip("'`.{|*=&-"),
        after[0].rstrip(".-"),
        at - len(before[0].lstrip("'`.{|*=&-")),
        None,
        at,
    )


def _box(local: str, domain: str, start: int, end: int | None, at: int) -> Mailbox | None:
    try:
        value = normalise.email(f"{local}@{domain}")
    except ValueError:
        return None
    return Mailbox(value, start, at + 1 + len(domain) if end is None else end)


@cache
def _at() -> re.Pattern[str]:
    told = _told("at")
    return re.compile(
        rf"\s?[\[({{<«]\s?(?:{told}|[@＠])\s?[\])}}>»]\s?|\s(?:AT|at|@)\s(?=\S{{1,60}}\s?[\[({{]|\S{{1,60}}\s(?:dot|DOT|punto|ponto|point|punkt)\s)"
        rf"|_(?:at|AT)_",
        re.IGNORECASE,
    )


@cache
def _dot() -> re.Pattern[str]:
    told = _told("dot")
    return re.compile(rf"\s?[\[({{<«]\s?(?:{told}|\.)\s?[\])}}>»]\s?|\s(?:{told})\s|\.", re.IGNORECASE)


def _told(subject: str) -> str:
    stems = [stem.lstrip("=") for name, _, each in words.table() if name == subject for stem in each]
    return "|".join(sorted(map(re.escape, stems), key=len, reverse=True))


_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_PART = re.compile(r"[A-Za-z0-9_+-]{1,64}\Z")


def _covered(text: str, at: int, behind: int) -> Mailbox | None:
    """ "info [at] mfa [dot] gov [dot] lt", read outwards from the sign."""
    local, start = _local_before(text, at)
    labels, end = _labels_after(text, behind)
    if not local or len(labels) < 2:
        return None
    return _box(local, ".".join(labels), start, end, at)


def _local_before(text: str, at: int) -> tuple[str, int]:
    parts: list[str] = []
    start = at
    for _ in range(4):
        part = _PART.search(text, max(0, start - 64), start)
        if not part:
            break
        parts.insert(0, part[0])
        start = part.start()
        before = text[max(0, start - 12) : start]
        joint = next((match for match in _dot().finditer(before) if match.end() == len(before)), None)
        if not joint or joint[0].isspace():
            break
        start -= len(joint[0])
    else:
        return "", at
    return ".".join(parts), at - len(text[start:at]) if parts else at


def _labels_after(text: str, behind: int) -> tuple[list[str], int]:
    labels: list[str] = []
    at = end = behind
    for _ in range(7):
        label = _LABEL.match(text, at)
        if not label:
            break
        labels.append(label[0])
        end = label.end()
        joint = _dot().match(text, end)
        if not joint:
            break
        at = joint.end()
    return labels, end
