"""Two moderators with worksheets and the keyboard alone: how many keys and page loads a row costs them."""

from types import SimpleNamespace

import phonenumbers
import pytest
from django.core.cache import cache
from django.utils import timezone

from directory import moderation
from directory.models import Approval, ContactPoint, OfficialDomain, PublicState, Verification
from tests import factories as make
from tests import tables
from tests.browser.test_accessibility import COLOURS, FULL, looked_at
from tests.browser.test_editors import PASSWORD, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
HOSTS = {
    **{
        "AT": "aussen.at",
        "CZ": "zahranici.cz",
        "DK": "udenrig.dk",
        "EE": "valismin.ee",
        "FI": "ulkoasiat.fi",
    },
    **{"IE": "gnothai.ie", "LT": "reikalai.lt", "LV": "arlietas.lv", "NO": "utenriks.no", "PL": "sprawy.pl"},
    **{"PT": "estrangeiros.pt", "SE": "utrikes.se"},
}
CODES = list(HOSTS)
UNPROVEN = CODES[::3]  # of these the domain waits too
PLANTED = "+37052362400"
MOST_KEYS, MOST_LOADS = 4, 0.4
MOST_TABS = 60
# The admin's links change their colour slowly.
# Not waited for: what is not painted never ends.
STILL = "document.getAnimations().forEach((each) => each.finish())"
FOCUSED = "document.activeElement.textContent.trim()"


MODERATORS = ["anna", "ben"]


def number_of(code):
    found = phonenumbers.example_number(code)
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)


def body_with_three(code):
    """A ministry on whose own contact page a program read three contacts today."""
    host = HOSTS[code]
    make.make_country(code, f"Country {code}")
    body = make.published(make.make_ministry(code, name=f"Ministry of {code}"))
    website = make.published(make.make_contact_point(body, channel="website", value=f"https://www.{host}/"))
    domain = make.make_domain(body, domain=host)
    if code not in UNPROVEN:
        make.published(domain)
    values = {
        "contact_page": f"https://www.{host}/contact",
        "email": f"office@{host}",
        "telephone": number_of(code),
    }
    text = f"Ministry of {code}. Write to {values['email']} or call {values['telephone']}."
    address = values["contact_page"]
    page = make.make_sighted_page(body, address=address, text=text, seen_at=timezone.now(), names_body=True)
    points = [
        make.make_contact_point(body, channel=channel, value=value) for channel, value in values.items()
    ]
    for point in points:
        as_written = "" if point.channel == "contact_page" else point.value
        make.make_sighting(point, page, as_written=as_written)
    return SimpleNamespace(body=body, points=points, domain=domain, page=page, website=website)


@pytest.fixture
def ministries(transactional_db, settings):
    """By their codes; what waits for them was entered by nobody, and two moderators are there."""
    cache.clear()
    settings.SECOND_EYES_AFTER_DAYS = 0
    return tables.built_once(fill)


def fill():
    PublicState.objects.get_or_create(pk=1)
    for name in MODERATORS:
        account = make.make_account(username=name)
        account.set_password(PASSWORD)
        account.save()
    found = {code: body_with_three(code) for code in CODES}
    lithuania = found["LT"]
    found["planted"] = make.make_contact_point(lithuania.body, channel="telephone", value=PLANTED)
    instead = [{"value": lithuania.points[2].value}]
    make.make_sighting(found["planted"], lithuania.page, stands=False, instead=instead)
    return found


class Counted:
    """The keys that somebody presses on a page, and the pages that load for it."""

    def __init__(self, page):
        page.wait_for_load_state()
        self.page, self.keys, self.loads = page, 0, 0
        page.on("load", lambda _: self.loaded())

    def loaded(self):
        self.loads += 1

    def press(self, key):
        self.keys += 1
        self.page.keyboard.press(key)

    def type(self, text):
        for letter in text:
            self.press(letter)

    def and_wait(self, key):
        """A key that leads to another page, or to this one anew."""
        with self.page.expect_navigation(wait_until="load"):
            self.press(key)

    def follow(self, name):
        for _ in range(MOST_TABS):
            self.press("Tab")
            if self.page.evaluate(FOCUSED) == name:
                return self.and_wait("Enter")
        raise AssertionError(f"{name} is out of the keyboard's reach")


def clear(hand):
    """Work through every sheet as its keys say."""
    page = hand.page
    hand.follow("Worksheets")
    hand.follow("Ministry of AT (AT)")
    for code in CODES:
        assert page.locator("h1").inner_text() == f"Ministry of {code} ({code})"
        if code in UNPROVEN:
            hand.press("x")
            hand.press("t")
            hand.press("c")
            hand.type(HOSTS[code])
            hand.and_wait("Enter")
        else:
            hand.press("t")
            hand.and_wait("a")
        if code == "LT":
            assert page.locator(".contradicted input[name=tick]").is_checked() is False
            hand.and_wait("n")


