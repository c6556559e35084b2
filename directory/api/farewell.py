"""How an address says that it will go: RFC 9745 (``Deprecation``) and RFC 8594 (``Sunset``)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils.http import http_date

NOTICE = timedelta(days=365)


@dataclass(frozen=True)
class Farewell:
    """From ``deprecated_on`` on (UTC) an endpoint is better not used, from ``sunset_on`` on it may be gone.

    ``about`` is the address that tells what to use instead. ValueError if there is less than a year between.
    """

    deprecated_on: date
    sunset_on: date
    about: str

    def __post_init__(self) -> None:
        if self.sunset_on - self.deprecated_on < NOTICE:
            raise ValueError(
                f"{self.deprecated_on} to {self.sunset_on}: what is promised stays for {NOTICE.days} days at least."
            )

    @property
    def headers(self) -> dict[str, str]:
        return {
            "Deprecation": f"@{_second(self.deprecated_on)}",
            "Sunset": http_date(_second(self.sunset_on)),
            "Link": f'<{self.about}>; rel="deprecation"; type="text/html"',
        }


def _second(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
