import pytest

from advocacy.api.sorts import sort_of

CALL = {"$ref": "#/components/schemas/Call"}


@pytest.mark.parametrize(
    ("told", "words", "shape"),
    [
        ({"type": "string"}, "text", ""),
        ({"type": ["string", "null"]}, "text or null", ""),
        ({"type": ["string", "null"], "format": "date"}, "date or null", ""),
        ({"type": "string", "format": "uri"}, "address", ""),
        ({"type": "string", "maxLength": 9}, "text of at most 9 characters", ""),
        ({"type": "string", "minLength": 2, "maxLength": 9}, "text of 2 to 9 characters", ""),
        ({"type": "integer", "minimum": 1}, "whole number, at least 1", ""),
        ({"type": "array", "items": {"type": "string"}}, "list of text", ""),
        ({"type": "array", "items": CALL}, "list of", "Call"),
        (CALL, "", "Call"),
        ({"allOf": [CALL], "description": "This one."}, "", "Call"),
        ({"oneOf": [CALL, {"type": "null"}]}, "null, or", "Call"),
        ({"oneOf": [CALL, {"$ref": "#/components/schemas/NullEnum"}]}, "null, or", "Call"),
        ({"oneOf": [CALL, {"$ref": "#/components/schemas/BlankEnum"}]}, "", "Call"),
        ({}, "anything", ""),
    ],
)
def test_what_a_value_may_be_is_told_in_words(told, words, shape):
    assert (sort_of(told).words, sort_of(told).shape) == (words, shape)


def test_the_values_that_a_key_may_have_are_told():
    assert sort_of({"type": "string", "enum": ["ngo", None]}).values == ("ngo",)
