"""Sending what is public, as the feed tells it: in order, again with growing pauses, parked in the end."""

import base64
import hashlib
import hmac
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import orjson

from advocacy.api.changes import ChangeSerializer
from advocacy.models import Webhook
from directory.changes.entries import Stretch, changes_after
from directory.fetch import PUBLIC_WEB, Failure, Limits, Rules, send
from directory.fetching.outcomes import told_trouble
from directory.values.sentences import Sentence
from directory.versions import read_seq

# Of one consumer in one run; what is left is sent in the next.
MOST_IN_ONE, MOST_DELIVERIES = 100, 10
LIMITS = Limits(seconds=10)
# Nobody else sends to the same address meanwhile: longer than its deliveries of one run can take.
HELD = timedelta(minutes=5)
RUN_SECONDS = 480
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360))
PATIENCE = timedelta(days=3)
GONE = 410
Clock = Callable[[], datetime]


def deliver_due(clock: Clock, *, rules: Rules = PUBLIC_WEB, limits: Limits = LIMITS) -> dict[str, int]:
    """Send to everybody who waits; how many deliveries were taken, failed and parked."""
    report = {"taken": 0, "failed": 0, "parked": 0}
    until = time.monotonic() + RUN_SECONDS
    for hook in Webhook.objects.due(clock()):
        if time.monotonic() > until:
            break
        now = clock()
        mine = Webhook.objects.filter(pk=hook.pk, next_at=hook.next_at, parked_at__isnull=True)
        if hook.cursor < read_seq() and mine.update(next_at=now + HELD) == 1:
            _deliver(hook, clock, rules, limits, report)
    return report


def _deliver(hook: Webhook, clock: Clock, rules: Rules, limits: Limits, report: dict[str, int]) -> None:
    for _ in range(MOST_DELIVERIES):
        newest = read_seq()
        if hook.cursor >= newest:
            break
        stretch = changes_after(hook.cursor, upto=newest, size=MOST_IN_ONE)
        if stretch.changes:
            why, is_gone = _objection(
                send(*letter(hook, stretch, newest, clock()), rules=rules, limits=limits)
            )
            if why:
                report["failed"] += 1
                report["parked"] += _put_off(hook, why, clock(), is_gone=is_gone)
                return
            report["taken"] += 1
        # An editor may have moved the cursor meanwhile: then theirs holds.
        taken = {"cursor": stretch.last, "attempts": 0, "failing_since": None, "reason": ""}
        if (
            Webhook.objects.filter(pk=hook.pk, cursor=hook.cursor, parked_at__isnull=True).update(**taken)
            != 1
        ):
            break
        hook.cursor, hook.attempts, hook.failing_since = stretch.last, 0, None
    Webhook.objects.filter(pk=hook.pk, parked_at__isnull=True).update(next_at=clock())


def letter(hook: Webhook, stretch: Stretch, newest: int, now: datetime) -> tuple[str, bytes, dict[str, str]]:
    """Where to, the body and its headers, as the Standard Webhooks have them (https://www.standardwebhooks.com/).

    A delivery that is tried again has the same id.
    """
    told: dict[str, Any] = {
        "after": hook.cursor,
        "last_seq": stretch.last,
        "newest_seq": newest,
        "results": [ChangeSerializer(change).data for change in stretch.changes],
    }
    body = orjson.dumps(told, option=orjson.OPT_UTC_Z)
    id, at = f"{hook.pk}-{hook.cursor}-{stretch.last}", str(int(now.timestamp()))
    headers = {
        "Content-Type": "application/json",
        "Webhook-Id": id,
        "Webhook-Timestamp": at,
        "Webhook-Signature": f"v1,{signature(hook.secret, id, at, body)}",
    }
    return hook.url, body, headers


def signature(secret: str, id: str, at: str, body: bytes) -> str:
    """HMAC-SHA256 over id, timestamp and body."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = hmac.digest(key, f"{id}.{at}.".encode() + body, hashlib.sha256)
    return base64.b64encode(signed).decode()


def _objection(answer: int | Failure) -> tuple[str, bool]:
    """Why it was not taken ("" if it was), and whether the consumer wants no more."""
    if isinstance(answer, Failure):
        trouble = told_trouble(answer.trouble)
        return Sentence("{trouble}: {detail}", trouble=trouble, detail=answer.detail), False
    return ("" if 200 <= answer < 300 else Sentence("answered {status}", status=answer), answer == GONE)


def _put_off(hook: Webhook, why: str, now: datetime, *, is_gone: bool) -> bool:
    """Until after a pause that grows; parked after three days, or at once where nothing more is wanted."""
    since = hook.failing_since or now
    is_parked = is_gone or now - since >= PATIENCE
    pause = PAUSES[min(hook.attempts, len(PAUSES) - 1)]
    Webhook.objects.filter(pk=hook.pk, cursor=hook.cursor, parked_at__isnull=True).update(
        attempts=hook.attempts + 1,
        failing_since=since,
        next_at=now + pause,
        parked_at=now if is_parked else None,
        reason=why,
    )
    return is_parked
