"""A look-alike domain on its way from a reader's form to the public, in a real browser: every door that it meets."""

import pytest
from django.core.cache import cache

from directory import moderation
from directory.models import ContactPoint, Proposal, PublicState
from directory.serving import tokens
from tests import factories as make
from tests.browser.test_editors import moderators, sign_in  # noqa: F401  (a fixture)
from tests.browser.test_suggesting import tell_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TRUE, FAKE = "https://www.urm.lt/contacts", "https://www.urrn.lt/contacts"


@pytest.fixture
def contact(live_server, monkeypatch):
    PublicState.objects.get_or_create(pk=1)
    cache.clear()
    monkeypatch.setattr(tokens, "SHORTEST", tokens.timedelta(0))
    ministry = make.published(make.make_ministry("LT"))
    make.published(make.make_domain(ministry, domain="urm.lt"))
    return make.published(make.make_contact_point(ministry, value=TRUE))


def suggest(visit, contact):
    page = visit(360)
    page.goto("/countries/LT/")
    tell_of(page, "contact page")
    page.get_by_label("It is wrong or has changed").check()
    page.get_by_label("What it should be").fill(FAKE)
    page.get_by_label("Where that can be seen").fill("https://www.urm.lt/news")
    page.get_by_role("button", name="Send").click()
    assert "/suggest/status/" in page.url
    return Proposal.objects.get()


def public_value(contact):
    return ContactPoint.objects.get(pk=contact.pk).value


@pytest.mark.hostile(56)
@pytest.mark.hostile(57)
def test_a_look_alike_takes_two_who_each_type_its_domain(visit, live_server, contact, moderators):  # noqa: F811
    suggest(visit, contact)
    for name, value_after in zip(moderators, [TRUE, FAKE], strict=True):
        page = sign_in(visit, live_server, name)
        line = page.locator("tr.risky")
        assert "look first" in line.inner_text()
        line.get_by_role("link").click()
        page.locator(".why-not mark").first.wait_for()
        assert [mark.inner_text() for mark in page.locator(".why-not mark").all()] == ["urm.lt", "urrn.lt"]
        form = page.locator(".act-approve")
        assert "looks like" in form.inner_text()
        form.get_by_role("checkbox").check()
        form.get_by_role("button", name="Approve").click()
        assert form.is_visible(), "the browser asks for the typed domain first"
        form.get_by_role("textbox").fill("urm.lt")
        form.get_by_role("button", name="Approve").click()
        assert "Nothing was changed" in page.locator("h1").inner_text()
        page.get_by_role("link", name="Look at it again").click()
        form.get_by_role("checkbox").check()
        form.get_by_role("textbox").fill("urrn.lt")
        visit.seen.complaints.clear()  # the browser itself notes the 403
        form.get_by_role("button", name="Approve").click()
        assert public_value(contact) == value_after


@pytest.mark.hostile(57)
def test_one_account_alone_never_publishes_it(visit, live_server, contact, moderators):  # noqa: F811
    proposal = suggest(visit, contact)
    seen = moderation.case_of_proposal(proposal).hash
    account = make.make_account(username="stolen")
    answers = ["domain:urrn.lt", "look_alike=www.urrn.lt urm.lt"]
    common = {"by": account, "seen_hash": seen, "at": make.NOW}
    with pytest.raises(moderation.Refused, match="Confirm first"):
        moderation.approve_proposal(proposal, **common)
    assert moderation.approve_proposal(proposal, acknowledged=answers, **common) is None
    with pytest.raises(moderation.Refused, match="already stand behind"):
        moderation.approve_proposal(proposal, acknowledged=answers, **common)
    assert public_value(contact) == TRUE
