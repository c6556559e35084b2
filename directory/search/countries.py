"""What countries are called: in every language and script of CLDR, and in daily use."""

from collections.abc import Iterator

from directory.models import Country, SearchEntry
from directory.search import index
from directory.search.findable import Text
from directory.words.country_aliases import ALSO_CALLED
from directory.words.country_names import all_names, longer_codes

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
    yield from longer_codes().get(country.code, ())
    yield from ALSO_CALLED.get(country.code, ())
    yield from all_names().get(country.code, ())
