import pytest

from directory.discovery.reading import TROUBLES, Body, Page, read

SITE = "https://www.mfa-lummerland.lt/"
BODY = Body(("Ministry of Foreign Affairs",), "LT", SITE)
CASINO = "<p>Online casino and slots, poker, betting, roulette, jackpot, free spins, sportsbook</p>"


@pytest.mark.parametrize(
    ("trouble", "html"),
    [
        (
            "javascript",
            '<div id="app"></div><noscript>Please enable JavaScript.</noscript><script src="/a.js"></script>',
        ),
        (
            "bot wall",
            "<title>Just a moment...</title><p>Checking your browser before accessing the site.</p>",
        ),
        ("bot wall", '<iframe src="/_Incapsula_Resource?x=1"></iframe>'),
        ("cookie gate", '<script>document.cookie="a=1";location.reload()</script>'),
        ("consent", "<p>We use cookies.</p><form><button>Accept</button></form>"),
        ("hijacked", f"<title>Best slots</title>{CASINO}"),
        ("parked", "<p>This domain is for sale. Call +370 5 236 2444</p>"),
        ("empty", ""),
        ("", "<h1>Ministry of Foreign Affairs</h1><p>News of the week.</p>"),
        (
            "",
            f"<h1>Ministry of Foreign Affairs</h1><p>The Minister spoke about gambling.</p>{'<p>News</p>' * 40}",
        ),
    ],
)
def test_a_page_that_tells_nothing_says_why(trouble, html):
    reading = read(Page(SITE, SITE, html), BODY)
    assert reading.trouble == trouble
    assert trouble in ("", *TROUBLES)


def test_nothing_of_a_stranger_is_found():
    for html in (f"<title>Best slots</title>{CASINO}", "<p>This domain is for sale.</p>"):
        reading = read(
            Page(SITE, SITE, f"{html}<a href=/contact>Contact</a><p>Tel. +370 5 236 2444</p>"), BODY
        )
        assert (reading.found, reading.links) == ((), ())


def test_a_page_of_another_domain_is_not_read():
    address = "https://somebody.example.com/contact"
    reading = read(Page(SITE, address, "<title>Contact</title><p>Tel. +370 5 236 2444</p>"), BODY)
    assert (reading.trouble, reading.found) == ("elsewhere", ())


def test_what_stands_beside_the_script_is_read():
    told = "Enable JavaScript or call: tel. +370 5 236 2444"
    html = f'<div id="app"></div><noscript>{told}</noscript><script src="a.js"></script>'
    reading = read(Page(SITE, SITE, html), BODY)
    assert reading.trouble == ""
    assert [found.value for found in reading.found if found.channel == "telephone"] == ["+37052362444"]
