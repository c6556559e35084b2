"""Collecting articles in the workplace: bring them in, look at what was found, store it."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from advocacy.intake import bringing, choosing
from advocacy.intake.choosing import Groups
from advocacy.intake.detecting import UNDECIDED, is_searched
from advocacy.intake.jobs import bring
from advocacy.intake.reading import Unreadable, metadata
from advocacy.models import CallKind, CallToAction, Intake, IntakeStatus, told_left_out
from advocacy.review.intake_forms import TOLD, AboutForm, AddCallForm, BringForm
from advocacy.review.views import render_page
from directory.accounts import roles
from directory.models import Account
from directory.moderation import Conflict, Refused
from directory.serving.uploads import KeptInMemory
from directory.values import normalise
from directory.words.saying import said, say

MOST_LISTED = 50
# Longer only waits what no worker reads.
LONG_WAIT = timedelta(minutes=1)


@dataclass(frozen=True)
class Piece:
    """Some of the text; ``number`` is that of the call that cites it, 0 where none does."""

    text: str
    number: int


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def collect_view(request: HttpRequest) -> HttpResponse:
    """Bring articles in. Only here files are taken, and only of people who may collect."""
    if not roles.may_contribute(request.user):
        return render_page(
            request,
            "admin/refusal.html",
            {"title": _("Collect"), "reason": _("Contributors collect articles.")},
            403,
        )
    request.upload_handlers = [KeptInMemory(request)]
    return _collect(request)


@csrf_protect
def _collect(request: HttpRequest) -> HttpResponse:
    form = BringForm(request.POST, request.FILES) if request.method == "POST" else BringForm()
    if form.is_valid():
        account = roles.account_of(request)
        rows = [bring(*thing, form.told, by=account) for thing in form.brought()]
        if len(rows) == 1:
            return HttpResponseRedirect(reverse("admin:intake", args=[rows[0].pk]))
        return HttpResponseRedirect(reverse("admin:intakes"))
    context = {"title": _("Collect an article"), "form": form, "intakes": mine(request)[:MOST_LISTED]}
    status = 400 if form.is_bound else 200
    return render_page(request, "admin/intake/collect.html", context, status)


@require_safe
def intakes_view(request: HttpRequest) -> HttpResponse:
    """What one brought in, and how far it is."""
    _refuse_others(request)
    rows = list(mine(request)[:MOST_LISTED])
    waiting = sum(row.status == IntakeStatus.WAITING for row in rows)
    context = {
        "title": _("What you brought in"),
        "intakes": rows,
        "waiting": waiting,
        "done": len(rows) - waiting,
    }
    return render_page(request, "admin/intake/intakes.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def intake_view(request: HttpRequest, intake_id: uuid.UUID) -> HttpResponse:
    """The preview of one: its text, the calls found, what was left out. Nothing is stored before a person says so."""
    _refuse_others(request)
    account = roles.account_of(request)
    intake = Intake.objects.filter(pk=intake_id).select_related("article").first()
    if intake is None or not (intake.by_id == account.pk or roles.may_edit(account)):
        raise Http404
    if request.method != "POST":
        return _preview(request, intake)
    try:
        return _act(request, intake, account)
    except (ValueError, Unreadable, ValidationError) as exc:
        told = said(exc)
        messages.error(request, normalise.visible(told))
        return _preview(request, intake, 400)
    except (Conflict, Refused) as exc:
        messages.error(request, said(exc))
        intake.refresh_from_db()
        return _preview(request, intake, 409 if isinstance(exc, Conflict) else 403)


def _act(request: HttpRequest, intake: Intake, account: Account) -> HttpResponse:
    posted, act = request.POST, request.POST.get("act", "")
    here = HttpResponseRedirect(reverse("admin:intake", args=[intake.pk]))
    seen = _number(posted, "seen")
    if act == "discard":
        bringing.discard(intake)
        messages.success(request, _("It is forgotten; nothing was stored."))
        return HttpResponseRedirect(reverse("admin:collect"))
    if intake.status != IntakeStatus.READ:
        raise Conflict(say("This {status}.", status=intake.get_status_display()))
    if act == "store":
        collected = bringing.store(intake, by=account, at=timezone.now(), seen=seen)
        count = sum(not item.joined for item in collected.found)
        for known in (item.call for item in collected.found if item.joined and item.call):
            messages.warning(
                request,
                normalise.visible(
                    str(
                        say(
                            "“{known}” cites this already; it is {state}.",
                            known=known,
                            state=known.get_state_display(),
                        )
                    )
                ),
            )
        told = ngettext(
            "Stored: the article and %(count)s call, all pending.",
            "Stored: the article and %(count)s calls, all pending.",
            count,
        )
        messages.success(request, told % {"count": count})
        return here
    if act == "describe":
        form = AboutForm(posted)
        if not form.is_valid():
            raise ValidationError([str(said) for each in form.errors.values() for said in each])
        bringing.describe(intake, metadata(**form.told), seen=seen)
    else:
        bringing.choose(intake, _chosen(act, posted, intake.text), seen=seen)
    messages.success(request, _("Done."))
    return here


def _chosen(act: str, posted: QueryDict, text: str) -> Callable[[Groups], Groups]:
    ticked = [int(number) for number in posted.getlist("call") if number.isdecimal() and len(number) < 6]
    if act == "drop":
        return lambda groups: choosing.drop(groups, ticked)
    if act == "keep_sure":
        return choosing.keep_sure
    if act == "merge":
        return lambda groups: choosing.merge(groups, ticked)
    if act == "split":
        if len(ticked) != 1:
            raise ValueError(say("Tick the one call that is split."))
        return lambda groups: choosing.split(groups, ticked[0], posted.get("words", ""), text)
    if act == "add":
        passage, kind = posted.get("passage", ""), posted.get("call_kind", "")
        return lambda groups: choosing.add(groups, passage, _number(posted, "which"), kind, text)
    raise ValueError(say("“{act}” is nothing that is done here.", act=act[:40]))


def _preview(request: HttpRequest, intake: Intake, status: int = 200) -> HttpResponse:
    groups, act = bringing.groups_of(intake), request.POST.get("act")
    about = intake.about
    language = about.get("language", UNDECIDED)
    context = {
        "title": normalise.visible(intake.title),
        "intake": intake,
        "kinds": dict(CallKind.choices),
        "groups": [(number, group) for number, group in enumerate(groups, start=1)],
        "pieces": pieces(intake.text, groups),
        "left_out": told_left_out(about.get("left_out", {})),
        "omitted": [(_(why), words) for why, words in about.get("omitted", [])],
        "not_searched": "" if is_searched(language) else language,
        "about_form": AboutForm(
            request.POST if act == "describe" else None, initial={name: about.get(name, "") for name in TOLD}
        ),
        "add_form": AddCallForm(request.POST if act == "add" else None),
        "words": request.POST.get("words", ""),
        "stored_calls": _stored(intake),
        "is_waiting": intake.status == IntakeStatus.WAITING,
        "is_forgotten": timezone.now() - intake.brought_at > LONG_WAIT,
        "is_read": intake.status == IntakeStatus.READ,
    }
    return render_page(request, "admin/intake/intake.html", context, status)


def _stored(intake: Intake) -> "QuerySet[CallToAction]":
    """The calls of the article that was stored: whoever brought it in words them next."""
    if intake.article is None:
        return CallToAction.objects.none()
    return CallToAction.objects.filter(citations__article=intake.article).distinct().order_by("pk")


def pieces(text: str, groups: Groups) -> list[Piece]:
    """The text in pieces, cited and not in turn."""
    spans = sorted(
        (call.start, call.end, number) for number, group in enumerate(groups, start=1) for call in group
    )
    found, at = [], 0
    for start, end, number in spans:
        start = max(start, at)
        if start >= end:
            continue
        found += [
            Piece(normalise.visible(text[at:start]), 0),
            Piece(normalise.visible(text[start:end]), number),
        ]
        at = end
    return [*found, Piece(normalise.visible(text[at:]), 0)]


def mine(request: HttpRequest) -> "QuerySet[Intake]":
    return (
        Intake.objects.filter(by=roles.account_of(request))
        .select_related("article")
        .defer("data", "text", "calls")
    )


def _refuse_others(request: HttpRequest) -> None:
    if not roles.may_contribute(request.user):
        raise Http404


def _number(posted: QueryDict, name: str) -> int:
    found: Any = posted.get(name, "")
    return int(found) if found.isdecimal() and len(found) < 10 else 0
