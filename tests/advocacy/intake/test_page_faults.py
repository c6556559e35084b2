"""No word of an article is lost by its markup, none of its readers' comments is kept: the handed inputs and our own."""

import re
from collections import Counter

import pytest

from advocacy.intake.html_text import NoArticle, read_html
from tests import faults
from tests.advocacy.intake import page_faults as own

ASKS = own.ASKS
BEFORE = """The glassblowers of the bay put out their furnaces in a single night, and nobody has told them where to go.

A spokesman of their guild said on Monday that the school in which they sleep has two stoves and no running water."""
AFTER = "The mayor of the border town has promised wood until March, and after that the school is needed for children."
COMMENT = "Everybody should write to the zebra minister instead and sign my petition about parking places."
MENU = "<ul><li><a href=/w>World</a></li><li><a href=/s>Sport</a></li><li><a href=/c>Culture</a></li></ul>"
PAGES = {
    "with landmarks": "<!DOCTYPE html><html lang=en><head><title>The bay</title></head><body><header>"
    "<a href=/>Courier</a>"
    f"<nav>{MENU}</nav></header><main><article><h1>The bay waits</h1>{{}}</article></main><aside><h2>Most read</h2>"
    "<ul><li><a href=/a>Harbour crane falls into the sea</a></li></ul></aside>"
    "<footer><p>© 2026 Courier</p></footer></body></html>",
    "of bare boxes": f"<html><head><title>The bay</title></head><body><div id=top><div class=menu>{MENU}</div></div>"
    "<div class=page>"
    "<div class=left><h1>The bay waits</h1>{}</div><div class=right><h3>Most read</h3><ul><li>"
    "<a href=/a>Harbour crane falls into the sea</a></li></ul></div></div>"
    "<div class=foot>© 2026 Courier</div></body></html>",
    "of nothing else": "<title>The bay</title><h1>The bay waits</h1>{}",
}
FURNITURE = {"culture", "crane", "courier", "zebra"}


def paragraphs(text, kind=""):
    return "".join(f"<p{kind}>{part}</p>" for part in text.split("\n\n"))


def words(text):
    return Counter(re.findall(r"[^\W_]+", text))


def text_of(page):
    return read_html(page.encode()).text


def check(shape, inner, *asks):
    """The page keeps each word that it should, and nothing of its furniture."""
    text = text_of(PAGES[shape].format(inner))
    assert not words(" ".join((BEFORE, AFTER, *asks))) - words(text)
    assert not FURNITURE & set(words(text.lower()))
    return text


def wrapped(name, block):
    said = block.format(*ASKS)
    return f'<div class="{name}">{paragraphs(BEFORE)}{said}{paragraphs(AFTER)}</div>'


def in_form(other):
    return f"<form method=post action=./n>{other}{paragraphs(BEFORE)}{paragraphs(ASKS[0])}{paragraphs(AFTER)}</form>"


def commented(section):
    return paragraphs(BEFORE) + paragraphs(ASKS[0]) + paragraphs(AFTER) + section


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize("line", faults.lines("web_pages"), ids=str)
def test_a_handed_part_of_a_page_is_read_right(line, shape):
    read_right(line, shape)


@pytest.mark.parametrize("line", faults.unseen("web_pages"), ids=str)
def test_a_part_of_a_page_by_somebody_who_knew_no_rule_is_read_right(line):
    for shape in PAGES:
        read_right(line, shape)


def read_right(line, shape):
    if "block" in line:
        check(shape, wrapped(line["wrapper_class"], line["html"]), *ASKS)
    elif name := line.get("paragraph_class"):
        check(shape, paragraphs("\n\n".join((BEFORE, ASKS[0], AFTER)), f' class="{name}"'), ASKS[0])
    elif name := line.get("box_class"):
        box = f'<div class="{name}"><p>{ASKS[0]}</p></div>'
        check(shape, paragraphs(BEFORE) + box + paragraphs(AFTER), ASKS[0])
        check(shape, paragraphs(BEFORE) + paragraphs(AFTER) + box, ASKS[0])
    elif entity := line.get("entity"):
        text = check(shape, paragraphs(BEFORE) + f"<p>one{entity}two</p>" + paragraphs(AFTER))
        assert "&" not in text
    elif other := line.get("whole_page_in_form"):
        said = f"<div><p>{other} to our newsletter</p><input type=email></div>" if other != "plain" else ""
        check(shape, in_form(said), ASKS[0])
    elif name := line.get("comments_inside_article"):
        check(shape, commented(f'<div class="{name}"><p>{COMMENT}</p></div>'), ASKS[0])
        check(shape, commented(f'<section id="{name}"><h3>{name}</h3><p>{COMMENT}</p></section>'), ASKS[0])
    else:
        assert not line


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize(("name", "block"), own.WRAPPERS)
def test_blocks_beside_paragraphs_are_kept_whatever_class_wraps_them(name, block, shape):
    check(shape, wrapped(name, block), *ASKS)


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize("name", own.CLASSES)
def test_a_class_on_a_paragraph_decides_nothing(name, shape):
    check(shape, paragraphs("\n\n".join((BEFORE, ASKS[0], AFTER)), f' class="{name}"'), ASKS[0])


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize("name", sorted(set(own.CLASSES) - own.COMMENT_CLASSES))
def test_a_class_on_the_box_of_an_ask_decides_nothing(name, shape):
    box = f'<div class="{name}"><p>{ASKS[0]}</p></div>'
    check(shape, paragraphs(BEFORE) + box + paragraphs(AFTER), ASKS[0])
    check(shape, paragraphs(BEFORE) + paragraphs(AFTER) + box, ASKS[0])


