"""Right to left, in a real browser."""

import pytest

from directory.models import PublicState
from directory.words.languages import INTERFACE
from tests import factories as make
from tests.pages import call, caution, contact, ministry

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = 320


@pytest.fixture
def lithuania():
    # A transactional test starts from flushed tables.
    PublicState.objects.get_or_create(pk=1)
    body = ministry("LT", name="Ministry of Foreign Affairs")
    contact(body, channel="contact_page", value="https://www.urm.lt/contacts")
    contact(body, channel="telephone", value="+37052362444")
    contact(body, channel="postal_address", value="J. Tumo-Vaižganto g. 2\n01108 Vilnius")
    caution("UG", level="do_not_prompt")
    letters = [make.a_letter("ar")]
    return call(kind="contact_government", addresses_reader="ministry", letters=letters)


def paths(found):
    return [
        "/",
        "/countries/",
        "/countries/LT/",
        "/countries/UG/",
        "/calls/",
        f"/calls/{found.slug}/",
        f"/calls/{found.slug}/write/LT/",
        f"/calls/{found.slug}/write/LT/en/",
        "/search/",
        "/safety/",
        "/method/",
        "/method/figures/",
    ]


def test_nothing_is_wider_than_a_phone_in_arabic_or_german(visit, lithuania):
    page = visit(width=PHONE)
    wide = []
    for language in ("ar", "de"):
        for path in paths(lithuania):
            page.goto(f"/{language}{path}")
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > PHONE:
                wide.append((language, path, width))
    assert wide == []


def test_arabic_pages_begin_at_the_right(visit, lithuania):
    page = visit()
    page.goto("/ar/countries/LT/")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    heading, main = page.locator("h1").bounding_box(), page.locator("main").bounding_box()
    right = main["x"] + main["width"]
    text = page.evaluate(
        "() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('h1'));"
        " const box = range.getBoundingClientRect(); return [box.left, box.right]; }"
    )
    assert text[1] == pytest.approx(heading["x"] + heading["width"], abs=24)
    assert right - text[1] < text[0] - main["x"]


def test_digits_of_a_number_run_from_left_to_right(visit, lithuania):
    page = visit()
    page.goto("/ar/countries/LT/")
    places = page.evaluate(
        """() => {
            const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const start = walker.currentNode.data.indexOf("+370 5 236 2444");
                if (start < 0) continue;
                return [0, 1, 5, 11, 14].map((offset) => {
                    const range = document.createRange();
                    range.setStart(walker.currentNode, start + offset);
                    range.setEnd(walker.currentNode, start + offset + 1);
                    return range.getBoundingClientRect().left;
                });
            }
        }"""
    )
    assert places == sorted(places)
    assert len(set(places)) == 5


def test_advice_that_nobody_reviewed_runs_from_left_to_right_in_an_arabic_page(visit, lithuania):
    page = visit()
    page.goto("/ar/countries/UG/")
    advice = page.locator("main .notice [lang=en]").first
    assert advice.evaluate("node => getComputedStyle(node).direction") == "ltr"


def test_a_letter_runs_in_its_own_direction(visit, lithuania):
    page = visit()
    for path, direction in (("", "ltr"), ("ar/", "rtl")):
        page.goto(f"/calls/{lithuania.slug}/write/LT/{path}")
        for part in ("#draft", "#subject", ".sheet-body"):
            assert page.locator(part).evaluate("node => getComputedStyle(node).direction") == direction


def test_the_list_of_languages_leads_to_the_same_page(visit, lithuania):
    page = visit()
    page.goto("/countries/LT/")
    for tag, name in list(INTERFACE.items())[1:]:
        page.get_by_role("link", name=name, exact=True).click()
        page.wait_for_url(f"**/{tag}/countries/LT/")
        assert page.locator("html").get_attribute("lang") == tag


def test_a_reader_stays_in_their_language_from_home_to_the_ministry(visit, lithuania):
    page = visit()
    page.goto("/ru/countries/")
    page.get_by_role("link", name="Литва", exact=True).click()
    page.wait_for_url("**/ru/countries/LT/")
    assert page.locator("h1").inner_text() == "Литва"
