"""A reader who must leave at once: the page is gone, and Back does not show it."""

import pytest

from directory.models import PublicState
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
AWAY = "/healthz"
PATHS = [
    "/",
    "/countries/",
    "/countries/LT/",
    "/calls/",
    "/safety/",
    "/data/",
    "/search/",
    "/nowhere/",
    "/ar/",
]


@pytest.fixture
def site(live_server, settings):
    PublicState.objects.get_or_create(pk=1)
    make.make_country("LT", "Lithuania")
    make.published(make.make_contact_point(make.published(make.make_ministry("LT"))))
    # A page of this server stands in for the neutral site: a test calls nobody.
    settings.LEAVE_URL = f"{live_server.url}{AWAY}"


def shift(page, times=1):
    for _ in range(times):
        page.keyboard.press("Shift")


def left(page):
    page.wait_for_url(f"**{AWAY}")
    return True


def test_the_button_puts_a_neutral_page_in_the_place_of_this_one(site, visit):
    page = visit()
    page.goto("/countries/")
    page.goto("/countries/LT/")
    entries = page.evaluate("history.length")
    page.get_by_role("button", name="Leave this page").click()
    assert left(page)
    assert page.evaluate("history.length") == entries
    page.go_back()
    assert page.url.endswith("/countries/")


def test_shift_three_times_leaves_and_back_does_not_show_the_page(site, visit):
    page = visit()
    page.goto("/safety/")
    page.goto("/countries/LT/")
    shift(page, 3)
    assert left(page)
    page.go_back()
    assert page.url.endswith("/safety/")


def test_the_page_is_blank_before_the_other_site_has_answered(site, visit):
    page = visit()
    page.goto("/countries/LT/")
    # In one breath with the click, when no answer of the other site can have come.
    seen = page.evaluate("""() => {
        document.querySelector(".leave button").click();
        return [document.documentElement.checkVisibility(), document.body.innerText, document.title, location.pathname];
    }""")
    assert seen == [False, "", "…", "/"]


def test_it_tells_the_other_site_nothing_and_keeps_nothing(site, visit):
    page = visit()
    page.goto("/countries/LT/")
    with page.expect_request(f"**{AWAY}"):
        page.get_by_role("button", name="Leave this page").click()
    assert left(page)
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_no_referrer_goes_to_another_site(site, visit, settings):
    settings.LEAVE_URL = "https://neutral.example/"
    page = visit()
    page.goto("/countries/LT/")
    with page.expect_event("requestfailed"):
        shift(page, 3)
    request = visit.seen.refused.pop()
    assert request.url == "https://neutral.example/"
    assert "referer" not in request.all_headers()
    visit.seen.complaints.clear()


def test_capital_letters_in_a_field_do_not_leave(site, visit):
    page = visit()
    page.goto("/")
    page.get_by_role("combobox").or_(page.get_by_role("searchbox")).first.focus()
    for letter in "LITHUANIA":
        page.keyboard.down("Shift")
        page.keyboard.press(letter)
        page.keyboard.up("Shift")
    page.wait_for_timeout(100)
    assert not page.url.endswith(AWAY)


def test_shift_in_an_empty_field_leaves(site, visit):
    page = visit()
    page.goto("/search/")
    page.locator("input[type=search]").first.focus()
    shift(page, 3)
    assert left(page)


@pytest.mark.parametrize("between", ["a", "Tab", "Control", "Escape"])
def test_another_key_between_begins_the_count_anew(site, visit, between):
    page = visit()
    page.goto("/safety/")
    shift(page, 2)
    page.keyboard.press(between)
    shift(page)
    page.wait_for_timeout(100)
    assert not page.url.endswith(AWAY)


def test_shift_with_another_key_or_the_mouse_counts_for_nothing(site, visit):
    page = visit()
    page.goto("/safety/")
    for _ in range(4):
        page.keyboard.press("Control+Shift")
        page.get_by_role("heading").first.click(modifiers=["Shift"])
    page.wait_for_timeout(100)
    assert not page.url.endswith(AWAY)


def test_three_presses_far_apart_do_not_leave(site, visit):
    page = visit()
    page.goto("/safety/")
    shift(page, 2)
    page.wait_for_timeout(4200)
    shift(page)
    page.wait_for_timeout(100)
    assert not page.url.endswith(AWAY)


def test_each_press_is_told_to_a_screen_reader(site, visit):
    page = visit()
    page.goto("/safety/")
    told = page.locator(".leave [aria-live]")
    shift(page)
    assert told.inner_text() == "Press Shift two more times to leave this page."
    shift(page)
    assert told.inner_text() == "Press Shift once more to leave this page."
    page.keyboard.press("a")
    assert told.inner_text() == ""


def test_without_script_a_plain_link_says_that_the_page_stays_in_the_history(site, visit):
    page = visit(java_script_enabled=False)
    page.goto("/countries/LT/")
    link = page.get_by_role("link", name="Leave this page (it stays in your history)")
    assert "noreferrer" in link.get_attribute("rel")
    assert not page.get_by_text("press Shift").is_visible()
    link.click()
    assert left(page)
    page.go_back()
    assert page.url.endswith("/countries/LT/")


@pytest.mark.parametrize("script", [True, False])
def test_on_every_page_it_is_in_sight_wherever_one_reads_and_covers_nothing(site, visit, script):
    page = visit(java_script_enabled=script)
    for path in PATHS:
        page.goto(path)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert_in_sight(page, path, width)
    visit.seen.complaints.clear()


def assert_in_sight(page, path, width):
    page.evaluate("scrollTo(0, 0)")
    away = page.locator(".leave button, .leave a")
    assert away.count() == 1, path
    box = away.bounding_box()
    assert box["height"] >= 24
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    header = page.locator("header.site").bounding_box()
    band = page.locator(".leave").bounding_box()
    assert band["y"] + band["height"] <= header["y"] + 1, path
    page.mouse.wheel(0, 2000)
    page.wait_for_timeout(50)
    box = away.bounding_box()
    assert 0 <= box["y"] < 100, path
    assert band["height"] <= 90


def test_what_one_jumps_to_is_not_under_it(site, visit):
    page = visit(320)
    page.goto("/safety/#leaving")
    band = page.locator(".leave").bounding_box()
    heading = page.locator("#leaving").bounding_box()
    assert heading["y"] >= band["y"] + band["height"] - 1


def test_the_keyboard_reaches_it_second(site, visit):
    page = visit()
    page.goto("/countries/LT/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Leave this page"
    page.keyboard.press("Enter")
    assert left(page)
