"""A made-up language: every text that goes through translation, Django's own too, comes back in one strange letter."""

import re

import lxml.html
from django.apps import apps
from django.utils.translation import trans_real

from directory.values.sentences import Sentence

STRANGE = "ж"
KEPT = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?\w[^>]*>|&\w+;")
LATIN = re.compile(r"[A-Za-z]{2,}")
SPOKEN = ("aria-label", "alt", "title", "placeholder", "data-none", "data-some", "data-nothing", "data-done")
# Names of things, the same in every language.
NAMES = {
    *[
        "id",
        # What Django calls the picture of a glass.
        "Search",
        # What the app of a library calls itself.
        *("Tasks", "Database", "Backend"),
        "Advocacy",
        "Directory",
        "UTC",
        "XLSX",
        "CSV",
        "BCP",
        "ISO",
        "UN",
        "SHA",
        "URL",
        "http",
        "https",
        "www",
        "utf",
        "UTF",
    ]
}


class Strange(trans_real.DjangoTranslation):
    """Says every text in one letter, with its places and its markup left."""

    def gettext(self, message):
        return strange(message.rpartition("\x04")[2])

    def ngettext(self, singular, plural, number):
        return strange((singular if number == 1 else plural).rpartition("\x04")[2])


def strange(text):
    parts = KEPT.split(text)
    kept = [*KEPT.findall(text), ""]
    return "".join(LATIN_LETTER.sub(STRANGE, part) + place for part, place in zip(parts, kept, strict=True))


NO_WORDS = re.compile(r"https?://\S+|\S+@\S+|\{\w+\}|\.[a-z]{2,5}\b")
LATIN_LETTER = re.compile(r"[A-Za-z]")


# Names that programs give, in rows: people are shown what they mean.
MACHINE = {"act", "kind", "trouble"}


def of_database():
    """Every Latin word that stands in any row: data, whatever the language. Of a kept sentence only its facts are."""
    rows = (row for model in apps.get_models() for row in model._default_manager.all().values())
    values = (value for row in rows for name, value in row.items() if name not in MACHINE)
    return {word for value in values for word in LATIN.findall(" ".join(facts(value)))}


def facts(value):
    if isinstance(value, Sentence):
        return [word for fact in value.facts.values() for word in facts(fact)]
    if isinstance(value, dict) and value.keys() == {"text", "facts"}:
        return facts(Sentence.of(value))
    if isinstance(value, dict):
        return [word for each in value.items() for part in each for word in facts(part)]
    return [word for each in value for word in facts(each)] if isinstance(value, list) else [str(value)]


def shown(page):
    """The pieces of text that people see or hear."""
    root = lxml.html.fromstring(page)
    for element in root.xpath("//script|//style|//code|//kbd|//comment()|//*[@hidden]|//option[@lang]"):
        element.drop_tree()
    yield from root.itertext()
    for element in root.iter():
        yield from (element.get(name) for name in SPOKEN if element.get(name))


def left_behind(pieces, data):
    found = {word for piece in pieces for word in LATIN.findall(NO_WORDS.sub("", piece))}
    return found - data - NAMES
