"""Places in a text, in code points."""

Span = tuple[int, int]


def shares(one: Span, other: Span) -> bool:
    """Whether the two have at least half of the shorter in common."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 2 * shared >= min(one[1] - one[0], other[1] - other[0])
