"""Raising and doubting: one person does it at once, nobody who has stood here for a while is kept from it, and a
flood is told.
"""

from datetime import timedelta

import pytest

from directory import moderation
from directory.accounts import roles
from directory.models import Caution, Dispute, Organisation
from directory.moderation import Refused, hurries
from directory.moderation.content import source_json
from tests import factories as make

pytestmark = pytest.mark.django_db
MANY = 12
JUST_NOW = make.NOW - timedelta(minutes=5)


def advise(by, at=make.NOW):
    body = make.published(make.make_organisation())
    value = {**moderation.content(body), "advisory": "x", "advisory_source": source_json(make.make_source())}
    return moderation.propose(body, value=value, base_revision=body.revision, by=by, at=at)


def doubt(by, at=make.NOW):
    point = make.published(make.make_contact_point(make.published(make.make_organisation())))
    return moderation.dispute(point, by=by, reason="x", seen_content_hash=point.content_hash, at=at)


def warn(by, at=make.NOW):
    code = f"X{chr(ord('A') + Caution.objects.count())}"
    return make.make_caution(code, by=by, at=at)


def raise_level(by, at=make.NOW):
    code = f"X{chr(ord('A') + Caution.objects.count())}"
    caution = make.make_caution(code, level="warn", at=at)
    return moderation.raise_caution(caution, by=by, reason="x", at=at)


WAYS = pytest.mark.parametrize("way", [advise, doubt, warn, raise_level], ids=lambda way: way.__name__)


def test_a_new_contributor_raises_no_advisory_of_every_body():
    new = make.make_account(roles.CONTRIBUTOR, since=JUST_NOW)
    for _ in range(MANY):
        try:
            advise(new)
        except Refused:
            break
    assert Organisation.objects.filter(advisory_raised=True).count() == 5


def test_a_new_moderator_doubts_not_every_contact():
    new = make.make_account(since=JUST_NOW)
    for _ in range(MANY):
        try:
            doubt(new)
        except Refused:
            break
    assert Dispute.objects.count() == 5


@WAYS
def test_a_new_account_is_bounded_in_each_way_and_goes_on_later(way, settings):
    settings.WARNINGS_PER_HOUR_WHILE_NEW = 1
    new = make.make_account(since=JUST_NOW)
    way(new)
    with pytest.raises(Refused, match="Your account is new"):
        way(new)
    assert way(new, at=make.NOW + timedelta(minutes=61))


def test_all_ways_count_together(settings):
    settings.WARNINGS_PER_HOUR_WHILE_NEW = 2
    new = make.make_account(since=JUST_NOW)
    advise(new)
    doubt(new)
    with pytest.raises(Refused, match="Your account is new"):
        warn(new)


@WAYS
def test_who_has_stood_here_is_never_kept_from_it_and_told_of(way, settings, caplog):
    settings.WARNINGS_PER_HOUR_WHILE_NEW = settings.DECISIONS_PER_HOUR = 1
    old = make.make_account(username="old")
    for _ in range(settings.HURRY_OF_DECISIONS):
        way(old)
    (hurry,) = hurries(make.NOW + timedelta(hours=1))
    assert (hurry.account_name, hurry.count) == ("old", settings.HURRY_OF_DECISIONS)
    assert "decides in a hurry" in caplog.text


def test_warning_uses_up_no_decision(settings):
    settings.DECISIONS_PER_HOUR = 1
    old = make.make_account()
    doubt(old)
    doubt(old)
    point = make.published(make.make_contact_point(make.published(make.make_organisation())))
    assert moderation.withdraw(point, by=old, reason="x", at=make.NOW)


def test_other_proposals_are_no_warning():
    new = make.make_account(roles.CONTRIBUTOR, since=JUST_NOW)
    body = make.published(make.make_organisation())
    for number in range(MANY):
        make.propose(body, new, summary=f"Words {number}")
    assert not hurries(make.NOW + timedelta(hours=1))


def test_programs_are_not_counted(settings):
    settings.WARNINGS_PER_HOUR_WHILE_NEW = 0
    assert warn(None)
