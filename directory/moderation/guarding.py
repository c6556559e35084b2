"""What the database itself refuses: a change of what is public by anybody but the writer.

Triggers ask whether the transaction says what it is about (``opened``). PostgreSQL holds that in a setting that
ends with the transaction, SQLite, which has none, in a row that nobody else ever sees.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from directory.models import Approval, Merge, PublicState, Revision
from directory.moderation.registry import kinds

# WHOLE: all rows go, or come back as they were.
WRITE, ERASE, WHOLE = "write", "erase", "whole"
PREFIX = "guard_"
REFUSAL = "Only directory.moderation changes what is public, and a Revision stays as it was written."
# What erase empties; of the rest only the key of a deleted account may go.
EMPTIED = ("before", "after", "reason")

SQLITE = """CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW
WHEN ({when}) AND NOT EXISTS (SELECT 1 FROM directory_act WHERE name IN ({acts}))
BEGIN SELECT RAISE(ABORT, '{refusal}'); END"""
POSTGRESQL = """CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW
WHEN (({when}) AND coalesce(current_setting('directory.act', true), '') NOT IN ({acts}))
EXECUTE FUNCTION directory_refuse()"""
RULE_ON_SQLITE = """CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW
WHEN {when} AND NOT EXISTS (SELECT 1 FROM directory_act WHERE name = '{whole}')
BEGIN SELECT RAISE(ABORT, '{refusal}'); END"""
# Only a function may look into other tables there.
RULE_ON_POSTGRESQL = """CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF coalesce(current_setting('directory.act', true), '') <> '{whole}' AND {when} THEN
RAISE EXCEPTION '{refusal}' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"""
SQLITE_NEEDS = "CREATE TABLE IF NOT EXISTS directory_act (name text PRIMARY KEY)"
POSTGRESQL_NEEDS = f"""CREATE OR REPLACE FUNCTION directory_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$"""


@dataclass(frozen=True)
class Guard:
    """An event on a table that is refused save to these acts, where ``when`` holds of OLD and NEW."""

    table: str
    event: str
    acts: tuple[str, ...]
    when: str = "true"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A row of an app's own table that is refused, whoever writes it: where ``sqlite`` or ``postgresql`` holds of NEW.

    What an installation had before the rule comes back as it was (``WHOLE``).
    """

    table: str
    event: str
    sqlite: str
    postgresql: str
    refusal: str


_rules: list[Rule] = []


def guard_with(rule: Rule) -> None:
    """Have the database hold this rule too: each app names its own when it starts."""
    if rule not in _rules:
        _rules.append(rule)


