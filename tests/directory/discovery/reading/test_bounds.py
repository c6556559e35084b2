"""What the longest pages cost: counted, twice as much page is at most little more than twice the work."""

import pytest

from directory.discovery.reading import Body, Page, read
from tests.work import calls, that_ends

BODY = Body(("Ministry of Foreign Affairs",), "LT", "https://mfa.lt/")
PIECES = {
    "paragraphs": "<p>Press: +370 5 236 2444",
    "mailboxes": "<p>a@mfa.lt",
    "slashes": "+37052362444/12/13",
    "brackets": "info [at] mfa [dot] lt ",
    "broken lines": "Street 5, 12345 Town<br>",
    "cells": "<table><tr><td>Tel<td>+370 5 236 2444</table>",
    "nesting": "<div class=vcard><p class=adr>x",
    "things": "<div itemscope itemtype='http://schema.org/X'><p itemprop=telephone>1",
    "links": "<a href=/contact>contact us</a>",
    "digits": "1 2",
    "opened": '<script type="application/ld+json">[[[[',
    "signs": "@@ (at) [at",
}
LONG = 2_000_000


def page(html):
    return Page("https://mfa.lt/contact", "https://mfa.lt/contact", f"<title>Contact</title>{html}")


@pytest.mark.parametrize("name", PIECES)
def test_two_megabytes_are_read_or_cut(name):
    with that_ends():
        reading = read(page(PIECES[name] * (LONG // len(PIECES[name]))), BODY)
    assert len(reading.text.encode()) <= 200_000


@pytest.mark.parametrize("name", PIECES)
def test_work_grows_with_the_page_and_no_faster(name):
    few, many = (calls(lambda n=n: read(page(PIECES[name] * n), BODY)) for n in (150, 600))
    assert many < 6 * few
