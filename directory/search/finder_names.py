"""The names by which the finder knows countries, as two scripts for the reader's browser and for the search.

They are scripts and not JSON because the policy of the public pages allows no connection at all, only our
own scripts. The first holds names in daily use, in each country's own languages and in those most read; what
ministries, cities, territories and peoples are called; and the words around a name. The second holds all other
languages of CLDR. A page that loads one loads both, so that nobody learns from it what was typed.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from directory.search.words import words_of
from directory.words import demonyms, ministry_names, territories
from directory.words.around_names import around
from directory.words.cities import named_places
from directory.words.country_aliases import ALSO_CALLED, NO_STATE
from directory.words.country_names import all_names, longer_codes, names_in, names_of_states
from directory.words.languages import INTERFACE

# Beside those of the interface, the languages in which most people read the web: their names come first.
WIDELY_READ = ("fa", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "tr", "uk", "ur", "vi", "zh")
SPARED = 8  # letters of a name that may be left out because it is found as an error in another one
FORGIVING = 5  # letters that a word must have for one typing error in it to be forgiven

Names = Mapping[str, Iterable[str]]


def scripts(countries: Collection[str]) -> dict[str, str]:
    """File name → content, for the countries of these codes."""
    everything = {code: _folded(names) for code, names in all_names().items() if code in countries}
    of_states = names_of_states(everything, (*INTERFACE, *WIDELY_READ))
    names = _Chosen(everything)
    first = names.choose({code: _folded(listed) for code, listed in of_states.items()}, sparing=False)
    second = names.choose(everything, sparing=True)
    known = {code: set(names) for code, names in first.items()}
    constants = {
        "names": _blocks(first),
        "aliases": _lines(_different(_aliases(everything), {})),
        "places": _lines(_different({code: named_places().get(code, []) for code in everything}, known)),
        "territories": _lines(_different(_territories(), {})),
        "peoples": _lines(_beginnings(everything)),
        "served": _lines(_served()),
        "small": _words(around("small")),
        "formal": _words(around("formal")),
        "asking": _words((*around("kind"), *around("asking"))),
        "endings": _words(demonyms.endings()),
        "elsewhere": "|".join(sorted({folded(name) for name in NO_STATE})),
    }
    return {
        "country-names.js": "".join(_constant(name, text) for name, text in constants.items()),
        "country-names-more.js": _constant("names", _blocks(second)),
    }


def _aliases(countries: Iterable[str]) -> dict[str, list[str]]:
    return {
        code: [
            *longer_codes().get(code, ()),
            *ALSO_CALLED.get(code, ()),
            *ministry_names.MINISTRIES_CALLED.get(code, ()),
        ]
        for code in countries
    }


def _territories() -> dict[str, list[str]]:
    """What each is called in the languages of the interface and beside CLDR, by its own code."""
    of_pages = names_in(list(INTERFACE))
    return {
        code: [*_spelled_out(of_pages.get(code, ())), *territories.ALSO_CALLED.get(code, ())]
        for code in territories.SERVED_BY
    }


def _spelled_out(names: Iterable[str]) -> Iterator[str]:
    """CLDR shortens the islands in Russian, and readers do not."""
    for name in names:
        yield name
        if "о-в" in name:
            yield name.replace("о-ва", "острова").replace("о-в ", "остров ")


def _served() -> dict[str, list[str]]:
    served: dict[str, list[str]] = {}
    for code, state in territories.SERVED_BY.items():
        served.setdefault(state, []).append(code)
    return served


def _beginnings(countries: Iterable[str]) -> dict[str, list[str]]:
    listed = demonyms.beginnings()
    return {code: sorted({folded(name) for name in listed.get(code, ())}) for code in countries}


def _different(names: Names, known: Mapping[str, Collection[str]]) -> dict[str, list[str]]:
    """Of names that are alike when folded the first; none that is ``known``."""
    found = {}
    for code, listed in names.items():
        by_folded: dict[str, str] = {}
        for name in listed:
            by_folded.setdefault(folded(name), name)
        found[code] = [name for text, name in by_folded.items() if text not in known.get(code, ())]
    return {code: listed for code, listed in found.items() if listed}


def _words(words: Iterable[str]) -> str:
    return " ".join(sorted({folded(word) for word in words} - {""}))


def folded(name: str) -> str:
    """Words without case, accents and vowel signs: what the script in the page makes of it too.

    The search leaves the vowel signs of Indic scripts, which a browser cannot tell from those it drops.
    """
    words = "".join(char for char in " ".join(words_of(name)) if unicodedata.category(char)[0] != "M")
    return " ".join(words.split())


def _folded(names: Iterable[str]) -> list[str]:
    # The longest first, so that a shorter one with an error less is the one that may be left out.
    return sorted({folded(name) for name in names} - {""}, key=lambda name: (-len(name), name))


@dataclass
class _Chosen:
    """Names are chosen once; ``sparing``, unless a chosen one begins so.

    ``sparing`` also leaves out those that one typing error makes of a chosen one, if no other country is near:
    they are found as errors are.
    """

    everything: Mapping[str, list[str]]
    chosen: dict[str, list[str]] = field(default_factory=dict)
    _sorted: list[tuple[str, str]] = field(default_factory=list)
    _alike: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        pairs = [(name, code) for code, names in self.everything.items() for name in names]
        self._sorted = sorted((part, code) for name, code in pairs for part in _from_each_word(name))
        for name, code in pairs:
            for less in _with_a_letter_less(name):
                self._alike.setdefault(less, set()).add(code)

    def choose(self, names: Names, *, sparing: bool) -> dict[str, list[str]]:
        return {code: sorted(self._needed(code, names[code], sparing)) for code in names}

    def _needed(self, code: str, names: Iterable[str], sparing: bool) -> Iterator[str]:
        known = self.chosen.setdefault(code, [])
        for name in names:
            if name in known or (sparing and any(other.startswith(name) for other in known)):
                continue
            is_error = sparing and len(name) >= SPARED and any(is_one_error(name, other) for other in known)
            if not is_error or self._may_be_another(code, name):
                known.append(name)
                yield name

    def _may_be_another(self, code: str, name: str) -> bool:
        """Whether a word of another country's name begins so, or an error or two make that name of this one."""
        if any(self._alike[less] != {code} for less in _with_a_letter_less(name)):
            return True
        for other, other_code in self._sorted[bisect_left(self._sorted, (name, "")) :]:
            if not other.startswith(name):
                break
            if other_code != code:
                return True
        return False


