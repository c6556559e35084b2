"""The ministries as a plain ModelViewSet with ModelSerializers and prefetched rows serves them."""

from typing import Any

from rest_framework import pagination, routers, serializers, viewsets

from benchmarks.peers import rows
from directory.addresses import address_of
from directory.contacts import freshness, links
from directory.models import (
    Caution,
    ContactPoint,
    Country,
    OfficialDomain,
    Organisation,
    OrganisationName,
    Source,
)


class CountrySerializer(serializers.ModelSerializer):
    url = serializers.SerializerMethodField()

    class Meta:
        model = Country
        fields = ["code", "name", "url"]

    def get_url(self, country: Country) -> str:
        return address_of("countries", country.code)


class NameSerializer(serializers.ModelSerializer):
    language = serializers.SerializerMethodField()

    class Meta:
        model = OrganisationName
        fields = ["name", "language", "kind"]

    def get_language(self, name: OrganisationName) -> str | None:
        return name.language or None


class DomainSerializer(serializers.ModelSerializer):
    class Meta:
        model = OfficialDomain
        fields = ["domain", "basis", "evidence_url"]


class CautionSerializer(serializers.ModelSerializer):
    text = serializers.CharField(source="public_text")
    issue = serializers.SerializerMethodField()

    class Meta:
        model = Caution
        fields = ["level", "text", "issue"]

    def get_issue(self, caution: Caution) -> str | None:
        return caution.issue.slug if caution.issue and caution.issue.state == "published" else None


class SourceSerializer(serializers.ModelSerializer):
    class Meta:
        model = Source
        fields = ["url", "publisher", "retrieved_on", "evidence"]


class ContactPointSerializer(serializers.ModelSerializer):
    language = serializers.SerializerMethodField()
    display = serializers.SerializerMethodField()
    href = serializers.SerializerMethodField()
    sources = serializers.SerializerMethodField()
    verification = serializers.SerializerMethodField()
    link = serializers.SerializerMethodField()
    on_official_domain = serializers.SerializerMethodField()

    class Meta:
        model = ContactPoint
        fields = [
            *("id", "channel", "purpose", "language", "value", "display", "href", "sources"),
            *("verification", "link", "on_official_domain"),
        ]

    def get_language(self, point: ContactPoint) -> str | None:
        return point.language or None

    def get_display(self, point: ContactPoint) -> str:
        return links.display_of(point)

    def get_href(self, point: ContactPoint) -> str | None:
        return links.href_of(point)

    def get_sources(self, point: ContactPoint) -> list[dict[str, Any]]:
        further = sorted(point.further_sources.all(), key=lambda source: (source.url, source.pk))
        return SourceSerializer([point.source, *further], many=True).data

    def get_verification(self, point: ContactPoint) -> dict[str, Any]:
        found = freshness.freshness(point, rows.today())
        return {name: getattr(found, name) for name in ("state", "verified_on", "due_on", "method")}

    def get_link(self, point: ContactPoint) -> dict[str, Any]:
        return links.link_of(point)._asdict()

    def get_on_official_domain(self, point: ContactPoint) -> bool | None:
        domains = [row.domain for row in point.organisation.published_domains]
        return links.on_official_domain(point, domains)


class MinistrySerializer(serializers.ModelSerializer):
    url = serializers.SerializerMethodField()
    country = CountrySerializer()
    names = NameSerializer(many=True)
    wikidata = serializers.SerializerMethodField()
    website = serializers.SerializerMethodField()
    official_domains = DomainSerializer(source="published_domains", many=True)
    advisory = serializers.SerializerMethodField()
    cautions = CautionSerializer(source="country.acting_cautions", many=True)
    contact_points = ContactPointSerializer(source="published_points", many=True)
    calls_count = serializers.SerializerMethodField()
    revision = serializers.IntegerField(source="shown_revision")
    updated_at = serializers.DateTimeField(source="shown_revised_at")

    class Meta:
        model = Organisation
        fields = [
            *("url", "id", "slug", "kind", "lifecycle", "country", "name", "names", "wikidata", "website"),
            *("official_domains", "advisory", "cautions", "contact_points", "calls_count"),
            *("revision", "updated_at"),
        ]

    def get_url(self, ministry: Organisation) -> str:
        return address_of("ministries", str(ministry.country_id))

    def get_wikidata(self, ministry: Organisation) -> str | None:
        return ministry.wikidata or None

    def get_website(self, ministry: Organisation) -> str | None:
        sites = [point for point in ministry.published_points if point.channel == "website"]
        sites.sort(key=lambda point: point.purpose != "general")
        return links.safe_href(sites[0].value) if sites else None

    def get_advisory(self, ministry: Organisation) -> str | None:
        return ministry.public_advisory or None

    def get_calls_count(self, ministry: Organisation) -> int:
        return self.context["counts"][ministry.slug]


class Pages(pagination.PageNumberPagination):
    page_size = 50
    page_size_query_param = "page_size"


class MinistryViewSet(viewsets.ModelViewSet):
    serializer_class = MinistrySerializer
    pagination_class = Pages

    def get_queryset(self) -> Any:
        return rows.ministries()

    def paginate_queryset(self, queryset: Any) -> Any:
        self.page = super().paginate_queryset(queryset)
        return self.page

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "counts": rows.counted(self.page)}


router = routers.SimpleRouter()
router.register("ministries", MinistryViewSet, basename="ministries")
