"""A link to one record for somebody without an account: answered once, within two weeks, kept beside the record."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory import desk, fact_checks, moderation
from directory.accounts import roles
from directory.models import ContactPoint, FactCheck, Proposal, SuggestionCluster
from directory.models.fact_checks import Finding
from directory.moderation import Conflict, Refused
from directory.serving import tokens
from tests import acts, clock
from tests import factories as make
from tests import suggestions as readers

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
SOURCE = "https://journal.example/page"


@pytest.fixture(autouse=True)
def no_limits_left_over():
    readers.fresh_limits()


@pytest.fixture
def point():
    return readers.point()


@pytest.fixture
def editor():
    account = make.make_account(roles.EDITOR)
    account.client = Client()
    account.client.force_login(account)
    return account


def asked(unit, by=None, **said):
    by = by or make.make_account(roles.EDITOR)
    token = fact_checks.ask(unit, question=said.pop("question", ""), by=by, at=timezone.now())
    return f"/check/{token}/"


def posted(path, unit, age=60, **said):
    unit.refresh_from_db()
    opened = timezone.now() - timedelta(seconds=age)
    form = {
        "token": tokens.issue(path, opened),
        "seen": unit.content_hash,
        "finding": "right",
        "source_url": SOURCE,
    }
    return Client().post(path, {**form, **said})


def review(unit):
    return reverse("admin:review_unit", args=[moderation.kind_of(unit).name, unit.pk])


def test_an_editor_makes_a_link_that_is_shown_once_and_stored_nowhere(editor, point):
    page = editor.client.post(
        reverse("admin:fact_check_ask", args=["contact_point", point.pk]), {"question": "Is it?"}
    )
    link = page.context["link"]
    [check] = FactCheck.objects.all()
    token = link.rstrip("/").rpartition("/")[2]
    assert len(token) == 22
    assert token not in str(FactCheck.objects.values())
    assert (check.asked_by, check.question, check.expires_at - check.asked_at) == (
        editor,
        "Is it?",
        timedelta(days=14),
    )
    assert b"Open until" in editor.client.get(review(point)).content
    assert Client().get(f"/check/{token}/").status_code == 200


def test_the_page_shows_the_record_sets_no_cookie_and_is_kept_by_nobody(point):
    path = asked(point, question="<b>Is it?</b>")
    answer = Client().get(path)
    page = answer.content.decode()
    assert "old@urm.lt" in page
    assert str(point.organisation) in page
    assert "&lt;b&gt;Is it?" in page
    assert not answer.cookies
    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("no-store", "noindex")
    assert [Client().get(path).status_code for _ in range(2)] == [200, 200]


def test_choices_are_told_in_words_and_not_by_their_codes():
    page = Client().get(asked(make.make_call())).content.decode()
    assert "write to a government" in page
    assert "contact_government" not in page


def test_right_with_a_source_is_kept_beside_the_record_and_the_link_is_used_up(editor, point):
    path = asked(point)
    assert posted(path, point, comment="Seen today.").status_code == 200
    [check] = FactCheck.objects.all()
    said = (check.finding, check.source_url, check.comment, check.content_hash, check.cluster)
    assert said == ("right", SOURCE, "Seen today.", point.content_hash, None)
    assert [Client().get(path).status_code, posted(path, point).status_code] == [410, 410]
    page = editor.client.get(review(point)).content.decode()
    assert "It is right" in page
    assert "Seen today." in page
    assert not SuggestionCluster.objects.exists()


def test_a_used_link_is_at_its_end_also_where_answers_are_kept(settings, point):
    settings.PUBLIC_CACHE = True
    path = asked(point)
    assert Client().get(path).status_code == 200
    posted(path, point)
    assert Client().get(path).status_code == 410


def test_the_answer_is_a_remark_that_names_whoever_asked(editor, point):
    posted(asked(point, editor), point, finding="wrong", value="new@urm.lt", comment="Seen today.")
    [mention] = desk.unread_of(editor)
    assert mention.remark.text == f"It is wrong\nIt should be: new@urm.lt\nSeen today.\n{SOURCE}"
    assert (mention.remark.by, mention.remark.subject_id) == (None, point.pk)
    assert mention.remark.by_name == f"somebody outside, asked by {editor.username}"


def test_wrong_with_a_value_is_a_suggestion_and_its_proposal_is_by_nobody(point):
    path = asked(point)
    assert posted(path, point, finding="wrong", value="new@urm.lt").status_code == 200
    [proposal] = Proposal.objects.all()
    assert (proposal.author, moderation.proposed(proposal)["value"]) == (None, "new@urm.lt")
    check = FactCheck.objects.get()
    assert (check.cluster.proposal, check.value) == (proposal, "new@urm.lt")
    assert ContactPoint.objects.get(pk=point.pk).value == "old@urm.lt"


def test_wrong_without_a_value_is_a_report(point):
    posted(asked(point), point, finding="wrong", comment="It is another office.")
    [cluster] = SuggestionCluster.objects.all()
    assert (cluster.complaint, cluster.proposal) == ("other", None)
    assert cluster.suggestions.get().comment == "It is another office."


def test_of_what_is_not_public_the_answer_is_kept_and_suggests_nothing():
    pending = make.make_issue(name="Visas")
    posted(asked(pending), pending, finding="wrong", comment="No.")
    assert (FactCheck.objects.get().finding, SuggestionCluster.objects.count()) == ("wrong", 0)


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"finding": ""}, "finding"),
        ({"source_url": ""}, "source_url"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
        ({"value": "new@urm.lt"}, "value"),
        ({"comment": "a\u202eb"}, "comment"),
        ({"finding": "wrong", "value": "no address"}, "value"),
        ({"finding": "wrong", "value": "old@urm.lt"}, "value"),
    ],
)
def test_what_is_missing_or_wrong_is_told_at_its_field_and_uses_nothing_up(point, said, where):
    path = asked(point)
    answer = posted(path, point, **said)
    assert answer.status_code == 400
    assert list(answer.context["form"].errors) == [where]
    assert Client().get(path).status_code == 200


def test_what_changed_while_it_was_looked_at_is_looked_at_again(point):
    path, seen = asked(point), point.content_hash
    acts.change(point, purpose="press")
    answer = posted(path, point, seen=seen, comment="Kept.")
    assert (answer.status_code, FactCheck.objects.get().finding) == (409, "")
    assert b"Kept." in answer.content


def test_a_link_ends_after_two_weeks_or_when_an_editor_closes_it(editor, point):
    path, other = asked(point), asked(point)
    with clock.at(timezone.now() + timedelta(days=14)):
        assert Client().get(path).status_code == 410
    check = FactCheck.objects.latest("asked_at", "pk")
    for status in (302, 409):
        assert editor.client.post(reverse("admin:fact_check_close", args=[check.pk])).status_code == status
    assert sorted(Client().get(each).status_code for each in (path, other)) == [200, 410]


@pytest.mark.hostile(24)
def test_the_end_of_a_link_is_not_to_be_guessed(point):
    asked(point)
    client = Client()
    found = [client.get(f"/check/{number}/").status_code for number in range(25)]
    assert found == [404] * 20 + [429] * 5


def test_a_post_from_elsewhere_or_without_a_form_of_ours_stores_nothing(point):
    path = asked(point)
    assert posted(path, point, token="x").status_code == 400
    assert posted(path, point, age=1).status_code == 400
    foreign = Client(headers={"origin": "https://evil.example"}).post(path, {"finding": "right"})
    assert (foreign.status_code, FactCheck.objects.get().finding) == (403, "")


def test_only_editors_ask_and_not_for_ever(point):
    with pytest.raises(Refused, match="editor or moderator"):
        asked(point, by=make.make_account(roles.CONTRIBUTOR))
    for _ in range(5):
        asked(point)
    with pytest.raises(Refused, match="5 links to this record are open"):
        asked(point)


def test_what_was_asked_is_forgotten_after_a_year(point):
    asked(point)
    over = FactCheck.objects.get().expires_at
    assert fact_checks.forget(over + timedelta(days=364)) == 0
    assert fact_checks.forget(over + timedelta(days=365)) == 1


def test_a_link_is_answered_once_by_two_at_the_same_time(point):
    asked(point)
    check, said = FactCheck.objects.get(), fact_checks.Answer(finding=Finding.RIGHT, source_url=SOURCE)
    told = {"token": "t", "seen_hash": point.content_hash, "at": timezone.now()}
    fact_checks.answer(check, point, said, **told)
    with pytest.raises(Conflict, match="answered or closed before"):
        fact_checks.answer(check, point, said, **told)


def test_the_database_refuses_an_answer_without_a_source_and_a_link_without_an_end(point):
    asked(point)
    for wrong in (
        {"finding": "right", "answered_at": make.NOW},
        {"expires_at": make.NOW - timedelta(days=1)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            FactCheck.objects.update(**wrong)
