"""The editors' pages as a person meets them: axe in both colours and widths, nothing too wide, keys, a phone."""

import pytest
from django.urls import reverse

from directory.models import ContactPoint, Revision
from tests import factories as make
from tests.browser.test_accessibility import FULL, LAYOUT, TOO_WIDE, looked_at
from tests.browser.test_editors import moderators, sign_in  # noqa: F401  (a fixture)
from tests.browser.test_worksheets import STILL

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("moderators"),
]
LISTS = ["organisation", "contactpoint", "officialdomain", "country", "proposal", "revision", "auditentry"]
FORMS = ["organisation", "contactpoint", "caution"]
PHONE, DESK = 360, 1280
# The admin's links change their colour slowly.


def filled():
    """A row of each kind that the pages show, and the twenty pages."""
    body = make.published(make.make_ministry("LT", name="Ministerium für auswärtige Angelegenheiten"))
    point = make.published(make.make_contact_point(body, value="https://www.urm.lt/contacts"))
    waiting = make.make_contact_point(body, value="https://www.urm.lt/waiting")
    call = make.make_call(title="Ask for visas")
    proposal = make.propose(point, make.make_account(), purpose="press")
    two = make.published(make.make_organisation(name="Old League")), make.published(make.make_organisation())
    units = [("contact_point", point), ("contact_point", waiting), ("call", call), ("organisation", body)]
    return [
        reverse("admin:review_queue"),
        reverse("admin:review_bodies"),
        reverse("admin:review_worksheet", args=[body.pk]),
        reverse("admin:review_find") + "?q=urm",
        reverse("admin:review_merge") + f"?former={two[0].pk}&into={two[1].pk}",
        reverse("admin:review_succession"),
        reverse("admin:review_division"),
        # With its contacts, each beside a choice.
        f"{reverse('admin:review_division')}?former={body.pk}&successors={two[0].pk}&successors={two[1].pk}",
        reverse("admin:review_hurry", args=[make.make_account().pk]),
        reverse("admin:sheet_in"),
        reverse("admin:review_proposal", args=[proposal.pk]),
        *(reverse("admin:review_unit", args=[kind, unit.pk]) for kind, unit in units),
        reverse("admin:records"),
        *(reverse(f"admin:directory_{name}_changelist") for name in LISTS),
        *(reverse(f"admin:directory_{name}_add") for name in FORMS),
        reverse("admin:directory_organisation_history", args=[body.pk]),
    ]


def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(visit, live_server):
    page = sign_in(visit, live_server, "anna")
    found = []
    paths = filled()
    assert len(paths) >= 20
    for path in paths:
        page.set_viewport_size({"width": DESK, "height": 800})
        page.emulate_media(color_scheme="light")
        page.goto(live_server.url + path)
        found += [(path, "light", DESK, fault) for fault in looked_at(page, FULL)]
        for colours, width in (("dark", DESK), ("light", PHONE), ("dark", PHONE)):
            page.emulate_media(color_scheme=colours)
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(STILL)
            found += [(path, colours, width, fault) for fault in looked_at(page, LAYOUT)]
            wider = page.evaluate(TOO_WIDE)
            found += [(path, width, f"{wider} px too wide")] if wider > 0 else []
    assert found == [], "\n".join(map(str, found))


def test_a_moderator_withdraws_what_endangers_somebody_from_a_phone_in_three_taps(visit, live_server):
    point = make.published(make.make_contact_point(value="https://www.urm.lt/odd"))
    page = sign_in(visit, live_server, "anna", width=PHONE, has_touch=True, is_mobile=True)
    # What is typed goes where the page has put the cursor: a tap into a field would be one more.
    taps = [
        (page.get_by_role("link", name="Find what is public"), "odd"),
        (page.get_by_text("Withdraw as unsafe"), "It endangers somebody."),
        (page.get_by_role("button", name="Withdraw it now"), ""),
    ]
    for place, words in taps:
        place.tap()
        page.wait_for_load_state("networkidle")
        if words:
            page.wait_for_function("document.activeElement.matches('input')")
        page.keyboard.type(words)
        if words == "odd":
            page.keyboard.press("Enter")
    assert len(taps) == 3
    assert "Withdrawn" in page.locator(".messagelist").inner_text()
    assert ContactPoint.objects.get(pk=point.pk).state == "withdrawn"
    assert Revision.objects.get(action="withdrawn").reason == "It endangers somebody."


def test_a_question_mark_shows_the_keys_on_every_kind_of_page(visit, live_server):
    body = make.published(make.make_ministry("LT"))
    page = sign_in(visit, live_server, "anna")
    places = [
        *map(reverse, ("admin:review_queue", "admin:collect", "admin:records", "account_own", "mfa_index")),
        reverse("admin:review_worksheet", args=[body.pk]),
        reverse("admin:directory_organisation_changelist"),
        reverse("admin:directory_organisation_add"),
        reverse("admin:review_unit", args=["organisation", body.pk]),
    ]
    for path in places:
        page.goto(live_server.url + path)
        page.wait_for_load_state("networkidle")
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("?")
        assert page.get_by_text("show or hide these").locator("visible=true").count() == 1, path


def test_keys_lead_everywhere_and_can_be_turned_off(visit, live_server):
    page = sign_in(visit, live_server, "anna")
    page.get_by_role("link", name="Worksheets").click()
    page.wait_for_url("**/review/bodies/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("?")
    assert page.get_by_text("go to the search of the page").is_visible()
    page.keyboard.press("g")
    page.keyboard.press("f")
    page.wait_for_url("**/review/find/")
    page.wait_for_load_state("networkidle")
    page.locator("h1").click()
    page.keyboard.press("?")
    page.get_by_label("Single keys act").uncheck()
    page.locator("h1").click()
    page.keyboard.press("g")
    page.keyboard.press("q")
    page.keyboard.press("?")
    assert page.url.endswith("/review/find/")
