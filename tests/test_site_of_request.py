"""A try-out answers with the port at which it is asked; elsewhere SITE_URL alone decides."""

import pytest
from django.core.exceptions import DisallowedHost, MiddlewareNotUsed
from django.http import HttpResponse

from config.middleware import SiteOfRequest


def answer(rf, host):
    return SiteOfRequest(lambda request: HttpResponse())(rf.get("/", headers={"host": host}))


def test_the_host_of_the_request_is_the_site(rf, settings):
    settings.SITE_URL_BY_REQUEST, settings.ALLOWED_HOSTS = True, ["127.0.0.1"]
    answer(rf, "127.0.0.1:8123")
    assert settings.SITE_URL == "http://127.0.0.1:8123"
    with pytest.raises(DisallowedHost):
        answer(rf, "evil.example")


def test_elsewhere_no_request_decides(settings):
    assert settings.SITE_URL_BY_REQUEST is False
    with pytest.raises(MiddlewareNotUsed):
        SiteOfRequest(lambda request: HttpResponse())
