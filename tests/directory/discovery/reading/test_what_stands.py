import pytest

from directory.discovery.reading import Body, Page, instead, read, stands

ADDRESS = "https://www.mfa-lummerland.lt/contact"
BODY = Body(("Ministry of Foreign Affairs",), "LT", "https://www.mfa-lummerland.lt/")
HTML = """<title>Contact</title><h1>Contact</h1><a href="/form">Contact form</a>
<p>Address: J. Sapno g. 2<br>LT-01108 Vilnius</p><p>Tel. (8-5) 236 24 44, fax 231 30 90</p>
<p>E-mail: urm [at] mfa-lummerland.lt</p><h2>Embassies</h2><p>Embassy of Lummerland in Vilnius: +370 5 219 9600</p>"""
READING = read(Page(ADDRESS, ADDRESS, HTML), BODY)


@pytest.mark.parametrize(
    ("channel", "value", "spelled"),
    [
        ("telephone", "+37052362444", "(8-5) 236 24 44"),
        ("fax", "+37052313090", "231 30 90"),
        ("email", "urm@mfa-lummerland.lt", "urm [at] mfa-lummerland.lt"),
        ("postal_address", "J. Sapno g. 2, Vilnius, LT-01108", "J. Sapno g. 2\nLT-01108 Vilnius"),
        ("contact_page", ADDRESS, "Contact"),
        ("contact_form", "https://mfa-lummerland.lt/form/", "Contact form"),
        # What the page gives as another's stands there all the same.
        ("telephone", "+37052199600", "+370 5 219 9600"),
    ],
)
def test_a_stored_value_still_stands(channel, value, spelled):
    found = stands(READING, channel, value)
    assert spelled in READING.text[found.start : found.end]
    assert instead(READING, channel, value) == ()


@pytest.mark.parametrize(
    ("channel", "value", "others"),
    [
        ("telephone", "+37052362445", ["+37052362444"]),
        ("email", "info@mfa-lummerland.lt", ["urm@mfa-lummerland.lt"]),
        ("postal_address", "Sena g. 40, LT-09999 Kaunas", ["J. Sapno g. 2, LT-01108 Vilnius"]),
        ("contact_form", "https://mfa-lummerland.lt/old-form", []),
        ("telephone", "nonsense", ["+37052362444"]),
    ],
)
def test_one_that_is_gone_gives_way_to_what_stands_there(channel, value, others):
    assert stands(READING, channel, value) is None
    assert [found.value for found in instead(READING, channel, value)] == others
