"""Which addresses are looked at, when, and by whom: several runners share the work and never look twice."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from directory.link_checks.pacing import polite_host
from directory.models import PROBLEMS, ContactPoint, LinkProblem, LinkVerdict, Observation
from directory.moderation import kinds, lock

# Longer than any run holds an address without saying that it still does.
LEASE = timedelta(minutes=5)
BATCH = 500


def published_addresses() -> set[str]:
    """Every web address that readers are sent to."""
    return {address for rows in _published() for address in rows.distinct() if _is_web(address)}


def in_use() -> Q:
    """Observations of addresses that a published record has."""
    used = Q(pk__in=[])
    for rows in _published():
        used |= Q(url__in=rows)
    return used


def watch(addresses: Iterable[str], *, at: datetime) -> int:
    """Begin to observe those that are not yet: due at once. How many are new.

    Observations of addresses that nobody uses any more stay, and are not due.
    """
    known = set(Observation.objects.values_list("url", flat=True))
    new = [Observation(url=address, next_check_at=at) for address in sorted(set(addresses) - known)]
    Observation.objects.bulk_create(new, batch_size=BATCH, ignore_conflicts=True)
    return len(new)


def settle(*, at: datetime) -> None:
    """Make tasks agree with use: close those of unused addresses, open those of addresses in use again.

    What a person overruled stays closed until something else is found.
    """
    with transaction.atomic():
        lock()
        used = Observation.objects.filter(in_use())
        unused = LinkProblem.objects.filter(closed_at=None).exclude(observation__in=used)
        unused.update(closed_at=at, verdict=LinkVerdict.UNUSED)
        # Of states that were told before their moment was kept, the day is known.
        since = Q(closed_at__gte=OuterRef("told_at")) | Q(
            observation__told_at=None, closed_at__date__gte=OuterRef("since")
        )
        told = LinkProblem.objects.filter(observation=OuterRef("pk")).filter(
            Q(closed_at=None) | (~Q(verdict=LinkVerdict.UNUSED) & since)
        )
        for observation in used.filter(~Exists(told), state__in=PROBLEMS):
            LinkProblem.objects.create(observation=observation, state=observation.state, opened_at=at)


def due(at: datetime) -> QuerySet[Observation]:
    """Used addresses whose time has come and that nobody is looking at; the longest overdue first.

    A last look that lies in the future was made under a wrong clock and is repeated; one that is less than a
    lease away may be that of another runner, who began after this one and was faster.
    """
    time_has_come = Q(next_check_at__lte=at) | Q(checked_at__gt=at + LEASE)
    return (
        Observation.objects.filter(in_use() & time_has_come)
        .exclude(_claimed(at))
        .order_by("next_check_at", "pk")
    )


def claimed(at: datetime) -> QuerySet[Observation]:
    """What a runner is looking at now. A lease that runs longer than any is of a wrong clock, and void."""
    return Observation.objects.filter(_claimed(at))


def claim(
    *, at: datetime, limit: int | None = None, only: Iterable[str] | None = None, everything: bool = False
) -> list[Observation]:
    """Take due addresses for one runner, until its lease ends or they are observed or released.

    A host with an address in another runner's hands is left to it: one connection per host holds over
    all runners. ``only`` these addresses, or ``everything`` in use, whether due or not.
    """
    with transaction.atomic():
        lock()
        busy = {polite_host(url) for url in claimed(at).values_list("url", flat=True)}
        taken = [row for row in _wanted(at, only, everything) if polite_host(row.url) not in busy][:limit]
        for some in _batches(taken):
            Observation.objects.filter(pk__in=some).exclude(_claimed(at)).update(claimed_until=at + LEASE)
    return taken


def renew(rows: Iterable[Observation], *, held_at: datetime, at: datetime) -> None:
    """Say that the runner is still at it; ``held_at`` is when it claimed or last renewed."""
    for some in _batches(rows):
        held = Observation.objects.filter(pk__in=some, claimed_until=held_at + LEASE)
        held.update(claimed_until=at + LEASE)


def release(rows: Iterable[Observation], *, not_before: datetime | None = None) -> None:
    """Give back what was not observed: due as before, or ``not_before`` a time."""
    for some in _batches(rows):
        later = {"next_check_at": not_before} if not_before else {"next_check_at": F("next_check_at")}
        Observation.objects.filter(pk__in=some).update(claimed_until=None, **later)


def languages(addresses: Sequence[str]) -> dict[str, str]:
    """The language (BCP 47) of each of these pages that a published contact names."""
    found: dict[str, str] = {}
    points = ContactPoint.objects.published().exclude(language="").order_by("pk")
    for start in range(0, len(addresses), BATCH):
        found.update(
            points.filter(value__in=addresses[start : start + BATCH]).values_list("value", "language")
        )
    return found


def _wanted(at: datetime, only: Iterable[str] | None, everything: bool) -> Iterable[Observation]:
    if only is not None:
        rows = Observation.objects.filter(in_use(), url__in=list(only)).exclude(_claimed(at))
        return rows.order_by("next_check_at", "pk")
    if everything:
        return Observation.objects.filter(in_use()).exclude(_claimed(at)).order_by("next_check_at", "pk")
    return due(at)


def _claimed(at: datetime) -> Q:
    # Spelled out for exclude(): NULL must count as free.
    return Q(claimed_until__isnull=False, claimed_until__gt=at, claimed_until__lte=at + 2 * LEASE)


def _published() -> list["QuerySet[Observation, str]"]:
    return [
        kind.published().exclude(**{kind.link: ""}).order_by().values_list(kind.link, flat=True)
        for kind in kinds()
        if kind.link
    ]


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://")) and bool(polite_host(address))


def _batches(rows: Iterable[Observation]) -> Iterator[list[int]]:
    keys = [row.pk for row in rows]
    for start in range(0, len(keys), BATCH):
        yield keys[start : start + BATCH]
