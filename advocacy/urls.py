"""Every public page; ``config.urls`` puts them below the language prefixes."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from advocacy import views
from directory import views as directory_views


class CountryCode(StringConverter):
    """Two letters; the page of a country redirects small ones, a draft has one address only."""

    regex = "[A-Za-z]{2}"


register_converter(CountryCode, "country")

urlpatterns = [
    path("", directory_views.home, name="home"),
    path("countries/", directory_views.countries, name="countries"),
    path("countries/<country:code>/", views.country, name="country"),
    path("organisations/", views.organisations, name="organisations"),
    path("organisations/<slug:slug>/", views.organisation, name="organisation"),
    path("calls/", views.calls, name="calls"),
    path("calls/<slug:slug>/", views.call, name="call"),
    path("calls/<slug:slug>/write/<country:code>/", views.write, name="write"),
    path("articles/", views.articles, name="articles"),
    path("search/", views.search, name="search"),
    path("method/", directory_views.method, name="method"),
    path("method/figures/", directory_views.figures, name="figures"),
    path("safety/", directory_views.safety, name="safety"),
]
