"""Whose a page is, by what is known beside it: 84 languages of pages, and what names, places and values weigh."""

from collections import Counter

import pytest

from benchmarks import link_frames
from directory.fetch import Page
from directory.link_checks import Sight, judge
from directory.link_checks.knowing import known_of
from directory.link_checks.known import Known, host_words, places_of
from directory.models import PublicState
from tests import factories as make

URL = "https://www.some-site.org/en/contact"
WORDS = "<p>Sunny rooms by the sea for every purse, with breakfast and a boat to the islands at noon.</p>" * 2


def seen(url, html, known=None):
    answer = Page(url, 200, {"content-type": "text/html; charset=utf-8"}, html.encode())
    return judge(url, answer, known=known or Known())


def sight(body, known=None, title="Rooms", url=URL):
    return seen(url, f"<title>{title}</title><h1>{title}</h1>{body}", known).sight


@pytest.fixture(scope="module")
def judged():
    return [(page, seen(page.url, page.html).sight) for page in link_frames.pages()]


def test_the_pages_are_of_every_kind_in_twenty_five_languages_and_more():
    kinds = Counter(text.kind for text in link_frames.texts())
    assert (
        min(kinds[kind] for kind in ("contact", "appeal", "shop", "blog", "business", "suspended", "sale"))
        >= 10
    )
    assert len({text.language for text in link_frames.texts()}) >= 25


def test_no_page_of_a_body_is_an_alarm_whatever_notice_it_has(judged):
    alarms = [
        page for page, sight in judged if page.text.is_good and sight not in (Sight.OK, Sight.REDIRECTED)
    ]
    assert [(page.text.language, page.frame, page.text.title) for page in alarms] == []


def test_pages_of_others_are_found_in_every_language_without_a_word_of_their_trade(judged):
    bad = [sight for page, sight in judged if not page.text.is_good]
    assert len(bad) > 500
    assert sum(sight in (Sight.OK, Sight.REDIRECTED) for sight in bad) <= 0.03 * len(bad)


@pytest.mark.parametrize(
    "known",
    [
        Known(names=("Haus am Meer",)),
        Known(places=places_of("GE")),
        Known(values=("+9991234567",)),
        Known(values=("rooms@freemail.example",)),
    ],
    ids=["name", "place", "number", "mailbox"],
)
def test_what_is_known_of_the_body_makes_a_page_its_own(known):
    told = (
        WORDS
        + "<p>Haus am Meer, თბილისი, საქართველო. 999 1 234 567</p><a href='mailto:rooms@freemail.example'>@</a>"
    )
    assert sight(told, Known(names=("Somebody Else",))) == Sight.SOFT_404
    assert sight(told, known) == Sight.OK


@pytest.mark.parametrize(
    "name", ["Руританией", "루리타니아", "鲁里坦尼亚", "روريتانيا", "რურიტანიის", "Rurytanii"]
)
def test_what_the_host_is_called_is_known_in_every_script(name):
    assert sight(WORDS + f"<p>{name}</p>", url="https://www.mfa-ruritania.org/") == Sight.OK
    assert not host_words("https://www.mfa-ruritania.org/").stand_in(
        "Sunny rooms by the sea, contact us online"
    )


@pytest.mark.parametrize(
    "against",
    [
        "<a href='https://offers.example/1'>→</a><a href='https://offers.example/2'>→</a>",
        "<link rel=canonical href='https://shop.example/'>",
        '<script type=\'application/ld+json\'>{"@type": "Product"}</script><p>49.90 €</p>',
    ],
    ids=["links", "canonical", "shop"],
)
def test_a_page_in_the_old_frame_is_told_by_what_leads_away(against):
    menu = "".join(f"<a href='/{page}'>{page}</a>" for page in ("ministry", "missions", "news"))
    frame = f"<nav>Ministry of Foreign Affairs {menu}</nav><main>{{}}</main><footer>Ministry</footer>"
    assert sight(frame.format(WORDS)) == Sight.OK
    assert sight(frame.format(WORDS + against)) == Sight.SOFT_404
    assert sight(frame.format(WORDS + against + "<p>The embassy helps citizens with a visa.</p>")) == Sight.OK


@pytest.mark.parametrize("url", ["https://www.facebook.com/some.body", "https://x.com/somebody"])
def test_a_platform_is_nobodys_whatever_a_program_sees_there(url):
    assert sight(WORDS, url=url) == Sight.OK


@pytest.mark.django_db
def test_a_check_knows_the_body_behind_each_address():
    PublicState.objects.get_or_create(pk=1)
    body = make.published(make.make_ministry("LT", name="Užsienio reikalų ministerija"))
    make.published(make.make_contact_point(body, channel="telephone", value="+37052362444"))
    make.published(make.make_contact_point(body, value=URL))
    known = known_of([URL, "https://elsewhere.example/"])
    assert list(known) == [URL]
    assert known[URL].is_named_in("UŽSIENIO REIKALŲ MINISTERIJA")
    assert [
        known[URL].is_placed_in(text) for text in ("リトアニア", "lithuanian", "in Vilnius", "Latvia")
    ] == [
        True,
        True,
        True,
        False,
    ]
    assert known[URL].values == ("+37052362444",)
