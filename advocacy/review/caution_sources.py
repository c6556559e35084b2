"""One page that bears out several cautions is entered once, as the source of each that is ticked."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from advocacy.review.places import Place
from advocacy.review.views import refuse_strangers, render_page
from directory import moderation
from directory.accounts import roles
from directory.models import Account, Caution, Evidence
from directory.moderation import Conflict, Content, Refused
from directory.values import normalise
from directory.words.saying import said


class SourceForm(forms.Form):
    """Where it was read. What nobody read is no source."""

    url = forms.CharField(label=gettext_lazy("Address of the page"), max_length=2000, widget=forms.URLInput)
    publisher = forms.CharField(label=gettext_lazy("Publisher"), max_length=255)
    retrieved_on = forms.DateField(
        label=gettext_lazy("Read on (UTC)"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    evidence = forms.ChoiceField(
        label=gettext_lazy("Evidence"),
        choices=[(each.value, each.label) for each in (Evidence.OFFICIAL, Evidence.SECONDARY)],
        initial=Evidence.SECONDARY,
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["retrieved_on"].initial = today

    def clean_url(self) -> str:
        return self._canonical(normalise.url, self.cleaned_data["url"])

    def clean_publisher(self) -> str:
        return self._canonical(normalise.text, self.cleaned_data["publisher"])

    def clean_retrieved_on(self) -> date:
        day: date = self._canonical(normalise.day_of_the_past, self.cleaned_data["retrieved_on"], self.today)
        return day

    def content(self) -> Content:
        """The source as it stands in a content."""
        told = {**self.cleaned_data, "retrieved_on": self.cleaned_data["retrieved_on"].isoformat()}
        return {**told, "kind": "", "page_from": ""}

    @staticmethod
    def _canonical(function: Any, *args: Any) -> Any:
        try:
            return function(*args)
        except ValueError as exc:
            raise ValidationError(said(exc)) from exc


@dataclass
class Entered:
    """The cautions that have the source now, and why others have not."""

    done: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def without_source(country: str = "") -> QuerySet[Caution]:
    """Cautions that protect by the neutral sentence alone: nobody has read anything for their own words.

    ``country``: a part of its name, or its code; empty for all.
    """
    unread = Q(source=None) | Q(source__evidence=Evidence.RECALLED)
    named = Q(country__name__icontains=country) | Q(country=country.upper())
    rows = Caution.objects.pending().filter(unread, named if country else Q())
    return rows.select_related("country", "issue", "source").order_by("country__name", "pk")


def enter_source(hashes: dict[str, str], source: Content, *, by: Account, at: datetime) -> Entered:
    """Give each of these cautions the source; ``hashes`` are of the contents that were shown, by their ids.

    Whoever enters it wrote a part of each, the words are nobody's: two approve it. Each is done for itself.
    """
    found = {str(caution.pk): caution for caution in without_source().filter(pk__in=hashes)}
    entered = Entered(refused=[_("One of them has a source by now.")] * (len(hashes) - len(found)))
    for key, caution in found.items():
        try:
            _enter(caution, hashes[key], source, by, at)
        except (Conflict, Refused) as exc:
            entered.refused.append(f"{caution}: {said(exc)}")
        else:
            entered.done.append(str(caution.country))
    return entered


def _enter(shown: Caution, seen_hash: str, source: Content, by: Account, at: datetime) -> None:
    with transaction.atomic():
        moderation.lock()
        caution = without_source().filter(pk=shown.pk, content_hash=seen_hash).first()
        if caution is None:
            raise Conflict(_("It changed since you looked at it."))
        former = moderation.content(caution)
        moderation.apply(caution, {**former, "source": source})
        moderation.record(caution, by=by, at=at, former=former)


@require_http_methods(["GET", "HEAD", "POST"])
def caution_sources_view(request: HttpRequest) -> HttpResponse:
    """The cautions without a source, and the form that gives one to those that are ticked."""
    refuse_strangers(request)
    account, now = roles.account_of(request), timezone.now()
    ticked, country = request.POST.getlist("tick"), Place.of(request.GET).q
    form = SourceForm(request.POST or None, today=now.date())
    if request.method == "POST" and form.is_valid() and ticked:
        hashes = {key: request.POST.get(f"hash-{key}", "") for key in ticked if _is_key(key)}
        _tell(request, enter_source(hashes, form.content(), by=account, at=now))
        return HttpResponseRedirect(request.get_full_path())
    context = {
        "title": _("Sources of cautions"),
        "cautions": without_source(country),
        "q": country,
        "form": form,
        "ticked": ticked,
        "none_ticked": request.method == "POST" and not ticked,
        "may_edit": roles.may_edit(account),
    }
    return render_page(
        request, "admin/review/caution_sources.html", context, 400 if request.method == "POST" else 200
    )


def _is_key(key: str) -> bool:
    """Whether it is the id of a row, and not anything that somebody posted."""
    try:
        Caution._meta.pk.to_python(key)
    except ValidationError:
        return False
    return True


def _tell(request: HttpRequest, entered: Entered) -> None:
    if entered.done:
        told = _("The source of %(count)s: %(names)s. Another moderator approves each.")
        messages.success(request, told % {"count": len(entered.done), "names": ", ".join(entered.done)})
    for reason in entered.refused:
        messages.error(request, normalise.visible(reason))
