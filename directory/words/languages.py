"""Languages by their BCP 47 tag: how a page names one, and in which direction it is written. Names come from CLDR."""

import re
from datetime import date, datetime
from functools import cache, partial

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

from directory.values.sentences import Unfit
from directory.words.cldr import fresh_part_of, part_of

# Readers' pages come in these, each named in itself; English stands without a prefix in the path.
ENGLISH = "en"
INTERFACE = {
    ENGLISH: "English",
    "fr": "Français",
    "de": "Deutsch",
    "es": "Español",
    "ru": "Русский",
    "ar": "العربية",
}
# CLDR's plain English writes dates in the American way; Spanish is that of no single country.
FORMATS = {ENGLISH: "en_GB"}

# Language, script and region of BCP 47 (RFC 5646), each in its usual case.
_TAG = re.compile(r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")

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


def language_name(tag: str, into: str = ENGLISH) -> str:
    """ "lt" → "Lithuanian", into French "lituanien"; the tag itself where CLDR knows no such language."""
    try:
        named, written = Locale.parse(tag, sep="-"), str(Locale.parse(into))
    except (UnknownLocaleError, ValueError):
        return tag
    name = part_of(written, "languages").get(named.language)
    if name is None:
        return tag
    parts = (("scripts", named.script), ("territories", named.territory), ("variants", named.variant))
    details = [detail for part, code in parts if code and (detail := part_of(written, part).get(code))]
    return f"{name} ({', '.join(details)})" if details else str(name)


def tag_named(name: str) -> str:
    """ "Lithuanian" → "lt"; what is no English name of a language as it stands."""
    return _by_english_name().get(name, name)


@cache
def _by_english_name() -> dict[str, str]:
    return {str(name): tag.replace("_", "-") for tag, name in part_of(ENGLISH, "languages").items()}


def is_known(tag: str) -> bool:
    """Whether it is a tag in its usual case of a language that CLDR names: "fr", "pt-BR", "sr-Latn", but not "cz"."""
    found = _TAG.fullmatch(tag)
    return found is not None and found[1] in part_of(ENGLISH, "languages")


def known_tag(value: str) -> str:
    """A tag as one typed it in its usual case; Unfit where CLDR names no such language."""
    subtags = value.strip().replace("_", "-").split("-")
    usual = [subtags[0].lower(), *(part.title() if len(part) == 4 else part.upper() for part in subtags[1:])]
    tag = "-".join(usual)
    if not is_known(tag):
        raise Unfit(
            "“{shown}” is no language tag that CLDR knows; accepted: “lt”, “pt-BR”, “sr-Latn”.",
            shown=value[:40],
        )
    return tag


def base_of(tag: str) -> str:
    """ "pt-BR" → "pt"."""
    return tag.partition("-")[0]


def interface_of(tag: str) -> str:
    """The language of the interface that goes with a text in this language; English where there is none."""
    return base_of(tag) if base_of(tag) in INTERFACE else ENGLISH


def endonym(tag: str) -> str:
    """What a language calls itself, as a list writes it: "fr" → "Français"; in English where CLDR does not tell."""
    name = INTERFACE.get(tag) or language_name(tag, tag.replace("-", "_"))
    if name == tag:
        name = str(part_of(ENGLISH, "languages").get(base_of(tag), tag))
    return name[:1].title() + name[1:]


def endonyms(code: str, name: str) -> tuple[tuple[str, str], ...]:
    """What its own official languages other than English call a country, as (language tag, name)."""
    return tuple((language, own) for language, own in _endonyms().get(code, ()) if own != name)


@cache
def _endonyms() -> dict[str, list[tuple[str, str]]]:
    """Of all countries at once, so that of each language nothing but these names stays in memory."""
    found: dict[str, dict[str, str]] = {}
    names = cache(partial(fresh_part_of, name="territories"))
    for code in get_global("territory_languages"):
        for language in get_official_languages(code, de_facto=True):
            own = "" if language == ENGLISH else names(language).get(code, "")
            if own:
                found.setdefault(code, {}).setdefault(own, language.replace("_", "-"))
    return {code: [(language, own) for own, language in names.items()] for code, names in found.items()}


def territory_name(code: str, language: str) -> str:
    """The CLDR name of a country in a language ("fr", "pt_BR"); the empty string where there is none."""
    try:
        locale = str(Locale.parse(language))
    except UnknownLocaleError:
        return ""
    return str(part_of(locale, "territories").get(code, ""))


def language_of_path(path: str) -> str:
    """The language that a path asks for: "/fr/calls/" French, "/calls/" English; nothing else decides."""
    _, _, rest = path.partition("/")
    first = rest.partition("/")[0]
    return first if first in INTERFACE and first != ENGLISH else ENGLISH


def without_language(path: str) -> str:
    """ "/fr/calls/" → "/calls/"."""
    language = language_of_path(path)
    return path if language == ENGLISH else path.removeprefix(f"/{language}") or "/"


def path_in(path: str, language: str) -> str:
    """The address of the same page in another language of the interface."""
    plain = without_language(path)
    return plain if language == ENGLISH else f"/{language}{plain}"


def written_day(day: date, language: str) -> str:
    """ "21 November 2026", as the language writes it."""
    locale = FORMATS.get(language, language)
    month = part_of(locale, "months")["format"]["wide"][day.month]
    form: str = part_of(locale, "date_formats")["long"].format
    return form % {"d": day.day, "MMMM": month, "y": day.year}


def written_time(at: datetime) -> str:
    """ "14:05", in the clock of every language."""
    return f"{at:%H:%M}"
