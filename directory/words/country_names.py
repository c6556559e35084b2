"""What countries are called: codes, and CLDR's names in every language and script."""

from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from babel import localedata
from babel.core import get_global

from directory.words.cldr import own_part

# Of a country's people, for an official language to count as one that is spoken there.
WIDELY_PERCENT = 50


@cache
def longer_codes() -> dict[str, list[str]]:
    """ISO 3166-1 alpha-3 by alpha-2, from CLDR's aliases."""
    found: dict[str, list[str]] = {}
    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1:
            found.setdefault(codes[0], []).append(alias)
    return found


@cache
def all_names() -> dict[str, list[str]]:
    """Each different CLDR name by code."""
    return names_in(localedata.locale_identifiers())


def names_in(locales: Collection[str]) -> dict[str, list[str]]:
    """Each different name by code. Only what a locale adds to its parent is read: a fifth of the time."""
    found: dict[str, dict[str, None]] = {}
    for locale in sorted(locales):
        for code, name in own_names(locale).items():
            found.setdefault(code, {})[name] = None
    return {code: list(names) for code, names in found.items()}


def own_names(locale: str) -> dict[str, str]:
    """The names by code that a locale adds to its parent."""
    names = own_part(locale, "territories")
    return {code: name for code, name in names.items() if isinstance(name, str)}


def names_of_states(countries: Collection[str], languages: Collection[str]) -> dict[str, list[str]]:
    """What each country is called in these languages, and in its own: those official and widely spoken there."""
    of_all = _names_in_languages(frozenset(languages))
    return {code: [*of_all.get(code, ()), *_own_names(code)] for code in countries}


@lru_cache(maxsize=2)
def _names_in_languages(languages: frozenset[str]) -> dict[str, list[str]]:
    """Whoever asks for one country after the other has the files of a language and its regions read once."""
    return names_in(_locales(languages))


def _own_names(code: str) -> list[str]:
    return names_in(_locales(set(_languages(code)))).get(code, [])


def _locales(languages: Collection[str]) -> list[str]:
    return [locale for locale in localedata.locale_identifiers() if locale.split("_")[0] in languages]


def _languages(country: str) -> Iterator[str]:
    for tag, use in get_global("territory_languages").get(country, {}).items():
        is_official = use["official_status"] in ("official", "de_facto_official")
        if is_official and use["population_percent"] >= WIDELY_PERCENT:
            yield tag.split("_")[0]
