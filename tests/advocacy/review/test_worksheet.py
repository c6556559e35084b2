"""One sheet per body: what it shows, what one decision does, and how much it asks of the database."""

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
from directory.models import (
    Approval,
    AuditEntry,
    Claim,
    ContactPoint,
    OfficialDomain,
    Organisation,
    Proposal,
    Verification,
)
from directory.moderation import Refused
from tests import factories as make
from tests.pages import verify

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
LIST = "admin:review_bodies"
TEXT = "Ministry of Foreign Affairs, telephone +370 5 236 2444, working hours"


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def sheet_url(body, query=""):
    return reverse("admin:review_worksheet", args=[body.pk]) + query


def shown(client, body, query=""):
    return client.get(sheet_url(body, query)).context["sheet"]


def row_of(sheet, unit):
    return next(row for row in sheet.rows if row.key.endswith(str(unit.pk)))


def form_of(sheet, *ticked, act="approve", **posted):
    """What the page would post with these rows ticked."""
    hashes = {f"hash-{row.key}": row.seen_hash for row in sheet.rows}
    return {"act": act, "reason": "", "tick": [row.key for row in ticked], **hashes, **posted}


def confirmed(*rows):
    """Everything typed and ticked that these rows ask for."""
    found = {}
    for row in rows:
        for each in row.acknowledgements:
            if each.typed:
                found.setdefault(f"typed-{each.key}", []).append(each.typed)
            else:
                found.setdefault(f"confirmed-{row.key}", []).append(each.answer)
    return found


def looked(*rows):
    return {f"looked-{row.key}": row.page for row in rows}


def seen_on(point, days_ago=0, **fields):
    """A program read it on the body's own contact page."""
    at = timezone.now() - timedelta(days=days_ago)
    address = fields.pop("address", f"https://www.urm.lt/seen/{point.pk}")
    page = make.make_sighted_page(point.organisation, address=address, text=TEXT, seen_at=at)
    return make.make_sighting(point, page, **fields)


@pytest.fixture
def ministry():
    body = make.published(make.make_ministry("LT", name="Ministry of Lithuania"))
    make.published(make.make_domain(body))
    return body


@pytest.fixture
def phone(ministry):
    return make.make_contact_point(ministry, channel="telephone", value="+37052362444")


@pytest.fixture
def client():
    return signed_in(make.make_account(username="anna"))


@pytest.fixture
def other():
    return signed_in(make.make_account(username="ben"))


def test_everything_of_the_body_is_there_domains_first(client, ministry, phone):
    domain = make.make_domain(ministry, domain="mfa.lt")
    public = make.published(make.make_contact_point(ministry))
    wish = make.propose(public, make.make_account(), purpose="press")
    doubted = make.published(make.make_contact_point(ministry))
    moderation.dispute(
        doubted, by=make.make_account(), reason="no", seen_content_hash=doubted.content_hash, at=make.NOW
    )
    old = make.published(make.make_contact_point(ministry))
    verify(old, days_ago=200)
    fresh = make.published(make.make_contact_point(ministry))
    verify(fresh, days_ago=2)
    sheet = shown(client, ministry)
    acts = [(row.act, row.key.partition(":")[2]) for row in sheet.rows]
    assert acts[:4] == [
        ("approve", str(domain.pk)),
        ("approve", str(phone.pk)),
        ("change", str(wish.pk)),
        ("lift", str(doubted.pk)),
    ]
    assert set(acts[4:]) == {("verify", str(public.pk)), ("verify", str(old.pk))}


def test_a_row_shows_value_source_and_the_place_on_the_page(client, phone):
    seen_on(phone, as_written="+370 5 236 2444", why="beside “telephone”")
    page = client.get(sheet_url(phone.organisation)).content.decode()
    assert 'href="tel:+37052362444"' in page
    assert f'href="{phone.source.url}"' in page
    assert "telephone <mark>+370 5 236 2444</mark>, working" in page
    assert "beside “telephone”" in page


@pytest.mark.hostile(57)
def test_what_is_shown_is_the_content_and_no_markup_of_others(client, ministry):
    point = make.make_contact_point(ministry, value="https://evil.example/<script>alert(1)</script>")
    seen_on(point, why="<b>bold</b>")
    page = client.get(sheet_url(ministry)).content.decode()
    assert "<script>alert" not in page
    assert "<b>bold" not in page
    assert "not on the ministry’s own domain" in page.replace("&#x27;", "’").replace("'", "’")


