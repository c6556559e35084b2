"""What countries are also called: names in daily use, former names and parts, beside those that CLDR gives.

Each line of the table begins with English. A state that people look for by a part of it ("Scotland") or by its
language's own word in Latin letters ("Hellas") is meant to be found as well, and so are official names that
another state's would be without its formal words ("Republic of China").

A state that is no more has the names of its ``FORMER`` self at each that came after it. ``NO_STATE`` names what is no
state of today and is near to the name of one: regions, states with more heirs than a list shows, lands of tales.
"""

from pathlib import Path

_TABLES = Path(__file__).parent / "tables"


def _lines(name: str) -> list[str]:
    return (_TABLES / name).read_text(encoding="utf-8").splitlines()


_FORMER = [line.split(" ", 1) for line in _lines("former_states.txt")]
FORMER = {name: tuple(codes.split(",")) for codes, names in _FORMER for name in names.split("|")}
NO_STATE = tuple(name for line in _lines("no_state.txt") for name in line.split("|"))
ALSO_CALLED = {line[:2]: tuple(line[3:].split("|")) for line in _lines("also_called.txt")}
for _name, _codes in FORMER.items():
    ALSO_CALLED |= {code: (*ALSO_CALLED.get(code, ()), _name) for code in _codes}
