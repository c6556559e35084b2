"""From a web page to its article: the same calls as its clean text, no furniture, no byline, no exception."""

import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from advocacy.extraction import extract
from advocacy.intake.detecting import language_of
from advocacy.intake.html_text import NoArticle, read_html
from advocacy.intake.reading import Metadata, Unreadable, read
from advocacy.models import Article, ArticleText, CallToAction
from tests import work
from tests.advocacy import html_pages as pages

pytestmark = pytest.mark.any_database

ASKING = (
    "<p>Please write to your foreign ministry and ask it to give the forty weavers of Ruritania visas.</p>"
)
FURNITURE = (
    *("cookie", "Share", "Sport", "Related", "harbour", "council", "newsletter", "boycott", "cousin"),
    *(
        "bank",
        "newsroom",
        "Terms",
        "Copy the link",
        "Search the site",
        "Donate to the Courier",
        "Quillfeather",
    ),
)


def calls(text):
    return [(call.kind, " ".join(call.evidence.split())) for call in extract(text)]


@pytest.mark.parametrize("case", pages.CASES)
def test_a_page_gives_the_calls_of_its_clean_text(case):
    body, clean = pages.CASES[case]
    expected = calls(f"{pages.STORY}\n\n{clean}")
    assert calls(read_html(pages.page(body)).text) == expected
    assert bool(expected) == (case != "no call")


@pytest.mark.parametrize("case", pages.CASES)
def test_the_text_is_the_article_in_reading_order_without_furniture(case):
    body, clean = pages.CASES[case]
    text = read_html(pages.page(body)).text
    assert text.removeprefix("Forty weavers wait for visas\n\n") == f"{pages.STORY}\n\n{clean}"
    assert not [words for words in FURNITURE if words in text]


def test_the_page_tells_headline_publication_date_address_and_language():
    article = read_html(pages.page(pages.ENDED))
    assert (article.headline, article.publication) == ("Forty weavers wait for visas", "Example Courier")
    assert (article.published_on, article.language) == (date(2026, 10, 12), "en")
    assert article.url == "https://courier.example.org/2026/10/weavers"


def test_a_page_that_tells_nothing_of_itself_is_read_all_the_same():
    article = read_html(f"<html><body>{pages.paragraphs(pages.STORY)}{ASKING}</body></html>".encode())
    assert article.text.startswith("Forty weavers left Ruritania")
    assert (article.published_on, article.url, article.publication) == (None, "", "")


@pytest.mark.parametrize(
    "byline", ["By Ada Quillfeather", "Written by Ada Quillfeather and Bo Thistle", "Ada Quillfeather"]
)
def test_a_byline_without_a_class_is_dropped_too(byline):
    assert "Quillfeather" not in read_html(pages.page(f"<p>{byline}</p>{pages.ENDED}")).text


@pytest.mark.parametrize("line", ["By the river they wait for news of the visas", "By signing you help them"])
def test_a_sentence_that_starts_like_a_byline_stays(line):
    assert line in read_html(pages.page(f"<p>{line}.</p>{pages.ENDED}")).text


def test_related_links_without_a_class_are_no_part_of_the_article():
    related = (
        "<h3>Read more</h3><ul><li><a href='/x'>Sign a letter about the harbour, readers told</a></li></ul>"
    )
    assert "harbour" not in read_html(pages.page(pages.ENDED + related)).text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
def test_the_encoding_that_a_page_has_is_found(encoding):
    page = pages.page(
        "<p>The café “Élan” collects letters for the weavers every Friday evening.</p>", head=""
    )
    assert "café “Élan”" in read_html(page.decode().encode(encoding)).text


def test_a_declared_encoding_is_believed():
    page = (
        '<html><head><meta charset="windows-1251"></head><body>' + "<p>Ткачи ждут визы уже полгода.</p>" * 4
    )
    assert "Ткачи ждут" in read_html(page.encode("windows-1251")).text


