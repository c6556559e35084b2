"""The whole directory as one page: what it holds, whom it protects, and that it asks nobody for anything."""

import base64
import hashlib
import html as markup
import json
import re
from dataclasses import asdict

import pytest
from django.core.management import call_command
from django.utils import timezone

from advocacy.export import offline
from advocacy.export.dumps import Made, export
from advocacy.export.shelf import OFFLINE_IN, all_dumps
from advocacy.tasks import renew_export
from directory import moderation
from directory.models import Organisation, PublicState
from directory.moderation.content import source_json
from directory.words.languages import INTERFACE, direction_of
from tests import bundled, clock, dumped
from tests import factories as make
from tests.acts import change, dispute, lower, observe
from tests.dumped import lay
from tests.orders import orders
from tests.pages import advised, call, caution, contact, html, ministry, petition, withdraw

pytestmark = [pytest.mark.django_db(databases=["default", "snapshot"]), pytest.mark.any_database]
BUDGET = 1_000_000
FILE = "/data/directory.html"


def build():
    dumped.build()
    contact(ministry("UG", name="Ministry of Uganda"))
    lithuania = Organisation.objects.ministries().get(country="LT")
    lithuania.names.create(name="Užsienio reikalų ministerija", language="lt", kind="official")
    caution("UG", text="Pending words.")
    make.make_country("QQ", "Nowhere")
    network = advised("Punishable there.", name="The Network", slug="network")
    contact(network, channel="website", value="https://network.example/")
    letters = [make.a_letter("fr"), make.a_letter("ar")]
    call(
        slug="visas",
        title="Ask for visas",
        ask="Please grant visas.",
        organisations=[network],
        letters=letters,
    )
    call(slug="sign", kind="sign_petition", addresses_reader="", letters=letters)
    call(slug="old", title="A lapsed call", lapses_on=make.day("2020-01-01"))


@pytest.fixture(scope="module")
def pages(django_db_setup, django_db_blocker, tmp_path_factory):
    """The files of a world that was committed, for a snapshot sees only what is; gone before any test looks."""
    folder = tmp_path_factory.mktemp("offline")
    with django_db_blocker.unblock():
        dumped.first_rows()
        build()
        made = export(folder, now=timezone.now())
        call_command("flush", verbosity=0, interactive=False)
        dumped.first_rows()
    return {
        language: (made.dump.path / name).read_text(encoding="utf-8") for language, name in OFFLINE_IN.items()
    }


@pytest.fixture
def page(pages):
    return pages["en"]


def part(page, name):
    return re.search(rf'<section class="part" id="{name}".*?</section>', page, re.DOTALL)[0]


@pytest.mark.hostile(84)
def test_every_country_stands_in_it_with_its_ministry_contacts_and_trust(page):
    lithuania = part(page, "LT")
    for text in (
        "Ministry of Foreign Affairs",
        "office@urm.lt",
        "+370 5 236 2444 ext. 12",
        "+1 Street, “quoted”,<br>Vilnius",
        "Not yet checked by a person",
        "the next check has been overdue",
        "An editor has doubted this",
        "urm.lt</strong>",
    ):
        assert text in lithuania, text
    assert "No ministry of Nowhere is published yet." in part(page, "QQ")


@pytest.mark.hostile(84)
def test_it_loads_nothing_and_sends_nothing(page):
    assert not re.search(r"<(?:img|iframe|link|form|base|object|embed|audio|video)\b", page)
    assert not re.search(r"\bsrc=|url\(|@import|fetch\(|XMLHttp|sendBeacon|Storage|cookie|\bping=", page)
    assert '<meta name="referrer" content="no-referrer">' in page


@pytest.mark.hostile(84)
def test_every_link_leads_within_it_or_openly_out(page):
    links = re.findall(r"<a [^>]*>", page)
    inner = {link for link in links if 'href="#' in link}
    assert inner
    for link in set(links) - inner:
        assert re.search(r'href="(?:https?:|mailto:|tel:)', link), link
        assert 'rel="noreferrer noopener external nofollow"' in link
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert {re.search(r'href="#([^"]+)"', link)[1] for link in inner} <= ids


@pytest.mark.hostile(84)
def test_its_policy_allows_its_own_script_and_style_by_their_hashes_only(page):
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[1]
    for tag in ("script", "style"):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert not re.search(r'\sstyle="|\son[a-z]+="', page)


def test_it_says_of_which_day_it_is_and_where_newer_ones_are(page, settings):
    assert f"{timezone.now():%-d %B %Y}" in page
    assert f"{settings.SITE_URL}/data/" in page


