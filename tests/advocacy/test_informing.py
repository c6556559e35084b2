"""Being told: remarks, assignments, the letter of the day, alarms, a feed of one's own."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django_tasks_db.models import DBTaskResult
from lxml import etree

from advocacy import tasks
from advocacy.informing import letters
from advocacy.informing.waiting import waiting_for
from advocacy.review.places import Place
from advocacy.review.queue import ALL, queue
from directory import background, desk, moderation
from directory.accounts import roles
from directory.background import jobs
from directory.models import (
    AuditEntry,
    LinkProblem,
    LinkState,
    Mention,
    Observation,
    Outcome,
    Remark,
    ToldAlarm,
    Undo,
    Wishes,
)
from tests import factories as make
from tests.directory.accounts import roads

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def with_mail(settings):
    settings.EMAIL_URL = "smtp://mail.example"
    settings.SITE_URL = "https://directory.example"


@pytest.fixture
def anna():
    return make.make_account(username="anna", email="anna@mail.example")


@pytest.fixture
def ben():
    return make.make_account(roles.EDITOR, username="ben", email="ben@mail.example")


@pytest.fixture
def body():
    return make.make_organisation(name="A secret name")


def work():
    """What the worker does; who got which letter."""
    for task in DBTaskResult.objects.filter(status="READY").order_by("enqueued_at"):
        task.task.call(*task.args_kwargs["args"], **task.args_kwargs["kwargs"])
    DBTaskResult.objects.all().delete()
    sent = [(letter.to[0], letter.subject, letter.body) for letter in mail.outbox]
    mail.outbox.clear()
    return sent


def work_of(*found):
    """What the worker does with these jobs, and then with the letters that they queued."""
    for task in found:
        task.call()
    DBTaskResult.objects.exclude(task_path__contains="send_letter").delete()
    return work()


def test_a_remark_on_a_unit_names_a_colleague_who_finds_it_on_top_of_the_queue(anna, ben, body):
    client, page = roads.signed_in(anna), f"/admin/review/organisation/{body.pk}/"
    answer = client.post(
        f"/admin/review/remark/organisation/{body.pk}/", {"text": "Is <b>this</b> right, @ben? @nobody"}
    )
    assert answer.headers["Location"] == f"{page}#remarks"
    assert "Is &lt;b&gt;this&lt;/b&gt; right, @ben?" in client.get(page).content.decode()
    bens = roads.signed_in(ben)
    assert f'href="{page}#remarks"' in bens.get("/admin/review/").content.decode()
    assert "For you by name" not in client.get("/admin/review/").content.decode()
    mention = Mention.objects.get()
    assert client.post(f"/admin/review/read/{mention.pk}/").status_code == 404
    bens.post(f"/admin/review/read/{mention.pk}/")
    assert "For you by name" not in bens.get("/admin/review/").content.decode()
    history = client.get(f"/admin/directory/organisation/{body.pk}/history/").content.decode()
    assert "anna: Is &lt;b&gt;this" in history


def test_a_remark_on_a_proposal_and_nothing_public_changes(anna, ben):
    unit = make.published(make.make_organisation())
    proposal = make.propose(unit, anna, name="Another")
    client, before = roads.signed_in(ben), moderation.content(unit)
    client.post(f"/admin/review/remark/proposal/{proposal.pk}/", {"text": "I asked them."})
    assert "I asked them." in client.get(f"/admin/review/proposal/{proposal.pk}/").content.decode()
    unit.refresh_from_db()
    assert moderation.content(unit) == before


def test_a_remark_says_something_and_is_of_who_works_here(anna, body):
    with pytest.raises(ValidationError, match="1 to 4000"):
        desk.remark("organisation", body.pk, " ", by=anna, at=make.NOW)
    stranger = make.make_account(None)
    with pytest.raises(moderation.Refused):
        desk.remark("organisation", body.pk, "Hello", by=stranger, at=make.NOW)
    client = roads.signed_in(anna)
    assert client.post(f"/admin/review/remark/nothing/{body.pk}/", {"text": "x"}).status_code == 404
    assert client.post(f"/admin/review/remark/proposal/{body.pk}/", {"text": "x"}).status_code == 404
    assert not Remark.objects.exists()


def test_somebody_is_asked_to_look_and_another_in_her_place(anna, ben, body):
    address = f"/admin/review/assign/organisation/{body.pk}/"
    roads.signed_in(anna).post(address, {"to": "ben"})
    assert "anna asks you to look at this" in roads.signed_in(ben).get("/admin/review/").content.decode()
    roads.signed_in(ben).post(address, {"to": "anna"})
    assert desk.assignment_of("organisation", body.pk).account == anna
    roads.signed_in(ben).post(address, {"to": "a stranger"})
    assert desk.assignment_of("organisation", body.pk).account == anna
    roads.signed_in(ben).post(address, {"to": ""})
    assert desk.assignment_of("organisation", body.pk) is None


def test_the_letter_of_the_day_says_what_waits_and_not_what_it_says(anna, ben, body, with_mail):
    make.published(make.make_contact_point())
    desk.remark("organisation", body.pk, "A secret sentence, @ben", by=anna, at=make.NOW)
    assert letters.send_digests(make.NOW) == 2
    assert letters.send_digests(make.NOW + timedelta(minutes=1)) == 0
    assert not mail.outbox
    sent = {to: (subject, text) for to, subject, text in work()}
    subject, text = sent["ben@mail.example"]
    assert subject == "What waits for you"
    assert (
        f"anna named you in a remark: https://directory.example/admin/review/organisation/{body.pk}/" in text
    )
    assert "organisations" not in text  # an editor approves nothing
    assert "1 contact(s) are due to be looked at again" in text
    assert "secret" not in text
    assert "- organisations: 1" in sent["anna@mail.example"][1]
    assert "named you" not in sent["anna@mail.example"][1]
    assert letters.send_digests(make.NOW + timedelta(days=1)) == 2


def test_who_wants_none_has_no_address_or_left_gets_no_letter(body, with_mail):
    for number, facts in enumerate(({"email": ""}, {"is_active": False}, {})):
        account = make.make_account(**{"email": f"{number}@mail.example", **facts})
    Wishes.objects.create(account=account, wants_digest=False)
    assert letters.send_digests(make.NOW) == 0


def test_without_a_mail_server_nothing_is_put_into_the_queue(anna, body):
    assert letters.send_digests(make.NOW) == 0
    assert letters.tell_alarms(make.NOW) == 0
    assert not DBTaskResult.objects.exists()


def test_a_withdrawal_that_endangers_is_told_at_once_and_once(anna, ben, with_mail):
    unit = make.published(make.make_organisation(name="A secret name"))
    moderation.withdraw(unit, by=anna, reason="A secret reason", at=make.NOW, is_unsafe=True)
    assert letters.tell_alarms(make.NOW) == 1
    assert letters.tell_alarms(make.NOW) == 0
    ((to, subject, text),) = work()
    assert (to, subject) == ("anna@mail.example", "Alarm")
    assert f"/admin/review/organisation/{unit.pk}/" in text
    assert "secret" not in text


def test_a_hurry_and_an_undo_are_told(anna, ben, with_mail, settings):
    for number in range(settings.HURRY_OF_DECISIONS):
        AuditEntry.objects.create(
            at=make.NOW + timedelta(seconds=number),
            account=ben,
            account_name="ben",
            act="reject",
            outcome=Outcome.DONE,
            kind="organisation",
            unit_id="00000000-0000-0000-0000-000000000001",
        )
    Undo.objects.create(
        account=ben,
        account_name="ben",
        since=make.NOW,
        reason="Stolen",
        proposed_by=anna,
        proposed_by_name="anna",
        proposed_at=make.NOW,
    )
    assert letters.tell_alarms(make.NOW + timedelta(minutes=1)) == 2
    texts = " ".join(text for _, _, text in work())
    assert "ben decides in a hurry" in texts
    assert "anna takes back what ben did" in texts


def test_a_domain_alarm_is_told(anna, with_mail):
    seen = Observation.objects.create(
        url="https://www.urm.lt/", state=LinkState.MOVED, since=make.TODAY, next_check_at=make.NOW
    )
    LinkProblem.objects.create(observation=seen, state=LinkState.MOVED, opened_at=make.NOW)
    assert letters.tell_alarms(make.NOW) == 1
    assert "leads elsewhere" in work()[0][2]


def test_who_wants_no_alarms_gets_none_and_they_are_not_told_later(anna, with_mail):
    unit = make.published(make.make_organisation())
    Wishes.objects.create(account=anna, wants_alarms=False)
    moderation.withdraw(unit, by=anna, reason="Unsafe", at=make.NOW, is_unsafe=True)
    assert letters.tell_alarms(make.NOW) == 1
    assert not work()
    assert ToldAlarm.objects.count() == 1


def test_no_command_sends_anything_without_the_worker(anna, body, with_mail):
    with patch.object(jobs, "_jobs", {}):
        tasks.register()
        call_command("check", verbosity=0)
        queued = background.enqueue_due(make.NOW)
    assert {"send_digests", "tell_alarms"} <= set(queued)
    assert not mail.outbox
    assert not ToldAlarm.objects.exists()
    assert [to for to, _, _ in work_of(tasks.send_digests, tasks.tell_alarms)] == ["anna@mail.example"]


def feed_of(account, client=None):
    return (client or Client()).get(desk.feed_path(account))


def test_the_feed_of_one_s_own_tells_what_waits_and_is_kept_by_nobody(anna, ben, body):
    desk.assign("organisation", body.pk, ben, by=anna, at=make.NOW)
    answer = feed_of(ben)
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert not answer.cookies
    feed = etree.fromstring(answer.content)
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles == ["anna asks you to look at this organisation"]
    desk.assign("organisation", body.pk, anna, by=ben, at=make.NOW)
    make.make_organisation(name="Her own", by=anna)
    feed = etree.fromstring(feed_of(anna).content)
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles == ["ben asks you to look at this organisation", "organisation: A secret name"]
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert len(set(ids)) == 2


def test_the_address_of_a_feed_is_one_s_own_and_ends(anna, ben):
    path = desk.feed_path(anna)
    assert Client().get(path.replace(f"/{anna.pk}-", f"/{ben.pk}-")).status_code == 404
    assert Client().get("/admin/account/feed/1.atom").status_code == 404
    assert path in (page := roads.signed_in(anna).get("/admin/account/").content.decode())
    assert desk.feed_path(ben) not in page
    roads.signed_in(anna).post("/admin/account/feed/")
    assert Client().get(path).status_code == 404
    assert feed_of(anna).status_code == 200
    anna.is_active = False
    anna.save()
    assert feed_of(anna).status_code == 404


def test_wishes_are_one_s_own(anna, ben, with_mail):
    roads.signed_in(anna).post("/admin/account/wishes/", {"wants_alarms": "on"})
    assert (Wishes.objects.get().account, Wishes.objects.get().wants_digest) == (anna, False)
    assert desk.wishes_of(ben).wants_digest


class TestOneQuestion:
    """The letter of the day counts what the queue shows as “for me”, whoever asks."""

    @pytest.fixture
    def much(self, anna, ben):
        """Something of every sort, some of it by each of the two."""
        point = make.published(make.make_contact_point())
        make.make_organisation(name="By anna", by=anna)
        make.approve(make.make_issue(), anna)
        make.propose(point, anna, purpose="press")
        make.propose(point, ben, purpose="consular")
        seen = {"seen_content_hash": point.content_hash, "reason": "x", "at": make.NOW}
        moderation.dispute(point, by=anna, **seen)
        LinkProblem.objects.create(
            observation=Observation.objects.create(
                url=point.value, state=LinkState.MOVED, since=make.TODAY, next_check_at=make.NOW
            ),
            state=LinkState.MOVED,
            opened_at=make.NOW,
        )
        gone = make.published(make.make_organisation())
        moderation.withdraw(gone, by=anna, reason="x", at=make.NOW)
        seen_hash = make.hash_of(gone, "restore")
        moderation.restore(gone, by=anna, seen_hash=seen_hash, at=make.NOW)

    @pytest.mark.parametrize(
        ("role", "since"),
        [
            (roles.CONTRIBUTOR, make.LONG_AGO),
            (roles.EDITOR, make.LONG_AGO),
            (roles.MODERATOR, make.LONG_AGO),
            (roles.MODERATOR, make.NOW),
            (None, make.LONG_AGO),
        ],
    )
    def test_the_letter_counts_what_the_queue_shows_and_nothing_of_it_is_for_others(self, much, role, since):
        reader = make.make_account(role, since=since)
        shown = queue(reader, make.NOW, Place())
        told = {each.name: each.count for each in waiting_for(reader, make.NOW).kinds}
        assert told == {each.name: each.count for each in shown.sections if each.count and each.name != ALL}
        assert [item.what for item in shown.items if item.why_not] == []

    def test_what_one_wrote_approved_or_doubted_is_for_others_in_both(self, much, anna):
        told = {each.name: each.count for each in waiting_for(anna, make.NOW).kinds}
        assert told == {
            each.name: each.count
            for each in queue(anna, make.NOW, Place()).sections
            if each.count and each.name != ALL
        }
        assert told["proposal"] == 1
        assert not {"organisation", "issue", "doubt", "half"} & told.keys()

    def test_what_only_others_can_decide_is_on_their_list_and_all_is_on_one_of_the_two(self, much, ben):
        counts = [
            {each.name: each.count for each in queue(ben, make.NOW, Place(whose=whose)).sections}
            for whose in ("", "others", "all")
        ]
        for name, whole in counts[2].items():
            assert counts[0][name] + counts[1][name] == whole, name
        assert counts[1]["organisation"] == 1
