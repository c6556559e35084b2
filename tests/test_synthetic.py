"""The rows that benchmarks invent are such as moderation would have made."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests import migrated

CHECK = """
import sys; sys.path.insert(0, ".")
import django; django.setup()
from django.db import connection
from directory import moderation
from directory.models import Country, ContactPoint, Organisation, PublicState, Revision
from benchmarks.synthetic import fill

connection.check_constraints()
assert Organisation.objects.published().ministries().count() == Country.objects.count() == 197
assert ContactPoint.objects.published().count() == 1200
assert PublicState.objects.get().seq == Revision.objects.count() == Revision.objects.last().seq
for kind in ("organisation", "official_domain", "contact_point"):
    for unit in moderation.kind_named(kind).rows().order_by("pk")[:20]:
        assert moderation.content_hash(moderation.kind_of(unit), moderation.content(unit)) == unit.content_hash, unit
        assert Revision.objects.get(pk=unit.revision).unit_id == unit.pk
        unit.full_clean(exclude=["author"])
print("sound")
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    database = tmp_path_factory.mktemp("synthetic") / "x.sqlite3"
    migrated.lay(database)
    return {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{database}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DEBUG": "",
    }


def test_synthetic_rows_are_sound(environment):
    def run(*arguments):
        command = [sys.executable, *arguments]
        done = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("benchmarks/synthetic.py", "1200")
    assert run("-c", CHECK) == "sound\n"
