import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotModified,
    JsonResponse,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from advocacy.export.catalogue import TABLES
from advocacy.export.dataset import described
from advocacy.export.doubted import doubted_lines, doubted_tag, has_marks
from advocacy.export.offline import policy_of
from advocacy.export.packing import packed_path
from advocacy.export.ranges import NotSatisfiable, PartOfFile, part_asked
from advocacy.export.shelf import (
    LANGUAGE_OF,
    MANIFEST,
    OFFLINE,
    OFFLINE_IN,
    SIGNATURE,
    Dump,
    DumpFile,
    has_new_warnings,
    offline_dump,
    public_dump,
    public_dumps,
)
from advocacy.export.signing import allowed_signers
from directory.addresses import offline_path
from directory.serving import codings
from directory.serving.problems import MEDIA_TYPE, problem
from directory.serving.public_cache import PUBLIC, has_already, unversioned
from directory.words.languages import ENGLISH, language_of_path, path_in

BLOCK = 64 * 1024
NO_DUMP = "No dump has been made yet, or the last one was taken back. Read the API meanwhile."
NO_SIGNATURE = "There is no dump at this moment, or this installation signs none."
NO_KEY = "This installation signs nothing."
SIGNATURE_TYPE = "application/x-ssh-signature"
TYPES = {
    "text/csv": "text/csv; charset=utf-8; header=present",  # RFC 4180
    "text/html": "text/html; charset=utf-8",
}


@require_safe
@unversioned
def data(request: HttpRequest) -> HttpResponse:
    """What there is to download, how to verify it and how to load it."""
    dumps = public_dumps()
    newest, older = (dumps[0], dumps[1:]) if dumps else (None, [])
    offline = offline_file(language_of_path(request.path_info))
    shown = {
        "newest": newest,
        "is_signed": newest is not None and (newest.path / SIGNATURE).is_file(),
        "older": older,
        "tables": TABLES,
        "offline": offline,
        "withheld": OFFLINE_IN.values() if newest and not (offline and offline.is_whole) else (),
        "site": settings.SITE_URL,
    }
    return render(request, "advocacy/data.html", shown)


@dataclass(frozen=True)
class Offline:
    """A dump and its one-page directory, as pages offer it. ``is_whole``: no warning has come that it lacks."""

    dump: Dump
    file: DumpFile
    is_whole: bool

    @property
    def address(self) -> str:
        return offline_path(LANGUAGE_OF[self.file.path])


def offline_file(language: str) -> Offline | None:
    """In this language, in English where a dump of an earlier release has it in no other.

    None while there is none to hand out: none was made, or what lacks a warning has no place for the notice.
    """
    dump = offline_dump()
    file = (dump.file_named(OFFLINE_IN[language]) or dump.file_named(OFFLINE)) if dump else None
    if dump is None or file is None:
        return None
    is_whole = not has_new_warnings(dump)
    try:
        return Offline(dump, file, is_whole) if is_whole or has_marks(dump.path / file.path) else None
    except FileNotFoundError:  # it was deleted since it was looked up
        return None


@require_safe
@unversioned
def latest(request: HttpRequest) -> HttpResponse:
    """The manifest of the newest dump, with the address of its files."""
    dumps = public_dumps()
    if not dumps:
        body = problem("not-found", NO_DUMP)
        return JsonResponse(body, status=404, content_type=MEDIA_TYPE)
    return HttpResponse((dumps[0].path / MANIFEST).read_bytes(), content_type="application/json")


@require_safe
@unversioned
def dataset(request: HttpRequest) -> HttpResponse:
    """The newest dump as a Dataset of schema.org."""
    dumps = public_dumps()
    if not dumps:
        return JsonResponse(problem("not-found", NO_DUMP), status=404, content_type=MEDIA_TYPE)
    return JsonResponse(described(dumps[0]), content_type="application/ld+json")


@require_safe
@unversioned
def latest_file(request: HttpRequest, name: str) -> HttpResponse:
    """To that file of the newest dump, from an address that stays."""
    dumps = public_dumps()
    if not dumps or dumps[0].file_named(name) is None:
        return JsonResponse(problem("not-found", NO_DUMP), status=404, content_type=MEDIA_TYPE)
    return redirect("data_file", dump=dumps[0].name, name=name)


@require_safe
@unversioned
def latest_signature(request: HttpRequest) -> HttpResponse:
    """The signature of what ``latest`` gives, byte for byte."""
    dumps = public_dumps()
    signed = dumps[0].path / SIGNATURE if dumps else None
    if signed is None or not signed.is_file():
        return JsonResponse(problem("not-found", NO_SIGNATURE), status=404, content_type=MEDIA_TYPE)
    return HttpResponse(signed.read_bytes(), content_type=SIGNATURE_TYPE)


