"""What readers of many countries may be asked to do, in a constant number of queries.

For one country ``CallToAction.objects.to_ministry_of`` says the same; a test holds the two together.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, F, QuerySet

from advocacy.models import CallToAction, ReaderTarget
from directory.models import Caution, Level
from directory.models.organisations import stands_for_country


@dataclass
class Ban:
    """The cautions of one country that keep its readers from acting."""

    on_all: bool = False
    issues: set[uuid.UUID] = field(default_factory=set)

    def holds(self, issue: uuid.UUID | None, exempt: bool | None) -> bool:
        return issue in self.issues or (self.on_all and not exempt)


def bans(codes: Collection[str]) -> dict[str, Ban]:
    found: dict[str, Ban] = defaultdict(Ban)
    rows = Caution.objects.acting().filter(country__in=codes, level=Level.DO_NOT_PROMPT)
    for code, issue in rows.values_list("country", "issue"):
        if issue is None:
            found[code].on_all = True
        else:
            found[code].issues.add(issue)
    return found


def calls_by_country(codes: Collection[str], today: date) -> dict[str, list[CallToAction]]:
    """For each country the open calls that its readers may take to their own ministry, ordered by id."""
    calls = list(_to_ministries(today).select_related("issue").order_by("pk"))
    banned = bans(codes)
    return {
        code: [call for call in calls if call.accused_country_id != code and not _holds(banned[code], call)]
        for code in codes
    }


def calls_counts(organisations: Iterable[Any], today: date) -> dict[uuid.UUID, int]:
    """For a current ministry the calls that its readers may take to it; for another body those naming it.

    ``organisations`` are objects, or rows with the same columns.
    """
    organisations = list(organisations)
    current = [row for row in organisations if stands_for_country(row.kind, row.lifecycle)]
    ministries = {row.pk: str(row.country_id) for row in current}
    by_country = _counts_by_country(set(ministries.values()), today) if ministries else {}
    others = [row.pk for row in organisations if row.pk not in ministries]
    naming = _counts_naming(others, today) if others else {}
    of_ministries = {pk: by_country[code] for pk, code in ministries.items()}
    return of_ministries | {pk: naming.get(pk, 0) for pk in others}


def _counts_by_country(codes: Collection[str], today: date) -> dict[str, int]:
    fields = ("accused_country", "issue", "issue__exempt")
    groups = list(_to_ministries(today).order_by().values_list(*fields).annotate(count=Count("pk")))
    banned = bans(codes)
    return {
        code: sum(
            count
            for accused, issue, exempt, count in groups
            if accused != code and not banned[code].holds(issue, exempt)
        )
        for code in codes
    }


def _counts_naming(organisations: Collection[uuid.UUID], today: date) -> dict[uuid.UUID, int]:
    rows = CallToAction.objects.published().open(today).filter(organisations__in=organisations).order_by()
    return dict(rows.values_list(F("organisations")).annotate(count=Count("pk", distinct=True)))


def _to_ministries(today: date) -> QuerySet[CallToAction]:
    return CallToAction.objects.published().open(today).filter(addresses_reader=ReaderTarget.MINISTRY)


def _holds(ban: Ban, call: CallToAction) -> bool:
    return ban.holds(call.issue_id, call.issue is not None and call.issue.exempt)
