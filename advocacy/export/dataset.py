"""The newest dump in the words of schema.org, by which search engines for data find it."""

from typing import Any

from django.urls import reverse

from advocacy.export.dumps import ABOUT, LICENCE, TITLE
from advocacy.export.shelf import Dump, DumpFile
from directory.addresses import site_address
from directory.words.languages import INTERFACE

KEYWORDS = ("foreign ministries", "contact points", "advocacy", "petitions")


def described(dump: Dump) -> dict[str, Any]:
    """A Dataset with each file as a DataDownload. What moves with the minute is not told: it is of the dump's date."""
    here = site_address(reverse("data"))
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": here,
        "url": here,
        "name": TITLE,
        "description": ABOUT,
        "license": LICENCE["path"],
        "isAccessibleForFree": True,
        "inLanguage": list(INTERFACE),
        "keywords": list(KEYWORDS),
        "version": str(dump.version),
        "dateModified": dump.version.on.isoformat(),
        "creator": {"@type": "Organization", "name": TITLE, "url": site_address("/")},
        "distribution": [_download(dump, file) for file in dump.files],
    }


def _download(dump: Dump, file: DumpFile) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": file.path,
        "contentUrl": site_address(reverse("data_file", args=[dump.name, file.path])),
        "encodingFormat": file.media_type,
        "contentSize": f"{file.bytes} B",
        "sha256": file.sha256,
    }
