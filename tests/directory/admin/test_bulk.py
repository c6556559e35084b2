"""Nothing in the admin is done to thousands of rows at one click."""

import uuid

import pytest
from django.contrib import admin
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from directory import moderation
from directory.models import Organisation
from tests import factories as make
from tests.directory.admin.test_admin import public_hash, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
# It changes no record: it queues visits of the worker, which are told one by one.
KNOWN = {"discover", "stop"}


@pytest.mark.hostile(29)
def test_no_list_offers_to_change_or_delete_what_is_ticked():
    request = RequestFactory().get("/")
    request.user = make.make_account(is_superuser=True)
    offered = {name for page in admin.site._registry.values() for name in page.get_actions(request)}
    assert offered <= KNOWN
    assert not [page for page in admin.site._registry.values() if page.list_editable]


@pytest.mark.hostile(29)
@pytest.mark.parametrize("action", ["delete_selected", "publish", "discover"])
def test_all_rows_across_pages_at_once_change_nothing_that_is_public(action):
    for _ in range(3):
        make.published(make.make_organisation())
    kind, before = moderation.kind_named("organisation"), public_hash()
    client = signed_in(make.make_account(is_superuser=True))
    rows = [str(pk) for pk in Organisation.objects.values_list("pk", flat=True)]
    posted = {"action": action, "select_across": "1", "index": "0", "_selected_action": rows, "post": "yes"}
    client.post(reverse("admin:directory_organisation_changelist"), posted)
    assert (public_hash(), kind.published().count()) == (before, 3)


def many(count):
    """So many more organisations that wait, each like one that somebody entered."""
    entered = make.make_organisation()
    columns = [field.attname for field in Organisation._meta.concrete_fields]
    told = {name: getattr(entered, name) for name in columns}
    rows = (
        Organisation(
            **{**told, "id": uuid.uuid4(), "slug": f"{entered.slug}-{number}", "name": f"Body {number}"}
        )
        for number in range(count)
    )
    Organisation.objects.bulk_create(rows, batch_size=500)


def queries_of(client, action):
    rows = [str(pk) for pk in Organisation.objects.values_list("pk", flat=True)[:100]]
    posted = {"action": action, "select_across": "1", "index": "0", "_selected_action": rows, "post": "yes"}
    with CaptureQueriesContext(connection) as asked:
        answer = client.post(reverse("admin:directory_organisation_changelist"), posted)
    assert answer.status_code in (200, 302)
    return len(asked)


@pytest.mark.hostile(29)
@pytest.mark.parametrize("action", ["delete_selected", "discover"])
def test_five_thousand_rows_across_pages_cost_what_three_do_and_nothing_changes(action):
    client = signed_in(make.make_account(is_superuser=True))
    make.published(make.make_organisation())
    many(3)
    queries_of(client, action)
    few = queries_of(client, action)
    many(5_000)
    before, count = public_hash(), Organisation.objects.count()
    assert count > 5_000
    assert queries_of(client, action) <= few + 1
    assert (public_hash(), Organisation.objects.count()) == (before, count)
    assert not DBTaskResult.objects.exists()
