"""Of each kind of fault that was handed over, inputs of our own are kept that were written before its rule."""

import pytest

from tests import faults
from tests.advocacy.intake import page_faults
from tests.directory.values.test_domains import PAIRS

LEAST = 10
NAMES = (
    *("article_addresses", "countries_in_text", "dates", "domains", "finder", "link_pages", "list_markers"),
    *("search", "telephones", "web_pages"),
)


def test_every_handed_file_is_named():
    assert {path.stem for path in faults.FOLDER.glob("*.jsonl")} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_of_each_file_there_are_ten_further_inputs_and_more(name):
    handed, ours = faults.lines(name), faults.unseen({"link_pages": "links"}.get(name, name))
    assert len([line for line in ours if line not in handed]) >= LEAST


def test_of_each_kind_of_domain_there_are_ten():
    ours = faults.unseen("domains")
    assert sum("same" in line for line in ours) + len(PAIRS) >= 2 * LEAST
    assert sum("domain" in line for line in ours) >= LEAST


KINDS = ("WRAPPERS", "CLASSES", "ENTITIES", "FORMS", "COMMENT_NAMES", "COMMENT_HEADINGS", "HOLDERS", "OPENED")


@pytest.mark.parametrize("kind", [*KINDS, "RETURNS", "WALLS"])
def test_of_each_kind_of_page_there_are_ten(kind):
    assert len(getattr(page_faults, kind)) >= LEAST
