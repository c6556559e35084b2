import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from django.conf import settings
from django.template import Engine
from django.utils import translation
from django.utils.translation.template import templatize

from directory.models.cautions import NEUTRAL_TEXT
from directory.pages.advice import _nodes, advice_texts
from directory.templatetags.languages import translated_advice
from directory.words import catalogues, languages, reviewed
from directory.words.reviewed import Review
from tests import factories as make
from tests.pages import call, caution, contact, html, main_of, ministry, verify

pytestmark = pytest.mark.any_database

TRANSLATED = [language for language in languages.INTERFACE if language != "en"]
FIXED = ("/static/", "/feeds/", "/data/", "/api/", "/offline/", "#", "mailto:", "tel:", "http")
PAGES = [
    "/",
    "/countries/",
    "/countries/LT/",
    "/organisations/",
    "/calls/",
    "/articles/",
    "/search/",
    "/method/",
    "/method/figures/",
    "/changes/",
    "/safety/",
    "/data/",
]


class TestThePathDecides:
    @pytest.mark.django_db
    @pytest.mark.parametrize("language", TRANSLATED)
    @pytest.mark.parametrize("page", PAGES)
    def test_every_page_is_there_in_every_language(self, client, language, page):
        ministry()
        response = client.get(f"/{language}{page}")
        direction = "rtl" if language == "ar" else "ltr"
        assert response.status_code == 200
        assert f'<html lang="{language}" dir="{direction}">' in response.content.decode()
        assert response.headers["Content-Language"] == language

    @pytest.mark.django_db
    def test_neither_the_browser_nor_a_cookie_decides(self, client):
        client.cookies["django_language"] = "ru"
        response = client.get("/", headers={"accept-language": "fr"})
        assert '<html lang="en" dir="ltr">' in response.content.decode()
        assert "Accept-Language" not in response.headers.get("Vary", "")
        assert "Cookie" not in response.headers.get("Vary", "")
        assert not response.cookies

    @pytest.mark.django_db
    @pytest.mark.parametrize(
        "path", ["/en/", "/en/calls/", "/FR/", "/fr/fr/", "/fr/admin/", "/fr/api/v1/", "/pt/"]
    )
    def test_no_page_has_two_addresses_in_one_language(self, client, path):
        assert client.get(path).status_code == 404

    @pytest.mark.django_db
    def test_a_missing_slash_is_added(self, client):
        assert client.get("/fr")["Location"] == "/fr/"

    @pytest.mark.django_db
    def test_a_form_in_another_language_is_kept_by_no_cache_either(self, client):
        body = ministry()
        assert client.get(f"/fr/suggest/organisation/{body.pk}/").headers["Cache-Control"] == "no-store"

    @pytest.mark.parametrize(
        ("path", "language", "plain"),
        [
            ("/fr/calls/", "fr", "/calls/"),
            ("/fr/", "fr", "/"),
            ("/fr", "fr", "/"),
            ("/calls/", "en", "/calls/"),
            ("/french/", "en", "/french/"),
            ("/en/", "en", "/en/"),
            ("//fr/", "en", "//fr/"),
            ("", "en", ""),
        ],
    )
    def test_only_a_whole_first_step_is_a_language(self, path, language, plain):
        assert languages.language_of_path(path) == language
        assert languages.without_language(path) == plain