def test_a_country_under_a_caution_carries_no_call(page):
    uganda = part(page, "UG")
    assert "Please do not act here." in uganda
    assert "Pending words." not in page
    assert 'href="#calls"' not in uganda
    assert 'href="#visas"' not in uganda
    assert "Ministry of Uganda" in uganda
    assert 'href="https://www.urm.lt/contacts' in uganda


def test_every_other_country_leads_to_the_open_calls(page):
    assert 'href="#calls"' in part(page, "LT")


def test_an_accused_state_is_named_with_the_warning_and_offers_the_calls_of_others_only(page):
    russia = part(page, "RU")
    assert "This ministry is not the one to write to." in russia
    assert 'href="#full"' not in russia


def test_an_open_call_stands_in_it_with_its_letter(page):
    visas = markup.unescape(part(page, "visas"))
    for text in (
        "People are in danger.",
        "Please grant visas.",
        "To the [name of your ministry]",
        "[a citizen of … / a resident of …]",
    ):
        assert text in visas
    assert "A lapsed call" not in page


def test_each_of_its_letters_stands_there_in_its_own_language(page):
    visas = markup.unescape(part(page, "visas"))
    for language, direction, name, text in (
        ("en", "ltr", "English", "To the [name of your ministry]"),
        ("fr", "ltr", "Français", "fr [nom de votre ministère], [personne ayant la nationalité de … / "),
        ("ar", "rtl", "العربية", "ar [اسم وزارة بلدك]"),
    ):
        marked = f'lang="{language}" dir="{direction}">'
        assert f"<h5 {marked}{name}</h5>" in visas
        assert f'<p class="letter" {marked}{text}' in visas
    assert 'class="letter"' not in part(page, "sign")


def test_an_advisory_stands_before_the_links_of_its_organisation(page):
    network = part(page, "network")
    assert network.index("Punishable there.") < network.index("https://network.example/")


@pytest.mark.hostile(18)
def test_nothing_hidden_is_in_it(page):
    assert dumped.CANARY not in page


@pytest.mark.hostile(11)
def test_text_of_the_data_is_shown_as_text(rf):
    name = "<script>alert(1)</script>"
    body = ministry("LT", name=name)
    contact(body, channel="postal_address", value=f"{name}\n1 Street")
    found = "".join(offline._parts(offline.Version(1, timezone.now().date())))
    assert name not in found
    assert markup.escape(name) in found


@pytest.mark.hostile(84)
@pytest.mark.parametrize("language", INTERFACE)
def test_each_language_has_its_own_and_the_same_parts_and_policy(pages, page, language):
    own = pages[language]
    assert f'<html lang="{language}" dir="{direction_of(language)}">' in own
    assert set(re.findall(r' id="([^"]+)"', own)) == set(re.findall(r' id="([^"]+)"', page))
    assert offline.policy() in own
    assert own.count("<!--notice-->") == page.count("<!--notice-->")
    assert own.count("<!--call-->") == page.count("<!--call-->")
    assert dumped.CANARY not in own


def test_a_file_names_countries_in_its_language_and_is_searched_by_their_english_names_too(pages):
    lithuania = part(pages["de"], "LT")
    assert "<h2>Litauen</h2>" in lithuania
    assert re.search(r'data-keys="LT [^"]*Lithuania', lithuania)
    assert "Offizielle Domains: " in lithuania
    assert (
        '<span lang="lt" dir="ltr">Užsienio reikalų ministerija</span> <small>(Litauisch)</small>'
        in lithuania
    )


def test_the_safety_advice_of_a_file_is_the_english_with_the_draft_below_it(pages):
    uganda = part(pages["de"], "UG")
    english = uganda.index("<strong>Please do not act here.</strong>")
    draft = uganda.index("<strong>Bitte unternehmen Sie hier nichts.</strong>")
    assert english < uganda.index("Übersetzung, noch nicht geprüft") < draft
    assert pages["de"].count("Ein Teil dieser Seite ist auf Englisch") == 1


@pytest.fixture
def shelf(tmp_path, settings):
    settings.EXPORT_DIRECTORY = tmp_path
    return tmp_path


def status(client, path=FILE):
    answer = client.get(path)
    b"".join(answer)  # read to its end, so that the file is closed
    return answer.status_code


def laid(shelf, seq=8):
    lay(shelf, seq, files=("contact_points.csv",))
    lay_offline(shelf, seq)


def lay_offline(shelf, seq):
    dump = next(dump for dump in all_dumps(shelf) if dump.version.seq == seq)
    manifest = dump.manifest
    for language in ("en", "ar"):
        file = offline.write_offline(dump.path, dump.version, language)
        manifest["files"].append(asdict(file))
    (dump.path / "manifest.json").write_text(json.dumps(manifest))


