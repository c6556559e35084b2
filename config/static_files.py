from typing import Any
from wsgiref.headers import Headers

from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import Response, StaticFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from directory.serving.codings import tag_in

CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")


class CodedFile:
    """A file of which each coding has a validator of its own (RFC 9110, section 8.8.3.3): the library gives all one."""

    def __init__(self, file: StaticFile) -> None:
        self.file = file
        file.alternatives = [(taken, path, _tagged(items)) for taken, path, items in file.alternatives]

    def get_response(self, method: str, meta: dict[str, Any]) -> Response:
        _, items = self.file.get_path_and_headers(meta)
        headers = Headers(list(items))
        if method in ("GET", "HEAD") and self._has_already(meta, headers["ETag"]):
            return self.file.get_not_modified_response(headers)
        asked = {name: value for name, value in meta.items() if name not in CONDITIONS}
        return self.file.get_response(method, asked)

    def _has_already(self, meta: dict[str, Any], etag: str | None) -> bool:
        if "HTTP_IF_NONE_MATCH" in meta:
            return bool(meta["HTTP_IF_NONE_MATCH"] == etag)
        return bool(self.file.is_not_modified(meta))


def _tagged(items: list[tuple[str, str]]) -> list[tuple[str, str]]:
    headers = Headers(list(items))
    if etag := headers["ETag"]:
        headers["ETag"] = tag_in(etag, headers["Content-Encoding"] or "")
    return list(headers.items())


class CodedStaticFiles(WhiteNoiseMiddleware):
    """The library's server of static files, with files as above."""

    def get_static_file(self, path: str, url: str, stat_cache: dict[str, Any] | None = None) -> CodedFile:
        file: StaticFile = super().get_static_file(path, url, stat_cache)  # type: ignore[no-untyped-call]
        return CodedFile(file)


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Packed files under names with a hash, which a browser keeps for ever, once collectstatic has run.

    Before, as in a fresh clone, and for a file that came after it, the plain names serve.
    """

    def stored_name(self, name: str) -> str:
        is_collected = self.hash_key(self.clean_name(name)) in self.hashed_files
        return super().stored_name(name) if is_collected else name
