"""Where a program starts: the list of endpoints, and their description in OpenAPI."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import inline_serializer
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from advocacy.api.description import served
from directory.addresses import address_of
from directory.api.reading import ReadView

ENDPOINTS = (
    "countries",
    "ministries",
    "organisations",
    "contact-points",
    "calls",
    "articles",
    "petitions",
    "issues",
    "search",
    "changes",
    "suggestions",
    "schema",
    "docs",
)


class IndexView(ReadView):
    """The addresses of all endpoints."""

    operation = "index"

    def get(self, request: Request) -> Response:
        return Response({name: address_of(name) for name in ENDPOINTS})

    @classmethod
    def answer(cls) -> serializers.Serializer[Any]:
        return inline_serializer("Index", {name: serializers.URLField() for name in ENDPOINTS})


class SchemaView(ReadView):
    """This description, as OpenAPI 3.1 in JSON."""

    operation = "schema"

    def get(self, request: Request) -> Response:
        return Response(served())

    @classmethod
    def answer(cls) -> OpenApiTypes:
        return OpenApiTypes.OBJECT
