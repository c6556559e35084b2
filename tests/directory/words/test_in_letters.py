"""Countries and bodies within the sentences of a letter."""

import csv
import re
from pathlib import Path

import pytest
from babel import Locale
from django.conf import settings

from directory.words.addressed import addressed, called_of
from directory.words.country_phrases import country_phrases, standings


def rows(name):
    with (Path(settings.BASE_DIR) / "fixtures" / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def named(code, language):
    return Locale.parse(language).territories[code]


def phrases(code, language, name=""):
    found = country_phrases(code, name or named(code, language), language)
    return found.of, found.within


@pytest.mark.parametrize(
    ("language", "code", "of", "within"),
    [
        ("en", "GB", "of the United Kingdom", "in the United Kingdom"),
        ("en", "LT", "of Lithuania", "in Lithuania"),
        ("en", "NL", "of the Netherlands", "in the Netherlands"),
        ("en", "US", "of the United States", "in the United States"),
        ("en", "CF", "of the Central African Republic", "in the Central African Republic"),
        ("en", "MH", "of the Marshall Islands", "in the Marshall Islands"),
        ("en", "UA", "of Ukraine", "in Ukraine"),
        ("fr", "LT", "de la Lituanie", "en Lituanie"),
        ("fr", "CA", "du Canada", "au Canada"),
        ("fr", "US", "des États-Unis", "aux États-Unis"),
        ("fr", "DE", "de l’Allemagne", "en Allemagne"),
        ("fr", "IR", "de l’Iran", "en Iran"),
        ("fr", "CU", "de Cuba", "à Cuba"),
        ("fr", "MX", "du Mexique", "au Mexique"),
        ("fr", "HT", "d’Haïti", "en Haïti"),
        ("fr", "HN", "du Honduras", "au Honduras"),
        ("fr", "HU", "de la Hongrie", "en Hongrie"),
        ("fr", "IL", "d’Israël", "en Israël"),
        ("fr", "NL", "des Pays-Bas", "aux Pays-Bas"),
        ("fr", "CF", "de la République centrafricaine", "en République centrafricaine"),
        ("fr", "KR", "de la Corée du Sud", "en Corée du Sud"),
        ("fr", "SS", "du Soudan du Sud", "au Soudan du Sud"),
        ("fr", "BB", "de la Barbade", "à la Barbade"),
        ("fr", "PS", "des Territoires palestiniens", "dans les Territoires palestiniens"),
        ("de", "LT", "von Litauen", "in Litauen"),
        ("de", "CH", "der Schweiz", "in der Schweiz"),
        ("de", "GB", "des Vereinigten Königreichs", "im Vereinigten Königreich"),
        ("de", "US", "der Vereinigten Staaten", "in den Vereinigten Staaten"),
        ("de", "PH", "der Philippinen", "auf den Philippinen"),
        ("de", "IR", "des Iran", "im Iran"),
        ("de", "VC", "von St. Vincent und den Grenadinen", "in St. Vincent und den Grenadinen"),
        ("es", "LT", "de Lituania", "en Lituania"),
        ("es", "GB", "del Reino Unido", "en el Reino Unido"),
        ("es", "US", "de los Estados Unidos", "en los Estados Unidos"),
        ("es", "SV", "de El Salvador", "en El Salvador"),
        ("es", "CG", "del Congo", "en el Congo"),
        ("es", "DO", "de la República Dominicana", "en la República Dominicana"),
        ("ru", "US", "Соединенные Штаты", "Соединенные Штаты"),
    ],
)
def test_a_country_stands_with_its_article_and_preposition(language, code, of, within):
    assert phrases(code, language) == (of, within)


@pytest.mark.parametrize("language", ["fr", "de", "es"])
def test_every_country_has_a_form_that_could_be_said(language):
    for row in rows("countries.csv"):
        of, within = phrases(row["code"], language)
        assert re.match(r"(de|d’|du|des|der|des|von|del)\b|d’", of), of
        assert re.match(r"(en|au|aux|à|dans les|in|im|auf)\b", within), within
        assert (
            not re.search(r"\bde (le|les|el) (?!Salvador)|\b(à le|à les|en le)\b|de [AEIOUÉ]", of)
            or language == "es"
        )


@pytest.mark.parametrize(
    ("language", "name", "line"),
    [
        ("en", "Ministry of Foreign Affairs", "To the Ministry of Foreign Affairs"),
        ("en", "Global Affairs Canada", "To Global Affairs Canada"),
        ("en", "Federal Foreign Office", "To the Federal Foreign Office"),
        (
            "en",
            "Foreign, Commonwealth and Development Office",
            "To the Foreign, Commonwealth and Development Office",
        ),
        ("en", "The Ministry", "To the Ministry"),
        ("en", "Department of State", "To the Department of State"),
        ("en", "States General of the Netherlands", "To the States General of the Netherlands"),
        ("en", "Houses of the Oireachtas", "To the Houses of the Oireachtas"),
        ("en", "Verkhovna Rada", "To the Verkhovna Rada"),
        ("en", "[name of your ministry]", "To the [name of your ministry]"),
        ("en", "[name of your parliament]", "To the [name of your parliament]"),
        ("fr", "SPF Affaires étrangères", "Au SPF Affaires étrangères"),
        ("fr", "Affaires mondiales Canada", "À Affaires mondiales Canada"),
        ("fr", "Ministère des Relations extérieures", "Au Ministère des Relations extérieures"),
        ("fr", "Assemblée nationale", "À l’Assemblée nationale"),
        ("de", "Auswärtiges Amt", "An das Auswärtige Amt"),
        (
            "de",
            "Eidgenössisches Departement für auswärtige Angelegenheiten (EDA)",
            "An das Eidgenössische Departement für auswärtige Angelegenheiten (EDA)",
        ),
        (
            "de",
            "Bundesministerium für europäische und internationale Angelegenheiten",
            "An das Bundesministerium für europäische und internationale Angelegenheiten",
        ),
        ("de", "Deutscher Bundestag", "An den Deutschen Bundestag"),
        ("de", "Global Affairs Canada", "An: Global Affairs Canada"),
        ("es", "Ministerio de Relaciones Exteriores", "Al Ministerio de Relaciones Exteriores"),
        ("es", "Secretaría de Relaciones Exteriores", "A la Secretaría de Relaciones Exteriores"),
        (
            "ru",
            "Министерство иностранных дел Республики Беларусь",
            "В Министерство иностранных дел Республики Беларусь",
        ),
        ("ru", "Государственный департамент", "В Государственный департамент"),
        ("ru", "Палата представителей", "Адресат: Палата представителей"),
        ("fr", "[nom de votre ministère]", "Au [nom de votre ministère]"),
        ("de", "[Name Ihres Parlaments]", "An das [Name Ihres Parlaments]"),
        ("es", "[nombre de su ministerio]", "Al [nombre de su ministerio]"),
        ("ru", "[название вашего министерства]", "В [название вашего министерства]"),
        ("ar", "[اسم وزارة بلدك]", "إلى: [اسم وزارة بلدك]"),
        ("ar", "وزارة الخارجية", "إلى: وزارة الخارجية"),
    ],
)
def test_a_body_is_addressed_by_its_name(language, name, line):
    assert addressed(name, language) == line


@pytest.mark.parametrize(
    ("kind", "code", "language", "line"),
    [
        ("foreign_ministry", "CA", "fr", "Au ministère des affaires étrangères du Canada"),
        ("foreign_ministry", "CH", "de", "An das Außenministerium der Schweiz"),
        ("foreign_ministry", "GB", "es", "Al Ministerio de Asuntos Exteriores del Reino Unido"),
        ("foreign_ministry", "LT", "ru", "В Министерство иностранных дел (Литва)"),
        ("foreign_ministry", "CA", "ar", "إلى: وزارة خارجية كندا"),
        ("parliament", "AL", "fr", "Au parlement de l’Albanie"),
        ("parliament", "GB", "de", "An das Parlament des Vereinigten Königreichs"),
        ("parliament", "NL", "es", "Al Parlamento de los Países Bajos"),
        ("parliament", "LT", "ru", "В парламент (Литва)"),
        ("parliament", "GB", "ar", "إلى: برلمان المملكة المتحدة"),
    ],
)
def test_a_body_without_a_known_name_in_a_language_is_that_of_its_country(kind, code, language, line):
    assert addressed(called_of(kind, code, named(code, language), language), language) == line


def test_of_another_kind_of_body_no_name_is_made():
    assert called_of("embassy", "CA", "Canada", "fr") == ""


def test_every_ministry_and_parliament_of_the_set_is_addressed_with_an_article_save_one():
    kinds = ("foreign_ministry", "parliament")
    names = {row["name"] for row in rows("organisations.csv") if row["kind"] in kinds}
    assert {name for name in names if not addressed(name, "en").startswith("To the ")} == {
        "Global Affairs Canada"
    }


@pytest.mark.parametrize(
    ("language", "name", "citizen", "resident"),
    [
        ("en", "United Kingdom", "a citizen of the United Kingdom", "a resident of the United Kingdom"),
        (
            "fr",
            "Royaume-Uni",
            "personne ayant la nationalité du Royaume-Uni",
            "personne vivant au Royaume-Uni",
        ),
        (
            "de",
            "Vereinigtes Königreich",
            "Person mit der Staatsangehörigkeit des Vereinigten Königreichs",
            "Person mit Wohnsitz im Vereinigten Königreich",
        ),
        (
            "es",
            "Reino Unido",
            "persona con la nacionalidad del Reino Unido",
            "persona que vive en el Reino Unido",
        ),
        ("ru", "Великобритания", "гражданство — Великобритания", "место жительства — Великобритания"),
        ("ar", "المملكة المتحدة", "شخصًا يحمل جنسية المملكة المتحدة", "شخصًا يقيم في المملكة المتحدة"),
        ("lt", "Jungtinė Karalystė", "a citizen of Jungtinė Karalystė", "a resident of Jungtinė Karalystė"),
    ],
)
def test_a_reader_writes_as_one_of_a_country_whatever_the_gender(language, name, citizen, resident):
    assert standings("GB", name, language) == {"citizen": citizen, "resident": resident}


def test_where_the_country_is_not_known_the_reader_fills_it_in():
    assert standings("", "", "en")["citizen"] == "a citizen of …"
    assert standings("", "", "fr")["resident"] == "personne vivant dans …"


LETTERS = rows("letters.csv")


@pytest.mark.parametrize("row", LETTERS, ids=lambda row: f"{row['language']}-{row['call']}")
class TestLettersOfTheSet:
    """What a second reader found in them stays mended."""

    def test_its_subject_is_the_cause_of_its_own_call(self, row):
        assert [one["call"] for one in LETTERS if one["subject"] == row["subject"]] == [row["call"]]

    def test_a_ministry_is_greeted_as_many_people_and_in_due_form(self, row):
        greetings = {
            "en": ("Dear Sir or Madam,", "Yours faithfully,"),
            "fr": (
                "Madame, Monsieur,",
                "Veuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.",
            ),
            "de": ("Sehr geehrte Damen und Herren,", "Mit freundlichen Grüßen"),
            "es": ("Estimadas señoras, estimados señores:", "Atentamente,"),
            "ru": ("Уважаемые дамы и господа!", "С уважением,"),
            "ar": ("تحية طيبة وبعد،", "مع فائق الاحترام،"),
        }
        paragraphs = row["body"].split("\n\n")
        opening, closing = greetings[row["language"]]
        assert paragraphs[1] == opening
        assert paragraphs[-1] == f"{closing}\n{{name}}\n{{town}}"

    def test_who_writes_is_told_in_one_sentence_without_a_second_colon(self, row):
        (told,) = (line for line in row["body"].split("\n") if "{who}" in line)
        words = standings("GB", named("GB", row["language"]), row["language"]).values()
        assert all(told.replace("{who}", one).count(":") <= 1 for one in words)


def test_no_letter_mixes_one_reader_with_many():
    spanish = [row["body"] for row in LETTERS if row["language"] == "es"]
    assert len(spanish) == 2
    assert not any(re.search(r"\b[Ll]e (escribo|pido|ruego)\b", body) for body in spanish)


def test_a_call_of_the_set_with_translations_for_parliament_has_its_own_english_letter():
    of_parliament = [
        row["language"] for row in LETTERS if row["call"].startswith("call-your-representatives")
    ]
    assert sorted(of_parliament) == ["ar", "de", "en", "es", "fr", "ru"]
