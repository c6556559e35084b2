"""Which hostile and fault cases this project claims to withstand, by the groups of its threat list.

A claimed number without a test marked ``@pytest.mark.hostile(number)`` fails the suite; the rest is
printed as "not yet".
"""

GROUPS = {
    "A": range(1, 14),  # input validation
    "B": range(14, 25),  # authority and roles
    "C": range(25, 32),  # admin
    "D": range(32, 44),  # API
    "E": range(44, 56),  # fetching
    "F": range(56, 64),  # poisoning and abuse
    "G": range(64, 70),  # concurrency
    "H": range(70, 81),  # crashes and dependencies
    "I": range(81, 91),  # privacy
    "J": range(91, 95),  # load
}
CLAIMED_GROUPS = {"A", "D", "E", "F", "I"}
# Single cases of groups that are not claimed whole yet.
CLAIMED_NUMBERS = {
    *(14, 15, 16, 18, 19, 21, 22, 23, 24, 25, 28, 30, 31),
    *(64, 65, 66, 67, 68, 69, 73, 75, 76),
}


def claimed() -> set[int]:
    return CLAIMED_NUMBERS | {number for group in CLAIMED_GROUPS for number in GROUPS[group]}


def not_yet(tested: set[int]) -> dict[str, list[int]]:
    """By group, the numbers that neither are claimed nor have a test."""
    open_numbers = {group: sorted(set(numbers) - claimed() - tested) for group, numbers in GROUPS.items()}
    return {group: numbers for group, numbers in open_numbers.items() if numbers}
