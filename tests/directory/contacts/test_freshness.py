from datetime import timedelta

import pytest

from directory.contacts.freshness import freshness
from directory.models.contact_points import term_of
from directory.pages.report import report
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def point():
    return make.published(make.make_contact_point(make.published(make.make_ministry()), purpose="general"))


def test_nobody_has_verified_a_new_point(point):
    assert freshness(point, make.TODAY).state == "unverified"
    assert report(make.TODAY).proven_general_contact_pages == 0


def test_it_is_overdue_on_its_due_date_without_any_job(point):
    acts.confirm(point)
    due_on = make.TODAY + term_of(point.channel)
    assert freshness(point, due_on - timedelta(days=1)).state == "verified"
    assert freshness(point, due_on).state == "overdue"
    assert report(due_on).proven_general_contact_pages == 0


def test_a_changed_value_loses_it(point):
    acts.confirm(point)
    proposal = make.propose(point, make.make_account(), value="https://www.urm.lt/new")
    make.approve_proposal(proposal, make.make_account())
    point.refresh_from_db()
    assert freshness(point, make.TODAY).state == "unverified"
