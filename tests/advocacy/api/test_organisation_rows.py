"""Organisations made from rows have the very shape that the serializers give, in the list and in the dump."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from advocacy.api import organisation_rows
from advocacy.api.organisations import Organisations
from benchmarks.peers import serialized
from directory.models import Organisation, OrganisationName
from tests import dumped
from tests import factories as make
from tests.directory.api.test_contact_rows import plain
from tests.pages import caution, contact, ministry

pytestmark = pytest.mark.django_db


def from_the_dump():
    today = timezone.now().date()
    return [plain(shape) for shape in organisation_rows.every_shape(today)]


def from_the_list():
    view = Organisations()
    view.today = timezone.now().date()
    return [plain(shape) for shape in view.shown(list(view.plain(view.rows()).order_by("pk")))]


def from_serializers():
    rows = Organisation.objects.published()
    return [plain(shape) for shape in serialized.organisations(rows, timezone.now().date())]


def assert_all_agree():
    wanted = from_serializers()
    assert from_the_list() == wanted
    assert from_the_dump() == wanted
    assert [list(shape) for shape in from_the_list()] == [list(shape) for shape in wanted]
    return wanted


def test_all_ways_give_the_same():
    dumped.built()
    found = assert_all_agree()
    assert len(found) > 2
    assert any(shape["cautions"] for shape in found)
    assert any(shape["calls_count"] for shape in found)
    assert any(len(point["sources"]) > 1 for shape in found for point in shape["contact_points"])


def test_the_website_of_a_department_stands_in_where_there_is_no_other():
    body = ministry("LT")
    contact(body, channel="website", purpose="press", value="https://press.urm.lt/")
    (shape,) = assert_all_agree()
    assert shape["website"] == "https://press.urm.lt/"
    contact(body, channel="website", value="https://www.urm.lt/")
    (shape,) = assert_all_agree()
    assert shape["website"] == "https://www.urm.lt/"


def test_names_stand_in_their_order_and_without_a_language_have_none():
    body = ministry("LT")
    for name, language, kind in [("B", "", "alias"), ("Z", "lt", "official"), ("A", "en", "official")]:
        OrganisationName.objects.create(organisation=body, name=name, language=language, kind=kind)
    (shape,) = assert_all_agree()
    assert [(one["name"], one["language"]) for one in shape["names"]] == [
        ("B", None),
        ("A", "en"),
        ("Z", "lt"),
    ]


def test_a_caution_names_its_issue_only_when_that_is_public():
    ministry("LT")
    caution("LT", issue=make.make_issue(slug="pending"))
    caution("LT", issue=make.published(make.make_issue(slug="public")))
    (shape,) = assert_all_agree()
    assert {one["issue"] for one in shape["cautions"]} == {None, "public"}


def test_a_body_without_a_country_and_a_closed_ministry_agree():
    make.published(make.make_organisation(kind="ngo", country=None))
    country = make.make_country("LT")
    make.published(make.make_organisation(kind="foreign_ministry", lifecycle="closed", country=country))
    assert [shape["country"] is None for shape in assert_all_agree()].count(True) == 1


def test_calls_that_name_a_body_are_counted_for_it():
    body = make.published(make.make_organisation(kind="ngo"))
    make.published(make.make_call(addresses_reader="", organisations=[body]))
    assert [shape["calls_count"] for shape in assert_all_agree()] == [1]


def test_an_organisation_across_two_batches_loses_nothing(monkeypatch):
    monkeypatch.setattr(organisation_rows, "BATCH", 2)
    for code in ("LT", "LV", "EE"):
        contact(ministry(code))
    assert len(assert_all_agree()) == 3


@pytest.mark.parametrize("ask", [from_the_list, from_the_dump])
def test_queries_do_not_grow_with_the_rows(ask):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            ask()
        return len(captured)

    for code in ("LT", "LV", "EE"):
        contact(ministry(code))
    few = queries()
    for number in range(6):
        contact(make.published(make.make_organisation(kind="ngo", slug=f"body-{number}")))
    # Bodies other than ministries ask for the calls that name them: one query more, for all of them.
    assert queries() == few + 1
