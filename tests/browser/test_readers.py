"""Readers walk the public pages."""

import pytest

from advocacy.models import CallToAction
from directory import moderation
from directory.models import PublicState
from tests import factories as make
from tests import tables

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = [
    "/",
    "/countries/",
    "/countries/LT/",
    "/countries/RU/",
    "/countries/UG/",
    "/organisations/",
    "/organisations/network/",
    "/calls/",
    "/calls/visas/",
    "/calls/visas/write/LT/",
    "/calls/visas/write/LT/ar/",
    "/articles/",
    "/method/",
    "/safety/",
    "/data/",
    "/api/v1/docs/",
]
RATIOS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgb = (color) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (color) => {
    const [r, g, b] = rgb(color).map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const color = getComputedStyle(node).backgroundColor;
      if (rgb(color)[3] === 255) return color;
    }
    return "Canvas";
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = [];
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.checkVisibility()) continue;
    const [a, b] = [light(getComputedStyle(node).color), light(ground(node))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.push(walker.currentNode.data.trim().slice(0, 40));
  }
  return faint;
}"""
OUTLINE = """() => [...document.querySelectorAll('h1,h2,h3,h4')]
    .filter((heading) => heading.checkVisibility()).map((heading) => +heading.tagName[1])"""
UNNAMED = """() => [...document.querySelectorAll('a,button,input,textarea')].filter((node) =>
    node.checkVisibility() && !(node.textContent.trim() || node.labels?.length)).map((node) => node.outerHTML)"""
REPEATED = """() => [...document.querySelectorAll('[id]')].map((node) => node.id)
    .filter((id, index, all) => all.indexOf(id) !== index)"""


@pytest.fixture
def site(live_server):
    """Three ministries, of which one is accused and one under a caution, and a call with all that it can name."""
    return CallToAction.objects.get(pk=tables.built_once(make_site))


def make_site():
    # A transactional test starts from flushed tables.
    PublicState.objects.get_or_create(pk=1)
    for code, name in (
        ("LT", "Lithuania"),
        ("RU", "Russia"),
        ("UG", "Uganda"),
        ("DE", "Germany"),
        ("ST", "São Tomé"),
    ):
        make.make_country(code, name)
    ministry = make.make_ministry("LT", name="Ministry of Foreign Affairs")
    ministry.names.create(name="وزارة الخارجية", language="ar")
    moderation.record(ministry, by=None, at=make.NOW)
    make.published(ministry)
    for channel, value in (
        ("contact_page", "https://www.urm.lt/a-rather-long-address/that-goes-on/and-on/contacts"),
        ("email", "a.very.long.local.part.of.an.address@a-rather-long-domain.example"),
        ("telephone", "+37052362444"),
        ("postal_address", "J. Tumo-Vaižganto g. 2\n01108 Vilnius"),
    ):
        make.published(make.make_contact_point(ministry, channel=channel, value=value))
    make.published(make.make_ministry("RU"))
    make.published(make.make_ministry("UG"))
    make.make_caution("UG")
    make.make_caution("LT", level="warn")
    network = make.make_organisation(
        slug="network", advisory="Punishable there.", advisory_source=make.make_source()
    )
    make.published(
        make.make_contact_point(make.published(network), channel="website", value="https://network.example/")
    )
    call = make.make_call(
        slug="visas",
        issue=make.published(make.make_issue()),
        organisations=[network],
        accused_country=make.make_country("RU"),
        asked_on=make.TODAY,
        letters=[make.a_letter("fr"), make.a_letter("ar")],
    )
    return make.published(call).pk


def test_a_reader_is_at_a_draft_in_three_actions(site, visit):
    page = visit(360)
    page.goto("/")
    page.get_by_label("Type a country’s name").fill("lith")
    page.get_by_label("Type a country’s name").press("Enter")
    page.get_by_role("link", name="Draft a message").click()
    assert page.url.endswith("/calls/visas/write/LT/")
    assert "Please grant them visas." in page.get_by_label("Message").input_value()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_from_a_call_to_its_letter_in_three_actions_on_a_small_screen(site, visit, scripts):
    page = visit(320, java_script_enabled=scripts)
    page.goto("/calls/visas/")
    if scripts:
        page.get_by_label("Type a country’s name").fill("lith")
        page.get_by_label("Type a country’s name").press("Enter")
    else:
        page.locator("summary", has_text="All countries").click()
        page.locator("[data-countries]").get_by_role("link", name="Lithuania", exact=True).click()
    page.wait_for_url("**/calls/visas/write/LT/")
    assert "Please grant them visas." in page.get_by_label("Message").input_value()
    page.goto("/calls/visas/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_same_way_is_open_without_script(site, visit):
    page = visit(320, java_script_enabled=False)
    page.goto("/")
    assert not page.get_by_role("search").is_visible()
    page.get_by_role("link", name="Lithuania").click()
    # One sheet: what to ask, the letter, where to send it; then the value of each contact.
    assert [text.split()[0] for text in page.locator(".step h2").all_inner_texts()] == ["1", "2", "3"]
    assert page.get_by_role("link", name="a.very.long.local.part").is_visible()
    read_at = page.get_by_text("Read at").first
    assert not read_at.is_visible()
    page.locator("summary").first.click()
    assert read_at.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.get_by_role("link", name="Draft a message").click()
    assert page.get_by_label("Message").is_visible()


@pytest.mark.hostile(82)
def test_an_outgoing_link_does_not_say_where_the_reader_came_from(site, visit):
    page = visit()
    page.goto("/countries/LT/")
    link = page.get_by_role("link", name="Open the ministry’s contact page")
    assert "www.urm.lt" in link.inner_text()
    with page.expect_event("requestfailed"):
        link.click()
    request = visit.seen.refused.pop()
    assert request.url.startswith("https://www.urm.lt/")
    assert "referer" not in request.all_headers()
    visit.seen.complaints.clear()


@pytest.mark.hostile(81)
def test_every_page_fits_is_legible_and_ordered_and_leaves_no_trace_in_the_browser(site, visit):
    """One walk for all of it: a screen wide or narrow, light or dark, and what a screen reader is told."""
    page = visit()
    faults = {}
    for path in PAGES:
        assert page.goto(path).status == 200
        assert page.title().endswith(" · Advocacy Directory")
        if found := [*too_wide(page), *faint_words(page), *out_of_order(page)]:
            faults[path] = found
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert faults == {}
    assert page.context.cookies() == []
    assert page.evaluate("indexedDB.databases()") == []


def too_wide(page):
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            yield f"{over} px too wide for {width}"


def faint_words(page):
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        yield from (f"{scheme}: {words}" for words in page.evaluate(RATIOS))


def out_of_order(page):
    outline = page.evaluate(OUTLINE)
    steps = zip(outline, outline[1:], strict=False)
    if outline[:1] != [1] or outline.count(1) != 1 or any(deeper - level > 1 for level, deeper in steps):
        yield f"headings {outline}"
    yield from page.evaluate(UNNAMED)
    yield from (f"id {each} twice" for each in page.evaluate(REPEATED))


def test_what_does_not_fit_is_faint_or_out_of_order_is_seen(site, visit):
    """Else the walk above would prove nothing."""
    page = visit()
    page.goto("/safety/")
    page.evaluate("""() => {
        const main = document.querySelector("main");
        main.insertAdjacentHTML("beforeend", '<h1 id="twice">Second</h1><input id="twice"><p>Faint</p>');
        Object.assign(main.lastChild.style, {minWidth: "2000px", color: "#888", background: "#999"});
    }""")
    assert len([*too_wide(page)]) == 2
    assert [*faint_words(page)] == ["light: Faint", "dark: Faint"]
    assert len([*out_of_order(page)]) == 3


def test_the_keyboard_skips_to_the_content_and_shows_where_it_is(site, visit):
    page = visit()
    page.goto("/countries/LT/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    assert skip.bounding_box()["y"] >= 0
    assert skip.evaluate("(node) => getComputedStyle(node).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_native_name_runs_from_right_to_left(site, visit):
    page = visit()
    page.goto("/countries/LT/")
    assert (
        page.get_by_text("وزارة الخارجية").first.evaluate("(node) => getComputedStyle(node).direction")
        == "rtl"
    )


def test_where_a_caution_forbids_it_a_reader_sees_no_way_to_act(site, visit):
    page = visit()
    page.goto("/countries/UG/")
    assert page.get_by_text("Please do not act here.").is_visible()
    assert page.locator('a[href^="/calls/"]').count() == 0
    assert page.goto("/calls/visas/write/UG/").status == 404
    visit.seen.complaints.clear()
