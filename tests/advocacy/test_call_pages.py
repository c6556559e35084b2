import re
from datetime import timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from django.utils import timezone

from advocacy import drafts
from advocacy.models import CallToAction, Petition, SignatureCount
from directory import moderation
from directory.advisories import NEUTRAL_ADVISORY
from directory.models import Organisation, State, Verification
from directory.models.cautions import NEUTRAL_TEXT
from tests import factories as make

pytestmark = pytest.mark.django_db

SAFETY = 'href="/safety/"'
WARNING = "Write to your own ministry, not to this one."


def html(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def main_of(client, path):
    """What stands between the head and the foot of a page."""
    return re.search(r"<main.*</main>", html(client, path), re.DOTALL)[0]


def shown(client, path):
    return " ".join(re.sub(r"<[^>]+>", " ", main_of(client, path)).split())


def ministry(code="LT", **fields):
    return make.published(make.make_ministry(code, **fields))


def contact(organisation, **fields):
    return make.published(make.make_contact_point(organisation, **fields))


def call(**fields):
    return make.published(make.make_call(**fields))


def caution(code="UG", **fields):
    make.make_country(code)
    return make.make_caution(code, **fields)


def verify(point, days_ago, method="page_seen"):
    on = timezone.now().date() - timedelta(days=days_ago)
    facts = {"looked_at": "https://www.urm.lt/", "by": make.make_account(), "by_name": "canary-person"}
    return Verification.objects.create(
        contact_point=point, content_hash=point.content_hash, method=method, verified_on=on, **facts
    )


def withdraw(unit):
    moderation.withdraw(unit, by=make.make_account(), reason="canary-reason", at=make.NOW)


# The page of a country


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
    assert "Open the contact form www.urm.lt" in shown(client, "/countries/LT/")
    contact(body, channel="contact_page", value="https://www.urm.lt/contacts")
    page = shown(client, "/countries/LT/")
    assert "Open the contact page www.urm.lt" in page
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
    assert "Open the contact page b.example" in shown(client, "/countries/LT/")


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
    assert "<address>Street 2<br>01108 Vilnius</address>" in page
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
    assert "Read at www.urm.lt (official page, read 21 November 2026)." in page
    assert "Read at mirror.example (secondary page, read 21 November 2026)." in page
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


# Calls that can be taken to a ministry, and cautions


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
    assert WARNING in page
    assert 'href="/calls/' not in page


# Drafts


def test_a_draft_is_text_to_copy_and_sends_nothing(client):
    contact(ministry(name="Ministry <Foreign>"), channel="email", value="office@urm.lt")
    asked = call(ask="Please grant visas & help.", issue=make.published(make.make_issue(name="Visas 2017")))
    page = html(client, f"/calls/{asked.slug}/write/LT/")
    draft = re.search(r"<textarea[^>]*readonly[^>]*>(.*?)</textarea>", page, re.DOTALL)[1]
    assert "Please grant visas &amp; help." in draft
    assert "To the Ministry &lt;Foreign&gt;" in draft
    assert "[your name]" in draft
    assert "<form" not in page
    assert SAFETY in page


def test_the_mail_link_opens_the_same_text(client):
    contact(ministry(name="Ministry"), channel="email", value="office@urm.lt")
    asked = call(summary="Ne & ąčę?", title="Visas\tnow")
    page = html(client, f"/calls/{asked.slug}/write/LT/")
    link = re.search(r'href="(mailto:[^"]+)"', page)[1].replace("&amp;", "&")
    parts = parse_qs(urlsplit(link).query)
    assert unquote(urlsplit(link).path) == "office@urm.lt"
    assert parts["subject"] == ["Visas now"]
    assert "Ne & ąčę?\r\n" in parts["body"][0]


def test_a_text_too_long_for_a_mail_link_is_pasted_instead(client):
    contact(ministry(), channel="email", value="office@urm.lt")
    asked = call(summary="ž" * 1500)
    page = html(client, f"/calls/{asked.slug}/write/LT/")
    link = re.search(r'href="(mailto:[^"]+)"', page)[1]
    assert len(link) <= drafts.LONGEST_MAILTO
    assert "body=" not in link
    assert "paste the text yourself" in page


@pytest.mark.hostile(7)
def test_nothing_in_an_address_or_a_subject_adds_to_a_mail_link():
    link = drafts.mailto(
        "a@x.example?bcc=b@y.example", drafts.Draft("s&bcc=c@z.example\r\nBcc: d@z.example", "b#&cc=e")
    )
    assert set(parse_qs(urlsplit(link).query)) == {"subject", "body"}
    assert urlsplit(link).path == "a@x.example%3Fbcc%3Db@y.example"
    assert not urlsplit(link).fragment


@pytest.mark.parametrize(
    "fields",
    [
        {"addresses_reader": "representatives"},
        {"addresses_reader": ""},
        {"outcome": "achieved"},
        {"outcome": "superseded"},
    ],
)
def test_a_call_that_cannot_be_taken_there_has_no_draft(client, fields):
    ministry()
    assert client.get(f"/calls/{call(**fields).slug}/write/LT/").status_code == 404


def test_a_draft_needs_a_published_call_and_ministry_and_the_exact_code(client):
    make.make_ministry("LV")
    ministry("EE", lifecycle="closed")
    ministry()
    asked, pending = call(), make.make_call()
    for slug, code in [
        (asked.slug, "LV"),
        (asked.slug, "EE"),
        (asked.slug, "lt"),
        (pending.slug, "LT"),
        (asked.slug, "ZZ"),
    ]:
        assert client.get(f"/calls/{slug}/write/{code}/").status_code == 404
    assert client.get(f"/calls/{asked.slug}/write/LT/").status_code == 200


# The page of a call


def test_a_call_says_why_whom_and_what_and_leads_to_the_readers_own_ministry(client):
    article = make.published(
        make.make_article(text="Canary prose of the article, thirty letters.", headline="The headline")
    )
    asked = call(article=article, accused_country=make.make_country("RU", "Russia"), asked_on=make.TODAY)
    page = main_of(client, f"/calls/{asked.slug}/")
    for words in (
        asked.summary,
        asked.ask,
        "The headline",
        "21 November 2026",
        "not to that one",
        SAFETY,
        article.url,
    ):
        assert words in page
    assert '<a class="button" href="/">Find your ministry</a>' in page
    assert "Canary" not in page


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"outcome": "achieved"}, "was achieved"),
        ({"outcome": "superseded"}, "A later call"),
        ({"lapses_on": make.day("2020-02-29")}, "It lapsed on 29 February 2020"),
    ],
)
def test_a_past_call_is_read_and_not_acted_on(client, fields, words):
    page = main_of(client, f"/calls/{call(**fields).slug}/")
    assert words in " ".join(page.split())
    assert "Next step" not in page
    assert 'class="button"' not in page


