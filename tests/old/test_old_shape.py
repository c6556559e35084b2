"""Every act on a database whose contents were recorded before a field came, as on a new one."""

import uuid
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from advocacy.models import CallToAction, Petition
from directory import moderation
from directory.contacts.freshness import freshness
from directory.models import (
    Caution,
    ContactPoint,
    Intent,
    Organisation,
    Proposal,
    Revision,
    State,
    SuggestionCluster,
    Undo,
)
from directory.moderation import Conflict, Refused, shape
from tests import clock, suggestions
from tests import factories as make
from tests.old import making
from tests.old.conftest import LATER, MADE
from tests.old.making import account, address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]
AT = make.NOW + timedelta(days=1)
APPROVALS_LAST = timedelta(days=settings.APPROVALS_LAST_DAYS)


def point(name):
    return ContactPoint.objects.get(value=address(name))


def open_proposal(name):
    unit = point(name)
    return unit, Proposal.objects.get(unit_id=unit.pk, state="open")


def state_of(unit):
    return type(unit).objects.get(pk=unit.pk).state


def withdraw(unit):
    return moderation.withdraw(unit, by=account("ben"), reason="It is wrong.", at=AT)


def units():
    return [unit for kind in moderation.kinds() for unit in kind.rows()]


def test_every_unit_has_the_hash_of_its_content():
    for unit in units():
        kind = moderation.kind_of(unit)
        assert unit.content_hash == moderation.content_hash(kind, moderation.content(unit)), unit


def test_everything_kept_reads_as_a_content_of_today():
    today = {moderation.kind_of(unit).name: moderation.content(unit).keys() for unit in units()}
    kept = [(row.kind, shape.after(row)) for row in Revision.objects.exclude(after=None)]
    kept += [(row.kind, shape.before(row)) for row in Revision.objects.exclude(before=None)]
    kept += [(row.kind, moderation.proposed(row)) for row in Proposal.objects.all()]
    # Of a kind that came later there is nothing of before.
    assert {kind for kind, _ in kept} == {kind.name for kind in moderation.kinds()} - {"ending"}
    for kind, value in kept:
        assert value.keys() == today[kind]
        assert LATER in value.get("source", {LATER: ""})


def test_the_last_revision_of_what_is_public_is_its_content():
    for kind in moderation.kinds():
        for unit in kind.published():
            last = Revision.objects.filter(kind=kind.name, unit_id=unit.pk).last()
            assert shape.after(last) == moderation.content(unit), unit


def test_each_public_unit_can_be_withdrawn():
    for unit in [*ContactPoint.objects.published(), *CallToAction.objects.published()]:
        assert withdraw(unit).before is not None
    for unit in [*Petition.objects.published(), *Organisation.objects.published()]:
        withdraw(unit)
        assert state_of(unit) == State.WITHDRAWN


def test_a_withdrawal_names_no_field_that_nobody_filled_in():
    assert LATER not in withdraw(point("public")).changed
    assert "letters" not in withdraw(CallToAction.objects.get(slug="call")).changed


def test_the_second_approval_publishes_what_was_approved_once_before():
    unit = point("pending")
    assert make.approve(unit, account("ben"), AT)
    assert state_of(unit) == State.PUBLISHED


def test_the_first_approval_does_not_count_twice():
    with pytest.raises(Refused, match="already stand behind"):
        make.approve(point("pending"), account("anna"), AT)


def test_the_second_approval_shows_again_what_one_wished_to_show_before():
    unit = point("gone")
    seen = make.hash_of(unit, Intent.RESTORE)
    assert moderation.restore(unit, by=account("ben"), seen_hash=seen, at=AT)
    assert state_of(unit) == State.PUBLISHED


def test_the_second_approval_accepts_a_proposal_that_was_approved_once_before():
    unit, proposal = open_proposal("approved-once")
    assert make.approve_proposal(proposal, account("ben"), AT).changed[-1] == "value"
    unit.refresh_from_db()
    assert unit.value == address("approved-once-new")


def test_one_approval_accepts_a_proposal_by_somebody_else():
    unit, proposal = open_proposal("proposed")
    assert make.approve_proposal(proposal, account("ben"), AT).changed[-1] == "value"
    withdraw(unit)


def test_an_overtaken_proposal_is_renewed():
    unit, proposal = open_proposal("overtaken")
    with pytest.raises(Conflict):
        make.approve_proposal(proposal, account("ben"), AT)
    again = moderation.renew(proposal, by=account("anna"), at=AT)
    assert make.approve_proposal(again, account("ben"), AT).changed[-1] == "value"
    assert ContactPoint.objects.get(pk=unit.pk).purpose == "press"


def test_a_part_of_a_proposal_is_accepted():
    _, proposal = open_proposal("two-fields")
    part = moderation.split(proposal, fields=["purpose"], by=account("anna"), at=AT)
    assert make.approve_proposal(part, account("ben"), AT).changed == ["purpose"]


def test_going_back_to_an_earlier_value_takes_two_approvals():
    unit = point("turned")
    back = make.propose(unit, account("anna"), value=address("earlier"))
    assert make.approve_proposal(back, account("ben"), AT) is None
    assert make.approve_proposal(back, account("carla"), AT).changed[-1] == "value"


def test_what_is_no_change_is_no_proposal():
    with pytest.raises(Exception, match="Nothing is changed"):
        make.propose(point("public"), account("anna"))


@pytest.mark.skipif(clock.MOMENT - MADE > APPROVALS_LAST, reason="its hash names the moments of that day")
def test_an_undo_that_was_proposed_before_is_confirmed():
    undo, unit = Undo.objects.get(), point("bad")
    moderation.confirm_undo(undo, by=account("ben"), seen_hash=undo.hash, at=AT)
    unit.refresh_from_db()
    assert unit.value == address("true")
    assert Revision.objects.filter(unit_id=unit.pk).last().changed[-1] == "value"
    withdraw(unit)