def test_one_decision_is_one_approval_for_each_hash(client, other, ministry, phone):
    page = make.make_contact_point(ministry, value="https://www.urm.lt/en/contacts")
    for expected, who in enumerate((client, other), start=1):
        sheet = shown(who, ministry)
        rows = [row_of(sheet, phone), row_of(sheet, page)]
        assert who.post(sheet_url(ministry), form_of(sheet, *rows)).status_code == 302
        assert Approval.objects.count() == 2 * expected
    assert set(ContactPoint.objects.published()) == {phone, page}
    assert {a.hash for a in Approval.objects.all()} == {row.seen_hash for row in rows}


def test_a_row_is_refused_for_itself_and_keeps_its_reason(client, ministry, phone):
    off = make.make_contact_point(ministry, value="https://urm.example/contacts")
    sheet = shown(client, ministry)
    posted = form_of(sheet, row_of(sheet, phone), row_of(sheet, off))
    response = client.post(sheet_url(ministry), posted)
    assert response["Location"] == sheet_url(ministry)
    assert [approval.unit_id for approval in Approval.objects.all()] == [phone.pk]
    again = client.get(response["Location"])
    refused = row_of(again.context["sheet"], off)
    assert "Confirm first" in refused.reason
    assert refused.is_ticked
    assert "Refused:" in again.content.decode()
    assert not row_of(shown(client, ministry), off).reason


def test_a_typed_domain_answers_for_all_rows_on_it_and_no_other(client, ministry):
    first, second = (
        make.make_contact_point(ministry, value=f"https://urm.example/{number}") for number in (1, 2)
    )
    third = make.make_contact_point(ministry, value="https://elsewhere.example/")
    sheet = shown(client, ministry)
    rows = [row_of(sheet, unit) for unit in (first, second, third)]
    assert sum(len(row.typed) for row in sheet.rows) == 2
    posted = form_of(sheet, *rows, **{"typed-domain": "urm.example"})
    client.post(sheet_url(ministry), posted)
    assert {approval.unit_id for approval in Approval.objects.all()} == {first.pk, second.pk}


def test_a_tick_of_one_row_confirms_nothing_of_another(client, ministry):
    numbers = [
        make.make_contact_point(ministry, channel="telephone", value=value)
        for value in ("+48225239000", "+4930180000")
    ]
    sheet = shown(client, ministry)
    rows = [row_of(sheet, unit) for unit in numbers]
    assert [len(row.confirmed) for row in rows] == [1, 1]
    client.post(sheet_url(ministry), form_of(sheet, *rows, **confirmed(rows[0])))
    assert [approval.unit_id for approval in Approval.objects.all()] == [numbers[0].pk]


def test_what_is_decided_is_what_was_shown(client, ministry, phone):
    sheet = shown(client, ministry)
    row = row_of(sheet, phone)
    ContactPoint.objects.filter(pk=phone.pk).update(value="+37052362499")
    phone.refresh_from_db()
    moderation.record(phone, by=make.make_account(), at=make.NOW)
    client.post(sheet_url(ministry), form_of(sheet, row))
    assert not Approval.objects.exists()
    assert "changed since you reviewed it" in row_of(shown(client, ministry), phone).reason


def test_a_hash_of_another_row_decides_nothing(client, ministry, phone):
    page = make.make_contact_point(ministry, value="https://www.urm.lt/en/contacts")
    sheet = shown(client, ministry)
    row = row_of(sheet, phone)
    posted = form_of(sheet, row) | {f"hash-{row.key}": row_of(sheet, page).seen_hash}
    client.post(sheet_url(ministry), posted)
    assert not Approval.objects.exists()


def test_the_author_does_not_approve_and_one_person_publishes_nothing(ministry):
    author = make.make_account()
    mine = make.make_contact_point(ministry, by=author, value="https://www.urm.lt/mine")
    nobodys = make.make_contact_point(ministry, value="https://www.urm.lt/nobodys")
    client = signed_in(author)
    sheet = shown(client, ministry)
    assert "You are the author" in row_of(sheet, mine).why_not
    for _ in range(2):
        client.post(sheet_url(ministry), form_of(sheet, row_of(sheet, mine), row_of(sheet, nobodys)))
    assert not ContactPoint.objects.published().exists()
    assert Approval.objects.count() == 1


