"""What is told of an outlet stands before its articles, whoever withdraws or renames what."""

import pytest

from directory.models import Intent, OrganisationName
from directory.models.organisations import NEUTRAL_ADVISORY
from tests import factories as make
from tests.acts import erase
from tests.pages import advised, call, contact, html, petition, withdraw

pytestmark = pytest.mark.django_db
WORDS = "Sharing it is punishable there."


@pytest.fixture
def outlet():
    return advised(WORDS, kind="media", name="The Outlet")


def article(**fields):
    return make.published(make.make_article(**{"publication": "Courier", **fields}))


def cited(**fields):
    found = article(**fields)
    return found, f"/calls/{call(article=found).slug}/"


@pytest.mark.parametrize("fields", [{"publication": "The Outlet"}, {"url": "https://news.outlet.org/1"}])
def test_an_outlet_that_one_withdraws_leaves_the_neutral_words(client, outlet, fields):
    contact(outlet, channel="website", value="https://outlet.org/")
    _, path = cited(**fields)
    withdraw(outlet)
    for shown in ("/articles/", path):
        page = html(client, shown)
        assert NEUTRAL_ADVISORY in page
        assert WORDS not in page


@pytest.mark.parametrize("made", [
    lambda body: contact(body, channel="website", value="https://outlet.org/"),
    lambda body: make.published(make.make_domain(body, domain="outlet.org")),
])  # fmt: skip
def test_whoever_withdraws_its_website_or_domain_takes_no_advisory_along(client, outlet, made):
    part = made(outlet)
    _, path = cited(url="https://news.outlet.org/1")
    withdraw(part)
    assert WORDS in html(client, path)


def test_what_was_never_public_of_an_outlet_tells_nothing(client):
    make.make_organisation(name="The Outlet", advisory=WORDS, advisory_source=make.make_source())
    _, path = cited(publication="The Outlet")
    assert NEUTRAL_ADVISORY not in html(client, path)


def test_an_outlet_that_two_erase_is_told_of_no_more(client, outlet):
    _, path = cited(publication="The Outlet")
    withdraw(outlet)
    outlet.refresh_from_db()
    erase(outlet)
    assert NEUTRAL_ADVISORY not in html(client, path)


def lowers(unit, **changes):
    return make.propose(unit, make.make_account(), **changes).intent == Intent.LOWER


def test_an_article_that_would_be_of_another_outlet_loses_its_advisory(outlet):
    found = article(publication="The Outlet")
    assert not lowers(found, headline="Other words")
    assert not lowers(found, url="https://courier.example/2")
    assert lowers(found, publication="Courier")
    assert not lowers(article(), publication="Other")


def test_an_outlet_that_would_be_called_otherwise_is_found_no_more(outlet):
    assert lowers(outlet, name="Another")
    assert not lowers(outlet, summary="What it does.")
    both = [{"name": name, "language": "", "kind": "alias"} for name in ("The Outlet", "More")]
    assert not lowers(outlet, name="Another", names=both)
    assert not lowers(make.published(make.make_organisation()), name="Another")
    OrganisationName.objects.create(organisation=outlet, name="Its alias")
    assert lowers(outlet, names=[])


def test_the_domains_of_an_advised_body_stay_with_it(outlet):
    other = make.published(make.make_organisation())
    site = contact(outlet, channel="website", value="https://outlet.org/")
    mail = contact(outlet, channel="email", value="a@outlet.org")
    domain = make.published(make.make_domain(outlet, domain="outlet.org"))
    assert lowers(site, value="https://other.org/")
    assert lowers(site, organisation=str(other.pk))
    assert lowers(mail, organisation=str(other.pk))
    assert lowers(domain, domain="other.org")
    assert not lowers(site, value="https://outlet.org/en")
    assert not lowers(mail, value="b@other.org")
    free = contact(other, channel="website", value="https://free.example/")
    assert not lowers(free, value="https://other.org/")


def test_the_contacts_of_a_body_that_is_only_named_stay_hidden():
    body, other = (make.published(make.make_organisation()) for _ in range(2))
    point = contact(body, channel="email", value="a@body.example")
    make.approve_proposal(make.propose(body, make.make_account(), named_only=True), make.make_account())
    assert lowers(point, organisation=str(other.pk))


def test_a_petition_stays_with_a_platform_under_an_advisory():
    signed = petition(advised("It asks for your address.", kind="petition_platform"), 1)
    other = make.published(make.make_organisation(kind="petition_platform"))
    assert lowers(signed, platform=str(other.pk))
    assert not lowers(signed, title="Other words")
