"""Tasks about links: what the program saw, who uses the address, and what a person says of it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from directory import link_checks, moderation
from directory.accounts import roles
from directory.admin.acts import carry_out, queue_of
from directory.admin.places import ReadOnlyAdmin
from directory.models import Account, LinkProblem, LinkState, Observation
from directory.serving.posted import posted_text
from directory.words.saying import said, say


def _reopen(problem: LinkProblem, *, by: Account, at: datetime, note: str) -> None:
    moderation.reopen_link(problem, reason=note, by=by, at=at)


ACTS: dict[str, tuple[Callable[..., object], str]] = {
    "overrule": (link_checks.overrule, say("Closed: you saw that it works. The program looks again soon.")),
    "confirm": (link_checks.confirm, say("Closed: you saw it too. Propose the change at the record.")),
    "reopen": (_reopen, say("Open again: it waits in the review queue.")),
}


class Problems(ChangeList):
    """The page's rows with the records that use each address, in one query per kind."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        users = moderation.users_by_address(row.observation.url for row in self.result_list)
        for row in self.result_list:
            row.users = users.get(row.observation.url, [])


@admin.register(LinkProblem)
class LinkProblemAdmin(ReadOnlyAdmin):
    """Open ones first, the oldest first among them."""

    change_form_template = "admin/link_problem.html"
    list_display = ["address", "state", "used_by", "opened_at", "to_do", "verdict", "closed_by_name"]
    list_display_links = ["address"]
    list_filter = [("closed_at", admin.EmptyFieldListFilter), "state", "verdict"]
    list_select_related = ["observation"]
    list_per_page = 50
    search_fields = ["observation__url"]
    ordering = [F("closed_at").desc(nulls_first=True), "opened_at", "pk"]
    fields = ["state", "seen", "leads_to", "opened_at", "closed_at", "verdict", "note", "closed_by_name"]
    readonly_fields = ["seen", "leads_to"]

    @admin.display(description=say("address"), ordering="observation__url")
    def address(self, problem: LinkProblem) -> str:
        return problem.observation.url

    @admin.display(description=say("used by"))
    def used_by(self, problem: LinkProblem) -> str:
        return ", ".join(str(unit) for unit in problem.users) or say("nobody now")  # type: ignore[attr-defined]

    @admin.display(description=say("what to do"))
    def to_do(self, problem: LinkProblem) -> str:
        return "" if problem.closed_at else link_checks.WHAT_TO_DO[LinkState(problem.state)]

    @admin.display(description=say("what the program saw last"))
    def seen(self, problem: LinkProblem) -> str:
        return said(problem.observation.detail)

    @admin.display(description=say("where it leads"))
    def leads_to(self, problem: LinkProblem) -> str:
        # As text: nobody should follow a lapsed domain by mistake.
        return problem.observation.leads_to

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Problems

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_act"
        act = path("<int:pk>/act/<slug:act>/", self.admin_site.admin_view(self.act_view), name=name)
        return [act, *super().get_urls()]

    def act_view(self, request: HttpRequest, pk: int, act: str) -> HttpResponse:
        """Overrule or confirm one open task, or open one again that a person closed."""
        problem = LinkProblem.objects.select_related("observation").filter(pk=pk).first()
        if problem is None or act not in ACTS:
            raise Http404
        close, message = ACTS[act]

        def carried_out() -> str:
            note = posted_text(request.POST, "note")
            close(problem, by=roles.account_of(request), at=timezone.now(), note=note)
            return message

        own = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        back = queue_of(request) or own
        return carry_out(self, request, carried_out, back=back)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        problem: LinkProblem = kwargs["obj"]
        context["what_to_do"] = link_checks.WHAT_TO_DO[LinkState(problem.state)]
        context["users"] = [
            (str(unit), reverse("admin:review_unit", args=[moderation.kind_of(unit).name, unit.pk]))
            for unit in moderation.users_of(problem.observation.url)
        ]
        context["may_reopen"] = roles.may_edit(request.user) and problem.closed_by_name and problem.is_there
        context["may_close"] = roles.may_edit(request.user) and problem.closed_at is None
        return super().render_change_form(request, context, *args, **kwargs)


@admin.register(Observation)
class ObservationAdmin(ReadOnlyAdmin):
    """What the program saw of each address."""

    list_display = ["url", "state", "since", "checked_at", "next_check_at", "failures", "seen"]
    list_filter = ["state"]
    search_fields = ["url"]
    ordering = ["url"]
    exclude = ["detail"]
    readonly_fields = ["seen"]

    @admin.display(description=say("what the program saw last"))
    def seen(self, observation: Observation) -> str:
        return said(observation.detail)
