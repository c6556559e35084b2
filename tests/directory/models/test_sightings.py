"""What was seen on a body's own pages: the newest look counts, the kept text is bounded, old looks go."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from directory import moderation
from directory.models import SightedPage, Sighting, SiteVisit
from directory.models.sightings import MOST_TEXT, Excerpt, kept_text
from tests import acts, tables
from tests import factories as make

pytestmark = pytest.mark.django_db
TEXT = "Ministry of Foreign Affairs. Telephone +370 5 236 2444, open on weekdays."
LATER = make.NOW + timedelta(days=3)


@pytest.fixture
def phone():
    return tables.built_once(make_phone)


def make_phone():
    body = make.published(make.make_ministry("LT"))
    return make.published(make.make_contact_point(body, channel="telephone", value="+37052362444"))


def test_the_excerpt_shows_the_value_as_the_page_writes_it(phone):
    page = make.make_sighted_page(phone.organisation, text=TEXT)
    seen = make.make_sighting(phone, page, as_written="+370 5 236 2444")
    assert seen.excerpt(11) == Excerpt(" Telephone ", "+370 5 236 2444", ", open on w")


def test_what_stands_in_no_text_has_no_excerpt(phone):
    assert make.make_sighting(phone).excerpt() is None


@pytest.mark.parametrize("letter", ["x", "ф", "外", "😀"])
def test_no_more_of_a_page_is_kept_than_allowed_and_no_letter_is_cut(letter):
    kept, compressed = kept_text(letter * MOST_TEXT)
    assert len(kept.encode()) <= MOST_TEXT
    assert set(kept) == {letter}
    assert len(compressed) < MOST_TEXT


def test_the_kept_text_comes_back(phone):
    page = make.make_sighted_page(phone.organisation, text="Užsienio reikalų ministerija, 外交部")
    assert SightedPage.objects.get(pk=page.pk).text == "Užsienio reikalų ministerija, 外交部"


def test_the_newest_look_at_a_value_counts(phone):
    old = make.make_sighting(phone, make.make_sighted_page(phone.organisation), stands=True)
    page = make.make_sighted_page(phone.organisation, address="https://www.urm.lt/b", seen_at=LATER)
    new = make.make_sighting(phone, page, stands=False, instead=[{"value": "+37052362445"}])
    assert list(Sighting.objects.newest()) == [new]
    assert Sighting.objects.of_contact(phone).first() == new
    assert new.contradicts
    assert not old.contradicts
    assert list(Sighting.objects.contradicting()) == [new]


def test_of_one_visit_the_page_on_which_the_value_stands_counts(phone):
    pages = [
        make.make_sighted_page(phone.organisation, address=f"https://www.urm.lt/{name}") for name in "abc"
    ]
    make.make_sighting(phone, pages[0], stands=False)
    make.make_sighting(phone, pages[1], score=0.2)
    best = make.make_sighting(phone, pages[2], score=0.9)
    assert Sighting.objects.newest_by_contact([phone]) == {phone: best}


def test_a_sighting_of_a_proposed_value_is_not_one_of_the_contacts_own(phone):
    page = make.make_sighted_page(phone.organisation)
    wished = make.make_sighting(phone, page, value="+37052362445")
    assert Sighting.objects.newest_by_contact([phone]) == {}
    assert Sighting.objects.of_contact(phone, "+37052362445").get() == wished


def test_many_sightings_cost_as_much_as_few(phone, django_assert_num_queries):
    page = make.make_sighted_page(phone.organisation, text=TEXT)
    points = [phone] + [
        make.make_contact_point(phone.organisation, value=f"https://www.urm.lt/{number}")
        for number in range(20)
    ]
    for point in points:
        make.make_sighting(point, page)
    with django_assert_num_queries(3):
        found = Sighting.objects.newest_by_contact(points)
        assert {seen.page.text for seen in found.values()} == {TEXT}
        assert len(found) == 21


@pytest.mark.parametrize(
    ("address", "is_own"),
    [
        ("https://www.urm.lt/x", True),
        ("https://urm.example.org/x", False),
        ("https://staging.urm.lt/", False),
    ],
)
def test_whether_a_page_is_on_the_own_domain_is_asked_of_what_is_published_now(phone, address, is_own):
    website = make.make_contact_point(phone.organisation, channel="website", value="https://www.urm.lt/")
    make.published(website)
    seen = make.make_sighting(phone, make.make_sighted_page(phone.organisation, address=address))
    assert seen.on_own_domain == is_own


def test_a_page_that_nothing_refers_to_any_more_is_superseded(phone):
    body = phone.organisation
    gone = make.make_sighted_page(body, address="https://www.urm.lt/gone")
    make.make_sighting(phone, gone)
    make.make_sighted_page(body, address="https://www.urm.lt/mine", by=make.make_account())
    listed = make.make_contact_point(body, value="https://www.urm.lt/contacts")
    make.make_sighted_page(body, address=listed.value)
    now = make.make_sighted_page(body, address="https://www.urm.lt/now", seen_at=LATER)
    assert list(SightedPage.objects.all().superseded(body, LATER)) == []

    make.make_sighting(phone, now)
    assert list(SightedPage.objects.all().superseded(body, LATER)) == [gone]


def test_erasing_a_contact_empties_the_pages_that_hold_its_value(phone):
    page = make.make_sighted_page(phone.organisation, text=TEXT)
    make.make_sighting(phone, page)
    make.make_sighted_page(phone.organisation, address="https://www.urm.lt/other", text="Visiting hours.")
    SiteVisit.objects.create(organisation=phone.organisation, report={"found": [phone.value]})
    moderation.withdraw(phone, by=make.make_account(), reason="private", at=make.NOW)
    acts.erase(phone)
    assert [kept.text for kept in SightedPage.objects.all()] == ["Visiting hours."]
    assert SiteVisit.objects.get().report == {}


@pytest.mark.parametrize(
    "odd",
    [
        {"start": 5, "end": 5},
        {"start": 5},
        {"stands": False, "start": 1, "end": 2},
        {"stands": True, "instead": [{"value": "x"}]},
        {"channel": "pigeon"},
    ],
)
def test_the_database_refuses_a_sighting_that_cannot_be(phone, odd):
    page = make.make_sighted_page(phone.organisation)
    with pytest.raises(IntegrityError), transaction.atomic():
        make.make_sighting(phone, page, **odd)


def test_the_database_refuses_a_page_too_large_or_twice(phone):
    page = make.make_sighted_page(phone.organisation)
    with pytest.raises(IntegrityError), transaction.atomic():
        SightedPage.objects.filter(pk=page.pk).update(compressed_text=b"x" * (MOST_TEXT + 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        make.make_sighted_page(phone.organisation)
