"""Who stands behind something is counted in one way, of one case and of many."""

from datetime import timedelta
from itertools import product

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from directory import moderation
from directory.accounts import roles
from directory.accounts.appointments import note_password
from directory.models import Approval, Intent, Revision
from tests import factories as make

pytestmark = pytest.mark.django_db
LATER = make.NOW + timedelta(hours=1)
AUTHORS = ("nobody", "fit", "disabled")
APPROVERS = ("none", "fit", "disabled", "demoted", "anew", "set up by the author", "void", "of what it was")


def disable(account):
    type(account).objects.filter(pk=account.pk).update(is_active=False)


def stand_behind(case, kind, author):
    """An approval, and what became of the account or of the approval since."""
    if kind == "none":
        return
    account = make.make_account(is_active=kind != "disabled")
    facts = {"kind": case.kind.name, "unit_id": case.unit.pk, "intent": case.intent, "at": make.NOW}
    facts["acknowledged"] = [each.answer for each in case.asked]
    approval = Approval.objects.create(
        **facts, hash=case.hash, account=account, account_name=account.username
    )
    if kind == "demoted":
        account.groups.clear()
    elif kind == "anew":
        account.appointments.create(what="role", by_host=True, at=make.NOW + timedelta(seconds=1))
    elif kind == "set up by the author" and author:
        note_password(account, by=author, at=make.NOW)
    elif kind == "void":
        Approval.objects.filter(pk=approval.pk).update(voided_at=make.NOW)
    elif kind == "of what it was":
        Approval.objects.filter(pk=approval.pk).update(hash="0" * 64)


def told(standing):
    who = {account.pk for account in standing.approvers}
    wrote = [account.pk for account in standing.writers]
    return wrote, standing.by_writing, who, standing.count, standing.needed, standing.suffices


def facts(case):
    return case.hash, case.base, case.is_reversal, case.writings, case.content


@pytest.fixture
def units():
    body = make.published(make.make_organisation())
    found = []
    for number, (author, first, second) in enumerate(product(AUTHORS, APPROVERS, APPROVERS[:3])):
        by = None if author == "nobody" else make.make_account()
        unit = make.make_call(by=by) if number % 20 == 0 else make.make_contact_point(body, by=by)
        for kind in (first, second):
            stand_behind(moderation.case_of_unit(unit, Intent.PUBLISH), kind, by)
        if author == "disabled":
            disable(by)
        found.append(unit)
    return found


def test_many_units_are_told_as_each_alone(units):
    for model in {type(unit) for unit in units}:
        mine = list(model.objects.filter(pk__in=[unit.pk for unit in units]))
        cases = moderation.cases_of_units(mine, Intent.PUBLISH)
        alone = [moderation.case_of_unit(unit, Intent.PUBLISH) for unit in mine]
        assert list(map(facts, cases)) == list(map(facts, alone))
        at = make.NOW + timedelta(days=8)
        behind = moderation.standings(cases, at)
        assert list(map(told, behind)) == [told(moderation.standing(case, at)) for case in alone]
        if len(mine) > 9:
            assert {one.count for one in behind} == {0, 1, 2}


def test_many_proposals_are_told_as_each_alone():
    body = make.published(make.make_organisation())
    points = [make.published(make.make_contact_point(body, purpose="general")) for _ in range(3)]
    issue = make.published(make.make_issue())
    make.approve_proposal(make.propose(points[0], make.make_account(), purpose="press"), make.make_account())
    proposals = [
        make.propose(points[0], make.make_account(), purpose="general"),  # it was that before
        make.propose(points[1], make.make_account(), purpose="press"),
        make.propose(points[2], make.make_account(), purpose="press"),
        make.propose(issue, None, summary="Other words."),
    ]
    disable(proposals[2].author)
    for proposal in proposals[1:]:
        proposal.refresh_from_db()
        stand_behind(moderation.case_of_proposal(proposal), "fit", None)
    cases = moderation.cases_of_proposals(proposals)
    alone = {proposal.pk: moderation.case_of_proposal(proposal) for proposal in proposals}
    assert {key: facts(case) for key, case in cases.items()} == {
        key: facts(case) for key, case in alone.items()
    }
    behind = moderation.standings(list(alone.values()), LATER)
    assert list(map(told, behind)) == [told(moderation.standing(case, LATER)) for case in alone.values()]
    assert [one.count for one in behind] == [0, 2, 1, 1]


