"""What an account did in a hurry, act by act, and the two answers to it: “looked at, fine”, or undo it."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from advocacy.review.views import decide, refuse_strangers, render_page
from directory import moderation
from directory.accounts import roles
from directory.models import Account, AuditEntry, Merge
from directory.serving.posted import posted_text


@require_http_methods(["GET", "HEAD", "POST"])
def hurry_view(request: HttpRequest, account_id: int) -> HttpResponse:
    """Each act that counts and was not looked at yet, with its record."""
    refuse_strangers(request)
    account = Account.objects.filter(pk=account_id, is_staff=True).first()
    if account is None:
        raise Http404
    by, now = roles.account_of(request), timezone.now()
    if request.method == "POST":
        return decide(request, lambda: _answer(request, account, by, now))
    told = moderation.told_of(account, now)
    found = [each for each in moderation.hurries(now) if each.account_id == account.pk]
    context = {
        "title": _("What %(account)s did") % {"account": account},
        "account": account,
        "told": [_line_of(entry) for entry in told],
        "since": found[0].since if found else None,
        "until": told[-1].at.isoformat() if told else "",
        "hurries": found,
        "why_not": moderation.why_not_answer(account, by, now),
    }
    return render_page(request, "admin/review/hurry.html", context)


def _answer(request: HttpRequest, account: Account, by: Account, at: datetime) -> str:
    """Only what the page showed was looked at: an act that came meanwhile is told anew."""
    until = _moment(request.POST.get("until", ""))
    moderation.answer_hurry(account, until=until, note=posted_text(request.POST, "note"), by=by, at=at)
    return _("Noted: you looked at what %(account)s did.") % {"account": account}


def _moment(text: str) -> datetime:
    try:
        found = parse_datetime(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise ValidationError(
            _("“%(text)s” is no moment; the page tells which acts you looked at.") % {"text": text[:40]}
        )
    return found


def _line_of(entry: AuditEntry) -> tuple[AuditEntry, str, str, str]:
    """The entry, its act and its record in words, and the page of that."""
    record, url = _record_of(entry)
    return entry, moderation.act_in_words(entry.act), record, url


def _record_of(entry: AuditEntry) -> tuple[str, str]:
    """What the act was about, in words, and its page; only its kind where it is about no record, or that is gone."""
    kind = moderation.kind_in_words(entry.kind)
    if entry.kind == Merge._meta.model_name:
        merge = Merge.objects.filter(pk=entry.unit_id).first()
        return (str(merge), reverse("admin:review_merge_decide", args=[merge.pk])) if merge else (kind, "")
    try:
        unit = moderation.find(entry.kind, entry.unit_id)
    except LookupError:
        return kind, ""
    url = reverse("admin:review_unit", args=[entry.kind, entry.unit_id])
    return f"{kind}: {unit}" if unit else f"{kind} {entry.unit_id}", url
