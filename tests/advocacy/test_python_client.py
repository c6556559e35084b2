"""The Python client against the served API: records, lists, validators, patience, and what is no answer."""

import ast
import inspect
import json
import ssl
import sys
import threading
import tomllib
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import advocacy_directory
import pytest
from advocacy_directory import Directory, DirectoryError
from advocacy_directory.asking import USER_AGENT, VERSION

from directory.models import ContactPoint, Organisation
from tests import certificates, clock
from tests import factories as make
from tests.acts import confirm
from tests.advocacy.between import between
from tests.advocacy.mirrored import served
from tests.advocacy.test_ended_countries import ended
from tests.directory.moderation.test_merging import merged

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "snapshot"]),
    pytest.mark.any_database,
]
PACKAGE = Path(advocacy_directory.__file__).parent
ROOT = Path(__file__).parents[2]
PAGE = b"<!doctype html><title>Welcome to the hotel</title>"


@pytest.fixture
def site(live_server, settings, tmp_path):
    with served(live_server, settings, tmp_path) as address, between(address) as (asked_at, middle):
        middle.address = asked_at
        yield middle


@pytest.fixture
def directory(site):
    with Directory(site.address, max_wait=5) as directory:
        yield directory


@pytest.fixture
def waits(monkeypatch):
    """How many seconds the client waited, each time; nobody waits for it here."""
    waited = []
    monkeypatch.setattr("advocacy_directory.asking.time.sleep", waited.append)
    return waited


def once(*answers):
    """Spoil the first answers by these, and hand on what comes after."""
    left = list(answers)
    return lambda path, answer: left.pop(0) if left else answer


def problem(status, **headers):
    body = {"type": "https://directory.example/#problem-too-many-requests", "title": "Wait", "status": status}
    return status, {"Content-Type": "application/problem+json", **headers}, json.dumps(body).encode()


def test_a_ministry_is_found_by_its_code_in_either_case_and_by_its_slug_or_id(directory):
    ministry = directory.ministry("LT")
    assert ministry["country"]["code"] == "LT"
    assert ministry["contact_points"]
    found = [directory.ministry("lt"), *(directory.organisation(ministry[key]) for key in ("slug", "id"))]
    assert found == [ministry] * 3


def test_who_moved_is_found_where_it_is_now(directory):
    former, into = (make.published(make.make_organisation(name=name)) for name in ("Old", "New"))
    merged(former, into)
    assert directory.organisation(str(former.pk))["id"] == str(into.pk)
    make.make_country("CS", "Serbia and Montenegro")
    make.make_country("RS", "Serbia")
    heir = make.published(make.make_ministry("RS"))
    ended("CS", ("RS", "Serbia"))
    assert directory.ministry("CS")["id"] == str(heir.pk)


def test_each_record_is_at_its_key_as_its_list_shows_it(directory):
    one_by_one = {
        "countries": (directory.country, "code"),
        "contact_points": (directory.contact_point, "id"),
        "calls": (directory.call, "slug"),
        "articles": (directory.article, "id"),
        "petitions": (directory.petition, "id"),
        "issues": (directory.issue, "slug"),
    }
    for name, (of_key, key) in one_by_one.items():
        rows = list(getattr(directory, name)())
        assert rows, name
        assert [of_key(row[key]) for row in rows] == rows


def test_a_letter_and_a_search(directory):
    (call,) = directory.country("LT")["calls"]
    assert directory.letter(call["slug"], country="LT")["body"]
    assert directory.letter(call["slug"], country="LT", language="en")["language"] == "en"
    assert (
        directory.search("foreign lithuania", kind="ministry")[0]["name"] == directory.ministry("LT")["name"]
    )


def test_a_list_is_followed_over_its_pages_and_filters_are_keywords(directory, site, monkeypatch):
    monkeypatch.setattr("advocacy_directory.directory.PAGE_SIZE", 3)
    make.make_country("LV")
    body = Organisation.objects.get(kind="foreign_ministry", country="LT")
    for number in range(3):
        make.published(make.make_contact_point(body, channel="email", value=f"office{number}@urm.lt"))
    rows = list(directory.contact_points(country=["LT", "LV"], channel=("email", "fax")))
    assert len(rows) == len({row["id"] for row in rows}) == 5
    assert site.statuses() == [200, 200]
    assert [row["channel"] for row in directory.contact_points(channel="fax")] == ["fax"]
    assert list(directory.calls(open=False)) == []
    assert len(list(directory.calls(open=True))) == 2
    assert list(directory.organisations(updated_since=clock.MOMENT + timedelta(days=1))) == []
    seq = max(row["revision"] for row in rows)
    assert [row["revision"] for row in directory.contact_points(updated_since=seq)] == [seq]
    with pytest.raises(ValueError, match="has no zone"):
        list(directory.calls(updated_since=datetime.combine(clock.TODAY, datetime.min.time())))


