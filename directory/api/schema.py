"""How an endpoint describes itself in OpenAPI: by its docstring, its parameters and its serializer."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework import serializers

from directory.api.parameters import Parameter
from directory.serving.problems import MEDIA_TYPE, TYPES


class ErrorSerializer(serializers.Serializer[Any]):
    pointer = serializers.CharField(help_text="A JSON pointer: `/kind` is the parameter `kind`.")
    detail = serializers.CharField()
    accepted = serializers.ListField(child=serializers.CharField(), help_text="What is accepted there.")


class ProblemSerializer(serializers.Serializer[Any]):
    """An error, as RFC 9457 has it."""

    type = serializers.URLField(help_text="Names the problem for ever; people find there what it means.")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    errors = ErrorSerializer(many=True)  # type: ignore[assignment]


def problems_of(*statuses: int) -> dict[tuple[int, str], OpenApiResponse]:
    """The problems with these statuses, as answers of an operation."""
    told = {status: [kind.about for kind in TYPES.values() if kind.status == status] for status in statuses}
    return {
        (status, MEDIA_TYPE): OpenApiResponse(ProblemSerializer, " ".join(about))
        for status, about in told.items()
    }


class ReadSchema(AutoSchema):
    """The description of a view of ``directory.api.reading``."""

    view: Any

    def get_operation_id(self) -> str:
        return str(self.view.operation)

    def get_override_parameters(self) -> list[Any]:
        in_path = [
            OpenApiParameter(name, location=OpenApiParameter.PATH, description=about)
            for name, about in self.view.keys.items()
        ]
        return [*in_path, *map(_described, self.view.parameters), *self.view.response_headers]

    def get_request_serializer(self) -> None:
        return None

    def get_response_serializers(self) -> Any:
        missing = [404] if self.view.keys else []
        problems = problems_of(400, *missing, 405, 406, 429, 500, 503)
        unchanged = OpenApiResponse(
            None, "The client has these bytes already (`If-None-Match`, `If-Modified-Since`)."
        )
        return {200: self.view.answer(), **self.view.further_answers, 304: unchanged, **problems}


def _described(parameter: Parameter) -> OpenApiParameter:
    accepted = f" Accepted: {parameter.accepted_is}." if parameter.accepted_is else ""
    return OpenApiParameter(
        parameter.name,
        description=parameter.about + accepted,
        required=parameter.required,
        type=parameter.schema or str,
        enum=None if parameter.schema else parameter.values or None,
        pattern=None if parameter.values or parameter.schema else f"^(?:{parameter.pattern})$",
    )
