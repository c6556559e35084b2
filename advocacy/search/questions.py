"""What may be asked, and in which words it is asked of the index."""

from collections.abc import Collection
from dataclasses import dataclass

from directory.search import finder
from directory.search.findable import SHOWN_AS, address_key, country_key, shown_key, whole_name
from directory.search.index import Groups, Term
from directory.search.organisations import plain_host
from directory.search.typos import FORGIVEN
from directory.search.words import words_of

SHORTEST, LONGEST = 2, 200
MOST_WORDS = 10  # that a record must hold; of a longer question the first that say something
ACCEPTED = f"{SHORTEST} to {LONGEST} characters with a letter or digit, no control characters"
NOBODY = finder.Meant()
FORGIVEN_KINDS = [Term(shown_key(kind)) for kind in FORGIVEN]


@dataclass(frozen=True)
class Question:
    """Words as they are compared, and the address that was meant if it can be one; each narrows nothing if empty.

    ``telling`` are the words that are not about how one asks; ``meant`` is the country that all of it names. Of several
    ``kinds`` a hit is of any.
    """

    words: tuple[str, ...]
    address: str = ""
    telling: tuple[str, ...] = ()
    meant: finder.Meant = NOBODY
    kinds: tuple[str, ...] = ()
    country: str = ""

    @property
    def limits(self) -> Groups:
        """What every hit must meet beside the words."""
        kinds = [Term(shown_key(kind)) for kind in self.kinds]
        country = [Term(country_key(self.country))] if self.country else []
        return [group for group in (kinds, country) if group]


def is_accepted(text: str) -> bool:
    """Whether this may be asked; the length first, so that nothing long is looked at."""
    plain = text.strip()
    if not SHORTEST <= len(plain) <= LONGEST or any(ord(char) < 32 or ord(char) == 127 for char in plain):
        return False
    return bool(words_of(plain))


def question(text: str, kinds: Collection[str] = (), country: str = "") -> Question:
    """The question that an accepted text asks; ``kinds`` are of ``SHOWN_AS``, none for all."""
    if unknown := [kind for kind in kinds if kind not in SHOWN_AS]:
        raise ValueError(f"“{unknown[0]}” is no kind of hit; accepted: {', '.join(SHOWN_AS)}.")
    words = words_of(text)
    telling = finder.telling(words)[:MOST_WORDS] or words[:MOST_WORDS]
    return Question(
        words if len(words) <= MOST_WORDS else telling,
        _address(text.strip()),
        telling,
        finder.meant(text),
        tuple(kinds),
        country,
    )


def as_address(asked: Question) -> Groups:
    return [[Term(address_key(asked.address))]]


def as_meant(code: str, *kinds: str) -> Groups:
    """The country, or what of these kinds is its own."""
    return [[Term(shown_key(kind)) for kind in kinds], [Term(country_key(code))]]


def as_name(asked: Question) -> Groups:
    return [[Term(whole_name(asked.words))]]


def as_beginning(asked: Question) -> Groups:
    return [[Term(whole_name(asked.words), begins=True)]]


def as_words(words: tuple[str, ...]) -> Groups:
    """Each word begins a word of the record."""
    return [[Term(word, begins=True)] for word in words]


def as_corrected(words: tuple[str, ...], wrong: str, right: list[str]) -> Groups:
    """The wrong word stands for any of the right ones, which are whole."""
    return [[Term(one) for one in right] if word == wrong else [Term(word, begins=True)] for word in words]


def _address(text: str) -> str:
    """ "Info@urm.lt" and "https://www.urm.lt/contacts" → what an organisation is found by; "" for plain words."""
    if "." not in text or len(text.split()) > 1:
        return ""
    if "@" in text and "://" not in text:
        return text.lower()
    return plain_host(text.lower() if "://" in text else f"https://{text.lower()}")
