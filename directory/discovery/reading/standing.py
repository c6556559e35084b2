"""Whether a stored value still stands on a page, and what stands there instead."""

from directory.discovery.reading.shapes import Found, Reading


def stands(reading: Reading, channel: str, value: str) -> Found | None:
    """Where the value stands on the page, whatever it is labelled there; None if it does not."""
    return next((f for f in reading.found if (f.channel, f.value) == (channel, value)), None)


def instead(reading: Reading, channel: str, value: str) -> tuple[Found, ...]:
    """What the page gives for that channel, best first, if not the value; () if it stands."""
    if stands(reading, channel, value):
        return ()
    return tuple(sorted((f for f in reading.found if f.channel == channel), key=lambda f: -f.score))
