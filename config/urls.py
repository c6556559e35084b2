from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path, re_path, register_converter
from django.urls.converters import IntConverter

from advocacy.informing.feed import desk_feed
from advocacy.pages.robots import robots_txt, sitemap_index, sitemap_part
from advocacy.views import country_feed
from directory.changes.views import feed, feed_archive
from directory.fact_checks.pages import check_view
from directory.pages import security_txt
from directory.views import figures_json


class PartNumber(IntConverter):
    """Without leading zeros: each address has one spelling, for each that is answered may be kept."""

    regex = "[1-9][0-9]*"


register_converter(PartNumber, "part")

urlpatterns = [
    # Below the admin, where nothing is kept and nobody is told of; its address is all that is asked for.
    path("admin/account/feed/<str:token>.atom", desk_feed, name="desk_feed"),
    path("admin/account/", include("directory.signing_in.urls")),
    path("admin/", admin.site.urls),
    path("data/figures.json", figures_json, name="figures_json"),
    path("feeds/changes.atom", feed, name="feed"),
    path("feeds/changes/<part:number>.atom", feed_archive, name="feed_archive"),
    re_path(r"^feeds/(?P<code>[A-Z]{2})\.atom$", country_feed, name="country_feed"),
    path("data/", include("advocacy.export.urls")),
    path("robots.txt", robots_txt),
    path("sitemap.xml", sitemap_index, name="sitemap"),
    path("sitemaps/<slug:section>-<part:number>.xml", sitemap_part, name="sitemap_part"),
    path(security_txt.PATH.removeprefix("/"), security_txt.security_txt),
    path("api/v1/", include("advocacy.api.urls")),
    path("reconcile/", include("advocacy.reconcile.urls")),
    # English has no prefix, other languages have theirs (LanguageOfPath); the path alone decides.
    *i18n_patterns(
        path("check/<str:token>/", check_view, name="fact_check"),
        path("", include("advocacy.urls")),
        prefix_default_language=False,
    ),
]
handler400 = "directory.serving.problems.bad_request"
handler404 = "directory.serving.problems.not_found"
handler500 = "directory.serving.database_faults.server_error"
