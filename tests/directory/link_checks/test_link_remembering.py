"""What a page was tells what it is: one that lost all is taken over, one that kept name and value is fine."""

from datetime import timedelta

import pytest

from directory import link_checks, moderation
from directory.accounts import roles
from directory.fetch import Page
from directory.link_checks import Sight, judge
from directory.link_checks.facts_in import names_in, values_in
from directory.link_checks.remembering import MEMORY, Remembered, remembered
from directory.models import ContactPoint, LinkProblem, Method, Observation, PublicState
from tests import factories as make
from tests import tables
from tests.own_sites import page, playing

URL = "https://mfa.example-gov.org/en/contact"
NAME = "Ministry of Foreign Affairs"
VALUES = ("+9991234567", "info@mfa.example-gov.org")
TOLD = f"<h1>Contact</h1><p>{NAME}, 1 Harbour Road. Telephone +999 1 234 567. info@mfa.example-gov.org.</p>"
PAST = Remembered("Contact", "en", (NAME,), VALUES)
WORDS = "<p>Sunny rooms by the sea for every purse, with breakfast and a boat to the islands.</p>" * 4
SPOKEN_FOR = WORDS + "<p>No visa is needed, says the embassy, for citizens with a passport.</p>"
WORDS += "<a href=/rooms>Rooms</a> <a href=/boats>Boats</a>"


def sight(body, past=PAST, status=200, title="Contact", lang="en"):
    answer = Page(URL, status, {"content-type": "text/html"}, page(title, body, lang).encode())
    return judge(URL, answer, past).sight


NOTICES = [
    "The main entrance is under construction.",
    "The online booking is under maintenance until 5 December.",
    "В здании ведутся технические работы.",
    "The consular fee account has been suspended; pay in cash.",
    "To write to us, please solve the captcha below.",
    "<h2>404 not found</h2>",
]


@pytest.mark.parametrize("notice", NOTICES)
def test_a_page_that_keeps_name_and_value_is_fine_whatever_it_says(notice):
    assert sight(TOLD + notice, past=None) == Sight.OK
    assert sight(TOLD + notice) == Sight.OK


def test_what_keeps_name_and_value_is_fine_though_its_title_says_otherwise():
    assert sight(TOLD, past=None, title="Page not found") == Sight.SOFT_404
    assert sight(TOLD, title="Page not found") == Sight.OK


@pytest.mark.parametrize("lang", ["vi", "", "en", "EN-us"])
def test_a_page_that_lost_all_at_once_is_an_alarm(lang):
    assert sight(WORDS, title="Holiday homes", lang=lang, past=None) == Sight.SOFT_404
    assert sight(SPOKEN_FOR, past=None, title="Holiday homes", lang=lang) == Sight.OK
    assert sight(SPOKEN_FOR, title="Holiday homes", lang=lang) == Sight.SOFT_404


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (WORDS + f"<p>{NAME.upper()}</p>", "Other"),
        (WORDS + "<p>Call 999-1-234-567</p>", "Other"),
        (WORDS + "<p>Call ٩٩٩ ١ ٢٣٤ ٥٦٧</p>", "Other"),
        (WORDS + '<a href="mailto:INFO@mfa.example-gov.org">write</a>', "Other"),
        (SPOKEN_FOR, "contact"),
    ],
)
def test_what_kept_one_of_them_is_judged_by_its_words(body, title):
    assert sight(body, title=title, lang="vi") == Sight.OK
    assert sight("<h1>Page not found</h1>" + body, title=title, lang="vi") == Sight.SOFT_404


def test_a_short_notice_in_the_same_language_is_no_alarm():
    notice = "<p>We are renewing our site. Come back on Monday.</p>"
    assert sight(notice, title="Soon", lang="en") == Sight.FAILURE
    assert sight("<p>Noi dung dang cap nhat.</p>", title="Sap ra mat", lang="vi") == Sight.SOFT_404


def test_a_name_alone_does_not_excuse_a_page():
    past = Remembered("Contact", "en", (NAME,))
    assert sight(f"<h1>Page not found</h1><p>{NAME}</p>", past, title="Other") == Sight.SOFT_404


def test_where_neither_name_nor_value_stood_what_it_says_decides():
    assert sight(WORDS, Remembered("Contact", "en"), title="Other", lang="vi") == Sight.SOFT_404
    assert sight(SPOKEN_FOR, Remembered("Contact", "en"), title="Other", lang="vi") == Sight.OK


def test_two_people_who_vouch_for_a_page_outweigh_that_it_names_nobody():
    assert sight(WORDS, Remembered("", "", is_vouched=True), title="Other") == Sight.OK
    assert (
        sight(WORDS, Remembered("", "", is_vouched=True), title="Casino bonus, free spins") == Sight.SOFT_404
    )


def test_a_wall_or_an_error_is_none_the_less():
    wall = "<p>Checking your browser before you go on.</p>"
    assert sight(wall, title="Just a moment...", lang="") == Sight.BLOCKED
    assert sight(TOLD, status=404) == Sight.FAILURE


def test_values_are_found_however_they_are_spelt():
    text = "Tel. (0)5 236-24.44, Info@URM.lt, J. Tumo-Vaižganto g. 2\nVilnius"
    wanted = ("+37052362444", "info@urm.lt", "J. Tumo-Vaižganto g. 2, Vilnius", "+37052362445", "x@urm.lt")
    assert values_in(wanted, text) == wanted[:3]
    assert names_in(["Užsienio reikalų ministerija", "URM"], "UŽSIENIO  reikalų\nministerija URM") == (
        "Užsienio reikalų ministerija",
    )