@pytest.mark.parametrize("role", [roles.EDITOR, roles.CONTRIBUTOR])
def test_who_is_no_moderator_approves_and_rejects_nothing(role, ministry, phone):
    client = signed_in(make.make_account(role))
    sheet = shown(client, ministry)
    assert not row_of(sheet, phone).may_tick
    for act in ("approve", "reject"):
        client.post(sheet_url(ministry), form_of(sheet, row_of(sheet, phone), act=act, reason="x"))
    phone.refresh_from_db()
    assert phone.state == "pending"
    assert not Approval.objects.exists()


def test_strangers_see_nothing(ministry):
    client = signed_in(make.make_account(None))
    assert client.get(sheet_url(ministry)).status_code == 403
    assert client.get(reverse(LIST)).status_code == 403
    assert Client().get(sheet_url(ministry)).status_code == 302


def test_a_pending_body_comes_with_its_contacts(client, other):
    body = make.make_ministry("LT")
    point = make.make_contact_point(body, channel="telephone", value="+37052362444")
    for who in (client, other):
        sheet = shown(who, body)
        rows = [row_of(sheet, body), row_of(sheet, point)]
        who.post(sheet_url(body), form_of(sheet, *rows))
    assert Organisation.objects.get().state == "published"
    assert ContactPoint.objects.published().get() == point


def test_a_change_is_shown_beside_what_is_public_and_approved(client, ministry):
    point = make.published(make.make_contact_point(ministry, value="https://www.urm.lt/old"))
    wish = make.propose(point, make.make_account(), value="https://www.urm.lt/new")
    sheet = shown(client, ministry)
    row = row_of(sheet, wish)
    (line,) = [line for line in row.lines if line.name == "value"]
    assert (line.was, line.becomes) == (["https://www.urm.lt/old"], ["https://www.urm.lt/new"])
    client.post(sheet_url(ministry), form_of(sheet, row))
    assert ContactPoint.objects.get(pk=point.pk).value == "https://www.urm.lt/new"


def test_rejecting_keeps_the_reason_and_what_is_public_is_doubted(client, ministry, phone):
    public = make.published(make.make_contact_point(ministry))
    wish = make.propose(public, make.make_account(), purpose="press")
    sheet = shown(client, ministry)
    rows = [row_of(sheet, unit) for unit in (phone, wish, public)]
    client.post(sheet_url(ministry), form_of(sheet, *rows, act="reject"))
    assert "Give a reason" in row_of(shown(client, ministry), phone).reason
    client.post(sheet_url(ministry), form_of(sheet, *rows, act="reject", reason="Not theirs."))
    phone.refresh_from_db()
    assert (phone.state, phone.rejection) == ("rejected", "Not theirs.")
    assert Proposal.objects.get(pk=wish.pk).rejection == "Not theirs."
    assert moderation.open_dispute(ContactPoint.objects.get(pk=public.pk)).reason == "Not theirs."


def test_what_is_due_is_confirmed_only_by_who_looked(client, ministry):
    public = make.published(make.make_contact_point(ministry))
    sheet = shown(client, ministry)
    row = row_of(sheet, public)
    client.post(sheet_url(ministry), form_of(sheet, row))
    assert "Open its page first" in row_of(shown(client, ministry), public).reason
    posted = form_of(sheet, row, **{f"looked-{row.key}": "https://elsewhere.example/"})
    client.post(sheet_url(ministry), posted)
    assert "another one by now" in row_of(shown(client, ministry), public).reason
    client.post(sheet_url(ministry), form_of(sheet, row, **looked(row)))
    assert Verification.objects.get().looked_at == public.value
    assert not shown(client, ministry).rows


def test_two_lift_a_doubt(client, other, ministry):
    point = make.published(make.make_contact_point(ministry))
    verify(point, days_ago=1)
    moderation.dispute(
        point, by=make.make_account(), reason="no", seen_content_hash=point.content_hash, at=make.NOW
    )
    for who in (client, other):
        sheet = shown(who, ministry)
        who.post(sheet_url(ministry), form_of(sheet, row_of(sheet, point)))
    assert not moderation.open_dispute(ContactPoint.objects.get(pk=point.pk))


