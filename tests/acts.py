"""What people and programs do to what is public, each in one line of a test."""

from datetime import timedelta

from django.db import transaction

from directory import moderation
from directory.models import Intent, Method, Observation
from directory.moderation.guarding import opened
from tests import factories as make


def by_force(rows, **columns):
    """Write what only moderation writes, as no act would."""
    with transaction.atomic(), opened():
        return rows.update(**columns)


def twice(act, unit, intent, **fields):
    """Two moderators stand behind it."""
    for _ in range(2):
        act(unit, by=make.make_account(), seen_hash=make.hash_of(unit, intent), at=make.NOW, **fields)


def restore(unit):
    twice(moderation.restore, unit, Intent.RESTORE)


def erase(unit):
    twice(moderation.erase, unit, Intent.ERASE)


def lower(caution):
    twice(moderation.lower, caution, Intent.LOWER)


def lift_dispute(point):
    twice(moderation.lift_dispute, point, Intent.LIFT)


def change(unit, **fields):
    proposal = make.propose(unit, make.make_account(), **fields)
    for _ in range(2 if proposal.intent == Intent.LOWER else 1):
        make.approve_proposal(proposal, make.make_account())


def reject(unit):
    by = make.make_account()
    moderation.reject(unit, by=by, reason="canary", seen_hash=make.hash_of(unit), at=make.NOW)


def dispute(point):
    point.refresh_from_db()
    seen = {"seen_content_hash": point.content_hash}
    moderation.dispute(point, by=make.make_account(), reason="canary", at=make.NOW, **seen)


def confirm(point, at=make.NOW):
    """A person finds the contact unchanged."""
    point.refresh_from_db()
    seen = {"looked_at": point.value, "seen_content_hash": point.content_hash}
    moderation.verify(point, by=make.make_account(), method=Method.PAGE_SEEN, at=at, **seen)


def observe(unit, state, **facts):
    """A program finds the link of the unit in that state."""
    address = getattr(unit, moderation.kind_of(unit).link)
    seen, _ = Observation.objects.get_or_create(url=address, defaults={"next_check_at": make.NOW})
    finding = moderation.Finding(state=state, next_check_at=make.NOW + timedelta(days=1), **facts)
    moderation.observe(seen, finding, at=make.NOW)
