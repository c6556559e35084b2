"""Public changes reach who asked for them: signed, in order, again after a failure; hostile receivers gain nothing."""

import base64
import hashlib
import hmac
import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from advocacy.models import Webhook
from advocacy.webhooks import delivering, registering
from advocacy.webhooks.delivering import MOST_DELIVERIES, PATIENCE, PAUSES, deliver_due
from directory.accounts import roles
from directory.fetch import Limits
from directory.models import AuditEntry
from directory.moderation import Refused
from directory.versions import read_seq
from tests import broken_server
from tests import factories as make
from tests.pages import contact, ministry, withdraw
from tests.receiving import receiving

pytestmark = pytest.mark.django_db
ADDRESS = "https://news.example/webhook"
SHORT = Limits(seconds=1)


@pytest.fixture(scope="module")
def receiver_of_all():
    with receiving() as found:
        yield found


@pytest.fixture
def receiver(receiver_of_all):
    receiver_of_all.status, receiver_of_all.headers = 204, {}
    receiver_of_all.came.clear()
    return receiver_of_all


@pytest.fixture
def editor():
    return make.make_account(roles.EDITOR)


@pytest.fixture
def hook(receiver, editor):
    found = registering.register("News", ADDRESS, by=editor, at=timezone.now())
    Webhook.objects.filter(pk=found.pk).update(url=receiver.url)
    found.refresh_from_db()
    return found


def deliver(receiver, now=None, limits=delivering.LIMITS):
    return deliver_due(lambda: now or timezone.now(), rules=receiver.rules(), limits=limits)


def bodies(receiver):
    return [json.loads(body) for _, body in receiver.came]


def test_what_changes_is_told_as_the_feed_tells_it(client, receiver, hook):
    after = hook.cursor
    point = contact(ministry(), channel="email", value="office@urm.lt")
    assert deliver(receiver) == {"taken": 1, "failed": 0, "parked": 0}
    feed = client.get(f"/api/v1/changes/?after={after}").json()
    (told,) = bodies(receiver)
    assert told["results"] == feed["results"]
    assert (told["after"], told["last_seq"]) == (after, feed["last_seq"])
    assert str(point.pk) in {entry["id"] for entry in told["results"]}
    assert "office@urm.lt" not in json.dumps(told)
    assert deliver(receiver)["taken"] == 0
    withdraw(point)
    deliver(receiver)
    assert [entry["type"] for entry in bodies(receiver)[-1]["results"]] == ["withdrawn"]


def test_who_knows_the_secret_can_tell_that_it_is_ours(receiver, hook):
    ministry()
    deliver(receiver)
    ((headers, body),) = receiver.came
    signed = f"{headers['Webhook-Id']}.{headers['Webhook-Timestamp']}.".encode() + body
    key = base64.b64decode(hook.secret.removeprefix("whsec_"))
    wanted = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["Webhook-Signature"] == f"v1,{wanted}"
    assert len(key) == 32
    assert abs(int(headers["Webhook-Timestamp"]) - timezone.now().timestamp()) < 60


def test_what_is_not_public_is_told_to_nobody(receiver, hook):
    make.make_contact_point(ministry(), value="https://canary.example/pending")
    before = read_seq()
    deliver(receiver)
    assert {entry["kind"] for told in bodies(receiver) for entry in told["results"]} == {"organisation"}
    hook.refresh_from_db()
    assert hook.cursor == before


def test_a_failure_is_tried_again_under_the_same_id_and_nothing_is_skipped(receiver, hook):
    ministry()
    receiver.status = 500
    now = timezone.now()
    assert deliver(receiver, now) == {"taken": 0, "failed": 1, "parked": 0}
    hook.refresh_from_db()
    assert (hook.reason, hook.next_at, hook.failing_since) == ("answered 500", now + PAUSES[0], now)
    assert deliver(receiver, now + timedelta(seconds=30))["failed"] == 0
    receiver.status = 200
    assert deliver(receiver, now + PAUSES[0])["taken"] == 1
    ids = [headers["Webhook-Id"] for headers, _ in receiver.came]
    assert ids[0] == ids[1]
    hook.refresh_from_db()
    assert (hook.cursor, hook.attempts, hook.failing_since, hook.reason) == (read_seq(), 0, None, "")


