"""Browsers without logical properties get the same rules in physical ones, from right to left as well."""

import re

import pytest

from directory.management.commands.physical_css import ASSETS, SHEETS
from directory.serving.physical_css import BEGINS, parsed, physical_of, with_block, without_block

LOGICAL = re.compile(r"(?:^|-)(?:inline|block)(?:-|$)")


@pytest.mark.parametrize("name", SHEETS)
def test_the_block_in_each_sheet_is_of_its_rules_of_today(name):
    css = (ASSETS / name).read_text(encoding="utf-8")
    assert css == with_block(css), "run manage.py physical_css"


@pytest.mark.parametrize("name", SHEETS)
def test_no_logical_property_is_left_in_it(name):
    css = (ASSETS / name).read_text(encoding="utf-8")
    (block,) = parsed(css.partition(BEGINS)[2])
    assert [one for one in declared(block.blocks) if LOGICAL.search(one)] == []
    assert any(LOGICAL.search(one) for one in declared(parsed(without_block(css))))


def declared(blocks):
    for block in blocks:
        yield from (name for name, _ in block.declarations)
        yield from declared(block.blocks)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("margin-block: 1px 2px", ["[dir] margin-top: 1px", "[dir] margin-bottom: 2px"]),
        ("min-block-size: 2rem", ["[dir] min-height: 2rem"]),
        ("inset-block-start: 0", ["[dir] top: 0"]),
        ("scroll-padding-block-start: 4rem", ["[dir] scroll-padding-top: 4rem"]),
        (
            "border-block: 1px solid rgb(0 0 0)",
            ["[dir] border-top: 1px solid rgb(0 0 0)", "[dir] border-bottom: 1px solid rgb(0 0 0)"],
        ),
        (
            "border-inline-start-width: .5rem",
            ["ltr border-left-width: .5rem", "rtl border-right-width: .5rem"],
        ),
        (
            "padding-inline: 0 .75rem",
            [
                "ltr padding-left: 0",
                "rtl padding-right: 0",
                "ltr padding-right: .75rem",
                "rtl padding-left: .75rem",
            ],
        ),
        ("max-inline-size: calc(100% - 7rem)", ["[dir] max-width: calc(100% - 7rem)"]),
        ("margin: 0 auto", ["[dir] margin: 0 auto"]),
    ],
)
def test_a_logical_property_is_said_in_physical_ones(rule, told):
    name, value = rule.split(": ")
    short = {'[dir="ltr"]': "ltr", '[dir="rtl"]': "rtl"}
    found = [
        f"{short.get(direction, direction)} {physical}: {said}"
        for direction, physical, said in physical_of(name, value)
    ]
    assert found == told


def test_selectors_and_conditions_stay_and_unknown_selectors_are_left_out():
    css = "@media print { html { padding-block: 0; } a:is(b), p { margin-inline-start: 1px; } } :root { --x: 1; }"
    written = with_block(css).partition(BEGINS)[2]
    assert written == (
        "@supports not (inset: 0){@media print{html[dir]{padding-top:0;padding-bottom:0}"
        'html[dir="ltr"] p{margin-left:1px}html[dir="rtl"] p{margin-right:1px}}}\n'
    )
