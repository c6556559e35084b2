"""The invented sites are well-formed: what is expected stands on them, and nothing of a real body does."""

import base64
import re
import unicodedata
from functools import cache
from html import unescape

import phonenumbers
import pytest

from benchmarks import discovery
from directory.fetch import Trouble, fetch
from directory.models import Channel, Purpose
from directory.values.domains import registrable_domain
from directory.values.own_domains import why_not_own
from tests.sites.catalogue import SETS, scripts, sites
from tests.sites.serving import serving

SITES = sites()
each_site = pytest.mark.parametrize("site", SITES, ids=lambda site: f"{site.folder}-{site.name}")
TROUBLES = {"", "bot wall", "javascript", "cookies", "robots", "hijacked", "elsewhere", "unreachable"}
CFEMAIL = re.compile(r'data-cfemail="([0-9a-f]+)"')
WITHIN_WORDS = re.compile(r"<!--.*?-->|</?span>", re.DOTALL)
BASE64 = re.compile(r'text="([A-Za-z0-9+/=]{12,})"')
AT = re.compile(r"\s*[\[({]\s*(?:at|@|arroba|arobase)\s*[\])}]\s*", re.IGNORECASE)
DOT = re.compile(r"\s*[\[({]\s*(?:dot|\.|punkt|ponto)\s*[\])}]\s*", re.IGNORECASE)


def listed(site):
    expected = site.expected
    return [*expected.own, *expected.may, *expected.never]


def host(address):
    return address.split("/")[2]


@cache
def texts(name):
    """What stands on each page of a site once its hiding places are opened: addresses whole, digits Arabic."""
    site = next(site for site in SITES if site.name == name)
    return [opened(site.text(page)) for page in site.pages.values()]


def opened(text):
    text = WITHIN_WORDS.sub("", text)
    text = CFEMAIL.sub(lambda match: f" {decoded(match[1])} ", text)
    text = BASE64.sub(lambda match: f" {base64.b64decode(match[1]).decode()} ", text)
    return DOT.sub(".", AT.sub("@", plain(unescape(text)).replace("\\/", "/")))


def decoded(told):
    key, *rest = bytes.fromhex(told)
    return "".join(chr(byte ^ key) for byte in rest)


def plain(text):
    return "".join(str(unicodedata.digit(char, char)) for char in unicodedata.normalize("NFKC", text)).lower()


def stands(told, text):
    """Whether a page shows the value; a number by its last digits, which is how pages within a country write it."""
    if told.channel in ("telephone", "fax"):
        return ends_in(told.value, text) and told.extension in text
    if told.channel == "postal_address":
        return all(word in text for word in re.findall(r"\w+", plain(told.value)))
    return plain(told.value).removeprefix("https://").partition("/")[2 if "://" in told.value else 0] in text


def ends_in(number, text):
    """But for its last digit: the end of a range is often written by that alone."""
    return number[-6:-1] in re.sub(r"[\s\-‑–./()]", "", text)


@each_site
def test_each_address_is_on_the_ministrys_own_domain(site):
    domain = registrable_domain(host(site.home))
    for address in site.pages:
        assert registrable_domain(host(address)) == domain
        assert why_not_own(host(address), site.country, domains=[], website=site.home) is None


@each_site
def test_the_home_answers_and_every_page_can_be_sent(site):
    assert site.home in site.pages
    assert site.shape
    assert site.names
    for address in site.pages:
        assert site.answer(address).status in {200, 301, 302, 303, 307, 308, 403, 404, 500, 503}


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
def test_every_value_stands_on_a_page(site):
    lost = [told for told in listed(site) if not any(stands(told, text) for text in texts(site.name))]
    assert not lost


@each_site
def test_pages_to_be_found_are_there(site):
    domain = registrable_domain(host(site.home))
    for address in (*site.expected.contact, *site.expected.form):
        assert address in site.pages or registrable_domain(host(address)) != domain


@each_site
def test_trouble_has_a_known_name(site):
    assert site.expected.trouble in TROUBLES


def test_there_are_eighty_of_many_languages_and_scripts():
    letters = set().union(*(scripts(page.get("body", "")) for site in SITES for page in site.pages.values()))
    assert len(sites("known")) >= 40
    assert len(sites("unseen")) >= 20
    assert len(sites("fresh")) >= 20
    assert len(SITES) >= 80
    assert len({language.partition("-")[0] for site in SITES for language in site.languages}) >= 25
    assert len(letters - {"MODIFIER", "FULLWIDTH", "KATAKANA-HIRAGANA", "FEMININE", "MASCULINE"}) >= 8


def test_no_two_sites_share_a_host():
    hosts = [name for site in SITES for name in site.hosts]
    assert len(hosts) == len(set(hosts))
    assert {site.folder for site in SITES} <= set(SETS)


@pytest.fixture(scope="module")
def server():
    with serving() as running:
        yield running


@each_site
def test_the_one_fetch_function_gets_each_home(site, server):
    server.notes()
    answer = fetch(site.home, rules=server.rules())
    assert {host(note["address"]) for note in server.notes()} <= site.hosts
    if site.expected.trouble == "elsewhere":
        assert answer.trouble == Trouble.UNRESOLVABLE
    else:
        assert answer.url in site.pages


def test_links_lead_to_the_sites_own_hosts_and_strangers_have_no_address(server):
    rules = server.rules()
    shared = next(site for site in SITES if site.name == "is_shared")
    body = fetch(shared.home, rules=rules).body.decode()
    (link,) = re.findall(r'https://borgarar[^"]+', body)
    assert fetch(link, rules=rules).status == 200
    assert fetch("https://www.police.example/", rules=rules).trouble == Trouble.UNRESOLVABLE
    assert server.resolved[-1] == "www.police.example"


# Each keeps a visitor out, or lures it away.
WALLS = ["ua_botwall", "se_robots", "vn_spa", "no_hijacked", "lu_elsewhere", "za_many"]


@pytest.mark.django_db
def test_a_visit_tells_what_keeps_it_out_and_stays_on_the_site(server):
    listed = [site for site in SITES if site.name in WALLS]
    discovery.enter(listed)
    server.notes(), server.resolved.clear()
    found = discovery.visited(listed, server, fast=True)
    assert {name: told.site.expected.trouble for name, told in found.items() if not told.told} == {}
    assert discovery.off_site(server, listed) == []
    assert discovery.manners(server.notes(), listed)["most_pages"] <= discovery.MOST_PAGES


@pytest.mark.django_db
def test_a_visit_finds_the_contact_page_and_numbers_of_plain_sites(server):
    listed = [site for site in SITES if site.name in ("cz_portal", "de_typo3", "kh_khmer", "md_cookiegate")]
    discovery.enter(listed)
    for found in discovery.visited(listed, server, fast=True).values():
        assert found.contact, found.first
        assert found.right >= len(found.site.expected.own) / 2
