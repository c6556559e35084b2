"""The pages on which readers suggest: no cookie, no account, nothing lost, nothing told."""

import re
import socket
import uuid

import pytest
from django.test import Client
from django.utils import timezone

from directory import suggesting
from directory.models import ContactPoint, Suggestion, SuggestionCluster, Verdict
from directory.serving import tokens
from tests import factories as make
from tests import suggestions as readers
from tests import tables

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


@pytest.fixture(autouse=True)
def no_limits_left_over():
    readers.fresh_limits()


@pytest.fixture
def point():
    return tables.built_once(readers.point)


def post(client, where, headers=None, age=60, **fields):
    return client.post(where, readers.form(where, age=age, **fields), headers=headers or {})


def text(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def assert_private(response):
    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_a_record_leads_to_the_form_and_the_page_itself_has_none(client, point):
    page = client.get("/countries/LT/").content.decode()
    assert f'<a href="{readers.path(point)}" rel="nofollow">Something wrong here?' in page
    assert f'<a href="/suggest/contact/{point.organisation.pk}/" rel="nofollow">Add a contact</a>' in page
    assert readers.path(point.organisation, "organisation") in page
    assert "<form" not in page


@pytest.mark.parametrize(
    ("where", "kind"),
    [("/calls/visas/", "call"), ("/articles/", "article"), ("/organisations/ngo/", "organisation")],
)
def test_every_public_record_carries_the_link(client, where, kind):
    article = make.published(make.make_article(text="Please write to your ministry. Thank you."))
    units = {
        "article": article,
        "call": make.published(make.make_call(slug="visas", article=article)),
        "organisation": make.published(make.make_organisation(slug="ngo")),
    }
    assert readers.path(units[kind], kind) in client.get(where).content.decode()


def test_what_is_only_named_offers_no_way_to_add_a_contact(client):
    body = make.published(make.make_organisation(slug="body", named_only=True))
    assert "/suggest/contact/" not in client.get("/organisations/body/").content.decode()
    assert client.get(f"/suggest/contact/{body.pk}/").status_code == 404


def test_the_form_answers_without_cookie_and_looks_at_nobody(client, point):
    anonymous = client.get(readers.path(point))
    client.force_login(make.make_account())
    known = client.get(readers.path(point))
    for response in (anonymous, known):
        assert response.status_code == 200
        assert_private(response)
    without_token = [
        re.sub(r'name="token" value="[^"]+"', "", r.content.decode()) for r in (anonymous, known)
    ]
    assert without_token[0] == without_token[1]
    assert "old@urm.lt" in text(anonymous)


def test_a_form_of_a_signed_in_person_is_nobodys(client, point):
    client.force_login(make.make_account())
    assert post(client, readers.path(point)).status_code == 303
    assert SuggestionCluster.objects.get().proposal.author is None


def test_a_form_leads_to_its_status_page(client, point):
    answer = post(client, readers.path(point))
    assert answer.status_code == 303
    assert_private(answer)
    assert re.fullmatch(r"/suggest/status/[\w-]{22}/", answer["Location"])
    page = client.get(answer["Location"])
    assert "Your suggestion waits for the editors." in text(page)
    assert_private(page)
    assert page["Referrer-Policy"] == "no-referrer"


def test_a_missing_contact_is_suggested_in_its_own_form(client, point):
    where = f"/suggest/contact/{point.organisation.pk}/"
    page = client.get(where).content.decode()
    assert 'name="complaint"' not in page
    assert 'value="emergency"' not in page
    assert (
        post(client, where, channel="telephone", value="+370 5 236 2444", purpose="press").status_code == 303
    )
    added = ContactPoint.objects.get(state="pending")
    assert (added.value, added.purpose, added.organisation) == ("+37052362444", "press", point.organisation)


@pytest.mark.hostile(54)
def test_the_server_opens_no_socket_for_a_suggestion(client, point, monkeypatch):
    class Refusing(socket.socket):
        def connect(self, address):
            raise AssertionError(f"opened a socket to {address}")

        connect_ex = connect

    def refuse(*args, **kwargs):
        raise AssertionError(f"looked up {args}")

    monkeypatch.setattr(socket, "socket", Refusing)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    where = f"/suggest/contact/{point.organisation.pk}/"
    assert post(client, readers.path(point), source_url="https://evil.example/x").status_code == 303
    fields = {"channel": "contact_page", "purpose": "general", "value": "https://internal.example/x"}
    assert post(client, where, **fields).status_code == 303


@pytest.mark.parametrize(
    ("kind", "unit_id"),
    [("contact_point", uuid.uuid4()), ("nothing", uuid.uuid4()), ("contact", uuid.uuid4())],
)
def test_what_is_not_there_is_a_404(client, kind, unit_id):
    assert client.get(f"/suggest/{kind}/{unit_id}/").status_code == 404


def test_what_is_hidden_answers_like_what_never_was(client):
    hidden = make.make_contact_point()
    never = client.get(f"/suggest/contact_point/{uuid.uuid4()}/")
    answers = [client.get(readers.path(hidden)), post(client, readers.path(hidden))]
    assert {answer.status_code for answer in answers} == {404}
    assert {answer.content for answer in answers} == {never.content}


def test_what_is_wrong_is_said_and_what_was_typed_stays(client, point):
    answer = post(
        client,
        readers.path(point),
        value="nonsense",
        source_url="urm.lt",
        comment="My words",
        email="a@b.example",
    )
    page = answer.content.decode()
    assert answer.status_code == 400
    assert_private(answer)
    assert "“nonsense” is no e-mail address" in text(answer)
    assert "does not start with https:// or http://" in text(answer)
    for typed in ('value="nonsense"', 'value="urm.lt"', "My words", 'value="a@b.example"'):
        assert typed in page
    assert 'aria-invalid="true"' in page
    assert readers.counts() == (0, 0, 0)


@pytest.mark.parametrize("body", [{}, {"token": "x"}, {"token": "\udcff é", "complaint": "\x00"}])
def test_a_post_without_a_form_of_ours_is_shown_the_form(client, point, body):
    answer = client.post(
        readers.path(point), {name: value.encode("utf-8", "surrogateescape") for name, value in body.items()}
    )
    assert answer.status_code == 400
    assert "not made by this page" in text(answer)
    assert readers.counts() == (0, 0, 0)


@pytest.mark.parametrize(
    ("age", "said"), [(1, "faster than a person writes"), (24 * 3600 + 5, "open for more than 24 hours")]
)
def test_a_form_is_taken_from_three_seconds_to_a_day_old(client, point, age, said):
    answer = post(client, readers.path(point), age=age, comment="My words")
    assert answer.status_code == 400
    assert said in text(answer)
    assert "My words" in text(answer)
    assert readers.counts() == (0, 0, 0)


def test_a_form_shown_again_after_a_day_can_be_sent(client, point):
    answer = post(client, readers.path(point), age=2 * 24 * 3600)
    token = re.search(r'name="token" value="([^"]+)"', answer.content.decode())[1]
    later = timezone.now() + timezone.timedelta(seconds=60)
    assert tokens.read(token, readers.path(point), later).problem == ""


def test_a_form_that_came_too_early_keeps_its_age(client, point):
    where = readers.path(point)
    sent = readers.form(where, age=1)
    page = client.post(where, sent).content.decode()
    assert f'value="{sent["token"]}"' in page


@pytest.mark.parametrize("age", [2.9, -5, 24 * 3600 + 1])
def test_the_age_of_a_token_is_bounded(age):
    token = tokens.issue("/a/", make.NOW)
    assert tokens.read(token, "/a/", make.NOW + timezone.timedelta(seconds=age)).problem


@pytest.mark.parametrize("age", [3, 24 * 3600])
def test_both_bounds_of_the_age_are_accepted(age):
    token = tokens.issue("/a/", make.NOW)
    assert tokens.read(token, "/a/", make.NOW + timezone.timedelta(seconds=age)).problem == ""


@pytest.mark.hostile(25)
def test_the_token_of_another_form_is_refused(client, point):
    other = f"/suggest/contact/{point.organisation.pk}/"
    answer = client.post(readers.path(point), readers.form(other))
    assert answer.status_code == 400
    assert readers.counts() == (0, 0, 0)


@pytest.mark.hostile(25)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "null"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://testserver.evil.example"},
        {"Referer": "https://evil.example/page"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
        {"Origin": "http://[", "Sec-Fetch-Site": "same-origin"},
    ],
    ids=str,
)
def test_a_form_from_elsewhere_is_refused(client, point, headers):
    answer = post(client, readers.path(point), headers)
    assert answer.status_code == 403
    assert "Nothing was stored" in text(answer)
    assert_private(answer)
    assert readers.counts() == (0, 0, 0)


