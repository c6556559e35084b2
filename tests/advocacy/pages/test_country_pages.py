import re
from datetime import timedelta

import pytest
from django.utils import timezone

from directory import moderation
from directory.models.cautions import NEUTRAL_TEXT
from tests import clock
from tests import factories as make
from tests.pages import (
    SAFETY,
    WARNING,
    call,
    caution,
    contact,
    html,
    main_of,
    ministry,
    shown,
    verify,
    withdraw,
)

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def test_a_country_in_small_letters_leads_to_its_one_address(client):
    make.make_country("LT")
    response = client.get("/countries/lt/")
    assert (response.status_code, response["Location"]) == (301, "/countries/LT/")
    assert client.get("/countries/qq/").status_code == 404


@pytest.mark.parametrize("code", ["ZZ", "SU", "L1", "LTU", "%00%00"])
@pytest.mark.hostile(12)
def test_a_code_that_is_no_country_is_not_found(client, code):
    assert client.get(f"/countries/{code}/").status_code == 404


def test_the_main_action_is_the_contact_page_then_the_form_then_the_website(client):
    body = ministry()
    assert "No contact page and no website of this ministry is published here yet." in shown(
        client, "/countries/LT/"
    )
    contact(body, channel="website", value="https://www.urm.lt/")
    assert "No contact page is proven yet." in shown(client, "/countries/LT/")
    contact(body, channel="contact_form", value="https://www.urm.lt/form")
    assert "Open the ministry’s contact form www.urm.lt" in shown(client, "/countries/LT/")
    contact(body, channel="contact_page", value="https://www.urm.lt/contacts")
    page = shown(client, "/countries/LT/")
    assert "Open the ministry’s contact page www.urm.lt" in page
    assert "proven yet" not in page


def test_a_contact_page_for_one_service_is_not_the_main_action(client):
    contact(ministry(), channel="contact_page", purpose="press")
    page = shown(client, "/countries/LT/")
    assert "No contact page and no website" in page
    assert "Contact page for press" in page


def test_of_two_contact_pages_the_checked_one_leads(client):
    body = ministry()
    contact(body, value="https://a.example/unchecked")
    checked = contact(body, value="https://b.example/checked")
    verify(checked, 3)
    assert "Open the ministry’s contact page b.example" in shown(client, "/countries/LT/")


def test_other_ways_stand_in_the_order_of_the_channels(client):
    body = ministry()
    for channel, value in [
        ("postal_address", "Street 2\n01108 Vilnius"),
        ("fax", "+37052313090"),
        ("telephone", "+37052362444"),
        ("email", "office@urm.lt"),
        ("website", "https://www.urm.lt/"),
        ("contact_page", "https://www.urm.lt/contacts"),
    ]:
        contact(body, channel=channel, value=value)
    page = main_of(client, "/countries/LT/")
    ways = re.findall(r"<strong>(Website|Contact page|E-mail|Telephone|Fax|Postal address)</strong>", page)
    assert ways == ["Website", "E-mail", "Telephone", "Fax", "Postal address"]
    assert ">Street 2<br>01108 Vilnius</address>" in page
    assert 'href="mailto:office@urm.lt"' in page
    assert 'href="tel:+37052362444"' in page
    assert "tel:+37052313090" not in page


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [
        (None, "Not yet checked by a person."),
        (3, "Checked by a person on"),
        (90, "the next check has been overdue since"),
    ],
)
def test_each_contact_says_whether_a_person_checked_it(client, days_ago, expected):
    point = contact(ministry())
    if days_ago is not None:
        verify(point, days_ago)
    page = shown(client, "/countries/LT/")
    assert expected in page
    assert ("page seen" in page) == (days_ago is not None)
    assert "canary-person" not in page


def test_each_contact_says_where_it_was_read(client):
    secondary = make.make_source("https://mirror.example/list", "secondary", "mirror.example")
    body = ministry()
    contact(body, channel="website", value="https://www.urm.lt/")
    contact(body, channel="email", value="office@urm.lt", source=secondary)
    page = shown(client, "/countries/LT/")
    assert f"Read at www.urm.lt (official page, read {clock.LONG_DAY})." in page
    assert f"Read at mirror.example (secondary page, read {clock.LONG_DAY})." in page
    assert "https://mirror.example" not in main_of(client, "/countries/LT/")


def test_a_contact_says_whether_it_stands_on_a_proven_domain(client):
    body = ministry()
    make.published(make.make_domain(body))
    contact(body, channel="website", value="https://www.urm.lt/")
    contact(body, channel="contact_page", value="https://urm.example/contacts")
    page = shown(client, "/countries/LT/")
    assert page.count("Stands on a proven official domain.") == 1
    assert page.count("Does not stand on a domain that is proven to be official.") == 1


def test_a_native_name_carries_its_language_and_direction(client):
    body = make.make_ministry("AE", name="Ministry of Foreign Affairs")
    body.names.create(name="وزارة الخارجية", language="ar")
    moderation.record(body, by=None, at=make.NOW)
    make.published(body)
    assert '<span lang="ar" dir="rtl">وزارة الخارجية</span>' in main_of(client, "/countries/AE/")


def test_a_country_without_a_ministry_leads_to_the_letter_of_each_call(client):
    make.make_country("LT", "Country LT")
    asked = call()
    assert f'href="/calls/{asked.slug}/write/LT/"' in html(client, "/countries/LT/")


def test_a_country_without_a_ministry_says_what_to_do(client):
    make.make_ministry("LT", name="Canary pending")
    page = shown(client, "/countries/LT/")
    assert "No ministry of Country LT is published here yet" in page
    assert "Canary" not in page


