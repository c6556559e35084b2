"""Reads the orders out of a page: each clause that begins with a verb in its basic form.

Those that keep readers safe, and the labels of this site's own controls, are named here; they are no prompt.
"""

import html as markup
import re

VERBS = (
    "add|ask|begin|browse|call|check|choose|click|compare|contact|copy|demand|discover|donate|"
    "download|draft|email|enter|explore|fill|find|follow|get|give|go|help|hurry|insist|join|learn|"
    "leave|let|look|make|open|paste|phone|pick|press|protest|read|reach|report|request|raise|say|"
    "search|see|select|send|share|sign|start|subscribe|suggest|support|take|talk|tell|try|urge|use|"
    "visit|write"
)
ORDER = re.compile(rf"(?:please |now |then |first |just )*(?:{VERBS})\b.*", re.IGNORECASE | re.DOTALL)
# When and where a fact was read, two nouns, and the name of a mailbox or a host.
NO_ORDER = re.compile(
    r"(?:read (?:at|on|\d)|contact (?:page|form)\b).*|\S*\w[.@]\w\S*", re.IGNORECASE | re.DOTALL
)
CLAUSES = re.compile(r"(?<=[.!?:;,])\s|\n|\b(?:and|or|then)\s|[·–—]")
# What keeps a reader safe, and the names of our own pages and controls.
HARMLESS = {
    "Skip to the content": "a way past the menu",
    "Leave this page (it stays in your history)": "a way out",
    "press Shift three times": "a way out",
    "Find your ministry": "the name of the first page",
    "Search": "the name of a page",
    "Read the safety page": "safety",
    "Read the safety page before anything else.": "safety",
    "enter nothing there.": "safety",
}


def orders(page):
    """The clauses of a page, or of a plain text, that tell its reader to do something."""
    page = re.sub(r"(?s)<(script|style|head)\b.*?</\1>", "", page)
    within = re.sub(r"</?(?:a|bdi|strong|span|small|b|em|code)\b[^>]*>", "", page)
    text = markup.unescape(re.sub(r"<[^>]+>", "\n", within))
    clauses = (" ".join(clause.split()) for clause in CLAUSES.split(text))
    found = [clause for clause in clauses if ORDER.fullmatch(clause) and not NO_ORDER.fullmatch(clause)]
    return [clause for clause in found if clause not in HARMLESS]
