"""On the smallest screen without script: a caution governs what shows its country, and an old call shows its age."""

from datetime import timedelta

import pytest
from django.utils import timezone

from advocacy.export import offline
from directory import moderation
from directory.models import Organisation
from directory.versions import Version
from tests import factories as make
from tests import pages
from tests.browser.test_readers import site  # noqa: F401  (a fixture)
from tests.browser.test_safety import open_file
from tests.orders import orders

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FITS = "document.documentElement.scrollWidth <= 320"
OLD = "Not confirmed since"


@pytest.fixture
def page(site, visit):  # noqa: F811
    return visit(320, java_script_enabled=False)


def opened(page, path):
    """What stands on the page, which fits the screen."""
    assert page.goto(path).status == 200
    assert page.evaluate(FITS), path
    return page.locator("body").inner_text()


def test_a_caution_governs_whatever_shows_its_country(page, visit, browser, tmp_path):
    address = "https://mofa.example/contact"
    pages.contact(Organisation.objects.get(country="UG"), value=address)
    for path in ("/countries/UG/", "/embed/UG/"):
        assert "Please do not act here." in opened(page, path)
        assert orders(page.content()) == [], path
        assert page.locator(f'a[href="{address}"]').is_visible()
    opened(page, "/countries/LT/")
    assert orders(page.content()) != [], "else nothing would be proven"
    page.goto("/calls/visas/")
    page.locator("summary", has_text="All countries").click()
    page.locator("[data-countries]").get_by_role("link", name="Uganda", exact=True).click()
    page.wait_for_url("**/countries/UG/")
    assert page.locator('main a[href*="/calls/"]').count() == 0
    assert page.goto("/calls/visas/write/UG/").status == 404
    visit.seen.complaints.clear()  # the browser notes the 404
    file = tmp_path / "directory.html"
    file.write_text("".join(offline._parts(Version(7, timezone.now().date()))), encoding="utf-8")
    page, _ = open_file(
        browser, file.as_uri(), java_script_enabled=False, viewport={"width": 320, "height": 600}
    )
    part = page.locator("#UG")
    assert part.get_by_text("Please do not act here.").is_visible()
    assert part.locator(f'a[href="{address}"]').is_visible()
    assert orders(part.evaluate("(part) => part.outerHTML")) == []
    assert page.evaluate(FITS)
    page.context.close()


def test_an_old_call_shows_its_age_until_one_editor_confirms_it(page):
    old = pages.call(slug="old", title="Ask again", asked_on=make.TODAY - timedelta(days=181))
    walk = ("/calls/", "/calls/old/", "/countries/LT/", "/calls/old/write/LT/")
    assert {path: OLD in opened(page, path) for path in walk} == dict.fromkeys(walk, True)
    # Its letter is there, below the line that says so.
    line, letter = page.get_by_text(OLD).first, page.get_by_label("Message")
    assert line.bounding_box()["y"] < letter.bounding_box()["y"]
    assert "Please" in letter.input_value()
    editor = make.make_account(username="editor")
    moderation.confirm(old, by=editor, seen_hash=old.content_hash, at=make.NOW)
    assert {path: OLD in opened(page, path) for path in walk} == dict.fromkeys(walk, False)
