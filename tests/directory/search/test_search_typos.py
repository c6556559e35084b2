"""One typing error is forgiven, for words of countries and organisations, as the index has them."""

import pytest

from directory.models import SearchEntry
from directory.search.findable import SHOWN_AS
from directory.search.typos import Vocabulary

pytestmark = pytest.mark.django_db


def enter(words, seq=1, shown_as="organisation"):
    SearchEntry.objects.create(
        kind="x", key=f"{words}-{seq}"[:36], rank=SHOWN_AS.index(shown_as), words=words, seq=seq
    )


@pytest.mark.parametrize("typed", ["germany", "germny", "gerrmany", "gernany", "gremany", "germanyy"])
def test_one_error_leads_to_the_word(typed):
    enter("germany k:country")
    assert Vocabulary().near(typed, 1) == ["germany"]


@pytest.mark.parametrize("typed", ["phillipines", "philipines", "phillippines"])
def test_letters_that_are_double_in_the_wrong_place_are_one_error(typed):
    enter("philippines k:country")
    assert Vocabulary().near(typed, 1) == ["philippines"]


def test_a_word_that_begins_with_another_letter_is_another_word():
    enter("muritania germany")
    assert Vocabulary().near("ruritania", 1) == []
    enter("russia liberia", shown_as="country")
    assert [Vocabulary().near(word, 1) for word in ("ermany", "prussia", "iberia")] == [[], [], []]
    assert Vocabulary().near("egrmany", 1) == ["germany"]


@pytest.mark.parametrize("typed", ["grmny", "gremnay", "germ", "deutschland"])
def test_two_errors_lead_nowhere(typed):
    enter("germany")
    assert Vocabulary().near(typed, 1) == []


def test_short_words_are_not_corrected():
    enter("iran cuba")
    assert Vocabulary().near("irn", 1) == Vocabulary().near("cube", 1) == []


def test_a_short_word_is_near_to_none_of_the_names_of_a_country_that_few_readers_know():
    enter("swazia germany", shown_as="country")
    assert Vocabulary().near("swabia", 1) == []
    assert Vocabulary().near("germny", 1) == ["germany"]


def test_an_error_in_another_script_is_forgiven_too():
    enter("германия")
    assert Vocabulary().near("гермния", 1) == ["германия"]


def test_words_of_calls_and_articles_correct_nothing():
    enter("zebra", shown_as="call")
    enter("quagga", shown_as="article")
    assert Vocabulary().near("zebr", 1) == Vocabulary().near("quaga", 1) == []


def test_signs_and_numbers_of_the_index_are_no_words():
    enter("=germany k:country c:lt @0123 2024")
    assert Vocabulary().near("2025", 1) == Vocabulary().near("=germny", 1) == []


def test_nothing_is_read_again_under_the_same_number(django_assert_num_queries):
    enter("germany")
    words = Vocabulary()
    words.near("germny", 1)
    with django_assert_num_queries(0):
        assert words.near("germny", 1) == ["germany"]


def test_under_a_later_number_only_what_is_new_is_read(django_assert_num_queries):
    enter("germany")
    words = Vocabulary()
    words.near("germny", 1)
    SearchEntry.objects.update(words="changed past the writer", seq=0)
    enter("lithuania", seq=2)
    with django_assert_num_queries(1):
        assert words.near("lithuana", 2) == ["lithuania"]
    assert words.near("germny", 2) == ["germany"]


def test_an_index_rebuilt_under_the_same_number_is_read_with_the_next():
    words = Vocabulary()
    words.near("germny", 1)
    enter("germany", seq=1)
    assert words.near("germny", 2) == ["germany"]


def test_a_forgotten_vocabulary_is_read_anew():
    enter("germany")
    words = Vocabulary()
    words.near("germny", 1)
    SearchEntry.objects.all().delete()
    words.forget()
    assert words.near("germny", 1) == []