@pytest.mark.parametrize("entity", own.ENTITIES)
def test_what_was_escaped_twice_is_read_as_it_was_meant(entity):
    text = text_of(
        PAGES["with landmarks"].format(paragraphs(BEFORE) + f"<p>Letter{entity}box by the door.</p>")
    )
    assert f"Letter{own.ENTITIES[entity]}box by the door." in text


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize("other", own.FORMS)
def test_a_page_that_is_one_form_is_read(other, shape):
    check(shape, in_form(other), ASKS[0])


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize("name", own.COMMENT_NAMES)
def test_comments_are_dropped_by_the_name_of_their_place(name, shape):
    for naming in ("class", "id"):
        check(shape, commented(f'<div {naming}="{name}"><p>{COMMENT}</p></div>'), ASKS[0])


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize("heading", own.COMMENT_HEADINGS)
def test_comments_are_dropped_by_their_heading(heading, shape):
    check(shape, commented(f"<h3>{heading}</h3><p>{COMMENT}</p><p>{COMMENT}</p>"), ASKS[0])
    check(shape, commented(f"<div><div><h2>{heading}</h2></div><ul><li>{COMMENT}</li></ul></div>"), ASKS[0])


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize("heading", own.ARTICLE_HEADINGS)
def test_a_heading_that_only_sounds_so_opens_a_part_of_the_article(heading, shape):
    inner = f"{paragraphs(BEFORE)}<h2>{heading}</h2>{paragraphs(ASKS[0])}<h2>What comes next</h2>{paragraphs(AFTER)}"
    check(shape, inner, ASKS[0], heading)


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize("holder", own.HOLDERS)
def test_an_article_is_read_in_what_mostly_holds_something_else(holder, shape):
    check(shape, holder.format(paragraphs("\n\n".join((BEFORE, ASKS[0], AFTER)))), ASKS[0])


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize("part", own.OPENED)
def test_what_a_click_opens_is_read(part, shape):
    check(shape, paragraphs(BEFORE) + part.format(ASKS[0]) + paragraphs(AFTER), ASKS[0])


@pytest.mark.parametrize(("written", "meant"), own.RETURNS)
def test_lines_ended_by_hand_are_one_sentence_or_several_as_they_were_meant(written, meant):
    text = text_of(PAGES["with landmarks"].format(f"{paragraphs(BEFORE)}<p>{written}</p>{paragraphs(AFTER)}"))
    assert f"\n{meant}\n" in text.replace("\n\n", "\n")


@pytest.mark.parametrize(("title", "body"), own.WALLS)
def test_a_consent_page_is_refused_by_name(title, body):
    for page in (
        f"<title>{title}</title><body>{body}",
        f"<title>{title}</title><body><main><h1>{title}</h1>{body}</main>",
    ):
        with pytest.raises(NoArticle, match="cookie wall or consent page"):
            text_of(page)


@pytest.mark.parametrize("story", own.NOT_WALLS)
def test_an_article_about_cookies_is_no_wall(story):
    banner = "<div class=cookie-banner><p>We use cookies.</p><button>Accept all</button></div>"
    text = text_of(
        f"<title>Court</title>{banner}<main><article><h1>Court</h1><p>{story}</p></article></main>"
    )
    assert story in text
    assert "We use" not in text


@pytest.mark.parametrize("shape", PAGES)
@pytest.mark.parametrize(("box", "word"), own.FOREIGN)
def test_a_box_that_is_none_of_the_article_goes(box, word, shape):
    for inner in (paragraphs(BEFORE) + box + paragraphs(AFTER), paragraphs(BEFORE) + paragraphs(AFTER) + box):
        assert word not in check(shape, inner).replace(AFTER, "")


def test_every_word_of_a_page_is_in_the_text_or_counted():
    related = own.FOREIGN[0][0]
    found = read_html(
        PAGES["with landmarks"].format(paragraphs(BEFORE) + related + paragraphs(AFTER)).encode()
    )
    assert sum(words(found.text).values()) == sum(words(f"The bay waits {BEFORE} {AFTER}").values())
    assert found.left_out == {"related links": 7 + 8, "navigation": 4 + 3}


def test_an_address_that_is_covered_from_robots_is_read():
    covered = "422d24242b212702273a232f322e276c2d3025"
    link = f'<a href="/cdn-cgi/l/email-protection" data-cfemail="{covered}">[email&#160;protected]</a>'
    text = text_of(PAGES["with landmarks"].format(paragraphs(BEFORE) + f"<p>Write to {link} by Friday.</p>"))
    assert re.search(r"Write to \S+@example\.org by Friday", text)
