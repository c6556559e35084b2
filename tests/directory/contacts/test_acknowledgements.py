"""What an approver must confirm, and what no number of approvers makes public."""

from datetime import timedelta

import pytest
from django.urls import reverse

from advocacy.models import Petition
from directory import moderation
from directory.models import Approval, State
from directory.moderation import Refused
from tests import clock
from tests import factories as make
from tests.directory.admin.test_admin import bundle_hashes, review_url, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


@pytest.fixture(autouse=True)
def no_waiting(settings):
    settings.SECOND_EYES_AFTER_DAYS = 0


@pytest.fixture
def ministry():
    """A published ministry of Lithuania with the proven domain urm.lt."""
    ministry = make.published(make.make_ministry("LT"))
    make.published(make.make_domain(ministry))
    return ministry


def keys(unit):
    return [asked.key for asked in moderation.kind_of(unit).acknowledgements(moderation.content(unit))]


def contact(ministry, channel, value, **fields):
    return make.make_contact_point(ministry, channel=channel, value=value, **fields)


def punycode(address):
    return f"https://{address.encode('idna').decode()}/"


def state_of(unit):
    return type(unit).objects.get(pk=unit.pk).state


def test_a_contact_on_a_proven_domain_asks_nothing(ministry):
    assert keys(contact(ministry, "website", "https://www.urm.lt/")) == []
    assert keys(contact(ministry, "email", "info@urm.lt")) == []
    assert keys(contact(ministry, "postal_address", "J. Tumo-Vaižganto g. 2")) == []


@pytest.mark.parametrize(
    ("channel", "value"), [("contact_page", "https://mfa.example.org/"), ("email", "a@mail.com")]
)
def test_a_contact_off_the_proven_domains_needs_its_domain_typed(ministry, channel, value):
    point = contact(ministry, channel, value)
    domain = "example.org" if channel == "contact_page" else "mail.com"
    with pytest.raises(
        Refused, match=f"Confirm first: .* stands off the official domains .*urm.lt.*{domain}"
    ):
        make.approve(point, make.make_account(), acknowledged={"domain"})
    make.approve(point, make.make_account(), acknowledged={f"domain:{domain}"})
    assert Approval.objects.get(unit_id=point.pk).acknowledged == [f"domain:{domain}"]


def test_the_domain_is_typed_too_where_none_is_proven():
    assert keys(make.make_contact_point(value="https://www.urm.lt/")) == ["domain"]


def test_pages_on_social_platforms_ask_for_no_domain(ministry):
    assert keys(contact(ministry, "social", "https://www.facebook.com/urm.lt")) == []
    assert keys(contact(ministry, "social", "https://urm.social.example/")) == ["domain"]


def test_what_was_posted_beside_the_answers_is_not_kept(ministry):
    point = contact(ministry, "website", "https://www.urm.lt/")
    make.approve(point, make.make_account(), acknowledged={"canary", "domain:evil.com"})
    assert Approval.objects.get(unit_id=point.pk).acknowledged == []


@pytest.mark.hostile(8)
@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("+493018170", "foreign_number"),
        ("+870773111632", "satellite_number"),
        ("+37090012345", "costly_number"),
    ],
)
def test_a_doubtful_number_is_public_only_once_its_approver_confirms_it(ministry, number, key):
    point = contact(ministry, "telephone", number, by=make.make_account())
    with pytest.raises(Refused, match="Confirm first"):
        make.approve(point, make.make_account(), acknowledged=())
    make.approve(point, make.make_account(), acknowledged=make.answers_for(point))
    assert key in keys(point)
    assert state_of(point) == State.PUBLISHED


@pytest.mark.hostile(8)
def test_a_number_of_its_own_country_asks_nothing(ministry):
    assert keys(contact(ministry, "telephone", "+37052362444")) == []


@pytest.mark.hostile(8)
def test_a_proposal_is_judged_by_its_own_value_and_not_by_the_old_one(ministry):
    point = make.published(contact(ministry, "telephone", "+37052362444"))
    proposal = make.propose(point, make.make_account(), value="+881612345678")
    with pytest.raises(Refused, match="satellite"):
        make.approve_proposal(proposal, make.make_account(), acknowledged=())
    back = make.published(contact(ministry, "fax", "+493018170"))
    harmless = make.propose(back, make.make_account(), value="+37052362445")
    make.approve_proposal(harmless, make.make_account(), acknowledged=())