def test_a_proposal_for_what_is_gone_is_no_case():
    point = make.published(make.make_contact_point())
    proposal = make.propose(point, make.make_account(), purpose="press")
    type(proposal).objects.filter(pk=proposal.pk).update(unit_id="00000000-0000-4000-8000-000000000000")
    proposal.refresh_from_db()
    assert moderation.cases_of_proposals([proposal]) == {}


def test_standing_is_asked_as_often_for_nine_as_for_three_but_for_what_each_voice_confirmed():
    counts = []
    for number in (3, 9):
        calls = [make.make_call(by=make.make_account(), letters=[make.a_letter()]) for _ in range(number)]
        for call in calls:
            stand_behind(moderation.case_of_unit(call, Intent.PUBLISH), "fit", None)
        fresh = list(type(calls[0]).objects.filter(pk__in=[call.pk for call in calls]))
        with CaptureQueriesContext(connection) as queries:
            behind = moderation.standings(moderation.cases_of_units(fresh, Intent.PUBLISH), LATER)
            assert [one.count for one in behind] == [2] * number
        counts.append(len(queries) - number)
    assert counts[0] == counts[1]


def queue_item(section):
    client = Client()
    client.force_login(make.make_account())
    (item,) = client.get(reverse("admin:review_queue"), {"section": section}).context["queue"].items
    page = client.get(item.url).content.decode()
    assert f"{item.behind} of {item.needed}" in page
    return item


def test_the_queue_counts_no_account_that_is_disabled():
    author = make.make_account(roles.CONTRIBUTOR)
    point = make.make_contact_point(by=author)
    disable(author)
    stand_behind(moderation.case_of_unit(point, Intent.PUBLISH), "disabled", None)
    assert queue_item("contact_point").behind == 0


def test_the_queue_counts_who_stands_behind_this_proposal_and_not_behind_another_of_the_unit():
    point = make.published(make.make_contact_point())
    plain = make.propose(point, None, purpose="press")
    other = make.propose(point, None, purpose="consular")
    make.approve_proposal(other, make.make_account())
    client = Client()
    client.force_login(make.make_account())
    items = client.get(reverse("admin:review_queue"), {"section": "proposal"}).context["queue"].items
    behind = {item.url.strip("/").split("/")[-1]: item.behind for item in items}
    assert behind == {str(plain.pk): 0, str(other.pk): 1}


def test_a_reversal_counts_no_author_in_the_queue():
    point = make.published(make.make_contact_point(purpose="general"))
    make.approve_proposal(make.propose(point, make.make_account(), purpose="press"), make.make_account())
    make.propose(point, make.make_account(), purpose="general")
    assert queue_item("proposal").behind == 0


def test_two_of_whom_one_set_up_the_other_count_as_one():
    first = make.make_account()
    assert moderation.Standing([first], [make.make_account(by=first)]).count == 1


def needing(monkeypatch, name, people):
    kind = moderation.kind_named(name)
    monkeypatch.setattr(type(kind), "__setattr__", object.__setattr__)
    monkeypatch.setattr(kind, "people", people)


def test_a_kind_may_ask_for_more_people(monkeypatch):
    needing(monkeypatch, "contact_point", 3)
    point = make.make_contact_point(by=make.make_account())
    assert make.approve(point, make.make_account()) is None
    item = queue_item("contact_point")
    assert (item.behind, item.needed) == (2, 3)
    assert make.approve(point, make.make_account()).action == "created"


def test_a_message_says_how_many_a_kind_asks_for(monkeypatch):
    needing(monkeypatch, "caution", 3)
    caution = make.make_caution()
    with pytest.raises(moderation.Refused, match="takes three people"):
        moderation.reject(
            caution, by=make.make_account(), reason="x", seen_hash=make.hash_of(caution), at=make.NOW
        )


def test_no_kind_asks_for_fewer_than_readers_are_promised():
    with pytest.raises(ValueError, match="1 people; readers are promised 2"):
        moderation.UnitKind(name="leaflet", model=Revision, fields=(), people=1)
