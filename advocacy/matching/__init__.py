"""Whom a call addresses: names in a text to organisations, countries and the reader's own bodies.

Pure: the names of organisations come in as values, those of countries from CLDR (Babel) and from
the small tables in ``countries``.
"""

from advocacy.matching.accusations import accused_in
from advocacy.matching.gazetteer import Gazetteer
from advocacy.matching.targets import Target, accused_country, resolve, target_country

__all__ = ["Gazetteer", "Target", "accused_country", "accused_in", "resolve", "target_country"]
