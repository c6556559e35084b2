"""The colours of the style sheet, as WCAG 2.2 measures them (1.4.3 and 1.4.11), in light and in dark."""

import gzip
import re
from pathlib import Path

import pytest

from directory.serving.physical_css import without_block

SHEET = Path(__file__).parent.parent / "assets" / "site.css"
GROUNDS = ("ground", "raised", "warn-ground", "danger-ground")
WORDS = ("ink", "quiet", "link", "visited", "good", "doubt")
TEXT = [(word, ground) for word in WORDS for ground in GROUNDS] + [
    ("on-action", "action"),
    ("on-action", "pressed"),
    ("on-light-step", "ground"),
    ("on-light-step", "step-1"),
    ("on-light-step", "step-2"),
    ("on-dark-step", "step-4"),
    ("on-dark-step", "step-3"),
]
# What is no text but must be seen: borders of fields, marks, the ring of the focus, steps of a chart.
SHAPES = [
    *((shape, ground) for shape in ("edge", "action", "doubt", "good") for ground in ("ground", "raised")),
    ("warn-line", "warn-ground"),
    ("danger-line", "danger-ground"),
    ("danger-line", "ground"),
    ("stamp", "ground"),
    ("step-3", "step-1"),
]


def palettes():
    css = SHEET.read_text()
    blocks = re.findall(r":root \{(.*?)\n *\}", css, re.DOTALL)[:2]
    light, dark = (dict(re.findall(r"--([\w-]+): (#\w+);", block)) for block in blocks)
    assert dark.keys() == light.keys(), "each colour has its pair in the dark"
    return {"light": light, "dark": dark}


def luminance(colour):
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_that_of_wcag():
    assert contrast("#000", "#fff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (SHAPES, 3)])
def test_every_pair_that_meets_stands_out(scheme, pairs, least):
    colours = palettes()[scheme]
    found = {f"{a} on {b}": round(contrast(colours[a], colours[b]), 2) for a, b in pairs}
    assert {pair: ratio for pair, ratio in found.items() if ratio < least} == {}


def test_the_style_sheet_is_small_and_asks_nobody_else():
    css = SHEET.read_text()
    assert len(without_block(css).encode()) < 17_500
    # As it is sent, with what older browsers need.
    assert len(gzip.compress(css.encode())) < 7_000
    assert "url(" not in css
    assert "@import" not in css


def test_no_rule_knows_left_from_right():
    """Logical properties alone serve right-to-left pages."""
    assert not re.search(
        r"(?:margin|padding|border|inset)-(?:left|right)|text-align: (?:left|right)|[\s;{](?:left|right):",
        without_block(SHEET.read_text()),
    )
