"""The candidates of a whole visit."""

from collections import defaultdict
from collections.abc import Sequence

from directory.discovery.reading.shapes import Body, Found, Page, Reading

MOST = 3


def rank(readings: Sequence[tuple[Page, Reading]], body: Body) -> tuple[Found, ...]:
    """At most three candidates for each channel and purpose, best first; one value stands once."""
    best: dict[tuple[str, str, str], Found] = {}
    for _, reading in readings:
        for found in reading.found:
            key = (found.channel, found.value, found.extension)
            if key not in best or found.score > best[key].score:
                best[key] = found
    counts: dict[tuple[str, str], int] = defaultdict(int)
    kept = []
    for found in sorted(best.values(), key=lambda found: (-found.score, found.channel, found.value)):
        counts[found.channel, found.purpose] += 1
        if counts[found.channel, found.purpose] <= MOST:
            kept.append(found)
    return tuple(kept)
