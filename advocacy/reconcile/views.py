"""The addresses of the service. What tools send beside the parameters of the specification is passed over."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import orjson
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from advocacy.reconcile.entities import TYPES, Told, entity
from advocacy.reconcile.extending import PROPERTIES, extended, properties_of
from advocacy.reconcile.matching import candidates
from advocacy.reconcile.queries import BATCH, Query, batch, wrong
from directory.addresses import address_of, site_address
from directory.serving import problems
from directory.serving.manners import with_manners
from directory.serving.problems import Refusal
from directory.serving.public_cache import too_many, unversioned
from directory.serving.rates import TooMany
from directory.serving.read_limits import spend

VERSION = "0.2"
FORM = "application/x-www-form-urlencoded"
MOST_BYTES = 100_000
SUGGESTED = 20
MOST_SKIPPED = 10_000
View = Callable[..., Any]


def service(*methods: str) -> Callable[[View], Callable[..., HttpResponse]]:
    """A view whose answer is JSON, with the manners of the API; what it refuses is a problem."""

    def decorate(view: View) -> Callable[..., HttpResponse]:
        # No server keeps what somebody looks for in a table.
        @unversioned
        @csrf_exempt
        @wraps(view)
        def answered(request: HttpRequest, **keys: str) -> HttpResponse:
            if request.method not in methods:
                return _not_allowed(request, methods)
            try:
                found = view(request, **keys)
            except Refusal as exc:
                return problems.answer(request, exc.slug, str(exc.detail), exc.errors)
            except TooMany as exc:
                return too_many(request, exc)
            return with_manners(request, HttpResponse(orjson.dumps(found), content_type="application/json"))

        return answered

    return decorate


def _not_allowed(request: HttpRequest, methods: tuple[str, ...]) -> HttpResponse:
    accepted = ", ".join((*methods, "OPTIONS"))
    if request.method == "OPTIONS":
        return with_manners(request, HttpResponse(status=204, headers={"Allow": accepted}))
    refused = problems.answer(
        request, "method-not-allowed", f"This method is not allowed here; accepted: {accepted}."
    )
    refused.headers["Allow"] = accepted
    return refused


@service("GET", "HEAD", "POST")
def endpoint(request: HttpRequest) -> Told:
    """A batch of queries, an extension of matched rows, or, where neither is sent, what the service offers.

    Each query of a batch counts for its sender as a request does.
    """
    asked = _form(request) if request.method == "POST" else request.GET
    now = timezone.now()
    if "queries" in asked:
        queries = batch(str(asked["queries"]))
        spend(request, "reading", now, max(len(queries) - 1, 0))
        return {name: {"result": candidates(one, now)} for name, one in queries.items()}
    if "extend" in asked:
        return extended(str(asked["extend"]), now.date())
    if request.method == "POST":
        raise wrong("", "nothing", "queries", "extend")
    return manifest()


def _form(request: HttpRequest) -> Any:
    if request.content_type != FORM:
        raise Refusal(
            "malformed-request",
            f"The body is {(request.content_type or 'of no type')[:60]}; accepted: {FORM}.",
        )
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        raise Refusal("body-too-large", f"The body is too long; at most {MOST_BYTES:,} bytes are read.")
    return request.POST


def manifest() -> Told:
    here, types = site_address(reverse("reconcile")), [one.whole for one in TYPES.values()]

    def at(name: str) -> Told:
        return {"service_url": settings.SITE_URL, "service_path": reverse(name)}

    return {
        "versions": [VERSION],
        "name": "Advocacy Directory: foreign ministries, countries and organisations",
        "identifierSpace": here,
        "schemaSpace": "https://schema.org/Thing",
        "documentation": address_of("docs"),
        "defaultTypes": types,
        "view": {"url": f"{here}{{{{id}}}}/"},
        "batchSize": BATCH,
        "suggest": {name: at(f"reconcile_{name}") for name in ("entity", "property", "type")},
        "extend": {"propose_properties": at("reconcile_properties"), "property_settings": []},
    }


@service("GET", "HEAD")
def suggest_entity(request: HttpRequest) -> Told:
    prefix, skipped = _prefix(request), _cursor(request)
    most = skipped + SUGGESTED
    found = candidates(Query(text=prefix, most=most), timezone.now()) if prefix else []
    told = [
        {
            "id": one["id"],
            "name": one["name"],
            "description": one["description"],
            "notable": one["type"],
        }
        for one in found[skipped:]
    ]
    return {"result": told}


@service("GET", "HEAD")
def suggest_type(request: HttpRequest) -> Told:
    return _listed(request, TYPES.values())


@service("GET", "HEAD")
def suggest_property(request: HttpRequest) -> Told:
    return _listed(request, PROPERTIES.values())


def _listed(request: HttpRequest, known: Iterable[Any]) -> Told:
    prefix, skipped = _prefix(request).lower(), _cursor(request)
    found = [one for one in known if one.id.startswith(prefix) or _begins(one.name, prefix)]
    return {"result": [one.told for one in found[skipped : skipped + SUGGESTED]]}


def _begins(name: str, prefix: str) -> bool:
    return any(word.startswith(prefix) for word in name.lower().split()) or name.lower().startswith(prefix)


@service("GET", "HEAD")
def propose_properties(request: HttpRequest) -> Told:
    type, most = request.GET.get("type", ""), request.GET.get("limit", "")
    if type and type not in TYPES:
        raise wrong("type", type, *TYPES)
    found = properties_of(type)[: _number("limit", most) if most else None]
    told = {"type": type, "properties": [one.told for one in found]}
    return {**told, "limit": int(most)} if most else told


def view_entity(request: HttpRequest, id: str) -> HttpResponse:
    """Leads to the page of an entity."""
    found = entity(id)
    if found is None or not found.page:
        raise Http404
    return with_manners(request, HttpResponse(status=301, headers={"Location": found.page}))


def _prefix(request: HttpRequest) -> str:
    return request.GET.get("prefix", "").strip()


def _cursor(request: HttpRequest) -> int:
    return _number("cursor", request.GET.get("cursor") or "0")


def _number(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) > MOST_SKIPPED:
        raise wrong(name, text, f"a whole number up to {MOST_SKIPPED:,}")
    return int(text)
