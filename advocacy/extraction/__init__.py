"""Find the calls to action in an article: text in, spans out.

Pure: no database, no settings, no clock, no network. The steps, each in its own module: ``layout`` (paragraphs,
list items, headings), ``sentences`` and ``segments`` (what can be one call at most), ``tokens``, ``classes`` and
``features`` (what a segment shows), ``ruling`` (what the rules find, by ``cues``, ``heads``, ``rules``, ``notices``
and ``scoring``), ``model`` (the weights), ``naming`` (which kind), and ``finding``, which joins them. ``training``
makes the weights.
"""

from advocacy.extraction.classes import LANGUAGES
from advocacy.extraction.finding import VERSION, ExtractedCall, Why, extract

__all__ = ["LANGUAGES", "VERSION", "ExtractedCall", "Why", "extract"]
