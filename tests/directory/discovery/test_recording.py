"""From a visit to rows: what is new waits for people, what they refused stays refused, twice changes nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from directory import moderation
from directory.discovery import visiting
from directory.discovery.running import discover
from directory.models import (
    ContactPoint,
    Proposal,
    PublicState,
    Revision,
    SightedPage,
    Sighting,
    SiteVisit,
    Source,
)
from tests import acts, tables
from tests import factories as make
from tests.own_sites import page, playing

pytestmark = pytest.mark.django_db
HOME = "http://www.urm-invented.lt/"
CONTACTS = HOME + "contacts"
PHONE, OTHER = "+37052362444", "+37052362520"
NAME = "Ministry of Invented Affairs"


def contacts(*numbers):
    told = "".join(f"<p>Telephone: {number}</p>" for number in numbers)
    return page("Contacts", f"<h1>Contacts</h1><p>{NAME}, Vilnius</p>{told}")


SITE = {HOME: page(NAME, f'<p>{NAME}</p><a href="/contacts">Contacts</a>'), CONTACTS: contacts(PHONE)}


@pytest.fixture
def ministry():
    return tables.built_once(make_ministry)


def make_ministry():
    PublicState.objects.get_or_create(pk=1)
    body = make.published(make.make_ministry("LT", name=NAME))
    make.published(make.make_contact_point(body, channel="website", value=HOME))
    return body


def run(pages, at=make.NOW, **facts):
    with playing(pages) as sites:
        (told,) = discover(clock=lambda: at, manner=sites.manner(), codes=["lt"], **facts)
        return told


def phone(ministry, value=PHONE, source=CONTACTS, **facts):
    facts = {"channel": "telephone", "value": value, "source": make.make_source(source), **facts}
    return make.make_contact_point(ministry, **facts)


def test_what_is_found_waits_for_people_with_its_source_and_place(ministry):
    revisions = Revision.objects.count()
    run(SITE)
    found = ContactPoint.objects.get(value=PHONE)
    assert (found.state, found.author, found.purpose) == ("pending", None, "general")
    facts = (found.source.url, found.source.evidence, found.source.kind, found.source.publisher)
    assert facts == (CONTACTS, "official", "own", "urm-invented.lt")
    seen = Sighting.objects.of_contact(found).get()
    assert seen.excerpt().value == PHONE
    assert seen.on_own_domain
    assert (seen.page.status, seen.page.by, seen.page.title) == (200, None, "Contacts")
    assert len(seen.page.body_sha256) == len(seen.page.text_sha256) == 64
    assert Revision.objects.count() == revisions


def rows():
    """Everything that a visit writes, without times."""
    pages = SightedPage.objects.order_by("pk").values(
        "pk", "address", "status", "body_sha256", "text_sha256", "title", "language", "names_body"
    )
    told = [list(model.objects.order_by("pk").values()) for model in (Sighting, Source, Proposal)]
    points = ContactPoint.objects.order_by("pk").values("pk", "state", "content_hash", "recorded_at")
    return [list(pages), *told, list(points), Revision.objects.count()]


def test_a_second_visit_changes_nothing_but_times(ministry):
    make.published(phone(ministry, OTHER))
    run(SITE)
    before = rows()
    again = run(SITE, make.NOW + timedelta(days=40))
    assert rows() == before
    assert {seen.seen_at for seen in SightedPage.objects.all()} == {make.NOW + timedelta(days=40)}
    assert (again.report["entered"], again.report["proposed"]) == ([], [])


def decided(ministry, state):
    point = phone(ministry)
    if state == "rejected":
        acts.reject(point)
    elif state != "pending":
        make.published(point)
    if state == "withdrawn":
        moderation.withdraw(point, by=make.make_account(), reason="wrong", at=make.NOW)
    return point


@pytest.mark.parametrize("state", ["pending", "published", "rejected", "withdrawn"])
def test_a_value_that_is_there_already_gets_a_sighting_and_no_more(ministry, state):
    point = decided(ministry, state)
    run(SITE)
    assert ContactPoint.objects.get(value=PHONE) == point
    point.refresh_from_db()
    assert point.state == state
    assert Sighting.objects.of_contact(point).exists()


def test_a_value_that_people_replaced_is_not_entered_again(ministry):
    point = make.published(phone(ministry))
    acts.change(point, value=OTHER)
    run(SITE)
    assert not ContactPoint.objects.filter(value=PHONE).exists()
    assert not Proposal.objects.filter(state="open").exists()
    assert Sighting.objects.of_contact(point, PHONE).get().stands


def test_a_value_whose_proposal_people_refused_is_not_entered_again(ministry):
    point = make.published(phone(ministry, OTHER))
    proposal = make.propose(point, make.make_account(), value=PHONE)
    by, seen = make.make_account(), moderation.case_of_proposal(proposal).hash
    moderation.reject_proposal(proposal, by=by, reason="no", seen_hash=seen, at=make.NOW)
    run(SITE)
    assert not ContactPoint.objects.filter(value=PHONE).exists()
    assert not Proposal.objects.filter(state="open").exists()


@pytest.mark.parametrize("other", [CONTACTS + "/", CONTACTS.replace("http:", "https:"), CONTACTS + "#form"])
def test_one_page_written_otherwise_is_known(ministry, other):
    point = make.make_contact_point(ministry, value=other)
    run(SITE)
    assert list(ContactPoint.objects.filter(channel="contact_page")) == [point]
    assert Sighting.objects.of_contact(point).get().stands


def test_a_value_that_no_longer_stands_says_so_and_what_stands_there_instead(ministry):
    point = make.published(phone(ministry, OTHER))
    told = run(SITE)
    seen = Sighting.objects.of_contact(point).get()
    assert seen.contradicts
    assert [other["value"] for other in seen.instead] == [PHONE]
    assert [lost["value"] for lost in told.report["lost"]] == [OTHER]
    point.refresh_from_db()
    assert (point.state, point.value) == ("published", OTHER)


@pytest.fixture
def sure(monkeypatch):
    """The reader is sure of whatever it finds."""
    monkeypatch.setattr("directory.discovery.recording.SURE", 0.0)


def test_one_value_in_place_of_a_published_one_is_proposed_with_its_source(ministry, sure):
    point = make.published(phone(ministry, OTHER))
    run(SITE)
    proposal = Proposal.objects.get()
    wished = moderation.proposed(proposal)
    assert (proposal.author, proposal.unit_id, wished["value"]) == (None, point.pk, PHONE)
    assert (wished["source"]["url"], wished["source"]["evidence"], wished["source"]["kind"]) == (
        CONTACTS,
        "official",
        "own",
    )
    assert not ContactPoint.objects.filter(value=PHONE).exists()
    assert Sighting.objects.of_contact(point, PHONE).get().excerpt().value == PHONE
    run(SITE, make.NOW + timedelta(days=1))
    assert Proposal.objects.get() == proposal


def test_of_two_values_in_place_of_one_a_person_chooses(ministry, sure):
    make.published(phone(ministry, OTHER))
    run({**SITE, CONTACTS: contacts(PHONE, "+37052362401")})
    assert not Proposal.objects.exists()
    assert ContactPoint.objects.filter(state="pending", channel="telephone").count() == 2


def test_a_value_that_stands_on_another_page_of_the_site_is_not_lost(ministry):
    point = make.published(phone(ministry, source=HOME))
    assert run(SITE).report["lost"] == []
    assert Sighting.objects.of_contact(point).get().page.address == CONTACTS


def test_a_value_that_was_read_elsewhere_is_not_called_lost(ministry):
    point = make.published(phone(ministry, OTHER, source="https://www.example.org/list"))
    run(SITE)
    assert not Sighting.objects.filter(contact=point).exists()


def test_a_contact_page_that_is_gone_is_lost(ministry):
    point = make.published(make.make_contact_point(ministry, value=HOME + "old"))
    run(SITE)
    seen = Sighting.objects.of_contact(point).get()
    assert seen.contradicts
    assert seen.page.status == 404


def test_what_an_earlier_visit_noted_on_a_page_and_this_one_did_not_is_gone(ministry):
    run({**SITE, CONTACTS: contacts(PHONE, OTHER)})
    assert Sighting.objects.get(value=OTHER).stands
    run(SITE, make.NOW + timedelta(days=1))
    assert Sighting.objects.get(value=OTHER).contradicts
    assert Sighting.objects.get(value=PHONE).stands


def test_nothing_of_a_site_that_was_taken_over_is_entered(ministry, monkeypatch):
    point = make.published(phone(ministry, OTHER))
    read = visiting.read
    monkeypatch.setattr(visiting, "read", lambda *given: replace(read(*given), trouble="hijacked"))
    told = run(SITE)
    assert told.trouble == "hijacked"
    assert not Sighting.objects.exists()
    assert not ContactPoint.objects.filter(state="pending").exists()
    assert ContactPoint.objects.get(pk=point.pk).state == "published"


def test_nothing_is_kept_of_a_trial(ministry):
    told = run(SITE, keep=False)
    assert [one["value"] for one in told.report["entered"] if one["channel"] == "telephone"] == [PHONE]
    kept = (SightedPage, Sighting, SiteVisit)
    assert not any(model.objects.exists() for model in kept)
    assert not ContactPoint.objects.filter(state="pending").exists()


def test_the_summary_is_kept_for_editors(ministry):
    run(SITE)
    kept = SiteVisit.objects.get(organisation=ministry)
    assert (kept.visited_at, kept.claimed_until, kept.trouble) == (make.NOW, None, "")
    assert [seen["address"] for seen in kept.report["pages"]] == [HOME, CONTACTS]


def test_a_ministry_that_another_run_visits_is_left_to_it(ministry):
    SiteVisit.objects.create(organisation=ministry, claimed_until=make.NOW + timedelta(minutes=5))
    assert run(SITE).trouble == "busy"
    assert not Sighting.objects.exists()


def test_a_ministry_without_a_website_is_told(ministry):
    website = ContactPoint.objects.get(channel="website")
    moderation.withdraw(website, by=make.make_account(), reason="gone", at=make.NOW)
    told = run({})
    assert told.trouble == "no website"
    assert "Propose its website" in told.to_do


def test_a_pending_website_on_a_proven_domain_is_begun_at(ministry):
    website = ContactPoint.objects.get(channel="website")
    moderation.withdraw(website, by=make.make_account(), reason="moved", at=make.NOW)
    make.make_contact_point(ministry, channel="website", value=HOME)
    assert run(SITE).trouble == "no website"
    make.published(make.make_domain(ministry, domain="urm-invented.lt"))
    assert run(SITE).trouble == ""


def test_what_one_visit_enters_does_not_change_which_pages_the_next_one_reads(ministry):
    """Forty links that all promise the same, each to a page with a number of its own."""
    links = "".join(f'<a href="/contacts/{number}">Contacts {number}</a>' for number in range(40))
    pages = {HOME: page(NAME, links)}
    for number in range(40):
        told = f"<h1>Contacts</h1><p>{NAME}: telephone +370 5 236 24{number:02}</p>"
        pages[f"{CONTACTS}/{number}"] = page(f"Contacts {number}", told)
    first = run(pages)
    for days in (1, 2):
        again = run(pages, make.NOW + timedelta(days=days))
        assert {seen["address"] for seen in again.report["pages"]} <= {
            seen["address"] for seen in first.report["pages"]
        }
        assert again.report["entered"] == []


WORDS = "<p>Sunny rooms by the sea for every purse, with breakfast and a boat to the islands.</p>" * 5
LATER = make.NOW + timedelta(days=30)


def test_a_site_on_which_all_is_gone_at_once_is_not_believed(ministry):
    run(SITE)
    before = rows()
    strange = f"{WORDS}<p>Telephone: +370 5 236 2401</p>"
    told = run(
        {HOME: page("Holidays", strange + '<a href="/contacts">Contacts</a>'), CONTACTS: strange}, LATER
    )
    assert told.trouble == "hijacked"
    assert rows() == before
    assert run(SITE, LATER).trouble == ""


def test_of_a_site_one_page_of_which_lost_all_that_it_was_the_others_are_believed(ministry):
    run(SITE)
    before = SightedPage.objects.get(address=CONTACTS)
    more = page("More", f"<p>{NAME}</p><p>Telephone: {OTHER}</p>")
    home = page(NAME, f'<p>{NAME}</p><a href="/contacts">Contacts</a><a href="/contacts/2">Contacts</a>')
    strange = page("Holidays", f"{WORDS}<p>Telephone: +370 5 236 2401</p>", "vi")
    told = run({HOME: home, CONTACTS: strange, CONTACTS + "/2": more}, LATER)
    assert [seen["address"] for seen in told.report["pages"] if seen["trouble"] == "hijacked"] == [CONTACTS]
    now = SightedPage.objects.get(address=CONTACTS)
    assert (now.seen_at, now.text_sha256) == (before.seen_at, before.text_sha256)
    assert set(ContactPoint.objects.filter(channel="telephone").values_list("value", flat=True)) == {
        PHONE,
        OTHER,
    }
    assert Sighting.objects.get(value=PHONE).stands


def test_a_site_that_was_rebuilt_is_believed(ministry):
    run(SITE)
    rebuilt = page("Welcome", f'{WORDS}<p>{NAME}</p><a href="/contacts">Contacts</a>')
    assert run({**SITE, HOME: rebuilt, CONTACTS: contacts(OTHER)}, LATER).trouble == ""
    assert ContactPoint.objects.filter(value=OTHER, state="pending").exists()


def test_what_people_refused_and_the_page_no_longer_holds_is_not_said_to_stand_there(ministry):
    point = decided(ministry, "rejected")
    run(SITE)
    assert Sighting.objects.of_contact(point).get().stands
    run({**SITE, CONTACTS: contacts(OTHER)}, LATER)
    assert not Sighting.objects.of_contact(point).exists()
