"""The addresses that the API hands out, and that of the offline file.

Those of the API start with SITE_URL: a request's Host header enters no body.
"""

from django.conf import settings
from django.urls import reverse

from directory.models import Organisation
from directory.models.organisations import stands_for_country
from directory.words.languages import ENGLISH

PREFIX = "/api/v1/"


def address_of(*parts: str) -> str:
    """("countries", "LT") → "https://…/api/v1/countries/LT/"."""
    return site_address(path_of(*parts))


def path_of(*parts: str) -> str:
    return PREFIX + "/".join((*parts, ""))


def site_address(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def offline_path(language: str) -> str:
    """Where the whole directory lies as one file in a language of the interface."""
    return reverse("offline", kwargs={} if language == ENGLISH else {"language": language})


def organisation_parts(organisation: Organisation) -> tuple[str, str]:
    """The canonical place of a published organisation: that of its country's ministry, if it is that."""
    return parts_of(
        organisation.kind, organisation.lifecycle, str(organisation.country_id), organisation.slug
    )


def parts_of(kind: str, lifecycle: str, country: str, slug: str) -> tuple[str, str]:
    """The same from the columns alone."""
    return ("ministries", country) if stands_for_country(kind, lifecycle) else ("organisations", slug)
