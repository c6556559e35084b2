"""The doctor finds nothing in a sound installation, and each thing that is taken away from it."""

import io
import json
import shutil
from collections import namedtuple
from datetime import timedelta
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import call_command
from django.db import OperationalError, connection
from django.utils import timezone

from advocacy import doctor
from directory.models import Account, AuditEntry, Job, LinkState, Observation
from directory.operating import probes, surroundings, write_ahead
from directory.operating.backups import noted
from tests import dumped
from tests import factories as make
from tests.pages import contact, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
Room = namedtuple("Room", "total used free")
# The run has a clock of its own, which the server does not share.
ASKED = surroundings._clock_of_server
PLENTY = Room(100 << 30, 0, 50 << 30)


def moderator(name):
    account = make.make_account(username=name)
    Authenticator.objects.create(user=account, type="totp", data={})
    return account


@pytest.fixture
def sound(settings, tmp_path, monkeypatch):
    """An installation that lacks nothing; the settings have tests of their own."""
    now = timezone.now()
    for name in ("anna", "ben"):
        moderator(name)
    settings.EMAIL_URL = "smtp+tls://mail.example.org:587"
    settings.DEFAULT_FROM_EMAIL = settings.CONTACT_ADDRESS = "office@example.org"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "mail.example.org"
    settings.SITE_URL, settings.ALLOWED_HOSTS = "https://testserver", ["testserver"]
    settings.TRUSTED_PROXY_COUNT = 1
    settings.SECRET_KEY = "a-key-of-the-tests-that-is-long-enough-1234567890-and-more"
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = settings.SECOND_FACTOR_REQUIRED = True
    settings.EXPORT_DIRECTORY = tmp_path / "exports"
    dumped.lay(settings.EXPORT_DIRECTORY, 1, on=str(now.date()))
    noted.note(Path("/backups/a"), 1, is_tried=True, at=now)
    Job.objects.create(name="check_links", next_at=now, queued_at=now)
    dumped.seen(contact(ministry()), LinkState.OK)
    Observation.objects.update(checked_at=now)
    monkeypatch.setattr(surroundings.shutil, "disk_usage", lambda folder: PLENTY)
    monkeypatch.setattr(surroundings, "_clock_of_server", timezone.now)
    return settings


def found():
    """What it tells; its exit status is 1 if it tells anything."""
    out, status = io.StringIO(), 0
    try:
        call_command("doctor", json=True, stdout=out)
    except SystemExit as exc:
        status = exc.code
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert status == bool(told)
    assert all(each["mend"] for each in told)
    return [f"{each['where']}: {each['what']}" for each in told]


def only(begin):
    (told,) = found()
    assert told.startswith(begin), told


def test_a_sound_installation_lacks_nothing(sound, capsys):
    assert found() == []
    call_command("doctor")
    told = capsys.readouterr().out
    assert "0 thing(s) are missing. Compared: this machine's clock with" in told
    assert ("database server" in told) is (connection.vendor == "postgresql")


def test_it_prints_what_mends_each(sound, capsys):
    sound.EMAIL_URL = ""
    with pytest.raises(SystemExit):
        call_command("doctor")
    assert "To mend it: set EMAIL_URL=" in capsys.readouterr().out


def test_settings_that_contradict_each_other(sound):
    sound.TRUSTED_PROXY_COUNT = 0
    only("settings directory.W008")


def test_settings_that_django_finds_unsafe(sound):
    sound.SECRET_KEY = "short"
    only("settings security.W009")


def test_migrations_that_are_not_applied(sound, monkeypatch, capsys):
    monkeypatch.setattr(probes, "shipped_migrations", lambda: {("directory", "9999_later"): frozenset()})
    only("migrations: 1 not applied, the first is migration directory.9999_later")
    with pytest.raises(SystemExit):
        call_command("doctor")
    assert "Compared" not in capsys.readouterr().out


def test_a_database_that_is_away(sound, monkeypatch):
    def refuse(recorder):
        raise OperationalError("no")

    monkeypatch.setattr(probes.MigrationRecorder, "applied_migrations", refuse)
    only("database: The database does not answer.")


def test_no_backup(sound):
    AuditEntry.objects.filter(kind=noted.KIND).delete()
    only("backup: none was ever made")


def test_an_old_backup(sound):
    AuditEntry.objects.filter(kind=noted.KIND).update(at=timezone.now() - timedelta(days=3))
    only("backup: the last was made")


def test_a_backup_that_was_never_restored(sound):
    AuditEntry.objects.filter(kind=noted.KIND).delete()
    noted.note(Path("/backups/b"), 1, is_tried=False, at=timezone.now())
    only("backup: none was ever restored")


