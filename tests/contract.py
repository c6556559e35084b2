"""Holds each answer of the API against its description: path, method, status, media type, headers and body.

Objects are closed here: the description leaves room for keys to come, a test run does not.
"""

import copy
import gzip
import re
from dataclasses import dataclass
from functools import cache, cached_property

import brotli
import jsonschema_rs
import orjson
import zstandard

from advocacy.api.description import description

PREFIX = "/api/v1/"
PROBLEM = "application/problem+json"
UNPACKED = {"identity": bytes, "gzip": gzip.decompress, "br": brotli.decompress, "zstd": zstandard.decompress}
# What an address or a method that is not described may be answered with; always a problem, save a redirect.
UNDESCRIBED = {400, 404, 405, 406, 413, 414, 429, 500}


class NotAsDescribed(AssertionError):
    pass


def closed(described):
    """The same description, in which no object has a key, and no word a value, that is not described."""
    strict = copy.deepcopy(described)
    for shape in strict["components"]["schemas"].values():
        if "x-extensible-enum" in shape:
            shape["enum"] = shape["x-extensible-enum"]
        if "properties" in shape:
            shape.setdefault("additionalProperties", False)
    return strict


@dataclass(frozen=True)
class Answered:
    """What the description tells of one operation, found by the path that was asked for."""

    pattern: re.Pattern[str]
    template: str
    methods: dict


class Contract:
    def __init__(self, described):
        self.described = closed(described)
        self.validators = {}

    @cached_property
    def paths(self):
        """The templates without variables first: ``ministries/LT.vcf`` is no key of ``ministries/{code}/``."""
        found = []
        for template, methods in self.described["paths"].items():
            pattern = re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+?", re.escape(template)))
            found.append(Answered(pattern, template, methods))
        return sorted(found, key=lambda row: row.template.count("{"))

    def check(self, method, path, status, headers, body):
        """Raise NotAsDescribed unless the answer is one that the description tells of."""
        method = "get" if method == "HEAD" else method.lower()
        answered = next((row for row in self.paths if row.pattern.fullmatch(path)), None)
        if answered is None or method not in answered.methods:
            self.check_undescribed(method, path, status, headers, body)
            return
        where = f"{method} {answered.template} {status}"
        told = answered.methods[method]["responses"].get(str(status))
        if told is None:
            raise NotAsDescribed(f"{where}: this status is not described")
        for name, header in told.get("headers", {}).items():
            self.check_header(where, name, header, headers)
        self.check_body(where, told.get("content", {}), headers, body)

    def check_undescribed(self, method, path, status, headers, body):
        where = f"{method} {path} {status}"
        if (method == "options" and status == 204) or (status == 301 and not path.endswith("/")):
            return
        if status not in UNDESCRIBED:
            raise NotAsDescribed(f"{where}: neither described nor a problem that any address may answer with")
        shared = {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}
        self.check_body(where, shared, headers, body)

    def check_header(self, where, name, header, headers):
        value = headers.get(name)
        if value is None:
            if header.get("required"):
                raise NotAsDescribed(f"{where}: the header {name} is missing")
            return
        shape = header["schema"]
        value = int(value) if shape.get("type") == "integer" and value.isdigit() else value
        self.validate(f"{where} {name}", shape, value)

    def check_body(self, where, content, headers, body):
        media_type = headers.get("Content-Type", "").partition(";")[0]
        if not body:
            return
        if media_type not in content:
            raise NotAsDescribed(f"{where}: {media_type} is not described, only {sorted(content)}")
        body = UNPACKED[headers.get("Content-Encoding", "identity")](body)
        value = body.decode() if media_type.startswith("text/") else orjson.loads(body)
        self.validate(f"{where} {media_type}", content[media_type]["schema"], value)

    def validate(self, where, shape, value):
        if where not in self.validators:
            whole = {**shape, "components": self.described["components"]}
            self.validators[where] = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
        error = next(self.validators[where].iter_errors(value), None)
        if error is not None:
            at = "/".join(map(str, error.instance_path))
            raise NotAsDescribed(f"{where}: at “/{at}”: {error.message[:300]}")


@cache
def contract():
    return Contract(description())


def check(response):
    """Hold an answer of Django's test client against the description, if it is one of the API."""
    asked = response.request
    path = asked["PATH_INFO"]
    if path.startswith(PREFIX):
        method, body = asked["REQUEST_METHOD"], b"" if response.streaming else response.content
        contract().check(method, path, response.status_code, response.headers, body)
