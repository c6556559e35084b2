"""Files, and what was written into them."""

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from advocacy.export.shelf import DumpFile


class HashedFile:
    """A file that counts and hashes what is written, and is on disk when it is closed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file: BinaryIO = path.open("xb")
        self.bytes, self.hash = 0, hashlib.sha256()

    def write(self, data: bytes) -> None:
        self.file.write(data)
        self.hash.update(data)
        self.bytes += len(data)

    def __enter__(self) -> "HashedFile":
        return self

    def __exit__(self, *exc: object) -> None:
        with self.file:
            self.file.flush()
            os.fsync(self.file.fileno())

    def entry(self, media_type: str, rows: int | None) -> DumpFile:
        return DumpFile(self.path.name, media_type, self.bytes, rows, self.hash.hexdigest())


class Text:
    """Such a file for who writes text, which it keeps as UTF-8."""

    def __init__(self, file: HashedFile, begins: str = "") -> None:
        self.file = file
        self.write(begins)

    def write(self, text: str) -> None:
        self.file.write(text.encode())


def entry_of(path: Path, media_type: str, rows: int | None) -> DumpFile:
    """A file that a library wrote, once it is on disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return DumpFile(path.name, media_type, path.stat().st_size, rows, digest)