def test_after_three_days_it_is_parked_with_its_reason(receiver, hook):
    ministry()
    receiver.status = 503
    now = timezone.now()
    end, tries = now + PATIENCE, 0
    while not Webhook.objects.get().parked_at:
        tries += deliver(receiver, now)["failed"]
        now = max(now, Webhook.objects.get().next_at)
        assert now < end + PAUSES[-1] * 2
    parked = Webhook.objects.get()
    assert parked.reason == "answered 503"
    assert PATIENCE <= parked.parked_at - parked.failing_since <= PATIENCE + PAUSES[-1]
    assert 12 <= tries <= 25
    assert deliver(receiver, now + timedelta(days=30)) == {"taken": 0, "failed": 0, "parked": 0}


def test_what_was_parked_goes_on_from_any_number(receiver, hook, editor):
    ministry()
    deliver(receiver)
    registering.stop(hook, by=editor, at=timezone.now())
    contact(ministry("LV"))
    assert deliver(receiver)["taken"] == 0
    registering.send_again(hook, 0, by=editor, at=timezone.now())
    receiver.came.clear()
    deliver(receiver)
    told = [entry["seq"] for one in bodies(receiver) for entry in one["results"]]
    assert told == sorted(told)
    assert told[0] == 1
    assert [row.act for row in AuditEntry.objects.order_by("pk") if row.kind == "webhook"] == [
        "register webhook",
        "stop webhook",
        "webhook goes on",
    ]


def test_gone_is_the_end(receiver, hook):
    ministry()
    receiver.status = 410
    assert deliver(receiver) == {"taken": 0, "failed": 1, "parked": 1}
    assert Webhook.objects.get().reason == "answered 410"


def test_a_redirect_is_followed_nowhere(receiver, hook):
    ministry()
    sink = broken_server.Sink("127.0.0.1")
    receiver.status, receiver.headers = 307, {"Location": f"https://127.0.0.1:{sink.port}/"}
    assert deliver(receiver)["failed"] == 1
    assert sink.accepted() == 0
    sink.socket.close()
    assert Webhook.objects.get().reason == "answered 307"


def test_of_one_consumer_only_so_much_is_sent_in_a_run(receiver, hook, monkeypatch):
    monkeypatch.setattr(delivering, "MOST_IN_ONE", 1)
    body = ministry()
    for number in range(MOST_DELIVERIES + 3):
        contact(body, channel="email", value=f"office{number}@urm.lt")
    assert deliver(receiver)["taken"] == MOST_DELIVERIES
    deliver(receiver)
    assert Webhook.objects.get().cursor == read_seq()
    told = [entry["seq"] for one in bodies(receiver) for entry in one["results"]]
    assert told == sorted(set(told))


def test_two_workers_send_nothing_twice(receiver, hook, monkeypatch):
    ministry()
    sent = delivering.send

    def meanwhile(*args, **kwargs):
        monkeypatch.setattr(delivering, "send", sent)
        assert deliver(receiver)["taken"] == 0
        return sent(*args, **kwargs)

    monkeypatch.setattr(delivering, "send", meanwhile)
    assert deliver(receiver)["taken"] == 1
    assert len(receiver.came) == 1


def test_an_editor_who_moves_the_cursor_meanwhile_is_heard(receiver, hook, editor, monkeypatch):
    contact(ministry())
    sent = delivering.send

    def meanwhile(*args, **kwargs):
        monkeypatch.setattr(delivering, "send", sent)
        registering.send_again(hook, 0, by=editor, at=timezone.now())
        return sent(*args, **kwargs)

    Webhook.objects.filter(pk=hook.pk).update(cursor=read_seq() - 1)
    monkeypatch.setattr(delivering, "send", meanwhile)
    deliver(receiver)
    assert Webhook.objects.get().cursor == 0


