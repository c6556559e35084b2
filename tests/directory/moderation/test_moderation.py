from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from directory import moderation
from directory.accounts import roles
from directory.models import Approval, AuditEntry, Intent, PublicState, Revision, State
from directory.moderation import Conflict, Refused
from tests import factories as make
from tests.acts import by_force

pytestmark = pytest.mark.django_db


def fresh(unit):
    return type(unit).objects.get(pk=unit.pk)


def test_author_and_one_approver_publish():
    unit = make.make_organisation(by=make.make_account(roles.CONTRIBUTOR))
    revision = make.approve(unit, make.make_account())
    assert (revision.action, fresh(unit).state, fresh(unit).revision) == (
        "created",
        State.PUBLISHED,
        revision.seq,
    )


def test_a_unit_by_nobody_waits_for_two_approvers():
    unit = make.make_organisation()
    assert make.approve(unit, make.make_account()) is None
    assert fresh(unit).state == State.PENDING
    assert make.approve(unit, make.make_account()).action == "created"


@pytest.mark.hostile(14)
def test_the_author_cannot_approve_even_after_being_renamed():
    moderator = make.make_account()
    unit = make.make_organisation(by=moderator)
    moderator.username = "renamed"
    moderator.save()
    with pytest.raises(Refused, match="author"):
        make.approve(unit, moderator)
    assert fresh(unit).state == State.PENDING
    assert AuditEntry.objects.get(outcome="refused").account == moderator


@pytest.mark.hostile(14)
def test_nobody_counts_twice():
    moderator, unit = make.make_account(), make.make_organisation()
    make.approve(unit, moderator)
    with pytest.raises(Refused, match="already"):
        make.approve(unit, moderator)
    assert fresh(unit).state == State.PENDING


@pytest.mark.hostile(14)
def test_the_author_of_a_proposal_cannot_approve_it():
    unit, moderator = make.published(make.make_organisation()), make.make_account()
    proposal = make.propose(unit, moderator, name="Other")
    with pytest.raises(Refused):
        make.approve_proposal(proposal, moderator)
    assert fresh(unit).name != "Other"


@pytest.mark.hostile(16)
def test_an_approval_binds_to_the_content_seen():
    author, unit = make.make_account(), make.make_organisation()
    seen = make.hash_of(unit)
    unit.name = "Changed"
    unit.save(update_fields=["name"])
    moderation.record(unit, by=author, at=make.NOW)
    with pytest.raises(Conflict, match="changed since you reviewed"):
        moderation.approve(unit, by=make.make_account(), seen_hash=seen, at=make.NOW)
    assert not Revision.objects.exists()


def test_changing_the_content_voids_approvals_for_good():
    unit, first = make.make_organisation(), make.make_account()
    make.approve(unit, first)
    name = unit.name
    for value in ("Changed", name):
        unit.name = value
        unit.save(update_fields=["name"])
        moderation.record(unit, by=None, at=make.NOW)
    assert make.approve(unit, make.make_account()) is None
    assert Approval.objects.filter(voided_at__isnull=False).count() == 1


def test_rows_changed_behind_the_back_of_moderation_cannot_be_published():
    unit = make.make_organisation(by=make.make_account())
    type(unit).objects.filter(pk=unit.pk).update(name="Smuggled")
    with pytest.raises(Conflict):
        make.approve(unit, make.make_account())
    assert fresh(unit).state == State.PENDING


@pytest.mark.parametrize("role", [roles.CONTRIBUTOR, roles.EDITOR, None])
def test_only_moderators_approve(role):
    unit = make.make_organisation(by=make.make_account())
    with pytest.raises(Refused, match="Moderator"):
        make.approve(unit, make.make_account(role, is_superuser=role is None))


@pytest.mark.hostile(15)
def test_a_new_moderator_must_wait(settings):
    unit = make.make_organisation(by=make.make_account())
    newcomer = make.make_account(since=make.NOW - timedelta(days=6))
    with pytest.raises(Refused, match="you may approve from"):
        make.approve(unit, newcomer)
    assert make.approve(unit, newcomer, make.NOW + timedelta(days=1)).action == "created"


@pytest.mark.hostile(15)
@pytest.mark.parametrize("puppet_writes", [True, False])
def test_who_made_an_account_cannot_use_it_as_second_eyes(puppet_writes):
    master = make.make_account()
    puppet = make.make_account(by=master)
    author, approver = (puppet, master) if puppet_writes else (master, puppet)
    unit = make.make_organisation(by=author)
    with pytest.raises(Refused, match="count as one"):
        make.approve(unit, approver)


def test_a_later_password_from_the_host_makes_two_accounts_independent():
    master = make.make_account()
    puppet = make.make_account(by=master)
    for what in ("role", "password"):
        puppet.appointments.create(what=what, by_host=True, at=make.LONG_AGO)
    unit = make.make_organisation(by=master)
    assert make.approve(unit, puppet).action == "created"