def test_every_member_of_a_bundle_must_be_confirmed():
    platform = make.published(make.make_organisation(kind="petition_platform"))
    petition = make_petition(platform)
    call = make.make_call(petition=petition, kind="sign_petition", addresses_reader="")
    seen = [case.hash for case in moderation.bundle_of(call)]
    common = {"by": make.make_account(), "seen_hashes": seen, "at": make.NOW}
    with pytest.raises(Refused, match=r"Confirm first: .*signs\.org"):
        moderation.approve_bundle(call, acknowledged=(), **common)
    moderation.approve_bundle(call, acknowledged={"domain:signs.org"}, **common)


def make_petition(platform):
    unit = Petition(title="The petition", platform=platform, url="https://www.signs.org/p")
    unit.save(force_insert=True)
    moderation.record(unit, by=None, at=make.NOW)
    return unit


def test_a_petition_on_a_host_that_its_platform_publishes_asks_nothing():
    platform = make.published(make.make_organisation(kind="petition_platform"))
    make.published(make.make_contact_point(platform, channel="website", value="https://www.signs.org/"))
    assert keys(make_petition(platform)) == []


@pytest.mark.hostile(56)
@pytest.mark.parametrize("host", ["urm.lt.evil.com", "urm-lt.com", "urm.co", "urrn.lt", "xn--rm-wka.lt"])
def test_a_look_alike_is_told_and_its_domain_typed_by_each_approver(ministry, host):
    make.published(contact(ministry, "contact_page", "https://www.urm.lt/contacts"))
    other = make.published(make.make_ministry("LV"))
    if host == "urrn.lt":
        make.published(make.make_domain(other, domain="urm.lv"))
    point = make.make_contact_point(other, channel="website", value=f"https://{host}/")
    typed = {answer for answer in make.answers_for(point) if answer.startswith("domain:")}
    with pytest.raises(Refused, match=r"looks like urm\.l"):
        make.approve(point, make.make_account(), acknowledged=typed)
    with pytest.raises(Refused, match="Type its domain"):
        make.approve(point, make.make_account(), acknowledged=make.answers_for(point) - typed)
    make.approve(point, make.make_account())
    make.approve(point, make.make_account())
    assert state_of(point) == State.PUBLISHED


@pytest.mark.hostile(56)
@pytest.mark.parametrize("channel", ["website", "email"])
def test_a_homograph_is_never_public_whoever_confirms(ministry, channel):
    make.published(make.make_domain(ministry, domain="apple.com"))
    host = "аррӏе.com".encode("idna").decode()
    point = contact(ministry, channel, f"https://{host}/" if channel == "website" else f"a@{host}")
    for _ in range(2):
        with pytest.raises(Refused, match=r"looks like apple\.com.*never public"):
            make.approve(point, make.make_account())
    assert state_of(point) == State.PENDING


@pytest.mark.hostile(56)
def test_a_homograph_cannot_become_public_by_a_proposal(ministry):
    point = make.published(contact(ministry, "website", "https://www.urm.lt/"))
    source = {
        "url": "https://www.urm.lt/x",
        "publisher": "urm.lt",
        "retrieved_on": str(clock.TODAY - timedelta(days=1)),
        "evidence": "official",
    }
    proposal = make.propose(point, make.make_account(), value=punycode("urм.lt"), source=source)
    with pytest.raises(Refused, match="letters of several scripts: Cyrillic, Latin"):
        make.approve_proposal(proposal, make.make_account())
    assert moderation.content(type(point).objects.get(pk=point.pk))["value"] == "https://www.urm.lt/"


@pytest.mark.hostile(56)
@pytest.mark.parametrize("domain", ["urm-lt.com", "gov.cz"])
def test_an_official_domain_is_typed_and_what_is_odd_about_it_confirmed(ministry, domain):
    row = make.make_domain(make.published(make.make_ministry("CZ")), domain=domain)
    assert keys(row) == ["domain", "look_alike" if domain == "urm-lt.com" else "whole_government"]
    with pytest.raises(Refused, match="Type it"):
        make.approve(row, make.make_account(), acknowledged=())


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"domain": "www.urm.lt"}, "is a host"),
        ({"domain": "co.uk"}, "anybody may register"),
        ({"domain": "urm.lt", "basis": "government_suffix"}, "below no suffix kept for a state"),
        ({"domain": "xn--ur-9lc.lt"}, "letters of several scripts: Cyrillic, Latin"),
    ],
)
def test_what_is_no_proven_domain_is_never_official(fields, reason):
    row = make.make_domain(make.published(make.make_ministry()), **fields)
    with pytest.raises(Refused, match=reason):
        make.approve(row, make.make_account())


