"""The one-page directory after warnings came that it lacks: it is handed out all the same, until a new one is written.

Every country then carries a neutral sentence before its links, and no call is offered: nobody is led past a
warning, and nobody who raises one takes the directory from readers. The templates mark the places.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.utils.html import escape

from advocacy.export.shelf import OFFLINE, Dump

# Lines of a written file; what editors write is escaped, so that none of theirs is one.
NOTICE = b"<!--notice-->"
CALL_LINE = b"<!--call-->"
CALLS, CALLS_END = b"<!--calls-->", b"<!--end of calls-->"
SENTENCE = (
    '<p class="notice"><strong>A warning may be missing here.</strong> Since this file was made, on {on}, a warning '
    "about a country or an organisation has come or changed. Editors are checking it. Before you follow a link or act, "
    'look at <span dir="ltr">{site}/countries/</span>, or get a newer file.</p>\n'
)
NO_CALLS = b"<p>Calls are left out of this copy: a newer file offers those that stand.</p>\n"
HEAD = 64 * 1024  # the style and the safety advice, then the first mark


def has_marks(path: Path) -> bool:
    """Whether a written file has the places: one of an earlier release has none."""
    with path.open("rb") as file:
        return NOTICE in file.read(HEAD)


def doubted_lines(dump: Dump) -> Iterator[bytes]:
    """The file as it is handed out while it lacks a warning, line by line."""
    notice = SENTENCE.format(on=dump.version.on, site=escape(settings.SITE_URL)).encode()
    among_calls = False
    with (dump.path / OFFLINE).open("rb") as file:
        for line in file:
            if line.startswith((CALLS, CALLS_END)):
                among_calls = line.startswith(CALLS)
                yield NO_CALLS if among_calls else b""
            elif line.startswith(NOTICE):
                yield notice
            elif not among_calls and not line.startswith(CALL_LINE):
                yield line


def doubted_tag(sha256: str) -> str:
    """It follows from the file, its day and these words."""
    return hashlib.sha256(f"{sha256} {settings.SITE_URL} {SENTENCE}".encode()).hexdigest()[:32]
