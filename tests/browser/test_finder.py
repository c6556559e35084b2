"""Find your ministry: the right country first, by keyboard, touch and screen reader, and nothing sent."""

import csv
import gzip
from urllib.parse import unquote, urlsplit

import pytest
from django.conf import settings

from directory.models import Country, PublicState
from directory.search.finder_names import folded
from directory.words.country_names import all_names
from tests import factories as make
from tests import faults
from tests.finder_cases import BY_KIND, LEAST_RIGHT, MEANT, MISTYPED, NO_COUNTRY, TERRITORIES, cases

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NAMES = {"/static/country-names.js", "/static/country-names-more.js"}
OPTIONS = "[role=listbox] [role=option]"
# What a page does with every name of a list: {name: [codes found, the likeliest first]}.
FIND = """async (names) => {
  const { Countries, folded } = await import("/static/finder.js");
  const common = await import("/static/country-names.js"), more = await import("/static/country-names-more.js");
  const items = [...document.querySelectorAll("[data-countries] li > a")];
  const countries = new Countries(items.map((link, order) =>
    ({ code: link.pathname.slice(-3, -1), name: link.textContent, others: [], order })));
  countries.addKnown(common);
  countries.addNames(more.names, 4);
  return Object.fromEntries(names.map((name) =>
    [name, [folded(name), countries.find(name).slice(0, 8).map((hit) => hit.place.code)]]));
}"""


@pytest.fixture
def world(live_server):
    """Every country of the curated data; of Germany a ministry with a contact page."""
    PublicState.objects.get_or_create(pk=1)
    with open(settings.BASE_DIR / "fixtures" / "countries.csv", encoding="utf-8", newline="") as rows:
        Country.objects.bulk_create([Country(**row) for row in csv.DictReader(rows)], ignore_conflicts=True)
    point = make.make_contact_point(
        make.published(make.make_ministry("DE")), channel="contact_page", value="https://mfa.example/contact"
    )
    make.published(point)


@pytest.fixture
def finder(world, visit):
    """``finder(…)`` is the field of a page whose names have arrived."""

    def open_finder(path="/", **options):
        page = visit(**options)
        page.goto(path)
        with page.expect_response(lambda response: response.url.endswith("-more.js")):
            page.get_by_role("combobox").focus()
        return page

    return open_finder


def field(page):
    return page.get_by_role("combobox")


def offered(page):
    return page.locator(OPTIONS).all_inner_texts()


def type_in(page, words):
    field(page).fill(words)
    return offered(page)


def test_of_sixty_names_the_right_country_comes_first(finder):
    page = finder()
    codes = dict(Country.objects.values_list("name", "code"))
    wrong = []
    for typed, meant in MEANT.items():
        field(page).fill("")
        field(page).press_sequentially(typed)
        first = page.locator(OPTIONS).first
        name = first.evaluate("(option) => option.firstChild.data") if first.count() else None
        if codes.get(name) not in meant:
            wrong.append((typed, name))
    assert len(MEANT) == 60
    assert len(MEANT) - len(wrong) >= LEAST_RIGHT, wrong


def test_names_of_cldr_are_folded_in_the_page_as_in_the_files_and_find_their_country(finder):
    page = finder()
    every = [(name, code) for code, names in sorted(all_names().items()) for name in names]
    known = set(Country.objects.values_list("code", flat=True))
    sample = [(name, code) for name, code in every[::12] if code in known]
    found = page.evaluate(FIND, [name for name, _ in sample])
    assert [name for name, _ in sample if found[name][0] != folded(name)] == []
    assert [(name, code) for name, code in sample if code not in found[name][1]] == []
    first = sum(found[name][1][0] == code for name, code in sample)
    assert first / len(sample) > 0.99


def test_letters_that_are_double_in_the_wrong_place_or_changed_places_are_forgiven(world, visit):
    page = visit()
    page.goto("/")
    found = page.evaluate(FIND, list(MISTYPED))
    assert {name: codes[0] for name, (_, codes) in found.items() if codes} == MISTYPED


LANGUAGES = ("en", "fr", "de", "es", "ru", "ar")


def test_in_each_language_the_page_finds_what_the_server_finds(world, visit):
    lines = [line for line in faults.lines("finder") if isinstance(line, dict)]
    lines += faults.unseen("names_60")
    lines += [case for table in BY_KIND.values() for case in cases(table)]
    lines += [case | {"served_by": case["first"]} for case in cases(TERRITORIES)]
    page, wrong = visit(), []
    for language in LANGUAGES:
        page.goto("/" if language == "en" else f"/{language}/")
        asked = [line for line in lines if line["language"] == language]
        found = page.evaluate(FIND, [line["typed"] for line in asked])
        wrong += [
            (line, found[line["typed"]][1])
            for line in asked
            if found[line["typed"]][1][:1] != [line.get("first") or line["served_by"]]
        ]
    assert wrong == []


