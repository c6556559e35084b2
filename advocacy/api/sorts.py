"""What a value of the API may be, in words for the page that describes it."""

from collections.abc import Sequence
from dataclasses import dataclass

from advocacy.api.description import Described

REFERENCE = "#/components/schemas/"
FORMATS = {
    "uuid": "UUID",
    "uri": "address",
    "date": "date",
    "date-time": "date-time (RFC 3339)",
    "email": "e-mail address",
}
TYPES_IN_WORDS = {
    "string": "text",
    "integer": "whole number",
    "boolean": "true or false",
    "array": "list of",
    "object": "object",
    "number": "number",
}


@dataclass(frozen=True)
class Sort:
    """What a value may be, in words; ``shape`` is the name of the shape that tells the rest."""

    words: str
    shape: str = ""
    values: tuple[str, ...] = ()


def values_of(told: Described) -> Sequence[object]:
    """The values that a schema lists, be they all (what is sent) or those of today (what is answered)."""
    found: Sequence[object] = told.get("enum") or told.get("x-extensible-enum") or ()
    return found


def sort_of(told: Described) -> Sort:
    """What the schema ``told`` allows, in words: “text or null”, “list of”, the name of a shape."""
    alternatives = [*told.get("allOf", ()), *told.get("oneOf", ())]
    if real := [one for one in alternatives if not _is_null(one)]:
        found = sort_of(real[0])
        is_nullable = len(real) < len(alternatives)
        return Sort(_or_null(found.words), found.shape, found.values) if is_nullable else found
    if "$ref" in told:
        return Sort("", told["$ref"].removeprefix(REFERENCE))
    types = told["type"] if isinstance(told.get("type"), list) else [told.get("type", "")]
    words = _words(next(name for name in types if name != "null"), told)
    if words == "list of":
        inner_sort = sort_of(told["items"])
        return Sort(f"list of {inner_sort.words}".strip(), inner_sort.shape, inner_sort.values)
    values = tuple(str(value) for value in values_of(told) if value is not None)
    return Sort(_or_null(words) if "null" in types else words, values=values)


def _is_null(told: Described) -> bool:
    return told.get("type") == "null" or told.get("$ref") == f"{REFERENCE}NullEnum"


def _or_null(words: str) -> str:
    return f"{words} or null" if words else "null, or"


def _words(kind: str, told: Described) -> str:
    words = FORMATS.get(told.get("format", ""), TYPES_IN_WORDS.get(kind, "anything"))
    least, most = told.get("minLength"), told.get("maxLength")
    if least is not None and most is not None:
        return f"{words} of {least} to {most} characters"
    if most is not None:
        return f"{words} of at most {most} characters"
    return f"{words}, at least {told['minimum']}" if "minimum" in told else words
