"""The workplace in a made-up language: what still reads as English is a word of ours that nobody marked.

Every text that goes through translation, Django's own too, comes back in one strange letter. What is left in
Latin letters is data, which the database holds, or was never handed to translation.
"""

import re
from types import SimpleNamespace

import pytest
from django.contrib import admin
from django.test import override_settings
from django.urls import reverse
from django.utils.functional import Promise

from advocacy.informing import letters
from advocacy.models import Intake
from directory import desk, moderation
from directory.models import AuditEntry
from tests import clock
from tests import factories as make
from tests.directory.accounts import roads
from tests.directory.words.strange import left_behind, of_database, shown, strange

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
# Pages that still hold English, with the words that tell it; the list only gets shorter.
STILL_ENGLISH = {
    ("/admin/advocacy/article/#/history/", "English"),
}


def addresses(world):
    body, point, proposal = world["body"], world["point"], world["proposal"]
    names = (
        "review_queue",
        "review_bodies",
        "review_find",
        "review_merge",
        "review_succession",
        "review_division",
        "review_undo",
    )
    yield from (reverse(f"admin:{name}") for name in (*names, "collect", "intakes", "sheet_in", "records"))
    yield from (reverse(f"admin:{name}") for name in ("review_caution_sources", "password_change"))
    yield reverse("account_own")
    yield reverse("admin:review_hurry", args=[world["quick"].pk])
    yield from (reverse("admin:intake", args=[row.pk]) for row in Intake.objects.order_by("source"))
    yield reverse("admin:review_worksheet", args=[body.pk])
    yield reverse("admin:review_proposal", args=[proposal.pk])
    yield from (f"{reverse('admin:review_queue')}?section={name}" for name in ("all", "verify", "hurry"))
    for unit in (point, world["call"], world["issue"]):
        yield reverse("admin:review_unit", args=[moderation.kind_of(unit).name, unit.pk])
    for model in admin.site._registry:
        named = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield reverse(f"{named}_changelist")
        row = model._default_manager.first()
        if row is not None:
            yield reverse(f"{named}_change", args=[row.pk])
            yield reverse(f"{named}_history", args=[row.pk])
        if model in moderation_models():
            yield reverse(f"{named}_add")


def moderation_models():
    return {kind.model for kind in moderation.kinds()}


def test_no_page_shows_a_word_that_is_not_translated(strange_tongue, world):
    client = roads.signed_in(make.make_account(language="de", is_superuser=True))
    # CLDR names languages, not our catalogue.
    data, found, seen = of_database() | {"Italienisch"}, set(), 0
    for address in addresses(world):
        page = client.get(address)
        if page.status_code != 200:
            continue
        seen += 1
        place = re.sub(r"[0-9a-f-]{36}|\d+", "#", address)
        found |= {(place, word) for word in left_behind(shown(page.content), data)}
    assert seen > 60
    assert sorted(found - STILL_ENGLISH) == [], sorted(found - STILL_ENGLISH)
    assert sorted(STILL_ENGLISH - found) == [], "these are translated by now: take them out of the list"


def test_a_refusal_is_said_in_the_language_of_who_is_refused_and_kept_in_english(strange_tongue, world):
    client = roads.signed_in(make.make_account(language="de"))
    path = reverse("admin:review_unit", args=["contact_point", world["point"].pk])
    page = client.post(path, {"act": "dispute", "reason": " ", "seen_hash": world["point"].content_hash})
    assert left_behind(shown(page.content), of_database()) == set()
    assert strange("Give a reason") in page.content.decode()
    assert AuditEntry.objects.order_by("pk").last().detail == "Give a reason: it is kept for the next editor."


@override_settings(EMAIL_URL="smtp://mail.example:25")
def test_letters_are_written_in_the_language_of_who_gets_them(strange_tongue, world, monkeypatch):
    sent = []
    monkeypatch.setattr(letters, "send_letter", SimpleNamespace(enqueue=lambda *told: sent.append(told)))
    reader = make.make_account(language="de", email="a@example.org")
    desk.assign("organisation", world["body"].pk, reader, by=make.make_account(), at=clock.MOMENT)
    make.make_account(email="b@example.org")
    assert letters.send_digests(clock.MOMENT) == 2
    texts = {account: f"{subject} {text}" for account, subject, text in sent}
    assert left_behind([texts.pop(reader.pk)], of_database()) == set()
    assert all("In the queue" in text for text in texts.values())


def test_what_is_found():
    assert strange("Only %(count)s <b>of {name}</b>") == "жжжж %(count)s <b>жж {name}</b>"
    assert left_behind(["жжж Words Lithuania", "https://example.org/words"], {"Lithuania"}) == {"Words"}
    assert isinstance(moderation.kinds()[0].verbose_name, Promise)
