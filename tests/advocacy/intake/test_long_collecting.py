"""However long a text takes to be searched: nobody waits for it, and what it leads to is bounded."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from advocacy import matching
from advocacy.intake import collecting
from advocacy.intake.collecting import MOST_CALLS, collect, gazetteer, preview
from advocacy.intake.reading import Document, Metadata
from advocacy.matching import gazetteer as gazetteers
from advocacy.models import Article, ArticleText, CallToAction, Citation
from directory import moderation
from directory.models import PublicState, State
from tests import factories as make

ASK = "Please write to your foreign ministry and ask for visas."
OTHER_ASKS = (ASK, "Please sign the petition.", "Please donate to the weavers.")


def repeated(times, asks=(ASK,)):
    lines = [f"{asks[number % len(asks)]} This is paragraph {number}." for number in range(times)]
    return Document("x.txt", "\n\n".join(["Weavers in hiding", *lines]), Metadata())


def collected(document, by=None):
    return collect(document, gazetteer(), by=by, at=make.NOW)


@pytest.mark.django_db(transaction=True)
class TestBesideAWithdrawal:
    @pytest.fixture(autouse=True)
    def first_rows(self, transactional_db):
        PublicState.objects.get_or_create(pk=1)

    @pytest.fixture
    def searching(self, monkeypatch):
        """The search of a text goes on until ``go_on`` is set: (has begun, may go on)."""
        begun, go_on = threading.Event(), threading.Event()
        extract = collecting.extract

        def search(text, language, model):
            begun.set()
            go_on.wait(timeout=4)
            return extract(text, language, model)

        monkeypatch.setattr(collecting, "extract", search)
        return begun, go_on

    def in_a_thread(self, pool, call):
        def run():
            try:
                return call()
            finally:
                connection.close()

        return pool.submit(run)

    def test_a_contact_is_withdrawn_while_a_text_is_searched(self, searching):
        begun, go_on = searching
        point, moderator, events = make.published(make.make_contact_point()), make.make_account(), []

        def work():
            found = collected(repeated(3)).found
            events.append("collected")
            return found

        with ThreadPoolExecutor(1) as pool:
            work = self.in_a_thread(pool, work)
            assert begun.wait(timeout=60)
            moderation.withdraw(point, by=moderator, reason="It is a trap.", at=make.NOW)
            events.append("withdrawn")
            go_on.set()
            assert len(work.result(timeout=60)) == 3
        assert events == ["withdrawn", "collected"]
        point.refresh_from_db()
        assert point.state == State.WITHDRAWN

    def test_a_text_that_comes_first_meanwhile_is_the_one_that_is_cited(self, searching, monkeypatch):
        """The same address with another text, stored while the first one to come was still being searched."""
        begun, go_on = searching
        late = Document(
            "x.txt", f"Weavers\n\nOn the way.\n\n{ASK}\n", Metadata(url="https://courier.example/a")
        )
        first = Document("y.txt", f"Weavers\n\n{ASK}\n", Metadata(url="https://courier.example/a"))
        names = gazetteer()
        with ThreadPoolExecutor(1) as pool:
            work = self.in_a_thread(pool, lambda: collect(late, names, by=None, at=make.NOW))
            assert begun.wait(timeout=60)
            article = Article.objects.get(
                pk=moderation.enter(
                    collecting.ARTICLE, collecting._article_content(first), by=None, at=make.NOW
                ).pk
            )
            ArticleText.objects.create(article=article, text=first.text, collected_at=make.NOW)
            Article.objects.filter(pk=article.pk).update(text_sha256=first.text_sha256)
            go_on.set()
            result = work.result(timeout=60)
        assert (result.article, result.is_new, result.remark) == (article, False, collecting.EARLIER_TEXT)
        [citation] = Citation.objects.all()
        assert first.text[citation.start : citation.end] == ASK.rstrip(".") or ASK in first.text


@pytest.mark.django_db
class TestTheSameAskAgainAndAgain:
    def test_four_hundred_times_are_one_call_whose_first_passages_are_cited(self):
        result = collected(repeated(400))
        [call] = CallToAction.objects.all()
        assert call.citations.count() == len(result.found) == MOST_CALLS
        assert [item.joined for item in result.found] == [False] + [True] * (MOST_CALLS - 1)
        assert result.remark == collecting.too_many(400)

    def test_collecting_them_again_changes_nothing(self):
        collected(repeated(400))
        before = list(Citation.objects.order_by("pk").values())
        assert all(item.joined for item in collected(repeated(400)).found)
        assert list(Citation.objects.order_by("pk").values()) == before

    def test_three_asks_in_turn_are_three_calls(self):
        collected(repeated(30, OTHER_ASKS))
        assert sorted(call.citations.count() for call in CallToAction.objects.all()) == [10, 10, 10]

    def test_somebody_who_stands_behind_them_gets_each_for_itself_up_to_the_limit(self):
        result = collected(repeated(MOST_CALLS + 1), by=make.make_account())
        assert CallToAction.objects.count() == MOST_CALLS
        assert not any(item.joined for item in result.found)

    def test_a_preview_tells_the_limit_too(self):
        result = preview(repeated(MOST_CALLS + 1), gazetteer())
        assert (len(result.found), result.remark) == (MOST_CALLS, collecting.too_many(MOST_CALLS + 1))

    def test_as_many_as_the_limit_are_kept_without_a_word(self):
        assert collected(repeated(MOST_CALLS)).remark == ""

    @pytest.mark.parametrize("is_by_somebody", [True, False])
    def test_the_queries_grow_with_the_passages_and_no_faster(self, is_by_somebody):
        by = make.make_account() if is_by_somebody else None
        counts, rows = [], []
        for times in (12, 24, 48):
            with CaptureQueriesContext(connection) as queries:
                collected(repeated(times), by)
            counts.append(len(queries))
            rows.append(sum(len(query["sql"]) for query in queries))
        assert counts[2] - counts[1] <= 2.2 * (counts[1] - counts[0])
        assert rows[2] - rows[1] <= 2.2 * (rows[1] - rows[0])

    def test_calls_that_wait_elsewhere_are_not_read(self):
        """Whoever fills the queue with "Sign the petition." does not make the next article wait."""
        counts = []
        for number in range(6):
            text = f"Weavers number {number}\n\nPlease sign the petition.\n"
            with CaptureQueriesContext(connection) as queries:
                collected(Document("x.txt", text, Metadata()))
            counts.append(len(queries))
        assert counts[-1] == counts[1]
        assert CallToAction.objects.count() == 6


class TestMatching:
    def test_whether_georgia_is_a_country_is_asked_once_of_a_text(self, monkeypatch):
        asked = []
        monkeypatch.setattr(gazetteers, "_is_of_the_caucasus", lambda text: asked.append(text) or True)
        found = matching.Gazetteer([]).mentions("A court in Georgia. " * 500)
        assert (len(found), len(asked)) == (500, 1)