@pytest.mark.parametrize(
    "url", ["https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/", "https://10.0.0.1/"]
)
def test_an_address_that_is_not_public_is_dialled_by_nobody(hook, url):
    ministry()
    Webhook.objects.filter(pk=hook.pk).update(url=url)
    assert deliver_due(timezone.now)["failed"] == 1
    assert Webhook.objects.get().reason.startswith("not an address of the public web")


@pytest.mark.parametrize(
    ("door", "way", "word"),
    [
        ("tls", "silent", "no answer in time"),
        ("tls", "slow-headers", "no answer in time"),
        ("tls", "megabyte-of-one-header", "too large"),
        ("tls", "ten-thousand-headers", "too large"),
        ("tls", "not-http", "an answer against"),
        ("expired", "good", "no trusted encryption"),
        ("wrong-host", "good", "no trusted encryption"),
        # A body is never read: who sends one without end has taken the delivery.
        ("tls", "slow-body", ""),
        ("tls", "ten-gigabytes", ""),
        ("tls", "endless-chunks", ""),
        ("tls", "gzip-bomb", ""),
    ],
)
def test_who_answers_slowly_hugely_or_wrongly_holds_up_nobody(hook, door, way, word):
    ministry()
    with broken_server.running() as server:
        url = f"https://{broken_server.HOST}:{server.doors[door]}/{way}"
        Webhook.objects.filter(pk=hook.pk).update(url=url)
        # Only who is silent is waited for to the end.
        report = deliver_due(timezone.now, rules=server.rules(), limits=SHORT if word else Limits())
    assert report == {"taken": int(not word), "failed": int(bool(word)), "parked": 0}
    assert Webhook.objects.get().reason.startswith(word)


@pytest.mark.parametrize(
    "url",
    [
        "http://news.example/",
        "https://news.example:8443/",
        "https://name:password@news.example/",
        "https:///nothing",
        "ftp://news.example/",
        "https://news.example:port/",
    ],
)
def test_other_addresses_are_not_registered(editor, url):
    with pytest.raises(Refused):
        registering.register("News", url, by=editor, at=timezone.now())
    assert not Webhook.objects.exists()


def test_only_editors_register_and_only_so_many(editor, monkeypatch):
    with pytest.raises(Refused, match="editor"):
        registering.register("News", ADDRESS, by=make.make_account(roles.CONTRIBUTOR), at=timezone.now())
    monkeypatch.setattr(registering, "MOST", 1)
    registering.register("News", ADDRESS, by=editor, at=timezone.now())
    with pytest.raises(Refused, match="1 webhooks"):
        registering.register("News", f"{ADDRESS}2", by=editor, at=timezone.now())


def test_an_editor_registers_in_the_admin_and_sees_the_secret_once(client, editor):
    client.force_login(editor)
    answer = client.post(reverse("admin:advocacy_webhook_add"), {"name": "News", "url": ADDRESS}, follow=True)
    made = Webhook.objects.get()
    assert made.secret in answer.content.decode().replace("&#x3D;", "=")
    change = reverse("admin:advocacy_webhook_change", args=[made.pk])
    assert made.secret not in client.get(change).content.decode()
    assert made.cursor == read_seq()
    ministry()
    assert client.post(change, {"cursor": read_seq() + 1}).status_code == 200
    assert client.post(change, {"cursor": 0}).status_code == 302
    made.refresh_from_db()
    assert (made.cursor, made.name, made.url) == (0, "News", ADDRESS)
    refused = client.post(reverse("admin:advocacy_webhook_add"), {"name": "x", "url": "http://news.example/"})
    assert "https://, at port 443" in refused.content.decode()
