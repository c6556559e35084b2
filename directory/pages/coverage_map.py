"""How far the directory has come with each country, drawn on the tiles of the world."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from directory.models import Channel
from directory.pages.report import CountryCoverage
from directory.pages.tile_map import SIZE, Tile, extent, tiles

# From nothing to a contact that a person has checked lately; the number is the shade of the tile.
STEPS: list[Promise] = [
    _("no ministry published"),
    _("a ministry, without a page to begin at"),
    _("a website to begin at"),
    _("a general contact page or form"),
    _("a contact lately checked by a person"),
]


@dataclass(frozen=True)
class Shade:
    """One entry of the key: how many countries are drawn in this shade."""

    step: int
    label: Promise
    count: int


@dataclass(frozen=True)
class CoverageMap:
    width: int
    height: int
    size: int
    tiles: list[tuple[Tile, int]]
    key: list[Shade]


def coverage_map(countries: Iterable[CountryCoverage]) -> CoverageMap:
    """The map of those countries that have a row; a country without a tile counts in the key alone."""
    steps = {row.code: step_of(row) for row in countries}
    counted = Counter(steps.values())
    width, height = extent()
    return CoverageMap(
        width=width,
        height=height,
        size=SIZE,
        tiles=[(tile, steps[tile.code]) for tile in tiles() if tile.code in steps],
        key=[Shade(step, label, counted[step]) for step, label in enumerate(STEPS)],
    )


def step_of(row: CountryCoverage) -> int:
    """The furthest step that a country has reached."""
    if not row.ministry:
        return 0
    if row.verification.get("verified"):
        return 4
    if row.general_page:
        return 3
    return 2 if row.channels.get(Channel.WEBSITE) else 1
