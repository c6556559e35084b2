"""A visit over real sockets: only the site itself, at most twelve pages, politely, and what keeps a program out."""

import pytest

from directory.discovery import visiting
from directory.discovery.bodies import Site
from directory.discovery.reading import Body
from directory.discovery.rounds import visits
from directory.models import Organisation
from tests.own_sites import page, playing

HOME = "http://www.urm-invented.lt/"
CONTACTS = HOME + "contacts"
TOLD = (
    "<h1>Contacts</h1><p>Ministry of Invented Affairs. Telephone: +370 5 236 2444, info@urm-invented.lt</p>"
)


def site(start=HOME, stored=(), domains=()):
    body = Body(("Ministry of Invented Affairs",), "LT", start, tuple(domains))
    return Site(Organisation(name="Ministry of Invented Affairs"), body, tuple(stored))


def visit(pages, pause=0.0, **facts):
    with playing(pages) as sites:
        (seen,) = visits([site(**facts)], sites.manner(pause))
        assert not seen.error
        return seen, sites


def link(address, text="Contacts"):
    return f'<a href="{address}">{text}</a>'


def values(seen):
    return {found.value for found in seen.found}


def test_a_contact_page_is_found_from_the_home():
    seen, sites = visit({HOME: page("Home", link("/contacts")), CONTACTS: page("Contacts", TOLD)})
    assert {CONTACTS, "+37052362444", "info@urm-invented.lt"} <= values(seen)
    assert sites.paths == ["/robots.txt", "/", "/contacts"]
    assert seen.trouble == ""


def test_no_other_host_is_asked():
    elsewhere = "".join(
        link(f"http://{host}/contacts")
        for host in ("contacts.example.com", "urm-invented.lv", "staging.urm-invented.lt", "xurm-invented.lt")
    )
    pages = {HOME: page("Home", elsewhere + link("http://forms.urm-invented.lt/contacts"))}
    seen, sites = visit({**pages, "http://forms.urm-invented.lt/contacts": page("Contacts", TOLD)})
    assert {host for host, _, _ in sites.asked} == {"www.urm-invented.lt", "forms.urm-invented.lt"}
    assert set(sites.resolved) == {"www.urm-invented.lt", "forms.urm-invented.lt"}


def test_a_redirect_off_the_site_is_told_and_not_followed():
    seen, sites = visit({HOME: (302, {"Location": "http://casino.example.com/"}, "")})
    assert seen.trouble == "elsewhere"
    assert "casino.example.com" in seen.detail
    assert {host for host, _, _ in sites.asked} == {"www.urm-invented.lt"}


def test_a_redirect_within_the_site_is_followed():
    pages = {HOME: (301, {"Location": HOME + "en"}, ""), HOME + "en": page("Home", link("/contacts"))}
    seen, _ = visit({**pages, CONTACTS: page("Contacts", TOLD)})
    assert "+37052362444" in values(seen)


def test_on_a_common_host_of_a_government_no_other_host_is_asked():
    start = "http://www.gov.uk/foreign"
    pages = {start: page("Home", link("http://tax.gov.uk/contacts") + link("/foreign/contacts"))}
    seen, sites = visit({**pages, start + "/contacts": page("Contacts", TOLD)}, start=start)
    assert {host for host, _, _ in sites.asked} == {"www.gov.uk"}
    assert sites.paths[-1] == "/foreign/contacts"


@pytest.fixture
def many(monkeypatch):
    """A site of fifty pages, each of which promises as much as the first."""
    monkeypatch.setattr(visiting, "LESS_OF_THE_SAME", 0.0)
    links = "".join(link(f"/contacts/{number}") for number in range(50))
    pages = {f"{HOME}contacts/{number}": page("Contacts", TOLD + links) for number in range(50)}
    return {HOME: page("Home", links), **pages}


def test_no_more_than_twelve_pages_are_read(many):
    seen, sites = visit(many)
    assert len(seen.pages) == 12
    assert len([path for path in sites.paths if path != "/robots.txt"]) == 12


def test_room_is_kept_for_the_stored_pages(many):
    stored = [f"{HOME}old/{number}" for number in range(5)]
    seen, _ = visit({**many, **dict.fromkeys(stored, page("Contacts", TOLD))}, stored=stored)
    assert len(seen.pages) == 12
    assert set(stored) <= {one.address for one in seen.pages}


def test_endless_redirects_within_the_site_cost_no_more_than_twice_as_many_requests():
    many = "".join(link(f"/contacts/{number}/a") for number in range(50))
    pages = {HOME: page("Home", many)}
    for number in range(50):
        for step, following in zip("abcd", "bcde", strict=True):
            location = {"Location": f"{HOME}contacts/{number}/{following}"}
            pages[f"{HOME}contacts/{number}/{step}"] = (302, location, "")
    _, sites = visit(pages)
    assert len(sites.asked) <= 25


def test_two_requests_are_a_second_apart():
    pages = {HOME: page("Home", link("/contacts")), CONTACTS: page("Contacts", TOLD)}
    _, sites = visit(pages, pause=0.3)
    times = [at for _, _, at in sites.asked]
    assert len(times) == 3
    assert min(later - sooner for sooner, later in zip(times, times[1:], strict=False)) >= 0.29


