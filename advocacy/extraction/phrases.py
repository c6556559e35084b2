"""The words in a passage that name whom it addresses and towards whom it asks to act."""

import re

from advocacy.extraction.lexicon import (
    CONTACT_DETAIL,
    GOVERNMENT,
    HELPLINE,
    ORGANISATION,
    PETITION,
    PROTEST,
    TAG,
)

LEFT = re.compile(
    r"(?:(?:your|their|our|the|his|her|its|any|an?|local|relevant|own|elected|nearest|national"
    r"|foreign"
    r"|prime|state|federal|online|internet|of|[A-Z][\w'&.-]{0,79}+)\s++){0,7}$"
)
RIGHT = re.compile(
    r"(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w'-]*|foreign|home|justice"
    r"|state)(?:\s+(?:and\s+)?[A-Z][\w'-]*){0,4})?"
    r"(?:,?(?:\s+[A-Z][\w'-]*){1,4})?(?:\s+in\s+your\s+(?:own\s+)?\w+)?"
)
NAME = re.compile(r"(?:[A-Z][\w'&.-]*)(?:\s+(?:(?:of|for|the|de|and)\s+){0,2}[A-Z][\w'&.-]*){0,7}")
NOT_A_NAME = frozenset(
    [
        "please",
        "you",
        "if",
        "the",
        "for",
        "to",
        "this",
        "it",
        "they",
        "we",
        "he",
        "she",
        "and",
        "or",
        "i",
        "call",
        "send",
    ]
)
SMALL = re.compile(r"^(?:of|the|an?|any)\s+", re.IGNORECASE)
ACTOR_NOUN = re.compile(r"(?<![\s,])[\s,]*+(?:(?:that|who)[\s,]*+)?$")
NOUN_OF = {
    "contact_government": (GOVERNMENT,),
    "sign_petition": (PETITION,),
    "attend_protest": (GOVERNMENT, PROTEST),
    "share": (),
    "seek_help": (HELPLINE,),
}
LONGEST = 120


def target(kind: str, objects: str) -> str:
    """The words naming the target in the text after the verb, or ""."""
    if kind == "share":
        tag = TAG.search(objects)
        return tag.group() if tag else ""
    for pattern in NOUN_OF.get(kind, ()):
        noun = pattern.search(objects)
        if noun:
            return _around(objects, noun)
    return _name(objects) or _organisation(objects)


def _around(objects: str, noun: re.Match[str]) -> str:
    """The noun with its determiners and names before it, and the names after it."""
    left = LEFT.search(objects[max(0, noun.start() - 80) : noun.start()])
    right = RIGHT.match(objects[noun.end() : noun.end() + 100])
    start = noun.start() - (len(left.group()) if left else 0)
    end = noun.end() + (right.end() if right else 0)
    return SMALL.sub("", objects[start:end]).strip(" ,.")[:LONGEST]


def _name(objects: str) -> str:
    clean = CONTACT_DETAIL.sub(" ", objects[:200])
    for match in NAME.finditer(clean):
        if match.group().lower() not in NOT_A_NAME:
            return match.group().strip(" .,'").removesuffix("'s")[:LONGEST]
    return ""


def _organisation(objects: str) -> str:
    noun = ORGANISATION.search(objects)
    return _around(objects, noun) if noun else ""


def actor(words_for_people: str) -> str:
    """The people asked, trimmed of the words that bind them to the verb."""
    return ACTOR_NOUN.sub("", words_for_people).strip(" \"',")[:LONGEST]
