"""One source over chosen cautions: each is listed, each has it, and somebody else approves each."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from directory import moderation
from directory.accounts import roles
from directory.models import Approval, Caution
from tests import factories as make

pytestmark = pytest.mark.django_db
SOURCE = {
    "url": "https://www.gov.uk/reports/2026",
    "publisher": "gov.uk",
    "retrieved_on": "2026-11-20",
    "evidence": "official",
}


@pytest.fixture
def url():
    return reverse("admin:review_caution_sources")


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def posted(*ticked, **changes):
    rows = {f"hash-{caution.pk}": caution.content_hash for caution in ticked}
    return {"tick": [str(caution.pk) for caution in ticked], **rows, **SOURCE, **changes}


def cautions(*codes):
    return [make.make_caution(code, text=f"Own words about {code}.") for code in codes]


def sources():
    return {c.country_id: c.source and c.source.url for c in Caution.objects.select_related("source")}


def test_what_is_ticked_has_the_source_and_is_listed(url):
    ug, ru, by = cautions("UG", "RU", "BY")
    recalled = make.make_source(url="", evidence="recalled", publisher="", retrieved_on=None)
    make.make_caution("IR", source=recalled)
    account = make.make_account(roles.EDITOR)
    client = signed_in(account)
    listed = client.get(url).content.decode()
    assert all(f"Own words about {code}." in listed for code in ("UG", "RU", "BY"))
    answer = client.post(url, posted(ug, ru), follow=True)
    assert sources() == {"UG": SOURCE["url"], "RU": SOURCE["url"], "BY": None, "IR": ""}
    told = answer.content.decode()
    assert "The source of 2: Country RU, Country UG." in told
    assert [caution.country_id for caution in answer.context["cautions"]] == ["BY", "IR"]
    assert {c.author for c in Caution.objects.filter(source__url=SOURCE["url"])} == {account}
    assert Caution.objects.acting().count() == 4
    assert not Approval.objects.exists()


def test_who_entered_it_did_not_write_the_words_so_two_approve(url):
    (caution,) = cautions("UG")
    author, other = make.make_account(), make.make_account()
    signed_in(author).post(url, posted(caution))
    assert make.approve(caution, other) is None
    make.approve(caution, author)
    caution.refresh_from_db()
    assert caution.state == "published"


def test_what_changed_since_it_was_shown_is_left_and_told(url):
    first, second = cautions("UG", "RU")
    data = posted(first, second)
    Caution.objects.filter(pk=first.pk).update(text="Other words.")
    first.refresh_from_db()
    moderation.record(first, by=make.make_account(), at=make.NOW)
    answer = signed_in(make.make_account()).post(url, data, follow=True)
    assert sources() == {"UG": None, "RU": SOURCE["url"]}
    assert "It changed since you looked at it." in answer.content.decode()


def test_approvals_of_what_it_was_are_void(url):
    (caution,) = cautions("UG")
    signed_in(make.make_account()).post(url, posted(caution))
    make.approved_by_two(caution)
    answer = signed_in(make.make_account()).post(url, posted(caution), follow=True)
    assert "has a source by now" in answer.content.decode()


@pytest.mark.parametrize(
    "changes",
    [
        {"url": "javascript:alert(1)"},
        {"url": ""},
        {"publisher": "a\u202eb"},
        {"retrieved_on": "2999-01-01"},
        {"evidence": "recalled"},
        {"tick": []},
    ],
    ids=str,
)
def test_what_is_no_source_is_refused_with_everything_as_typed(url, changes):
    (caution,) = cautions("UG")
    answer = signed_in(make.make_account()).post(url, posted(caution, **changes))
    assert answer.status_code == 400
    assert sources() == {"UG": None}
    ticked = re.search(r'<input[^>]* name="tick"[^>]* checked', answer.content.decode())
    assert bool(ticked) is ("tick" not in changes)


def test_a_contributor_enters_none(url):
    (caution,) = cautions("UG")
    client = signed_in(make.make_account(roles.CONTRIBUTOR))
    assert "Only an editor may do this." in client.get(url).content.decode()
    client.post(url, posted(caution))
    assert sources() == {"UG": None}
    assert signed_in(make.make_account(None)).get(url).status_code == 403


def test_what_is_no_id_is_passed_over(url):
    data = posted() | {"tick": ["nonsense"]}
    assert signed_in(make.make_account()).post(url, data).status_code == 302


def test_thirty_cautions_ask_as_often_as_three(url):
    client, counts = signed_in(make.make_account()), []
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for codes in ([f"X{x}" for x in letters[:3]], [f"Y{x}" for x in letters]):
        cautions(*codes)
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_list_is_narrowed_by_country(url):
    ug, _ = cautions("UG", "RU")
    client = signed_in(make.make_account())
    for words in ("try ug", "ug"):
        assert list(client.get(url, {"q": words}).context["cautions"]) == [ug]
    assert "found by “x”" in client.get(url, {"q": "x"}).content.decode()
    answer = client.post(f"{url}?q=ug", posted(ug))
    assert answer["Location"] == f"{url}?q=ug"
