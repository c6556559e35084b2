"""Taking a suggestion in: counted, clustered with those that say the same, and put before people."""

from dataclasses import asdict, dataclass, field, replace
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext

from directory import moderation
from directory.kinds import CONTACT_POINT, ORGANISATION
from directory.models import (
    Complaint,
    ContactPoint,
    Country,
    Evidence,
    OfficialDomain,
    Organisation,
    Proposal,
    Suggestion,
    SuggestionCluster,
)
from directory.models.units import Unit
from directory.moderation import Content
from directory.serving import rates, tokens
from directory.suggesting.deciding import note_verdicts
from directory.suggesting.leaving_out import LeftOut, kept_of, left_out
from directory.suggesting.wording import (
    Suggested,
    accepted,
    awaited_parliament,
    canonical,
    lacks_parliament,
    subject,
)
from directory.values.domains import host_of
from directory.values.sentences import Sentence

PER_SENDER = (rates.Limit("suggest-10min", 5, 600), rates.Limit("suggest-day", 20, rates.DAY))
OF_ALL = rates.Limit("suggest-all", 600, 3600)
# Of one unit and complaint, so many different values become proposals; the others wait together behind them.
MOST_VALUES = 5
KEPT = ("value", "channel", "purpose", "source_url", "comment", "email")


@dataclass(frozen=True)
class Receipt:
    """The token of the status page, whether this call made the record, and what was left out of the words."""

    token: str
    is_new: bool
    left_out: list[LeftOut] = field(default_factory=list)


class NotPublic(moderation.Conflict):
    """What a suggestion is about is not public, or no longer."""


def suggest(told: Suggested, *, sender: str, at: datetime, nonce: str) -> Receipt:
    """Take a suggestion in. ``nonce`` is the unguessable number of the form: each makes one record.

    ValidationError names the fields that are wrong; TooMany says when ``sender`` (see ``rates.sender_of``) may
    go on; Conflict if the unit is no longer public, or the same form came before with other words.
    """
    typed, (told, _) = told, canonical(told)
    if receipt := _receipt(told, nonce):
        return receipt
    unit = _subject(told)
    if unit is None:
        raise NotPublic(gettext("What this is about is no longer public here."))
    told, changes = accepted(told, unit)
    without = left_out(typed, unit)
    allowances = [*((limit, sender) for limit in PER_SENDER), (OF_ALL, "")]
    for limit, of in allowances:
        rates.refuse_spent(limit, of, at)
    with transaction.atomic():
        moderation.lock()
        if receipt := _receipt(told, nonce):
            return receipt
        # Counted only here, so that one suggestion sent ten times at once is one.
        for limit, of in allowances:
            rates.take(limit, of, at)
        if told.parliament_of:
            unit = _parliament(told, at)
            told = replace(told, unit_id=unit.pk)
        return _store(unit, told, changes, without, nonce, at)


def _subject(told: Suggested) -> Unit | None:
    if not told.parliament_of:
        return subject(told.kind, told.unit_id)
    country = lacks_parliament(told.parliament_of)
    return awaited_parliament(country) if country else None


def _parliament(told: Suggested, at: datetime) -> Organisation:
    """The parliament that waits for people; entered by nobody, if none does."""
    unit = awaited_parliament(Country.objects.get(code=told.parliament_of))
    if Organisation.objects.filter(pk=unit.pk).exists():
        return unit
    empty = dict.fromkeys(("summary", "advisory"), "") | {"advisory_needed": False, "named_only": False}
    value: Content = empty | {
        "slug": f"{told.parliament_of.lower()}-parliament-{unit.pk.hex[:8]}",
        "kind": unit.kind,
        "country": told.parliament_of,
        "lifecycle": unit.lifecycle,
        "name": unit.name,
        "advisory_source": None,
        "names": [],
        "further_sources": [],
        "source": _source_of(told, at),
    }
    return Organisation.objects.get(pk=moderation.enter(ORGANISATION, value, by=None, at=at).pk)


def _source_of(told: Suggested, at: datetime) -> Content:
    return {
        "url": told.source_url,
        "publisher": host_of(told.source_url),
        "retrieved_on": at.date().isoformat(),
        "evidence": Evidence.SECONDARY.value,
    }