@pytest.mark.django_db
class TestLinks:
    def test_the_head_names_the_page_in_every_language(self, client):
        page = html(client, "/fr/calls/")
        found = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page))
        site = settings.SITE_URL
        assert found == {
            **{tag: f"{site}/{tag}/calls/" for tag in TRANSLATED},
            "en": f"{site}/calls/",
            "x-default": f"{site}/calls/",
        }

    @pytest.mark.parametrize(
        "path", ["/fr/calls/", "/calls/", "/countries/LT/", "/ar/countries/LT/", "/changes/"]
    )
    def test_the_head_says_where_the_page_stands_whatever_the_query(self, client, path):
        ministry("LT")
        for query in ("", "?utm_source=x"):
            found = re.findall(r'<link rel="canonical" href="([^"]+)">', html(client, path + query))
            assert found == [f"{settings.SITE_URL}{path}"]

    @pytest.mark.parametrize("path", ["/search/?q=lt", "/changes/?before=1", "/nowhere/"])
    def test_what_is_no_page_of_its_own_claims_no_address(self, client, path):
        page = client.get(path).content.decode()
        assert "canonical" not in page
        assert 'rel="alternate" hreflang' not in page

    def test_what_search_engines_show_of_a_page_tells_no_country_and_no_call(self, client):
        """The title of a hit names the page; beside it stands one sentence, the same for all of them."""
        ministry("LT")
        asked = call()
        pages = [html(client, path) for path in ("/", "/countries/LT/", f"/calls/{asked.slug}/")]
        told = [re.findall(r'<meta name="description" content="([^"]+)">', page) for page in pages]
        assert told == [["Official contacts of foreign ministries, each with its source."]] * 3
        (french,) = re.findall(
            r'<meta name="description" content="([^"]+)">', html(client, "/fr/countries/LT/")
        )
        assert french != told[0][0]

    def test_the_foot_offers_each_language_in_its_own_name(self, client):
        page = html(client, "/calls/")
        for tag, name in languages.INTERFACE.items():
            there = f'href="{languages.path_in("/calls/", tag)}" lang="{tag}"'
            assert re.search(rf"<a {there}[^>]*>{name}</a>", page), tag

    def test_links_stay_in_the_language(self, client):
        contact(ministry(), channel="telephone", value="+37052362444")
        call()
        for page in PAGES:
            foot, text = re.subn(
                r'<nav class="languages".*?</nav>', "", html(client, f"/ar{page}"), flags=re.S
            )[::-1]
            assert foot == 1
            hrefs = set(re.findall(r'<a [^>]*href="([^"]*)"', text))
            astray = [href for href in hrefs if not href.startswith(("/ar/", "?", *FIXED))]
            assert astray == [], page

    def test_what_is_hidden_looks_like_what_never_was_in_every_language(self, client):
        make.make_organisation(slug="pending")
        assert client.get("/fr/organisations/pending/").content == client.get("/fr/nothing/").content

    def test_an_invented_address_is_repeated_nowhere(self, client):
        assert "evil" not in client.get("//evil.example/").content.decode()


@pytest.mark.django_db
class TestWhatPagesSay:
    def test_countries_have_the_names_of_cldr(self, client):
        ministry("DE")
        assert "<h1>Allemagne</h1>" in html(client, "/fr/countries/DE/")
        assert ">Германия</a>" in html(client, "/ru/countries/")
        assert ">ألمانيا</a>" in html(client, "/ar/")

    def test_names_from_our_data_say_in_which_language_they_are(self, client):
        ministry("LT", name="Ministry of Foreign Affairs of Lithuania")
        named = '<span lang="en" dir="ltr">Ministry of Foreign Affairs of Lithuania</span></h2>'
        assert named in main_of(client, "/ar/countries/LT/")
        assert 'lang="en" dir="ltr"' not in main_of(client, "/countries/LT/")

    def test_digits_of_a_telephone_number_stay_in_order(self, client):
        contact(ministry(), channel="telephone", value="+37052362444")
        assert re.search(
            r'<(?:a|bdi|span)[^>]* dir="ltr"[^>]*>\+370 5 236 2444<', main_of(client, "/ar/countries/LT/")
        )

    def test_dates_are_written_as_the_language_writes_them(self, client):
        point = contact(ministry())
        verify(point, 1)
        on = point.verifications.get().verified_on
        assert languages.written_day(on, "de") in main_of(client, "/de/countries/LT/")

    @pytest.mark.parametrize(
        ("language", "written"),
        [
            ("en", "3 November 2026"),
            ("fr", "3 novembre 2026"),
            ("de", "3. November 2026"),
            ("es", "3 de noviembre de 2026"),
            ("ru", "3 ноября 2026\N{NO-BREAK SPACE}г."),
            ("ar", "3 نوفمبر 2026"),
        ],
    )
    def test_a_day(self, language, written):
        found = languages.written_day(date(2026, 11, 3), language)
        assert " ".join(found.split()) == " ".join(written.split())

    @pytest.mark.parametrize(
        ("language", "forms"),
        [
            ("fr", {0: "minute.", 1: "minute.", 2: "minutes."}),
            ("de", {0: "Minuten", 1: "Minute", 2: "Minuten"}),
            ("es", {1: "minuto.", 2: "minutos."}),
            ("ru", {1: "минуту.", 2: "минуты.", 5: "минут.", 11: "минут.", 21: "минуту."}),
            ("ar", {1: "دقيقة واحدة", 2: "دقيقتين", 3: "دقائق", 11: "11 دقيقة", 100: "100 دقيقة"}),
        ],
    )
    def test_numbers_have_the_forms_of_the_language(self, language, forms):
        texts = "Try again in %(minutes)s minute.", "Try again in %(minutes)s minutes."
        with translation.override(language):
            for number, form in forms.items():
                said = translation.ngettext(*texts, number) % {"minutes": number}
                assert form in said, (number, said)


