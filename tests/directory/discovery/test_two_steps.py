"""A page that is taken over in two steps is measured by what it was before the first."""

from datetime import timedelta

import pytest

from directory import link_checks, moderation
from directory.discovery.running import discover
from directory.link_checks.memories import TITLE_SETTLES, Memory
from directory.link_checks.remembering import remembered
from directory.models import ContactPoint, Observation, PublicState, SightedPage
from tests import acts
from tests import factories as make
from tests.own_sites import page, playing

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
HOME = "http://www.urm-invented.lt/"
CONTACTS = HOME + "contacts"
NAME = "Ministry of Invented Affairs"
PHONE, THEIRS = "+37052362444", "+37052362520"
OWN = f"<p>{NAME}, Vilnius</p><p>Telephone: {PHONE}</p>"
STRANGE = "<p>Sunny rooms by the sea for every purse, with breakfast and a boat to the islands.</p>" * 5
START = page(NAME, f'<p>{NAME}</p><a href="/contacts">Contacts</a>')
LATER = make.NOW + timedelta(days=20)
LAST = LATER + timedelta(days=20)


@pytest.fixture
def ministry():
    PublicState.objects.get_or_create(pk=1)
    body = make.published(make.make_ministry("LT", name=NAME))
    make.published(make.make_contact_point(body, channel="website", value=HOME))
    make.published(make.make_contact_point(body, channel="contact_page", value=CONTACTS))
    source = make.make_source(CONTACTS)
    make.published(make.make_contact_point(body, channel="telephone", value=PHONE, source=source))
    return body


def visit(contacts, at):
    with playing({HOME: START, CONTACTS: contacts}) as sites:
        (told,) = discover(clock=lambda: at, manner=sites.manner(), codes=["lt"])
        return {seen["address"]: seen["trouble"] for seen in told.report["pages"]}.get(CONTACTS, told.trouble)


FIRST_STEPS = {
    "the title": page("Stay with us", OWN),
    "name and value": page("Contacts", "<p>We move. Our new pages come soon.</p>"),
    "the value": page("Contacts", f"<p>{NAME}</p><p>Telephone: {THEIRS}</p>"),
    "everything, for a day": "",
}
SECOND_STEPS = {
    "the title": page("Stay with us", STRANGE),
    "the value": page("Stay with us", f"{STRANGE}<p>Telephone: {THEIRS}</p>"),
}


@pytest.mark.parametrize("first", FIRST_STEPS)
def test_what_one_look_lost_is_not_forgotten(ministry, first):
    visit(page("Contacts", OWN), make.NOW)
    visit(FIRST_STEPS[first], LATER)
    second = SECOND_STEPS.get(first, page("Stay with us", STRANGE))
    assert visit(second, LAST) == "hijacked"
    with playing({HOME: START, CONTACTS: second}) as sites:
        link_checks.check(clock=lambda: LAST, manner=sites.manner(), everything=True)
    assert link_checks_state() == "soft_404"


def test_a_title_that_settled_excuses_no_page_that_then_lost_all_else(ministry):
    visit(page("Contacts", OWN), make.NOW)
    settled = LATER + TITLE_SETTLES
    for at in (LATER, settled):
        visit(page("Stay with us", OWN), at)
    assert remembered([CONTACTS], at=settled)[CONTACTS].title == "Stay with us"
    taken = page("Stay with us", STRANGE)
    with playing({HOME: START, CONTACTS: taken}) as sites:
        link_checks.check(clock=lambda: settled + timedelta(days=1), manner=sites.manner(), everything=True)
    assert link_checks_state() == "soft_404"


def link_checks_state():
    return Observation.objects.get(url=CONTACTS).state


def test_a_site_that_is_built_anew_is_remembered_as_it_became(ministry):
    visit(page("Contacts", OWN), make.NOW)
    rebuilt = page("Reach us", OWN)
    for at in (LATER, LATER + TITLE_SETTLES):
        assert visit(rebuilt, at) == ""
    assert remembered([CONTACTS], at=LATER + TITLE_SETTLES)[CONTACTS].title == "Reach us"


def test_a_number_that_people_approved_renews_what_the_page_is_measured_by(ministry):
    visit(page("Contacts", OWN), make.NOW)
    other = page("Contacts", f"<p>{NAME}, Vilnius</p><p>Telephone: {THEIRS}</p>")
    visit(other, LATER)
    assert remembered([CONTACTS], at=LATER)[CONTACTS].values == (PHONE,)
    acts.change(ContactPoint.objects.get(value=PHONE), value=THEIRS)
    visit(other, LAST)
    assert remembered([CONTACTS], at=LAST)[CONTACTS].values == (THEIRS,)


def test_what_is_erased_is_not_remembered_either(ministry):
    visit(page("Contacts", OWN), make.NOW)
    assert PHONE in str(SightedPage.objects.get(address=CONTACTS).memory)
    point = ContactPoint.objects.get(value=PHONE)
    moderation.withdraw(point, by=make.make_account(), reason="a person's", at=LATER)
    visit(page("Contacts", f"<p>{NAME}</p>"), LATER)
    acts.erase(point)
    assert not any(PHONE in str(seen.memory) for seen in SightedPage.objects.all())


def look(at=make.NOW, **facts):
    facts = {"title": "Contacts", "language": "en", "names": ("N",), "values": ("v",), **facts}
    return Memory(seen_at=at, **facts)


@pytest.mark.parametrize("lost", ["names", "values"])
def test_a_look_without_what_stood_there_renews_nothing(lost):
    assert look().after(look(LATER, **{lost: ()})) == look()


def test_a_title_counts_once_it_has_stood_for_a_while():
    first = look().after(look(LATER, title="New"))
    assert (first.title, first.new_title, first.titled_at) == ("Contacts", "New", LATER)
    early = first.after(look(LATER + TITLE_SETTLES - timedelta(seconds=1), title="New"))
    assert (early.title, early.titled_at) == ("Contacts", LATER)
    settled = early.after(look(LATER + TITLE_SETTLES, title="New"))
    assert (settled.title, settled.new_title) == ("New", "")
    assert first.after(look(LAST)).new_title == ""
    assert first.after(look(LAST, title="Third")).titled_at == LAST