@pytest.mark.hostile(25)
def test_a_hidden_origin_is_told_what_to_do(client, point):
    answer = post(client, readers.path(point), {"Origin": "null"})
    assert "Open the page in an ordinary tab" in text(answer)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://testserver"},
        {"Origin": "https://testserver", "Sec-Fetch-Site": "same-origin"},
        {"Referer": "http://testserver/suggest/"},
        {"Sec-Fetch-Site": "none"},
    ],
    ids=str,
)
def test_a_form_from_here_or_from_an_old_browser_is_taken(point, headers):
    assert post(Client(enforce_csrf_checks=True), readers.path(point), headers).status_code == 303


def test_a_filled_trap_is_thanked_and_not_stored(client, point):
    answer = post(client, readers.path(point), subject="Buy")
    true = client.get(post(client, readers.path(point))["Location"])
    assert answer.status_code == 303
    assert client.get(answer["Location"]).content == true.content
    assert Suggestion.objects.count() == 1


def test_the_trap_is_named_for_those_who_hear_the_page(client, point):
    page = client.get(readers.path(point)).content.decode()
    assert re.search(r'<label for="subject">Leave this empty</label>\s*<input [^>]*tabindex="-1"', page)


@pytest.mark.hostile(65)
def test_a_form_posted_twice_leads_to_the_same_page(client, point):
    where = readers.path(point)
    sent = readers.form(where)
    answers = [client.post(where, sent) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {303}
    assert len({answer["Location"] for answer in answers}) == 1
    assert readers.counts() == (1, 1, 1)


@pytest.mark.hostile(65)
def test_a_form_changed_after_going_back_is_not_lost(client, point):
    where = readers.path(point)
    sent = readers.form(where)
    client.post(where, sent)
    answer = client.post(where, {**sent, "value": "second@urm.lt"})
    assert answer.status_code == 409
    assert "sent before, with other words" in text(answer)
    assert 'value="second@urm.lt"' in answer.content.decode()
    assert sent["token"] not in answer.content.decode()


def test_too_many_are_told_when_to_come_back_and_lose_nothing(client, point):
    for number in range(5):
        assert post(client, readers.path(point), value=f"a{number}@urm.lt").status_code == 303
    answer = post(client, readers.path(point), value="sixth@urm.lt")
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 600
    assert 'value="sixth@urm.lt"' in answer.content.decode()
    assert "Try again in" in text(answer)
    assert_private(answer)


@pytest.mark.parametrize("verdict", Verdict)
def test_the_status_page_says_the_outcome_and_never_who_or_why(client, point, verdict):
    where = post(client, readers.path(point), complaint="fake", value="")["Location"]
    by = make.make_account(username="canary-editor")
    cluster = SuggestionCluster.objects.get()
    suggesting.close(cluster, verdict=verdict, reason="canary-reason", by=by, at=timezone.now())
    page = client.get(where)
    said = {"accepted": "was accepted", "declined": "was not accepted"}[verdict]
    assert f"Your suggestion {said}." in text(page)
    assert "canary" not in page.content.decode()


@pytest.mark.hostile(24)
def test_a_wrong_token_answers_like_any_address_that_never_was(client, point):
    wrong = client.get(f"/suggest/status/{tokens.status_token('x')}/")
    assert wrong.status_code == 404
    assert wrong.content == client.get("/nothing/").content
    assert_private(wrong)


@pytest.mark.hostile(24)
@pytest.mark.parametrize(
    "token", ["a", "é", "%F0%9F%92%A5", "=" * 22, "A" * 2000], ids=lambda token: token[:9]
)
def test_an_odd_token_is_a_404(client, token):
    assert client.get(f"/suggest/status/{token}/").status_code == 404


@pytest.mark.hostile(24)
def test_the_token_has_128_bits_and_only_its_hash_is_stored(client, point):
    where = post(client, readers.path(point))["Location"]
    token = where.split("/")[-2]
    assert len(token) * 6 >= 128
    row = Suggestion.objects.get()
    assert token not in str(vars(row))
    assert row.token_hash == tokens.hashed(token)


@pytest.mark.hostile(24)
def test_guessing_tokens_is_slowed_and_true_addresses_count_nothing(client, point):
    where = post(client, readers.path(point))["Location"]
    for _ in range(25):
        assert client.get(where).status_code == 200
    for number in range(20):
        assert client.get(f"/suggest/status/{number}/").status_code == 404
    answer = client.get("/suggest/status/guess/")
    assert answer.status_code == 429
    assert_private(answer)
    assert int(answer["Retry-After"]) > 0
    assert client.get(where, headers={"X-Forwarded-For": "198.51.100.1"}).status_code == 429
    assert client.get(where, REMOTE_ADDR="198.51.100.1").status_code == 200


@pytest.mark.hostile(24)
def test_the_token_of_a_status_serves_for_nothing_else(client, point):
    token = post(client, readers.path(point))["Location"].split("/")[-2]
    where = readers.path(point)
    assert client.post(where, {**readers.form(where), "token": token}).status_code == 400
    assert client.post(f"/suggest/status/{token}/").status_code == 405


def test_other_methods_are_refused(client, point):
    assert client.put(readers.path(point)).status_code == 405
    assert client.head(readers.path(point)).status_code == 200


def test_the_form_costs_the_same_however_much_was_suggested(client, point, django_assert_num_queries):
    with django_assert_num_queries(2):
        client.get(readers.path(point))
    for number in range(4):
        readers.suggest(readers.told(point, value=f"a{number}@urm.lt"))
    with django_assert_num_queries(2):
        client.get(readers.path(point))


def test_the_words_of_the_form_pass_a_strict_policy(client, point):
    page = post(client, readers.path(point), value="x")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?! src=)|javascript:", page.content.decode())
    assert "form-action 'self'" in page["Content-Security-Policy"]


