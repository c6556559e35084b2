"""No text can stop us: every regular expression of the apps takes time in proportion to what it reads."""

import re
import signal

import pytest

from benchmarks import expressions, probes
from benchmarks.expressions import Expression
from directory.link_checks import reading

# Where only a run can tell the expression: what it makes is held by modules, and so among those that are tried.
MADE_AT_RUN_TIME = {
    "directory.api.parameters: re.fullmatch(self.pattern, value)",
    "directory.link_checks.fingerprints: re.compile('|'.join(expressions))",
    "advocacy.extraction.lexicon: re.compile(f'(?<![\\\\w-])(?=[\\\\w#$£€])(?:{spaced})(?!\\\\w)', re.IGNORECASE)",
    "advocacy.extraction.rules: re.compile('|'.join((f'(?:{p.pattern})' for p in patterns)), re.IGNORECASE)",
    'advocacy.extraction.verbs: re.compile(f"(?:{phrases(forms)})(?![\\\\w\'])(?!-\\\\w)", re.IGNORECASE)',
    "advocacy.matching.targets: re.search(words_of_target, plain(seen))",
    "directory.discovery.reading.mailboxes: re.compile(f'\\\\s?[\\\\[({{<«]\\\\s?(?:{told}|[@＠])\\\\s?[\\\\])}}>»]\\\\s?|\\\\s(?:AT|at|@)\\\\s(?=\\\\S{{1,60}}\\\\s?[\\\\[({{]|\\\\S{{1,60}}\\\\s(?:dot|DOT|punto|ponto|point|punkt)\\\\s)|_(?:at|AT)_', re.IGNORECASE)",  # noqa: E501
    "directory.discovery.reading.mailboxes: re.compile(f'\\\\s?[\\\\[({{<«]\\\\s?(?:{told}|\\\\.)\\\\s?[\\\\])}}>»]\\\\s?|\\\\s(?:{told})\\\\s|\\\\.', re.IGNORECASE)",  # noqa: E501
    "directory.discovery.reading.numbers: re.compile(f'\\\\s?[,;(]?\\\\s?(?:(?:{told})(?=[\\\\s.:\\\\d])[.:]?|#)\\\\s?(?:no\\\\.?\\\\s)?(\\\\d{{1,6}})\\\\b\\\\)?', re.IGNORECASE)",  # noqa: E501
    "directory.discovery.reading.standing: re.search(re.escape(link.text), reading.text)",
}


@pytest.fixture(autouse=True)
def stopped(monkeypatch):
    """What takes longer than anything that could pass is stopped."""
    monkeypatch.setattr(expressions, "HOPELESS", 0.2)
    before = signal.signal(signal.SIGVTALRM, expressions.stop)
    yield
    signal.signal(signal.SIGVTALRM, before)


@pytest.fixture(scope="module")
def found():
    """All expressions, and the calls whose expression only a run can tell."""
    return expressions.expressions()


# Beside others on one processor a look may take longer, or the first of two: another one tells.
LOOKS = range(3)


def is_slow(pattern, *, is_anchored=False):
    expression = Expression("", re.compile(pattern), is_anchored)
    return any(expressions.grows_too_fast(expression) for _ in LOOKS)


def test_every_expression_is_linear_on_the_worst_that_its_parts_can_make(found):
    slow = [item for item in found[0] if all(expressions.grows_too_fast(item) for _ in LOOKS)]
    assert [(item.name, expressions.grows_too_fast(item)) for item in slow] == []
    assert len(found[0]) > 150


def test_each_expression_is_found_but_those_that_a_run_makes(found):
    """A new one that is built while the program runs is named here, or written where the lint can read it."""
    assert set(found[1]) == MADE_AT_RUN_TIME


@pytest.mark.parametrize(
    "pattern",
    [
        r"\s*[,;]?\s+to",
        r"^\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?x",
        r"x\w+\s*\w*\s*(?:page|site)",
        r"\W*(?:to)?\s*him",
        r"(?:a+)+b",
        r"<(?:\w+\s*)*>",
    ],
)
def test_parts_that_share_out_one_run_between_them_are_seen(pattern):
    assert is_slow(pattern, is_anchored=True)


@pytest.mark.parametrize(
    "pattern", [r"\s+to\b", r"[\w.+-]+@", r"[^.]*\bif you", r"[\xa0 ]+x", r"<[^>]*>", r"[\s,]*$"]
)
def test_a_run_that_is_read_anew_from_each_of_its_places_is_seen(pattern):
    assert is_slow(pattern)


@pytest.mark.parametrize(
    "pattern", [r"(?<!\s)\s+to\b", r"(?<![\w.+-])[\w.+-]+@", r"\bto\s+us", r"[^.]{0,60}if"]
)
def test_linear_ones_pass(pattern):
    expression = Expression("", re.compile(pattern), False)
    assert not all(expressions.grows_too_fast(expression) for _ in LOOKS)


def test_the_probes_lead_to_the_part_that_repeats():
    assert ("to ", " ") not in probes.probes(re.compile(r"to\sthe\s*x"))
    assert ("to the", " ") in probes.probes(re.compile(r"to\sthe\s*x"))


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\t"])
def test_a_refresh_full_of_blanks_on_a_watched_page_is_read_at_once(blank):
    page = f'<meta http-equiv="refresh" content="0{blank * 1_600}&quot;&quot;">'
    signal.setitimer(signal.ITIMER_VIRTUAL, 5)
    try:
        assert reading.read("https://mfa.example/", {}, page.encode()).text == ""
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


@pytest.mark.parametrize(
    ("content", "leads_to"),
    [
        ("0; url=/next", "https://mfa.example/next"),
        ("0;url = '/next'", "https://mfa.example/next"),
        ("5 , /next", "https://mfa.example/next"),
        ("0 ./next", "https://mfa.example/next"),
        ("1.5;URL=https://other.example/a?b=c d", "https://other.example/a?b=c%20d"),
        (r"0;url=https://other.example\.mfa.example/", "https://other.example/.mfa.example/"),
        (r"0;url=/\other.example/next", "https://other.example/next"),
        (r"0;url=https:\\other.example/next", "https://other.example/next"),
        ("0;url=https:///other.example/next", "https://other.example/next"),
        ("url=/next", "https://mfa.example/next"),
        ("30", ""),
        ("0;url=", ""),
        ("", ""),
    ],
)
def test_a_refresh_leads_where_a_browser_goes(content, leads_to):
    page = f'<html><head><meta http-equiv="refresh" content="{content}"></head></html>'
    assert reading.read("https://mfa.example/", {}, page.encode()).leads_to == leads_to


def test_a_refresh_is_relative_to_the_base_of_the_page_and_a_header_to_its_address():
    page = b'<base href="//other.example/a/"><meta http-equiv="refresh" content="0;url=next">'
    assert reading.read("https://mfa.example/", {}, page).leads_to == "https://other.example/a/next"
    headers = {"refresh": "0;url=next"}
    assert reading.read("https://mfa.example/", headers, page).leads_to == "https://mfa.example/next"