def test_two_clear_forty_rows_of_twelve_ministries_with_few_keys_and_loads(visit, live_server, ministries):
    waiting = [point for code in CODES for point in ministries[code].points]
    waiting += [ministries[code].domain for code in UNPROVEN]
    assert len(waiting) == 40
    for name in MODERATORS:
        hand = Counted(sign_in(visit, live_server, name))
        clear(hand)
        keys, loads = hand.keys / len(waiting), hand.loads / len(waiting)
        print(f"{name}: {hand.keys} keys and {hand.loads} loads, {keys:.2f} and {loads:.3f} for each row")
        assert keys <= MOST_KEYS
        assert loads <= MOST_LOADS
    assert {unit.pk for unit in waiting} <= {
        *ContactPoint.objects.published().values_list("pk", flat=True),
        *OfficialDomain.objects.published().values_list("pk", flat=True),
    }
    planted = ContactPoint.objects.get(pk=ministries["planted"].pk)
    assert planted.state == "pending"
    assert not Approval.objects.filter(unit_id=planted.pk).exists()


def opened(visit, live_server, found, **options):
    page = sign_in(visit, live_server, "anna")
    page.goto(f"{live_server.url}/admin/review/bodies/{found.body.pk}/")
    return page


def test_the_page_of_a_row_opens_by_key_and_counts_as_looked_at(visit, live_server, ministries):
    found = ministries["CZ"]
    page = opened(visit, live_server, found)
    page.context.route("https://www.zahranici.cz/**", lambda route: route.fulfill(body="<title>x</title>"))
    page.keyboard.press("x")
    with page.context.expect_page() as other:
        page.keyboard.press("o")
    assert other.value.url == "https://www.zahranici.cz/contact"
    other.value.close()
    assert page.locator("input[name^=looked-]:checked").count() == 1
    with page.expect_navigation():
        page.keyboard.press("a")
    contact_page = found.points[0]
    moderation.approve_bundle(
        contact_page,
        by=make.make_account(),
        seen_hashes=[make.hash_of(contact_page)],
        at=timezone.now(),
        acknowledged=make.answers_for(contact_page),
    )
    assert Verification.objects.get().by.username == "anna"


def test_keys_do_nothing_while_one_types_and_can_be_switched_off(visit, live_server, ministries):
    page = opened(visit, live_server, ministries["CZ"])
    page.keyboard.press("r")
    page.keyboard.type("not theirs")
    assert page.locator("#reason").input_value() == "not theirs"
    assert page.locator("input[name=tick]:checked").count() == 0
    page.locator("h1").click()
    page.keyboard.press("?")
    page.get_by_label("Single keys act on this page").uncheck()
    page.locator("h1").click()
    page.keyboard.press("t")
    assert page.locator("input[name=tick]:checked").count() == 0
    page.reload()
    page.keyboard.press("t")
    assert page.locator("input[name=tick]:checked").count() == 0
    page.keyboard.press("?")
    assert page.locator("#keys").get_attribute("open") is not None


def test_all_of_it_works_without_scripts(visit, live_server, ministries):
    page = visit(java_script_enabled=False)
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("link", name="Worksheets").click()
    page.get_by_role("link", name="Ministry of LT (LT)").click()
    page.get_by_role("link", name="Tick all").click()
    assert page.locator("input[name=tick]:checked").count() == 3
    assert not page.locator(".contradicted input[name=tick]").is_checked()
    page.get_by_role("button", name="Approve what is ticked").click()
    assert page.get_by_text("Refused:").count() == 2
    page.locator("input.typed").fill(HOSTS["LT"])
    page.get_by_role("button", name="Approve what is ticked").click()
    assert Approval.objects.count() == 3
    assert page.locator("h1").inner_text() == "Ministry of LT (LT)"
    page.get_by_role("link", name="Next body").click()
    assert page.locator("h1").inner_text() == "Ministry of LV (LV)"


def busy(found):
    """Rows of every kind, with everything that can stand at one."""
    body = found.body
    make.make_contact_point(body, value="https://www.zahranici.example.org/a/very/long/path/" + "x" * 120)
    make.make_contact_point(body, channel="telephone", value="+48225239000")
    make.make_contact_point(body, by=make.make_account(), channel="postal_address", value="Street 1\nTown")
    wish = make.propose(found.website, make.make_account(), value="https://www.zahranici.cz/new")
    doubted = make.published(make.make_contact_point(body, value="https://www.zahranici.cz/doubted"))
    moderation.dispute(
        doubted, by=make.make_account(), reason="no", seen_content_hash=doubted.content_hash, at=make.NOW
    )
    return wish


def test_axe_finds_nothing_at_any_width_in_light_and_dark(visit, live_server, ministries):
    found = ministries["CZ"]
    busy(found)
    other = sign_in(visit, live_server, "ben")
    other.goto(f"{live_server.url}/admin/review/bodies/{found.body.pk}/")
    page = opened(visit, live_server, found)
    for box in page.locator("input[name=tick]").all():
        box.check()
    with page.expect_navigation():
        page.keyboard.press("a")
    assert page.locator(".why-not").count() > 0
    page.keyboard.press("?")
    sheet = page.url
    make.make_caution("UG")
    others = ("bodies/?section=all", "caution-sources/")
    for path in (sheet, *(f"{live_server.url}/admin/review/{other}" for other in others)):
        if path != sheet:
            page.goto(path)
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            for scheme, options in (("light", FULL), ("dark", COLOURS)):
                page.emulate_media(color_scheme=scheme)
                page.evaluate(STILL)
                assert looked_at(page, options) == [], (path, width, scheme)
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (path, width)
