"""Who is told, as editors say: an address comes, is stopped, goes on, or is sent again what came after a number."""

import base64
import secrets
from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction

from advocacy.models import Webhook
from directory.accounts import roles
from directory.models import Account, AuditEntry, Outcome
from directory.moderation import Refused
from directory.values.sentences import Sentence
from directory.versions import read_seq
from directory.words.saying import say

MOST = 50
SECRET_BYTES = 32
STOPPED = Sentence("stopped by an editor")


def wrong_with(url: str) -> str:
    """Why nothing would be sent there; "" if it may be."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return say("“{url}” is no address.", url=url[:60])
    if parts.scheme != "https" or not parts.hostname or port not in (None, 443) or "@" in parts.netloc:
        return say(
            "“{url}” is not accepted; accepted: https://, at port 443, without a password.", url=url[:60]
        )
    return ""


def register(name: str, url: str, *, by: Account, at: datetime) -> Webhook:
    """From now on changes are sent there; Refused says why not."""
    _refuse_others(by)
    if why := wrong_with(url):
        raise Refused(why)
    with transaction.atomic():
        if Webhook.objects.count() >= MOST:
            raise Refused(say("There are {most} webhooks already; no more are served.", most=MOST))
        hook = new(name, url, at)
        hook.registered_by, hook.registered_by_name = by, by.get_username()
        hook.save(force_insert=True)
        note(hook, "register webhook", url, by, at)
    return hook


def send_again(hook: Webhook, cursor: int, *, by: Account, at: datetime) -> None:
    """Everything after this number is sent, at once, also where it was parked."""
    _refuse_others(by)
    if not 0 <= cursor <= read_seq():
        raise Refused(
            say("There is no change {number} yet: the last one is {last}.", number=cursor, last=read_seq())
        )
    with transaction.atomic():
        fresh = {"attempts": 0, "failing_since": None, "parked_at": None, "reason": ""}
        Webhook.objects.filter(pk=hook.pk).update(cursor=cursor, next_at=at, **fresh)
        note(hook, "webhook goes on", f"after {cursor}", by, at)


def stop(hook: Webhook, *, by: Account, at: datetime) -> None:
    """Nothing more is sent there, until somebody has it go on."""
    _refuse_others(by)
    with transaction.atomic():
        Webhook.objects.filter(pk=hook.pk).update(parked_at=at, reason=STOPPED)
        note(hook, "stop webhook", "", by, at)


def new(name: str, url: str, at: datetime) -> Webhook:
    """One that is not saved yet, to which what changes from now on is sent."""
    return Webhook(name=name, url=url, secret=new_secret(), cursor=read_seq(), registered_at=at, next_at=at)


def new_secret() -> str:
    """As the Standard Webhooks write one."""
    return f"whsec_{base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()}"


def _refuse_others(by: Account) -> None:
    if not roles.may_edit(by):
        raise Refused(say("Only an editor may say where changes are sent."))


def note(hook: Webhook, act: str, detail: str, by: Account | None, at: datetime) -> None:
    """What was done with it, by an editor or by its consumer."""
    AuditEntry.objects.create(
        at=at,
        account=by,
        account_name=by.get_username() if by else "",
        act=act,
        outcome=Outcome.DONE,
        kind="webhook",
        unit_id=hook.pk,
        detail=detail,
    )
