"""The database refuses what moderation does not do, whichever way it is written."""

import copy
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from advocacy.models import Petition
from directory import moderation
from directory.models import Approval, Organisation, PublicState, Revision, State
from directory.moderation import guarding
from directory.moderation.guarding import PREFIX, guards, opened
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def refused():
    """What happens inside is refused by the database, and changes nothing."""

    class Refused:
        def __enter__(self):
            self.before = everything()
            self.raised = pytest.raises(IntegrityError, match=r"Only directory\.moderation")
            self.raised.__enter__()
            self.inner = transaction.atomic()
            self.inner.__enter__()

        def __exit__(self, *error):
            self.inner.__exit__(*error)
            assert self.raised.__exit__(*error)
            assert everything() == self.before
            return True

    return Refused()


def everything():
    units = [row for kind in moderation.kinds() for row in kind.rows().order_by("pk").values()]
    return units, list(Revision.objects.values()), list(PublicState.objects.values())


def saved(unit, state):
    unit.state = state
    unit.save()


def saved_in_part(unit, state):
    unit.state = state
    unit.save(update_fields=["state"])


def updated(unit, state):
    type(unit)._base_manager.filter(pk=unit.pk).update(state=state)


def updated_in_bulk(unit, state):
    unit.state = state
    type(unit)._default_manager.bulk_update([unit], ["state"])


def created_over(unit, state):
    unit.state = state
    type(unit)._default_manager.bulk_create(
        [unit], update_conflicts=True, unique_fields=["id"], update_fields=["state"]
    )


def got_or_updated(unit, state):
    type(unit)._default_manager.update_or_create(pk=unit.pk, defaults={"state": state})


def written_by_hand(unit, state):
    with connection.cursor() as cursor:
        key = unit._meta.pk.get_db_prep_value(unit.pk, connection)
        cursor.execute(f"UPDATE {unit._meta.db_table} SET state = %s WHERE id = %s", [state, key])


WAYS = [
    *(saved, saved_in_part, updated, updated_in_bulk, created_over, got_or_updated, written_by_hand),
]


def units():
    """A pending unit of every kind."""
    ministry = make.make_ministry()
    issue = make.make_issue()
    return {
        "organisation": ministry,
        "contact_point": make.make_contact_point(ministry),
        "official_domain": make.make_domain(ministry),
        "issue": issue,
        "caution": make.make_caution(),
        "ending": make.make_ending(),
        "article": make.make_article(),
        "call": make.make_call(),
        "petition": Petition.objects.create(
            title="Visas", platform=ministry, url="https://petition.example/1"
        ),
    }


KINDS = [kind.name for kind in moderation.kinds()]


@pytest.mark.parametrize("kind", KINDS)
def test_no_unit_becomes_public_by_a_plain_write(kind, refused):
    unit = units()[kind]
    for way in WAYS:
        with refused:
            way(copy.copy(unit), State.PUBLISHED)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("state", [State.PENDING, State.WITHDRAWN, State.REJECTED])
def test_what_is_public_leaves_the_public_by_no_plain_write(way, state, refused):
    unit = make.published(make.make_organisation())
    unit.refresh_from_db()
    with refused:
        way(unit, state)


def test_nothing_enters_public(refused):
    unit = make.make_organisation()
    copied = Organisation(
        slug="other",
        kind="ngo",
        name="Other",
        source=unit.source,
        state="published",
        revision=1,
        revised_at=make.NOW,
    )
    with refused:
        copied.save(force_insert=True)
    with refused:
        Organisation.objects.bulk_create([copied])
    copied.state = State.PENDING
    copied.save(force_insert=True)


def test_what_was_public_is_not_deleted(refused):
    unit = make.published(make.make_organisation())
    with refused:
        Organisation.objects.filter(pk=unit.pk).delete()
    with refused:
        Organisation.objects.all()._raw_delete("default")
    make.make_organisation().delete()


def test_the_number_of_all_change_is_written_by_the_writer_alone(refused):
    row = PublicState.objects.get()
    row.seq = 7
    with refused:
        row.save()
    with refused:
        PublicState.objects.update(changed_at=make.NOW)
    with refused:
        PublicState.objects.bulk_update([row], ["seq"])
    with refused:
        PublicState.objects.all().delete()


def test_revisions_are_made_by_the_writer_alone(refused):
    fields = {
        "kind": "organisation",
        "unit_id": make.make_organisation().pk,
        "action": "created",
        "at": make.NOW,
    }
    with refused:
        Revision.objects.create(seq=1, **fields)
    with refused:
        Revision.objects.bulk_create([Revision(seq=1, **fields)])


