"""What an accident in the middle of an export leaves behind: the older dumps, and nothing half."""

import os
import resource
import signal
import subprocess
import sys

import pytest
from django.conf import settings

from advocacy.export.shelf import all_dumps
from tests import clock, migrated
from tests.dumped import lay

POINTS = 1000
FULL = 200_000  # bytes that a file may have while the disk plays full


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """A database of its own with enough in it for an export that lasts."""
    database = tmp_path_factory.mktemp("faults") / "x.sqlite3"
    migrated.lay(database)
    found = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{database}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    run([sys.executable, "benchmarks/synthetic.py", str(POINTS)], env=found, check=True)
    return found


def run(command, **options):
    return subprocess.run(command, cwd=settings.BASE_DIR, capture_output=True, text=True, **options)


def exporting(folder):
    return [sys.executable, "manage.py", "export", str(folder)]


def on_a_full_disk(words, environment):
    def fill_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (FULL, FULL))

    return run([sys.executable, "manage.py", *words], env=environment, check=False, preexec_fn=fill_disk)


@pytest.mark.hostile(70)
def test_a_killed_export_leaves_no_half_dump_and_the_next_one_sweeps(environment, tmp_path):
    lay(tmp_path, 1)
    process = subprocess.Popen(exporting(tmp_path), cwd=settings.BASE_DIR, env=environment)
    assert clock.until(lambda: list(tmp_path.glob(".making-*/contact_points.jsonl")), every=0.005)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    assert list(tmp_path.glob(".making-*"))
    assert [dump.version.seq for dump in all_dumps(tmp_path)] == [1]
    again = run(exporting(tmp_path), env=environment, check=False)
    assert again.returncode == 0, again.stderr
    assert len(all_dumps(tmp_path)) == 2
    assert not list(tmp_path.glob(".making-*"))


@pytest.mark.hostile(74)
def test_a_full_disk_is_a_failure_that_keeps_the_older_dump(environment, tmp_path):
    lay(tmp_path, 1)
    done = on_a_full_disk(["export", str(tmp_path)], environment)
    assert done.returncode == 1
    assert "No dump was made" in done.stderr
    assert [dump.version.seq for dump in all_dumps(tmp_path)] == [1]
    assert not list(tmp_path.glob(".making-*"))


@pytest.mark.hostile(74)
def test_a_full_disk_leaves_no_half_backup(environment, tmp_path):
    done = on_a_full_disk(["backup", str(tmp_path / "today")], environment)
    assert done.returncode != 0
    assert done.stderr.strip()
    assert not list(tmp_path.iterdir())
