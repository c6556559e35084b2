"""Parts of what CLDR knows of a language, read from Babel's own files.

Not by ``Locale``: it would keep all of it, a megabyte of each language, in memory. Nor by
``localedata.load(merge_inherited=False)``: Babel would then hand out the part for the whole ever after.
"""

import pickle
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import localedata
from babel.core import get_global


def own_part(locale: str, name: str) -> dict[Any, Any]:
    """What a locale adds to its parent: ``territories``, ``languages``, ``months`` and so on, as Babel names them."""
    with Path(localedata.resolve_locale_filename(locale)).open("rb") as file:
        part: dict[Any, Any] = pickle.load(file).get(name, {})  # noqa: S301  (Babel's own file)
    return part


@lru_cache(maxsize=64)
def part_of(locale: str, name: str) -> dict[Any, Any]:
    """The same with what the locale has of its parents; not to be changed."""
    return fresh_part_of(locale, name)


def fresh_part_of(locale: str, name: str) -> dict[Any, Any]:
    """The same, where nobody needs it again. A locale that CLDR lacks ("fr_HT" for "ht") has what its parent has."""
    parent = _parent_of(locale)
    found = fresh_part_of(parent, name) if parent else {}
    if localedata.exists(locale):
        localedata.merge(found, own_part(locale, name))
    return found


def _parent_of(locale: str) -> str:
    """Without the last subtag; root for a language in a script that is not its likely one (UTS 35, section 4.1.3)."""
    if locale == "root":
        return ""
    if parent := get_global("parent_exceptions").get(locale):
        return str(parent)
    rest, _, last = locale.rpartition("_")
    is_unlikely = len(last) == 4 and last.istitle() and last not in get_global("likely_subtags").get(rest, "")
    return "root" if is_unlikely or not rest else rest
