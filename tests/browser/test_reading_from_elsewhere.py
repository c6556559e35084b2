"""A page on another origin reads the API in a real browser: what it may send, what it sees, and where it is refused."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.cache import cache

from tests import tables
from tests.pages import contact, ministry

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
READ = """async ([url, options]) => {
    try {
        const answer = await fetch(url, options);
        const headers = Object.fromEntries(answer.headers);
        return {url: answer.url, status: answer.status, headers, text: await answer.text()};
    } catch (error) { return {refused: error.name}; }
}"""
# None of them goes without asking first (a preflight).
SENT = {
    **{"Accept": "application/json", "Content-Type": "application/json", "Cache-Control": "no-cache"},
    **{"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT", "X-Requested-With": "XMLHttpRequest"},
    "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "Idempotency-Key": "0af7651916cd43dd",
}


class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>News</title>")

    def log_message(self, *args):
        pass


@pytest.fixture
def elsewhere():
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def read(browser, elsewhere, live_server, settings, tmp_path):
    settings.SITE_URL, settings.PUBLIC_CACHE, settings.EXPORT_DIRECTORY = live_server.url, True, tmp_path
    cache.clear()
    tables.built_once(lambda: contact(ministry("LT")))
    context = browser.new_context()
    page = context.new_page()
    page.goto(elsewhere)

    def fetch(path, **options):
        return page.evaluate(READ, [live_server.url + path, options])

    yield fetch
    context.close()
    cache.clear()


def test_it_sends_what_clients_send_and_sees_what_they_need(read):
    answer = read("/api/v1/ministries/?page_size=1", headers=SENT)
    assert answer["status"] == 200
    assert {"etag", "last-modified", "ratelimit-policy"} <= answer["headers"].keys()
    again = read("/api/v1/ministries/?page_size=1", headers={"If-None-Match": answer["headers"]["etag"]})
    assert (again["status"], again["text"]) == (304, "")


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/api/v1/ministries", "/api/v1/ministries/"),
        ("/api/v1/ministries/lt/", "/api/v1/ministries/LT/"),
    ],
)
def test_it_is_led_on_also_where_it_asked_first(read, path, leads_to):
    answer = read(path, headers=SENT)
    assert (answer["status"], answer["url"].endswith(leads_to)) == (200, True)


@pytest.mark.parametrize(
    ("path", "status"),
    [("/api/v1/calls/?kind=nonsense", 400), ("/api/v1/ministries/ZZ/", 404), ("/data/latest.json", 404)],
)
def test_it_sees_what_is_wrong(read, path, status):
    answer = read(path, headers=SENT)
    assert (answer["status"], bool(answer["text"])) == (status, True)


def test_it_asks_by_post_where_a_question_is_long_and_nowhere_else(read):
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = read("/reconcile/", method="POST", headers=form, body='queries={"q0":{"query":"Lithuania"}}')
    assert answer["status"] == 200
    assert read("/api/v1/suggestions/", method="POST", headers=SENT, body="{}") == {"refused": "TypeError"}


@pytest.mark.parametrize("path", ["/", "/countries/LT/", "/admin/login/"])
def test_pages_for_people_are_kept_from_it(read, path):
    assert read(path) == {"refused": "TypeError"}
