"""The public shape of calls and articles, and of what shows them. No sentence of an article is ever in it."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from advocacy.models import Article, CallKind, CallToAction, Citation, Outcome, Petition, ReaderTarget
from directory.addresses import address_of, site_address
from directory.api.plain_columns import TextOrNull
from directory.api.serializers import (
    CautionSerializer,
    CountryBriefSerializer,
    LinkSerializer,
    OrganisationBriefSerializer,
    OrganisationFactsSerializer,
    SourceSerializer,
)
from directory.contacts.links import link_seen, safe_href
from directory.models import Country, Ending, Issue, Level, Organisation
from directory.words import country_codes
from directory.words.languages import INTERFACE

WARNING = (
    "Calls published here accuse or accused this state. Write to your own foreign ministry, not to this one: "
    "a letter to an accused state may harm you or the people it is about."
)
# The same as a fact, for where nothing may tell a reader to act.
ACCUSED = "Calls published here accuse or accused this state: a letter to it may harm you or the people it is about."


def accusation(levels: Iterable[str]) -> str:
    """What warns of an accused state; as a fact where a caution of one of these levels forbids to prompt."""
    return ACCUSED if Level.DO_NOT_PROMPT in levels else WARNING


class OrganisationSerializer(OrganisationFactsSerializer):
    """An organisation as the directory knows it. A key is never missing; what is not known is null."""

    calls_count = serializers.SerializerMethodField()
    revision = serializers.IntegerField(source="shown_revision")
    updated_at = serializers.DateTimeField(source="shown_revised_at")

    def get_calls_count(self, organisation: Organisation) -> int:
        return int(self.context["calls_counts"][organisation.slug])


class CallBriefSerializer(serializers.Serializer[CallToAction]):
    url = serializers.SerializerMethodField()
    slug = serializers.CharField()
    title = serializers.CharField()

    def get_url(self, call: CallToAction) -> str:
        return address_of("calls", call.slug)


class PromptedCallSerializer(CallBriefSerializer):
    """A call that readers of this country may take to their own ministry, and where to draft it."""

    kind = serializers.CharField(help_text="One of the kinds of a call.")
    page_url = serializers.SerializerMethodField()
    write_url = serializers.SerializerMethodField()

    def get_page_url(self, call: CallToAction) -> str:
        return site_address(call.get_absolute_url())

    def get_write_url(self, call: CallToAction) -> str:
        return site_address(reverse("write", args=[call.slug, self.context["country"]]))


class EndingSerializer(serializers.Serializer[Ending]):
    """That a country is no more: since when, by which countries it was succeeded, and where that was read."""

    ended_on = serializers.DateField()
    successors = CountryBriefSerializer(many=True)
    sources = serializers.SerializerMethodField()

    @extend_schema_field(SourceSerializer(many=True))
    def get_sources(self, ending: Ending) -> list[dict[str, Any]]:
        return [dict(SourceSerializer(ending.source).data)]


class CountryNameSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    language = serializers.CharField()


class CountrySerializer(serializers.Serializer[Country]):
    """A country as its readers need it: their own ministry, what warns them, and what they may ask for."""

    url = serializers.SerializerMethodField()
    code = serializers.CharField()
    alpha_3 = serializers.SerializerMethodField(help_text="ISO 3166-1; null of Kosovo.")
    numeric = serializers.SerializerMethodField(help_text="ISO 3166-1, three digits; null of Kosovo.")
    m49 = serializers.SerializerMethodField(help_text="UN M49, three digits; null where it lists none.")
    wikidata = TextOrNull(help_text="Its item at Wikidata: Q and a number.")
    name = serializers.CharField()
    names = serializers.SerializerMethodField(help_text="In six languages, as CLDR has them.")
    region = serializers.CharField()
    ministry = serializers.SerializerMethodField()
    cautions = CautionSerializer(source="acting_cautions", many=True)
    ended = serializers.SerializerMethodField()
    accused = serializers.SerializerMethodField()
    warning = serializers.SerializerMethodField()
    calls = serializers.SerializerMethodField()

    def get_url(self, country: Country) -> str:
        return address_of("countries", country.code)

    def get_alpha_3(self, country: Country) -> str | None:
        return country_codes.alpha_3(country.code)

    def get_numeric(self, country: Country) -> str | None:
        return country_codes.numeric(country.code)

    def get_m49(self, country: Country) -> str | None:
        return country_codes.m49(country.code)

    @extend_schema_field(CountryNameSerializer(many=True))
    def get_names(self, country: Country) -> list[dict[str, str]]:
        return [{"name": country.name_in(language), "language": language} for language in INTERFACE]

    @extend_schema_field(OrganisationBriefSerializer(allow_null=True))
    def get_ministry(self, country: Country) -> dict[str, Any] | None:
        ministries = country.current_ministries  # type: ignore[attr-defined]
        return dict(OrganisationBriefSerializer(ministries[0]).data) if ministries else None

    @extend_schema_field(EndingSerializer(allow_null=True))
    def get_ended(self, country: Country) -> dict[str, Any] | None:
        """Null while it is a country."""
        ends = country.public_endings  # type: ignore[attr-defined]
        return dict(EndingSerializer(ends[0]).data) if ends else None

    def get_accused(self, country: Country) -> bool:
        """Whether a call that is or was public accuses this state."""
        return country.code in self.context["accused"]

    def get_warning(self, country: Country) -> str | None:
        if not self.get_accused(country):
            return None
        return accusation(caution.level for caution in country.acting_cautions)  # type: ignore[attr-defined]

    @extend_schema_field(PromptedCallSerializer(many=True))
    def get_calls(self, country: Country) -> list[dict[str, Any]]:
        """None of a country that ended: nobody takes a call to its ministry."""
        ends = country.public_endings  # type: ignore[attr-defined]
        calls: Any = [] if ends else self.context["calls"][country.code]
        return list(PromptedCallSerializer(calls, many=True, context={"country": country.code}).data)


class IssueSerializer(serializers.Serializer[Any]):
    url = serializers.SerializerMethodField()
    id = serializers.UUIDField()
    slug = serializers.CharField()
    name = serializers.CharField()
    summary = serializers.CharField()

    def get_url(self, issue: Issue) -> str:
        return address_of("issues", issue.slug)


class IssueAloneSerializer(IssueSerializer):
    """The cause that several calls serve, with the published ones among them."""

    calls = CallBriefSerializer(source="public_calls", many=True)
    revision = serializers.IntegerField(source="shown_revision")
    updated_at = serializers.DateTimeField(source="shown_revised_at")


class SignatureCountSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField()
    counted_on = serializers.DateField()
    source = SourceSerializer()  # type: ignore[assignment]


class PetitionSerializer(serializers.Serializer[Petition]):
    """A petition, with how many had signed and where that was read.

    `link` is where it stands; null where its platform is only named.
    """

    url = serializers.SerializerMethodField()
    id = serializers.UUIDField()
    title = serializers.CharField()
    platform = OrganisationBriefSerializer()
    addressee = OrganisationBriefSerializer(allow_null=True)
    link = serializers.SerializerMethodField()
    counts = SignatureCountSerializer(many=True)

    def get_url(self, petition: Petition) -> str:
        return address_of("petitions", str(petition.pk))

    def get_link(self, petition: Petition) -> str | None:
        return None if petition.platform.named_only else safe_href(petition.url)


class PetitionAloneSerializer(PetitionSerializer):
    """The same outside a call, with what a program last saw at `link`."""

    link_state = serializers.SerializerMethodField()
    revision = serializers.IntegerField(source="shown_revision")
    updated_at = serializers.DateTimeField(source="shown_revised_at")

    @extend_schema_field(LinkSerializer)
    def get_link_state(self, petition: Petition) -> dict[str, Any]:
        return dict(LinkSerializer(link_seen(petition)).data)


class ArticleBriefSerializer(serializers.Serializer[Article]):
    """An article by its metadata; `link` is its own address."""

    id = serializers.UUIDField()
    url = serializers.SerializerMethodField()
    headline = serializers.CharField()
    publication = TextOrNull()
    published_on = serializers.DateField(allow_null=True)
    link = serializers.SerializerMethodField()

    def get_url(self, article: Article) -> str:
        return address_of("articles", str(article.pk))

    def get_link(self, article: Article) -> str | None:
        return safe_href(article.url)


class ArticleSerializer(ArticleBriefSerializer):
    """A published article by its metadata, and the calls that cite it. Its text is not ours to publish."""

    language = serializers.CharField()
    calls = serializers.SerializerMethodField()
    revision = serializers.IntegerField(source="shown_revision")
    updated_at = serializers.DateTimeField(source="shown_revised_at")

    @extend_schema_field(CallBriefSerializer(many=True))
    def get_calls(self, article: Article) -> list[dict[str, Any]]:
        cited = {row.call_id: row.call for row in article.public_citations}  # type: ignore[attr-defined]
        calls: Any = [cited[pk] for pk in sorted(cited)]
        return list(CallBriefSerializer(calls, many=True).data)


class CitationSerializer(serializers.Serializer[Citation]):
    """The passage that makes the call; `start` and `end` count code points, `sha256` is of its UTF-8."""

    article = ArticleBriefSerializer()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    sha256 = serializers.CharField()
    rule = serializers.CharField()
    version = serializers.CharField()


class AddressesSerializer(serializers.Serializer[CallToAction]):
    """Whom the call addresses: a body that is the reader's own, named countries, named organisations."""

    reader = serializers.ChoiceField(ReaderTarget.choices, source="addresses_reader", allow_null=True)
    countries = CountryBriefSerializer(many=True)
    organisations = OrganisationBriefSerializer(many=True)

    def to_representation(self, call: CallToAction) -> dict[str, Any]:
        shown = super().to_representation(call)
        return {**shown, "reader": shown["reader"] or None}


