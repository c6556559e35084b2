"""Keeping a copy of everything, as "To mirror everything" in docs/api.md has it: dump, feed, lists."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Literal

from advocacy_directory.asking import Record, must, objects
from advocacy_directory.directory import Directory
from advocacy_directory.dumps import records_of
from advocacy_directory.errors import DirectoryError
from advocacy_directory.store import BY_KIND, BY_NAME, TABLES, Store, Table

# What makes an entry of the feed this one, and no other of the same number.
IDENTITY = ("seq", "kind", "id", "at")


class Rewritten(DirectoryError):
    """The feed is not the one that was followed: the site began anew, or from a backup."""

    def __init__(self) -> None:
        super().__init__("The site numbers its changes otherwise than a moment ago: try again.")


@dataclass(frozen=True)
class Update:
    """What one round did. ``seq`` is the number of the last change that the mirror knows."""

    how: Literal["loaded", "followed"]
    seq: int
    changed: int
    deleted: int

    def __str__(self) -> str:
        told = f"{self.changed} records changed, {self.deleted} deleted"
        return f"{self.how} up to change {self.seq}: {told}"


class Mirror:
    """A copy of a site in an SQLite file, which is made if it is not there.

    Each ``update`` is one transaction: readers see the state before or after it, whatever becomes of this process.
    """

    def __init__(self, path: "str | PathLike[str]", directory: Directory) -> None:
        self.directory = directory
        self.store = Store(Path(path))
        site = self.store.get("site")
        if site not in (None, directory.site):
            self.store.close()
            raise DirectoryError(f"{path} mirrors {site}, not {directory.site}: name another file.")

    def __enter__(self) -> "Mirror":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.store.close()

    def update(self) -> Update:
        """Load everything the first time, then follow. DirectoryError leaves the file as it was."""
        with self.store.transaction():
            try:
                return self._follow() if self.seq is not None else self._load()
            except Rewritten:
                return self._load()

    @property
    def seq(self) -> int | None:
        """The number of the last change that it knows; None before it was loaded."""
        told = self.store.get("seq") or ""
        return int(told) if told.isdecimal() else None

    def record(self, table: str, id: str) -> Record | None:
        """By id, of a country by its code. An organisation that became part of another is that one."""
        return self.store.record(_table(table), self.store.moved(id) if table == "organisations" else id)

    def records(self, table: str) -> Iterator[Record]:
        return self.store.records(_table(table))

    def _load(self) -> Update:
        """From the newest dump; from the lists where there is none, or it is of another history."""
        manifest = self.directory.manifest()
        if manifest is not None:
            try:
                changed = self._load_dump(manifest)
                since = self._follow()
                return Update("loaded", since.seq, changed + since.changed, since.deleted)
            except Rewritten:
                pass
            except DirectoryError as exc:
                # A dump leaves at once if something in it was unsafe.
                if exc.status != 404:
                    raise
        changed = self._load_lists()
        since = self._follow()
        return Update("loaded", since.seq, changed + since.changed, since.deleted)

    def _load_dump(self, manifest: Record) -> int:
        self._begin(must(manifest, "seq", int))
        return sum(self.store.put(table, records_of(self.directory, manifest, table)) for table in TABLES)

    def _load_lists(self) -> int:
        page = next(self.directory.pages("changes"))
        self._begin(must(page, "newest_seq", int))
        return sum(self.store.put(table, self.directory.rows(table.listed)) for table in TABLES)

    def _begin(self, seq: int) -> None:
        self.store.empty()
        self.store.set("seq", str(seq))
        self.store.set("anchor", None)

    def _follow(self) -> Update:
        """What changed since. The feed comes first: what happens meanwhile is told the next time."""
        seq = self.seq or 0
        last, deleted = self._read_feed(seq)
        changed = 0
        for table in TABLES:
            if not table.has_revisions:
                changed += self.store.put(table, self.directory.rows(table.listed))
            elif last > seq:
                changed += self.store.put(table, self.directory.rows(table.listed, updated_since=seq + 1))
        self.store.settle_moves()
        self.store.set("seq", str(last))
        self.store.set("site", self.directory.site)
        self.store.set("read_at", datetime.now(timezone.utc).isoformat(timespec="seconds"))
        return Update("followed", last, changed, deleted)

    def _read_feed(self, seq: int) -> tuple[int, int]:
        """Carry out its tombstones; the number to go on from, and how many records were deleted.

        It begins with the last entry that was read before: if another stands there, the numbers mean other changes.
        """
        anchor = json.loads(self.store.get("anchor") or "null")
        deleted, last = 0, seq
        for page in self._feed_pages(anchor["seq"] - 1 if anchor else seq):
            if must(page, "newest_seq", int) < seq:
                raise Rewritten
            entries = objects(page, "results")
            if anchor and [_identity(entry) for entry in entries[:1]] != [anchor]:
                raise Rewritten
            deleted += sum(self._carry_out(entry) for entry in entries if must(entry, "seq", int) > seq)
            if entries:
                self.store.set("anchor", json.dumps(_identity(entries[-1])))
            anchor, last = None, must(page, "last_seq", int)
        return last, deleted

    def _feed_pages(self, after: int) -> Iterator[Record]:
        try:
            yield from self.directory.pages("changes", after=after)
        except DirectoryError as exc:
            if exc.status == 400 and exc.pointers == ["/after"]:
                raise Rewritten from exc
            raise

    def _carry_out(self, entry: Record) -> int:
        table, id = BY_KIND.get(must(entry, "kind", str)), must(entry, "id", str)
        if table is None or entry.get("type") != "withdrawn":
            return 0
        if table.kind == "organisation" and entry.get("moved_to"):
            self.store.move(id, must(entry, "moved_to", str).rstrip("/").rpartition("/")[2])
        return self.store.delete(table, id)


def _identity(entry: Record) -> Record:
    return {key: entry.get(key) for key in IDENTITY}


def _table(name: str) -> Table:
    if name not in BY_NAME:
        raise ValueError(f"“{name}” is no table of a mirror: {', '.join(BY_NAME)} are")
    return BY_NAME[name]
