"""What the lists of the admin show of a record, and what its first pages do not."""

import pytest
from django.urls import reverse

from tests import factories as make
from tests.directory.accounts.roads import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def test_a_list_of_contacts_shows_their_values():
    make.make_contact_point(value="https://www.urm.lt/contacts")
    page = signed_in(make.make_account()).get(reverse("admin:directory_contactpoint_changelist"))
    assert "https://www.urm.lt/contacts" in page.content.decode()


def test_no_page_offers_recent_actions_of_which_nothing_is_ever_kept():
    page = signed_in(make.make_account(is_superuser=True)).get(reverse("admin:records"))
    assert page.status_code == 200
    assert "recent-actions" not in page.content.decode()
