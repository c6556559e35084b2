"""The number that last moved a public shape: it covers what the shape nests, and never falls."""

import pytest

from directory import moderation
from directory.models import Concern, Intent, Revision
from tests import factories as make
from tests.pages import call, contact, ministry, petition, withdraw

pytestmark = pytest.mark.django_db


def last():
    return Revision.objects.last().seq


def shown(unit):
    unit.refresh_from_db()
    return unit.shown_revision


def change(unit, **fields):
    make.approve_proposal(make.propose(unit, make.make_account(), **fields), make.make_account())


def test_a_unit_has_the_number_and_time_of_its_own_revision():
    organisation = ministry()
    assert (shown(organisation), organisation.shown_revised_at) == (organisation.revision, make.NOW)


def test_what_is_nested_moves_what_shows_it():
    organisation, article = ministry(), make.published(make.make_article())
    issue = make.published(make.make_issue())
    signed = petition(organisation, 7)
    point = contact(organisation)
    asked = call(article=article, issue=issue, petition=signed)
    for changed, showing in [
        (point, [organisation]),
        (organisation, [point, signed, asked]),
        (article, [asked]),
        (issue, [asked]),
        (signed, [asked]),
        (asked, [article, issue]),
    ]:
        withdraw(changed)
        twice(moderation.restore, changed, Intent.RESTORE)
        for unit in showing:
            assert shown(unit) >= type(changed).objects.get(pk=changed.pk).revision, (changed, unit)


def twice(act, unit, intent):
    for _ in range(2):
        act(unit, by=make.make_account(), seen_hash=make.hash_of(unit, intent), at=make.NOW)


def test_a_domain_moves_the_contacts_that_may_stand_on_it():
    point = contact(ministry())
    make.published(make.make_domain(point.organisation))
    assert shown(point) == shown(point.organisation) == last()


def test_a_caution_moves_the_bodies_of_its_country_and_no_others():
    here, there = ministry("UG"), ministry("LT")
    make.make_caution("UG")
    assert (shown(here), shown(there)) == (last(), there.revision)


def test_what_is_not_nested_stays():
    first, second = ministry("LT"), ministry("LV")
    contact(second)
    assert shown(first) == first.revision


def test_an_article_that_a_call_cites_no_longer_moves_with_it_and_does_not_fall():
    """The call's own number was the article's while it cited it."""
    dropped, kept = (make.published(make.make_article(text=f"Please write. {n}")) for n in "ab")
    asked = make.make_call(article=kept)
    make.cite(asked, dropped, 1, 9)
    moderation.record(asked, by=None, at=make.NOW)
    make.published(asked)
    before = shown(dropped)
    assert before == asked.revision
    citations = [row for row in moderation.content(asked)["citations"] if row["article"] == str(kept.pk)]
    change(asked, citations=citations)
    assert shown(dropped) == shown(kept) == last() > before


def test_a_change_of_issue_moves_the_old_one_and_the_new_one():
    old, new = (make.published(make.make_issue()) for _ in range(2))
    asked = call(issue=old)
    change(asked, issue=str(new.pk))
    assert shown(old) == shown(new) == last()


def test_the_erasure_of_a_nested_unit_does_not_make_the_number_fall():
    point = contact(ministry())
    organisation = point.organisation
    withdraw(point)
    twice(moderation.erase, point, Intent.ERASE)
    assert shown(organisation) == last()


def test_a_pending_unit_moves_nothing():
    organisation = ministry()
    make.make_contact_point(organisation)
    make.make_domain(organisation)
    assert shown(organisation) == organisation.revision


def test_a_revision_concerns_the_countries_before_and_after_it():
    body = make.published(make.make_organisation(country=make.make_country("LT")))
    make.make_country("LV")
    change(body, country="LV")
    codes = Concern.objects.filter(revision=last()).values_list("country", flat=True)
    assert sorted(codes) == ["LT", "LV"]
