"""The ministries as objects with everything prefetched, for the peers that serialise objects."""

from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Prefetch

from advocacy.prompting import calls_counts
from benchmarks.peers.serialized import published_domains, shown_contact_points
from directory.models import Organisation
from directory.pages.cautions import acting_cautions


def ministries() -> Any:
    points = Prefetch("contact_points", shown_contact_points(), to_attr="published_points")
    joined = Organisation.objects.published().ministries().select_related("country")
    cautions, domains = acting_cautions("country__cautions"), published_domains("official_domains")
    return joined.prefetch_related("names", cautions, domains, points).order_by("pk")


def counted(organisations: list[Organisation]) -> dict[str, int]:
    return calls_counts(organisations, today())


def today() -> date:
    return datetime.now(UTC).date()
