"""A ministry that several succeed: each contact goes where two people decided, and what nobody chose stays."""

import pytest

from directory import moderation
from directory.changes.entries import changes_after
from directory.models import Merge, MergeState, Proposal, State
from directory.moderation import Conflict, Refused
from directory.versions import read_seq
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def former():
    """The ministry of what falls into two, with three contacts."""
    former = make.published(make.make_ministry("CS", name="Federal Secretariat", slug="cs-ministry"))
    make.make_domain(former, domain="mfa.example")
    return former


@pytest.fixture
def points(former):
    values = ["a@mfa.example", "b@mfa.example", "c@mfa.example"]
    return [make.published(make.make_contact_point(former, channel="email", value=value)) for value in values]


@pytest.fixture
def heirs():
    return [make.published(make.make_ministry(code, name=f"Ministry of {code}")) for code in ("ME", "RS")]


def division(former, shares):
    rows = sorted([str(point.pk), str(heir.pk)] for point, heir in shares)
    into = min((heir for _, heir in shares), key=lambda heir: str(heir.pk))
    return Merge(
        act="division", former_id=former.pk, into_id=into.pk, shares=rows, reason="It fell into two."
    )


def confirmed(plan):
    """By everything that one must say of contacts that leave their domain."""
    return {each.answer for each in plan.asked}


def proposed(merge, by=None):
    plan = moderation.plan_of(merge)
    facts = {"seen_hash": plan.hash, "by": by or make.make_account(), "at": make.NOW}
    return moderation.propose_merge(merge, **facts, acknowledged=confirmed(plan))


def done(merge, by=None):
    plan = moderation.plan_of(merge)
    facts = {"seen_hash": merge.hash, "by": by or make.make_account(), "at": make.NOW}
    return moderation.confirm_merge(merge, **facts, acknowledged=confirmed(plan))


def owners(points):
    for point in points:
        point.refresh_from_db()
    return [point.organisation_id for point in points]


def test_each_contact_goes_where_it_was_sent_and_the_rest_stays_with_the_closed_one(former, points, heirs):
    seq = read_seq()
    merge = done(proposed(division(former, [(points[0], heirs[0]), (points[1], heirs[1])])))
    former.refresh_from_db()
    assert owners(points) == [heirs[0].pk, heirs[1].pk, former.pk]
    assert (former.lifecycle, former.state, merge.state) == ("closed", State.PUBLISHED, MergeState.DONE)
    told = {change.id: change.changed for change in changes_after(seq, upto=read_seq(), size=20).changes}
    assert told[str(former.pk)] == ("lifecycle",)


def test_the_closed_one_leads_nowhere(client, former, points, heirs):
    done(proposed(division(former, [(points[0], heirs[0])])))
    assert Merge.objects.heir_of("cs-ministry") is None
    assert client.get("/organisations/cs-ministry/").status_code == 200


def test_it_takes_two(former, points, heirs):
    one = make.make_account()
    merge = proposed(division(former, [(points[0], heirs[0])]), by=one)
    with pytest.raises(Refused, match="another moderator"):
        done(merge, by=one)
    assert owners(points) == [former.pk] * 3


def test_the_hash_names_which_contact_goes_to_which(former, points, heirs):
    there = moderation.plan_of(division(former, [(points[0], heirs[0]), (points[1], heirs[1])])).hash
    crossed = moderation.plan_of(division(former, [(points[0], heirs[1]), (points[1], heirs[0])])).hash
    fewer = moderation.plan_of(division(former, [(points[0], heirs[0])])).hash
    assert len({there, crossed, fewer}) == 3


def test_a_contact_that_changed_since_is_decided_anew(former, points, heirs):
    merge = proposed(division(former, [(points[0], heirs[0])]))
    make.approve_proposal(make.propose(points[0], make.make_account(), purpose="press"), make.make_account())
    with pytest.raises(Conflict, match="changed since"):
        done(merge)


def test_what_leaves_its_domain_is_confirmed_by_each(former, points, heirs):
    merge = division(former, [(points[0], heirs[0])])
    plan = moderation.plan_of(merge)
    assert [each.key for each in plan.asked] == ["domain"]
    with pytest.raises(Refused, match="Confirm first"):
        moderation.propose_merge(merge, seen_hash=plan.hash, by=make.make_account(), at=make.NOW)


def test_nothing_is_divided_without_a_contact_of_its_own(former, heirs):
    other = make.published(make.make_contact_point())
    with pytest.raises(Refused, match="Choose among the contacts"):
        proposed(division(former, [(other, heirs[0])]))


def test_a_successor_that_waits_is_published_first(former, points):
    with pytest.raises(Refused, match="publish it first"):
        proposed(division(former, [(points[0], make.make_ministry("ME"))]))


def test_a_pending_contact_goes_along_and_waits_still(former, points, heirs):
    waiting = make.make_contact_point(former, channel="email", value="d@mfa.example")
    done(proposed(division(former, [(points[0], heirs[0]), (waiting, heirs[1])])))
    waiting.refresh_from_db()
    assert (waiting.organisation_id, waiting.state) == (heirs[1].pk, State.PENDING)


def test_two_take_it_back_and_everything_is_where_it_was(former, points, heirs):
    waiting = make.make_contact_point(former, channel="email", value="d@mfa.example")
    merge = done(
        proposed(division(former, [(points[0], heirs[0]), (points[1], heirs[1]), (waiting, heirs[1])]))
    )
    two = {"former_id": merge.former_id, "into_id": merge.into_id}
    done(proposed(Merge(act="separation", undoes=merge, reason="It was wrong.", **two)))
    former.refresh_from_db()
    merge.refresh_from_db()
    assert owners([*points, waiting]) == [former.pk] * 4
    assert (former.lifecycle, merge.state) == ("active", MergeState.REVERSED)


def test_of_an_ended_country_whose_ministry_closed_already(former, points, heirs):
    ending = make.make_ending("CS", (("ME", heirs[0].country.name), ("RS", heirs[1].country.name)))
    make.approved_by_two(ending)
    former.refresh_from_db()
    assert former.lifecycle == "closed"
    done(proposed(division(former, [(points[2], heirs[1])])))
    assert owners(points) == [former.pk, former.pk, heirs[1].pk]
    assert not Proposal.objects.exists()
