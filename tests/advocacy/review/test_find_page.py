"""What is public is found by its words, and withdrawn as unsafe from the list."""

import pytest
from django.test import Client
from django.urls import reverse

from directory.models import Revision, State
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def find(role, words):
    client = Client()
    client.force_login(make.make_account(role))
    return client, client.get(reverse("admin:review_find"), {"q": words})


def test_a_moderator_finds_a_contact_by_value_and_country_and_withdraws_it_as_unsafe():
    make.make_country("LT", "Lithuania")
    point = make.published(make.make_contact_point(value="https://www.urm.lt/odd"))
    make.make_contact_point(point.organisation, value="https://www.urm.lt/odd-and-pending")
    client, page = find("Moderator", "odd LITHUANIA")
    (found,) = page.context["found"]
    assert found.what == str(point)
    posted = {"act": "withdraw", "is_unsafe": "on", "reason": "It endangers somebody."}
    assert client.post(found.url, posted).status_code == 302
    point.refresh_from_db()
    assert point.state == State.WITHDRAWN
    assert Revision.objects.last().is_unsafe


def test_every_kind_is_found_and_protections_carry_no_button():
    caution = make.published(make.make_caution("UG", source=make.make_source()))
    call = make.published(make.make_call(title="Ask for visas"))
    _, page = find("Moderator", caution.country.name)
    assert [(each.kind, each.withdrawable) for each in page.context["found"]] == [("caution", False)]
    _, page = find("Editor", "visas")
    assert [(each.what, each.withdrawable) for each in page.context["found"]] == [(str(call), False)]
    _, page = find("Moderator", "nothing-called-so")
    assert "Nothing public holds all of" in page.content.decode()
    assert find(None, "visas")[1].status_code == 403