HOME = "http://www.urm-invented.lt/contacts"
LATER = make.NOW + timedelta(days=2)


@pytest.fixture
def contact():
    return tables.built_once(make_contact)


def make_contact():
    PublicState.objects.get_or_create(pk=1)
    body = make.published(make.make_ministry("LT", name=NAME))
    make.published(make.make_contact_point(body, channel="telephone", value="+37052362444"))
    return make.published(make.make_contact_point(body, value=HOME))


def seen(contact, **facts):
    text = f"{NAME}. Telephone: 8 5 236 2444"
    facts = {"address": HOME, "text": text, "title": "Contacts", "language": "lt", **facts}
    return make.make_sighted_page(contact.organisation, **facts)


@pytest.mark.django_db
def test_what_a_page_was_is_remembered_with_what_stood_on_it(contact):
    make.make_contact_point(contact.organisation, channel="email", value="other@urm.lt")
    seen(contact)
    past = Remembered("Contacts", "lt", (NAME,), ("+37052362444",))
    assert remembered([HOME, "https://other.lt/"], at=LATER) == {HOME: past}
    assert remembered([HOME], at=make.NOW + MEMORY) == {}


@pytest.mark.django_db
def test_the_newest_look_counts_be_it_a_persons(contact):
    seen(contact)
    seen(contact, by=make.make_account(), seen_at=LATER, title="Newer")
    assert remembered([HOME], at=LATER)[HOME].title == "Newer"


def check(pages, at=LATER):
    with playing(pages) as sites:
        link_checks.check(clock=lambda: at, manner=sites.manner(), everything=True)
    return Observation.objects.get(url=HOME)


TAKEN = {HOME: page("Holiday homes", WORDS, "vi")}
SOON, NEXT = LATER + timedelta(hours=1), LATER + timedelta(days=1)


@pytest.fixture
def alarm(contact):
    seen(contact)
    observed = check(TAKEN)
    assert observed.state == "soft_404"
    assert "taken over" in observed.detail
    return LinkProblem.objects.get(closed_at=None)


def look(contact, by=None, at=SOON):
    contact.refresh_from_db()
    told = {"method": Method.PAGE_SEEN, "looked_at": HOME, "seen_content_hash": contact.content_hash}
    moderation.verify(contact, by=by or make.make_account(roles.EDITOR), at=at, **told)


@pytest.mark.django_db
def test_one_person_alone_ends_no_alarm_about_a_page_taken_over(contact, alarm):
    one = make.make_account(roles.EDITOR)
    link_checks.overrule(alarm, by=one, at=SOON)
    look(contact, one)
    assert check(TAKEN, NEXT).state == "soft_404"


@pytest.mark.django_db
@pytest.mark.parametrize("overrules", [True, False])
def test_two_people_who_saw_it_since_end_it(contact, alarm, overrules):
    if overrules:
        link_checks.overrule(alarm, by=make.make_account(), at=SOON)
    else:
        look(contact)
    look(contact)
    assert check(TAKEN, NEXT).state == "ok"


@pytest.mark.django_db
def test_nobody_whose_account_is_new_or_anothers_is_one_of_them(contact, alarm):
    link_checks.overrule(alarm, by=make.make_account(roles.EDITOR, since=LATER), at=SOON)
    maker = make.make_account()
    look(contact, maker)
    assert check(TAKEN, NEXT).state == "soft_404"
    look(contact, make.make_account(by=maker))
    assert check(TAKEN, NEXT).state == "soft_404"


@pytest.mark.django_db
def test_who_saw_the_page_before_the_alarm_did_not_see_it_taken_over(contact):
    seen(contact)
    for _ in range(2):
        look(contact, at=make.NOW + timedelta(hours=1))
    assert check(TAKEN).state == "soft_404"
    assert check(TAKEN, NEXT).state == "soft_404"


@pytest.mark.django_db
def test_one_person_who_withdraws_what_stood_on_it_leaves_it_known(contact):
    seen(contact, text="Telephone: 8 5 236 2444")
    phone = ContactPoint.objects.get(channel="telephone")
    moderation.withdraw(phone, by=make.make_account(), reason="tidy", at=make.NOW)
    assert check(TAKEN).state == "soft_404"


@pytest.mark.django_db
def test_a_page_that_is_what_it_was_works(contact):
    seen(contact)
    kept = f"<h2>404</h2><p>{NAME}: (8 5) 236 2444</p>"
    assert check({HOME: page("Contacts", kept)}).state == "ok"


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('<script src="https://other.example.net/x.js"></script>', Sight.SOFT_404),
        ('<script src="/x.js"></script>', Sight.BLOCKED),
        (
            '<script src="/x.js"></script><script src="https://other.example.net/x.js"></script>',
            Sight.BLOCKED,
        ),
    ],
)
def test_a_page_of_which_others_scripts_are_all_that_is_left_is_an_alarm(script, expected):
    assert sight(script, title="Rooms") == expected
    assert sight(script) == Sight.BLOCKED
    assert sight(script, past=None, title="Rooms") == Sight.BLOCKED


def test_a_frame_over_a_page_that_keeps_all_beneath_shows_the_frame():
    cover = '<iframe src="https://other.example.net/" style="position:fixed;inset:0"></iframe>'
    assert sight(TOLD + cover) == Sight.MOVED
