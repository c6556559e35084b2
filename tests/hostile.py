"""Which hostile and faulty cases this project claims to withstand; ``hostile_cases.md`` says what each number means.

A claimed number without a test marked ``@pytest.mark.hostile(number)`` fails the suite (test_hostile_cases.py);
the rest is printed as "not yet".
"""

import re
from pathlib import Path

LIST = Path(__file__).with_name("hostile_cases.md")
_LINE = re.compile(r"## (?P<group>[A-Z])\. |(?P<number>[0-9]+)\. ")


def groups() -> dict[str, list[int]]:
    """The numbers of each group, as the list has them."""
    found: dict[str, list[int]] = {}
    for match in filter(None, map(_LINE.match, LIST.read_text(encoding="utf-8").splitlines())):
        if match["group"]:
            found[match["group"]] = []
        else:
            found[list(found)[-1]].append(int(match["number"]))
    return found


GROUPS = groups()
CLAIMED_GROUPS = {"A", "B", "C", "D", "E", "F", "G", "I"}
# Single cases of groups that are not claimed whole yet.
CLAIMED_NUMBERS = {*range(70, 80), 91, 92}


def claimed() -> set[int]:
    return CLAIMED_NUMBERS | {number for group in CLAIMED_GROUPS for number in GROUPS[group]}


def unknown(tested: set[int]) -> list[int]:
    """Those that the list does not have."""
    return sorted(tested - {number for numbers in GROUPS.values() for number in numbers})


def tested(items) -> set[int]:
    """The numbers that these collected tests are marked with."""
    return {mark.args[0] for item in items for mark in item.iter_markers("hostile")}


def not_yet(tested: set[int]) -> dict[str, list[int]]:
    """By group, the numbers that neither are claimed nor have a test."""
    open_numbers = {group: sorted(set(numbers) - claimed() - tested) for group, numbers in GROUPS.items()}
    return {group: numbers for group, numbers in open_numbers.items() if numbers}
