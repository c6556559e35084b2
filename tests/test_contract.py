"""What holds every answer of the tests against the description notices each way not to be as described."""

import copy

import pytest
from django.test import Client

from advocacy.api.description import description
from tests import factories as make
from tests.contract import Contract, NotAsDescribed

PATH = "/api/v1/countries/LT/"
PROBLEM = "application/problem+json"


@pytest.fixture
def answer(client, db):
    make.make_country("LT")
    return client.get(PATH)


def check(answer, *, method="GET", path=PATH, status=None, headers=None, body=None, described=None):
    headers = {**answer.headers, **(headers or {})}
    headers = {name: value for name, value in headers.items() if value is not None}
    body = answer.content if body is None else body
    Contract(described or description()).check(method, path, status or answer.status_code, headers, body)


def test_an_answer_as_described_passes(answer):
    check(answer)
    check(answer, method="HEAD", body=b"")


@pytest.mark.hostile(43)
@pytest.mark.parametrize(
    "differing",
    [
        {"status": 202},
        {"method": "DELETE"},
        {"path": "/api/v1/undescribed/"},
        {"headers": {"Content-Type": "text/html"}},
        {"headers": {"ETag": None}},
        {"headers": {"ETag": "weak"}},
        {"headers": {"Cache-Control": None}},
        {"body": b'{"code": "LT"}'},
    ],
    ids=str,
)
def test_whatever_differs_is_noticed(answer, differing):
    with pytest.raises(NotAsDescribed):
        check(answer, **differing)


@pytest.mark.hostile(43)
def test_a_key_that_is_not_described_is_noticed(answer):
    body = answer.content.replace(b'{"url"', b'{"canary": 1, "url"', 1)
    assert body != answer.content
    with pytest.raises(NotAsDescribed, match="canary"):
        check(answer, body=body)


@pytest.mark.hostile(43)
def test_a_format_is_looked_at(answer):
    described = copy.deepcopy(description())
    described["components"]["schemas"]["Country"]["properties"]["name"]["format"] = "date"
    with pytest.raises(NotAsDescribed, match="date"):
        check(answer, described=described)


@pytest.mark.hostile(43)
def test_it_looks_at_every_answer_of_the_test_client(monkeypatch, db):
    make.make_country("LT")
    monkeypatch.setattr("advocacy.api.entry.ENDPOINTS", ("canary",))
    with pytest.raises(NotAsDescribed):
        Client().get("/api/v1/")
