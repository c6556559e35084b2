"""No form here takes a file, and no body is longer than a long article: a stranger's upload never reaches the disk."""

from collections.abc import Callable
from typing import Any, NoReturn

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.response import HttpResponseBase

from directory.serving import problems

# Fields of forms are bounded by Django's own DATA_UPLOAD_MAX_MEMORY_SIZE, which counts neither files nor preambles.
MOST_BYTES = 3 * 2**20
TOO_LARGE = "The body is longer than what is read here, or its length is not told; send Content-Length."


class NoFiles(FileUploadHandler):
    """Ends the reading of a body, with a 400, where a file would begin."""

    def new_file(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise MultiPartParserError("No form of this service takes files.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> NoReturn:
        raise MultiPartParserError("No form of this service takes files.")

    def file_complete(self, file_size: int) -> None:
        return None


class BoundedBodies:
    """413 before anything reads a body that is too long, or that does not tell how long it is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_too_large(request):
            return self.get_response(request)
        if problems.is_api(request):
            return problems.answer(request, "body-too-large", TOO_LARGE)
        return HttpResponse(f"{TOO_LARGE}\n", status=413, content_type="text/plain; charset=utf-8")


def is_too_large(request: HttpRequest) -> bool:
    """Whether the body is longer than is read here, or tells no length that is a number."""
    told = request.META.get("CONTENT_LENGTH") or "0"
    if "HTTP_TRANSFER_ENCODING" in request.META or not (told.isascii() and told.isdigit()):
        return True
    return len(told) > len(str(MOST_BYTES)) or int(told) > MOST_BYTES
