"""The promises to readers, looked at from within a real browser: what is asked, kept, told and run."""

import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest
from django.utils import timezone

from advocacy.export import offline
from directory import moderation
from directory.models import PublicState
from directory.versions import Version
from tests import factories as make
from tests import tables

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAGES = [
    *("/", "/countries/", "/countries/LT/", "/countries/UG/", "/organisations/", "/organisations/network/"),
    *(
        "/calls/",
        "/calls/visas/",
        "/calls/visas/write/LT/",
        "/articles/",
        "/method/",
        "/changes/",
        "/safety/",
    ),
    *("/data/", "/search/", "/ar/countries/LT/", "/fr/safety/", "/nowhere/"),
]
KEPT = """async () => [
    document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
    window.caches ? (await caches.keys()).length : 0,
    navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0]"""
HINTS = "link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=prerender], a[ping]"


@pytest.fixture
def site(live_server):
    tables.built_once(make_site)


def make_site():
    PublicState.objects.get_or_create(pk=1)
    for code, name in (("LT", "Lithuania"), ("UG", "Uganda"), ("RU", "Russia"), ("DE", "Germany")):
        make.make_country(code, name)
    ministry = make.make_ministry("LT", name="Ministry of Foreign Affairs")
    moderation.record(ministry, by=None, at=make.NOW)
    make.published(ministry)
    make.published(make.make_domain(ministry))
    for channel, value in (("contact_page", "https://www.urm.lt/contacts"), ("email", "office@urm.lt")):
        make.published(make.make_contact_point(ministry, channel=channel, value=value))
    make.published(make.make_contact_point(make.published(make.make_ministry("UG"))))
    make.make_caution("UG")
    network = make.make_organisation(
        slug="network", advisory="Punishable there.", advisory_source=make.make_source()
    )
    website = make.make_contact_point(
        make.published(network), channel="website", value="https://network.example/"
    )
    make.published(website)
    make.published(make.make_call(slug="visas", title="Ask for visas", organisations=[network]))


@pytest.fixture
def other_site():
    """Another server on this machine: a ministry's, or one that shows our frame. It remembers the headers that came."""
    found = SimpleNamespace(headers=[], page="<title>Elsewhere</title>")

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            found.headers.append((self.path, dict(self.headers)))
            body = found.page.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            return None

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    found.url = f"http://127.0.0.1:{server.server_port}"
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


def allow(page, url):
    """Let this page reach one more server of this machine."""
    page.context.route(f"{url}/**", lambda route: route.continue_())


@pytest.mark.hostile(81)
def test_a_full_visit_asks_nobody_else_leaves_nothing_and_runs_nothing_inline(site, visit, live_server):
    page = visit()
    asked, answers = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: answers.append(response.headers))
    for path in PAGES:
        headers = page.goto(path).headers
        assert page.evaluate(KEPT) == ["", 0, 0, 0, 0, 0], path
        assert page.locator(HINTS).count() == 0, path
        assert page.locator("[style], style, script:not([src])").count() == 0, path
        assert_forbids_inline_code_and_reports_to_nobody(path, headers)
    assert len(asked) > len(PAGES)
    assert {url for url in asked if not url.startswith(live_server.url)} == set()
    assert page.context.cookies() == []
    assert not [headers for headers in answers if "set-cookie" in headers]
    assert not [headers for headers in answers if "cookie" in headers.get("vary", "").lower()]
    visit.seen.complaints.clear()


