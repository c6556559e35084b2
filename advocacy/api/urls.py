from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter
from django.views.decorators.common import no_append_slash

from advocacy.api.articles import ArticleDetail, ArticleList
from advocacy.api.calls import CallDetail, CallList
from advocacy.api.changes import ChangeList
from advocacy.api.countries import CountryDetail, CountryList
from advocacy.api.docs import DocsView
from advocacy.api.entry import IndexView, SchemaView
from advocacy.api.issues import IssueDetail, IssueList
from advocacy.api.letters import CallLetter
from advocacy.api.linked_data import MinistryLinkedData
from advocacy.api.organisations import MinistryDetail, MinistryList, OrganisationDetail, OrganisationList
from advocacy.api.petitions import PetitionDetail, PetitionList
from advocacy.api.search import SearchView
from advocacy.api.vcards import MinistryCard
from directory.api.contact_points import ContactPointDetail, ContactPointList
from directory.api.reading import InCapitals, NothingView
from directory.api.suggestions import SuggestionList
from directory.serving.public_cache import unversioned


class Capitals(StringConverter):
    """A country's code as the API spells it; in small letters it leads there."""

    regex = "[A-Z]{2}"


register_converter(Capitals, "capitals")

urlpatterns = [
    path("", IndexView.as_view(), name="api_index"),
    path("countries/", CountryList.as_view()),
    path("countries/<capitals:code>/", CountryDetail.as_view()),
    path("ministries/", MinistryList.as_view()),
    path("ministries/<capitals:code>/", MinistryDetail.as_view()),
    path("ministries/<capitals:code>.jsonld", MinistryLinkedData.as_view()),
    path("ministries/<capitals:code>.vcf", MinistryCard.as_view()),
    re_path(r"^(?P<place>countries|ministries)/(?P<code>[A-Za-z]{2})(?P<form>/)$", InCapitals.as_view()),
    re_path(r"^(?P<place>ministries)/(?P<code>[A-Za-z]{2})(?P<form>\.jsonld|\.vcf)$", InCapitals.as_view()),
    path("organisations/", OrganisationList.as_view()),
    path("organisations/<slug:key>/", OrganisationDetail.as_view()),
    path("contact-points/", ContactPointList.as_view()),
    path("contact-points/<uuid:id>/", ContactPointDetail.as_view()),
    path("calls/", CallList.as_view()),
    path("calls/<slug:key>/", CallDetail.as_view()),
    path("calls/<slug:key>/letter/", CallLetter.as_view()),
    path("articles/", ArticleList.as_view()),
    path("articles/<uuid:id>/", ArticleDetail.as_view()),
    path("petitions/", PetitionList.as_view()),
    path("petitions/<uuid:id>/", PetitionDetail.as_view()),
    path("issues/", IssueList.as_view()),
    path("issues/<slug:key>/", IssueDetail.as_view()),
    path("changes/", ChangeList.as_view()),
    # No server keeps what somebody searched for, and made-up words push nothing out of the cache.
    path("search/", unversioned(SearchView.as_view())),
    path("suggestions/", SuggestionList.as_view()),
    path("schema/", SchemaView.as_view(), name="api_schema"),
    path("docs/", DocsView.as_view(), name="api_docs"),
    # A path without its slash is redirected only where an endpoint stands.
    re_path(r"^.+/$", no_append_slash(NothingView.as_view())),
]
