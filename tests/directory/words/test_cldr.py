"""What is read of CLDR piece by piece is what Babel's own Locale says, of which nothing stays in memory."""

from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from directory.words import cldr, languages

LOCALES = [
    "az_Arab",
    "de_AT",
    "en_GB",
    "en_Shaw",
    "es_MX",
    "fr_HT",
    "pt_BR",
    "sr_Latn",
    "zh_Hant_TW",
    "zh_TW",
]
PARTS = ["languages", "scripts", "territories", "variants"]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("locale", sorted([*languages.INTERFACE, *LOCALES]))
def test_a_part_with_what_its_parents_have(locale, part):
    whole = Locale.parse(locale)
    assert cldr.part_of(str(whole), part) == dict(getattr(whole, part))


def test_reading_one_locale_changes_nothing_in_another():
    before = dict(Locale("en").territories)
    assert cldr.part_of("en_GB", "languages") != cldr.part_of("en", "languages")
    cldr.fresh_part_of("en", "territories").clear()
    assert cldr.part_of("en", "territories") == before == dict(Locale("en").territories)


@given(st.dates(), st.sampled_from(sorted(languages.INTERFACE)))
def test_a_day_is_written_as_babel_writes_it(day, language):
    locale = languages.FORMATS.get(language, language)
    assert languages.written_day(day, language) == format_date(day, "long", locale=locale)


@pytest.mark.parametrize("into", sorted([*languages.INTERFACE, "ny_MW", "zh_TW"]))
@pytest.mark.parametrize(
    "tag", ["be-TARASK", "en-US-POSIX", "hnj-Hmnp", "ku-Arab", "lt", "luo-KE", "pt-BR", "sr-Latn", "zh-Hant"]
)
def test_a_language_is_called_as_babel_calls_it(tag, into):
    assert languages.language_name(tag, into) == (Locale.parse(tag, sep="-").get_display_name(into) or tag)


def test_no_locale_stays_whole_in_memory(monkeypatch):
    monkeypatch.setattr("babel.localedata.load", None)
    cldr.part_of.cache_clear()
    assert languages.written_day(date(2026, 11, 29), "fr") == "29 novembre 2026"
    assert languages.language_name("pt-BR", "de") == "Portugiesisch (Brasilien)"
    assert languages.territory_name("LT", "ru") == "Литва"
    assert languages.endonym("lt") == "Lietuvių"
