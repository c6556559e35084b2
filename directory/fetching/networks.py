"""Which internet addresses and host names belong to the public web. Pure.

After the special-purpose registries of IANA (RFC 6890). ``ipaddress.is_global`` alone is not enough: it
holds for multicast, 6to4, NAT64 and 192.88.99.0/24.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

NOT_PUBLIC_4 = tuple(
    map(
        IPv4Network,
        [
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",  # shared by carriers; cloud metadata lives here too
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",  # relays of 6to4
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        ],
    )
)
# Of IPv6 only 2000::/3 is given out for unicast; these parts of it are not the public web.
GLOBAL_6 = IPv6Network("2000::/3")
NOT_PUBLIC_6 = tuple(
    map(IPv6Network, ["2001::/23", "2001:db8::/32", "2002::/16", "3ffe::/16", "3fff::/20", "5f00::/16"])
)
# The rest of such an address is a way to write, or to translate to, the IPv4 address in its last 32 bits:
# mapped (RFC 4291), translated (RFC 2765), NAT64 (RFC 6052).
IS_4 = tuple(map(IPv6Network, ["::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96"]))
COMPATIBLE = IPv6Network("::/96")
ISATAP = 0x5EFE  # RFC 5214, in the interface identifier

# Special-use names (RFC 6761, 6762, 7686, 8375, 9476) and those that private networks are known to use.
PRIVATE_NAMES = frozenset(
    [
        *("alt", "arpa", "corp", "home", "i2p", "internal", "intranet", "invalid", "lan", "local"),
        *("localdomain", "localhost", "onion", "private", "test"),
    ]
)


def ends(address: Address) -> tuple[Address, ...]:
    """The addresses at which a packet to this one may end: those that it stands for or carries within.

    Unwrapped are IPv4-mapped, -translated and -compatible addresses, NAT64, 6to4, Teredo and ISATAP.
    """
    if isinstance(address, IPv4Address):
        return (address,)
    last = IPv4Address(int(address) & 0xFFFFFFFF)
    if any(address in network for network in IS_4):
        return (last,)
    if address.sixtofour:
        return (address, address.sixtofour)
    if address.teredo:
        return (address, *address.teredo)
    carries = address in COMPATIBLE or (int(address) >> 32) & 0xFDFFFFFF == ISATAP
    return (address, last) if carries else (address,)


def is_public(address: str) -> bool:
    """Whether this is a global unicast address, and so is all that it carries; False for what is no address."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return all(_is_public(end) for end in ends(found))


def _is_public(address: Address) -> bool:
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, IPv4Address):
        return not any(address in network for network in NOT_PUBLIC_4)
    return address in GLOBAL_6 and not any(address in network for network in NOT_PUBLIC_6)


def is_public_name(host: str) -> bool:
    """Whether a host name may be asked for at all: at least two labels, no trailing dot, no private ending."""
    labels = host.lower().split(".")
    return len(labels) > 1 and all(labels) and labels[-1] not in PRIVATE_NAMES
