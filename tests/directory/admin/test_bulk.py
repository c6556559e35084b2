"""Nothing in the admin is done to thousands of rows at one click."""

import pytest
from django.contrib import admin
from django.test import RequestFactory
from django.urls import reverse

from directory import moderation
from directory.models import Organisation
from tests import factories as make
from tests.directory.admin.test_admin import public_hash, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
# It changes no record: it queues visits of the worker, which are told one by one.
KNOWN = {"discover"}


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
