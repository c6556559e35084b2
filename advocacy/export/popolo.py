"""Organisations in the words of Popolo (popoloproject.com), an exchange format for civic data. Pure."""

from typing import Any

from advocacy.api.schema_org import checked_in_words, dialled
from advocacy.export.leading import leading
from directory.api.contact_rows import Shape
from directory.models import Channel, OrganisationKind, Purpose

FILE = "popolo.json"
ABOUT = "Every organisation with its contacts in the words of Popolo; those that are in doubt are left out."
KEY = "organizations"
# What a card calls each channel (RFC 6350), as Popolo asks; all others are addresses on the web.
TYPES = {
    Channel.EMAIL: "email",
    Channel.TELEPHONE: "voice",
    Channel.FAX: "fax",
    Channel.POSTAL_ADDRESS: "address",
}


def organisation(shape: Shape) -> Shape:
    """An Organization of Popolo from an organisation as the API shows it.

    ``advisory`` and ``cautions`` are keys of ours, for Popolo has none for what warns; an advisory also begins the note
    of each contact.
    """
    return {
        "id": shape["id"],
        "advisory": shape["advisory"],
        "cautions": [caution["text"] for caution in shape["cautions"]],
        "name": shape["name"],
        "other_names": [_other_name(row) for row in shape["names"]],
        "identifiers": [{"scheme": "wikidata", "identifier": shape["wikidata"]}] if shape["wikidata"] else [],
        "classification": str(OrganisationKind(shape["kind"]).label),
        **_area(shape["country"]),
        "contact_details": [_contact(point, shape["advisory"]) for point in leading(shape)],
        "links": [{"url": shape["url"], "note": "Record in the API"}, *_website(shape)],
        "updated_at": shape["updated_at"],
    }


def _other_name(row: Shape) -> Shape:
    return {"name": row["name"], "note": ", ".join(filter(None, (row["kind"], row["language"])))}


def _area(country: Shape | None) -> Shape:
    """None, not even null, for a body of no country."""
    if country is None:
        return {}
    area = {"id": country["code"], "name": country["name"], "identifier": country["code"]}
    return {"area_id": country["code"], "area": {**area, "classification": "country"}}


def _website(shape: Shape) -> list[Shape]:
    return [{"url": shape["website"], "note": "Website"}] if shape["website"] else []


def _contact(point: Shape, advisory: str | None) -> Shape:
    channel = Channel(point["channel"])
    said = filter(None, (advisory, checked_in_words(point["verification"])))
    return {
        "label": f"{Purpose(point['purpose']).label}: {channel.label}",
        "type": TYPES.get(channel, "url"),
        "value": dialled(point),
        "note": " ".join(said),
        "sources": [_source(source) for source in point["sources"] if source["url"]],
    }


def _source(source: Shape) -> dict[str, Any]:
    read = f", read on {source['retrieved_on']}" if source["retrieved_on"] else ""
    return {"url": source["url"], "note": f"{source['evidence']}{read}"}
