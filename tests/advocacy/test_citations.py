"""A citation is made by the server: a person names the passage, and it is one of the stored text."""

import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from advocacy import citing
from advocacy.models import Citation
from directory import moderation
from directory.accounts import roles
from directory.models import Proposal
from directory.moderation.guarding import WHOLE, opened
from tests import factories as make
from tests.directory.admin.test_admin import signed_in, url
from tests.sent import as_sent

pytestmark = pytest.mark.django_db
TEXT = "Write to your ministry.\n\nIt is cold.  Write to your\nministry. Sign — s’il vous plaît — today."


def sha(passage):
    return hashlib.sha256(passage.encode()).hexdigest()


@pytest.fixture
def article():
    return make.published(make.make_article(text=TEXT, headline="Cold"))


@pytest.fixture
def editor():
    return signed_in(make.make_account())


def errors_of(page):
    found = {}
    for inline in page.context["inline_admin_formsets"]:
        for form in inline.formset.forms:
            found |= {name: " ".join(said) for name, said in form.errors.items()}
    return found


def cited(client, call, passage, **fields):
    """The call's form with this passage in its first row."""
    rows = {
        "citations-0-passage": passage,
        **{f"citations-0-{name}": value for name, value in fields.items()},
    }
    return client.post(url(call), as_sent(client.get(url(call)), **rows))


@pytest.mark.any_database
class TestPlaces:
    def test_spaces_and_line_ends_do_not_tell_one_passage_from_another(self):
        assert citing.places_of("Write to your\r\n ministry.", TEXT) == [(0, 23), (38, 61)]
        assert [TEXT[slice(*place)] for place in citing.places_of("write", TEXT)] == []

    def test_what_nobody_sees_does_not_either(self):
        assert citing.places_of("si\xadgn  it‹U+200B›", "Please si\u200bgn it") == [(7, 15)]

    def test_nothing_is_nowhere(self):
        assert citing.places_of(" \n", TEXT) == []


@pytest.mark.any_database
class TestInTheForm:
    def test_place_hash_and_rule_are_computed(self, editor, article):
        call = make.make_call(article=article)
        assert cited(editor, call, "Sign — s’il vous plaît — today.").status_code == 302
        row = call.citations.get()
        assert TEXT[row.start : row.end] == "Sign — s’il vous plaît — today."
        assert (row.sha256, row.rule) == (sha("Sign — s’il vous plaît — today."), citing.BY_HAND)

    def test_what_is_typed_of_them_is_not_read(self, editor, article):
        call = make.make_call(article=article)
        forged = {"start": "5", "end": "9", "sha256": "f" * 64, "rule": "forged", "version": "9"}
        assert cited(editor, call, "It is cold.", **forged).status_code == 302
        row = call.citations.get()
        assert (TEXT[row.start : row.end], row.rule) == ("It is cold.", citing.BY_HAND)

    def test_of_a_passage_that_stands_twice_one_is_chosen(self, editor, article):
        call = make.make_call(article=article)
        page = cited(editor, call, "Write to your ministry.")
        assert (
            "It occurs 2 times: say which, 1 to 2. 1: …[Write to your ministry.]" in errors_of(page)["which"]
        )
        assert "2 times" in errors_of(cited(editor, call, "Write to your ministry.", which="3"))["which"]
        assert cited(editor, call, "Write to your ministry.", which="2").status_code == 302
        assert call.citations.get().start == 38

    def test_a_row_that_is_left_keeps_the_rule_that_found_it(self, editor, article):
        call = make.make_call(article=article)
        Citation.objects.filter(call=call).update(start=38, end=61, sha256=sha("Write to your\nministry."))
        moderation.record(call, by=None, at=make.NOW)
        before = list(call.citations.values())
        assert editor.post(url(call), as_sent(editor.get(url(call)), title="Other")).status_code == 302
        assert list(call.citations.values()) == before

    def test_what_does_not_occur_is_refused(self, editor, article):
        call = make.make_call(article=article)
        assert (
            "does not occur in the stored text of “Cold" in errors_of(cited(editor, call, "Burn"))["passage"]
        )
        assert "Paste the passage" in errors_of(cited(editor, call, " "))["passage"]

    def test_one_passage_is_cited_once(self, editor, article):
        call = make.make_call(article=article)
        second = {"citations-TOTAL_FORMS": "2", "citations-1-article": str(article.pk)}
        second |= {
            "citations-0-passage": "It is cold.",
            "citations-1-passage": "It  is cold.",
        }
        page = editor.post(
            url(call), as_sent(editor.get(url(call)), **second, **{"citations-1-strength": "direct"})
        )
        assert errors_of(page) == {"passage": "This call cites that passage already."}

    def test_the_whole_text_stands_there_with_what_is_cited_marked(self, editor, article):
        call = make.make_call(article=article)
        page = editor.get(url(call)).content.decode()
        assert "<mark>Write to your ministry.\n\nIt is</mark> cold." in page
        assert (
            "<mark>Write to your ministry.\n\nIt is</mark> cold." in editor.get(url(article)).content.decode()
        )
        reader = signed_in(make.make_account(roles.CONTRIBUTOR))
        for unit in (call, article):
            assert "It is</mark>" not in reader.get(url(unit)).content.decode()
            assert "It is cold." not in reader.get(url(unit)).content.decode()

    def test_an_article_in_another_language_is_worked_by_hand(self, editor):
        text = "Écrivez à votre ministre. Il fait froid."
        article = make.make_article(text=text, language="fr")
        address = url(make.make_call(), "change").rsplit("/", 3)[0] + f"/add/?article={article.pk}"
        page = editor.get(address)
        assert "Il fait froid." in page.content.decode()
        words = {"slug": "ecrivez", "title": "Ask for heating", "summary": "It is cold.", "ask": "Ask."}
        words |= {
            "kind": "contact_government",
            "addresses_reader": "ministry",
            "ask_to_ministry": "Please heat.",
        }
        rows = {"citations-0-article": str(article.pk), "citations-0-passage": "Écrivez à votre ministre."}
        rows |= {"citations-0-strength": "direct"}
        assert editor.post(address, as_sent(page, **words, **rows)).status_code == 302
        assert Citation.objects.get(article=article).sha256 == sha("Écrivez à votre ministre.")

    def test_who_may_not_read_the_text_learns_no_word_of_it(self, article):
        by = make.make_account(roles.CONTRIBUTOR)
        call, client = make.make_call(article=article, by=by), signed_in(by)
        assert cited(client, call, "").status_code == 302
        assert "at least 20 characters" in errors_of(cited(client, call, "Sign"))["passage"]
        told = errors_of(cited(client, call, "Write to your ministry."))["which"]
        assert told == "It occurs 2 times: say which, 1 to 2."

    def test_of_a_text_that_is_not_stored_the_pasted_passage_is_hashed(self, editor):
        call = make.make_call(article=make.published(make.make_article()))
        assert cited(editor, call, "Please write.\r\nToday.").status_code == 302
        row = call.citations.get()
        assert (row.start, row.end, row.sha256) == (0, 20, sha("Please write.\nToday."))
        assert row.rule == citing.AT_SOURCE == "read at the source by two people"
        call.refresh_from_db()
        with pytest.raises(moderation.Refused, match="I read the passage at its source"):
            make.approve(call, make.make_account(), acknowledged=())


