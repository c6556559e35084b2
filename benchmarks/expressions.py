"""The slowest regular expressions of the extractor on the worst 50 kB of text that we know.

    python benchmarks/expressions.py

Each compiled expression is replaced by one that times itself, and whole extractions run, so that every
expression sees what it sees in service. Exit status 1 if one takes more than 50 ms on one text.
"""

import importlib
import pkgutil
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from advocacy import extraction

LENGTH, LIMIT = 50_000, 0.05
UNITS = ["a", "a ", " ", "\n", ".", ". ", "?!", "“", "(", ",", "@", "- a\n", "1-", "a.", "e.g. ", "http://a."]
UNITS += [
    "please ",
    "you can ",
    "urges people to ",
    "if you ",
    "and sign ",
    "there will be ",
    "write to your ",
]
spent: Counter[str] = Counter()


class Timed:
    """A compiled expression that notes how long its calls took."""

    def __init__(self, name: str, pattern: re.Pattern[str]) -> None:
        self.name, self.compiled = name, pattern

    def __getattr__(self, attribute: str) -> Any:
        found = getattr(self.compiled, attribute)
        if not callable(found):
            return found

        def call(*args: Any) -> Any:
            began = time.perf_counter()
            result = found(*args)
            result = iter(list(result)) if attribute == "finditer" else result
            spent[self.name] += time.perf_counter() - began
            return result

        return call


def time_the_expressions() -> int:
    """Put a timing stand-in in the place of every expression that a module of the extractor names."""
    count = 0
    for info in pkgutil.iter_modules(extraction.__path__):
        module = importlib.import_module(f"{extraction.__name__}.{info.name}")
        for name, value in list(vars(module).items()):
            if isinstance(value, re.Pattern):
                setattr(module, name, Timed(f"{info.name}.{name}", value))
                count += 1
    return count


def main() -> int:
    print(f"{time_the_expressions()} named expressions, {len(UNITS)} texts of {LENGTH:,} characters")
    worst: dict[str, tuple[float, str]] = {}
    for unit in UNITS:
        spent.clear()
        extraction.extract((unit * LENGTH)[:LENGTH])
        for name, seconds in spent.items():
            worst[name] = max(worst.get(name, (0.0, "")), (seconds, unit))
    for name, (seconds, unit) in sorted(worst.items(), key=lambda item: -item[1][0])[:8]:
        print(f"  {seconds * 1000:7.1f} ms  {name:<28} on {unit!r}")
    return int(max(seconds for seconds, _ in worst.values()) > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
