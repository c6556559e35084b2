"""Names of countries, their people and foreign ministries in French, German, Spanish, Russian and Arabic.

CLDR's names and the beginnings of demonyms, compared word by word without the endings of the language.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from advocacy.extraction.offices import Word, folded, words
from advocacy.matching.countries import PSEUDO_TERRITORIES
from directory.words.country_names import names_in
from directory.words.demonyms import beginnings, endings
from directory.words.ministry_names import MINISTRIES_CALLED

# What newspapers say beside CLDR's name.
ALIASES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "fr": {
        "CD": ("République démocratique du Congo", "RDC"),
        "GB": ("Grande-Bretagne", "Angleterre"),
        "US": ("USA", "Maison-Blanche"),
        "BY": ("Bélarus", "Biélorussie"),
        "MM": ("Birmanie",),
        "PS": ("Palestine",),
        "RU": ("Kremlin", "Fédération de Russie"),
    },
    "de": {
        "CD": ("Demokratische Republik Kongo",),
        "GB": ("Großbritannien", "England"),
        "US": ("USA", "Vereinigten Staaten"),
        "BY": ("Weißrussland",),
        "MM": ("Burma",),
        "PS": ("Palästina",),
        "RU": ("Kreml", "Russische Föderation"),
        "AE": ("Emirate",),
    },
    "es": {
        "GB": ("Gran Bretaña", "Inglaterra"),
        "US": ("EE. UU.", "EEUU", "Casa Blanca"),
        "MM": ("Birmania",),
        "PS": ("Palestina",),
        "RU": ("Kremlin", "Federación Rusa"),
        "SA": ("Arabia Saudita",),
        "CI": ("Costa de Marfil",),
    },
    "ru": {
        "GB": ("Британия", "Англия"),
        "US": ("США", "Белый дом"),
        "BY": ("Белоруссия",),
        "PS": ("Палестина",),
        "RU": ("РФ", "Российская Федерация", "Кремль"),
        "KR": ("Южная Корея",),
        "KP": ("Северная Корея",),
        "CD": ("Демократическая Республика Конго",),
        "AE": ("ОАЭ", "Эмираты"),
        "KG": ("Кыргызстан", "Киргизия"),
        "MD": ("Молдова", "Молдавия"),
    },
    "ar": {
        "GB": ("بريطانيا", "إنجلترا"),
        "US": ("أمريكا", "البيت الأبيض"),
        "SA": ("السعودية",),
        "AE": ("الإمارات",),
        "PS": ("فلسطين",),
        "RU": ("الكرملين",),
    },
}
LANGUAGES = frozenset(ALIASES)
# Of what a ministry is called: shorter ones are words of other languages too.
SHORTEST_MINISTRY = 6
# Togo is "of that" in Russian: at the beginning of a sentence it is taken for that.
ALSO_WORDS = frozenset({"того"})
OPENING, ENDS = " \n\"'-", ("", ".", "!", "?", ":")
SHORTEST = 3
# A shorter one has no ending but its own.
SHORTEST_STEM = 4
# Of a name, and what then may follow it in the cases of Russian, the genitive of German, behind Arabic's nisba.
LAST_LETTERS = {"ru": "аеийоуыьэюя", "de": "", "fr": "", "es": "", "ar": ""}
_OF_RUSSIAN = (
    "а я о е и ы у ю й ь ой ей ою ью ом ем ам ям ах ях ами ями ов ев ых их ым им ыми ими ого его ому ему ая яя ую юю ое"
    " ее ые ие ий ый"
)
CASES = {"ru": frozenset(_OF_RUSSIAN.split()), "de": frozenset(["s", "es", "n", "en"])}
NO_CASES: frozenset[str] = frozenset()
LATIN = ("\0", "\u024f")
SCRIPTS = {"ru": ("\u0400", "\u04ff"), "ar": ("\u0600", "\u06ff")}
# (the beginnings of a name's words, whether the last is a people's and takes any ending, code)
_Name = tuple[tuple[str, ...], bool, str]
Place = tuple[int, int, frozenset[str]]


def countries_named(text: str, language: str) -> list[Place]:
    """(start, end, codes) of each name in an even text, the longest where several begin; two codes if two share it."""
    known = _by_first(language)
    seen = list(words(text))
    found: list[Place] = []
    at = 0
    while at < len(seen):
        fits = [name for name in _candidates(known, seen[at]) if _fits(name, seen, at, language)]
        before = text[max(0, seen[at].start - 4) : seen[at].start]
        if seen[at].folded in ALSO_WORDS and before.rstrip(OPENING)[-1:] in ENDS:
            fits = []
        longest = max((len(stems) for stems, _, _ in fits), default=0)
        if longest:
            codes = frozenset(code for stems, _, code in fits if len(stems) == longest)
            found.append((seen[at].start, seen[at + longest - 1].end, codes))
        at += longest or 1
    return found


def _candidates(known: Mapping[str, Sequence[_Name]], word: Word) -> Sequence[_Name]:
    beginnings_of_it = {word.folded[:3], word.bare[:3]}
    return [name for first in sorted(beginnings_of_it) for name in known.get(first, ())]


def _fits(name: _Name, seen: Sequence[Word], at: int, language: str) -> bool:
    stems, is_people, _ = name
    here = seen[at : at + len(stems)]
    if len(here) < len(stems):
        return False
    if not is_people and language != "ar" and not here[0].is_capital:
        return False
    return all(
        word.bare == stem or _is_form(word.folded, stem, language, is_people=is_people)
        for word, stem in zip(here, stems, strict=True)
    )


def _is_form(word: str, stem: str, language: str, *, is_people: bool) -> bool:
    if not word.startswith(stem):
        return False
    ending = word[len(stem) :]
    return not ending or ending in (endings() if is_people else CASES.get(language, NO_CASES))


@cache
def _by_first(language: str) -> Mapping[str, tuple[_Name, ...]]:
    """Names by the first three letters of their first word."""
    found: dict[str, dict[_Name, None]] = {}
    for stems, is_people, code in (*_countries(language), *_peoples(language)):
        found.setdefault(stems[0][:3], {})[stems, is_people, code] = None
    return {first: tuple(names) for first, names in found.items()}


def _countries(language: str) -> Iterator[_Name]:
    for listed in (names_in([language]), ALIASES[language], _ministries()):
        for code, names in listed.items():
            if len(code) == 2 and code.isalpha() and code not in PSEUDO_TERRITORIES:
                for name in names:
                    parts = words(name.partition(" (")[0])
                    stems = tuple(_stem(_known_as(word), language) for word in parts)
                    if stems:
                        yield stems, False, code


@cache
def _ministries() -> Mapping[str, Sequence[str]]:
    return {
        code: [name for name in names if len(name) >= SHORTEST_MINISTRY]
        for code, names in MINISTRIES_CALLED.items()
    }


def _known_as(word: Word) -> str:
    """Palau begins in Arabic as "in the" does: what would be left of it is a word of its own."""
    return word.folded if len(word.folded) >= SHORTEST else word.bare


def _stem(word: str, language: str) -> str:
    bare = word.rstrip(LAST_LETTERS[language]) if len(word) > SHORTEST_STEM else word
    # "Росси-я", not "Росс-ия": one letter goes, of an adjective two.
    return word[: max(len(bare), len(word) - (2 if word.endswith(("ая", "ое", "ые", "ие")) else 1))]


def _peoples(language: str) -> Iterator[_Name]:
    first, last = SCRIPTS.get(language, LATIN)
    for code, names in beginnings().items():
        for name in names:
            stem = folded(name)
            if len(stem) >= SHORTEST_STEM and " " not in stem and first <= stem[0] <= last:
                yield (stem,), True, code