def test_only_published_contacts_are_shown(client):
    body = ministry()
    make.make_contact_point(body, channel="email", value="pending@urm.lt")
    rejected = make.make_contact_point(body, channel="email", value="rejected@urm.lt")
    moderation.reject(
        rejected,
        by=make.make_account(),
        reason="canary-reason",
        seen_hash=make.hash_of(rejected),
        at=make.NOW,
    )
    withdrawn = contact(body, channel="email", value="withdrawn@urm.lt", note="canary-note")
    withdraw(withdrawn)
    page = html(client, "/countries/LT/")
    for word in ("pending@", "rejected@", "withdrawn@", "canary"):
        assert word not in page


def test_a_hostile_contact_in_the_database_is_text(client):
    point = contact(ministry(), channel="website", value="https://www.urm.lt/")
    type(point).objects.filter(pk=point.pk).update(value='https://x.example/"><img src=x onerror=alert(1)>')
    assert "<img" not in html(client, "/countries/LT/")


def test_a_country_lists_open_calls_to_its_ministry_with_a_draft(client):
    ministry()
    asked = call()
    call(title="Canary to others", addresses_reader="representatives")
    call(title="Canary lapsed", lapses_on=timezone.now().date() - timedelta(days=1))
    call(title="Canary achieved", outcome="achieved")
    make.make_call(title="Canary pending")
    page = main_of(client, "/countries/LT/")
    assert f'href="/calls/{asked.slug}/write/LT/"' in page
    assert "Canary" not in page


def test_on_its_last_day_a_call_can_still_be_taken(client):
    ministry()
    asked = call(lapses_on=timezone.now().date())
    assert client.get(f"/calls/{asked.slug}/write/LT/").status_code == 200


@pytest.mark.parametrize("state", ["pending", "published"])
def test_where_a_caution_forbids_it_nobody_is_prompted(client, state):
    contact(ministry("UG"), channel="email", value="office@mofa.go.ug")
    asked = call()
    warning = caution(source=make.make_source())
    if state == "published":
        make.published(warning)
    page = html(client, "/countries/UG/")
    assert ("Own words about the danger." in page) == (state == "published")
    assert (NEUTRAL_TEXT["do_not_prompt"] in page) == (state == "pending")
    assert SAFETY in page
    assert 'href="/calls/' not in page
    assert "mailto:office@mofa.go.ug" in page
    assert client.get(f"/calls/{asked.slug}/write/UG/").status_code == 404


def test_a_caution_that_was_taken_away_no_longer_acts(client):
    ministry("UG")
    asked, warning = call(), caution()
    for _ in range(2):
        seen = make.hash_of(warning, "lower")
        moderation.lower(warning, by=make.make_account(), seen_hash=seen, at=make.NOW)
    assert client.get(f"/calls/{asked.slug}/write/UG/").status_code == 200


def test_the_calls_of_an_exempt_issue_pass_a_caution_for_the_whole_country(client):
    ministry("UG")
    caution()
    exempt = call(issue=make.published(make.make_issue(exempt=True)))
    other = call(issue=make.published(make.make_issue()))
    page = main_of(client, "/countries/UG/")
    assert f"/calls/{exempt.slug}/write/UG/" in page
    assert other.slug not in page
    assert NEUTRAL_TEXT["do_not_prompt"] in page


def test_a_caution_for_one_issue_keeps_the_calls_of_that_issue_only(client):
    ministry("UG")
    issue = make.make_issue(name="Canary issue")
    caution(issue=issue)
    assert "Canary issue" not in html(client, "/countries/UG/")
    make.published(issue)
    kept, free = call(issue=issue), call()
    page = main_of(client, "/countries/UG/")
    assert "Canary issue" in page
    assert free.slug in page
    assert kept.slug not in page
    assert client.get(f"/calls/{kept.slug}/write/UG/").status_code == 404


def test_a_warning_stands_with_the_calls_and_on_the_draft(client):
    ministry("AZ")
    asked = call()
    caution("AZ", level="warn")
    page = main_of(client, "/countries/AZ/")
    assert page.index('id="calls"') < page.index(NEUTRAL_TEXT["warn"]) < page.index(f"/calls/{asked.slug}/")
    assert NEUTRAL_TEXT["warn"] in html(client, f"/calls/{asked.slug}/write/AZ/")


def test_the_same_neutral_sentence_stands_once(client):
    for issue in (None, make.make_issue(), make.make_issue()):
        caution("AZ", level="warn", issue=issue)
    assert html(client, "/countries/AZ/").count(NEUTRAL_TEXT["warn"]) == 1


def test_an_accused_state_always_carries_the_warning_and_no_action(client):
    contact(ministry("RU"), channel="website", value="https://mid.example/")
    asked = call(accused_country=make.make_country("RU"))
    page = main_of(client, "/countries/RU/")
    assert WARNING in page
    assert "Calls that concern this state" in page
    assert f'href="/calls/{asked.slug}/"' in page
    assert "/write/" not in page
    assert 'href="https://mid.example/"' in page
    assert 'class="go"' not in page
    assert client.get(f"/calls/{asked.slug}/write/RU/").status_code == 404


def test_a_past_call_still_warns_of_the_accused_state_and_a_pending_one_does_not(client):
    ministry("RU")
    pending = make.make_call(accused_country=make.make_country("RU"), outcome="achieved")
    assert WARNING not in html(client, "/countries/RU/")
    make.published(pending)
    assert WARNING in html(client, "/countries/RU/")


def test_an_accused_state_under_a_caution_links_to_no_call(client):
    ministry("RU")
    call(accused_country=make.make_country("RU"))
    caution("RU")
    page = html(client, "/countries/RU/")
    assert WARNING not in page
    assert "This ministry is not the one to write to." in page
    assert 'href="/calls/' not in page