def test_what_robots_txt_forbids_is_not_read():
    rules = "User-agent: *\nDisallow: /contacts\n"
    pages = {HOME + "robots.txt": rules, HOME: page("Home", link("/contacts")), CONTACTS: page("C", TOLD)}
    seen, sites = visit(pages)
    assert "/contacts" not in sites.paths
    assert seen.trouble == "robots"


def test_a_redirect_to_what_robots_txt_forbids_is_not_followed():
    pages = {
        HOME + "robots.txt": "User-agent: *\nDisallow: /private\n",
        HOME: page("Home", link("/contacts")),
        CONTACTS: (302, {"Location": "/private"}, ""),
    }
    _, sites = visit(pages)
    assert "/private" not in sites.paths


@pytest.mark.parametrize("status", [500, 503])
def test_a_server_that_fails_its_robots_txt_is_left_alone(status):
    seen, sites = visit({HOME + "robots.txt": (status, {}, ""), HOME: page("Home", TOLD)})
    assert sites.paths == ["/robots.txt"]
    assert seen.trouble == "robots"


def test_a_sitemap_helps_where_the_home_shows_no_way():
    pages = {
        HOME + "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {HOME}index.xml\n",
        HOME + "index.xml": f"<sitemapindex><sitemap><loc>{HOME}posts.xml</loc></sitemap>"
        f"<sitemap><loc>{HOME}pages.xml</loc></sitemap></sitemapindex>",
        HOME + "pages.xml": f"<urlset><url><loc>{HOME}news</loc></url><url><loc>{CONTACTS}</loc></url>"
        "<url><loc>http://elsewhere.example/contacts</loc></url></urlset>",
        HOME: page("Home", "<p>Welcome to the ministry.</p>"),
        CONTACTS: page("Contacts", TOLD),
    }
    seen, sites = visit(pages)
    assert "+37052362444" in values(seen)
    assert "/posts.xml" not in sites.paths
    assert {host for host, _, _ in sites.asked} == {"www.urm-invented.lt"}


def test_stored_pages_are_looked_at_again_though_nothing_leads_there():
    seen, sites = visit({HOME: page("Home"), CONTACTS: page("Contacts", TOLD)}, stored=[CONTACTS])
    assert "/contacts" in sites.paths


def test_one_page_under_two_addresses_is_read_once():
    twice = link("/contacts") + link("/contacts/") + link("/contacts#write") + link(CONTACTS)
    _, sites = visit({HOME: page("Home", twice), CONTACTS: page("Contacts", TOLD)})
    assert sites.paths.count("/contacts") == 1


WALL = page("Just a moment...", "<p>Checking your browser.</p>")


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        ((403, {"CF-Mitigated": "challenge"}, WALL), "bot wall"),
        ((302, {"Location": "/", "Set-Cookie": "gate=1"}, ""), "cookie gate"),
        ((500, {}, "down"), "no answer"),
        ((404, {}, "gone"), "no answer"),
        (page("Home", "<p>The weather is fine in the capital today.</p>"), "nothing found"),
    ],
)
def test_what_keeps_a_program_out_is_told(answer, trouble):
    seen, _ = visit({HOME: answer})
    assert seen.trouble == trouble
    assert not seen.found


def test_who_does_not_answer_is_told():
    with playing({}) as sites:
        manner = sites.manner()
        sites.port = 1
        (seen,) = visits([site()], manner)
    assert seen.trouble == "no answer"


@pytest.mark.parametrize(
    "answer",
    [
        (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7 \xff\xfe"),
        page("x", "<div>" * 50_000),
        "\0" * 1000,
        page("x", link("http://[::1/contacts") + link("javascript:alert(1)") + link("/" + "x" * 5_000)),
    ],
)
def test_odd_pages_stop_nothing(answer):
    seen, _ = visit({HOME: page("Home", link("/contacts")), CONTACTS: answer})
    assert len(seen.pages) == 2


def test_a_fault_of_our_own_is_told_of_its_site_alone(monkeypatch):
    read = visiting.read

    def fails(page, body):
        if "broken" in page.address:
            raise RuntimeError("a fault")
        return read(page, body)

    monkeypatch.setattr(visiting, "read", fails)
    broken = "http://www.broken-invented.lt/"
    with playing({HOME: page("Home", TOLD), broken: page("Home", TOLD)}) as sites:
        seen = {one.site.start: one for one in visits([site(broken), site()], sites.manner())}
    assert "a fault" in seen[broken].error
    assert seen[HOME].error == ""


def test_who_stops_asking_stops_the_visits():
    starts = [f"http://www.urm-invented{number}.lt/" for number in range(30)]
    with playing({start: page("Home", TOLD) for start in starts}) as sites:
        round_ = visits([site(start) for start in starts], sites.manner(at_once=2))
        next(round_)
        round_.close()
        assert len({host for host, _, _ in sites.asked}) <= 5
