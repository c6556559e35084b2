"""What an address says by its shape: that it is a first page, or a page of errors. Pure."""

import re
from urllib.parse import SplitResult, parse_qsl

from directory.link_checks.bodies import LABELS
from directory.link_checks.fingerprints import any_of

HOME_NAMES = {
    *(
        "",
        "index",
        "home",
        "homepage",
        "home-page",
        "default",
        "main",
        "mainpage",
        "welcome",
        "start",
        "startpage",
    ),
    *(
        "accueil",
        "inicio",
        "startseite",
        "pagina-inicial",
        "portada",
        "beranda",
        "anasayfa",
        "ana-sayfa",
        "glavnaya",
    ),
    *("homepage1", "frontpage", "front", "front-page", "hem", "forside", "etusivu", "strona-glowna", "hp"),
}
# What systems put before the name of a first page.
AROUND = {
    "web",
    "guest",
    "portal",
    "portals",
    "site",
    "sites",
    "pages",
    "public",
    "www",
    "cms",
    "content",
    "default",
}
LANGUAGES_OF_THREE = frozenset(
    [
        "eng",
        "fra",
        "fre",
        "spa",
        "esp",
        "por",
        "rus",
        "ara",
        "deu",
        "ger",
        "ita",
        "zho",
        "chi",
        "jpn",
        "kor",
        "lat",
        "lit",
        "est",
        "ukr",
        "tur",
        "per",
        "fas",
        "ell",
        "gre",
        "hun",
        "pol",
        "ron",
        "heb",
    ]
)
ABOUT_STATUS = AROUND | {"common", "status", "http", "static", "system", "templates"}
# They choose no page: languages, marks of campaigns, what a redirect leaves behind.
NO_PAGE = re.compile(
    r"utm_[a-z]{1,20}|lang|language|lng|l|hl|locale|setlang|redirect(?:ed|_from)?|r|ref|referer|from|src|source"
    r"|error|err|e|code|status|msg|message|404|notfound|reason|aspxerrorpath|requesturl|url|return|sid|v|fbclid|gclid"
)
_ERROR = r"(?:error(?:e|es)?|err|erreur|fehler|erro|hata|oshibka|chyba|blad|virhe|fejl|feil|errors)"
_STATUS = r"(?:40[0-9]|410|50[0-9])"
ERROR_STEP = any_of(
    rf"(?:(?:page|file|site|http|custom|generic|general|server|app|application|system|show)[-_.]?)?{_ERROR}"
    rf"(?:[-_.]?(?:page|seite|handler|doc|document))?s?(?:[-_.]?{_STATUS})?",
    rf"{_STATUS}[-_.]?(?:{_ERROR}|page|not[-_.]?found)?",
    rf"page[-_.]?{_STATUS}",
    r"(?:(?:web)?(?:page|file|site|item|content|resource|url|document)[-_.]?)?not[-_.]?(?:found|exists?|available)"
    r"(?:[-_.]?(?:error|page))?",
    r"no[-_.]?(?:such[-_.]?)?page|missing[-_.]?page|unavailable|oops|sorry|lander",
    rf"(?:custom|http|status|code)[-_.]?{_STATUS}",
    r"(?:page|seite|pagina|página|sivua|strona|stranka)[-_.](?:non?[-_.]trouvee|introuvable|nicht[-_.]gefunden"
    r"|no[-_.](?:encontrada|existe)|nao[-_.]encontrada|non[-_.]trovata|niet[-_.]gevonden|nie[-_.]znaleziona"
    r"|nenalezena|ei[-_.]loydy)",
)
# A number is a status at the end of a path only where nothing before it says that things are numbered.
BARE_STATUS = any_of(_STATUS)
REFUSED_STEP = re.compile(
    r"(?:access|permission|zugriff)[-_.]?(?:denied|restricted)|forbidden|unauthori[sz]ed|accessdenied|not[-_.]?authori[sz]ed"
)


def steps_of(address: SplitResult) -> list[str]:
    """The names in a path, lower case, without their extensions and the index of a folder at the end."""
    steps = [re.sub(r"\.[a-z]{2,5}\Z", "", step) for step in address.path.lower().split("/") if step]
    return steps[:-1] if len(steps) > 1 and steps[-1] == "index" else steps


def is_error(address: SplitResult) -> bool:
    """ "/404", "/error/notfound.html", "/Pages/PageNotFoundError.aspx"; not "/node/404", "/report-an-error"."""
    *before, last = steps_of(address) or [""]
    if BARE_STATUS.fullmatch(last):
        return all(is_language(step) or step in ABOUT_STATUS or ERROR_STEP.fullmatch(step) for step in before)
    return bool(ERROR_STEP.fullmatch(last))


def is_resting(address: SplitResult) -> bool:
    return any(
        step in ("maintenance", "wartung", "mantenimiento", "manutencao") for step in steps_of(address)[-1:]
    )


def is_refusal(address: SplitResult) -> bool:
    return any(REFUSED_STEP.fullmatch(step) for step in steps_of(address))


def is_home(address: SplitResult) -> bool:
    """ "/", "/en/", "/index.php", "/pt-br/home", "/web/guest/home": a language and the name of a first page.

    What the query adds must choose no page.
    """
    if any(not NO_PAGE.fullmatch(key.lower()) for key, _ in parse_qsl(address.query, keep_blank_values=True)):
        return False
    steps = steps_of(address)
    site = {*(address.hostname or "").split("."), "guest", *LABELS}
    match [step for step in steps if not is_language(step) and step not in HOME_NAMES]:
        case [("web" | "sites"), name] if steps[-1] in HOME_NAMES or steps[-1] == name:
            return name in site
    rest = [step for step in steps if step not in HOME_NAMES and step not in AROUND]
    return not rest or (len(rest) == 1 and is_language(rest[0]))


def is_language(step: str) -> bool:
    """ "en", "eng", "pt-br"."""
    language, _, region = step.replace("_", "-").partition("-")
    known = len(language) == 2 or language in LANGUAGES_OF_THREE
    return known and language.isalpha() and (not region or len(region) == 2)
