"""Where a record has its page is said by the list of pages, not a second time by the record."""

import pytest
from django.test import override_settings
from django.urls import path, resolve, reverse
from django.utils import translation

from directory.changes.tellings import page_of
from directory.models import Country
from tests import factories as make

pytestmark = pytest.mark.django_db


def moved(request, **_): ...


urlpatterns = [
    path("lands/<str:code>/", moved, name="country"),
    path("bodies/<slug:slug>/", moved, name="organisation"),
    path("asks/<slug:slug>/", moved, name="call"),
    path("texts/", moved, name="articles"),
]


@pytest.fixture
def rows():
    body, call = make.make_organisation(), make.make_call()
    return {
        make.make_country("LT"): ("country", "/countries/LT/", "/lands/LT/"),
        body: ("organisation", f"/organisations/{body.slug}/", f"/bodies/{body.slug}/"),
        call: ("call", f"/calls/{call.slug}/", f"/asks/{call.slug}/"),
    }


def test_each_has_the_address_of_its_page(rows):
    for row, (name, address, _) in rows.items():
        assert row.get_absolute_url() == address
        assert resolve(address).url_name == name


def test_an_address_that_moves_moves_for_all(rows):
    article, ministry = make.make_article(), make.make_ministry()
    with override_settings(ROOT_URLCONF=__name__):
        assert [row.get_absolute_url() for row in rows] == [there for *_, there in rows.values()]
        assert article.get_absolute_url() == f"/texts/#{article.pk}"
        assert page_of(ministry) == "/lands/LT/"


def test_on_a_page_in_another_language_it_is_that_of_the_language():
    with translation.override("fr"):
        assert Country(code="LT").get_absolute_url() == reverse("country", args=["LT"]) == "/fr/countries/LT/"


def test_the_api_and_the_feed_hand_out_the_english_one(client):
    make.published(make.make_call(countries=[make.make_country()]))
    with translation.override("fr"):
        told = (
            client.get("/api/v1/calls/").content.decode() + client.get("/feeds/changes.atom").content.decode()
        )
    assert "/calls/call-" in told
    assert "/fr/" not in told
