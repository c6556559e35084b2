"""The addresses that the API hands out. They start with SITE_URL: a request's Host header enters no body."""

from django.conf import settings

from directory.models import Organisation

PREFIX = "/api/v1/"


def address_of(*parts: str) -> str:
    """("countries", "LT") → "https://…/api/v1/countries/LT/"."""
    return site_address(path_of(*parts))


def path_of(*parts: str) -> str:
    return PREFIX + "".join(f"{part}/" for part in parts)


def site_address(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def organisation_parts(organisation: Organisation) -> tuple[str, str]:
    """The canonical place of a published organisation: that of its country's ministry, if it is that."""
    if organisation.is_current_ministry:
        return "ministries", str(organisation.country_id)
    return "organisations", organisation.slug
