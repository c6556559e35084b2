"""A backup is whole or refused; what comes back of it is right, and what was erased since stays gone."""

import os
import shutil
import subprocess
import sys
import uuid
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from directory import moderation
from directory.models import Organisation, Revision, SearchEntry
from directory.operating.backups import archive, databases, sealing
from directory.search.countries import index_countries
from tests import acts
from tests import factories as make

SECRET = "somebody@erased.example"


@pytest.fixture
def packed(tmp_path):
    """A small file of the format, with nothing of a database in it."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / archive.DATABASE).write_bytes(b"rows" * 200)
    (folder / archive.ERASURES).write_text("")
    archive.pack(folder, {"seq": 7}, tmp_path / "small")
    return tmp_path / "small"


def unpacked(source, tmp_path):
    folder = tmp_path / uuid.uuid4().hex
    folder.mkdir()
    return archive.unpack(source, folder)


class TestTheFile:
    def test_it_comes_out_as_it_went_in(self, packed, tmp_path):
        found = unpacked(packed, tmp_path)
        assert found.database.read_bytes() == b"rows" * 200
        assert found.manifest["seq"] == 7

    def test_only_its_owner_reads_it(self, packed):
        assert packed.stat().st_mode & 0o077 == 0

    def test_tar_reads_it_too(self, packed, tmp_path):
        done = subprocess.run(["tar", "-tzf", packed], capture_output=True, text=True, check=False)
        assert done.stdout.split() == ["manifest.json", "database", "erasures.jsonl"]
        assert (done.returncode, done.stderr) == (0, "")

    @pytest.mark.hostile(79)
    def test_every_flipped_bit_is_seen(self, packed, tmp_path):
        whole = packed.read_bytes()
        for place in range(len(whole)):
            bit = 1 << place % 8
            packed.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
            with pytest.raises(archive.Damaged):
                unpacked(packed, tmp_path)

    @pytest.mark.hostile(79)
    def test_every_truncation_is_seen(self, packed, tmp_path):
        whole = packed.read_bytes()
        for length in range(len(whole)):
            packed.write_bytes(whole[:length])
            with pytest.raises(archive.Damaged):
                unpacked(packed, tmp_path)

    def test_what_is_sealed_anew_around_another_database_is_seen_by_the_manifest(
        self, packed, tmp_path, monkeypatch
    ):
        folder = tmp_path / "in"
        described = archive._described
        monkeypatch.setattr(archive, "_described", lambda path: described(path) | {"bytes": 1})
        archive.pack(folder, {"seq": 7}, tmp_path / "other")
        monkeypatch.undo()
        with pytest.raises(archive.Damaged, match="not what its manifest says"):
            unpacked(tmp_path / "other", tmp_path)


class TestSealing:
    @pytest.fixture
    def plain(self, packed):
        return packed

    def test_without_the_program_it_says_what_to_install(self, plain, tmp_path, monkeypatch):
        monkeypatch.setenv("PATH", str(tmp_path))
        for program in ("age", "gpg"):
            with pytest.raises(sealing.CannotSeal, match=f"apt install {program}"):
                sealing.seal(plain, tmp_path / "sealed", **{program: "somebody"})

    def test_a_plain_one_is_taken_as_it_is(self, plain, tmp_path):
        assert sealing.unseal(plain, tmp_path / "out", identity=None) == plain

    @pytest.mark.skipif(not shutil.which("age"), reason="there is no age here")
    def test_age(self, plain, tmp_path):
        key = tmp_path / "key"
        subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
        recipient = subprocess.run(
            ["age-keygen", "-y", key], check=True, capture_output=True, text=True
        ).stdout
        sealed = tmp_path / "sealed"
        sealing.seal(plain, sealed, age=recipient.strip())
        assert b"manifest" not in sealed.read_bytes()
        with pytest.raises(sealing.CannotSeal, match="--identity"):
            sealing.unseal(sealed, tmp_path / "out", identity=None)
        assert sealing.unseal(sealed, tmp_path / "out", identity=key).read_bytes() == plain.read_bytes()

    @pytest.mark.skipif(not shutil.which("gpg"), reason="there is no gpg here")
    def test_gpg(self, plain, tmp_path, monkeypatch):
        home = tmp_path / "g"
        home.mkdir(mode=0o700)
        monkeypatch.setenv("GNUPGHOME", str(home))
        made = [
            "--batch",
            "--passphrase",
            "",
            "--quick-generate-key",
            "backups@directory.example",
            "default",
            "default",
        ]
        subprocess.run(["gpg", *made], check=True, capture_output=True)
        sealed = tmp_path / "sealed"
        sealing.seal(plain, sealed, gpg="backups@directory.example")
        assert sealing.unseal(sealed, tmp_path / "out", identity=None).read_bytes() == plain.read_bytes()
        damaged = bytearray(sealed.read_bytes())
        damaged[-20] ^= 1
        sealed.write_bytes(damaged)
        with pytest.raises(sealing.CannotSeal, match="gpg refused"):
            sealing.unseal(sealed, tmp_path / "out", identity=None)
        subprocess.run(["gpgconf", "--kill", "all"], check=True)


@pytest.fixture
def installation(tmp_path, settings):
    """A directory in which somebody's address is public, with its dumps and its list of erasures."""
    if connection.vendor == "postgresql" and not shutil.which("pg_dump"):
        pytest.skip("there is no pg_dump here")
    settings.EXPORT_DIRECTORY = tmp_path / "exports"
    settings.ERASURES_FILE = tmp_path / "erasures.jsonl"
    body = make.approved_by_two(make.make_organisation(name="A League"))
    make.approved_by_two(make.make_contact_point(body, channel="email", value="office@league.example"))
    point = make.approved_by_two(make.make_contact_point(body, channel="email", value=SECRET))
    index_countries()
    return point


