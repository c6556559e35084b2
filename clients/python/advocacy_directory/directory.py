"""The endpoints. Records are as docs/api.md has them; every list is read to its end, page by page."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from types import TracebackType
from urllib.parse import quote, urlencode

from advocacy_directory.asking import USER_AGENT, Asker, Record, must, objects
from advocacy_directory.errors import DirectoryError

API = "/api/v1/"
PAGE_SIZE = 100
# One value, or several of which any will do.
Several = str | Iterable[str] | None
# The number of a change, or a time with its zone.
Since = int | datetime | None


class Directory:
    """One site, as ``Directory("https://directory.example.org")``.

    ``timeout`` is for each step of a request. A 429 or 503 that says when to come again is waited for, up to
    ``max_wait`` seconds in one request. ``user_agent`` should tell the site whom to write to.
    """

    def __init__(
        self, site: str, *, timeout: float = 30, max_wait: float = 120, user_agent: str = USER_AGENT
    ) -> None:
        self.asker = Asker(site, timeout=timeout, max_wait=max_wait, user_agent=user_agent)

    def __enter__(self) -> "Directory":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.asker.close()

    @property
    def site(self) -> str:
        return self.asker.site

    def ministry(self, code: str) -> Record:
        """The current foreign ministry of a country (ISO 3166-1 alpha-2, in letters of either case; XK is Kosovo).

        Of a country that one other succeeded it is that one's.
        """
        return self._one("ministries", code)

    def country(self, code: str) -> Record:
        return self._one("countries", code)

    def organisation(self, key: str) -> Record:
        """By slug or id; of one that became part of another it is that one."""
        return self._one("organisations", key)

    def contact_point(self, id: str) -> Record:
        return self._one("contact-points", id)

    def call(self, key: str) -> Record:
        """By slug or id."""
        return self._one("calls", key)

    def article(self, id: str) -> Record:
        return self._one("articles", id)

    def petition(self, id: str) -> Record:
        return self._one("petitions", id)

    def issue(self, key: str) -> Record:
        """By slug or id."""
        return self._one("issues", key)

    def letter(self, call: str, *, country: str, language: str | None = None) -> Record:
        """The letter of a call for readers of a country; show its ``cautions`` and ``warning`` before it."""
        query = _query({"country": country, "language": language})
        return self.asker.json(f"{API}calls/{quote(call, safe='')}/letter/{query}")

    def search(self, q: str, *, kind: str | None = None, country: str | None = None) -> list[Record]:
        """The best hundred of everything."""
        found = self.asker.json(f"{API}search/{_query({'q': q, 'kind': kind, 'country': country})}")
        return objects(found, "results")

    def countries(self, *, region: Several = None, q: str | None = None) -> Iterator[Record]:
        return self.rows("countries", region=region, q=q)

    def ministries(
        self,
        *,
        country: Several = None,
        region: Several = None,
        has: Several = None,
        purpose: Several = None,
        q: str | None = None,
        updated_since: Since = None,
    ) -> Iterator[Record]:
        filters = {"country": country, "region": region, "has": has, "purpose": purpose, "q": q}
        return self.rows("ministries", **filters, updated_since=updated_since)

    def organisations(
        self,
        *,
        kind: Several = None,
        lifecycle: str | None = None,
        country: Several = None,
        region: Several = None,
        has: Several = None,
        purpose: Several = None,
        q: str | None = None,
        updated_since: Since = None,
    ) -> Iterator[Record]:
        filters = {"kind": kind, "lifecycle": lifecycle, "country": country, "region": region, "has": has}
        return self.rows("organisations", **filters, purpose=purpose, q=q, updated_since=updated_since)

    def contact_points(
        self,
        *,
        country: Several = None,
        region: Several = None,
        organisation: str | None = None,
        kind: Several = None,
        channel: Several = None,
        purpose: Several = None,
        language: str | None = None,
        evidence: str | None = None,
        verification: str | None = None,
        link: str | None = None,
        updated_since: Since = None,
    ) -> Iterator[Record]:
        of_bodies = {"country": country, "region": region, "organisation": organisation, "kind": kind}
        of_points = {"channel": channel, "purpose": purpose, "language": language, "evidence": evidence}
        seen = {"verification": verification, "link": link}
        return self.rows("contact-points", **of_bodies, **of_points, **seen, updated_since=updated_since)

    def calls(
        self,
        *,
        kind: Several = None,
        issue: str | None = None,
        country: Several = None,
        accused_country: Several = None,
        outcome: str | None = None,
        open: bool | None = None,
        q: str | None = None,
        updated_since: Since = None,
    ) -> Iterator[Record]:
        filters = {"kind": kind, "issue": issue, "country": country, "accused_country": accused_country}
        more = {"outcome": outcome, "q": q}
        return self.rows("calls", **filters, **more, open=open, updated_since=updated_since)

    def articles(
        self,
        *,
        publication: str | None = None,
        issue: str | None = None,
        language: str | None = None,
        q: str | None = None,
        updated_since: Since = None,
    ) -> Iterator[Record]:
        filters = {"publication": publication, "issue": issue, "language": language, "q": q}
        return self.rows("articles", **filters, updated_since=updated_since)

    def petitions(
        self,
        *,
        platform: str | None = None,
        addressee: str | None = None,
        country: Several = None,
        issue: str | None = None,
        link: str | None = None,
        q: str | None = None,
        updated_since: Since = None,
    ) -> Iterator[Record]:
        filters = {"platform": platform, "addressee": addressee, "country": country, "issue": issue}
        return self.rows("petitions", **filters, link=link, q=q, updated_since=updated_since)

    def issues(
        self, *, country: Several = None, q: str | None = None, updated_since: Since = None
    ) -> Iterator[Record]:
        return self.rows("issues", country=country, q=q, updated_since=updated_since)

    def changes(
        self, after: int = 0, *, kind: str | None = None, country: str | None = None
    ) -> Iterator[Record]:
        """What changed after that number, the oldest first; ``type`` "withdrawn" is a tombstone."""
        return self.rows("changes", after=after, kind=kind, country=country)

    def rows(self, name: str, **filters: "Several | Since") -> Iterator[Record]:
        """Every row of a list by its name in the API."""
        for page in self.pages(name, **filters):
            yield from objects(page, "results")

    def pages(self, name: str, **filters: "Several | Since") -> Iterator[Record]:
        """Every page of a list."""
        address: str | None = f"{API}{name}/{_query({**filters, 'page_size': PAGE_SIZE})}"
        read = set()
        while address:
            if address in read:
                raise DirectoryError(f"{self.site} leads in a circle: {address} follows on itself.")
            read.add(address)
            page = self.asker.json(address)
            yield page
            address = must(page, "next", str) if page.get("next") else None

    def manifest(self) -> Record | None:
        """What is in the newest dump of everything; None while there is none."""
        try:
            return self.asker.json("/data/latest.json")
        except DirectoryError as exc:
            if exc.status == 404 and exc.kind == "not-found":
                return None
            raise

    def _one(self, name: str, key: str) -> Record:
        return self.asker.json(f"{API}{name}/{quote(key, safe='')}/")


def _query(filters: "dict[str, Several | Since]") -> str:
    given = {name: _spelled(value) for name, value in filters.items() if value is not None}
    return f"?{urlencode(given)}" if given else ""


def _spelled(value: "str | Iterable[str] | int | datetime") -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"{value} has no zone: give one, as in datetime.now(timezone.utc)")
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, (str, int)):
        return str(value)
    return ",".join(value)
