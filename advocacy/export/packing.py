"""The files of a dump in the codings that clients take: packed once, when the dump is made (RFC 9110, section 8.4)."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

import brotli
import zstandard

from advocacy.export import databases
from advocacy.export.hashed import HashedFile
from advocacy.export.shelf import DumpFile
from directory.serving.codings import BROTLI_LEVEL, GZIP_LEVEL, TEXTS, ZSTANDARD_LEVEL

BLOCK = 1024 * 1024
ENDINGS = {"br": ".br", "zstd": ".zst", "gzip": ".gz"}
# What shrinks; Parquet and workbooks are packed in themselves.
SHRINKS = (*TEXTS, "application/jsonl", databases.MEDIA_TYPE)


def write_packed(folder: Path, files: Iterable[DumpFile]) -> None:
    """Beside each file that shrinks the same in each coding; no manifest lists them, for they are the same file."""
    for file in files:
        if file.media_type.startswith(SHRINKS):
            for coding in ENDINGS:
                with HashedFile(packed_path(folder / file.path, coding)) as packed:
                    for piece in _packed(folder / file.path, coding):
                        packed.write(piece)


def packed_path(path: Path, coding: str) -> Path:
    return path.with_name(path.name + ENDINGS[coding])


def _packed(path: Path, coding: str) -> Iterator[bytes]:
    with path.open("rb") as file:
        packer = _PACKERS[coding]()
        for block in iter(lambda: file.read(BLOCK), b""):
            yield packer.compress(block)
        yield packer.flush()


class _Brotli:
    """By the names that the other two have."""

    def __init__(self) -> None:
        packer = brotli.Compressor(quality=BROTLI_LEVEL)
        self.compress: Callable[[bytes], bytes] = packer.process
        self.flush: Callable[[], bytes] = packer.finish


class _Packer(Protocol):
    def compress(self, data: bytes, /) -> bytes: ...

    def flush(self) -> bytes: ...


# In the frame of gzip without the time of packing (RFC 1952): a strong validator names the same bytes each time.
_PACKERS: dict[str, Callable[[], _Packer]] = {
    "br": _Brotli,
    "zstd": lambda: zstandard.ZstdCompressor(ZSTANDARD_LEVEL).compressobj(),
    "gzip": lambda: zlib.compressobj(GZIP_LEVEL, wbits=16 + zlib.MAX_WBITS),
}
