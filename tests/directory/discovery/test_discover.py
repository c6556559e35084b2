"""The command, the job and the editor's wish."""

import io
import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from directory import background, tasks
from directory.accounts import roles
from directory.discovery import jobs, rounds, running
from directory.discovery.running import due
from directory.models import ContactPoint, PublicState, SiteVisit
from tests import factories as make
from tests import tables
from tests.own_sites import page, playing

pytestmark = pytest.mark.django_db
NAME = "Ministry of Invented Affairs"
TOLD = f"<h1>Contacts</h1><p>{NAME}. Telephone: +370 5 236 2444</p>"


def home(code):
    return f"http://www.urm-invented.{code.lower()}/"


@pytest.fixture
def ministries():
    return tables.built_once(make_ministries)


def make_ministries():
    PublicState.objects.get_or_create(pk=1)
    found = {}
    for code in ("LT", "LV"):
        found[code] = make.published(make.make_ministry(code, name=NAME))
        make.published(make.make_contact_point(found[code], channel="website", value=home(code)))
    return found


@pytest.fixture
def sites(ministries, monkeypatch):
    pages = {home("LT"): page("Home", '<a href="/contacts">Contacts</a>')}
    with playing({**pages, home("LT") + "contacts": page("Contacts", TOLD)}) as started:
        monkeypatch.setattr(rounds, "USUAL", started.manner())
        yield started


def discover(*arguments):
    told = io.StringIO()
    call_command("discover", *arguments, stdout=told)
    return told.getvalue()


def test_the_summary_tells_pages_values_troubles_and_what_to_do(sites):
    told = discover("--all")
    assert "LT: 2 page(s) read of 2 asked for." in told
    assert "found telephone (general) +37052362444" in told
    assert (
        "no answer: The server says that there is no such page (status 404). Open the site yourself" in told
    )
    assert told.splitlines()[-1].startswith("Entered 2 pending contact(s) of 2 ministries, 0 proposal(s)")


def test_a_code_is_taken_in_either_case_and_only_that_site_is_visited(sites):
    assert "LV: 0 page(s) read of 1 asked for." in discover("lv")
    assert {host for host, _, _ in sites.asked} == {"www.urm-invented.lv"}


def test_json_has_one_object_per_ministry_and_line(sites):
    told = {one["code"]: one for one in map(json.loads, discover("--all", "--json").splitlines())}
    assert told["LV"]["trouble"] == "no answer"
    assert [seen["address"] for seen in told["LT"]["pages"]] == [home("LT"), home("LT") + "contacts"]


def test_a_dry_run_tells_and_writes_nothing(sites):
    assert "Would enter 2 pending contact(s)" in discover("LT", "--dry-run")
    assert not ContactPoint.objects.filter(state="pending").exists()
    assert not SiteVisit.objects.exists()


@pytest.mark.parametrize("arguments", [(), ("LT", "--all")])
def test_it_wants_codes_or_all(ministries, arguments):
    with pytest.raises(
        CommandError, match="Name countries by their codes, as in “discover LT LV”, or give --all"
    ):
        discover(*arguments)


def test_a_wrong_code_is_refused_with_what_is_accepted(ministries):
    make.make_country("SE")
    with pytest.raises(CommandError, match="QQ: no country with a published ministry. Accepted .* LT, LV"):
        discover("lt", "qq")
    with pytest.raises(CommandError, match="SE: .* its ministry is not public"):
        discover("SE")


def test_a_fault_of_ours_is_told_and_ends_with_an_error(sites, monkeypatch):
    def fails(*_):
        raise RuntimeError("a fault")

    monkeypatch.setattr("directory.discovery.visiting.read", fails)
    with pytest.raises(CommandError, match="LT: RuntimeError"):
        discover("LT")
    assert SiteVisit.objects.get().trouble == "error"


