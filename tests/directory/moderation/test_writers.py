"""Whoever wrote any part of what waits stands as one with all who did: no click of another makes two of him."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from directory import moderation
from directory.accounts import roles
from directory.models import State
from directory.moderation import Refused
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db
EARLIER = "You wrote an earlier wording of this"


def fresh(unit):
    return type(unit).objects.get(pk=unit.pk)


def improve(unit, by, at=make.NOW, **fields):
    """A person opens the form, changes these fields and saves."""
    unit = fresh(unit)
    for name, value in fields.items():
        setattr(unit, name, value)
    unit.save()
    moderation.record(unit, by=by, at=at)
    return fresh(unit)


def pending(by, at=make.NOW):
    return make.make_contact_point(make.published(make.make_organisation()), by=by, at=at)


def overtaken(by):
    """A wish of this person, and another change that came before it."""
    body = make.published(make.make_organisation())
    wish = make.propose(body, by, name="His words")
    acts.change(body, summary="Other words.")
    return body, wish


def part_of(wish, by):
    return moderation.split(wish, fields=["name"], by=by, at=make.NOW)


def renewed(wish, by):
    return moderation.renew(wish, by=by, at=make.NOW)


@pytest.mark.parametrize("role", [roles.EDITOR, roles.MODERATOR])
def test_a_small_change_by_an_editor_does_not_make_another_persons_words_hers(role):
    writer, editor = make.make_account(), make.make_account(role)
    point = improve(pending(writer), editor, language="fr")
    with pytest.raises(Refused, match=EARLIER):
        make.approve(point, writer)
    make.approve(point, make.make_account())
    assert fresh(point).state == State.PUBLISHED


def test_nobody_who_wrote_it_approves_however_many_did():
    writers = [make.make_account() for _ in range(3)]
    point = pending(writers[0])
    for number, writer in enumerate(writers[1:]):
        point = improve(point, writer, language=("fr", "de")[number])
    for writer in writers:
        with pytest.raises(Refused, match="author|earlier wording"):
            make.approve(point, writer)


def test_who_counts_as_one_with_an_earlier_writer_does_not_approve():
    maker = make.make_account()
    point = improve(pending(make.make_account(by=maker)), make.make_account(roles.EDITOR), language="fr")
    with pytest.raises(Refused, match="count as one"):
        make.approve(point, maker)
    assert not moderation.Standing([make.make_account(), make.make_account(by=maker)], [maker]).suffices


@pytest.mark.parametrize("first", ["nobody", "new", "gone"])
def test_words_of_nobody_stay_nobodys_when_an_editor_changes_one(first):
    """A moderator suggests it without an account, or as one that is his since an hour; an editor tells the language."""
    author = None if first == "nobody" else make.make_account(roles.CONTRIBUTOR)
    if first == "new":
        author = make.make_account(roles.CONTRIBUTOR, since=make.NOW - timedelta(hours=1))
    point = pending(author)
    if first == "gone":
        author.delete()
    editor, at = make.make_account(), make.NOW + timedelta(days=9)
    point = improve(point, editor, at, language="fr")
    assert make.approve(point, make.make_account(), at) is None
    assert make.approve(point, editor, at) is not None


def test_of_those_who_wrote_a_part_one_approves_for_all():
    point = pending(None)
    writers = [make.make_account(), make.make_account()]
    for writer, language in zip(writers, ["fr", "de"], strict=True):
        point = improve(point, writer, language=language)
    assert make.approve(point, writers[0]) is None
    with pytest.raises(Refused, match="who wrote none"):
        make.approve(point, writers[1])
    assert make.approve(point, make.make_account()) is not None


def test_a_new_author_who_writes_again_when_he_is_known_does_not_make_the_first_words_his():
    author = make.make_account(roles.CONTRIBUTOR, since=make.NOW - timedelta(hours=1))
    at = make.NOW + timedelta(days=9)
    point = improve(pending(author), author, at, language="fr")
    assert make.approve(point, make.make_account(), at) is None


@pytest.mark.parametrize("again", [renewed, part_of])
def test_who_wrote_a_wish_does_not_approve_what_another_makes_of_it(again):
    writer, editor = make.make_account(), make.make_account(roles.EDITOR)
    body, wish = overtaken(writer)
    if again is part_of:
        wish = make.propose(body, writer, name="His words", summary="And more.")
    made = again(wish, editor)
    with pytest.raises(Refused, match=EARLIER):
        make.approve_proposal(made, writer)
    make.approve_proposal(made, make.make_account())
    assert fresh(body).name == "His words"


@pytest.mark.parametrize("again", [renewed, part_of])
def test_a_wish_of_nobody_is_not_the_words_of_who_renews_or_splits_it(again):
    editor = make.make_account()
    body, wish = overtaken(None)
    if again is part_of:
        wish = make.propose(body, None, name="His words", summary="And more.")
    made = again(wish, editor)
    assert make.approve_proposal(made, make.make_account()) is None
    make.approve_proposal(made, editor)
    assert fresh(body).name == "His words"


def test_who_wrote_a_wish_does_not_approve_it_after_two_renewals():
    writer = make.make_account()
    body, wish = overtaken(writer)
    wish = renewed(wish, make.make_account(roles.EDITOR))
    acts.change(body, slug="other")
    with pytest.raises(Refused, match=EARLIER):
        make.approve_proposal(renewed(wish, make.make_account(roles.EDITOR)), writer)


def test_who_wrote_it_first_does_not_confirm_it_as_checked():
    writer = make.make_account(roles.EDITOR)
    point = improve(pending(writer), make.make_account(roles.EDITOR), language="fr")
    make.approve(point, make.make_account())
    assert "author of this value" in moderation.why_not_verify(fresh(point), writer, make.NOW)


def test_a_later_change_of_something_else_does_not_make_who_wrote_the_value_its_witness():
    writer, point = make.make_account(), make.published(make.make_contact_point())
    make.approve_proposal(make.propose(point, writer, value="https://www.urm.lt/his"), make.make_account())
    other = make.make_account()
    make.approve_proposal(make.propose(point, other, language="fr"), make.make_account())
    why_not = [moderation.why_not_verify(fresh(point), account, make.NOW) for account in (writer, other)]
    assert all("author of this value" in each for each in why_not)


def test_what_an_account_wished_is_taken_back_when_another_renewed_it():
    writer = make.make_account()
    body, wish = overtaken(writer)
    made = renewed(wish, make.make_account())
    assert moderation.said_by(writer, make.NOW).wishes == [made]
    make.approve_proposal(made, make.make_account())
    assert [one.unit_id for one in moderation.taken_by(writer, make.NOW)] == [body.pk]


def test_the_page_says_why_an_earlier_writer_may_not():
    writer = make.make_account()
    point = improve(pending(writer), make.make_account(), language="fr")
    client = Client()
    client.force_login(writer)
    shown = client.get(reverse("admin:review_unit", args=["contact_point", point.pk])).content.decode()
    assert f"{EARLIER}: a moderator who wrote none of it must approve it." in shown


def test_a_house_of_one_author_and_two_moderators_publishes_whatever_they_improve():
    author, first, second = make.make_account(roles.CONTRIBUTOR), make.make_account(), make.make_account()
    point = improve(pending(author), first, language="fr")
    make.approve(point, second)
    assert fresh(point).state == State.PUBLISHED
    body, wish = overtaken(author)
    make.approve_proposal(renewed(wish, first), second)
    assert fresh(body).name == "His words"
    suggested = improve(pending(None), first, language="fr")
    make.approve(suggested, first)
    make.approve(suggested, second)
    assert fresh(suggested).state == State.PUBLISHED
