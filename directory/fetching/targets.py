"""Where a request would go: one reading of an address, checked before anything is resolved."""

import re
from dataclasses import dataclass
from ipaddress import ip_address

import ada_url
from yarl import URL

from directory.fetching.networks import is_public_name
from directory.fetching.outcomes import Stopped, Trouble
from directory.fetching.rules import Limits, Rules
from directory.values.sentences import Sentence

PORTS = {"http:": 80, "https:": 443}
# Where sites answer too: browsers follow a redirect there, and we do not.
OTHER_WEB_PORTS = frozenset({81, 444, 4443, 8000, 8080, 8081, 8443, 8888, 9443, 10443})
ODD = re.compile(r"[\x00-\x20\x7f\\]")


@dataclass(frozen=True)
class Target:
    """A checked address, without fragment, and its host."""

    url: str
    host: str

    @property
    def is_encrypted(self) -> bool:
        return self.url.startswith("https:")

    @property
    def request_url(self) -> URL:
        """The address as it stands: what was checked is what is asked for."""
        return URL(self.url, encoded=True)


def first_target(url: str, rules: Rules, limits: Limits) -> Target:
    """The target of an address that we were given; Stopped says why it is none."""
    return _target(url, None, Trouble.NOT_PUBLIC, rules, limits)


def next_target(locations: list[str], base: Target, rules: Rules, limits: Limits) -> Target:
    """Where a redirect leads (RFC 9110 section 10.2.2), checked as strictly as the first address."""
    if len(set(locations)) > 1:
        raise Stopped(Trouble.BAD_REDIRECT, Sentence("It redirects to several addresses at once."))
    return _target(_escaped(locations[0].strip(" \t")), base.url, Trouble.BAD_REDIRECT, rules, limits)


def _escaped(location: str) -> str:
    """As browsers read the header: spaces and bytes beyond ASCII, whatever they were meant for, are escaped."""
    raw = location.encode("utf-8", "surrogateescape")
    return "".join(chr(byte) if 0x20 < byte < 0x80 or byte < 0x20 else f"%{byte:02X}" for byte in raw)


def _target(url: str, base: str | None, trouble: Trouble, rules: Rules, limits: Limits) -> Target:
    is_long = len(url) > limits.address_length
    told = Sentence(
        "The address has {count} characters; at most {most} are accepted.",
        count=f"{len(url):,}",
        most=f"{limits.address_length:,}",
    )
    if is_long and not base:
        raise Stopped(trouble, told)
    if odd := ODD.search(url):
        raise Stopped(
            trouble,
            Sentence(
                "The address holds {character}: a space, control character or backslash.",
                character=f"{odd[0]!a}",
            ),
        )
    try:
        parsed = ada_url.URL(url, base)
    except ValueError as exc:
        raise Stopped(
            trouble, Sentence("“{url}” is no address that a browser opens.", url=url[:200])
        ) from exc
    if is_long:
        # Of a redirect the bound is ours: browsers go on.
        raise Stopped(Trouble.BEYOND_BOUNDS, told, str(parsed.href)[: limits.address_length])
    _refuse_unusual(parsed, trouble, rules)
    parsed.hash = ""
    target = Target(str(parsed.href), parsed.hostname)
    _refuse_host(target.host, _port(parsed), rules)
    if (target.request_url.raw_host or "") != target.host.strip("[]"):
        raise Stopped(trouble, Sentence("“{url}” names different hosts to different parsers.", url=url[:200]))
    return target


def _port(parsed: ada_url.URL) -> int:
    return int(parsed.port or PORTS[parsed.protocol])


def _refuse_unusual(parsed: ada_url.URL, trouble: Trouble, rules: Rules) -> None:
    if parsed.protocol not in PORTS:
        raise Stopped(
            trouble,
            Sentence(
                "“{protocol}” is not fetched; accepted are http: and https: addresses.",
                protocol=parsed.protocol[:40],
            ),
        )
    if parsed.username or parsed.password:
        raise Stopped(trouble, Sentence("The address contains a login part before “@”."))
    if _port(parsed) not in rules.ports:
        accepted = ", ".join(map(str, sorted(rules.ports)))
        told = Sentence(
            "Port {port} is not asked; accepted: {accepted}.", port=_port(parsed), accepted=accepted
        )
        if trouble == Trouble.BAD_REDIRECT and _port(parsed) in OTHER_WEB_PORTS:
            raise Stopped(Trouble.BEYOND_BOUNDS, told, str(parsed.href))
        raise Stopped(trouble, told)


def _refuse_host(host: str, port: int, rules: Rules) -> None:
    """An address written as a number is checked at once, a name before it is resolved."""
    try:
        literal = str(ip_address(host.strip("[]")))
    except ValueError:
        if not is_public_name(host):
            raise Stopped(
                Trouble.NOT_PUBLIC, Sentence("“{host}” is not a name of the public web.", host=host[:100])
            ) from None
        return
    if not rules.may_dial(literal, port):
        raise Stopped(Trouble.NOT_PUBLIC, Sentence("The address {address} is not public.", address=literal))
