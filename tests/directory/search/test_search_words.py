"""Words are compared without accents, case and punctuation, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.search.words import LONGEST_WORD, findable_words, joined, key, words_of
from tests import work


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Côte d’Ivoire", ("cote", "d", "ivoire")),
        ("Užsienio reikalų ministerija", ("uzsienio", "reikalu", "ministerija")),
        ("ÅLAND, Łódź & Đà Nẵng", ("aland", "lodz", "da", "nang")),
        ("Straße", ("strasse",)),
        ("İstanbul ısı", ("istanbul", "isi")),
        ("Германия", ("германия",)),
        ("مِصْر", ("مصر",)),
        ("ﬁnland", ("finland",)),
        ("a\u200bb\u00adc", ("abc",)),
        ("%_*\"'()-:^", ()),
    ],
)
def test_a_text_is_folded_into_plain_words(text, words):
    assert words_of(text) == words


def test_a_vowel_sign_does_not_split_a_word():
    assert len(words_of("जर्मनी")) == 1


def test_in_scripts_without_spaces_every_character_may_begin_a_word():
    assert "外務省" in findable_words("日本国外務省")
    assert "ไทย" in findable_words("ประเทศไทย")


def test_in_scripts_with_spaces_only_the_beginning_counts():
    assert findable_words("Germany") == ("germany",)


def test_an_endless_word_is_cut():
    assert words_of("x" * 10_000) == ("x" * LONGEST_WORD,)


@pytest.mark.hostile(3)
def test_piled_marks_leave_the_letter():
    assert words_of("a" + "\u0301" * 500) == ("a",)


@pytest.mark.hostile(34)
def test_fifty_thousand_characters_are_folded_at_once():
    text = "ａ̈ر日\u200b" * 10_000
    with work.that_ends():
        words_of(text)


@given(st.text())
def test_words_hold_nothing_that_a_query_language_reads(text):
    for word in words_of(text):
        assert word == word.strip()
        assert not set(word) & set("\"'\\*()&|!:<>=@_ ^-+")


@given(st.text())
def test_what_is_asked_meets_what_is_stored(text):
    assert set(words_of(text)) <= set(findable_words(text))


def test_a_whole_name_is_one_word():
    assert joined(("human", "rights", "watch")) == "human_rights_watch"


def test_a_key_tells_nothing_but_the_whole_address():
    assert key("info@urm.lt") != key("info@urm.l")
    assert key("info@urm.lt").isalnum()
