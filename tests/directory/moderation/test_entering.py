"""What this database has known once is not entered again by the data set."""

import uuid
from types import SimpleNamespace

import pytest

from advocacy import loading
from directory import moderation
from directory.data_set import Entry
from directory.models import Organisation
from directory.moderation import entering
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db


def entered(unit_id, value):
    kind = moderation.kind_named("organisation")
    facts = {"folder": moderation.BUNDLED, "publish": True, "at": make.NOW}
    return moderation.enter_curated(kind, value, unit_id=unit_id, **facts)


def test_what_was_public_and_is_erased_stays_away():
    body = make.published(make.make_organisation())
    unit_id, value = body.pk, moderation.content(body)
    moderation.withdraw(body, by=make.make_account(), reason="x", at=make.NOW)
    acts.erase(body)
    assert entered(unit_id, value) == "kept"
    assert not Organisation.objects.exists()


def test_what_nobody_knows_waits():
    value = {**moderation.content(make.make_organisation()), "slug": "another"}
    assert entered("0b0b0b0b-0000-4000-8000-000000000000", value) == "pending"


@pytest.mark.parametrize("left", [False, True])
def test_a_value_that_left_the_public_does_not_enter_published_under_another_id(left, monkeypatch):
    body = make.published(make.make_ministry())
    point = make.published(make.make_contact_point(body))
    value, known = {**moderation.content(point), "purpose": "press"}, uuid.uuid4()
    if left:
        moderation.withdraw(point, by=make.make_account(), reason="PHISHING", at=make.NOW)
    kind = moderation.kind_named("contact_point")
    value = value if left else {**value, "value": "https://www.urm.lt/new"}
    monkeypatch.setattr(entering, "marked_ids", lambda: {str(known)})
    entry = Entry(row=None, kind=kind, id=known, content=value, publish=True)
    data = SimpleNamespace(folder=moderation.BUNDLED, problems=[])
    words = list(loading._enter_each(data, [entry], make.NOW, lambda done, total: None))
    assert words == ["pending" if left else "published"]
