"""What is found on invented pages, value by value, and that nothing else is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.discovery.reading import Body, Page, read
from directory.discovery.reading.mailboxes import mailboxes_in
from directory.discovery.reading.numbers import numbers_in
from directory.discovery.reading.postal import written_out
from tests.directory.discovery.reading.invented import CASES
from tests.sites.catalogue import sites

VALUES = ("telephone", "fax", "email", "postal_address")


def told(reading):
    found = [found for found in reading.found if found.channel in VALUES]
    return {f"{found.channel} {found.purpose} {found.value}" for found in found}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_value_is_found_with_what_it_is_for_and_no_other(case):
    found = told(case.read())
    assert set(case.own) <= found
    assert found <= {*case.own, *case.may}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_page_is_a_contact_page(case):
    assert any(found.channel == "contact_page" and found.score > 0.3 for found in case.read().found)


def spells(reading, found, region):
    """Whether the text at the place reads as the value."""
    text = reading.text[found.start : found.end]
    if found.channel == "email":
        return any(box.value == found.value for box in mailboxes_in(text))
    if found.channel == "postal_address":
        return written_out(text) == found.value
    # One that only ends otherwise than a number before it gives its end.
    ends = "".join(char for char in text if char.isdecimal())
    read_again = [number.value for number in numbers_in(text, region)]
    return found.value in read_again or found.value.endswith(str(int(ends)) if ends else "?")


@pytest.mark.parametrize("site", sites("known"), ids=lambda site: site.name)
def test_a_value_stands_where_it_is_said_to(site):
    body = Body(tuple(site.names), site.country, site.home)
    for address, page in site.pages.items():
        reading = read(Page(address, address, site.text(page)), body)
        for found in reading.found:
            assert 0 <= found.start <= found.end <= len(reading.text)
            assert found.page == address
            if found.channel in VALUES:
                assert spells(reading, found, site.country), (found, reading.text[found.start : found.end])


PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "<br>",
            "<dl><dt>",
            "<dd>",
            "<footer>",
            "<form>",
            "<textarea name=m>",
        ),
        *(
            "Tel. ",
            "Fax: ",
            "+370 5 236 2444",
            "/45",
            ", 46",
            "-85",
            " ext. 1",
            "info",
            "@",
            "mfa.lt",
            "[at]",
            " (dot) ",
        ),
        *(
            "Address: ",
            "Street 5, 01108 Vilnius",
            "Embassy of ",
            "Press office ",
            "ministry",
            "&#64;",
            "&nbsp;",
            "\x00",
        ),
        *(
            "<a href='mailto:",
            "'>",
            "</a>",
            "<a href=/contact>",
            "<script type='application/ld+json'>",
            "{",
            "}",
            "[",
            '"',
        ),
        *(
            '"telephone":"',
            '"address":',
            "<div itemscope itemtype='http://schema.org/X'>",
            "<i itemprop=telephone>",
        ),
        *(
            "data-cfemail='zz'",
            "\u202e",
            "\ud800",
            "٢٣٤٥٦٧",
            "ติดต่อ",
            "<![CDATA[",
            "<?xml",
            "<!--",
            "-->",
            "<base href='//[x'>",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=60).map("".join))
def test_no_page_raises_and_every_place_is_in_the_text(html):
    body = Body(("Ministry of Foreign Affairs",), "LT", "https://mfa.lt/")
    page = Page("https://mfa.lt/contact", "https://mfa.lt/contact", html)
    reading = read(page, body)
    assert len(reading.text.encode()) <= 200_000
    for found in reading.found:
        assert 0 <= found.start <= found.end <= len(reading.text)
        if found.channel in VALUES:
            assert spells(reading, found, "LT")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read(data):
    for encoding in ("utf-8", "latin-1", "utf-16"):
        html = data.decode(encoding, "replace")
        read(Page("https://mfa.lt/", "https://mfa.lt/", html), Body(("Ministry",), "LT", "https://mfa.lt/"))
