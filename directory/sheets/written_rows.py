"""Several rows in one cell: a row on each line, its facts between bars. Pure.

Užsienio reikalų ministerija | lt | official
MFA | en | abbreviation
"""

from collections.abc import Mapping, Sequence

from directory.values.sentences import Unfit

BAR = "|"
ESCAPE = "\\"


def written(rows: Sequence[Mapping[str, object]], names: Sequence[str]) -> str:
    """The rows, each with the facts of these names in their order; what is None is written as nothing."""
    return "\n".join(" | ".join(_escaped(row[name]) for name in names) for row in rows)


def read(cell: str, names: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a cell; Unfit says which line has too many or too few facts."""
    lines = [line for line in cell.splitlines() if line.strip()]
    return [_row(number, line, names) for number, line in enumerate(lines, 1)]


def _row(number: int, line: str, names: Sequence[str]) -> dict[str, str]:
    facts = [fact.strip() for fact in _split(line)]
    if len(facts) != len(names):
        raise Unfit(
            "Line {number} has {count} facts (“{line}”); accepted are {wanted} between bars: {names}.",
            number=number,
            count=len(facts),
            line=line[:80],
            wanted=len(names),
            names=" | ".join(names),
        )
    return dict(zip(names, facts, strict=True))


def _escaped(fact: object) -> str:
    text = "" if fact is None else str(fact)
    return text.replace(ESCAPE, ESCAPE * 2).replace(BAR, ESCAPE + BAR).replace("\n", " ")


def _split(line: str) -> list[str]:
    found, escaped = [""], False
    for char in line:
        if escaped or char not in (ESCAPE, BAR):
            found[-1] += char
            escaped = False
        elif char == ESCAPE:
            escaped = True
        else:
            found.append("")
    return found
