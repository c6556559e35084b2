"""What a stranger gets at an address, made in this process for a copy of the site, and what its pages lead to."""

import html
import re
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404
from django.http.response import HttpResponseBase
from django.urls import resolve
from django.utils import translation

from directory.words.languages import language_of_path, without_language

# What asks the service something, or is for somebody alone; and the API, which answers programs by their parameters.
NOT_COPIED = ("/admin/", "/api/", "/check/", "/reconcile/", "/suggest/")
STATIC = "/static/"
# An attribute of our pages that holds an address of ours, which a script may load too.
_LINK = re.compile(r' (?P<name>href|src|data-[a-z]+)="(?P<address>[^"]+)"')


def answer(path: str, copied_at: datetime) -> HttpResponseBase | None:
    """What stands at this path of the site, marked as copied then; None where there is nothing.

    The view alone is asked. The layers around it count readers, keep answers for them and limit them.
    """
    site = urlsplit(settings.SITE_URL)
    request = WSGIRequest(
        {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": unquote(path).encode().decode("latin-1"),  # as WSGI hands it over (PEP 3333)
            "HTTP_HOST": site.netloc,
            "SERVER_NAME": site.hostname,
            "SERVER_PORT": str(site.port or 443),
            "wsgi.url_scheme": site.scheme,
            "wsgi.input": BytesIO(),
        }
    )
    request.copied_at = copied_at  # type: ignore[attr-defined]  # the templates look for it
    with translation.override(language_of_path(request.path_info)):
        try:
            request.resolver_match = match = resolve(request.path_info)
            found: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
        except Http404:
            return None
    return None if found.status_code == 404 else found


def static_file(path: str) -> Path | None:
    """The file of the interface at this address: as collectstatic laid it, or from the apps."""
    name = path.removeprefix(STATIC)
    collected: Path = settings.STATIC_ROOT / name
    found = str(collected) if collected.is_file() else finders.find(name)
    return Path(found) if found else None


def linked(page: str) -> list[str]:
    """The paths of this site to which a page leads, each as often as it does."""
    found = (own_path(html.unescape(link["address"])) for link in _LINK.finditer(page))
    return [path for path in found if path]


def own_path(address: str) -> str:
    """ "https://our.site/calls/#past" → "/calls/"; "" for what is elsewhere, here in the page or asks something."""
    own = address.removeprefix(settings.SITE_URL) if address.startswith(f"{settings.SITE_URL}/") else address
    parts = urlsplit(own)
    is_ours = own.startswith("/") and not own.startswith("//")
    return parts.path if is_ours and not parts.query else ""


def is_copied(path: str) -> bool:
    return not without_language(path).startswith(NOT_COPIED)


def with_links(page: str, target: Callable[[str], str | None]) -> str:
    """The page with each link to this site leading to ``target`` of its path, or, where that is None, nowhere.

    An element without ``href`` stands where a link might have been (HTML, section 4.5.1).
    """

    def settled(link: re.Match[str]) -> str:
        address = html.unescape(link["address"])
        is_ours = address.startswith((f"{settings.SITE_URL}/", "/")) and not address.startswith("//")
        if not is_ours:
            return link[0]
        path = own_path(address)
        to = target(path) if path else None
        if to is None:
            return ""
        return link[0] if to == path else f' {link["name"]}="{html.escape(to)}"'

    return _LINK.sub(settled, page)
