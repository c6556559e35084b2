"""A session has its own key, its own cookie and its end."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
PASSWORD = "a long one that nobody guesses"


def sign_in(client, account):
    return client.post(
        "/admin/login/", {"username": account.username, "password": PASSWORD, "next": "/admin/"}
    )


@pytest.fixture
def account():
    account = make.make_account()
    account.set_password(PASSWORD)
    account.save()
    return account


def test_its_cookie_lives_below_the_workplace_as_long_as_the_browser(account, settings):
    settings.SESSION_COOKIE_SECURE = True
    client = Client()
    assert sign_in(client, account).status_code == 302
    cookie = client.cookies["sessionid"]
    told = [cookie[name] for name in ("path", "httponly", "secure", "samesite", "max-age", "expires")]
    assert told == ["/admin/", True, True, "Lax", "", ""]


def test_it_ends_after_twelve_hours(account):
    client = Client()
    sign_in(client, account)
    row = Session.objects.get(pk=client.session.session_key)
    assert row.expire_date <= timezone.now() + timedelta(hours=12, seconds=1)
    assert client.get("/admin/records/").status_code == 200
    Session.objects.filter(pk=row.pk).update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get("/admin/records/").status_code == 302


def test_who_knew_the_key_of_before_is_not_signed_in_with_its_owner(account):
    """A session that somebody planted beforehand (fixation)."""
    client = Client()
    client.get("/admin/login/")
    planted = client.session
    planted["planted"] = True
    planted.save()
    client.cookies["sessionid"] = planted.session_key
    sign_in(client, account)
    assert client.session.session_key != planted.session_key
    thief = Client()
    thief.cookies["sessionid"] = planted.session_key
    assert thief.get("/admin/records/").status_code == 302
