from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from directory.accounts import roles
from directory.admin.forms import ContactPointForm, OfficialDomainForm, SuccessorForm
from directory.admin.units import PartInline, UnitAdmin
from directory.discovery.jobs import discover_ministry
from directory.models import (
    Caution,
    ContactPoint,
    Ending,
    EndingSuccessor,
    Issue,
    OfficialDomain,
    Organisation,
    OrganisationName,
    State,
)
from directory.models.units import Unit
from directory.words.saying import say


class NameInline(PartInline):
    """Names are part of the organisation's content."""

    model = OrganisationName


@admin.register(Organisation)
class OrganisationAdmin(UnitAdmin):
    inlines = [NameInline]
    list_display = ["name", "kind", "country", "state", "lifecycle", "revision"]
    list_filter = ["state", "kind", "lifecycle", "country__region"]
    list_select_related = ["country"]
    search_fields = ["name", "names__name", "slug", "country__name", "=country__code"]
    autocomplete_fields = ["country", "advisory_source", "source", "further_sources"]
    actions = ["discover"]

    def has_discover_permission(self, request: HttpRequest) -> bool:
        return roles.may_edit(request.user)

    @admin.action(
        description=say("Look for contacts on the sites of these ministries"), permissions=["discover"]
    )
    def discover(self, request: HttpRequest, chosen: "QuerySet[Organisation]") -> None:
        """One task for each that stands for its country; what they find waits in the queue."""
        ministries = chosen.filter(pk__in=Organisation.objects.published().ministries())
        codes = [code for code in ministries.order_by("country").values_list("country", flat=True) if code]
        for code in codes:
            discover_ministry.enqueue(code)
        left = say(" Left out: {what} that stand for no country in public.", what=chosen.count() - len(codes))
        told = say(
            "{count} site(s) will be visited by the background worker; see Site visits.", count=len(codes)
        )
        level = messages.SUCCESS if codes else messages.WARNING
        self.message_user(request, told + (left if chosen.count() > len(codes) else ""), level)


@admin.register(ContactPoint)
class ContactPointAdmin(UnitAdmin):
    form = ContactPointForm
    list_display = ["organisation", "channel", "value", "purpose", "state", "revision"]
    list_filter = ["state", "channel", "purpose", "source__evidence", "organisation__country__region"]
    list_select_related = ["organisation__country"]
    search_fields = [
        "value",
        "organisation__name",
        "organisation__country__name",
        "=organisation__country__code",
    ]
    autocomplete_fields = ["organisation", "source", "further_sources"]


@admin.register(OfficialDomain)
class OfficialDomainAdmin(UnitAdmin):
    form = OfficialDomainForm
    list_display = ["domain", "organisation", "basis", "state", "revision"]
    list_filter = ["state", "basis"]
    list_select_related = ["organisation__country"]
    search_fields = ["domain", "organisation__name", "=organisation__country__code"]
    autocomplete_fields = ["organisation"]


@admin.register(Caution)
class CautionAdmin(UnitAdmin):
    list_display = ["country", "level", "ground", "issue", "state", "revision"]
    list_filter = ["state", "level", "ground"]
    list_select_related = ["country", "issue"]
    search_fields = ["country__name", "=country__code", "text"]
    autocomplete_fields = ["country", "issue", "source"]
    proposable_states = {State.PENDING, State.PUBLISHED}

    def has_add_permission(self, request: HttpRequest, obj: Unit | None = None) -> bool:
        return roles.may_edit(request.user)

    def get_readonly_fields(self, request: HttpRequest, obj: Unit | None = None) -> list[str]:
        reach = ["country", "issue", "level", "ground"] if obj and not self.is_proposing(request) else []
        return [*super().get_readonly_fields(request, obj), *reach]


class SuccessorInline(PartInline):
    """The countries that succeed are part of the content of an end."""

    model = EndingSuccessor
    form = SuccessorForm
    extra = 1
    verbose_name = say("country that succeeded it")
    verbose_name_plural = say("countries that succeeded it")
    # A row of a table hides its last fields on a phone.
    template = "admin/edit_inline/stacked.html"


@admin.register(Ending)
class EndingAdmin(UnitAdmin):
    inlines = [SuccessorInline]
    list_display = ["country", "ended_on", "state", "revision"]
    list_filter = ["state"]
    list_select_related = ["country"]
    search_fields = ["country__name", "=country__code", "successors__name", "=successors__code"]
    autocomplete_fields = ["country", "source"]

    def get_fields(self, request: HttpRequest, obj: Unit | None = None) -> Any:
        """What it is about first, and the note last."""
        return sorted(super().get_fields(request, obj), key=lambda name: name == "note")


@admin.register(Issue)
class IssueAdmin(UnitAdmin):
    list_display = ["name", "subjects", "exempt", "state", "revision"]
    list_filter = ["state", "subjects", "exempt"]
    search_fields = ["name", "slug"]
