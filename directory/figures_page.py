"""The rows of the page of figures: the report in the order in which people read it."""

from typing import Any

from directory.collation import order_of
from directory.languages import ENGLISH, territory_name
from directory.models import Channel
from directory.nouns import noun_of
from directory.report import CountryCoverage, Report


def figures_page(report: Report, language: str = ENGLISH) -> dict[str, Any]:
    """The report with a row for each channel in use and one for each country, named in the page's language."""
    used = [channel for channel in Channel if report.contact_points.get(channel)]
    rows = [(_name(row, language), row) for row in report.by_country]
    return {
        "report": report,
        "waiting": [(noun_of(name), count) for name, count in report.waiting.items() if count],
        "channels": [
            {
                "label": channel.label,
                "contacts": report.contact_points[channel],
                "countries": report.countries_by_channel.get(channel, 0),
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


def _name(row: CountryCoverage, language: str) -> str:
    return row.name if language == ENGLISH else territory_name(row.code, language) or row.name