def test_what_an_account_proposed_before_is_found_and_taken_back():
    ben = account("ben")
    taken = moderation.taken_by(ben, Undo.objects.get().since - timedelta(minutes=59))
    assert [one.unit.value for one in taken] == [address("bad")]
    assert taken[0].back_to.keys() == moderation.content(point("bad")).keys()


def test_the_data_set_of_before_changes_and_proposes_nothing():
    count = Proposal.objects.count()
    assert making.load(AT) == {"kept": 2}
    assert Proposal.objects.count() == count


@pytest.mark.parametrize("unit_id", [making.BODY, making.POINT])
def test_a_row_that_names_the_later_fields_says_what_was_public_before(unit_id):
    """The contact was changed since: the loader must know the value that it entered."""
    first = Revision.objects.filter(unit_id=unit_id).first()
    kind, facts = moderation.kind_named(first.kind), {"folder": Path("."), "publish": False, "at": AT}
    value = named_in_full(shape.after(first))
    assert moderation.enter_curated(kind, value, unit_id=uuid.UUID(unit_id), **facts) == "kept"


def named_in_full(value):
    """With the later field in each object, as a loader of today writes it."""
    if isinstance(value, list):
        return [named_in_full(item) for item in value]
    if isinstance(value, dict):
        return {name: named_in_full(item) for name, item in value.items()} | {LATER: ""}
    return value


def test_a_protection_is_lowered_by_the_second_person():
    caution = Caution.objects.get()
    seen = make.hash_of(caution, Intent.LOWER)
    assert moderation.lower(caution, by=account("carla"), seen_hash=seen, at=AT)


def test_a_protection_is_not_lowered_by_a_plain_edit():
    caution = Caution.objects.get()
    caution.level = "warn"
    caution.save()
    with pytest.raises(Refused, match="level"):
        moderation.record(caution, by=account("anna"), at=AT)


def test_a_pending_protection_may_have_its_words_mended():
    caution = Caution.objects.get()
    caution.text = "Better words."
    caution.save()
    moderation.record(caution, by=account("anna"), at=AT)


def test_a_confirmation_of_before_still_counts():
    assert freshness(point("confirmed"), make.TODAY).state == "verified"


def test_a_contact_is_confirmed_and_doubted():
    unit, looked = point("public"), {"method": "page_seen", "looked_at": address("public")}
    seen = {"seen_content_hash": unit.content_hash, "at": AT}
    moderation.verify(unit, by=account("anna"), **looked, **seen)
    moderation.dispute(unit, by=account("anna"), reason="It looks odd.", **seen)
    withdraw(unit)


def test_readers_who_say_the_same_as_before_wait_with_them():
    unit = ContactPoint.objects.get(value="old@urm.lt")
    suggestions.suggest(suggestions.told(unit), at=AT)
    assert SuggestionCluster.objects.get().count == 2


def test_everything_public_is_exported(tmp_path, monkeypatch):
    # The world is in the transaction of the test, which no other connection sees.
    monkeypatch.setattr("advocacy.export.dumps.snapshot", nullcontext)
    call_command("export", tmp_path, verbosity=0)
    (file,) = tmp_path.rglob("contact_points.jsonl")
    public = ContactPoint.objects.published().values_list("value", flat=True)
    assert all(value in file.read_text(encoding="utf-8") for value in public)


def test_the_later_field_is_filled_in_by_a_proposal_and_taken_out_by_two():
    unit = point("public")
    revision = make.approve_proposal(
        make.propose(unit, account("anna"), **{LATER: "told"}), account("ben"), AT
    )
    assert revision.changed == [LATER]
    back = make.propose(unit, account("anna"), **{LATER: ""})
    assert make.approve_proposal(back, account("ben"), AT) is None
    assert make.approve_proposal(back, account("carla"), AT).changed == [LATER]
    withdraw(unit)


def test_the_later_field_of_a_source_is_filled_in_by_a_proposal():
    unit = point("public")
    source = {**moderation.content(unit)["source"], "publisher": "Publisher", LATER: "told"}
    proposal = make.propose(unit, account("anna"), source=source)
    assert make.approve_proposal(proposal, account("ben"), AT).changed == ["source"]
    assert ContactPoint.objects.get(pk=unit.pk).source.later_text == "told"


def test_the_later_field_of_a_part_is_filled_in_by_a_proposal():
    unit = Organisation.objects.get(slug="ministry")
    names = [{**name, LATER: "told"} for name in moderation.content(unit)["names"]]
    assert make.approve_proposal(make.propose(unit, account("anna"), names=names), account("ben"), AT)
    assert {name.later_text for name in unit.names.all()} == {"told"}


def test_a_proposal_of_before_does_not_empty_what_was_filled_in_since():
    unit, proposal = open_proposal("proposed")
    make.approve_proposal(make.propose(unit, account("anna"), **{LATER: "told"}), account("ben"), AT)
    again = moderation.renew(proposal, by=account("anna"), at=AT)
    assert make.approve_proposal(again, account("ben"), AT).changed[-1] == "value"
    assert ContactPoint.objects.get(pk=unit.pk).later_text == "told"


def test_the_data_set_does_not_empty_what_people_filled_in():
    unit, count = ContactPoint.objects.get(pk=making.POINT), Proposal.objects.count()
    make.approve_proposal(make.propose(unit, account("anna"), **{LATER: "told"}), account("ben"), AT)
    making.load(AT)
    assert Proposal.objects.count() == count + 1
    assert ContactPoint.objects.get(pk=unit.pk).later_text == "told"