# What a program saw.


def test_only_what_was_seen_today_on_the_own_domain_is_ticked(client, ministry):
    wrong = make.make_contact_point(ministry, channel="telephone", value="+37052362400")
    cases = {
        "today": {},
        "yesterday": {"days_ago": 1},
        "elsewhere": {"address": "https://lists.example/lt"},
        "gone": {"stands": False, "instead": [{"value": "+37052362444"}]},
    }
    points = {}
    for number, (name, facts) in enumerate(cases.items()):
        points[name] = make.make_contact_point(ministry, channel="telephone", value=f"+3705236245{number}")
        seen_on(points[name], **facts)
    sheet = shown(client, ministry, "?tick=seen")
    assert [row.key for row in sheet.rows if row.is_ticked] == [row_of(sheet, points["today"]).key]
    assert not any(row.is_ticked for row in shown(client, ministry).rows)
    assert row_of(sheet, wrong).seen is None
    gone = row_of(sheet, points["gone"])
    assert gone.doubts[0] == "The page no longer holds this value."
    assert gone.seen.instead == ["+37052362444"]


def test_the_newest_sighting_contradicts_an_older_one_of_the_same_day(client, ministry, phone):
    seen_on(phone)
    later = timezone.now() + timedelta(seconds=1)
    page = make.make_sighted_page(ministry, address="https://www.urm.lt/later", seen_at=later)
    make.make_sighting(phone, page, stands=False)
    assert not row_of(shown(client, ministry), phone).is_seen_today


def test_what_a_person_noted_is_not_what_a_program_saw(client, ministry, phone):
    at = timezone.now()
    page = make.make_sighted_page(ministry, by=make.make_account(), seen_at=at)
    make.make_sighting(phone, page)
    assert not row_of(shown(client, ministry), phone).is_seen_today


def test_a_change_of_more_than_the_value_is_not_ticked_with_it(client, ministry):
    for fields, expected in (({}, True), ({"purpose": "press"}, False)):
        point = make.published(make.make_contact_point(ministry, value=f"https://www.urm.lt/{expected}"))
        new = f"https://www.urm.lt/new/{expected}"
        wish = make.propose(point, make.make_account(), value=new, **fields)
        seen_on(point, value=new)
        assert row_of(shown(client, ministry), wish).is_seen_today is expected


def test_who_may_not_approve_a_row_cannot_have_it_ticked(ministry):
    author = make.make_account()
    mine = make.make_contact_point(ministry, by=author, value="https://www.urm.lt/mine")
    seen_on(mine)
    assert not row_of(shown(signed_in(author), ministry, "?tick=seen"), mine).is_ticked


# The cap.


def seen_row(ministry, number, by=None):
    point = make.make_contact_point(ministry, value=f"https://www.urm.lt/n/{number}", by=by)
    seen_on(point)
    return point


def approve_alone(point, by):
    return moderation.approve_bundle(
        point,
        by=by,
        seen_hashes=[case.hash for case in moderation.bundle_of(point)],
        at=timezone.now(),
        acknowledged=make.answers_for(point),
    )


def test_rows_seen_on_the_own_domain_use_up_no_decision_and_are_no_hurry(ministry, settings):
    settings.DECISIONS_PER_HOUR, settings.HURRY_OF_DECISIONS = 1, 2
    account = make.make_account()
    for number in range(31):
        approve_alone(seen_row(ministry, number), account)
    assert AuditEntry.objects.filter(act="approve as seen").count() == 31
    assert not moderation.hurries(timezone.now())
    approve_alone(make.make_contact_point(ministry, value="https://www.urm.lt/unseen"), account)
    with pytest.raises(Refused, match="at most 1"):
        approve_alone(make.make_contact_point(ministry, value="https://www.urm.lt/unseen2"), account)


