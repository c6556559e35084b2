"""Whole runs over real sockets: due links are looked at once, politely, and what was seen is written down."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from benchmarks.link_checks import Hosts, addresses
from directory import link_checks
from directory.fetch import PUBLIC_WEB, Limits, Rules
from directory.link_checks import running as runs
from directory.link_checks import schedule
from directory.link_checks.pacing import AT_ONCE, Pace
from directory.models import ContactPoint, LinkProblem, Observation, Organisation, PublicState, Revision
from directory.moderation.guarding import opened
from tests import acts, clock
from tests import factories as make
from tests.broken_server import OTHER, WAYS, Way, running

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
# Silence is told by the resolver here, at once; an answer may take what a busy machine needs.
PATIENT = Limits(seconds=60)


@pytest.fixture(scope="module")
def server():
    with running() as started:
        yield started


@pytest.fixture
def hosts():
    playing = Hosts()
    yield playing
    playing.close()


def publish(*urls, **told):
    """Published contacts with these addresses, written directly: how they came to be is told elsewhere."""
    public = {"state": "published", "revision": 1, "revised_at": make.NOW}
    name = f"body-{Organisation.objects.count()}"
    facts = {"kind": "ngo", "name": name, "source": make.make_source(), **public}
    with transaction.atomic(), opened():
        body = Organisation.objects.create(slug=name, **facts)
        facts = {"organisation": body, "channel": "contact_page", "source": body.source, **public, **told}
        return ContactPoint.objects.bulk_create(ContactPoint(value=url, **facts) for url in urls)


def check(rules, *, at=make.NOW, pause=0.0, **options):
    manner = link_checks.Manner(
        rules=rules, limits=PATIENT, pause=pause, seconds=options.pop("seconds", None)
    )
    return link_checks.check(clock=lambda: at, manner=manner, **options)


def loopback(port):
    async def resolve(host):
        return ["127.0.0.1"]

    return Rules(
        may_dial=lambda *to: to == ("127.0.0.1", port), ports={port}, resolve=resolve, tls=PUBLIC_WEB.tls
    )


def states():
    return dict(Observation.objects.values_list("url", "state"))


def test_each_published_link_is_looked_at_and_written_down(server):
    urls = {
        server.url(name): state
        for name, state in {"good": "ok", "status-404": "failing", "parked": "soft_404"}.items()
    }
    publish(*urls)
    checked = check(server.rules())
    assert states() == urls
    assert (checked.looked_at, checked.changed, checked.new) == (3, 3, 3)


def test_pending_and_withdrawn_records_are_not_looked_at(server):
    acts.by_force(ContactPoint.objects.filter(pk=publish(server.url("good"))[0].pk), state="withdrawn")
    make.make_contact_point(value=server.url("parked"))
    assert (check(server.rules()).wanted, states()) == (0, {})


def test_telephones_and_mails_are_not_looked_at(server):
    organisation = make.published(make.make_ministry())
    make.published(make.make_contact_point(organisation, channel="email", value="post@urm.lt"))
    assert check(server.rules()).wanted == 0


def test_what_is_not_due_is_left_alone(server):
    publish(server.url("good"))
    check(server.rules())
    assert check(server.rules(), at=make.NOW + 17 * HOUR).wanted == 0
    assert check(server.rules(), at=make.NOW + 23 * HOUR).looked_at == 1


def test_an_address_of_many_records_is_asked_for_once(hosts):
    url = addresses(hosts.port, 1, 1)[0]
    publish(url)
    publish(url)
    check(loopback(hosts.port))
    assert hosts.notes()["pages"] == 1
    assert Revision.objects.filter(action="link_state").count() == 2


def test_an_observation_that_nobody_uses_stays_and_is_not_due(server):
    [point] = publish(server.url("good"))
    check(server.rules())
    acts.by_force(ContactPoint.objects.filter(pk=point.pk), state="withdrawn")
    assert check(server.rules(), at=make.NOW + 2 * DAY).wanted == 0
    assert Observation.objects.count() == 1


def test_everything_and_single_links_are_looked_at_before_their_time(server):
    publish(server.url("good"), server.url("article"))
    check(server.rules())
    assert check(server.rules(), at=make.NOW + HOUR, everything=True).looked_at == 2
    assert check(server.rules(), at=make.NOW + HOUR, only=[server.url("good")]).looked_at == 1


def test_a_limit_takes_the_longest_overdue_first(server):
    publish(server.url("good"), server.url("article"))
    schedule.watch([server.url("article")], at=make.NOW - DAY)
    check(server.rules(), limit=1)
    assert states()[server.url("article")] == "ok"
    assert states()[server.url("good")] == "unknown"


@pytest.mark.hostile(54)
def test_a_host_is_asked_once_a_second_over_one_connection(hosts):
    publish(*addresses(hosts.port, 6, 2))
    check(loopback(hosts.port), pause=1.0)
    noted = hosts.notes()
    assert noted["requests"] == 8  # robots.txt of each host too
    assert noted["shortest_pause"] >= 0.99
    assert noted["most_open"] == 1


@pytest.mark.hostile(54)
def test_redirects_of_one_host_to_another_wait_for_their_turn_there_too(server, monkeypatch):
    turns = []

    class Noting(Pace):
        async def take(self, host):
            await super().take(host)
            turns.append(host)

    monkeypatch.setattr(link_checks.looking, "Pace", Noting)
    publish(server.url("good", host=OTHER), server.url("other-domain-redirect"))
    check(server.rules())
    # robots.txt, its page, the redirect's target; what lies between two turns is told in test_link_schedule.
    assert turns.count(OTHER) == 3


def test_hosts_do_not_wait_for_each_other(hosts):
    """As many as may be are on their way before the first of them gets its answer."""
    publish(*addresses(hosts.port, 60, 60))
    under_way, all_under_way, in_vain = set(), asyncio.Event(), []

    async def resolve(host):
        under_way.add(host)
        if len(under_way) == AT_ONCE:
            all_under_way.set()
        try:
            await asyncio.wait_for(all_under_way.wait(), 30)
        except TimeoutError:
            in_vain.append(host)
            all_under_way.set()
        return ["127.0.0.1"]

    rules = replace(loopback(hosts.port), resolve=resolve)
    assert check(rules).states == {"ok": 60}
    assert not in_vain


def robots(monkeypatch, text, status="200 OK"):
    async def play(visit):
        await visit.answer(text, status, kind="text/plain")

    monkeypatch.setitem(WAYS, "robots.txt", Way(play, 200))


def test_a_page_is_asked_for_in_the_language_that_its_contact_names(server):
    publish(server.url("good"), language="lv")
    server.asked.clear()
    check(server.rules())
    asked = {path: headers["Accept-Language"] for path, headers in server.asked}
    assert asked == {"/robots.txt": "en, *;q=0.3", "/good": "lv, en;q=0.7, *;q=0.3"}


def test_what_robots_txt_forbids_is_blocked_and_not_asked_for(server, monkeypatch):
    publish(server.url("good"))
    robots(monkeypatch, "User-agent: AdvocacyDirectory\nDisallow: /good\n")
    server.asked.clear()
    check(server.rules())
    observation = Observation.objects.get()
    assert (observation.state, "robots.txt" in observation.detail) == ("blocked", True)
    assert [path for path, _ in server.asked] == ["/robots.txt"]


def test_rules_for_other_agents_do_not_bind(server, monkeypatch):
    publish(server.url("good"))
    robots(monkeypatch, "User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /private\n")
    check(server.rules())
    assert Observation.objects.get().state == "ok"


def test_a_server_that_fails_its_robots_txt_is_looked_at_all_the_same(server, monkeypatch):
    publish(server.url("status-404"))
    robots(monkeypatch, "", "500 Internal Server Error")
    check(server.rules())
    assert Observation.objects.get().state == "failing"


def test_a_run_ends_in_time_and_leaves_the_rest_due(hosts):
    publish(*addresses(hosts.port, 5, 1))
    checked = check(loopback(hosts.port), pause=0.4, seconds=0.5)
    assert 0 < checked.looked_at < 5
    assert schedule.due(make.NOW).count() == 5 - checked.looked_at


def test_a_run_that_is_told_to_make_way_leaves_the_rest_due(hosts):
    publish(*addresses(hosts.port, 5, 1))
    checked = check(loopback(hosts.port), pause=0.4, enough=lambda: True)
    assert 0 < checked.looked_at < 5
    assert schedule.due(make.NOW).count() == 5 - checked.looked_at


def test_a_long_run_keeps_what_it_holds(hosts, monkeypatch):
    together = runs.looks

    def one_by_one(*asked):
        """On a busy machine two looks come in one batch."""
        return ([look] for batch in together(*asked) for look in batch)

    monkeypatch.setattr(runs, "looks", one_by_one)
    publish(*addresses(hosts.port, 4, 1))
    now, held = [make.NOW], []

    def clock():
        now[0] += schedule.LEASE / 3
        return now[0]

    def tell(observation, is_new):
        held.append(schedule.claimed(now[0]).count())

    manner = link_checks.Manner(rules=loopback(hosts.port), pause=0.7)
    link_checks.check(clock=clock, manner=manner, tell=tell)
    assert held == [3, 2, 1, 0]
    assert now[0] > make.NOW + schedule.LEASE


def test_a_row_of_failures_ends_in_a_dead_link_and_one_task(server):
    publish(server.url("status-404"))
    for day in (0, 2, 8):
        check(server.rules(), at=make.NOW + day * DAY)
    assert Observation.objects.get().state == "dead"
    assert LinkProblem.objects.get().state == "dead"


@pytest.mark.hostile(58)
def test_a_lapsed_domain_is_flagged_within_a_day_and_nothing_is_changed_or_hidden(server, monkeypatch):
    publish(server.url("good"))
    check(server.rules())
    before = list(ContactPoint.objects.published().values("value", "state", "content_hash"))
    monkeypatch.setitem(WAYS, "good", WAYS["parked"])
    check(server.rules(), at=make.NOW + DAY - HOUR)
    assert LinkProblem.objects.get(closed_at=None).state == "soft_404"
    assert list(ContactPoint.objects.published().values("value", "state", "content_hash")) == before


def test_our_own_error_on_an_answer_costs_that_link_alone(server, monkeypatch):
    publish(server.url("good"), server.url("article"))
    plain = link_checks.looking.judge

    def failing_on_one(url, outcome, *known):
        if url.endswith("/good"):
            raise ZeroDivisionError("a page we cannot read")
        return plain(url, outcome, *known)

    monkeypatch.setattr(link_checks.looking, "judge", failing_on_one)
    checked = check(server.rules())
    assert list(checked.errors) == [server.url("good")]
    assert states() == {server.url("good"): "unknown", server.url("article"): "ok"}
    assert not schedule.due(make.NOW).exists()


class TestOutage:
    """Many hosts that worked fall silent at once: it is us."""

    def run(self, hosts, silent, *, of, at=make.NOW, **options):
        listed = addresses(hosts.port, of, of)
        if not ContactPoint.objects.exists():
            publish(*listed)
        fallen = {url.split("/")[2].split(":")[0] for url in listed[:silent]}

        async def resolve(host):
            return [] if host in fallen else ["127.0.0.1"]

        return check(replace(loopback(hosts.port), resolve=resolve), at=at, **options)

    @pytest.mark.hostile(76)
    def test_nothing_is_recorded_as_failing(self, hosts):
        self.run(hosts, 0, of=30)
        checked = self.run(hosts, 10, of=30, at=make.NOW + DAY)
        assert checked.is_outage
        assert set(states().values()) == {"ok"}
        assert checked.looked_at == 20
        assert schedule.due(make.NOW + DAY).count() == 0
        assert schedule.due(make.NOW + DAY + HOUR).count() == 10

    def test_a_few_silent_hosts_are_failing(self, hosts):
        checked = self.run(hosts, 9, of=30)
        assert not checked.is_outage
        assert list(states().values()).count("failing") == 9

    def test_fewer_than_twenty_hosts_tell_nothing_of_us(self, hosts):
        assert not self.run(hosts, 19, of=19).is_outage

    def test_hosts_that_failed_before_tell_nothing_of_us(self, hosts):
        self.run(hosts, 24, of=80)
        checked = self.run(hosts, 24, of=80, at=make.NOW + 2 * HOUR)
        assert (checked.is_outage, dict(checked.states)) == (False, {"failing": 24})

    def test_silence_is_believed_when_asked_to(self, hosts):
        assert not self.run(hosts, 30, of=30, believe_silence=True).is_outage
        assert set(states().values()) == {"failing"}

    @pytest.mark.hostile(76)
    def test_a_leap_of_the_clock_makes_no_mass_of_dead_links(self, hosts):
        self.run(hosts, 0, of=30)
        for at in (DAY, 365 * DAY, 366 * DAY, 380 * DAY):
            self.run(hosts, 30, of=30, at=make.NOW + at)
        assert not Observation.objects.filter(state="dead").exists()


class TestCommand:
    @pytest.fixture(autouse=True)
    def local(self, server, monkeypatch):
        quick = link_checks.Manner(rules=server.rules(), limits=PATIENT, pause=0.0)
        monkeypatch.setattr(link_checks.running, "Manner", lambda: quick)

    def test_one_line_sums_the_run_up(self, server, capsys):
        publish(server.url("good"), server.url("status-404"))
        call_command("check_links")
        assert capsys.readouterr().out == "Looked at 2 link(s): 1 failing, 1 ok; 2 changed.\n"

    def test_a_second_run_says_that_nothing_is_due(self, server, capsys):
        publish(server.url("good"))
        call_command("check_links")
        call_command("check_links")
        assert capsys.readouterr().out.splitlines()[-1] == "Nothing is due."

    @pytest.mark.hostile(69)
    def test_a_run_beside_another_says_so(self, server, capsys):
        publish(server.url("good"))
        schedule.watch(link_checks.published_addresses(), at=timezone.now())
        schedule.claim(at=timezone.now())
        call_command("check_links")
        assert capsys.readouterr().out == "Another run is looking at 1 link(s); nothing else is due.\n"

    def test_json_gives_one_object_per_line(self, server, capsys):
        publish(server.url("other-domain-redirect"))
        call_command("check_links", json=True)
        [line] = capsys.readouterr().out.splitlines()
        told = json.loads(line)
        assert (told["state"], told["changed"], "elsewhere" in told["leads_to"]) == ("moved", True, True)

    def test_an_address_that_nobody_publishes_is_refused_by_name(self):
        with pytest.raises(CommandError, match="No published record has the address https://x.lt/"):
            call_command("check_links", url=["https://x.lt/"])

    def test_a_limit_of_nothing_is_refused(self):
        with pytest.raises(CommandError, match="--limit 0"):
            call_command("check_links", limit=0)

    def test_an_outage_is_said_and_fails(self, monkeypatch):
        checked = link_checks.Checked(wanted=30, is_outage=True, silent_hosts=30, judged_hosts=30)
        monkeypatch.setattr(link_checks, "check", lambda **_: checked)
        with pytest.raises(CommandError, match="30 of 30 hosts"):
            call_command("check_links")


CRASHING = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
import django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = os.environ["TEST_DATABASE_NAME"]
django.setup()
from django.utils import timezone
from directory import link_checks
from tests.directory.link_checks.test_link_running import loopback
manner = link_checks.Manner(rules=loopback(int(sys.argv[1])), pause=float(sys.argv[2]))
print(link_checks.check(clock=timezone.now, manner=manner).looked_at, flush=True)
"""


