"""The Python client meets a webhook: it believes what is signed, and its mirror follows what it is told of."""

import pytest
from advocacy_directory import Directory, DirectoryError, Mirror, opened
from django.utils import timezone

from advocacy.models import Webhook
from advocacy.webhooks import registering
from advocacy.webhooks.delivering import deliver_due
from directory.accounts import roles
from tests import factories as make
from tests.advocacy.mirrored import served
from tests.directory.moderation.test_merging import merged
from tests.pages import contact, ministry, withdraw
from tests.receiving import receiving

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "snapshot"]),
    pytest.mark.any_database,
]


@pytest.fixture
def receiver():
    with receiving() as found:
        yield found


@pytest.fixture
def hook(transactional_db, live_server, settings, tmp_path, receiver):
    with served(live_server, settings, tmp_path):
        editor = make.make_account(roles.EDITOR)
        made = registering.register("News", "https://news.example/", by=editor, at=timezone.now())
        Webhook.objects.filter(pk=made.pk).update(url=receiver.url)
        yield made


def deliver(receiver):
    receiver.came.clear()
    return deliver_due(timezone.now, rules=receiver.rules())


def test_a_mirror_follows_what_a_webhook_tells(hook, receiver, live_server, tmp_path):
    with (
        Directory(live_server.url, max_wait=0) as directory,
        Mirror(tmp_path / "m.sqlite3", directory) as mirror,
    ):
        mirror.update()
        point = contact(ministry("LV"), channel="email", value="office@mfa.lv")
        first, second = (
            make.published(make.make_organisation(slug=slug, name=slug)) for slug in ("one", "two")
        )
        merged(first, second)
        assert deliver(receiver)["taken"] >= 1
        told = [entry for came in receiver.came for entry in opened(hook.secret, *came)["results"]]
        assert {"created", "withdrawn"} <= {entry["type"] for entry in told}
        (moved,) = [entry for entry in told if entry["moved_to"]]
        assert (moved["id"], moved["moved_to"].rstrip("/").rpartition("/")[2]) == (
            str(first.pk),
            str(second.pk),
        )
        mirror.update()
        assert mirror.record("contact_points", str(point.pk))["value"] == "office@mfa.lv"
        assert mirror.record("organisations", str(first.pk))["slug"] == "two"
        withdraw(point)
        deliver(receiver)
        (tombstone,) = opened(hook.secret, *receiver.came[-1])["results"]
        assert (tombstone["type"], tombstone["id"]) == ("withdrawn", str(point.pk))
        mirror.update()
        assert mirror.record("contact_points", str(point.pk)) is None


def test_what_is_not_signed_so_is_not_believed(hook, receiver):
    ministry("LV")
    deliver(receiver)
    ((headers, body),) = receiver.came
    at = int(headers["Webhook-Timestamp"])
    assert opened(hook.secret, {name.upper(): value for name, value in headers.items()}, body)["results"]
    two = {**headers, "Webhook-Signature": f"v1,bm90aGluZw== {headers['Webhook-Signature']}"}
    assert opened(hook.secret, two, body)
    for changed, told in [
        ({"Webhook-Id": "another"}, "not signed"),
        ({"Webhook-Timestamp": str(at + 1)}, "not signed"),
        ({"Webhook-Timestamp": "now"}, "no timestamp"),
        ({"Webhook-Signature": ""}, "not signed"),
        ({"Webhook-Signature": "v1,é"}, "not signed"),
    ]:
        with pytest.raises(DirectoryError, match=told):
            opened(hook.secret, {**headers, **changed}, body)
    with pytest.raises(DirectoryError, match="not signed"):
        opened(hook.secret, headers, body + b" ")
    with pytest.raises(DirectoryError, match="not signed"):
        opened(registering.new_secret(), headers, body)
    with pytest.raises(DirectoryError, match="The secret is none"):
        opened("whsec_é", headers, body)
    for off in (-301, 301):
        with pytest.raises(DirectoryError, match="more than 300 seconds"):
            opened(hook.secret, headers, body, now=at + off)
