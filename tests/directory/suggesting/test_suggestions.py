"""What becomes of a suggestion."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from directory import moderation, suggesting
from directory.accounts import roles
from directory.models import (
    AuditEntry,
    ContactPoint,
    Proposal,
    Source,
    State,
    Suggestion,
    SuggestionCluster,
    Verdict,
)
from directory.moderation import Conflict, Refused
from directory.serving.rates import TooMany
from tests import factories as make
from tests import suggestions as readers

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


@pytest.fixture(autouse=True)
def no_limits_left_over():
    readers.fresh_limits()


def errors_of(told):
    with pytest.raises(ValidationError) as caught:
        readers.suggest(told)
    assert readers.counts() == (0, 0, 0)
    return caught.value.message_dict


def close(cluster, verdict=Verdict.DECLINED, by=None, reason="spam", at=make.NOW):
    return suggesting.close(cluster, verdict=verdict, reason=reason, by=by or make.make_account(), at=at)


def test_a_new_value_becomes_a_proposal_by_nobody():
    point = readers.point()
    readers.suggest(readers.told(point, value="New@URM.lt"))
    proposal = Proposal.objects.get()
    assert (proposal.author, proposal.source_url, proposal.state) == (None, readers.SOURCE, "open")
    assert proposal.content["value"] == "New@urm.lt"
    assert proposal.content["source"]["evidence"] == "secondary"
    assert proposal.content["source"]["url"] == readers.SOURCE


def test_a_suggested_value_takes_two_approvals():
    point = readers.point()
    readers.suggest(readers.told(point))
    proposal = Proposal.objects.get()
    assert make.approve_proposal(proposal, make.make_account()) is None
    assert make.approve_proposal(proposal, make.make_account()) is not None
    point.refresh_from_db()
    assert (point.value, readers.cluster().told) == ("new@urm.lt", "accepted")


def test_a_proposal_makes_no_source_before_it_is_public():
    point = readers.point()
    before = Source.objects.count()
    readers.suggest(readers.told(point))
    assert Source.objects.count() == before


def test_an_added_contact_is_a_pending_unit_by_nobody_with_a_secondary_source():
    ministry = make.published(make.make_ministry())
    readers.suggest(readers.missing(ministry, channel="telephone", value="8 5 236 2444 ext. 12"))
    unit = ContactPoint.objects.get()
    assert (unit.state, unit.author, unit.organisation) == (State.PENDING, None, ministry)
    assert (unit.value, unit.extension) == ("+37052362444", "12")
    assert (unit.source.evidence, unit.source.url) == ("secondary", readers.SOURCE)
    make.approve(unit, make.make_account())
    assert readers.cluster().told == ""
    make.approve(unit, make.make_account())
    assert readers.cluster().told == "accepted"


@pytest.mark.parametrize(
    ("kind", "factory", "typed", "field"),
    [
        ("organisation", make.make_organisation, "Renamed", "name"),
        ("article", make.make_article, "https://courier.example/moved", "url"),
    ],
)
def test_every_kind_names_the_field_that_a_reader_may_correct(kind, factory, typed, field):
    unit = make.published(factory())
    readers.suggest(readers.told(unit, kind=kind, value=typed))
    assert Proposal.objects.get().content[field] == typed


@pytest.mark.hostile(62)
@pytest.mark.parametrize("complaint", ["broken", "fake", "other"])
def test_a_flood_of_reports_hides_nothing_and_waits_as_one(client, complaint):
    point = readers.point()
    before = moderation.content(point), client.get("/countries/LT/").content
    for _ in range(30):
        readers.suggest(readers.told(point, complaint=complaint, comment="fake!"))
    point.refresh_from_db()
    assert (moderation.content(point), client.get("/countries/LT/").content) == before
    assert readers.counts() == (1, 30, 0)
    assert readers.cluster().count == 30


@pytest.mark.hostile(62)
def test_hiding_what_was_reported_is_one_persons_logged_and_reversible_act(client):
    point = readers.point()
    readers.suggest(readers.told(point, complaint="fake"))
    by = make.make_account()
    moderation.withdraw(point, by=by, reason="A reader was right.", at=make.NOW)
    assert "old@urm.lt" not in client.get("/countries/LT/").content.decode()
    assert AuditEntry.objects.filter(act="withdraw", account=by, unit_id=point.pk).exists()
    for _ in range(2):
        seen = make.hash_of(point, "restore")
        moderation.restore(point, by=make.make_account(), seen_hash=seen, at=make.NOW)
    assert "old@urm.lt" in client.get("/countries/LT/").content.decode()


def test_the_same_value_in_another_writing_joins_the_cluster():
    point = readers.point()
    for value in ("new@urm.lt", "new@URM.LT", "  new@urm.lt "):
        readers.suggest(readers.told(point, value=value))
    assert readers.counts() == (1, 3, 1)


def test_the_same_missing_contact_is_one_pending_unit():
    ministry = make.published(make.make_ministry())
    for value in ("+370 5 236 2444", "+37052362444"):
        readers.suggest(readers.missing(ministry, channel="telephone", value=value))
    assert ContactPoint.objects.count() == 1
    assert readers.cluster().count == 2


@pytest.mark.hostile(61)
def test_slightly_varied_values_of_one_unit_make_few_clusters_and_lose_nothing():
    point = readers.point()
    for number in range(40):
        readers.suggest(readers.told(point, value=f"spam{number}@evil.example"))
    assert readers.counts() == (suggesting.MOST_VALUES + 1, 40, suggesting.MOST_VALUES)


@pytest.mark.hostile(61)
def test_a_value_with_a_proven_source_has_its_own_place_before_the_spam():
    point = readers.point()
    make.published(make.make_domain(point.organisation, domain="urm.lt"))
    for number in range(20):
        spam = readers.told(point, value=f"spam{number}@evil.example", source_url="https://evil.example/")
        readers.suggest(spam, at=make.LONG_AGO)
    readers.suggest(readers.told(point, value="true@urm.lt"))
    first = SuggestionCluster.objects.waiting().first()
    assert (first.changes["value"], first.trusted) == ("true@urm.lt", True)
    assert first.proposal.content["value"] == "true@urm.lt"


@pytest.mark.parametrize(
    ("address", "trusted"),
    [
        ("https://urm.lt/", True),
        ("https://www.urm.lt/x", True),
        ("https://a.b.urm.lt/x", True),
        ("https://notурм.lt/", False),
        ("https://urm.lt.evil.example/", False),
        ("https://myurm.lt/", False),
    ],
)
def test_a_source_counts_as_proven_on_an_official_domain_or_below_it(address, trusted):
    point = readers.point()
    make.published(make.make_domain(point.organisation, domain="urm.lt"))
    readers.suggest(readers.told(point, source_url=address))
    assert readers.cluster().trusted is trusted


def test_a_domain_that_is_not_public_proves_nothing():
    point = readers.point()
    make.make_domain(point.organisation, domain="urm.lt")
    readers.suggest(readers.told(point))
    assert not readers.cluster().trusted


@pytest.mark.hostile(61)
def test_the_queue_of_ten_thousand_asks_once_and_keeps_its_order():
    point = readers.point()
    trusted = [number % 1000 == 0 for number in range(10_000)]
    rows = [
        SuggestionCluster(
            key=str(number),
            kind="contact_point",
            unit_id=point.pk,
            about="x",
            complaint="broken",
            count=1,
            trusted=trusted[number],
            created_at=make.NOW - timedelta(seconds=number),
        )
        for number in range(10_000)
    ]
    SuggestionCluster.objects.bulk_create(rows, batch_size=500)
    with CaptureQueriesContext(connection) as queries:
        page = list(SuggestionCluster.objects.waiting()[:50])
    assert len(queries) == 1
    assert float(queries[0]["time"]) < 1
    assert [cluster.trusted for cluster in page] == [True] * 10 + [False] * 40
    assert page[0].created_at < page[9].created_at
    assert page[10].key == "9999"


@pytest.mark.hostile(65)
def test_one_form_sent_twice_is_one_record_and_one_receipt():
    point, nonce = readers.point(), "n" * 22
    first = readers.suggest(readers.told(point), nonce=nonce)
    again = readers.suggest(readers.told(point), nonce=nonce, at=make.NOW + timedelta(minutes=5))
    assert (first.token, first.is_new) == (again.token, not again.is_new)
    assert readers.counts() == (1, 1, 1)
    assert readers.cluster().count == 1


@pytest.mark.hostile(65)
def test_one_form_sent_again_with_other_words_is_told_and_changes_nothing():
    point, nonce = readers.point(), "n" * 22
    readers.suggest(readers.told(point), nonce=nonce)
    for other in ({"value": "other@urm.lt"}, {"comment": "x"}, {"complaint": "fake"}):
        with pytest.raises(Conflict, match="sent before, with other words"):
            readers.suggest(readers.told(point, **other), nonce=nonce)
    assert readers.counts() == (1, 1, 1)


def test_a_repeated_form_costs_the_sender_nothing():
    point = readers.point()
    for _ in range(10):
        readers.suggest(readers.told(point), nonce="n" * 22, sender="one")
    assert readers.counts() == (1, 1, 1)


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"source_url": ""}, "source_url", "starts with https:// or http://"),
        ({"source_url": "ftp://urm.lt/"}, "source_url", "“ftp://urm.lt/” does not start with"),
        ({"source_url": "https://urm.lt@evil.example/"}, "source_url", "login part"),
        ({"value": ""}, "value", "Write what it should be"),
        ({"value": "old@urm.lt"}, "value", "stands here already"),
        ({"value": "two@urm.lt, three@urm.lt"}, "value", "more than one plain address"),
        ({"comment": "x" * 1001}, "comment", "1001 characters long; at most 1000"),
        ({"comment": "a\u202eb"}, "comment", "U+202E"),
        ({"email": "a@b.example\r\nBcc: c@d.example"}, "email", "cannot be seen"),
        ({"email": "nobody"}, "email", "accepted: office@example.org"),
        ({"complaint": "hate"}, "complaint", "“hate” is not one of these; accepted: It is wrong"),
        ({"complaint": "missing"}, "complaint", "accepted: It is wrong"),
        ({"complaint": "other"}, "comment", "Say in a few words"),
        (
            {"source_url": "https://urm.lt/" + "é" * 500},
            "source_url",
            "at most 2000 are accepted",
        ),
        ({"source_url": "https://a_b.example/"}, "source_url", "is no full domain name"),
        ({"source_url": f"https://{'a' * 300}.example/"}, "source_url", "is no full domain name"),
        ({"channel": "email"}, "channel", "goes with “A contact is missing” only"),
        ({"purpose": "x" * 5000}, "purpose", "goes with “A contact is missing” only"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_with_what_is_accepted(fields, field, said):
    message = errors_of(readers.told(readers.point(), **fields))
    assert list(message) == [field]
    assert said in message[field][0]


def test_a_value_beside_another_complaint_is_told_and_not_dropped():
    point = readers.point()
    told = suggesting.Suggested(
        kind="contact_point",
        unit_id=point.pk,
        complaint="broken",
        value="a@urm.lt",
        source_url=readers.SOURCE,
    )
    assert "goes with “It is wrong or has changed”" in errors_of(told)["value"][0]


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"channel": "pigeon"}, "channel", "“pigeon” is not one of these; accepted: website"),
        ({"purpose": "emergency"}, "purpose", "accepted: general enquiries"),
        ({"channel": "telephone", "value": "+370 letters"}, "value", "letters"),
        ({"channel": "website", "value": "javascript:alert(1)"}, "value", "https://"),
    ],
)
def test_a_missing_contact_is_held_to_the_rules_of_its_channel(fields, field, said):
    ministry = make.published(make.make_ministry())
    message = errors_of(readers.missing(ministry, **fields))
    assert list(message) == [field]
    assert said in message[field][0]


def test_a_contact_that_is_public_already_is_not_missing():
    point = readers.point()
    assert (
        "stands here already" in errors_of(readers.missing(point.organisation, value=point.value))["value"][0]
    )


def test_a_contact_of_which_the_organisation_has_the_new_value_already_is_told():
    point = readers.point()
    make.published(make.make_contact_point(point.organisation, channel="email", value="new@urm.lt"))
    assert "already publishes" in errors_of(readers.told(point))["value"][0]


def test_a_call_can_only_be_described():
    call = make.published(make.make_call())
    assert [complaint.value for complaint in suggesting.complaints_about(call)] == ["broken", "fake", "other"]
    assert list(errors_of(readers.told(call, kind="call"))) == ["complaint"]


def test_nothing_is_taken_about_what_is_not_public():
    hidden = make.make_contact_point(channel="email", value="a@urm.lt")
    with pytest.raises(Conflict, match="no longer public"):
        readers.suggest(readers.told(hidden))
    assert suggesting.subject("contact_point", hidden.pk) is None
    assert suggesting.subject("no-kind", hidden.pk) is None


def test_what_is_only_named_takes_no_contact_and_shows_none():
    point = readers.point()
    body = point.organisation
    type(body).objects.filter(pk=body.pk).update(named_only=True)
    assert suggesting.subject("contact_point", point.pk) is None
    assert suggesting.lacks_contacts(body.pk) is None
    assert suggesting.subject("organisation", body.pk) == body


def test_a_sender_has_five_in_ten_minutes_and_twenty_a_day():
    point = readers.point()
    for number in range(5):
        readers.suggest(readers.told(point, value=f"a{number}@urm.lt"), sender="one")
    with pytest.raises(TooMany) as caught:
        readers.suggest(readers.told(point, value="last@urm.lt"), sender="one")
    assert 0 < caught.value.retry_after <= 600
    readers.suggest(readers.told(point, value="last@urm.lt"), sender="another")
    morning = make.NOW.replace(hour=1) + timedelta(days=1)
    for number in range(20):
        later = morning + timedelta(minutes=10 * number)
        readers.suggest(readers.told(point, value=f"b{number}@urm.lt"), sender="one", at=later)
    with pytest.raises(TooMany) as caught:
        readers.suggest(readers.told(point), sender="one", at=morning + timedelta(hours=4))
    assert caught.value.retry_after == 19 * 3600


@pytest.mark.hostile(61)
def test_all_senders_together_have_six_hundred_an_hour(monkeypatch):
    point = readers.point()
    assert suggesting.OF_ALL.most == 600
    monkeypatch.setattr("directory.suggesting.receiving.OF_ALL", type(suggesting.OF_ALL)("all", 3, 3600))
    for _ in range(3):
        readers.suggest(readers.told(point, complaint="fake"))
    with pytest.raises(TooMany):
        readers.suggest(readers.told(point, complaint="fake"))


def test_a_rejected_proposal_is_not_accepted_and_a_new_suggestion_waits_anew():
    point = readers.point()
    token = readers.suggest(readers.told(point)).token
    proposal = Proposal.objects.get()
    seen = moderation.case_of_proposal(proposal).hash
    moderation.reject_proposal(proposal, by=make.make_account(), reason="no", seen_hash=seen, at=make.NOW)
    assert suggesting.status_of(token, make.NOW).verdict == "declined"
    second = readers.suggest(readers.told(point)).token
    assert suggesting.status_of(second, make.NOW).verdict == "waiting"
    assert suggesting.status_of(token, make.NOW).verdict == "declined"
    assert readers.counts() == (2, 2, 2)


def test_a_renewed_proposal_carries_the_suggestion_with_it():
    point = readers.point()
    token = readers.suggest(readers.told(point)).token
    make.approve_proposal(make.propose(point, make.make_account(), language="lt"), make.make_account())
    first = moderation.renew(Proposal.objects.get(author=None), by=make.make_account(), at=make.NOW)
    assert suggesting.status_of(token, make.NOW).verdict == "waiting"
    make.approve_proposal(make.propose(point, make.make_account(), language="en"), make.make_account())
    second = moderation.renew(first, by=make.make_account(), at=make.NOW)
    assert suggesting.status_of(token, make.NOW).verdict == "waiting"
    # A reader wrote the words, so whoever renewed them is nobody's second: it takes two.
    make.approve_proposal(second, make.make_account())
    assert suggesting.status_of(token, make.NOW).verdict == "waiting"
    make.approve_proposal(second, make.make_account())
    assert suggesting.status_of(token, make.NOW).verdict == "accepted"


def test_an_editor_closes_a_report_with_all_that_say_the_same():
    point = readers.point()
    tokens = [readers.suggest(readers.told(point, complaint="broken")).token for _ in range(7)]
    editor = make.make_account(roles.EDITOR)
    assert close(readers.cluster(), Verdict.ACCEPTED, by=editor, reason="repaired") == 7
    assert {suggesting.status_of(token, make.NOW).verdict for token in tokens} == {"accepted"}
    entry = AuditEntry.objects.get(act="close suggestions")
    assert (entry.account, entry.outcome, entry.unit_id) == (editor, "done", point.pk)


def test_whoever_may_not_close_is_refused_and_noted():
    readers.suggest(readers.told(readers.point(), complaint="broken"))
    with pytest.raises(Refused, match="Only an active editor"):
        close(readers.cluster(), by=make.make_account(roles.CONTRIBUTOR))
    with pytest.raises(Refused, match="Give a reason"):
        close(readers.cluster(), reason=" ")
    assert readers.cluster().told == ""
    assert AuditEntry.objects.filter(act="close suggestions", outcome="refused").count() == 2


def test_declining_a_value_rejects_its_proposal_and_takes_a_moderator():
    readers.suggest(readers.told(readers.point()))
    with pytest.raises(Refused, match="group Moderator"):
        close(readers.cluster(), by=make.make_account(roles.EDITOR))
    assert Proposal.objects.get().state == "open"
    close(readers.cluster())
    assert (Proposal.objects.get().state, Proposal.objects.get().rejection) == ("rejected", "spam")


def test_declining_a_missing_contact_rejects_the_pending_unit():
    readers.suggest(readers.missing(make.published(make.make_ministry())))
    close(readers.cluster())
    assert ContactPoint.objects.get().state == State.REJECTED


def test_a_value_is_accepted_by_approving_it_and_in_no_other_way():
    readers.suggest(readers.told(readers.point()))
    with pytest.raises(Refused, match="Approve the proposal"):
        close(readers.cluster(), Verdict.ACCEPTED)


def test_what_is_decided_is_not_closed_again():
    readers.suggest(readers.told(readers.point(), complaint="fake"))
    close(readers.cluster())
    with pytest.raises(Conflict, match="at the same moment"):
        close(readers.cluster(), Verdict.ACCEPTED)
    assert readers.cluster().verdict == "declined"


@pytest.mark.hostile(61)
def test_one_act_declines_every_variant_about_one_unit_and_nothing_else():
    point = readers.point()
    other = readers.point(point.organisation, value="b@urm.lt")
    for number in range(20):
        readers.suggest(readers.told(point, value=f"spam{number}@evil.example"))
    readers.suggest(readers.told(point, complaint="broken"))
    readers.suggest(readers.told(other))
    spam = SuggestionCluster.objects.filter(complaint="changed", unit_id=point.pk).first()
    by = make.make_account()
    assert suggesting.decline_alike(spam, reason="spam", by=by, at=make.NOW) == 20
    assert SuggestionCluster.objects.waiting().count() == 2
    assert Proposal.objects.filter(state="open").count() == 1


@pytest.mark.hostile(24)
def test_a_status_ends_four_weeks_after_the_decision():
    token = readers.suggest(readers.told(readers.point(), complaint="fake")).token
    close(readers.cluster())
    assert suggesting.status_of(token, make.NOW + timedelta(days=28)).verdict == "declined"
    assert suggesting.status_of(token, make.NOW + timedelta(days=28, seconds=1)) is None


@pytest.mark.hostile(87)
def test_four_weeks_after_the_decision_everything_of_the_reader_is_deleted():
    point = readers.point()
    readers.suggest(readers.told(point, email=readers.CANARY, complaint="fake", comment="x"))
    readers.suggest(readers.told(point, email=readers.CANARY, complaint="broken"))
    close(SuggestionCluster.objects.get(complaint="fake"))
    day = timedelta(days=1)
    assert suggesting.forget(make.NOW + 28 * day - timedelta(seconds=1)).suggestions == 0
    assert suggesting.forget(make.NOW + 28 * day).suggestions == 1
    assert SuggestionCluster.objects.get().complaint == "broken"


@pytest.mark.hostile(87)
def test_a_decision_on_the_proposal_starts_the_four_weeks_when_it_is_first_seen():
    point = readers.point()
    readers.suggest(readers.told(point, email=readers.CANARY))
    for _ in range(2):
        make.approve_proposal(Proposal.objects.get(), make.make_account())
    done = suggesting.forget(make.NOW)
    assert (done.noted, done.suggestions) == (1, 0)
    assert suggesting.forget(make.NOW).noted == 0
    assert suggesting.forget(make.NOW + timedelta(days=28)).suggestions == 1
    assert Proposal.objects.get().state == "accepted"


@pytest.mark.hostile(87)
def test_an_address_that_waited_half_a_year_is_deleted_and_the_suggestion_waits_on():
    readers.suggest(readers.told(readers.point(), email=readers.CANARY, complaint="fake"))
    assert suggesting.forget(make.NOW + timedelta(days=179)).emails == 0
    assert suggesting.forget(make.NOW + timedelta(days=180)).emails == 1
    assert Suggestion.objects.get().email == ""
    assert readers.cluster().told == ""


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"complaint": "hate"}, "cluster_known_complaint"),
        ({"complaint": "missing"}, "cluster_contact_missing_of_organisation"),
        ({"verdict": "accepted"}, "cluster_verdict_with_date"),
        ({"verdict": "maybe", "decided_at": make.NOW}, "cluster_verdict_with_date"),
        (
            {"verdict": "declined", "decided_at": make.NOW, "decided_by_name": "x"},
            "cluster_closed_with_reason",
        ),
        ({"key": "taken"}, "cluster_waits_once"),
    ],
)
def test_the_database_refuses_a_cluster_that_cannot_be(fields, constraint):
    common = {"kind": "call", "unit_id": make.make_issue().pk, "about": "x", "created_at": make.NOW}
    SuggestionCluster.objects.create(key="taken", complaint="broken", **common)
    row = SuggestionCluster(**{"key": "new", "complaint": "broken", **common, **fields})
    with pytest.raises(IntegrityError, match=f"{constraint}|UNIQUE"), transaction.atomic():
        row.save(force_insert=True)
    with pytest.raises(ValidationError):
        row.full_clean()


def test_a_cluster_becomes_a_proposal_or_a_contact_not_both():
    point = readers.point()
    readers.suggest(readers.told(point))
    with pytest.raises(IntegrityError, match="cluster_became_one_thing"), transaction.atomic():
        SuggestionCluster.objects.update(contact_point=point)


def test_the_database_refuses_a_source_that_is_no_web_address():
    readers.suggest(readers.told(readers.point()))
    with pytest.raises(IntegrityError, match="suggestion_source_is_http"), transaction.atomic():
        Suggestion.objects.update(source_url="javascript:alert(1)")