def in_process(port, pause):
    environment = {**os.environ, "TEST_DATABASE_NAME": str(settings.DATABASES["default"]["NAME"])}
    environment["PYTHONPATH"] = str(settings.BASE_DIR)
    command = [sys.executable, "-c", CRASHING, str(port), str(pause)]
    return subprocess.Popen(
        command,
        cwd=settings.BASE_DIR,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.django_db(transaction=True)
class TestProcesses:
    @pytest.fixture(autouse=True)
    def first_rows(self, transactional_db):
        PublicState.objects.get_or_create(pk=1)

    @pytest.mark.hostile(69)
    def test_two_runners_at_once_never_ask_twice(self, hosts):
        publish(*addresses(hosts.port, 40, 20))
        both = [in_process(hosts.port, 0.2) for _ in range(2)]
        told = [process.communicate(timeout=120) for process in both]
        assert [process.returncode for process in both] == [0, 0], told
        assert sum(int(out) for out, _ in told) == 40
        noted = hosts.notes()
        assert (noted["pages"], noted["asked_twice"]) == (40, 0)
        assert noted["most_open"] == 1

    @pytest.mark.hostile(70)
    def test_what_a_killed_run_held_is_due_again_when_its_lease_ends(self, hosts):
        publish(*addresses(hosts.port, 12, 2))
        run = in_process(hosts.port, 0.5)
        assert clock.until(Observation.objects.exclude(state="unknown").exists)
        run.send_signal(signal.SIGKILL)
        run.communicate(timeout=30)
        now = timezone.now()
        done = Observation.objects.exclude(state="unknown").count()
        assert 0 < done < 12
        assert not schedule.due(now).exists()
        later = now + schedule.LEASE
        assert schedule.due(later).count() == 12 - done
        checked = check(loopback(hosts.port), at=later)
        assert checked.looked_at == 12 - done
        assert Revision.objects.filter(action="link_state").count() == 12