class CallSerializer(serializers.Serializer[CallToAction]):
    """One thing that readers are asked to do, in our own words, tied to the passages that ask it."""

    url = serializers.SerializerMethodField()
    id = serializers.UUIDField()
    slug = serializers.CharField()
    kind = serializers.ChoiceField(CallKind.choices)
    title = serializers.CharField()
    summary = serializers.CharField()
    ask = serializers.CharField()
    ask_to_ministry = TextOrNull(
        help_text="What a letter asks the reader's own ministry for, in the second person; null where nobody wrote it."
    )
    addresses = AddressesSerializer(source="*")
    accused_country = CountryBriefSerializer(allow_null=True)
    issue = IssueSerializer(allow_null=True)
    petition = PetitionSerializer(allow_null=True)
    citations = CitationSerializer(many=True)
    letter_languages = serializers.SerializerMethodField()
    asked_on = serializers.DateField(allow_null=True)
    confirmed_on = serializers.DateField(
        allow_null=True, help_text="When an editor last confirmed that it still stands (UTC)."
    )
    lapses_on = serializers.DateField(allow_null=True)
    outcome = serializers.ChoiceField(Outcome.choices)
    open = serializers.SerializerMethodField()
    page_url = serializers.SerializerMethodField()
    revision = serializers.IntegerField(source="shown_revision")
    updated_at = serializers.DateTimeField(source="shown_revised_at")

    def get_url(self, call: CallToAction) -> str:
        return address_of("calls", call.slug)

    def get_letter_languages(self, call: CallToAction) -> list[str]:
        """The languages (BCP 47) of the letters that people reviewed; in English there is one in any case."""
        return [letter.language for letter in call.letters.all() if not letter.is_draft]

    def get_open(self, call: CallToAction) -> bool:
        """Neither decided nor lapsed today (UTC); on the day of `lapses_on` it is still open."""
        return call.is_open_on(self.context["today"])

    def get_page_url(self, call: CallToAction) -> str:
        return site_address(call.get_absolute_url())
