"""What a country's page tells of its ministry and of why each contact may be trusted: whatever its shape, all of it.

The sentences were gathered from the page as it stood before it became one sheet.
"""

import pytest

from directory import moderation
from directory.models import OrganisationName
from directory.models.observations import DOWN
from tests import clock, tables
from tests import factories as make
from tests.acts import dispute, observe
from tests.pages import call, contact, html, shown, verify

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
PAGE = "/countries/LT/"
LONG_SINCE = 400  # days after which any verification is overdue
# Channel, value, what else is entered of it, and what the page says beside it.
CONTACTS = {
    ("contact_page", "https://www.urm.lt/contacts"): (
        {"language": "lt"},
        "Open the ministry’s contact page www.urm.lt",
        "For general enquiries, in Lithuanian",
        "Stands on a proven official domain.",
        "Checked by a person on",
        ": page seen.",
    ),
    ("website", "https://www.urm.lt/"): ({}, "Website for general enquiries",),
    ("contact_form", "https://form.elsewhere.example/ask"): (
        {"purpose": "complaints"},
        "Contact form for complaints",
        "Does not stand on a domain that is proven to be official.",
    ),
    ("email", "old@urm.lt"): (
        {"source": ("https://old.example/list", {"page_from": "2009"})},
        "E-mail for general enquiries",
        "The page itself is from 2009.",
        "That page is old: what it says may have changed.",
    ),
    ("email", "press@urm.lt"): ({"purpose": "press"}, "E-mail for press", "An editor has doubted this since",),
    ("telephone", "+37052362444"): (
        {"extension": "12"},
        "+370 5 236 2444 ext. 12",
        "but the next check has been overdue since",
    ),
    ("fax", "+37052313090"): ({}, "Fax for general enquiries", "+370 5 231 3090"),
    ("postal_address", "Street 2\n01108 Vilnius"): ({}, "Street 2 01108 Vilnius", "Postal address for"),
    ("social", "https://www.facebook.com/urm"): (
        {"source": ("https://mirror.example/urm", {"evidence": "secondary", "publisher": "mirror.example"})},
        "mirror.example (secondary page, read",
    ),
}  # fmt: skip
# What a program saw of a link, on one more page each.
LINKS = {
    "ok": "A program has seen the link working since",
    "redirected": "it leads to another page of the same domain.",
    "blocked": "this site has let no program look at the link; that says nothing of the page itself.",
    "failing": "The link has not answered our program since",
    "dead": "Use another way if there is one.",
    "moved": "this link has led to another domain. Nobody has checked where to: do not trust what opens.",
    "soft_404": "the link has opened a page that no longer seems to be the right one.",
    "tls_problem": "browsers have refused the certificate of this site: enter nothing there.",
}
OF_THE_MINISTRY = (
    "Ministry of Foreign Affairs",
    "Užsienio reikalų ministerija (Lithuanian)",
    "abbreviation: URM (Lithuanian)",
    "formerly: Ministry of the Exterior (English)",
    "Before you follow any link of Ministry of Foreign Affairs: Writing is watched.",
    "Official domains urm.lt (shown by an editor&#x27;s evidence)",
    "The ministry’s name was read at",
    "How facts are checked",
    "If you are a citizen of this country (Lithuania) and live abroad, its embassy where you live takes messages",
    "Changes for Lithuania (Atom)",
    "No program has looked at the link yet.",
    "Not yet checked by a person.",
    "On the ministry’s own domain. Not yet opened by us.",
    "Add a contact",
)


@pytest.fixture
def lithuania():
    return tables.built_once(make_lithuania)


def make_lithuania():
    make.make_country("LT", "Lithuania")
    advice = {"advisory": "Writing is watched.", "advisory_source": make.make_source()}
    body = make.make_ministry("LT", name="Ministry of Foreign Affairs", **advice)
    for name, language, kind in (
        ("Užsienio reikalų ministerija", "lt", "official"),
        ("URM", "lt", "abbreviation"),
        ("Ministry of the Exterior", "en", "former"),
    ):
        OrganisationName.objects.create(organisation=body, name=name, language=language, kind=kind)
    moderation.record(body, by=None, at=make.NOW)
    make.published(body)
    make.published(make.make_domain(body))
    points = {key: entered(body, *key, **facts[0]) for key, facts in CONTACTS.items()}
    verify(points["contact_page", "https://www.urm.lt/contacts"], 3)
    verify(points["telephone", "+37052362444"], LONG_SINCE)
    dispute(points["email", "press@urm.lt"])
    for state in LINKS:
        address = f"https://{state.replace('_', '-')}.urm.lt/"
        point = contact(body, channel="contact_page", purpose="consular", value=address)
        down = {"failures": 3, "failing_since": make.LONG_AGO} if state in DOWN else {}
        observe(point, state, **down)
    secondary = make.make_source("https://list.example/", "secondary")
    contact(
        body, channel="contact_page", purpose="documents", value="https://unopened.urm.lt/", source=secondary
    )
    call(title="The call", ask="Ask for visas.", asked_on=clock.TODAY)


def entered(body, channel, value, source=None, **facts):
    if source:
        address, told = source
        facts["source"] = make.make_source(address, **told)
    return contact(body, channel=channel, value=value, **facts)


def test_no_fact_of_the_page_is_lost(client, lithuania):
    words, page = shown(client, PAGE), html(client, PAGE)
    told = [*OF_THE_MINISTRY, *LINKS.values(), *(fact for _, *facts in CONTACTS.values() for fact in facts)]
    assert [fact for fact in told if fact not in words] == []
    assert [value for channel, value in CONTACTS if "://" in value and f'href="{value}"' not in page] == []
    assert page.count(f"(official page, read {clock.LONG_DAY})") >= len(LINKS) + 5
    assert page.count("Something wrong here?") == len(CONTACTS) + len(LINKS) + 2
