"""While the database is away, full or read-only: readers are asked to wait, and nobody loses what was typed.

Dead connections are noticed when a request begins (``CONN_HEALTH_CHECKS``). One that dies within a request makes this
request fail: a read is then made once more, over a new connection; everything else is answered with 503 (RFC 9110,
section 15.6.4) and the form comes back.
"""

import sys
from collections.abc import Callable, Iterator
from enum import StrEnum

from django.db import Error, close_old_connections
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import get_template

from directory.serving import problems, unsent

MARK = "_database_trouble"
WORKPLACE = "/admin/"


class Trouble(StrEnum):
    """``UNREACHABLE``: no answer, or no time for us; ``TAKES_NOTHING``: it is read-only, or its disk is full."""

    UNREACHABLE = "unreachable"
    TAKES_NOTHING = "takes_nothing"


# So many seconds a client is asked to wait: a restart of PostgreSQL takes about one.
RETRY_AFTER_SECONDS = {Trouble.UNREACHABLE: 5, Trouble.TAKES_NOTHING: 60}
NOT_NOW = {
    Trouble.UNREACHABLE: "The database does not answer. Please try again in a few seconds.",
    Trouble.TAKES_NOTHING: "At the moment this site can be read, and takes nothing new.",
}
# Error codes of PostgreSQL (appendix A of its manual); two characters name a class.
OF_POSTGRESQL = {
    "08": Trouble.UNREACHABLE,  # the connection failed
    "57P01": Trouble.UNREACHABLE,  # it is shut down
    "57P02": Trouble.UNREACHABLE,  # it crashed
    "57P03": Trouble.UNREACHABLE,  # it starts
    "53300": Trouble.UNREACHABLE,  # too many connections
    "55P03": Trouble.UNREACHABLE,  # a lock was not to be had in time
    "40001": Trouble.UNREACHABLE,  # two changed the same at once
    "40P01": Trouble.UNREACHABLE,  # a deadlock
    "25006": Trouble.TAKES_NOTHING,  # read-only, as a standby is
    "53100": Trouble.TAKES_NOTHING,  # the disk is full
    "53200": Trouble.TAKES_NOTHING,  # out of memory
}
# Result codes of SQLite: the low eight bits.
OF_SQLITE = {
    5: Trouble.UNREACHABLE,  # busy
    14: Trouble.UNREACHABLE,  # cannot open
    8: Trouble.TAKES_NOTHING,  # read-only
    10: Trouble.TAKES_NOTHING,  # the disk does not do it
    13: Trouble.TAKES_NOTHING,  # full
}


def trouble_of(exc: BaseException | None) -> Trouble | None:
    """What kept the database from answering; None if something else went wrong."""
    for each in _chain(exc):
        if isinstance(each, Error) and (found := _of_driver(each.__cause__)):
            return found
    return None


def _chain(exc: BaseException | None) -> Iterator[BaseException]:
    """The error, and those in whose handling it came up."""
    seen: set[int] = set()
    while exc is not None and id(exc) not in seen:
        seen.add(id(exc))
        yield exc
        exc = exc.__cause__ or exc.__context__


def _of_driver(cause: BaseException | None) -> Trouble | None:
    if code := getattr(cause, "sqlite_errorcode", None):
        return OF_SQLITE.get(code & 0xFF)
    if code := getattr(cause, "sqlstate", None):
        return OF_POSTGRESQL.get(code) or OF_POSTGRESQL.get(code[:2])
    # The driver itself found the connection dead, or got none.
    is_dead = type(cause).__name__ in ("OperationalError", "InterfaceError", "ConnectionTimeout")
    return Trouble.UNREACHABLE if is_dead and type(cause).__module__.startswith("psycopg") else None


def page(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    """What people get instead of an answer, with all that was typed into a form of ours; made without the database."""
    typed = unsent.of_nobody(request)
    context: dict[str, object] = {"trouble": trouble, "unsent": typed}
    if typed and request.path_info.startswith(WORKPLACE):
        context["csrf_token"] = get_token(request)
    return HttpResponse(get_template("503.html").render(context), status=503)


def server_error(request: HttpRequest) -> HttpResponse:
    """Whatever went wrong with a request; Django calls it while it handles the exception."""
    trouble = trouble_of(sys.exc_info()[1])
    if trouble is None:
        return problems.server_error(request)
    if problems.is_api(request):
        response = problems.answer(request, "unavailable", NOT_NOW[trouble])
    else:
        response = page(request, trouble)
    response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS[trouble])
    response.headers["Cache-Control"] = "no-store"
    setattr(response, MARK, trouble)
    return response


class DatabaseFaults:
    """A read that failed as its connection died is made once more; anything else stays with its 503."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_dead = getattr(response, MARK, None) == Trouble.UNREACHABLE
        if is_dead and request.method in ("GET", "HEAD"):
            close_old_connections()
            response = self.get_response(request)
        return response
