"""What the description cannot say of a good request, so that Schemathesis does not take a refusal for a fault.

Only requests that are meant to be good are put right; bad ones go out as they were made up.
"""

import json
import os
import re
import urllib.request
from functools import cache

import django
import schemathesis
from schemathesis import GenerationMode

django.setup()

from advocacy.search.questions import is_accepted  # noqa: E402
from directory.api.since import NUMBER, moment_of  # noqa: E402
from directory.values import normalise  # noqa: E402

API = f"{os.environ['SITE_URL']}/api/v1/"
# Of four made-up keys in a path three give way to one of a published record: no other leads anywhere.
MADE_UP = 4


def _seen(text):
    """Characters that one can see; the description knows only those that ASCII calls control characters."""
    return text if text and normalise.visible(text) == text else "Ministry"


RIGHT = {
    # The codes of the countries are data.
    "country": lambda value: "LT",
    "accused_country": lambda value: "LT",
    # A pattern does not know how many days a month has.
    "updated_since": lambda value: value if re.fullmatch(NUMBER, value) or moment_of(value) else "1",
    "publication": _seen,
    # How many changes there were is data; the curated data alone makes some hundreds.
    "after": lambda value: str(int(value) % 100) if value.isdigit() else value,
}


@schemathesis.hook
def map_case(context, case):
    if case.meta is None or case.meta.generation.mode is not GenerationMode.POSITIVE:
        return case
    _name_a_record(case)
    if case.query:
        _put_right(case)
    return case


def _name_a_record(case):
    for name, made_up in (case.path_parameters or {}).items():
        number = sum(map(ord, str(made_up)))
        known = published(case.path.removeprefix("/api/v1/").partition("/")[0])
        if known and number % MADE_UP:
            case.path_parameters[name] = known[number % len(known)]


def _put_right(case):
    # Cursors are signed: nobody can make one up.
    case.query.pop("cursor", None)
    for name, right in RIGHT.items():
        if name in case.query:
            case.query[name] = right(str(case.query[name]))
    if "q" in case.query:
        words = str(case.query["q"])
        good = is_accepted(words) if case.path.endswith("/search/") else _seen(words) == words
        case.query["q"] = words if good else "Lithuania"


@cache
def published(kind):
    """The keys of some published records of this kind, as its list tells them."""
    with urllib.request.urlopen(f"{API}{kind}/?page_size=20") as answer:
        rows = json.load(answer)["results"]
    if kind == "ministries":
        return [row["country"]["code"] for row in rows]
    return [
        row.get("code") or (row.get("slug") if kind != "petitions" else None) or row["id"] for row in rows
    ]
