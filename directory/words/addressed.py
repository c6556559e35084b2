"""The first line of a letter: to whom. "To Global Affairs Canada", "Au ministère …", "An das Auswärtige Amt"."""

import re

from directory.words.country_phrases import country_phrases
from directory.words.languages import ENGLISH

_ENGLISH_NOUN = re.compile(
    r"\b(?:Ministry|Department|Secretariat|Office|Service|FPS|Directorate|Chancellery|Council|Parliament|"
    r"Assembly|Senate|Houses?|Congress|Chamber|Diet|Legislature|Commission|Cortes|States General|Seimas|Saeima|"
    r"Riigikogu|Sejm|Bundestag|Knesset|Storting|Riksdag|Folketing|Althing|Duma|Rada|Majlis|Mejlis|Kenesh|Khural|"
    r"Yuan|Nitijela|Landtag)\b",
    re.IGNORECASE,
)

_FRENCH = {
    "au": "ministère département secrétariat service spf parlement sénat congrès conseil bureau",
    "à la": "direction chambre chancellerie cour délégation diète",
    "à l’": "assemblée office",
    "aux": "états-généraux chambres",
}
_SPANISH = {
    "al": "ministerio departamento parlamento congreso senado servicio consejo",
    "a la": "secretaría cancillería asamblea cámara oficina dirección",
    "a las": "cortes cámaras",
}
_GERMAN_NEUTER = re.compile(r"(?:ministerium|departement|amt|parlament|sekretariat|haus)$", re.IGNORECASE)
_GERMAN_FEMININE = re.compile(r"(?:kanzlei|behörde|direktion|kammer|versammlung)$", re.IGNORECASE)
_GERMAN_MASCULINE = re.compile(r"(?:tag|rat|senat|kongress)$", re.IGNORECASE)

# Accusative and nominative of these, and of the adjectives before them, are the same word.
_RUSSIAN = frozenset(
    ("министерство", "департамент", "парламент", "управление", "ведомство", "собрание", "сенат", "сейм")
)
_RUSSIAN_ADJECTIVES = ("ый", "ий", "ой", "ое", "ее")

# Before a place that the reader fills: words for a ministry and a parliament take these.
_TO_PLACE = {"fr": "Au", "de": "An das", "es": "Al", "ru": "В"}

# A body whose own name is not known in a language.
_OF_COUNTRY = {
    "foreign_ministry": {
        "fr": "ministère des affaires étrangères {0.of}",
        "de": "Außenministerium {0.of}",
        "es": "Ministerio de Asuntos Exteriores {0.of}",
        "ru": "Министерство иностранных дел ({0.name})",
        "ar": "وزارة خارجية {0.name}",
    },
    "parliament": {
        "fr": "parlement {0.of}",
        "de": "Parlament {0.of}",
        "es": "Parlamento {0.of}",
        "ru": "парламент ({0.name})",
        "ar": "برلمان {0.name}",
    },
}


def called_of(kind: str, code: str, country: str, language: str) -> str:
    """What a country's body of this kind is called in one of our languages other than English; "" if there are many."""
    if kind not in _OF_COUNTRY:
        return ""
    return _OF_COUNTRY[kind][language].format(country_phrases(code, country, language))


def addressed(name: str, language: str) -> str:
    """The line that addresses a body by its name in this language of the interface."""
    if name.startswith("[") and language in _TO_PLACE:
        return f"{_TO_PLACE[language]} {name}"
    makers = {ENGLISH: _to_english, "fr": _to_french, "de": _to_german, "es": _to_spanish, "ru": _to_russian}
    made = makers[language](name) if language in makers else f"إلى: {name}"
    return made[:1].upper() + made[1:]


def _to_english(name: str) -> str:
    if name.startswith("The "):
        return f"to the {name.removeprefix('The ')}"
    return f"to the {name}" if _ENGLISH_NOUN.search(name) else f"to {name}"


def _to_french(name: str) -> str:
    word, _, rest = name.partition(" ")
    if word in ("Le", "La", "Les"):
        return {"Le": "au", "La": "à la", "Les": "aux"}[word] + f" {rest}"
    preposition = _by_noun(_FRENCH, word, "à")
    return f"{preposition}{'' if preposition.endswith('’') else ' '}{name}"


def _to_spanish(name: str) -> str:
    return f"{_by_noun(_SPANISH, name.partition(' ')[0], 'a')} {name}"


def _by_noun(prepositions: dict[str, str], noun: str, other: str) -> str:
    return next((words for words, nouns in prepositions.items() if noun.lower() in nouns.split()), other)


def _to_russian(name: str) -> str:
    """ "В министерство …", where the name needs no case for it."""
    words = name.lower().split(" ")
    noun = next((word for word in words if not word.endswith(_RUSSIAN_ADJECTIVES)), "")
    return f"в {name}" if noun in _RUSSIAN else f"адресат: {name}"


def _to_german(name: str) -> str:
    """With the article of the first noun that tells its gender; adjectives before it are declined with it."""
    words = name.split(" ")
    for place, word in enumerate(words):
        if not word[:1].isupper():
            break
        before, rest = words[:place], words[place:]
        if _GERMAN_NEUTER.search(word):
            return " ".join(["an das", *(_weak(one, "s") for one in before), *rest])
        if _GERMAN_FEMININE.search(word):
            return " ".join(["an die", *before, *rest])
        if _GERMAN_MASCULINE.search(word):
            return " ".join(["an den", *(_weak(one, "r") + "n" for one in before), *rest])
    return f"an: {name}"


def _weak(adjective: str, ending: str) -> str:
    """ "Auswärtiges" after "das" is "Auswärtige"."""
    return adjective.removesuffix(ending) if adjective.endswith(f"e{ending}") else adjective
