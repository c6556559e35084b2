"""The model that is shipped: the same sums everywhere, explained in words, and made again to the bit."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from advocacy.extraction import LANGUAGES, extract, features
from advocacy.extraction.model import KINDS, MOST_REASONS, SHIPPED, read, shipped, written
from advocacy.extraction.segments import segments
from advocacy.extraction.training import fitting, made_up, made_up_texts
from advocacy.extraction.training.documents import Example, Labelled, examples
from advocacy.extraction.training.fitting import FOLDS, fit, fold_of
from advocacy.extraction.training.refitting import refit

GOLDEN = Path(__file__).parent / "golden_scores.json"
MOST_BYTES = 2_000_000
LONGEST_SHIPPED = 3
CALLS = {
    "en": (
        "contact_government",
        "Please take a minute today to write to your foreign minister about the visas.",
    ),
    "fr": ("contact_government", "Écrivez à votre député et demandez des visas pour les familles."),
    "de": ("contact_government", "Bitte schreiben Sie an Ihre Abgeordneten und fordern Sie Visa."),
    "es": ("contact_government", "Escribe a tu embajada y pide que los dejen salir."),
    "ru": ("contact_government", "Напишите в посольство и потребуйте освободить их."),
    "ar": ("contact_government", "اكتبوا إلى السفارة وطالبوا بالإفراج عنهم."),
}
QUIET = {
    "en": "The bridge over the Ill has been closed since the spring flood.",
    "fr": "Le pont est fermé depuis la crue du printemps.",
    "de": "Die Brücke ist seit dem Hochwasser im Frühjahr gesperrt.",
    "es": "El puente está cerrado desde la crecida de la primavera.",
    "ru": "Мост закрыт после весеннего паводка.",
    "ar": "أُغلق الجسر منذ فيضان الربيع.",
}


def found(language, sentence):
    return extract(f"{QUIET[language]}\n\n{sentence}\n\n{QUIET[language]}", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_request_is_found_in_each_language(language):
    kind, sentence = CALLS[language]
    assert [(call.kind, call.evidence) for call in found(language, sentence)] == [(kind, sentence)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_news_are_left_alone_in_each_language(language):
    assert extract(QUIET[language], language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_score_what_they_did_when_the_model_was_made(language):
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert golden["model"] == shipped().version
    assert [call.confidence for call in found(language, CALLS[language][1])] == golden[language]


def test_a_call_says_why_it_was_found():
    (call,) = found("en", CALLS["en"][1])
    assert call.why.model == shipped().version
    assert call.why.score == call.confidence
    (by_rule,) = found("en", "Please write to your MP about the visas.")
    assert by_rule.why.rules == (by_rule.rule,) == ("please/own_government",)
    assert 0 < len(call.why.weights) <= MOST_REASONS
    assert all(words and weight for words, weight in call.why.weights)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("sign_petition", "Please sign this petition."),
        ("sign_petition", "Please take a minute today to sign this petition."),
        ("donate", "Donations can be made to the Flood Fund at the bank."),
        ("donate", "Monetary donations can be made to the Flood Fund at the bank."),
    ],
)
def test_a_word_between_changes_nothing(kind, sentence):
    assert [(call.kind, call.evidence) for call in found("en", sentence)] == [(kind, sentence)]


def test_what_is_sure_is_more_than_what_is_shown():
    model = shipped()
    assert all(0 < known.queue < model.sure < 1 for known in (model.home, model.abroad))


def test_the_file_is_small_and_its_version_a_digest_of_it():
    text = SHIPPED.read_text(encoding="utf-8")
    assert len(text.encode()) <= MOST_BYTES
    assert written(read(text)) == text


def test_no_run_of_words_is_shipped_that_tells_a_sentence():
    names = {*shipped().weights, *shipped().kind_weights}
    runs = [name.split(":", 1)[1].split() for name in names if name.startswith(("w:", "f:"))]
    assert max(map(len, runs)) <= LONGEST_SHIPPED


@pytest.mark.parametrize("text", ['{"format": 99}', '{"format": 1, "kinds": ["dance"]}'])
def test_a_model_of_another_shape_is_refused(text):
    with pytest.raises(ValueError, match="format"):
        read(text)


def test_a_model_of_before_has_one_calibration_or_one_threshold_for_all_languages():
    told = json.loads(SHIPPED.read_text(encoding="utf-8"))
    two = read(json.dumps(told | {"home": [1.1, 0.2], "abroad": [1.3, 0.4], "queue": 0.3}))
    assert (two.home, two.abroad) == ((1.1, 0.2, 0.3), (1.3, 0.4, 0.3))
    del told["home"], told["abroad"]
    one = read(json.dumps(told | {"slope": 1.1, "offset": 0.2, "queue": 0.3}))
    assert one.home == one.abroad == (1.1, 0.2, 0.3)


def test_one_sum_is_as_sure_as_its_language_makes_it():
    model = shipped()
    assert (
        model.sureness(-model.bias, "en")
        < model.sureness(-model.bias, "fr")
        == model.sureness(-model.bias, "ar")
    )


def test_further_examples_move_each_language_by_its_own_calibration():
    model = replace(shipped(), _letters={})
    told = [
        Example(frozenset({f"l:{language}", f"w:{word}"}), frozenset(), word == "knit", "other", "outlet")
        for language in ("en", "fr")
        for word in ("knit", "rain")
        for _ in range(40)
    ]
    new = refit(model, told)
    for language in ("en", "fr"):
        knit, rain = (
            new.sureness(new.total([f"l:{language}", f"w:{word}"]), language) for word in ("knit", "rain")
        )
        assert rain < 0.5 < knit


def test_a_text_is_about_what_many_of_its_segments_speak_of():
    text = "Sign the petition.\n\nThe petition is long.\n\nIt rained.\n\nShe wrote to the minister."
    seen = [features.see(text, part, "en") for part in segments(text)]
    assert sorted(features.about(seen)) == ["d:petition", "d:petition above all"]
    assert features.about(seen[2:3]) == []


def test_training_gives_the_same_model_to_the_bit():
    lines = [line for line in made_up.lines() if line.number % 9 == 0]
    real = [
        each
        for number, line in enumerate(lines)
        for each in examples(
            Labelled(line.file, f"outlet {number % 40}", line.language, line.text, calls_of(line))
        )
    ]
    first, second = (written(fit(real, made_up.examples(lines))) for _ in range(2))
    assert first == second
    assert read(first).weights


def calls_of(line):
    return (((0, len(line.text)), line.kind),) if line.is_call else ()


def test_every_outlet_is_in_one_fold_and_the_folds_are_alike():
    outlets = [f"outlet {number}" for number in range(40) for _ in range(number + 1)]
    folds = fold_of(outlets)
    sizes = [sum(folds[outlet] == fold for outlet in outlets) for fold in range(FOLDS)]
    assert set(folds.values()) == set(range(FOLDS))
    assert max(sizes) - min(sizes) <= 40


class TestMadeUp:
    def test_there_are_enough_and_half_of_them_are_not_in_english(self):
        lines = made_up.lines()
        assert len(lines) >= 3_700
        assert 2 * sum(line.language != "en" for line in lines) >= len(lines)
        assert {line.kind for line in lines if line.is_call} == set(KINDS)

    def test_near_misses_outnumber_calls(self):
        lines = made_up.lines()
        assert sum(not line.is_call for line in lines) >= 1.5 * sum(line.is_call for line in lines)

    def test_what_two_hands_differ_about_teaches_nothing(self):
        line = made_up.lines()[0]
        same, other = (line.is_call, line.kind), (not line.is_call, "" if line.is_call else "donate")
        agreed, differing = (made_up.replace(line, second=second) for second in (same, other))
        assert len(made_up.examples([agreed])) == 1
        assert made_up.examples([differing]) == []

    def test_agreement_is_counted_beyond_chance(self):
        line = made_up.lines()[0]
        call = made_up.replace(line, is_call=True, kind="share")
        none = made_up.replace(line, is_call=False, kind="")
        pairs = [
            made_up.replace(call, second=(True, "share")),
            made_up.replace(none, second=(False, "")),
            made_up.replace(none, second=(True, "share")),
            made_up.replace(call, second=(True, "donate")),
        ]
        told = made_up.agreement(made_up.pairs(pairs), len(pairs))
        assert (told.both, told.same_label, told.calls, told.same_kind) == (4, 3, 2, 1)
        assert told.label_kappa == pytest.approx(0.5)

    @pytest.mark.parametrize(
        "row", ["en\t1\tshare\tx", "xx\t0\t-\tx\tText", "en\t1\t-\tx\tText", "en\t0\tshare\tx\tText"]
    )
    def test_a_wrong_line_is_named(self, row, tmp_path):
        (tmp_path / "bad.tsv").write_text(row + "\n", encoding="utf-8")
        with pytest.raises(ValueError, match=r"bad\.tsv, line 1"):
            made_up.lines(tmp_path)


class TestMadeUpTexts:
    TEXT = "== dev/001 en\nIt rained.\n\n⟦~donate|Give a coat⟧. ⟦again|Bring it on Monday⟧.\n\nThe hall is warm.\n"

    def texts(self, folder, second, text=TEXT):
        (folder / "second").mkdir()
        (folder / "a.txt").write_text(text, encoding="utf-8")
        (folder / "second" / "a.txt").write_text(second, encoding="utf-8")
        return made_up_texts.texts(folder)

    def test_each_has_been_seen_by_two_hands(self):
        texts = made_up_texts.texts()
        assert len(texts) >= 600
        assert all(text.second for text in texts if len(text.labelled.calls) > 2)
        assert {kind for text in texts for _, kind in text.labelled.calls} == set(KINDS)

    def test_what_is_marked_or_said_is_learned_where_both_hands_agree(self, tmp_path):
        texts = self.texts(tmp_path, "## 1\n2 ~donate\n3 again\n4 share\n")
        assert texts[0].labelled.text == "It rained.\n\nGive a coat. Bring it on Monday.\n\nThe hall is warm."
        found = made_up_texts.examples(texts, [])
        assert [(each.is_call, each.kind) for each in found[:2]] == [(False, ""), (True, "donate")]
        assert [each.is_call for each in found[2:]] == [None, None]
        none, donate, share = (False, ""), (True, "donate"), (True, "share")
        assert made_up_texts.pairs(texts) == [(none, none), (donate, donate), (none, share)]

    def test_nobody_is_asked_about_an_outlet_beside_whose_text_it_learned(self, tmp_path, monkeypatch):
        real = [
            Labelled(
                f"dev/{number:03}.json",
                f"outlet {number}",
                "en",
                "It rained. Sign it.",
                (((11, 19), "share"),),
            )
            for number in range(FOLDS)
        ]
        texts = self.texts(tmp_path, "## 1\n2 donate\n3 again\n")
        made = made_up_texts.examples(texts, real)
        learned = []
        monkeypatch.setattr(
            fitting,
            "_fitted",
            lambda examples: learned.append({each.outlet for each in examples}) or shipped(),
        )
        folds, _, _ = fitting.crossed([each for text in real for each in examples(text)], made)
        for fold, outlets in enumerate(learned):
            assert (
                ("made up: a.txt, text 1" in outlets)
                == (fold != folds["outlet 1"])
                == ("outlet 1" in outlets)
            )

    @pytest.mark.parametrize(
        ("text", "second"),
        [
            ("== dev/001 xx\nText", ""),
            ("== dev/001 en\n⟦dnate|Give⟧", ""),
            ("== dev/001 en\n⟦donate|Give", ""),
            ("== dev/001 en\nGive", "## 1\n1 dnate\n"),
        ],
    )
    def test_a_wrong_text_is_named(self, text, second, tmp_path):
        with pytest.raises(ValueError, match=r"a\.txt, text 1"):
            self.texts(tmp_path, second, text)


def test_segments_keep_every_character_that_is_no_white_space():
    text = "What you can do\n\n- Write to the mayor.\n- Sign.\n\nHe came. She left: P.O. Box 3, Ill."
    parts = segments(text)
    assert [part.of(text) for part in parts] == [
        "What you can do",
        "Write to the mayor.",
        "Sign.",
        "He came.",
        "She left: P.O. Box 3, Ill.",
    ]
    assert [part.is_item for part in parts] == [False, True, True, False, False]
    assert [part.heading for part in parts][1:3] == [0, 0]
