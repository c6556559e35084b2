"""Organisations in the words of others' standards, one JSON object a file, written one record at a time."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import orjson

from advocacy.export import hsds, popolo
from advocacy.export.hashed import HashedFile
from advocacy.export.shelf import DumpFile
from directory.api.contact_rows import Shape

MEDIA_TYPE = "application/json"
JSON = orjson.OPT_UTC_Z


@dataclass(frozen=True)
class Standard:
    """The file, what it is, the key that holds its records, those of an organisation, and what stands after them."""

    file: str
    about: str
    key: str
    records: Callable[[Shape], Iterable[Shape]]
    end: Callable[[int], Shape] = lambda count: {}


STANDARDS = (
    Standard(popolo.FILE, popolo.ABOUT, popolo.KEY, lambda shape: [popolo.organisation(shape)]),
    Standard(hsds.FILE, hsds.ABOUT, hsds.KEY, hsds.services, hsds.page),
)
ABOUT = {standard.file: standard.about for standard in STANDARDS}


class Records:
    """A file of a standard while it is written."""

    def __init__(self, standard: Standard, file: HashedFile) -> None:
        self.standard, self.file, self.count = standard, file, 0
        file.write(f'{{"{standard.key}": ['.encode())

    def add(self, organisation: Shape) -> None:
        for record in self.standard.records(organisation):
            self.file.write(b",\n" if self.count else b"\n")
            self.file.write(orjson.dumps(record, option=JSON))
            self.count += 1

    def end(self) -> None:
        rest = orjson.dumps(self.standard.end(self.count))[1:]
        self.file.write(b"\n]" + (b", " if len(rest) > 1 else b"") + rest + b"\n")

    def entry(self) -> DumpFile:
        return self.file.entry(MEDIA_TYPE, self.count)


@contextmanager
def standards_in(folder: Path) -> Iterator[list[Records]]:
    """A file for each standard; whole, and on disk, when the block ends."""
    with ExitStack() as open_files:
        found = [
            Records(each, open_files.enter_context(HashedFile(folder / each.file))) for each in STANDARDS
        ]
        yield found
        for records in found:
            records.end()
