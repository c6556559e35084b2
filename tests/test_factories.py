"""What the factories leave out makes no difference to what they leave behind."""

import pytest
from django.db import transaction

from tests import factories as make
from tests import tables

pytestmark = pytest.mark.django_db
# Who did it: the accounts of the two, and what is kept of their acts.
PEOPLE = {"account", "account_groups", "appointment", "approval", "auditentry"}
# Another account, another moment and, on PostgreSQL, another number for each attempt.
DIFFERENT = {"actor_id", "actor_name", "changed_at"}
NUMBERED = {"directory_concern", "directory_searchentry"}


def contact():
    return make.make_contact_point(make.published(make.make_ministry()))


def domain():
    return make.make_domain(make.published(make.make_ministry()))


def caution():
    return make.make_caution(source=make.make_source())


@pytest.mark.parametrize(
    "make_unit",
    [
        *(make.make_ministry, make.make_organisation, contact, domain, caution),
        *(make.make_article, make.make_call, make.make_issue),
    ],
)
def test_a_published_unit_is_as_two_people_leave_it(make_unit):
    unit = make_unit()
    assert left_by(make.published, unit) == left_by(make.approved_by_two, unit)


def left_by(publish, unit):
    with transaction.atomic():
        publish(unit)
        left = everything()
        transaction.set_rollback(True)
    return left


def everything():
    names = set(tables.tables()) - {f"directory_{name}" for name in PEOPLE}
    return {name: told(name, *found) for name, found in tables.rows_of(names).items()}


def told(table, columns, rows):
    """What stands in the rows, in an order of its own: a database gives them as it likes."""
    passed_over = DIFFERENT | ({"id"} if table in NUMBERED else set())
    kept = [
        {name: value for name, value in zip(columns, row, strict=True) if name not in passed_over}
        for row in rows
    ]
    return sorted(kept, key=str)
