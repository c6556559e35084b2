"""What one look means: the catalogue of documented answers, and the edges between the states."""

import pytest

from benchmarks import link_states
from directory.fetch import Failure, Hop, Page, Trouble
from directory.link_checks import Sight, judge
from directory.link_checks.judging import OURS
from directory.link_checks.reading import decoded
from tests import work

URL = "https://www.ministry.example.org/contact"
WORDS = "<p>Our public office answers letters on working days between nine and four.</p>"
ANSWERS = link_states.answers()


def page(body=WORDS, *, title="Contact", url=URL, status=200, hops=(), head="", **headers):
    markup = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    headers = {"content-type": "text/html; charset=utf-8", **headers}
    return Page(url, status, headers, markup.encode(), hops=tuple(Hop(hop, 301) for hop in hops))


def sight(outcome, url=URL):
    return judge(url, outcome).sight


@pytest.mark.parametrize("answer", ANSWERS, ids=[answer.name for answer in ANSWERS])
def test_an_answer_of_the_catalogue_is_told_for_what_it_is(answer):
    seen = judge(answer.url, answer.outcome)
    assert seen.sight == answer.expected, seen


def test_the_catalogue_has_three_hundred_answers_and_more_in_twenty_languages_each_with_its_origin():
    assert len(ANSWERS) >= 300
    assert len({answer.language for answer in ANSWERS}) >= 20
    assert all(answer.origin for answer in ANSWERS)


def test_the_whole_catalogue_is_told_apart_better_than_by_status_and_domain():
    found = link_states.measure()
    assert found["accuracy"] >= link_states.TARGET > found["peer_accuracy"]


@pytest.mark.hostile(58)
@pytest.mark.parametrize("status", [200, 404, 500])
def test_another_registrable_domain_is_an_alarm_whatever_stands_there(status):
    seen = judge(URL, page(url="https://casino.example.net/", hops=[URL], status=status))
    assert (seen.sight, seen.leads_to) == (Sight.MOVED, "https://casino.example.net/")


def test_a_public_suffix_is_no_domain_of_its_own():
    outcome = page(url="https://b.gov.uk/contact", hops=["https://a.gov.uk/contact"])
    assert sight(outcome, "https://a.gov.uk/contact") == Sight.MOVED


@pytest.mark.parametrize(("seconds", "sight"), [("10", Sight.MOVED), ("11", Sight.OK), ("900", Sight.OK)])
def test_a_refresh_after_a_pause_leads_on_where_nobody_could_read_the_page_before(seconds, sight):
    head = f'<meta http-equiv="refresh" content="{seconds}; URL=\'https://casino.example.net/\'">'
    assert judge(URL, page(head=head)).sight == sight


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "data:text/html,x", "http://[::1", "#top", "/contact"]
)
def test_a_refresh_to_nowhere_is_none(target):
    assert sight(page(head=f'<meta http-equiv="refresh" content="0; url={target}">')) == Sight.OK


def test_a_script_on_a_page_with_words_is_not_believed():
    assert sight(page(WORDS + '<script>location.href="https://casino.example.net/"</script>')) == Sight.OK


@pytest.mark.parametrize("path", ["/", "/en/", "/pt-br", "/index.html", "/fr/home"])
def test_a_page_of_its_own_that_leads_home_is_gone(path):
    assert sight(page(url=f"https://www.ministry.example.org{path}", hops=[URL])) == Sight.SOFT_404


@pytest.mark.parametrize("path", ["/visa", "/contact/index.html", "/?page=contact", "/services"])
def test_a_page_of_its_own_that_leads_to_another_is_redirected(path):
    assert sight(page(url=f"https://www.ministry.example.org{path}", hops=[URL])) == Sight.REDIRECTED


def test_leaving_encryption_is_told():
    seen = judge(URL, page(url="http://www.ministry.example.org/contact", hops=[URL]))
    assert (seen.sight, "unencrypted" in seen.detail) == (Sight.REDIRECTED, True)


@pytest.mark.parametrize("trouble", list(Trouble))
def test_only_a_certificate_is_a_problem_of_its_own_and_our_limits_are_none(trouble):
    expected = {Trouble.TLS: Sight.TLS_PROBLEM, **dict.fromkeys(OURS, Sight.BLOCKED)}.get(
        trouble, Sight.FAILURE
    )
    seen = judge(URL, Failure(trouble, "because", URL))
    assert (seen.sight, "A program cannot tell" in seen.detail) == (expected, trouble in OURS)


@pytest.mark.parametrize(
    "trouble", [Trouble.TIMEOUT, Trouble.UNRESOLVABLE, Trouble.NO_CONNECTION, Trouble.TLS]
)
def test_a_host_that_says_nothing_in_http_is_silent(trouble):
    assert judge(URL, Failure(trouble, "because", URL)).is_silent


