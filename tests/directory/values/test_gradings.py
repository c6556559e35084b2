import pytest

from directory.values.gradings import Grade, grade_of, is_encyclopaedia, page_behind


@pytest.mark.parametrize(
    ("address", "grade"),
    [
        ("https://www.urm.lt/en/contacts", Grade.OWN),
        ("https://keliauk.urm.lt/a", Grade.OWN),
        ("https://www.mfa.gov.ge/x", Grade.GOVERNMENT),
        ("https://www.eda.admin.ch/x", Grade.GOVERNMENT),
        ("https://courier.example/urm", Grade.UNTOLD),
        ("https://en.wikipedia.org/wiki/Ministry", Grade.ENCYCLOPAEDIA),
        ("", Grade.UNTOLD),
    ],
)
def test_the_address_alone_tells_whose_page_it_is(address, grade):
    assert grade_of(address, ["urm.lt"]) == grade


@pytest.mark.parametrize(
    "address",
    [
        *(
            "https://lt.m.wikipedia.org/wiki/X",
            "https://ja.m.wikipedia.org./wiki/X",
            "https://www.wikiwand.com/fr/X",
        ),
        *("https://de.zxc.wiki/wiki/X", "https://wikimili.com/en/X", "https://everything.explained.today/X/"),
        *("https://app.example.net/wiki/Ministry_of_X", "https://talk.example.jp/enwiki/w/index.php?title=X"),
        *("https://iiab.example/kiwix/content/wikipedia_fr_all/A/X", "https://www.detailedpedia.com/wiki-X"),
        *("https://en.wikipedia-on-ipfs.org/wiki/X", "https://fr.m.vvikipidea.org/wiki/X"),
        "https://web.archive.org/web/20190101/https://en.wikipedia.org/wiki/X",
    ],
)
def test_an_encyclopaedia_and_its_copies_are_told_by_their_address(address):
    assert is_encyclopaedia(address)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "https://github.com/somebody/list/wiki/Poland",
            "https://www.gov.sz/wiki/x",
            "https://wikileaf.gov.au/",
        ),
        *("https://courier.example/news/wiki-leaks", "https://pediatrics.example/", "https://shop.example/a"),
    ],
)
def test_other_pages_are_none(address):
    assert not is_encyclopaedia(address)


def test_an_archives_copy_is_graded_as_the_page_that_it_copies():
    address = "http://web.archive.org/web/20190604130116/https://register.state.gov/contactus/"
    assert page_behind(address) == "https://register.state.gov/contactus/"
    assert grade_of(address, ["state.gov"]) == Grade.OWN
