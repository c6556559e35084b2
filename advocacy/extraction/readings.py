"""What a verb asks for, given its objects and the sentence before."""

import re
from dataclasses import dataclass, replace

from advocacy.extraction import verbs
from advocacy.extraction.lexicon import CONTACT_DETAIL, GOVERNMENT, HELPLINE, ORGANISATION, PRONOUN
from advocacy.extraction.rules import RULES, SPEAKING, group

THEIR_PLACE = re.compile(
    r"\s+(?:to\s+)?(?:their|its|his|her)\s+\w+(?:\s+\w+)?\s*(?:page|form|site)", re.IGNORECASE
)
CALLED_IT = re.compile(r"\s+(?:it|this|that|me|us|them\s+(?:an?|the)|themselves)\b", re.IGNORECASE)
TO_DETAIL = re.compile(
    r"[\s:(]*(?:(?:your|an?|the)\s+)?(?:(?:faxe?s?|letters?|e-?mails?|messages?)\s+)?(?:(?:to|at"
    r"|on)\s+)?[\s:(]*",
    re.IGNORECASE,
)
BY_ACT = re.compile(r"[^.;]{0,110}?\s(?:by|through)\s+(?:also\s+)?(?=[a-z-]+ing\b)", re.IGNORECASE)
VISITING = group("visit, go, see, use, check out, click, find")
GENERIC = group("visit, go, click, use, call, email, e-mail, contact, text, log on, head, see, get in touch")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one verb asks: ``firmness`` says how sure its objects make us, 0 to 0.5."""

    kind: str
    rule: str
    firmness: float
    is_weak: bool = False
    continues: bool = False


def classify(verb: str, objects: str, before: str) -> Reading | None:
    """What ``verb`` with ``objects`` asks for; a pronoun looks back to the sentence ``before``."""
    if verb == "call" and CALLED_IT.match(objects):
        return None
    if verb in SPEAKING and _only_points_back(objects):
        return _as_before(before)
    if verb in VISITING and THEIR_PLACE.match(objects):
        return replace(_as_before(before), firmness=0.2)
    for rule in RULES:
        if rule.fits(verb, objects):
            return Reading(rule.kind, rule.name, rule.firmness, rule.is_weak)
    return None


def by_act(objects: str) -> tuple[str, str] | None:
    """The verb and objects of "support them by donating …"."""
    lead = BY_ACT.match(objects)
    match = verbs.ING.match(objects, lead.end()) if lead else None
    return (verbs.base_of(match.group()), objects[match.end() :]) if match else None


def _only_points_back(objects: str) -> bool:
    """Only "him", "them", a number or an address stands after the verb."""
    if PRONOUN.match(objects):
        return not GOVERNMENT.search(objects[:60])
    lead = TO_DETAIL.match(objects)
    detail = CONTACT_DETAIL.match(objects, lead.end() if lead else 0)
    return bool(detail) and not GOVERNMENT.search(objects[:130]) and not HELPLINE.search(objects)


def _as_before(before: str) -> Reading:
    for kind, pattern in (
        ("seek_help", HELPLINE),
        ("contact_government", GOVERNMENT),
        ("support_organisation", ORGANISATION),
    ):
        if pattern.search(before):
            return Reading(kind, "points_back", 0.25, continues=True)
    return Reading("other", "points_back", 0.2, continues=True)
