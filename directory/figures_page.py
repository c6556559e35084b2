"""The rows of the page of figures: the report in the order in which people read it."""

from typing import Any

from directory.models import Channel
from directory.report import Report


def figures_page(report: Report) -> dict[str, Any]:
    """The report with a row for each channel in use and one for each country."""
    used = [channel for channel in Channel if report.contact_points.get(channel)]
    return {
        "report": report,
        "waiting": [(name.replace("_", " "), count) for name, count in report.waiting.items() if count],
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
                "name": row.name,
                "counts": [row.channels.get(channel, 0) for channel in used],
                "verified": row.verification.get("verified", 0),
                "overdue": row.verification.get("overdue", 0),
                "broken": row.broken_links,
            }
            for row in sorted(report.by_country, key=lambda row: row.name)
        ],
    }