class TestCatalogues:
    @pytest.mark.parametrize("language", TRANSLATED)
    def test_every_text_is_translated_and_nothing_else_is(self, language):
        assert catalogues.problems(language) == []

    @pytest.mark.parametrize("language", TRANSLATED)
    def test_what_django_reads_is_what_translators_wrote(self, language):
        written = catalogues.compiled(catalogues.read(language))
        assert catalogues.compiled_path_of(language).read_bytes() == written

    def test_every_mark_in_a_template_is_read(self):
        for path in sorted(Path(settings.BASE_DIR, "templates").rglob("*.html")):
            source = path.read_text()
            marks = len(re.findall(r"{%-? *(?:translate|blocktranslate|trans|blocktrans) ", source))
            marks += len(re.findall(r"{[{%][^%}]*\b_\(", source))
            lines = "\n".join(line.strip() for line in templatize(source, origin=path.name).splitlines())
            assert len(catalogues._CALL.findall(lines)) == marks, path

    @pytest.mark.parametrize(
        ("text", "translated", "trouble"),
        [
            ("Read", "", "not translated"),
            ("Read on %(day)s", "Lu", "other placeholders"),
            ("Read on %(day)s", "Lu le %(jour)s", "other placeholders"),
            ("<b>Read</b>", "Lu", "other markup"),
            (("%(n)s day", "%(n)s days"), ("%(n)s jour", ""), "not translated"),
            (("%(n)s day", "%(n)s days"), ("un jour", "%(n)s jours"), "other placeholders"),
        ],
    )
    def test_a_broken_translation_is_found(self, text, translated, trouble):
        catalogue = Catalog(locale="fr")
        message = catalogue.add(text, translated)
        assert trouble in list(catalogues._troubles(message, 2))

    def test_an_uncertain_translation_is_found(self):
        message = Catalog(locale="fr").add("Read", "Lu", flags=["fuzzy"])
        assert list(catalogues._troubles(message, 2)) == ["uncertain"]


LINE = "Une partie de cette page est en anglais"
ENGLISH_ADVICE = "No call on this site is worth your freedom"


ENGLISH_TEXT = "<strong>Please do not act here"
GERMAN_DRAFT = "<strong>Bitte unternehmen Sie hier nichts"
MARK = "Übersetzung, noch nicht geprüft"


@pytest.fixture
def record(monkeypatch):
    """Records reviews of texts as they stand in German; ``change`` spoils them."""

    def of(*names, **change):
        found = {text.name: text for text in advice_texts()}
        facts = {"language": "de", "reviewed_on": make.TODAY, "people": 2}
        rows = [
            Review(
                text=name,
                english=found[name].fingerprint,
                translation=found[name].translations["de"],
                **facts,
            )
            for name in names
        ]
        rows = [replace(row, **change) for row in rows]
        monkeypatch.setattr(reviewed, "reviews", lambda: {(row.text, row.language): row for row in rows})

    return of


