"""A voice answers what there was to answer when it was given: whatever changed since takes a new one."""

import pytest

from directory import moderation
from directory.accounts import roles
from directory.models import Dispute, Intent, Proposal, State
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db


def fresh(unit):
    return type(unit).objects.get(pk=unit.pk)


def voice(act, unit, intent, by):
    return act(unit, by=by, seen_hash=make.hash_of(unit, intent), at=make.NOW)


def doubted_anew(by):
    """A voice to lift a doubt; the doubt falls otherwise, and another one is raised for another reason."""
    point = make.published(make.make_contact_point())
    acts.dispute(point)
    voice(moderation.lift_dispute, point, Intent.LIFT, by)
    Dispute.objects.update(lifted_at=make.NOW)
    acts.dispute(point)
    return lambda other: voice(moderation.lift_dispute, point, Intent.LIFT, other)


def doubted_elsewhere(by):
    """A voice to lift a doubt, and then the same value is doubted as that of another body."""
    point = make.published(make.make_contact_point(value="https://www.urm.lt/x"))
    twin = make.published(
        make.make_contact_point(make.published(make.make_ministry("LV")), value=point.value)
    )
    acts.dispute(point)
    voice(moderation.lift_dispute, point, Intent.LIFT, by)
    acts.dispute(twin)
    return lambda other: voice(moderation.lift_dispute, point, Intent.LIFT, other)


def withdrawn(unit, reason="wrong"):
    moderation.withdraw(unit, by=make.make_account(), reason=reason, at=make.NOW)


def withdrawn_anew(by, act=moderation.restore, intent=Intent.RESTORE):
    point = make.published(make.make_contact_point())
    withdrawn(point)
    voice(act, point, intent, by)
    # The voice to show it again is one of the two that do.
    acts.restore(point) if act != moderation.restore else voice(act, point, intent, make.make_account())
    withdrawn(fresh(point), "PHISHING")
    return lambda other: voice(act, point, intent, other)


def erased_anew(by):
    return withdrawn_anew(by, moderation.erase, Intent.ERASE)


def raised_since(by):
    caution = make.make_caution(level="warn", source=make.make_source())
    voice(moderation.lower, caution, Intent.LOWER, by)
    moderation.raise_caution(caution, by=make.make_account(roles.EDITOR), reason="war", at=make.NOW)
    return lambda other: voice(moderation.lower, fresh(caution), Intent.LOWER, other)


def wished_anew(by):
    """A voice to end a raised advisory; it ends otherwise, and is raised again for another reason."""
    body = make.published(make.make_organisation())

    def wish():
        read = moderation.content(body)["source"]
        return make.propose(body, make.make_account(), advisory="Own words.", advisory_source=read)

    def end(proposal, other):
        hash_ = moderation.case_of_proposal(proposal, ends=True).hash
        facts = {"by": other, "reason": "no", "at": make.NOW}
        return moderation.reject_proposal(proposal, seen_hash=hash_, **facts)

    first = wish()
    end(first, by)
    Proposal.objects.filter(pk=first.pk).update(state="rejected", rejection="undone")
    second = wish()
    return lambda other: end(second, other)


def entered_below_another(by):
    """A voice for a child that waits; its public parent then becomes something else by an accepted proposal."""
    body = make.published(make.make_organisation())
    point = make.make_contact_point(body)
    make.approve(point, by)
    acts.change(body, name="Another name")
    return lambda other: make.approve(point, other)


def called_from_another_article(by):
    call = make.make_call()
    make.approve(call, by)
    acts.change(call.citations.get().article, headline="Another headline")
    return lambda other: make.approve(call, other)


def wished_below_another(by):
    """The same for a change of a public child, with a letter of a call."""
    call = make.published(make.make_call())
    wish = make.propose(call, None, letters=[make.a_letter()])
    make.approve_proposal(wish, by)
    acts.change(call.citations.get().article, headline="Another headline")
    return lambda other: make.approve_proposal(wish, other)


def shown_below_another(by):
    body = make.published(make.make_organisation())
    point = make.published(make.make_contact_point(body))
    withdrawn(point)
    voice(moderation.restore, point, Intent.RESTORE, by)
    acts.change(body, name="Another name")
    return lambda other: voice(moderation.restore, point, Intent.RESTORE, other)


def parent_gone_and_back(by):
    body = make.published(make.make_organisation())
    point = make.make_contact_point(body)
    make.approve(point, by)
    withdrawn(body, "A fake.")
    acts.restore(body)
    return lambda other: make.approve(point, other)


STORIES = [
    *(doubted_anew, doubted_elsewhere, withdrawn_anew, erased_anew, raised_since, wished_anew),
    *(entered_below_another, called_from_another_article, wished_below_another, shown_below_another),
    parent_gone_and_back,
]


@pytest.mark.parametrize("story", STORIES)
def test_a_voice_is_void_when_what_it_answered_changed(story):
    early = make.make_account()
    again = story(early)
    assert again(make.make_account()) is None
    assert again(early) is not None


@pytest.mark.parametrize("is_wish", [False, True])
def test_an_authors_words_below_another_parent_are_nobodys_new_content(is_wish):
    """The author wrote them below what the parent was: one moderator who has that changed would publish them alone."""
    body, author = make.published(make.make_organisation()), make.make_account(roles.CONTRIBUTOR)
    point = make.make_contact_point(body, by=None if is_wish else author)
    wish = make.propose(make.published(point), author, purpose="press") if is_wish else None
    acts.change(body, name="Another name")
    for is_last in (False, True):
        by = make.make_account()
        revision = make.approve_proposal(wish, by) if wish else make.approve(point, by)
        assert (revision is not None) == is_last


def test_who_changes_a_pending_parent_does_not_approve_its_children():
    author, moderator = make.make_account(roles.CONTRIBUTOR), make.make_account()
    article = make.make_article(by=author)
    call = make.make_call(article=article, by=author)
    article.headline = "Another headline"
    article.save()
    moderation.record(article, by=moderator, at=make.NOW)
    case = moderation.case_of_unit(call, Intent.PUBLISH)
    assert "earlier wording" in moderation.why_not(case, moderator, make.NOW)
    assert moderation.why_not(case, make.make_account(), make.NOW) is None
    make.published(fresh(article))
    assert make.approve(call, make.make_account()) is not None


def test_who_fills_in_what_his_own_stands_on_is_its_author_still():
    author = make.make_account(roles.CONTRIBUTOR)
    article = make.make_article(by=author)
    call = make.make_call(article=article, by=author)
    article.headline = "Another headline"
    article.save()
    moderation.record(article, by=author, at=make.NOW)
    make.published(fresh(article))
    make.approve(call, make.make_account())
    assert fresh(call).state == State.PUBLISHED
