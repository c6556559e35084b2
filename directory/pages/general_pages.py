"""How far the directory is with what readers come for: the general contact page of each ministry."""

from collections import defaultdict
from datetime import date
from typing import Any

from directory.models import Channel, ContactPoint, Evidence, OfficialDomain, OrganisationKind, Purpose
from directory.values.domains import host_of
from directory.values.own_domains import why_not_own

PAGES = (Channel.CONTACT_PAGE, Channel.CONTACT_FORM)
ELECTRONIC = (*PAGES, Channel.EMAIL)
# Best first: a person checked it lately; read on an official page; on the ministry's own domain; read elsewhere.
TRUST = ("proven", "official", "own_domain", "other")


def best_trust(today: date) -> tuple[dict[str, str], set[str]]:
    """By country code how far its best general page or form is to be trusted; and who has any electronic way."""
    points: Any = ContactPoint.objects.published().with_freshness(today).filter(channel__in=ELECTRONIC)
    general = points.filter(purpose=Purpose.GENERAL, organisation__kind=OrganisationKind.FOREIGN_MINISTRY)
    columns = (
        "organisation_id",
        "organisation__country",
        "channel",
        "value",
        "freshness",
        "source__evidence",
    )
    domains, websites = _domains(), _websites()
    best: dict[str, str] = {}
    electronic = set()
    for row in general.values_list(*columns, named=True):
        electronic.add(row.organisation__country)
        if row.channel not in PAGES:
            continue
        key, code = row.organisation_id, row.organisation__country
        is_own = not why_not_own(
            host_of(row.value), code, domains=domains[key], website=websites.get(key, "")
        )
        trust = _trust(row.freshness, row.source__evidence, is_own)
        best[code] = min(best.get(code, trust), trust, key=TRUST.index)
    return best, electronic


def _trust(freshness: str, evidence: str, is_own: bool) -> str:
    if freshness == "verified":
        return "proven"
    if evidence == Evidence.OFFICIAL:
        return "official"
    return "own_domain" if is_own else "other"


def _domains() -> dict[Any, set[str]]:
    found: dict[Any, set[str]] = defaultdict(set)
    for key, domain in OfficialDomain.objects.published().values_list("organisation_id", "domain"):
        found[key].add(domain)
    return found


def _websites() -> dict[Any, str]:
    rows = ContactPoint.objects.published().filter(channel=Channel.WEBSITE, purpose=Purpose.GENERAL)
    return dict(rows.values_list("organisation_id", "value"))
