"""What a page of a body's site tells: links worth following, ways to reach the body, and why a page tells nothing.

Pure: no database, network, settings or clock. ``read`` reads one page, ``rank`` looks over a whole visit;
``stands`` and ``instead`` ask about a value that is stored already.
"""

from directory.discovery.reading.ranking import rank
from directory.discovery.reading.reader import read
from directory.discovery.reading.shapes import KINDS, TROUBLES, Body, Found, Link, Page, Reading
from directory.discovery.reading.standing import instead, stands

__all__ = [
    "KINDS",
    "TROUBLES",
    "Body",
    "Found",
    "Link",
    "Page",
    "Reading",
    "instead",
    "rank",
    "read",
    "stands",
]
