"""Filters by state and by what changed since: each keeps what it names, and a canary of another state is absent."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from advocacy.models import CallToAction
from directory import moderation
from directory.api import plans
from directory.api.since import first_since
from directory.models import LinkState, Observation, Revision
from tests import clock
from tests import factories as make
from tests.pages import call, contact, ministry, petition, verify, withdraw

pytestmark = pytest.mark.django_db

POINTS = "contact-points"
BOTH_PLANS = pytest.mark.parametrize("few", [0, 5_000])


@pytest.fixture
def plan(monkeypatch, few):
    """Both ways to find the rows must find the same."""
    monkeypatch.setattr(plans, "FEW", few)


def shown(client, name, query):
    answer = client.get(f"/api/v1/{name}/?page_size=100&{query}")
    assert answer.status_code == 200, answer.content
    return {row["id"] for row in answer.json()["results"]}


def ids(*units):
    return {str(unit.pk) for unit in units}


@BOTH_PLANS
@pytest.mark.usefixtures("plan")
def test_contacts_by_the_state_of_their_verification(client):
    organisation = ministry()
    never, lately, long_ago, doubted = (contact(organisation) for _ in range(4))
    verify(lately, 1)
    verify(long_ago, 90)
    verify(doubted, 1)
    seen = {"seen_content_hash": doubted.content_hash}
    moderation.dispute(doubted, by=make.make_account(), reason="canary", at=make.NOW, **seen)
    found = {
        state: shown(client, POINTS, f"verification={state}")
        for state in ("unverified", "verified", "overdue", "disputed")
    }
    assert found == {
        "unverified": ids(never),
        "verified": ids(lately),
        "overdue": ids(long_ago),
        "disputed": ids(doubted),
    }


@BOTH_PLANS
@pytest.mark.usefixtures("plan")
def test_contacts_by_the_state_of_their_link(client):
    organisation = ministry()
    dead, fine, new = (contact(organisation) for _ in range(3))
    unseen = contact(organisation)
    telephone = contact(organisation, channel="telephone", value="+37052362444")
    facts = {"failures": 3, "failing_since": make.LONG_AGO, "since": make.TODAY, "next_check_at": make.NOW}
    Observation.objects.create(url=dead.value, state=LinkState.DEAD, **facts)
    Observation.objects.create(url=fine.value, state=LinkState.OK, since=make.TODAY, next_check_at=make.NOW)
    Observation.objects.create(url=new.value, next_check_at=make.NOW)
    expected = {
        "dead": ids(dead),
        "ok": ids(fine),
        "unknown": ids(new, unseen),
        "not_applicable": ids(telephone),
        "moved": set(),
    }
    assert {state: shown(client, POINTS, f"link={state}") for state in expected} == expected
    told = client.get(f"/api/v1/{POINTS}/").json()["results"]
    for row in told:
        assert row["id"] in expected[row["link"]["state"]]


def test_contacts_by_region_kind_and_evidence(client):
    court = make.published(
        make.make_organisation(kind="court", country=make.make_country("BW", region="Africa"))
    )
    here = contact(court, source=make.make_source("https://second.example/", evidence="secondary"))
    canary = contact(ministry())
    for query in ("region=Africa", "kind=court", "evidence=secondary", "country=BW"):
        assert shown(client, POINTS, query) == ids(here), query
    for query in ("region=Europe", "kind=foreign_ministry", "evidence=official"):
        assert shown(client, POINTS, query) == ids(canary), query


@BOTH_PLANS
@pytest.mark.usefixtures("plan")
def test_several_values_keep_whatever_has_one_of_them(client):
    bodies = {code: ministry(code) for code in ("LT", "LV", "EE")}
    points = {
        code: contact(body, channel="email", value=f"a@{code.lower()}.example", purpose=purpose)
        for (code, body), purpose in zip(bodies.items(), ("general", "press", "consular"), strict=True)
    }
    signed = {code: petition(body, 7) for code, body in bodies.items()}
    issues = {code: make.published(make.make_issue()) for code in bodies}
    asked = {code: call(countries=[body.country], issue=issues[code]) for code, body in bodies.items()}
    lists = {
        "ministries": bodies,
        "organisations": bodies,
        POINTS: points,
        "calls": asked,
        "petitions": signed,
    }
    for name, units in {**lists, "issues": issues}.items():
        assert shown(client, name, "country=LT,EE") == ids(units["LT"], units["EE"]), name
        assert shown(client, name, "country=LV,LV") == ids(units["LV"]), name
    assert shown(client, POINTS, "purpose=press,consular") == ids(points["LV"], points["EE"])
    assert shown(client, POINTS, "channel=email,fax&kind=court,foreign_ministry&region=Europe,Asia") == ids(
        *points.values()
    )
    assert shown(client, "calls", "kind=donate,contact_government") == ids(*asked.values())


@pytest.mark.parametrize(
    ("query", "accepted"),
    [
        ("country=LT,ZZ", "LT"),
        *[(f"country={value}", "LT") for value in ("LT,", ",LT", "LT,,LT", "LT;LT", "LT, LT", "lt,LT")],
        ("purpose=press,x", "press"),
        ("channel=" + ",".join(["email"] * 101), "email"),
    ],
)
def test_several_values_are_each_held_to_what_is_accepted(client, query, accepted):
    make.make_country("LT")
    answer = client.get(f"/api/v1/{POINTS}/?{query}")
    assert answer.status_code == 400
    assert accepted in answer.json()["errors"][0]["accepted"]


def test_several_values_in_any_order_are_one_request(client):
    for code in ("LT", "LV"):
        contact(ministry(code))
    first = client.get(f"/api/v1/{POINTS}/?country=LV,LT,LV&page_size=1").json()
    assert "country=LT%2CLV" in first["next"]
    assert client.get(first["next"]).status_code == 200


@BOTH_PLANS
@pytest.mark.usefixtures("plan")
def test_bodies_by_what_they_can_be_reached_by_and_for(client):
    both, page, none = ministry("LT"), ministry("LV"), ministry("EE")
    contact(both, channel="email", value="a@urm.example", purpose="visas_and_asylum")
    contact(both)
    contact(page)
    make.make_contact_point(none)
    withdraw(contact(none, channel="email", value="b@urm.example"))
    for name in ("ministries", "organisations"):
        assert shown(client, name, "has=contact_page") == ids(both, page)
        assert shown(client, name, "has=email") == ids(both)
        assert shown(client, name, "has=contact_page,email") == ids(both)
        assert shown(client, name, "has=telephone") == set()
        assert shown(client, name, "purpose=visas_and_asylum") == ids(both)
        assert shown(client, name, "purpose=visas_and_asylum,general&has=contact_page") == ids(both, page)
    assert client.get("/api/v1/ministries/?has=pigeon").status_code == 400
    assert client.get("/api/v1/ministries/?purpose=emergency").status_code == 400


def test_organisations_by_region_and_lifecycle(client):
    here = make.published(make.make_organisation(country=make.make_country("BW", region="Africa")))
    closed = make.published(make.make_organisation(lifecycle="closed", country=make.make_country("LT")))
    make.make_organisation(lifecycle="closed", country=make.make_country("BW"))
    assert shown(client, "organisations", "region=Africa") == ids(here)
    assert shown(client, "organisations", "lifecycle=closed") == ids(closed)


def test_calls_by_whether_they_are_open(client, today):
    calls = [
        call(),
        call(lapses_on=today),
        call(lapses_on=today - timedelta(days=1)),
        call(outcome="achieved", lapses_on=today),
        call(outcome="superseded"),
    ]
    make.make_call()
    assert shown(client, "calls", "open=true") == ids(*calls[:2])
    assert shown(client, "calls", "open=false") == ids(*calls[2:])
    assert not CallToAction.objects.open(today).filter(pk__in=CallToAction.objects.past(today)).exists()


@pytest.mark.hostile(20)
@pytest.mark.parametrize(
    ("name", "query"),
    [
        (POINTS, "source__url__startswith=https"),
        (POINTS, "author=1"),
        (POINTS, "state=pending"),
        (POINTS, "verification=1"),
        (POINTS, "verification=verified&verifications__by__email__startswith=a"),
        ("calls", f"review_on={clock.TODAY}"),
        ("calls", "confidence__gt=0"),
        ("calls", "open=1"),
        ("organisations", "note__contains=a"),
        ("issues", "exempt=true"),
        ("petitions", "rejection=x"),
    ],
)
def test_what_is_private_can_be_no_filter(client, name, query):
    assert client.get(f"/api/v1/{name}/?{query}").status_code == 400


@BOTH_PLANS
@pytest.mark.usefixtures("plan")
def test_updated_since_a_number_keeps_what_was_shown_anew_from_it_on(client):
    first, second = ministry("LT"), ministry("LV")
    point = contact(first)
    everything = shown(client, "organisations", "updated_since=0")
    assert everything == ids(first, second)
    assert shown(client, "organisations", f"updated_since={point.revision}") == ids(first)
    assert shown(client, "ministries", f"updated_since={point.revision}") == ids(first)
    assert shown(client, POINTS, f"updated_since={point.revision}") == ids(point)
    assert shown(client, "organisations", f"updated_since={point.revision + 1}") == set()
    assert shown(client, "organisations", f"updated_since={'9' * 18}") == set()
    for row in client.get("/api/v1/organisations/").json()["results"]:
        assert row["id"] in shown(client, "organisations", f"updated_since={row['revision']}")


@BOTH_PLANS
@pytest.mark.usefixtures("plan")
def test_every_list_with_revisions_takes_updated_since(client):
    organisation = ministry()
    article, issue = make.published(make.make_article()), make.published(make.make_issue())
    signed = petition(organisation, 7)
    before = Revision.objects.last().seq
    asked = call(article=article, issue=issue, petition=signed)
    for name, units in [("calls", [asked]), ("articles", [article]), ("issues", [issue]), ("petitions", [])]:
        assert shown(client, name, f"updated_since={before + 1}") == ids(*units), name


def test_the_canary_of_a_hidden_row_is_absent_from_what_changed(client):
    point, hidden = contact(ministry("LT")), contact(ministry("LV"))
    withdraw(hidden)
    make.make_contact_point(point.organisation)
    assert shown(client, POINTS, "updated_since=0") == ids(point)


def test_updated_since_a_time_is_inclusive_and_knows_offsets(client):
    early = make.published(make.make_organisation(), at=make.NOW - timedelta(hours=1))
    late = make.published(make.make_organisation())
    for moment in (clock.STAMP, f"{clock.TODAY}T13:00:00%2B01:00", f"{clock.TODAY}T11:30:00.5z"):
        assert shown(client, "organisations", f"updated_since={moment}") == ids(late), moment
    assert shown(client, "organisations", f"updated_since={clock.TODAY}T11:00:00Z") == ids(early, late)
    assert shown(client, "organisations", f"updated_since={clock.TODAY}T12:00:00.000001Z") == set()


def test_who_waited_for_the_lock_is_not_missed(client):
    """Their time is earlier than that of the one before them, or later: every number from the lowest on counts."""
    times = [0, 30, 20, 10, 40]
    units = [
        make.published(make.make_organisation(), at=make.NOW + timedelta(seconds=second)) for second in times
    ]
    numbers = [unit.revision for unit in units]
    for since, expected in [(0, 0), (5, 1), (15, 1), (25, 1), (35, 4)]:
        assert first_since(make.NOW + timedelta(seconds=since)) == numbers[expected], since
    assert first_since(make.NOW + timedelta(seconds=41)) is None


@pytest.mark.hostile(33)
@pytest.mark.parametrize(
    "value",
    [
        *["", "-1", "x", "2026-11-21", "2026-11-21T08:00:00", "2026-13-01T00:00:00Z", "2026-11-21T24:01:00Z"],
        *["0000-00-00T00:00:00Z", "9999-12-31T23:59:59-01:00", "0001-01-01T00:00:00%2B01:00"],
        *["2026-11-21T08:00:00 01:00", "9" * 19, "%D9%A3", "2026-11-21T08:00:60Z", "2026-11-21T08:00:00Z%0a"],
    ],
    ids=lambda value: value[:30],
)
def test_what_is_neither_a_number_nor_a_time_is_refused(client, value):
    answer = client.get(f"/api/v1/organisations/?updated_since={value}")
    assert answer.status_code == 400
    assert "RFC 3339" in answer.json()["errors"][0]["accepted"][0]


QUERIES = [
    (POINTS, "updated_since=1"),
    (POINTS, f"updated_since={clock.TODAY}T00:00:00Z"),
    (POINTS, "verification=unverified&link=unknown&kind=foreign_ministry&region=Europe&evidence=official"),
    (POINTS, "verification=verified"),
    (POINTS, "link=ok"),
    ("organisations", "updated_since=1&lifecycle=active"),
    ("organisations", "country=LT,LV&kind=government,ngo&has=contact_page&purpose=general,press"),
    ("calls", "open=true&updated_since=1"),
    ("articles", "updated_since=1"),
    ("issues", "updated_since=1"),
    ("petitions", "updated_since=1&link=unknown"),
]


def test_each_filter_takes_as_many_queries_for_nine_rows_as_for_three(client):
    def grow(count):
        for _ in range(count):
            organisation = make.published(
                make.make_organisation(country=make.make_country("LT"), kind="government")
            )
            signed = petition(organisation, 7)
            contact(organisation)
            call(petition=signed, issue=make.published(make.make_issue()), organisations=[organisation])

    def queries(name, query):
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/api/v1/{name}/?page_size=100&{query}").status_code == 200
        # Whether there are more than a fixed number is the one question that skips rows.
        skipping = [one["sql"] for one in captured if "OFFSET" in one["sql"]]
        assert [sql for sql in skipping if not sql.endswith(f"LIMIT 1 OFFSET {plans.FEW}")] == []
        return len(captured)

    contact(ministry("LV"))
    grow(3)
    few = [queries(*one) for one in QUERIES]
    grow(6)
    assert [queries(*one) for one in QUERIES] == few
