"""A value that left the public, or is doubted, comes back by two approvals, under whatever record."""

import pytest
from django.urls import reverse

from directory import moderation
from directory.models import ContactPoint, Intent
from tests import acts, contents
from tests import factories as make

pytestmark = pytest.mark.django_db
BAD = "https://www.urm.lt/bad"


@pytest.fixture
def body():
    return make.published(make.make_ministry())


def gone(body, **fields):
    point = make.published(make.make_contact_point(body, value=BAD, **fields))
    moderation.withdraw(point, by=make.make_account(), reason="PHISHING", at=make.NOW, is_unsafe=True)
    return point


def again(body, **fields):
    return make.make_contact_point(body, by=make.make_account(), **{"value": BAD, **fields})


def needs_two(unit):
    """Whether a first approval is not enough beside its author."""
    is_first = make.approve(unit, make.make_account()) is None
    if is_first:
        assert make.approve(unit, make.make_account()) is not None
    return is_first


SPELLINGS = [
    *(BAD, BAD + "/", BAD.replace("bad", "Bad"), BAD.replace("https", "http"), BAD.replace("www.", "")),
    *(BAD + "?utm_source=x", BAD + "#top", BAD.replace("/bad", "//bad"), BAD + "/index.html"),
]


@pytest.mark.parametrize("fields", [{"language": "fr"}, *({"value": value} for value in SPELLINGS)])
def test_a_withdrawn_value_as_a_new_record_takes_two(body, fields):
    gone(body)
    assert needs_two(again(body, **fields))


@pytest.mark.parametrize("channel", ["website", "contact_form", "social"])
def test_a_withdrawn_page_is_the_same_page_on_another_channel(body, channel):
    gone(body)
    assert needs_two(again(body, channel=channel))


@pytest.mark.parametrize(
    ("channel", "value", "other", "same"),
    [
        ("telephone", "+37052362444", "fax", "+370 5 236-2444"),
        ("fax", "+37052362444", "telephone", "+37052362444"),
        ("email", "office@urm.lt", "email", "Office+a@URM.lt"),
        ("email", "a@xn--bcher-kva.example", "email", "a@bücher.example"),
        ("contact_page", "https://xn--bcher-kva.example/a", "website", "https://Bücher.example/a"),
        ("postal_address", "J. Tumo g. 2, Vilnius", "postal_address", "J TUMO G 2\nVilnius"),
    ],
)
def test_a_withdrawn_value_in_another_spelling_takes_two(body, channel, value, other, same):
    point = make.published(make.make_contact_point(body, channel=channel, value=value))
    moderation.withdraw(point, by=make.make_account(), reason="PHISHING", at=make.NOW)
    assert needs_two(again(body, channel=other, value=same))


def test_a_withdrawn_value_takes_two_for_whatever_body_and_another_value_takes_one_beside_the_author(body):
    gone(body)
    assert not needs_two(again(body, value="https://www.urm.lt/good"))
    assert needs_two(again(make.published(make.make_ministry("LV"))))


def test_a_withdrawn_body_takes_two_under_any_of_its_names(body):
    body = make.published(make.make_organisation(name="Bank of Nowhere"))
    moderation.withdraw(body, by=make.make_account(), reason="A fake.", at=make.NOW)
    other = make.make_organisation(by=make.make_account(), name="Other", kind="media")
    other.names.create(name="BANK OF NOWHÈRE!", language="en", kind="alias")
    moderation.record(other, by=other.author, at=make.NOW)
    assert needs_two(other)
    assert not needs_two(make.make_organisation(by=make.make_account(), name="Bank of Somewhere"))


def test_a_withdrawn_call_takes_two_under_its_title():
    call = make.published(make.make_call(title="Send money"))
    moderation.withdraw(call, by=make.make_account(), reason="A hoax.", at=make.NOW)
    assert needs_two(make.make_call(by=make.make_account(), title="Send money!"))


