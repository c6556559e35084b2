"""No form of a stranger takes a file, and no body is longer than a long article: no upload ever reaches the disk.

One page of the workplace takes files, of signed-in people who may collect; they are kept in memory.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from io import BytesIO
from typing import Any, TypeVar

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve

from directory.serving import problems

# Fields of forms are bounded by Django's own DATA_UPLOAD_MAX_MEMORY_SIZE, which counts neither files nor preambles.
MOST_BYTES = 3 * 2**20
# The page of the workplace where articles are brought in, and what it takes at once.
TAKES_FILES = "/admin/collect/"
MOST_WITH_FILES = 30 * 2**20
TOO_LARGE = "The body is longer than what is read here, or its length is not told; send Content-Length."
NOT_TAKEN = "No form of this service takes files, save those of editors that say so."

May = Callable[[HttpRequest], bool]
View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def takes_files(may: May) -> Callable[[View], View]:
    """Let the forms of this view take files from those who ``may`` send them, within the bound of all bodies."""

    def mark(view: View) -> View:
        view.takes_files = may  # type: ignore[attr-defined]
        return view

    return mark


class KeptInMemory(FileUploadHandler):
    """Keeps a file in memory: ``BoundedBodies`` bounds what comes at once."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.kept = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.kept.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        self.kept.seek(0)
        return InMemoryUploadedFile(
            file=self.kept,
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
        )


class NoFiles(KeptInMemory):
    """Ends the reading of a body, with a 400, where a file would begin; unless the view takes it from this person."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if not _is_taken(self.request):
            raise MultiPartParserError(NOT_TAKEN)


def _is_taken(request: HttpRequest | None) -> bool:
    if request is None:
        return False
    try:
        view = resolve(request.path_info).func
    except Resolver404:
        return False
    may: May | None = getattr(view, "takes_files", None)
    return bool(may and may(request))


class Unread(Enum):
    """Why the door did not read a body: the problem that tells of it, the reason, and when to come again."""

    LATE = ("body-too-slow", "The body did not come in time; please send it again.", 0)
    MANY = ("too-many-requests", "Too many bodies are on their way from your network at once.", 8)
    FULL = ("unavailable", "Too much is on its way to this service at once; please send it again soon.", 8)


# Where in the environment of a request the door leaves its reason.
UNREAD = "directory.unread"


class BoundedBodies:
    """An answer before anything reads a body that is too long, that tells no length, or that the door did not read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_too_large(request.META):
            return refusal(request, "body-too-large", TOO_LARGE)
        unread: Unread | None = request.META.get(UNREAD)
        if unread is None:
            return self.get_response(request)
        slug, reason, retry_after = unread.value
        response = refusal(request, slug, reason)
        response.headers["Cache-Control"] = "no-store"
        if retry_after:
            response.headers["Retry-After"] = str(retry_after)
        return response


def refusal(request: HttpRequest, slug: str, reason: str) -> HttpResponse:
    if problems.is_api(request):
        return problems.answer(request, slug, reason)
    status = problems.TYPES[slug].status
    return HttpResponse(f"{reason}\n", status=status, content_type="text/plain; charset=utf-8")


def is_too_large(environ: Mapping[str, Any]) -> bool:
    """Whether the body is longer than is read here, or tells no length that is a number."""
    told = environ.get("CONTENT_LENGTH") or "0"
    if "HTTP_TRANSFER_ENCODING" in environ or not (told.isascii() and told.isdigit()):
        return True
    most = MOST_WITH_FILES if environ.get("PATH_INFO") == TAKES_FILES else MOST_BYTES
    return len(told) > len(str(most)) or int(told) > most
