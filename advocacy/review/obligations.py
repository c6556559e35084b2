"""What waits for somebody without being a pending row: decisions half done, doubts, calls to look at again."""

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from advocacy.models import CallToAction
from advocacy.review.items import Item, Work, people_of
from advocacy.review.searching import Search
from advocacy.review.whose import Whose
from directory import moderation
from directory.accounts import roles
from directory.models import Account, Dispute, Intent, State
from directory.moderation import HalfDone, kind_named

WHAT = {
    Intent.RESTORE: gettext_lazy("show again"),
    Intent.ERASE: gettext_lazy("erase for good"),
    Intent.LIFT: gettext_lazy("lift the doubt about"),
    Intent.LOWER: gettext_lazy("take the protection away"),
}


def half_done_work(whose: Whose, now: datetime, search: Search) -> Work:
    """One of two stands behind it, and it waits for the other."""
    account = whose.account
    found = whose.each(
        [each for each in moderation.half_done(now) if _is_found(each, search)],
        may=whose.approves,
        is_ours=lambda each: account in each.standing.people,
    )
    return Work(
        "half", _("decisions half done"), lambda: len(found), lambda a, b: _halves(found[a:b], account, now)
    )


def doubt_work(whose: Whose, search: Search) -> Work:
    """Readers are told that a contact is doubted: somebody looks, and lifts the doubt or changes the value."""
    rows = Dispute.objects.filter(lifted_at=None, value=F("contact_point__value"))
    rows = rows.filter(contact_point__state=State.PUBLISHED).order_by("disputed_on", "pk")
    if search:
        rows = rows.filter(
            contact_point__in=search.units(kind_named("contact_point")).order_by().values("pk")
        )
    rows = whose.rows(rows, may=whose.moderates, is_ours=Q(by=whose.account))
    rows = rows.select_related("contact_point__organisation__country")
    return Work(
        "doubt",
        _("doubted contacts"),
        rows.count,
        lambda a, b: [_doubt(row, whose.account) for row in rows[a:b]],
    )


def review_work(whose: Whose, now: datetime, search: Search, why_not: str | None) -> Work:
    """Open calls of which readers are told that nobody has confirmed them; any editor may."""
    term = timedelta(days=settings.CALL_TERM_DAYS)
    rows = search.narrowed(kind_named("call"), CallToAction.objects.to_look_at(now.date(), term))
    rows = whose.rows(rows, may=whose.edits).order_by("said_on", "pk")
    return Work(
        "review",
        _("calls to look at again"),
        rows.count,
        lambda a, b: [_call(row, why_not) for row in rows[a:b]],
    )


def _is_found(each: HalfDone, search: Search) -> bool:
    return not search or search.units(each.case.kind).filter(pk=each.case.unit.pk).exists()


def _halves(rows: list[HalfDone], account: Account, now: datetime) -> list[Item]:
    reasons = moderation.why_not_each(
        [row.case for row in rows], [row.standing for row in rows], account, now
    )
    return [
        Item(
            _half_in_words(row),
            row.case.kind.verbose_name,
            row.since,
            _url_of(row),
            "",
            row.standing.count,
            row.standing.needed,
            is_risky=row.case.intent == Intent.LOWER,
            returns=True,
            people=people_of(row.standing),
            why_not=why_not,
        )
        for row, why_not in zip(rows, reasons, strict=True)
    ]


def _half_in_words(row: HalfDone) -> str:
    if row.case.proposal:
        return _("reject the advisory proposed for %(unit)s") % {"unit": row.case.unit}
    return f"{WHAT[row.case.intent]}: {row.case.unit}"


def _url_of(row: HalfDone) -> str:
    if row.case.proposal:
        return reverse("admin:review_proposal", args=[row.case.proposal.pk])
    return reverse("admin:review_unit", args=[row.case.kind.name, row.case.unit.pk])


def _doubt(row: Dispute, account: Account) -> Item:
    since = datetime.combine(row.disputed_on, time(), UTC)
    url = reverse("admin:review_unit", args=["contact_point", row.contact_point_id])
    why_not = None if roles.may_moderate(account) else _("Only a moderator may do this.")
    if row.by_id == account.pk:
        why_not = _("You doubted it: somebody else looks.")
    what = f"{row.contact_point}: {row.reason}"
    return Item(what, "doubt", since, url, row.by_name, returns=True, why_not=why_not)


def _call(row: CallToAction, why_not: str | None) -> Item:
    day = row.said_on  # type: ignore[attr-defined]
    since = datetime.combine(day, time(), UTC) if day else row.revised_at
    url = reverse("admin:review_unit", args=["call", row.pk])
    return Item(str(row), "call", since, url, row.author_name, returns=True, why_not=why_not)
