"""What asks readers to act whom something kept from it takes protection away, and is called so."""

import pytest

from directory import moderation
from directory.models import Intent
from directory.moderation import Refused
from tests import factories as make

pytestmark = pytest.mark.django_db


def proposal(unit, **changes):
    return make.propose(unit, make.make_account(), **changes)


def protects_no_longer(found):
    return (found.intent, found.is_risky) == (Intent.LOWER, True)


@pytest.mark.parametrize("other", [None, "BY"])
def test_readers_of_the_accused_state_would_be_asked_to_write_to_it(other):
    make.make_country("BY")
    call = make.published(make.make_call(accused_country=make.make_country("RU")))
    assert protects_no_longer(proposal(call, accused_country=other))


def test_a_call_of_an_exempt_issue_is_offered_where_people_must_not_be_prompted():
    exempt = make.published(make.make_issue(exempt=True))
    call = make.published(make.make_call(issue=make.published(make.make_issue())))
    unbound = make.published(make.make_call())
    assert protects_no_longer(proposal(call, issue=str(exempt.pk)))
    assert protects_no_longer(proposal(unbound, issue=str(exempt.pk)))


@pytest.mark.parametrize("is_of_another", [True, False])
def test_a_call_leaves_the_issue_that_a_caution_is_bound_to(is_of_another):
    issue, other = (make.published(make.make_issue()) for _ in range(2))
    call = make.published(make.make_call(issue=issue))
    to = str(other.pk) if is_of_another else None
    assert not protects_no_longer(proposal(call, issue=to))
    make.make_caution(issue=issue)
    assert protects_no_longer(proposal(call, issue=to, title="Other words"))


def test_more_protection_is_an_ordinary_wish():
    exempt, plain = make.published(make.make_issue(exempt=True)), make.published(make.make_issue())
    accused = make.make_country("RU")
    call = make.published(make.make_call(issue=exempt))
    for changes in ({"accused_country": accused.code}, {"issue": str(plain.pk)}, {"title": "Other words"}):
        assert proposal(call, **changes).intent == Intent.PUBLISH


def test_what_lowers_a_protection_is_confirmed_like_any_other_content():
    call = make.published(make.make_call(accused_country=make.make_country("RU"), article=unread()))
    found = proposal(call, accused_country=None)
    assert [asked.key for asked in moderation.kind_of(call).acknowledgements(found.content)]
    with pytest.raises(Refused, match="Confirm first"):
        make.approve_proposal(found, make.make_account(), acknowledged=[])
    for _ in range(2):
        make.approve_proposal(found, make.make_account())
    call.refresh_from_db()
    assert call.accused_country is None


def unread():
    """An article whose text is not stored here."""
    return make.published(make.make_article())


def test_the_contacts_of_a_body_that_is_only_named_would_come_back():
    body = make.published(make.make_organisation(named_only=True))
    assert protects_no_longer(proposal(body, named_only=False))
    shown = make.published(make.make_organisation())
    assert not protects_no_longer(proposal(shown, named_only=True))
