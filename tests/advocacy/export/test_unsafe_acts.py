"""Files that hold what endangers somebody go with the act that takes it away, whoever calls the act."""

import pytest
from django.db import transaction

from advocacy.export.shelf import all_dumps, public_dumps
from directory import moderation
from directory.models import Intent, Undo
from directory.moderation.unsafe import register_remover
from tests import factories as make
from tests.dumped import lay
from tests.pages import contact, ministry, withdraw


@pytest.fixture(autouse=True)
def shelf(tmp_path, settings):
    settings.EXPORT_DIRECTORY = tmp_path
    return tmp_path


@pytest.fixture
def point(db):
    return contact(ministry())


def withdraw_it(point):
    moderation.withdraw(point, by=make.make_account(), reason="danger", at=make.NOW, is_unsafe=True)


def withdraw_its_organisation(point):
    withdraw_it(point.organisation)


def erase_it(point):
    withdraw(point)
    for _ in range(2):
        seen = make.hash_of(point, Intent.ERASE)
        moderation.erase(point, by=make.make_account(), seen_hash=seen, at=make.NOW)


def take_back_what_an_account_did(point):
    stolen, since = make.make_account(), make.LONG_AGO
    proposal = make.propose(point, make.make_account(), purpose="press")
    make.approve_proposal(proposal, stolen)
    seen = moderation.hash_of_taken(stolen, since, moderation.taken_by(stolen, since))
    undo = Undo(account=stolen, since=since, reason="stolen")
    moderation.propose_undo(undo, seen_hash=seen, by=make.make_account(), at=make.NOW)
    asked = moderation.acknowledgements_of(moderation.taken_by(stolen, since))
    answers = {each.answer for each in asked}
    moderation.confirm_undo(undo, by=make.make_account(), seen_hash=seen, at=make.NOW, acknowledged=answers)


UNSAFE = [withdraw_it, withdraw_its_organisation, erase_it, take_back_what_an_account_did]


@pytest.mark.parametrize("act", UNSAFE, ids=lambda act: act.__name__)
def test_the_act_itself_deletes_them(shelf, point, django_capture_on_commit_callbacks, act):
    lay(shelf, point.revision, 10_000)
    with django_capture_on_commit_callbacks(execute=True):
        act(point)
    assert [dump.version.seq for dump in all_dumps(shelf)] == [10_000]
    assert [dump.version.seq for dump in public_dumps()] == [10_000]


def test_an_ordinary_act_deletes_nothing(shelf, point, django_capture_on_commit_callbacks):
    lay(shelf, point.revision, 10_000)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(point)
    assert len(all_dumps(shelf)) == 2


def test_an_act_that_is_rolled_back_deletes_nothing(shelf, point, django_capture_on_commit_callbacks):
    lay(shelf, point.revision)
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        withdraw_it(point)
        transaction.set_rollback(True)
    assert len(all_dumps(shelf)) == 1


def test_files_that_cannot_be_deleted_undo_no_act(monkeypatch, point, django_capture_on_commit_callbacks):
    asked = []
    monkeypatch.setattr("directory.moderation.unsafe._removers", [])
    register_remover(lambda: 1 / 0)
    register_remover(lambda: asked.append("after it"))
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_it(point)
    point.refresh_from_db()
    assert (point.state, asked) == ("withdrawn", ["after it"])
