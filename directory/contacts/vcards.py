"""An organisation as a vCard 4.0 (RFC 6350), for address books. What warns stands first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC
from operator import attrgetter
from urllib.parse import quote

from directory.contacts.listing import ContactLine
from directory.contacts.postal import parted
from directory.models import Channel, Organisation

MEDIA_TYPE = "text/vcard"
LONGEST_LINE = 75  # octets, without the line end
# What str.splitlines, and some parser, takes for the end of a line.
_LINE_ENDS = frozenset("\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
# An address book keeps what it is given, long after a doubt is told.
LEFT_OUT = "What is doubted, or whose link is no longer what it was, is left out here: our page shows it."
_URI_CHARACTERS = "%:/?#[]@!$&'()*+,;=~"


@dataclass(frozen=True)
class Property:
    """One line of a card: text is escaped when written, an address keeps its reserved characters.

    A structured value has ``components``, empty ones too, and no ``value``. Lines of one ``group`` belong together.
    """

    name: str
    value: str = ""
    parameters: tuple[str, ...] = ()
    is_uri: bool = False
    components: tuple[str, ...] = ()
    group: str = ""

    def written(self) -> str:
        parts = self.components or (self.value,)
        value = ";".join(
            quote(part, safe=_URI_CHARACTERS) if self.is_uri else escaped(part) for part in parts
        )
        name = f"{self.group}.{self.name}" if self.group else self.name
        return ";".join((name, *self.parameters)) + f":{value}"


def escaped(text: str) -> str:
    """Text as one value: no line end, comma or semicolon of it ends or parts the value."""
    plain = text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n")
    plain = plain.replace(",", "\\,").replace(";", "\\;")
    return "".join("\\n" if char in _LINE_ENDS else char for char in plain)


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets (RFC 6350, section 3.2), never within a character."""
    pieces, piece = [], ""
    for char in line:
        if len((piece + char).encode()) > LONGEST_LINE:
            pieces.append(piece)
            piece = " "
        piece += char
    return "\r\n".join([*pieces, piece])


def written(properties: Iterable[Property]) -> str:
    """One whole card."""
    lines = ["BEGIN:VCARD", "VERSION:4.0", *(each.written() for each in properties), "END:VCARD"]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def card(
    organisation: Organisation, lines: Iterable[ContactLine], warnings: Iterable[str], address: str
) -> str:
    """The card of a published organisation with these published contacts; ``address`` is where we show it."""
    return written(_properties(organisation, list(lines), list(warnings), address))


def _properties(
    organisation: Organisation, lines: list[ContactLine], warnings: list[str], address: str
) -> Iterator[Property]:
    yield from (Property("NOTE", warning) for warning in warnings)
    if not all(line.may_lead for line in lines):
        yield Property("NOTE", LEFT_OUT)
    yield Property("KIND", "org")
    yield Property("UID", f"urn:uuid:{organisation.pk}", is_uri=True)
    yield Property("FN", _full_name(organisation))
    yield Property("ORG", organisation.name)
    for number, line in enumerate(filter(attrgetter("may_lead"), lines), 1):
        yield from _labelled(organisation, line, f"c{number}")
    yield Property("SOURCE", address, is_uri=True)
    if organisation.shown_revised_at:
        yield Property("REV", f"{organisation.shown_revised_at.astimezone(UTC):%Y%m%dT%H%M%SZ}")


def _full_name(organisation: Organisation) -> str:
    country = organisation.country
    return f"{organisation.name} ({country.name})" if country else organisation.name


def _labelled(organisation: Organisation, line: ContactLine, group: str) -> Iterator[Property]:
    """A contact with what it is for, under the name by which address books know labels; RFC 6350 has none."""
    for found in _contact(organisation, line):
        yield replace(found, group=group)
        yield Property("X-ABLabel", str(line.point.get_purpose_display()), group=group)


def _contact(organisation: Organisation, line: ContactLine) -> Iterator[Property]:
    """A contact as its property; nothing for an address that may not stand in a link."""
    point, channel = line.point, Channel(line.point.channel)
    if channel == Channel.POSTAL_ADDRESS:
        country = organisation.country
        found = parted(point.value, country.code if country else "", country.name if country else "")
        # No box, no flat: RFC 6350 would have both empty; and we know of no regions.
        parts = ("", "", found.street, found.town, "", found.code, found.country)
        yield Property("ADR", components=parts)
    elif channel == Channel.EMAIL:
        yield Property("EMAIL", point.value)
    elif channel.is_phone:
        kind = "fax" if channel == Channel.FAX else "voice"
        extension = f";ext={point.extension}" if point.extension else ""
        yield Property("TEL", f"tel:{point.value}{extension}", ("VALUE=uri", f"TYPE={kind}"), is_uri=True)
    elif line.href:
        yield Property("URL", line.href, is_uri=True)
