"""The one thing that programs may send: what a reader of theirs found to be wrong or missing."""

import re
import secrets
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from directory import moderation, suggesting
from directory.addresses import site_address
from directory.api.bodies import StrictJSONParser, refuse_unreadable
from directory.api.parameters import error
from directory.api.reading import Endpoint
from directory.api.schema import ReadSchema, problems_of
from directory.api.suggested import SuggestionSerializer, of_validation, refused, suggested
from directory.serving import origins, rates
from directory.serving.clients import client_address
from directory.serving.problems import Refusal

KEY = r"[\x21-\x7e]{16,200}"
KEY_IS = "16 to 200 visible ASCII characters, such as a UUID"
KEY_HEADER = OpenApiParameter(
    "Idempotency-Key",
    location=OpenApiParameter.HEADER,
    pattern=f"^{KEY}$",
    description=f"{KEY_IS}. The same key with the same body, within 24 hours or longer, makes one record and has "
    "one answer; with another body it is a 409.",
)
TOO_MANY = (
    "Too many suggestions came from your network, or from everybody. Nothing was stored; go on in {} seconds."
)
SECOND_BODY = "This Idempotency-Key came before with another body, and that one was stored. Use a new key."


class LeftOutSerializer(serializers.Serializer[Any]):
    """Something that was taken off or read out of a sent value."""

    key = serializers.CharField(help_text="The key of the body in which it stood.")
    detail = serializers.CharField(help_text="What it was, in a sentence.")


class ReceiptSerializer(serializers.Serializer[Any]):
    """The suggestion is stored and waits for people."""

    status_url = serializers.URLField(
        help_text="A page that tells what became of it, for whoever holds this address: do not publish it."
    )
    left_out = serializers.ListField(
        child=LeftOutSerializer(),
        help_text="What of the sent words is no part of the kept ones; empty if all is kept as it was sent.",
    )


class SuggestionSchema(ReadSchema):
    """The description of the one view that takes a body."""

    def get_request_serializer(self) -> Any:
        return SuggestionSerializer

    def get_override_parameters(self) -> list[Any]:
        return [*super().get_override_parameters(), KEY_HEADER]

    def get_response_serializers(self) -> Any:
        stored = OpenApiResponse(ReceiptSerializer, "Stored, now or by the same request before.")
        return {201: stored, **problems_of(400, 403, 405, 406, 408, 409, 413, 415, 429, 500, 503)}


class SuggestionList(Endpoint):
    """Tell us what is wrong or missing: the same as the form on the pages, without an account.

    Nothing becomes public by it: two people must stand behind each change. The sender's address is not stored.
    """

    operation = "suggestions_create"
    http_method_names = ["post", "options"]
    parser_classes = (StrictJSONParser,)
    schema = SuggestionSchema()

    def post(self, request: Request) -> Response:
        if reason := origins.refusal(request._request):
            raise Refusal("cross-site", reason)
        refuse_unreadable(request)
        now = timezone.now()
        sender = rates.sender_of(client_address(request._request), now)
        receipt = taken(suggested(dict(request.data)), sender, now, nonce_of(request))
        status = site_address(reverse("suggestion_status", args=[receipt.token]))
        left_out = [{"key": one.field, "detail": suggesting.sentence(one)} for one in receipt.left_out]
        return Response(
            {"status_url": status, "left_out": left_out},
            status=201,
            headers={"Location": status, "RateLimit": left(sender, now)},
        )

    def options(self, request: Request, *args: Any, **kwargs: Any) -> Response:  # type: ignore[override]
        return Response(status=204)

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        own = [limit.policy for limit in suggesting.PER_SENDER]
        response.headers["RateLimit-Policy"] = ", ".join(
            filter(None, [response.headers.get("RateLimit-Policy"), *own])
        )
        return response


def taken(told: suggesting.Suggested, sender: str, at: datetime, nonce: str) -> suggesting.Receipt:
    """The receipt for what was told; Refusal says what stands in its way."""
    try:
        return suggesting.suggest(told, sender=sender, at=at, nonce=nonce)
    except suggesting.NotPublic as exc:
        raise refused({"id": ["Nothing public has this kind and this id."]}) from exc
    except moderation.Conflict as exc:
        raise Refusal("conflict", SECOND_BODY) from exc
    except ValidationError as exc:
        unit = suggesting.subject(told.kind, told.unit_id)
        raise of_validation(exc, suggesting.several_numbers(told, unit) if unit else []) from exc
    except rates.TooMany as exc:
        detail = TOO_MANY.format(exc.retry_after)
        raise Refusal("too-many-requests", detail, retry_after=exc.retry_after) from exc


def nonce_of(request: Request) -> str:
    """The number under which one record is made: from the client's key, or one that never comes again."""
    sent = request.headers.get("Idempotency-Key")
    if sent is None:
        return secrets.token_urlsafe(16)
    # The draft writes it as a quoted string (draft-ietf-httpapi-idempotency-key-header-07).
    key = sent.removeprefix('"').removesuffix('"')
    if not re.fullmatch(KEY, key):
        detail = f"“{key[:60]}” is not accepted for “Idempotency-Key”."
        raise Refusal("bad-parameters", detail, [error("Idempotency-Key", detail, [KEY_IS])])
    return f"api:{key}"


def left(sender: str, at: datetime) -> str:
    """How many suggestions the sender may still make, by each limit."""
    return ", ".join(limit.told(rates.left(limit, sender, at), at) for limit in suggesting.PER_SENDER)