def test_each_language_leads_to_its_own_and_to_the_english_one_where_it_has_none(client, shelf):
    laid(shelf)
    arabic = all_dumps(shelf)[0].file_named("directory.ar.html")
    for path in ("/ar/data/", "/ar/safety/"):
        page = html(client, path)
        assert 'href="/data/directory.ar.html" download' in page
        assert arabic.sha256 in page
    answer = client.get("/data/directory.ar.html")
    assert hashlib.sha256(b"".join(answer)).hexdigest() == arabic.sha256
    assert answer.headers["Content-Security-Policy"] == f"{offline.policy()}; frame-ancestors 'none'"
    assert f'href="{FILE}" download' in html(client, "/fr/safety/")
    assert client.get("/data/directory.fr.html").headers["Location"] == FILE


def test_after_a_warning_that_of_each_language_says_so_in_it(client, shelf):
    laid(shelf, 0)
    contact(ministry("LT"))
    caution("LT")
    page = b"".join(client.get("/data/directory.ar.html")).decode()
    assert "A warning may be missing here." in page
    assert "قد يكون تحذير ناقصًا هنا." in page
    assert 'id="calls"' not in page.replace("<!--calls-->", "")
    assert status(client, f"/data/advocacy-directory-0-{clock.TODAY}/directory.ar.html") == 404


@pytest.mark.hostile(84)
def test_it_is_handed_out_as_a_file_under_its_own_policy(client, shelf):
    laid(shelf)
    answer = client.get(FILE)
    body = b"".join(answer.streaming_content)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="ministries-{clock.TODAY}.html"'
    assert answer.headers["Content-Security-Policy"] == f"{offline.policy()}; frame-ancestors 'none'"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert not answer.cookies
    assert hashlib.sha256(body).hexdigest()[:32] in answer.headers["ETag"]


@pytest.mark.hostile(84)
@pytest.mark.parametrize("path", ["/data/", "/safety/"])
def test_the_pages_that_offer_it_tell_its_checksum(client, shelf, path):
    laid(shelf)
    page = html(client, path)
    body = b"".join(client.get(FILE))
    assert f'href="{FILE}"' in page
    assert hashlib.sha256(body).hexdigest() in page


@pytest.mark.parametrize("path", ["/data/", "/safety/"])
def test_without_one_the_pages_say_so(client, shelf, path):
    assert f'href="{FILE}"' not in html(client, path)
    assert status(client) == 302


@pytest.fixture
def doubted(client, shelf):
    """What is handed out of a directory with two ministries and a call, after somebody raised an advisory."""
    contact(ministry("LT"))
    make.make_country("RU")
    call(slug="visas", ask="Please grant visas.", accused_country=make.make_country("RU"))
    body = make.published(make.make_organisation())
    of_now(shelf)
    raised(body)
    return b"".join(client.get(FILE)).decode()


def test_raising_an_advisory_does_not_take_the_directory_from_readers(doubted):
    lithuania = part(doubted, "LT")
    assert lithuania.index("A warning may be missing here.") < lithuania.index("https://www.urm.lt/contacts")
    assert doubted.index("A warning may be missing here.") < doubted.index('id="safety"')


def test_what_may_lack_a_warning_offers_no_call(doubted):
    assert "Please grant visas." not in doubted
    assert 'href="#calls"' not in doubted
    assert 'id="visas"' not in doubted
    assert doubted.rstrip().endswith("</html>")


def test_its_links_within_still_lead_somewhere_and_its_script_still_runs(doubted):
    ids = set(re.findall(r' id="([^"]+)"', doubted))
    assert set(re.findall(r'href="#([^"]+)"', doubted)) <= ids
    assert offline.SCRIPT in doubted


