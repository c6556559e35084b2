"""What is seen where the reader's system sets the colours (forced-colors)."""

import pytest

from tests.browser.test_accessibility import COLOURS, looked_at
from tests.browser.test_readers import site  # noqa: F401  (a fixture)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PATHS = [
    "/",
    "/countries/LT/",
    "/countries/UG/",
    "/calls/visas/",
    "/calls/visas/write/LT/",
    "/method/figures/",
    "/safety/",
]
BORDERS = """(selector) => [...document.querySelectorAll(selector)].map((node) => {
  const style = getComputedStyle(node);
  return [style.borderBottomColor, parseFloat(style.borderBottomWidth), parseFloat(style.borderTopWidth)];
})"""
# Of each tile the contrast of its letters with it, by WCAG.
LETTERS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const light = (color, ground) => {
    canvas.fillStyle = ground; canvas.fillRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data]
      .map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = getComputedStyle(document.querySelector(".tiles")).backgroundColor;
  return [...document.querySelectorAll(".tiles g")].map((tile) => {
    const fill = getComputedStyle(tile.querySelector("rect")).fill, text = getComputedStyle(tile.querySelector("text"));
    const on = fill === "none" ? ground : fill;
    const [more, less] = [light(text.fill, ground), light(on, ground)].sort((one, other) => other - one);
    return text.display === "none" ? 0 : (more + 0.05) / (less + 0.05);
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_of_the_map_the_current_item_and_the_way_out_are_seen(site, visit, scheme):  # noqa: F811
    page = visit(1280, forced_colors="active", color_scheme=scheme)
    page.goto("/method/figures/")
    assert min(page.evaluate(LETTERS)) >= 4.5
    page.goto("/countries/")
    current = page.evaluate(BORDERS, "header.site li a[aria-current]")
    others = page.evaluate(BORDERS, "header.site li a:not([aria-current])")
    assert len(current) == 1
    assert current[0][0] not in {color for color, *_ in others}
    assert all(width >= 1 for _, *widths in page.evaluate(BORDERS, ".leave button") for width in widths)


def test_axe_finds_no_faint_words_in_forced_colours(site, visit):  # noqa: F811
    page = visit(320, forced_colors="active")
    for path in PATHS:
        page.goto(path)
        assert looked_at(page, COLOURS) == [], path
