"""So many a second, and no more: what is late is made up for."""

import time
from collections.abc import Callable


def paced(act: Callable[[int], object], count: int, rate: float) -> None:
    began = time.monotonic()
    for number in range(count):
        act(number)
        ahead = began + (number + 1) / rate - time.monotonic()
        if ahead > 0:
            time.sleep(ahead)
