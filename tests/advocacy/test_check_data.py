"""check_data finds each thing that acts never leave, names the row and says what mends it."""

import shutil
from contextlib import nullcontext
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from advocacy import soundness
from advocacy.export import dumps
from directory import moderation
from directory.models import (
    Approval,
    Concern,
    Merge,
    Organisation,
    Proposal,
    PublicState,
    Revision,
    SearchEntry,
    State,
)
from directory.moderation.guarding import ERASE, WHOLE, lift_guards, opened
from directory.search.countries import index_countries
from directory.versions import read_seq
from tests import acts, bundled
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def _in_this_transaction(monkeypatch):
    """A snapshot, being another connection, does not see what a test has not committed."""
    monkeypatch.setattr(soundness, "snapshot", nullcontext)
    monkeypatch.setattr(dumps, "snapshot", nullcontext)


@pytest.fixture
def body():
    found = make.approved_by_two(make.make_organisation(name="A League"))
    index_countries()
    return found


@pytest.fixture
def point(body):
    return make.approved_by_two(make.make_contact_point(body))


def wrong(*, with_dumps=False):
    """Everything that is wrong, as (where, what)."""
    return [(each.where, each.what) for each in soundness.wrong_in_data(with_dumps=with_dumps)]


def only_wrong(unit):
    """What is wrong, all of it with this unit."""
    found = wrong()
    assert {where for where, _ in found} == {f"{moderation.kind_of(unit).name} {unit.pk}"}
    return [what for _, what in found]


@pytest.mark.usefixtures("_in_this_transaction")
def test_what_acts_leave_is_right(body, point):
    acts.change(body, name="Another League")
    moderation.withdraw(body, by=make.make_account(), reason="because", at=make.NOW)
    acts.restore(body)
    acts.confirm(point)
    acts.observe(point, "moved", leads_to="https://elsewhere.example/")
    acts.dispute(point)
    make.make_caution(body.country_id or "UG")
    call = make.make_call(article=make.approved_by_two(make.make_article(text="Please write now, all.")))
    make.approve(make.in_own_words(call, by=make.make_account()), make.make_account())
    index_countries()
    assert wrong() == []


@pytest.mark.any_database  # on PostgreSQL the drills look through what they loaded
@pytest.mark.usefixtures("_in_this_transaction")
def test_the_bundled_set_is_right_by_its_named_exception(tmp_path, settings):
    settings.EXPORT_DIRECTORY = tmp_path
    bundled.load()
    dumps.export(tmp_path, now=make.NOW)
    assert wrong(with_dumps=True) == []


@pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])
def test_the_command_prints_each_with_what_mends_it_and_fails(body):
    SearchEntry.objects.filter(key=body.pk).delete()
    out = StringIO()
    with pytest.raises(CommandError, match=r"^1 thing"):
        call_command("check_data", "--no-dumps", stdout=out)
    told = (
        f"organisation {body.pk}: public, and not in the search index. To mend it: manage.py rebuild_index.\n"
    )
    assert out.getvalue() == told
    call_command("rebuild_index", stdout=StringIO())
    call_command("check_data", "--no-dumps", stdout=out)
    assert out.getvalue() == told + "Nothing is wrong.\n"


@pytest.mark.usefixtures("_in_this_transaction")
class TestNumbers:
    def test_a_gap(self, body, point):
        with transaction.atomic(), opened(WHOLE):
            Approval.objects.filter(revision=body.revision).delete()
            Revision.objects.filter(pk=body.revision).delete()
        assert (f"Revision {body.revision}", f"missing, the next one is {body.revision + 1}") in wrong()

    def test_a_number_that_nothing_took(self, body):
        acts.by_force(PublicState.objects.all(), seq=body.revision + 1)
        assert wrong() == [("PublicState", f"says {body.revision + 1}, the last Revision is {body.revision}")]

    def test_no_number_at_all(self, body):
        with transaction.atomic(), opened(WHOLE):
            PublicState.objects.all().delete()
        assert ("PublicState", "its only row is missing") in wrong()

    def test_a_record_that_names_another_number(self, point):
        type(point).objects.filter(pk=point.pk).update(revision=1, shown_revision=99)
        found = only_wrong(point)
        assert f"names Revision 1, its last is {point.revision}" in found
        assert f"is shown with Revision 99, which is not between 1 and {point.revision}" in found


