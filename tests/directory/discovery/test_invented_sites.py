"""Discovery from the sockets to the queue, over the invented sites that whoever writes the rules of reading knows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from directory import moderation
from directory.discovery.rounds import USUAL
from directory.discovery.running import discover
from directory.models import ContactPoint, OrganisationName, Proposal, PublicState, Sighting, SiteVisit
from tests import factories as make
from tests.sites.catalogue import sites
from tests.sites.serving import serving

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.any_database]
# Every third, one for a country; ``benchmarks/discovery.py`` visits all.
BY_COUNTRY = {site.country: site for site in sites("known")[::3]}
SOME = [code for code, site in BY_COUNTRY.items() if site.expected.own][:3]


@pytest.fixture
def ministries():
    PublicState.objects.get_or_create(pk=1)
    for code, site in BY_COUNTRY.items():
        body = make.make_ministry(code, name=site.names[-1])
        for name in site.names[:-1]:
            OrganisationName.objects.create(organisation=body, name=name)
        moderation.record(body, by=None, at=make.NOW)
        make.published(make.make_contact_point(make.published(body), channel="website", value=site.home))


def contents():
    points = ContactPoint.objects.order_by("pk").values_list("pk", "state", "content_hash", "recorded_at")
    sightings = Sighting.objects.order_by("pk").values_list("pk", "value", "stands", "start", "end", "label")
    return list(points), list(sightings), Proposal.objects.count(), PublicState.objects.get().seq


def test_every_site_is_visited_politely_and_what_it_tells_waits_for_people(ministries):
    seq = PublicState.objects.get().seq
    with serving() as server:
        manner = replace(USUAL, rules=server.rules(), pause=0.0)
        told = {one.code: one for one in discover(clock=lambda: make.NOW, manner=manner)}
        first, requests = contents(), server.notes()
        discover(clock=lambda: make.NOW + timedelta(days=30), manner=manner)
        second = contents()
    hosts = {host for site in BY_COUNTRY.values() for host in site.hosts}
    assert set(server.resolved) <= hosts
    assert all(len(one.report["pages"]) <= 12 for one in told.values())
    assert len(requests) > len(told) == len(BY_COUNTRY)
    assert first == second
    assert PublicState.objects.get().seq == seq
    assert not [one.code for one in told.values() if one.trouble == "error"]
    assert SiteVisit.objects.count() == len(BY_COUNTRY)


def test_a_sighting_shows_the_value_with_its_surroundings(ministries):
    with serving() as server:
        manner = replace(USUAL, rules=server.rules(), pause=0.0)
        discover(clock=lambda: make.NOW, manner=manner, codes=SOME)
    placed = Sighting.objects.exclude(start=None).with_pages()
    assert {seen.page.organisation.country_id for seen in placed} == set(SOME)
    for seen in placed:
        if seen.channel == "telephone":
            digits = "".join(filter(str.isdecimal, seen.excerpt().value))
            # An extension may stand behind it.
            assert seen.value[-4:] in digits
        assert seen.excerpt().value.strip()
        assert seen.on_own_domain
