"""The review queue: everything that waits in one list, the riskiest first, and the one-step confirmation."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from directory import moderation
from directory.accounts import roles
from directory.contacts.freshness import freshness
from directory.models import ContactPoint, LinkProblem, Observation, Undo, Verification
from tests import factories as make
from tests.pages import verify

pytestmark = pytest.mark.django_db
QUEUE = "admin:review_queue"


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def queue(client, **query):
    return client.get(reverse(QUEUE), query).context["queue"]


def problem(state, url="https://www.urm.lt/gone"):
    seen = Observation.objects.create(
        url=url, state=state, since=make.TODAY, failures=3, failing_since=make.NOW, next_check_at=make.NOW
    )
    return LinkProblem.objects.create(observation=seen, state=state, opened_at=make.NOW)


@pytest.fixture
def client():
    return signed_in(make.make_account())


@pytest.fixture
def point():
    return make.published(make.make_contact_point(make.published(make.make_organisation())))


def test_one_list_shows_what_is_risky_first(client, point, settings):
    settings.HURRY_OF_DECISIONS = 1
    make.approved_by_two(make.make_organisation())
    call = make.make_call()
    make.propose(point, make.make_account(), purpose="press")
    make.propose(point, make.make_account(), value="https://urm.example/")
    problem("dead")
    problem("moved", "https://www.urm.lt/elsewhere")
    items = queue(client).items
    hurries = [item for item in items if item.kind == "account"]
    alarm, risky, plain, link, first_call, *_, last = items[len(hurries) :]
    assert hurries
    assert items[: len(hurries)] == hurries
    assert "leads to another domain" in alarm.what
    assert (risky.is_risky, plain.is_risky) == (True, False)
    assert "has not worked for a week" in link.what
    assert first_call.what == str(call)
    assert last.confirmation


def test_two_calls_of_one_title_are_told_apart_by_their_articles(client):
    for headline in ("Cold mills", "Old bridges"):
        make.make_call(article=make.make_article(headline=headline), title="Sign the petition")
    shown = {item.what for item in queue(client, section="call").items}
    assert shown == {"Sign the petition · Cold mills", "Sign the petition · Old bridges"}


def test_a_section_shows_its_own_kind_only(client, point):
    problem("dead")
    assert [item.kind for item in queue(client, section="link").items] == ["link"]
    assert queue(client, section="nonsense").chosen == "all"


def test_pages_follow_one_another_over_the_kinds(client, monkeypatch):
    monkeypatch.setattr("advocacy.review.queue.PAGE", 2)
    for _ in range(3):
        make.make_call()
    for _ in range(3):
        make.make_organisation()
    pages = [queue(client)]
    while pages[-1].later:
        pages.append(queue(client, page=len(pages)))
    shown = [item.url for page in pages for item in page.items]
    assert len(shown) == len(set(shown)) == pages[0].total
    assert len(shown) > 4


@pytest.mark.parametrize("page", ["-1", "abc", "10000000000000000000000"])
def test_a_page_that_is_no_number_is_the_first(client, page):
    assert queue(client, page=page).place.page == 0


def test_every_kind_asks_as_often_for_nine_as_for_three(client):
    counts = []
    for number in (3, 6):
        for _ in range(number):
            body = make.published(make.make_organisation())
            found = make.published(make.make_contact_point(body))
            make.propose(found, make.make_account(), purpose="press")
            make.make_call(organisations=[body])
        with CaptureQueriesContext(connection) as queries:
            for section in ("proposal", "call", "verify"):
                client.get(reverse(QUEUE), {"section": section})
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_what_is_due_agrees_with_what_the_page_says(point):
    bodies = [make.published(make.make_organisation()) for _ in range(4)]
    points = [make.published(make.make_contact_point(body)) for body in bodies]
    for days_ago, found in zip((89, 90, 91), points, strict=False):
        verify(found, days_ago=days_ago)
    today = timezone.now().date()
    due = set(ContactPoint.objects.due_for_review(today))
    states = {found: freshness(found, today).state for found in ContactPoint.objects.published()}
    assert due == {found for found, state in states.items() if state in ("overdue", "unverified")}
    assert len(due) == 4


def test_a_changed_value_is_due_again(point):
    verify(point, days_ago=1)
    make.approve_proposal(
        make.propose(point, make.make_account(), value="https://www.urm.lt/new"), make.make_account()
    )
    assert point in ContactPoint.objects.due_for_review(timezone.now().date())


def test_the_longest_overdue_is_first_and_the_never_checked_last(point):
    bodies = [make.published(make.make_organisation()) for _ in range(2)]
    old, older = (make.published(make.make_contact_point(body)) for body in bodies)
    verify(old, days_ago=100)
    verify(older, days_ago=200)
    assert list(ContactPoint.objects.due_for_review(timezone.now().date())) == [older, old, point]


def test_confirming_is_one_step_in_the_queue(point):
    editor = make.make_account(roles.EDITOR)
    client = signed_in(editor)
    item = queue(client, section="verify").items[0]
    posted = {
        "act": "verify",
        "seen_content_hash": item.confirmation.content_hash,
        "method": item.confirmation.methods[0][0],
        "looked_at": item.confirmation.looked_at,
    }
    assert (
        f'action="{item.url}?section=verify"'
        in client.get(f"{reverse(QUEUE)}?section=verify").content.decode()
    )
    response = client.post(f"{item.url}?section=verify", posted)
    assert response["Location"] == reverse(QUEUE) + "?section=verify"
    assert Verification.objects.get().by == editor
    assert queue(client, section="verify").items == []


def test_a_number_is_confirmed_by_calling_it(client):
    body = make.published(make.make_organisation())
    make.published(make.make_contact_point(body, channel="telephone", value="+37052362444"))
    (item,) = queue(client, section="verify").items
    assert item.confirmation.methods[0][0] == "phoned"


def test_a_contributor_confirms_nothing(point):
    client = signed_in(make.make_account(roles.CONTRIBUTOR))
    assert queue(client, section="verify").items == []
    (item,) = queue(client, section="verify", whose="others").items
    assert (item.confirmation, "editor" in item.why_not) == (None, True)


def test_an_account_in_a_hurry_leads_to_the_page_that_undoes_it(client, settings):
    settings.HURRY_OF_DECISIONS = 2
    stolen = make.make_account(username="stolen")
    points = [
        make.published(make.make_contact_point(make.published(make.make_organisation()))) for _ in range(2)
    ]
    for point in points:
        moderation.withdraw(point, by=stolen, reason="Harm.", at=timezone.now())
    item = next(item for item in queue(client, section="hurry").items if "stolen" in item.what)
    hurry = client.get(item.url)
    since = f"{hurry.context['since']:%Y-%m-%dT%H:%M}"
    page = client.get(reverse("admin:review_undo"), {"account": stolen.pk, "since": since})
    assert len(page.context["taken"]) == 2
    second = signed_in(make.make_account())
    form = page.context["form"].cleaned_data
    posted = {
        "account": stolen.pk,
        "since": f"{form['since']:%Y-%m-%dT%H:%M:%S}",
        "seen_hash": page.context["seen_hash"],
        "reason": "It was stolen.",
    }
    assert client.post(reverse("admin:review_undo"), posted).status_code == 302
    (waiting,) = queue(second, section="undo").items
    seen = second.get(waiting.url).context["seen_hash"]
    assert client.post(waiting.url, {"act": "confirm", "seen_hash": seen}).status_code == 403
    assert second.post(waiting.url, {"act": "confirm", "seen_hash": seen}).status_code == 302
    assert ContactPoint.objects.published().count() == 2
    assert "Taken back" in second.get(waiting.url).content.decode()


def test_undoing_needs_a_known_account_and_a_time(client):
    page = client.get(reverse("admin:review_undo"), {"account": "0", "since": "yesterday"})
    assert "Enter a valid date/time" in page.content.decode()
    assert "Select a valid choice" in page.content.decode()


def test_dropping_an_undo_by_its_page(client, point):
    stolen = make.make_account()
    since = make.NOW - timedelta(days=1)
    seen = moderation.hash_of_taken(stolen, since, moderation.taken_by(stolen, since))
    row = moderation.propose_undo(
        Undo(account=stolen, since=since, reason="x"), seen_hash=seen, by=make.make_account(), at=make.NOW
    )
    url = reverse("admin:review_undo_decide", args=[row.pk])
    assert client.post(url, {"act": "drop"}).status_code == 302
    assert "Nothing was changed" in client.get(url).content.decode()


def test_a_decision_leads_back_to_where_one_was(client, point, monkeypatch):
    monkeypatch.setattr("advocacy.review.queue.PAGE", 1)
    names = ["Alpha bureau", "Beta bureau", "Gamma club"]
    rows = [
        make.make_organisation(name=name, at=make.NOW + timedelta(hours=n)) for n, name in enumerate(names)
    ]
    place = "?section=organisation&q=bureau&order=country&page=1"
    page = client.get(reverse(QUEUE) + place)
    (item,) = page.context["queue"].items
    link = reverse("admin:review_unit", args=["organisation", rows[1].pk]) + place
    assert item.what == "Beta bureau"
    assert link.replace("&", "&amp;") in page.content.decode()
    posted = {"act": "reject", "reason": "x", "seen_hash": make.hash_of(rows[1])}
    assert client.post(link, posted)["Location"] == reverse(QUEUE) + place
    foreign = "?section=organisation&next=https://evil.example/&order=nonsense&page=x"
    posted = {"act": "reject", "reason": "x", "seen_hash": make.hash_of(rows[0])}
    url = reverse("admin:review_unit", args=["organisation", rows[0].pk])
    assert client.post(url + foreign, posted)["Location"] == reverse(QUEUE) + "?section=organisation"


def test_work_is_shown_by_country(client):
    for code, name in (("SE", "Sweden"), ("AD", "Andorra"), ("LT", "Lithuania")):
        make.make_country(code, name)
        body = make.published(make.make_ministry(code))
        make.make_contact_point(body)
        point = make.published(make.make_contact_point(body))
        make.propose(point, make.make_account(), purpose="press")
    make.make_caution("UG")
    nowhere = make.published(make.make_contact_point(make.published(make.make_organisation())))
    make.propose(nowhere, make.make_account(), purpose="press")
    for section in ("contact_point", "proposal", "verify"):
        waiting = [item.what for item in queue(client, section=section, order="country").items]
        codes = [code for what in waiting for code in ("AD", "LT", "SE") if f"({code})" in what]
        assert codes == ["AD", "LT", "SE"], section
        assert section == "contact_point" or str(nowhere.organisation) in waiting[-1]