PROPER = {
    "https://www.urm.lt/news": "the organisation's own proven domain",
    "https://www.gov.lv/ministries": "a government suffix, for all that nobody entered it",
    "https://mfa.gr/": "a proven domain of another state body",
}
IMPROPER = [
    "",
    "https://evil.com/proof",
    "https://urm.lt.evil.com/",
    "https://ngo.example/",
    "https://not-known.example/",
]


@pytest.fixture
def point(ministry):
    make.published(make.make_domain(make.published(make.make_ministry("GR")), domain="mfa.gr"))
    ngo = make.published(make.make_organisation())
    make.published(make.make_domain(ngo, domain="ngo.org"))
    return make.published(contact(ministry, "contact_page", "https://www.urm.lt/contacts"))


@pytest.mark.hostile(57)
@pytest.mark.parametrize("source_url", [*IMPROPER, "https://ngo.org/"])
def test_a_contact_cannot_move_to_another_domain_without_proper_evidence(point, source_url):
    proposal = make.propose(
        point, make.make_account(), value="https://evil.com/contacts", source_url=source_url
    )
    with pytest.raises(Refused, match=r"The domain changes from urm\.lt to evil\.com"):
        make.approve_proposal(proposal, make.make_account())


@pytest.mark.hostile(57)
@pytest.mark.parametrize("source_url", PROPER)
def test_a_contact_moves_to_another_domain_with_a_page_that_no_stranger_can_write(point, source_url):
    proposal = make.propose(point, make.make_account(), value="https://new.example/", source_url=source_url)
    make.approve_proposal(proposal, make.make_account())
    point.refresh_from_db()
    assert point.value == "https://new.example/"


@pytest.mark.hostile(57)
def test_the_source_of_the_old_value_is_no_evidence_for_the_new_one_and_a_new_source_is(point):
    official = {
        "url": "https://www.urm.lt/moved",
        "publisher": "urm.lt",
        "retrieved_on": str(clock.TODAY - timedelta(days=1)),
    }
    old = make.propose(point, make.make_account(), value="https://evil.com/contacts")
    with pytest.raises(Refused, match="no evidence"):
        make.approve_proposal(old, make.make_account())
    value = {"value": "https://new.example/", "source": {**official, "evidence": "official"}}
    make.approve_proposal(make.propose(point, make.make_account(), **value), make.make_account())


@pytest.mark.hostile(57)
def test_another_page_of_the_same_domain_needs_no_further_evidence(point):
    proposal = make.propose(point, make.make_account(), value="https://kontaktai.urm.lt/")
    assert make.approve_proposal(proposal, make.make_account())


@pytest.mark.hostile(57)
def test_the_page_of_the_proposal_shows_both_domains_and_why_it_cannot_be_approved(point):
    proposal = make.propose(point, make.make_account(), value="https://evil.com/contacts")
    target = reverse("admin:review_proposal", args=[proposal.pk])
    client = signed_in(make.make_account())
    page = client.get(target).content.decode()
    assert "<mark>urm.lt</mark> to <mark>evil.com</mark>" in page
    assert "is no evidence for that" in page
    seen = moderation.case_of_proposal(proposal).hash
    posted = {"act": "approve", "seen_hash": seen, "typed-domain": "evil.com"}
    assert client.post(target, posted).status_code == 403


@pytest.mark.hostile(56)
def test_the_review_page_takes_the_typed_domain_and_fills_in_nothing(ministry):
    point = contact(ministry, "website", "https://urm-lt.com/", by=make.make_account())
    client = signed_in(make.make_account())
    page = client.get(review_url(point), {"typed-domain": "urm-lt.com"}).content.decode()
    field = page[page.index('name="typed-domain"') - 60 :][:300]
    assert "value=" not in field.split(">")[0]
    assert 'autocomplete="off"' in field
    assert "looks like urm.lt" in page
    post = {
        "act": "approve",
        "seen_hashes": bundle_hashes(point),
        "acknowledged": ["look_alike=urm-lt.com urm.lt", "domain:urm-lt.com"],
    }
    assert client.post(review_url(point), post).status_code == 403
    post |= {"acknowledged": ["look_alike=urm-lt.com urm.lt"], "typed-domain": " URM-LT.com. "}
    assert client.post(review_url(point), post).status_code == 302
    assert state_of(point) == State.PUBLISHED