@pytest.mark.hostile(22)
@pytest.mark.parametrize("how", ["disabled", "demoted"])
def test_approvals_of_a_lost_account_do_not_count(how):
    unit, first = make.make_organisation(), make.make_account()
    make.approve(unit, first)
    if how == "disabled":
        type(first).objects.filter(pk=first.pk).update(is_active=False)
    else:
        first.groups.clear()
    assert make.approve(unit, make.make_account()) is None
    assert fresh(unit).state == State.PENDING


def test_a_disabled_author_does_not_count():
    author = make.make_account()
    unit = make.make_organisation(by=author)
    type(author).objects.filter(pk=author.pk).update(is_active=False)
    assert make.approve(unit, make.make_account()) is None


def test_an_accepted_proposal_changes_the_public_content():
    unit = make.published(make.make_organisation())
    proposal = make.propose(unit, make.make_account(roles.CONTRIBUTOR), name="Better name")
    revision = make.approve_proposal(proposal, make.make_account())
    assert (revision.action, revision.changed, fresh(unit).name) == ("updated", ["name"], "Better name")


@pytest.mark.hostile(66)
def test_the_second_of_two_proposals_from_one_version_is_a_conflict_and_can_be_renewed():
    unit = make.published(make.make_organisation())
    first = make.propose(unit, make.make_account(), name="A")
    second = make.propose(unit, make.make_account(), summary="B")
    make.approve_proposal(first, make.make_account())
    with pytest.raises(Conflict, match="Renew"):
        make.approve_proposal(second, make.make_account())
    merged = moderation.renewed(second)
    assert (merged["name"], merged["summary"]) == ("A", "B")


@pytest.mark.hostile(66)
def test_proposals_that_change_the_same_field_cannot_be_merged():
    unit = make.published(make.make_organisation())
    first = make.propose(unit, make.make_account(), name="A")
    second = make.propose(unit, make.make_account(), name="B")
    make.approve_proposal(first, make.make_account())
    with pytest.raises(Conflict, match="name"):
        moderation.renewed(second)


def test_going_back_to_an_earlier_value_takes_two_new_approvals():
    unit = make.published(make.make_organisation())
    old = unit.name
    make.approve_proposal(make.propose(unit, make.make_account(), name="New"), make.make_account())
    author = make.make_account()
    back = make.propose(fresh(unit), author, name=old)
    assert make.approve_proposal(back, make.make_account()) is None
    assert fresh(unit).name == "New"
    assert make.approve_proposal(back, author).action == "updated"
    assert fresh(unit).name == old


def test_withdrawing_takes_one_and_showing_again_takes_two():
    unit, moderator = make.published(make.make_organisation()), make.make_account()
    moderation.withdraw(unit, by=moderator, reason="wrong", at=make.NOW)
    assert fresh(unit).state == State.WITHDRAWN
    seen = make.hash_of(unit, Intent.RESTORE)
    assert moderation.restore(unit, by=moderator, seen_hash=seen, at=make.NOW) is None
    assert moderation.restore(unit, by=make.make_account(), seen_hash=seen, at=make.NOW).action == "restored"


def test_an_approval_to_show_again_cannot_be_replayed():
    unit, first = make.published(make.make_organisation()), make.make_account()
    for _ in range(2):
        moderation.withdraw(fresh(unit), by=first, reason="wrong", at=make.NOW)
        seen = make.hash_of(unit, Intent.RESTORE)
        assert moderation.restore(unit, by=first, seen_hash=seen, at=make.NOW) is None
        moderation.restore(unit, by=make.make_account(), seen_hash=seen, at=make.NOW)
    assert fresh(unit).state == State.PUBLISHED


def test_a_child_waits_for_its_parent():
    point = make.make_contact_point(make.make_organisation(), by=make.make_account())
    with pytest.raises(Refused, match="waits for its organisation"):
        make.approve(point, make.make_account())


@pytest.mark.parametrize(("is_written", "state"), [(True, State.PUBLISHED), (False, State.PENDING)])
def test_what_waits_for_its_parent_comes_with_it_only_if_two_stand_behind_it(is_written, state):
    body = make.make_organisation()
    point = make.make_contact_point(body, by=make.make_account() if is_written else None)
    seen = [case.hash for case in moderation.bundle_of(point)]
    confirmed = {"acknowledged": make.answers_for(point)}
    moderation.approve_bundle(point, by=make.make_account(), seen_hashes=seen, at=make.NOW, **confirmed)
    assert fresh(body).state == fresh(point).state == State.PENDING
    make.approve(body, make.make_account())
    assert (fresh(body).state, fresh(point).state) == (State.PUBLISHED, state)


