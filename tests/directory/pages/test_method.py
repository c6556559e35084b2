"""The pages that say how facts are checked, and what is kept, promise what is set, not what once was."""

import re
from datetime import timedelta
from importlib import import_module

import pytest
from django.conf import settings as project

from directory.contacts.freshness import freshness
from directory.models import Channel
from directory.models.contact_points import terms
from directory.suggesting import deciding
from tests import factories as make
from tests import suggestions
from tests.pages import verify

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
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


OTHERS = ["/fr", "/de", "/es", "/ru", "/ar"]


@pytest.mark.parametrize("language", OTHERS)
def test_in_every_language(client, settings, language):
    settings.VERIFICATION_TERM_DAYS = SET
    assert list(shown(client, language).values()) == [41, 52, 63, 74]


def numbers(answer):
    """Each number that stands in the words of a page."""
    words = re.sub(r"<[^>]*>", " ", answer.content.decode())
    return {int(number) for number in re.findall(r"\d+", words)}


@pytest.mark.parametrize("language", ["", *OTHERS])
def test_it_says_how_many_failures_over_how_many_days_make_a_link_dead(client, monkeypatch, language):
    history = import_module("directory.link_checks.history")  # the package names its function the same
    monkeypatch.setattr(history, "DEAD_AFTER_FAILURES", 611)
    monkeypatch.setattr(history, "DEAD_AFTER", timedelta(days=709))
    assert {611, 709} < numbers(client.get(f"{language}/method/"))


@pytest.mark.parametrize("language", ["", *OTHERS])
def test_what_is_kept_of_a_suggestion_is_said_where_it_is_made_and_where_it_ends(
    client, monkeypatch, language
):
    monkeypatch.setattr(deciding, "KEPT_AFTER_DECISION", timedelta(days=611))
    monkeypatch.setattr(deciding, "EMAIL_KEPT_UNDECIDED", timedelta(days=709))
    point = suggestions.point()
    receipt = suggestions.suggest(suggestions.told(point), at=make.NOW)
    assert {613, 709} < numbers(client.get(f"{language}/safety/"))
    assert 613 in numbers(client.get(f"{language}{suggestions.path(point)}"))
    assert 611 in numbers(client.get(f"{language}/suggest/status/{receipt.token}/"))


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