def assert_forbids_inline_code_and_reports_to_nobody(path, headers):
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert not re.search(r"unsafe|report|nonce|http|data:|\*", policy), path
    reporting = {"content-security-policy-report-only", "report-to", "reporting-endpoints", "nel"}
    assert not reporting & set(headers), path
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.hostile(81)
def test_an_inline_script_would_not_run(site, visit):
    page = visit()
    page.goto("/countries/LT/")
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'run'";
        document.body.append(script);
    }""")
    assert page.title() != "run"
    assert visit.seen.complaints
    visit.seen.complaints.clear()


@pytest.mark.hostile(82)
def test_every_outgoing_link_is_direct_and_silent(site, visit, live_server):
    page = visit()
    found = 0
    for path in PAGES:
        page.goto(path)
        for link in page.locator("a[href^='http']").all():
            address, rel = link.get_attribute("href"), set((link.get_attribute("rel") or "").split())
            if address.startswith(live_server.url):
                continue
            found += 1
            assert {"noreferrer", "noopener"} <= rel, (path, address)
            assert not link.get_attribute("ping")
    assert found > 10
    visit.seen.complaints.clear()


@pytest.mark.hostile(82)
def test_the_ministry_that_is_opened_does_not_learn_where_its_reader_came_from(site, visit, other_site):
    page = visit()
    page.goto("/countries/LT/")
    allow(page, other_site.url)
    link = page.get_by_role("link", name="contact page").first
    # Only the address is another one; whatever else the link carries is ours.
    link.evaluate("(node, url) => { node.href = url; }", f"{other_site.url}/contacts")
    link.click()
    page.wait_for_url(f"{other_site.url}/**")
    headers = next(headers for path, headers in other_site.headers if path == "/contacts")
    assert not {"referer", "cookie", "origin"} & {name.lower() for name in headers}
    assert page.evaluate("[document.referrer, window.opener, history.state]") == ["", None, None]


@pytest.mark.hostile(86)
def test_titles_and_previews_tell_nothing_to_who_looks_over_a_shoulder(site, visit):
    page = visit()
    for path in ("/calls/visas/", "/calls/visas/write/LT/", "/organisations/network/", "/countries/LT/"):
        page.goto(path)
        preview = page.locator("meta[property^='og:']").evaluate_all(
            "(all) => all.map((meta) => meta.content)"
        )
        assert len(preview) == 2
        assert not re.search("Lithuania|visas|network|Ask for", " ".join(preview))
        assert (
            page.locator("meta[property='og:url'], meta[property='og:image'], meta[name^=twitter]").count()
            == 0
        )
    for path in ("/calls/visas/", "/calls/visas/write/LT/"):
        page.goto(path)
        assert not re.search("Lithuania|visas", page.title())


@pytest.mark.hostile(89)
def test_a_frame_on_another_site_works_sandboxed_and_leaves_nothing(site, visit, live_server, other_site):
    other_site.page = f"""<!DOCTYPE html><title>Host</title>
      <iframe src="{live_server.url}/embed/LT/" title="LT" width="320" height="320" referrerpolicy="no-referrer"
      sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>"""
    page = visit()
    allow(page, other_site.url)
    asked = []
    page.on("request", lambda request: asked.append(request))
    page.goto(f"{other_site.url}/article")
    frame = page.frame_locator("iframe")
    assert frame.get_by_role("heading", name="Ministry of Foreign Affairs").is_visible()
    link = frame.get_by_role("link", name="Open the ministry’s contact page")
    assert link.evaluate("(node) => getComputedStyle(node).fontWeight") == "600", (
        "its own style holds in a sandbox"
    )
    ours = [request for request in asked if request.url.startswith(live_server.url)]
    assert {request.url.removeprefix(live_server.url) for request in ours} == {
        "/embed/LT/",
        "/static/embed.css",
    }
    for request in ours:
        assert other_site.url not in str(request.all_headers())
        assert "cookie" not in request.all_headers()
    assert page.context.cookies() == []
    width = frame.locator("html").evaluate("(node) => node.scrollWidth - node.clientWidth")
    assert width <= 0


@pytest.mark.hostile(28)
@pytest.mark.parametrize("path", ["/countries/LT/", "/safety/", "/admin/login/", "/embed/QQ/"])
def test_no_other_page_shows_in_a_frame(site, visit, live_server, other_site, path):
    other_site.page = f'<!DOCTYPE html><title>Host</title><iframe src="{live_server.url}{path}"></iframe>'
    page = visit()
    allow(page, other_site.url)
    page.goto(f"{other_site.url}/article")
    page.wait_for_timeout(300)
    assert not page.frame_locator("iframe").locator("main").count()
    assert any("frame-ancestors" in text for text in visit.seen.complaints)
    visit.seen.complaints.clear()


@pytest.fixture
def file(site, tmp_path):
    path = tmp_path / "ministries.html"
    path.write_text("".join(offline._parts(Version(7, timezone.now().date()))), encoding="utf-8")
    return path.as_uri()


def open_file(browser, address, **options):
    """A browser that is offline, so that whatever the file asked for would fail."""
    context = browser.new_context(offline=True, **options)
    page = context.new_page()
    seen = SimpleNamespace(asked=[], complaints=[])
    page.on("request", lambda request: seen.asked.append(request.url))
    page.on("console", lambda message: seen.complaints.append(message.text))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.goto(address)
    return page, seen


@pytest.mark.hostile(84)
def test_the_offline_file_searches_without_asking_anybody(file, browser):
    page, seen = open_file(browser, file)
    assert page.locator(".part:visible").count() >= 5
    box = page.get_by_label("Look for a country")
    for typed, found in (("lith", "Lithuania"), ("lietuva", "Lithuania"), ("office@urm.lt", "Lithuania")):
        box.fill(typed)
        assert page.locator(".part:visible h2").all_inner_texts() == [found]
        assert page.get_by_role("status").inner_text() == "Parts that hold these words: 1"
    box.fill("zzzz")
    assert page.get_by_role("status").inner_text() == "Nothing here holds all of these words."
    box.fill("")
    assert page.locator(".part:visible").count() == page.locator(".part").count()
    assert seen.asked == [file]
    assert seen.complaints == []
    page.context.close()


@pytest.mark.hostile(84)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_offline_file_can_be_read_without_script_and_on_any_screen(file, browser, width):
    page, seen = open_file(browser, file, java_script_enabled=False, viewport={"width": width, "height": 600})
    assert not page.locator(".find").is_visible()
    page.get_by_role("link", name="Lithuania", exact=True).click()
    assert page.get_by_role("link", name="https://www.urm.lt/contacts", exact=True).is_visible()
    assert page.locator(".trust").first.evaluate("(node) => getComputedStyle(node).fontSize") == "14px"
    assert page.locator("html").evaluate("(node) => node.scrollWidth - node.clientWidth") <= 0
    assert {url.partition("#")[0] for url in seen.asked} == {file}
    page.context.close()


@pytest.mark.hostile(84)
def test_the_offline_file_offers_no_call_where_a_caution_forbids_it(file, browser):
    page, _ = open_file(browser, file)
    uganda = page.locator("#UG")
    assert uganda.get_by_text("Please do not act here.").is_visible()
    assert uganda.locator("a[href='#calls'], a[href='#visas']").count() == 0
    assert page.locator("#LT a[href='#calls']").count() == 1
    page.context.close()


def test_the_offline_file_prints_whole_and_without_its_search(file, browser):
    page, _ = open_file(browser, file)
    page.emulate_media(media="print")
    assert not page.locator(".find").is_visible()
    assert page.get_by_text("https://www.urm.lt/contacts", exact=True).is_visible()
    page.context.close()
