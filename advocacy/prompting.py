"""What readers of many countries may be asked to do, in a constant number of queries.

For one country ``CallToAction.objects.to_ministry_of`` says the same; a test holds the two together.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from advocacy.models import CallToAction, ReaderTarget
from directory.models import Caution, Ending, Level
from directory.models.organisations import stands_for_country
from directory.models.subjects import acting_grounds
from directory.serving.statements import Among, AmongTexts, Given, Owners, rows_of

# By which cautions tell calls apart.
OF_ISSUE = ("issue", "issue__exempt", "issue__subjects")


@dataclass
class Ban:
    """The cautions of one country that keep its readers from acting."""

    grounds: set[str] = field(default_factory=set)
    issues: set[uuid.UUID] = field(default_factory=set)

    def holds(self, issue: uuid.UUID | None, exempt: bool | None, subjects: str | None) -> bool:
        return issue in self.issues or not self.grounds.isdisjoint(acting_grounds(exempt, subjects))

    def holds_call(self, call: CallToAction) -> bool:
        issue = call.issue
        return self.holds(issue.pk, issue.exempt, issue.subjects) if issue else self.holds(None, None, None)


def bans(codes: Collection[str]) -> dict[str, Ban]:
    found: dict[str, Ban] = defaultdict(Ban)
    for row in rows_of(_forbidding, AmongTexts(keys=list(codes)), ("country_id", "issue_id", "ground")):
        if row.issue_id is None:
            found[row.country_id].grounds.add(row.ground)
        else:
            found[row.country_id].issues.add(row.issue_id)
    return found


def _forbidding(owners: Owners) -> Any:
    rows = Caution.objects.acting().filter(**owners.lookups("country"), level=Level.DO_NOT_PROMPT)
    return rows.order_by()


def calls_by_country(codes: Collection[str], today: date) -> dict[str, list[CallToAction]]:
    """For each country the open calls that its readers may take to their own ministry, ordered by id."""
    calls = list(_to_ministries(today).select_related("issue").order_by("pk"))
    banned, own = bans(codes), _own_states(codes)
    return {code: [call for call in calls if _may(call, own[code], banned[code])] for code in codes}


def may_take(call: CallToAction, codes: Collection[str]) -> set[str]:
    """Those of the countries whose readers may take an open call to a body of their own."""
    banned, own = bans(codes), _own_states(codes)
    return {code for code in codes if _may(call, own[code], banned[code])}


def _may(call: CallToAction, own: set[str], ban: Ban) -> bool:
    return call.accused_country_id not in own and not ban.holds_call(call)


def _own_states(codes: Collection[str]) -> dict[str, set[str]]:
    """By each of these countries itself and those that it succeeds: their calls are none for its own ministry."""
    return {code: {code, *before} for code, before in Ending.objects.forebears_of(*codes).items()}


def calls_counts(organisations: Iterable[Any], today: date) -> dict[str, int]:
    """By slug: for a current ministry the calls that its readers may take to it; for another body those naming it.

    ``organisations`` are objects, or rows with the same columns.
    """
    organisations = list(organisations)
    current = [row for row in organisations if stands_for_country(row.kind, row.lifecycle)]
    ministries = {row.slug: str(row.country_id) for row in current}
    by_country = _counts_by_country(set(ministries.values()), today) if ministries else {}
    others = [row for row in organisations if row.slug not in ministries]
    naming = _counts_naming([row.slug for row in others], today) if others else {}
    of_ministries = {slug: by_country[code] for slug, code in ministries.items()}
    return of_ministries | {row.slug: naming.get(row.slug, 0) for row in others}


def _counts_by_country(codes: Collection[str], today: date) -> dict[str, int]:
    columns = ("accused_country", *OF_ISSUE, "count")
    groups = rows_of(_calls_to_ministries, Among(), columns, today=str(today))
    banned, own = bans(codes), _own_states(codes)
    return {
        code: sum(
            row.count
            for row in groups
            if row.accused_country not in own[code]
            and not banned[code].holds(row.issue, row.issue__exempt, row.issue__subjects)
        )
        for code in codes
    }


def _calls_to_ministries(owners: Owners) -> Any:
    """In groups that cautions and accusations treat alike, whoever asks."""
    groups = _to_ministries(Given("today")).order_by().values("accused_country", *OF_ISSUE)
    return groups.annotate(count=Count("pk"))


def _counts_naming(slugs: Sequence[str], today: date) -> dict[str, int]:
    rows = rows_of(_naming, AmongTexts(keys=slugs), ("organisations__slug", "count"), today=str(today))
    return {row.organisations__slug: row.count for row in rows}


def _naming(owners: Owners) -> Any:
    day: Any = Given("today")
    rows = (
        CallToAction.objects.published().open(day).filter(**owners.lookups("organisations__slug")).order_by()
    )
    return rows.values("organisations__slug").annotate(count=Count("pk", distinct=True))


def _to_ministries(today: Any) -> QuerySet[CallToAction]:
    return CallToAction.objects.published().open(today).filter(addresses_reader=ReaderTarget.MINISTRY)
