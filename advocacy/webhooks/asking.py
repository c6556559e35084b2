"""A consumer asks for a webhook without an editor: whoever reads a mailbox of the very domain confirms it by a link.

An address and a mailbox are kept from the question to the link, two hours at most; then with the webhook, no longer.
"""

from datetime import datetime, timedelta

from django.core import signing
from django.db import IntegrityError, transaction
from django.urls import reverse

from advocacy.models import Webhook, WebhookRequest
from advocacy.webhooks.registering import MOST, new, note, wrong_with
from directory.moderation import Refused
from directory.serving import rates
from directory.serving.rates import Limit, TooMany
from directory.values.domains import host_of, registrable_domain
from directory.words.saying import say

LASTS = timedelta(hours=2)
# So long a parked one waits for its consumer; the page says so.
KEEP_PARKED = timedelta(days=30)
MOST_WAITING = 200
MOST_OF_DOMAIN = 3
# The rest is for those whom editors register.
MOST_BY_MAIL = MOST // 2
OF_NETWORK, OF_MAILBOX, OF_ALL = (
    Limit("hook", 5, 3600),
    Limit("hook-of", 2, rates.DAY),
    Limit("hooks", 100, 3600),
)
ACT = "confirm webhook"
_SALT = "advocacy.webhooks.asking"


def refuse(url: str, email: str) -> None:
    """Refused says what is wrong with what was typed, whatever there is already."""
    if why := wrong_with(url):
        raise Refused(why)
    if registrable_domain(host_of(url)) != registrable_domain(host_of(email)):
        raise Refused(
            say(
                "“{email}” is no mailbox of the domain of that address; accepted: name@{domain}. Else ask the editors.",
                email=email,
                domain=registrable_domain(host_of(url)),
            )
        )


def ask(url: str, email: str, *, sender: str, at: datetime) -> WebhookRequest | None:
    """What the letter is about; None where none is to be sent, of which the sender is told nothing.

    Refused if address and mailbox may not go together; ``sender`` is a network address.
    """
    refuse(url, email)
    try:
        rates.take(OF_ALL, "", at)
        rates.take_from(OF_NETWORK, sender, at)
        rates.take(OF_MAILBOX, rates.counted_as(f"hook|{email}", at), at)
    except TooMany:
        return None
    if not _is_room_for(url) or WebhookRequest.objects.count() >= MOST_WAITING:
        return None
    return WebhookRequest.objects.create(url=url, email=email, asked_at=at)


def path_for(request: WebhookRequest) -> str:
    """The page on which whoever reads the mailbox confirms it."""
    return reverse("webhook_confirm", args=[signing.dumps(str(request.pk), salt=_SALT)])


def request_of(token: str, at: datetime) -> WebhookRequest | None:
    """The question that a link answers; None where there is none, or no more."""
    try:
        found = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None
    return waiting(found, at)


def waiting(request_id: str, at: datetime) -> WebhookRequest | None:
    """The question of this id; None where it is answered or too old."""
    return WebhookRequest.objects.filter(pk=request_id, asked_at__gt=at - LASTS).first()


def confirm(request: WebhookRequest, *, at: datetime) -> Webhook | None:
    """From now on changes are sent there; None where there is no room any more. The link is used up by either."""
    with transaction.atomic():
        deleted, _each = WebhookRequest.objects.filter(pk=request.pk).delete()
        if not deleted or not _is_room_for(request.url):
            return None
        hook = new(host_of(request.url)[:100], request.url, at)
        hook.email = request.email
        try:
            with transaction.atomic():
                hook.save(force_insert=True)
        except IntegrityError:  # somebody was faster with the same address
            return None
        note(hook, ACT, hook.url, None, at)
    return hook


def forget(at: datetime) -> int:
    """Delete questions that nobody confirmed, and, with their mailbox, webhooks that have been parked for long."""
    old, _each = WebhookRequest.objects.filter(asked_at__lte=at - LASTS).delete()
    parked = Webhook.objects.exclude(email="").filter(parked_at__lte=at - KEEP_PARKED)
    return old + parked.delete()[0]


def _is_room_for(url: str) -> bool:
    by_mail = Webhook.objects.exclude(email="")
    hosts = [registrable_domain(host_of(each)) for each in by_mail.values_list("url", flat=True)]
    return (
        Webhook.objects.count() < MOST
        and len(hosts) < MOST_BY_MAIL
        and hosts.count(registrable_domain(host_of(url))) < MOST_OF_DOMAIN
        and not Webhook.objects.filter(url=url).exists()
    )
