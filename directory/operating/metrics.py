"""Figures for operators in the format of Prometheus. Nothing of a reader is in them: routes, never paths.

Requests are counted in each process; where several serve, PROMETHEUS_MULTIPROC_DIR names an empty folder
in which the library adds them up.
"""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from directory.contacts.freshness import STATES
from directory.contacts.links import with_link
from directory.models import ContactPoint, LinkState
from directory.models.contact_points import WEB_CHANNELS
from directory.moderation import kinds, waiting
from directory.operating import write_ahead
from directory.serving import replica
from directory.serving.routes import route_of, was_made
from directory.versions import read_seq

CONTENT_TYPE = CONTENT_TYPE_LATEST
SHARED = "PROMETHEUS_MULTIPROC_DIR"
METHODS = ("GET", "HEAD", "POST", "OPTIONS")

disable_created_metrics()  # type: ignore[no-untyped-call]
_own = CollectorRegistry()
_requests = Counter("directory_requests", "Requests answered.", ["route", "method", "status"], registry=_own)
_made = Counter("directory_made", "Public answers made, because none was kept.", ["route"], registry=_own)


class RequestCounts:
    """Counts every answer by the pattern of its route, never by its path."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        # Anybody can invent a method; a label may not.
        method = request.method if request.method in METHODS else "other"
        _requests.labels(route_of(request), method, response.status_code).inc()
        if was_made(request):
            _made.labels(route_of(request)).inc()
        return response


def count_repeated(route: str, status: int) -> None:
    """An answer that was given before Django made a request of what was asked."""
    _requests.labels(route, "GET", status).inc()


def exposition(now: datetime) -> bytes:
    """Everything as text: the counted requests, and what the database holds at ``now``."""
    registry = counted()
    registry.register(_Held(now))
    return generate_latest(registry)


def counted() -> CollectorRegistry:
    """The requests of this process, or of all that share a folder."""
    registry = CollectorRegistry()
    if os.environ.get(SHARED):
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(_Counted())
    return registry


class _Counted(Collector):
    def collect(self) -> Any:
        return _own.collect()


class _Held(Collector):
    """What the database holds, read when it is asked for."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def collect(self) -> Iterator[GaugeMetricFamily]:
        points: Any = ContactPoint.objects.published().with_freshness(self.now.date()).order_by()
        links = with_link(points.filter(channel__in=WEB_CHANNELS), "value")
        piles = waiting()
        ages = {name: (self.now - pile.since).total_seconds() for name, pile in piles.items() if pile.since}
        yield _gauge("seq", "Number of the last public change.", "", {"": read_seq()})
        if replica.is_set_up():
            lacking = replica.behind()
            yield _gauge("replica_up", "Whether the replica answers.", "", {"": int(lacking is not None)})
            if lacking is not None:
                yield _gauge("replica_behind", "Public changes that the replica lacks.", "", {"": lacking})
        published = {kind.name: kind.published().count() for kind in kinds()}
        yield _gauge("published", "Published records.", "kind", published)
        yield _gauge(
            "contact_points", "Published contacts.", "verification", _counts(points, "freshness", STATES)
        )
        seen = _counts(links, "link_state", LinkState.values)
        yield _gauge("links", "Published web contacts by what was seen of their link.", "state", seen)
        counts = {name: pile.count for name, pile in piles.items()}
        yield _gauge("waiting", "Records that wait for people.", "kind", counts)
        yield _gauge("oldest_waiting_seconds", "For how long the oldest of them has waited.", "kind", ages)
        if file := write_ahead.database_file():
            size = write_ahead.log_bytes(file)
            yield _gauge("write_ahead_log_bytes", "The log beside the file of SQLite.", "", {"": size})


def _counts(rows: Any, field: str, values: Any) -> dict[str, float]:
    found = dict(rows.values_list(field).annotate(n=Count("pk")))
    unseen = found.pop(None, 0)
    counts = {**dict.fromkeys(values, 0), **found}
    return {**counts, LinkState.UNKNOWN: counts[LinkState.UNKNOWN] + unseen} if unseen else counts


def _gauge(name: str, about: str, label: str, values: Any) -> GaugeMetricFamily:
    gauge = GaugeMetricFamily(f"directory_{name}", about, labels=[label] if label else [])
    for value, count in values.items():
        gauge.add_metric([value] if label else [], count)
    return gauge
