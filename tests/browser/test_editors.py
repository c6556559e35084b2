"""The queue as two moderators work it, in a real browser under the admin's own policy."""

import pytest

from advocacy.models import CallToAction
from directory import moderation
from directory.models import PublicState
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "correct horse 9 battery"


@pytest.fixture
def moderators(transactional_db, settings):
    settings.SECOND_EYES_AFTER_DAYS = 0
    PublicState.objects.get_or_create(pk=1)
    for name in ("anna", "ben"):
        account = make.make_account(username=name)
        account.set_password(PASSWORD)
        account.save()
    return ["anna", "ben"]


def sign_in(visit, live_server, name, **context):
    page = visit(**{"width": 1280, **context})
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    return page


def test_two_moderators_publish_a_call_and_refuse_a_poisoned_one(visit, live_server, moderators):
    make.published(make.make_ministry("LT"))
    article = make.make_article(text="Please write to your ministry. Thank you.")
    call = make.make_call(article=article, title="Ask for visas")
    poisoned = make.make_call(article=article, title="Pay at once")
    for name, said in zip(moderators, ["One more person must.", "Public now"], strict=True):
        page = sign_in(visit, live_server, name)
        page.get_by_role("link", name="Ask for visas").click()
        assert page.locator("blockquote mark").inner_text() == "Please write to your ministry."
        page.get_by_role("button", name="Approve").click()
        assert said in page.locator(".messagelist").inner_text()
    page.get_by_role("link", name="Pay at once").click()
    page.get_by_label("Reason").fill("A fake page.")
    page.get_by_role("button", name="Reject").click()
    assert CallToAction.objects.get(pk=poisoned.pk).state == "rejected"
    page.goto(f"{live_server.url}/countries/LT/")
    assert page.get_by_role("link", name="Ask for visas", exact=True).is_visible()
    assert CallToAction.objects.get(pk=call.pk).state == "published"


def test_a_change_is_proposed_compared_and_approved(visit, live_server, moderators):
    unit = make.published(make.make_organisation(name="Old name"))
    page = sign_in(visit, live_server, "anna")
    page.goto(f"{live_server.url}/admin/directory/organisation/{unit.pk}/change/")
    page.get_by_role("link", name="Propose a change").click()
    page.get_by_label("Name:", exact=True).first.fill("New name")
    page.get_by_label("Why this change").fill("It was renamed.")
    page.get_by_role("button", name="Save").click()
    page = sign_in(visit, live_server, "ben")
    page.get_by_role("link", name="Proposals").click()
    page.get_by_role("link", name="change of").click()
    assert page.locator("del").inner_text() == "Old name"
    assert page.locator("ins").inner_text() == "New name"
    page.get_by_role("button", name="Approve").click()
    unit.refresh_from_db()
    assert unit.name == "New name"
    assert moderation.content(unit)["name"] == "New name"