def test_withdrawing_a_parent_takes_its_children_along_and_back():
    point = make.published(make.make_contact_point())
    hidden = make.published(make.make_contact_point(point.organisation))
    moderator = make.make_account()
    moderation.withdraw(hidden, by=moderator, reason="dead", at=make.NOW)
    parent = fresh(point.organisation)
    moderation.withdraw(parent, by=moderator, reason="closed", at=make.NOW)
    last = Revision.objects.last()
    assert (last.kind, last.unit_id, last.action) == ("contact_point", point.pk, "withdrawn")
    seen = make.hash_of(parent, Intent.RESTORE)
    for account in (moderator, make.make_account()):
        moderation.restore(parent, by=account, seen_hash=seen, at=make.NOW)
    assert [(r.unit_id, r.action) for r in Revision.objects.order_by("-seq")[:2]] == [
        (point.pk, "restored"),
        (parent.pk, "restored"),
    ]
    assert set(type(point).objects.published()) == {point}


def test_rejecting_keeps_the_reason():
    unit = make.make_organisation()
    moderation.reject(unit, by=make.make_account(), reason="spam", seen_hash=make.hash_of(unit), at=make.NOW)
    assert (fresh(unit).state, fresh(unit).rejection) == (State.REJECTED, "spam")
    assert PublicState.objects.get().seq == 0


def test_a_reason_is_needed():
    unit = make.make_organisation()
    with pytest.raises(Refused, match="reason"):
        moderation.reject(unit, by=make.make_account(), reason=" ", seen_hash=make.hash_of(unit), at=make.NOW)


def test_a_rule_of_the_database_is_told_in_words():
    make.published(make.make_ministry("LT"))
    second = make.make_ministry("LT", by=make.make_account())
    with pytest.raises(Refused, match="published, active foreign ministry already"):
        make.approve(second, make.make_account())
    assert PublicState.objects.get().seq == Revision.objects.count()


def test_erasing_takes_two_and_empties_the_values():
    unit = make.published(make.make_organisation(name="Canary name"))
    first = make.make_account()
    moderation.withdraw(unit, by=first, reason="Canary reason", at=make.NOW)
    seen = make.hash_of(unit, Intent.ERASE)
    assert moderation.erase(unit, by=first, seen_hash=seen, at=make.NOW) is None
    assert moderation.erase(unit, by=make.make_account(), seen_hash=seen, at=make.NOW).action == "erased"
    assert not type(unit).objects.filter(pk=unit.pk).exists()
    kept = Revision.objects.filter(unit_id=unit.pk)
    assert [(r.before, r.after, r.reason) for r in kept] == [(None, None, "")] * 3


def test_what_others_hang_on_cannot_be_erased():
    point = make.published(make.make_contact_point())
    organisation, first = fresh(point.organisation), make.make_account()
    moderation.withdraw(organisation, by=first, reason="x", at=make.NOW)
    seen = make.hash_of(organisation, Intent.ERASE)
    moderation.erase(organisation, by=first, seen_hash=seen, at=make.NOW)
    with pytest.raises(Refused, match="Erase first"):
        moderation.erase(organisation, by=make.make_account(), seen_hash=seen, at=make.NOW)
    assert fresh(organisation).state == State.WITHDRAWN


def test_history_outlives_the_account():
    author = make.make_account(roles.CONTRIBUTOR, username="gone")
    unit = make.make_organisation(by=author)
    approver = make.make_account(username="also-gone")
    revision = make.approve(unit, approver)
    author.delete()
    approver.delete()
    revision.refresh_from_db()
    assert (revision.actor, revision.actor_name) == (None, "also-gone")
    assert fresh(unit).author_name == "gone"
    assert Approval.objects.get().account_name == "also-gone"


def test_contributors_cannot_change_the_pending_unit_of_somebody_else():
    unit = make.make_organisation(by=make.make_account())
    with pytest.raises(Refused, match="Only an editor"):
        moderation.record(unit, by=make.make_account(roles.CONTRIBUTOR), at=make.NOW)


def test_an_editor_becomes_the_author():
    unit = make.make_organisation(by=make.make_account(roles.CONTRIBUTOR))
    editor = make.make_account(roles.EDITOR)
    unit.summary = "Better"
    unit.save(update_fields=["summary"])
    moderation.record(unit, by=editor, at=make.NOW)
    assert fresh(unit).author == editor


def test_a_published_unit_cannot_be_recorded():
    unit = make.published(make.make_organisation())
    unit.name = "Stray write"
    unit.save(update_fields=["name"])
    with pytest.raises(Conflict):
        moderation.record(unit, by=make.make_account(), at=make.NOW)