def test_a_rejected_value_takes_two_and_the_page_says_why(body, client):
    acts.reject(make.make_contact_point(body, value=BAD))
    point = again(body, channel="website", purpose="press")
    client.force_login(make.make_account())
    page = client.get(reverse("admin:review_unit", args=["contact_point", point.pk])).content.decode()
    assert "This value was rejected: canary." in page
    assert needs_two(point)


def refused(wish):
    facts = {"by": make.make_account(), "reason": "a hoax", "at": make.NOW}
    moderation.reject_proposal(wish, seen_hash=moderation.case_of_proposal(wish).hash, **facts)


def test_a_value_that_was_refused_as_a_change_takes_two(body):
    point = make.published(make.make_contact_point(body))
    refused(make.propose(point, make.make_account(), value=BAD))
    assert needs_two(again(body))


def test_what_a_record_has_in_public_is_not_refused_with_the_rest_of_a_wish(body):
    point = make.published(make.make_contact_point(body, value=BAD))
    refused(make.propose(point, make.make_account(), language="fr"))
    wish = make.propose(point, make.make_account(), purpose="press")
    assert make.approve_proposal(wish, make.make_account()) is not None
    assert not needs_two(again(make.published(make.make_ministry("LV"))))


def test_what_is_renewed_was_not_refused(body):
    point = make.published(make.make_contact_point(body))
    wish = make.propose(point, make.make_account(), value=BAD)
    acts.change(point, purpose="press")
    moderation.renew(wish, by=wish.author, at=make.NOW)
    assert not needs_two(again(make.published(make.make_ministry("LV"))))


def test_what_a_record_holds_does_not_come_back_with_another_change_although_its_twin_left(body):
    kept = make.published(make.make_contact_point(body, value=BAD))
    gone(body, channel="website", purpose="press")
    assert make.approve_proposal(make.propose(kept, make.make_account(), language="fr"), make.make_account())


def again_by_proposal(body):
    point = make.published(make.make_contact_point(body))
    wish = make.propose(point, None, value=BAD)
    return lambda by: make.approve_proposal(wish, by)


def again_by_entering(body):
    point = make.make_contact_point(body, value=BAD, channel="website", purpose="press")
    return lambda by: make.approve(point, by)


def again_by_showing(body):
    point = make.published(make.make_contact_point(body, value=BAD, language="fr", channel="social"))
    moderation.withdraw(point, by=make.make_account(), reason="tidy up", at=make.NOW)
    return lambda by: moderation.restore(
        point, by=by, seen_hash=make.hash_of(point, Intent.RESTORE), at=make.NOW
    )


def leaves(twin):
    moderation.withdraw(twin, by=make.make_account(), reason="PHISHING", at=make.NOW)


@pytest.mark.parametrize("against", [leaves, acts.dispute])
@pytest.mark.parametrize("come_back", [again_by_proposal, again_by_entering, again_by_showing])
def test_a_voice_given_before_the_value_left_elsewhere_counts_no_more(body, come_back, against):
    twin = make.published(make.make_contact_point(make.published(make.make_ministry("LV")), value=BAD))
    stand_behind = come_back(body)
    assert stand_behind(make.make_account()) is None
    against(twin)
    assert stand_behind(make.make_account()) is None
    assert stand_behind(make.make_account()) is not None


def test_a_value_that_was_changed_into_another_takes_two(body):
    point = make.published(make.make_contact_point(body, value=BAD))
    acts.change(point, value="https://www.urm.lt/good")
    assert needs_two(again(body))


def test_a_value_that_came_back_is_one_that_left_no_longer(body):
    point = gone(body)
    acts.restore(point)
    point.refresh_from_db()
    moved = make.propose(point, make.make_account(), language="fr")
    assert not moderation.case_of_proposal(moved).departures


@pytest.mark.parametrize("leaves", [True, False])
def test_a_doubted_value_takes_two(body, leaves):
    point = make.published(make.make_contact_point(body, value=BAD))
    acts.dispute(point)
    if leaves:
        moderation.withdraw(point, by=make.make_account(), reason="tidy up", at=make.NOW)
    told = [departure.what for departure in moderation.case_of_unit(again(body), Intent.PUBLISH).departures]
    assert "was put in doubt" in told
    if leaves:
        assert needs_two(ContactPoint.objects.get(state="pending"))


