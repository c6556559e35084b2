from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from directory.models import ContactPoint, LinkProblem, LinkState, Observation, Revision
from directory.moderation import Finding, content, observe
from tests import factories as make

pytestmark = pytest.mark.django_db
URL = "https://www.urm.lt/contacts"


@pytest.fixture
def point():
    return make.published(make.make_contact_point(value=URL))


@pytest.fixture
def observation():
    return Observation.objects.create(url=URL, next_check_at=make.NOW)


def see(observation, state, at=make.NOW, **fields):
    if state == LinkState.DEAD:
        fields = {"failures": 3, "failing_since": at - timedelta(days=7), **fields}
    return observe(observation, Finding(state=state, next_check_at=at + timedelta(hours=20), **fields), at=at)


def told():
    return list(Revision.objects.filter(action="link_state").values_list("unit_id", "changed"))


def test_a_new_state_is_told_of_each_record_with_the_address(point, observation):
    twin = make.published(make.make_contact_point(point.organisation, channel="website", value=URL))
    make.make_contact_point(point.organisation, value=URL)
    assert see(observation, LinkState.OK)
    assert sorted(told()) == sorted([(point.pk, ["link"]), (twin.pk, ["link"])])
    observation.refresh_from_db()
    assert (observation.state, observation.since) == ("ok", make.TODAY)


def test_the_same_state_again_writes_no_revision_and_keeps_its_date(point, observation):
    see(observation, LinkState.OK)
    later = make.NOW + timedelta(days=3)
    assert not see(observation, LinkState.OK, at=later)
    observation.refresh_from_db()
    assert (len(told()), observation.since, observation.checked_at) == (1, make.TODAY, later)


def test_a_page_that_moves_elsewhere_a_second_time_is_a_new_alarm(point, observation):
    see(observation, LinkState.MOVED, leads_to="https://one.example/a")
    LinkProblem.objects.update(closed_at=make.NOW, verdict="overruled")
    later = make.NOW + timedelta(days=3)
    assert see(observation, LinkState.MOVED, at=later, leads_to="https://two.example/a")
    observation.refresh_from_db()
    assert (observation.since, observation.told_at, len(told())) == (make.TODAY, later, 2)
    assert LinkProblem.objects.filter(closed_at=None).count() == 1


@pytest.mark.parametrize(("state", "leads_to"), [
    (LinkState.MOVED, "http://one.example/a/?visit=2#top"),
    (LinkState.MOVED, "https://one.example/a;session=2"),
    (LinkState.REDIRECTED, "https://two.example/b"),
])  # fmt: skip
def test_what_each_visit_adds_and_where_a_working_link_leads_is_no_alarm(point, observation, state, leads_to):
    see(observation, state, leads_to="https://one.example/a?visit=1")
    later = make.NOW + timedelta(days=3)
    assert not see(observation, state, at=later, leads_to=leads_to)
    observation.refresh_from_db()
    assert (observation.told_at, observation.leads_to) == (make.NOW, leads_to)


def test_where_it_leads_by_now_is_asked_though_the_object_knows_it_not(point, observation):
    see(observation, LinkState.MOVED, leads_to="https://one.example/")
    stale = Observation.objects.get()
    see(observation, LinkState.MOVED, leads_to="https://two.example/")
    assert see(stale, LinkState.MOVED, leads_to="https://one.example/")
    assert not see(stale, LinkState.MOVED, leads_to="https://one.example/")
    assert len(told()) == 3


def test_what_changed_meanwhile_is_told_though_the_object_knows_it_not(point, observation):
    see(observation, LinkState.OK)
    stale = Observation.objects.get()
    see(observation, LinkState.SOFT_404)
    assert see(stale, LinkState.OK)
    assert len(told()) == 3


def test_a_link_check_changes_no_contact(point, observation):
    before = content(point), ContactPoint.objects.filter(pk=point.pk).values("state", "content_hash").get()
    see(observation, LinkState.MOVED, leads_to="https://casino.example/")
    point.refresh_from_db()
    after = content(point), ContactPoint.objects.filter(pk=point.pk).values("state", "content_hash").get()
    assert before == after


def test_a_problem_opens_one_task_however_it_goes_on(point, observation):
    for day, state in enumerate([LinkState.SOFT_404, LinkState.MOVED, LinkState.DEAD, LinkState.DEAD]):
        see(observation, state, at=make.NOW + timedelta(days=day))
    problem = LinkProblem.objects.get()
    assert (problem.state, problem.closed_at) == ("dead", None)


def test_a_task_closes_when_the_link_works_again(point, observation):
    see(observation, LinkState.DEAD)
    see(observation, LinkState.OK, at=make.NOW + timedelta(days=1))
    assert LinkProblem.objects.get().verdict == "recovered"


def test_a_closed_door_neither_opens_nor_closes_a_task(point, observation):
    see(observation, LinkState.BLOCKED)
    assert not LinkProblem.objects.exists()
    see(observation, LinkState.DEAD)
    see(observation, LinkState.BLOCKED)
    assert LinkProblem.objects.get().closed_at is None


def test_an_address_that_nothing_published_uses_opens_no_task(observation):
    see(observation, LinkState.DEAD)
    assert not LinkProblem.objects.exists()


def test_a_proposal_outlives_what_a_link_check_tells(point, observation):
    author, second = make.make_account(), make.make_account()
    proposal = make.propose(point, author, value="https://www.urm.lt/new")
    see(observation, LinkState.DEAD)
    assert make.approve_proposal(proposal, second)


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "odd", "since": make.TODAY},
        {"state": "ok"},
        {"state": "unknown", "since": make.TODAY},
        {"state": "dead", "since": make.TODAY, "failures": 2, "failing_since": make.NOW},
        {"url": "ftp://www.urm.lt/"},
    ],
)
def test_the_database_refuses(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        Observation.objects.create(**{"url": URL, "next_check_at": make.NOW, **fields})


def test_the_database_keeps_one_open_task(observation):
    LinkProblem.objects.create(observation=observation, state="dead", opened_at=make.NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        LinkProblem.objects.create(observation=observation, state="moved", opened_at=make.NOW)
