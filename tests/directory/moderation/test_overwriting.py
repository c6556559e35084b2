"""What somebody else wrote is not overwritten in bulk, untold and for good, while it waits."""

from datetime import timedelta

import pytest

from advocacy.informing.waiting import lines_for
from directory import moderation
from directory.accounts import roles
from directory.models import AuditEntry, Organisation, Undo
from directory.moderation import Conflict, Refused, hurries
from tests import factories as make
from tests.directory.accounts.roads import signed_in

pytestmark = pytest.mark.django_db
JUST_NOW = make.NOW - timedelta(minutes=5)


@pytest.fixture
def author():
    return make.make_account(roles.CONTRIBUTOR, username="author")


@pytest.fixture
def fresh():
    return make.make_account(roles.EDITOR, username="fresh", since=JUST_NOW)


def overwrite(unit, by, name="Nonsense", at=make.NOW):
    former = moderation.content(unit)
    moderation.apply(unit, {**former, "name": name})
    moderation.record(unit, by=by, at=at, former=former)


def waiting(author, count):
    return [make.make_organisation(by=author, name=f"As it was {number}") for number in range(count)]


def test_a_new_editor_overwrites_some_and_goes_on_later_and_her_own_as_often_as_she_likes(
    author, fresh, settings
):
    settings.CLOSINGS_PER_HOUR_WHILE_NEW = 2
    first, second, third = waiting(author, 3)
    overwrite(first, fresh)
    overwrite(second, fresh)
    with pytest.raises(Refused, match="may overwrite 2"):
        overwrite(third, fresh)
    third.refresh_from_db()
    own = make.make_organisation(by=fresh)
    for name in ("One", "Two", "Three"):
        overwrite(own, fresh, name)
    overwrite(make.make_organisation(by=None), fresh)  # collected by a program
    overwrite(Organisation.objects.get(pk=third.pk), make.make_account(roles.EDITOR))
    overwrite(waiting(author, 1)[0], fresh, at=make.NOW + timedelta(minutes=61))


def test_it_is_told_as_a_hurry(author, settings):
    settings.HURRY_OF_DECISIONS = 3
    busy = make.make_account(roles.EDITOR, username="busy")
    for unit in waiting(author, 3):
        overwrite(unit, busy)
    assert [each.in_words for each in hurries(make.NOW)] == ["overwrite: 3"]


def test_whoever_wrote_it_is_told_until_it_is_decided(author, fresh):
    (unit,) = waiting(author, 1)
    assert lines_for(author, make.NOW, 9) == []
    overwrite(unit, fresh)
    (line,) = lines_for(author, make.NOW, 9)
    assert line.what == "fresh overwrote what you wrote of this organisation"
    assert line.path == f"/admin/review/organisation/{unit.pk}/"
    assert lines_for(fresh, make.NOW, 9) == []
    make.published(unit)
    assert lines_for(author, make.NOW, 9) == []


def test_another_editor_puts_it_back_from_its_page(author, fresh):
    (unit,) = waiting(author, 1)
    overwrite(unit, fresh)
    editor = make.make_account(roles.EDITOR)
    client, page = signed_in(editor), f"/admin/review/organisation/{unit.pk}/"
    unit.refresh_from_db()
    assert "Put the wording of author back" in client.get(page).content.decode()
    form = {"act": "put_back", "reason": "It was right.", "seen_hash": unit.content_hash}
    assert client.post(page, form).status_code == 302
    unit.refresh_from_db()
    assert (unit.name, unit.author) == ("As it was 0", editor)
    entry = AuditEntry.objects.get(act="put back")
    assert (entry.account, entry.detail) == (editor, "It was right.")


def test_it_is_put_back_by_an_editor_with_a_reason_and_as_it_was_seen(author, fresh):
    (unit,) = waiting(author, 1)
    editor = make.make_account(roles.EDITOR)
    with pytest.raises(Conflict, match="Nobody else"):
        moderation.put_back(unit, by=editor, reason="x", seen_hash=unit.content_hash, at=make.NOW)
    overwrite(unit, fresh)
    facts = {"by": editor, "reason": "x", "seen_hash": unit.content_hash, "at": make.NOW}
    for wrong, why in (({"by": author}, "Only an"), ({"reason": " "}, "reason")):
        with pytest.raises(Refused, match=why):
            moderation.put_back(unit, **{**facts, **wrong})
    with pytest.raises(Conflict, match="changed"):
        moderation.put_back(unit, **{**facts, "seen_hash": "0" * 64})
    moderation.put_back(unit, **facts)
    assert Organisation.objects.get(pk=unit.pk).name == "As it was 0"


def test_undoing_an_account_puts_back_what_it_overwrote_at_once(author):
    stolen, first = make.make_account(roles.EDITOR), make.make_account()
    kept, changed = waiting(author, 2)
    overwrite(kept, stolen)
    overwrite(changed, stolen)
    overwrite(changed, make.make_account(roles.EDITOR), "Mended since")
    taken = moderation.taken_by(stolen, make.NOW)
    undo = moderation.propose_undo(
        Undo(account=stolen, since=make.NOW, reason="Stolen."),
        seen_hash=moderation.hash_of_taken(stolen, make.NOW, taken),
        by=first,
        at=make.NOW,
    )
    assert undo.state == "hidden"
    assert "Put back: 1" in undo.result[0]
    assert {row.name for row in Organisation.objects.all()} == {"As it was 0", "Mended since"}
