"""The invented sites are well-formed: what is expected stands on them, and nothing of a real body does."""

import unicodedata

import phonenumbers
import pytest

from directory.models import Channel, Purpose
from directory.values.domains import registrable_domain
from directory.values.own_domains import why_not_own
from tests.sites.catalogue import scripts, sites

SITES = sites()
each_site = pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
TROUBLES = {"", "bot wall", "javascript", "cookies", "robots", "hijacked", "unreachable", "unreadable"}


def listed(site):
    expected = site.expected
    return [*expected.own, *expected.may, *expected.never]


def shown(value):
    """Digits and letters as people compare them: of every script, without what stands between."""
    plain = unicodedata.normalize("NFKC", value).lower()
    digits = "".join(str(unicodedata.digit(char, char)) for char in plain)
    return "".join(char for char in digits if char.isalnum())


@each_site
def test_each_address_is_on_the_ministrys_own_domain(site):
    domain = registrable_domain(site.home.split("/")[2])
    for address in site.pages:
        host = address.split("/")[2]
        if "stranger" not in site.pages[address]:
            assert registrable_domain(host) == domain
            assert why_not_own(host, site.country, domains=[], website=site.home) is None


@each_site
def test_the_home_answers(site):
    assert site.home in site.pages
    assert site.shape
    assert site.names


@each_site
def test_values_are_of_known_channels_and_purposes_once_each(site):
    for told in listed(site):
        assert told.channel in Channel.values
        assert set(told.purposes) <= set(Purpose.values)
    assert len({(told.channel, told.value, told.extension) for told in listed(site)}) == len(listed(site))


@each_site
def test_numbers_are_valid_and_those_to_be_found_are_of_the_country(site):
    for told in site.expected.own:
        if told.channel in ("telephone", "fax"):
            number = phonenumbers.parse(told.value)
            assert phonenumbers.is_valid_number(number), told
            assert number.country_code == phonenumbers.country_code_for_region(site.country), told


@each_site
def test_pages_to_be_found_are_there(site):
    for address in (*site.expected.contact, *site.expected.form):
        assert address in site.pages or registrable_domain(address.split("/")[2]) not in site.home


@each_site
def test_trouble_has_a_known_name(site):
    assert site.expected.trouble in TROUBLES


def test_there_are_ten_and_their_languages_are_many():
    assert len(SITES) >= 10
    letters = set().union(*(scripts(page.get("body", "")) for site in SITES for page in site.pages.values()))
    assert {"LATIN", "CYRILLIC"} <= letters
