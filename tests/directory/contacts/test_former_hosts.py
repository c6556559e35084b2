"""Who withdraws a host does not make room for its imitations."""

import pytest

from directory.contacts.known_domains import looks_like, official_domains
from tests import factories as make
from tests.pages import contact, ministry, withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def test_a_host_that_was_withdrawn_is_still_imitated_and_no_longer_known_itself():
    body = ministry()
    site = contact(body, channel="website", value="https://bmeiagvat.example/")
    domain = make.published(make.make_domain(body, domain="urmlietuva.lt"))
    assert looks_like("bmeiagvat.example") is None
    for unit in (site, domain):
        withdraw(unit)
    assert official_domains(body.pk) == []
    for imitation in ("bmeia-gvat.example", "urm-lietuva.lt", "urmlietuvaa.lt", "xn--urmlietuv-d8g.lt"):
        assert looks_like(imitation), imitation
    assert looks_like("bmeiagvat.example")
    assert looks_like("elsewhere.example") is None
