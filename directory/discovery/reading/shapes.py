"""What goes into the reading of a page and what comes out of it."""

from dataclasses import dataclass

from directory.values.sentences import Sentence

# Kinds of links that a visit may follow, the most telling first.
KINDS = ("contact", "form", "home", "feedback", "citizens", "imprint", "about", "map", "privacy")
# Why a page tells nothing of its body; "elsewhere": it is not on the body's site.
TROUBLES = ("javascript", "bot wall", "cookie gate", "consent", "hijacked", "parked", "elsewhere", "empty")
# Reasons that decide, too.
IN_FOOTER = Sentence("in the footer")
NO_OTHER_USE = Sentence("nothing says another use")
BY_HEADING = Sentence("its heading speaks of it")


@dataclass(frozen=True)
class Body:
    """Whose site it is.

    ``country``: ISO 3166-1 alpha-2. ``domains``: official ones, and others of the body beside that of ``site``.
    """

    names: tuple[str, ...]
    country: str
    site: str
    domains: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """What one fetch gave: ``html`` is decoded; ``language`` is what the server said, or ""."""

    address: str
    final_address: str
    html: str
    language: str = ""


@dataclass(frozen=True)
class Link:
    """A link worth following or telling; ``why`` holds short reasons in English."""

    address: str
    text: str
    kind: str
    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """One value that stands on a page.

    ``channel`` and ``purpose`` are those of a contact; ``value`` and ``extension`` are canonical
    (``directory.values.normalise``). ``start`` and ``end`` are code points in ``Reading.text``: there
    stands the value as the page spells it, or the heading or title of a contact page or form.
    ``label`` is what stands beside it, ``page`` the address of that page. ``score``: 0 to 1.
    """

    channel: str
    value: str
    purpose: str
    label: str
    start: int
    end: int
    score: float
    why: tuple[str, ...] = ()
    extension: str = ""
    page: str = ""


@dataclass(frozen=True)
class Reading:
    """What a page holds.

    ``text`` is the kept text, at most 200 kB of UTF-8: the title, then a block a line, then what only the markup says.
    ``links`` lead to the site's own registrable domain, best first; ``elsewhere`` are contact pages and forms of other
    domains and directories that are files: told, never followed. ``trouble``: one of ``TROUBLES`` or "".
    ``names_body``: a name of the body stands in the text.
    """

    text: str
    title: str = ""
    language: str = ""
    names_body: bool = False
    links: tuple[Link, ...] = ()
    found: tuple[Found, ...] = ()
    elsewhere: tuple[Link, ...] = ()
    trouble: str = ""
