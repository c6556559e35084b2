"""What several endpoints ask of organisations."""

import re

from django.db.models import Q

from directory.api.parameters import UUID, Parameter, Rows, composed, text
from directory.models import OrganisationName


def named(rows: Rows, value: str) -> Rows:
    """Those of which a name, in any language, holds this text."""
    part = composed(value)
    others = OrganisationName.objects.filter(name__icontains=part).values("organisation")
    return rows.filter(Q(name__icontains=part) | Q(pk__in=others))


NAMED: Parameter = text("q", named, "Part of one of its names.")


def by_slug_or_id(rows: Rows, key: str, prefix: str = "") -> Rows:
    field = "pk" if re.fullmatch(UUID, key) else "slug"
    return rows.filter(**{f"{prefix}{field}": key})
