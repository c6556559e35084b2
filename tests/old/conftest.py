"""The invented world, made by the first shape or by today's, where contents have one more field everywhere."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from importlib import import_module

import pytest
from django.core.management import call_command
from django.db import connection, models, transaction

from advocacy.models import ArticleText, Citation, Letter, SignatureCount
from directory import moderation
from directory.models import OrganisationName, Source
from directory.moderation import shape
from directory.moderation.guarding import WHOLE, opened
from tests import clock, tables
from tests.old import making

LATER = "later_text"
# When the dump of before was made.
MADE = datetime(2026, 11, 28, 12, tzinfo=UTC)
PARTS = (OrganisationName, SignatureCount, Citation, Letter)


@pytest.fixture(scope="module", params=["world of before", "new world"])
def world(request, django_db_setup, django_db_blocker, tmp_path_factory):
    """Each act is tried on both, so that it does the same on a database of before as on a new one."""
    with tables.shared(django_db_blocker), pytest.MonkeyPatch.context() as monkeypatch:
        if request.param == "new world":
            grow(request, monkeypatch)
            making.make_world()
        else:
            with transaction.atomic(), opened(WHOLE):
                lately = tmp_path_factory.mktemp("old") / making.FIRST.name
                lately.write_text(as_of_late(making.FIRST.read_text(encoding="utf-8")), encoding="utf-8")
                call_command("loaddata", lately, verbosity=0, ignorenonexistent=True)
            # Nobody computed hashes of passages then; a content that cites none of the stored text is refused now.
            ArticleText.objects.all().delete()
            grow(request, monkeypatch)
        yield


def as_of_late(dump):
    """The world as if it had been made on the day of the tests' clock, which others set to a later year.

    Moments move, and the day of a verification; days that contents tell of stay, for their hashes do.
    """
    passed = clock.MOMENT - MADE

    def moved(found):
        then = datetime.fromisoformat(found[2]) + passed
        return found[1] + (then.isoformat() if "T" in found[2] else f"{then:%Y-%m-%d}") + '"'

    return re.sub(r'("\w+": ?")(20\d\d-\d\d-\d\dT[^"]+|(?<="verified_on": ")20\d\d-\d\d-\d\d)"', moved, dump)


def grow(request, monkeypatch):
    """Do what the recipe of docs/architecture.md says, for each kind, each part and the sources."""
    kinds = moderation.kinds()
    for model in (Source, *PARTS, *(kind.model for kind in kinds)):
        add_column(model)
        request.addfinalizer(partial(forget_column, model))
    for kind in kinds:
        parts = tuple(with_later(part, part.later) for part in kind.parts)
        request.addfinalizer(partial(put, kind, vars(kind).copy()))
        guarded = kind.guarded and (*kind.guarded, LATER)
        put(kind, vars(with_later(kind, kind.later, parts=parts, guarded=guarded)))
    reading = import_module("directory.moderation.content")
    monkeypatch.setattr(reading, "SOURCE_FIELDS", (*shape.SOURCE_FIELDS, LATER))
    monkeypatch.setitem(shape.SOURCE_LATER, LATER, "")


def with_later(described, later, **others):
    return replace(described, fields=(*described.fields, LATER), later={**later, LATER: ""}, **others)


def put(kind, values):
    """Other modules hold the kinds themselves, which are frozen."""
    for name, value in values.items():
        object.__setattr__(kind, name, value)


def add_column(model):
    """What a migration does: it writes one value into all rows that there are."""
    models.TextField(default="", blank=True).contribute_to_class(model, LATER)
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} ADD COLUMN {LATER} text NOT NULL DEFAULT ''")


def forget_column(model):
    """Rolling back takes the column away; this is for the class."""
    model._meta.local_fields.remove(model._meta.get_field(LATER))
    model._meta._expire_cache()
    delattr(model, LATER)
