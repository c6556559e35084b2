"""The files of a dump, read as they come and compared with their manifest."""

import hashlib
import json
from collections.abc import Iterator

from advocacy_directory.asking import Record, must, objects, require_ok
from advocacy_directory.directory import Directory
from advocacy_directory.errors import DirectoryError
from advocacy_directory.store import Table

BLOCK = 64 * 1024


def records_of(directory: Directory, manifest: Record, table: Table) -> Iterator[Record]:
    """The records of one table. If their file is not what the manifest says, a DirectoryError ends them: keep none."""
    name = f"{table.name}.jsonl"
    entries = [entry for entry in objects(manifest, "files") if entry.get("path") == name]
    if len(entries) != 1:
        raise DirectoryError(f"The manifest of the dump does not name {name}.")
    (entry,) = entries
    address = f"{must(manifest, 'url', str)}{name}"
    for line in _lines(directory, address, must(entry, "bytes", int), must(entry, "sha256", str)):
        yield _record(line, address)


def _lines(directory: Directory, address: str, size: int, sha256: str) -> Iterator[bytes]:
    digest, read, rest = hashlib.sha256(), 0, b""
    with directory.asker.opened(address) as answer:
        require_ok(answer)
        for block in answer.iter_bytes(BLOCK):
            digest.update(block)
            read += len(block)
            if read > size:
                break
            *lines, rest = (rest + block).split(b"\n")
            yield from lines
    if read != size or digest.hexdigest() != sha256:
        found = f"{read} of {size} bytes" if read < size else "other bytes"
        raise DirectoryError(f"{address} is not what its manifest says: it gave {found}.")
    if rest:
        yield rest


def _record(line: bytes, address: str) -> Record:
    try:
        found = json.loads(line)
    except ValueError as exc:
        raise DirectoryError(f"{address} is not what its manifest says: a line is no JSON.") from exc
    if not isinstance(found, dict):
        raise DirectoryError(f"{address} holds a line that is no record.")
    return found
