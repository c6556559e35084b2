"""What takes two people, from the first to the last step in two browsers, each signed in with a second factor."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.cache import cache

from advocacy.intake.jobs import read_intake
from advocacy.models import CallToAction, Intake
from directory.accounts import roles
from directory.models import AuditEntry, Merge, MergeState, Outcome, PublicState, State
from tests import clock
from tests import factories as make
from tests.advocacy.intake.made_files import a_pdf
from tests.browser.test_accessibility import looked_at, seen_as
from tests.browser.test_editors import PASSWORD, sign_in
from tests.browser.test_worksheets import STILL

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SECRETS = {"anna": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "ben": "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU"}
ASKS = "Please write to your foreign ministry and ask it to help them."
STORY = "The weavers of Lowmarsh are cold."


@pytest.fixture
def people(transactional_db, settings):
    cache.clear()
    settings.SECOND_EYES_AFTER_DAYS = 0
    PublicState.objects.get_or_create(pk=1)
    found = {}
    for name, role in (("carl", roles.CONTRIBUTOR), ("anna", roles.MODERATOR), ("ben", roles.MODERATOR)):
        account = found[name] = make.make_account(role, username=name)
        account.set_password(PASSWORD)
        account.save()
        if name in SECRETS:
            TOTP.activate(account, SECRETS[name])
    return found


def with_app(visit, live_server, name):
    """A clean browser in which the moderator signs in by password and by the code of her app."""
    page = sign_in(visit, live_server, name)
    page.get_by_label("Code").fill(
        format_hotp_value(hotp_value(SECRETS[name], int(clock.MOMENT.timestamp()) // 30))
    )
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("heading", name="Review queue").wait_for()
    return page


def faults(page):
    """What axe finds, and what is wider than the screen, on a phone in the dark and on a desk in light."""
    found = []
    for width, scheme in ((360, "dark"), (1280, "light")):
        seen_as(page, width, scheme)
        page.evaluate(STILL)
        found += [f"{width} px: {fault}" for fault in looked_at(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{width} px: wider than the screen")
    return found


def test_a_pdf_of_a_contributor_becomes_a_call_that_two_moderators_publish(visit, live_server, people):
    make.published(make.make_ministry("LT"))
    page = sign_in(visit, live_server, "carl")
    page.get_by_role("link", name="Collect", exact=True).click()
    page.get_by_label("Files").set_input_files(
        [{"name": "cold.pdf", "mimeType": "application/pdf", "buffer": a_pdf(STORY, ASKS)}]
    )
    page.get_by_role("button", name="Read it").click()
    read_intake.call(str(Intake.objects.get().pk))
    page.get_by_role("link", name="Look again").click()
    page.get_by_role("button", name="Store it").click()
    call = CallToAction.objects.get()
    article = call.citations.get().article

    page = with_app(visit, live_server, "anna")
    page.goto(f"{live_server.url}/admin/advocacy/article/{article.pk}/change/")
    page.get_by_label("Address").first.fill("https://courier.example/cold")
    page.get_by_label("Headline").first.fill("Cold weavers")
    page.get_by_label("Publication").first.fill("Example Courier")
    page.get_by_role("button", name="Save", exact=True).click()
    page.goto(f"{live_server.url}/admin/advocacy/calltoaction/{call.pk}/change/")
    for label, words in (
        ("Title", "Help the weavers"),
        ("Summary", "People are cold."),
        ("Ask", "Ask your ministry to help."),
        ("Ask to the ministry", "Please help them."),
    ):
        page.get_by_label(f"{label}:", exact=True).fill(words)
    page.get_by_role("button", name="Save", exact=True).click()
    page.goto(f"{live_server.url}/admin/review/call/{call.pk}/")
    assert "another moderator must approve" in page.locator(".why-not").first.inner_text()

    page = with_app(visit, live_server, "ben")
    page.get_by_role("link", name="Help the weavers").first.click()
    assert page.locator("blockquote mark").inner_text() == ASKS
    page.get_by_role("button", name="Approve").click()
    assert "Public now" in page.locator(".messagelist").inner_text()
    page.goto(f"{live_server.url}/countries/LT/")
    assert page.get_by_role("link", name="Help the weavers").first.is_visible()


def test_two_bodies_become_one_and_stand_for_themselves_again(visit, live_server, people):
    former = make.published(make.make_organisation(name="Old League", slug="old-league"))
    into = make.published(make.make_organisation(name="New League", slug="new-league"))
    moved = make.published(make.make_contact_point(former, channel="email", value="only@league.example"))

    page = with_app(visit, live_server, "anna")
    page.get_by_role("link", name="Merge two organisations").click()
    page.get_by_label("This organisation").select_option(label="Old League")
    page.get_by_label("becomes part of").select_option(label="New League")
    page.get_by_role("button", name="Look at what would move").click()
    assert "only@league.example" in page.locator("#content").inner_text()
    found = faults(page)
    page.get_by_label("Reason").fill("They merged last year.")
    page.get_by_role("button", name="Propose it").click()
    former.refresh_from_db()
    assert former.state == State.PUBLISHED

    other = with_app(visit, live_server, "ben")
    other.get_by_role("link", name="Old League becomes part of New League").click()
    found += faults(other)
    other.get_by_role("button", name="Confirm: do all of this").click()
    assert "Done" in other.locator(".messagelist").inner_text()
    other.goto(f"{live_server.url}/organisations/old-league/")
    assert other.url == f"{live_server.url}/organisations/new-league/"
    assert other.get_by_text("only@league.example").first.is_visible()

    merge = Merge.objects.get()
    other.goto(f"{live_server.url}/admin/review/merge/{merge.pk}/")
    found += faults(other)
    other.get_by_label("Reason").fill("They did not.")
    other.get_by_role("button", name="Propose to take it back").click()
    page.goto(f"{live_server.url}/admin/review/?section=merge")
    page.get_by_role("link", name="Old League stands for itself again").click()
    page.get_by_role("button", name="Confirm: do all of this").click()
    merge.refresh_from_db()
    assert merge.state == MergeState.REVERSED
    page.goto(f"{live_server.url}/organisations/old-league/")
    assert page.url == f"{live_server.url}/organisations/old-league/"
    moved.refresh_from_db()
    assert moved.organisation == former
    assert into.contact_points.count() == 0
    assert found == []


def test_at_the_thirty_first_act_publishing_is_refused_and_the_withdrawal_goes_through(
    visit, live_server, people, settings
):
    contact = make.published(make.make_contact_point(make.published(make.make_ministry("LT"))))
    waits = make.make_organisation(name="One more", by=people["ben"])
    for number in range(settings.DECISIONS_PER_HOUR):
        AuditEntry.objects.create(
            at=make.NOW,
            account=people["anna"],
            account_name="anna",
            act="approve",
            outcome=Outcome.DONE,
            kind="organisation",
            unit_id=f"00000000-0000-4000-8000-{number:012}",
        )
    page = with_app(visit, live_server, "anna")
    page.goto(f"{live_server.url}/admin/review/organisation/{waits.pk}/")
    with page.expect_response(lambda answer: answer.request.method == "POST") as refused:
        page.get_by_role("button", name="Approve").click()
    assert refused.value.status == 403
    visit.seen.expected.add(403)  # the browser notes it too
    said = page.locator("#content").inner_text()
    assert f"at most {settings.DECISIONS_PER_HOUR} are accepted" in said
    waits.refresh_from_db()
    assert waits.state == State.PENDING

    page.goto(f"{live_server.url}/admin/review/contact_point/{contact.pk}/")
    page.locator("form", has=page.get_by_role("button", name="Withdraw")).get_by_label("Reason").fill(
        "It is fake."
    )
    page.get_by_role("button", name="Withdraw").click()
    assert "Withdrawn" in page.locator(".messagelist").inner_text()
    contact.refresh_from_db()
    assert contact.state == State.WITHDRAWN
    answer = page.request.get(f"{live_server.url}/api/v1/ministries/LT/")
    assert answer.json()["contact_points"] == []
