"""The workplace speaks the language of the person: the chosen one, else the browser's, else English."""

import pytest
from django.test import Client
from django.urls import reverse

from directory import moderation
from directory.models import AuditEntry, Revision
from directory.words.languages import INTERFACE
from tests import factories as make
from tests.directory.accounts import roads

pytestmark = pytest.mark.django_db
QUEUE = {
    "en": "Review queue",
    "de": "Warteschlange",
    "fr": "File d’attente",
    "es": "Cola de revisión",
    "ru": "Очередь на проверку",
    "ar": "قائمة المراجعة",
}


def queue(client, **headers):
    return client.get(reverse("admin:review_queue"), headers=headers)


@pytest.mark.parametrize("language", INTERFACE)
def test_whoever_chose_a_language_works_in_it_whatever_the_browser_says(language):
    client = roads.signed_in(make.make_account())
    client.post(reverse("account_language"), {"language": language})
    page = queue(client, accept_language="it")
    assert f"{QUEUE[language]}</a>" in page.content.decode()
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in page.content.decode()
    assert page.headers["Content-Language"] == language


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("fr-CA,de;q=0.5", "fr"),
        ("it, ru;q=0.4", "ru"),
        ("it", "en"),
        ("", "en"),
        ("*", "en"),
        ("x" * 60_000, "en"),
    ],
)
def test_without_a_choice_the_browser_says(wish, language):
    page = queue(roads.signed_in(make.make_account()), accept_language=wish)
    assert page.headers["Content-Language"] == language
    assert {"Accept-Language", "Cookie"} <= set(page.headers["Vary"].split(", "))
    assert QUEUE[language] in page.content.decode()


def test_before_one_has_signed_in_the_browser_says():
    page = Client().get("/admin/login/", headers={"accept-language": "de"})
    assert '<html lang="de"' in page.content.decode()


def test_a_language_that_these_pages_do_not_speak_is_refused():
    account = make.make_account(language="fr")
    roads.signed_in(account).post(reverse("account_language"), {"language": "it"})
    account.refresh_from_db()
    assert account.language == "fr"


def test_the_choice_is_offered_and_says_saved_in_the_new_language():
    client = roads.signed_in(make.make_account())
    assert 'name="language"' in client.get(reverse("account_own")).content.decode()
    page = client.post(reverse("account_language"), {"language": "es"}, follow=True)
    assert "Guardado." in page.content.decode()


def test_what_is_kept_of_an_act_is_the_same_in_every_language():
    kept, body = [], make.published(make.make_ministry())
    for language in ("en", "ar"):
        moderator = make.make_account(language=language)
        point = make.published(make.make_contact_point(body, value=f"https://www.urm.lt/{language}"))
        path = reverse("admin:review_unit", args=["contact_point", point.pk])
        posted = {"act": "withdraw", "reason": "It endangers somebody."}
        assert roads.signed_in(moderator).post(path, posted).status_code == 302
        revision, entry = Revision.objects.last(), AuditEntry.objects.order_by("pk").last()
        before = {
            name: text
            for name, text in moderation.before(revision).items()
            if name not in ("organisation", "value")
        }
        kept.append((revision.reason, revision.action, before, entry.act, entry.outcome, entry.detail))
    assert kept[0] == kept[1]
