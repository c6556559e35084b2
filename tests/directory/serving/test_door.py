"""A request is whole before a thread is taken for it, and an answer holds no thread while it is fetched."""

import asyncio
import threading
from types import SimpleNamespace

import pytest
from granian.rsgi import ProtocolClosed

from directory.serving import door as doors
from directory.serving.door import Door, environ_of
from directory.serving.uploads import MOST_BYTES, UNREAD, Unread

pytestmark = pytest.mark.any_database

LENGTH = ("content-length", "10")


class Names(list):
    def items(self):
        return self


def scope(*headers, path="/suggest/", client="203.0.113.9:50000", method="POST"):
    return SimpleNamespace(
        method=method,
        path=path,
        query_string="q=%C3%A9",
        http_version="1.1",
        scheme="http",
        client=client,
        server="127.0.0.1:8000",
        headers=Names([("host", "directory.example"), *headers]),
    )


class Outside:
    """A sender whose body comes in these chunks; None stands for one that never comes."""

    def __init__(self, *chunks, leaves_after=None):
        self.chunks, self.leaves_after, self.sent = chunks, leaves_after, []
        self.status, self.headers, self.was_read = None, [], False

    async def __aiter__(self):
        self.was_read = True
        for chunk in self.chunks:
            if chunk is None:
                await asyncio.Event().wait()
            yield chunk

    def response_bytes(self, status, headers, body):
        self.status, self.headers, self.sent = status, headers, [body]

    def response_stream(self, status, headers):
        self.status, self.headers = status, headers
        return self

    async def send_bytes(self, piece):
        if len(self.sent) == self.leaves_after:
            raise ProtocolClosed
        self.sent.append(piece)


class Application:
    """Says what it was given; a long answer notes in which threads it is made and ended."""

    def __init__(self, pieces=(b"short",)):
        self.pieces, self.given, self.threads, self.closed = pieces, [], set(), 0

    def __call__(self, environ, start_response):
        self.given.append((environ["wsgi.input"].read(), environ[UNREAD]))
        start_response("200 OK", [("Content-Type", "text/plain")])
        return self

    def __iter__(self):
        for piece in self.pieces:
            self.threads.add(threading.get_ident())
            yield piece

    def close(self):
        self.threads.add(threading.get_ident())
        self.closed += 1


def through(application, *asked):
    """Let these ask at once: each a scope and its sender."""
    door = Door(application)

    async def all_of_them():
        return await asyncio.gather(*(door.__rsgi__(*one) for one in asked), return_exceptions=True)

    return door, asyncio.run(all_of_them())


@pytest.fixture
def hurried(monkeypatch):
    monkeypatch.setattr(doors, "BODY_SECONDS", 0.05)


def test_a_body_is_handed_on_whole():
    application = Application()
    through(application, (scope(LENGTH), Outside(b"01234", b"", b"56789")))
    assert application.given == [(b"0123456789", None)]


def test_one_that_ends_before_it_is_whole_reaches_nobody():
    application, sender = Application(), Outside(b"0123")
    through(application, (scope(LENGTH), sender))
    assert (application.given, sender.status) == ([], None)


@pytest.mark.hostile(92)
def test_while_bodies_are_on_their_way_others_are_answered():
    """Before the first deadline: the last of them is sent only after the other has her answer."""
    answered = asyncio.Event()

    class Waits(Outside):
        async def __aiter__(self):
            yield b"01234"
            await answered.wait()
            yield b"56789"

    class Reader(Outside):
        def response_bytes(self, *answer):
            super().response_bytes(*answer)
            answered.set()

    slow = [(scope(LENGTH, client=f"203.0.113.{n}:1"), Waits()) for n in range(50)]
    application = Application()
    through(application, *slow, (scope(method="GET"), Reader()))
    assert application.given[0] == (b"", None)
    assert application.given[1:] == [(b"0123456789", None)] * 50


@pytest.mark.hostile(92)
def test_a_body_that_does_not_come_is_given_up(hurried):
    application, sender = Application(), Outside(b"0123", None)
    through(application, (scope(LENGTH), sender))
    assert application.given == [(b"", Unread.LATE)]
    assert ("Connection", "close") in sender.headers


def test_what_has_come_gives_time_for_the_rest(hurried, monkeypatch):
    monkeypatch.setattr(doors, "BYTES_FOR_A_SECOND", 1)

    class Steady(Outside):
        async def __aiter__(self):
            yield b"01234"
            await asyncio.sleep(0.1)  # twice what an empty one may take
            yield b"56789"

    application = Application()
    through(application, (scope(LENGTH), Steady()))
    assert application.given == [(b"0123456789", None)]


