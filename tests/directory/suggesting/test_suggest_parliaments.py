"""A reader tells how a parliament is reached while none is public; what waits for people shows in nothing."""

import re

import pytest
from django.urls import reverse

from directory.models import ContactPoint, Organisation, SuggestionCluster
from tests import factories as make
from tests import suggestions as readers

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
TYPED = {
    "complaint": "",
    "channel": "contact_page",
    "purpose": "general",
    "value": "https://www.saeima.lv/contact",
    "source_url": "https://www.saeima.lv/",
}


@pytest.fixture(autouse=True)
def no_limits_left_over():
    readers.fresh_limits()


@pytest.fixture
def pending():
    """Of Latvia one waits, of Estonia none."""
    make.make_country("EE", "Estonia")
    return make.make_organisation(
        kind="parliament", country=make.make_country("LV", "Latvia"), slug="saeima", name="Canary House"
    )


def where(code):
    return f"/suggest/parliament/{code}/"


def test_the_form_names_the_country_and_is_the_same_whether_or_not_one_waits(client, pending):
    latvia, estonia = (client.get(where(code)).content.decode() for code in ("LV", "EE"))
    assert "Latvia: parliament" in latvia
    assert "Canary" not in latvia
    token = re.compile(r'name="token" value="[^"]*"')
    assert token.sub("", latvia).replace("Latvia", "Estonia").replace("/LV/", "/EE/") == token.sub(
        "", estonia
    )
    make.published(pending)
    assert [client.get(where(code)).status_code for code in ("LV", "ZZ", "lv")] == [404, 404, 404]


@pytest.mark.parametrize("code", ["LV", "EE"])
def test_what_is_told_waits_below_the_parliament_that_waits_and_nothing_is_public(client, pending, code):
    form = readers.form(where(code), **TYPED)
    # The same form sent twice makes one record.
    answers = [client.post(where(code), form) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    point = ContactPoint.objects.get()
    assert (point.state, point.value) == ("pending", TYPED["value"])
    body = point.organisation
    assert (body.kind, body.state, body.country_id) == ("parliament", "pending", code)
    assert (body == pending) == (code == "LV")
    assert SuggestionCluster.objects.get().count == 1
    # Whoever tells more of it finds the same one.
    again = readers.form(where(code), **TYPED | {"channel": "email", "value": "info@saeima.lv"})
    assert client.post(where(code), again).status_code == 303
    assert Organisation.objects.filter(country=code, kind="parliament").get() == body
    assert not Organisation.objects.published().exists()


def test_editors_read_it_like_any_other(client, pending):
    client.post(where("LV"), readers.form(where("LV"), **TYPED))
    client.force_login(make.make_account())
    cluster = SuggestionCluster.objects.get()
    page = client.get(reverse("admin:directory_suggestioncluster_change", args=[cluster.pk]))
    assert page.status_code == 200
    assert "Canary House" in page.content.decode()


def test_what_is_wrong_is_told_and_nothing_is_entered(client, pending):
    answer = client.post(where("EE"), readers.form(where("EE"), **TYPED | {"value": "", "source_url": "x"}))
    assert answer.status_code == 400
    assert not Organisation.objects.filter(country="EE").exists()