@require_safe
@unversioned
def signers(request: HttpRequest) -> HttpResponse:
    """The keys that sign, or signed, as `ssh-keygen -Y verify` takes them."""
    found = allowed_signers()
    if found is None:
        return JsonResponse(problem("not-found", NO_KEY), status=404, content_type=MEDIA_TYPE)
    return HttpResponse(found, content_type="text/plain; charset=utf-8")


@require_safe
def offline(request: HttpRequest, language: str = ENGLISH) -> HttpResponseBase:
    """The whole directory as one page, to be kept and looked into without a connection.

    Pages lead here from where the danger is: while there is none, to what tells so; to the English one if it is alone.
    """
    found = offline_file(language)
    if found is None:
        return redirect(f"{path_in(reverse('safety'), language)}#offline")
    if found.file.path != OFFLINE_IN[language]:
        return redirect(found.address)
    return (
        dump_file(request, found.dump.name, found.file.path) if found.is_whole else _doubted(request, found)
    )


def _doubted(request: HttpRequest, found: Offline) -> HttpResponseBase:
    """With a notice and without calls, until the worker has written a new one."""
    headers = {"ETag": f'"{doubted_tag(found.dump, found.file)}"', "Cache-Control": PUBLIC}
    headers |= _of_offline(found.dump, found.file.path)
    if has_already(request, headers["ETag"]):
        return HttpResponseNotModified(headers=headers)
    saved_as = f"ministries-{found.dump.version.on}-warned.html"
    headers["Content-Disposition"] = f'attachment; filename="{saved_as}"'
    lines = doubted_lines(found.dump, found.file)
    return StreamingHttpResponse(lines, content_type=TYPES["text/html"], headers=headers)


@require_safe
def dump_file(request: HttpRequest, dump: str, name: str) -> HttpResponseBase:
    """One file of a dump. Only what its manifest lists is there, and the manifest.

    The tables tell the facts of a stated day; the one-page directory leads its reader, and must not do so
    past a warning that came later.
    """
    found = public_dump(dump)
    file = _file_named(found, name) if found else None
    if found is None or file is None or (name in LANGUAGE_OF and has_new_warnings(found)):
        raise Http404
    path, coding = _as_taken(request, found.path / file.path)
    etag = codings.tag_in(f'"{file.sha256[:32]}"', coding)
    headers = {"ETag": etag, "Cache-Control": PUBLIC, "Accept-Ranges": "bytes", "Vary": "Accept-Encoding"}
    if name in LANGUAGE_OF:
        headers |= _of_offline(found, name)
    if has_already(request, etag):
        return HttpResponseNotModified(headers=headers)
    try:
        opened = path.open("rb")
    except FileNotFoundError as exc:  # it was deleted since it was looked up
        raise Http404 from exc
    if coding:
        headers["Content-Encoding"] = coding
    kind = TYPES.get(file.media_type, file.media_type)
    # What lies in a folder of downloads tells less by this name.
    saved_as = f"ministries-{found.version.on}.html" if name in LANGUAGE_OF else f"{dump}-{name}"
    return _sent(request, opened, headers, saved_as, kind)


def _as_taken(request: HttpRequest, path: Path) -> tuple[Path, str]:
    """Where it lies in the coding that the client takes. Who asks for a part means a part of it unpacked."""
    coding = "" if "Range" in request.headers else codings.chosen(request.headers.get("Accept-Encoding", ""))
    packed = packed_path(path, coding) if coding else path
    return (packed, coding) if packed.is_file() else (path, "")


def _sent(
    request: HttpRequest, opened: BinaryIO, headers: dict[str, str], saved_as: str, kind: str
) -> HttpResponseBase:
    size = os.fstat(opened.fileno()).st_size
    try:
        part = part_asked(request, size, headers["ETag"])
    except NotSatisfiable:
        opened.close()
        told = {"Content-Range": f"bytes */{size}", "Cache-Control": "no-store"}
        return HttpResponse(status=416, headers=told, content_type=kind)
    file = PartOfFile(opened, part) if part else opened
    headers |= part.headers if part else {}
    status = 206 if part else 200
    response = FileResponse(
        file, as_attachment=True, filename=saved_as, content_type=kind, headers=headers, status=status
    )
    response.block_size = BLOCK
    return response


def _of_offline(dump: Dump, name: str) -> dict[str, str]:
    """It runs a script of its own, so it carries a policy of its own; the file says the same of itself."""
    try:
        policy = policy_of(dump.path / name)
    except FileNotFoundError as exc:
        raise Http404 from exc
    return {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'", "X-Robots-Tag": "noindex"}


def _file_named(dump: Dump, name: str) -> DumpFile | None:
    if name not in (MANIFEST, SIGNATURE):
        return dump.file_named(name)
    if not (dump.path / name).is_file():
        return None
    content = (dump.path / name).read_bytes()
    kind = "application/json" if name == MANIFEST else SIGNATURE_TYPE
    return DumpFile(name, kind, len(content), None, hashlib.sha256(content).hexdigest())
