"""Contact points made from rows have the very shape that the serializers give."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.utils import encoders

from benchmarks.peers import serialized
from directory.api import contact_rows
from directory.api.contact_points import ContactPoints
from directory.models import Channel, LinkState
from tests import clock, dumped
from tests import factories as make
from tests.pages import contact, ministry, verify

pytestmark = pytest.mark.django_db


def plain(value):
    """As JSON writes it."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    known = value is None or isinstance(value, str | int | bool)
    return value if known else encoders.JSONEncoder().default(value)


def from_rows(today):
    return sorted((plain(shape) for shape in contact_rows.shapes_alone(today)), key=lambda shape: shape["id"])


def from_serializers(today):
    return [plain(shape) for shape in serialized.contact_points(today)]


def from_the_list(today):
    view = ContactPoints()
    view.today = today
    return [plain(shape) for shape in view.shown(list(view.plain(view.rows()).order_by("pk")))]


def test_both_ways_give_the_same(settings):
    dumped.built()
    today = timezone.now().date()
    rows = from_rows(today)
    assert {row["channel"] for row in rows} == set(Channel.values) - {"contact_form"}
    assert {row["verification"]["state"] for row in rows} == {"unverified", "verified", "overdue", "disputed"}
    assert [list(row) for row in rows] == [list(row) for row in from_serializers(today)]
    assert rows == from_serializers(today)


def test_a_page_of_the_list_gives_the_same_as_the_dump():
    dumped.built()
    today = timezone.now().date()
    assert from_the_list(today) == from_rows(today)


@pytest.mark.parametrize("days", range(88, 93))
def test_both_turn_overdue_on_the_same_day(days):
    verify(contact(ministry()), days_ago=days)
    today = timezone.now().date()
    assert from_rows(today) == from_serializers(today)


@pytest.mark.parametrize("state", LinkState.values)
def test_both_tell_every_link_state(state):
    if state != LinkState.UNKNOWN:
        changes = {"failures": 3, "failing_since": make.NOW} if state == LinkState.DEAD else {}
        dumped.seen(contact(ministry()), LinkState(state), **changes)
    else:
        contact(ministry())
    today = timezone.now().date()
    assert [row["link"]["state"] for row in from_rows(today)] == [state]
    assert from_rows(today) == from_serializers(today)


def test_only_the_verification_of_the_present_content_counts():
    point = contact(ministry(), value="https://www.urm.lt/old")
    verify(point, days_ago=1)
    proposal = make.propose(point, make.make_account(), value="https://www.urm.lt/new")
    make.approve_proposal(proposal, make.make_account())
    (row,) = from_rows(timezone.now().date())
    assert row["verification"]["state"] == "unverified"
    assert [row] == from_serializers(timezone.now().date())


def test_the_last_verification_counts():
    point = contact(ministry())
    for days in (200, 10, 150):
        verify(point, days_ago=days)
    (row,) = from_rows(timezone.now().date())
    assert row["verification"]["verified_on"] == str(timezone.now().date() - timedelta(days=10))


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "foreign_ministry", "lifecycle": "closed"},
        {"advisory": "Read this.", "kind": "ngo"},
        {"kind": "embassy"},
    ],
    ids=["closed ministry", "advised", "embassy"],
)
def test_the_organisation_is_named_alike(fields):
    source = {"advisory_source": make.make_source()} if "advisory" in fields else {}
    body = make.make_organisation(country=make.make_country("LT"), **fields, **source)
    contact(make.published(body))
    today = timezone.now().date()
    assert from_rows(today) == from_serializers(today)


def test_a_proposed_advisory_is_the_neutral_sentence_in_both():
    point = contact(ministry())
    source = {
        "url": "https://law.example/",
        "publisher": "law",
        "retrieved_on": str(clock.TODAY),
        "evidence": "secondary",
    }
    make.propose(point.organisation, make.make_account(), advisory="Canary.", advisory_source=source)
    (row,) = from_rows(timezone.now().date())
    assert row["organisation"]["advisory"].startswith("Editors are checking")
    assert [row] == from_serializers(timezone.now().date())


def test_an_organisation_across_two_batches_loses_nothing(monkeypatch):
    monkeypatch.setattr(contact_rows, "BATCH", 2)
    for code in ("LT", "LV"):
        body = ministry(code)
        make.published(make.make_domain(body))
        for _ in range(3):
            verify(contact(body), days_ago=1)
    today = timezone.now().date()
    assert len(from_rows(today)) == 6
    assert from_rows(today) == from_serializers(today)


def queries():
    with CaptureQueriesContext(connection) as captured:
        from_rows(timezone.now().date())
    return len(captured)


def test_queries_do_not_grow_with_the_rows():
    body = ministry()
    for _ in range(3):
        contact(body)
    few = queries()
    for _ in range(6):
        contact(body)
    assert queries() == few