@pytest.mark.parametrize(
    ("value", "facts"),
    [
        ("https://urm.example/contacts", {}),
        ("https://www.urm.lt/n", {"stands": False}),
        ("https://www.urm.lt/n", {"address": "https://lists.example/lt"}),
        ("https://www.urm.lt/n", {"days_ago": 31}),
    ],
    ids=["off the domain", "contradicted", "seen elsewhere", "seen long ago"],
)
def test_what_could_harm_counts(ministry, settings, value, facts):
    settings.DECISIONS_PER_HOUR = 0
    point = make.make_contact_point(ministry, value=value)
    seen_on(point, **facts)
    with pytest.raises(Refused, match="at most 0"):
        approve_alone(point, make.make_account())


def test_a_domain_and_a_change_count_although_seen(ministry, settings):
    settings.DECISIONS_PER_HOUR = 0
    with pytest.raises(Refused, match="at most 0"):
        approve_alone(make.make_domain(ministry, domain="mfa.lt"), make.make_account())
    point = make.published(make.make_contact_point(ministry, value="https://www.urm.lt/old"))
    wish = make.propose(point, make.make_account(), value="https://www.urm.lt/new")
    seen_on(point, value="https://www.urm.lt/new")
    with pytest.raises(Refused, match="at most 0"):
        make.approve_proposal(wish, make.make_account(), at=timezone.now())


def test_a_change_that_was_seen_uses_up_a_decision_and_is_no_hurry(ministry, settings):
    settings.DECISIONS_PER_HOUR, settings.HURRY_OF_DECISIONS = 1, 1
    point = make.published(make.make_contact_point(ministry, value="https://www.urm.lt/old"))
    wish = make.propose(point, make.make_account(), value="https://www.urm.lt/new")
    seen_on(point, value="https://www.urm.lt/new")
    account = make.make_account()
    make.approve_proposal(wish, account, at=timezone.now())
    assert not moderation.hurries(timezone.now())
    with pytest.raises(Refused, match="at most 1"):
        approve_alone(make.make_contact_point(ministry, value="https://www.urm.lt/unseen"), account)


# Looking while approving.


def by_two(ministry, clients, *units, looks=(True, True)):
    for who, has_looked in zip(clients, looks, strict=True):
        sheet = shown(who, ministry)
        rows = [row_of(sheet, unit) for unit in units]
        who.post(sheet_url(ministry), form_of(sheet, *rows, **(looked(*rows) if has_looked else {})))


def test_approved_with_its_page_open_is_looked_at_for_the_first_term(client, other, ministry):
    point = make.make_contact_point(ministry, value="https://www.urm.lt/n", purpose="general")
    by_two(ministry, (client, other), point)
    point.refresh_from_db()
    today = timezone.now().date()
    state = freshness(point, today)
    assert (state.state, state.verified_on, state.method) == ("verified", today, "page_seen")
    assert point not in ContactPoint.objects.due_for_review(today)
    assert point not in ContactPoint.objects.due_for_review(today + timedelta(days=89))
    assert point in ContactPoint.objects.due_for_review(today + timedelta(days=90))
    check = Verification.objects.get()
    assert (check.by.username, check.looked_at) == ("ben", "https://www.urm.lt/n")


def test_a_look_of_the_first_of_two_counts_from_its_own_day(ministry):
    point = make.make_contact_point(ministry, value="https://www.urm.lt/n")
    first, second = make.make_account(), make.make_account()
    facts = {"seen_hashes": [make.hash_of(point)], "acknowledged": make.answers_for(point)}
    early = timezone.now() - timedelta(days=3)
    moderation.approve_bundle(point, by=first, at=early, looked_at=point.value, **facts)
    moderation.approve_bundle(point, by=second, at=timezone.now(), **facts)
    check = Verification.objects.get()
    assert (check.by, check.verified_on, check.seen_at) == (first, early.date(), early)


@pytest.mark.parametrize("ago", [0, 31])
def test_without_a_look_or_with_an_old_one_a_second_look_is_due(ministry, ago):
    point = make.make_contact_point(ministry, value="https://www.urm.lt/n")
    facts = {"seen_hashes": [make.hash_of(point)], "acknowledged": make.answers_for(point)}
    page = point.value if ago else ""
    at = timezone.now() - timedelta(days=ago)
    moderation.approve_bundle(point, by=make.make_account(), at=at, looked_at=page, **facts)
    moderation.approve_bundle(point, by=make.make_account(), at=timezone.now(), **facts)
    assert not Verification.objects.exists()
    assert point in ContactPoint.objects.due_for_review(timezone.now().date())