@pytest.mark.django_db(transaction=True)
def test_an_editor_has_a_site_visited(sites, ministries, client):
    client.force_login(make.make_account(roles.EDITOR))
    chosen = [ministries["LT"].pk, make.make_organisation().pk]
    facts = {"action": "discover", "_selected_action": chosen}
    shown = client.post(reverse("admin:directory_organisation_changelist"), facts, follow=True)
    told = "1 site(s) will be visited by the background worker; see Site visits. Left out: 1"
    assert told in shown.content.decode()
    call_command("db_worker", "--once", verbosity=0)
    assert ContactPoint.objects.filter(state="pending", value="+37052362444").exists()
    kept = SiteVisit.objects.get()
    for name, row in (("sitevisit", kept), ("sightedpage", ministries["LT"].sighted_pages.first())):
        assert client.get(reverse(f"admin:directory_{name}_changelist")).status_code == 200
        shown = client.get(reverse(f"admin:directory_{name}_change", args=[row.pk]))
        assert home("LT") in shown.content.decode()


def test_who_only_contributes_has_no_site_visited(ministries, client):
    client.force_login(make.make_account(roles.CONTRIBUTOR))
    facts = {"action": "discover", "_selected_action": [ministries["LT"].pk]}
    client.post(reverse("admin:directory_organisation_changelist"), facts)
    assert not DBTaskResult.objects.exists()


DAYS = timedelta(days=30)


def test_by_the_clock_those_come_first_that_had_no_visit_then_the_longest_ago(ministries):
    for code in ("EE", "PL"):
        ministries[code] = make.published(make.make_ministry(code))
    for code, days in (("LT", 31), ("LV", 40), ("EE", 29)):
        SiteVisit.objects.create(organisation=ministries[code], visited_at=make.NOW - timedelta(days=days))
    assert due(make.NOW, DAYS, 10) == ["PL", "LV", "LT"]
    assert due(make.NOW, DAYS, 1) == ["PL"]


def test_the_job_visits_what_is_due_and_then_nothing(sites, settings):
    settings.DISCOVER_EVERY_DAYS = 30
    assert jobs.discover_due.call() == {"visited": 2, "troubles": {"LV": "no answer"}}
    assert jobs.discover_due.call() == {"visited": 0}


@pytest.mark.parametrize(("days", "is_there"), [(0, False), (30, True)])
def test_nothing_is_visited_by_the_clock_unless_it_is_set(settings, monkeypatch, days, is_there):
    settings.DISCOVER_EVERY_DAYS = days
    monkeypatch.setattr("directory.background.jobs._jobs", {})
    tasks.register()
    assert ("discover" in {job.name for job in background.recurring_jobs()}) == is_there


def test_a_visit_ends_within_the_lease_of_a_task():
    longest = timedelta(seconds=jobs.SECONDS + 240 + rounds.USUAL.limits.seconds)
    assert longest < background.LEASE < running.LEASE


class TestParliaments:
    @pytest.fixture
    def seimas(self, ministries):
        """One that waits, as those of the curated set do, with a website that nobody has confirmed."""
        body = make.make_organisation(
            kind="parliament", name=NAME, country=ministries["LT"].country, slug="lt-parliament"
        )
        make.make_contact_point(body, channel="website", value=home("LT"))
        return body

    def test_one_that_waits_is_read_once_its_domain_is_proven(self, sites, seimas):
        told = discover("LT", "--parliaments")
        assert sites.asked == []
        assert "LT: 0 page(s) read" in told
        make.published(make.make_domain(make.published(seimas), domain="urm-invented.lt"))
        assert "found telephone (general) +37052362444" in discover("LT", "--parliaments")
        found = ContactPoint.objects.get(organisation=seimas, channel="telephone")
        assert found.state == "pending"

    def test_only_parliaments_are_visited_and_a_country_without_one_is_told(self, sites, seimas):
        assert "parliament" not in discover("LV", "--dry-run")
        with pytest.raises(CommandError, match="LV: no country with a parliament"):
            discover("LV", "--parliaments")

    def test_one_that_is_only_named_is_not_visited(self, ministries):
        make.make_organisation(
            kind="parliament", country=ministries["LV"].country, named_only=True, slug="lv-parliament"
        )
        with pytest.raises(CommandError, match="no country with a parliament"):
            discover("LV", "--parliaments")
