"""A dump is of one moment: nobody waits for it, and nothing of what happens meanwhile is in it."""

import threading

import pytest
from django.contrib.auth.models import Group
from django.db import Error, connection, connections
from django.utils import timezone

from advocacy.export.dumps import Overtaken, export
from advocacy.export.shelf import all_dumps
from directory import moderation
from directory.accounts import roles
from directory.models import ContactPoint, Organisation, PublicState, Source
from directory.operating.snapshots import ALIAS, snapshot
from tests import factories as make
from tests.pages import contact, ministry

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])


@pytest.fixture(autouse=True)
def first_rows(transactional_db):
    PublicState.objects.get_or_create(pk=1)
    for name in (roles.CONTRIBUTOR, roles.EDITOR, roles.MODERATOR):
        Group.objects.get_or_create(name=name)


@pytest.fixture
def point():
    return contact(ministry(), value="https://www.urm.lt/first")


def meanwhile(act):
    """A progress function that lets ``act`` happen once, on a connection of its own, while the dump is made."""
    problems = []

    def run():
        try:
            act()
        except Exception as exc:
            problems.append(exc)
        finally:
            connection.close()

    def progress(table, rows):
        if not progress.done:
            progress.done = True
            thread = threading.Thread(target=run)
            thread.start()
            thread.join(timeout=20)
            assert not thread.is_alive(), "it waits for the export"
            assert problems == []

    progress.done = False
    return progress


def text_of(made):
    """Of all its files; what is packed (Parquet, the workbook) shows nothing here."""
    return "".join(path.read_bytes().decode("utf-8", "replace") for path in made.dump.path.iterdir())


def test_a_publication_meanwhile_succeeds_and_is_not_in_it(tmp_path, point):
    before = PublicState.objects.get().seq

    def publish():
        contact(Organisation.objects.get(), value="https://www.urm.lt/second")

    made = export(tmp_path, now=timezone.now(), progress=meanwhile(publish))
    assert PublicState.objects.get().seq > before == made.dump.version.seq
    assert "urm.lt/first" in text_of(made)
    assert "urm.lt/second" not in text_of(made)


def test_the_next_dump_has_it(tmp_path, point):
    export(tmp_path, now=timezone.now())
    contact(point.organisation, value="https://www.urm.lt/second")
    made = export(tmp_path, now=timezone.now())
    assert made.is_new
    assert "urm.lt/second" in text_of(made)


def test_what_is_withdrawn_meanwhile_is_still_in_it(tmp_path, point):
    withdraw = meanwhile(
        lambda: moderation.withdraw(point, by=make.make_account(), reason="moved", at=make.NOW)
    )
    assert "urm.lt/first" in text_of(export(tmp_path, now=timezone.now(), progress=withdraw))
    assert not ContactPoint.objects.published().exists()


def test_an_unsafe_withdrawal_meanwhile_leaves_no_dump(tmp_path, point):
    def withdraw():
        moderation.withdraw(point, by=make.make_account(), reason="danger", at=make.NOW, is_unsafe=True)

    with pytest.raises(Overtaken, match="run the export again"):
        export(tmp_path, now=timezone.now(), progress=meanwhile(withdraw))
    assert all_dumps(tmp_path) == []


def test_an_unsafe_withdrawal_takes_older_dumps_with_the_next_export(tmp_path, point):
    old = export(tmp_path, now=timezone.now()).dump
    moderation.withdraw(point, by=make.make_account(), reason="danger", at=make.NOW, is_unsafe=True)
    made = export(tmp_path, now=timezone.now())
    assert made.deleted == [old.name]
    assert [dump.name for dump in all_dumps(tmp_path)] == [made.dump.name]


def test_every_read_within_is_of_the_snapshot(point):
    with snapshot():
        assert Organisation.objects.all().db == ALIAS
        assert point.organisation.contact_points.all().db == ALIAS
    assert Organisation.objects.all().db == "default"


def test_a_thread_beside_it_reads_the_live_database(point):
    found = []
    with snapshot():
        thread = threading.Thread(target=lambda: found.append(Organisation.objects.all().db))
        thread.start()
        thread.join()
    assert found == ["default"]


def test_the_snapshot_refuses_to_write(point):
    with snapshot(), pytest.raises(Error, match=r"(?i)read-?\s?only"):
        Source.objects.using(ALIAS).update(publisher="changed")


def test_no_connection_stays_open(point):
    with snapshot():
        Organisation.objects.count()
    assert connections[ALIAS].connection is None


def test_only_the_newest_are_kept(tmp_path, point):
    names = []
    for number in range(4):
        contact(point.organisation, value=f"https://www.urm.lt/{number}")
        names.append(export(tmp_path, now=timezone.now(), keep=2).dump.name)
    assert [dump.name for dump in all_dumps(tmp_path)] == [names[3], names[2]]
