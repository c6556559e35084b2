"""Whether a contact is verified, overdue or disputed: a row, a query and the API's rows say the same, in every case."""

from datetime import timedelta
from itertools import product

import pytest

from directory.api.contact_rows import shapes_of
from directory.contacts.freshness import STATES, freshness
from directory.contacts.listing import TRUST
from directory.models import ContactPoint, Dispute, Verification
from directory.models.contact_points import term_of
from directory.moderation.guarding import opened
from tests import factories as make

pytestmark = pytest.mark.django_db
VALUES = {
    "contact_page": "https://www.urm.lt/contacts/{}",
    "telephone": "+3705236{:04}",
    "email": "desk{}@urm.lt",
    "postal_address": "J. Tumo-Vaižganto g. {}, Vilnius",
}
# Of which content, and how long before the last day on which it holds.
CHECKS = (
    [],
    [("now", 1)],
    [("now", 0)],
    [("now", -1)],
    [("now", 0), ("now", 30)],
    [("former", 30)],
    [("former", 30), ("now", -1)],
)
# Of which value, and whether it was lifted.
DOUBTS = ([], [("now", False)], [("now", True)], [("former", False)], [("now", True), ("now", False)])
WHO = {"by_name": "somebody"}


def check(point, of, days_left):
    day = make.TODAY - term_of(point.channel) + timedelta(days=days_left)
    content_hash = point.content_hash if of == "now" else "0" * 64
    facts = {"method": "page_seen", "looked_at": "it", "verified_on": day, "recorded_at": make.NOW}
    Verification.objects.create(contact_point=point, content_hash=content_hash, **facts, **WHO)


def doubt(point, of, is_lifted):
    value, lifted_at = point.value if of == "now" else "what it was", make.NOW if is_lifted else None
    facts = {"reason": "x", "disputed_on": make.TODAY, "lifted_at": lifted_at}
    Dispute.objects.create(contact_point=point, value=value, **facts, **WHO)


@pytest.fixture
def points():
    body = make.make_organisation()
    for number, (channel, checks, doubts) in enumerate(product(VALUES, CHECKS, DOUBTS)):
        point = make.make_contact_point(body, channel=channel, value=VALUES[channel].format(number))
        for of, days_left in checks:
            check(point, of, days_left)
        for of, is_lifted in doubts:
            doubt(point, of, is_lifted)
    # Straight into the database: what stands about a value asks nothing of how it became public.
    with opened():
        for model in (type(body), ContactPoint):
            model.objects.update(state="published", revision=1, revised_at=make.NOW)
    return list(ContactPoint.objects.published())


def test_the_three_forms_agree_in_every_case(points):
    of_rows = {point.pk: freshness(point, make.TODAY) for point in points}
    assert {state.state for state in of_rows.values()} == set(STATES)
    asked = ContactPoint.objects.with_freshness(make.TODAY)
    assert {row.pk: row.freshness for row in asked} == {pk: told.state for pk, told in of_rows.items()}
    assert {row.pk: row.last_verified_on for row in asked} == {
        pk: told.verified_on for pk, told in of_rows.items()
    }
    shown = {shape["id"]: shape["verification"] for shape in shapes_of(list(of_rows), make.TODAY)}
    assert shown == {
        str(pk): {name: getattr(told, name) for name in ("state", "verified_on", "due_on", "method")}
        for pk, told in of_rows.items()
    }


def test_what_is_due_is_what_no_check_holds_for_and_nobody_doubts(points):
    expected = {point for point in points if freshness(point, make.TODAY).state in ("overdue", "unverified")}
    assert set(ContactPoint.objects.due_for_review(make.TODAY)) == expected


def test_what_may_be_trusted_has_a_place_for_every_state():
    assert sorted(TRUST) == sorted(STATES)
