"""The Python client's mirror ends with what the server shows, whatever happens to it, the site or the process."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import advocacy_directory
import pytest
from advocacy_directory import Directory, DirectoryError, Mirror, store
from advocacy_directory.__main__ import main

from directory.models import ContactPoint, Organisation, PublicState
from tests import clock
from tests import factories as make
from tests.acts import change, confirm
from tests.advocacy import consumer
from tests.advocacy.between import between
from tests.advocacy.mirrored import differences, history, served
from tests.directory.moderation.test_merging import merged, taken_back
from tests.pages import contact, withdraw

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "snapshot"]),
    pytest.mark.any_database,
]
PACKAGE = Path(advocacy_directory.__file__).parent


@pytest.fixture
def site(live_server, settings, tmp_path):
    with served(live_server, settings, tmp_path) as address, between(address) as (asked_at, middle):
        middle.address, middle.itself = asked_at, address
        yield middle


@pytest.fixture
def file(tmp_path):
    return tmp_path / "directory.sqlite3"


@pytest.fixture
def mirror(site, file):
    with Directory(site.address, max_wait=0) as directory, Mirror(file, directory) as mirror:
        yield mirror


def held(mirror):
    """What it holds, in the hands of the consumer that knows the documentation alone."""
    judge = consumer.Mirror(mirror.directory.site)
    for table in store.TABLES:
        rows = mirror.records(table.name)
        judge.records[table.kind] = {row.get("id") or row["code"]: row for row in rows}
    return judge


def shown(site):
    server = consumer.Mirror(site.itself)
    server.crawl()
    return server


def assert_is_what_the_server_shows(mirror, site, what=""):
    assert differences(held(mirror), shown(site)) == [], what


def everything(file):
    """Every row of the file, as a reader sees it who knows nothing of the client."""
    with sqlite3.connect(file) as database:
        found = {
            name: database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()
            for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        }
    database.close()
    return found


def an_email():
    return ContactPoint.objects.get(channel="email", value="office@urm.lt")


def paths(site):
    return [path for path, _, _ in site.asked]


def spoil(site, ending, answer):
    """Only what is asked for at such a path."""
    site.spoil = lambda path, real: answer(*real) if path.endswith(ending) else real


def gone_back(mirror, seq):
    """As if the site had been begun anew from a backup since."""
    with mirror.store.transaction():
        mirror.store.set("seq", str(seq))
        mirror.store.put(store.BY_NAME["issues"], [{"id": "of another history"}])


def test_who_mirrors_and_follows_ends_with_what_the_server_shows(mirror, site, file, tmp_path):
    with Directory(site.address) as other, Mirror(tmp_path / "late.sqlite3", other) as late:
        assert (mirror.update().how, late.update().how) == ("loaded", "loaded")
        for number, what in enumerate(history()):
            assert mirror.update().how == "followed"
            if number % 7 == 0:
                assert_is_what_the_server_shows(mirror, site, what)
        assert_is_what_the_server_shows(mirror, site)
        assert late.update().how == "followed"
        assert_is_what_the_server_shows(late, site)
        assert late.seq == mirror.seq == PublicState.objects.get().seq


def test_it_is_loaded_from_the_dump_in_one_request_a_table(mirror, site):
    update = mirror.update()
    loaded = [path for path in paths(site) if path.endswith(".jsonl")]
    assert len(loaded) == len(store.TABLES)
    lists = {path.partition("?")[0] for path in paths(site) if path.startswith("/api/")}
    assert lists == {"/api/v1/changes/", "/api/v1/countries/"}
    assert (update.how, update.deleted, update.seq) == ("loaded", 0, PublicState.objects.get().seq)
    assert update.changed == sum(len(list(mirror.records(table.name))) for table in store.TABLES)
    assert_is_what_the_server_shows(mirror, site)


def test_the_file_is_of_use_without_the_client(mirror, file):
    contact(Organisation.objects.get(slug="advised"), channel="website", value="https://advised.example/")
    mirror.update()
    tables = everything(file)
    assert all(tables[table.name] for table in store.TABLES)
    with sqlite3.connect(file) as database:
        ask = database.execute
        (name, website) = ask("SELECT name, website FROM ministries WHERE country = 'LT'").fetchone()
        assert name == mirror.directory.ministry("LT")["name"]
        assert website == "https://www.urm.lt/"
        emails = ask("SELECT value FROM contact_points WHERE country = 'LT' AND channel = 'email'").fetchall()
        assert emails == [("office@urm.lt",)]
        cautions = ask("SELECT country, level FROM cautions").fetchall()
        assert set(cautions) == {("LT", "warn"), ("RU", "do_not_prompt")}
        assert {slug for (slug,) in ask("SELECT slug FROM open_calls")} == {"full", "bare"}
        assert ask("SELECT DISTINCT verification_due_on FROM contact_points").fetchall() != [(None,)]
        for table in store.TABLES:
            for column in table.columns:
                assert ask(f"SELECT {column} FROM {table.name} WHERE {column} IS NOT NULL").fetchone(), column
    database.close()


def test_a_tombstone_deletes(mirror, site):
    mirror.update()
    point = an_email()
    assert mirror.record("contact_points", str(point.pk))["value"] == point.value
    withdraw(point)
    assert mirror.update().deleted == 1
    assert mirror.record("contact_points", str(point.pk)) is None
    assert_is_what_the_server_shows(mirror, site)


def test_who_became_part_of_another_is_found_there_until_that_is_taken_back(mirror, site):
    first, second, third = (
        make.published(make.make_organisation(slug=slug, name=slug)) for slug in ("first", "second", "third")
    )
    make.published(make.make_contact_point(first, channel="email", value="only@first.example"))
    mirror.update()

    def leads(*bodies):
        return [mirror.record("organisations", str(body.pk))["slug"] for body in bodies]

    assert leads(first, second, third) == ["first", "second", "third"]
    merged(first, second)
    merge = merged(second, third)
    assert mirror.update().deleted >= 2
    assert leads(first, second, third) == ["third"] * 3
    (point,) = mirror.record("organisations", str(first.pk))["contact_points"]
    assert point["value"] == "only@first.example"
    assert_is_what_the_server_shows(mirror, site)
    assert [mirror.directory.organisation(str(body.pk))["slug"] for body in (first, second)] == ["third"] * 2

    taken_back(merge)
    mirror.update()
    assert leads(first, second, third) == ["second", "second", "third"]
    assert_is_what_the_server_shows(mirror, site)


def test_a_round_in_which_nothing_happened_gets_nothing_but_304_and_writes_no_record(mirror, site):
    mirror.update()
    mirror.update()
    site.statuses()
    update = mirror.update()
    assert (update.changed, update.deleted) == (0, 0)
    assert set(site.statuses()) == {304}
    confirm(an_email())
    assert mirror.update().changed == 2  # the contact, and its organisation


def test_without_a_dump_the_lists_are_read(mirror, site, settings):
    settings.EXPORT_DIRECTORY = settings.EXPORT_DIRECTORY / "none"
    assert mirror.update().how == "loaded"
    assert not [path for path in paths(site) if path.endswith(".jsonl")]
    assert_is_what_the_server_shows(mirror, site)


def test_a_dump_that_leaves_meanwhile_is_done_without(mirror, site):
    spoil(site, "calls.jsonl", lambda *real: (404, {}, b""))
    assert mirror.update().how == "loaded"
    assert_is_what_the_server_shows(mirror, site)


def half(status, headers, body):
    return status, headers, body[: len(body) // 2]


def broken_off(status, headers, body):
    return status, {**headers, "Content-Length": str(len(body))}, body[: len(body) // 2]


def other_bytes(status, headers, body):
    return status, headers, body.replace(b"a", b"b", 1)


def longer(status, headers, body):
    return status, headers, body + b"{}\n"


def page(status, headers, body):
    return 200, {"Content-Type": "text/html"}, b"<!doctype html><title>Welcome to the hotel</title>"


def down(status, headers, body):
    return 503, {"Content-Type": "text/html"}, b""


def empty(status, headers, body):
    return 200, {"Content-Type": "application/json"}, b"{}"


@pytest.mark.parametrize("is_first", [True, False])
def test_what_is_no_answer_or_not_what_the_manifest_says_leaves_the_mirror_as_it_was(
    mirror, site, file, is_first
):
    if not is_first:
        mirror.update()
        gone_back(mirror, 10**9)
    before = everything(file)
    files = ("/data/", ".jsonl", (half, broken_off, other_bytes, longer, page, down))
    for begins, ends, answers in (
        files,
        ("/data/latest.json", "", (half, broken_off, page, down, empty)),
        ("/api/v1/changes/", "", (half, broken_off, page, down, empty)),
        ("/api/v1/countries/", "", (half, broken_off, page, down, empty)),
    ):
        for answer in answers:
            site.spoil = spoiling(begins, ends, answer)
            with pytest.raises(DirectoryError):
                mirror.update()
            assert everything(file) == before, (begins, answer)
    site.spoil = None
    assert mirror.update().how == "loaded"
    assert_is_what_the_server_shows(mirror, site)


def spoiling(begins, ends, answer):
    return lambda path, real: answer(*real) if path.startswith(begins) and path.endswith(ends) else real


@pytest.mark.parametrize("seq", [10**9, None, "nonsense", 1])
def test_a_history_that_was_rewritten_or_a_lost_number_is_mirrored_anew(mirror, site, seq):
    """With 1 the number of the anchor is another change than it was."""
    mirror.update()
    confirm(an_email())
    mirror.update()
    assert mirror.store.get("anchor")
    gone_back(mirror, seq)
    if seq == 1:
        with mirror.store.transaction():
            anchor = json.loads(mirror.store.get("anchor"))
            mirror.store.set("anchor", json.dumps({**anchor, "id": "another"}))
    assert mirror.update().how == "loaded"
    assert_is_what_the_server_shows(mirror, site)
    assert mirror.update().how == "followed"


def test_a_dump_of_another_history_is_done_without(mirror, site):
    spoil(site, "/latest.json", lambda status, headers, body: (200, headers, ahead(body)))
    assert mirror.update().how == "loaded"
    assert mirror.seq == PublicState.objects.get().seq
    assert_is_what_the_server_shows(mirror, site)


def ahead(body):
    return json.dumps({**json.loads(body), "seq": 10**9}).encode()


def test_one_file_is_for_one_site_and_one_writer_and_is_no_other_database(
    mirror, site, file, tmp_path, monkeypatch
):
    mirror.update()
    with Directory(site.itself) as other, pytest.raises(DirectoryError, match="name another file"):
        Mirror(file, other)
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.1)
    with (
        mirror.store.transaction(),
        Mirror(file, mirror.directory) as second,
        pytest.raises(DirectoryError, match="locked"),
    ):
        second.update()
    (tmp_path / "text").write_text("no database, but a text of more than a hundred bytes" * 20)
    sqlite3.connect(tmp_path / "books").execute("CREATE TABLE books (id)").connection.close()
    for name, told in (
        ("text", "not a database"),
        ("books", "another database"),
        ("no/such", "unable to open"),
    ):
        with pytest.raises(DirectoryError, match=told):
            Mirror(tmp_path / name, mirror.directory)
    with mirror.store.transaction():
        mirror.store._db.execute("PRAGMA user_version = 2")
    with pytest.raises(DirectoryError, match="another version"):
        Mirror(file, mirror.directory)
    with pytest.raises(ValueError, match="no table of a mirror"):
        mirror.records("people")


@pytest.fixture
def started(site, file):
    """Starts the command in a process of its own."""
    running = []

    def start(*words):
        command = [sys.executable, "-m", "advocacy_directory", "mirror", site.address, str(file), *words]
        environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
        told = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        running.append(subprocess.Popen(command, env=environment, **told))
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("is_first", [True, False])
def test_a_mirror_that_is_killed_leaves_the_old_state_and_run_again_it_is_whole(
    site, file, mirror, started, is_first
):
    if not is_first:
        mirror.update()
        gone_back(mirror, 10**9)
    before = everything(file)
    reached, go_on = threading.Event(), threading.Event()

    def wait(*real):
        reached.set()
        go_on.wait(60)
        return real

    spoil(site, "/petitions.jsonl", wait)
    process = started()
    assert reached.wait(60)
    process.send_signal(signal.SIGKILL)
    assert process.wait(60) == -signal.SIGKILL
    go_on.set()
    assert everything(file) == before
    process = started()
    assert process.communicate(timeout=60)[1] == ""
    assert process.returncode == 0
    assert_is_what_the_server_shows(mirror, site)


def test_the_command_follows_through_failures_until_it_is_interrupted(site, file, mirror, started):
    process = started("--follow", "--every", "1")
    assert process.stdout.readline().startswith("loaded up to change ")
    site.spoil = lambda path, real: page(*real)
    assert "is this the address of a directory?" in process.stderr.readline()
    withdraw(an_email())
    site.spoil = None
    assert clock.until(lambda: not list(filter(is_email, mirror.records("contact_points"))))
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130


def is_email(record):
    return record["channel"] == "email"


def test_the_command_tells_what_it_did(site, file, capsys):
    assert main(["mirror", site.address, str(file)]) == 0
    seq = PublicState.objects.get().seq
    assert capsys.readouterr().out.startswith(f"loaded up to change {seq}: ")
    change(Organisation.objects.get(slug="platform"), name="Another name")
    assert main(["mirror", site.address, str(file)]) == 0
    assert capsys.readouterr().out.startswith(f"followed up to change {seq + 1}: ")


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["mirror", "http://127.0.0.1:9", "FILE"], 1, "http://127.0.0.1:9 did not give /data/latest.json"),
        (["mirror", "http://127.0.0.1:9", "FILE", "--follow"], 1, "did not give"),
        (["mirror", "http://127.0.0.1:9", "no/such/FILE"], 1, "unable to open"),
        (["mirror", "directory.example", "FILE"], 2, "give the site alone"),
        (["mirror", "http://127.0.0.1:9", "FILE", "--every", "0"], 2, "give 1 to 86400 seconds"),
        (["mirror", "http://127.0.0.1:9", "FILE", "--timeout", "soon"], 2, "give 1 to 86400 seconds"),
        ([], 2, "COMMAND"),
    ],
)
def test_what_the_command_cannot_do_it_says_by_words_and_status(
    words, status, told, capsys, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as left:
        sys.exit(main(words))
    assert left.value.code == status
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--help"], ["mirror", "--help"]])
def test_its_help_tells_the_exit_statuses(words, capsys):
    with pytest.raises(SystemExit, match="0"):
        main(words)
    assert "Exit status: 0 when it is done;" in capsys.readouterr().out
