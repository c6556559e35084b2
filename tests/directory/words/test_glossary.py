"""The words of ``locale/glossary.md``: each term stands in its catalogue, and what must not be said stands in none."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Engine

from directory.templatetags.languages import translated_advice
from directory.words.catalogues import languages, read

LOCALE = Path(settings.BASE_DIR) / "locale"
LANGUAGES = ["de", "fr", "es", "ru", "ar"]
WORD = re.compile(r"[^\W\d_]+(?:[-’][^\W\d_]+)*")


def rows():
    lines = (LOCALE / "glossary.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    header, _, *body = cells
    return [dict(zip(header, row, strict=True)) for row in body]


def unsaid(row):
    """(language, what must not be said) of a row."""
    for of_language in filter(None, (part.strip() for part in row["never"].split(";"))):
        language, _, words = of_language.partition(":")
        for word in words.split(","):
            yield language.strip(), word.strip()


@cache
def texts(language):
    found = (message.string for message in read(language) if message.id)
    return [text for string in found for text in ([string] if isinstance(string, str) else string)]


def advice(language):
    return [node.text for node in translated_advice(Engine.get_default(), language).values()]


def says(text, unwanted):
    if unwanted[0] == "=":
        return text == unwanted[1:]
    return unwanted[1:] in text if unwanted[0] == "~" else unwanted in WORD.findall(text)


def test_it_has_forty_terms_or_more_each_in_every_language():
    assert sorted(languages()) == sorted(LANGUAGES)
    assert len(rows()) >= 40
    assert [row["English"] for row in rows() if not all(row[language] for language in LANGUAGES)] == []
    assert {language for row in rows() for language, _ in unsaid(row)} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_says_each_term_as_the_glossary_does(language):
    whole = "\n".join(texts(language)).lower() + "advocacy directory"
    assert [row[language] for row in rows() if row[language].lower() not in whole] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_false_friend_stands_in_the_catalogue_or_in_advice(language):
    unwanted = [word for row in rows() for of, word in unsaid(row) if of == language]
    read_by_all = [*texts(language), *advice(language)]
    found = [(word, text) for word in unwanted for text in read_by_all if says(text, word)]
    assert len(unwanted) >= 5
    assert len(advice(language)) >= 90
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_the_site_is_explained_once(language):
    assert len([text for text in texts(language) if "Advocacy Directory" in text[:24]]) == 1


def test_russian_addresses_its_reader_with_a_small_letter_everywhere():
    within = re.compile(r"(?<![.!?«>}\[(]) (?:Вы|Вас|Вам|Вами|Ваш\w*)\b")
    assert [text for text in [*texts("ru"), *advice("ru")] if within.search(text)] == []


def test_french_keeps_its_signs_on_the_line_of_their_word():
    loose = re.compile("[ \u202f][:;?!»]|«(?!\u00a0)")
    assert [text for text in texts("fr") if loose.search(re.sub(r"<[^>]*>", "", text))] == []
