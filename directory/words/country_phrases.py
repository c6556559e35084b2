"""Countries within a sentence, "of the United Kingdom", "in der Schweiz", and who writes as one of their people.

Russian and Arabic words are chosen so that a name needs no case. In other languages it stands as it is.
"""

import re
from dataclasses import dataclass

from directory.words.languages import ENGLISH, base_of, interface_of

# Where nobody is known yet, what the reader is to fill in stands here.
UNKNOWN = "…"


def _codes(listed: str) -> frozenset[str]:
    return frozenset(listed.split(" "))


_ENGLISH_THE = _codes("BS GM KM MV NL PH VA")
_ENGLISH_NOUN = re.compile(
    r"\b(?:Republic|Kingdom|States|Islands|Emirates|Federation|Union|Territories|See)\b"
)

_FRENCH_BARE = _codes("AG BH CU CY DJ HT IL KI KN LC MC MG MT MU NR OM SG SM ST TO TT TV TW VC")
_FRENCH_PLURAL = _codes("AE BS FJ KM MH MV NL PH PW SB SC US")
_FRENCH_MASCULINE_IN_E = _codes("BZ CG KH MX MZ SR ZW")
_FRENCH_FEMININE = _codes("GW KP KR MK")
_FRENCH_AT_THE = _codes("BB DM GD")
_FRENCH_IN_BARE = _codes("HT IL")
_FRENCH_VOWELS = re.compile(r"[AEIOUÉÈÊÎÔ]")
_FRENCH_SPECIAL = {
    "HT": ("d’Haïti", "en Haïti"),
    "PS": ("des Territoires palestiniens", "dans les Territoires palestiniens"),
    "VA": ("de l’État de la Cité du Vatican", "au Vatican"),
}

# Genitive and dative where a name has an article.
_GERMAN = {
    "AE": ("der Vereinigten Arabischen Emirate", "in den Vereinigten Arabischen Emiraten"),
    "BS": ("der Bahamas", "auf den Bahamas"),
    "CF": ("der Zentralafrikanischen Republik", "in der Zentralafrikanischen Republik"),
    "CH": ("der Schweiz", "in der Schweiz"),
    "DO": ("der Dominikanischen Republik", "in der Dominikanischen Republik"),
    "GB": ("des Vereinigten Königreichs", "im Vereinigten Königreich"),
    "IQ": ("des Irak", "im Irak"),
    "IR": ("des Iran", "im Iran"),
    "KM": ("der Komoren", "auf den Komoren"),
    "LB": ("des Libanon", "im Libanon"),
    "MD": ("der Republik Moldau", "in der Republik Moldau"),
    "MH": ("der Marshallinseln", "auf den Marshallinseln"),
    "MN": ("der Mongolei", "in der Mongolei"),
    "MV": ("der Malediven", "auf den Malediven"),
    "NE": ("des Niger", "im Niger"),
    "NL": ("der Niederlande", "in den Niederlanden"),
    "PH": ("der Philippinen", "auf den Philippinen"),
    "PS": ("der Palästinensischen Autonomiegebiete", "in den Palästinensischen Autonomiegebieten"),
    "SB": ("der Salomonen", "auf den Salomonen"),
    "SC": ("der Seychellen", "auf den Seychellen"),
    "SD": ("des Sudan", "im Sudan"),
    "SK": ("der Slowakei", "in der Slowakei"),
    "SN": ("des Senegal", "im Senegal"),
    "SS": ("des Südsudan", "im Südsudan"),
    "TD": ("des Tschad", "im Tschad"),
    "TR": ("der Türkei", "in der Türkei"),
    "UA": ("der Ukraine", "in der Ukraine"),
    "US": ("der Vereinigten Staaten", "in den Vereinigten Staaten"),
    "VA": ("der Vatikanstadt", "in der Vatikanstadt"),
    "VC": ("von St. Vincent und den Grenadinen", "in St. Vincent und den Grenadinen"),
    "XK": ("des Kosovo", "im Kosovo"),
    "YE": ("des Jemen", "im Jemen"),
}

