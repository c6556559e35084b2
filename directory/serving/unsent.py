"""What somebody typed into a form of the workplace that was not carried out: it comes back, whatever the form was.

The session may be over, the form of an earlier sign-in, the record gone, the act refused. What a page of ours was not
sent from is never kept: it would put another's words before somebody who signs in. Passwords and codes never come back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest, QueryDict
from django.http.multipartparser import MultiPartParserError

from directory.serving import origins
from directory.serving.uploads import MOST_BYTES
from directory.words import labels

KEY = "unsent"
SALT = "directory.serving.unsent"
SECRETS = re.compile("password|credential|csrf|^code$|^unsent$")
# What a form says by its buttons, boxes and hidden fields: with these alone nothing was typed.
OF_THE_PAGE = re.compile(
    r"(act|token|seen|tick|call|fields|acknowledged|preview|until|account|since|former|into|is_unsafe|method|to|kind|next"
    r"|id|_\w+|seen_\w+|hash-.*|confirmed-.*|looked-.*|wants_\w+|language|.*-(TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS)"
)
NO_WORDS = re.compile(r"\s*|on|yes|[0-9a-f-]{32,}|[0-9]+")
# Signing in, and everything by which one proves who one is.
NEVER = re.compile(
    r"/admin/(login|logout|password_change|choose-password|jsi18n|account/(confirm|forgotten|reset|second-factor))/"
    r"|/admin/.*/password/"
)


class SkippedFiles(FileUploadHandler):
    """Reads past files: the text beside them is wanted, of whoever is not signed in."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        return None

    def file_complete(self, file_size: int) -> None:
        return None


@dataclass(frozen=True)
class Unsent:
    """The fields of a form, and where it was sent."""

    path: str
    fields: tuple[tuple[str, str], ...]

    @property
    def typed(self) -> list[tuple[str, str, str]]:
        """What a person wrote: the name of the field, the same in words, the text."""
        return [
            (name, str(labels.of_field(name)), text) for name, text in self.fields if _is_typed(name, text)
        ]

    @property
    def rest(self) -> list[tuple[str, str]]:
        return [(name, text) for name, text in self.fields if not _is_typed(name, text)]


def of(request: HttpRequest) -> Unsent | None:
    """What was typed into the form that is posted; None if nothing was, or if it must not be kept."""
    if request.method != "POST" or NEVER.match(request.path_info):
        return None
    return _made(request.get_full_path(), _read(request))


def of_nobody(request: HttpRequest) -> Unsent | None:
    """The same, of a sender who is not signed in: only what a browser sends from a page of ours."""
    is_long = int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES
    return of(request) if is_ours(request) and not is_long else None


def _read(request: HttpRequest) -> QueryDict:
    """The fields of the form; where nobody has read it yet, without its files."""
    if not hasattr(request, "_files"):
        request.upload_handlers = [SkippedFiles(request)]
    try:
        return request.POST
    except MultiPartParserError:
        return QueryDict()


def is_ours(request: HttpRequest) -> bool:
    """Whether a browser says that the form stood on a page of ours."""
    return bool(request.headers.get("Origin")) and origins.refusal(request) is None


def _made(path: str, posted: QueryDict) -> Unsent | None:
    fields = tuple(_fields(posted))
    found = Unsent(path, fields)
    return found if found.typed and sum(len(text) for _, text in fields) <= MOST_BYTES else None


def _fields(posted: QueryDict) -> Iterator[tuple[str, str]]:
    for name, texts in posted.lists():
        if not SECRETS.search(name):
            yield from ((name, text) for text in texts)


def _is_typed(name: str, text: str) -> bool:
    return not OF_THE_PAGE.fullmatch(name) and not NO_WORDS.fullmatch(text)


def sealed(found: Unsent) -> str:
    """For a hidden field of the sign-in form: the browser keeps it until the password was right."""
    return signing.dumps([found.path, found.fields], salt=SALT, compress=True)


def opened(text: str) -> Unsent | None:
    """What we sealed not longer ago than a session lasts; None for anything else."""
    try:
        path, fields = signing.loads(text, salt=SALT, max_age=settings.SESSION_COOKIE_AGE)
    except signing.BadSignature:
        return None
    return Unsent(path, tuple((name, value) for name, value in fields))


def keep(request: HttpRequest, found: Unsent) -> None:
    """Until it is sent again or forgotten, in the session of whoever is signed in."""
    request.session[KEY] = [found.path, found.fields]


def kept(request: HttpRequest) -> Unsent | None:
    if KEY not in request.session:
        return None
    path, fields = request.session[KEY]
    return Unsent(path, tuple((name, value) for name, value in fields))


def forget(request: HttpRequest) -> None:
    request.session.pop(KEY, None)
