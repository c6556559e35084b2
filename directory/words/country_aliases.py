"""What countries are also called: names in daily use, former names and parts, beside those that CLDR gives.

Each line of the table begins with English. A state that people look for by a part of it ("Scotland") or by its
language's own word in Latin letters ("Hellas") is meant to be found as well, and so are official names that
another state's would be without its formal words ("Republic of China").
"""

from pathlib import Path

_TABLE = Path(__file__).parent / "tables" / "also_called.txt"
_LINES = _TABLE.read_text(encoding="utf-8").splitlines()
ALSO_CALLED = {line[:2]: tuple(line[3:].split("|")) for line in _LINES}
