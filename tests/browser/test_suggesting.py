"""A reader without an account tells us of a new address, in a real browser."""

import pytest
from django.core.cache import cache

from directory.models import Proposal, PublicState, SuggestionCluster
from directory.serving import tokens
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(live_server, monkeypatch):
    PublicState.objects.get_or_create(pk=1)
    cache.clear()
    # Playwright types faster than people do.
    monkeypatch.setattr(tokens, "SHORTEST", tokens.timedelta(0))
    make.make_country("LT", "Lithuania")
    ministry = make.published(make.make_ministry("LT", name="Ministry of Foreign Affairs"))
    make.published(make.make_contact_point(ministry, value="https://www.urm.lt/contacts"))
    make.published(make.make_contact_point(ministry, channel="email", value="old@urm.lt"))
    return ministry


def tell_of(page, what):
    """Open what is folded below the contact, and follow the link there."""
    link = page.get_by_role("link", name=f"Something wrong here? {what}", include_hidden=True)
    page.locator("details.trust").filter(has=link).locator("summary").click()
    link.click()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_reader_suggests_a_new_address_and_leaves_no_trace_in_the_browser(site, visit, script):
    page = visit(360, java_script_enabled=script)
    page.goto("/countries/LT/")
    tell_of(page, "e-mail")
    assert "old@urm.lt" in page.locator("main").inner_text()
    page.get_by_label("It is wrong or has changed").check()
    page.get_by_label("What it should be").fill("new@urm.lt")
    page.get_by_label("Where that can be seen").fill("https://www.urm.lt/en/contacts")
    page.get_by_label("Your e-mail address (may stay empty)").fill("reader@mail.example")
    page.get_by_role("button", name="Send").click()
    assert "/suggest/status/" in page.url
    assert page.get_by_text("Your suggestion waits for the editors.").is_visible()
    assert page.context.cookies() == []
    assert Proposal.objects.get().content["value"] == "new@urm.lt"
    page.reload()
    page.go_back()
    page.go_forward()
    assert SuggestionCluster.objects.get().count == 1
    page.goto("/countries/LT/")
    assert page.get_by_role("link", name="old@urm.lt").is_visible()
    assert page.get_by_text("new@urm.lt").count() == 0


@pytest.mark.hostile(24)
def test_the_status_address_is_told_to_no_other_page(site, visit):
    page = visit()
    page.goto(f"/suggest/status/{tokens.decoy()}/")
    with page.expect_request("**/safety/") as caught:
        page.get_by_role("link", name="Safety", exact=True).click()
    assert "referer" not in caught.value.all_headers()


@pytest.mark.hostile(65)
def test_a_double_click_makes_one_record(site, visit):
    page = visit()
    page.goto("/countries/LT/")
    tell_of(page, "e-mail")
    page.get_by_label("It does not work").check()
    page.get_by_label("Where that can be seen").fill("https://www.urm.lt/")
    page.get_by_role("button", name="Send").dblclick()
    page.wait_for_url("**/suggest/status/**")
    assert SuggestionCluster.objects.get().count == 1


def test_errors_are_told_beside_their_fields_and_the_trap_is_out_of_sight(site, visit):
    page = visit(360)
    page.goto(f"/suggest/contact/{site.pk}/")
    trap = page.locator(".trap")
    assert trap.bounding_box()["width"] == 1
    assert trap.get_by_label("Leave this empty").evaluate("(node) => node.tabIndex") == -1
    page.get_by_label("What is it?").select_option("telephone")
    page.get_by_label("The contact itself").fill("+370 letters")
    page.get_by_role("button", name="Send").click()
    field = page.get_by_label("The contact itself")
    assert field.input_value() == "+370 letters"
    assert field.get_attribute("aria-invalid") == "true"
    told = field.evaluate(
        "(node) => document.getElementById(node.getAttribute('aria-describedby').split(' ').at(-1)).innerText"
    )
    assert "holds letters" in told
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    visit.seen.complaints.clear()  # the browser itself notes the 400
