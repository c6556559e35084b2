"""The file itself: a compressed tar of the database and a manifest, and after it the SHA-256 of all before.

`tar -xzf` reads it too. The end of the file, by which truncation and every flipped bit are seen, is a member of gzip
that holds nothing and bears the checksum as its comment (RFC 1952, section 2.3).
"""

import hashlib
import io
import json
import shutil
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MANIFEST, DATABASE, ERASURES = "manifest.json", "database", "erasures.jsonl"
MEMBERS = (MANIFEST, DATABASE, ERASURES)
FORMAT = 1
COMMENTED = bytes([0x1F, 0x8B, 8, 0x10, 0, 0, 0, 0, 0, 0xFF])
SEAL = COMMENTED + b"advocacy-directory backup sha256 "
# The comment ends; an empty block of deflate; the checksum and the length of nothing.
SEAL_ENDS = b"\0" + bytes([3, 0]) + bytes(8)
SEAL_BYTES = len(SEAL) + 64 + len(SEAL_ENDS)
BLOCK = 1 << 20


class Damaged(Exception):
    """The file is no backup, or not all of it, or not as it was written."""


@dataclass(frozen=True)
class Unpacked:
    """What a backup held, now in a folder, each file as the manifest says."""

    folder: Path
    manifest: dict[str, Any]

    @property
    def database(self) -> Path:
        return self.folder / DATABASE

    @property
    def erasures(self) -> Path:
        return self.folder / ERASURES


def pack(folder: Path, manifest: dict[str, Any], target: Path) -> None:
    """Write the files in ``folder`` with their checksums into the new file ``target``; on disk when it returns."""
    files = {name: _described(folder / name) for name in (DATABASE, ERASURES)}
    told = json.dumps({"format": FORMAT, **manifest, "files": files}, indent=1, sort_keys=True).encode()
    with target.open("xb") as out:
        target.chmod(0o600)
        with tarfile.open(fileobj=out, mode="w:gz", compresslevel=6) as tar:
            head = tarfile.TarInfo(MANIFEST)
            head.size = len(told)
            tar.addfile(head, io.BytesIO(told))
            for name in files:
                tar.add(folder / name, arcname=name, filter=_anonymous)
    with target.open("rb") as whole:
        seal = hashlib.file_digest(whole, "sha256").hexdigest()
    with target.open("ab") as out:
        out.write(SEAL + seal.encode() + SEAL_ENDS)


def unpack(source: Path, folder: Path) -> Unpacked:
    """Lay the files of a backup into ``folder``. Damaged says what is wrong; then nothing of it is to be used."""
    _check_seal(source)
    try:
        with tarfile.open(source, mode="r:gz") as tar:
            for member in tar:
                is_ours = member.name in MEMBERS and member.isfile()
                # By hand: extractall() has its filter since Python 3.11.4, and Debian 12 is of 3.11.2.
                if is_ours and (held := tar.extractfile(member)):
                    with held, (folder / member.name).open("xb") as laid:
                        shutil.copyfileobj(held, laid, BLOCK)
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (tarfile.TarError, OSError, EOFError, ValueError) as exc:
        raise Damaged(f"{source} cannot be unpacked: {exc}") from exc
    if manifest.get("format") != FORMAT:
        raise Damaged(f"{source} is of format {manifest.get('format')}; accepted: {FORMAT}.")
    for name, described in manifest["files"].items():
        if _described(folder / name) != described:
            raise Damaged(f"{name} in {source} is not what its manifest says.")
    return Unpacked(folder, manifest)


def _check_seal(source: Path) -> None:
    size = source.stat().st_size
    with source.open("rb") as file:
        file.seek(max(0, size - SEAL_BYTES))
        end = file.read()
        if not (len(end) == SEAL_BYTES and end.startswith(SEAL) and end.endswith(SEAL_ENDS)):
            raise Damaged(f"{source} is no backup, or its end is missing.")
        file.seek(0)
        found, left = hashlib.sha256(), size - SEAL_BYTES
        while left and (block := file.read(min(BLOCK, left))):
            found.update(block)
            left -= len(block)
    if end[len(SEAL) : -len(SEAL_ENDS)] != found.hexdigest().encode():
        raise Damaged(f"{source} is damaged: it is not as it was written.")


def _described(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return {"bytes": path.stat().st_size, "sha256": hashlib.file_digest(file, "sha256").hexdigest()}


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Who made it, on which machine, is nobody's business."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member
