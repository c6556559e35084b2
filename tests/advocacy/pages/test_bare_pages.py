"""Where readers must not be prompted, no sentence tells them to act, on whatever shows the country.

Every clause is read (``tests/orders.py``); the curated set is read whole in the offline file.
"""

import re

import pytest
from django.utils import timezone
from django.utils.translation import override

from advocacy.export import offline
from directory.versions import Version
from tests import factories as make
from tests.acts import dispute, observe
from tests.orders import orders
from tests.pages import call, caution, contact, html, main_of, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def test_orders_are_found_where_they_stand():
    told = "<p><strong>None yet.</strong> Start at the site and look there. The use of it.</p><a>Open at <b>x</b></a>"
    assert orders(told) == ["Start at the site", "look there.", "Open at x"]


@pytest.fixture
def uganda():
    caution("UG")
    return ministry("UG", name="The Ministry")


def with_website(body):
    contact(body, channel="website", value="https://mofa.example/")


def with_all_channels(body):
    for channel, value in [
        ("contact_page", "https://mofa.example/contact"),
        ("website", "https://mofa.example/"),
        ("email", "office@mofa.example"),
        ("telephone", "+256414345661"),
        ("postal_address", "Street 2\nKampala"),
    ]:
        contact(body, channel=channel, value=value)


def with_a_doubt(body):
    dispute(contact(body, value="https://mofa.example/contact"))
    observe(
        contact(body, channel="website", value="https://mofa.example/"),
        "dead",
        failures=3,
        failing_since=make.LONG_AGO,
    )


def with_one_that_is_no_page(body):
    contact(body, channel="email", value="office@mofa.example")


# A country for each sort of ministry; the last two stand accused as well.
SHAPES = {
    "AE": with_website,
    "AF": with_all_channels,
    "BD": with_a_doubt,
    "BN": with_one_that_is_no_page,
    "DZ": lambda body: None,
    "EG": with_website,
    "GM": with_all_channels,
}
PATHS = ["/countries/{}/", "/embed/{}/", "/api/v1/ministries/{}.vcf", "/api/v1/ministries/{}.jsonld"]


def test_no_sentence_about_a_country_under_a_caution_tells_to_act(client):
    call()
    for code, fill in SHAPES.items():
        caution(code)
        fill(ministry(code, name=f"The Ministry of {code}"))
    for code in ("EG", "GM"):
        call(accused_country=make.make_country(code))
    paths = [path.format(code) for code in SHAPES for path in PATHS]
    found = {path: orders(read(client, path)) for path in paths}
    found |= {f"offline {code}": orders(part) for code, part in offline_parts().items()}
    assert {path: told for path, told in found.items() if told} == {}


def test_what_a_search_says_of_an_accused_state_is_a_fact_under_a_caution(client, uganda):
    call(accused_country=uganda.country)
    hits = re.findall(r"<li>(.*?)</li>", main_of(client, "/search/?q=country+ug"), re.DOTALL)
    assert [told for hit in hits if "accuse" in hit for told in orders(hit)] == []
    assert any("accused the state" in hit for hit in hits)


def test_what_the_api_warns_of_is_a_fact_under_a_caution(client, uganda):
    call(accused_country=uganda.country)
    found = client.get("/api/v1/search/?q=country+ug").json()["results"]
    warnings = [client.get("/api/v1/countries/UG/").json()["warning"], *(hit["warning"] for hit in found)]
    assert len(warnings) == 2
    assert all("accused this state" in warning and orders(warning) == [] for warning in warnings)


def test_where_no_ministry_is_published_nothing_tells_to_look_for_it(client):
    caution("UG")
    assert orders(html(client, "/countries/UG/")) == []
    assert "Look for the ministry through" in html(client, f"/countries/{make.make_country('LT').code}/")


def test_the_contacts_of_an_accused_state_are_facts_as_well(client):
    body = ministry("RU")
    with_website(body)
    call(accused_country=make.make_country("RU"))
    page = html(client, "/countries/RU/")
    assert "Write to your own ministry, not to this one." in page
    assert "Start at the ministry’s website" not in page
    assert 'href="https://mofa.example/"' in page


def test_a_call_that_passes_the_caution_leads_to_a_letter_and_the_contacts_stay_facts(client, uganda):
    with_website(uganda)
    free = call(issue=make.published(make.make_issue(exempt=True)))
    page = html(client, "/countries/UG/")
    assert f"/calls/{free.slug}/write/UG/" in page
    assert "Start at the ministry’s website" not in page


def test_the_file_that_needs_no_connection_is_linked_where_the_danger_is(client, uganda):
    assert 'href="/data/directory.html"' in html(client, "/countries/UG/")
    assert 'href="/data/directory.ar.html"' in html(client, "/ar/countries/UG/")
    ministry("LT")
    assert "/data/directory" not in html(client, "/countries/LT/")


def test_while_there_is_no_such_file_its_link_leads_to_where_that_is_told(client, settings, tmp_path):
    settings.EXPORT_DIRECTORY = tmp_path
    for address, told in (("/data/directory.html", "/safety/"), ("/data/directory.ar.html", "/ar/safety/")):
        assert client.get(address).headers["Location"] == f"{told}#offline"
        assert 'id="offline"' in html(client, told)


def test_the_feed_of_a_country_has_a_link_that_can_be_seen(client, uganda):
    assert '<a href="/feeds/UG.atom">Changes for Country UG (Atom)</a>' in main_of(client, "/countries/UG/")


def test_who_lives_abroad_learns_of_the_embassy_save_where_nobody_may_be_prompted(client, uganda):
    ministry("LT")
    told = "its embassy where you live takes messages to the ministry too"
    assert told in html(client, "/countries/LT/")
    assert told not in html(client, "/countries/UG/")


def test_no_fact_of_a_contact_is_lost(client, uganda):
    with_all_channels(uganda)
    page = html(client, "/countries/UG/")
    for fact in (
        "https://mofa.example/contact",
        "office@mofa.example",
        "+256414345661",
        "Kampala",
        "Read at",
    ):
        assert fact in page
    assert page.count("Not yet checked by a person.") == 5


def read(client, path):
    text = html(client, path)
    if path.endswith(".vcf"):
        return "\n".join(re.findall(r"NOTE:.*", text.replace("\r\n ", ""))).replace("NOTE:", "\n")
    if path.endswith(".jsonld"):
        return "\n".join(re.findall(r'"\w*[dD]escription":"([^"]*)"', text.replace('": "', '":"')))
    return text


def offline_parts():
    with override("en"):
        whole = "".join(offline._parts(Version(1, timezone.now().date())))
    parts = re.findall(r'<section class="part" id="([A-Z]{2})"(.*?)</section>', whole, re.DOTALL)
    return {code: f"<p {part}" for code, part in parts}
