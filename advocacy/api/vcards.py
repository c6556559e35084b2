"""A ministry as a card for address books, with what a reader must know before its contacts."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import Http404
from drf_spectacular.types import OpenApiTypes
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from advocacy.api.serializers import ACCUSED
from advocacy.pages.calls import is_accused
from directory.addresses import address_of
from directory.api.heirs import SUCCEEDED, refuse_split, to_heir
from directory.api.reading import ReadView
from directory.contacts import vcards
from directory.contacts.listing import contact_lines
from directory.contacts.ministries import current_ministry, domain_names
from directory.models import Country, Organisation
from directory.pages.cautions import shown_cautions
from directory.serving.manners import OneJSONRenderer


class CardRenderer(BaseRenderer):
    """The card as it is; what is no card is a problem, and that is JSON."""

    media_type = vcards.MEDIA_TYPE
    format = "vcf"
    charset = "utf-8"

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        if isinstance(data, str):
            return data.encode()
        return OneJSONRenderer().render(data, accepted_media_type, renderer_context)


class MinistryCard(ReadView):
    """The current foreign ministry of one country as a vCard 4.0 (RFC 6350); its notes warn, so show them."""

    operation = "ministries_card"
    keys = {"code": "The country's code: ISO 3166-1 alpha-2, and `XK` for Kosovo."}
    further_answers = SUCCEEDED
    renderer_classes = (CardRenderer,)
    named_by_address = True

    def get(self, request: Request, code: str) -> Response:
        if moved := to_heir("ministries", code, ".vcf"):
            return moved
        refuse_split(code)
        country = Country.objects.filter(pk=code).first()
        ministry = current_ministry(country) if country else None
        if country is None or ministry is None:
            raise Http404
        lines = contact_lines(ministry, domain_names(ministry), self.today)
        card = vcards.card(
            ministry, lines, _warnings(ministry, country), address_of("ministries", country.code)
        )
        named = f'attachment; filename="{country.code}.vcf"'
        return Response(card, headers={"Content-Disposition": named})

    @classmethod
    def answer(cls) -> OpenApiTypes:
        return OpenApiTypes.STR


def _warnings(ministry: Organisation, country: Country) -> Iterator[str]:
    """What stands before the links of its page: its advisory, that its state is accused, the cautions."""
    if ministry.public_advisory:
        yield ministry.public_advisory
    if is_accused(country):
        yield ACCUSED
    yield from (caution.text for caution in shown_cautions(country))