def test_changes_are_told_in_their_order(directory):
    told = list(directory.changes(kind="contact_point"))
    assert [entry["seq"] for entry in told] == sorted(entry["seq"] for entry in told)
    assert "withdrawn" in {entry["type"] for entry in told}
    assert list(directory.changes(after=told[-1]["seq"], kind="contact_point")) == []


def is_list(path, told):
    names = [each["name"] for each in told.get("get", {}).get("parameters", [])]
    return path.count("/") == 4 and "page_size" in names


def test_every_list_takes_the_filters_that_the_api_describes():
    paths = json.loads((ROOT / "docs" / "openapi.json").read_text())["paths"]
    told = {
        path.split("/")[3]: each["get"]["parameters"] for path, each in paths.items() if is_list(path, each)
    }
    lists = {name.replace("-", "_"): parameters for name, parameters in told.items()}
    assert len(lists) == 9
    for name, parameters in lists.items():
        described = {each["name"] for each in parameters} - {"cursor", "page_size"}
        taken = set(inspect.signature(getattr(Directory, name)).parameters) - {"self"}
        assert taken == described, name


def test_asking_again_costs_a_304_until_something_changed(directory, site):
    first = directory.ministry("LT"), list(directory.contact_points())
    assert site.statuses() == [200, 200]
    first[0]["name"] = "changed by its reader"
    again = directory.ministry("LT"), list(directory.contact_points())
    assert again[0]["name"] != first[0]["name"]
    assert again[1] == first[1]
    assert site.statuses() == [304, 304]
    confirm(ContactPoint.objects.get(value__contains="+1 Street"))
    assert list(directory.contact_points()) != first[1]
    assert site.statuses() == [200]


def test_it_says_who_asks(site):
    for given, told in (
        ({}, USER_AGENT),
        ({"user_agent": "newsroom (a@b.example)"}, "newsroom (a@b.example)"),
    ):
        with Directory(site.address, **given) as directory:
            directory.country("LT")
        assert site.asked[-1][2]["User-Agent"] == told


@pytest.mark.parametrize("status", [429, 503])
def test_it_waits_for_as_long_as_it_is_told_to(directory, site, status, waits):
    site.spoil = once(problem(status, **{"Retry-After": "2"}))
    assert directory.country("LT")["code"] == "LT"
    assert waits == [2]
    assert site.statuses() == [200, 200]


