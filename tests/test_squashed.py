"""Squashed migrations: a new database gets what the originals made, one on its way through them goes on with them.

That the tables are the same in the databases too, `make squashed` says, which takes a minute.
"""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from tests.originals import APPS, Originals, squashed

SQUASHED = squashed(MigrationLoader(None).disk_migrations)
OF = {app: originals for (app, _), originals in SQUASHED.items()}
WHOLE, ALL = len(OF["directory"]), len(OF["advocacy"])
# How many of the directory's a database has, and how many of advocacy's, whose fifth asks for the directory's eighth.
BEGUN = [
    *((count, 0) for count in range(1, WHOLE + 1)),
    *((count, ALL) for count in range(8, WHOLE + 1)),
    *((WHOLE, count) for count in range(1, ALL)),
    *((1, 2), (8, 5), (20, 9)),
]


@pytest.fixture
def applied(monkeypatch):
    """What the database is said to have."""
    names = {}
    monkeypatch.setattr(MigrationRecorder, "applied_migrations", lambda _: names)
    return names


def planned():
    """What ``migrate`` would apply of each of our apps."""
    executor = MigrationExecutor(connection)
    executor.loader.check_consistent_history(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    names = [(migration.app_label, migration.name) for migration, _ in plan]
    return {app: [name for name in names if name[0] == app] for app in APPS}


def later(app):
    """Those that came after the squashed one."""
    known = {*SQUASHED, *OF[app]}
    return sorted(name for name in MigrationLoader(None).graph.nodes if name[0] == app and name not in known)


def test_they_lead_to_the_models_that_the_originals_lead_to():
    before, now = Originals(None).project_state(), MigrationLoader(None).project_state()
    assert now == before
    # SQLite and PostgreSQL make the columns in this order.
    assert {name: [*model.fields] for name, model in now.models.items()} == {
        name: [*model.fields] for name, model in before.models.items()
    }


def test_a_new_database_takes_the_squashed_ones_alone(applied):
    assert planned() == {app: [name, *later(app)] for name in SQUASHED for app in APPS if name[0] == app}


@pytest.mark.parametrize(("of_directory", "of_advocacy"), BEGUN)
def test_a_database_on_its_way_goes_on_by_the_originals(applied, of_directory, of_advocacy):
    has = {"directory": of_directory, "advocacy": of_advocacy}
    other = [name for name in MigrationLoader(None).graph.nodes if name[0] not in APPS]
    names = [*other, *(name for app, count in has.items() for name in OF[app][:count])]
    applied.update(dict.fromkeys(names, datetime(2026, 11, 28, tzinfo=UTC)))
    whole = {name[0]: [name] for name in SQUASHED}
    left = {app: OF[app][count:] if count else whole[app] for app, count in has.items()}
    assert planned() == {app: [*left[app], *later(app)] for app in APPS}
