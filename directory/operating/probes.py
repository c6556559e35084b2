"""What machines ask of this service: whether it lives, whether it can serve, and its figures.

They are answered before anything else looks at the request, so that neither a host name, nor a redirect,
nor the cache stands between; a monitor calls by the number of a machine.
"""

from collections.abc import Callable, Iterator
from functools import cache
from secrets import compare_digest

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from directory.moderation import oldest_waiting_days, waiting
from directory.operating import metrics

Migrated = tuple[str, str]  # the app and the name


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers. It asks no database: restarting would not mend one."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """200 if requests can be served, else 503 with the reasons; and for how many days the oldest review waits."""
    reasons = list(why_not_ready())
    days = None if reasons else oldest_waiting_days(waiting(), timezone.now().date())
    told = {"reasons": reasons, "reading_only": not reasons and is_read_only(), "oldest_waiting_days": days}
    body = {"ready": not reasons, **told}
    return JsonResponse(body, status=503 if reasons else 200)


@never_cache
@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """The metrics, for who shows the token; for everybody else there is nothing here."""
    if not may_read_figures(request):
        return HttpResponse("There is nothing at this address.\n", status=404, content_type="text/plain")
    return HttpResponse(metrics.exposition(timezone.now()), content_type=metrics.CONTENT_TYPE)


def why_not_ready() -> Iterator[str]:
    try:
        applied = set(MigrationRecorder(connection).applied_migrations())
    except Error:  # told without its text, which names hosts and accounts
        yield "The database does not answer."
        return
    if missing := sorted(missing_migrations(applied)):
        named = ", ".join(".".join(migration) for migration in missing)
        yield f"Migrations are not applied: {named}."


def missing_migrations(applied: set[Migrated]) -> Iterator[Migrated]:
    """A database that has begun with those of before a squashed one goes on with them, and needs no other."""
    for migration, originals in shipped_migrations().items():
        if migration not in applied:
            yield from originals - applied if originals & applied else {migration}


def is_read_only() -> bool:
    """Whether PostgreSQL takes no changes, as a standby does. Pages are served meanwhile; what is posted gets a 503."""
    if connection.vendor != "postgresql":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SHOW transaction_read_only")
        return bool(cursor.fetchone()[0] == "on")


@cache
def shipped_migrations() -> dict[Migrated, frozenset[Migrated]]:
    """Those that this code comes with, and what each was squashed from; they do not change while it runs."""
    return {
        name: frozenset(migration.replaces) for name, migration in MigrationLoader(None).graph.nodes.items()
    }


def may_read_figures(request: HttpRequest) -> bool:
    """The request shows METRICS_TOKEN (RFC 6750). Where it comes from proves nothing: proxies stand on loopback too."""
    if not settings.METRICS_TOKEN:
        return False
    given = request.headers.get("Authorization", "")
    return compare_digest(given.encode(), f"Bearer {settings.METRICS_TOKEN}".encode())


PROBES: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "/healthz": healthz,
    "/readyz": readyz,
    "/metrics": figures,
}


class Probes:
    """Answers the three addresses; everything else goes on its way."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return PROBES.get(request.path_info, self.get_response)(request)
