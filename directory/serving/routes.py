"""The route that a request took: what may be counted and logged where a path may not."""

from django.http import HttpRequest

UNMATCHED = "none"
KEPT = "_route_of_a_kept_answer"
MADE = "_was_made"


def route_of(request: HttpRequest) -> str:
    """The pattern that the request matched, also where a kept answer spared the matching."""
    match = request.resolver_match
    return match.route if match else getattr(request, KEPT, UNMATCHED)


def note_route(request: HttpRequest, route: str) -> None:
    """This is the route of the answer that is given without matching the path."""
    setattr(request, KEPT, route)


def note_made(request: HttpRequest) -> None:
    """A view is asked for this public answer: none was kept."""
    setattr(request, MADE, True)


def was_made(request: HttpRequest) -> bool:
    return hasattr(request, MADE)