def _receipt(told: Suggested, nonce: str) -> Receipt | None:
    """The receipt of the record that this form made before, if it did."""
    before = Suggestion.objects.select_related("cluster").filter(nonce_hash=tokens.hashed(nonce)).first()
    if before is None:
        return None
    same = all(getattr(before, name) == getattr(told, name) for name in KEPT)
    cluster = before.cluster
    # Under which number a parliament waits is known to nobody who sends a form.
    unit_id = cluster.unit_id if told.parliament_of else told.unit_id
    if not same or (cluster.kind, cluster.unit_id, cluster.complaint) != (told.kind, unit_id, told.complaint):
        raise moderation.Conflict(
            gettext(
                "This form was sent before, with other words, and that was stored. "
                "Send it again if you want us to have this as well."
            )
        )
    return Receipt(tokens.status_token(nonce), is_new=False, left_out=kept_of(before))


def _store(
    unit: Unit, told: Suggested, changes: Content, without: list[LeftOut], nonce: str, at: datetime
) -> Receipt:
    trusted = OfficialDomain.objects.published().above(host_of(told.source_url)).exists()
    cluster = _cluster(unit, told, changes, trusted, at)
    token = tokens.status_token(nonce)
    Suggestion.objects.create(
        cluster=cluster,
        token_hash=tokens.hashed(token),
        nonce_hash=tokens.hashed(nonce),
        trusted=trusted,
        left_out=[asdict(one) for one in without],
        created_at=at,
        **{name: getattr(told, name) for name in KEPT},
    )
    SuggestionCluster.objects.filter(pk=cluster.pk).update(
        count=F("count") + 1, trusted=cluster.trusted or trusted
    )
    return Receipt(token, is_new=True, left_out=without)


def _cluster(unit: Unit, told: Suggested, changes: Content, trusted: bool, at: datetime) -> SuggestionCluster:
    """The cluster that waits for the same, or a new one; what is one value too many waits among the others."""
    kind = CONTACT_POINT if told.complaint == Complaint.MISSING else moderation.kind_of(unit)
    asked = moderation.shortened(kind, changes)
    key = moderation.digest({"of": [told.kind, str(told.unit_id), told.complaint, asked]})
    note_verdicts(SuggestionCluster.objects.filter(key=key), at)
    found = SuggestionCluster.objects.undecided().filter(key=key).first()
    if found:
        return found
    cluster = SuggestionCluster(
        key=key,
        kind=told.kind,
        unit_id=told.unit_id,
        about=str(unit)[:300],
        complaint=told.complaint,
        changes=changes,
        trusted=trusted,
        created_at=at,
    )
    if changes and _is_crowded(cluster):
        return _cluster(unit, told, {}, trusted, at)
    _become(cluster, unit, told, at)
    cluster.save(force_insert=True)
    return cluster


def _is_crowded(cluster: SuggestionCluster) -> bool:
    """Whether enough other values wait for the same unit; those with a proven source have places of their own."""
    rivals = SuggestionCluster.objects.waiting().alike(cluster).exclude(proposal=None, contact_point=None)
    return rivals.filter(trusted=cluster.trusted).count() >= MOST_VALUES


def _become(cluster: SuggestionCluster, unit: Unit, told: Suggested, at: datetime) -> None:
    """Make the Proposal or the pending contact of a cluster that asks for changes; by nobody, so two must approve."""
    if not cluster.changes:
        return
    source = _source_of(told, at)
    try:
        if isinstance(unit, Organisation) and told.complaint == Complaint.MISSING:
            cluster.contact_point = _enter(unit, cluster.changes, told.purpose, source, at)
        else:
            cluster.proposal = _propose(unit, cluster.changes, source, at)
    except ValidationError as exc:
        raise ValidationError({"value": exc.messages}) from exc


def _enter(
    organisation: Organisation, changes: Content, purpose: str, source: Content, at: datetime
) -> ContactPoint:
    rest = {"organisation": str(organisation.pk), "language": "", "further_sources": []}
    value = {**rest, **changes, "purpose": purpose, "source": source}
    unit = moderation.enter(CONTACT_POINT, value, by=None, at=at)
    return ContactPoint.objects.get(pk=unit.pk)


def _propose(unit: Unit, changes: Content, source: Content, at: datetime) -> Proposal:
    value = {**moderation.content(unit), **changes}
    if "source" in value:
        value["source"] = source
    return moderation.propose(
        unit,
        value=value,
        base_revision=unit.revision,
        by=None,
        at=at,
        reason=Sentence("A reader suggests this."),
        source_url=source["url"],
    )