@pytest.mark.usefixtures("_in_this_transaction")
class TestContents:
    def test_a_value_changed_beside_moderation(self, point):
        type(point).objects.filter(pk=point.pk).update(purpose="press")
        assert only_wrong(point) == [
            "its hash is not that of its content",
            f"is public with another content than Revision {point.revision} made public",
        ]

    def test_a_pending_one(self):
        pending = make.make_organisation()
        Organisation.objects.filter(pk=pending.pk).update(summary="Other words.")
        assert only_wrong(pending) == ["its hash is not that of its content"]

    def test_what_search_knows(self, body):
        SearchEntry.objects.filter(key=body.pk).update(words="k:organisation other")
        assert only_wrong(body) == ["the search index knows it otherwise than it is"]

    def test_what_search_should_know_no_more(self, body):
        entry = SearchEntry.objects.get(key=body.pk)
        entry.pk, entry.key = None, "gone"
        entry.save()
        assert wrong() == [("organisation gone", "in the search index, and not public")]

    def test_words_that_search_would_not_find(self, body):
        if connection.vendor != "sqlite":
            pytest.skip("PostgreSQL keeps its index by itself.")
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO directory_searchwords (rowid, words) VALUES (999, 'nobody')")
        assert wrong() == [("the search index", "its words are not those of its rows")]
        call_command("rebuild_index", stdout=StringIO())
        assert wrong() == []

    def test_what_was_erased_and_is_still_told(self, point):
        moderation.withdraw(point, by=make.make_account(), reason="because", at=make.NOW)
        acts.erase(point)
        assert wrong() == []
        first = Revision.objects.filter(unit_id=point.pk).first()
        with transaction.atomic(), opened(ERASE):
            Revision.objects.filter(pk=first.pk).update(reason="somebody's name")
        assert wrong() == [(f"Revision {first.pk}", "keeps values of the erased contact_point")]


@pytest.mark.usefixtures("_in_this_transaction")
class TestStates:
    def test_public_again_without_a_revision(self, body):
        moderation.withdraw(body, by=make.make_account(), reason="because", at=make.NOW)
        acts.by_force(Organisation.objects.filter(pk=body.pk), state=State.PUBLISHED)
        assert "is public, its Revisions say otherwise (last: withdrawn)" in only_wrong(body)

    def test_gone_without_a_revision(self, point):
        acts.by_force(type(point).objects.filter(pk=point.pk), state=State.WITHDRAWN)
        found = wrong()
        where = f"contact_point {point.pk}"
        assert (where, "is not public, its Revisions say otherwise (last: created)") in found

    def test_half_a_bundle(self, body, point):
        acts.by_force(Organisation.objects.filter(pk=body.pk), state=State.PENDING)
        assert (f"contact_point {point.pk}", "published while its organisation never was") in wrong()


