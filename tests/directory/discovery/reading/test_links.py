import pytest

from directory.discovery.reading import Body, Page, rank, read

SITE = "https://www.mfa-lummerland.lt/"
BODY = Body(("Ministry of Foreign Affairs",), "LT", SITE)


def reading(html, address=SITE, body=BODY):
    return read(Page(address, address, html), body)


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ('<a href="/en/contact-us">Write</a>', "contact"),
        ('<a href="/p/44">Kontaktai</a>', "contact"),
        ('<a href="/x"><img src="k.gif" alt="聯絡我們"></a>', "contact"),
        ('<map><area href="/elerhet.html" alt="Elérhetőségek"></map>', "contact"),
        ("<button onclick=\"location.href='/contact'\">Contact</button>", "contact"),
        ('<a href="/f">Kontaktformular</a>', "form"),
        ('<a href="/impressum">Impressum</a>', "imprint"),
        ('<a href="/ds">Datenschutz</a>', "privacy"),
        ('<frameset><frame src="/menu.htm"></frameset>', "home"),
        ('<link rel="alternate" hreflang="fr" href="/fr/">', "home"),
        ('<meta http-equiv="refresh" content="0; url=/main.html">', "home"),
        ('<a href="/consular">Consular services</a>', "citizens"),
    ],
)
def test_a_link_promises_a_kind_of_page(markup, kind):
    (link,) = reading(f"<body>{markup}</body>").links
    assert link.kind == kind
    assert link.address.startswith(SITE)
    assert link.why


@pytest.mark.parametrize(
    "href",
    [
        "https://forms.elsewhere.example.com/contact",
        "//mfa-lummerland.lt.example.com/contact",
        "https://staging.mfa-lummerland.lt/contact",
        "/directory.pdf",
    ],
)
def test_what_is_not_a_page_of_the_site_is_told_and_not_followed(href):
    found = reading(f'<a href="{href}">Contact form</a>')
    assert not found.links
    assert len(found.elsewhere) == 1


@pytest.mark.parametrize(
    "href", ["javascript:go('contact')", "mailto:a@mfa-lummerland.lt", "#contact", "https://[x/contact"]
)
def test_what_opens_no_page_is_no_link(href):
    found = reading(f'<a href="{href}">Contact</a>')
    assert not found.links
    assert not found.elsewhere


def test_the_general_contact_page_stands_before_those_of_desks():
    html = '<a href="/contact/press">Press contact</a><a href="/missions/contact">Contact our embassies</a>'
    links = reading(f'{html}<a href="/contact">Contact</a>').links
    assert links[0].address == f"{SITE}contact"


def test_a_folder_of_another_ministry_gives_no_value():
    body = Body(("Ministry of Foreign Affairs",), "LT", "https://www.portal.lt/foreign/")
    html = "<title>Contact</title><p>Tel. +370 5 236 2444</p>"
    assert not reading(html, "https://www.portal.lt/health/contact", body).found
    assert reading(html, "https://www.portal.lt/foreign/contact", body).found


def test_a_visit_gives_three_pages_at_most_with_the_general_one_first():
    text = "<title>{0}</title><h1>{0}</h1><p>Ministry of Foreign Affairs, tel. +370 5 236 2444</p>"
    names = ("Press contact", "Contact", "Contact list", "Contact map", "Consular contact")
    pages = [
        Page(f"{SITE}contact/{n}", f"{SITE}contact/{n}", text.format(name)) for n, name in enumerate(names)
    ]
    home = Page(SITE, SITE, '<a href="/contact/1">Contact</a>')
    found = rank([(page, read(page, BODY)) for page in (home, *pages)], BODY)
    candidates = [one for one in found if one.channel == "contact_page"]
    assert len(candidates) == 3
    assert candidates[0].value == f"{SITE}contact/1"
    assert all(one.why for one in candidates)


def test_a_home_is_the_contact_page_only_for_want_of_another():
    said = (
        "Ministry of Foreign Affairs, Street 5, 01108 Vilnius, tel. +370 5 236 2444, info@mfa-lummerland.lt"
    )
    foot = f"<footer>{said}</footer>"
    home = Page(SITE, SITE, f"<title>Ministry of Foreign Affairs</title>{foot}")
    about = Page(f"{SITE}about", f"{SITE}about", f"<title>About</title>{foot}")
    contact = Page(f"{SITE}contact", f"{SITE}contact", f"<title>Contact</title>{foot}")
    readings = [(page, read(page, BODY)) for page in (home, about, contact)]
    assert [one.value for one in rank(readings[:2], BODY) if one.channel == "contact_page"] == [SITE]
    assert [one.value for one in rank(readings, BODY) if one.channel == "contact_page"] == [f"{SITE}contact"]


@pytest.mark.parametrize(
    ("markup", "is_form"),
    [
        ("<form><input name=name><input type=email><textarea name=message></textarea></form>", True),
        ("<form id=aspnet><input name=search><input name=from><textarea name=body></textarea></form>", True),
        ("<form><input name=q></form>", False),
        ("<form><input type=password><input name=user></form>", False),
        ("<form>Newsletter <input type=email></form>", False),
        ("<form action=/wp-comments-post.php><input name=a><textarea name=comment></textarea></form>", False),
        ("<form>Was this page helpful? <textarea name=why></textarea></form>", False),
        ("<form><input name=a><textarea name=g-recaptcha-response></textarea></form>", False),
    ],
)
def test_a_form_to_write_to_the_body_has_a_field_for_a_message(markup, is_form):
    found = reading(f"<title>Contact</title>{markup}", f"{SITE}contact").found
    assert any(one.channel == "contact_form" for one in found) == is_form
