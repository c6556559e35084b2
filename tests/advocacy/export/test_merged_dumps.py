"""What a dump holds before two organisations become one, while they are, and after that was taken back."""

import json

import pytest
from django.utils import timezone

from advocacy.export.catalogue import TABLES
from advocacy.export.dumps import export
from directory.models import PublicState, State
from tests import factories as make
from tests.directory.moderation.test_merging import merged, taken_back, two  # noqa: F401
from tests.pages import verify

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])
# When it last changed: of what was moved and put back that is another day.
CHANGED = {"revision", "updated_at"}


@pytest.fixture(autouse=True)
def first_rows(transactional_db):
    PublicState.objects.get_or_create(pk=1)


def held(folder):
    """Every record of a dump that is made now, by its table and key, as it stands there."""
    path = export(folder, now=timezone.now()).dump.path
    return {
        (table.name, row.get("id") or row.get("code") or json.dumps(row)): row
        for table in TABLES
        for row in map(json.loads, (path / f"{table.name}.jsonl").read_text().splitlines())
    }


def differing(one, other):
    """The keys of each record that are not the same in both; of one that stands in one alone, all."""
    found = {}
    for key in one.keys() | other.keys():
        was, now = one.get(key), other.get(key)
        names = (
            {"everything"} if was is None or now is None else {name for name in was if was[name] != now[name]}
        )
        if names:
            found[key] = names
    return found


def test_a_merge_moves_what_it_says_and_taking_it_back_restores_every_record(two, tmp_path):  # noqa: F811
    former, into = two
    bystander = make.published(make.make_contact_point())
    (own,) = former.contact_points.filter(value="only@league.example")
    verify(own, days_ago=3)
    (twin,) = former.contact_points.filter(value="both@league.example")
    (kept,) = into.contact_points.all()
    (call,) = into.calls.all()
    (petition,) = former.petitions_hosted.all()
    before = held(tmp_path / "before")
    merge = merged(former, into)
    during = held(tmp_path / "during")
    told = differing(before, during)
    assert {key: rest for key, names in told.items() if (rest := names - CHANGED)} == {
        ("organisations", str(former.pk)): {"everything"},
        ("contact_points", str(twin.pk)): {"everything"},
        ("organisations", str(into.pk)): {"names", "official_domains", "contact_points"},
        ("contact_points", str(own.pk)): {"organisation", "verification"},
        # It stands beside a proven domain now, and is not on it.
        ("contact_points", str(kept.pk)): {"on_official_domain"},
        ("calls", str(call.pk)): {"addresses"},
        ("petitions", str(petition.pk)): {"platform"},
    }
    taken_back(merge)
    after = held(tmp_path / "after")
    assert after.keys() == before.keys()
    told = differing(before, after)
    assert [(key, names) for key, names in told.items() if not names <= CHANGED] == []
    assert told.keys() == differing(before, during).keys()
    assert ("contact_points", str(bystander.pk)) not in told
    former.refresh_from_db()
    assert former.state == State.PUBLISHED
