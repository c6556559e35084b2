"""Races, on the database that the run uses: SQLite in a file, or PostgreSQL."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from directory import moderation
from directory.accounts import roles
from directory.models import AuditEntry, Organisation, PublicState, Revision, State
from directory.moderation import Conflict
from tests import clock
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def first_rows(transactional_db):
    """A transactional test starts from flushed tables: put the rows of the first migration back."""
    PublicState.objects.get_or_create(pk=1)


def in_parallel(*calls):
    """Run the calls at once, each in a thread and connection of its own; their results or exceptions."""
    barrier = threading.Barrier(len(calls))

    def run(call):
        try:
            barrier.wait(timeout=30)
            return call()
        except Exception as exc:
            return exc
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_fifty_parallel_approvals_publish_once_and_conflict_clearly():
    unit = make.make_organisation(by=make.make_account(roles.CONTRIBUTOR))
    seen = make.hash_of(unit)
    moderators = [make.make_account() for _ in range(50)]
    results = in_parallel(
        *(lambda by=by: moderation.approve(unit, by=by, seen_hash=seen, at=make.NOW) for by in moderators)
    )
    published = [result for result in results if isinstance(result, Revision)]
    conflicts = [result for result in results if isinstance(result, Conflict)]
    assert (len(published), len(conflicts)) == (1, 49)
    assert all("published by now" in str(conflict) for conflict in conflicts)
    assert Revision.objects.count() == 1
    assert AuditEntry.objects.count() == 50


@pytest.mark.hostile(64)
def test_approve_and_reject_at_once_have_one_outcome():
    approver, rejecter = make.make_account(), make.make_account()
    for _ in range(10):
        unit = make.make_organisation(by=make.make_account(roles.CONTRIBUTOR))
        seen = make.hash_of(unit)
        results = in_parallel(
            lambda: moderation.approve(unit, by=approver, seen_hash=seen, at=make.NOW),
            lambda: moderation.reject(unit, by=rejecter, reason="no", seen_hash=seen, at=make.NOW),
        )
        assert sum(isinstance(result, Conflict) for result in results) == 1
        assert Organisation.objects.get(pk=unit.pk).state in (State.PUBLISHED, State.REJECTED)
        outcomes = AuditEntry.objects.filter(unit_id=unit.pk).values_list("outcome", flat=True)
        assert sorted(outcomes) == ["conflict", "done"]


@pytest.mark.hostile(64)
def test_two_first_approvals_at_once_make_two_of_two():
    unit = make.make_organisation()
    seen = make.hash_of(unit)
    moderators = [make.make_account() for _ in range(2)]
    in_parallel(
        *(lambda by=by: moderation.approve(unit, by=by, seen_hash=seen, at=make.NOW) for by in moderators)
    )
    assert Organisation.objects.get(pk=unit.pk).state == State.PUBLISHED


def test_a_follower_sees_every_number_once_and_in_order_while_eight_publish():
    author, approvers = make.make_account(), [make.make_account() for _ in range(8)]
    units = [[make.make_organisation(by=author) for _ in range(6)] for _ in range(8)]
    total, seen = 48, []

    def publish(mine, approver):
        for unit in mine:
            make.approve(unit, approver)

    def follow():
        def step():
            newer = Revision.objects.filter(seq__gt=seen[-1] if seen else 0)
            seen.extend(newer.order_by("seq").values_list("seq", flat=True))
            return len(seen) >= total

        assert clock.until(step, every=0.01)

    results = in_parallel(
        *(lambda mine=mine, by=by: publish(mine, by) for mine, by in zip(units, approvers, strict=True)),
        follow,
    )
    assert results == [None] * 9
    assert seen == list(range(1, total + 1))


@pytest.mark.hostile(68)
def test_twenty_writers_lose_nothing():
    author = make.make_account()

    def write():
        for _ in range(5):
            make.make_organisation(by=author)

    assert in_parallel(*([write] * 20)) == [None] * 20
    assert Organisation.objects.count() == 100


@pytest.mark.hostile(66)
def test_two_edits_of_one_version_at_once_do_not_lose_one_silently():
    unit = make.make_organisation()
    editors = [make.make_account(roles.EDITOR) for _ in range(2)]

    def edit(editor, value):
        mine = Organisation.objects.get(pk=unit.pk)
        both_read.wait(timeout=30)
        from django.db import transaction

        with transaction.atomic():
            mine.summary = value
            mine.save(update_fields=["summary"])
            moderation.record(mine, by=editor, at=make.NOW)

    both_read = threading.Barrier(2)
    results = in_parallel(*(lambda e=e: edit(e, e.username) for e in editors))
    assert sum(isinstance(result, Conflict) for result in results) == 1
    kept = Organisation.objects.get(pk=unit.pk)
    assert kept.summary == kept.author_name
