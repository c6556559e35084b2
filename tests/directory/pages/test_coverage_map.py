import pytest

from directory.pages.coverage_map import STEPS, coverage_map, step_of
from directory.pages.report import CountryCoverage


def coverage(code="LT", ministry=True, channels=(), verified=0, general=None):
    return CountryCoverage(
        code, code, ministry, dict.fromkeys(channels, 1), {"verified": verified}, 0, general
    )


@pytest.mark.parametrize(
    ("fields", "step"),
    [
        ({"ministry": False}, 0),
        ({"channels": ["email"]}, 1),
        ({"channels": ["website", "email"]}, 2),
        ({"channels": ["website", "contact_form"], "general": "own_domain"}, 3),
        ({"channels": ["contact_page"], "general": "official"}, 3),
        ({"channels": ["website", "contact_page"]}, 2),
        ({"channels": ["email"], "verified": 1}, 4),
    ],
)
def test_a_country_is_drawn_in_the_shade_of_its_furthest_step(fields, step):
    assert step_of(coverage(**fields)) == step


def test_the_key_counts_every_country_even_one_without_a_tile():
    drawn = coverage_map(
        [coverage("LT"), coverage("FR", channels=["website"]), coverage("QQ", ministry=False)]
    )
    assert [(tile.code, step) for tile, step in drawn.tiles] == [("LT", 1), ("FR", 2)]
    assert [shade.count for shade in drawn.key] == [1, 1, 1, 0, 0]
    assert len(drawn.key) == len(STEPS)
