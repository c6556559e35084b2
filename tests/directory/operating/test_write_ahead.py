"""The write-ahead log stays small though somebody always reads."""

import logging
import sqlite3
import threading
from contextlib import closing

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django_tasks import task

from directory.operating import write_ahead
from tests import clock

LARGE = 200_000


@pytest.fixture
def file(tmp_path):
    return tmp_path / "directory.sqlite3"


@pytest.fixture
def writer(file, monkeypatch):
    """A connection as ours are; little is much for these tests."""
    monkeypatch.setattr(write_ahead, "LARGE_BYTES", LARGE)
    with closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as found:
        found.executescript("PRAGMA journal_mode=WAL; CREATE TABLE written (what blob)")
        yield found


def write(writer, count=100):
    for _ in range(count):
        writer.execute("INSERT INTO written VALUES (randomblob(3000))")


def began_to_read(file):
    reader = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM written").fetchone()
    return reader


def grown_beside_readers(file, writer):
    """Two who read in turn, so that somebody always does: the log grows by whatever is written."""
    reader = began_to_read(file)
    for _ in range(20):
        write(writer)
        following = began_to_read(file)
        reader.close()
        reader = following
    write(writer, 1)
    return reader


@pytest.mark.hostile(93)
def test_a_log_that_grows_beside_readers_is_emptied_as_soon_as_those_of_before_have_ended(file, writer):
    reader = grown_beside_readers(file, writer)
    assert write_ahead.log_bytes(file) > 20 * LARGE
    threading.Timer(0.2, reader.close).start()
    assert write_ahead.look_at(file, LARGE) == LARGE
    assert write_ahead.log_bytes(file) == 0
    assert writer.execute("SELECT count(*) FROM written").fetchone() == (2001,)


def test_one_who_reads_for_longer_is_told_and_waited_for_again_when_there_is_more(
    file, writer, monkeypatch, caplog
):
    monkeypatch.setattr(write_ahead, "WAIT_SECONDS", 0.05)
    reader = grown_beside_readers(file, writer)
    size = write_ahead.log_bytes(file)
    with caplog.at_level(logging.WARNING):
        due = write_ahead.look_at(file, LARGE)
        assert due == size + LARGE
        assert "could not be emptied: somebody has been reading for 0.05 seconds" in caplog.text
        caplog.clear()
        assert write_ahead.look_at(file, due) == due
        assert not caplog.records
    write(writer)
    reader.close()
    assert write_ahead.look_at(file, due) == LARGE


def test_what_the_database_refuses_is_told_and_ends_nothing(file, writer, monkeypatch, caplog):
    def full(path, wait):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(write_ahead, "empty", full)
    grown_beside_readers(file, writer).close()
    assert write_ahead.look_at(file, LARGE) > LARGE
    assert "disk is full" in caplog.text


def test_a_small_log_is_let_be_and_a_place_without_one_has_no_bytes(file, writer, monkeypatch):
    monkeypatch.setattr(write_ahead, "empty", pytest.fail)
    write(writer, 1)
    assert write_ahead.look_at(file, LARGE) == LARGE
    assert write_ahead.log_bytes(file.with_name("none.sqlite3")) == 0


def test_beside_work_the_log_is_looked_after(file, writer, monkeypatch):
    monkeypatch.setattr(write_ahead, "database_file", lambda: file)
    monkeypatch.setattr(write_ahead, "LOOK_EVERY_SECONDS", 0.01)
    reader = grown_beside_readers(file, writer)
    with write_ahead.kept_small():
        reader.close()
        assert clock.until(lambda: write_ahead.log_bytes(file) == 0)


def test_elsewhere_nobody_looks(monkeypatch):
    monkeypatch.setattr(write_ahead, "database_file", lambda: None)
    with write_ahead.kept_small():
        assert "write-ahead log" not in beside()


def beside():
    return [thread.name for thread in threading.enumerate()]


@task()
def who_is_beside() -> list[str]:
    """The threads while a task runs."""
    return beside()


@pytest.mark.any_database
@pytest.mark.django_db
def test_a_worker_looks_after_it(monkeypatch):
    from django_tasks_db.management.commands import db_worker
    from django_tasks_db.models import DBTaskResult

    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    monkeypatch.setattr("directory.background.jobs._jobs", {})
    who_is_beside.enqueue()
    call_command("db_worker", once=True)
    assert ("write-ahead log" in DBTaskResult.objects.get().return_value) == (connection.vendor == "sqlite")
    assert "write-ahead log" not in beside()


@pytest.mark.django_db
def test_a_log_that_began_anew_gives_its_room_back():
    if connection.vendor != "sqlite":
        pytest.skip("of SQLite alone")
    with connection.cursor() as cursor:
        (limit,) = cursor.execute("PRAGMA journal_size_limit").fetchone()
    assert limit == 16 * 2**20 < write_ahead.LARGE_BYTES
    assert settings.DATABASES["default"]["OPTIONS"]["init_command"].startswith("PRAGMA journal_mode=WAL")