@pytest.mark.hostile(92)
def test_one_network_has_few_bodies_on_their_way_and_others_have_theirs(hurried):
    many = [(scope(LENGTH), Outside(None)) for _ in range(doors.MOST_OF_ONE_SENDER + 3)]
    application = Application()
    door, _ = through(application, *many, (scope(LENGTH, client="198.51.100.7:1"), Outside(b"0123456789")))
    unread = [reason for _, reason in application.given]
    assert (unread.count(Unread.MANY), unread.count(None)) == (3, 1)
    assert (door.waited_for, door.held) == ({}, 0)


def test_all_of_them_together_are_bounded(monkeypatch):
    monkeypatch.setattr(doors, "MOST_HELD", 9)
    application = Application()
    door, _ = through(application, (scope(LENGTH), Outside(b"0123456789")))
    assert application.given == [(b"", Unread.FULL)]
    assert door.held == 0


@pytest.mark.parametrize(
    "header",
    [("content-length", str(MOST_BYTES + 1)), ("transfer-encoding", "chunked"), ("content-length", "x")],
)
def test_what_the_head_condemns_is_not_waited_for(header):
    application, sender = Application(), Outside(None)
    through(application, (scope(header), sender))
    assert (sender.was_read, sender.status) == (False, 200)


LONG = [b"x" * 40_000] * 5


def test_a_long_answer_leaves_in_pieces_made_and_ended_in_one_thread():
    application, reader = Application(LONG), Outside()
    through(application, (scope(method="GET"), reader))
    assert [len(piece) for piece in reader.sent] == [80_000, 80_000, 40_000]
    assert (application.closed, len(application.threads)) == (1, 1)


def test_who_leaves_in_the_middle_ends_it():
    application = Application(LONG)
    _, (left,) = through(application, (scope(method="GET"), Outside(leaves_after=1)))
    assert left is None  # nothing for the log: readers may leave
    assert application.closed == 1


@pytest.mark.hostile(92)
def test_while_one_fetches_slowly_others_are_answered():
    answered = asyncio.Event()

    class Slowly(Outside):
        async def send_bytes(self, piece):
            await answered.wait()
            await super().send_bytes(piece)

    class Reader(Outside):
        def response_bytes(self, *answer):
            super().response_bytes(*answer)
            answered.set()

    def application(environ, start_response):
        start_response("200 OK", [])
        return LONG if environ["PATH_INFO"] == "/long" else [b"short"]

    slow, reader = Slowly(), Reader()
    through(
        application, (scope(path="/long", method="GET"), slow), (scope(path="/short", method="GET"), reader)
    )
    assert (reader.sent, len(slow.sent)) == ([b"short"], 3)


def test_a_request_is_named_as_wsgi_names_it():
    found = environ_of(
        scope(
            ("x-forwarded-for", "1.1.1.1"),
            ("x_forwarded_for", "203.0.113.66"),
            ("x-forwarded-for", "2.2.2.2"),
            ("cookie", "a=1"),
            ("cookie", "b=2"),
            ("content-type", "text/plain"),
            path="/café",
            client="[2001:db8::1]:50000",
        )
    )
    assert found["PATH_INFO"].encode("latin-1").decode() == "/café"
    assert found["HTTP_X_FORWARDED_FOR"] == "1.1.1.1,2.2.2.2"
    assert (found["HTTP_COOKIE"], found["CONTENT_TYPE"]) == ("a=1; b=2", "text/plain")
    assert (found["REMOTE_ADDR"], found["SERVER_NAME"], found["SERVER_PORT"]) == (
        "2001:db8::1",
        "127.0.0.1",
        "8000",
    )


@pytest.mark.parametrize(
    ("unread", "status", "retry"),
    [(Unread.LATE, 408, None), (Unread.MANY, 429, "8"), (Unread.FULL, 503, "8")],
)
@pytest.mark.parametrize(
    ("path", "kind"), [("/suggest/", "text/plain"), ("/api/v1/suggestions/", "application/problem+json")]
)
def test_the_sender_is_told_why(client, unread, status, retry, path, kind):
    answer = client.post(path, **{UNREAD: unread})
    assert (answer.status_code, answer.headers.get("Retry-After")) == (status, retry)
    assert answer.headers["Content-Type"].startswith(kind)
    assert "no-store" in answer.headers["Cache-Control"]
