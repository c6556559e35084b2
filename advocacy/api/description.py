"""What the description of the API holds beside what each endpoint says of itself."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.urls import reverse
from drf_spectacular.generators import SchemaGenerator

from advocacy.api.examples import EXAMPLES
from advocacy.api.headers import headers_of
from directory.addresses import address_of, site_address
from directory.api.parameters import SLUG

Described = dict[str, Any]

START = "start"
TAGS = {
    START: "Where a program starts: the addresses of all endpoints, and their description.",
    "countries": "Countries, with what warns their readers and what these may ask for.",
    "ministries": "The current foreign ministry of each country, with its contacts and their provenance.",
    "organisations": "Every body that one can act towards, ministries included.",
    "contact-points": "Each way to reach an organisation, with where it was read and whether a person checked it.",
    "calls": "What articles ask their readers to do.",
    "articles": "The articles that calls were found in, by their metadata.",
    "petitions": "Petitions, with dated counts of their signatures.",
    "issues": "The causes that several calls serve.",
    "search": "The best hundred of everything for some words.",
    "changes": "What changed in public, with tombstones: to keep a copy true.",
    "suggestions": "What anybody may write: a suggestion, which people look at.",
}
# What stands in a path; whatever else may stand there leads to nothing.
KEYS: dict[str, Described] = {
    "code": {"pattern": "^[A-Z]{2}$"},
    "id": {"format": "uuid"},
    "key": {"pattern": f"^{SLUG}$"},
}
SENT = ("Suggestion",)


@cache
def description() -> Described:
    """The whole description. It depends on the code alone: on no setting, request or record."""
    generator: Any = SchemaGenerator
    described: Described = generator().get_schema(request=None, public=True)
    return described


def finished(result: Described, generator: object, request: object, public: bool) -> Described:
    """A hook of drf-spectacular: titles, tags and an example for each operation, and what strings hold."""
    for method, operation in operations(result):
        _introduce(operation)
        _narrow_keys(operation)
        for status, answer in operation["responses"].items():
            answer["headers"] = answer.get("headers", {}) | headers_of(method, status)
    used = {tag for _, operation in operations(result) for tag in operation["tags"]}
    result["tags"] = [{"name": name, "description": about} for name, about in TAGS.items() if name in used]
    shapes = result["components"]["schemas"]
    _open_values(result)
    for name, shape in shapes.items():
        if name in SENT:
            # What is sent holds known keys only; what is answered may one day hold more.
            shape["additionalProperties"] = False
        else:
            _name_addresses(shape)
    return result


def _open_values(result: Described) -> None:
    """Values of answers are those of today: a client reads over one that it does not know, and generators of clients
    make no closed list of them. What is sent is one of those that are listed.
    """
    shapes = result["components"]["schemas"]
    sent = {name for kind in SENT for name in _named_in(shapes[kind])}
    for name in shapes.keys() - sent:
        # That a key may be null or empty is no list of values.
        if values := [value for value in shapes[name].get("enum", ()) if value]:
            del shapes[name]["enum"]
            shapes[name] |= {"x-extensible-enum": values, "examples": values[:1]}


def _named_in(shape: Described) -> Iterator[str]:
    """The names of the shapes that this one refers to, itself."""
    for found in shape.get("properties", {}).values():
        for one in (found, *found.get("oneOf", ()), *found.get("allOf", ())):
            if reference := one.get("$ref"):
                yield reference.rpartition("/")[2]


def served() -> Described:
    """The description with the addresses of this installation, of which the file names none."""
    info = description()["info"]
    contact = info["contact"] | {"url": site_address(reverse("safety"))}
    docs = description()["externalDocs"] | {"url": address_of("docs")}
    return {**description(), "info": {**info, "contact": contact}, "externalDocs": docs}


def operations(described: Described) -> Iterator[tuple[str, Described]]:
    for methods in described["paths"].values():
        yield from methods.items()


def _introduce(operation: Described) -> None:
    """``x-codeSamples`` is the name under which readers of OpenAPI look for examples of requests."""
    first = operation["description"].partition("\n\n")[0].replace("\n", " ")
    operation["summary"] = first.partition(". ")[0].removesuffix(".")
    if operation["operationId"] in ("index", "schema", "docs"):
        operation["tags"] = [START]
    sample = EXAMPLES[operation["operationId"]].curl()
    operation["x-codeSamples"] = [{"lang": "Shell", "label": "curl", "source": sample}]


def _narrow_keys(operation: Described) -> None:
    for parameter in operation.get("parameters", ()):
        if parameter["in"] == "path":
            parameter["schema"] |= KEYS[parameter["name"]]


def _name_addresses(shape: Described) -> None:
    """A key ``url`` or ``…_url`` holds an absolute address."""
    for name, found in shape.get("properties", {}).items():
        is_text = "string" in found.get("type", ())
        if is_text and (name == "url" or name.endswith("_url")):
            found.setdefault("format", "uri")
