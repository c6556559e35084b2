from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from directory.views import figures_json

urlpatterns = [
    path("admin/", admin.site.urls),
    path("data/figures.json", figures_json, name="figures_json"),
    path("data/", include("advocacy.export.urls")),
    path("api/v1/", include("advocacy.api.urls")),
    # English has no prefix, other languages will have theirs; the path alone decides.
    *i18n_patterns(path("", include("advocacy.urls")), prefix_default_language=False),
]
handler400 = "directory.api.problems.bad_request"
handler404 = "directory.api.problems.not_found"
handler500 = "directory.api.problems.server_error"
