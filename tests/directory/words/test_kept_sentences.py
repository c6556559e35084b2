"""What programs say is kept with its facts and said in the language of whoever looks; old rows show as they are."""

import copy
import pickle
import re

import pytest
from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import translation

from directory import moderation
from directory.accounts import appointments
from directory.discovery.reading.shapes import TROUBLES
from directory.discovery.troubles import WHAT_TO_DO
from directory.models import AuditEntry, Channel, Observation, SiteTrouble, State, Undo
from directory.moderation import hurry, naming
from directory.values.sentences import Sentence, clauses, one_after_another
from directory.words.saying import in_english, said, say, together
from directory.words.saying import kept as as_kept
from tests import clock
from tests import factories as make
from tests.directory.accounts import roads

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
TOLD = Sentence("It leads to {host}, another domain.", host="else.example")


def kept(detail):
    row = Observation.objects.create(url="https://urm.lt/", next_check_at=clock.MOMENT, detail=detail)
    return Observation.objects.get(pk=row.pk)


def test_a_sentence_comes_back_with_its_facts_and_is_english_for_programs():
    detail = kept(one_after_another(TOLD, Sentence("It asks to sign in."))).detail
    assert detail == "It leads to else.example, another domain. It asks to sign in."
    with translation.override("de"):
        assert (
            str(said(detail)) == "Es führt zu else.example, einer anderen Domain. Es verlangt eine Anmeldung."
        )


def test_what_is_told_of_many_rows_at_once_is_kept_too():
    row = kept("")
    Observation.objects.filter(pk=row.pk).update(detail=TOLD)
    assert list(Observation.objects.values_list("detail", flat=True)) == [TOLD]
    assert Observation.objects.get().detail.facts == {"host": "else.example"}


def test_a_row_of_before_shows_as_it_was_written():
    row = kept("")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE directory_observation SET detail = %s", ["It was {odd} before."])
    row.refresh_from_db()
    client = roads.signed_in(make.make_account(language="de", is_superuser=True))
    page = client.get(reverse("admin:directory_observation_change", args=[row.pk])).content.decode()
    assert "It was {odd} before." in page


@pytest.mark.parametrize("words", ['{"text": "{a.__class__}", "facts": {"a": 1}}', "{", "{0}", '{"text": 1}'])
def test_what_a_server_wrote_is_never_taken_for_a_sentence(words):
    detail = kept(words).detail
    assert (str(detail), str(said(detail))) == (words, words)


@pytest.mark.parametrize(
    "told", [TOLD, clauses("a", TOLD, "", "b"), Sentence("{most} of {n}", most="1,000", n=3)]
)
def test_a_sentence_is_copied_whole(told):
    for again in (pickle.loads(pickle.dumps(told)), copy.deepcopy(told), Sentence.of(told.kept())):
        assert (again, again.text, again.facts) == (told, told.text, told.facts)


def test_each_act_and_trouble_has_its_words():
    assert {*hurry.CAPPED, *hurry.TOLD, hurry.ANSWER, *appointments.ACT.values()} <= naming.ACTS.keys()
    assert [str(naming.kind_in_words(name)) for name in ("contact_point", "merge", "?")] == [
        "contact point",
        "merge",
        "?",
    ]
    assert {*TROUBLES, *WHAT_TO_DO} == set(SiteTrouble.values)


@pytest.mark.parametrize(
    "told",
    [
        say("Give a reason: it is kept for the next editor."),
        say("It is {state} by now.", state=State.PUBLISHED.label),
        say("Confirm first: {what}", what=together([say("It is gone."), say("It was erased for good.")])),
        moderation.Refused(say("It is {state} by now.", state=State.REJECTED.label)),
        ValidationError([say("It is gone."), ValidationError(say("It was erased for good."))]),
        say("{what} of {n}", what=Channel.TELEPHONE.label, n=3),
    ],
)
def test_what_is_said_is_kept_with_its_facts_and_said_again_in_any_language(told):
    sentence = as_kept(told)
    assert isinstance(sentence, Sentence)
    for language in ("en", "fr", "ru"):
        with translation.override(language):
            assert str(said(Sentence.of(sentence.kept()))) == str(said(told))
    assert sentence == in_english(said(told))


def test_a_refusal_in_the_records_is_read_in_the_language_of_whoever_looks():
    point = make.published(make.make_contact_point())
    with translation.override("fr"), pytest.raises(moderation.Refused):
        moderation.withdraw(point, by=make.make_account(), reason=" ", at=clock.MOMENT)
    entry = AuditEntry.objects.get(outcome="refused")
    assert entry.detail == "Give a reason: it is kept for the next editor."
    client = roads.signed_in(make.make_account(language="de", is_superuser=True))
    with translation.override("de"):
        german = str(said(entry.detail))
    assert german != entry.detail
    for name, args in (("changelist", []), ("change", [entry.pk])):
        assert german in client.get(reverse(f"admin:directory_auditentry_{name}", args=args)).content.decode()


def test_a_note_in_a_form_is_read_in_the_language_of_whoever_looks_and_stays_a_sentence():
    article = make.make_article(
        note=Sentence("Not searched for calls: the text is in {language}.", language="Italian")
    )
    article = type(article).objects.get(pk=article.pk)
    form_class = forms.modelform_factory(type(article), fields=["note"])
    with translation.override("de"):
        shown = form_class(instance=article)["note"].value()
        assert shown == "Nicht nach Aufrufen durchsucht: Der Text ist auf Italienisch."
        form = form_class({"note": shown}, instance=article)
        assert form.is_valid()
        assert not form.has_changed()
        assert isinstance(form.save(commit=False).note, Sentence)
        assert form_class({"note": "Gelesen."}, instance=article).save(commit=False).note == "Gelesen."


def test_what_an_undo_did_is_read_in_the_language_of_whoever_looks():
    by = make.make_account()
    row = Undo.objects.create(
        account=by,
        account_name=by.username,
        since=clock.MOMENT,
        proposed_by_name="ж",
        proposed_at=clock.MOMENT,
        reason="ж",
        hash="0" * 64,
        result=[Sentence("Taken back: {unit}.", unit="x"), "Of before."],
    )
    with translation.override("de"):
        assert [str(said(line)) for line in type(row).objects.get(pk=row.pk).result] == [
            "Zurückgesetzt: x.",
            "Of before.",
        ]


@pytest.mark.parametrize(
    "model", [model for model in apps.get_models() if model.__module__.startswith(("directory", "advocacy"))]
)
def test_each_kind_of_row_has_a_plural_that_is_english(model):
    plural = str(in_english(model._meta.verbose_name_plural))
    assert not re.search(r"(?:[^aeiou]ys|(?:s|x|z|ch|sh)s)$", plural)


def test_refusals_of_several_fields_are_kept_one_after_the_other():
    refused = ValidationError({"name": ["It is missing."], "__all__": ["Both are there already."]})
    assert as_kept(refused) == "It is missing. Both are there already."
