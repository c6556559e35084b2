"""Questions that the ORM writes once."""

import uuid

import pytest

from directory.api.organisation_rows import organisations
from directory.models import PublicState
from directory.operating.snapshots import snapshot
from directory.serving.statements import Among, Within, rows_of
from tests import factories as make

pytestmark = pytest.mark.django_db
COLUMNS = ("key", "slug")


@pytest.fixture
def written():
    return []


@pytest.fixture
def build(written):
    def builder(owners):
        written.append(owners)
        return organisations().filter(**owners.lookups()).order_by("pk")

    return builder


def keys():
    return list(organisations().order_by("pk").values_list("key", flat=True))


def test_a_question_is_written_once_and_answered_for_whoever_asks(build, written):
    for number in range(4):
        make.published(make.make_organisation(slug=f"body-{number}"))
    first, second, third, fourth = keys()
    assert [row.key for row in rows_of(build, Among(keys=[second]), COLUMNS)] == [second]
    assert [row.key for row in rows_of(build, Among(keys=[first, fourth]), COLUMNS)] == [first, fourth]
    assert rows_of(build, Among(keys=[]), COLUMNS) == []
    assert len(written) == 1


def test_a_range_includes_both_its_ends(build):
    for number in range(4):
        make.published(make.make_organisation(slug=f"body-{number}"))
    first, second, third, _ = keys()
    assert [row.key for row in rows_of(build, Within(first=first, last=third), COLUMNS)] == [
        first,
        second,
        third,
    ]


def test_there_is_no_limit_to_how_many_are_asked_for(build):
    make.published(make.make_organisation())
    (key,) = keys()
    many = [uuid.uuid4().hex for _ in range(40_000)]
    assert [row.key for row in rows_of(build, Among(keys=[*many, key]), COLUMNS)] == [key]


def test_a_key_is_data_and_never_sql():
    hostile = ["%s", "'; DROP TABLE directory_organisation; --"]
    rows = rows_of(build_of_slugs, Slugs(keys=hostile), COLUMNS)
    assert rows == []


class Slugs(Among):
    kind = "text"


def build_of_slugs(owners):
    return organisations().filter(**owners.lookups("slug"))


@pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])
def test_inside_a_snapshot_it_reads_what_the_snapshot_shows(build):
    # A transactional test starts from flushed tables: put the row of the first migration back.
    PublicState.objects.get_or_create(pk=1)
    make.published(make.make_organisation())
    (key,) = keys()
    assert len(rows_of(build, Among(keys=[key]), COLUMNS)) == 1
    with snapshot():
        assert len(rows_of(build, Among(keys=[key]), COLUMNS)) == 1
        organisations().using("default").filter(slug__gt="").update(name="Renamed")
        (row,) = rows_of(build, Among(keys=[key]), ("key", "name"))
    assert row.name != "Renamed"
