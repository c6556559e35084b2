"""What about a number makes an approver look twice."""

import pytest

from directory.telephones import doubts


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
    assert text == "The number +493018170 belongs to country code +49 (DE), not to LT."
