"""Languages by their BCP 47 tag: how a page names one, and in which direction it is written. Names come from CLDR."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

RIGHT_TO_LEFT = {
    "ar",
    "arc",
    "ckb",
    "dv",
    "fa",
    "he",
    "ks",
    "nqo",
    "pnb",
    "prs",
    "ps",
    "sd",
    "syr",
    "ug",
    "ur",
    "yi",
}
RIGHT_TO_LEFT_SCRIPTS = {"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"}


def direction_of(tag: str) -> str:
    """ "rtl" or "ltr"; a script in the tag ("ku-Arab", "ar-Latn") decides before the language."""
    language, *subtags = tag.lower().replace("_", "-").split("-")
    script = next((subtag for subtag in subtags if len(subtag) == 4 and subtag.isalpha()), "")
    if script:
        return "rtl" if script in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def language_name(tag: str) -> str:
    """ "lt" → "Lithuanian"; the tag itself where CLDR knows no such language."""
    try:
        return str(Locale.parse(tag, sep="-").get_display_name("en") or tag)
    except (UnknownLocaleError, ValueError):
        return tag


@lru_cache(maxsize=512)
def endonyms(code: str, name: str) -> tuple[tuple[str, str], ...]:
    """What its own official languages other than English call a country, as (language tag, name)."""
    found: dict[str, str] = {}
    for language in get_official_languages(code, de_facto=True):
        if language == "en":
            continue
        own = territory_name(code, language)
        if own and own != name:
            found.setdefault(own, language.replace("_", "-"))
    return tuple((language, own) for own, language in found.items())


def territory_name(code: str, language: str) -> str:
    """The CLDR name of a country in a language ("fr", "pt_BR"); the empty string where there is none."""
    try:
        return str(Locale.parse(language).territories.get(code, ""))
    except UnknownLocaleError:
        return ""
