"""The letter of the day, and alarms at once. They say that something waits and where, never what it says:
a letter lies on servers that are not ours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext

from advocacy.informing.tasks import send_letter
from advocacy.informing.waiting import VERIFY, ForOne, waiting_for
from directory import desk, mailing, moderation
from directory.accounts import roles
from directory.link_checks import open_problems
from directory.models import ALARMS, Account, Revision, ToldAlarm, Undo, Wishes
from directory.words.saying import in_language_of, say

# What is older was told, or came before anybody was there to be told.
TOLD_WITHIN = timedelta(days=2)


@dataclass(frozen=True)
class Alarm:
    """``key`` is the same whenever the same thing is found again."""

    key: str
    what: str
    path: str


def send_digests(now: datetime) -> int:
    """Put the letter of the day into the queue for whom something waits, once a UTC day; how many."""
    return sum(_digest(account, now) for account in _with_address())


def tell_alarms(now: datetime) -> int:
    """Put a letter for each alarm that was not told yet into the queue, for every moderator; how many alarms."""
    return sum(_tell(alarm, now) for alarm in alarms(now))


def alarms(now: datetime) -> Iterator[Alarm]:
    """A domain that is no longer what it was, a hurry, a withdrawal as endangering, an account undone."""
    since = now - TOLD_WITHIN
    for problem in open_problems().filter(state__in=ALARMS, opened_at__gt=since):
        path = reverse("admin:directory_linkproblem_change", args=[problem.pk])
        yield Alarm(f"link|{problem.pk}|{problem.state}", say("A link leads elsewhere than it did."), path)
    queue = reverse("admin:review_queue")
    for hurry in moderation.hurries(now):
        if hurry.since > since:
            key = f"hurry|{hurry.account_id}|{hurry.since:%Y-%m-%d}"
            yield Alarm(
                key, say("{name} decides in a hurry.", name=hurry.account_name), f"{queue}?section=hurry"
            )
    for revision in Revision.objects.filter(is_unsafe=True, at__gt=since):
        path = reverse("admin:review_unit", args=[revision.kind, revision.unit_id])
        what = say("{name} withdrew something that endangers.", name=revision.actor_name)
        yield Alarm(f"unsafe|{revision.seq}", what, path)
    for undo in Undo.objects.filter(proposed_at__gt=since):
        path = reverse("admin:review_undo_decide", args=[undo.pk])
        what = say("{name} takes back what {other} did.", name=undo.proposed_by_name, other=undo.account_name)
        yield Alarm(f"undo|{undo.pk}", what, path)


def _digest(account: Account, now: datetime) -> bool:
    if not desk.wishes_of(account).wants_digest:
        return False
    with in_language_of(account):
        found = waiting_for(account, now)
        subject, text = gettext("What waits for you"), digest_text(found) if found else ""
    if not text:
        return False
    with transaction.atomic():
        wishes, _ = Wishes.objects.get_or_create(account=account)
        not_yet = Wishes.objects.filter(Q(digest_on=None) | Q(digest_on__lt=now.date()), pk=wishes.pk)
        if not_yet.update(digest_on=now.date()) != 1:
            return False
        send_letter.enqueue(account.pk, subject, text)
        return True


def digest_text(found: ForOne) -> str:
    queue = f"{settings.SITE_URL}{reverse('admin:review_queue')}"
    named = [f"- {what}: {settings.SITE_URL}{path}" for what, path in found.named]
    kinds = [f"- {kind.label}: {kind.count}" for kind in found.kinds if kind.name != VERIFY]
    due = [
        gettext("%(count)s contact(s) are due to be looked at again: %(link)s")
        % {"count": kind.count, "link": f"{queue}?section={VERIFY}"}
        for kind in found.kinds
        if kind.name == VERIFY
    ]
    titles = gettext("You are asked by name:"), gettext("In the queue, %(link)s") % {"link": queue}, ""
    parts = zip(titles, (named, kinds, due), strict=True)
    return "\n\n".join("\n".join(filter(None, [title, *lines])) for title, lines in parts if lines) + "\n"


def _tell(alarm: Alarm, now: datetime) -> bool:
    with transaction.atomic():
        if not ToldAlarm.objects.get_or_create(key=alarm.key, defaults={"at": now})[1]:
            return False
        link = f"{settings.SITE_URL}{alarm.path}"
        for account in _with_address():
            if _is_told_alarms(account) and desk.wishes_of(account).wants_alarms:
                with in_language_of(account):
                    look = gettext("Look at it: %(link)s") % {"link": link}
                    text = f"{alarm.what}\n\n{look}\n"
                    send_letter.enqueue(account.pk, gettext("Alarm"), text)
        return True


def _is_told_alarms(account: Account) -> bool:
    return roles.may_moderate(account) or account.is_superuser


def _with_address() -> Iterable[Account]:
    return desk.colleagues().exclude(email="") if mailing.is_set_up() else []
