"""What was rejected can wait again, and an author takes back or rewords what nobody accepted yet."""

import pytest

from directory import moderation
from directory.accounts import roles
from directory.models import Approval, AuditEntry, Intent, Proposal, ProposalState, Reopening, State
from directory.moderation import Conflict, Refused
from directory.moderation.content import source_json
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db


def body():
    return make.published(make.make_organisation())


def rejected(unit, reason="Wrong page."):
    seen = make.hash_of(unit)
    moderation.reject(unit, by=make.make_account(), reason=reason, seen_hash=seen, at=make.NOW)
    return unit


def reopen(unit, by=None, reason="It was right."):
    found = moderation.reopen(unit, by=by or make.make_account(), reason=reason, at=make.NOW)
    unit.refresh_from_db()
    return found


class TestReopening:
    def test_one_moderator_reopens_and_approvals_start_anew(self):
        unit = make.make_contact_point(body(), by=make.make_account(roles.CONTRIBUTOR))
        before = make.hash_of(unit)
        rejected(unit)
        by = make.make_account()
        found = reopen(unit, by)
        assert (unit.state, unit.rejection, found.rejection) == (State.PENDING, "", "Wrong page.")
        assert not Approval.objects.open().exists()
        case = moderation.case_of_unit(unit, Intent.PUBLISH)
        assert case.hash != before
        assert "was rejected and reopened" in str(case.departures[0])

    def test_it_takes_two_though_the_author_stands_here_for_long(self):
        unit = rejected(make.make_contact_point(body(), by=make.make_account(roles.CONTRIBUTOR)))
        by = make.make_account()
        reopen(unit, by)
        assert make.approve(unit, by) is None
        assert make.approve(unit, make.make_account())
        unit.refresh_from_db()
        assert unit.state == State.PUBLISHED

    def test_so_it_does_where_a_kind_has_no_identity(self):
        unit = rejected(make.make_issue(by=make.make_account(roles.CONTRIBUTOR)))
        reopen(unit)
        assert make.approve(unit, make.make_account()) is None

    def test_another_record_with_the_value_is_no_new_value_either(self):
        unit = rejected(make.make_contact_point(body()))
        reopen(unit)
        other = make.make_contact_point(body(), value=unit.value, by=make.make_account())
        assert moderation.case_of_unit(other, Intent.PUBLISH).departures
        make.approved_by_two(unit)
        assert not moderation.case_of_unit(other, Intent.PUBLISH).departures

    def test_who_may_and_what_can_be_reopened(self):
        unit = rejected(make.make_contact_point(body()))
        with pytest.raises(Refused, match="group Moderator"):
            reopen(unit, make.make_account(roles.EDITOR))
        with pytest.raises(Refused, match="Give a reason"):
            reopen(unit, reason=" ")
        reopen(unit)
        with pytest.raises(Conflict, match="not rejected"):
            reopen(unit)
        assert AuditEntry.objects.filter(act="reopen").count() == 4
        caution = make.make_caution()
        acts.lower(caution)
        with pytest.raises(Refused, match="enter a new one"):
            reopen(caution)

    def test_erasing_empties_what_was_said_of_it(self):
        unit = rejected(make.make_contact_point(body()), reason="Names somebody.")
        reopen(unit)
        acts.erase(rejected(unit))
        assert Reopening.objects.get().rejection == ""


class TestProposals:
    def test_an_author_takes_it_back_and_nobody_has_refused_it(self):
        author, point = make.make_account(roles.CONTRIBUTOR), make.published(make.make_contact_point(body()))
        wish = make.propose(point, author, value="https://www.urm.lt/other")
        moderation.retract(wish, by=author, reason="", at=make.NOW)
        assert Proposal.objects.get().state == ProposalState.RETRACTED
        again = make.propose(point, author, value="https://www.urm.lt/other")
        assert not moderation.case_of_proposal(again).departures
        with pytest.raises(Refused, match="Only its author"):
            moderation.retract(again, by=make.make_account(), reason="", at=make.NOW)

    def test_voices_go_with_it(self):
        author, other = make.make_account(), make.make_account()
        caution = make.published(make.make_caution(source=make.make_source()))
        wish = make.propose(caution, author, level="warn")
        make.approve_proposal(wish, other)
        moderation.retract(wish, by=author, reason="", at=make.NOW)
        assert not Approval.objects.open().exists()

    def test_what_others_wrote_too_is_not_taken_back_alone(self):
        author, renewer = make.make_account(), make.make_account()
        point = make.published(make.make_contact_point(body()))
        wish = make.propose(point, author, purpose="press")
        make.approve_proposal(make.propose(point, make.make_account(), language="en"), make.make_account())
        renewed = moderation.renew(wish, by=renewer, at=make.NOW)
        with pytest.raises(Refused, match="Others wrote a part"):
            moderation.retract(renewed, by=renewer, reason="", at=make.NOW)

    def test_an_author_rewords_it_and_remains_one(self):
        author, point = make.make_account(), make.published(make.make_contact_point(body()))
        wish = make.propose(point, author, purpose="press")
        value = {**moderation.content(point), "purpose": "consular"}
        facts = {"base_revision": point.revision, "by": author, "at": make.NOW}
        second = moderation.amend(wish, value=value, **facts)
        wish.refresh_from_db()
        assert (wish.state, second.state) == ("retracted", "open")
        assert moderation.proposed(second)["purpose"] == "consular"
        assert "author" in moderation.why_not(moderation.case_of_proposal(second), author, make.NOW)
        with pytest.raises(Refused, match="Only its author"):
            moderation.amend(second, value=value, **{**facts, "by": make.make_account()})

    def test_no_advisory_falls_by_taking_back_or_rewording(self):
        author, advised = make.make_account(), body()
        source = source_json(make.make_source())
        value = {**moderation.content(advised), "advisory": "x", "advisory_source": source}
        facts = {"base_revision": advised.revision, "by": author, "at": make.NOW}
        wish = moderation.propose(advised, value=value, **facts)
        advised.refresh_from_db()
        facts["base_revision"] = advised.revision
        with pytest.raises(Refused, match="two end that"):
            moderation.retract(wish, by=author, reason="", at=make.NOW)
        other = {**moderation.content(advised), "summary": "Words."}
        with pytest.raises(Refused, match="two end that"):
            moderation.amend(wish, value=other, **facts)
        moderation.amend(wish, value={**value, "advisory": "y"}, **facts)
        advised.refresh_from_db()
        assert advised.advisory_raised

    def test_the_same_wish_is_refused_and_named(self):
        point = make.published(make.make_contact_point(body()))
        first = make.propose(point, make.make_account(username="first"), purpose="press")
        with pytest.raises(Conflict, match="first proposed exactly this") as caught:
            make.propose(point, make.make_account(), purpose="press")
        assert caught.value.proposal == first.pk
        assert make.propose(point, make.make_account(), purpose="consular")

    def test_a_wish_that_was_overtaken_keeps_nobody_from_wishing_it_again(self):
        point = make.published(make.make_contact_point(body()))
        make.propose(point, make.make_account(), purpose="press")
        make.approve_proposal(make.propose(point, make.make_account(), language="en"), make.make_account())
        back = make.propose(point, make.make_account(), language="")
        for _ in range(2):
            make.approve_proposal(back, make.make_account())
        assert make.propose(point, make.make_account(), purpose="press")
