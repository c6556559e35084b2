"""Find the calls to action in an article: text in, spans out.

Pure: no database, no settings, no clock, no network. The steps, each in its own module: ``layout``
(paragraphs, list items, headings), ``sentences``, ``cues`` (where a text turns to its readers),
``heads`` (the verbs asked for), ``kinds`` (what is asked), ``notices`` (calls without such a verb),
``furniture`` (what the outlet asks for itself), ``scoring``, and ``finding``, which joins them.
"""

from advocacy.extraction.finding import VERSION, ExtractedCall, extract

__all__ = ["VERSION", "ExtractedCall", "extract"]
