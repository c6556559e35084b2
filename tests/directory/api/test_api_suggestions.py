"""What programs may send, and how it is refused."""

import json
import threading
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from directory import moderation, suggesting
from directory.accounts import roles
from directory.api.bodies import MOST_BYTES
from directory.models import PublicState, Revision, Suggestion
from tests import factories as make
from tests import suggestions as told
from tests import tables

pytestmark = pytest.mark.django_db
PATH = "/api/v1/suggestions/"
PROBLEM = "application/problem+json"


@pytest.fixture(autouse=True)
def fresh():
    told.fresh_limits()


@pytest.fixture
def point():
    return tables.built_once(told.point)


def body(unit, **fields):
    return {
        "kind": "contact_point",
        "id": str(unit.pk),
        "complaint": "changed",
        "value": "new@urm.lt",
        "source_url": told.SOURCE,
        **fields,
    }


def send(client, content, *, kind="application/json", key=None, **headers):
    content = content if isinstance(content, (bytes, str)) else json.dumps(content)
    headers |= {"Idempotency-Key": key} if key else {}
    return client.post(PATH, content, content_type=kind, headers=headers)


def withdraw(unit):
    moderation.withdraw(unit, by=make.make_account(roles.MODERATOR), reason="gone", at=timezone.now())


def slug(answer):
    assert answer.headers["Content-Type"] == PROBLEM
    return answer.json()["type"].rpartition("#problem-")[2]


def pointers(answer):
    return {error["pointer"] for error in answer.json()["errors"]}


def test_a_suggestion_becomes_a_proposal_and_tells_where_to_look(client, point):
    answer = send(client, body(point))
    assert answer.status_code == 201
    assert told.counts() == (1, 1, 1)
    assert answer.headers["Location"] == answer.json()["status_url"]
    path = answer.json()["status_url"].removeprefix("http://127.0.0.1:8000")
    assert client.get(path).status_code == 200


def test_it_is_the_same_as_what_the_form_makes(client, point):
    send(client, body(point))
    row = Suggestion.objects.get()
    told.suggest(told.told(point))
    other = Suggestion.objects.exclude(pk=row.pk).get()
    assert row.cluster == other.cluster


def test_a_missing_contact_and_a_report_are_taken_too(client, point):
    organisation = point.organisation
    lacks = body(organisation, kind="organisation", complaint="missing", channel="email", purpose="press")
    broken = body(point, complaint="broken", value="")
    assert [send(client, one).status_code for one in (lacks, broken)] == [201, 201]


def test_nothing_public_changes(client, point):
    before = (Revision.objects.count(), moderation.content(point))
    send(client, body(point))
    point.refresh_from_db()
    assert (Revision.objects.count(), moderation.content(point)) == before


@pytest.mark.hostile(40)
def test_the_same_key_with_the_same_body_makes_one_record_and_has_one_answer(client, point):
    key = str(uuid.uuid4())
    answers = [send(client, body(point), key=key) for _ in range(3)]
    quoted = send(client, body(point), key=f'"{key}"')
    assert {answer.status_code for answer in (*answers, quoted)} == {201}
    assert len({answer.content for answer in (*answers, quoted)}) == 1
    assert told.counts() == (1, 1, 1)


@pytest.mark.hostile(40)
def test_the_same_key_with_another_body_is_a_conflict(client, point):
    key = str(uuid.uuid4())
    send(client, body(point), key=key)
    for other in ({"value": "third@urm.lt"}, {"complaint": "broken", "value": ""}, {"comment": "more"}):
        answer = send(client, body(point, **other), key=key)
        assert (answer.status_code, slug(answer)) == (409, "conflict")
    assert told.counts() == (1, 1, 1)


@pytest.mark.hostile(40)
def test_a_retry_has_its_answer_also_when_the_record_is_gone_or_decided(client, point):
    key = str(uuid.uuid4())
    first = send(client, body(point), key=key)
    withdraw(point)
    again = send(client, body(point), key=key)
    assert (again.status_code, again.content) == (201, first.content)


@pytest.mark.hostile(40)
def test_a_retry_does_not_use_up_the_allowance(client, point):
    key = str(uuid.uuid4())
    assert {send(client, body(point), key=key).status_code for _ in range(12)} == {201}


def test_without_a_key_each_request_is_one_record(client, point):
    assert send(client, body(point)).content != send(client, body(point)).content
    assert Suggestion.objects.count() == 2


@pytest.mark.parametrize("key", ["short", "k" * 201, "with a space in the key", "ключ" * 8])
def test_a_key_that_could_be_guessed_is_refused(client, point, key):
    answer = send(client, body(point), key=key)
    assert (answer.status_code, slug(answer)) == (400, "bad-parameters")
    assert pointers(answer) == {"/Idempotency-Key"}


