"""Queries that are no text are a 400 on every surface, never a 500."""

import pytest
from django.urls import reverse

from config.middleware import is_readable
from tests import factories as make
from tests.directory.admin.test_admin import signed_in

pytestmark = pytest.mark.django_db
BAD = ["%00", "%ff", "%ed%a0%80", "a%fe%ffb", "\udcff"]


@pytest.mark.hostile(1)
@pytest.mark.parametrize("value", BAD, ids=ascii)
@pytest.mark.parametrize(
    "path", ["/api/v1/organisations/?q=", "/api/v1/?x=", "/countries/?x=", "/?", "/admin/login/?next="]
)
def test_a_query_that_is_no_text_is_a_400(client, path, value):
    answer = client.get(path.split("?")[0], QUERY_STRING=path.split("?")[1] + value)
    assert answer.status_code == 400
    is_api = path.startswith("/api/")
    assert answer.headers["Content-Type"].startswith("application/problem+json" if is_api else "text/html")


@pytest.mark.hostile(1)
def test_the_queue_of_the_admin_refuses_it_too():
    answer = signed_in(make.make_account()).get(
        reverse("admin:review_queue") + "?section=organisation&q=a%00b"
    )
    assert answer.status_code == 400


@pytest.mark.hostile(2)
@pytest.mark.parametrize("value", ["%E2%80%AE", "%E2%80%8B", "%C2%AD", "%F3%A0%81%81"])
def test_a_search_for_what_cannot_be_seen_is_refused_by_name(client, value):
    answer = client.get(f"/api/v1/organisations/?q=a{value}b")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/q"


@pytest.mark.parametrize("query", ["", "q=a", "q=%C3%A9", "q=%F0%9F%8F%B3", "q=a+b%20c", "q=%"])
def test_ordinary_queries_are_read(query):
    assert is_readable(query)


@pytest.mark.hostile(13)
@pytest.mark.parametrize("value", ["0000-00-00", "9999-12-31%2B23:59", "99999999999"])
def test_dates_in_the_addresses_of_the_admin_are_never_a_500(value):
    client = signed_in(make.make_account())
    for lookup in ("published_on", "published_on__gt", "published_on__year"):
        answer = client.get(reverse("admin:advocacy_article_changelist") + f"?{lookup}={value}")
        assert answer.status_code in (200, 302, 400), lookup
