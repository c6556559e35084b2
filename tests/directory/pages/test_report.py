import json
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone

from directory import moderation
from directory.contacts.freshness import STATES, freshness
from directory.models import ContactPoint, LinkProblem, Observation
from directory.pages import report as figures_report
from directory.pages.report import report
from tests import factories as make
from tests.pages import verify

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def point(**fields):
    body = make.published(make.make_organisation())
    return make.published(make.make_contact_point(body, **fields))


def observation(url, state, **fields):
    return Observation.objects.create(
        url=url,
        state=state,
        since=make.TODAY,
        failures=3,
        failing_since=make.NOW,
        next_check_at=make.NOW,
        **fields,
    )


@pytest.fixture
def points():
    found = {
        "unverified": point(),
        "verified": point(),
        "overdue": point(),
        "disputed": point(channel="telephone", value="+37052362444"),
    }
    verify(found["verified"], days_ago=89)
    verify(found["overdue"], days_ago=90)
    doubted = found["disputed"]
    verify(doubted, days_ago=1)
    moderation.dispute(
        doubted, by=make.make_account(), reason="x", seen_content_hash=doubted.content_hash, at=make.NOW
    )
    return found


def test_the_column_and_the_property_say_the_same(points):
    today = timezone.now().date()
    for day in (today, today + timedelta(days=90), today + timedelta(days=400)):
        for row in ContactPoint.objects.with_freshness(day):
            assert row.freshness == freshness(row, day).state
    assert {freshness(row, today).state for row in points.values()} == set(STATES)


def test_it_counts_each_state_of_verification(points):
    found = report(timezone.now().date())
    assert found.verification == dict.fromkeys(STATES, 1)
    assert found.verified_share == 0.25
    assert found.median_days_since_checked == 89


def test_time_alone_makes_a_verified_contact_overdue(points):
    later = timezone.now().date() + timedelta(days=1)
    assert report(later).verification["overdue"] == 2


def test_it_counts_links_and_how_many_dead_ones_a_person_overruled(points):
    observation(points["verified"].value, "dead")
    for number, verdict in enumerate(["overruled", "overruled", "confirmed"]):
        row = observation(f"https://www.urm.lt/{number}", "dead")
        LinkProblem.objects.create(
            observation=row,
            state="dead",
            opened_at=make.NOW,
            closed_at=make.NOW,
            verdict=verdict,
            closed_by_name="x",
        )
    found = report(make.TODAY)
    assert found.links == {"dead": 1, "unknown": 2}
    assert (found.dead_links_judged, found.dead_links_overruled) == (3, 2)
    assert found.broken_share == 0.333


def test_it_tells_the_backlog_and_its_age():
    make.make_organisation(at=make.NOW - timedelta(days=12))
    make.propose(point(), make.make_account(), purpose="press")
    found = report(make.TODAY)
    assert (found.waiting["organisation"], found.waiting["proposal"], found.oldest_waiting_days) == (1, 1, 12)


def test_it_tells_each_country_by_channel():
    ministry = make.published(make.make_ministry("LT"))
    shown = make.published(make.make_contact_point(ministry, channel="website", value="https://www.urm.lt/"))
    observation(shown.value, "moved")
    make.make_country("UG")
    rows = {row.code: row for row in report(make.TODAY).by_country}
    assert rows["LT"].channels == {"website": 1}
    assert (rows["LT"].broken_links, rows["LT"].ministry, rows["UG"].ministry) == (1, True, False)


def test_an_empty_directory_has_a_report(client):
    assert report(make.TODAY).median_days_since_read is None
    assert client.get("/method/figures/").status_code == 200


def test_page_json_and_command_tell_the_same(client, points, capsys):
    told = client.get("/data/figures.json").json()
    call_command("data_report", "--json")
    assert json.loads(capsys.readouterr().out) == told
    page = client.get("/method/figures/").content.decode()
    assert "1 lately, 1 overdue, 1 doubted, 1 never" in page
    assert told["verification"]["overdue"] == 1


def test_evidence_and_age_are_counted_over_sources():
    for days, evidence in [(1, "official"), (3, "official"), (8, "secondary")]:
        on = make.TODAY - timedelta(days=days)
        point(source=make.make_source(f"https://www.urm.lt/{days}", evidence, retrieved_on=on))
    found = report(make.TODAY)
    assert (found.evidence, found.median_days_since_read) == ({"official": 2, "secondary": 1}, 3)


def waiting(client):
    return client.get("/data/figures.json").json()["waiting"]["organisation"]


@pytest.mark.hostile(94)
def test_of_a_large_directory_the_figures_are_made_once_for_each_version(
    client, points, settings, monkeypatch
):
    settings.PUBLIC_CACHE = True
    cache.clear()
    monkeypatch.setattr(figures_report, "MANY", 4)
    told = client.get("/data/figures.json").content
    make.make_organisation()
    assert client.get("/data/figures.json").content == told
    make.published(make.make_organisation(kind="ngo"))
    assert waiting(client) == 1
    cache.clear()


def test_of_a_small_one_they_are_those_of_now(client, points, settings):
    settings.PUBLIC_CACHE = True
    assert waiting(client) == 0
    make.make_organisation()
    assert waiting(client) == 1


def test_the_command_prints_a_line_for_each_country(capsys):
    make.published(make.make_ministry("LT"))
    call_command("data_report", "--countries")
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("LT Country LT: ") for line in lines)


def test_it_costs_the_same_for_nine_contacts_as_for_three(django_assert_max_num_queries):
    counts = []
    for number in (3, 6):
        for _ in range(number):
            point()
        with django_assert_max_num_queries(60) as queries:
            report(make.TODAY)
        counts.append(len(queries))
    assert counts[0] == counts[1]
