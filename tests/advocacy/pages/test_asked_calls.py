"""Old calls do not look current: when each was asked, since when nobody has confirmed it, and who may."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from advocacy.export import offline
from advocacy.models import CallToAction
from directory import moderation
from directory.models import Revision
from directory.moderation import Conflict, Refused
from directory.versions import Version
from tests import clock
from tests import factories as make
from tests.acts import by_force
from tests.pages import call, ministry, shown

pytestmark = pytest.mark.django_db
OLD = "the situation may have changed."
MARK = "Not confirmed since 11 May 2017: the situation may have changed."


def offline_text():
    with override("en"):
        return "".join(offline._parts(Version(1, timezone.now().date())))


def confirm(unit, **fields):
    unit = CallToAction.objects.get(pk=unit.pk)
    given = {"by": make.make_account(), "seen_hash": unit.content_hash, "at": make.NOW, **fields}
    return moderation.confirm(unit, **given)


def test_an_old_call_says_so_everywhere_and_its_letter_is_still_there(client):
    ministry("LT")
    old = call(asked_on=date(2017, 5, 11))
    paths = ["/calls/", f"/calls/{old.slug}/", "/countries/LT/", f"/calls/{old.slug}/write/LT/"]
    pages = {path: shown(client, path) for path in paths}
    assert {path: MARK in page for path, page in pages.items()} == dict.fromkeys(paths, True)
    assert "Please grant" in pages[paths[3]]
    assert "Draft a message" in pages["/countries/LT/"]
    assert MARK in offline_text()
    confirm(old)
    assert {path: OLD in shown(client, path) for path in paths} == dict.fromkeys(paths, False)
    assert f"confirmed {clock.LONG_DAY}" in shown(client, "/calls/")
    assert OLD not in offline_text()


def test_every_card_and_page_tells_when_it_was_asked(client):
    ministry("LT")
    article = make.published(
        make.make_article(published_on=date(2026, 11, 3), text="Write to your ministry now.")
    )
    call(title="A", asked_on=date(2026, 11, 2))
    call(title="B", article=article)
    call(title="C")
    for path in ("/calls/", "/countries/LT/"):
        page = shown(client, path)
        for told in (
            "asked 2 November 2026",
            "asked in an article of 3 November 2026",
            "on a day that is not known",
        ):
            assert told in page
    pages = {each.title: shown(client, f"/calls/{each.slug}/") for each in CallToAction.objects.all()}
    assert "Asked 2 November 2026" in pages["A"]
    assert "When it was asked in an article of 3 November 2026" in pages["B"]
    assert "When it was asked not known" in pages["C"]
    assert "Not confirmed since it was asked" in pages["C"]


@pytest.mark.parametrize(("days", "old"), [(179, False), (180, True)])
def test_after_the_term_it_is_not_confirmed(client, days, old):
    found = call(asked_on=timezone.now().date() - timedelta(days=days))
    assert (OLD in shown(client, f"/calls/{found.slug}/")) == old


def test_the_term_is_a_setting(client, settings):
    settings.CALL_TERM_DAYS = 10
    found = call(asked_on=timezone.now().date() - timedelta(days=10))
    assert OLD in shown(client, f"/calls/{found.slug}/")


def test_a_call_whose_day_of_review_has_come_is_marked_until_somebody_confirms_it(client):
    found = call(asked_on=timezone.now().date() - timedelta(days=2))
    by_force(CallToAction.objects, review_on=timezone.now().date())
    assert OLD in shown(client, f"/calls/{found.slug}/")
    confirm(found)
    assert OLD not in shown(client, f"/calls/{found.slug}/")


def test_a_past_call_is_told_as_past_alone(client):
    found = call(asked_on=date(2017, 5, 11), outcome="achieved")
    assert OLD not in shown(client, f"/calls/{found.slug}/") + shown(client, "/calls/")


def test_confirming_is_one_act_that_the_feed_tells_and_no_content_changes(client):
    found = call()
    before = moderation.content(found)
    revision = confirm(found)
    assert (revision.changed, revision.action) == (["confirmed_on"], "verified")
    assert moderation.content(CallToAction.objects.get()) == before
    assert client.get(f"/api/v1/calls/{found.slug}/").json()["confirmed_on"] == f"{clock.TODAY}"
    (last,) = [row for row in client.get("/api/v1/changes/").json()["results"] if row["seq"] == revision.seq]
    assert (last["type"], last["changed"]) == ("verified", ["confirmed_on"])


def test_editors_alone_confirm_and_only_what_they_saw():
    found = call()
    with pytest.raises(Refused, match="Only an active editor"):
        confirm(found, by=make.make_account("Contributor"))
    with pytest.raises(Conflict):
        confirm(found, seen_hash="0" * 64)
    with pytest.raises(Refused, match="nobody confirms one of these"):
        moderation.confirm(make.make_caution(), by=make.make_account(), seen_hash="", at=make.NOW)
    pending = make.make_call()
    with pytest.raises(Conflict):
        confirm(pending)
    assert not Revision.objects.filter(action="verified").exists()


def test_the_page_of_decision_confirms_with_one_click(client):
    found = call()
    client.force_login(make.make_account())
    path = f"/admin/review/call/{found.pk}/"
    assert "Nobody has confirmed it since it became public." in client.get(path).content.decode()
    seen = CallToAction.objects.get().content_hash
    client.post(path, {"act": "confirm", "seen_hash": seen})
    assert CallToAction.objects.get().confirmed_on == clock.TODAY
    assert f"Last confirmed on {clock.TODAY}." in client.get(path).content.decode()