@pytest.mark.usefixtures("_in_this_transaction")
class TestPeople:
    def test_nobody(self):
        body = make.published(make.make_organisation())
        assert only_wrong(body) == [f"nobody stands behind Revision {body.revision}, which made it public"]

    def test_one(self, body):
        with transaction.atomic(), opened(WHOLE):
            Approval.objects.filter(revision=body.revision).last().delete()
        assert only_wrong(body) == [f"Revision {body.revision} rests on 1 of 2 people"]

    def test_an_author_and_another_are_two(self):
        body = make.make_organisation(by=make.make_account())
        make.approve(body, make.make_account())
        assert wrong() == []

    def test_the_second_value_has_two_of_its_own(self, body):
        acts.change(body, name="Another League")
        body.refresh_from_db()
        with transaction.atomic(), opened(WHOLE):
            Approval.objects.filter(revision=body.revision).delete()
        assert only_wrong(body) == [f"nobody stands behind Revision {body.revision}, which made it public"]

    def test_back_by_itself_takes_two_and_back_with_its_parent_none(self, body, point):
        moderation.withdraw(body, by=make.make_account(), reason="because", at=make.NOW)
        acts.restore(body)
        point.refresh_from_db()
        assert wrong() == []
        assert not Approval.objects.filter(revision=point.revision).exists()
        body.refresh_from_db()
        lift_guards()
        Revision.objects.filter(pk=body.revision).update(at=make.LONG_AGO)
        told = [each for each in wrong() if not each[0].startswith("trigger")]
        assert told == [
            (
                f"contact_point {point.pk}",
                f"nobody stands behind Revision {point.revision}, which made it public",
            )
        ]

    def test_a_voice_for_something_else(self, body, point):
        voice = Approval.objects.filter(revision=point.revision).first()
        acts.by_force(Approval.objects.filter(pk=voice.pk), revision=body.revision)
        told = f"spent on Revision {body.revision}, of another unit"
        assert (f"Approval {voice.pk}", told) in wrong()

    def test_a_proposal_that_was_only_half_accepted(self, body):
        proposal = make.propose(body, make.make_account(), name="Another League")
        Proposal.objects.filter(pk=proposal.pk).update(state="accepted")
        assert wrong() == [(f"Proposal {proposal.pk}", "accepted, and no Revision came of it")]

    def test_a_merge_whose_steps_are_not_there(self, body):
        other = make.approved_by_two(make.make_organisation())
        merge = Merge(act="merge", former_id=other.pk, into_id=body.pk, reason="They are one.")
        seen = moderation.plan_of(merge).hash
        row = moderation.propose_merge(merge, seen_hash=seen, by=make.make_account(), at=make.NOW)
        moderation.confirm_merge(row, by=make.make_account(), seen_hash=row.hash, at=make.NOW)
        assert wrong() == []
        type(row).objects.filter(pk=row.pk).update(steps=[["hide", "organisation", str(other.pk), 999]])
        assert wrong() == [(f"Merge {row.pk}", "done, but Revisions of its steps are missing")]


@pytest.mark.usefixtures("_in_this_transaction")
class TestTheDatabase:
    def test_a_migration_that_is_missing_is_all_that_is_told(self, body):
        MigrationRecorder(connection).migration_qs.filter(app="sessions", name="0001_initial").delete()
        assert wrong() == [("migration sessions.0001_initial", "not applied")]

    def test_guards_that_are_gone(self, body):
        lift_guards()
        found = wrong()
        assert len(found) > 20
        assert {what for _, what in found} == {
            "missing: the database would take what only moderation may write"
        }

    def test_a_key_of_nothing(self, body):
        if connection.vendor != "sqlite":
            pytest.skip("PostgreSQL looks at each row when it is committed.")
        row = Concern.objects.create(country=make.make_country(), revision_id=999)
        index_countries()
        assert wrong() == [
            (f"row {row.pk} of directory_concern", "names a row of directory_revision that is gone")
        ]
        row.delete()


@pytest.mark.usefixtures("_in_this_transaction")
class TestDumps:
    @pytest.fixture
    def dump(self, body, tmp_path, settings):
        settings.EXPORT_DIRECTORY = tmp_path
        return dumps.export(tmp_path, now=make.NOW).dump

    def test_a_whole_one(self, dump):
        assert wrong(with_dumps=True) == []

    def test_one_bit(self, dump):
        path = dump.path / "organisations.jsonl"
        data = bytearray(path.read_bytes())
        data[40] ^= 1
        path.write_bytes(data)
        told = "organisations.jsonl is missing or is not what the manifest says"
        assert wrong(with_dumps=True) == [(dump.name, told)]

    def test_a_manifest_that_breaks_off(self, dump):
        path = dump.path / "manifest.json"
        path.write_bytes(path.read_bytes()[:-40])
        assert wrong(with_dumps=True) == [(dump.name, "its manifest cannot be read")]

    def test_one_of_a_database_that_is_further_on(self, dump):
        ahead = dump.path.with_name(dump.name.replace(f"-{read_seq()}-", "-999-"))
        shutil.move(dump.path, ahead)
        assert wrong(with_dumps=True) == [(ahead.name, f"of number 999, the database is at {read_seq()}")]


@pytest.mark.usefixtures("_in_this_transaction")
def test_a_citation_that_is_none():
    article = make.approved_by_two(make.make_article())
    call = make.make_call(article=article, late_text="Short.")
    assert len(wrong()) == 1
    assert str(call.pk) in wrong()[0][0]
