"""Words that stand around the name of a country and are none of it, in the languages of the interface.

``small`` ones join words. ``formal`` ones belong to official names: what is left without them is a name or a demonym,
as in “Republic of Iraq” and “Hellenic Republic”; where two states would be left with one name, their official names
stand in ``country_aliases``. Of a question ``kind`` words say that a foreign ministry is looked for, and ``asking``
ones what for.
"""

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "tables" / "around_names.txt"


@cache
def around(kind: str) -> tuple[str, ...]:
    lines = (line.split() for line in _TABLE.read_text(encoding="utf-8").splitlines())
    return tuple(word for first, *words in lines if first == kind for word in words)