def test_two_numbers_in_one_field_are_offered_as_two(client, point):
    where = f"/suggest/contact/{point.organisation.pk}/"
    fields = {"channel": "telephone", "purpose": "general", "source_url": "https://www.urm.lt/contacts"}
    refused = post(client, where, value="+370 5 236 2444; +370 5 236 2400", **fields)
    page = refused.content.decode()
    assert not Suggestion.objects.exists()
    assert 'name="only" value="+370 5 236 2444"' in page
    assert 'name="only" value="+370 5 236 2400"' in page
    post(client, where, value="+370 5 236 2444; +370 5 236 2400", only="+370 5 236 2400", **fields)
    assert Suggestion.objects.get().value == "+370 5 236 2400"


def test_who_sent_something_is_told_what_was_left_out_of_it(client, point):
    where = f"/suggest/contact/{point.organisation.pk}/"
    fields = {"channel": "telephone", "purpose": "general", "comment": "\u200bmy words"}
    sent = post(client, where, value="Tel.:\u00a0+370 5 236 2444 (ext. 12)", **fields)
    page = text(client.get(sent["Location"]))
    assert "Before the number: “Tel.:”." in page
    assert "Around or in the number, characters that cannot be seen: U+00A0 (NO-BREAK SPACE)." in page
    assert "The number as we read it: +370 5 236 2444 ext. 12" in page
    assert "At the ends of “Anything else (may stay empty)”" in page
    assert "U+200B (ZERO WIDTH SPACE)" in page


def test_nothing_is_said_of_words_that_are_kept_as_they_came(client, point):
    sent = post(client, readers.path(point), value="new@urm.lt", source_url=f" {readers.SOURCE} ")
    assert "left out" not in text(client.get(sent["Location"]))
    tabbed = post(client, readers.path(point), value="\tnew@urm.lt")
    assert "U+0009 (control)" in text(client.get(tabbed["Location"]))
