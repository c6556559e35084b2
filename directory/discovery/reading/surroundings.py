"""What each line stands under: headings, bold lines, the cells beside and above it, nearest first. Pure."""

from dataclasses import dataclass

from directory.discovery.reading import words
from directory.discovery.reading.lines import Kept, Line

# What a line may speak of to be the heading of lines after it.
HEADING_SUBJECTS = frozenset(
    {
        *("general", "consular", "press", "visas", "emergency", "complaints", "documents", "human_rights"),
        *("information_request", "department", "mission", "ministry", "other_body", "agency"),
    }
)
CHANNEL_SUBJECTS = frozenset({"phone", "fax", "mail", "address"})
LONGEST_HEADING = 120
_MOST_DIGITS = 3
_SPECIAL, _CHANNEL = 7, 9


@dataclass(frozen=True)
class Above:
    """A line that stands over others up to ``last``."""

    said: str
    level: int
    last: int


@dataclass(frozen=True)
class Surroundings:
    """What a line stands under, nearest first; ``page`` is the main heading and the title, "" in footers."""

    above: tuple[str, ...]
    page: tuple[str, ...]


class Survey:
    """The surroundings of every line, read once in order."""

    def __init__(self, kept: Kept, with_value: frozenset[int]) -> None:
        self.kept = kept
        self.with_value = with_value
        self._heads = self._column_heads()
        self._of = self._read()
        self.page = self._page_headings()

    def of(self, number: int) -> Surroundings:
        line = self.kept.lines[number]
        if line.fact:
            return Surroundings(line.fact.about, ())
        page = () if line.place in ("footer", "menu") else self.page
        return Surroundings(self._of[number], page)

    def names_a_row(self, line: Line) -> bool:
        """Whether the line stands in a table of several things, in a row with a name of its own."""
        block = self.kept.blocks[line.block]
        if not self._heads.get(block.row) or block.column <= 0:
            return False
        first = self._first_cells.get(block.row, "")
        return any(map(str.isalpha, first)) and not words.subjects(first) & CHANNEL_SUBJECTS

    def _read(self) -> list[tuple[str, ...]]:
        found: list[tuple[str, ...]] = []
        stack: list[Above] = []
        for number, line in enumerate(self.kept.lines):
            while stack and stack[-1].last < number:
                stack.pop()
            # One that ended may lie under one that goes on.
            stack = [above for above in stack if above.last >= number] if len(stack) < 50 else stack[-20:]
            column = self._head_of(line)
            found.append((*([column] if column else []), *(above.said for above in reversed(stack[-6:]))))
            level = self._level(number, line)
            if level:
                while stack and stack[-1].level >= level:
                    stack.pop()
                stack.append(Above(self.kept.said(line)[:300], level, self.kept.scope(number)))
        return found

    def _level(self, number: int, line: Line) -> int:
        """How far a line reaches as a heading: 1 to 6, 7 for bold ones and names, 9 for a mere “Telephone”; 0: not."""
        said = self.kept.said(line)
        if number in self.with_value or line.fact or line.place == "title" or len(said) > LONGEST_HEADING:
            return 0
        subjects = words.subjects(said)
        if 1 <= line.level < _SPECIAL:
            return line.level
        # An address is no heading of what comes after it; “24 hours” may be.
        if sum(map(str.isdecimal, said)) > _MOST_DIGITS:
            return 0
        if subjects & CHANNEL_SUBJECTS and not subjects & HEADING_SUBJECTS:
            return _CHANNEL
        if line.level:
            return line.level
        in_cell = self.kept.blocks[line.block].row >= 0 and self._is_first_cell(line)
        if in_cell or (subjects & HEADING_SUBJECTS and len(said.split()) <= 12):
            return _SPECIAL
        return 0

    def _is_first_cell(self, line: Line) -> bool:
        return self.kept.blocks[line.block].column == 0

    def _column_heads(self) -> dict[int, dict[int, str]]:
        """By row: the texts of the header cells above, where a row of mere labels begins the table."""
        heads: dict[int, dict[int, str]] = {}
        now: dict[int, str] = {}
        rows: dict[int, dict[int, str]] = {}
        table_of: dict[int, int] = {}
        for number, line in enumerate(self.kept.lines):
            block = self.kept.blocks[line.block]
            if block.row < 0 or block.column < 0:
                continue
            cells = rows.setdefault(block.row, {})
            cells[block.column] = f"{cells.get(block.column, '')} {self.kept.said(line)}".strip()[:200]
            if number in self.with_value:
                cells[-1] = "value"
            table_of[block.row] = self._table(line.block)
        self._first_cells = {row: cells.get(0, "") for row, cells in rows.items()}
        table = -1
        for row in sorted(rows):
            if table_of[row] != table:
                now, table = {}, table_of[row]
            if -1 in rows[row]:
                heads[row] = now
            elif len(rows[row]) > 1 and _are_heads(rows[row]):
                now = rows[row]
        return heads

    def _table(self, block: int) -> int:
        blocks = self.kept.blocks
        while block > 0 and blocks[block].tag != "table":
            block = blocks[block].parent
        return block

    def _head_of(self, line: Line) -> str:
        block = self.kept.blocks[line.block]
        return self._heads.get(block.row, {}).get(block.column, "")

    def _page_headings(self) -> tuple[str, ...]:
        """The first main heading and the title."""
        lines = self.kept.lines
        main = next((self.kept.said(line) for line in lines if line.level == 1), "")
        title = next((self.kept.said(line) for line in lines if line.place == "title"), "")
        return tuple(said[:200] for said in (main, title) if said)


def _are_heads(cells: dict[int, str]) -> bool:
    """Whether a row only names what its columns hold."""
    return all(len(said) <= 40 and not any(map(str.isdecimal, said)) for said in cells.values()) and any(
        words.subjects(said) & CHANNEL_SUBJECTS for column, said in cells.items() if column > 0
    )
