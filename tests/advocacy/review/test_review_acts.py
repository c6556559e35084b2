"""What an editor can do on the review pages beside approving: doubt, lift, split, tell the day of looking."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory.accounts import roles
from directory.contacts.freshness import freshness
from directory.models import Dispute, Proposal, Verification
from directory.templatetags.pages import mark_domain
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def point():
    body = make.published(make.make_organisation())
    return make.published(make.make_contact_point(body, value="https://www.urm.lt/contacts"))


@pytest.fixture
def url(point):
    return reverse("admin:review_unit", args=["contact_point", point.pk])


def act_of(client, url, name):
    return next(act for act in client.get(url).context["review"].acts if act.name == name)


@pytest.mark.hostile(62)
def test_one_click_doubts_and_two_people_lift_it(point, url):
    first, second = (signed_in(make.make_account()) for _ in range(2))
    posted = {"act": "dispute", "reason": "no answer", "seen_hash": act_of(first, url, "dispute").seen_hash}
    assert first.post(url, posted).status_code == 302
    assert freshness(point, make.TODAY).state == "disputed"
    for client in (first, second):
        assert (
            client.post(url, {"act": "lift", "seen_hash": act_of(client, url, "lift").seen_hash}).status_code
            == 302
        )
    assert Dispute.objects.get().lifted_at
    point.refresh_from_db()


def test_an_editor_sees_why_doubting_is_not_theirs(url):
    client = signed_in(make.make_account(roles.EDITOR))
    assert act_of(client, url, "dispute").why_not == "Only a moderator may do this."


def test_a_part_of_a_proposal_is_ticked_and_proposed(point):
    whole = make.propose(point, make.make_account(), value="https://urm.example/", purpose="press")
    client = signed_in(make.make_account())
    url = reverse("admin:review_proposal", args=[whole.pk])
    assert 'name="fields" value="purpose" form="split"' in client.get(url).content.decode()
    assert client.post(url, {"act": "split", "fields": ["purpose"]}).status_code == 302
    part = Proposal.objects.exclude(pk=whole.pk).get()
    assert (part.content["purpose"], part.content["value"]) == ("press", "https://www.urm.lt/contacts")
    assert client.post(url, {"act": "split"}).status_code == 400


def test_a_proposal_of_one_change_has_no_parts(point):
    one = make.propose(point, make.make_account(), purpose="press")
    page = signed_in(make.make_account()).get(reverse("admin:review_proposal", args=[one.pk]))
    assert 'id="split"' not in page.content.decode()


@pytest.mark.hostile(13)
@pytest.mark.parametrize(
    "day", ["0000-00-00", "9999-12-31+23:59", "2026-02-29", "tomorrow", "9999-12-31", "1970-01-01"]
)
def test_a_day_that_cannot_be_is_refused(point, url, day):
    client = signed_in(make.make_account(roles.EDITOR))
    posted = {
        "act": "verify",
        "method": "page_seen",
        "looked_at": "https://www.urm.lt/contacts",
        "seen_content_hash": point.content_hash,
    }
    assert client.post(url, {**posted, "on": day}).status_code in (400, 403)
    assert not Verification.objects.exists()


def test_the_day_of_looking_may_be_told(point, url):
    client = signed_in(make.make_account(roles.EDITOR))
    day = timezone.now().date() - timedelta(days=3)
    posted = {
        "act": "verify",
        "method": "page_seen",
        "looked_at": "https://www.urm.lt/contacts",
        "seen_content_hash": point.content_hash,
    }
    assert client.post(url, {**posted, "on": day.isoformat()}).status_code == 302
    assert Verification.objects.get().verified_on == day


@pytest.mark.hostile(57)
@pytest.mark.parametrize(
    ("value", "marked"),
    [
        ("https://mfa.gov.xx.evil.com/a", "https://mfa.gov.xx.<mark>evil.com</mark>/a"),
        ("office@mail.urm.lt", "office@mail.<mark>urm.lt</mark>"),
        ("https://www.gov.uk/contact", "https://<mark>www.gov.uk</mark>/contact"),
        ("J. Tumo g. 2\nVilnius", "J. Tumo g. 2\nVilnius"),
        ("+37052362444", "+37052362444"),
        ("https://evil.com/<script>", "https://<mark>evil.com</mark>/&lt;script&gt;"),
    ],
)
def test_the_part_that_decides_whose_it_is_is_marked(value, marked):
    assert mark_domain(value) == marked


def test_a_look_names_what_was_looked_at(point, url):
    client = signed_in(make.make_account(roles.EDITOR))
    seen = {"act": "verify", "seen_content_hash": point.content_hash}
    for method, looked_at, says in [
        ("page_seen", "their page", "no address looked at"),
        ("phoned", "+37052362444", "Nobody phones a page"),
        ("phoned", "the desk", "no number called"),
    ]:
        answer = client.post(url, {**seen, "method": method, "looked_at": looked_at})
        assert (answer.status_code, says in answer.content.decode()) == (400, True), method
    assert not Verification.objects.exists()


def test_a_rejected_unit_is_reopened_and_an_own_proposal_taken_back_on_their_pages(point):
    other = make.make_contact_point(point.organisation, value="https://www.urm.lt/other")
    client, by = signed_in(make.make_account()), make.make_account()
    acts.reject(other)
    address = reverse("admin:review_unit", args=["contact_point", other.pk])
    assert "Reopen" in client.get(address).content.decode()
    assert client.post(address, {"act": "reopen", "reason": "It is right."}).status_code == 302
    assert "was rejected and reopened" in client.get(address).content.decode()
    wish = make.propose(point, by, purpose="press")
    address = reverse("admin:review_proposal", args=[wish.pk])
    assert "Take it back" not in client.get(address).content.decode()
    assert client.post(address, {"act": "retract"}).status_code == 403
    assert "Take it back" in signed_in(by).get(address).content.decode()
    assert signed_in(by).post(address, {"act": "retract"}).status_code == 302
    wish.refresh_from_db()
    assert wish.state == "retracted"