def test_a_name_that_only_looks_like_a_state_s_own_leads_to_no_other_state(finder):
    lines = faults.unseen("names_of_old")
    page = finder()
    found = page.evaluate(FIND, [line["typed"] for line in lines])
    assert [line for line in lines if not faults.may_come_first(line, found[line["typed"]][1])] == []
    for typed, first in (("Austrasia", ""), ("Czechoslovakia", "Czechia"), ("Yugoslavia", "Bosnia")):
        shown = type_in(page, typed)
        field(page).press("Enter")
        assert urlsplit(page.url).path == "/"
        assert shown[0].startswith(first) if first else shown == []


def test_a_territory_is_said_to_be_served_by_the_ministry_of_its_state(finder):
    page = finder()
    (only,) = type_in(page, "Greenland")
    assert only.startswith("Denmark")
    assert "(Greenland: served by this country’s ministry)" in only


@pytest.mark.parametrize("typed", ["grmany", *NO_COUNTRY[-4:]])
def test_a_guess_is_never_opened_nor_chosen_by_enter(finder, typed):
    page = finder()
    type_in(page, typed)
    field(page).press("Enter")
    field(page).press("Enter")
    assert urlsplit(page.url).path == "/"
    assert not page.locator(f'{OPTIONS}[aria-selected="true"]').count()


def test_nothing_is_asked_while_typing_but_the_same_two_files(world, visit):
    asked = []
    for typed in ("Германия", "holland"):
        page = visit()
        page.goto("/")
        requests = []
        page.on("request", lambda request, requests=requests: requests.append(request))
        with page.expect_response(lambda response: response.url.endswith("-more.js")):
            field(page).press_sequentially(typed)
        assert offered(page)
        # The icon is fetched by the browser in its own time.
        asked.append({urlsplit(one.url).path for one in requests if not one.url.endswith("icon.svg")})
        assert not any(urlsplit(one.url).query or one.post_data for one in requests)
        assert typed not in "".join(unquote(one.url) + str(one.headers) for one in requests)
    assert asked == [NAMES, NAMES]


def test_a_page_could_not_send_what_is_typed_if_it_wanted_to(finder, visit):
    page = finder()
    assert page.evaluate("fetch('/?typed').then(() => 'sent', () => 'refused')") == "refused"
    assert page.evaluate("try { navigator.sendBeacon('/?typed') } catch { false }") is not None
    assert all("Content Security Policy" in complaint for complaint in visit.seen.complaints)
    visit.seen.complaints.clear()


def test_the_field_and_its_list_are_a_combobox_to_a_screen_reader(finder):
    page = finder()
    box, listed = field(page), page.get_by_role("listbox")
    assert (box.get_attribute("aria-expanded"), box.get_attribute("aria-autocomplete")) == ("false", "list")
    assert box.get_attribute("aria-controls") == listed.or_(page.locator("#finder-list")).get_attribute("id")
    assert box.evaluate("(box) => box.labels[0].textContent") == "Type a country’s name"
    type_in(page, "united")
    assert box.get_attribute("aria-expanded") == "true"
    assert box.get_attribute("aria-activedescendant") is None
    box.press("ArrowDown")
    active = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    assert active.get_attribute("role") == "option"
    assert page.locator(f'{OPTIONS}[aria-selected="true"]').count() == 1
    assert active.get_attribute("aria-selected") == "true"
    assert page.evaluate("document.activeElement.id") == "finder"
    page.get_by_text("Countries found: ").wait_for()
    assert page.get_by_role("status").filter(has_text="Countries found: ").count() == 1


def test_the_arrows_home_end_and_escape_do_what_they_do_in_a_combobox(finder):
    page = finder()
    box = field(page)
    count = len(type_in(page, "united"))
    assert count > 2

    def active():
        chosen = page.locator(f'{OPTIONS}[aria-selected="true"]')
        return chosen.evaluate("(option) => [...option.parentNode.children].indexOf(option)")

    for key, place in (
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("End", count - 1),
        ("ArrowDown", 0),
        ("ArrowUp", count - 1),
        ("Home", 0),
    ):
        box.press(key)
        assert active() == place, key
    box.press("Escape")
    assert not page.get_by_role("listbox").is_visible()
    assert box.input_value() == "united"
    box.press("ArrowDown")
    assert page.get_by_role("listbox").is_visible()
    box.press("Escape")
    box.press("Escape")
    assert box.input_value() == ""