def test_no_worker(sound):
    Job.objects.all().delete()
    only("worker: none was ever seen")


def test_a_worker_that_was_not_seen_for_an_hour(sound):
    Job.objects.update(queued_at=timezone.now() - timedelta(minutes=61))
    only("worker: none was seen since")
    Job.objects.update(queued_at=timezone.now() - timedelta(minutes=59))
    assert found() == []


def test_tasks_that_failed_for_good(sound, monkeypatch):
    monkeypatch.setattr(doctor.background, "parked", lambda: Job.objects.all())
    only("worker: 1 task(s) failed three times")


def test_no_mail(sound):
    sound.EMAIL_URL = ""
    only("mail: off")


def test_one_moderator(sound):
    Account.objects.exclude(username="anna").update(is_active=False)
    only("moderators: 1 of the 2")


def test_a_moderator_without_a_second_factor(sound):
    Authenticator.objects.filter(user__username="ben").delete()
    only("moderators: 1 with a second factor")


def test_recovery_codes_alone_are_no_second_factor(sound):
    Authenticator.objects.filter(user__username="ben").update(type="recovery_codes")
    only("moderators: 1 with a second factor")


def test_a_clock_that_is_behind_the_newest_change(sound, monkeypatch):
    real = timezone.now()
    monkeypatch.setattr(surroundings.timezone, "now", lambda: real - timedelta(days=4000))
    monkeypatch.setattr(surroundings, "_clock_of_server", lambda: real - timedelta(days=4000))
    only_of = list(surroundings.wrong_clock())
    assert len(only_of) == 1
    assert "before the newest change" in only_of[0]


@pytest.mark.parametrize(("seconds", "is_told"), [(-60, True), (0, False), (60, True)])
def test_a_clock_that_differs_from_the_database_servers(sound, monkeypatch, seconds, is_told):
    monkeypatch.setattr(surroundings.connection, "vendor", "postgresql", raising=False)
    there = timezone.now() + timedelta(seconds=seconds)
    monkeypatch.setattr(surroundings, "_clock_of_server", lambda: there)
    assert any("at the database server" in what for what in surroundings.wrong_clock()) is is_told


def test_the_clock_of_the_database_server_can_be_asked(sound):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no clock of its own.")
    assert ASKED().tzinfo


@pytest.mark.parametrize("room", [Room(100 << 30, 0, 1 << 29), Room(1000 << 30, 0, 40 << 30)])
def test_a_disk_that_is_nearly_full(sound, monkeypatch, room):
    monkeypatch.setattr(surroundings.shutil, "disk_usage", lambda folder: room)
    assert {told.partition(":")[0] for told in found()} == {"disk"}


def test_a_log_that_grew_large(sound, monkeypatch):
    monkeypatch.setattr(write_ahead, "database_file", lambda: Path("/srv/directory.sqlite3"))
    monkeypatch.setattr(write_ahead, "log_bytes", lambda file: 300 * 2**20)
    only("write-ahead log: it has 300 MB")


def test_links_that_were_never_looked_at(sound):
    Observation.objects.all().delete()
    only("links: none was ever looked at")


def test_links_that_were_not_looked_at_for_long(sound):
    Observation.objects.update(checked_at=timezone.now() - timedelta(days=3))
    only("links: none was looked at since")


def test_no_export(sound):
    shutil.rmtree(sound.EXPORT_DIRECTORY)
    only("export: there is none")


@pytest.mark.parametrize(("days", "is_old"), [(1, False), (2, True)])
def test_an_export_older_than_a_day(sound, days, is_old):
    shutil.rmtree(sound.EXPORT_DIRECTORY)
    dumped.lay(sound.EXPORT_DIRECTORY, 1, on=str(timezone.now().date() - timedelta(days=days)))
    assert [told for told in found() if told.startswith("export: the newest")] == found()
    assert bool(found()) is is_old


def test_a_mirror_that_is_missing_or_old(sound, tmp_path):
    sound.MIRROR_DIRECTORY = tmp_path / "mirror"
    only("mirror: there is none to show")
    shown = sound.MIRROR_DIRECTORY / "current" / "shown"
    shown.mkdir(parents=True)
    for hours, told in (
        (sound.MIRROR_HOURS, []),
        (sound.MIRROR_HOURS - 2, ["mirror: it was last seen to be"]),
    ):
        for block in shown.iterdir():
            block.unlink()
        until = timezone.now() + timedelta(hours=hours)
        (shown / str(int(until.timestamp()) // 1000)).symlink_to("../pages")
        assert [each[: len(told[0])] if told else each for each in found()] == told
