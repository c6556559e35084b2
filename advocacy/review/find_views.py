"""Published records by their words, to take one from the public at once: made for a phone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from advocacy.review.views import refuse_strangers, render_page
from directory.accounts import roles
from directory.models.units import Unit
from directory.moderation import UnitKind, kinds
from directory.words.nouns import desk_noun_of

MOST_OF_A_KIND = 20
MOST_LETTERS = 200
COLUMNS = (
    "name",
    "names__name",
    "title",
    "headline",
    "value",
    "domain",
    "url",
    "organisation__name",
    "organisation__country__name",
    "country__name",
)


@dataclass(frozen=True)
class Found:
    """One published record; ``withdrawable``: one person may take it away at once."""

    what: str
    kind: str
    url: str
    withdrawable: bool


@require_safe
def find_view(request: HttpRequest) -> HttpResponse:
    """What is public and holds these words, with a form beside each that withdraws it as unsafe."""
    refuse_strangers(request)
    words = request.GET.get("q", "").strip()[:MOST_LETTERS]
    may = roles.may_moderate(request.user)
    found = [each for kind in kinds() for each in _found(kind, words, may)] if words else []
    context: dict[str, Any] = {"title": _("Find what is public"), "q": words, "found": found}
    return render_page(request, "admin/review/find.html", context)


def _found(kind: UnitKind, words: str, may: bool) -> Iterator[Found]:
    columns = [column for column in COLUMNS if _has(kind, column)]
    rows = kind.published()
    for word in words.split():
        rows = rows.filter(Q(*((f"{column}__icontains", word) for column in columns), _connector=Q.OR))
    unit: Unit
    for unit in rows.order_by("pk").distinct()[:MOST_OF_A_KIND]:
        url = reverse("admin:review_unit", args=[kind.name, unit.pk])
        yield Found(
            str(unit), desk_noun_of(kind.name, kind.verbose_name), url, may and not kind.acts_while_pending
        )


def _has(kind: UnitKind, column: str) -> bool:
    """Whether the kind has it, or reaches it over what it has."""
    first, _, rest = column.partition("__")
    names = {field.name for field in kind.model._meta.get_fields()}
    if first not in names:
        return False
    return not rest or kind.model._meta.get_field(first).is_relation
