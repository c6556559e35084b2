"""An address in its components: split only where no other reading is."""

import pytest

from directory.contacts.postal import Address, parted

pytestmark = pytest.mark.any_database


@pytest.mark.parametrize(
    ("value", "code", "country", "parts"),
    [
        (
            "Minoritenplatz 8, 1014 Wien, Austria",
            "AT",
            "Austria",
            ("Minoritenplatz 8", "Wien", "1014", "Austria"),
        ),
        (
            "J. Tumo g. 2\nLT-01108 Vilnius",
            "LT",
            "Lithuania",
            ("J. Tumo g. 2", "Vilnius", "LT-01108", "Lithuania"),
        ),
        (
            "Postbus 20061, 2500 EB Den Haag",
            "NL",
            "Netherlands",
            ("Postbus 20061", "Den Haag", "2500 EB", "Netherlands"),
        ),
        (
            "Hlboká cesta 2, 833 36 Bratislava 37",
            "SK",
            "Slovakia",
            ("Hlboká cesta 2", "Bratislava 37", "833 36", "Slovakia"),
        ),
        (
            "Largo do Rilvas, 1399-030 Lisboa, Portugal",
            "PT",
            "Portugal",
            ("Largo do Rilvas", "Lisboa", "1399-030", "Portugal"),
        ),
        (
            "Contrada Omerelli 31, 47890 San Marino",
            "SM",
            "San Marino",
            ("Contrada Omerelli 31", "San Marino", "47890", "San Marino"),
        ),
        (
            "Plateau des Annassers, Alger, Algérie",
            "DZ",
            "Algeria",
            ("Plateau des Annassers, Alger", "", "", "Algérie"),
        ),
        ("Bay Street, Nassau, The Bahamas", "BS", "Bahamas", ("Bay Street, Nassau", "", "", "The Bahamas")),
    ],
)
def test_what_is_certain_has_a_component_of_its_own(value, code, country, parts):
    assert parted(value, code, country) == Address(*parts)


@pytest.mark.parametrize(
    ("value", "code", "country"),
    [
        ("P.O. Box 5, 2330 Roxas Boulevard", "PH", "Philippines"),
        ("1 Sherwood Road, Tanglin, Singapore 248163", "SG", "Singapore"),
        ("28006 Madrid", "ES", "Spain"),
        ("Rue des Petits Carmes 24, Brussels", "BE", "Belgium"),
        ("Adolfs torg 1, Sweden (visiting: Gustav Adolfs torg 1)", "SE", "Sweden"),
        ("Rauðarárstígur 25, 105 Reykjavík", "IS", "Iceland"),
        ("", "ES", "Spain"),
        ("Spain", "ES", "Spain"),
    ],
)
def test_what_can_be_read_otherwise_is_all_street(value, code, country):
    assert parted(value, code, country) == Address(value, "", "", country)


def test_of_a_body_of_no_country_nothing_is_said():
    assert parted("1 Main Street, 1000 Town", "", "") == Address("1 Main Street, 1000 Town", "", "", "")
