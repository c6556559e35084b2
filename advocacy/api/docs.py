"""The description of the API as a page: what a person reads is what a program reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from drf_spectacular.types import OpenApiTypes
from rest_framework.request import Request
from rest_framework.response import Response

from advocacy.api.description import Described, description
from advocacy.api.examples import ANY, EXAMPLES, published_key
from advocacy.api.sorts import Sort, sort_of, values_of
from advocacy.api.vcards import CardRenderer
from directory.api.reading import ReadView
from directory.serving.problems import TYPES

WHERE = {"query": "in the query", "path": "in the path", "header": "as a header"}


class PageRenderer(CardRenderer):
    """The page as it is; what is no page is a problem, and that is JSON."""

    media_type = "text/html"
    format = "html"


@dataclass(frozen=True)
class Key:
    """One parameter of an operation, or one key of a shape."""

    name: str
    sort: Sort
    about: str
    is_required: bool
    where: str = ""


@dataclass(frozen=True)
class Answer:
    status: str
    about: str
    kinds: tuple[tuple[str, Sort], ...]


@dataclass(frozen=True)
class Operation:
    """One thing that the API can be asked. ``address`` is where its example answers; None if there is none yet."""

    id: str
    method: str
    path: str
    title: str
    about: str
    parameters: tuple[Key, ...]
    body: tuple[tuple[str, Sort], ...]
    answers: tuple[Answer, ...]
    curl: str
    address: str | None


@dataclass(frozen=True)
class Shape:
    """An object that is sent or answered, or the values that a key may have."""

    name: str
    about: str
    keys: tuple[Key, ...]
    values: tuple[str, ...]


class DocsView(ReadView):
    """This description for people, as a page."""

    operation = "docs"
    renderer_classes = (PageRenderer,)

    def get(self, request: Request) -> Response:
        page = {
            "described": description(),
            "sections": list(sections(description())),
            "shapes": [shape_of(name, found) for name, found in _shapes(description()).items()],
            "problems": list(TYPES.values()),
            "site": settings.SITE_URL,
            "reads": settings.READS_PER_MINUTE,
        }
        return Response(render_to_string("advocacy/api/docs.html", page, request=request._request))

    @classmethod
    def answer(cls) -> OpenApiTypes:
        return OpenApiTypes.STR


def sections(described: Described) -> Iterator[tuple[Described, list[Operation]]]:
    """Each tag with its operations, in the order of the tags."""
    for tag in described["tags"]:
        yield (
            tag,
            [
                operation_of(path, method, told)
                for path, methods in described["paths"].items()
                for method, told in methods.items()
                if tag["name"] in told["tags"]
            ],
        )


def operation_of(path: str, method: str, told: Described) -> Operation:
    name = told["operationId"]
    example, key = EXAMPLES[name], published_key(name)
    can_be_followed = key is not None and method == "get"
    return Operation(
        id=name.replace("_", "-"),
        method=method.upper(),
        path=path,
        title=told["summary"],
        about=told["description"].removeprefix(f"{told['summary']}.").strip(),
        parameters=tuple(map(_parameter, told.get("parameters", ()))),
        body=tuple(_kinds(told.get("requestBody", {}))),
        answers=tuple(Answer(status, *_answer(found)) for status, found in told["responses"].items()),
        curl=example.curl(settings.SITE_URL, key or ANY),
        address=example.address(key or ANY) if can_be_followed else None,
    )


def shape_of(name: str, told: Described) -> Shape:
    required = told.get("required", ())
    keys = (
        Key(key, sort_of(found), found.get("description", ""), key in required)
        for key, found in told.get("properties", {}).items()
    )
    # What the values mean is written into the description by the library that lists them.
    values = tuple(str(value) for value in values_of(told) if value is not None)
    return Shape(name, "" if values else told.get("description", ""), tuple(keys), values)


def _parameter(told: Described) -> Key:
    where = WHERE[told["in"]]
    return Key(
        told["name"],
        sort_of(told["schema"]),
        told.get("description", ""),
        bool(told.get("required")),
        where,
    )


def _answer(told: Described) -> tuple[str, tuple[tuple[str, Sort], ...]]:
    return told.get("description", ""), tuple(_kinds(told))


def _kinds(told: Described) -> Iterator[tuple[str, Sort]]:
    """Each media type of a body with what it holds."""
    for media_type, content in told.get("content", {}).items():
        yield media_type, sort_of(content["schema"])


def _shapes(described: Described) -> dict[str, Any]:
    shapes: dict[str, Any] = described["components"]["schemas"]
    return {name: found for name, found in shapes.items() if name != "NullEnum"}
