"""Every column of every unit is public where it is said to be, or is said not to be and why.

Who adds a column to a unit fails here until the column has its place: the messages say what to decide. Where readers
see each field is in ``tests/places.py``.
"""

from dataclasses import replace

import pytest
from rest_framework import serializers

from advocacy.api.serializers import (
    ArticleSerializer,
    CallSerializer,
    CitationSerializer,
    CountrySerializer,
    EndingSerializer,
    IssueAloneSerializer,
    OrganisationSerializer,
    PetitionAloneSerializer,
    SignatureCountSerializer,
)
from advocacy.export.catalogue import TABLES
from advocacy.export.records import ActingCautionSerializer
from advocacy.export.tables import columns_of
from directory.api.plain_columns import PlainColumns, TextOrNull, declared
from directory.api.serializers import (
    ContactPointAloneSerializer,
    CountryBriefSerializer,
    NameSerializer,
    OfficialDomainSerializer,
)
from directory.changes.telling import host_of_kind, telling_of
from directory.changes.words import WORDS
from directory.models.units import Unit
from directory.moderation.registry import kinds
from tests import places

KINDS = {kind.name: kind for kind in kinds()}
# The others are told as a change of what they are shown in.
TOLD = [kind for kind in KINDS.values() if host_of_kind(kind.name) is None]
SHAPES = {
    "organisation": OrganisationSerializer,
    "contact_point": ContactPointAloneSerializer,
    "official_domain": OfficialDomainSerializer,
    "issue": IssueAloneSerializer,
    "caution": ActingCautionSerializer,
    "ending": EndingSerializer,
    "article": ArticleSerializer,
    "petition": PetitionAloneSerializer,
    "call": CallSerializer,
}
TABLE_SHAPES = {
    "countries": CountrySerializer,
    **{f"{name}s": SHAPES[name] for name in SHAPES if name not in ("official_domain", "ending")},
}
PARTS = {
    ("organisation", "names"): declared(NameSerializer),
    ("petition", "counts"): declared(SignatureCountSerializer),
    ("ending", "successors"): declared(CountryBriefSerializer),
    ("call", "citations"): declared(CitationSerializer),
    # The public shape of a call has of its letters the languages alone.
    ("call", "letters"): {"language": CallSerializer},
}
# Columns that every unit has: moderation's own, and the editors' note.
OF_EVERY_UNIT = {field.name for field in Unit._meta.get_fields()}
# Columns beside the content: nobody approves them.
BESIDE = {
    ("organisation", "advisory_raised"): "Warns while an advisory is proposed; the key `advisory` shows it.",
    ("article", "text_sha256"): "Of the stored text, which is private.",
    ("call", "confidence"): "How sure a program was: for the queue's order.",
    ("call", "found_by"): "Why a program took it for a call: for the editor who decides.",
    ("call", "review_on"): "When editors look again.",
    ("call", "confirmed_on"): "One editor confirms it; it changes nothing that people approved.",
}


def home_of(kind):
    return f"{kind.model._meta.app_label}/kinds.py"


def columns_of_model(model, unit_model):
    """Its columns without the id and, of a part, without the way back to its unit."""
    fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
    return {
        field.name
        for field in fields
        if not field.primary_key and (model is unit_model or field.related_model is not unit_model)
    }


def undecided(kind):
    """The columns that nobody has decided about, and names that are no column, each with what to do."""
    own = columns_of_model(kind.model, kind.model) - OF_EVERY_UNIT - kind.derived(kind.model()).keys()
    own -= {name for of, name in BESIDE if of == kind.name}
    sets = [(kind.name, own, {*kind.fields, *kind.related}, kind)]
    for part in kind.parts:
        columns = columns_of_model(kind.model._meta.get_field(part.name).related_model, kind.model)
        sets.append((f"{kind.name} ({part.name})", columns, set(part.fields), part))
    for label, columns, named, where in sets:
        for name in sorted(columns - named):
            yield (
                f"{label}: the column “{name}” is in no content. Name it in `fields` in {home_of(kind)} (and in "
                "`later`, with its default, if there is data), or say in BESIDE here why nobody approves it."
            )
        for name in sorted(
            (where.shown_as.keys() | where.not_shown.keys()) - {*named, *getattr(where, "names", ())}
        ):
            yield f"{label}: “{name}” of `shown_as` or `not_shown` is no field. Delete it in {home_of(kind)}."


def unshown(kind, shape):
    """The fields that the public shape neither shows nor is said not to show, each with what to do."""
    for name, key in kind.keys.items():
        if key not in declared(shape):
            yield (
                f"{kind.name}: nothing shows “{name}”. Give {shape.__name__} a line for “{key}”, or say in "
                f"{home_of(kind)} under which key it is shown (`shown_as`) or why it is not (`not_shown`)."
            )
    for part in kind.parts:
        shown = PARTS[kind.name, part.name]
        for name in part.fields:
            if name not in part.not_shown and part.shown_as.get(name, name) not in shown:
                yield f"{kind.name}: nothing shows “{name}” of its {part.name}; decide in {home_of(kind)}."


