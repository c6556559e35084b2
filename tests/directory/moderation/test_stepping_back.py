"""Whoever stood behind something may take that back, and no voice counts for ever."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory import moderation
from directory.models import Approval, AuditEntry, Intent, Outcome, State, Undo, UndoState
from tests import factories as make

pytestmark = pytest.mark.django_db
TERM = timedelta(days=90)


@pytest.fixture
def withdrawn():
    point = make.published(make.make_contact_point(make.published(make.make_organisation())))
    moderation.withdraw(point, by=make.make_account(), reason="phishing", at=make.NOW)
    point.refresh_from_db()
    return point


def stand_behind(unit, by, at=make.NOW):
    return moderation.restore(unit, by=by, seen_hash=make.hash_of(unit, Intent.RESTORE), at=at)


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def buttons(client, url):
    return [act for act in client.get(url).context["review"].acts if act.name == "step-back"]


def click(client, url):
    (act,) = buttons(client, url)
    return client.post(url, {"act": "step-back", "seen_hash": act.seen_hash}).status_code


def test_a_voice_for_showing_again_is_taken_back_on_the_page(withdrawn, settings):
    settings.DECISIONS_PER_HOUR = 1
    first, second = make.make_account(), make.make_account()
    stand_behind(withdrawn, first, timezone.now())
    url = reverse("admin:review_unit", args=["contact_point", withdrawn.pk])
    assert buttons(signed_in(second), url) == []
    assert click(signed_in(first), url) == 302
    assert buttons(signed_in(first), url) == []
    assert stand_behind(withdrawn, second) is None
    withdrawn.refresh_from_db()
    assert withdrawn.state == State.WITHDRAWN
    entry = AuditEntry.objects.get(act="step back")
    assert (entry.account, entry.outcome, entry.unit_id) == (first, Outcome.DONE, withdrawn.pk)


def test_nobody_takes_back_the_voice_of_another(withdrawn):
    first, second = make.make_account(), make.make_account()
    stand_behind(withdrawn, first)
    seen = make.hash_of(withdrawn, Intent.RESTORE)
    with pytest.raises(moderation.Conflict):
        moderation.step_back(withdrawn, by=second, seen_hash=seen, at=make.NOW)
    assert Approval.objects.open().filter(hash=seen).count() == 1


def test_a_voice_for_a_proposal_is_taken_back_on_its_page():
    body, first = make.published(make.make_organisation()), make.make_account()
    proposal = make.propose(body, None, summary="Answers letters of everybody.")
    assert make.approve_proposal(proposal, first) is None
    assert click(signed_in(first), reverse("admin:review_proposal", args=[proposal.pk])) == 302
    assert make.approve_proposal(proposal, make.make_account()) is None


def test_a_voice_for_a_pending_unit_is_taken_back_on_its_page():
    body, first = make.make_organisation(), make.make_account()
    make.approve(body, first)
    assert click(signed_in(first), reverse("admin:review_unit", args=["organisation", body.pk])) == 302
    assert moderation.standing(moderation.case_of_unit(body, Intent.PUBLISH), make.NOW).approvers == []


def test_who_proposed_an_undo_steps_back_and_another_takes_the_place():
    first, second = make.make_account(), make.make_account()
    facts = {
        "since": make.LONG_AGO,
        "reason": "stolen",
        "account": make.make_account(),
        "account_name": "stolen",
        "hash": "0" * 64,
    }
    by = {"proposed_by": first, "proposed_by_name": first.username, "proposed_at": make.NOW}
    undo = Undo.objects.create(**facts, **by)
    url = reverse("admin:review_undo_decide", args=[undo.pk])
    assert signed_in(second).post(url, {"act": "step-back"}).status_code == 409
    assert "I no longer stand behind it" not in signed_in(second).get(url).content.decode()
    assert "I no longer stand behind it" in signed_in(first).get(url).content.decode()
    assert signed_in(first).post(url, {"act": "step-back"}).status_code == 302
    undo.refresh_from_db()
    assert (undo.proposed_by, undo.state) == (None, UndoState.OPEN)


@pytest.mark.parametrize(("age", "suffices"), [(TERM, True), (TERM + timedelta(seconds=1), False)])
def test_an_approval_counts_for_its_term(withdrawn, age, suffices):
    stand_behind(withdrawn, make.make_account())
    assert (stand_behind(withdrawn, make.make_account(), make.NOW + age) is not None) == suffices


def test_whose_approval_is_too_old_gives_it_anew(withdrawn):
    first, later = make.make_account(), make.NOW + TERM + timedelta(days=1)
    assert stand_behind(withdrawn, first) is None
    assert stand_behind(withdrawn, first, later) is None
    assert stand_behind(withdrawn, make.make_account(), later) is not None


def test_an_undo_that_was_proposed_too_long_ago_takes_another_proposer():
    first, second = make.make_account(), make.make_account()
    undo = Undo(proposed_by=first, proposed_at=make.NOW)
    assert moderation.why_not_confirm(undo, second, make.NOW + TERM) is None
    assert "older than 90 days" in moderation.why_not_confirm(undo, second, make.NOW + TERM * 2)
