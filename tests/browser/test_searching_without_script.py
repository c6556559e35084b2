"""Whoever has a small screen and no script finds a country by the form, however they call it."""

from urllib.parse import urlsplit

import pytest

from directory import moderation
from tests.browser.test_readers import site  # noqa: F401  (a fixture)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# What is typed, and the country to whose page the first hit leads.
ASKED = {
    "Lithuanian": "LT",
    "Kampala": "UG",
    "Federal Republic of Germany": "DE",
    "Bundesrepublik Deutschland": "DE",
    "Lithuania foreign ministry": "LT",
    "MFA Uganda": "UG",
    "how can I write an e-mail to the foreign ministry of Lithuania about visas please": "LT",
    # A near guess: offered, for the reader to open.
    "Lithuanai": "LT",
    # Near to nothing, whatever it begins with.
    "Germanium": "",
    "Ruritania foreign ministry": "",
}


def first_hit(page, words):
    """Where the first hit leads; the page is still that of the search, and as wide as its screen."""
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("button", name="Send these words and search").click()
    page.get_by_role("heading", name="Found", exact=True).wait_for()
    assert urlsplit(page.url).path == "/search/"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    hits = page.locator(".cards h3 a")
    return hits.first.get_attribute("href") if hits.count() else ""


def test_the_form_finds_a_country_however_it_is_called_and_opens_none_by_itself(site, visit):  # noqa: F811
    moderation.rebuild_index()
    page = visit(320, java_script_enabled=False)
    page.goto("/search/")
    found = {words: first_hit(page, words) for words in ASKED}
    assert found == {words: code and f"/countries/{code}/" for words, code in ASKED.items()}