class TestNobodyElseDoes:
    @pytest.mark.parametrize(
        "wrong",
        [{"end": 999}, {"start": 900, "end": 901}, {"sha256": "0" * 64}, {"start": 1}],
        ids=["ends after it", "outside", "another hash", "another place"],
    )
    def test_the_database_refuses_what_is_no_passage(self, article, wrong):
        row = make.make_call(article=article).citations.get()
        with pytest.raises(IntegrityError, match="A citation names a passage"), transaction.atomic():
            Citation.objects.filter(pk=row.pk).update(**wrong)
        facts = {"start": 0, "end": 30, "sha256": row.sha256, "rule": "r", "version": "1", **wrong}
        other = make.make_call()
        with pytest.raises(IntegrityError, match="A citation names a passage"), transaction.atomic():
            Citation.objects.create(call=other, article=article, **facts)

    def test_code_points_are_counted_as_people_see_them(self, article):
        text = "🧵🧵 Écrivez, s’il vous plaît. 🧵"
        other = make.make_article(text=text)
        make.cite(make.make_call(), other, 3, 11)

    def test_a_proposal_is_refused_in_words(self, article):
        call = make.published(make.make_call(article=article))
        [row] = moderation.content(call)["citations"]
        with pytest.raises(ValidationError, match="are not the passage that the citation names"):
            make.propose(call, make.make_account(), citations=[{**row, "sha256": "1" * 64}])
        assert not Proposal.objects.exists()


@pytest.mark.any_database
class TestWhatCameBefore:
    def test_it_comes_back_as_it_was_with_the_whole_database(self, article):
        row = make.make_call(article=article).citations.get()
        with transaction.atomic(), opened(WHOLE):
            Citation.objects.filter(pk=row.pk).update(end=999)
        with pytest.raises(IntegrityError), transaction.atomic(), opened():
            Citation.objects.filter(pk=row.pk).update(end=998)

    def test_the_publisher_refuses_it(self):
        call = make.make_call(article=make.published(make.make_article()), late_text="Short.")
        with pytest.raises(
            moderation.Refused, match="lie outside the stored text, which has 6 .*cite it anew"
        ):
            make.approve(call, make.make_account())

    def test_a_command_lists_it(self, article, capsys):
        make.make_call(article=article)
        call_command("check_citations")
        assert "1 citation(s) are passages" in capsys.readouterr().out
        wrong = make.make_call(article=make.make_article(), late_text="Short.")
        with pytest.raises(CommandError, match="1 of 2"):
            call_command("check_citations")
        assert str(wrong.pk) in capsys.readouterr().out

    def test_the_form_mends_it(self, editor):
        call = make.make_call(article=make.make_article(), late_text="Please write now. Thank you.")
        assert "lie outside the stored text" in errors_of(cited(editor, call, ""))["__all__"]
        assert cited(editor, call, "Please write now.").status_code == 302
        assert call.citations.get().end == 17
