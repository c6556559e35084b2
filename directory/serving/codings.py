"""Content codings of public answers (RFC 9110, section 8.4): which one a client takes, and what each is called.

Only what every reader gets alike is packed: it holds no secret and repeats nothing that was sent, so its length tells
nobody anything new (BREACH needs both in one answer). Forms with their tokens, pages of what somebody looked for and
everything of the editors leave as they are.
"""

import gzip
from collections.abc import Callable

import brotli
import zstandard
from django.http import HttpResponse
from django.utils.cache import patch_vary_headers

# Above this level the time grows by the twentyfold and the page shrinks by a twentieth.
BROTLI_LEVEL = 5
ZSTANDARD_LEVEL = 9
GZIP_LEVEL = 6
# The smallest first. Without the time of packing: a strong validator names the same bytes each time. (zstd: RFC 8878.)
PACKED: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=BROTLI_LEVEL),
    "zstd": lambda body: zstandard.compress(body, ZSTANDARD_LEVEL),
    "gzip": lambda body: gzip.compress(body, GZIP_LEVEL, mtime=0),
}
LONGEST_HEADER = 500


# What shrinks: text of any kind, and what programs are offered.
TEXTS = ("text/", "application/json", "application/ld+json", "application/atom+xml")


def is_text_for_everybody(response: HttpResponse, public: str) -> bool:
    """Whether it is a text that ``public``, the policy of what everybody may keep, says to be the same for all."""
    headers = response.headers
    return (
        not response.streaming
        and headers.get("Cache-Control") == public
        and headers.get("Content-Type", "").startswith(TEXTS)
        and "Content-Encoding" not in headers
    )


def chosen(accepted: str) -> str:
    """The coding for this Accept-Encoding, the smallest where several are as welcome; "" for none (section 12.5.3)."""
    weights = dict(_weighed(part) for part in accepted[:LONGEST_HEADER].lower().split(","))
    wanted = {coding: weights.get(coding, weights.get("*", 0.0)) for coding in PACKED}
    wanted[""] = weights.get("identity", 0.0)
    best = max(wanted, key=lambda coding: wanted[coding])
    return best if wanted[best] > 0 else ""


def _weighed(part: str) -> tuple[str, float]:
    name, _, weight = part.partition(";")
    number = weight.strip().removeprefix("q=")
    try:
        return name.strip(), float(number) if weight else 1.0
    except ValueError:
        return name.strip(), 0.0


def tag_in(etag: str, coding: str) -> str:
    """The validator of the same page in that coding: other bytes have another one."""
    return f'{etag[:-1]}-{coding}"' if coding else etag


def note_coding(response: HttpResponse, coding: str) -> None:
    """Say in which coding it will leave, and that another may come for another client."""
    patch_vary_headers(response, ["Accept-Encoding"])
    response.headers["ETag"] = tag_in(response.headers["ETag"], coding)


def pack(response: HttpResponse, coding: str, *, may_keep: bool) -> None:
    """Write the body in the coding that ``note_coding`` said it has.

    ``may_keep``: it is asked for again, and tells nobody what a reader looked for.
    """
    if coding:
        body, etag = response.content, response.headers["ETag"]
        response.content = _packed(body, coding, etag) if may_keep else PACKED[coding](body)
        response.headers["Content-Encoding"] = coding
        response.headers["Content-Length"] = str(len(response.content))


# By validator: what many ask for is packed once, and nothing but the packed bytes is held.
_kept: dict[str, bytes] = {}
MOST = 512


def _packed(body: bytes, coding: str, etag: str) -> bytes:
    if (packed := _kept.get(etag)) is None:
        packed = PACKED[coding](body)
        if len(_kept) >= MOST:
            _kept.clear()
        _kept[etag] = packed
    return packed
