import pytest

from directory.discovery.reading.numbers import numbers_in


@pytest.mark.parametrize(
    ("written", "region", "numbers"),
    [
        ("(+370 5) 236 24 44, 236 25 00", "LT", ["+37052362444", "+37052362500"]),
        ("+226 25 32 47 32/33/34", "BF", ["+22625324732", "+22625324733", "+22625324734"]),
        ("20 22 31 80-85", "ML", ["+22320223180", "+22320223185"]),
        ("22 31 80-85", "CY", ["+35722318085"]),
        ("+675 301 4121 / 4122", "PG", ["+6753014121", "+6753014122"]),
        ("+265 1 789 323 / 1 789 324", "MW", ["+2651789323", "+2651789324"]),
        ("8-(495)-606-96-02, 03", "RU", ["+74956069602", "+74956069603"]),
        ("+1 (246) 535-6620/21/22", "BB", ["+12465356620", "+12465356621", "+12465356622"]),
        ("+85523214441, 012 345 678", "KH", ["+85523214441", "+85512345678"]),
        ("00 33 1 43 17 53 53", "FR", ["+33143175353"]),
        ("(996) 312 62 05 45", "KG", ["+996312620545"]),
        ("+49 (0)30 18-17-2000", "DE", ["+493018172000"]),
        ("۶۶۷۴۳۱۴۹-۰۲۱", "IR", ["+982166743149"]),
        ("০২-৯৫৫৬০২০", "BD", ["+88029556020"]),
    ],
)
def test_numbers_are_read_as_people_write_them(written, region, numbers):
    assert [number.value for number in numbers_in(written, region)] == numbers


@pytest.mark.parametrize(
    "written", ["2026-11-12", "12.11.2026", "1999/12/31", "54.687157, 25.279652", "LT-01108"]
)
def test_dates_coordinates_and_post_codes_are_no_numbers(written):
    assert not numbers_in(written, "LT")


@pytest.mark.parametrize(
    ("written", "region", "extension"),
    [
        ("+370 706 52444 ext. 12", "LT", "12"),
        ("(868) 623-4116 ext 2203", "TT", "2203"),
        ("(02)2348-2888 分機 512", "TW", "512"),
        ("+374 60 62 00 00, ներքին 1234", "AM", "1234"),
        ("0-2203-5000 ต่อ 11010", "TH", "11010"),
    ],
)
def test_an_extension_is_read_behind_its_word(written, region, extension):
    (number,) = numbers_in(written, region)
    assert number.extension == extension
    assert written[number.start : number.end] == written.strip()


def test_a_number_without_its_towns_code_takes_that_of_the_number_before():
    (tel,) = numbers_in("Tel. +370 5 236 2444", "LT")
    assert [number.value for number in numbers_in("Fax 231 3090", "LT", tel)] == ["+37052313090"]
    assert not numbers_in("Decree 231 3090", "LT", tel)
