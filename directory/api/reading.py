"""What the endpoints share: they read, take declared parameters only, and know which day it is."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, ClassVar

from django.http import Http404, HttpRequest, QueryDict
from drf_spectacular.utils import OpenApiParameter, inline_serializer
from rest_framework import serializers
from rest_framework.exceptions import MethodNotAllowed, NotAcceptable
from rest_framework.negotiation import BaseContentNegotiation, DefaultContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from directory.addresses import PREFIX
from directory.api import parameters
from directory.api.farewell import Farewell
from directory.api.pagination import PAGING, PagedList
from directory.api.parameters import Given, Parameter, Rows
from directory.api.schema import ReadSchema
from directory.serving.manners import OneJSONRenderer, with_manners
from directory.serving.origins import READING

LINK = OpenApiParameter(
    "Link", location=OpenApiParameter.HEADER, response=[200], description="`next` and `prev` (RFC 8288)."
)


def utc_today() -> date:
    return datetime.now(UTC).date()


@cache
def page_serializer(shape: type[serializers.Serializer[Any]]) -> serializers.Serializer[Any]:
    """What a list answers; one for each shape, or the schema would hold it twice."""
    fields = {
        "next": serializers.URLField(allow_null=True),
        "previous": serializers.URLField(allow_null=True),
        "results": shape(many=True),
    }
    return inline_serializer(f"{shape.__name__.removesuffix('Serializer')}Page", fields)


class OneForm(BaseContentNegotiation):
    """Each address has one form (RFC 9110, section 12.4.1, lets it disregard ``Accept``): no answer depends on who
    asked before. Where a form is not named by its address, whoever accepts none of it is told so.
    """

    def select_parser(self, request: Request, parsers: Iterable[BaseParser]) -> BaseParser | None:
        return DefaultContentNegotiation().select_parser(request, parsers)

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        view: Endpoint = request.parser_context["view"]
        if not view.satisfies(request.headers.get("Accept", "*/*")):
            raise NotAcceptable(available_renderers=[*renderers])
        (renderer,) = renderers
        return renderer, str(renderer.media_type)


class Endpoint(APIView):
    """What every endpoint does: it takes declared parameters only, and answers with the manners of the API.

    ``farewell``: it will go, on which day, and what takes its place.
    ``named_by_address``: the address tells the form, as ``LT.vcf`` does, so that any ``Accept`` is satisfied.
    """

    renderer_classes: Sequence[type[BaseRenderer]] = (OneJSONRenderer,)
    content_negotiation_class = OneForm
    named_by_address: ClassVar[bool] = False
    farewell: ClassVar[Farewell | None] = None

    operation: ClassVar[str]
    keys: ClassVar[dict[str, str]] = {}
    parameters: ClassVar[tuple[Parameter, ...]] = ()
    response_headers: ClassVar[tuple[OpenApiParameter, ...]] = ()
    further_answers: ClassVar[dict[int, object]] = {}

    given: Given

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        # Whatever else is wrong: parameters are those of a method.
        if str(request.method).lower() not in self.http_method_names:
            raise MethodNotAllowed(str(request.method))
        # Before negotiation, which would answer "?format=xml" with a 404.
        self.given = parameters.read(request.query_params, self.parameters)
        super().initial(request, *args, **kwargs)

    @classmethod
    def satisfies(cls, accept: str) -> bool:
        """Whether who sends this ``Accept`` takes the one form of the endpoint."""
        form = str(cls.renderer_classes[0].media_type)
        ranges = {each.partition(";")[0].strip().lower() for each in accept.split(",")}
        return cls.named_by_address or not ranges.isdisjoint({form, f"{form.partition('/')[0]}/*", "*/*"})

    @classmethod
    def kept_as(cls, query: QueryDict) -> str | None:
        """The one spelling under which an answer to this query is kept; None if it is not."""
        return parameters.spelling_of(query, cls.parameters)

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        finished = with_manners(request, super().finalize_response(request, response, *args, **kwargs))
        for name, value in self.farewell.headers.items() if self.farewell else ():
            finished.headers[name] = ", ".join(filter(None, [finished.headers.get(name), value]))
        return finished


class ReadView(Endpoint):
    """An endpoint that can only be read. ``today`` is taken once, here, for the whole answer."""

    http_method_names = [method.lower() for method in READING]
    schema = ReadSchema()

    today: date

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        self.today = utc_today()
        super().initial(request, *args, **kwargs)

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        return Response(status=204)


class UnitView(ReadView):
    """An endpoint that shows rows: which ones, in which shape, and what the shape needs for all of them."""

    serializer: ClassVar[type[serializers.Serializer[Any]]]
    columns: ClassVar[tuple[str, ...]] = ()

    def rows(self) -> Rows:
        raise NotImplementedError

    def plain(self, rows: Rows) -> Rows:
        """As ``shown`` takes them: where the shape is made from columns, no objects are made."""
        return rows.values_list(*self.columns, named=True) if self.columns else rows

    def context_for(self, rows: Sequence[Any]) -> dict[str, Any]:
        return {"today": self.today}

    def shown(self, rows: Sequence[Any]) -> list[dict[str, Any]]:
        """The rows in their public shape, in a number of queries that does not grow with them."""
        return list(self.serializer(rows, many=True, context=self.context_for(rows)).data)


class ListView(UnitView):
    """A page of the published rows, in the order of their ids; ``filters`` are its own parameters."""

    filters: ClassVar[tuple[Parameter, ...]] = ()
    response_headers = (LINK,)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.parameters = (*cls.filters, *PAGING)

    def get(self, request: Request) -> Response:
        rows = parameters.narrowed(self.rows(), self.given, self.filters, self.today)
        page = PagedList(request.path_info, self.given, self.today).page(self.plain(rows))
        body = {"next": page.next, "previous": page.previous, "results": self.shown(page.rows)}
        return Response(body, headers={"Link": page.link_header} if page.link_header else None)

    @classmethod
    def answer(cls) -> serializers.Serializer[Any]:
        return page_serializer(cls.serializer)


class DetailView(UnitView):
    """One published row, or a 404 that does not tell whether there ever was one."""

    def find(self, rows: Rows, key: str) -> Any | None:
        raise NotImplementedError

    def get(self, request: Request, **kwargs: str) -> Response:
        (key,) = kwargs.values()
        row = self.find(self.plain(self.rows()), str(key))
        if row is None:
            raise Http404
        return Response(self.shown([row])[0])

    @classmethod
    def answer(cls) -> serializers.Serializer[Any]:
        return cls.serializer()


class InCapitals(ReadView):
    """An address that names a country in small letters: it has one spelling, and this leads there."""

    schema = None  # type: ignore[assignment]

    def get(self, request: Request, place: str, code: str, form: str) -> Response:
        return Response(status=301, headers={"Location": f"{PREFIX}{place}/{code.upper()}{form}"})


class NothingView(ReadView):
    """Whatever no endpoint answers: the same 404 as a row that is not public."""

    schema = None  # type: ignore[assignment]

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        raise Http404
