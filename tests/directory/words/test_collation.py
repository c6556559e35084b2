import pytest
from pyuca.collator import Collator_10_0_0

from directory.models import Country
from directory.pages.country_index import by_letter
from directory.words.collation import Collator, letter_of, order_of


def index(language, *codes):
    countries = (Country(code=code, name=code) for code in codes)
    return [
        (letter, [entry.country.code for entry in entries])
        for letter, entries in by_letter(countries, language)
    ]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Égypte", "E"),
        ("Österreich", "O"),
        ("Åland", "A"),
        ("Йемен", "Й"),
        ("Иран", "И"),
        ("أفغانستان", "ا"),
        ("إسبانيا", "ا"),
        ("مصر", "م"),
    ],
)
def test_a_name_stands_under_the_letter_that_its_alphabet_has(name, letter):
    assert letter_of(name) == letter


def test_accents_do_not_send_a_name_to_the_end():
    assert sorted(["Zambie", "Érythrée", "Espagne", "Égypte"], key=order_of) == [
        "Égypte",
        "Érythrée",
        "Espagne",
        "Zambie",
    ]


def test_a_french_index_is_in_french_order():
    assert index("fr", "DE", "EG", "ES", "CI", "US") == [
        ("A", ["DE"]),
        ("C", ["CI"]),
        ("E", ["EG", "ES", "US"]),
    ]


def test_a_russian_index_has_short_i_after_i():
    assert index("ru", "YE", "ES", "KE", "EG") == [("Е", ["EG"]), ("И", ["ES"]), ("Й", ["YE"]), ("К", ["KE"])]


def test_an_arabic_index_has_every_seat_of_hamza_under_alif():
    assert index("ar", "EG", "AF", "ES", "TR") == [("ا", ["ES", "AF"]), ("ت", ["TR"]), ("م", ["EG"])]


def test_the_small_table_sorts_as_the_library_does():
    ours, theirs = Collator(), Collator_10_0_0()
    letters = [*map(chr, (*range(0x3400), 0x4E00, 0x9FFF, 0xAC00, 0xF900, 0x1D400, 0x20000))]
    # What stands together in the table, and marks that come between.
    names = [
        "l·l",
        "оӑ",
        "ক্ষ",
        "ෞ",
        "ຫມ",
        "เก",
        "a\u0327\u0301",
        "e\u0316\u0301\u0327",
        "Йемен",
        "Côte d’Ivoire",
        "",
    ]
    names += [a + b for a in "aйكৱเ" for b in ("\u0301", "\u0306", "\u0654", "\u09d7", "ก")]
    assert all(ours.sort_key(text) == theirs.sort_key(text) for text in [*letters, *names])
