"""What programs say is kept with its facts and said in the language of whoever looks; old rows show as they are."""

import copy
import pickle

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import translation

from directory.discovery.reading.shapes import TROUBLES
from directory.discovery.troubles import WHAT_TO_DO
from directory.models import Observation, SiteTrouble
from directory.moderation import hurry, naming
from directory.values.sentences import Sentence, clauses, one_after_another
from directory.words.saying import said
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
    assert {*hurry.CAPPED, *hurry.TOLD, hurry.ANSWER} <= naming.ACTS.keys()
    assert [str(naming.kind_in_words(name)) for name in ("contact_point", "merge", "?")] == [
        "contact point",
        "merge",
        "?",
    ]
    assert {*TROUBLES, *WHAT_TO_DO} == set(SiteTrouble.values)
