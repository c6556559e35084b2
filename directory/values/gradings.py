"""What a page is worth as a source, told by its address alone, so that one host is graded one way everywhere. Pure."""

import re
from collections.abc import Collection
from enum import StrEnum

from directory.values.domains import government_suffix, host_of, is_below, registrable_domain


class Grade(StrEnum):
    """Whose page a fact was read on, best first; ``UNTOLD`` where neither a person nor the address tells."""

    OWN = "own"
    GOVERNMENT = "government"
    PRESS = "press"
    PEOPLE_LIST = "people_list"
    PROGRAM_LIST = "program_list"
    ENCYCLOPAEDIA = "encyclopaedia"
    UNTOLD = ""


# Copies of encyclopaedias mostly say so in their name. These do not.
_COPIES = frozenset(
    {
        *("alchetron.com", "academic-accelerator.com", "dbpedia.org", "docslib.org", "easydiplomacy.com"),
        *(
            "everyfhing.explained.today",
            "explained.today",
            "hitchhikersgui.de",
            "howlingpixel.com",
            "iiab.me",
        ),
        *("infogalactic.com", "kiddle.co", "defzone.net", "piglix.com", "slovakdev.sk", "worddisk.com"),
        *("newton.com.tw", "dob.jp", "movatter.jp", "cryer.org.uk", "cloudflare-ipfs.com", "casplantje.nl"),
    }
)
# The wikis of code hosts are kept by whoever owns the code.
_CODE_HOSTS = frozenset({"github.com", "gitlab.com", "codeberg.org"})
_COPIED_PATH = re.compile(r"(?:^|/)(?:kiwix|[a-z]{0,3}wiki|wikipedia[\w-]*)/")
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]*/(https?://.+)")
_SAYS_SO = re.compile(r"wiki|vikip|pedia(?!tric)|kiwix")


def is_encyclopaedia(address: str) -> bool:
    """Whether the page is an encyclopaedia's, or a copy of one, as far as its address tells."""
    address = page_behind(address)
    host = host_of(address).rstrip(".")
    if government_suffix(host):
        return False
    return registrable_domain(host) in _COPIES or bool(_SAYS_SO.search(host)) or _in_a_copy(address, host)


def _in_a_copy(address: str, host: str) -> bool:
    """A copy below a path of some other site: “/kiwix/content/wikipedia_fr_all/A/…”."""
    _, _, path = address.partition("://")[2].partition("/")
    return host not in _CODE_HOSTS and bool(_COPIED_PATH.search(path))


def page_behind(address: str) -> str:
    """The address that an archive's copy was taken of; any other address as it is."""
    found = _ARCHIVED.match(address)
    return found[1] if found else address


def grade_of(address: str, own_domains: Collection[str] = ()) -> Grade:
    """What the address tells of the page; ``own_domains`` are those of the body that the fact is about."""
    address = page_behind(address)
    host = host_of(address).rstrip(".")
    if not host:
        return Grade.UNTOLD
    if is_below(host, own_domains):
        return Grade.OWN
    if government_suffix(host):
        return Grade.GOVERNMENT
    return Grade.ENCYCLOPAEDIA if is_encyclopaedia(address) else Grade.UNTOLD


def is_official(address: str, own_domains: Collection[str] = ()) -> bool:
    """Whether the page is the body's own or a government's: no stranger can write there."""
    return grade_of(address, own_domains) in (Grade.OWN, Grade.GOVERNMENT)
