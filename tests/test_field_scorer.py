"""The benchmark of the fields counts what it says it counts."""

import json

import pytest

from advocacy.extraction.training.documents import Labelled
from benchmarks import extraction, fields
from benchmarks.fields import Guess, Pair

SHARED = fields.ROOT.parent / "shared" / "extraction"
needs_scorer = pytest.mark.skipif(not (SHARED / "score.py").is_file(), reason=f"no score.py in {SHARED}")


def make_pair(labelled=None, predicted=None):
    same = {"target_country": "", "strength": "direct", "actor": "", "rule": "r", "evidence": "e"}
    return Pair("900", {**same, **(labelled or {})}, {**same, **(predicted or {})})


@pytest.mark.parametrize(
    ("labelled", "predicted", "is_found"),
    [
        ("anyone worried", "Anyone  worried\nby it", True),
        ("people outside of Peru", "people outside", True),
        ("people outside of Peru", "people", False),
        ("readers", "", False),
    ],
)
def test_half_of_the_labelled_words_find_an_actor(labelled, predicted, is_found):
    assert fields.is_actor_found(labelled, predicted) is is_found


def test_an_actor_is_measured_only_where_one_is_labelled():
    pairs = [make_pair(), make_pair({"actor": "readers"}, {"actor": "readers"})]
    assert fields.share("actor", pairs) == (1, 1)
    assert fields.share("strength", pairs) == (2, 2)


def test_a_wrong_country_counts_also_where_none_is_labelled():
    assert fields.share("target_country", [make_pair({}, {"target_country": "PE"})]) == (0, 1)


def test_the_halves_are_cut_by_confidence_and_a_tie_is_surer():
    guesses = [Guess(0.9, True), Guess(0.8, True), Guess(0.8, False), Guess(0.6, False)]
    assert fields.halves(guesses) == (pytest.approx(2 / 3), 0.0)
    assert fields.halves([Guess(0.7, True)]) == (1.0, 1.0)


def test_each_missed_bar_is_named():
    pairs = [make_pair({"strength": "weak", "actor": "readers"})]
    result = fields.figures(pairs, [Guess(0.9, False), Guess(0.6, True)])
    assert [text.split()[0] for text in fields.missed(result)] == ["strength", "actor", "surer"]


def test_no_actor_labelled_misses_no_bar():
    assert fields.missed(fields.figures([make_pair()], [])) == []


def test_ministries_are_left_out_of_the_names():
    names = fields.gazetteer()
    assert not [m for m in names.mentions("the Ministry of Foreign Affairs met") if not m.is_country]


def test_missing_labels_are_skipped_aloud(tmp_path, capsys):
    assert fields.main(["--labels", str(tmp_path)]) == 2
    assert "SKIPPED: fields. No score.py, dev, seeds" in capsys.readouterr().out


@needs_scorer
def test_fields_are_compared_on_matched_calls_only(tmp_path):
    sentence = "Please write to your MP."
    article = {
        "text": f"The ferry is late.\n\n{sentence}\n\nWe sail at noon.",
        "calls": [
            {"evidence": sentence, "target_country": "reader", "strength": "direct", "actor": ""},
            {"evidence": "We sail at noon.", "target_country": "", "strength": "weak", "actor": ""},
        ],
    }
    (tmp_path / "900.json").write_text(json.dumps(article))
    pairs, guesses = fields.read(fields.scorer(SHARED), tmp_path, fields.gazetteer())
    assert [pair.label["evidence"] for pair in pairs] == [sentence]
    assert fields.share("target_country", pairs) == (1, 1)
    assert [guess.is_right for guess in guesses] == [True]


@pytest.mark.parametrize(
    ("evidence", "form"),
    [
        ("Sign the petition.", "list item"),
        ("Write to the mayor", "line without a stop"),
        ("Please come on Friday.", "sentence that says please"),
        ("She said: “Write to them.”", "with a quotation"),
        ("Come to the bridge.", "other sentence"),
    ],
)
def test_a_call_has_one_form(evidence, form):
    text = (
        "The ferry is late. Please come on Friday. Come to the bridge.\n\nWrite to the mayor\n\n"
        "- Sign the petition.\n\nShe said: “Write to them.” It rained."
    )
    assert extraction.form_of(Labelled("x/1.json", "outlet", "en", text, ()), evidence) == form


def test_the_rules_of_before_search_english_only():
    text = "The ferry is late.\n\nPlease write to your MP."
    assert extraction.by_rules(Labelled("x/1.json", "outlet", "en", text, ())) == [
        {"kind": "contact_government", "evidence": "Please write to your MP."}
    ]
    assert extraction.by_rules(Labelled("x/1.json", "outlet", "fr", text, ())) == []
