"""Contents of before and of today, without a database: what lacks a key means its default."""

from dataclasses import replace

import pytest

from advocacy.kinds import CALL, PETITION
from directory import moderation
from directory.kinds import CONTACT_POINT, ORGANISATION
from directory.models import Intent, Source
from directory.moderation import shape
from directory.moderation.registry import Part

SOURCE = {"url": "https://a.example/", "publisher": "A", "retrieved_on": "2026-11-01", "evidence": "official"}
POINT = {
    "organisation": "7b1c",
    "channel": "email",
    "value": "office@a.example",
    "extension": "",
    "purpose": "general",
    "language": "",
    "source": SOURCE,
    "further_sources": [SOURCE],
}
HOURS = replace(CONTACT_POINT, fields=(*CONTACT_POINT.fields, "hours"), later={"hours": ""})


LATER_OF_SOURCES = dict(shape.SOURCE_LATER)


@pytest.fixture(autouse=True)
def _sources_as_they_began(monkeypatch):
    monkeypatch.setattr(shape, "SOURCE_LATER", {})


@pytest.fixture
def page_of_source(monkeypatch):
    """Sources have a further field, with a default of its own."""
    monkeypatch.setitem(shape.SOURCE_LATER, "page", None)


def test_what_lacks_a_later_field_has_it_at_its_default():
    assert shape.completed(HOURS, POINT) == {**POINT, "hours": ""}
    assert shape.completed(HOURS, {**POINT, "hours": "9-17"})["hours"] == "9-17"


def test_a_field_that_was_there_from_the_start_is_not_made_up():
    lacking = {name: value for name, value in POINT.items() if name != "value"}
    assert "value" not in shape.completed(HOURS, lacking)


def test_a_content_of_before_and_one_of_today_have_one_hash():
    known = moderation.digest(POINT)
    assert shape.content_hash(HOURS, POINT) == known
    assert shape.content_hash(HOURS, {**POINT, "hours": ""}) == known
    assert shape.content_hash(HOURS, {**POINT, "hours": "9-17"}) != known


def test_an_approval_of_before_is_of_the_same_hash(monkeypatch):
    known = moderation.approval_hash("contact_point", "1", 3, POINT, Intent.PUBLISH)
    monkeypatch.setattr("directory.moderation.shape.kind_named", lambda name: HOURS)
    same, other = {**POINT, "hours": ""}, {**POINT, "hours": "9-17"}
    assert moderation.approval_hash("contact_point", "1", 3, same, Intent.PUBLISH) == known
    assert moderation.approval_hash("contact_point", "1", 3, other, Intent.PUBLISH) != known


def test_later_fields_of_sources_are_in_every_source_of_a_content(page_of_source):
    found = shape.completed(CONTACT_POINT, POINT)
    assert found["source"]["page"] is None
    assert [source["page"] for source in found["further_sources"]] == [None]
    assert shape.shortened(CONTACT_POINT, found) == POINT


def test_later_fields_of_sources_are_in_those_of_a_part(page_of_source):
    petition = {"counts": [{"count": 5, "counted_on": "2026-11-01", "source": SOURCE}]}
    found = shape.completed(PETITION, petition)
    assert found["counts"][0]["source"]["page"] is None
    assert shape.shortened(PETITION, found) == petition


def test_later_fields_of_a_part_are_in_each_of_its_rows():
    names = Part(name="names", fields=("name", "language", "kind", "script"), later={"script": ""})
    kind = replace(ORGANISATION, parts=(names,))
    before = {"names": [{"name": "A", "language": "", "kind": "alias"}], "source": SOURCE}
    found = shape.completed(kind, before)
    assert found["names"] == [{"name": "A", "language": "", "kind": "alias", "script": ""}]
    assert found["source"] == SOURCE
    assert shape.shortened(kind, found) == before


def test_a_later_field_leaves_rows_in_their_order():
    """As text, “1}” stands after “12}” but “1,” before “12,”: a further key must not change places."""
    later = replace(PETITION, parts=(Part(name="counts", fields=("count", "day"), later={"day": ""}),))
    before = {"counts": [{"count": 12}, {"count": 1}]}
    assert shape.shortened(PETITION, before)["counts"] == before["counts"]
    assert [row["count"] for row in shape.completed(later, before)["counts"]] == [12, 1]


def test_the_order_in_which_rows_are_named_is_no_difference():
    other = {**SOURCE, "url": "https://b.example/"}
    one, two = {"further_sources": [SOURCE, other]}, {"further_sources": [other, SOURCE]}
    assert shape.completed(CONTACT_POINT, one) == shape.completed(CONTACT_POINT, two)
    assert shape.content_hash(CONTACT_POINT, one) == shape.content_hash(CONTACT_POINT, two)


def test_the_feed_names_a_later_field_where_it_differs_only():
    assert shape.changed_fields(HOURS, POINT, {**POINT, "hours": "", "value": "x"}) == ["value"]
    assert shape.changed_fields(HOURS, POINT, {**POINT, "hours": "9-17"}) == ["hours"]
    assert "hours" not in shape.changed_fields(HOURS, None, {**POINT, "hours": ""})
    assert "hours" in shape.changed_fields(HOURS, None, {**POINT, "hours": "9-17"})


def test_a_change_from_the_default_to_nothing_is_told():
    kind = replace(CONTACT_POINT, later={"hours": "all day"})
    assert shape.changed_fields(kind, POINT, {**POINT, "hours": None}) == ["hours"]


def test_nobody_changes_the_default_by_changing_a_content():
    shape.completed(CALL, {})["letters"].append("a letter")
    assert shape.completed(CALL, {})["letters"] == []


@pytest.mark.parametrize("kind", moderation.kinds(), ids=lambda kind: kind.name)
def test_what_a_later_field_means_in_a_content_of_before_is_what_its_column_holds(kind):
    rows = {part.name: part for part in kind.parts}
    for name, default in kind.later.items():
        many = name in rows or name in kind.related
        assert default == ([] if many else _default(kind.model, name)), name
    for part in kind.parts:
        model = kind.model._meta.get_field(part.name).related_model
        assert dict(part.later) == {name: _default(model, name) for name in part.later}


def test_what_a_later_field_means_in_a_source_of_before_is_what_its_column_holds():
    assert {name: _default(Source, name) for name in LATER_OF_SOURCES} == LATER_OF_SOURCES


def _default(model, name):
    assert name in {field.name for field in model._meta.concrete_fields}
    return model._meta.get_field(name).get_default()
