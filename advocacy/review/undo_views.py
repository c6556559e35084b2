"""Taking back what an account did: look at everything, hide at once; a second moderator confirms the rest."""

import uuid
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from advocacy.review.acts import STEPPED_BACK, acknowledged_in
from advocacy.review.returning import falling, returning
from advocacy.review.views import decide, refuse_strangers, render_page
from directory import moderation
from directory.accounts import roles
from directory.models import Account, Undo, UndoState
from directory.moderation import Taken
from directory.serving.posted import posted_text
from directory.values import normalise
from directory.words.saying import said


class UndoForm(forms.Form):
    """Whose acts, and since when (UTC)."""

    account = forms.ModelChoiceField(
        Account.objects.filter(is_staff=True).order_by("username"), label=gettext_lazy("Account")
    )
    since = forms.DateTimeField(
        label=gettext_lazy("Since (UTC)"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"],
    )


@require_http_methods(["GET", "HEAD", "POST"])
def undo_view(request: HttpRequest) -> HttpResponse:
    """Everything that an account did since a moment, and the button that proposes to take it back."""
    refuse_strangers(request)
    form = UndoForm(request.POST if request.method == "POST" else request.GET or None)
    if request.method == "POST" and form.is_valid():
        return decide(request, lambda: _propose(request, **form.cleaned_data))
    context: dict[str, Any] = {"title": _("Undo everything by an account"), "form": form}
    if form.is_bound and form.is_valid():
        context |= _looked_at(
            form.cleaned_data["account"], form.cleaned_data["since"], roles.account_of(request)
        )
    return render_page(request, "admin/review/undo.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def undo_decide_view(request: HttpRequest, undo_id: uuid.UUID) -> HttpResponse:
    """One proposal to take everything back: what it would do, and the button that confirms it."""
    refuse_strangers(request)
    undo = Undo.objects.filter(pk=undo_id).first()
    if undo is None:
        raise Http404
    if request.method == "POST":
        return decide(request, lambda: _decide(request, undo))
    context: dict[str, Any] = {"title": normalise.visible(str(undo).capitalize()), "undo": undo}
    if undo.state == UndoState.OPEN and undo.account:
        context |= _looked_at(undo.account, undo.since, roles.account_of(request))
        context["acknowledgements"] = moderation.acknowledgements_of(context["taken"])
        context["why_not"] = moderation.why_not_confirm(undo, roles.account_of(request), timezone.now())
    return render_page(request, "admin/review/undo_decide.html", context)


def _propose(request: HttpRequest, *, account: Account, since: datetime) -> str:
    undo = Undo(account=account, since=since.astimezone(UTC), reason=posted_text(request.POST, "reason"))
    undo = moderation.propose_undo(
        undo, seen_hash=request.POST.get("seen_hash", ""), by=roles.account_of(request), at=timezone.now()
    )
    rest = (
        _("One more moderator must confirm the rest.") if undo.state == UndoState.OPEN else _("That was all.")
    )
    return " ".join([_("Proposed."), *(str(said(line)) for line in undo.result), rest])


def _decide(request: HttpRequest, undo: Undo) -> str:
    by, now = roles.account_of(request), timezone.now()
    if request.POST.get("act") == "drop":
        moderation.drop_undo(undo, by=by, at=now)
        return _("Dropped: everything stays as it is.")
    if request.POST.get("act") == "step-back":
        moderation.step_back_from_undo(undo, by=by, at=now)
        return str(STEPPED_BACK)
    seen, acknowledged = request.POST.get("seen_hash", ""), acknowledged_in(request.POST)
    told = moderation.confirm_undo(undo, by=by, seen_hash=seen, at=now, acknowledged=acknowledged)
    undo.refresh_from_db()
    return " ".join([_("Done.") if undo.state == UndoState.DONE else _("It stays open."), *map(str, told)])


def _looked_at(account: Account, since: datetime, reader: Account) -> dict[str, Any]:
    since = since.astimezone(UTC)
    taken: list[Taken] = moderation.taken_by(account, since)
    said = moderation.said_by(account, since)
    return {
        "taken": taken,
        "returning": returning(taken, reader),
        "said": said,
        "falling": falling(said.raising),
        "seen_hash": moderation.hash_of_taken(account, since, taken),
    }
