"""Offsets, line ends and hostile text."""

import re
import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.extraction import extract
from advocacy.extraction.layout import blocks, plain
from advocacy.extraction.lexicon import phrases
from advocacy.extraction.sentences import LONGEST, sentences

STORY = (
    "The ferry to the island has not run since March, and nobody there has seen a doctor since. "
    "If you want to help, please write to your foreign ministry and to the ministry of health. "
    "The islanders' committee also asks people abroad to sign its petition before June.\n\n"
    "“Nobody has come,” said one of them. A protest is planned for 3 May outside the harbour."
)
PIECES = st.sampled_from(
    [
        "please ",
        "sign the petition",
        "write to your MP",
        "\n",
        "\n\n",
        "- ",
        '"',
        "“",
        "’",
        ". ",
        ": ",
        ", ",
    ]
    + [
        "you can ",
        "urges anyone to ",
        "#Tag",
        "www.example.org",
        "\u00a0",
        "😀",
        "İ",
        "\x00",
        "to ",
        "and ",
    ]
)
WORST = [
    "a",
    " ",
    "\n",
    '"',
    "(",
    "1-",
    "a.",
    "a@",
    "people who ",
    "please ",
    "are urged to ",
    "and sign ",
]
WORST += [
    "ask people to ",
    "whether it is signing, ",
    "there will be ",
    "of the X ",
    "- a\n",
    "Dear a,\n",
    ".",
    ". ",
    "?!",
    "e.g. ",
]


def outcome(text):
    return [(call.kind, " ".join(call.evidence.split())) for call in extract(text)]


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_gives_ordered_spans_that_hold_their_evidence(text):
    end = 0
    for call in extract(text):
        assert end <= call.start < call.end <= len(text)
        assert text[call.start : call.end] == call.evidence
        assert 0 <= call.confidence <= 1
        end = call.end


@given(st.text())
def test_plain_text_keeps_every_offset(text):
    assert len(plain(text)) == len(text)


@given(st.text())
def test_no_block_or_sentence_is_empty_or_too_long(text):
    even = plain(text)
    for block in blocks(even):
        for start, end in sentences(even, block.start, block.end):
            assert block.start <= start < end <= block.end
            assert end - start <= LONGEST


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_wrapped_lines_change_nothing(width):
    wrapped = "\n\n".join(textwrap.fill(part, width) for part in STORY.split("\n\n"))
    assert outcome(wrapped) == outcome(STORY)


def test_no_break_spaces_change_nothing():
    assert outcome(STORY.replace(" ", "\u00a0")) == outcome(STORY)


def test_straight_and_typographic_quotes_are_one():
    straight = STORY.replace("“", '"').replace("”", '"')
    assert [kind for kind, _ in outcome(straight)] == [kind for kind, _ in outcome(STORY)]


def test_carriage_returns_change_nothing():
    assert outcome(STORY.replace("\n", "\r\n")) == outcome(STORY)


@pytest.mark.parametrize("unit", WORST)
def test_fifty_thousand_hostile_characters_end(unit):
    """A quadratic rule would take minutes here, and be seen without a stop-watch."""
    assert all(call.end <= 50_000 for call in extract((unit * 50_000)[:50_000]))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0", ".", '"'])
def test_nothing_gives_nothing(text):
    assert extract(text) == []


def test_abbreviations_do_not_end_a_sentence():
    text = "Write to Gov. Smith and Dr. Jones of the U.S. office. Then wait."
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == [
        "Write to Gov. Smith and Dr. Jones of the U.S. office.",
        "Then wait.",
    ]


def test_a_number_after_an_abbreviation_goes_with_it():
    text = "Write to Adam Smith Jr. 4321, Mill Road. Then wait."
    assert len(sentences(text, 0, len(text))) == 2


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_unicode_normal_form_changes_nothing(form):
    story = (
        STORY.replace("petition", "pétition naïve, the petition")
        + "\n\nÉcoutez: please write to your foreign minister José Ñandú.\n"
    )
    found = [
        (kind, unicodedata.normalize("NFC", text))
        for kind, text in outcome(unicodedata.normalize(form, story))
    ]
    assert found == [(kind, unicodedata.normalize("NFC", text)) for kind, text in outcome(story)]
    assert found


def test_an_expression_for_phrases_takes_the_longest_that_fits():
    found = re.compile(phrases(["sign", "sign on", "sign on to", "e-mail"])).match
    assert [found(text).group() for text in ("sign on  to it", "sign onto", "signed", "e-mail")] == [
        "sign on  to",
        "sign on",
        "sign",
        "e-mail",
    ]
    assert found("sing") is None