def unseen(kind):
    """The fields of which nobody has said whether readers see them in a place, each with what to do."""
    for name in kind.names:
        for place in places.PLACES[kind.name]:
            if not places.SEEN[kind.name].get(name, {}).get(place):
                yield (
                    f"{kind.name}: does the {place} show “{name}”? Say in SEEN of tests/places.py what stands there "
                    "for it, or with No why nothing does; then the template or module that makes it."
                )
    for name in places.SEEN[kind.name].keys() - set(kind.names):
        yield f"{kind.name}: “{name}” in SEEN of tests/places.py is no field any more. Delete it."


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_each_column_is_content_or_said_to_stand_beside_it(kind):
    assert not (told := list(undecided(kind))), "\n".join(told)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_each_field_is_in_the_public_shape_or_said_not_to_be(kind):
    assert not (told := list(unshown(kind, SHAPES[kind.name]))), "\n".join(told)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_each_field_is_decided_for_each_place_in_which_readers_meet_it(kind):
    assert not (told := list(unseen(kind))), "\n".join(told)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_each_reason_is_said(kind):
    reasons = [*kind.not_shown.values(), *(why for part in kind.parts for why in part.not_shown.values())]
    assert all(why.endswith(".") for why in reasons)


@pytest.mark.django_db
def test_readers_see_each_field_where_it_is_said_to_be(client):
    places.build()
    read = places.read(client)
    missing = [
        (kind, name, place, text)
        for kind, fields in places.SEEN.items()
        for name, cells in fields.items()
        for place, text in cells.items()
        if not isinstance(text, places.No) and text not in read[kind, place]
    ]
    assert missing == []


@pytest.mark.parametrize("kind", TOLD, ids=lambda kind: kind.name)
def test_the_feed_tells_of_each_public_field_by_a_key_of_the_shape_and_in_words(kind):
    told = telling_of(kind.name).keys
    assert kind.keys.items() <= told.items()
    unworded = sorted(set(told.values()) - WORDS.keys())
    assert unworded == [], "Say in WORDS of directory/changes/words.py how readers call these keys."
    assert set(told.values()) <= declared(SHAPES[kind.name]).keys()


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_a_table_has_every_key_of_its_shape(table):
    """Contact points alone are left out: they are a table of their own."""
    shape = TABLE_SHAPES[table.name]
    told = {(column.path or (column.name,))[0] for column in table.columns}
    assert declared(shape).keys() - told == ({"contact_points"} if table.name == "organisations" else set())


def test_a_key_that_may_be_anything_needs_its_column_told():
    class Shape(serializers.Serializer):
        place = serializers.SerializerMethodField()

    with pytest.raises(ValueError, match="“place” of Shape may be anything"):
        columns_of(Shape)
    with pytest.raises(ValueError, match="Shape has no plaice; its keys: place"):
        columns_of(Shape, plaice=[])


class Invented(serializers.Serializer):
    """A shape with keys of each sort."""

    url = serializers.SerializerMethodField()
    kind = serializers.ChoiceField([("press", "press"), ("general", "general")])
    hours = TextOrNull()
    floor = serializers.IntegerField(allow_null=True)
    is_open = serializers.BooleanField()
    opened_on = serializers.DateField(allow_null=True)
    renamed = serializers.CharField(source="value")
    place = serializers.SerializerMethodField()


def test_a_line_in_the_serializer_is_all_that_rows_need():
    """A key under another name is no column of its own: rows are told of it."""
    columns = PlainColumns.of(Invented)
    assert columns.names == ("kind", "hours", "floor", "is_open", "opened_on")
    assert columns.shown(("press", "", 0, False, None, "what rows need besides")) == {
        "kind": "press",
        "hours": None,
        "floor": 0,
        "is_open": False,
        "opened_on": None,
    }


def test_a_line_in_the_serializer_is_all_that_tables_need():
    found = columns_of(Invented, place=[])
    assert [(column.name, column.type, column.values) for column in found] == [
        ("kind", "string", ("press", "general")),
        ("hours", "string", ()),
        ("floor", "integer", ()),
        ("is_open", "boolean", ()),
        ("opened_on", "date", ()),
        ("renamed", "string", ()),
        ("url", "string", ()),
    ]


def about_it(told):
    return [line for line in told if "“invented”" in line]


def test_a_field_without_an_entry_is_named_with_what_to_decide():
    """What a new field meets, in the order in which somebody meets it."""
    kind = KINDS["contact_point"]
    (told, *_) = undecided(replace(kind, fields=kind.fields[1:]))
    assert f"the column “{kind.fields[0]}” is in no content" in told
    kind = replace(kind, fields=(*kind.fields, "invented"))
    (told,) = about_it(unshown(kind, ContactPointAloneSerializer))
    assert "Give ContactPointAloneSerializer a line for “invented”" in told
    assert len(about_it(unseen(kind))) == len(places.PLACES["contact_point"])
    excused = replace(kind, not_shown={"invented": "For editors."})
    assert about_it(unshown(excused, ContactPointAloneSerializer)) == []