def test_what_carries_the_notice_has_a_tag_of_its_own_and_the_same_policy(client, shelf):
    laid(shelf, 0)
    whole = client.get(FILE)
    b"".join(whole)
    caution("LT")
    warned = client.get(FILE)
    b"".join(warned)
    assert warned.headers["ETag"] != whole.headers["ETag"]
    assert warned.headers["Content-Security-Policy"] == whole.headers["Content-Security-Policy"]
    assert warned.headers["X-Robots-Tag"] == "noindex"
    assert client.get(FILE, headers={"if-none-match": warned.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("path", ["/data/", "/safety/"])
def test_pages_offer_what_carries_the_notice_without_a_checksum(client, shelf, path):
    laid(shelf, 0)
    digest = all_dumps(shelf)[0].file_named("directory.html").sha256
    caution("LT")
    page = html(client, path)
    assert f'href="{FILE}"' in page
    assert "it says so before the" in page
    assert path == "/data/" or digest not in page


def test_a_file_without_places_for_the_notice_is_held_back(client, shelf):
    laid(shelf, 0)
    path = all_dumps(shelf)[0].path / "directory.html"
    path.write_text(path.read_text().replace("<!--notice-->", ""))
    assert status(client) == 200
    caution("LT")
    assert status(client) == 302
    assert "It is held back at this moment" in html(client, "/data/")


def test_other_changes_leave_it(client, shelf):
    laid(shelf, 0)
    contact(ministry("LT"))
    assert status(client) == 200


DATED = f"/data/advocacy-directory-{{}}-{clock.TODAY}/directory.html"


def of_now(shelf):
    """The number of a dump made at this moment, with its page."""
    seq = PublicState.objects.get().seq
    laid(shelf, seq)
    return seq


def is_handed_out(client, seq):
    """As it was written: under its own address it is that or nothing."""
    answer = client.get(FILE)
    is_whole = b"A warning may be missing here." not in b"".join(answer)
    assert (status(client, DATED.format(seq)) == 200) == is_whole
    return is_whole


def raised(body):
    return make.propose(
        body,
        make.make_account(),
        advisory="Punishable there.",
        advisory_source=source_json(make.make_source()),
    )


def test_raising_an_advisory_takes_it_away_and_so_does_publishing_it(client, shelf):
    body = make.published(make.make_organisation())
    seq = of_now(shelf)
    assert is_handed_out(client, seq)
    proposal = raised(body)
    assert not is_handed_out(client, seq)
    seq = of_now(shelf)
    assert is_handed_out(client, seq)
    make.approve_proposal(proposal, make.make_account())
    assert not is_handed_out(client, seq)


def test_an_organisation_that_comes_with_its_advisory_takes_it_away(client, shelf):
    seq = of_now(shelf)
    advised("Punishable there.")
    assert not is_handed_out(client, seq)


def test_an_issue_that_is_exempt_no_more_takes_it_away(client, shelf):
    issue = make.published(make.make_issue(exempt=True))
    seq = of_now(shelf)
    make.approve_proposal(make.propose(issue, make.make_account(), exempt=False), make.make_account())
    assert not is_handed_out(client, seq)


def test_a_call_takes_it_away_only_if_it_accuses_a_state(client, shelf):
    seq = of_now(shelf)
    call(slug="harmless")
    assert is_handed_out(client, seq)
    call(slug="accusing", accused_country=make.make_country("RU"))
    assert not is_handed_out(client, seq)


def test_a_body_whose_contacts_are_shown_no_more_takes_it_away(client, shelf):
    body = make.published(make.make_organisation())
    seq = of_now(shelf)
    make.approve_proposal(make.propose(body, make.make_account(), named_only=True), make.make_account())
    assert not is_handed_out(client, seq)


def test_raising_a_caution_takes_it_away_and_so_do_publishing_and_lowering_it(client, shelf):
    pending = caution("UG", level="warn", source=make.make_source())
    for act in (
        lambda: moderation.raise_caution(pending, by=make.make_account(), reason="why", at=make.NOW),
        lambda: make.published(pending),
        lambda: lower(pending),
    ):
        seq = of_now(shelf)
        assert is_handed_out(client, seq)
        act()
        pending.refresh_from_db()
        assert not is_handed_out(client, seq)


@pytest.mark.parametrize("what", ["contact", "body", "domain", "article"])
def test_what_left_the_public_takes_it_away(client, shelf, what):
    body, article = ministry("LT"), make.published(make.make_article())
    call(article=article)
    found = {"contact": contact(body), "body": body, "domain": make.published(make.make_domain(body))}
    seq = of_now(shelf)
    withdraw({**found, "article": article}[what])
    assert not is_handed_out(client, seq)


def test_a_doubt_takes_it_away(client, shelf):
    point = contact(ministry("LT"))
    seq = of_now(shelf)
    dispute(point)
    assert not is_handed_out(client, seq)


def test_a_value_that_stands_no_more_takes_it_away_and_another_purpose_does_not(client, shelf):
    point = contact(ministry("LT"))
    seq = of_now(shelf)
    change(point, purpose="press")
    assert is_handed_out(client, seq)
    change(point, value="https://www.urm.lt/other")
    assert not is_handed_out(client, seq)


@pytest.mark.parametrize(
    ("state", "stays"), [("moved", False), ("dead", False), ("failing", True), ("ok", True)]
)
def test_a_link_that_a_program_finds_wrong_takes_it_away(client, shelf, state, stays):
    point = contact(ministry("LT"))
    signed = petition(make.published(make.make_organisation(kind="petition_platform")), 1)
    facts = {"failures": 3, "failing_since": make.LONG_AGO} if state == "dead" else {}
    for unit in (point, signed):
        seq = of_now(shelf)
        observe(unit, state, **facts)
        assert is_handed_out(client, seq) == stays
        observe(unit, "ok")


def test_a_page_that_moves_elsewhere_a_second_time_takes_it_away(client, shelf):
    point = contact(ministry("LT"))
    observe(point, "moved", leads_to="https://one.example/")
    seq = of_now(shelf)
    observe(point, "moved", leads_to="https://one.example/")
    assert is_handed_out(client, seq)
    observe(point, "moved", leads_to="https://two.example/")
    assert not is_handed_out(client, seq)


def test_the_tables_of_that_day_stay_and_the_page_says_why_the_file_is_missing(client, shelf):
    laid(shelf, 0)
    caution("LT")
    assert status(client, f"/data/advocacy-directory-0-{clock.TODAY}/contact_points.csv") == 200
    page = html(client, "/data/")
    assert "directory.html</span>" in page
    assert f'href="{DATED.format(0)}"' not in page
    assert "it says so before the" in page


def test_without_any_dump_the_page_blames_no_warning(client, shelf):
    page = html(client, "/data/")
    assert "There is none at this moment" in page
    assert "held back" not in page


def test_what_is_advised_is_what_shows_an_advisory(db):
    plain, own = make.published(make.make_organisation()), advised("Punishable there.", slug="own")
    first = make.published(make.make_organisation(slug="first"))
    raised(first)
    shown = {body for body in Organisation.objects.all() if body.public_advisory}
    assert set(Organisation.objects.advised()) == shown == {own, first}
    assert plain not in shown


@pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])
def test_the_next_run_of_the_worker_hands_out_one_that_warns(client, settings, tmp_path):
    settings.EXPORT_DIRECTORY = tmp_path
    dumped.first_rows()
    body = make.published(make.make_organisation(slug="network"))
    call(slug="visas", organisations=[body])
    export(tmp_path, now=timezone.now())
    assert status(client) == 200
    raised(body)
    assert b"A warning may be missing here." in b"".join(client.get(FILE))
    assert renew_export.call()["done"] is True
    written = b"".join(client.get(FILE)).decode()
    assert "Editors are checking a notice about this organisation." in part(written, "network")


