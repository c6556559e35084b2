"""Background tasks and recurring jobs: what waits, what runs, and what was parked and why."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django_tasks_db import admin as _registered  # noqa: F401
from django_tasks_db.models import DBTaskResult

from directory import background
from directory.accounts import roles
from directory.admin.acts import carry_out
from directory.admin.places import ReadOnlyAdmin
from directory.models import Job
from directory.words.saying import say

# The library registers a page of its own when it is imported, as it was above.
admin.site.unregister(DBTaskResult)


class ParkedFilter(admin.SimpleListFilter):
    title = say("parked")
    parameter_name = "parked"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", say("Failed {attempts} times", attempts=background.ATTEMPTS))]

    def queryset(
        self, request: HttpRequest, queryset: "QuerySet[background.AnyTask]"
    ) -> "QuerySet[background.AnyTask]":
        return queryset.filter(pk__in=background.parked().values("pk")) if self.value() == "yes" else queryset


@admin.register(DBTaskResult)
class TaskAdmin(ReadOnlyAdmin):
    """Parked tasks wait here for a person."""

    change_form_template = "admin/task.html"
    list_display = ["what", "status", "attempts", "enqueued_at", "run_after", "finished_at", "reason"]
    list_filter = [ParkedFilter, "status", "task_path"]
    show_full_result_count = False
    ordering = ["-enqueued_at"]
    fields = (
        "what",
        "status",
        "attempts",
        "enqueued_at",
        "run_after",
        "started_at",
        "finished_at",
        "args_kwargs",
        "return_value",
        "reason",
        "traceback",
    )
    readonly_fields = fields

    @admin.display(description=say("task"), ordering="task_path")
    def what(self, task: background.AnyTask) -> str:
        return task.task_path

    @admin.display(description=say("attempts"))
    def attempts(self, task: background.AnyTask) -> str:
        return say(
            "{attempts_of} of {attempts}",
            attempts_of=background.attempts_of(task),
            attempts=background.ATTEMPTS,
        )

    @admin.display(description=say("why it failed"))
    def reason(self, task: background.AnyTask) -> str:
        return background.reason_of(task)

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_again"
        again = path("<uuid:pk>/again/", self.admin_site.admin_view(self.again_view), name=name)
        return [again, *super().get_urls()]

    def again_view(self, request: HttpRequest, pk: Any) -> HttpResponse:
        """Give a parked task three new attempts."""
        task = DBTaskResult.objects.filter(pk=pk).first()
        if task is None:
            raise Http404

        def carried_out() -> str:
            background.run_again(task, by=roles.account_of(request), at=timezone.now())
            return say("It waits in the queue again.")

        back = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        return carry_out(self, request, carried_out, back=back)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        is_parked = background.parked().filter(pk=kwargs["obj"].pk).exists()
        may = roles.may_moderate(request.user) or request.user.is_superuser
        return super().render_change_form(
            request, {**context, "may_run_again": is_parked and may}, *args, **kwargs
        )


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    list_display = ["name", "next_at", "queued_at"]