HOSTILE = {
    "nested divs": b"<html><body>" + b"<div>" * 100_000 + ASKING.encode() + b"</div>" * 100_000,
    "nested tables": b"<html><body>" + b"<table><tr><td>" * 30_000 + ASKING.encode(),
    "billion laughs": b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    + b"]><html><body><p>&j;</p>"
    + ASKING.encode() * 5,
    "external entity": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><p>&a;</p>'
    + ASKING.encode() * 5,
    "every byte but NUL": bytes(range(1, 256)) * 200,
    "control characters": b"\x01\x02\x03" * 1000,
    "image": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "utf-16 without mark": pages.page(pages.ENDED).decode().encode("utf-16-le"),
    "one long line": b"<html><body><p>" + b"Please write to your ministry. " * 33_000,
    "one long word": b"<html><body><p>" + b"x" * 1_000_000,
    "many links": b"<html><body>" + b"<a href=x>Sign this</a>" * 80_000,
    "only <": b"<" * 1_000_000,
    "open comments": b"<!--" * 100_000,
    "open sections": b"<![CDATA[" * 100_000,
    "deep JSON": b'<html><head><script type="application/ld+json">'
    + b"[" * 100_000
    + b"</script></head>"
    + ASKING.encode() * 4,
    "odd encoding": b"<meta charset=base64>" + ASKING.encode() * 4,
    "wrong encoding": b"<meta charset=utf-16>" + ASKING.encode() * 4,
    "odd date": b"<meta name=date content='9999-99-99'>" + ASKING.encode() * 4,
    "odd characters": b"<html><body>" + b"&#xD800;&#0;&#x1F;" * 100 + ASKING.encode() * 4,
    "no text": b"<html><body><nav><a href=x>World news for everybody, day and night</a></nav></body></html>",
    "no page": b"hello",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_page_gives_an_article_or_one_line(case, tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(HOSTILE[case])
    said = _read_or_refused(path)
    assert "root:" not in said
    assert len(said) <= len(HOSTILE[case])


def _read_or_refused(path):
    """The text of the page, or nothing if one line refuses it."""
    try:
        return read(str(path), Metadata()).text
    except Unreadable as exc:
        return "" if str(exc).startswith(f"{path}: ") and "\n" not in str(exc) else "root: " + str(exc)


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"<p>Hello</p>", HOSTILE["no text"]])
def test_a_page_without_main_text_is_refused(data):
    with pytest.raises(NoArticle, match=r"no main text|no HTML"):
        read_html(data)


@pytest.mark.django_db
class TestCollect:
    @pytest.fixture
    def path(self, tmp_path):
        path = tmp_path / "weavers.html"
        path.write_bytes(pages.page(pages.CASES["list of actions at the end"][0]))
        return path

    def test_a_page_becomes_an_article_with_its_calls_and_a_second_time_nothing_new(self, path):
        call_command("collect", str(path))
        call_command("collect", str(path))
        article = Article.objects.get()
        assert (article.url, article.language) == ("https://courier.example.org/2026/10/weavers", "en")
        assert ArticleText.objects.get().text == read_html(path.read_bytes()).text
        assert set(CallToAction.objects.values_list("kind", flat=True)) == {
            *("sign_petition", "donate", "contact_government"),
        }

    def test_evidence_is_the_span_of_the_stored_text(self, path, capsys):
        call_command("collect", str(path), json=True)
        told = json.loads(capsys.readouterr().out)
        text = ArticleText.objects.get().text
        assert told["calls"]
        assert all(call["evidence"] == text[call["start"] : call["end"]] for call in told["calls"])

    def test_no_column_of_any_table_holds_the_byline(self, path):
        call_command("collect", str(path))
        for model in (Article, ArticleText, CallToAction):
            assert "Quillfeather" not in str(list(model.objects.values()))

    def test_the_side_file_wins_over_the_page_and_options_over_both(self, path):
        path.with_name("weavers.meta.toml").write_text('headline = "Beside"\npublication = "Beside"\n')
        call_command("collect", str(path), headline="Given")
        article = Article.objects.get()
        assert (article.headline, article.publication) == ("Given", "Beside")
        assert article.published_on == date(2026, 10, 12)

    def test_what_a_page_tells_wrongly_is_left_out(self, path):
        head = pages.HEAD.replace(
            "https://courier.example.org/2026", "https://user:secret@courier.example.org/2026"
        )
        path.write_bytes(pages.page(pages.ENDED, head=head))
        assert "secret" not in read(str(path), Metadata()).metadata.url

    def test_a_page_of_more_than_two_million_bytes_is_refused(self, path, capsys):
        path.write_bytes(b"<p>" + b"a" * 2_000_000)
        with pytest.raises(CommandError):
            call_command("collect", str(path))
        assert "at most 2,000,000" in capsys.readouterr().err

    def test_an_article_in_another_language_is_stored_with_a_note_and_not_searched(self, path, capsys):
        path.write_bytes(pages.plain_page(pages.ITALIAN, language="it"))
        call_command("collect", str(path))
        assert "not searched: the text is in Italian" in capsys.readouterr().out
        article = Article.objects.get()
        assert (article.language, article.note) == ("it", "Not searched for calls: the text is in Italian.")
        assert not CallToAction.objects.exists()

    def test_an_article_in_french_is_searched(self, path):
        path.write_bytes(pages.plain_page(pages.FRENCH))
        call_command("collect", str(path))
        assert (Article.objects.get().language, Article.objects.get().note) == ("fr", "")
        call = CallToAction.objects.get()
        assert call.kind == "sign_petition"
        assert call.found_by["model"]

    def test_json_tells_the_language(self, path, capsys):
        path.with_suffix(".txt").write_text(LANGUAGES["de"], encoding="utf-8")
        call_command("collect", str(path.with_suffix(".txt")), json=True, dry_run=True)
        told = json.loads(capsys.readouterr().out)
        assert (told["language"], [call["kind"] for call in told["calls"]]) == ("de", ["contact_government"])