@pytest.mark.hostile(40)
@pytest.mark.django_db(transaction=True)
def test_ten_retries_at_once_make_one_record():
    # A transactional test starts from flushed tables: put the row of the first migration back.
    PublicState.objects.get_or_create(pk=1)
    point, key, answers = told.point(), str(uuid.uuid4()), []

    def one():
        answers.append(send(Client(), body(point), key=key))
        connection.close()

    threads = [threading.Thread(target=one) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert told.counts() == (1, 1, 1)


@pytest.mark.hostile(17)
@pytest.mark.parametrize(
    "name",
    ["status", "state", "is_published", "approved_by", "created_by", "role", "verified_at", "unit_id", ""],
)
def test_a_key_that_is_not_offered_is_named_and_nothing_is_stored(client, point, name):
    answer = send(client, body(point, **{name: "published"}))
    assert (answer.status_code, slug(answer)) == (400, "bad-body")
    (error,) = answer.json()["errors"]
    assert error["pointer"] == f"/{name}"
    assert "source_url" in error["accepted"]
    assert told.counts() == (0, 0, 0)


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"kind": "country"}, "/kind"),
        ({"kind": None}, "/kind"),
        ({"id": "LT"}, "/id"),
        ({"id": str(uuid.UUID(int=7))}, "/id"),
        ({"id": 17}, "/id"),
        ({"complaint": "ugly"}, "/complaint"),
        ({"complaint": "missing"}, "/complaint"),
        ({"value": ""}, "/value"),
        ({"value": "old@urm.lt"}, "/value"),
        ({"value": 5}, "/value"),
        ({"value": ["new@urm.lt"]}, "/value"),
        ({"value": "a@b.example\r\nBcc: c@d.example"}, "/value"),
        ({"value": "x" * 2001}, "/value"),
        ({"value": "new\x00@urm.lt"}, "/value"),
        ({"source_url": "javascript:alert(1)"}, "/source_url"),
        ({"source_url": ""}, "/source_url"),
        ({"channel": "email"}, "/channel"),
        ({"comment": "c" * 1001}, "/comment"),
        ({"email": "nobody"}, "/email"),
    ],
)
def test_what_is_not_accepted_is_named_with_what_is(client, point, fields, named):
    answer = send(client, body(point, **fields))
    assert (answer.status_code, slug(answer)) == (400, "bad-body")
    assert pointers(answer) == {named}
    assert all(error["accepted"] and error["detail"] for error in answer.json()["errors"])
    assert told.counts() == (0, 0, 0)


def test_everything_that_is_wrong_is_told_at_once(client):
    answer = send(client, {"kind": "x", "extra": 1})
    assert pointers(answer) == {"/kind", "/extra", "/id", "/complaint", "/source_url"}


@pytest.mark.hostile(18)
def test_what_is_hidden_is_answered_like_what_never_was(client):
    withdrawn = told.point()
    hidden = make.make_contact_point(withdrawn.organisation, channel="email", value="other@urm.lt")
    withdraw(withdrawn)
    never = type("Never", (), {"pk": uuid.uuid4()})
    answers = [send(client, body(one)) for one in (hidden, withdrawn, never)]
    assert {answer.status_code for answer in answers} == {400}
    assert len({answer.content for answer in answers}) == 1


@pytest.mark.hostile(35)
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"kind": "contact_point",}',
        b"[" * 15_000,
        b'{"a":' * 3_000,
        b"[]",
        b'"text"',
        b"null",
        b'{"value": NaN}',
        b'{"value": -Infinity}',
        b'{"value": ' + b"9" * 5_000 + b"}",
        b'{"kind": "organisation", "kind": "contact_point"}',
        b"\xef\xbb\xbf{}",
        '{"value": "ä"}'.encode("latin-1"),
        '{"value": "a"}'.encode("utf-16"),
        b"\x00",
    ],
)
def test_what_is_no_plain_json_object_is_refused(client, content):
    answer = send(client, content)
    assert (answer.status_code, slug(answer)) == (400, "malformed-body")
    assert told.counts() == (0, 0, 0)


@pytest.mark.hostile(1)
def test_a_lone_surrogate_is_refused_by_its_key(client, point):
    answer = send(client, json.dumps(body(point, comment="x")).replace('"x"', '"\\ud800"'))
    assert (answer.status_code, pointers(answer)) == (400, {"/comment"})


@pytest.mark.hostile(36)
@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "application/xml"])
def test_another_media_type_is_a_415(client, point, kind):
    answer = send(client, body(point), kind=kind)
    assert (answer.status_code, slug(answer)) == (415, "unsupported-media-type")
    assert "application/json" in answer.json()["detail"]


@pytest.mark.hostile(37)
def test_ten_thousand_parts_are_not_read(client):
    parts = b"--b\r\nContent-Disposition: form-data; name=x\r\n\r\n1\r\n" * 10_000 + b"--b--\r\n"
    answer = send(client, parts, kind="multipart/form-data; boundary=b")
    assert answer.status_code in (413, 415)
    assert answer.headers["Content-Type"] == PROBLEM