def test_enter_opens_what_is_beyond_doubt_and_else_only_chooses(finder):
    page = finder()
    type_in(page, "congo")
    field(page).press("Enter")
    assert page.url.endswith("/")
    assert page.locator(f'{OPTIONS}[aria-selected="true"]').count() == 1
    type_in(page, "grmany")
    field(page).press("Enter")
    assert urlsplit(page.url).path == "/"
    type_in(page, "niger")
    assert len(offered(page)) > 1
    field(page).press("Enter")
    page.wait_for_url("**/countries/NE/")


def test_a_former_name_is_shown_beside_the_name_of_today(finder):
    page = finder()
    (only,) = type_in(page, "swaziland")
    assert only.startswith("Eswatini")
    assert "(Swaziland)" in only


def test_a_finger_opens_a_country(finder):
    page = finder(width=320, has_touch=True, is_mobile=True)
    type_in(page, "Deutschl")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    option = page.locator(OPTIONS).first
    assert option.bounding_box()["height"] >= 44
    option.tap()
    page.wait_for_url("**/countries/DE/")


def test_from_home_to_the_contact_page_in_three_actions(world, visit):
    page = visit(360)
    page.goto("/")
    field(page).fill("germany")
    field(page).press("Enter")
    page.wait_for_url("**/countries/DE/")
    with page.expect_event("requestfailed"):
        page.get_by_role("link", name="Open the").first.click()
    assert visit.seen.refused.pop().url == "https://mfa.example/contact"
    visit.seen.complaints.clear()


def test_who_comes_back_does_not_see_what_was_typed(finder):
    page = finder()
    type_in(page, "germany")
    field(page).press("Enter")
    page.wait_for_url("**/countries/DE/")
    page.go_back()
    assert field(page).input_value() == ""
    assert not page.get_by_role("listbox").is_visible()


def test_without_the_files_the_names_of_the_page_are_found(world, visit):
    page = visit()
    page.route("**/country-names*.js", lambda route: route.abort())
    page.goto("/")
    field(page).press_sequentially("deutsch")
    assert offered(page)[0].startswith("Germany")
    type_in(page, "holland")
    page.get_by_text("Only the names on this page could be searched").wait_for()
    visit.seen.complaints.clear()


def test_in_arabic_the_names_are_those_of_the_page_and_run_from_right_to_left(finder):
    page = finder("/ar/")
    first = type_in(page, "holland")[0]
    assert first.startswith("هولندا")
    option = page.locator(OPTIONS).first
    assert option.evaluate("(option) => getComputedStyle(option).direction") == "rtl"
    assert type_in(page, "المانيا")[0].startswith("ألمانيا")
    field(page).press("Enter")
    page.wait_for_url("**/ar/countries/DE/")


def test_nothing_moves_when_the_finder_comes_or_answers(finder):
    page = finder(width=360)
    heading = page.locator(".index h2").first
    before = heading.bounding_box()["y"]
    type_in(page, "united")
    page.get_by_text("Countries found: ").wait_for()
    assert heading.bounding_box()["y"] == before
    shifts = page.evaluate(
        "new Promise((done) => new PerformanceObserver((seen) => done(seen.getEntries().map((one) => one.value)))"
        ".observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done([]), 500))"
    )
    assert sum(shifts) < 0.01


def test_the_search_page_finds_countries_without_sending_and_says_what_the_button_sends(world, visit):
    page = visit()
    page.goto("/search/")
    requests = []
    page.on("request", lambda request: requests.append(urlsplit(request.url).path))
    words = page.get_by_role("searchbox")
    assert "send your words to our server" in page.locator("#q-note").inner_text()
    with page.expect_response(lambda response: response.url.endswith("-more.js")):
        words.press_sequentially("holland")
    found = page.get_by_role("region", name="Countries found in this page").get_by_role("link")
    assert found.all_inner_texts() == ["Netherlands"]
    assert set(requests) - {"/static/icon.svg"} == NAMES
    words.press("Enter")
    page.wait_for_url("**/search/?q=holland")


def test_without_script_the_search_page_lists_the_countries_too(world, visit):
    page = visit(java_script_enabled=False)
    page.goto("/search/")
    page.get_by_text("All countries").click()
    page.get_by_role("link", name="Germany").click()
    page.wait_for_url("**/countries/DE/")


def test_the_first_page_is_light(world, visit):
    page = visit()
    answers = []
    page.on("response", lambda response: answers.append((urlsplit(response.url).path, response.body())))
    page.goto("/", wait_until="networkidle")
    assert len(answers) <= 5
    # Static files travel packed, as collectstatic leaves them; pages as they are.
    packed = [gzip.compress(body) if path.startswith("/static/") else body for path, body in answers]
    assert sum(map(len, packed)) < 50_000
    assert not {path for path, _ in answers} & NAMES
