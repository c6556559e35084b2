"""One ask is one call, the surest first, and what editors decided is replayed."""

import json

import pytest
from django.core.management import call_command

from advocacy.extraction import extract
from advocacy.intake.collecting import collect, gazetteer
from advocacy.intake.reading import Document, metadata
from advocacy.intake.replay import replay
from advocacy.models import CallToAction
from advocacy.review.places import Place
from advocacy.review.queue import queue
from directory import moderation
from directory.accounts import roles
from tests import factories as make

pytestmark = pytest.mark.django_db
TWICE = """Visas for the weavers

The weavers of Ruritania are in hiding, a spokesperson said on Monday.

Please write to your foreign ministry and ask it to grant them visas.

The winter is near. Please write to your foreign ministry this week.
"""
PROTEST = """Lanterns for the teachers

The teachers have been in prison since spring.

Join the protest in front of the embassy on Saturday 5 December 2026.
"""


def collected(text, by=None, **meta):
    return collect(Document("x.txt", text, metadata(**meta)), gazetteer(), by=by, at=make.NOW)


def test_the_same_ask_in_two_sentences_is_one_call_with_two_citations():
    assert len(extract(TWICE)) == 2
    found = collected(TWICE).found
    call = CallToAction.objects.get()
    assert call.citations.count() == 2
    assert [item.joined for item in found] == [False, True]
    assert not collected(TWICE).is_new
    assert CallToAction.objects.get().citations.count() == 2


def test_two_articles_without_a_common_accused_state_stay_two_calls():
    collected(TWICE)
    collected(TWICE.replace("weavers", "potters"))
    assert CallToAction.objects.count() == 2


def test_two_articles_that_accuse_the_same_state_make_one_call():
    make.make_country("RU", name="Russia")
    text = (
        "Visas\n\nPolice in Russia detained ten {0} last week. In Russia {0} are tortured in prison.\n\n"
        "Please write to your foreign ministry and ask for visas.\n"
    )
    collected(text.format("weavers"))
    collected(text.format("potters"))
    call = CallToAction.objects.get()
    assert (call.accused_country_id, call.citations.count()) == ("RU", 2)


def test_a_call_that_a_person_touched_is_left_alone():
    collected(TWICE.replace("The winter is near. Please write to your foreign ministry this week.", ""))
    call = CallToAction.objects.get()
    moderation.record(call, by=make.make_account(roles.EDITOR), at=make.NOW)
    collected(TWICE)
    assert CallToAction.objects.count() == 2
    call.refresh_from_db()
    assert call.citations.count() == 1


def test_a_call_tied_to_a_day_lapses_after_it_and_another_gets_a_review_date():
    collected(PROTEST, published_on="2026-11-14")
    dated = CallToAction.objects.get(kind="attend_protest")
    assert (str(dated.lapses_on), dated.review_on) == ("2026-12-05", None)
    collected(TWICE)
    undated = CallToAction.objects.get(kind="contact_government")
    assert (undated.lapses_on, undated.review_on > make.TODAY) == (None, True)


def test_the_queue_shows_what_people_wrote_and_then_the_surest_first():
    by_hand = make.make_call()
    unsure, sure = make.make_call(), make.make_call()
    for call, confidence in ((unsure, 0.4), (sure, 0.9)):
        CallToAction.objects.filter(pk=call.pk).update(confidence=confidence)
    shown = queue(make.make_account(), make.NOW, Place(section="call"))
    assert [item.what for item in shown.items] == [str(call) for call in (by_hand, sure, unsure)]


def test_confidence_is_no_part_of_the_content():
    call = make.make_call()
    before = moderation.content(call)
    CallToAction.objects.filter(pk=call.pk).update(confidence=0.5, review_on=make.TODAY)
    assert moderation.content(CallToAction.objects.get()) == before


def test_decisions_are_replayed_as_labels(capsys):
    collected(TWICE)
    collected(PROTEST, url="https://courier.example/lanterns")
    wrong = CallToAction.objects.get(kind="contact_government")
    moderation.reject(
        wrong, by=make.make_account(), reason="a report", seen_hash=make.hash_of(wrong), at=make.NOW
    )
    right = make.in_own_words(CallToAction.objects.get(kind="attend_protest"))
    for _ in range(2):
        seen = [case.hash for case in moderation.bundle_of(CallToAction.objects.get(pk=right.pk))]
        moderation.approve_bundle(right, by=make.make_account(), seen_hashes=seen, at=make.NOW)
    result = replay()
    assert (result.approved, result.approved_found, result.rejected) == (1, 1, 2)
    assert {item.reason for item in result.rejected_taken} == {"a report"}
    call_command("evaluate_extraction", json=True)
    assert json.loads(capsys.readouterr().out)["rejected"] == 2