@pytest.mark.parametrize("kind", CallToAction._meta.get_field("kind").choices)
def test_every_kind_has_a_next_step_with_the_safety_page(client, kind):
    page = main_of(client, f"/calls/{call(kind=kind[0], addresses_reader='').slug}/")
    assert "Next step" in page
    assert SAFETY in page


def test_an_advisory_stands_before_every_link_of_its_organisation(client):
    body = advised("Do not fund it from there.")
    contact(body, channel="website", value="https://body.example/")
    asked = call(kind="donate", addresses_reader="", organisations=[body])
    link = f'href="/organisations/{body.slug}/"'
    for path, first_link in [("/organisations/", link), (f"/calls/{asked.slug}/", link)]:
        page = main_of(client, path)
        assert page.index("Do not fund it from there.") < page.index(first_link)
    page = main_of(client, f"/organisations/{body.slug}/")
    assert page.index("Do not fund it from there.") < page.index("https://body.example/")


def test_a_proposed_advisory_shows_the_neutral_sentence(client):
    body = make.published(make.make_organisation())
    Organisation.objects.filter(pk=body.pk).update(advisory_raised=True)
    for path in ("/organisations/", f"/organisations/{body.slug}/"):
        assert NEUTRAL_ADVISORY in html(client, path)


@pytest.mark.parametrize("by", ["name", "host"])
def test_an_advisory_stands_before_the_articles_of_its_outlet(client, by):
    body = advised("Sharing it is punishable there.", kind="media", name="The Outlet")
    contact(body, channel="website", value="https://outlet.example/")
    fields = {"publication": "the outlet"} if by == "name" else {"url": "https://news.outlet.example/1"}
    article = make.published(make.make_article(text="Please write to your ministry. Thank you.", **fields))
    asked = call(article=article)
    for path in ("/articles/", f"/calls/{asked.slug}/"):
        page = main_of(client, path)
        assert page.index("Sharing it is punishable there.") < page.index(f'href="{article.url}"')


