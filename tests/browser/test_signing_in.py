"""A security key and an app in a real browser, under the admin's own policy."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache

from directory.models import PublicState
from tests import factories as make
from tests.browser.test_accessibility import AXE, FULL, RUN

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "correct horse 9 battery"


def with_key(page):
    """A security key that somebody touches at once."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    key = {
        "protocol": "ctap2",
        "transport": "usb",
        "automaticPresenceSimulation": True,
        "isUserVerified": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": {**key, "hasUserVerification": True}})


def is_for_all(page):
    """What axe finds wrong on the page, and how much it is wider than a telephone."""
    page.evaluate(AXE.read_text())
    assert page.evaluate(RUN, FULL) == [], page.url
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, page.url


def sign_in(page, live_server):
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def test_a_security_key_is_added_and_opens_and_a_recovery_code_without_javascript_does_too(
    visit, live_server, transactional_db, settings
):
    cache.clear()
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
    PublicState.objects.get_or_create(pk=1)
    account = make.make_account(username="anna")
    account.set_password(PASSWORD)
    account.save()
    page = visit(width=360)
    with_key(page)
    sign_in(page, live_server)
    page.get_by_role("link", name="My account").click()
    is_for_all(page)
    page.get_by_role("link", name="App, security keys").click()
    is_for_all(page)
    page.get_by_role("link", name="Set up an app").click()
    is_for_all(page)
    page.go_back()
    page.get_by_role("link", name="Add a security key").click()
    is_for_all(page)
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("heading", name="Recovery codes").wait_for()
    is_for_all(page)
    codes = page.locator(".codes code").all_inner_texts()
    assert len(codes) == 10
    assert Authenticator.objects.filter(type="webauthn").count() == 1
    page.context.clear_cookies()
    sign_in(page, live_server)
    is_for_all(page)
    page.get_by_role("button", name="Use a security key").click()
    page.get_by_role("heading", name="Review queue").wait_for()
    bare = visit(width=1280, java_script_enabled=False)
    sign_in(bare, live_server)
    bare.get_by_label("Code").fill(codes[0])
    bare.get_by_role("button", name="Sign in", exact=True).click()
    bare.get_by_role("heading", name="Review queue").wait_for()