@pytest.mark.parametrize(
    "field", [field.attname for field in Revision._meta.local_fields if not field.primary_key]
)
def test_a_revision_stays_as_it_was_written(field, refused):
    make.published(make.make_organisation())
    revision = Revision.objects.last()
    values = {"actor_id": make.make_account().pk, "unit_id": make.make_organisation().pk, "at": make.LONG_AGO}
    value = values.get(field, "other" if field != "is_unsafe" else True)
    with refused:
        Revision.objects.filter(pk=revision.pk).update(**{field: value})
    setattr(revision, field, value)
    with refused:
        revision.save()
    with refused:
        revision.save(update_fields=[field])
    with refused:
        Revision.objects.bulk_update([revision], [field])


def test_no_revision_is_deleted_not_even_by_the_writer(refused):
    make.published(make.make_organisation())
    make.make_caution()
    with refused:
        Revision.objects.filter(approvals=None).delete()
    with refused:
        Revision.objects.filter(approvals=None).last().delete()
    with refused:
        Revision.objects.all()._raw_delete("default")
    with refused, opened():
        Revision.objects.filter(approvals=None).delete()


def test_a_revision_outlives_its_account():
    make.published(make.make_organisation())
    Revision.objects.last().actor.delete()
    assert Revision.objects.last().actor is None
    assert Revision.objects.last().actor_name


def test_an_approval_is_consumed_by_the_writer_alone(refused):
    make.approved_by_two(make.make_organisation())
    unit, by = make.make_organisation(), make.make_account()
    moderation.approve(unit, by=by, seen_hash=make.hash_of(unit), at=make.NOW)
    waiting = Approval.objects.filter(revision=None)
    assert waiting.exists()
    with refused:
        waiting.update(revision=Revision.objects.last())
    with refused:
        Approval.objects.update(revision=None)
    with refused:
        Approval.objects.exclude(revision=None).delete()


def test_erasing_empties_values_and_deletes_the_row():
    unit = make.published(make.make_organisation())
    unit.refresh_from_db()
    moderation.withdraw(unit, by=make.make_account(), reason="gone", at=make.NOW)
    unit.refresh_from_db()
    acts.erase(unit)
    assert not Organisation.objects.filter(pk=unit.pk).exists()
    assert not Revision.objects.exclude(before=None, after=None).exists()


def test_the_door_closes_behind_the_writer(refused):
    unit = make.make_organisation()
    make.published(make.make_organisation())
    with refused:
        updated(unit, State.REJECTED)
    with pytest.raises(ValueError, match="halfway"), transaction.atomic(), opened():
        raise ValueError("halfway")
    with refused:
        updated(unit, State.REJECTED)


@pytest.mark.django_db(transaction=True)
def test_nothing_public_changes_outside_a_transaction():
    with pytest.raises(RuntimeError, match="within a transaction"), opened():
        pass


def test_every_table_of_units_is_guarded_in_the_database_as_it_is():
    """Migrations that make a table anew lose its triggers; ``migrate`` puts them back at its end."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute("SELECT tgname FROM pg_trigger")
        found = [name for (name,) in cursor.fetchall() if name.startswith(PREFIX)]
    assert len(found) == len(list(guards())) + len(guarding._rules)


@pytest.mark.hostile(71)
def test_migrating_puts_back_what_is_missing(refused):
    unit = make.make_organisation()
    moderation.lift_guards()
    call_command("migrate", verbosity=0, stdout=StringIO())
    with refused:
        updated(unit, State.PUBLISHED)


@pytest.mark.django_db(transaction=True)
def test_who_empties_the_whole_database_may():
    PublicState.objects.get_or_create(pk=1)
    make.published(make.make_organisation())
    call_command("flush", verbosity=0, interactive=False)
    assert not Revision.objects.exists()
    unit = make.make_organisation()
    with pytest.raises(IntegrityError):
        updated(unit, State.REJECTED)


@pytest.mark.django_db(transaction=True)
def test_a_protection_that_acts_at_once_is_recorded_whole_or_not_at_all(monkeypatch):
    PublicState.objects.get_or_create(pk=1)
    monkeypatch.setattr("directory.moderation.writer.note_reach", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        make.make_caution()
    assert (PublicState.objects.get().seq, Revision.objects.count()) == (0, 0)