@contextmanager
def opened(act: str = WRITE, using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """Let this transaction do what is refused to others, for the statements inside and no longer.

    Not to be nested. An exception undoes it with the transaction, or the savepoint, that it leaves.
    """
    connection = connections[using]
    if not connection.in_atomic_block:
        raise RuntimeError("What is public changes only within a transaction.")
    _say(connection, act)
    yield
    _say(connection, "")


def emptying(using: str = DEFAULT_DB_ALIAS) -> AbstractContextManager[None]:
    """For whoever empties the whole database."""
    return opened(WHOLE, using)


def guard_tables(using: str = DEFAULT_DB_ALIAS) -> None:
    """Make the triggers that are missing, and drop those of before: after migrations, which may drop a table's."""
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        wanted = dict(_statements(connection, cursor))
        found = dict(_found(connection, cursor))
        _drop(connection, cursor, {name: table for name, table in found.items() if name not in wanted})
        if missing := [sql for name, sql in wanted.items() if name not in found]:
            cursor.execute(SQLITE_NEEDS if connection.vendor == "sqlite" else POSTGRESQL_NEEDS)
            for sql in missing:
                cursor.execute(sql)


def missing_guards(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """The names of the triggers that are not there."""
    connection = connections[using]
    with connection.cursor() as cursor:
        return sorted(dict(_statements(connection, cursor)).keys() - dict(_found(connection, cursor)).keys())


def lift_guards(using: str = DEFAULT_DB_ALIAS) -> None:
    """Drop all triggers: PostgreSQL does not alter a column that one of them reads."""
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        _drop(connection, cursor, dict(_found(connection, cursor)))


def guards() -> Iterator[Guard]:
    for kind in kinds():
        table = kind.model._meta.db_table
        yield Guard(table, "INSERT", (WRITE, WHOLE), "NEW.state <> 'pending'")
        yield Guard(table, "UPDATE OF state", (WRITE,), "NEW.state <> OLD.state")
        yield Guard(table, "DELETE", (ERASE, WHOLE), "OLD.revision > 0")
    state, revision, approval = (model._meta.db_table for model in (PublicState, Revision, Approval))
    yield Guard(state, "INSERT", (WRITE, WHOLE), "NEW.seq <> 0")
    yield Guard(state, "UPDATE", (WRITE, WHOLE))
    yield Guard(state, "DELETE", (WHOLE,))
    yield Guard(revision, "INSERT", (WRITE, WHOLE))
    yield Guard(revision, _update_of(EMPTIED), (ERASE,))
    merge = Merge._meta.db_table
    yield Guard(merge, "INSERT", (WRITE, WHOLE), "NEW.state <> 'open'")
    yield Guard(merge, "UPDATE OF state", (WRITE,), "NEW.state <> OLD.state")
    yield Guard(merge, "DELETE", (WHOLE,), "OLD.state <> 'open'")
    fixed = {str(field.column) for field in Revision._meta.local_fields} - {*EMPTIED, "actor_id"}
    yield Guard(revision, _update_of(sorted(fixed)), ("nobody",))
    yield Guard(revision, "UPDATE OF actor_id", ("nobody",), "NEW.actor_id IS NOT NULL")
    yield Guard(revision, "DELETE", (WHOLE,))
    yield Guard(approval, "INSERT", (WRITE, WHOLE), "NEW.revision_id IS NOT NULL")
    yield Guard(
        approval,
        "UPDATE OF revision_id",
        (WRITE,),
        "NEW.revision_id IS NOT NULL OR OLD.revision_id IS NOT NULL",
    )
    yield Guard(approval, "DELETE", (WHOLE,), "OLD.revision_id IS NOT NULL")


def _update_of(columns: Iterable[str]) -> str:
    return "UPDATE OF " + ", ".join(f'"{column}"' for column in columns)


def _say(connection: BaseDatabaseWrapper, act: str) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT set_config('directory.act', %s, true)", [act])
        elif act:
            cursor.execute("INSERT INTO directory_act VALUES (%s)", [act])
        else:
            cursor.execute("DELETE FROM directory_act")


def _statements(connection: BaseDatabaseWrapper, cursor: Any) -> Iterator[tuple[str, str]]:
    """Each trigger by its name, which tells one way of writing it from another."""
    there = set(connection.introspection.table_names(cursor))
    pattern = SQLITE if connection.vendor == "sqlite" else POSTGRESQL
    for one in guards():
        if one.table in there:
            acts = ", ".join(f"'{act}'" for act in one.acts)
            facts = {
                "event": one.event,
                "table": one.table,
                "when": one.when,
                "acts": acts,
                "refusal": REFUSAL,
            }
            mark = hashlib.sha256(pattern.format(name="", **facts).encode()).hexdigest()[:8]
            name = f"{PREFIX}{one.table}_{mark}"
            yield name, pattern.format(name=name, **facts)
    for rule in _rules:
        if rule.table in there:
            yield _named(rule, connection.vendor)


def _named(rule: Rule, vendor: str) -> tuple[str, str]:
    pattern, when = (
        (RULE_ON_SQLITE, rule.sqlite) if vendor == "sqlite" else (RULE_ON_POSTGRESQL, rule.postgresql)
    )
    facts = {"event": rule.event, "table": rule.table, "when": when, "whole": WHOLE, "refusal": rule.refusal}
    mark = hashlib.sha256(pattern.format(name="", **facts).encode()).hexdigest()[:8]
    name = f"{PREFIX}{rule.table}_{mark}"
    return name, pattern.format(name=name, **facts)


def _found(connection: BaseDatabaseWrapper, cursor: Any) -> list[tuple[str, str]]:
    """The names of our triggers in this database, each with its table."""
    if connection.vendor == "sqlite":
        cursor.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'")
    else:
        cursor.execute(
            "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
            "WHERE NOT tgisinternal AND pg_table_is_visible(tgrelid)"
        )
    return [(name, table) for name, table in cursor.fetchall() if name.startswith(PREFIX)]


def _drop(connection: BaseDatabaseWrapper, cursor: Any, triggers: dict[str, str]) -> None:
    for name, table in triggers.items():
        on = f" ON {table}" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER {name}{on}")
