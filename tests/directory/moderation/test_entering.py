"""What this database has known once is not entered again by the data set."""

import pytest

from directory import moderation
from directory.models import Organisation
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
