"""What a reader does on the pages of contacts and drafts: fill in, copy, print; with nothing sent."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from advocacy.pages.drafts import LONGEST_MAILTO
from tests import factories as make
from tests import pages
from tests.browser.test_readers import site  # noqa: F401  (a fixture)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WRITE = "/calls/visas/write/LT/"
CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def reader(site, visit):  # noqa: F811
    page = visit(360)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.sent = []
    page.goto(WRITE)
    page.on("request", lambda request: page.sent.append(request.url))
    return page


def body_of(page):
    link = page.get_by_role("link", name="Open in your mail program").get_attribute("href")
    return parse_qs(urlsplit(link).query).get("body", [""])[0]


def test_what_is_typed_fills_the_letter_and_is_sent_nowhere(reader):
    reader.get_by_label("You write as").select_option(label="a resident")
    reader.get_by_label("Your name").fill("Ąžuolas $& O’Neill")
    reader.get_by_label("Why it matters to you").fill("I have friends there.")
    letter = reader.get_by_label("Message").input_value()
    assert "as a resident of Lithuania." in letter or "as a resident of Country LT." in letter
    assert "\n\nI have friends there.\n\n" in letter
    assert letter.rstrip().endswith("Ąžuolas $& O’Neill")
    assert body_of(reader).replace("\r\n", "\n") == letter
    assert "Nothing is left in brackets." in reader.locator("#budget").inner_text()
    assert f"{len(letter):,} characters." in reader.locator("#budget").inner_text()
    assert [url for url in reader.sent if "/icon." not in url] == []
    assert reader.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_field_emptied_again_gives_its_place_back(reader):
    name = reader.get_by_label("Your name")
    before = reader.get_by_label("Message").input_value()
    name.fill("A")
    name.fill("")
    assert reader.get_by_label("Message").input_value() == before


def test_an_optional_place_is_there_once_it_is_typed_and_leaves_no_bracket_before(reader):
    before = reader.get_by_label("Message").input_value()
    assert "[your town" not in before
    reader.get_by_label("Your town").fill("Kaunas")
    assert reader.get_by_label("Message").input_value().rstrip().endswith("[your name]\nKaunas")
    reader.get_by_label("Your town").fill("")
    assert reader.get_by_label("Message").input_value() == before


def test_own_changes_of_the_letter_are_not_overwritten_by_the_fields(reader):
    letter = reader.get_by_label("Message")
    letter.fill("My own letter, [your name]")
    reader.get_by_label("Your name").fill("Ona")
    assert letter.input_value() == "My own letter, [your name]"
    reader.get_by_role("button", name="Start again from the draft").click()
    assert "Yours faithfully,\nOna\n" in letter.input_value()


def test_a_letter_grown_too_long_leaves_the_mail_link_with_its_subject(reader):
    note = reader.get_by_text("The text is too long for such a link")
    assert not note.is_visible()
    reader.get_by_label("Why it matters to you").fill("ž" * 900)
    link = reader.get_by_role("link", name="Open in your mail program").get_attribute("href")
    assert note.is_visible()
    assert len(link) <= LONGEST_MAILTO
    assert body_of(reader) == ""


def test_subject_message_and_both_are_copied_each_by_its_button(reader):
    subject = reader.get_by_label("Subject").input_value()
    letter = reader.get_by_label("Message").input_value()
    for button, text in [
        ("Copy the subject", subject),
        ("Copy the message", letter),
        ("Copy subject and message", f"{subject}\n\n{letter}"),
    ]:
        reader.get_by_role("button", name=button).click()
        expect(reader.locator("#copied")).to_have_text("Copied")
        assert reader.evaluate(CLIPBOARD) == text


def test_a_letter_in_another_language_is_filled_sent_copied_and_printed_like_any(reader):
    reader.get_by_role("link", name="العربية").first.click()
    reader.wait_for_url(f"**{WRITE}ar/")
    reader.get_by_label("You write as").select_option(label="a resident")
    reader.get_by_label("Your name").fill("Ona")
    reader.get_by_label("Why it matters to you").fill("لي أصدقاء هناك.")
    letter = reader.get_by_label("Message").input_value()
    assert letter == "ar وزارة الخارجية, شخصًا يقيم في ليتوانيا: لي أصدقاء هناك.\n\nOna"
    assert "Nothing is left in brackets." in reader.locator("#budget").inner_text()
    assert body_of(reader).replace("\r\n", "\n") == letter
    reader.get_by_role("button", name="Copy the message").click()
    expect(reader.locator("#copied")).to_have_text("Copied")
    assert reader.evaluate(CLIPBOARD) == letter
    reader.emulate_media(media="print")
    assert "Subject ar" in reader.locator(".sheet").inner_text()
    assert not reader.locator(".letter-languages").is_visible()


def test_a_place_that_stands_twice_is_filled_twice(site, visit):  # noqa: F811
    twice = make.a_letter("fr", body="{name}: {reason}\n\n{name}")
    pages.call(slug="twice", letters=[twice])
    page = visit(360)
    page.goto("/fr/calls/twice/write/LT/")
    page.locator("#fill-name").fill("Ona")
    letter = page.locator("#draft").input_value()
    assert letter.startswith("Ona: [")
    assert letter.endswith("\n\nOna")


def test_without_scripts_a_letter_in_another_language_is_text_to_copy(site, visit):  # noqa: F811
    page = visit(320, java_script_enabled=False)
    page.goto(WRITE)
    page.get_by_role("link", name="Français").first.click()
    page.wait_for_url(f"**{WRITE}fr/")
    assert "[votre nom]" in page.get_by_label("Message").input_value()
    assert (
        page.get_by_role("link", name="Open in your mail program").get_attribute("href").startswith("mailto:")
    )


def test_a_number_is_copied_as_it_is_read(site, visit):  # noqa: F811
    page = visit(360)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/countries/LT/")
    assert page.locator('a[href="tel:+37052362444"] bdi').get_attribute("dir") == "ltr"
    page.get_by_role("button", name="Copy telephone").click()
    expect(page.locator("#copied")).to_have_text("Copied")
    assert page.evaluate(CLIPBOARD) == "+370 5 236 2444"


def test_the_keyboard_alone_leads_from_the_country_to_a_filled_letter(site, visit):  # noqa: F811
    page = visit(1280)
    page.goto("/countries/LT/")

    def reach(name):
        for _ in range(60):
            page.keyboard.press("Tab")
            if name in page.evaluate(
                "document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent"
            ):
                return
        raise AssertionError(f"{name} is out of the keyboard's reach")

    reach("Draft a message")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{WRITE}")
    reach("Your name")
    page.keyboard.type("Ona")
    assert "Yours faithfully,\nOna" in page.get_by_label("Message").input_value()
    reach("Copy subject and message")
    reach("Open in your mail program")


def test_without_scripts_the_letter_is_there_and_no_dead_control(site, visit):  # noqa: F811
    page = visit(320, java_script_enabled=False)
    page.goto(WRITE)
    assert page.get_by_label("Message").is_visible()
    assert not page.get_by_label("Your name").is_visible()
    assert page.get_by_role("button", name="Copy").count() == 0
    assert page.get_by_text("Replace what stands in [brackets]").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    sending = page.get_by_role("region", name="Send it")
    assert sending.get_by_role("heading", level=3).all_inner_texts() == [
        "By e-mail or on the web",
        "By telephone",
        "On paper",
    ]


def test_on_paper_stand_the_letter_and_whole_addresses(reader):
    reader.get_by_label("Your name").fill("Ona")
    reader.emulate_media(media="print")
    sheet = reader.locator(".sheet")
    assert sheet.is_visible()
    assert "01108 Vilnius" in sheet.inner_text()
    assert "Yours faithfully,\nOna" in sheet.inner_text()
    # On a leaf of its own: it is not for the ministry.
    leaf = sheet.locator(".on-paper")
    assert leaf.locator("svg.qr").is_visible()
    assert leaf.evaluate("(leaf) => getComputedStyle(leaf).breakBefore") == "page"
    for gone in ("nav", "footer.site", "textarea#draft", "button.copy", ".leave"):
        assert not reader.locator(gone).first.is_visible(), gone


def test_on_paper_a_link_out_shows_its_whole_address(site, visit):  # noqa: F811
    page = visit(1280)
    page.goto("/countries/LT/")
    page.emulate_media(media="print")
    link = page.get_by_role("link", name="Open the ministry’s contact page")
    written = link.evaluate("(link) => getComputedStyle(link, '::after').content")
    assert written.strip('"') == f" <{link.get_attribute('href')}>"


def test_a_call_that_is_over_is_read_and_offers_no_step(site, visit):  # noqa: F811
    pages.call(slug="over", outcome="achieved", lapses_on=make.TODAY)
    page = visit(360)
    page.goto("/calls/over/")
    assert page.get_by_text("This call can no longer be acted on.").is_visible()
    assert page.get_by_text("People are in danger.").is_visible()
    assert page.locator(".next, .button, .go").count() == 0
