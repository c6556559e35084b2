"""The other codes of every country of the curated data set."""

import csv
import re
from pathlib import Path

import pytest

from directory.words.country_codes import alpha_3, m49, numeric

pytestmark = pytest.mark.any_database
FILE = Path(__file__).parents[3] / "fixtures" / "countries.csv"
CODES = [row["code"] for row in csv.DictReader(FILE.read_text(encoding="utf-8").splitlines())]


@pytest.mark.parametrize(
    ("code", "letters", "number", "united_nations"),
    [
        ("FR", "FRA", "250", "250"),
        # Those of which CLDR knows a withdrawn code besides.
        *[("DE", "DEU", "276", "276"), ("CD", "COD", "180", "180"), ("MM", "MMR", "104", "104")],
        *[("TL", "TLS", "626", "626"), ("YE", "YEM", "887", "887"), ("SD", "SDN", "729", "729")],
        ("ET", "ETH", "231", "231"),
        ("TW", "TWN", "158", None),
        ("XK", None, None, None),
    ],
)
def test_the_codes_of_today(code, letters, number, united_nations):
    assert (alpha_3(code), numeric(code), m49(code)) == (letters, number, united_nations)


def test_every_other_country_has_codes_of_its_own():
    with_codes = [code for code in CODES if code != "XK"]
    letters, numbers = [alpha_3(code) for code in with_codes], [numeric(code) for code in with_codes]
    assert all(re.fullmatch("[A-Z]{3}", found) for found in letters)
    assert all(re.fullmatch("[0-9]{3}", found) for found in numbers)
    assert len(set(letters)) == len(set(numbers)) == len(with_codes) == 196
