"""What went wrong, from the exceptions of the HTTP client to one word and a sentence for editors."""

import ssl
from collections.abc import Iterator

from directory.fetching.guard import NotPublic
from directory.fetching.outcomes import Stopped, Trouble
from directory.values.sentences import Sentence

LONGEST = 300
# X509_V_ERR_… of OpenSSL.
NO_ISSUER = (20, 21)
SELF_SIGNED = Sentence("The certificate is self-signed.")
ANOTHER_HOST = Sentence("The certificate is for another host.")
CERTIFICATE = {
    9: Sentence("The certificate is not valid yet."),
    10: Sentence("The certificate has expired."),
    18: SELF_SIGNED,
    19: SELF_SIGNED,
    **dict.fromkeys(
        NO_ISSUER,
        Sentence(
            "The certificate names an issuer that the server does not send along: either it leaves that out, "
            "and most browsers find it by themselves, or it comes from an unknown authority."
        ),
    ),
    62: ANOTHER_HOST,
    64: ANOTHER_HOST,
}


def expected() -> tuple[type[BaseException], ...]:
    """What ``get`` makes a Failure of; everything else is a fault of ours and rises."""
    import aiohttp  # noqa: PLC0415  (a web process seldom fetches)

    return Stopped, aiohttp.ClientError, OSError, TimeoutError, UnicodeError


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
    import aiohttp  # noqa: PLC0415  (as above)

    if any(isinstance(cause, TimeoutError) for cause in causes):
        return Trouble.TIMEOUT
    if isinstance(exc, aiohttp.ClientConnectorDNSError | UnicodeError):
        return Trouble.UNRESOLVABLE
    if any(isinstance(cause, aiohttp.http.HttpProcessingError) for cause in causes):
        return Trouble.TOO_LARGE if any(map(_is_too_long, causes)) else Trouble.PROTOCOL
    return Trouble.NO_CONNECTION if isinstance(exc, OSError) else Trouble.PROTOCOL


def _is_too_long(cause: BaseException) -> bool:
    """The client's own bounds on lines and their number; the second has no exception of its own."""
    import aiohttp  # noqa: PLC0415  (as above)

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
        untrusted = Sentence("The certificate is not trusted ({fault}).", fault=exc.verify_message)
        return CERTIFICATE.get(exc.verify_code, untrusted)
    reason = exc.reason or str(exc)
    if "PROTOCOL" in reason and "WRONG_VERSION" not in reason:
        return Sentence("The server speaks only versions of TLS older than 1.2 ({reason}).", reason=reason)
    return Sentence("No secure connection came about ({reason}).", reason=reason)


def _line(value: str) -> str:
    """What a stranger's server wrote may stand in it: one line, printable, short."""
    if isinstance(value, Sentence):
        room = max(0, LONGEST - len(value.text))
        return value.with_each(lambda fact: fact if isinstance(fact, Sentence) else _plain(str(fact))[:room])
    return _plain(value)[:LONGEST]


def _plain(value: str) -> str:
    printable = "".join(char if char.isprintable() else " " for char in value)
    return " ".join(printable.split())
