"""Changes in words, and as Atom: valid whatever the data hold, without names, and without a prompt into danger."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import etree

from directory import moderation
from directory.models import Country, Intent, Organisation
from tests import clock
from tests import factories as make
from tests.pages import call, caution, contact, html, ministry, petition, shown, withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

PAGE, FEED = "/changes/", "/feeds/changes.atom"
ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
GONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
URN = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def parsed(client, path=FEED):
    """What another reader of feeds makes of it; it must find nothing wrong."""
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (
        200,
        "application/atom+xml; charset=utf-8",
    )
    found = feedparser.parse(
        answer.content, response_headers={"content-type": answer.headers["Content-Type"]}
    )
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def titles(client, path=FEED):
    return [entry.title for entry in parsed(client, path).entries]


def tombstones(client, path=FEED):
    return [node.attrib for node in ET.fromstring(client.get(path).content).iter(GONE)]


def change(unit, **fields):
    make.approve_proposal(make.propose(unit, make.make_account(), **fields), make.make_account())


def test_the_page_tells_in_words_the_newest_first(client):
    organisation = ministry(name="Foreign Ministry")
    point = contact(organisation, channel="email", value="info@urm.lt")
    change(point, value="post@urm.lt")
    text = shown(client, PAGE)
    changed, new = (
        text.index("Contact: changed (where it was read, the address or number)"),
        text.index("Contact: new here"),
    )
    assert changed < new < text.index("Organisation: new here")
    assert "E-mail of Foreign Ministry" in text
    assert f'href="/countries/{organisation.country_id}/"' in html(client, PAGE)


def test_the_time_of_a_change_is_written_as_html_has_it(client):
    """HTML takes no more than milliseconds; the page needs none."""
    ministry()
    assert set(re.findall(r'datetime="([^"]*)"', html(client, PAGE))) == {f"{clock.TODAY}T12:00:00Z"}


def test_what_left_is_told_without_its_name(client):
    withdraw(make.published(make.make_organisation(name="Canary name")))
    text = shown(client, PAGE)
    assert "Organisation: withdrawn" in text
    assert "Canary" not in text


def test_nothing_private_is_on_the_page_or_in_a_feed(client):
    by = make.make_account(username="canary-account")
    organisation = ministry(by=by)
    point = contact(organisation, value="https://canary.example/")
    moderation.withdraw(point, by=by, reason="canary-reason", at=make.NOW)
    make.make_contact_point(organisation, value="https://canary-pending.example/", by=by)
    make.make_caution("LT", text="canary-text", by=by)
    for path in (PAGE, FEED, "/feeds/LT.atom"):
        assert "canary" not in client.get(path).content.decode(), path


def test_the_page_leads_on_by_the_number(client):
    for _ in range(26):
        contact(make.published(make.make_organisation()))
    first = html(client, PAGE)
    older = re.search(r'href="(\?before=\d+)"', first)[1]
    second = html(client, PAGE + older)
    assert (first.count("<li>\n          <p>"), second.count("<li>\n          <p>")) == (50, 2)
    assert "Older changes" not in second
    assert 'href="/changes/">The newest' in second


@pytest.mark.parametrize("query", ["?x=1", "?before=", "?before=-1", "?before=x", "?before=" + "9" * 50])
def test_the_page_ignores_what_it_does_not_know(client, query):
    ministry(name="Foreign Ministry")
    assert html(client, PAGE + query) == html(client, PAGE)


def test_before_the_first_number_there_is_nothing(client):
    ministry()
    assert "Nothing has changed before that." in shown(client, PAGE + "?before=1")


def test_the_pages_of_an_empty_directory_answer(client):
    assert "Nothing has changed yet." in shown(client, PAGE)
    assert parsed(client).entries == []


def test_a_kept_first_page_is_not_given_for_an_older_one(client, settings):
    settings.PUBLIC_CACHE = True
    ministry(name="Foreign Ministry")
    assert "Foreign Ministry" in html(client, PAGE)
    assert "Foreign Ministry" not in html(client, PAGE + "?before=1")


def test_the_footer_and_the_heads_lead_to_it(client):
    ministry()
    assert '<a href="/changes/">Changes</a>' in html(client, "/method/")
    link = '<link rel="alternate" type="application/atom+xml" title="Changes for Country LT" href="/feeds/LT.atom">'
    assert link in html(client, "/countries/LT/")
    assert f'type="application/atom+xml" title="Changes" href="{FEED}"' in html(client, PAGE)


def test_a_feed_has_all_that_rfc_4287_demands(client, settings):
    contact(ministry())
    call()
    root = ET.fromstring(client.get(FEED).content)
    assert root.tag == f"{ATOM}feed"
    for node in [root, *root.iter(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            (found,) = node.findall(f"{ATOM}{name}")
            assert found.text
        assert URN.fullmatch(node.find(f"{ATOM}id").text)
        assert re.fullmatch(r"\d{4}(-\d\d){2}T\d\d:\d\d:\d\d\.\d+Z", node.find(f"{ATOM}updated").text)
        links = [(link.get("rel"), link.get("href")) for link in node.findall(f"{ATOM}link")]
        assert "alternate" in dict(links)
        assert all(address.startswith(settings.SITE_URL) for _, address in links)
    assert root.find(f"{ATOM}author/{ATOM}name").text
    assert ("self", settings.SITE_URL + FEED) in [
        (link.get("rel"), link.get("href")) for link in root.findall(f"{ATOM}link")
    ]
    ids = [node.text for node in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))


def test_every_feed_keeps_to_the_grammar_of_rfc_4287(client):
    """Its grammar is written down in tests/advocacy/atom.rng."""
    grammar = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    body = ministry()
    withdraw(contact(body))
    contact(body)
    call(accused_country=body.country)
    caution("LT")
    for path in (FEED, "/feeds/LT.atom"):
        root = etree.fromstring(client.get(path).content)
        grammar.assertValid(root)
        assert len(root.findall(f"{ATOM}entry")) >= 2
        root.find(f"{ATOM}entry").remove(root.find(f"{ATOM}entry/{ATOM}updated"))
        assert not grammar.validate(root)


def test_of_each_record_the_last_change_is_told_once(client):
    organisation = make.published(make.make_organisation(name="Old"))
    change(organisation, name="New")
    (entry,) = parsed(client).entries
    assert (entry.title, entry.summary) == ("New", "Organisation: changed (name).")
    assert entry.id == f"urn:uuid:{organisation.pk}"


def test_a_record_that_left_is_a_tombstone_and_no_entry(client):
    organisation = make.published(make.make_organisation())
    withdraw(organisation)
    assert parsed(client).entries == []
    gone = {"ref": f"urn:uuid:{organisation.pk}", "when": f"{clock.TODAY}T12:00:00.000000Z"}
    assert tombstones(client) == [gone]


def test_a_record_that_returned_is_an_entry_and_no_tombstone(client):
    organisation = make.published(make.make_organisation())
    withdraw(organisation)
    for _ in range(2):
        seen = make.hash_of(organisation, Intent.RESTORE)
        moderation.restore(organisation, by=make.make_account(), seen_hash=seen, at=make.NOW)
    assert titles(client) == [organisation.name]
    assert tombstones(client) == []


@pytest.mark.hostile(10)
@pytest.mark.parametrize(
    "name",
    [
        *["two\nlines; END:VCARD", "]]> <script>alert(1)</script>", "&amp; &lt; \"quoted' </title></entry>"],
        *["control\x01\x0b\x1f end", "bidi \u202e text", "not a character \uffff \ufdd0", "<![CDATA[ x ]]>"],
    ],
    ids=ascii,
)
def test_whatever_a_name_holds_the_feed_is_one_valid_document(client, name):
    organisation = make.published(make.make_organisation(country=make.make_country("LT")))
    Organisation.objects.filter(pk=organisation.pk).update(name=name)
    Country.objects.filter(code="LT").update(name=name[:80])
    for path in (FEED, "/feeds/LT.atom"):
        root = ET.fromstring(client.get(path).content)
        (title,) = root.findall(f"{ATOM}entry/{ATOM}title")
        plain = re.sub("[\x01\x0b\x1f\uffff]", "\ufffd", name)
        assert title.text == " ".join(plain.split())
        assert len(parsed(client, path).entries) == 1


def test_a_country_has_its_bodies_cautions_and_the_calls_that_its_readers_may_act_on(client):
    here, there = ministry("LT", name="Here"), ministry("LV", name="There")
    contact(here, channel="email", value="a@urm.lt")
    contact(there, channel="email", value="a@mfa.example")
    make.make_caution("LT", level="warn", text="canary")
    call(title="For everybody")
    call(title="For their representatives", addresses_reader="representatives")
    call(title="About Lithuania", addresses_reader="", countries=[here.country])
    call(title="About Latvia", addresses_reader="", countries=[there.country])
    call(title="Past", outcome="achieved")
    assert set(titles(client, "/feeds/LT.atom")) == {
        "Here",
        "E-mail of Here",
        "Country LT",
        "For everybody",
        "About Lithuania",
    }


def test_where_a_caution_forbids_a_prompt_the_feed_carries_no_call_but_the_caution(client):
    here = ministry("UG", name="Here")
    call(title="For everybody")
    call(title="About it", countries=[here.country])
    petition(here, 7)
    exempt = make.published(make.make_issue(exempt=True))
    call(title="Exempt", issue=exempt)
    assert set(titles(client, "/feeds/UG.atom")) == {"Here", "For everybody", "About it", "Exempt"}
    caution("UG")
    found = parsed(client, "/feeds/UG.atom")
    assert {entry.title for entry in found.entries} == {"Here", "Country UG", "Exempt"}
    assert "may be dangerous in this country" in found.feed.subtitle
    assert any(link.href.endswith("/safety/") for link in found.feed.links)
    assert b"signs.example" not in client.get("/feeds/UG.atom").content


def test_a_caution_bound_to_an_issue_forbids_its_calls_alone(client):
    ministry("UG", name="Here")
    issue = make.published(make.make_issue())
    call(title="Bound", issue=issue)
    call(title="Free")
    caution("UG", issue=issue)
    assert set(titles(client, "/feeds/UG.atom")) == {"Here", "Free", "Country UG"}


def relations(client, path):
    """The addresses that a feed leads to, by the name of the link."""
    root = ET.fromstring(client.get(path).content)
    return {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}


def every_id(client, site):
    """What a reader of feeds gathers who follows the archives to their end (RFC 5005, section 4)."""
    found, path = set(), FEED
    while path:
        found |= {entry.id for entry in parsed(client, path).entries}
        path = relations(client, path).get("prev-archive", "").removeprefix(site)
    return found


def test_of_a_burst_the_archives_lose_nothing(client, settings):
    bodies = [make.published(make.make_organisation()) for _ in range(123)]
    assert len(parsed(client).entries) == 50
    assert every_id(client, settings.SITE_URL) == {f"urn:uuid:{body.pk}" for body in bodies}


def test_an_archive_says_what_it_is_and_keeps_its_address(client, settings):
    for _ in range(101):
        make.published(make.make_organisation())
    newest = relations(client, FEED)["prev-archive"].removeprefix(settings.SITE_URL)
    assert newest == "/feeds/changes/2.atom"
    assert "next-archive" not in relations(client, newest)
    first = relations(client, newest)["prev-archive"].removeprefix(settings.SITE_URL)
    links = relations(client, first)
    assert links["next-archive"] == settings.SITE_URL + newest
    assert links["current"] == settings.SITE_URL + FEED
    assert "prev-archive" not in links
    assert ET.fromstring(client.get(first).content).find(f"{HISTORY}archive") is not None
    assert ET.fromstring(client.get(FEED).content).find(f"{HISTORY}archive") is None
    grammar = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    grammar.assertValid(etree.fromstring(client.get(first).content))


def test_an_archive_that_is_not_full_yet_is_not_there(client):
    for _ in range(99):
        make.published(make.make_organisation())
    answers = {
        name: client.get(f"/feeds/changes/{name}.atom") for name in ("1", "2", "0", "01", "-1", "9" * 30)
    }
    assert [name for name, answer in answers.items() if answer.status_code != 404] == ["1"]


def test_a_feed_that_holds_everything_leads_to_no_archive(client):
    ministry()
    assert "prev-archive" not in relations(client, FEED)


def test_the_country_feed_has_the_tombstones_of_its_records_and_of_calls(client):
    here, there = ministry("LT"), ministry("LV")
    gone, asked = contact(here), call()
    withdraw(gone)
    withdraw(asked)
    withdraw(contact(there))
    refs = {stone["ref"] for stone in tombstones(client, "/feeds/LT.atom")}
    assert refs == {f"urn:uuid:{gone.pk}", f"urn:uuid:{asked.pk}"}


@pytest.mark.parametrize("code", ["ZZ", "lt", "LTU", "L1", "changes2"])
def test_of_no_country_there_is_no_feed(client, code):
    make.make_country("LT")
    assert client.get(f"/feeds/{code}.atom").status_code == 404


@pytest.mark.parametrize("path", [PAGE, FEED, "/feeds/LT.atom"])
def test_it_is_only_read_sets_no_cookie_and_has_an_etag(client, path):
    make.make_country("LT")
    answer = client.get(path)
    assert client.post(path).status_code == 405
    assert not answer.cookies
    assert answer.headers["Cache-Control"] == "public, max-age=60, no-transform"
    assert client.get(path, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_as_many_queries_for_nine_changes_as_for_three(client):
    def grow(count):
        for _ in range(count):
            organisation = make.published(make.make_organisation(country=make.make_country("LT")))
            make.published(make.make_domain(organisation))
            contact(organisation)
            make.make_caution("LT")
            call(petition=petition(organisation, 7), issue=make.published(make.make_issue()))

    def queries(path):
        with CaptureQueriesContext(connection) as captured:
            assert client.get(path).status_code == 200
        return len(captured)

    paths = [PAGE, FEED, "/feeds/LT.atom"]
    grow(3)
    few = [queries(path) for path in paths]
    grow(6)
    assert [queries(path) for path in paths] == few
    assert max(few) <= 20
