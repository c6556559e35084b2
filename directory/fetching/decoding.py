"""Content codings (RFC 9110 section 8.4), undone with a bound on what comes out."""

import zlib
from collections.abc import Iterable

from directory.fetching.outcomes import Stopped, Trouble
from directory.values.sentences import Sentence

ACCEPTED = "gzip, deflate"
# Those of IANA's registry that change the bytes.
CODINGS = {"gzip", "deflate", "br", "zstd", "compress", "dcb", "dcz", "exi", "pack200-gzip", "aes128gcm"}
GZIP, ZLIB, RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS


class Decoder:
    """Takes the bytes of one body as they arrive; Stopped where they cannot be undone or become too many."""

    def __init__(self, codings: Iterable[str], at_most: int) -> None:
        self.coding = _single(codings)
        self.at_most = at_most
        self.body = bytearray()
        self._stream = None if self.coding == "identity" else zlib.decompressobj(GZIP)
        self._started = False

    def feed(self, data: bytes) -> None:
        self.body += self._undone(data)
        if len(self.body) > self.at_most:
            raise Stopped(
                Trouble.TOO_LARGE,
                Sentence("It decodes to more than {most} bytes.", most=f"{self.at_most:,}"),
            )

    @property
    def is_whole(self) -> bool:
        """Whether the coding came to its end."""
        return not (self._stream and self._started) or self._stream.eof

    def finish(self, *, cut: bool) -> bytes:
        """The body, or what came of it, as browsers show it. ``cut``: we stopped reading."""
        if not (cut or self.is_whole or self.body):
            raise Stopped(
                Trouble.UNREADABLE,
                Sentence("The {coding} coding ends before anything is told.", coding=self.coding),
            )
        return bytes(self.body)

    def _undone(self, data: bytes) -> bytes:
        if self.coding == "identity" or not data:
            return data
        if not self._started:
            self._stream, self._started = zlib.decompressobj(self._format(data)), True
        assert self._stream  # noqa: S101  (set above)
        try:
            # One byte more than there is room for tells that it is too much.
            return self._stream.decompress(data, self.at_most - len(self.body) + 1)
        except zlib.error as exc:
            raise Stopped(
                Trouble.UNREADABLE,
                Sentence("Labelled {coding}, but undecodable ({fault}).", coding=self.coding, fault=exc),
            ) from exc

    def _format(self, data: bytes) -> int:
        """“deflate” is zlib by the book (RFC 1950), but some servers send the bare stream (RFC 1951)."""
        if self.coding != "deflate":
            return GZIP
        return ZLIB if data[0] & 0x0F == zlib.DEFLATED else RAW


def _single(codings: Iterable[str]) -> str:
    """The one coding of a body; Stopped if it is one that we did not ask for, or more than one.

    What is the name of no coding ("utf-8", "none") says nothing, as for browsers.
    """
    listed = [name.strip().lower().removeprefix("x-") for header in codings for name in header.split(",")]
    named = [name for name in listed if name in CODINGS]
    if len(named) > 1:
        raise Stopped(
            Trouble.UNREADABLE, Sentence("Encoded more than once ({codings}).", codings=", ".join(named)[:80])
        )
    if named and named[0] not in ("gzip", "deflate"):
        raise Stopped(
            Trouble.UNREADABLE,
            Sentence(
                "Undecodable: encoded as “{coding}”; accepted: {accepted}.",
                coding=named[0][:40],
                accepted=ACCEPTED,
            ),
        )
    return named[0] if named else "identity"
