"""The first line of a letter: to whom. "To Global Affairs Canada", "Au ministère …", "An das Auswärtige Amt"."""

import re

from directory.words.country_phrases import country_phrases
from directory.words.languages import ENGLISH

_ENGLISH_NOUN = re.compile(
    r"\b(?:Ministry|Department|Secretariat|Office|Service|FPS|Directorate|Chancellery|Council|Parliament|"
    r"Assembly|Senate|House|Congress|Chamber|Diet|Legislature|Commission|Seimas|Saeima|Riigikogu|Sejm|Bundestag|"
    r"Knesset|Storting|Riksdag|Folketing|Althing|Duma|Majlis)\b",
    re.IGNORECASE,
)

_FRENCH = {
    "au": "ministère département secrétariat service parlement sénat congrès conseil bureau",
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

# A foreign ministry whose own name is not known in a language.
_MINISTRY_OF = {
    "fr": "ministère des affaires étrangères {0.of}",
    "de": "Außenministerium {0.of}",
    "es": "Ministerio de Asuntos Exteriores {0.of}",
    "ru": "Министерство иностранных дел ({0.name})",
    "ar": "وزارة الخارجية ({0.name})",
}


def ministry_of(code: str, country: str, language: str) -> str:
    """What the foreign ministry of a country is called in one of our languages other than English."""
    return _MINISTRY_OF[language].format(country_phrases(code, country, language))


def addressed(name: str, language: str) -> str:
    """The line that addresses a body by its name in this language of the interface."""
    makers = {ENGLISH: _to_english, "fr": _to_french, "de": _to_german, "es": _to_spanish}
    made = makers[language](name) if language in makers else {"ru": "Кому: ", "ar": "إلى: "}[language] + name
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
