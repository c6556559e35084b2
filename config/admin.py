from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.contrib import admin
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import LoginView, PasswordChangeView, PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path, reverse, reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from advocacy.review import (
    asking_views,
    caution_sources,
    desk_views,
    find_views,
    hurry_views,
    intake_views,
    merge_views,
    undo_views,
    views,
    worksheet_views,
)
from config.lookups import OfferedChoices, gated, telling_refusals
from directory.accounts.appointments import acting_on, giver_of_link
from directory.accounts.roles import account_of
from directory.fact_checks import admin_views as fact_check_views
from directory.serving import unsent
from directory.sheets import exporting, importing
from directory.signing_in import sign_ins
from directory.signing_in.forms import OwnPasswordForm, SignInForm, told_to_wait

# The address of a unit takes what those before it leave.
PAGES: tuple[tuple[str, Callable[..., HttpResponse], str], ...] = (
    ("collect/", intake_views.collect_view, "collect"),
    ("collect/brought/", intake_views.intakes_view, "intakes"),
    ("collect/<uuid:intake_id>/", intake_views.intake_view, "intake"),
    ("review/", views.queue_view, "review_queue"),
    ("review/proposal/<uuid:proposal_id>/", views.proposal_view, "review_proposal"),
    ("review/bodies/", worksheet_views.bodies_view, "review_bodies"),
    ("review/bodies/<uuid:body_id>/", worksheet_views.worksheet_view, "review_worksheet"),
    ("review/caution-sources/", caution_sources.caution_sources_view, "review_caution_sources"),
    ("review/find/", find_views.find_view, "review_find"),
    ("review/merge/", merge_views.merge_view, "review_merge"),
    ("review/merge/<uuid:merge_id>/", merge_views.merge_decide_view, "review_merge_decide"),
    ("review/succession/", merge_views.succession_view, "review_succession"),
    ("review/division/", merge_views.division_view, "review_division"),
    ("review/hurry/<int:account_id>/", hurry_views.hurry_view, "review_hurry"),
    ("review/bodies/<uuid:body_id>/sheet.<slug:form>", exporting.body_view, "sheet_of_body"),
    ("sheets/<slug:app>/<slug:model>.<slug:form>", exporting.list_view, "sheet_of_list"),
    ("sheets/in/", importing.import_view, "sheet_in"),
    ("review/undo/", undo_views.undo_view, "review_undo"),
    ("review/undo/<uuid:undo_id>/", undo_views.undo_decide_view, "review_undo_decide"),
    ("review/remark/<slug:kind>/<uuid:subject_id>/", desk_views.remark_view, "review_remark"),
    ("review/assign/<slug:kind>/<uuid:subject_id>/", desk_views.assign_view, "review_assign"),
    ("review/read/<int:mention_id>/", desk_views.read_view, "review_read"),
    ("review/passage/<uuid:article_id>/", asking_views.passage_view, "passage"),
    ("review/<slug:kind>/<uuid:unit_id>/ask/", fact_check_views.ask_view, "fact_check_ask"),
    ("fact-checks/<uuid:check_id>/close/", fact_check_views.close_view, "fact_check_close"),
    ("review/<slug:kind>/<uuid:unit_id>/", views.unit_view, "review_unit"),
)


class ChoosePassword(PasswordResetConfirmView):
    """The one-time link of a new account: the person chooses the password, nobody else knows it."""

    template_name = "admin/choose_password.html"
    success_url = reverse_lazy("admin:login")
    title = _("Choose your password")

    def form_valid(self, form: Any) -> HttpResponse:
        with acting_on(form.user, by=giver_of_link(form.user), at=timezone.now()):
            return super().form_valid(form)


class SignIn(LoginView):
    """Name and password; whoever has a second factor is asked for it next, by django-allauth."""

    form_class = SignInForm
    template_name = "admin/login.html"

    def form_valid(self, form: Any) -> HttpResponse:
        account = form.get_user()
        # Who has typed it just now need not do so again to set up a second factor.
        record_authentication(self.request, account, method="password", reauthenticated=True)
        found = unsent.opened(self.request.POST.get(unsent.KEY, ""))
        onward = reverse("account_unsent") if found else self.get_success_url()
        response = perform_login(self.request, Login(user=account, redirect_url=onward))
        if found:
            unsent.keep(self.request, found)
        return response


class OwnPassword(PasswordChangeView):
    form_class = OwnPasswordForm
    success_url = reverse_lazy("admin:password_change_done")

    def get_form(self, form_class: Any = None) -> Any:
        form: Any = super().get_form(form_class)
        form.request = self.request
        return form

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        sign_ins.end_others(account_of(self.request), self.request.session)
        return response


class Site(admin.AdminSite):
    """The editors' workplace: the review queue is its first thing."""

    site_header = "Advocacy Directory"
    site_title = "Advocacy Directory"
    index_title = _("All records")
    site_url = "/"
    enable_nav_sidebar = False

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
        own = [path(route, self.admin_view(view), name=name) for route, view, name in PAGES]
        records = path("records/", self.admin_view(super().index), name="records")
        password = path("choose-password/<uidb64>/<token>/", ChoosePassword.as_view(), name="choose_password")
        return [records, *own, password, *super().get_urls()]

    @method_decorator(never_cache)
    def login(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Sign in; who tries too often is told how long to wait, and finds the form as it was."""
        if request.method == "GET" and self.has_permission(request):
            return HttpResponseRedirect(reverse("admin:index", current_app=self.name))
        context = {
            **self.each_context(request),
            "title": _("Sign in"),
            "app_path": request.get_full_path(),
            "username": request.user.get_username(),
            "unsent": request.POST.get(unsent.KEY, ""),
            **(extra_context or {}),
        }
        if not {REDIRECT_FIELD_NAME} & {*request.GET, *request.POST}:
            context[REDIRECT_FIELD_NAME] = reverse("admin:index", current_app=self.name)
        request.current_app = self.name
        return told_to_wait(SignIn.as_view(extra_context=context)(request))

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """One's own password: whoever knows the old one sets it; other sessions end, the standing stays."""
        account = account_of(request)
        view = OwnPassword.as_view(extra_context={**self.each_context(request), **(extra_context or {})})
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
        # Asked where a page offers it, not for every page.
        told = {
            "may_see_queue": request.user.is_authenticated,
            "may_export": lambda: exporting.may_export(request),
        }
        return {**super().each_context(request), **told}