def test_the_look_of_an_account_that_no_longer_counts_is_none(ministry):
    point = make.make_contact_point(ministry, value="https://www.urm.lt/n")
    facts = {"seen_hashes": [make.hash_of(point)], "acknowledged": make.answers_for(point)}
    gone = make.make_account()
    moderation.approve_bundle(point, by=gone, at=timezone.now(), looked_at=point.value, **facts)
    gone.is_active = False
    gone.save()
    for _ in range(2):
        moderation.approve_bundle(point, by=make.make_account(), at=timezone.now(), **facts)
    assert ContactPoint.objects.published().get() == point
    assert not Verification.objects.exists()


def test_an_accepted_change_with_its_page_open_is_looked_at_too(client, ministry):
    point = make.published(make.make_contact_point(ministry, value="https://www.urm.lt/old"))
    wish = make.propose(point, make.make_account(), value="https://www.urm.lt/new")
    sheet = shown(client, ministry)
    row = row_of(sheet, wish)
    client.post(sheet_url(ministry), form_of(sheet, row, **looked(row)))
    point.refresh_from_db()
    assert freshness(point, timezone.now().date()).state == "verified"


# Claims, and going from body to body.


def three_bodies():
    found = []
    for code, name in (("AD", "Andorra"), ("LT", "Lithuania"), ("SE", "Sweden")):
        make.make_country(code, name)
        body = make.published(make.make_ministry(code, name=f"Ministry of {name}"))
        make.make_contact_point(body, channel="telephone", value="+37052362444")
        found.append(body)
    return found


def test_an_open_body_is_told_to_others_and_never_locked(client, other):
    body, following, _ = three_bodies()
    client.get(sheet_url(body))
    page = other.get(sheet_url(body))
    assert [claim.account.username for claim in page.context["others"]] == ["anna"]
    assert "anna</strong> has this open" in page.content.decode()
    sheet = page.context["sheet"]
    other.post(sheet_url(body), form_of(sheet, *sheet.rows, **confirmed(*sheet.rows)))
    assert Approval.objects.count() == 1
    client.get(sheet_url(following))
    assert not other.get(sheet_url(body)).context["others"]


def test_a_claim_lapses_after_twenty_minutes_and_is_not_told_to_oneself(client, other):
    body, *_ = three_bodies()
    client.get(sheet_url(body))
    assert not client.get(sheet_url(body)).context["others"]
    Claim.objects.update(at=timezone.now() - timedelta(minutes=19))
    assert other.get(sheet_url(body)).context["others"]
    Claim.objects.filter(account__username="anna").update(at=timezone.now() - timedelta(minutes=20))
    assert not other.get(sheet_url(body)).context["others"]


def test_the_list_tells_who_has_a_body_open(client, other):
    body, *_ = three_bodies()
    other.get(sheet_url(body))
    page = client.get(reverse(LIST))
    assert "ben has it open" in page.content.decode()
    assert [found for found, _ in page.context["list"].bodies][0] == body


def test_bodies_follow_one_another_by_country_and_a_decision_leads_on(client):
    first, second, third = three_bodies()
    near = client.get(sheet_url(first)).context["near"]
    assert (near.number, near.total, near.previous, near.next) == (1, 3, third.pk, second.pk)
    sheet = shown(client, first)
    posted = form_of(sheet, *sheet.rows, **confirmed(*sheet.rows))
    assert client.post(sheet_url(first), posted)["Location"] == sheet_url(second)
    near = client.get(sheet_url(second)).context["near"]
    assert (near.total, near.next) == (2, third.pk)


def test_a_decision_stays_while_something_is_left_and_keeps_the_place(client):
    body, second, _ = three_bodies()
    make.make_contact_point(body, channel="telephone", value="+37052362445")
    query = "?section=all&q=ministry"
    sheet = shown(client, body, query)
    (one, *rest) = sheet.rows
    posted = form_of(sheet, one, **confirmed(one))
    assert client.post(sheet_url(body, query), posted)["Location"] == sheet_url(body, query)
    sheet = shown(client, body, query)
    rest = [row for row in sheet.rows if row.may_tick]
    posted = form_of(sheet, *rest, **confirmed(*rest))
    assert client.post(sheet_url(body, query), posted)["Location"] == sheet_url(second, query)