_SPANISH_ARTICLES = {
    "AE": "los",
    "BS": "las",
    "CD": "la",
    "CF": "la",
    "CG": "el",
    "DO": "la",
    "GB": "el",
    "IN": "la",
    "KM": "las",
    "LB": "el",
    "MH": "las",
    "NL": "los",
    "PS": "los",
    "SB": "las",
    "US": "los",
    "VA": "la",
}


@dataclass(frozen=True)
class CountryPhrases:
    """A country by its name in one language: ``of`` follows a noun, ``within`` says where somebody lives."""

    name: str
    of: str
    within: str


def country_phrases(code: str, name: str, language: str) -> CountryPhrases:
    """``code`` is "" for a country that is not known; ``language`` is one of the interface's, and ``name`` in it."""
    makers = {ENGLISH: _english, "fr": _french, "de": _german, "es": _spanish}
    of, within = makers[language](code, name) if language in makers else (name, name)
    return CountryPhrases(name, of, within)


def _english(code: str, name: str) -> tuple[str, str]:
    named = f"the {name}" if code in _ENGLISH_THE or _ENGLISH_NOUN.search(name) else name
    return f"of {named}", f"in {named}"


def _french(code: str, name: str) -> tuple[str, str]:
    if not code:
        return f"de {name}", f"dans {name}"
    if code in _FRENCH_SPECIAL:
        return _FRENCH_SPECIAL[code]
    begins_with_vowel = _FRENCH_VOWELS.match(name) is not None
    if code in _FRENCH_BARE:
        return f"d’{name}" if begins_with_vowel else f"de {name}", _french_at(code, name)
    if code in _FRENCH_PLURAL:
        return f"des {name}", f"aux {name}"
    if begins_with_vowel:
        return f"de l’{name}", f"en {name}"
    if _is_feminine(code, name):
        return f"de la {name}", f"à la {name}" if code in _FRENCH_AT_THE else f"en {name}"
    return f"du {name}", f"au {name}"


def _french_at(code: str, name: str) -> str:
    return f"en {name}" if code in _FRENCH_IN_BARE else f"à {name}"


def _is_feminine(code: str, name: str) -> bool:
    """Names that begin with a republic are, as are those in -e, save a few, and compounds of them."""
    if name.startswith("République") or code in _FRENCH_FEMININE:
        return True
    return name.endswith("e") and code not in _FRENCH_MASCULINE_IN_E


def _german(code: str, name: str) -> tuple[str, str]:
    return _GERMAN.get(code, (f"von {name}", f"in {name}"))


def _spanish(code: str, name: str) -> tuple[str, str]:
    article = _SPANISH_ARTICLES.get(code, "")
    if article == "el":
        return f"del {name}", f"en el {name}"
    named = f"{article} {name}".strip()
    return f"de {named}", f"en {named}"


# Who writes: of no gender in any language.
_STANDINGS = {
    ENGLISH: ("a citizen {0.of}", "a resident {0.of}"),
    "fr": ("personne ayant la nationalité {0.of}", "personne vivant {0.within}"),
    "de": ("Person mit der Staatsangehörigkeit {0.of}", "Person mit Wohnsitz {0.within}"),
    "es": ("persona con la nacionalidad {0.of}", "persona que vive {0.within}"),
    "ru": ("гражданство — {0.name}", "место жительства — {0.name}"),
    "ar": ("شخصًا يحمل جنسية {0.name}", "شخصًا يقيم في {0.name}"),
}


def standings(code: str, name: str, language: str) -> dict[str, str]:
    """As what a reader may write to this country, in the language of the letter, else in English."""
    interface = interface_of(language)
    known = code if interface == base_of(language) else ""
    phrases = country_phrases(known, name or UNKNOWN, interface)
    citizen, resident = (words.format(phrases) for words in _STANDINGS[interface])
    return {"citizen": citizen, "resident": resident}