def test_a_host_that_redirects_is_not_silent():
    assert not judge(URL, Failure(Trouble.TIMEOUT, "because", URL + "/b", (Hop(URL, 301),))).is_silent


def test_words_of_a_wall_in_a_long_text_are_its_subject():
    assert sight(page(WORDS * 30 + "<p>Checking your browser takes a second.</p>")) == Sight.OK


def test_a_wall_at_the_door_of_a_page_that_is_gone_is_a_wall():
    assert sight(page("<p>x</p>", title="Just a moment...", status=404)) == Sight.BLOCKED


@pytest.mark.hostile(52)
@pytest.mark.parametrize(
    "body",
    [
        b"<div>" * 100_000,
        b"<" * 300_000,
        b"<a href=" * 60_000,
        b"x" * 300_000,
        b"<title>" + b"a." * 150_000,
        b"<p>" + b"domain " * 40_000,
        b"<h1>" + b"reference # " * 25_000,
        b"<meta charset=" + b"\xff" * 100_000,
        b"<p>page you requested " * 12_000,
        b"<script>location" + b" " * 200_000,
    ],
    ids=range(10),
)
def test_no_page_takes_long_to_judge(body):
    with work.that_ends():
        judge(URL, Page(URL, 200, {"content-type": "text/html"}, body))


def test_an_unknown_charset_is_read_as_utf_8():
    outcome = page("<h1>Seite nicht gefunden</h1>", **{"content-type": "text/html; charset=klingon"})
    assert sight(outcome) == Sight.SOFT_404


def test_a_label_of_its_own_tells_the_charset():
    markup = '<meta charset="windows-1251"><title>Страница не найдена</title>'.encode("windows-1251")
    assert sight(Page(URL, 200, {"content-type": "text/html"}, markup)) == Sight.SOFT_404


@pytest.mark.parametrize(
    ("label", "codec"),
    [("Shift_JIS", "cp932"), ("gb2312", "gb18030"), ("BIG5", "big5hkscs"), ("euc-kr", "cp949")],
)
def test_a_label_in_capitals_tells_the_charset_as_browsers_read_it(label, codec):
    markup = (
        f'<HTML><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={label}"><TITLE>外交部</TITLE>'
    )
    assert decoded({}, markup.encode(codec)) == markup


def test_western_quotes_are_read_though_the_label_knows_none():
    assert decoded({"content-type": "text/html; charset=ISO-8859-1"}, b"\x93Kontakt\x94") == "“Kontakt”"


def test_a_redirect_that_is_beyond_our_bounds_leads_where_a_browser_goes():
    elsewhere = Failure(Trouble.BEYOND_BOUNDS, "because", "https://other.example:8080/pay", (Hop(URL, 302),))
    assert (judge(URL, elsewhere).sight, judge(URL, elsewhere).leads_to) == (Sight.MOVED, elsewhere.url)
    here = Failure(Trouble.BEYOND_BOUNDS, "because", URL + "long", (Hop(URL, 302),))
    assert judge(URL, here).sight == Sight.BLOCKED


RIDDLE = "<form action=/check><p>Skriv tegnene på bildet.</p><img src=/captcha.png><input name=a></form>"
CONSENT = "<h2>Cookies</h2><p>Vi trenger ditt svar først.</p><button>Ja</button><button>Nei</button>"
QUEUE = "<h1>Sie sind in der Warteschlange</h1><p>Vor Ihnen: 311.</p>"
COUNTRY = "<h1>Indisponible</h1><p>Ce service n’est pas offert dans votre pays.</p>"
WAITING = "<p>Ett ögonblick.</p><div class='waiting-room'></div>"


@pytest.mark.parametrize("gate", [RIDDLE, CONSENT, QUEUE, COUNTRY, WAITING])
def test_a_page_that_is_nothing_but_a_gate_says_nothing_of_what_stands_behind(gate):
    assert _told(gate).sight == Sight.BLOCKED


@pytest.mark.parametrize("gate", [RIDDLE, CONSENT, QUEUE, COUNTRY, WAITING])
def test_beside_a_menu_or_a_way_to_reach_somebody_it_is_a_part_of_the_page(gate):
    menu = "<nav><a href=/a>Ministry of Foreign Affairs</a><a href=/b>Consular services</a></nav>"
    assert _told(menu + gate).sight != Sight.BLOCKED
    assert _told(f"<h1>Embassy</h1><p>+999 1 234 567, consular office</p>{gate}").sight != Sight.BLOCKED


def test_a_form_to_sign_with_a_riddle_in_it_is_a_page():
    form = "<form><input name=name><input type=email><div class=g-captcha></div><button>Sign</button></form>"
    assert _told(f"<h1>Petition: free the four editors</h1>{form}").sight == Sight.OK


def _told(body):
    url = "https://www.mfa.example.org/contact"
    page = f"<!doctype html><title>Side</title><body>{body}"
    return judge(url, Page(url, 200, {"content-type": "text/html; charset=utf-8"}, page.encode()))
