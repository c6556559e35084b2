"""Everything that a stranger can read: every address that anything public leads to, followed to the end."""

import html
import re
from contextlib import suppress
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, URLResolver, get_resolver, resolve

# Addresses that nothing public links to.
SEEDS = (
    *("/", "/api/v1/", "/api/v1/schema/", "/feeds/changes.atom", "/data/latest.json", "/data/figures.json"),
    *("/healthz", "/readyz", "/metrics", "/robots.txt", "/sitemap.xml"),
    "/.well-known/security.txt",
    # The first archive of changes is there once fifty numbers are.
    "/feeds/changes/1.atom",
    # Programs make its address from a call and a country.
    "/api/v1/calls/none/letter/?country=LT",
    # A letter leads there where a call asks for one's representatives.
    "/suggest/parliament/LT/",
    # The documentation leads there, where there is a mail server.
    *("/suggest/webhook/", "/suggest/webhook/none/"),
    # Programs that match names ask there, and who verifies a dump.
    *(
        "/reconcile/",
        "/reconcile/country:LT/",
        "/reconcile/suggest/entity/?prefix=a",
        "/reconcile/suggest/type/?prefix=a",
    ),
    *("/reconcile/properties/?type=country", "/reconcile/suggest/property/?prefix=a"),
    *("/data/allowed_signers", "/data/latest.json.sig", "/data/popolo.json", "/data/hsds.json"),
    # Where bodies are many, their list has further pages.
    "/organisations/pages/2/",
    # A code in small letters leads to its one spelling.
    *("/api/v1/countries/lt/", "/api/v1/ministries/lt.vcf"),
)
PRIVATE = ("/admin/", "/static/")
IN_PAGES = re.compile(r'(?:href|src|action)="(/[^"#]*)')


def collected(client, *seeds):
    """Each answer under its path and query."""
    answers, ahead = {}, [*SEEDS, *seeds]
    while ahead:
        path = ahead.pop()
        if path in answers or path.startswith(PRIVATE):
            continue
        answer = client.get(path)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        # Of what is packed nothing can be read, and of a database file its words.
        text = body.decode("utf-8", "replace")
        answers[path] = answer.status_code, f"{dict(answer.headers)}\n{text}"
        ahead += links_of(path, text)
    return answers


def links_of(path, text):
    absolute = re.compile(re.escape(settings.SITE_URL) + r"(/[^\s\"'<>\\#]*)")
    found = [html.unescape(link) for link in IN_PAGES.findall(text) + absolute.findall(text)]
    if path == "/data/latest.json":
        found += [folder + file for folder in found for file in dump_files(text)]
    here = urlsplit(path).path
    queries = [html.unescape(query) for query in re.findall(r'href="(\?[^"#]*)', text)]
    return [*found, *(here + query for query in queries)]


def dump_files(text):
    return ["manifest.json", *re.findall(r'"path": ?"([a-z_]+\.[a-z]+)"', text)]


def visited_routes(answers):
    """The routes that lead to what was read; some addresses are answered before any route is looked for."""
    found = set()
    for path in answers:
        with suppress(Resolver404):
            found.add(resolve(path.partition("?")[0]).route)
    return found


def public_routes():
    """Every route of the service outside the admin, as the resolver writes it."""
    return {route for route in every_route() if not route.startswith("admin/")}


def every_route():
    return set(_routes(get_resolver().url_patterns, ""))


def _routes(patterns, prefix):
    for pattern in patterns:
        own = str(pattern.pattern)
        route = prefix + (own.removeprefix("^") if prefix else own)
        if isinstance(pattern, URLResolver):
            yield from _routes(pattern.url_patterns, route)
        else:
            yield route
