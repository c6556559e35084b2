"""The public shape of what the directory holds. A key is never missing; what is not known is null."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from directory.addresses import address_of, organisation_parts
from directory.api.plain_columns import TextOrNull
from directory.contacts.freshness import STATES, freshness
from directory.contacts.links import (
    NOT_APPLICABLE,
    display_of,
    leads_to,
    link_of,
    may_lead,
    on_official_domain,
    safe_href,
)
from directory.contacts.sources import as_shown
from directory.models import (
    Basis,
    Caution,
    Channel,
    ContactPoint,
    Country,
    Evidence,
    Level,
    Lifecycle,
    LinkState,
    Method,
    NameKind,
    Organisation,
    OrganisationKind,
    Purpose,
    SourceKind,
    State,
)

PUBLIC_PURPOSES = [purpose for purpose in Purpose.choices if purpose[0] != Purpose.EMERGENCY]


class CountryBriefSerializer(serializers.Serializer[Country]):
    code = serializers.CharField()
    name = serializers.CharField()
    url = serializers.SerializerMethodField()

    def get_url(self, country: Country) -> str:
        return address_of("countries", country.code)


class OrganisationBriefSerializer(serializers.Serializer[Organisation]):
    id = serializers.UUIDField()
    slug = serializers.CharField()
    name = serializers.CharField()
    advisory = serializers.SerializerMethodField()
    url = serializers.SerializerMethodField()

    def get_advisory(self, organisation: Organisation) -> str | None:
        return organisation.public_advisory or None

    def get_url(self, organisation: Organisation) -> str:
        return address_of(*organisation_parts(organisation))


class SourceSerializer(serializers.Serializer[Any]):
    """Where a fact was read."""

    url = TextOrNull()
    publisher = TextOrNull()
    retrieved_on = serializers.DateField(allow_null=True)
    evidence = serializers.ChoiceField(Evidence.choices)
    kind = serializers.ChoiceField(SourceKind.choices, allow_null=True)
    page_from = TextOrNull(help_text="The year or the date of the page itself, where it is known.")

    def to_representation(self, source: Any) -> dict[str, Any]:
        """What is not to be named is null."""
        return dict(super().to_representation(as_shown(source)))


class VerificationSerializer(serializers.Serializer[Any]):
    """A person confirmed the contact: when, how, and from which day on it is due again.

    `disputed`: a moderator doubts the value; two people lift that. It keeps what was verified before.
    """

    state = serializers.ChoiceField(STATES)
    verified_on = serializers.DateField(allow_null=True)
    due_on = serializers.DateField(allow_null=True)
    method = serializers.ChoiceField(Method.choices, allow_null=True)


class LinkSerializer(serializers.Serializer[Any]):
    """What a program last saw at a web address, and since which UTC date.

    `moved`: it leads to another registrable domain, and nobody has checked where to. `dead`: at least three
    failures over at least seven days. `blocked`: the site lets no program look.
    """

    state = serializers.ChoiceField([NOT_APPLICABLE, *LinkState.values])
    since = serializers.DateField(allow_null=True)


class ContactPointSerializer(serializers.Serializer[ContactPoint]):
    """One way to reach an organisation, with where it was read and whether a person checked it."""

    id = serializers.UUIDField()
    channel = serializers.ChoiceField(Channel.choices)
    purpose = serializers.ChoiceField(PUBLIC_PURPOSES)
    language = TextOrNull()
    value = serializers.CharField()
    display = serializers.SerializerMethodField()
    href = serializers.SerializerMethodField()
    sources = serializers.SerializerMethodField()
    verification = serializers.SerializerMethodField()
    link = serializers.SerializerMethodField()
    on_official_domain = serializers.SerializerMethodField()

    def get_display(self, point: ContactPoint) -> str:
        return display_of(point)

    def get_href(self, point: ContactPoint) -> str | None:
        return leads_to(point, freshness(point, self.context["today"]).state)

    @extend_schema_field(SourceSerializer(many=True))
    def get_sources(self, point: ContactPoint) -> list[dict[str, Any]]:
        others = [source for source in point.further_sources.all() if as_shown(source).is_named]
        further = sorted(others, key=lambda source: (source.url, source.pk))
        return list(SourceSerializer([point.source, *further], many=True).data)

    @extend_schema_field(VerificationSerializer)
    def get_verification(self, point: ContactPoint) -> dict[str, Any]:
        return dict(VerificationSerializer(freshness(point, self.context["today"])).data)

    @extend_schema_field(LinkSerializer)
    def get_link(self, point: ContactPoint) -> dict[str, Any]:
        return dict(LinkSerializer(link_of(point)).data)

    def get_on_official_domain(self, point: ContactPoint) -> bool | None:
        domains = point.organisation.published_domains  # type: ignore[attr-defined]
        return on_official_domain(point, [row.domain for row in domains])


class ContactPointAloneSerializer(ContactPointSerializer):
    """The same outside its organisation's shape."""

    url = serializers.SerializerMethodField()
    organisation = OrganisationBriefSerializer()
    country = CountryBriefSerializer(source="organisation.country", allow_null=True)
    revision = serializers.IntegerField(source="shown_revision")
    updated_at = serializers.DateTimeField(source="shown_revised_at")

    def get_url(self, point: ContactPoint) -> str:
        return address_of("contact-points", str(point.pk))


