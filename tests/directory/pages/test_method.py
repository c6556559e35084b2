"""The page that says how facts are checked promises what is set, not what once was."""

import re
from datetime import timedelta

import pytest
from django.conf import settings as project

from directory.contacts.freshness import freshness
from directory.models import Channel
from directory.models.contact_points import terms
from tests import factories as make
from tests.pages import verify

pytestmark = pytest.mark.django_db
SET = {
    **dict.fromkeys(["website", "contact_page", "contact_form", "social"], 41),
    **{"telephone": 52, "fax": 52, "email": 63, "postal_address": 74},
}


def shown(client, language=""):
    page = client.get(f"{language}/method/").content.decode()
    return {
        " ".join(what.split()): int(days)
        for what, days in re.findall(r"<dt>([^<]*)</dt><dd>[^<0-9]*([0-9]+)[^<0-9]*</dd>", page)
    }


def test_it_prints_the_terms_that_are_set(client, settings):
    settings.VERIFICATION_TERM_DAYS = SET
    assert shown(client) == {
        "Website, contact page, contact form, social media": 41,
        "Telephone, fax": 52,
        "E-mail": 63,
        "Postal address": 74,
    }


@pytest.mark.parametrize("language", ["/fr", "/de", "/es", "/ru", "/ar"])
def test_in_every_language(client, settings, language):
    settings.VERIFICATION_TERM_DAYS = SET
    assert list(shown(client, language).values()) == [41, 52, 63, 74]


def test_a_term_that_is_set_decides_when_a_check_is_overdue(settings):
    settings.VERIFICATION_TERM_DAYS = SET
    point = make.published(make.make_contact_point(make.published(make.make_organisation())))
    verify(point, days_ago=0)
    on = freshness(point, make.TODAY).verified_on
    assert freshness(point, on + timedelta(days=40)).state == "verified"
    assert freshness(point, on + timedelta(days=41)).state == "overdue"


def test_every_channel_has_one_term():
    assert sorted(channel for channels in terms().values() for channel in channels) == sorted(Channel)


def test_every_setting_from_the_environment_is_told_to_operators():
    code = (project.BASE_DIR / "config" / "settings.py").read_text(encoding="utf-8")
    named = set(re.findall(r'env(?:\.\w+)?\(\s*"([A-Z_]+)"', code))
    told = (project.BASE_DIR / "docs" / "operators.md").read_text(encoding="utf-8")
    assert len(named) > 15
    assert {name for name in named if f"`{name}`" not in told} == set()
