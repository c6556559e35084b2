from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from drf_spectacular.utils import inline_serializer
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from advocacy.api.serializers import accusation
from advocacy.search.finding import find
from advocacy.search.hits import Hit, accused_among
from advocacy.search.questions import ACCEPTED, LONGEST, SHORTEST, is_accepted, question
from directory.addresses import address_of, site_address
from directory.api.parameters import CountryParameter, Parameter, one_of, refuse_missing
from directory.api.reading import ReadView
from directory.api.serializers import CautionSerializer, CountryBriefSerializer
from directory.search.findable import SHOWN_AS


@dataclass(frozen=True, kw_only=True)
class WordsParameter(Parameter):
    """The words to look for."""

    pattern: str = ""
    accepted_is: str = ACCEPTED

    def accepts(self, value: str) -> bool:
        return is_accepted(value)


WORDS = WordsParameter(
    name="q",
    about="Words, of which each must begin a word of the record; or a whole e-mail address or host name.",
    schema={"type": "string", "minLength": SHORTEST, "maxLength": LONGEST},
    required=True,
)
KIND = one_of("kind", list(SHOWN_AS), lambda rows, value: rows, "Only hits of this kind.")
COUNTRY = CountryParameter(
    name="country",
    about="Only this country, its bodies, and calls that name it and that its readers may be shown.",
)


class MatchSerializer(serializers.Serializer[Any]):
    """What of the record answers the question: in which of its fields, and there which text."""

    field = serializers.CharField()
    text = serializers.CharField()


class HitSerializer(serializers.Serializer[Hit]):
    """One public record that was found. A key is never missing; what does not apply is null or empty."""

    kind = serializers.ChoiceField(SHOWN_AS)
    id = serializers.CharField(help_text="A UUID; of a country its code.")
    name = serializers.CharField()
    url = serializers.SerializerMethodField()
    page_url = serializers.SerializerMethodField()
    country = CountryBriefSerializer(allow_null=True)
    matched = MatchSerializer()
    advisory = serializers.SerializerMethodField()
    cautions = CautionSerializer(many=True)
    warning = serializers.SerializerMethodField()

    def get_url(self, hit: Hit) -> str:
        return address_of(*hit.parts)

    def get_page_url(self, hit: Hit) -> str | None:
        return site_address(hit.page) if hit.page else None

    def get_advisory(self, hit: Hit) -> str | None:
        return hit.advisory or None

    def get_warning(self, hit: Hit) -> str | None:
        """Stands where a call that is or was public accuses the state that is shown, or whose ministry is."""
        accused = hit.country is not None and hit.country.code in self.context["accused"]
        if not accused or hit.kind not in ("country", "ministry"):
            return None
        return accusation(caution.level for caution in hit.cautions)


class SearchView(ReadView):
    """The best hundred records for these words, the best first; unpaged.

    Accents, case and word order do not matter; a word may be cut short. If nothing holds every word, one
    typing error is forgiven in the names of countries and organisations.
    """

    operation = "search"
    parameters = (WORDS, KIND, COUNTRY)

    def get(self, request: Request) -> Response:
        refuse_missing(self.given, self.parameters)
        given = self.given
        asked = question(given["q"], [given["kind"]] if "kind" in given else (), given.get("country", ""))
        found = find(asked, at=timezone.now())
        context = {"accused": accused_among(found.hits)}
        hits = HitSerializer(found.hits, many=True, context=context).data  # type: ignore[arg-type]
        return Response({"more": found.more, "results": hits})

    @classmethod
    def answer(cls) -> serializers.Serializer[Any]:
        more = serializers.BooleanField(help_text="Whether more than these were found.")
        return inline_serializer("SearchResults", {"more": more, "results": HitSerializer(many=True)})