class OfficialDomainSerializer(serializers.Serializer[Any]):
    domain = serializers.CharField()
    basis = serializers.ChoiceField(Basis.choices)
    evidence_url = serializers.CharField()


class CautionSerializer(serializers.Serializer[Caution]):
    """A warning for people in a country; under `do_not_prompt` the API offers them no action."""

    level = serializers.ChoiceField(Level.choices)
    text = serializers.CharField(source="public_text")
    issue = serializers.SerializerMethodField()

    def get_issue(self, caution: Caution) -> str | None:
        return caution.issue.slug if caution.issue and caution.issue.state == State.PUBLISHED else None


class NameSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    language = TextOrNull()
    kind = serializers.ChoiceField(NameKind.choices)


class OrganisationFactsSerializer(serializers.Serializer[Organisation]):
    """What the directory knows of an organisation; ``directory.api.organisation_rows`` is held to it."""

    url = serializers.SerializerMethodField()
    id = serializers.UUIDField()
    slug = serializers.CharField()
    kind = serializers.ChoiceField(OrganisationKind.choices)
    lifecycle = serializers.ChoiceField(Lifecycle.choices)
    country = CountryBriefSerializer(allow_null=True)
    name = serializers.CharField()
    names = NameSerializer(many=True)
    wikidata = TextOrNull(help_text="Its item at Wikidata: Q and a number.")
    website = serializers.SerializerMethodField()
    official_domains = OfficialDomainSerializer(source="published_domains", many=True)
    advisory = serializers.SerializerMethodField()
    cautions = serializers.SerializerMethodField()
    contact_points = ContactPointSerializer(source="published_points", many=True)

    def get_url(self, organisation: Organisation) -> str:
        return address_of(*organisation_parts(organisation))

    def get_website(self, organisation: Organisation) -> str | None:
        """Its general website; where it has none, that of a department. None that is disputed or not what it was."""
        points = organisation.published_points  # type: ignore[attr-defined]
        today = self.context["today"]
        sites = [
            point
            for point in points
            if point.channel == Channel.WEBSITE and may_lead(freshness(point, today).state, link_of(point))
        ]
        sites.sort(key=lambda point: point.purpose != Purpose.GENERAL)
        return safe_href(sites[0].value) if sites else None

    def get_advisory(self, organisation: Organisation) -> str | None:
        return organisation.public_advisory or None

    @extend_schema_field(CautionSerializer(many=True))
    def get_cautions(self, organisation: Organisation) -> list[dict[str, Any]]:
        country: Any = organisation.country
        return list(CautionSerializer(country.acting_cautions, many=True).data) if country else []
