import fcntl
import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from advocacy import tasks
from advocacy.export.shelf import all_dumps
from directory.background import jobs
from directory.models import PublicState
from tests import clock
from tests.dumped import lay
from tests.pages import contact, ministry


@pytest.fixture
def point(transactional_db):
    PublicState.objects.get_or_create(pk=1)
    return contact(ministry())


pytestmark = pytest.mark.any_database
both = pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])


@both
def test_it_says_what_it_wrote_in_one_line(point, tmp_path, capsys):
    call_command("export", tmp_path)
    told = capsys.readouterr()
    (dump,) = all_dumps(tmp_path)
    assert told.out == f"Exported 3 rows, {dump.total_bytes} bytes, to {dump.path}.\n"
    assert told.err == ""


@both
def test_a_second_run_says_that_it_is_there(point, tmp_path, capsys):
    call_command("export", tmp_path)
    capsys.readouterr()
    call_command("export", tmp_path)
    (dump,) = all_dumps(tmp_path)
    assert capsys.readouterr().out == f"{dump.name} is there already.\n"


@both
def test_as_json_it_prints_the_manifest(point, tmp_path, capsys):
    call_command("export", tmp_path, json=True)
    (dump,) = all_dumps(tmp_path)
    assert json.loads(capsys.readouterr().out) == dump.manifest


@both
def test_it_writes_where_the_site_serves_unless_told_where(point, tmp_path, settings):
    settings.EXPORT_DIRECTORY = tmp_path / "served"
    call_command("export")
    assert len(all_dumps(tmp_path / "served")) == 1


@pytest.mark.hostile(69)
def test_a_second_one_at_the_same_time_stands_back(tmp_path, capsys):
    with (tmp_path / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        call_command("export", tmp_path)
    assert capsys.readouterr().out == f"Another export into {tmp_path} runs.\n"
    assert all_dumps(tmp_path) == []


def test_purging_deletes_the_older_ones_and_makes_none(tmp_path, capsys):
    lay(tmp_path, 7, 8, 9)
    call_command("export", tmp_path, purge_before=9)
    told = capsys.readouterr().out
    assert told.startswith(f"Deleted 2 dumps: advocacy-directory-8-{clock.TODAY}, advocacy-directory-7-")
    assert [dump.version.seq for dump in all_dumps(tmp_path)] == [9]


def test_keeping_none_is_refused(tmp_path):
    with pytest.raises(CommandError, match="--keep 0: at least 1 is accepted"):
        call_command("export", tmp_path, keep=0)


def test_a_place_that_cannot_be_written_is_a_failure(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CommandError, match="No dump was made"):
        call_command("export", tmp_path / "file")


@both
def test_the_background_worker_does_the_same_daily(point, tmp_path, settings):
    settings.EXPORT_DIRECTORY = tmp_path
    told = tasks.export_dump.call()
    assert (told["done"], told["rows"]) == (True, 3)
    assert [dump.name for dump in all_dumps(tmp_path)] == [told["dump"]]
    assert tasks.export_dump.call()["done"] is False


@pytest.mark.hostile(69)
def test_the_worker_stands_back_while_a_command_runs(tmp_path, settings):
    settings.EXPORT_DIRECTORY = tmp_path
    with (tmp_path / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert tasks.export_dump.call()["done"] is False


def test_it_is_a_daily_job_and_a_caution_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(jobs, "_jobs", {})
    tasks.register()
    assert [(job.name, job.every) for job in jobs.recurring_jobs()] == [
        ("deliver", timedelta(minutes=1)),
        ("forget_intakes", timedelta(days=1)),
        ("export", timedelta(days=1)),
        ("renew_export", timedelta(minutes=10)),
    ]
