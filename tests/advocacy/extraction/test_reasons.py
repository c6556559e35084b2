"""What an editor is told of a feature: words, never the short names of the model."""

import re

import pytest

from advocacy.extraction.features import SORTS, words_of
from advocacy.extraction.model import shipped

# Of no text: dots behind a small letter, a caret, a sort with its colon.
SHORT = re.compile(r"[a-z]\.do|\^|\.\.")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("k:^write.do..government", "sorts of words: write (to do) … government"),
        ("k:give.do+money", "sorts of words: give (to do) with money"),
        ("b:sign.done", "before it: sign (done)"),
        ("a:s:item", "after it: item"),
        ("p:after in another paragraph", "place: what stands after it is in another paragraph"),
        ("p:nothing before", "place: nothing stands before it"),
        ("p:tenth 9", "place: 9 tenths into the text"),
        ("p:last but 0", "place: the last of the text"),
        ("p:under an inviting heading", "place: under an inviting heading"),
        ("e:ez", "its first word ends in “ez”"),
    ],
)
def test_a_feature_is_told_in_words(name, words):
    assert words_of(name) == words


def test_every_feature_of_the_shipped_model_has_words():
    shown = [name for name in shipped().weights if name.partition(":")[0] not in {"w", "f", "c", "e"}]
    assert {name.partition(":")[0] for name in shipped().weights} <= SORTS.keys() | {"m"}
    assert [name for name in shown if not name.startswith("m:") and SHORT.search(words_of(name))] == []
