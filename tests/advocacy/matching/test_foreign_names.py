"""Offices and countries in French, German, Spanish, Russian and Arabic: in every case, the reader's own told apart."""

import csv

import pytest

from advocacy.extraction import ExtractedCall, extract, offices
from advocacy.extraction.asks import ask
from advocacy.matching import Gazetteer, resolve, target_country
from advocacy.matching.foreign import LANGUAGES
from config.settings import BASE_DIR
from directory.words.country_names import own_names

NAMES = Gazetteer([("1", ["Kettwinkel", "Лампа"])])


def named(text, language):
    return [mention.key for mention in NAMES.mentions(text, language) if mention.is_country]


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("fr", "l’ambassade de Russie, l'Iran, la Côte d’Ivoire et les États-Unis", ["RU", "IR", "CI", "US"]),
        ("fr", "les autorités turques, un médecin indien, le Congo-Brazzaville", ["TR", "IN", "CG"]),
        ("de", "Frankreichs Botschaft, die Türkei, des Sudans, Südsudan", ["FR", "TR", "SD", "SS"]),
        ("de", "die russische Regierung und die Vereinigten Staaten", ["RU", "US"]),
        ("de", "das Auswärtige Amt", ["DE"]),
        ("es", "el gobierno mexicano, Arabia Saudí y la República Democrática del Congo", ["MX", "SA", "CD"]),
        ("ru", "МИД России, власти Соединённых Штатов, Китая, Беларуси", ["RU", "US", "CN", "BY"]),
        ("ru", "посольство Республики Таджикистан, во Франции, в Чаде и Того", ["TJ", "FR", "TD", "TG"]),
        ("ar", "سفارة فرنسا ووزارة الخارجية السعودية، لروسيا، بالمغرب", ["FR", "SA", "RU", "MA"]),
    ],
)
def test_countries_are_named_in_every_case(language, text, codes):
    assert named(text, language) == codes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "les autorités congolaises"),
        ("de", "ein guter Rat, ein Maler, die Chance ist klein"),
        ("ru", "мало людей, в обмане и в чаду. Того ли мы хотели?"),
        ("ar", "اليوم أو غداً"),
        ("es", "una perla y el chile con carne"),
    ],
)
def test_what_only_sounds_like_a_country_or_may_be_two_is_none(language, text):
    assert named(text, language) == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_each_country_is_named_by_its_name_in_the_language(language):
    with (BASE_DIR / "fixtures" / "countries.csv").open(encoding="utf-8") as file:
        codes = {row["code"] for row in csv.DictReader(file)}
    names = own_names(language)
    assert len(codes & names.keys()) >= 190
    assert {
        code: found
        for code in codes & names.keys()
        if set(found := named(f"x {names[code]}", language)) != {code}
    } == {}


def test_names_of_organisations_and_what_breaks_words_are_read_as_in_english():
    mentions = NAMES.mentions("Kettwinkel, die Tür\u00adkei und „Лампа“", "de")
    assert [mention.key for mention in mentions] == ["1", "TR", "1"]
    assert mentions[1].end - mentions[1].start == len("Tür\u00adkei")


@pytest.mark.parametrize(
    ("language", "sentence", "target", "country"),
    [
        ("fr", "Écrivez à votre députée et demandez des visas.", "votre députée", "reader"),
        ("fr", "Écrivez à l'ambassade de Russie à Paris.", "ambassade de Russie", "RU"),
        (
            "fr",
            "Écrivez au ministre des Affaires étrangères du Tchad avant lundi.",
            "ministre des Affaires étrangères du Tchad",
            "TD",
        ),
        (
            "de",
            "Bitte schreiben Sie an Ihre Abgeordneten und fordern Sie Visa.",
            "Ihre Abgeordneten",
            "reader",
        ),
        ("de", "Schreiben Sie an die Botschaft der Türkei in Wien.", "Botschaft der Türkei", "TR"),
        ("de", "Schreiben Sie an das Auswärtige Amt in Berlin.", "Auswärtige Amt", "DE"),
        ("es", "Escribe a tu embajada y pide que los dejen salir.", "tu embajada", "reader"),
        (
            "es",
            "Escriba al Ministerio del Interior de Guatemala y pida una investigación.",
            "Ministerio del Interior de Guatemala",
            "GT",
        ),
        ("ru", "Напишите своему депутату о визах.", "своему депутату", "reader"),
        ("ru", "Напишите в посольство Таджикистана в Берлине.", "посольство Таджикистана", "TJ"),
        (
            "ru",
            "Напишите в Министерство иностранных дел Франции сегодня.",
            "Министерство иностранных дел Франции",
            "FR",
        ),
        ("ar", "اكتبوا إلى سفارة فرنسا وطالبوا بالإفراج عنهم.", "سفارة فرنسا", "FR"),
        ("ar", "اكتبوا إلى حكومتكم وطالبوا بالإفراج عنهم.", "حكومتكم", "reader"),
        ("ar", "اكتبوا إلى وزارة الخارجية المصرية وطالبوا بالإفراج عنهم.", "وزارة الخارجية المصرية", "EG"),
    ],
)
def test_a_call_names_its_office_and_whose_it_is(language, sentence, target, country):
    named = offices.target(sentence, language)
    assert named == target
    call = ExtractedCall(
        "contact_government", "direct", 0, len(sentence), sentence, "", named, "Write.", "model", 1.0
    )
    assert target_country(resolve(NAMES, call, sentence, language)) == country


@pytest.mark.parametrize(
    ("language", "sentence", "target"),
    [
        ("de", "Schreiben Sie an die Botschaft der Tür\u00adkei in Wien.", "Botschaft der Türkei"),
        ("ru", "Напишите своему депутату о визах.", "своему депутату"),
    ],
)
def test_a_call_that_is_found_says_whom_it_addresses(language, sentence, target):
    (call,) = extract(sentence, language)
    assert (call.kind, call.target) == ("contact_government", target)


@pytest.mark.parametrize(
    ("language", "target", "asked"),
    [
        ("fr", "votre ministre des Affaires étrangères", "Write to your own foreign ministry."),
        ("fr", "ministre de la Justice", "Write to the authorities named."),
        ("de", "Botschaft der Türkei", "Write to the embassy named."),
        ("es", "tu diputada", "Write to your own representatives."),
        ("ru", "вашему правительству", "Write to your own government."),
        ("ar", "سفارتكم", "Write to your own country's embassy."),
    ],
)
def test_the_ask_is_in_our_words(language, target, asked):
    assert ask("contact_government", "", target, language) == asked


def test_a_protest_at_an_embassy_is_told_as_one():
    assert (
        ask("attend_protest", "", "посольства Ирана", "ru") == "Join or hold a protest at the embassy named."
    )


def test_the_words_of_an_office_are_bounded_and_none_stand_where_no_office_is():
    assert offices.target("Partagez cette page avec vos amis.", "fr") == ""
    assert offices.target("Писать " + "министру " * 80, "ru").count("министру") <= offices.MOST_WORDS
    assert offices.target("Write to your MP.", "en") == ""
