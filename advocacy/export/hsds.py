"""What one can reach a body for, in the words of the Human Services Data Specification 3 (openreferral.org). Pure.

A service is what an organisation may be asked for: one for each purpose of its contacts.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterator

from advocacy.api.schema_org import extension_of, item_at_wikidata
from advocacy.export.leading import leading
from directory.api.contact_rows import Shape
from directory.contacts.postal import parted
from directory.models import Channel, Lifecycle, OrganisationKind, Purpose
from directory.models.contact_points import WEB_CHANNELS

FILE = "hsds.json"
ABOUT = "What each body can be reached for, as services of HSDS 3; contacts that are in doubt are left out."
KEY = "contents"
ENDED = {Lifecycle.ACTIVE: "active", Lifecycle.CLOSED: "defunct"}
PHONES = {Channel.TELEPHONE: "voice", Channel.FAX: "fax"}


def page(count: int) -> Shape:
    """What the answer of an HSDS API says of its ``contents``: all ``count`` of them on one page."""
    told = {"total_items": count, "total_pages": 1, "page_number": 1, "size": count}
    return {**told, "first_page": True, "last_page": True, "empty": count == 0}


def services(shape: Shape) -> Iterator[Shape]:
    """A service for each purpose of the contacts of an organisation as the API shows it."""
    by_purpose: dict[str, list[Shape]] = defaultdict(list)
    for point in leading(shape):
        by_purpose[point["purpose"]].append(point)
    body = _organisation(shape) if by_purpose else {}
    for purpose, points in by_purpose.items():
        yield _service(shape, body, purpose, points)


def _service(shape: Shape, body: Shape, purpose: str, points: list[Shape]) -> Shape:
    warnings = [shape["advisory"], *(caution["text"] for caution in shape["cautions"])]
    emails = [point for point in points if point["channel"] == Channel.EMAIL]
    pages = [point for point in points if point["channel"] in WEB_CHANNELS]
    phones = [point for point in points if point["channel"] in PHONES]
    return _known(
        {
            "id": _id(shape["id"], purpose),
            "name": f"{Purpose(purpose).label}: {shape['name']}",
            "alert": " ".join(filter(None, warnings)),
            "organization_id": shape["id"],
            "organization": body,
            "status": ENDED[Lifecycle(shape["lifecycle"])],
            "email": emails[0]["value"] if emails else None,
            "url": pages[0]["value"] if pages else None,
            "additional_urls": [_page(point) for point in pages[1:]],
            "phones": [_phone(point) for point in phones],
            "contacts": [{"id": point["id"], "email": point["value"]} for point in emails[1:]],
            "assured_date": _assured_on(points),
        }
    )


def _assured_on(points: list[Shape]) -> str | None:
    """The day since which all of them are known to have been checked by a person; None if one never was."""
    days = [point["verification"]["verified_on"] for point in points]
    return None if None in days else str(min(days))


def _organisation(shape: Shape) -> Shape:
    addresses = [point for point in leading(shape) if point["channel"] == Channel.POSTAL_ADDRESS]
    return _known(
        {
            "id": shape["id"],
            "name": shape["name"],
            "alternate_name": next((row["name"] for row in shape["names"]), None),
            "description": _description(shape),
            "website": shape["website"],
            "uri": item_at_wikidata(shape["wikidata"]),
            "locations": [_location(point, shape) for point in addresses],
        }
    )


def _description(shape: Shape) -> str:
    """What warns stands first."""
    country = f" of {shape['country']['name']}" if shape["country"] else ""
    kind = f"{OrganisationKind(shape['kind']).label}{country}."
    return " ".join(filter(None, (shape["advisory"], kind[0].upper() + kind[1:])))


def _location(point: Shape, shape: Shape) -> Shape:
    """With an address in components only where each that HSDS requires is certain; we know of no provinces."""
    country = shape["country"] or {"code": "", "name": ""}
    found = parted(point["value"], country["code"], country["name"])
    location = {"id": point["id"], "location_type": "postal", "description": point["value"]}
    if not found.town:
        return location
    address = {
        "id": _id(point["id"], "address"),
        "address_1": found.street,
        "city": found.town,
        "state_province": "",
        "postal_code": found.code,
        "country": country["code"],
        "address_type": "postal",
    }
    return {**location, "addresses": [address]}


def _phone(point: Shape) -> Shape:
    """An extension is a number there: one that is not, or would lose its zeros, stands in words."""
    channel, extension = Channel(point["channel"]), extension_of(point)
    is_number = extension.isdecimal() and str(int(extension)) == extension
    return _known(
        {
            "id": point["id"],
            "number": point["value"],
            "extension": int(extension) if is_number else None,
            "type": PHONES[channel],
            "description": f"Extension {extension}" if extension and not is_number else None,
        }
    )


def _page(point: Shape) -> Shape:
    return {"id": point["id"], "label": str(Channel(point["channel"]).label), "url": point["value"]}


def _id(owner: str, name: str) -> str:
    """Of what has none of its own: the same in every dump."""
    return str(uuid.uuid5(uuid.UUID(owner), name))


def _known(fields: Shape) -> Shape:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
