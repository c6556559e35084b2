"""In which language a text is written. Pure: the model comes with py3langid, nothing is fetched."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

from advocacy.extraction import LANGUAGES

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# What counts as undecided is taken for this.
UNDECIDED = "en"
FEWEST_LETTERS = 40
PIECE = 400
MOST_PIECES = 50
SURE = 0.5
SHARE = 0.6
NO_LANGUAGE = frozenset({"und", "zxx", "mul", "mis"})


def language_of(text: str) -> str:
    """The BCP 47 code of the text's language; what is very short or undecidable counts as English.

    The text is judged in pieces, each with the weight of its letters: another language is told only
    if it holds at least ``SHARE`` of them, so that a long foreign quotation does not hide an English text.
    """
    votes: Counter[str] = Counter()
    letters = 0
    for piece in _pieces(text):
        weight = sum(map(str.isalpha, piece))
        language, confidence = _identifier().classify(piece)
        letters += weight
        if confidence >= SURE:
            votes[language] += weight
    if letters < FEWEST_LETTERS or not votes:
        return UNDECIDED
    [(language, weight)] = votes.most_common(1)
    return UNDECIDED if language in NO_LANGUAGE or weight < SHARE * letters else language


def is_searched(language: str) -> bool:
    """Whether calls are looked for in texts of this language, whatever its region."""
    return language.split("-")[0] in LANGUAGES


def name_of(code: str) -> str:
    """The English name of a language, as in “French”; its code if CLDR has no name for it."""
    return str(Locale("en").languages.get(code, code))


def _pieces(text: str) -> Iterator[str]:
    """Some ``MOST_PIECES`` pieces of about ``PIECE`` characters, spread evenly over a longer text.

    The model's confidence falls with the length of what it is given, hence pieces at all.
    """
    words = " ".join(text.split())
    step = max(PIECE, len(words) // MOST_PIECES)
    for start in range(0, len(words), step):
        yield words[start : start + PIECE]


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  (seldom used)

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