def backed_up(file, **options):
    out = StringIO()
    call_command("backup", file, stdout=out, **options)
    return out.getvalue()


@contextmanager
def empty_database(tmp_path):
    """The address of a database that holds nothing."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'restored.sqlite3'}"
        return
    name = f"test_restored_{uuid.uuid4().hex[:8]}"
    databases._execute(f"CREATE DATABASE {name} TEMPLATE template0")
    try:
        yield databases._address(name)
    finally:
        databases._execute(f"DROP DATABASE {name} WITH (FORCE)")


def manage(address, settings, *command):
    """A command on another database, as an operator runs it."""
    environment = {
        **os.environ,
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "SECRET_KEY": django_settings.SECRET_KEY,
        "ERASURES_FILE": str(settings.ERASURES_FILE),
        "EXPORT_DIRECTORY": str(settings.EXPORT_DIRECTORY),
    }
    command = [sys.executable, "manage.py", *map(str, command)]
    return subprocess.run(
        command, cwd=django_settings.BASE_DIR, env=environment, capture_output=True, text=True
    )


@pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])
class TestTheCommands:
    @pytest.mark.hostile(79)
    def test_it_comes_back_whole_and_what_was_erased_since_stays_gone(self, installation, tmp_path, settings):
        file = tmp_path / "night.backup"
        seq = Revision.objects.count()
        told = backed_up(file)
        assert told.startswith(f"Backed up number {seq} into {file}, ")
        assert told.endswith("restored once and found whole.\n")
        moderation.withdraw(installation, by=make.make_account(), reason="because", at=make.NOW)
        acts.erase(installation)
        assert str(installation.pk) in settings.ERASURES_FILE.read_text()
        with empty_database(tmp_path) as address:
            done = manage(address, settings, "restore", file)
            assert (done.returncode, done.stderr) == (0, "")
            assert done.stdout.startswith(f"Restored number {seq} as it was at ")
            assert "; 1 record(s) erased again, 0 suggestion(s) deleted.\n" in done.stdout
            assert manage(address, settings, "check_data").stdout == "Nothing is wrong.\n"
            assert manage(address, settings, "find_traces", SECRET).stdout == "Nothing holds it.\n"
            assert "1 place" not in manage(address, settings, "find_traces", "office@league.example").stdout
            again = manage(address, settings, "restore", file)
            assert again.returncode == 1
            assert "a restore overwrites nothing" in again.stderr

    def test_a_later_backup_lists_what_was_erased_where_the_file_was_lost(
        self, installation, tmp_path, settings
    ):
        moderation.withdraw(installation, by=make.make_account(), reason="because", at=make.NOW)
        acts.erase(installation)
        settings.ERASURES_FILE.unlink()
        backed_up(tmp_path / "later", unverified=True)
        found = unpacked(tmp_path / "later", tmp_path)
        assert [each.unit_id for each in moderation.listed(found.erasures)] == [installation.pk]

    @pytest.mark.hostile(79)
    def test_it_takes_no_files_place(self, installation, tmp_path):
        file = tmp_path / "night.backup"
        file.write_text("the last one")
        with pytest.raises(CommandError, match="overwrites nothing"):
            backed_up(file)
        assert file.read_text() == "the last one"

    def test_none_is_kept_of_data_that_are_not_whole(self, installation, tmp_path):
        SearchEntry.objects.all().delete()
        with pytest.raises(CommandError, match="not in the search index"):
            backed_up(tmp_path / "night.backup")
        assert not (tmp_path / "night.backup").exists()
        assert not list(tmp_path.glob(".backup-*"))

    @pytest.mark.hostile(79)
    def test_a_damaged_one_leaves_the_database_empty(self, installation, tmp_path, settings):
        file = tmp_path / "night.backup"
        backed_up(file, unverified=True)
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 16
        file.write_bytes(data)
        with empty_database(tmp_path) as address:
            done = manage(address, settings, "restore", file)
            assert done.returncode == 1
            assert "Nothing was restored" in done.stderr
            assert "is damaged" in done.stderr
            file.write_bytes(data[: len(data) // 2])
            assert "its end is missing" in manage(address, settings, "restore", file).stderr
        assert not (tmp_path / "restored.sqlite3").exists()

    @pytest.mark.hostile(79)
    def test_another_key_is_told(self, installation, tmp_path, settings):
        file = tmp_path / "night.backup"
        backed_up(file, unverified=True)
        settings.SECRET_KEY = "another"
        with empty_database(tmp_path) as address:
            done = manage(address, settings, "restore", file)
        assert "SECRET_KEY is another than when it was made" in done.stdout
        assert done.returncode == 0

    @pytest.mark.hostile(79)
    def test_newer_code_is_refused(self, installation, tmp_path, settings, monkeypatch):
        file = tmp_path / "night.backup"
        copied = databases.copy_out
        newer = lambda target: copied(target) | {"migrations": ["directory.9999_later"]}  # noqa: E731
        monkeypatch.setattr(databases, "copy_out", newer)
        backed_up(file, unverified=True)
        with empty_database(tmp_path) as address:
            done = manage(address, settings, "restore", file)
        assert "newer code, with migrations unknown here: directory.9999_later" in done.stderr


@pytest.mark.django_db
def test_what_hangs_on_another_is_erased_again_first(settings, tmp_path):
    settings.ERASURES_FILE = tmp_path / "erasures.jsonl"
    body = make.approved_by_two(make.make_organisation())
    point = make.approved_by_two(make.make_contact_point(body))
    gone = [
        moderation.Erased("organisation", body.pk, "2026-11-21T00:00:00+00:00"),
        moderation.Erased("contact_point", point.pk, "2026-11-21T00:00:00+00:00"),
        moderation.Erased("contact_point", uuid.uuid4(), "2026-11-21T00:00:00+00:00"),
    ]
    assert moderation.erase_again(gone[:1], make.NOW)[0] == 0
    assert "Erase first what hangs on it" in moderation.erase_again(gone[:1], make.NOW)[1][0]
    assert moderation.erase_again(gone, make.NOW) == (2, [])
    assert not Organisation.objects.exists()
    assert moderation.erase_again(gone, make.NOW) == (0, [])


def test_a_line_that_names_nothing_is_told(tmp_path):
    file = Path(tmp_path / "erasures.jsonl")
    file.write_text('{"kind": "organisation"}\n')
    with pytest.raises(ValueError, match="line 1 names nothing"):
        list(moderation.listed(file))
