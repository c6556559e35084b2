"""The workplace in a made-up language: what still reads as English is a word of ours that nobody marked.

Every text that goes through translation, Django's own too, comes back in one strange letter. What is left in
Latin letters is data, which the database holds, or was never handed to translation.
"""

import re
from types import SimpleNamespace

import lxml.html
import pytest
from django.apps import apps
from django.contrib import admin
from django.test import override_settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import trans_real

from advocacy.informing import letters
from directory import desk, moderation
from directory.models import AuditEntry
from tests import clock
from tests import factories as make
from tests.directory.accounts import roads

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
STRANGE = "ж"
KEPT = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?\w[^>]*>|&\w+;")
LATIN = re.compile(r"[A-Za-z]{2,}")
SPOKEN = ("aria-label", "alt", "title", "placeholder", "data-none", "data-some", "data-nothing", "data-done")
# Names of things, the same in every language.
NAMES = {
    *[
        "id",
        # What Django calls the picture of a glass.
        "Search",
        # What the app of a library calls itself.
        *("Tasks", "Database", "Backend"),
        "Advocacy",
        "Directory",
        "UTC",
        "XLSX",
        "CSV",
        "BCP",
        "ISO",
        "UN",
        "SHA",
        "URL",
        "http",
        "https",
        "www",
        "utf",
        "UTF",
    ]
}
WORKSHEET = "/admin/review/bodies/#/"
# Pages that still hold English, with the words that tell it; the list only gets shorter.
STILL_ENGLISH = {
    *((WORKSHEET, word) for word in ["accepted", "below", "for", "host", "is", "kept", "own", "suffix"]),
    ("/admin/advocacy/article/#/history/", "English"),
}


class Strange(trans_real.DjangoTranslation):
    """Says every text in one letter, with its places and its markup left."""

    def gettext(self, message):
        return strange(message.rpartition("\x04")[2])

    def ngettext(self, singular, plural, number):
        return strange((singular if number == 1 else plural).rpartition("\x04")[2])


def strange(text):
    parts = KEPT.split(text)
    kept = [*KEPT.findall(text), ""]
    return "".join(LATIN_LETTER.sub(STRANGE, part) + place for part, place in zip(parts, kept, strict=True))


NO_WORDS = re.compile(r"https?://\S+|\S+@\S+|\{\w+\}|\.[a-z]{2,5}\b")
LATIN_LETTER = re.compile(r"[A-Za-z]")


@pytest.fixture
def strange_tongue(monkeypatch):
    monkeypatch.setitem(trans_real._translations, "de", Strange("de"))


def of_database():
    """Every Latin word that stands in any row: data, whatever the language."""
    rows = (row for model in apps.get_models() for row in model._default_manager.all().values())
    return {word for row in rows for value in row.values() for word in LATIN.findall(str(value))}


def shown(page):
    """The pieces of text that people see or hear."""
    root = lxml.html.fromstring(page)
    for element in root.xpath("//script|//style|//code|//kbd|//comment()|//*[@hidden]|//option[@lang]"):
        element.drop_tree()
    yield from root.itertext()
    for element in root.iter():
        yield from (element.get(name) for name in SPOKEN if element.get(name))


def left_behind(pieces, data):
    found = {word for piece in pieces for word in LATIN.findall(NO_WORDS.sub("", piece))}
    return found - data - NAMES


@pytest.fixture
def world():
    """Something of each kind, and something that waits of each."""
    body = make.published(make.make_ministry())
    point = make.published(make.make_contact_point(body))
    make.make_domain(body)
    make.make_caution()
    make.make_ending()
    issue = make.make_issue()
    call = make.make_call(issue=issue)
    proposal = make.propose(
        point, make.make_account(), value="https://www.urm.lt/other", source_url="https://urm.lt/"
    )
    return {"body": body, "point": point, "call": call, "issue": issue, "proposal": proposal}


def addresses(world):
    body, point, proposal = world["body"], world["point"], world["proposal"]
    names = (
        "review_queue",
        "review_bodies",
        "review_find",
        "review_merge",
        "review_succession",
        "review_undo",
    )
    yield from (reverse(f"admin:{name}") for name in (*names, "collect", "intakes", "sheet_in", "records"))
    yield from (reverse(f"admin:{name}") for name in ("review_caution_sources", "password_change"))
    yield reverse("account_own")
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
    data, found, seen = of_database(), set(), 0
    for address in addresses(world):
        page = client.get(address)
        if page.status_code != 200:
            continue
        seen += 1
        place = re.sub(r"[0-9a-f-]{36}|\d+", "#", address)
        found |= {(place, word) for word in left_behind(shown(page.content), data)}
    assert seen > 60
    assert sorted(found - STILL_ENGLISH) == []
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
