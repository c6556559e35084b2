"""What readers suggest, as editors see it: text only, decided by people, never edited."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory import moderation, suggesting
from directory.accounts import roles
from directory.admin.acts import queue_of
from directory.admin.places import ReadOnlyAdmin
from directory.models import Account, SuggestionCluster, Verdict
from directory.serving.posted import posted_text
from directory.serving.refusing import REFUSALS, reason_of, status_of
from directory.words.saying import say

SHOWN = 100
REOPEN = "reopen"
WORDS: dict[str, Any] = {"": say("waiting"), **{verdict.value: verdict.label for verdict in Verdict}}


class StateFilter(admin.SimpleListFilter):
    """What waits, unless one asks for what is decided."""

    title = "state"
    parameter_name = "decided"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(value, str(label)) for value, label in Verdict.choices]

    def choices(self, changelist: Any) -> Any:
        default, *rest = super().choices(changelist)
        return [{**default, "display": capfirst(WORDS[""])}, *rest]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() is None:
            return queryset.undecided().filter(told="")
        return queryset.filter(told=self.value())


class KindFilter(admin.AllValuesFieldListFilter):
    """The kinds that there are, asked of an index: without the verdict of each, which the list comes with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = SuggestionCluster.objects.order_by("kind").values_list("kind", flat=True)
        self.lookup_choices = kinds.distinct()


@admin.register(SuggestionCluster)
class SuggestionAdmin(ReadOnlyAdmin):
    """Those with a source on a proven domain first, then the oldest; each line stands for all that say the same."""

    list_display = ["about", "complaint", "new_value", "count", "trusted", "created_at", "in_words"]
    list_filter = [StateFilter, "complaint", ("kind", KindFilter), "trusted"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["about", "=unit_id"]
    # The e-mail address is in no list: it stands on the page of one cluster, for editors.
    list_display_links = ["about"]

    def get_queryset(self, request: HttpRequest) -> "QuerySet[SuggestionCluster]":
        return SuggestionCluster.objects.with_verdict()

    @admin.display(description=say("new value"))
    def new_value(self, cluster: SuggestionCluster) -> str:
        return " ".join(str(value) for value in cluster.changes.values() if value)[:100]

    @admin.display(description=say("state"))
    def in_words(self, cluster: SuggestionCluster) -> str:
        return str(WORDS[cluster.told])  # type: ignore[attr-defined]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """One cluster with what readers wrote, and the button that closes it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        cluster = self.get_object(request, object_id)
        if cluster is None:
            raise Http404
        if request.method == "POST":
            return self.decide(request, cluster)
        return self.page(request, "admin/suggestions/cluster.html", cluster_context(request, cluster))

    def decide(self, request: HttpRequest, cluster: SuggestionCluster) -> HttpResponse:
        try:
            count = _close(cluster, request.POST, roles.account_of(request))
        except REFUSALS as exc:
            context = {"title": _("Nothing was changed"), "reason": reason_of(exc)}
            return self.page(request, "admin/refusal.html", context, status_of(exc))
        if request.POST["act"] == REOPEN:
            told = ngettext(
                "Waiting again: %(count)s suggestion.", "Waiting again: %(count)s suggestions.", count
            )
        else:
            told = ngettext("Closed: %(count)s suggestion.", "Closed: %(count)s suggestions.", count)
        messages.success(request, told % {"count": count})
        own = reverse("admin:directory_suggestioncluster_changelist")
        return HttpResponseRedirect(queue_of(request) or own)

    def page(
        self, request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
    ) -> HttpResponse:
        context = {**self.admin_site.each_context(request), "opts": self.opts, **context}
        return TemplateResponse(request, template, context, status=status)


def cluster_context(request: HttpRequest, cluster: SuggestionCluster) -> dict[str, Any]:
    """Everything that the page of one cluster shows; addresses for editors only."""
    waiting = not cluster.told  # type: ignore[attr-defined]
    alike = (
        SuggestionCluster.objects.waiting().alike(cluster) if waiting else SuggestionCluster.objects.none()
    )
    counts = list(alike.values_list("count", flat=True))
    point, proposal = cluster.contact_point_id, cluster.proposal_id
    return {
        "title": str(cluster),
        "cluster": cluster,
        "told": WORDS[cluster.told],  # type: ignore[attr-defined]
        "suggestions": cluster.suggestions.all()[:SHOWN],
        "may_close": waiting and roles.may_edit(request.user),
        "may_reopen": _may_reopen(cluster, request),
        "may_see_email": roles.may_edit(request.user),
        "became_url": (point and reverse("admin:review_unit", args=["contact_point", point]))
        or (proposal and reverse("admin:review_proposal", args=[proposal])),
        "unit_url": reverse("admin:review_unit", args=[cluster.kind, cluster.unit_id]),
        "alike_clusters": len(counts),
        "alike_count": sum(counts),
    }


def _may_reopen(cluster: SuggestionCluster, request: HttpRequest) -> bool:
    """A report in words that a person closed; what became more is decided as that."""
    is_report = not (cluster.proposal_id or cluster.contact_point_id)
    return bool(cluster.decided_at and is_report and roles.may_edit(request.user))


def _reopen(cluster: SuggestionCluster, reason: str, by: Account, at: datetime) -> int:
    moderation.reopen_report(cluster, reason=reason, by=by, at=at)
    return cluster.count


def _close(cluster: SuggestionCluster, post: Any, by: Account) -> int:
    """Carry out one act: close this cluster, or all that complain in the same way of the same unit; or open it."""
    now, reason = timezone.now(), posted_text(post, "reason")
    acts: dict[str, Callable[[], int]] = {
        "accept": lambda: suggesting.close(cluster, verdict=Verdict.ACCEPTED, reason=reason, by=by, at=now),
        "decline": lambda: suggesting.close(cluster, verdict=Verdict.DECLINED, reason=reason, by=by, at=now),
        "decline_alike": lambda: suggesting.decline_alike(cluster, reason=reason, by=by, at=now),
        REOPEN: lambda: _reopen(cluster, reason, by, now),
    }
    if post.get("act") not in acts:
        raise ValidationError(
            _("“%(act)s” is no act here; accepted: %(acts)s.")
            % {"act": post.get("act"), "acts": ", ".join(acts)}
        )
    return acts[post["act"]]()
