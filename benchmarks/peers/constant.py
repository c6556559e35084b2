"""A view that returns the same bytes and headers each time: what is left of a request when nothing is looked up."""

import json
import os
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse


@cache
def kept() -> tuple[bytes, dict[str, str]]:
    folder = Path(os.environ["CONSTANT"])
    return (folder / "body").read_bytes(), json.loads((folder / "headers").read_text())


def answer(request: HttpRequest) -> HttpResponse:
    body, headers = kept()
    return HttpResponse(body, headers=headers)
