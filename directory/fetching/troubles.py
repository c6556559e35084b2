"""What went wrong, from the exceptions of the HTTP client to one word and a sentence for editors."""

import ssl
from collections.abc import Iterator

import aiohttp

from directory.fetching.guard import NotPublic
from directory.fetching.outcomes import Stopped, Trouble

# What get() makes a Failure of; everything else is a fault of ours and rises.
EXPECTED = (Stopped, aiohttp.ClientError, OSError, TimeoutError, UnicodeError)

# X509_V_ERR_… of OpenSSL.
NO_ISSUER = (20, 21)
CERTIFICATE = {
    9: "is not valid yet",
    10: "has expired",
    18: "is self-signed",
    19: "is self-signed",
    **dict.fromkeys(
        NO_ISSUER,
        "names an issuer that the server does not send along: either it leaves that out, and most browsers find it "
        "by themselves, or it comes from an unknown authority",
    ),
    62: "is for another host",
    64: "is for another host",
}


def explain(exc: BaseException) -> tuple[Trouble, str]:
    """The trouble, and its detail in one printable line."""
    causes = list(_causes(exc))
    for cause in causes:
        if isinstance(cause, Stopped):
            return cause.trouble, _line(cause.detail)
        if isinstance(cause, NotPublic):
            return Trouble.NOT_PUBLIC, _line(cause.detail)
    # The client's own exceptions of TLS are SSLErrors too, without the reason; the original is the farthest.
    for cause in reversed(causes):
        if isinstance(cause, ssl.SSLError):
            return _of_tls(cause)
    return _kind(exc, causes), _line(f"{type(exc).__name__}: {exc}")


def _kind(exc: BaseException, causes: list[BaseException]) -> Trouble:
    if any(isinstance(cause, TimeoutError) for cause in causes):
        return Trouble.TIMEOUT
    if isinstance(exc, aiohttp.ClientConnectorDNSError | UnicodeError):
        return Trouble.UNRESOLVABLE
    if any(isinstance(cause, aiohttp.http.HttpProcessingError) for cause in causes):
        return Trouble.TOO_LARGE if any(map(_is_too_long, causes)) else Trouble.PROTOCOL
    return Trouble.NO_CONNECTION if isinstance(exc, OSError) else Trouble.PROTOCOL


def _is_too_long(cause: BaseException) -> bool:
    """The client's own bounds on lines and their number; the second has no exception of its own."""
    return isinstance(cause, aiohttp.http_exceptions.LineTooLong) or "Too many headers" in str(cause)


def _causes(exc: BaseException | None) -> Iterator[BaseException]:
    """The exception and those behind it, nearest first."""
    seen: list[BaseException] = []
    while exc is not None and exc not in seen:
        seen.append(exc)
        yield exc
        exc = getattr(exc, "os_error", None) or getattr(exc, "certificate_error", None) or exc.__cause__


def _of_tls(exc: ssl.SSLError) -> tuple[Trouble, str]:
    is_incomplete = isinstance(exc, ssl.SSLCertVerificationError) and exc.verify_code in NO_ISSUER
    return (Trouble.MISSING_ISSUER if is_incomplete else Trouble.TLS), _line(_words_of_tls(exc))


def _words_of_tls(exc: ssl.SSLError) -> str:
    if isinstance(exc, ssl.SSLCertVerificationError):
        told = CERTIFICATE.get(exc.verify_code, f"is not trusted ({exc.verify_message})")
        return f"The certificate {told}."
    reason = exc.reason or str(exc)
    if "PROTOCOL" in reason and "WRONG_VERSION" not in reason:
        return f"The server speaks only versions of TLS older than 1.2 ({reason})."
    return f"No secure connection came about ({reason})."


def _line(value: str) -> str:
    """What a stranger's server wrote may stand in it: one line, printable, short."""
    printable = "".join(char if char.isprintable() else " " for char in value)
    return " ".join(printable.split())[:300]
