from django.urls import include, path

from benchmarks.peers import constant, ninja_api, plain_drf

urlpatterns = [
    path("constant/", constant.answer),
    path("drf/", include(plain_drf.router.urls)),
    path("ninja/", ninja_api.api.urls),
]
