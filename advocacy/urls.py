"""Every public page; ``config.urls`` puts them below the language prefixes."""

from django.urls import path, re_path, register_converter
from django.urls.converters import IntConverter, StringConverter

from advocacy import views
from advocacy.export import views as export_views
from advocacy.pages.embeds import embed
from advocacy.webhooks import pages as webhook_pages
from directory import views as directory_views
from directory.changes import views as change_views
from directory.suggesting.pages import status, suggest, suggest_contact, suggest_parliament


class CountryCode(StringConverter):
    """Two letters; the page of a country redirects small ones, a draft has one address only."""

    regex = "[A-Za-z]{2}"


class FurtherPage(IntConverter):
    """The number of a page of a list after its first, whose address has none: each page has one address."""

    regex = "[2-9]|[1-9][0-9]{1,5}"


register_converter(CountryCode, "country")
register_converter(FurtherPage, "further")

urlpatterns = [
    path("", views.home, name="home"),
    path("countries/", directory_views.countries, name="countries"),
    path("countries/<country:code>/", views.country, name="country"),
    path("organisations/", views.organisations, name="organisations"),
    path("organisations/pages/<further:number>/", views.organisations, name="organisations_page"),
    path("organisations/<slug:slug>/", views.organisation, name="organisation"),
    path("calls/", views.calls, name="calls"),
    path("calls/<slug:slug>/", views.call, name="call"),
    path("calls/<slug:slug>/write/<country:code>/", views.write, name="write"),
    path("calls/<slug:slug>/write/<country:code>/<slug:language>/", views.write, name="write_in"),
    path("articles/", views.articles, name="articles"),
    path("data/", export_views.data, name="data"),
    re_path(r"^embed/(?P<code>[A-Z]{2})/$", embed, name="embed"),
    path("search/", views.search, name="search"),
    path("method/", directory_views.method, name="method"),
    path("method/figures/", directory_views.figures, name="figures"),
    path("changes/", change_views.changes, name="changes"),
    path("safety/", views.safety, name="safety"),
    path("suggest/status/<str:token>/", status, name="suggestion_status"),
    path("suggest/contact/<uuid:organisation_id>/", suggest_contact, name="suggest_contact"),
    path("suggest/parliament/<country:code>/", suggest_parliament, name="suggest_parliament"),
    path("suggest/webhook/", webhook_pages.ask, name="webhook"),
    path("suggest/webhook/<str:token>/", webhook_pages.confirm, name="webhook_confirm"),
    path("suggest/<slug:kind>/<uuid:unit_id>/", suggest, name="suggest"),
]
