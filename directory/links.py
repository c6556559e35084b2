"""How a contact value is shown and followed. Only these four schemes ever become a link."""

from urllib.parse import quote

import phonenumbers

from directory.domains import host_of, is_below
from directory.models import Channel, ContactPoint

SCHEMES = ("https://", "http://", "mailto:", "tel:")


def safe_href(address: str) -> str | None:
    """The address if it may stand in a link, else None, whatever the database holds."""
    return address if address.startswith(SCHEMES) else None


def href_of(point: ContactPoint) -> str | None:
    """Where a click goes: the page itself, ``mailto:`` or ``tel:`` (RFC 3966); None for a postal address."""
    if point.channel in (Channel.POSTAL_ADDRESS, Channel.FAX):
        return None
    if point.channel == Channel.EMAIL:
        # Quoted, so that no stored value can add a copy or a subject.
        return f"mailto:{quote(point.value, safe='@')}"
    if point.channel == Channel.TELEPHONE:
        return f"tel:{point.value}" + (f";ext={point.extension}" if point.extension else "")
    return safe_href(point.value)


def display_of(point: ContactPoint) -> str:
    """The value as people read it: numbers grouped in the international format, addresses as they are."""
    if point.channel not in (Channel.TELEPHONE, Channel.FAX):
        return point.value
    try:
        number = phonenumbers.parse(point.value)
    except phonenumbers.NumberParseException:
        return point.value
    shown = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return f"{shown} ext. {point.extension}" if point.extension else shown


def on_official_domain(point: ContactPoint, domains: list[str]) -> bool | None:
    """Whether a web or e-mail contact stands on a proven domain; None where it has no host or nothing is proven."""
    if (
        point.channel in (Channel.POSTAL_ADDRESS, Channel.FAX, Channel.TELEPHONE, Channel.SOCIAL)
        or not domains
    ):
        return None
    return is_below(host_of(point.value), domains)