def test_a_petition_is_linked_with_its_platform_while_it_can_be_signed(client):
    platform = advised("It asks for your address.", kind="petition_platform", name="Signs")
    signed = petition(platform, count=1200)
    asked = call(kind="sign_petition", addresses_reader="", petition=signed)
    page = main_of(client, f"/calls/{asked.slug}/")
    assert page.index("It asks for your address.") < page.index(f'href="{signed.url}"')
    assert "1200 had signed by 21 November 2026" in page
    past = call(kind="sign_petition", addresses_reader="", petition=signed, outcome="achieved")
    assert signed.url not in main_of(client, f"/calls/{past.slug}/")


def test_a_call_that_was_never_published_looks_as_if_it_never_existed(client):
    pending, gone = make.make_call(), call()
    withdraw(gone)
    nothing = client.get("/calls/nothing/")
    for slug in (pending.slug, gone.slug):
        response = client.get(f"/calls/{slug}/")
        assert (response.status_code, response.content) == (404, nothing.content)


# Organisations


def test_the_page_of_a_current_ministry_is_that_of_its_country(client):
    body = ministry()
    response = client.get(f"/organisations/{body.slug}/")
    assert (response.status_code, response["Location"]) == (301, "/countries/LT/")
    assert body.slug not in html(client, "/organisations/")
    closed = ministry("LV", lifecycle="closed")
    assert "no longer exists" in shown(client, f"/organisations/{closed.slug}/")


def test_a_body_that_is_only_named_has_no_link_at_all(client):
    body = make.published(make.make_organisation(kind="government", named_only=True))
    point = make.make_contact_point(body, channel="website", value="https://body.example/")
    type(point).objects.filter(pk=point.pk).update(state=State.PUBLISHED, revision=1, revised_at=make.NOW)
    page = main_of(client, f"/organisations/{body.slug}/")
    assert "without contacts" in page
    assert "http" not in page


def test_a_ministry_that_is_only_named_has_no_contact_on_any_page(client):
    body = ministry(named_only=True)
    point = make.make_contact_point(body, channel="email", value="canary@urm.lt")
    type(point).objects.filter(pk=point.pk).update(state=State.PUBLISHED, revision=1, revised_at=make.NOW)
    for path in ("/countries/LT/", f"/calls/{call().slug}/write/LT/"):
        assert "canary" not in html(client, path)
    assert "named here without contacts" in shown(client, "/countries/LT/")


def test_pending_rejected_and_withdrawn_organisations_are_absent(client):
    pending, rejected = make.make_organisation(), make.make_organisation()
    moderation.reject(
        rejected, by=make.make_account(), reason="x", seen_hash=make.hash_of(rejected), at=make.NOW
    )
    gone = make.published(make.make_organisation())
    withdraw(gone)
    page = html(client, "/organisations/")
    for body in (pending, rejected, gone):
        assert body.slug not in page
        assert client.get(f"/organisations/{body.slug}/").status_code == 404


# Lists


