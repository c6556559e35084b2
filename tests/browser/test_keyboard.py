"""Every task of a reader with the keyboard alone: nothing is clicked, filled in or focused for them."""

import re

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import expect

from advocacy.export import dumps
from directory.models import Country, Proposal
from directory.serving import tokens
from tests.browser.test_readers import site  # noqa: F401  (a fixture)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, databases=["default", "snapshot"]),
]
both_ways = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
STOPS = ["/", "/countries/LT/", "/calls/visas/write/LT/", "/search/", "/data/", "/ar/countries/LT/"]
MOST = 150
FIRST = re.compile(r":\d+/$")
CLIPBOARD = "navigator.clipboard.readText()"
# What has the focus: its name, whether the eye finds it (in the window and under nothing) and its ring.
FOCUSED = """() => {
  const node = document.activeElement;
  const [box] = node.getClientRects();  // a link may run over two lines
  const style = getComputedStyle(node);
  const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const seen = document.elementFromPoint(box.x + box.width / 2, middle);
  return {
    nowhere: node === document.body,
    name: (node.labels?.[0] ?? node).textContent.trim().replace(/\\s+/g, " "),
    visible: node.checkVisibility() && (node === seen || node.contains(seen)),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


class Keyboard:
    """A reader with a page and its keys; whatever the focus passes must be seen to have it."""

    def __init__(self, page):
        self.page = page
        self.press = page.keyboard.press
        self.type = page.keyboard.type

    def focused(self):
        """The name of what has the focus; None if it is nowhere."""
        found = self.page.evaluate(FOCUSED)
        if found["nowhere"]:
            return None
        assert found["visible"], f"{found['name']} has the focus out of sight"
        assert found["ring"], f"{found['name']} has the focus without a ring"
        return found["name"]

    def to(self, name):
        """Tab by Tab; one letter is a name of its own, not how another one begins."""
        for _ in range(MOST):
            self.press("Tab")
            if (found := self.focused() or "") == name or (len(name) > 1 and found.startswith(name)):
                return
        raise AssertionError(f"{name} is out of the keyboard's reach on {self.page.url}")

    def unfold(self, beside):
        """Open what is folded after the link of that name."""
        self.to(beside)
        while self.page.evaluate("document.activeElement.tagName") != "SUMMARY":
            self.press("Tab")
        self.press("Enter")

    def follow(self, name, address):
        self.to(name)
        self.press("Enter")
        self.page.wait_for_url(address)


@pytest.fixture
def keys(site, visit):  # noqa: F811
    cache.clear()
    page = visit(1280)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/")
    return Keyboard(page)


def copied(page):
    expect(page.locator("#copied")).to_have_text("Copied")
    return page.evaluate(CLIPBOARD)


def test_from_the_first_page_to_a_ministry_its_contact_page_and_its_number(keys):
    keys.to("Type a country’s name")
    keys.type("lith")
    keys.page.get_by_role("option").first.wait_for()
    keys.press("ArrowDown")
    keys.press("Enter")
    keys.page.wait_for_url("**/countries/LT/")
    keys.to("Open the ministry’s contact page")
    assert keys.page.evaluate("document.activeElement.href").startswith("https://www.urm.lt/")
    keys.to("Copy telephone")
    keys.press("Enter")
    assert copied(keys.page) == "+370 5 236 2444"
    keys.focused()


def test_the_skip_link_passes_over_the_head_of_the_page(keys):
    keys.to("Skip to the content")
    keys.press("Enter")
    keys.press("Tab")
    assert keys.focused() == "Read the safety page first."


def test_a_letter_of_the_alphabet_and_a_country_below_it(keys):
    keys.to("L")
    keys.press("Enter")
    keys.page.wait_for_url("**/#L")
    keys.follow("Lithuania", "**/countries/LT/")


def test_from_the_calls_to_a_letter_that_is_filled_in_and_copied(keys):
    keys.follow("Calls", "**/calls/")
    keys.follow("Ask your ministry", "**/calls/visas/")
    keys.to("Type a country’s name")
    keys.type("lithu")
    keys.press("Enter")
    keys.page.wait_for_url("**/calls/visas/write/LT/")
    keys.to("You write as")
    keys.press("ArrowDown")
    keys.to("Your name")
    keys.type("Ona")
    keys.to("Copy the message")
    keys.press("Space")
    letter = copied(keys.page)
    assert "Yours faithfully,\nOna" in letter
    assert "as a citizen of" in letter
    keys.to("Open in your mail program")


def test_another_language_of_the_same_page(keys):
    keys.follow("Countries", "**/countries/")
    keys.follow("العربية", "**/ar/countries/")
    keys.to(Country(code="LT", name="Lithuania").name_in("ar"))


@both_ways
def test_a_suggestion_is_sent(keys, visit, monkeypatch, scripts):
    monkeypatch.setattr(tokens, "SHORTEST", tokens.timedelta(0))
    if not scripts:
        keys = Keyboard(visit(1280, java_script_enabled=False))
    keys.page.goto("/countries/LT/")
    keys.unfold("a.very.long.local.part")
    keys.follow("Something wrong here? e-mail", "**/suggest/**")
    keys.to("It is")
    keys.press("ArrowDown")
    assert keys.page.evaluate("document.activeElement.checked")
    while not keys.focused().startswith("It is wrong"):
        keys.press("ArrowDown")
    keys.to("What it should be")
    keys.type("new@urm.lt")
    keys.to("Where that can be seen")
    keys.type("https://www.urm.lt/en/contacts")
    keys.press("Enter")
    keys.page.wait_for_url("**/suggest/status/**")
    assert Proposal.objects.get().content["value"] == "new@urm.lt"


def test_a_search_and_what_it_found(keys):
    keys.follow("Search", "**/search/")
    keys.to("Words, an e-mail address")
    keys.type("visas")
    keys.follow("Send these words and search", "**/search/?q=visas")
    keys.follow("Ask your ministry", "**/calls/visas/")


def test_leaving_at_once(keys, settings, live_server):
    settings.LEAVE_URL = f"{live_server.url}/healthz"
    keys.page.goto("/countries/LT/")
    keys.follow("Leave this page", "**/healthz")


def test_the_files_and_the_whole_directory_are_downloaded(keys, settings, tmp_path):
    settings.EXPORT_DIRECTORY = tmp_path
    dumps.export(tmp_path, now=timezone.now())
    keys.follow("Data", "**/data/")
    keys.to("Download all countries")
    with keys.page.expect_download() as caught:
        keys.press("Enter")
    assert caught.value.suggested_filename.startswith("ministries-")


# Every page at both widths and both ways, each of them in two of the four pairs.
@pytest.mark.parametrize(
    ("path", "width", "scripts"),
    [
        (path, width, (width == 320) == (number % 2 == 0))
        for number, path in enumerate(STOPS)
        for width in (320, 1280)
    ],
)
def test_the_focus_is_seen_at_every_stop_and_held_by_none(site, visit, path, width, scripts):  # noqa: F811
    """Once through a page and out of it, and the same way back."""
    page = visit(width, java_script_enabled=scripts)
    page.goto(path)
    keys = Keyboard(page)
    stops = []
    while len(stops) < MOST:
        keys.press("Tab")
        if (name := keys.focused()) is None:
            break
        stops.append(name)
    assert 10 < len(stops) < MOST, "something holds the focus"
    back = []
    for _ in stops:
        keys.press("Shift+Tab")
        back.append(keys.focused())
    assert back == stops[::-1]
