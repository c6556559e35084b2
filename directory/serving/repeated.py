"""What was answered a moment ago is answered again to the same words, before Django makes a request of them.

Only what ``PublicCache`` gave from what it keeps, under the version that this process remembers: for a second at most,
and never past its own change. Once in that second, and for every word that is not known here, Django is asked.
"""

from collections.abc import Callable, Iterable
from typing import Any

import orjson
from django.conf import settings
from django.utils import timezone

from directory.serving.process_cache import MEGABYTE, Memory
from directory.versions import Version, remembered_version

Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]
WsgiApplication = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]

# In the environment of a request: which route a kept answer is of, and the version that it is kept under.
REPEATABLE = "directory.repeatable"
# What an answer from the kept ones may depend on; the path last, for it alone may hold a NUL,
KEYED = (
    *("HTTP_ACCEPT", "HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_ORIGIN"),
    *("wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO", "HTTP_HOST", "QUERY_STRING", "PATH_INFO"),
)
# and what it never does. A request with any other header goes to Django.
KNOWN = {
    *KEYED,
    *(
        "HTTP_ACCEPT_LANGUAGE",
        "HTTP_CACHE_CONTROL",
        "HTTP_CONNECTION",
        "HTTP_DNT",
        "HTTP_PRAGMA",
        "HTTP_PRIORITY",
    ),
    *(
        "HTTP_REFERER",
        "HTTP_SEC_CH_UA",
        "HTTP_SEC_CH_UA_MOBILE",
        "HTTP_SEC_CH_UA_PLATFORM",
        "HTTP_SEC_FETCH_DEST",
    ),
    *("HTTP_SEC_FETCH_MODE", "HTTP_SEC_FETCH_SITE", "HTTP_SEC_FETCH_USER", "HTTP_SEC_GPC", "HTTP_USER_AGENT"),
    *("HTTP_UPGRADE_INSECURE_REQUESTS", "HTTP_SAVE_DATA", "HTTP_TE"),
    # Of proxies: Caddy sends all of them.
    *("HTTP_VIA", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST"),
}
LONGEST_WORDS = 1_000
MOST_BYTES, MOST_ENTRIES, LASTS = 2 * MEGABYTE, 500, 60


class Repeating:
    """A WSGI application around Django's. ``count`` is told the route and the status of each answer given here."""

    def __init__(self, application: WsgiApplication, count: Callable[[str, int], None]) -> None:
        self.application, self.count = application, count
        self.memory = Memory(MOST_BYTES, MOST_ENTRIES)

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        words = words_of(environ) if settings.PUBLIC_CACHE else None
        if words is None:
            return self.application(environ, start_response)
        version = remembered_version(timezone.now())
        if version and (found := self.memory.get(name_of(words, version))):
            head, _, body = found.partition(b"\0")
            route, status, headers = orjson.loads(head)
            self.count(route, int(status[:3]))
            start_response(status, [(name, value) for name, value in headers])
            return [body]
        return self.asked(words, environ, start_response)

    def asked(self, words: str, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Django's answer; kept if it is one that may be repeated."""
        told: list[Any] = []

        def noting(status: str, headers: Headers, *rest: Any) -> Any:
            told[:] = status, headers
            return start_response(status, headers, *rest)

        answer = self.application(environ, noting)
        is_everybodys = REPEATABLE in environ and all(name != "Set-Cookie" for name, _ in told[1])
        if is_everybodys and told[0][:3] in ("200", "304"):
            route, version = environ[REPEATABLE]
            head = orjson.dumps([route, *told])
            self.memory.set(name_of(words, version), head + b"\0" + b"".join(answer), LASTS)
        return answer


def words_of(environ: dict[str, Any]) -> str | None:
    """All that the answer may depend on, in one string; None where Django must look at the request."""
    if environ["REQUEST_METHOD"] != "GET" or environ.get("CONTENT_LENGTH") or environ.get("CONTENT_TYPE"):
        return None
    for name in environ:
        if name.startswith("HTTP_") and name not in KNOWN:
            return None
    words = "\0".join([environ.get(name, "\1") for name in KEYED])
    return words if len(words) <= LONGEST_WORDS else None


def name_of(words: str, version: Version) -> str:
    return f"{version}@{version.changed_at}\0{words}"
