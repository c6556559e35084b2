"""One number per contact: labels, extensions and grouping are read, everything else that holds digits is told."""

import pytest

from directory.values import normalise
from tests import faults


@pytest.mark.parametrize("line", faults.lines("telephones"))
def test_a_handed_number(line):
    if line["want"].get("refused"):
        with pytest.raises(ValueError, match="accepted|one number per contact"):
            normalise.phone(line["value"], line["country"])
    else:
        found = normalise.phone(line["value"], line["country"])
        assert {"number": found.number, "extension": found.extension} == line["want"]


@pytest.mark.parametrize(
    ("value", "region", "number", "extension"),
    [
        ("030/18170", "DE", "+493018170", ""),
        ("(030) 18170", "DE", "+493018170", ""),
        ("+1 (202) 647-4000", "US", "+12026474000", ""),
        ("202.647.4000", "US", "+12026474000", ""),
        ("+33 (0)1 43 17 53 53", "FR", "+33143175353", ""),
        ("8 (495) 244-16-06", "RU", "+74952441606", ""),
        ("02/501 81 11", "BE", "+3225018111", ""),
        ("+381 11/3068-000", "RS", "+381113068000", ""),
        ("0043 1 / 53115", "AT", "+43153115", ""),
        ("+49 30 5000–2000", "DE", "+493050002000", ""),
        ("+٩٦٢ ٦ ٥٧٣٥١٥٠", "JO", "+96265735150", ""),
        ("☎ +370 5 236 2444", "LT", "+37052362444", ""),
        ("\u202a+370 5 236 2444\u202c", "LT", "+37052362444", ""),
        ("+370\t5\u00a0236\u20092444 ", "LT", "+37052362444", ""),
        ("phone: (202) 647-4000 x123", "US", "+12026474000", "123"),
        ("tel:+37052362444;ext=12", "LT", "+37052362444", "12"),
        ("+370 5 236 2444, poste 12", "LT", "+37052362444", "12"),
        ("+370 5 236 2444 Durchwahl ١٢", "LT", "+37052362444", "12"),
    ],
)
def test_one_number_however_it_is_written(value, region, number, extension):
    assert normalise.phone(value, region) == normalise.Phone(number, extension)


@pytest.mark.parametrize(
    "value",
    [
        "+370 5 236 2444, +370 5 236 2400",
        "+370 5 236 2444 +370 5 236 2400",
        "+370 5 236 2444 oder 236 2400",
        "+370 5 236 2444|2400",
        "+370 5 236 2444 до 18",
        "Mo-Fr 8-16: +370 5 236 2444",
        "+370 5 236 2444 ext 12 or 13",
        "+352 2478 – 79",
        "030 1817 / 18 / 19",
    ],
)
def test_what_is_more_than_one_number_is_told_in_its_parts(value):
    with pytest.raises(ValueError, match="one number per contact; found two: “.+” and “.+”"):
        normalise.phone(value, "LT")


@pytest.mark.parametrize(
    "value", ["+47 23 95 00 00 (8.00-15.45)", "+370 5 236 2444 (3)", "+370 5 236 2444 (24"]
)
def test_hours_in_brackets_never_become_digits(value):
    with pytest.raises(ValueError, match="in brackets behind the number"):
        normalise.phone(value, "LT")
