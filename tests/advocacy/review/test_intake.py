"""Collecting in the workplace: brought in, read in the background, looked at, and only then stored."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from advocacy.intake import bringing
from advocacy.intake.jobs import read_intake
from advocacy.models import Article, ArticleText, CallToAction, Citation, Intake
from directory.accounts import roles
from directory.fetch import Page
from directory.models import State
from directory.serving import uploads
from tests import factories as make
from tests.advocacy.intake.made_files import a_pdf, a_word_file
from tests.directory.admin.test_admin import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
COLLECT = "/admin/collect/"
ASKS = "Please write to your foreign ministry and ask it to help them."
SIGNS = "Sign the petition for the weavers today."
TEXT = f"The weavers of Lowmarsh have been cold since October.\n\n{ASKS}\n\nIt is cold. {SIGNS}"
PAGE = f"<body><nav><a href='/'>Front page</a></nav><article><h1>Cold</h1><p>{TEXT}</p></article></body>"


@pytest.fixture
def account():
    return make.make_account(roles.CONTRIBUTOR)


@pytest.fixture
def client(account):
    return signed_in(account)


def a_file(name, data):
    return SimpleUploadedFile(name, data)


def read_all(get=None):
    """What the worker does."""
    for row in Intake.objects.waiting():
        if get:
            bringing.read_brought(row.pk, at=make.NOW, get=get)
        else:
            read_intake.call(str(row.pk))


def brought(client, **fields):
    before = list(Intake.objects.values_list("pk", flat=True))
    answer = client.post(COLLECT, fields)
    assert answer.status_code == 302, answer.context["form"].errors
    read_all()
    return Intake.objects.exclude(pk__in=before).get()


def act(client, intake, name, **fields):
    intake.refresh_from_db()
    address = reverse("admin:intake", args=[intake.pk])
    return client.post(address, {"act": name, "seen": intake.turn, **fields}, follow=True)


def page_of(client, intake):
    return client.get(reverse("admin:intake", args=[intake.pk])).content.decode()


def nothing_stored():
    return not (Article.objects.exists() or CallToAction.objects.exists() or ArticleText.objects.exists())


class TestBringing:
    def test_a_text_waits_is_read_and_shown_with_its_calls_marked(self, client):
        client.post(COLLECT, {"text": TEXT.replace("\n", "\r\n")})
        intake = Intake.objects.get()
        assert DBTaskResult.objects.get().args_kwargs["args"] == [str(intake.pk)]
        assert "waits to be read" in page_of(client, intake)
        read_all()
        page = page_of(client, intake)
        assert f"</span>1</sup>{ASKS}</mark>" in page
        assert f"</span>2</sup>{SIGNS}</mark>" in page
        assert "No word was left out" in page
        assert nothing_stored()

    def test_a_page_tells_what_was_left_out_and_in_which_words(self, client):
        answer = client.post(COLLECT, {"addresses": "https://courier.example/cold"})
        assert answer.status_code == 302
        page = Page(
            url="https://courier.example/cold", status=200, headers={}, body=PAGE.encode(), truncated=False
        )
        read_all(get=lambda address: page)
        shown = page_of(client, Intake.objects.get())
        assert "2 words left out: navigation" in shown
        assert "<strong>navigation:</strong> Front page" in shown

    def test_files_of_several_types_come_at_once(self, client):
        files = [
            a_file("a.txt", TEXT.encode()),
            a_file("b.html", PAGE.replace("cold", "frozen").encode()),
            a_file("c.pdf", a_pdf("A long cold winter in Lowmarsh.", ASKS)),
            a_file("d.docx", a_word_file("Another winter in the hills of Lowmarsh.", ASKS)),
        ]
        answer = client.post(COLLECT, {"documents": files}, follow=True)
        assert "0 of 4 are read" in answer.content.decode()
        read_all()
        assert {row.source: len(row.calls) for row in Intake.objects.all()} == {
            "a.txt": 2,
            "b.html": 2,
            "c.pdf": 1,
            "d.docx": 1,
        }
        assert "are read" not in client.get(reverse("admin:intakes")).content.decode()

    def test_size_and_type_are_refused_by_name_and_nothing_is_kept(self, client):
        files = [a_file("a.txt", TEXT.encode()), a_file("b.exe", b"MZ"), a_file("c.txt", b"x" * 2_000_001)]
        answer = client.post(COLLECT, {"documents": files})
        assert answer.status_code == 400
        told = " ".join(answer.context["form"].errors["documents"])
        assert "b.exe: files of the type .exe are not read" in told
        assert "c.txt: 2,000,001 bytes; at most 2,000,000" in told
        assert not Intake.objects.exists()

    def test_a_file_that_cannot_be_read_says_why(self, client):
        intake = brought(client, documents=[a_file("scan.pdf", a_pdf("1 2 3"))])
        assert "scan.pdf: it holds no text" in page_of(client, intake)
        assert not bytes(Intake.objects.get().data)

    @pytest.mark.parametrize(
        ("fields", "told"),
        [
            ({}, "Give an address, a text or a file."),
            ({"addresses": "ftp://x.example/"}, "is no address on the web"),
            ({"addresses": "https://mfa.gov.xx@evil.example/"}, "login"),
            ({"text": TEXT, "published_on": "soon"}, "is no date"),
            (
                {"text": TEXT, "addresses": "https://x.example/", "headline": "H"},
                "tell of one article, not of 2",
            ),
        ],
    )
    def test_what_is_wrong_is_told(self, client, fields, told):
        answer = client.post(COLLECT, fields)
        assert answer.status_code == 400
        assert told in answer.content.decode()
        assert not Intake.objects.exists()

    def test_an_article_that_is_known_with_another_text_is_refused(self, client):
        make.make_article(url="https://courier.example/cold", text="Other words.", headline="Known")
        intake = brought(client, text=TEXT, url="https://courier.example/cold")
        assert "“Known” is known by its address with another text" in page_of(client, intake)

    def test_reading_twice_reads_once(self, client):
        intake = brought(client, text=TEXT)
        assert read_intake.call(str(intake.pk)) == {"read": False, "status": ""}
        assert Intake.objects.get().turn == 1


class TestPreview:
    def test_calls_are_dropped_added_merged_and_split(self, client):
        intake = brought(client, text=TEXT)
        act(client, intake, "drop", call=["2"])
        act(client, intake, "add", passage=SIGNS, call_kind="sign_petition")
        act(client, intake, "merge", call=["1", "2"])
        intake.refresh_from_db()
        assert [len(group) for group in intake.calls] == [2]
        act(client, intake, "split", call=["1"])
        intake.refresh_from_db()
        assert [len(group) for group in intake.calls] == [1, 1]
        assert nothing_stored()

    def test_what_cannot_be_done_is_told_and_changes_nothing(self, client):
        intake = brought(client, text=TEXT)
        for name, fields, told in (
            ("merge", {"call": ["1"]}, "two at least"),
            ("drop", {"call": ["7"]}, "There is no call 7"),
            ("add", {"passage": "Burn it.", "call_kind": "share"}, "does not occur in the text"),
            ("split", {}, "Tick the one call that is split"),
            ("burn", {}, "nothing that is done here"),
            ("describe", {"published_on": "soon"}, "is no date"),
        ):
            answer = act(client, intake, name, **fields)
            assert (answer.status_code, told in answer.content.decode()) == (400, True), name
        assert Intake.objects.get().turn == 1

    def test_who_acts_on_an_older_page_is_told(self, client):
        intake = brought(client, text=TEXT)
        act(client, intake, "drop", call=["1"])
        address = reverse("admin:intake", args=[intake.pk])
        for name in ("drop", "store", "describe"):
            answer = client.post(address, {"act": name, "seen": "1", "call": ["1"]})
            assert answer.status_code == 409
        assert nothing_stored()

    def test_a_text_in_another_language_is_worked_by_hand(self, client):
        text = (
            "Le tessitrici hanno freddo dal mese di ottobre, si dice in paese. Scrivete al vostro ministro!"
        )
        intake = brought(client, text=text)
        assert "Not searched for calls: the text is in Italian" in page_of(client, intake)
        act(client, intake, "add", passage="Scrivete al vostro ministro", call_kind="contact_government")
        act(client, intake, "store")
        assert Article.objects.get().language == "it"
        assert Citation.objects.get().rule == "chosen by a person"


class TestStoring:
    def test_the_chosen_calls_are_pending_by_the_person(self, client, account):
        intake = brought(client, text=TEXT)
        act(client, intake, "merge", call=["1", "2"])
        about = {"headline": "Cold", "publication": "Courier", "published_on": "2026-11-02"}
        act(client, intake, "describe", url="https://courier.example/cold?utm_source=x", **about)
        page = act(client, intake, "store").content.decode()
        assert "Stored: the article and 1 call, all pending." in page
        article, call = Article.objects.get(), CallToAction.objects.get()
        assert (article.headline, article.url) == ("Cold", "https://courier.example/cold")
        assert (article.author, call.author, call.state) == (account, account, State.PENDING)
        assert [TEXT[row.start : row.end] for row in call.citations.all()] == [ASKS, SIGNS]
        intake.refresh_from_db()
        assert (intake.text, intake.article) == ("", article)
        assert act(client, intake, "store").status_code == 409

    def test_the_same_text_twice_stores_nothing_twice(self, client):
        for _ in range(2):
            page = act(client, brought(client, text=TEXT), "store").content.decode()
        assert "the article and 0 calls" in page
        assert page.count("cites this already; it is pending.") == 2
        assert (Article.objects.count(), CallToAction.objects.count()) == (1, 2)

    def test_a_day_in_the_future_is_refused_and_the_preview_stays(self, client):
        intake = brought(client, text=TEXT)
        act(client, intake, "describe", published_on="2999-01-01")
        answer = act(client, intake, "store")
        assert (answer.status_code, nothing_stored()) == (400, True)
        intake.refresh_from_db()
        assert intake.status == "read"

    def test_what_is_forgotten_leaves_nothing(self, client):
        act(client, brought(client, text=TEXT), "discard")
        assert not Intake.objects.exists()
        brought(client, text=TEXT)
        Intake.objects.update(brought_at=make.NOW - timedelta(days=31))
        assert bringing.forget_old(make.NOW) == 1
        assert nothing_stored()


class TestWho:
    def test_only_who_brought_it_and_editors_see_it(self, client):
        intake = brought(client, text=TEXT)
        address = reverse("admin:intake", args=[intake.pk])
        assert signed_in(make.make_account(roles.CONTRIBUTOR)).get(address).status_code == 404
        assert signed_in(make.make_account(roles.EDITOR)).get(address).status_code == 200
        assert Client().get(address).status_code == 302

    def test_files_are_taken_of_nobody_else_and_nowhere_else(self, client):
        stranger = signed_in(make.make_account("Guest", is_superuser=True))
        for who, address, status in (
            (Client(), COLLECT, 302),
            (stranger, COLLECT, 403),
            (client, reverse("admin:intakes"), 405),
        ):
            answer = who.post(address, {"documents": a_file("a.txt", TEXT.encode())})
            assert answer.status_code == status
        assert not Intake.objects.exists()

    @pytest.mark.hostile(25)
    def test_a_form_of_another_site_brings_nothing_in(self, account):
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(account)
        assert strict.post(COLLECT, {"text": TEXT}).status_code == 403
        assert not Intake.objects.exists()

    def test_a_longer_body_is_taken_there_and_has_its_bound(self, client):
        assert client.post(COLLECT, {"documents": a_file("a.pdf", b"x" * 4_000_000)}).status_code == 302
        assert (
            client.post(COLLECT, {"documents": a_file("a.pdf", b"x" * uploads.MOST_WITH_FILES)}).status_code
            == 413
        )


def test_who_stored_an_article_finds_its_calls_to_word_them(client):
    intake = brought(client, text=TEXT)
    page = act(client, intake, "store").content.decode()
    for call in CallToAction.objects.all():
        assert reverse("admin:advocacy_calltoaction_change", args=[call.pk]) in page
    assert TEXT.splitlines()[0] in client.get(COLLECT).content.decode()


def test_what_no_worker_reads_says_so(client):
    client.post(COLLECT, {"text": TEXT})
    intake = Intake.objects.get()
    assert "db_worker" not in page_of(client, intake)
    Intake.objects.update(brought_at=intake.brought_at - timedelta(minutes=2))
    assert "db_worker" in page_of(client, intake)