def test_what_left_as_unsafe_takes_it_away(client, shelf):
    point = contact(ministry("LT"))
    laid(shelf, 1)
    moderation.withdraw(point, by=make.make_account(), reason="danger", at=make.NOW, is_unsafe=True)
    assert status(client) == 302


def test_the_worker_renews_it_only_after_a_caution(shelf, monkeypatch):
    assert renew_export.call()["done"] is False
    laid(shelf, 0)
    assert renew_export.call()["done"] is False
    caution("LT")
    asked = []
    monkeypatch.setattr("advocacy.tasks.export", lambda folder, now: asked.append(folder) or made(shelf))
    renew_export.call()
    assert asked == [shelf]


def test_the_worker_makes_one_after_all_went_as_unsafe(shelf, monkeypatch):
    point = contact(ministry("LT"))
    laid(shelf, 1)
    moderation.withdraw(point, by=make.make_account(), reason="danger", at=make.NOW, is_unsafe=True)
    asked = []
    monkeypatch.setattr("advocacy.tasks.export", lambda folder, now: asked.append(folder) or made(shelf))
    renew_export.call()
    assert asked == [shelf]


def made(shelf):
    return Made(all_dumps(shelf)[0], is_new=True, deleted=[])


@pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])
def test_with_the_curated_data_it_keeps_its_budget(tmp_path):
    dumped.first_rows()
    bundled.load()
    dump = export(tmp_path, now=timezone.now()).dump
    sizes = {name: dump.file_named(name).bytes for name in OFFLINE_IN.values()}
    assert all(100_000 < size < BUDGET for size in sizes.values()), sizes
    page = (dump.path / "directory.html").read_text(encoding="utf-8")
    parts = re.findall(r'<section class="part".*?</section>', page, re.DOTALL)
    assert len(parts) >= 190
    unprompted = [part for part in parts if "Please do not act here" in part]
    assert len(unprompted) >= 66
    assert [told for part in unprompted for told in orders(part)] == []
