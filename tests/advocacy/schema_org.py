"""The part of the schema.org vocabulary that we write: which property belongs to which type, and what it holds."""

VOCABULARY = "http://schema.org/"
PARENTS = {
    "Thing": None,
    "Organization": "Thing",
    "GovernmentOrganization": "Organization",
    "StructuredValue": "Thing",
    "ContactPoint": "StructuredValue",
    "PostalAddress": "ContactPoint",
    "Place": "Thing",
    "Country": "Place",
    "CreativeWork": "Thing",
    "WebPage": "CreativeWork",
    "Dataset": "CreativeWork",
    "MediaObject": "CreativeWork",
    "DataDownload": "MediaObject",
}
PROPERTIES = {
    "Thing": {
        "name": "text",
        "sameAs": "url",
        "alternateName": "text",
        "description": "text",
        "disambiguatingDescription": "text",
        "identifier": "text or url",
        "mainEntityOfPage": "url",
        "subjectOf": "CreativeWork",
        "url": "url",
    },
    "Organization": {"areaServed": "Place", "contactPoint": "ContactPoint"},
    "ContactPoint": {
        "availableLanguage": "text",
        "contactType": "text",
        "email": "text",
        "faxNumber": "text",
        "telephone": "text",
    },
    "PostalAddress": {"streetAddress": "text"},
    "Dataset": {"distribution": "DataDownload"},
    "MediaObject": {"contentSize": "text", "contentUrl": "url", "sha256": "text"},
    "CreativeWork": {
        "creator": "Organization",
        "encodingFormat": "text",
        "inLanguage": "text",
        "isAccessibleForFree": "boolean",
        "keywords": "text",
        "dateModified": "date",
        "license": "url",
        "publisher": "Organization",
        "version": "text",
    },
}


def ancestry(name):
    """The type and everything that it is."""
    while name:
        yield name
        name = PARENTS[name]


def properties_of(name):
    return {key: held for parent in ancestry(name) for key, held in PROPERTIES.get(parent, {}).items()}


def context():
    """A JSON-LD context of these terms alone: whatever is not among them is lost in expansion."""
    every = {key: held for properties in PROPERTIES.values() for key, held in properties.items()}
    terms = {
        key: {"@id": VOCABULARY + key, **({"@type": "@id"} if held == "url" else {})}
        for key, held in every.items()
    }
    return {**terms, **{name: VOCABULARY + name for name in PARENTS}}
