"""The public site as files, which a proxy shows while the service does not answer.

    DIRECTORY/current            leads to the mirror that is shown; it is changed in one step
    DIRECTORY/current/pages/     its files, each where its address says: /fr/calls/ is fr/calls/index.html
    DIRECTORY/current/shown/N    leads to the pages for the N-th thousand seconds of the Unix epoch
    DIRECTORY/away               leads to a page in each language that says that there is nothing to show

A proxy asks for the present thousand seconds. Where nobody has seen for MIRROR_HOURS that the mirror is what is public,
it finds none, whatever has become of the service, its worker and its database.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from advocacy.export.dumps import Overtaken, alone_in
from advocacy.export.shelf import first_safe_seq, public_dumps
from advocacy.export.static_pages import (
    STATIC,
    answer,
    is_copied,
    linked,
    own_path,
    static_file,
    with_links,
)
from directory.models import Country
from directory.moderation import register_remover
from directory.operating.snapshots import snapshot
from directory.versions import Version, read_seq, release
from directory.words.languages import INTERFACE, path_in

CURRENT, AWAY, PAGES, SHOWN, MAKING = "current", "away", "pages", "shown", ".making-"
NAME = re.compile(r"(?:mirror|away)-(?P<seq>[0-9]{1,18})-[-0-9]{10}-[0-9a-f]{12}")
BLOCK = timedelta(seconds=1000)
# Addresses that no page links to: what programs read, and frames on other sites.
FOR_PROGRAMS = ("data_latest", "data_set", "data_signature", "data_signers", "figures_json", "feed")
SECURITY_TXT = "/.well-known/security.txt"
Progress = Callable[[int], None]


@dataclass
class Mirror:
    """What was written. ``broken`` are the addresses to which pages of the site itself lead in vain."""

    name: str
    is_new: bool
    files: int = 0
    bytes: int = 0
    broken: list[str] = field(default_factory=list)


def _silent(files: int) -> None:
    return None


def write_mirror(directory: Path, *, now: datetime, progress: Progress = _silent) -> Mirror:
    """Have what is public now in ``directory``, and say so until MIRROR_HOURS from now.

    A mirror that is right already stays. Raises Busy if another run writes there, Overtaken if something left the
    public as unsafe meanwhile, OSError if the disk refuses; then the one of before is shown until its time is over.
    """
    directory.mkdir(parents=True, exist_ok=True)
    with alone_in(directory):
        delete_unsafe_mirror(directory)
        _sweep(directory)
        with snapshot():
            version = Version(read_seq(), now.date())
            name = _name_of(version)
            if _target(directory / CURRENT) == name:
                _show_until(directory / CURRENT, now)
                return Mirror(name, is_new=False)
            made = _make(directory, name, now, progress)
        if version.seq < first_safe_seq():
            _sweep(directory)
            raise Overtaken("Something left the public as unsafe meanwhile: run it again.")
        _lead(directory / AWAY, name.replace("mirror", AWAY))
        _lead(directory / CURRENT, name)
        # Asked anew: what was decided before this line was not yet shown when it was decided.
        delete_unsafe_mirror(directory)
        _sweep(directory)
    return made


def delete_unsafe_mirror(directory: Path) -> None:
    """Show it no longer, if it holds what left the public as unsafe."""
    named = NAME.fullmatch(_target(directory / CURRENT))
    if named and int(named["seq"]) < first_safe_seq():
        (directory / CURRENT).unlink()
        shutil.rmtree(directory / named[0])


def confirmed_at(directory: Path) -> datetime | None:
    """When the mirror there was last seen to be what is public, to a quarter of an hour; None if there is none."""
    shown = directory / CURRENT / SHOWN
    blocks = [int(path.name) for path in shown.iterdir()] if shown.is_dir() else []
    if not blocks:
        return None
    until = datetime.fromtimestamp((max(blocks) + 1) * BLOCK.total_seconds(), UTC)
    return until - timedelta(hours=settings.MIRROR_HOURS)


def register() -> None:
    """Whatever act leaves the public as unsafe, the mirror that holds it goes after its commit."""
    register_remover(_delete_ours)


def _delete_ours() -> None:
    if settings.MIRROR_DIRECTORY:
        delete_unsafe_mirror(settings.MIRROR_DIRECTORY)


def _name_of(version: Version) -> str:
    """Another one where anything else would stand on its pages."""
    newest = next((dump.name for dump in public_dumps()), "")
    told = (release(), settings.SITE_URL, settings.LEAVE_URL, settings.CONTACT_ADDRESS, newest)
    return f"mirror-{version}-{hashlib.sha256(repr(told).encode()).hexdigest()[:12]}"


def _make(directory: Path, name: str, now: datetime, progress: Progress) -> Mirror:
    making = directory / f"{MAKING}{name}"
    try:
        made = _Writing(making / PAGES, now, progress).written(name)
        _write_away(making / AWAY, now)
        _show_until(making, now)
        _open_to_all(making)
        os.sync()  # a file each would take as long as all of the rest
        (making / AWAY).rename(directory / name.replace("mirror", AWAY))
        making.rename(directory / name)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    return made


class _Writing:
    """One walk from the first pages to all that they lead to, each written as it is found."""

    def __init__(self, folder: Path, now: datetime, progress: Progress) -> None:
        self.folder, self.now, self.progress = folder, now, progress
        self.held: dict[str, int] = {}  # how many bytes lie at each address
        self.pages: list[str] = []
        self.moved: dict[str, str] = {}
        self.missing: set[str] = set()

    def written(self, name: str) -> Mirror:
        newest = next((dump.name for dump in public_dumps()), None)
        older = {dump.name for dump in public_dumps()} - {newest}
        seeds = set(_seeds())
        ahead = sorted(seeds)
        seen = set(ahead)
        while ahead:
            for path in self.write(ahead.pop()):
                is_older = path.split("/")[2:3] and path.split("/")[2] in older
                if path not in seen and is_copied(path) and not is_older:
                    seen.add(path)
                    ahead.append(path)
            if len(self.held) % 100 == 0:
                self.progress(len(self.held))
        for path in self.pages:
            self.settle(path)
        broken = sorted(self.missing - seeds)
        return Mirror(name, is_new=True, files=len(self.held), bytes=sum(self.held.values()), broken=broken)

    def write(self, path: str) -> list[str]:
        """Lay the file of this address; the paths to which it leads."""
        if path.startswith(STATIC):
            source = static_file(path)
            if source is None:
                self.missing.add(path)
                return []
            self.held[path] = _lay(self.folder, path, [source.read_bytes()])
            return []
        found = answer(path, self.now)
        if found is None or found.status_code not in (200, 301, 302):
            self.missing.add(path)
            return []
        if found.status_code != 200:
            self.moved[path] = own_path(found.headers["Location"])
            return [self.moved[path]]
        self.held[path] = _lay(self.folder, path, _chunks(found))
        if not path.endswith("/"):
            return []
        self.pages.append(path)
        return linked(_file_of(self.folder, path).read_text(encoding="utf-8"))

    def settle(self, path: str) -> None:
        """Have a page lead only to what is held."""
        file = _file_of(self.folder, path)
        page = file.read_text(encoding="utf-8")
        settled = with_links(page, self.target)
        if settled != page:
            file.write_text(settled, encoding="utf-8")

    def target(self, path: str) -> str | None:
        while path in self.moved:
            path = self.moved[path]
        return path if path in self.held else None


def _seeds() -> Iterator[str]:
    yield SECURITY_TXT
    yield from map(reverse, FOR_PROGRAMS)
    codes = list(Country.objects.listed().values_list("code", flat=True))
    for tag in INTERFACE:
        yield path_in("/", tag)
        yield from (path_in(reverse("embed", args=[code]), tag) for code in codes)


def _write_away(folder: Path, now: datetime) -> None:
    """A page in each language for what is not held, or no longer shown; and what these pages load."""
    pages = {path_in("/", tag): tag for tag in INTERFACE}
    found: set[str] = set()
    for path, tag in pages.items():
        with translation.override(tag):
            page: str = render_to_string("away.html")
        found |= {link for link in linked(page) if link.startswith(STATIC)}
        page = with_links(page, lambda to: to if to in pages or to.startswith(STATIC) else None)
        _lay(folder, path, [page.encode()])
    for path in found:
        if source := static_file(path):
            _lay(folder, path, [source.read_bytes()])


def _file_of(folder: Path, path: str) -> Path:
    return folder / (path[1:] + "index.html" if path.endswith("/") else path[1:])


def _lay(folder: Path, path: str, chunks: Iterator[bytes] | list[bytes]) -> int:
    file, size = _file_of(folder, path), 0
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as opened:
        for chunk in chunks:
            size += opened.write(chunk)
    return size


def _chunks(found: HttpResponseBase) -> Iterator[bytes]:
    if isinstance(found, FileResponse) and found.file_to_stream:
        # To close the answer would tell Django that a request is over, which closes the connections of the database.
        with closing(found.file_to_stream):
            yield from found
    elif isinstance(found, StreamingHttpResponse):
        yield from found
    else:
        yield found.content  # type: ignore[attr-defined]


def _show_until(mirror: Path, now: datetime) -> None:
    """Have a link for each thousand seconds that end within MIRROR_HOURS from now, and for no other."""
    shown = mirror / SHOWN
    shown.mkdir(exist_ok=True)
    until = now + timedelta(hours=settings.MIRROR_HOURS)
    wanted = {str(number) for number in range(_block(now), _block(until))}
    there = {path.name for path in shown.iterdir()}
    for number in wanted - there:
        (shown / number).symlink_to(f"../{PAGES}")
    for number in there - wanted:
        (shown / number).unlink()


def _block(moment: datetime) -> int:
    return int(moment.timestamp() // BLOCK.total_seconds())


def _open_to_all(folder: Path) -> None:
    """The proxy is another user, and a service writes what others may not read."""
    for place, _, files in os.walk(folder):
        Path(place).chmod(0o755)
        for file in files:
            Path(place, file).chmod(0o644)


def _lead(link: Path, name: str) -> None:
    """Have the link lead there from one moment to the next."""
    beside = link.with_name(f"{MAKING}{link.name}")
    beside.unlink(missing_ok=True)
    beside.symlink_to(name)
    beside.replace(link)


def _target(link: Path) -> str:
    return str(link.readlink()) if link.is_symlink() else ""


def _sweep(directory: Path) -> None:
    """Remove what is not shown: the mirror of before, and what a killed run left behind."""
    shown = {_target(directory / CURRENT), _target(directory / AWAY)}
    for path in directory.iterdir():
        is_ours = path.name.startswith(MAKING) or NAME.fullmatch(path.name)
        if is_ours and path.name not in shown:
            path.unlink() if path.is_symlink() else shutil.rmtree(path)