def _from_each_word(name: str) -> list[str]:
    words = name.split(" ")
    return [" ".join(words[place:]) for place in range(len(words))]


def _with_a_letter_less(name: str) -> set[str]:
    """Two names with one error between them have one of these in common."""
    return {name, *(name[:place] + name[place + 1 :] for place in range(len(name)))}


def is_one_error(typed: str, name: str) -> bool:
    """Whether the two differ in one word that is long enough, by one typing error."""
    pairs = list(zip(typed.split(), name.split(), strict=False))
    if len(pairs) != name.count(" ") + 1 or len(pairs) != typed.count(" ") + 1:
        return False
    wrong = [(one, other) for one, other in pairs if one != other]
    if len(wrong) != 1 or len(wrong[0][0]) < FORGIVING or not begins_alike(*wrong[0]):
        return False
    return OSA.distance(*wrong[0], score_cutoff=1) <= 1


def begins_alike(word: str, other: str) -> bool:
    """Whether the first letters are one, or the first two changed places."""
    return word[0] == other[0] or word[1::-1] == other[:2]


def _blocks(names: Mapping[str, list[str]]) -> str:
    """Names of one script together: a packer halves what is alike."""
    blocks: dict[str, dict[str, list[str]]] = {}
    for code in sorted(names):
        for name in names[code]:
            blocks.setdefault(_script(name), {}).setdefault(code, []).append(name)
    return "\n".join(_lines(blocks[script]) for script in sorted(blocks))


def _script(name: str) -> str:
    """The first word of the first character's Unicode name: LATIN, CYRILLIC, CJK."""
    return unicodedata.name(name[0], "").split(" ")[0]


def _lines(names: Names) -> str:
    return "\n".join(f"{code} {'|'.join(names[code])}" for code in sorted(names))


def _constant(name: str, text: str) -> str:
    if set(text) & set("`\\$"):
        raise ValueError(f"A name holds a character with a meaning in scripts: {set(text) & set('`$')}")
    return f"export const {name} = `\n{text}\n`;\n"
