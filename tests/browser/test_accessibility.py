"""What WCAG 2.2 asks at levels A and AA, as far as a program can see it: axe, reflow, targets, the keyboard.

Each page is opened once for all that one visit can tell: to open it costs more than to look.
"""

import csv
import gzip
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.utils import timezone

from advocacy.export import dumps
from directory.models import Observation
from directory.serving import tokens
from tests import factories as make
from tests import pages, suggestions, tables
from tests.browser.test_readers import site  # noqa: F401  (a fixture)
from tests.browser.test_safety import open_file

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, databases=["default", "snapshot"]),
]
both_ways = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
AXE = Path(__file__).parent / "axe" / "axe.min.js"
COUNTRIES = Path(__file__).parents[2] / "fixtures" / "countries.csv"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
RUN = """async (options) => (await axe.run(document, options)).violations.map((found) =>
    `${found.id}: ${found.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`)"""
FULL = {
    "preload": False,
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": LEVELS},
    # Off by default in axe, and the one rule of WCAG 2.2 that it has.
    "rules": {"target-size": {"enabled": True}},
}
COLOURS = {**FULL, "runOnly": {"type": "rule", "values": ["color-contrast"]}}
# What another width can change: what is seen, where it lies, what has to scroll.
LAYOUT = {
    **FULL,
    "runOnly": {
        "type": "rule",
        "values": ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
    },
}
SMALLEST = 24
# Targets under 24 px, save those in the line of a sentence (WCAG 2.5.8 allows them) and those out of sight.
SMALL = f"""() => [...document.querySelectorAll('a, button, input, select, textarea, summary')].filter((node) => {{
    if (!node.checkVisibility() || getComputedStyle(node).clipPath !== 'none' || node.closest('.trap')) return false;
    const box = node.getBoundingClientRect();
    if (box.height >= {SMALLEST} && box.width >= {SMALLEST}) return false;
    const inline = getComputedStyle(node).display === 'inline';
    const around = node.closest('p, li, dd, td, th, small, figcaption');
    return !(inline && around && around.textContent.trim() !== node.textContent.trim());
}}).map((node) => node.outerHTML.slice(0, 160))"""
SHIFT = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => resolve(sum), 50);
})"""
# Milliseconds in which a page that moves would have.
SETTLED = 200
TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"
TWICE = "document.documentElement.style.fontSize = '200%'"


@pytest.fixture
def paths(site, settings, exports):  # noqa: F811
    """A page of every kind, filled with whatever that kind can show."""
    cache.clear()
    found = tables.built_once(fill_each_kind)
    settings.EXPORT_DIRECTORY = exports
    if not list(exports.iterdir()):
        dumps.export(exports, now=timezone.now())
    return found


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    """Where the dump of what ``paths`` enters lies: it is the same each time."""
    return tmp_path_factory.mktemp("exports")


def fill_each_kind():
    today = timezone.now().date()
    ministry = make.make_country("LT").organisations.get()
    pages.verify(pages.contact(ministry, channel="website", value="https://www.urm.lt/"), 120)
    Observation.objects.create(
        url="https://www.urm.lt/",
        state="tls_problem",
        since=today - timedelta(days=9),
        next_check_at=timezone.now(),
    )
    pages.verify(ministry.contact_points.get(channel="telephone"), 3)
    make.published(make.make_domain(ministry))
    advised = pages.advised("Own words about what must be known first.", slug="advised")
    pages.contact(advised, channel="website", value="https://advised.example/")
    petition = pages.petition(pages.advised("The platform asks for money.", slug="platform"), 1234)
    for kind in ("donate", "support_organisation", "attend_protest", "share", "seek_help", "other"):
        pages.call(slug=kind.replace("_", "-"), kind=kind, addresses_reader="", organisations=[advised])
    pages.call(slug="sign", kind="sign_petition", addresses_reader="", petition=petition)
    pages.call(slug="lapsed", lapses_on=today - timedelta(days=1))
    receipt = suggestions.suggest(
        suggestions.told(ministry.contact_points.get(channel="email")), at=timezone.now()
    )
    return [
        "/",
        "/countries/",
        "/countries/LT/",
        "/countries/RU/",
        "/countries/UG/",
        "/countries/DE/",
        "/organisations/",
        "/organisations/advised/",
        "/calls/",
        "/calls/visas/",
        "/calls/sign/",
        "/calls/attend-protest/",
        "/calls/seek-help/",
        "/calls/lapsed/",
        "/calls/visas/write/LT/",
        "/calls/visas/write/LT/ar/",
        "/articles/",
        "/search/",
        "/search/?q=lithuania",
        "/changes/",
        "/data/",
        "/method/",
        "/method/figures/",
        "/safety/",
        f"/suggest/organisation/{ministry.pk}/",
        f"/suggest/contact/{ministry.pk}/",
        f"/suggest/status/{receipt.token}/",
        "/embed/LT/",
        "/embed/RU/",
        "/embed/UG/",
        "/no-such-page/",
    ]


# In English alone, outside the languages.
ENGLISH = ["/api/v1/docs/"]


# Where scripts are off, neither do timers run, and axe waits for them: it gets some that are over at once.
AT_ONCE = """() => {
  window.setTimeout = (work, wait, ...given) => void Promise.resolve().then(() => work(...given));
  window.requestAnimationFrame = (work) => window.setTimeout(work);
}"""


def looked_at(page, options=FULL, *, scripts=True):
    # After a click the elements may stand there while the style sheet is still on its way.
    page.wait_for_load_state()
    if not page.evaluate("typeof axe === 'object'"):
        # Playwright's own ``evaluate`` takes half as long again for so long a text.
        page.context.new_cdp_session(page).send("Runtime.evaluate", {"expression": AXE.read_text()})
        if not scripts:
            page.evaluate(AT_ONCE)
    return page.evaluate(RUN, options)


def seen_as(page, width, scheme):
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)


def in_light(page, width, scheme, options, *, scripts=True):
    seen_as(page, width, scheme)
    return [f"{width} px, {scheme}: {fault}" for fault in looked_at(page, options, scripts=scripts)]


def in_every_light(page):
    """Every rule once; then what another width can change, and in the dark the colours."""
    narrow = [*in_light(page, 320, "light", FULL), *in_light(page, 320, "dark", COLOURS)]
    return [*narrow, *when_wide(page)]


def when_wide(page):
    return [*in_light(page, 1280, "light", LAYOUT), *in_light(page, 1280, "dark", COLOURS)]


def in_the_other_lights(page, *, scripts):
    """A page is seen both ways: with scripts in a wide window, without them in the dark of a phone."""
    return when_wide(page) if scripts else in_light(page, 320, "dark", COLOURS, scripts=False)


def unfit(page):
    """What is cut off at 1280 px and 400 %, which are 320 px (WCAG 1.4.10), and what is too small to be hit."""
    seen_as(page, 320, "light")
    wide = page.evaluate(TOO_WIDE)
    small = [f"small: {node}" for node in page.evaluate(SMALL)]
    return [*small, *([f"{wide} px too wide for 320"] if wide > 0 else [])]


def moved(page):
    """What moved since the page was asked for."""
    shift = page.evaluate(SHIFT)
    return [f"it moved by {shift}"] if shift else []


def unfit_in_large_letters(page):
    """WCAG 1.4.4, with the reader's own larger letters instead of the browser's zoom."""
    seen_as(page, 640, "light")
    page.evaluate(TWICE)
    wide = page.evaluate(TOO_WIDE)
    return [f"{wide} px too wide in letters of twice the size"] if wide > 0 else []


def faults_of(page, path, *, scripts):
    """All that can be seen of a page in one visit."""
    seen_as(page, 320, "light")
    page.goto(path)
    found = [*unfit(page), *looked_at(page, FULL, scripts=scripts), *(moved(page) if scripts else [])]
    return [*found, *in_the_other_lights(page, scripts=scripts)]


def faults_of_wide(page, path):
    """What only another load can tell: whether it moves in a wide window."""
    seen_as(page, 1280, "light")
    page.goto(path)
    page.wait_for_timeout(SETTLED)
    return [*moved(page), *unfit_in_large_letters(page)]


def turn_about(paths, *, scripts):
    """Each page in English with scripts and in Arabic without, or the other way round: every kind of each four ways in
    all, every page both ways."""
    return [path if number % 2 == scripts else f"/ar{path}" for number, path in enumerate(paths)] + ENGLISH


@both_ways
def test_no_page_has_a_fault_at_any_width_in_light_and_dark(paths, visit, browser, exports, scripts):
    """What axe sees; that nothing is cut off, everything can be hit and nothing moves while a page loads."""
    page = visit(java_script_enabled=scripts)
    for path in turn_about(paths, scripts=scripts):
        assert faults_of(page, path, scripts=scripts) == [], path
    for path in paths if scripts else ():
        assert faults_of_wide(page, path) == [], path
    visit.seen.complaints.clear()  # the browser notes the 404
    (file,) = exports.glob("*/directory.html")
    page, _ = open_file(browser, file.as_uri(), java_script_enabled=scripts)
    seen_as(page, 320, "light")
    found = looked_at(page, FULL, scripts=scripts)
    assert [*found, *in_the_other_lights(page, scripts=scripts)] == [], file.name
    page.context.close()


@both_ways
def test_axe_finds_faults_whether_or_not_scripts_run(site, visit, scripts):  # noqa: F811
    """Else the test above would prove nothing: an unnamed field, words too faint for their ground, a small target."""
    page = visit(java_script_enabled=scripts)
    page.route("**/safety/", with_faults)
    page.goto("/safety/")
    assert page.locator(".leave button").count() == (1 if scripts else 0)
    assert [fault.partition(":")[0] for fault in looked_at(page, scripts=scripts)] == [
        "color-contrast",
        "label",
        "target-size",
    ]


# An unnamed field, faint words, a small target beside another, and what no narrow window holds.
FAULTS = """<input><font color="#aaa">Faint</font><div><a href="/">.</a></div><img alt="" width="900" height="1">"""


def with_faults(route):
    answer = route.fetch()
    return route.fulfill(
        response=answer,
        body=answer.text().replace("</main>", f"{FAULTS}</main>"),
    )


def test_axe_finds_nothing_in_what_readers_call_up(paths, visit, settings, monkeypatch):
    """A list that opens, a field that tells what is wrong, a refusal: no address alone leads there."""
    monkeypatch.setattr(tokens, "SHORTEST", tokens.timedelta(0))
    (form,) = (path for path in paths if path.startswith("/suggest/contact/"))
    page = visit()

    def open_the_list():
        page.goto(f"{prefix}/")
        page.get_by_role("combobox").press_sequentially("l")
        page.get_by_role("option").first.wait_for()

    def find_no_country():
        page.goto(f"{prefix}/")
        page.get_by_role("combobox").press_sequentially("qqqq")
        page.locator(".combobox [role=status]:not(:empty)").wait_for()

    def write_in_the_letter():
        page.goto(f"{prefix}/calls/visas/write/LT/")
        page.locator("#draft").fill("My own words")
        page.locator("#own-words").wait_for()

    def send_an_empty_form():
        page.goto(prefix + form)
        page.locator("main form button").click()
        page.locator(".errorlist").first.wait_for()

    def ask_too_often():
        settings.READS_PER_MINUTE = 1
        assert [page.goto(f"{prefix}/countries/").status for _ in range(2)][-1] == 429

    for call_up in (open_the_list, find_no_country, write_in_the_letter, send_an_empty_form, ask_too_often):
        for prefix in ("", "/ar"):
            call_up()
            assert in_every_light(page) == [], (call_up.__name__, prefix)
    visit.seen.complaints.clear()  # the browser notes the 400 and the 429


def test_what_is_cut_off_moves_or_cannot_be_hit_is_seen(site, visit):  # noqa: F811
    page = visit()
    page.route("**/safety/", with_faults)
    page.goto("/safety/")
    assert not moved(page)
    page.evaluate("document.querySelector('main').prepend(document.querySelector('footer'))")
    assert moved(page)
    small, wide = unfit(page)
    assert (small.startswith("small: <a href"), wide.endswith("px too wide for 320")) == (True, True)
    (wide,) = unfit_in_large_letters(page)
    assert wide.endswith("px too wide in letters of twice the size")


def test_the_first_page_costs_little(paths, visit):
    """With every country in it; static files packed, as the service sends them, and the page itself as it is sent."""
    with COUNTRIES.open() as file:
        for row in csv.DictReader(file):
            make.make_country(row["code"], row["name"])
    page = visit(360)
    answers = []
    page.on("response", lambda response: answers.append(response))
    page.goto("/", wait_until="networkidle")
    sizes = {urlsplit(answer.url).path: sent(answer) for answer in answers}
    assert len(answers) <= 5, sizes
    assert sum(sizes.values()) < 40_000, sizes
    assert sizes["/"] < 10_000


def sent(answer):
    if "/static/" in answer.url:
        return len(gzip.compress(answer.body()))
    return answer.request.sizes()["responseBodySize"]