@pytest.mark.parametrize("told", ["6", "9" * 400, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_it_waits_no_longer_than_its_bound(directory, site, told):
    site.spoil = once(problem(429, **{"Retry-After": told}))
    with pytest.raises(DirectoryError, match="answered 429: Wait") as caught:
        directory.country("LT")
    assert caught.value.retry_after > 5
    assert directory.country("LT")["code"] == "LT"


def test_waits_of_one_request_are_added_up(site, waits):
    site.spoil = lambda path, answer: problem(429, **{"Retry-After": "0"})
    with Directory(site.address, max_wait=2) as directory, pytest.raises(DirectoryError):
        directory.country("LT")
    assert (waits, len(site.asked)) == ([1, 1], 3)


def test_who_asks_too_often_is_told_so_by_the_service(site, settings):
    settings.READS_PER_MINUTE = 1
    with Directory(site.address, max_wait=0) as directory:
        directory.country("LT")
        with pytest.raises(DirectoryError) as caught:
            directory.ministry("LT")
    assert (caught.value.status, caught.value.kind) == (429, "too-many-requests")
    assert 0 < caught.value.retry_after <= 60


def test_a_refusal_is_told_with_its_problem(directory):
    with pytest.raises(
        DirectoryError, match="answered 400: A parameter is not accepted: .*newspaper"
    ) as caught:
        list(directory.organisations(kind="newspaper"))
    error = caught.value
    assert (error.status, error.kind, error.pointers) == (400, "bad-parameters", ["/kind"])
    assert "ngo" in error.problem["errors"][0]["accepted"]
    with pytest.raises(DirectoryError) as caught:
        directory.ministry("ZZ")
    assert (caught.value.status, caught.value.kind) == (404, "not-found")


HTML = {"Content-Type": "text/html"}
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ((200, HTML, PAGE), "answered text/html that is no JSON"),
        ((502, HTML, PAGE), "answered 502: this is no answer of the API"),
        ((404, {"Content-Type": "application/problem+json"}, PAGE), "that is no JSON"),
        ((200, JSON, b'{"results": [{"id": "half'), "that is no JSON"),
        ((200, JSON, b"[]"), "but no object"),
        ((200, JSON, b"{}"), "no “results”"),
        ((200, JSON, b'{"results": [1], "next": null}'), "what is no object"),
        ((200, JSON, b'{"results": [], "next": 7}'), "no “next”"),
        ((200, {**JSON, "Content-Length": "5000"}, b'{"results": ['), "did not give"),
        ((200, {**JSON, "Content-Encoding": "gzip"}, b'{"results": []}'), "did not give"),
        ((302, {"Location": "/api/v1/countries/"}, b""), None),
        (None, "did not give"),
    ],
)
def test_what_is_no_answer_is_an_error_that_says_so(directory, site, answer, told):
    site.spoil = once(answer)
    if told is None:
        assert [row["code"] for row in directory.calls()] == [row["code"] for row in directory.countries()]
        return
    with pytest.raises(DirectoryError, match=told):
        list(directory.calls())


def test_redirects_and_pages_in_a_circle_end(directory, site):
    site.spoil = lambda path, answer: (301, {"Location": path}, b"")
    with pytest.raises(DirectoryError, match="redirect"):
        directory.country("LT")
    circle = {"results": [], "next": f"{site.address}/api/v1/calls/?page_size=100"}
    site.spoil = lambda path, answer: (200, JSON, json.dumps(circle).encode())
    with pytest.raises(DirectoryError, match="in a circle"):
        list(directory.calls())


def test_a_server_that_is_silent_or_not_there_is_given_up(site):
    held = threading.Event()
    site.spoil = lambda path, answer: None if held.wait(30) else answer
    with Directory(site.address, timeout=0.3) as directory, pytest.raises(DirectoryError, match="timed out"):
        directory.country("LT")
    held.set()
    with (
        Directory("http://127.0.0.1:9", timeout=1) as directory,
        pytest.raises(DirectoryError, match="did not give"),
    ):
        directory.country("LT")


def test_encryption_is_not_left_on_the_way(monkeypatch, tmp_path):
    authority = certificates.authority()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))

    class Leading(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(301)
            self.send_header("Location", "http://127.0.0.1:9/")
            self.end_headers()

        def log_message(self, *told):
            pass

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with HTTPServer(("127.0.0.1", 0), Leading) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.handle_request).start()
        site = f"https://127.0.0.1:{server.server_port}"
        with Directory(site) as directory, pytest.raises(DirectoryError, match="is not encrypted"):
            directory.country("LT")


@pytest.mark.parametrize(
    "text",
    [
        "directory.example",
        "ftp://a.example",
        "https://",
        "https://a.example/api/v1/",
        "https://u:p@a.example",
    ],
)
def test_an_address_that_is_no_site_is_refused(text):
    with pytest.raises(ValueError, match="is not accepted|is no address"):
        Directory(text)


def test_the_package_is_whole_and_needs_httpx_alone():
    told = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text())["project"]
    assert told["version"] == VERSION
    assert [each[:5] for each in told["dependencies"]] == ["httpx"]
    assert (PACKAGE / "py.typed").exists()
    assert (PACKAGE.parent / "LICENSE").read_text().partition("\n")[2] in (ROOT / "LICENSE").read_text()
    imported = set()
    for path in PACKAGE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                imported.add(node.module.split(".")[0])
            elif isinstance(node, ast.Import):
                imported |= {name.name.split(".")[0] for name in node.names}
    assert imported <= sys.stdlib_module_names | {"httpx", "advocacy_directory"}