def test_organisations_are_ordered_by_kind_and_name(client):
    for kind, name in [("ngo", "Beta"), ("ngo", "Alpha"), ("court", "Gamma")]:
        make.published(make.make_organisation(kind=kind, name=name))
    page = shown(client, "/organisations/")
    assert page.index("Gamma") < page.index("Alpha") < page.index("Beta")


def test_calls_are_ordered_open_before_past_and_the_last_asked_first(client):
    call(title="Call past", asked_on=make.TODAY, outcome="achieved")
    call(title="Call undated")
    call(title="Call old", asked_on=make.day("2017-05-11"))
    call(title="Call new", asked_on=make.day("2026-05-11"))
    found = re.findall(r"Call (?:past|undated|old|new)", main_of(client, "/calls/"))
    assert found == ["Call new", "Call old", "Call undated", "Call past"]


def test_pending_and_withdrawn_calls_and_articles_are_absent(client):
    make.make_call(title="Canary pending", article=make.make_article(headline="Canary article"))
    withdraw(call(title="Canary withdrawn"))
    for path in ("/calls/", "/articles/", "/countries/LT/"):
        make.make_country("LT")
        assert "Canary" not in html(client, path)


def test_articles_are_the_latest_first_with_each_call_once_and_no_prose(client):
    for headline, on in [
        ("Undated", None),
        ("Older", make.day("2017-05-11")),
        ("Newer", make.day("2017-05-20")),
    ]:
        make.published(make.make_article(headline=headline, published_on=on))
    article = make.published(
        make.make_article(
            headline="Cited", published_on=make.TODAY, text="Canary prose, which is thirty letters long."
        )
    )
    cited = make.make_call(title="The call", article=article)
    cited.citations.create(article=article, start=31, end=40, sha256="1" * 64, rule="test", version="1")
    moderation.record(cited, by=None, at=make.NOW)
    make.published(cited)
    page = main_of(client, "/articles/")
    assert re.findall(r"Cited|Newer|Older|Undated", page) == ["Cited", "Newer", "Older", "Undated"]
    assert page.count("The call") == 1
    assert "Canary" not in page
    assert f'id="{article.pk}"' in page


def fill(count):
    """So many of everything that a list or the page of a country shows."""
    body = Organisation.objects.filter(country="LT").first() or ministry()
    russia = make.make_country("RU")
    for number in range(count):
        point = contact(body, channel="email", value=f"{next(make._numbers)}@urm.lt")
        verify(point, number)
        named = advised("Know this.") if number % 2 else make.published(make.make_organisation())
        contact(named, channel="website", value="https://named.example/")
        call(organisations=[named], countries=[russia], issue=make.published(make.make_issue()))
        call(accused_country=make.make_country("LT"), addresses_reader="representatives")
        caution("LT", level="warn", text=f"Text {number}", issue=make.make_issue())


@pytest.mark.parametrize(
    "path",
    ["/countries/LT/", "/organisations/", "/calls/", "/articles/", "/calls/big/", "/calls/big/write/LT/"],
)
def test_a_page_costs_the_same_with_three_and_with_thirty(client, path):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    make.make_country("LT")
    article = make.published(make.make_article(text="Please write to your ministry. Thank you."))
    fill(3)
    big = make.make_call(slug="big", article=article, organisations=Organisation.objects.filter(kind="ngo"))
    make.published(big)
    with CaptureQueriesContext(connection) as few:
        html(client, path)
    fill(9)
    big.organisations.set(Organisation.objects.filter(kind="ngo"))
    with CaptureQueriesContext(connection) as many:
        html(client, path)
    assert len(few) == len(many)
    assert len(many) <= 20


def advised(text, **fields):
    body = make.make_organisation(advisory=text, advisory_source=make.make_source(), **fields)
    return make.published(body)


def petition(platform, count):
    unit = Petition(title="The petition", platform=platform, url="https://signs.example/petition")
    unit.save(force_insert=True)
    SignatureCount.objects.create(
        petition=unit, count=count, counted_on=make.TODAY, source=make.make_source()
    )
    moderation.record(unit, by=None, at=make.NOW)
    return make.published(unit)
