"""What a call asks, in our own short words: templates by kind and sort of target, never prose."""

import re

from advocacy.extraction import offices
from advocacy.extraction.lexicon import words

MINISTRY = words(
    "foreign (?:ministr(?:y|ies)|ministers?|office|affairs)|ministr(?:y|ies) of foreign affairs"
    "|ministr(?:y|ies) of external affairs|state department|department of state"
)
EMBASSY = words("embass(?:y|ies)|consulates?|high commissions?|ambassadors?")
REPRESENTATIVES = words(
    "m[es]?ps?|tds?|representatives?|senators?|congress\\w*|council+ors?|lawmakers?|legislators?"
    "|members? of (?:parliament|congress)|senate|parliament"
)
HEAD = words("presidents?|prime ministers?|premier|king|emir|sultan|governors?|gov\\.|chancellor")
JUSTICE = words("courts?|judges?|prosecutors?|attorneys?|parole board|board of pardons|police|warden")
OWN = words("your|their|our|own|local")

GOVERNMENT_ASKS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (MINISTRY, "Write to your own foreign ministry.", "Write to the foreign ministry named."),
    (EMBASSY, "Write to your own country's embassy.", "Write to the embassy named."),
    (REPRESENTATIVES, "Write to your own representatives.", "Write to the representatives named."),
    (HEAD, "Write to your head of government.", "Write to the head of state or government named."),
    (JUSTICE, "Write to the justice authorities.", "Write to the justice authorities named."),
)
OWN_GOVERNMENT = "Write to your own government."
OFFICE_ASKS = {
    sort: (own, named)
    for sort, (_, own, named) in zip(
        ("ministry", "embassy", "representatives", "head", "justice"), GOVERNMENT_ASKS, strict=True
    )
}
PROTEST_AT_EMBASSY = "Join or hold a protest at the embassy named."
ASKS = {
    "contact_government": "Write to the authorities named.",
    "sign_petition": "Sign the petition.",
    "donate": "Give money to the cause.",
    "support_organisation": "Support the organisation or campaign.",
    "attend_protest": "Join the protest.",
    "share": "Spread the word.",
    "seek_help": "Turn to the help offered.",
    "other": "Do what the passage asks.",
}
BY_RULE = {
    "contact_organisation": "Contact the organisation.",
    "call_organisation": "Contact the organisation.",
    "get_in_touch": "Contact the organisation.",
    "contacted_at": "Contact the organisation.",
    "take_action": "Take part in the campaign's action.",
    "hands_needed": "Offer your help.",
    "ask_body": "Write to the person or body named.",
    "light_candle": "Show a sign of solidarity.",
    "points_back": "Contact those named.",
    "volunteer": "Get involved with the campaign.",
    "become": "Become a member or volunteer.",
    "join_group": "Join the group or campaign.",
    "like_page": "Follow the campaign.",
    "learn_more": "Learn more about the cause.",
    "visit_place": "Visit the campaign's pages.",
    "visit_it": "Visit the campaign's pages.",
    "more_found_at": "Learn more about the cause.",
    "use_tag": "Use the campaign's hashtag.",
    "send_words": "Send a message to those named.",
    "write_someone": "Write to the person or body named.",
    "call_someone": "Call the person or body named.",
    "writings_sent": "Send a message to those named.",
    "vote": "Vote as the passage asks.",
    "boycott": "Join the boycott or refusal.",
    "announced": "Join the protest announced.",
}


def ask(kind: str, rule: str, target: str, language: str = "en") -> str:
    """A short phrase in our words for a call of this kind, rule and target, which is in words of the language."""
    if kind == "contact_government":
        return _of_government(target) if language == "en" else _of_office(target, language)
    if kind == "attend_protest" and offices.sort_of(target, language) == "embassy":
        return PROTEST_AT_EMBASSY
    if kind == "attend_protest" and EMBASSY.search(target):
        return PROTEST_AT_EMBASSY
    return ASKS[kind] if kind == "seek_help" else BY_RULE.get(rule, ASKS[kind])


def _of_government(target: str) -> str:
    for sort, own, named in GOVERNMENT_ASKS:
        if sort.search(target):
            is_own = OWN.search(target) or (sort is MINISTRY and target[:1].islower())
            return own if is_own else named
    return OWN_GOVERNMENT if OWN.search(target) else ASKS["contact_government"]


def _of_office(target: str, language: str) -> str:
    own, named = OFFICE_ASKS.get(
        offices.sort_of(target, language), (OWN_GOVERNMENT, ASKS["contact_government"])
    )
    return own if offices.is_own(target, language) else named