def test_a_proposal_that_brings_a_withdrawn_value_takes_two(body):
    gone(body)
    point = make.published(make.make_contact_point(body))
    proposal = make.propose(point, make.make_account(), value=BAD)
    assert make.approve_proposal(proposal, make.make_account()) is None
    assert make.approve_proposal(proposal, make.make_account()) is not None


def test_a_proposal_back_to_an_earlier_value_with_another_language_takes_two(body):
    point = make.published(make.make_contact_point(body, value=BAD))
    acts.change(point, value="https://www.urm.lt/good")
    point.refresh_from_db()
    proposal = make.propose(point, make.make_account(), value=BAD, language="fr")
    assert make.approve_proposal(proposal, make.make_account()) is None


def test_a_withdrawn_domain_as_a_new_record_takes_two(body):
    domain = make.published(make.make_domain(body))
    moderation.withdraw(domain, by=make.make_account(), reason="not theirs", at=make.NOW)
    assert needs_two(make.make_domain(body, by=make.make_account()))


@pytest.mark.parametrize("page", ["unit", "proposal", "worksheet"])
def test_the_page_of_decision_says_when_why_and_by_whom_it_left(body, page, client):
    client.force_login(make.make_account())
    gone(body)
    if page == "proposal":
        point = make.published(make.make_contact_point(body))
        address = reverse(
            "admin:review_proposal", args=[make.propose(point, make.make_account(), value=BAD).pk]
        )
    elif page == "unit":
        address = reverse("admin:review_unit", args=["contact_point", again(body).pk])
    else:
        again(body)
        address = reverse("admin:review_worksheet", args=[body.pk])
    shown = client.get(address).content.decode()
    assert "PHISHING" in shown
    assert f"left the public on {make.TODAY}" in shown


class TestUnsafePages:
    """What was withdrawn because it endangers somebody is told wherever its address comes back."""

    def gone(self, body, address=BAD, *, is_unsafe=True):
        point = make.published(make.make_contact_point(body, value=address))
        moderation.withdraw(point, by=make.make_account(), reason="TRAP", at=make.NOW, is_unsafe=is_unsafe)

    def told(self, unit):
        case = moderation.case_of_unit(unit, Intent.PUBLISH)
        return [(departure.what, departure.reason) for departure in case.departures]

    @pytest.mark.parametrize("address", [BAD, BAD + "?x=1", BAD + "/?a=b&c=d#top", BAD + "?"])
    def test_as_a_contact_petition_evidence_or_source_with_whatever_query(self, body, address):
        self.gone(body)
        by = make.make_account()
        units = [
            make.make_contact_point(body, value=address, channel="website", by=by),
            contents.make_petition(url=address),
            make.make_domain(body, evidence_url=address, by=by),
            make.make_ministry("LV", source=make.make_source(url=address)),
        ]
        for unit in units:
            (said,) = self.told(unit)
            assert said[1] == "TRAP"
        assert needs_two(units[0])

    @pytest.mark.parametrize(
        "address", ["https://www.urm.lt/good", "https://www.urm.lt/", "https://other.example/bad?x=1"]
    )
    def test_another_page_is_not(self, body, address):
        self.gone(body)
        assert self.told(contents.make_petition(url=address)) == []

    def test_a_page_that_its_query_chooses_is_another_with_another_query(self, body):
        self.gone(body, BAD + "?id=1")
        assert self.told(contents.make_petition(url=BAD + "?id=2")) == []
        assert self.told(contents.make_petition(url=BAD)) == []
        assert self.told(contents.make_petition(url=BAD + "?x=1&id=1")) != []

    def test_what_was_withdrawn_for_another_reason_is_told_for_its_own_kind_alone(self, body):
        self.gone(body, is_unsafe=False)
        assert self.told(contents.make_petition(url=BAD)) == []

    def test_what_two_people_restored_is_unsafe_no_longer(self, body):
        point = gone(body)
        assert self.told(contents.make_petition(url=BAD)) != []
        acts.restore(point)
        assert self.told(contents.make_petition(url=BAD)) == []