LANGUAGES = {
    "en": "Thousands marched through the capital last week, and the organisers say that more will come on Sunday.",
    "fr": "Écrivez à votre député et demandez des visas pour les personnes en danger.",
    "de": "Schreiben Sie an Ihre Abgeordneten und bitten Sie um Visa für gefährdete Menschen.",
    "es": "Escriba a su diputado y pida visados para las personas en peligro.",
    "ru": "Напишите своему депутату и попросите визы для людей в опасности.",
    "ar": "سار آلاف الأشخاص في العاصمة الأسبوع الماضي ويقول المنظمون إن المزيد سيأتي يوم الأحد.",
    "tr": "Milletvekilinize yazın ve tehlikedeki insanlar için vize isteyin.",
}


@pytest.mark.parametrize(
    "reference", ["&#1;", "&#xB;", "&#12;", "&#x1F;", "&#xFFFE;", "&#xFFFF;", "&#xD800;", "\x0b", "\ufffe"]
)
def test_what_no_xml_may_hold_is_left_out(reference):
    sentence = (
        f"People{reference} of the town ask their ministry for visas, and wait for an answer since May."
    )
    noted = f'<div title="a{reference}b" class="x{reference}y"><nav>menu{reference}</nav>a{reference}b</div>'
    page = (
        f"<html><head><title>T{reference}t</title></head><body>{noted}<p>{sentence}</p>{noted}</body></html>"
    )
    found = read_html(page.encode())
    assert "ask their ministry for visas" in found.text
    assert not set(reference) & set(found.text + found.headline) - set("&#;xABDFE0123456789")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_short_paragraph_shows_its_language(code):
    assert language_of(LANGUAGES[code]) == code


@pytest.mark.parametrize("text", ["", "Oui.", "1 2 3 " * 50, "!!!", "x" * 5000, "https://example.org/a"])
def test_what_is_very_short_or_undecidable_counts_as_english(text):
    assert language_of(text) == "en"


def test_a_foreign_quotation_does_not_hide_an_english_text():
    assert language_of("\n\n".join([LANGUAGES["en"]] * 5 + [LANGUAGES["fr"]] * 4)) == "en"


def test_a_long_english_text_stays_english():
    assert language_of("Write to your ministry now. " * 30_000) == "en"


def test_headings_of_related_links_cost_in_proportion_to_their_number():
    """They all stand below one element, and each asked for everything below it."""

    def cost(number):
        box = "<h2>Read more</h2>" * number + "<p>" + "word " * 200 + "</p>"
        page = f"<html><body><article><p>{'text ' * 50}</p><div>{box}</div></article></body></html>"
        return work.calls(lambda: read_html(page.encode()))

    cost(10)
    assert cost(400) < 5 * cost(100)


@pytest.mark.parametrize("part", ["<label>x</label>", "<div class=comment>abc</div>", "<h3>Discussion</h3>"])
def test_many_of_one_kind_cost_in_proportion_to_their_number(part):
    story = (
        "<p>Please write to your foreign ministry and ask it for visas for the weavers of the bay.</p>" * 3
    )

    def cost(number):
        page = f"<html><body><article>{story}<div>{part * number}</div></article></body></html>"
        return work.calls(lambda: read_html(page.encode()))

    cost(10)
    assert cost(1200) < 5 * cost(300)
