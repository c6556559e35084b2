"""What a browser shows that knows no logical properties and no newer selectors (iOS 14, Chrome 86)."""

import re

import pytest

from directory.serving.physical_css import BEGINS, CONDITION, UNKNOWN, parsed, with_block, without_block
from tests.browser.test_readers import site  # noqa: F401  (a fixture)
from tests.directory.serving.test_physical_css import LOGICAL

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PATHS = [
    "/",
    "/countries/LT/",
    "/countries/UG/",
    "/calls/visas/",
    "/calls/visas/write/LT/",
    "/safety/",
    "/embed/LT/",
]
# What each element that is seen begins with, and where it lies.
BOXES = """() => [...document.querySelectorAll("body *")]
  .filter((node) => node.checkVisibility() && !node.closest("svg"))
  .map((node) => [node.outerHTML.slice(0, 60), node.getBoundingClientRect()])
  .map(([name, box]) => [name, ...[box.x, box.y, box.width, box.height].map(Math.round)])"""
TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"
NEAR = 2  # pixels


def as_old(css, *, knows_gaps):
    """The sheet as such a browser takes it: what it does not know is not there, and the block for it counts."""
    own = without_block(css)
    if knows_gaps:
        own = re.sub(rf"{re.escape(CONDITION)} {{.*?\n}}", "", own, flags=re.DOTALL)
    block = with_block(own).partition(BEGINS)[2].replace(CONDITION, "@media all")
    return "".join(kept(parsed(own), knows_gaps)) + block


def kept(blocks, knows_gaps):
    for block in blocks:
        if block.head == CONDITION:
            continue
        if block.blocks:
            yield f"{block.head} {{ {''.join(kept(block.blocks, knows_gaps))} }}"
        elif "[dir" in block.head or not UNKNOWN.search(block.head):
            known = ((name, value) for name, value in block.declarations if not LOGICAL.search(name))
            told = (f"{name}: {value};" for name, value in known if knows_gaps or "gap" not in name)
            yield f"{block.head} {{ {''.join(told)} }}"


def to_an_old_browser(*, knows_gaps):
    def answer_with(route):
        answer = route.fetch()
        return route.fulfill(response=answer, body=as_old(answer.text(), knows_gaps=knows_gaps))

    return answer_with


def boxes(page, path, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path)
    assert page.evaluate(TOO_WIDE) <= 0, path
    return page.evaluate(BOXES)


@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_a_page_lies_as_in_a_newer_browser(site, visit, prefix):  # noqa: F811
    new, old, older = visit(), visit(), visit()
    old.route("**/*.css", to_an_old_browser(knows_gaps=True))
    older.route("**/*.css", to_an_old_browser(knows_gaps=False))
    moved = {}
    for path in PATHS:
        boxes(older, prefix + path, 320)
        for width in (320, 1280):
            there, here = boxes(new, prefix + path, width), boxes(old, prefix + path, width)
            assert len(there) == len(here)
            found = [pair for pair in zip(there, here, strict=True) if differ(*pair)]
            if found:
                moved[prefix + path, width] = found[:3]
    assert moved == {}


def differ(one, other):
    return any(abs(a - b) > NEAR for a, b in zip(one[1:], other[1:], strict=True))
