"""Filters by what a program saw of a link."""

from django.db.models import Exists, OuterRef, Q

from directory.api.parameters import Narrow, Parameter, Rows, one_of
from directory.api.plans import are_few
from directory.contacts.links import NOT_APPLICABLE
from directory.models import LinkState, Observation
from directory.models.contact_points import WEB_CHANNELS


def link_filter(column: str, *, is_web: Q | None = None) -> Parameter:
    """By the state of the address in ``column``; ``is_web`` tells which rows have one, if not all do."""
    states = [*([NOT_APPLICABLE] if is_web is not None else []), *LinkState.values]
    return one_of("link", states, _narrow(column, is_web), "Only those of which a program last saw this.")


def _narrow(column: str, is_web: Q | None) -> Narrow:
    def narrow(rows: Rows, state: str) -> Rows:
        if is_web is not None:
            if state == NOT_APPLICABLE:
                return rows.exclude(is_web)
            rows = rows.filter(is_web)
        if state == LinkState.UNKNOWN:
            known = Observation.objects.exclude(state=state).filter(url=OuterRef(column))
            return rows.exclude(Exists(known))
        seen = Observation.objects.filter(state=state).order_by()
        if are_few(seen):
            shown = rows.model._default_manager.filter(**{f"{column}__in": seen.values("url")})
            return rows.filter(pk__in=shown.order_by().values("pk"))
        return rows.filter(Exists(seen.filter(url=OuterRef(column))))

    return narrow


CONTACT_LINK = link_filter("value", is_web=Q(channel__in=WEB_CHANNELS))
