"""A part of a file for who has the rest (RFC 9110, section 14): one range of bytes, or the whole file."""

import re
from dataclasses import dataclass
from typing import BinaryIO

from django.http import HttpRequest

_ONE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


class NotSatisfiable(Exception):
    """The file ends before what was asked for begins."""


@dataclass(frozen=True)
class Part:
    """Bytes ``first`` to ``last``, both inclusive, of a file of ``size``."""

    first: int
    last: int
    size: int

    @property
    def headers(self) -> dict[str, str]:
        told = f"bytes {self.first}-{self.last}/{self.size}"
        return {"Content-Range": told, "Content-Length": str(self.last - self.first + 1)}


def part_asked(request: HttpRequest, size: int, etag: str) -> Part | None:
    """None for the whole: nothing was asked for, more than one part, or what the client has is another file's.

    Raises NotSatisfiable.
    """
    asked = _ONE.fullmatch(request.headers.get("Range", "").strip())
    if request.method != "GET" or asked is None or request.headers.get("If-Range", etag) != etag:
        return None
    first, last = asked.groups()
    if first:
        part = Part(int(first), min(int(last or size), size - 1), size)
        is_one = not last or int(first) <= int(last)
    else:  # so many bytes of the end
        part = Part(size - min(int(last or 0), size), size - 1, size)
        is_one = bool(last)
    if is_one and part.first > part.last:
        raise NotSatisfiable
    return part if is_one else None


class PartOfFile:
    """A file that begins and ends where the part does."""

    def __init__(self, file: BinaryIO, part: Part) -> None:
        self.file, self.left = file, part.last - part.first + 1
        file.seek(part.first)

    def read(self, size: int) -> bytes:
        block = self.file.read(min(size, self.left))
        self.left -= len(block)
        return block

    def close(self) -> None:
        self.file.close()
