"""What search engines are told: where they need not go, and which pages there are."""

from datetime import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from advocacy.pages.sitemap import Place, part, parts
from directory.addresses import site_address

# Pages that are made for one reader, and the editors' door. A path stands below each language prefix.
UNLISTED = ("search/", "suggest/")
EVERYWHERE = ("/admin/", "/api/v1/search/")


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9309. What is forbidden here carries ``noindex`` besides, for who has heard of an address elsewhere."""
    prefixes = ["/" if code == settings.LANGUAGE_CODE else f"/{code}/" for code, _ in settings.LANGUAGES]
    paths = [*EVERYWHERE, *(prefix + path for prefix in prefixes for path in UNLISTED)]
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in paths),
        "",
        f"Sitemap: {site_address('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Where the parts of the sitemap lie (sitemaps.org)."""
    paths = [reverse("sitemap_part", args=where) for where in parts()]
    return _xml(request, "sitemap_index.xml", {"addresses": [site_address(path) for path in paths]})


@require_safe
def sitemap_part(request: HttpRequest, section: str, number: int) -> HttpResponse:
    """Public pages with the time of their last change, each with its other languages."""
    if (section, number) not in parts():
        raise Http404
    return _xml(request, "sitemap.xml", {"pages": [_page(place) for place in part(section, number)]})


def _page(place: Place) -> dict[str, object]:
    addresses = {code: _address(place, code) for code, _ in settings.LANGUAGES}
    changed: datetime | None = place.changed_at
    return {"addresses": addresses, "default": addresses[settings.LANGUAGE_CODE], "changed_at": changed}


def _address(place: Place, language: str) -> str:
    with override(language):
        return site_address(reverse(place.name, args=place.arguments))


def _xml(request: HttpRequest, template: str, shown: dict[str, object]) -> HttpResponse:
    response = render(request, template, shown, content_type="application/xml; charset=utf-8")
    # The list itself is no page to be found.
    response.headers["X-Robots-Tag"] = "noindex"
    return response
