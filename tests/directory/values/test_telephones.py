"""What about a number makes an approver look twice."""

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from directory.values import normalise
from directory.values.telephones import doubts, parsed


def keys(number, region):
    return [key for key, _ in doubts(number, region)]


@pytest.mark.hostile(8)
@pytest.mark.parametrize(
    ("number", "region", "key"),
    [
        ("+493018170", "LT", "foreign_number"),
        ("+18765551234", "US", "foreign_number"),
        ("+442079460000", "IE", "foreign_number"),
        ("+19005550123", "US", "costly_number"),
        ("+491375123456", "DE", "costly_number"),
        ("+870773111632", None, "satellite_number"),
        ("+881612345678", None, "satellite_number"),
        ("+882161234567", None, "satellite_number"),
        ("+883510012345678", None, "satellite_number"),
        ("+80812345678", None, "costly_number"),
        ("+979123456789", None, "costly_number"),
    ],
)
def test_a_doubtful_number_is_told(number, region, key):
    assert key in keys(number, region)


@pytest.mark.parametrize(
    ("number", "region"),
    [
        ("+37052362444", "LT"),
        ("+38338213963", "XK"),
        ("+18002672483", "CA"),
        ("+16139443000", "CA"),
        ("+493018170", None),
        ("+442070081500", "GB"),
    ],
)
def test_an_ordinary_number_raises_no_doubt(number, region):
    assert keys(number, region) == []


def test_the_sentence_names_where_the_number_belongs():
    ((_, text),) = doubts("+493018170", "LT")
    assert str(text) == "The number +493018170 belongs to country code +49 (DE), not to LT."


def examples():
    """Of every region and kind, as they are stored."""
    kinds = PhoneNumberType.values()
    found = [
        phonenumbers.example_number_for_type(region, kind)
        for region in phonenumbers.SUPPORTED_REGIONS
        for kind in kinds
    ]
    found += map(
        phonenumbers.example_number_for_non_geo_entity, phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS
    )
    return {phonenumbers.format_number(number, PhoneNumberFormat.E164) for number in found if number}


def test_a_stored_number_is_taken_apart_as_the_library_does():
    numbers = examples()
    assert len(numbers) > 900
    assert [number for number in numbers if parsed(number) != phonenumbers.parse(number)] == []


@pytest.mark.parametrize("number", ["", "+", "+0123456", "123456789", "+1", "+999999999999"])
def test_what_is_no_number_is_refused_as_by_the_library(number):
    with pytest.raises(phonenumbers.NumberParseException):
        parsed(number)


@pytest.mark.parametrize(
    ("typed", "region", "meant"),
    [
        ("39 06 36911", "IT", "+39 06 36911"),
        ("43 50 1150", "AT", "+43 50 1150"),
        ("62 21 3441508", "ID", "+62 21 3441508"),
    ],
)
def test_a_lost_plus_is_doubted_with_the_number_that_may_be_meant(typed, region, meant):
    told = dict(doubts(normalise.phone(typed, region).number, region))
    assert f"{meant} is meant" in str(told["lost_plus"]).replace("43 501150", "43 50 1150")


def test_a_number_that_begins_as_its_country_code_by_chance_is_not_doubted():
    assert "lost_plus" not in keys("+37052362444", "LT")
    assert "lost_plus" not in keys("+4930181700", "DE")
