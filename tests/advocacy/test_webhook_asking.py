"""A consumer registers a webhook by a link to a mailbox of its domain: once, for two hours, within bounds."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from advocacy.models import Webhook, WebhookRequest
from advocacy.webhooks import asking
from advocacy.webhooks.tasks import send_link
from directory.models import AuditEntry
from directory.moderation import Refused
from directory.serving import tokens
from tests.advocacy.test_webhooks import ADDRESS

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
MAILBOX = "dev@news.example"
PAGE = "/suggest/webhook/"


@pytest.fixture(autouse=True)
def mailing(settings):
    settings.EMAIL_URL = "smtp://mail.example"
    cache.clear()


def ask(url=ADDRESS, email=MAILBOX, *, sender="203.0.113.7", at=None):
    return asking.ask(url, email, sender=sender, at=at or timezone.now())


def link_of(letter):
    return re.search(r"/suggest/webhook/\S+/", letter.body)[0]


def post(client, **fields):
    token = tokens.issue(PAGE, timezone.now() - timedelta(seconds=9))
    return client.post(PAGE, {"token": token, "url": ADDRESS, "email": MAILBOX, **fields})


def letters_sent():
    for request in WebhookRequest.objects.all():
        send_link.call(str(request.pk))
    return mail.outbox


def test_a_link_confirms_it_and_shows_the_secret_once(client):
    assert "two hours" in post(client).content.decode()
    (letter,) = letters_sent()
    assert letter.to == [MAILBOX]
    link = link_of(letter)
    assert "whsec_" not in client.get(link).content.decode()
    assert not Webhook.objects.exists()
    shown = client.post(link)
    hook = Webhook.objects.get()
    assert hook.secret in shown.content.decode()
    assert shown.headers["Cache-Control"] == "no-store"
    assert (hook.url, hook.email, hook.registered_by) == (ADDRESS, MAILBOX, None)
    assert AuditEntry.objects.get().act == asking.ACT
    assert not WebhookRequest.objects.exists()
    assert (client.get(link).status_code, client.post(link).status_code) == (404, 404)


def test_the_answer_is_the_same_whether_or_not_there_is_room(client):
    first = post(client).content
    assert asking.confirm(WebhookRequest.objects.get(), at=timezone.now())
    assert post(client).content == first
    assert not WebhookRequest.objects.exists()


@pytest.mark.parametrize(
    ("url", "email"),
    [
        ("http://news.example/webhook", MAILBOX),
        ("https://news.example:8443/", MAILBOX),
        (ADDRESS, "dev@mail.example"),
        (ADDRESS, "dev@news.example.evil.example"),
    ],
)
def test_what_does_not_belong_together_is_refused(client, url, email):
    with pytest.raises(Refused):
        ask(url, email)
    assert post(client, url=url, email=email).status_code == 400
    assert not WebhookRequest.objects.exists()


def test_a_link_holds_for_two_hours_and_what_is_unanswered_is_forgotten(client):
    now = timezone.now()
    asked = ask(at=now - asking.LASTS)
    assert client.get(asking.path_for(asked)).status_code == 404
    fresh = ask("https://hooks.example.org/", "other@example.org", at=now)
    assert asking.forget(now) == 1
    assert list(WebhookRequest.objects.all()) == [fresh]


def test_one_parked_for_long_goes_with_its_mailbox():
    now = timezone.now()
    hook = asking.confirm(ask(), at=now)
    Webhook.objects.filter(pk=hook.pk).update(parked_at=now - asking.KEEP_PARKED, reason="gone")
    assert asking.forget(now - timedelta(days=1)) == 0
    assert asking.forget(now) == 1
    assert not Webhook.objects.exists()


def test_a_mailbox_is_written_to_twice_a_day_and_a_domain_has_three():
    assert [bool(ask()) for _ in range(3)] == [True, True, False]
    now = timezone.now()
    places = [
        ask(f"https://h{n}.example.org/", f"u{n}@example.org", sender=f"198.51.100.{n}") for n in range(4)
    ]
    assert [asking.confirm(one, at=now) is not None for one in places] == [True, True, True, False]


def test_without_a_mail_server_there_is_no_page(client, settings):
    assert client.get(PAGE).status_code == 200
    settings.EMAIL_URL = ""
    assert client.get(reverse("webhook")).status_code == 404


def test_a_form_of_another_site_or_made_by_nobody_stores_nothing(client):
    assert client.post(PAGE, {"url": ADDRESS, "email": MAILBOX}).status_code == 400
    assert client.post(PAGE, {}, headers={"Origin": "https://evil.example"}).status_code == 403
    assert not WebhookRequest.objects.exists()
