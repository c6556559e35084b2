"""English names of countries and of their people: CLDR's, and those that newspapers use besides.

Codes are ISO 3166-1 alpha-2; Kosovo is the user-assigned XK.
"""

import re
import unicodedata
from collections.abc import Iterator

from babel import Locale

from directory.words.demonyms import english

PSEUDO_TERRITORIES = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]
)
ALIASES = {
    "AE": ("UAE", "Emirates"),
    "AG": ("Antigua",),
    "BA": ("Bosnia", "Bosnia-Herzegovina"),
    "CD": ("DRC", "DR Congo", "Democratic Republic of Congo", "Democratic Republic of the Congo"),
    "CG": ("Congo-Brazzaville", "Republic of the Congo"),
    "CI": ("Ivory Coast",),
    "CN": ("PRC", "People's Republic of China"),
    "CV": ("Cabo Verde",),
    "CZ": ("Czech Republic",),
    "GB": ("UK", "Britain", "Great Britain", "England", "Scotland", "Wales"),
    "HK": ("Hong Kong",),
    "KN": ("Saint Kitts",),
    "KP": ("DPRK", "Democratic People's Republic of Korea"),
    "KR": ("ROK", "Republic of Korea"),
    "LA": ("Lao PDR", "Lao People's Democratic Republic"),
    "MK": ("Macedonia",),
    "MM": ("Burma", "Myanmar"),
    "NL": ("Holland", "The Netherlands"),
    "PS": ("Palestine",),
    "RU": ("Russian Federation", "Chechnya", "Kremlin"),
    "ST": ("Sao Tome",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey",),
    "TT": ("Trinidad",),
    "TW": ("Republic of China", "Chinese Taipei"),
    "US": ("USA", "US", "America", "United States of America", "White House"),
    "VA": ("Holy See", "Vatican", "apostolic nunciature"),
    "VC": ("Saint Vincent",),
}
# Parts of a state whose names hold the name of another one, or of its people.
PARTS = {
    "AU": ("New South Wales",),
    "BA": ("Republika Srpska",),
    "CA": ("British Columbia",),
    "CN": ("Inner Mongolia", "Inner Mongolian"),
    "GB": ("Northern Ireland", "Northern Irish"),
    "IQ": ("Iraqi Kurdistan", "Kurdistan Region", "Kurdistan Regional Government"),
    "JM": ("Spanish Town",),
    "PG": ("New Britain", "New Ireland"),
    "SB": ("New Georgia",),
    "US": ("New England", "New Jersey", "New Mexico"),
}
_ABBREVIATION = re.compile(r"[A-Z]{2,4}")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_SAINT = re.compile(r"\b(?:Saint|St\.?)(?=\s)")
_SAINTS = ("Saint", "St", "St.")
_AND = re.compile(r"\s(?:&|and)\s")


def country_names() -> Iterator[tuple[str, str]]:
    """(name, code) for every English name, alias and demonym, however it is spelt."""
    for name, code in _names():
        for spelling in _spellings(name):
            yield spelling, code


def _names() -> Iterator[tuple[str, str]]:
    for code, name in Locale("en").territories.items():
        if len(code) == 2 and code.isalpha() and code not in PSEUDO_TERRITORIES:
            yield name.replace("\u2019", "'"), code
            yield name.partition(" (")[0], code
    for listed in (ALIASES, PARTS):
        yield from ((name, code) for code, names in listed.items() for name in names)
    yield from english()


def _spellings(name: str) -> set[str]:
    """The name as newspapers write it too: without accents, Saint as St, & as and, DRC as D.R.C."""
    spellings = {
        name,
        "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)),
    }
    spellings |= {_DOTTED.sub(lambda found: found[0].replace(".", ""), spelling) for spelling in spellings}
    if _ABBREVIATION.fullmatch(name):
        spellings.add("".join(f"{letter}." for letter in name))
    for pattern, others in ((_SAINT, _SAINTS), (_AND, (" & ", " and "))):
        spellings |= {pattern.sub(other, spelling) for spelling in spellings for other in others}
    return spellings
