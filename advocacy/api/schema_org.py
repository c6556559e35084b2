"""A ministry's public shape in the words of schema.org. What warns stands first. Pure.

schema.org has no word for how sure a contact is, so that stands in words: ``description`` says what was
checked, ``disambiguatingDescription`` what a reader must know before using it.
"""

from collections.abc import Iterator
from typing import Any

from directory.models import Channel, Purpose

Shape = dict[str, Any]
CONTEXT = "https://schema.org"
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
CHECKED = {
    "verified": "Checked by a person on {verified_on}.",
    "overdue": "Checked by a person on {verified_on}; the next check has been overdue since {due_on}.",
    "unverified": "Not yet checked by a person.",
}
DOUBTED = "Doubted by a moderator: it may be wrong."
LINKS = {
    "moved": "Its link leads to another domain, and nobody has checked where to.",
    "dead": "Its link has not worked for a week or longer.",
    "soft_404": "Its link opens a page that is no longer the one it was.",
    "tls_problem": "Its link has a certificate that browsers refuse.",
    "failing": "Its link does not answer at present.",
}
OFF_DOMAIN = "It does not stand on a domain that is proven to be official."
# schema.org: the property of a ContactPoint that holds the value.
PROPERTIES = {
    Channel.EMAIL: "email",
    Channel.TELEPHONE: "telephone",
    Channel.FAX: "faxNumber",
    Channel.POSTAL_ADDRESS: "streetAddress",
}


def linked_data(ministry: Shape, *, itself: str, accusation: str | None, page: str) -> Shape:
    """JSON-LD of an organisation as the API shows it; ``accusation`` warns where its state is accused.

    ``itself`` is where this stands: who follows an id of linked data gets linked data.
    """
    warnings = [ministry["advisory"], accusation, *(caution["text"] for caution in ministry["cautions"])]
    return _known(
        {
            "@context": CONTEXT,
            "@type": "GovernmentOrganization",
            "@id": itself,
            "disambiguatingDescription": " ".join(filter(None, warnings)),
            "identifier": f"urn:uuid:{ministry['id']}",
            "name": ministry["name"],
            "alternateName": [_in_language(row) for row in ministry["names"]],
            "sameAs": item_at_wikidata(ministry["wikidata"]),
            "areaServed": _country(ministry["country"]),
            "url": ministry["website"],
            "contactPoint": [_contact_point(point) for point in ministry["contact_points"]],
            "mainEntityOfPage": page,
            "subjectOf": {
                "@type": "CreativeWork",
                "url": ministry["url"],
                "version": str(ministry["revision"]),
                "dateModified": ministry["updated_at"],
                "license": LICENCE,
            },
        }
    )


def item_at_wikidata(qid: str | None) -> str | None:
    """The address by which linked data name an item."""
    return f"http://www.wikidata.org/entity/{qid}" if qid else None


def _contact_point(point: Shape) -> Shape:
    channel = Channel(point["channel"])
    value = dialled(point) if channel == Channel.TELEPHONE else point["value"]
    return _known(
        {
            "@type": "PostalAddress" if channel == Channel.POSTAL_ADDRESS else "ContactPoint",
            "disambiguatingDescription": " ".join(_doubts(point)),
            "identifier": f"urn:uuid:{point['id']}",
            "name": str(channel.label),
            "contactType": str(Purpose(point["purpose"]).label),
            PROPERTIES.get(channel, "url"): value,
            "availableLanguage": point["language"],
            "description": checked_in_words(point["verification"]),
            "subjectOf": [_source(source) for source in point["sources"] if source["url"]],
        }
    )


def extension_of(point: Shape) -> str:
    """Of a number, which the shape has in words alone where it is disputed; empty where there is none."""
    is_phone = Channel(point["channel"]).is_phone
    return str(point["display"]).partition(" ext. ")[2] if is_phone else ""


def dialled(point: Shape) -> str:
    """The value, of a number with its extension (RFC 3966)."""
    extension = extension_of(point)
    return f"{point['value']};ext={extension}" if extension else str(point["value"])


def _doubts(point: Shape) -> Iterator[str]:
    if point["verification"]["state"] == "disputed":
        yield DOUBTED
    if point["link"]["state"] in LINKS:
        yield LINKS[point["link"]["state"]]
    if point["on_official_domain"] is False:
        yield OFF_DOMAIN


def checked_in_words(verification: Shape) -> str:
    """Whether a person checked a contact, and when."""
    was_checked = verification["verified_on"] is not None
    of_doubted = CHECKED["verified"] if was_checked else CHECKED["unverified"]
    return CHECKED.get(verification["state"], of_doubted).format(**verification)


def _source(source: Shape) -> Shape:
    publisher = {"@type": "Organization", "name": source["publisher"]}
    read = f"Read on {source['retrieved_on']} ({source['evidence']})."
    return {"@type": "WebPage", "url": source["url"], "publisher": publisher, "description": read}


def _country(country: Shape) -> Shape:
    return {"@type": "Country", "name": country["name"], "identifier": country["code"]}


def _in_language(name: Shape) -> Shape | str:
    written: str = name["name"]
    return {"@value": written, "@language": name["language"]} if name["language"] else written


def _known(terms: Shape) -> Shape:
    """Without what is not known: JSON-LD has no null."""
    return {term: value for term, value in terms.items() if value not in (None, "", [])}