@pytest.mark.django_db
class TestReviewedAdvice:
    @pytest.mark.parametrize("language", TRANSLATED)
    def test_what_nobody_reviewed_is_english_and_a_line_says_so(self, client, language):
        page = main_of(client, f"/{language}/safety/")
        with translation.override(language):
            line = translation.gettext(
                "Some of this page is in English: people have not yet checked a translation of it."
            )
            mark = translation.gettext("translation, not yet reviewed")
        assert page.count(line) == 1
        english = page.count('<span lang="en" dir="ltr">')
        assert english > 40
        # Each draft is marked, and stands below the English, never alone.
        pairs = re.findall(
            rf'<span lang="en" dir="ltr">(?:(?!</?span).)+</span> <span class="draft"><small>\({mark}\)</small> \S',
            page,
            re.DOTALL,
        )
        assert len(pairs) == english == page.count(mark)

    def test_a_draft_of_a_warning_stands_below_the_english(self, client):
        caution("UG", level="do_not_prompt")
        page = main_of(client, "/de/countries/UG/")
        assert page.index(ENGLISH_TEXT) < page.index(MARK) < page.index(GERMAN_DRAFT)

    def test_a_reviewed_translation_stands_in_the_place_of_its_own_text_only(self, client, record):
        record("do_not_act_here")
        caution("UG", level="do_not_prompt")
        page = main_of(client, "/de/countries/UG/")
        assert ENGLISH_TEXT not in page
        assert GERMAN_DRAFT in page
        assert page.count(MARK) == page.count("until then we offer no action here.") == 1

    def test_where_all_is_reviewed_no_line_says_otherwise(self, client, record):
        record(*(text.name for text in advice_texts()))
        page = main_of(client, "/de/safety/")
        assert 'lang="en"' not in page
        assert MARK not in page
        assert "Teil dieser Seite" not in page

    @pytest.mark.parametrize(
        "change", [{"english": "0"}, {"translation": "0"}, {"people": 1}, {"language": "fr"}]
    )
    def test_a_review_of_other_words_or_by_one_person_counts_for_nothing(self, client, record, change):
        record("safety_first", **change)
        page = main_of(client, "/de/safety/")
        assert ENGLISH_ADVICE in page
        assert MARK in page

    def test_english_pages_say_nothing_of_it(self, client):
        page = main_of(client, "/safety/")
        assert 'lang="en"' not in page
        assert "draft" not in page.replace("draft message", "")
        assert ENGLISH_ADVICE in page

    def test_the_words_of_a_caution_stay_english(self, client):
        make.published(caution("UG", level="warn", text="Own words.", source=make.make_source()))
        page = main_of(client, "/fr/countries/UG/")
        assert '<span lang="en" dir="ltr">Own words.</span>' in page
        assert page.count(LINE) == 1

    def test_what_stands_for_words_that_nobody_approved_is_the_one_sentence(self, client):
        for code, level in (("UG", "do_not_prompt"), ("LT", "warn")):
            caution(code, level=level, text="Own words.")
            page = main_of(client, f"/countries/{code}/")
            assert NEUTRAL_TEXT[level] in page
            assert "Own words." not in page

    def test_a_draft_stays_english(self, client):
        ministry()
        found = call(kind="contact_government", addresses_reader="ministry")
        page = main_of(client, f"/fr/calls/{found.slug}/write/LT/")
        assert re.search(r'<textarea id="draft"[^>]* lang="en" dir="ltr"', page)
        assert LINE in page

    def test_every_recorded_review_is_of_a_text_that_is_there(self):
        names = {text.name for text in advice_texts()}
        assert {name for name, _ in reviewed.reviews()} <= names

    def test_every_advice_has_a_name_of_its_own(self):
        names = [text.name for text in advice_texts()]
        assert len(names) == len(set(names))

    def test_every_advice_is_short_and_has_a_draft_in_each_language(self):
        texts = advice_texts()
        assert [text.name for text in texts if set(text.translations) != set(TRANSLATED)] == []
        drafts = {name for lang in TRANSLATED for name in translated_advice(Engine.get_default(), lang)}
        assert drafts == {text.name for text in texts}
        assert texts[0].name == "do_not_act_here"

    def test_a_draft_has_the_links_and_places_of_the_english(self):
        english = {node.name: node for text in advice_texts() for node in _nodes(text.template)}
        for language in TRANSLATED:
            for name, node in translated_advice(Engine.get_default(), language).items():
                assert places_of(node) == places_of(english[name]), (language, name)


def places_of(node):
    """Variables, links and conditions; a country is named in the reader's language."""
    words = re.findall(r"\w+(?:\.\w+)+|url '\w+'|<\w+", node.text)
    return sorted(word for word in words if word != "country.name")
