"""One key for what says the same to a reader, another for what does not."""

import pytest

from directory.values.sameness import folded, same_domain, same_page, same_way
from directory.values.url_keys import url_key

PAGES = ["https://www.urm.lt/bad", "http://urm.lt/bad/", "https://urm.lt", "https://a.gov.uk/x.y/Z_1~-2/"]


@pytest.mark.parametrize("address", PAGES)
def test_what_is_not_parsed_has_the_key_that_parsing_gives(address):
    assert same_page(address) == ("page", url_key(address).casefold())


@pytest.mark.parametrize(
    "address",
    [
        *("https://urm.lt/bad/../x", "https://urm.lt/%62ad", "https://urm.lt:443/bad#top", "urm.lt/BAD"),
        *("https://m.urm.lt/bad", "https://urm.lt/bad/default.aspx", "https://urm.lt/bad/?fbclid=1"),
        *("https://www2.urm.lt/bad", "https://urm.lt/bad;a", "https://urm.lt/bad;jsessionid=1F/"),
    ],
)
def test_pages_that_are_one(address):
    wanted = "https://urm.lt/x" if ".." in address else "https://www.urm.lt/bad"
    assert same_page(address) == same_page(wanted)


@pytest.mark.parametrize("address", ["https://urm.lt/bad2", "https://urm.lt/?bad", "https://x.urm.lt/bad"])
def test_pages_that_are_others(address):
    assert same_page(address) != same_page("https://urm.lt/bad")


def test_other_numbers_mailboxes_and_domains_are_others():
    assert same_way("telephone", "+37052362444") != same_way("telephone", "+37052362445")
    assert same_way("telephone", "0037052362444") == same_way("fax", "+37052362444")
    assert same_way("email", "a@urm.lt") != same_way("email", "b@urm.lt")
    assert (
        same_way("email", "a.b@urm.lt") == same_way("email", "ab+x@urm.lt") != same_way("email", "ab@urm.lv")
    )
    assert same_domain("www.urm.lt") == same_domain("URM.lt.") != same_domain("urm.lv")
    assert folded("Užsienio reikalų, ministerija") == "uzsienioreikaluministerija"
