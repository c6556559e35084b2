"""The letter of a call as its page has it, for programs that help people to write."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.http import Http404
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from advocacy.api.serializers import CallBriefSerializer, accusation
from advocacy.models import CallToAction
from advocacy.pages.asking import with_asked
from advocacy.pages.calls import calls_to_write_about, is_accused
from advocacy.pages.drafts import PLACES, Draft, drafts, in_language, standings_in
from advocacy.pages.writing import addressee
from directory.addresses import site_address
from directory.api import parameters
from directory.api.organisations import by_slug_or_id
from directory.api.parameters import CountryParameter
from directory.api.reading import ReadView
from directory.api.serializers import CautionSerializer, CountryBriefSerializer, OrganisationBriefSerializer
from directory.models import Caution, Country
from directory.serving.problems import Refusal
from directory.words.languages import ENGLISH

COUNTRY = CountryParameter(name="country", about="Whose ministry or parliament it goes to.", required=True)
LANGUAGE = replace(
    parameters.language(parameters.unchanged),
    about="The letter in this language, written exactly so; in English unless told.",
    default=ENGLISH,
)
OPTIONAL = ("town",)


class PlaceSerializer(serializers.Serializer[Any]):
    """What the writer fills in: `text`, with its brackets, stands for it in the letter, once or more.

    `choices` of `who` are what fits, in the letter's language. An `is_optional` one stands in `body_with_town` alone.
    """

    name = serializers.CharField()
    text = serializers.CharField()
    choices = serializers.ListField(child=serializers.CharField())
    is_optional = serializers.BooleanField()


class LetterSerializer(serializers.Serializer[Any]):
    """A letter in our own words, addressed. Show `cautions` and `warning` before it, and leave the words to its writer.

    `is_reviewed` is false of a translation that nobody has reviewed: show the English one beside it.
    """

    call = CallBriefSerializer()
    country = CountryBriefSerializer()
    addressee = OrganisationBriefSerializer()
    language = serializers.CharField(help_text="BCP 47.")
    languages = serializers.ListField(child=serializers.CharField(), help_text="In which there is a letter.")
    is_reviewed = serializers.BooleanField()
    subject = serializers.CharField()
    body = serializers.CharField()
    body_with_town = serializers.CharField(allow_null=True)
    places = PlaceSerializer(many=True)
    cautions = CautionSerializer(many=True)
    warning = serializers.CharField(allow_null=True)
    page_url = serializers.CharField(help_text="The same for readers, with what to leave out.")


class CallLetter(ReadView):
    """The letter that readers of a country may send about this call, addressed to their ministry or parliament.

    404 where there is none: also where nobody may be asked to write, because it would be dangerous, or because the call
    accuses that state.
    """

    operation = "calls_letter"
    keys = {"key": "The slug of the call, or its id, a UUID."}
    parameters = (COUNTRY, LANGUAGE)

    def get(self, request: Request, key: str) -> Response:
        parameters.refuse_missing(self.given, self.parameters)
        country = Country.objects.known().filter(pk=self.given["country"]).first()
        call = by_slug_or_id(calls_to_write_about(country, self.today), key).first() if country else None
        body = addressee(call, country) if call and country else None
        if country is None or call is None or body is None:
            raise Http404
        with_asked([call], self.today)
        letters = {draft.language: draft for draft in drafts(call, body, country)}
        draft = letters.get(self.given.get("language", ENGLISH))
        if draft is None:
            raise Refusal(
                "not-found", f"There is no letter in that language; there is one in: {', '.join(letters)}."
            )
        about = {"call": call, "country": country, "addressee": body, "languages": list(letters)}
        return Response(LetterSerializer({**about, **_letter(call, country, draft)}).data)

    @classmethod
    def answer(cls) -> serializers.Serializer[Any]:
        return LetterSerializer()


def _letter(call: CallToAction, country: Country, draft: Draft) -> dict[str, Any]:
    acting = Caution.objects.acting().filter(country=country)
    levels = acting.values_list("level", flat=True)
    where = [call.slug, country.code, *([] if draft.language == ENGLISH else [draft.language])]
    return {
        "language": draft.language,
        "is_reviewed": draft.is_reviewed,
        "subject": draft.subject,
        "body": draft.body,
        "body_with_town": draft.pattern or None,
        "places": list(_places(country, draft)),
        # Whoever writes about one cause gets no word about another.
        "cautions": acting.on_calls_of(call.issue).select_related("issue").order_by("pk"),
        "warning": accusation(levels) if is_accused(country) else None,
        "page_url": site_address(reverse("write" if len(where) == 2 else "write_in", args=where)),
    }


def _places(country: Country, draft: Draft) -> Iterator[dict[str, Any]]:
    """Those that stand in the letter."""
    choices = list(standings_in(draft.language, country).values())
    texts = {"who": f"[{' / '.join(choices)}]", **in_language(PLACES, draft.language)}
    for name, text in texts.items():
        if text in (draft.pattern or draft.body):
            fits = choices if name == "who" else []
            yield {"name": name, "text": text, "choices": fits, "is_optional": name in OPTIONAL}
