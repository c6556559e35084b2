"""Cookies of one look: a site that answers a redirect to itself until it is shown its cookie can be read. Pure.

They are shown to the very host that set them and to no other, whatever ``Domain`` they name, are few and short, and are
gone with the look. What a browser keeps longer or shares more widely is not needed to come through a gate.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

MOST_COOKIES = 20
# Of all names and values together, for one host.
MOST_BYTES = 8_000
# RFC 6265 section 4.1.1, without what would end the line or the cookie.
_UNFIT = frozenset(map(chr, [*range(0x21), 0x7F])) | {";"}


@dataclass
class Cookies:
    """By host, name and value; ``_secure`` are those that only an encrypted connection may show."""

    _by_host: dict[str, dict[str, str]] = field(default_factory=dict)
    _secure: set[tuple[str, str]] = field(default_factory=set)

    def keep(self, host: str, lines: Iterable[str], *, is_encrypted: bool) -> None:
        """Take what the lines of ``Set-Cookie`` say, as far as there is room."""
        kept = self._by_host.setdefault(host, {})
        for line in lines:
            pair, *attributes = line.split(";")
            name, equals, value = (part.strip(" \t") for part in pair.partition("="))
            told = {attribute.strip().lower() for attribute in attributes}
            if not (equals and name) or not _UNFIT.isdisjoint(name + value):
                continue
            if "max-age=0" in told or not self._has_room(kept, name, value):
                kept.pop(name, None)
                continue
            kept[name] = value
            if "secure" in told and is_encrypted:
                self._secure.add((host, name))

    def shown(self, host: str, *, is_encrypted: bool) -> str:
        """The header for a request of this host, or ""."""
        kept = self._by_host.get(host, {})
        return "; ".join(
            f"{name}={value}"
            for name, value in kept.items()
            if is_encrypted or (host, name) not in self._secure
        )

    def _has_room(self, kept: dict[str, str], name: str, value: str) -> bool:
        others = {other: told for other, told in kept.items() if other != name}
        size = sum(len(other) + len(told) for other, told in others.items()) + len(name) + len(value)
        return len(others) < MOST_COOKIES and size <= MOST_BYTES
