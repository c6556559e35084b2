"""The ministries as django-ninja serves them: schemas of pydantic over the same prefetched rows."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from ninja import NinjaAPI, Schema

from benchmarks.peers import rows
from directory.addresses import address_of
from directory.contacts import freshness, links

api = NinjaAPI(openapi_url=None)


class CountrySchema(Schema):
    code: str
    name: str
    url: str

    @staticmethod
    def resolve_url(country: Any) -> str:
        return address_of("countries", country.code)


class NameSchema(Schema):
    name: str
    language: str | None
    kind: str

    @staticmethod
    def resolve_language(name: Any) -> str | None:
        return name.language or None


class DomainSchema(Schema):
    domain: str
    basis: str
    evidence_url: str


class CautionSchema(Schema):
    level: str
    text: str
    issue: str | None

    @staticmethod
    def resolve_text(caution: Any) -> str:
        return caution.public_text

    @staticmethod
    def resolve_issue(caution: Any) -> str | None:
        return caution.issue.slug if caution.issue and caution.issue.state == "published" else None


class SourceSchema(Schema):
    url: str
    publisher: str
    retrieved_on: date | None
    evidence: str


class VerificationSchema(Schema):
    state: str
    verified_on: date | None
    due_on: date | None
    method: str | None


class LinkSchema(Schema):
    state: str
    since: date | None


class ContactPointSchema(Schema):
    id: UUID
    channel: str
    purpose: str
    language: str | None
    value: str
    display: str
    href: str | None
    sources: list[SourceSchema]
    verification: VerificationSchema
    link: LinkSchema
    on_official_domain: bool | None

    @staticmethod
    def resolve_language(point: Any) -> str | None:
        return point.language or None

    @staticmethod
    def resolve_display(point: Any) -> str:
        return links.display_of(point)

    @staticmethod
    def resolve_href(point: Any) -> str | None:
        return links.href_of(point)

    @staticmethod
    def resolve_sources(point: Any) -> list[Any]:
        return [point.source, *sorted(point.further_sources.all(), key=lambda one: (one.url, one.pk))]

    @staticmethod
    def resolve_verification(point: Any) -> Any:
        return freshness.freshness(point, rows.today())

    @staticmethod
    def resolve_link(point: Any) -> Any:
        return links.link_of(point)

    @staticmethod
    def resolve_on_official_domain(point: Any) -> bool | None:
        return links.on_official_domain(point, [row.domain for row in point.organisation.published_domains])


class MinistrySchema(Schema):
    url: str
    id: UUID
    slug: str
    kind: str
    lifecycle: str
    country: CountrySchema
    name: str
    names: list[NameSchema]
    wikidata: str | None
    website: str | None
    official_domains: list[DomainSchema]
    advisory: str | None
    cautions: list[CautionSchema]
    contact_points: list[ContactPointSchema]
    calls_count: int
    revision: int
    updated_at: datetime

    @staticmethod
    def resolve_url(ministry: Any) -> str:
        return address_of("ministries", str(ministry.country_id))

    @staticmethod
    def resolve_names(ministry: Any) -> list[Any]:
        return list(ministry.names.all())

    @staticmethod
    def resolve_wikidata(ministry: Any) -> str | None:
        return ministry.wikidata or None

    @staticmethod
    def resolve_website(ministry: Any) -> str | None:
        sites = [point for point in ministry.published_points if point.channel == "website"]
        sites.sort(key=lambda point: point.purpose != "general")
        return links.safe_href(sites[0].value) if sites else None

    @staticmethod
    def resolve_official_domains(ministry: Any) -> list[Any]:
        return ministry.published_domains

    @staticmethod
    def resolve_advisory(ministry: Any) -> str | None:
        return ministry.public_advisory or None

    @staticmethod
    def resolve_cautions(ministry: Any) -> list[Any]:
        return ministry.country.acting_cautions

    @staticmethod
    def resolve_contact_points(ministry: Any) -> list[Any]:
        return ministry.published_points

    @staticmethod
    def resolve_revision(ministry: Any) -> int:
        return ministry.shown_revision

    @staticmethod
    def resolve_updated_at(ministry: Any) -> datetime:
        return ministry.shown_revised_at


class PageSchema(Schema):
    results: list[MinistrySchema]


@api.get("ministries/", response=PageSchema)
def ministries(request: Any, page_size: int = 50) -> dict[str, Any]:
    found = list(rows.ministries()[:page_size])
    counts = rows.counted(found)
    for ministry in found:
        ministry.calls_count = counts[ministry.slug]
    return {"results": found}
