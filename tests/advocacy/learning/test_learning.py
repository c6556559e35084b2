"""Editors teach the extractor: their decisions are labels, a model trained on them is compared, promoted or kept."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction
from django.urls import reverse

from advocacy.extraction import extract
from advocacy.extraction.model import shipped
from advocacy.extraction.training.documents import Labelled, examples
from advocacy.extraction.training.fitting import fold_of
from advocacy.learning import asking, labels, training, using
from advocacy.models import ArticleText, PassageLabel, TrainedModel
from directory import moderation
from directory.accounts import roles
from tests import factories as make
from tests.directory.accounts.roads import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
QUIET = "The bridge over the Ill has been closed since the spring flood."
ASK = "Knit a scarf for the ferrymen and leave it at the quay."
TEXT = f"{QUIET}\n\nPlease write to your MP about it.\n\n{ASK}\n\nIt rained."


def an_article(text=TEXT, **fields):
    article = make.make_article(**{"publication": "The Quay", "language": "en", **fields})
    ArticleText.objects.update_or_create(article=article, defaults={"text": text, "collected_at": make.NOW})
    return article


def cited(article, words, **fields):
    call = make.make_call(article=article, **fields)
    call.citations.all().delete()
    start = article.stored_text.text.index(words)
    make.cite(call, article, start, start + len(words))
    moderation.record(call, by=None, at=make.NOW)
    return call


def reject(call, reason):
    moderation.reject(call, by=make.make_account(), reason=reason, seen_hash=make.hash_of(call), at=make.NOW)


def told(_):
    return [(example.is_call, example.kind) for example in labels.editors_examples()]


class TestLabels:
    def test_what_was_accepted_or_rejected_is_a_label_and_the_rest_is_none(self):
        article = make.published(an_article())
        make.published(cited(article, ASK, kind="other"))
        refused = cited(article, "Please write to your MP about it.")
        moderation.reject(
            refused,
            by=make.make_account(),
            reason="It asks members only.",
            seen_hash=make.hash_of(refused),
            at=make.NOW,
        )
        assert told(article) == [(False, ""), (True, "other")]

    def test_a_call_that_waits_is_no_label(self):
        cited(an_article(), ASK)
        assert told(None) == []

    def test_a_rejected_duplicate_is_no_label(self):
        refused = cited(an_article(), ASK)
        moderation.reject(
            refused,
            by=make.make_account(),
            reason="A duplicate.",
            seen_hash=make.hash_of(refused),
            at=make.NOW,
        )
        assert told(None) == []

    def test_texts_of_one_publication_are_of_one_outlet(self):
        assert labels.outlet_of(an_article(publication="The Quay")) == "The Quay"
        assert labels.outlet_of(an_article(publication="", url="https://quay.example/1")) == "quay.example"


@pytest.fixture
def drawn(monkeypatch):
    """Every passage is drawn."""
    monkeypatch.setattr(asking, "EVERY", 1)


class TestAsking:
    def test_what_the_model_passed_over_is_asked_about_and_the_answer_is_a_label(self, drawn):
        article, editor = an_article(), make.make_account(roles.EDITOR)
        asked = asking.passed_over(article)
        assert asked.text == QUIET
        asking.answer(article, (asked.start, asked.end), asking.NO_CALL, by=editor, at=make.NOW)
        assert told(article) == [(False, "")]
        assert asking.passed_over(article).text != QUIET

    def test_what_a_call_cites_is_not_asked_about(self, drawn):
        article = an_article()
        cited(article, QUIET)
        assert asking.passed_over(article).text != QUIET

    def test_only_some_passages_are_drawn(self):
        texts = [f"{QUIET} Nobody came on day {number} of the week." for number in range(300)]
        article = an_article("\n\n".join(texts))
        share = sum(asking._is_drawn(article, start) for start in range(10_000)) / 10_000
        assert 0.01 < share < 0.03

    @pytest.mark.parametrize("said", ["perhaps", "", "dance"])
    def test_another_answer_is_refused(self, drawn, said):
        article = an_article()
        asked = asking.passed_over(article)
        with pytest.raises(ValidationError, match="no answer"):
            asking.answer(article, (asked.start, asked.end), said, by=make.make_account(), at=make.NOW)

    def test_a_passage_that_nobody_is_asked_about_is_refused(self, drawn):
        with pytest.raises(ValidationError, match="Nobody is asked"):
            asking.answer(an_article(), (3, 9), "share", by=make.make_account(), at=make.NOW)

    @pytest.mark.parametrize("wrong", [{"kind": "share"}, {"is_call": True}, {"start": 9, "end": 9}])
    def test_the_database_refuses_a_label_that_says_two_things(self, wrong):
        fields = {"start": 0, "end": 9, "is_call": False, "kind": "", **wrong}
        with pytest.raises(IntegrityError), transaction.atomic():
            PassageLabel.objects.create(article=an_article(), labelled_at=make.NOW, **fields)

    def test_an_editor_is_asked_on_the_page_of_a_call_and_answers_there(self, drawn):
        article = an_article()
        call = cited(article, "Please write to your MP about it.")
        client = signed_in(make.make_account(roles.EDITOR))
        page = client.get(reverse("admin:review_unit", args=["call", call.pk])).content.decode()
        assert "Is this a call?" in page
        assert QUIET in page
        asked = asking.passed_over(article)
        address = reverse("admin:passage", args=[article.pk])
        posted = {"start": asked.start, "end": asked.end, "said": "share"}
        assert client.post(address, posted).status_code == 302
        assert PassageLabel.objects.get().kind == "share"
        assert client.post(address, posted).status_code == 400

    def test_a_contributor_is_neither_asked_nor_heard(self, drawn):
        article = an_article()
        call = cited(article, "Please write to your MP about it.")
        client = signed_in(make.make_account(roles.CONTRIBUTOR))
        page = client.get(reverse("admin:review_unit", args=["call", call.pk])).content.decode()
        assert "Is this a call?" not in page
        answer = client.post(
            reverse("admin:passage", args=[article.pk]), {"start": 0, "end": 9, "said": "none"}
        )
        assert answer.status_code == 403


class TestTraining:
    def test_a_model_that_learned_what_was_missed_is_used_and_one_may_go_back(self, capsys):
        before = extract(TEXT, "en", using.model_in_use())
        outcome = training.train(decisions(), at=make.NOW)
        assert (outcome.is_promoted, outcome.fallen) == (True, ())
        assert outcome.after.queue_recall > outcome.before.queue_recall
        assert using.model_in_use().version == outcome.version != shipped().version
        assert ASK in [call.evidence for call in extract(TEXT, "en", using.model_in_use())]
        assert ASK not in [call.evidence for call in before]
        call_command("train_extraction", use="shipped")
        assert using.model_in_use() is shipped()
        call_command("train_extraction", list=True)
        assert capsys.readouterr().out.splitlines()[-2:] == [
            f"{shipped().version}, shipped, in use",
            outcome.version,
        ]

    def test_a_model_with_one_lower_figure_is_kept_and_not_used(self):
        wrong = [
            replace(each, is_call=not each.is_call) for each in decisions() if each.outlet not in held_out()
        ]
        right = [each for each in decisions() if each.outlet in held_out()]
        outcome = training.train([*wrong, *right, *known(held_out())], at=make.NOW)
        assert outcome.fallen
        assert using.model_in_use() is shipped()
        assert TrainedModel.objects.get().version == outcome.version

    def test_the_same_decisions_give_the_same_model(self):
        first = training.train(decisions(), at=make.NOW)
        using.use("")
        assert training.train(decisions(), at=make.NOW).version == first.version
        assert TrainedModel.objects.count() == 1

    def test_too_few_decisions_teach_nothing(self):
        with pytest.raises(CommandError, match="0 calls and 0 other passages of 0 outlets"):
            call_command("train_extraction")

    def test_there_is_no_going_back_to_what_never_was(self):
        with pytest.raises(CommandError, match="no model 'x'"):
            call_command("train_extraction", use="x")

    def test_one_model_is_in_use(self):
        make_model = TrainedModel.objects.create
        make_model(version="a", weights="{}", figures={}, trained_at=make.NOW, is_in_use=True)
        with pytest.raises(IntegrityError), transaction.atomic():
            make_model(version="b", weights="{}", figures={}, trained_at=make.NOW, is_in_use=True)


def decisions():
    """Of ten outlets: calls of a form that the shipped model does not know, and news beside them."""
    found = []
    for number in range(10):
        for times in range(6):
            asked = f"Knit a scarf for the ferrymen and leave it at quay {number} {times}."
            found.append(example_of(asked, f"outlet {number}", is_call=True))
            found.append(
                example_of(f"The quay was cold on day {times} of week {number}.", f"outlet {number}")
            )
    return found


def known(outlets):
    """Calls that the shipped model knows."""
    return [
        example_of("Please sign the petition and write to your MP.", outlet, is_call=True)
        for outlet in outlets
    ]


def held_out():
    folds = fold_of(each.outlet for each in decisions())
    return sorted(outlet for outlet, fold in folds.items() if fold == training.HELD_OUT)


def example_of(sentence, outlet, *, is_call=False):
    text = f"{QUIET}\n\n{sentence}\n\nIt rained."
    _, example, _ = examples(Labelled("x", outlet, "en", text, ()))
    return replace(example, is_call=is_call, kind="other" if is_call else "")
