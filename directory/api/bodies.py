"""Reading what a program sends: JSON of RFC 8259 in UTF-8, one object, no key twice, and not too much of it."""

import json
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.parsers import BaseParser
from rest_framework.request import Request

from directory.serving.problems import Refusal

MOST_BYTES = 20_000


class StrictJSONParser(BaseParser):
    """``application/json`` and nothing else; what two readers could understand differently is refused."""

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        return json_object(stream.read(MOST_BYTES + 1))


def refuse_unreadable(request: Request) -> None:
    """Refusal by what the headers say, before a byte of the body is read."""
    encoding = request.headers.get("Content-Encoding", "identity")
    if encoding.lower() != "identity":
        raise Refusal("unsupported-media-type", "The body is compressed; send it as it is.")
    if request.headers.get("Transfer-Encoding"):
        raise Refusal("body-too-large", "The length of the body is not told; send Content-Length.")
    length = request.headers.get("Content-Length") or "0"
    if not (length.isascii() and length.isdigit()):
        raise Refusal("malformed-request", f"“{length[:60]}” is no length of a body.")
    if len(length) > 9 or int(length) > MOST_BYTES:
        detail = f"The body is {length[:30]} bytes long; at most {MOST_BYTES:,} are read."
        raise Refusal("body-too-large", detail)
    if int(length) == 0:
        raise Refusal("malformed-body", "The body is empty; accepted: a JSON object.")


def json_object(body: bytes) -> dict[str, Any]:
    """The object that the body is; Refusal if it is none."""
    try:
        found = json.loads(body.decode(), object_pairs_hook=_once_each, parse_constant=_no_number)
    except RecursionError as exc:
        raise _malformed("it is nested too deeply") from exc
    except UnicodeDecodeError as exc:
        raise _malformed("it is not UTF-8") from exc
    except ValueError as exc:
        raise _malformed(str(exc)[:200]) from exc
    if not isinstance(found, dict):
        raise _malformed("it is no object")
    return found


def _malformed(why: str) -> Refusal:
    return Refusal("malformed-body", f"The body cannot be read: {why}. Accepted: one JSON object in UTF-8.")


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key “{twice[:60]}” stands there twice")
    return found


def _no_number(constant: str) -> None:
    raise ValueError(f"{constant} is no number of JSON")
