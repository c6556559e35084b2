"""What is answered again without Django is what it would answer, while the version of what is public is remembered."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import given
from hypothesis import strategies as st

from directory import moderation, versions
from directory.serving import kept_answers, repeated
from tests import factories as make

pytestmark = pytest.mark.django_db
LIST, PAGE, HOME = "/api/v1/ministries/", "/countries/LT/", "/"
BROWSER = {
    **{"HTTP_USER_AGENT": "a browser", "HTTP_ACCEPT_LANGUAGE": "fr", "HTTP_SEC_FETCH_MODE": "navigate"},
    **{"HTTP_X_FORWARDED_FOR": "192.0.2.9", "HTTP_X_FORWARDED_HOST": "testserver", "HTTP_VIA": "1.1 Caddy"},
}


@pytest.fixture
def django(settings):
    settings.PUBLIC_CACHE, settings.VERSION_REMEMBERED_SECONDS = True, 60
    settings.ALLOWED_HOSTS = ["testserver", "elsewhere"]
    versions._forget()
    # As Django's own client does: the connection belongs to the test.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield get_wsgi_application()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
    versions._forget()
    cache.clear()
    kept_answers._of_this_process.clear()


@pytest.fixture
def asked(django):
    """How often Django was asked, and the application around it."""
    seen, counted = [], []

    def noting(environ, start_response):
        seen.append(environ["PATH_INFO"])
        return django(environ, start_response)

    return seen, counted, repeated.Repeating(noting, lambda *told: counted.append(told))


def get(application, path, method="GET", **headers):
    path, _, query = path.partition("?")
    environ = {
        **{"REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": query},
        **{"SERVER_NAME": "testserver", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1"},
        **{"REMOTE_ADDR": "192.0.2.1", "wsgi.url_scheme": "http", "wsgi.input": BytesIO()},
        **{"HTTP_HOST": "testserver", **headers},
    }
    told = []
    answer = application(environ, lambda *words: told.append(words))
    body = b"".join(answer)
    getattr(answer, "close", lambda: None)()
    ((status, named),) = told
    return status, sorted(named), body


@pytest.mark.parametrize("path", [HOME, LIST, PAGE, f"{LIST}?country=LT", "/fr/countries/"])
@pytest.mark.parametrize("coding", ["", "br", "gzip", "zstd"])
def test_the_third_answer_is_the_second_and_django_is_not_asked(django, asked, path, coding):
    make.make_ministry()
    seen, counted, application = asked
    headers = {**BROWSER, "HTTP_ACCEPT_ENCODING": coding}
    get(application, path, **headers)
    second, third = get(application, path, **headers), get(application, path, **headers)
    assert second == third == get(django, path, **headers)
    assert len(seen) == 2
    ((route, status),) = counted
    assert status == 200
    assert "LT" not in route


def test_who_has_it_already_is_told_so_again(asked):
    seen, counted, application = asked
    _, headers, _ = get(application, LIST)
    has_it = {"HTTP_IF_NONE_MATCH": dict(headers)["ETag"]}
    answers = [get(application, LIST, **has_it) for _ in range(3)]
    assert {(status[:3], body) for status, _, body in answers} == {("304", b"")}
    assert [status for _, status in counted] == [304, 304]
    assert get(application, LIST, HTTP_IF_NONE_MATCH='"another"')[0][:3] == "200"
    assert len(seen) == 3


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_AUTHORIZATION": "Basic x"},
        {"HTTP_COOKIE": "sessionid=x"},
        {"HTTP_RANGE": "bytes=0-1"},
        {"HTTP_X_INVENTED": "x"},
        {"CONTENT_TYPE": "text/plain"},
        {"method": "HEAD"},
        {"method": "POST"},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_what_is_not_known_here_is_for_django(asked, headers):
    seen, counted, application = asked
    for _ in range(3):
        get(application, LIST)
    before = len(seen)
    for _ in range(3):
        get(application, LIST, **headers)
    assert len(seen) == before + 3


@pytest.mark.parametrize("path", ["/admin/", "/suggest/", "/search/?q=x", "/nothing/", "/readyz"])
def test_what_is_not_kept_is_not_repeated(asked, path):
    seen, counted, application = asked
    for _ in range(3):
        get(application, path)
    assert len(seen) == 3
    assert not counted


def test_hosts_and_schemes_have_answers_of_their_own(asked):
    seen, _, application = asked
    for _ in range(3):
        get(application, LIST)
    assert get(application, LIST, HTTP_HOST="stranger")[0][:3] == "400"
    get(application, LIST, HTTP_HOST="elsewhere")
    get(application, LIST, **{"wsgi.url_scheme": "https"})
    assert len(seen) == 5


def test_after_a_change_here_nothing_of_before_is_repeated(asked, django_capture_on_commit_callbacks):
    ministry = make.published(make.make_ministry())
    seen, _, application = asked
    for _ in range(3):
        assert str(ministry.pk) in get(application, LIST)[2].decode()
    with django_capture_on_commit_callbacks(execute=True):
        moderation.withdraw(ministry, by=make.make_account(), reason="because", at=make.NOW)
    assert str(ministry.pk) not in get(application, LIST)[2].decode()


def test_a_change_elsewhere_is_seen_when_the_version_is_read_again(asked, settings):
    seen, _, application = asked
    for _ in range(3):
        get(application, LIST)
    assert len(seen) == 2
    settings.VERSION_REMEMBERED_SECONDS = 0
    get(application, LIST)
    assert len(seen) == 3


QUERIES, PATHS = st.text("ab?/", max_size=3), st.text("ab/\0", max_size=4)


@given(QUERIES, PATHS, QUERIES, PATHS)
def test_no_two_requests_are_taken_for_one(query, path, other_query, other_path):
    """A path comes decoded and may hold a NUL; nothing else of a request can."""
    one = {"REQUEST_METHOD": "GET", "wsgi.url_scheme": "http", "QUERY_STRING": query, "PATH_INFO": path}
    other = {**one, "QUERY_STRING": other_query, "PATH_INFO": other_path}
    assert (repeated.words_of(one) == repeated.words_of(other)) == (one == other)


def test_what_it_holds_is_bounded(asked):
    _, _, application = asked
    for number in range(2 * repeated.MOST_ENTRIES):
        get(application, LIST, HTTP_ACCEPT="*/*", HTTP_IF_NONE_MATCH=f'"{number}"')
    assert application.memory.bytes <= repeated.MOST_BYTES
    assert len(application.memory.names()) <= repeated.MOST_ENTRIES
    get(application, LIST, HTTP_IF_NONE_MATCH='"' + "x" * 2_000 + '"')
    assert all(len(name) < 2_000 for name in application.memory.names())
