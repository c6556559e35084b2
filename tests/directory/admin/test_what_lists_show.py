"""What the lists of the admin show of a record, and what its first pages do not."""

import pytest
from django.urls import reverse

from directory.admin import units
from tests import factories as make
from tests.directory.accounts.roads import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def test_a_list_of_contacts_shows_their_values():
    make.make_contact_point(value="https://www.urm.lt/contacts")
    page = signed_in(make.make_account()).get(reverse("admin:directory_contactpoint_changelist"))
    assert "https://www.urm.lt/contacts" in page.content.decode()


def found_by(asked, **narrowed):
    client = signed_in(make.make_account())
    page = client.get(reverse("admin:directory_contactpoint_changelist"), {"q": asked, **narrowed})
    return sorted(point.value for point in page.context["cl"].queryset)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("urm.lt", ["a@urm.lt", "b@urm.lt"]),
        ("A@URM", ["a@urm.lt"]),
        ("harbour", ["b@urm.lt", "c@elsewhere.example"]),
        ("harbour urm", ["b@urm.lt"]),
        ('"harbour watch"', ["b@urm.lt", "c@elsewhere.example"]),
        ('"watch harbour"', []),
        ("lithuania", ["a@urm.lt"]),
        ("lt", ["a@urm.lt", "b@urm.lt"]),
        ("LT", ["a@urm.lt", "b@urm.lt"]),
        ("l", ["a@urm.lt", "b@urm.lt", "c@elsewhere.example"]),
        ("%", []),
    ],
)
def test_a_search_finds_a_contact_by_its_value_its_body_and_its_country(asked, found):
    make.make_country("LT", "Lithuania")
    ministry = make.make_ministry("LT")
    watch = make.make_organisation(name="Harbour Watch")
    make.make_contact_point(ministry, channel="email", value="a@urm.lt")
    for value in ("b@urm.lt", "c@elsewhere.example"):
        make.make_contact_point(watch, channel="email", value=value)
    assert found_by(asked) == found


def test_a_search_within_a_filter_finds_what_the_filter_leaves(monkeypatch):
    monkeypatch.setattr(units, "MOST_FOUND", 2)
    watch = make.make_organisation(name="Harbour Watch")
    for number in range(3):
        make.make_contact_point(watch, channel="email", value=f"{number}@urm.lt")
    make.make_contact_point(watch, channel="telephone", value="+37052362444")
    assert found_by("harbour", channel__exact="telephone") == ["+37052362444"]
    assert len(found_by("harbour")) == 2


def test_no_page_offers_recent_actions_of_which_nothing_is_ever_kept():
    page = signed_in(make.make_account(is_superuser=True)).get(reverse("admin:records"))
    assert page.status_code == 200
    assert "recent-actions" not in page.content.decode()
