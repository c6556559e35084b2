"""Addresses of a country that ended: to the one that succeeded it, or a word about all that did."""

from drf_spectacular.utils import OpenApiResponse
from rest_framework.response import Response

from directory.addresses import address_of, path_of
from directory.models import Ending
from directory.serving.problems import Refusal

SUCCEEDED: dict[int, object] = {
    301: OpenApiResponse(
        None,
        "The country ended, and one succeeded it, at the same place under its own code; "
        "or the code stands here in small letters.",
    )
}


def to_heir(collection: str, code: str, suffix: str = "") -> Response | None:
    """The way to the same thing of the one country that succeeded; None if it has not ended, or several did."""
    heirs = Ending.objects.heirs_of(code)
    if len(heirs) != 1:
        return None
    path = path_of(collection, heirs[0])
    return Response(status=301, headers={"Location": f"{path[:-1]}{suffix}" if suffix else path})


def refuse_split(code: str) -> None:
    """A 404, which names the ministries to ask for instead, if several countries succeeded this one."""
    if heirs := Ending.objects.heirs_of(code):
        places = ", ".join(address_of("ministries", heir) for heir in heirs)
        raise Refusal("not-found", f"This country ended. Those that succeeded it: {places}")