def test_a_search_narrows_the_bodies(client):
    *_, third = three_bodies()
    for words in ("swed", "SE", "of sweden"):
        listed = client.get(reverse(LIST), {"q": words}).context["list"]
        assert [body for body, _ in listed.bodies] == [third], words


def test_the_list_counts_the_body_itself_that_waits(client):
    make.make_organisation()
    ((body, _),) = client.get(reverse(LIST)).context["list"].bodies
    assert body.waiting == 1


def test_the_list_counts_what_waits_and_what_is_due(client, ministry, phone):
    make.make_domain(ministry, domain="mfa.lt")
    public = make.published(make.make_contact_point(ministry))
    make.propose(public, make.make_account(), purpose="press")
    doubted = make.published(make.make_contact_point(ministry))
    moderation.dispute(
        doubted, by=make.make_account(), reason="no", seen_content_hash=doubted.content_hash, at=make.NOW
    )
    ((body, _),) = client.get(reverse(LIST)).context["list"].bodies
    assert (body.waiting, body.proposals_waiting) == (2, 1)
    assert (body.due, body.doubted) == (2, 1)
    listed = client.get(reverse(LIST), {"section": "due"}).context["list"]
    assert [body for body, _ in listed.bodies] == [ministry]


def test_what_one_stands_behind_waits_for_others(client, other, ministry, phone):
    sheet = shown(client, ministry)
    client.post(sheet_url(ministry), form_of(sheet, row_of(sheet, phone)))
    assert client.get(reverse(LIST)).context["list"].total == 0
    assert other.get(reverse(LIST)).context["list"].total == 1


def test_an_unknown_act_or_no_tick_changes_nothing(client, ministry, phone):
    sheet = shown(client, ministry)
    for posted in (form_of(sheet), form_of(sheet, row_of(sheet, phone), act="erase")):
        page = client.post(sheet_url(ministry), posted, follow=True)
        assert "accepted" in page.content.decode() or "No row is ticked" in page.content.decode()
    assert not Approval.objects.exists()


# How much is asked of the database.


def fill(body, number):
    """So many rows of every kind, seen, doubted and off the domain among them."""
    for _ in range(number):
        count = ContactPoint.objects.count()
        point = make.make_contact_point(body, value=f"https://www.urm.lt/p/{count}", by=make.make_account())
        seen_on(point)
        make.make_contact_point(body, value=f"https://urm.example/{count}")
        make.make_contact_point(body, channel="telephone", value=f"+370523{count:05}")
        make.make_domain(body, domain=f"urm{count}.lt")
        public = make.published(make.make_contact_point(body, value=f"https://www.urm.lt/q/{count}"))
        make.propose(public, make.make_account(), value=f"https://moved.example/{count}")
        doubted = make.published(make.make_contact_point(body, value=f"https://www.urm.lt/d/{count}"))
        moderation.dispute(
            doubted, by=make.make_account(), reason="x", seen_content_hash=doubted.content_hash, at=make.NOW
        )


def queries_of(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


def test_a_sheet_of_thirty_rows_asks_as_often_as_one_of_six(client, ministry):
    fill(ministry, 1)
    few = queries_of(client, sheet_url(ministry))
    fill(ministry, 4)
    assert len(shown(client, ministry).rows) > 30
    assert queries_of(client, sheet_url(ministry)) == few
    # Pages that were withdrawn as unsafe are asked for once for each kind, and once for the proposals.
    assert few <= 82


def test_a_list_of_many_bodies_asks_as_often_as_one_of_one(client):
    counts = []
    for code in ("LT", "PL", "SE", "DE"):
        fill(make.published(make.make_ministry(code)), 1)
        counts.append(queries_of(client, reverse(LIST)))
    assert len(set(counts)) == 1


def test_an_official_domain_that_waits_is_typed(client, other, ministry):
    domain = make.make_domain(ministry, domain="mfa.lt")
    for who in (client, other):
        sheet = shown(who, ministry)
        who.post(sheet_url(ministry), form_of(sheet, row_of(sheet, domain), **{"typed-domain": "mfa.lt"}))
    assert OfficialDomain.objects.published().filter(domain="mfa.lt").exists()
