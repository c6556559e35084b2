"""The one-page directory after warnings came that it lacks: it is handed out all the same, until a new one is written.

Every country then carries a neutral sentence before its links, and no call is offered: nobody is led past a
warning, and nobody who raises one takes the directory from readers. The templates mark the places.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from advocacy.export.shelf import LANGUAGE_OF, Dump, DumpFile
from directory.addresses import site_address
from directory.words.languages import path_in

# Lines of a written file; what editors write is escaped, so that none of theirs is one.
NOTICE = b"<!--notice-->"
CALL_LINE = b"<!--call-->"
CALLS, CALLS_END = b"<!--calls-->", b"<!--end of calls-->"
HEAD = 64 * 1024  # the style and the safety advice, then the first mark


def has_marks(path: Path) -> bool:
    """Whether a written file has the places: one of an earlier release has none."""
    with path.open("rb") as file:
        return NOTICE in file.read(HEAD)


def doubted_lines(dump: Dump, file: DumpFile) -> Iterator[bytes]:
    """A file as it is handed out while it lacks a warning, line by line."""
    notice, no_calls = _words(dump, file)
    among_calls = False
    with (dump.path / file.path).open("rb") as lines:
        for line in lines:
            if line.startswith((CALLS, CALLS_END)):
                among_calls = line.startswith(CALLS)
                yield no_calls if among_calls else b""
            elif line.startswith(NOTICE):
                yield notice
            elif not among_calls and not line.startswith(CALL_LINE):
                yield line


def doubted_tag(dump: Dump, file: DumpFile) -> str:
    """It follows from the file, its day and these words."""
    words = b"".join(_words(dump, file))
    return hashlib.sha256(file.sha256.encode() + words).hexdigest()[:32]


def _words(dump: Dump, file: DumpFile) -> tuple[bytes, bytes]:
    """The notice, and what stands in the place of the calls, in the language of the file."""
    language = LANGUAGE_OF[file.path]
    with override(language):
        shown = {"on": dump.version.on, "countries": site_address(path_in(reverse("countries"), language))}
        notice = render_to_string("offline/doubted.html", shown)
        return notice.encode(), render_to_string("offline/no_calls.html").encode()
