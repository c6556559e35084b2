"""What countries are called: in every language and script of CLDR, and in daily use."""

from collections.abc import Iterator
from functools import cache

from babel import localedata
from babel.core import get_global

from directory.country_index import ALSO_CALLED
from directory.models import Country, SearchEntry
from directory.search import index
from directory.search.findable import Text

KIND = "country"


def index_countries() -> int:
    """Enter every country whose name the index does not know yet; the number of those entered."""
    known = SearchEntry.objects.filter(kind=KIND).values_list("key", "names")
    names = {code: lines.split("\n", 1)[0] for code, lines in known}
    fresh = [country for country in Country.objects.all() if names.get(country.code) != country.name]
    index.put(entry(country) for country in fresh)
    return len(fresh)


def entry(country: Country) -> index.Entry:
    names = list(dict.fromkeys(names_of(country)))
    return index.Entry(
        kind=KIND,
        key=country.code,
        shown_as=KIND,
        texts=texts(names),
        countries=[country.code],
        names=names,
    )


def texts(names: list[str]) -> list[Text]:
    return [Text("name", name, is_name=True) for name in names]


def names_of(country: Country) -> Iterator[str]:
    """Our English name first, then codes, daily names, and those of CLDR."""
    yield country.name
    yield country.code
    yield from _longer_codes().get(country.code, ())
    yield from ALSO_CALLED.get(country.code, ())
    yield from _cldr_names().get(country.code, ())


@cache
def _longer_codes() -> dict[str, list[str]]:
    """ISO 3166-1 alpha-3 by alpha-2, from CLDR's aliases."""
    found: dict[str, list[str]] = {}
    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1:
            found.setdefault(codes[0], []).append(alias)
    return found


@cache
def _cldr_names() -> dict[str, list[str]]:
    """Each different name by code. Only what a locale adds to its parent is read: a fifth of the time."""
    found: dict[str, dict[str, None]] = {}
    for locale in sorted(localedata.locale_identifiers()):
        own = localedata.load(locale, merge_inherited=False).get("territories", {})
        for code, name in own.items():
            if isinstance(name, str):
                found.setdefault(code, {})[name] = None
    return {code: list(names) for code, names in found.items()}
