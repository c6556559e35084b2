"""The drills would notice: what was told and is not there counts as lost."""

import json

import pytest

from directory.models import Revision
from drills import acts as drilled
from drills import upgrade
from drills.acts import ACTS
from drills.load import Told, judged
from drills.soak import LOG_BYTES, grown
from tests import acts
from tests import factories as make

NOBODY = "00000000-0000-4000-8000-000000000000"
NEVER_DONE = {
    "load": "Loaded: 3 published, 0 pending, 0 proposed, 0 kept.",
    "collect": json.dumps({"text_sha256": "0" * 64, "calls": []}),
    "approve": f"{NOBODY} 7 1",
    "merge": f"{NOBODY} open",
    "bring_in_sheet": "16",
    "export": "Exported 9 rows, 99 bytes, to /nowhere/advocacy-directory-1-2026-11-21.",
    "check_links": json.dumps({"url": "https://nowhere.example/", "state": "ok"}),
    "discover": json.dumps({"code": "LT", "trouble": ""}),
}


@pytest.mark.django_db
@pytest.mark.parametrize("act", [act for act in ACTS if act.name != "migrate"], ids=lambda act: act.name)
def test_what_was_never_done_is_lost(act):
    assert act.is_lost(NEVER_DONE[act.name])


@pytest.mark.django_db
def test_a_voice_that_waits_is_there_and_one_that_is_gone_is_lost():
    account, point = make.make_account(), make.make_contact_point()
    make.approve(point, account)
    assert not drilled.decision_is_lost(f"{point.pk} 0 {account.pk}")
    assert drilled.decision_is_lost(f"{point.pk} 0 {make.make_account().pk}")


@pytest.mark.django_db
def test_what_was_done_is_there():
    point = make.published(make.make_contact_point(channel="website", value="https://www.urm.lt/"))
    acts.observe(point, "ok")
    assert not drilled.look_is_lost(json.dumps({"url": point.value, "state": "ok"}))
    assert drilled.look_is_lost(json.dumps({"url": point.value, "state": "moved"}))
    assert not drilled.decision_is_lost(f"{point.pk} {Revision.objects.last().seq} 1")


@pytest.mark.django_db
def test_a_migration_that_is_not_applied_is_lost(monkeypatch):
    assert not drilled.migration_is_lost("migrated")
    later = {("directory", "9999_later"): frozenset()}
    monkeypatch.setattr("directory.operating.probes.shipped_migrations", lambda: later)
    assert drilled.migration_is_lost("migrated")


def soaked(**last):
    """What was measured in a time in which only these grew, in its last quarter, to so many times as much."""
    usual = {"web MB": 300.0, "work descriptors": 20.0, "log bytes": 4_000_000.0}
    end = {name: value * last.get(name.split()[0], 1) for name, value in usual.items()}
    return [usual] * 30 + [end] * 10


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ({}, []),
        ({"web": 1.05, "work": 1.1, "log": 10}, []),
        ({"web": 1.11}, ["web MB"]),
        ({"work": 1.2}, ["work descriptors"]),
        ({"log": LOG_BYTES / 3_900_000}, ["log bytes"]),
    ],
)
def test_what_grows_in_a_soak_is_told(last, told):
    assert grown(soaked(**last)) == told


def loaded(beside, status=200):
    """Thirds of a hundred readers each, who wait 20 ms, and so long in the middle one."""
    return [
        Told(third * 100.0 + number, beside if third == 1 else 0.02, status if number == 7 else 200)
        for third in range(3)
        for number in range(100)
    ]


@pytest.mark.hostile(92)
@pytest.mark.parametrize(
    ("told", "broken"),
    [
        (loaded(0.029), []),
        (loaded(0.031), ["one who takes all cost the others too much"]),
        (loaded(0.02, status=0), ["readers got {0: 3}"]),
    ],
    ids=["unnoticed", "noticed", "unanswered"],
)
def test_what_one_who_takes_all_costs_is_told(told, broken):
    assert judged(told, [0, 100, 200, 300], {}) == broken


def test_the_releases_are_the_tags(monkeypatch):
    monkeypatch.setattr(upgrade, "git", lambda *words: "0.2.0\n0.3.0\n")
    assert upgrade.releases() == ["0.2.0", "0.3.0"]


def test_without_tags_they_are_where_a_version_became_another(monkeypatch):
    """Git tells the newest first; the last of each file is where the file began."""
    told = {
        "pyproject.toml": "30 ccc\n10 aaa\n",
        "config/settings.py": "40 ddd\n30 ccc\n20 bbb\n10 aaa\n",
    }
    monkeypatch.setattr(upgrade, "git", lambda *words: told.get(words[-1], ""))
    assert upgrade.releases() == ["bbb", "ccc", "ddd"]
