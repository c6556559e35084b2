from typing import Any
from urllib.parse import urlencode

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from directory.addresses import site_address
from directory.api.pagination import PAGE_SIZE, size_of
from directory.api.parameters import CountryParameter, Parameter, error, one_of, unchanged, whole_number
from directory.api.reading import LINK, ReadView
from directory.changes.entries import TYPES, Change, changes_after
from directory.changes.telling import told_kinds
from directory.serving.problems import BadParameters
from directory.versions import read_seq

AFTER = Parameter(
    name="after",
    about="The last number that you know: what came after it is told. 0, unless told, is the beginning.",
    pattern="[0-9]{1,30}",
    schema={"type": "integer", "minimum": 0},
    accepted_is="a number from 0 to that of the last change",
    spelled=whole_number,
    default="0",
)
KIND = one_of("kind", told_kinds(), unchanged, "Only changes of this kind of record.")
COUNTRY = CountryParameter(
    name="country",
    about="Only changes of this country: its cautions, its organisations with their contacts and petitions, "
    "and the calls that name it or a body of it.",
)


class ChangeSerializer(serializers.Serializer[Change]):
    """One change. It carries no values: fetch the record at `url`, which is a 404 once it is withdrawn."""

    seq = serializers.IntegerField(help_text="The number of the change; numbers only grow.")
    type = serializers.ChoiceField(sorted(set(TYPES.values())))
    kind = serializers.ChoiceField(told_kinds())
    id = serializers.CharField(help_text="A UUID; of a country its code.")
    url = serializers.CharField()
    at = serializers.DateTimeField()
    moved_to = serializers.CharField(
        allow_null=True,
        help_text="Where a withdrawn organisation became part of another, or was succeeded by it, and where one other "
        "country succeeded one that ended: that one's address.",
    )
    changed = serializers.ListField(
        child=serializers.CharField(), help_text="Keys of the record that changed; empty where it left."
    )


class ChangePageSerializer(serializers.Serializer[Any]):
    """`last_seq` is the last number looked at: give it as `after` to follow, also where `results` is empty.

    `newest_seq` is the last number there is.
    """

    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True, help_text="Always null: the feed is read forwards.")
    last_seq = serializers.IntegerField()
    newest_seq = serializers.IntegerField()
    results = ChangeSerializer(many=True)


class ChangeList(ReadView):
    """What changed in public since a number, in the order of the numbers, with tombstones.

    What was never public is not here. Numbers that have no entry are passed over; `last_seq` counts them.
    """

    operation = "changes_list"
    parameters = (AFTER, KIND, COUNTRY, PAGE_SIZE)
    response_headers = (LINK,)

    def get(self, request: Request) -> Response:
        last = read_seq()
        after = int(self.given.get("after", "0"))
        if after > last:
            detail = f"There is no change {self.given['after']} yet: the last one is {last}."
            raise BadParameters([error("after", detail, [f"a number from 0 to {last}"])])
        wanted = {name: self.given.get(name, "") for name in ("kind", "country")}
        stretch = changes_after(after, upto=last, size=size_of(self.given), **wanted)
        following = urlencode(sorted({**self.given, "after": str(stretch.last)}.items()))
        next_page = site_address(f"{request.path_info}?{following}") if stretch.more else None
        body = {
            "next": next_page,
            "previous": None,
            "last_seq": stretch.last,
            "newest_seq": last,
            "results": [ChangeSerializer(change).data for change in stretch.changes],
        }
        return Response(body, headers={"Link": f'<{next_page}>; rel="next"'} if next_page else None)

    @classmethod
    def answer(cls) -> serializers.Serializer[Any]:
        return ChangePageSerializer()
