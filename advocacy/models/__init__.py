"""Rows of articles, calls and petitions, their constraints and querysets."""

from advocacy.models.articles import Article, ArticleText
from advocacy.models.calls import CallKind, CallToAction, Outcome, ReaderTarget
from advocacy.models.citations import Citation, Strength
from advocacy.models.letters import Letter
from advocacy.models.petitions import Petition, SignatureCount

__all__ = [
    "Article",
    "ArticleText",
    "CallKind",
    "CallToAction",
    "Citation",
    "Letter",
    "Outcome",
    "Petition",
    "ReaderTarget",
    "SignatureCount",
    "Strength",
]
