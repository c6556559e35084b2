from django.http import Http404
from drf_spectacular.types import OpenApiTypes
from rest_framework.request import Request
from rest_framework.response import Response

from advocacy.api.organisations import Ministries
from advocacy.api.schema_org import linked_data
from advocacy.api.serializers import accusation
from advocacy.pages.calls import is_accused
from directory.addresses import site_address
from directory.api.heirs import SUCCEEDED, refuse_split, to_heir
from directory.models import Country
from directory.serving.manners import OneJSONRenderer


class LinkedDataRenderer(OneJSONRenderer):
    """JSON-LD 1.1."""

    media_type = "application/ld+json"
    format = "jsonld"


class MinistryLinkedData(Ministries):
    """The current foreign ministry of one country in the words of schema.org, as JSON-LD.

    `disambiguatingDescription` holds what a reader must know first: show it before the contacts.
    """

    operation = "ministries_linked_data"
    keys = {"code": "The country's code: ISO 3166-1 alpha-2, and `XK` for Kosovo."}
    further_answers = SUCCEEDED
    renderer_classes = (LinkedDataRenderer,)
    named_by_address = True

    def get(self, request: Request, code: str) -> Response:
        if moved := to_heir("ministries", code, ".jsonld"):
            return moved
        refuse_split(code)
        ministry = self.plain(self.rows()).filter(country=code).first()
        if ministry is None:
            raise Http404
        (shape,) = self.shown([ministry])
        country = Country(code=shape["country"]["code"])
        levels = [caution["level"] for caution in shape["cautions"]]
        warning = accusation(levels) if is_accused(country) else None
        page = site_address(country.get_absolute_url())
        return Response(
            linked_data(shape, itself=site_address(request.path_info), accusation=warning, page=page)
        )

    @classmethod
    def answer(cls) -> OpenApiTypes:
        return OpenApiTypes.OBJECT
