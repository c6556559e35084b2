"""The headers of each answer, as the description tells them; ``directory.api`` and its middleware set them."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Header:
    """``always`` headers are missing from no answer of their kind."""

    name: str
    about: str
    always: bool = True
    pattern: str = ""

    @property
    def described(self) -> dict[str, Any]:
        schema = {"type": "string", **({"pattern": self.pattern} if self.pattern else {})}
        required = {"required": True} if self.always else {}
        return {"description": self.about, **required, "schema": schema}


CACHE_CONTROL = Header("Cache-Control", "How long the answer may be kept (RFC 9111).")
ETAG = Header(
    "ETag",
    "Names these bytes in this coding; give it back as `If-None-Match` (RFC 9110).",
    pattern='^"[0-9a-f]{32}(-(br|zstd|gzip))?"$',
)
MODIFIED = Header(
    "Last-Modified", "When what this shows last changed; give it back as `If-Modified-Since`.", always=False
)
ORIGIN = Header("Access-Control-Allow-Origin", "Scripts of any origin may read this.", pattern=r"^\*$")
LOCATION = Header("Location", "Where to find it.")
ALLOW = Header("Allow", "The methods that are offered here.")
POLICY = Header(
    "RateLimit-Policy",
    "How much one sender may ask for (draft-ietf-httpapi-ratelimit-headers-10).",
    always=False,
)
LEFT = Header("RateLimit", "What is left of it.", always=False)
RETRY_AFTER = Header("Retry-After", "In how many seconds to go on.", pattern="^[0-9]+$")

OF_STATUS = {
    "200": (ETAG, MODIFIED),
    "201": (LOCATION, LEFT),
    "301": (LOCATION,),
    "304": (ETAG, MODIFIED),
    "405": (ALLOW,),
    "429": (RETRY_AFTER, LEFT),
    "503": (RETRY_AFTER,),
}


def headers_of(method: str, status: str) -> dict[str, dict[str, Any]]:
    """By name, what the answers of ``method`` with this status carry."""
    told = [CACHE_CONTROL, *OF_STATUS.get(status, ()), POLICY]
    if method == "get":
        told.append(ORIGIN)
    return {header.name: header.described for header in told}