@pytest.mark.hostile(37)
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"CONTENT_LENGTH": str(MOST_BYTES + 1)}, 413),
        ({"CONTENT_LENGTH": "9" * 30}, 413),
        ({"HTTP_TRANSFER_ENCODING": "chunked"}, 413),
        ({"HTTP_CONTENT_ENCODING": "gzip"}, 415),
    ],
)
def test_a_body_that_is_too_long_or_packed_is_refused_before_it_is_read(rf, headers, status):
    from directory.api.suggestions import SuggestionList

    class Unread:
        def read(self, *args):
            raise AssertionError("a byte of it was read")

    request = rf.post(PATH, "{}", content_type="application/json")
    request.META |= headers
    request._stream = Unread()
    response = SuggestionList.as_view()(request)
    assert response.status_code == status


@pytest.mark.hostile(39)
def test_the_sixth_within_ten_minutes_is_told_when_to_go_on(client, point, settings):
    settings.TRUSTED_PROXY_COUNT = 1
    seen = []
    for number in range(7):
        forged = f"198.51.100.{number}, {told.ADDRESS}"
        seen.append(send(client, body(point, value=f"n{number}@urm.lt"), **{"X-Forwarded-For": forged}))
    assert [answer.status_code for answer in seen] == [201] * 5 + [429] * 2
    assert slug(seen[-1]) == "too-many-requests"
    assert 0 < int(seen[-1].headers["Retry-After"]) <= 600
    assert Suggestion.objects.count() == 5
    assert (
        send(client, body(point, value="z@urm.lt"), **{"X-Forwarded-For": "203.0.113.78"}).status_code == 201
    )


def test_every_answer_tells_the_limits_and_the_first_ones_what_is_left(client, point):
    for answer in (send(client, body(point)), send(client, b"{"), client.get(PATH)):
        assert '"suggest-10min";q=5;w=600' in answer.headers["RateLimit-Policy"]
        assert '"suggest-day";q=20;w=86400' in answer.headers["RateLimit-Policy"]
        assert answer.headers["Cache-Control"] == "no-store"
        assert "RateLimit" in answer.headers
    assert '"suggest-10min";r=3' in send(client, body(point)).headers["RateLimit"]


@pytest.mark.hostile(25)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Referer": "https://evil.example/page"},
    ],
)
def test_a_page_of_another_site_cannot_send_one(client, point, headers):
    answer = send(client, body(point), **headers)
    assert (answer.status_code, slug(answer)) == (403, "cross-site")
    assert told.counts() == (0, 0, 0)


@pytest.mark.hostile(42)
def test_other_origins_are_offered_nothing_here(client, point):
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    for answer in (client.options(PATH, headers=asked), send(client, body(point)), client.get(PATH)):
        assert not [name for name in answer.headers if name.startswith("Access-Control")]


def test_only_posting_is_offered(client):
    answer = client.get(PATH)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST, OPTIONS")


@pytest.mark.hostile(19)
def test_what_was_sent_comes_back_in_no_answer(client, point):
    sent = send(client, body(point, email=told.CANARY, comment="canary words"))
    status = client.get(sent.json()["status_url"].removeprefix("http://127.0.0.1:8000"))
    again = send(client, body(point, email="not canary", comment="canary words"))
    assert told.CANARY.encode() not in sent.content + status.content + again.content


def test_the_sender_is_stored_nowhere(client, point):
    client.post(PATH, json.dumps(body(point)), content_type="application/json", REMOTE_ADDR=told.ADDRESS)
    row = Suggestion.objects.get()
    assert told.ADDRESS not in str([getattr(row, field.attname) for field in Suggestion._meta.fields])


def test_all_that_the_description_offers_is_what_the_topic_takes():
    from directory.api.suggested import KINDS

    assert all(moderation.kind_named(kind) for kind in KINDS)
    assert "country" not in KINDS
    assert suggesting.PURPOSES


def test_the_answer_tells_what_was_left_out_of_what_was_sent(client, point):
    asked = {"kind": "organisation", "complaint": "missing", "channel": "telephone", "purpose": "general"}
    sent = body(point.organisation, **asked, value="tel:+37052362444")
    first, again = (send(client, sent, key="a-key-of-a-program").json() for _ in range(2))
    assert first == again
    assert first["left_out"] == [
        {"key": "value", "detail": "Before the number: “tel:”."},
        {"key": "value", "detail": "The number as we read it: +370 5 236 2444"},
    ]
    assert send(client, body(point)).json()["left_out"] == []


def test_several_numbers_in_one_value_are_offered_one_by_one(client, point):
    asked = {"kind": "organisation", "complaint": "missing", "channel": "telephone", "purpose": "general"}
    answer = send(client, body(point.organisation, **asked, value="+370 5 236 2444; +370 5 236 2400"))
    (error,) = answer.json()["errors"]
    assert error["pointer"] == "/value"
    assert error["accepted"] == ["+370 5 236 2444", "+370 5 236 2400"]
