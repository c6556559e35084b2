"""What WCAG 2.2 asks at levels A and AA, as far as a program can see it: axe, reflow, targets, the keyboard."""

import csv
import gzip
import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.utils import timezone

from directory.models import Observation
from tests import factories as make
from tests import pages
from tests.browser.test_readers import site  # noqa: F401  (a fixture)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
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
COLOURS = {
    "preload": False,
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast"]},
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
  setTimeout(() => resolve(sum), 250);
})"""


@pytest.fixture
def paths(site):  # noqa: F811
    """A page of every kind, filled with whatever that kind can show."""
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
        "/no-such-page/",
    ]


SWAPPED = {"(scripting: enabled)": "(scripting: none)", "(scripting: none)": "(scripting: enabled)"}


def looked_at(page, options=FULL):
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text())
    return page.evaluate(RUN, options)


def without_scripts(route):
    """What a browser without scripts shows, in one that still runs timers: axe waits for them."""
    if route.request.resource_type == "script":
        return route.fulfill(body="", content_type="text/javascript")
    answer = route.fetch(max_redirects=0)
    text = answer.text()
    if route.request.resource_type == "stylesheet":
        text = re.sub(r"\(scripting: \w+\)", lambda found: SWAPPED[found[0]], text)
    return route.fulfill(response=answer, body=re.sub(r"</?noscript>", "", text))


def in_each_language(paths):
    prefixes = ["", "/ar"] if "ar" in dict(settings.LANGUAGES) else [""]
    return [prefix + path for path in paths for prefix in prefixes]


def test_axe_finds_nothing_on_any_page_at_any_width_in_light_and_dark(paths, visit):
    page = visit(320)
    for path in in_each_language(paths):
        page.goto(path)
        found = looked_at(page)
        page.emulate_media(color_scheme="dark")
        found += looked_at(page, COLOURS)
        page.set_viewport_size({"width": 1280, "height": 800})
        found += looked_at(page, FULL if not path.startswith("/ar/") else COLOURS)
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 320, "height": 800})
        assert found == [], path
    visit.seen.complaints.clear()  # the browser notes the 404


def test_axe_finds_nothing_where_scripts_do_not_run(paths, visit):
    page = visit(320)
    page.route("**/*", without_scripts)
    for path in paths:
        page.goto(path)
        assert looked_at(page) == [], path
    visit.seen.complaints.clear()


def test_nothing_is_cut_off_at_400_percent_and_every_target_can_be_hit(paths, visit):
    """1280 px at 400 % are 320 px wide (WCAG 1.4.10)."""
    page = visit(320)
    for path in in_each_language(paths):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        assert page.evaluate(SMALL) == [], path
    visit.seen.complaints.clear()


def test_text_at_twice_its_size_still_fits(paths, visit):
    """WCAG 1.4.4, with the reader's own larger letters instead of the browser's zoom."""
    page = visit(640)
    for path in paths:
        page.goto(path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
    visit.seen.complaints.clear()


def test_nothing_moves_while_a_page_loads(paths, visit):
    for width in (360, 1280):
        page = visit(width)
        for path in paths:
            page.goto(path)
            assert page.evaluate(SHIFT) == 0, (path, width)
            visit.seen.complaints.clear()
    visit.seen.complaints.clear()


def test_the_first_page_costs_little(paths, visit):
    """With every country in it; static files packed, as the service sends them, and the page itself as it is."""
    with COUNTRIES.open() as file:
        for row in csv.DictReader(file):
            make.make_country(row["code"], row["name"])
    page = visit(360)
    answers = []
    page.on("response", lambda response: answers.append(response))
    page.goto("/", wait_until="networkidle")
    sizes = {urlsplit(answer.url).path: sent(answer) for answer in answers}
    assert len(answers) <= 5, sizes
    assert sum(sizes.values()) < 50_000, sizes


def sent(answer):
    body = answer.body()
    return len(gzip.compress(body)) if "/static/" in answer.url else len(body)
