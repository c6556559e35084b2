from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.contrib.auth.views import PasswordChangeView, PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path, reverse, reverse_lazy
from django.utils import timezone

from advocacy.review import caution_sources, undo_views, views, worksheet_views
from config.lookups import OfferedChoices, gated, telling_refusals
from directory.accounts.appointments import acting_on, giver_of_link
from directory.accounts.roles import account_of
from directory.signing_in import tries
from directory.signing_in.forms import OwnPasswordForm, SignInForm, seconds_to_wait


class ChoosePassword(PasswordResetConfirmView):
    """The one-time link of a new account: the person chooses the password, nobody else knows it."""

    template_name = "admin/choose_password.html"
    success_url = reverse_lazy("admin:login")
    title = "Choose your password"

    def form_valid(self, form: Any) -> HttpResponse:
        with acting_on(form.user, by=giver_of_link(form.user), at=timezone.now()):
            return super().form_valid(form)


def told_to_wait(response: Any) -> Any:
    """The page of a form that was tried too often says so in its status as well (RFC 6585, section 4)."""
    form = (getattr(response, "context_data", None) or {}).get("form")
    if form is not None and (seconds := seconds_to_wait(form)):
        response.status_code = 429
        response.headers["Retry-After"] = str(seconds)
    return response


class Site(admin.AdminSite):
    """The editors' workplace: the review queue is its first thing."""

    site_header = "Advocacy Directory"
    site_title = "Advocacy Directory"
    index_title = "All records"
    site_url = "/"
    enable_nav_sidebar = False
    login_form = SignInForm

    def register(
        self,
        model_or_iterable: Any,
        admin_class: type[admin.ModelAdmin[Any]] | None = None,
        **options: Any,
    ) -> None:
        """As Django does; and no page, whoever wrote it, narrows its list by what it does not show."""
        bare = admin_class or admin.ModelAdmin
        if options:
            bare = type(bare.__name__, (bare,), {"__module__": bare.__module__, **options})
        super().register(model_or_iterable, gated(bare))

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Any:
        return super().admin_view(telling_refusals(view, self.each_context), cacheable)

    def autocomplete_view(self, request: HttpRequest) -> Any:
        return OfferedChoices.as_view(admin_site=self)(request)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        own = [
            path("records/", self.admin_view(super().index), name="records"),
            path("review/", self.admin_view(views.queue_view), name="review_queue"),
            path(
                "review/proposal/<uuid:proposal_id>/",
                self.admin_view(views.proposal_view),
                name="review_proposal",
            ),
            path("review/bodies/", self.admin_view(worksheet_views.bodies_view), name="review_bodies"),
            path(
                "review/bodies/<uuid:body_id>/",
                self.admin_view(worksheet_views.worksheet_view),
                name="review_worksheet",
            ),
            path(
                "review/caution-sources/",
                self.admin_view(caution_sources.caution_sources_view),
                name="review_caution_sources",
            ),
            path("review/undo/", self.admin_view(undo_views.undo_view), name="review_undo"),
            path(
                "review/undo/<uuid:undo_id>/",
                self.admin_view(undo_views.undo_decide_view),
                name="review_undo_decide",
            ),
            path("review/<slug:kind>/<uuid:unit_id>/", self.admin_view(views.unit_view), name="review_unit"),
            path("choose-password/<uidb64>/<token>/", ChoosePassword.as_view(), name="choose_password"),
        ]
        return [*own, *super().get_urls()]

    def login(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Sign in; who tries too often is told how long to wait, and finds the form as it was."""
        response = super().login(request, extra_context)
        if request.method == "POST" and request.user.is_authenticated and response.status_code == 302:
            tries.remember_device(response, request.user.get_username())
        return told_to_wait(response)

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """One's own password: whoever knows the old one sets it; other sessions end, the standing stays."""
        account = account_of(request)
        view = PasswordChangeView.as_view(
            form_class=OwnPasswordForm,
            success_url=reverse("admin:password_change_done", current_app=self.name),
            extra_context={**self.each_context(request), **(extra_context or {})},
        )
        request.current_app = self.name
        with acting_on(account, by=account, at=timezone.now()):
            return told_to_wait(view(request))

    def logout(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Sign out, and have the browser forget what editors saw: Back on a shared device shows nothing of it."""
        response = super().logout(request, extra_context)
        response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
        return response

    def index(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return HttpResponseRedirect(reverse("admin:review_queue"))

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return {**super().each_context(request), "may_see_queue": request.user.is_authenticated}
