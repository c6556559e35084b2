"""What a migration may do to a table that is filled already."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

from directory.migrations._indexes import AddIndex

OURS = ("directory", "advocacy")


def since_the_squash():
    """Our migrations that a database of the squashed ones still has to apply."""
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    # Sorted: it reads the files of a folder in any order, and all workers have to collect the same.
    ours = [each for key, each in sorted(loader.disk_migrations.items()) if each.app_label in OURS]
    replaced = {key for migration in ours for key in migration.replaces}
    return [each for each in ours if not each.replaces and (each.app_label, each.name) not in replaced]


def keeps_writers_waiting(migration):
    """The operations that build an index on a table of before while nobody may write to it."""
    new = {each.name_lower for each in migration.operations if isinstance(each, migrations.CreateModel)}
    for each in migration.operations:
        if getattr(each, "model_name_lower", None) in new:
            continue
        if isinstance(each, migrations.AddIndex):
            if not isinstance(each, AddIndex) or migration.atomic:
                yield each
        elif isinstance(each, migrations.AddConstraint):
            if isinstance(each.constraint, models.UniqueConstraint):
                yield each
        elif isinstance(each, migrations.AddField | migrations.AlterField) and (
            each.field.db_index or each.field.unique
        ):
            yield each


def test_there_are_migrations_to_look_at():
    names = [migration.name for migration in since_the_squash()]
    assert "0034_divisions" in names
    assert "0001_initial" not in names


@pytest.mark.hostile(94)
@pytest.mark.parametrize("migration", since_the_squash(), ids=lambda each: f"{each.app_label}-{each.name}")
def test_no_index_of_a_filled_table_keeps_writers_waiting(migration):
    assert [each.describe() for each in keeps_writers_waiting(migration)] == []


def test_an_ordinary_index_would_be_told():
    index = models.Index(fields=["name"], name="some_index")
    plain = migrations.Migration("some", "directory")
    plain.operations = [migrations.AddIndex("organisation", index)]
    assert len(list(keeps_writers_waiting(plain))) == 1
    plain.operations = [AddIndex("organisation", index)]
    assert len(list(keeps_writers_waiting(plain))) == 1
    plain.atomic = False
    assert list(keeps_writers_waiting(plain)) == []


@pytest.mark.django_db(transaction=True)
def test_one_that_was_broken_off_is_built_anew():
    """On PostgreSQL what is left is an index that nobody uses; the other database leaves nothing."""
    before = ProjectState()
    before.add_model(ModelState("directory", "Thing", [("id", models.AutoField(primary_key=True))]))
    index = models.Index(fields=["id"], name="thing_by_id")
    operation = AddIndex("thing", index)
    after = before.clone()
    operation.state_forwards("directory", after)
    with connection.schema_editor() as editor:
        editor.create_model(before.apps.get_model("directory", "Thing"))
    try:
        with connection.schema_editor(atomic=False) as editor:
            if connection.vendor == "postgresql":
                editor.execute("CREATE INDEX thing_by_id ON directory_thing (id)")
            operation.database_forwards("directory", editor, before, after)
        with connection.cursor() as cursor:
            made = connection.introspection.get_constraints(cursor, "directory_thing")
        assert made["thing_by_id"]["index"]
    finally:
        with connection.schema_editor() as editor:
            editor.delete_model(after.apps.get_model("directory", "Thing"))