def test_the_trial_of_a_change_leaves_the_database_as_it_was():
    unit = make.published(make.make_organisation())
    before = moderation.content(unit)
    changed = fresh(unit)
    changed.name = "Tried"
    assert moderation.content_after(changed, changed.save)["name"] == "Tried"
    assert moderation.content(fresh(unit)) == before


def test_a_role_that_nobody_recorded_does_not_count():
    moderator, unit = make.make_account(), make.make_organisation()
    moderator.appointments.filter(what="role").delete()
    with pytest.raises(Refused, match="Nobody recorded who made you a moderator"):
        make.approve(unit, moderator)


def bundle():
    """A pending contact of a pending body, each by somebody else, and the hashes of both."""
    body = make.make_organisation(by=make.make_account())
    point = make.make_contact_point(body, by=make.make_account())
    return body, point, [case.hash for case in moderation.bundle_of(point)]


def test_a_bundle_is_approved_as_it_was_looked_at():
    body, point, seen = bundle()
    body.name = "Changed"
    body.save(update_fields=["name"])
    moderation.record(body, by=make.make_account(), at=make.NOW)
    with pytest.raises(Conflict, match="changed since you reviewed"):
        moderation.approve_bundle(point, by=make.make_account(), seen_hashes=seen, at=make.NOW)
    assert not Approval.objects.exists()


def test_a_bundle_waits_while_one_of_it_has_a_problem():
    body = make.make_organisation(source=make.make_source(evidence="recalled"))
    point = make.make_contact_point(body)
    seen = [case.hash for case in moderation.bundle_of(point)]
    confirmed = {"acknowledged": make.answers_for(point)}
    with pytest.raises(Refused, match="Nobody has read the name"):
        moderation.approve_bundle(point, by=make.make_account(), seen_hashes=seen, at=make.NOW, **confirmed)
    assert not Approval.objects.exists()


ALLOWED = {
    State.PENDING: {Intent.PUBLISH, Intent.LOWER},
    State.PUBLISHED: {Intent.LOWER, Intent.LIFT},
    State.WITHDRAWN: {Intent.RESTORE, Intent.ERASE},
    State.REJECTED: {Intent.ERASE},
}


@pytest.mark.parametrize("state", State)
def test_only_what_its_state_allows_can_be_decided_about_a_unit(state):
    unit = make.make_organisation()
    told = {"revision": 1, "revised_at": make.NOW}
    by_force(type(unit).objects.filter(pk=unit.pk), state=state, **told)
    for intent in Intent:
        if intent in ALLOWED[state]:
            assert moderation.case_of_unit(unit, intent).intent == intent
        else:
            with pytest.raises(Conflict, match=f"is {state} by now"):
                moderation.case_of_unit(unit, intent)


def test_a_content_with_a_field_that_its_kind_has_not_is_refused():
    unit = make.make_organisation()
    odd = {**moderation.content(unit), "slug": "other", "odd": "canary"}
    with pytest.raises(ValidationError, match="Unknown or missing fields: odd"):
        moderation.enter(moderation.kind_of(unit), odd, by=None, at=make.NOW)


def test_only_moderators_withdraw_and_reject():
    pending, public = make.make_organisation(), make.published(make.make_organisation())
    editor = make.make_account(roles.EDITOR)
    with pytest.raises(Refused, match="Moderator"):
        moderation.reject(pending, by=editor, reason="x", seen_hash=make.hash_of(pending), at=make.NOW)
    with pytest.raises(Refused, match="Moderator"):
        moderation.withdraw(public, by=editor, reason="x", at=make.NOW)


def test_an_approval_is_spent_by_the_revision_that_it_makes():
    unit = make.make_organisation(by=make.make_account())
    revision = make.approve(unit, make.make_account())
    assert Approval.objects.get().revision == revision


def test_the_hash_names_kind_id_revision_content_and_intent():
    given = ("organisation", "1", 0, {"name": "A"}, Intent.PUBLISH)
    others = [("issue", "2", 1, {"name": "B"}, Intent.RESTORE)[i] for i in range(5)]
    hashes = {
        moderation.approval_hash(*(other if i == j else value for j, value in enumerate(given)))
        for i, other in enumerate(others)
    }
    assert len(hashes | {moderation.approval_hash(*given)}) == 6


def test_the_hash_does_not_depend_on_the_order_of_keys_or_the_unicode_form():
    assert moderation.digest({"a": "é", "b": 1}) == moderation.digest({"b": 1, "a": "e\u0301"})


def test_two_accounts_of_one_maker_chain_do_not_suffice_however_they_came_to_stand_there():
    master = make.make_account()
    puppet = make.make_account(by=master)
    assert not moderation.Standing([puppet], [master]).suffices
    assert not moderation.Standing([], [master, puppet]).suffices
    assert moderation.Standing([], [master, make.make_account()]).suffices
