"""The page of a hurry: its acts, the answer of somebody else, and the way to undo all of it."""

import html

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory import moderation
from directory.models import HurryAnswer
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def test_a_hurry_is_looked_at_and_answered(settings):
    settings.HURRY_OF_DECISIONS = 2
    quick = make.make_account(username="quick")
    for _ in range(2):
        point = make.published(make.make_contact_point(make.published(make.make_organisation())))
        moderation.withdraw(point, by=quick, reason="x", at=timezone.now())
    other = signed_in(make.make_account())
    (item,) = other.get(reverse("admin:review_queue"), {"section": "hurry"}).context["queue"].items
    assert "withdraw: 2" in item.what
    page = other.get(item.url)
    assert reverse("admin:review_unit", args=["contact_point", point.pk]) in page.content.decode()
    assert str(point) in html.unescape(page.content.decode())
    assert "Looked at, fine" in signed_in(quick).get(item.url).content.decode()
    posted = {"until": page.context["until"], "note": "Spam."}
    assert signed_in(quick).post(item.url, posted).status_code == 403
    assert other.post(item.url, {**posted, "until": "now"}).status_code == 400
    back = other.post(f"{item.url}?queue=section%3Dhurry", posted)
    assert (back.status_code, back.url) == (302, f"{reverse('admin:review_queue')}?section=hurry")
    assert HurryAnswer.objects.get().note == "Spam."
    assert other.get(reverse("admin:review_queue"), {"section": "hurry"}).context["queue"].items == []
    assert "No hurry" in other.get(item.url).content.decode()
