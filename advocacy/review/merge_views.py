"""Two bodies become one, one is succeeded by another, or both stand for themselves again: look, propose, confirm."""

import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from advocacy.review.acts import acknowledged_in
from advocacy.review.division import DivisionForm
from advocacy.review.succession import SuccessionForm, entered, looking
from advocacy.review.views import decide, refuse_strangers, render_page
from directory import moderation
from directory.accounts import roles
from directory.comparing import Line, lines
from directory.models import Merge, MergeAct, MergeState, Organisation
from directory.moderation import Do, Plan, Step
from directory.serving.posted import posted_text
from directory.values import normalise
from directory.words.nouns import desk_noun_of
from directory.words.saying import said

MOST_DONE = 20
WHAT = {
    Do.CHANGE: gettext_lazy("changes"),
    Do.REWRITE: gettext_lazy("waits still, and moves"),
    Do.SHOW: gettext_lazy("is public then"),
    Do.HIDE: gettext_lazy("leaves the public"),
}


class MergeForm(forms.Form):
    """Which body becomes part of which."""

    former = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=gettext_lazy("This organisation"),
        help_text=gettext_lazy("Its addresses will lead to the other."),
    )
    into = forms.ModelChoiceField(Organisation.objects.none(), label=gettext_lazy("becomes part of"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("former", "into"):
            self.fields[name].queryset = _choices()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("former") and cleaned.get("former") == cleaned.get("into"):
            raise forms.ValidationError(_("An organisation cannot become part of itself: choose two."))
        return cleaned


@require_http_methods(["GET", "HEAD", "POST"])
def merge_view(request: HttpRequest) -> HttpResponse:
    """Every record that would move if two bodies became one, and the button that proposes it."""
    refuse_strangers(request)
    form = MergeForm(request.POST if request.method == "POST" else request.GET or None)
    context: dict[str, Any] = {"title": _("Merge two organisations"), "form": form, "done": _done()}
    if form.is_bound and form.is_valid():
        former, into = form.cleaned_data["former"], form.cleaned_data["into"]
        merge = Merge(act=MergeAct.MERGE, former_id=former.pk, into_id=into.pk)
        if request.method == "POST":
            return decide(request, lambda: _propose(request, merge))
        context |= looked_at(merge)
    return render_page(request, "admin/review/merge.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def succession_view(request: HttpRequest) -> HttpResponse:
    """One form for a body that a new one succeeds; what would move, and the button that proposes it."""
    refuse_strangers(request)
    form = SuccessionForm(request.POST or None)
    context: dict[str, Any] = {"title": _("A body is succeeded by a new one"), "form": form}
    if form.is_bound and form.is_valid():
        by, now, wish = roles.account_of(request), timezone.now(), form.cleaned_data
        if "seen_hash" in request.POST:
            return decide(request, lambda: _succeed(request, wish))
        try:
            context |= looking(wish, by=by, at=now, look=looked_at)
        except (moderation.Refused, moderation.Conflict, ValidationError) as exc:
            form.add_error(None, said(exc))
    return render_page(request, "admin/review/succession.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def division_view(request: HttpRequest) -> HttpResponse:
    """One form for a body that several succeed; what would go where, and the button that proposes it."""
    refuse_strangers(request)
    form = DivisionForm(request.POST if request.method == "POST" else request.GET or None)
    context: dict[str, Any] = {"title": _("A body is divided among several"), "form": form}
    if form.is_bound and form.is_valid() and (merge := form.division):
        if "seen_hash" in request.POST:
            return decide(request, lambda: _propose(request, merge))
        context |= looked_at(merge)
    return render_page(request, "admin/review/division.html", context)


def _done() -> "QuerySet[Merge]":
    """What holds of merges, successions and divisions, the latest first: there it is taken back."""
    return Merge.objects.filter(state=MergeState.DONE, undoes=None).order_by("-decided_at", "pk")[:MOST_DONE]


@transaction.atomic
def _succeed(request: HttpRequest, wish: dict[str, Any]) -> str:
    return _propose(request, entered(wish, by=roles.account_of(request), at=timezone.now()))


@require_http_methods(["GET", "HEAD", "POST"])
def merge_decide_view(request: HttpRequest, merge_id: uuid.UUID) -> HttpResponse:
    """One merge: what it changes or changed, and the button that confirms it or proposes to take it back."""
    refuse_strangers(request)
    merge = Merge.objects.filter(pk=merge_id).first()
    if merge is None:
        raise Http404
    if request.method == "POST":
        return decide(request, lambda: _decide(request, merge))
    context: dict[str, Any] = {"title": normalise.visible(str(merge)), "merge": merge}
    if merge.state == MergeState.OPEN:
        context |= looked_at(merge)
        context["why_not"] = moderation.why_not_confirm_merge(
            merge, roles.account_of(request), timezone.now()
        )
    elif merge.state == MergeState.DONE and not merge.is_separation:
        waits = Merge.objects.filter(undoes=merge, state=MergeState.OPEN).first()
        if waits:
            return HttpResponseRedirect(reverse("admin:review_merge_decide", args=[waits.pk]))
        context |= looked_at(_separation(merge))
    return render_page(request, "admin/review/merge_decide.html", context)


def looked_at(merge: Merge) -> dict[str, Any]:
    """What whoever decides sees: each step with its lines, what stays, what is in the way, and the hash of it all."""
    try:
        plan: Plan = moderation.plan_of(merge)
    except moderation.Conflict as exc:
        return {"plan": Plan(merge, obstacles=[said(exc)])}
    return {
        "plan": plan,
        "moves": [_move(step) for step in plan.steps],
        "seen_hash": plan.hash,
        "acknowledgements": plan.asked,
    }


def _move(step: Step) -> dict[str, Any]:
    told: list[Line] = []
    if step.do in (Do.CHANGE, Do.REWRITE):
        told = [
            line for line in lines(step.kind, step.value, moderation.content(step.unit)) if line.is_changed
        ]
    elif step.do == Do.SHOW:
        told = lines(step.kind, step.value)
    what = {
        "unit": str(step.unit),
        "kind": desk_noun_of(step.kind.name, step.kind.verbose_name),
        "what": WHAT[step.do],
        "lines": told,
    }
    return what | {"url": reverse("admin:review_unit", args=[step.kind.name, step.unit.pk])}


def _separation(merge: Merge) -> Merge:
    two = {"former_id": merge.former_id, "into_id": merge.into_id}
    return Merge(act=MergeAct.SEPARATION, undoes=merge, **two)


def _choices() -> QuerySet[Organisation]:
    return Organisation.objects.published().select_related("country").order_by("name", "pk")


def _propose(request: HttpRequest, merge: Merge) -> str:
    merge.reason = posted_text(request.POST, "reason")
    seen, by = request.POST.get("seen_hash", ""), roles.account_of(request)
    answers = acknowledged_in(request.POST)
    moderation.propose_merge(merge, seen_hash=seen, by=by, at=timezone.now(), acknowledged=answers)
    return _("Proposed: %(merge)s. One more moderator must confirm it.") % {"merge": merge}


def _decide(request: HttpRequest, merge: Merge) -> str:
    by, now = roles.account_of(request), timezone.now()
    if request.POST.get("act") == "drop":
        moderation.drop_merge(merge, by=by, at=now)
        return _("Dropped: everything stays as it is.")
    if request.POST.get("act") == "separate":
        return _propose(request, _separation(merge))
    seen, answers = request.POST.get("seen_hash", ""), acknowledged_in(request.POST)
    moderation.confirm_merge(merge, by=by, seen_hash=seen, at=now, acknowledged=answers)
    return _("Done: %(merge)s.") % {"merge": merge}
