"""The rows of the page of figures: the report in the order in which people read it."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from directory.models import Channel, LinkState
from directory.pages.coverage_map import coverage_map
from directory.pages.report import CountryCoverage, Report
from directory.words.collation import order_of
from directory.words.languages import ENGLISH, territory_name
from directory.words.nouns import noun_of

CHECKS: dict[str, Promise] = {
    "verified": _("checked lately"),
    "overdue": _("check overdue"),
    "disputed": _("in doubt"),
    "unverified": _("never checked"),
}


def figures_page(report: Report, language: str = ENGLISH) -> dict[str, Any]:
    """The report with a map and a row for each channel, state and country, named in the page's language."""
    used = [channel for channel in Channel if report.contact_points.get(channel)]
    rows = [(_name(row, language), row) for row in report.by_country]
    return {
        "report": report,
        "map": coverage_map(report.by_country),
        "waiting": [(noun_of(name), count) for name, count in report.waiting.items() if count],
        "checks": _rows({label: report.verification.get(state, 0) for state, label in CHECKS.items()}),
        "link_states": _rows(
            {state.label: report.links[state] for state in LinkState if report.links.get(state)}
        ),
        "channels": [
            {
                "label": channel.label,
                "contacts": report.contact_points[channel],
                "countries": report.countries_by_channel.get(channel, 0),
                "percent": percent(report.countries_by_channel.get(channel, 0), report.countries),
            }
            for channel in used
        ],
        "countries": [
            {
                "code": row.code,
                "name": name,
                "counts": [row.channels.get(channel, 0) for channel in used],
                "verified": row.verification.get("verified", 0),
                "overdue": row.verification.get("overdue", 0),
                "broken": row.broken_links,
            }
            for name, row in sorted(rows, key=lambda pair: order_of(pair[0]))
        ],
    }


def _rows(counts: dict[Any, int]) -> list[dict[str, Any]]:
    """One row for each label, with the length of its bar."""
    whole = sum(counts.values())
    return [
        {"label": label, "count": count, "percent": percent(count, whole)} for label, count in counts.items()
    ]


def percent(part: int, whole: int) -> int:
    """The length of a bar of a hundred."""
    return round(100 * part / whole) if whole else 0


def _name(row: CountryCoverage, language: str) -> str:
    return row.name if language == ENGLISH else territory_name(row.code, language) or row.name
