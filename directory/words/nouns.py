"""What readers call the kinds of record, in the language of the page."""

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from directory.words.languages import ENGLISH

NOUNS = {
    "article": _("article"),
    "call": _("call"),
    "caution": _("caution"),
    "contact": _("contact"),
    "contact_point": _("contact point"),
    "country": _("country"),
    "issue": _("issue"),
    "link_problem": _("link problem"),
    "ministry": _("ministry"),
    "official_domain": _("official domain"),
    "organisation": _("organisation"),
    "petition": _("petition"),
    "proposal": _("proposal"),
    "suggestion": _("suggestion"),
}


def noun_of(kind: str) -> str:
    return str(NOUNS[kind]) if kind in NOUNS else kind.replace("_", " ")


def desk_noun_of(kind: str, english: str) -> str:
    """What editors call it: in English by its full name, in other languages as readers do."""
    return english if get_language() in (None, ENGLISH) else noun_of(kind)
