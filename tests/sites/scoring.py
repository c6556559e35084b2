"""How well what was found on a site agrees with what its file expects. Pure."""

import unicodedata
from dataclasses import dataclass, field

# The channel of what stands on another domain: told, and neither followed nor entered.
ELSEWHERE = "elsewhere"
VALUE_CHANNELS = ("telephone", "fax", "email", "postal_address")
# Of the threes of letters of an expected address, how many stand in what was found; and the other way round.
MOST_OF_IT, NOT_MUCH_ELSE = 0.75, 0.3


@dataclass(frozen=True)
class Finding:
    """One thing that was found, whoever found it."""

    channel: str
    value: str
    purpose: str = "general"
    extension: str = ""


@dataclass
class Score:
    """Of one site. ``contact`` and ``form``: whether the first place is right, None where there is none to judge."""

    site: object
    contact: bool | None = None
    form: bool | None = None
    told: bool = True
    right: int = 0
    wrong: list[Finding] = field(default_factory=list)
    missed: list = field(default_factory=list)
    purposes_right: int = 0
    extensions_wrong: int = 0
    first: str = ""


def score(site, findings, *, trouble=""):
    """``findings`` are ranked, the best of each channel first; ``trouble`` in the words of the sites' files."""
    result = Score(site, told=trouble == site.expected.trouble)
    judge_pages(result, findings)
    judge_values(result, findings)
    return result


def judge_pages(result, findings):
    site, expected = result.site, result.site.expected
    result.first = first(findings, "contact_page")
    if not expected.trouble:
        accepted = {*map(plain_address, expected.contact), *([""] if site.no_contact else [])}
        result.contact = plain_address(result.first) in accepted
        if expected.form:
            accepted = {*map(plain_address, expected.form)}
            told = first(findings, "contact_form") or first(findings, ELSEWHERE)
            result.form = plain_address(told) in accepted


def judge_values(result, findings):
    """A value counts once. One that claims to be for everybody and is not is wrong, whatever else is right of it."""
    expected = result.site.expected
    found = {}
    for finding in findings:
        if finding.channel in VALUE_CHANNELS:
            found.setdefault((finding.channel, canonical(finding.channel, finding.value)), finding)
    met = set()
    for finding in found.values():
        if own := match(finding, expected.own):
            if misleads(finding, own):
                result.wrong.append(finding)
                continue
            if own not in met:
                result.right += 1
                result.purposes_right += finding.purpose in own.purposes
                result.extensions_wrong += finding.extension != own.extension
            met.add(own)
        elif not (may := match(finding, expected.may)) or misleads(finding, may):
            result.wrong.append(finding)
    result.missed = [own for own in expected.own if own not in met]


def misleads(finding, told):
    return finding.purpose == "general" and "general" not in told.purposes


def match(finding, listed):
    """The expected value that this is; None if it is none of them."""
    same = (told for told in listed if told.channel == finding.channel)
    if finding.channel == "postal_address":
        return next((told for told in same if is_address(finding.value, told.value)), None)
    value = canonical(finding.channel, finding.value)
    return next((told for told in same if canonical(told.channel, told.value) == value), None)


def is_address(found, expected):
    """People write the body's name or the country into an address, or leave them out."""
    ours, theirs = threes(found), threes(expected)
    both = len(ours & theirs)
    return both >= MOST_OF_IT * len(theirs) and both >= NOT_MUCH_ELSE * len(ours)


def threes(text):
    """Overlapping threes of letters and digits, for scripts with and without spaces."""
    bare = canonical("postal_address", text)
    return {bare[start : start + 3] for start in range(max(1, len(bare) - 2))}


def canonical(channel, value):
    if channel != "postal_address":
        return value.lower()
    plain = unicodedata.normalize("NFKC", value).casefold()
    return "".join(char for char in plain if char.isalnum())


def first(findings, channel):
    return next((finding.value for finding in findings if finding.channel == channel), "")


def plain_address(address):
    """A page's address without what leads to the same page: scheme, fragment, last slash."""
    return address.partition("#")[0].partition("://")[2].rstrip("/")


def share(part, whole):
    return part / whole if whole else 1.0


def totals(scores):
    """The figures of a set of sites."""
    right, wrong = sum(s.right for s in scores), sum(len(s.wrong) for s in scores)
    missed = sum(len(s.missed) for s in scores)
    judged = [s.contact for s in scores if s.contact is not None]
    forms = [s.form for s in scores if s.form is not None]
    return {
        "sites": len(scores),
        "values": right + missed,
        "contact_pages": len(judged),
        "contact_page_first": share(sum(judged), len(judged)),
        "contact_forms": len(forms),
        "contact_form_first": share(sum(forms), len(forms)),
        "precision": share(right, right + wrong),
        "recall": share(right, right + missed),
        "purposes": share(sum(s.purposes_right for s in scores), right),
        "extensions_wrong": sum(s.extensions_wrong for s in scores),
        "troubles_told": share(sum(s.told for s in scores), len(scores)),
    }
