"""The list of bodies with work, and the worksheet of one."""

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from advocacy.review.bodies import ALL, DUE, SECTIONS, Neighbours, body_list, claim, neighbours, section_of
from advocacy.review.places import Place
from advocacy.review.views import refuse_strangers, render_page
from advocacy.review.worksheet import APPROVE, CHANGE, LIFT, VERIFY, Worksheet, worksheet
from advocacy.review.worksheet_acts import REJECT, Outcome, decide_sheet
from directory.accounts import roles
from directory.models import Claim, Organisation, State
from directory.values import normalise

# Reasons wait in the session for the page that shows them, and what was typed for the rows that are left.
REASONS, TYPED = "worksheet_reasons", "worksheet_typed"


def bodies_view(request: HttpRequest) -> HttpResponse:
    """The bodies with work, by country."""
    refuse_strangers(request)
    shown = body_list(roles.account_of(request), timezone.now(), Place.of(request.GET))
    context = {"title": _("Worksheets"), "list": shown, "sections": SECTIONS}
    return render_page(request, "admin/review/bodies.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def worksheet_view(request: HttpRequest, body_id: uuid.UUID) -> HttpResponse:
    """All that waits and is due of one body; opening it tells others, and keeps nobody from anything."""
    refuse_strangers(request)
    rows = Organisation.objects.select_related("country", "source", "author")
    body = rows.filter(pk=body_id, state__in=[State.PENDING, State.PUBLISHED]).first()
    if body is None:
        raise Http404
    account, now, place = roles.account_of(request), timezone.now(), Place.of(request.GET)
    sheet = worksheet(body, account, now)
    if request.method == "POST":
        return _decide(request, sheet, place)
    others = claim(body, account, now) if request.method == "GET" else []
    reasons = request.session.pop(REASONS, {}) if request.method == "GET" else {}
    context = {
        "title": normalise.visible(str(body)),
        "sheet": sheet.told(reasons, tick_seen=request.GET.get("tick") == "seen"),
        "others": others,
        "near": neighbours(body, account, now, place),
        "place": place,
        "typed": request.session.pop(TYPED, "") if request.method == "GET" else "",
    }
    return render_page(request, "admin/review/worksheet.html", context)


def _decide(request: HttpRequest, sheet: Worksheet, place: Place) -> HttpResponse:
    """Decide the ticked rows; then the next body, or this one again while anything is left to do here."""
    account, now = roles.account_of(request), timezone.now()
    near = neighbours(sheet.body, account, now, place)
    here = _address(sheet.body.pk, place)
    try:
        outcome = decide_sheet(sheet, request.POST, account, now)
    except ValidationError as exc:
        messages.error(request, " ".join(exc.messages))
        request.session[TYPED] = request.POST.get("reason", "")
        return HttpResponseRedirect(here)
    _tell(request, sheet, outcome)
    if outcome.refused:
        request.session[REASONS] = outcome.refused
        request.session[TYPED] = request.POST.get("reason", "")
    if outcome.refused or outcome.gone or _is_left(sheet, outcome, place):
        return HttpResponseRedirect(here)
    return HttpResponseRedirect(_onward(request, near, place))


def _onward(request: HttpRequest, near: Neighbours, place: Place) -> str:
    if near.next:
        return _address(near.next, place)
    Claim.objects.filter(account=roles.account_of(request)).delete()
    return reverse("admin:review_bodies") + place.query


def _address(body_id: uuid.UUID, place: Place) -> str:
    return reverse("admin:review_worksheet", args=[body_id]) + place.query


def _is_left(sheet: Worksheet, outcome: Outcome, place: Place) -> bool:
    """Whether the account may still decide something here of the kind that it works through."""
    acts = {DUE: (LIFT, VERIFY), ALL: (APPROVE, CHANGE, LIFT, VERIFY)}.get(
        section_of(place), (APPROVE, CHANGE)
    )
    return any(row.act in acts and row.may_tick and row.key not in outcome.done for row in sheet.rows)


def _tell(request: HttpRequest, sheet: Worksheet, outcome: Outcome) -> None:
    name = normalise.visible(str(sheet.body))
    if outcome.done and request.POST["act"] == REJECT:
        messages.success(
            request, _("%(name)s: %(done)s rejected or doubted.") % {"name": name, "done": len(outcome.done)}
        )
    elif outcome.done:
        waits = len(outcome.done) - outcome.public
        told = _("%(name)s: you stand behind %(done)s; %(public)s are public.") % {
            "name": name,
            "done": len(outcome.done),
            "public": outcome.public,
        }
        if waits:
            told += " " + _("%(count)s wait for one more person.") % {"count": waits}
        messages.success(request, told)
    if outcome.refused:
        messages.error(
            request,
            _("%(name)s: %(refused)s refused; the reasons stand at the rows.")
            % {"name": name, "refused": len(outcome.refused)},
        )
    if outcome.gone:
        messages.warning(
            request,
            _("%(name)s: %(gone)s no longer wait: somebody decided them meanwhile.")
            % {"name": name, "gone": outcome.gone},
        )
