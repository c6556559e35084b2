"""A small public world in which every field of every content can be told, and where readers see each of them.

``SEEN`` names for each field of a kind, and for each place in which readers meet that kind, what stands there for it;
or, with ``No``, why nothing does. A new field has no entry, and ``tests/test_fields.py`` says so.
"""

import json
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import override

from advocacy.export import offline
from advocacy.models import Petition, SignatureCount
from directory import moderation
from directory.models import OrganisationName
from directory.versions import Version
from tests import factories as make
from tests.pages import html

LAPSES_ON = timezone.now().date() + timedelta(days=900)


class No(str):
    """Why a place does not show a field."""


UNNAMED = No("Readers need the first source, which is named; the API lists all.")
NOT_ITS_OWN = No("A fact about our record, for editors.")
OUR_PAGE = No("SOURCE leads to our page, which names it.")
NO_PROPERTY = No("RFC 6350 has no property for it that address books read.")
NO_NUMBER = No("What readers begin with is a page, and only a number has an extension.")
OF_TODAY = No("Readers find there the countries of today.")
NO_WORD = No("schema.org has no word for it.")
# Where readers meet each kind; a ministry stands in a card and as linked data too.
PLACES = {
    "organisation": ("page", "offline", "card", "linked"),
    # One contact of a ministry stands before the others, and alone in the frame for other sites.
    "contact_point": ("page", "begin", "embed", "offline", "card", "linked"),
    "official_domain": ("page", "offline"),
    "caution": ("page", "offline", "card", "linked"),
    "ending": ("page", "offline"),
    "issue": ("page", "offline"),
    "article": ("page", "offline"),
    "petition": ("page", "offline"),
    "call": ("page", "offline"),
}
ADDRESSES = {
    "organisation": "/organisations/the-society/",
    "ending": "/countries/CS/",
    "issue": "/calls/the-call/",
    "article": "/calls/the-call/",
    "petition": "/calls/the-call/",
    "call": "/calls/the-call/",
}


def both(text, card=None, linked=None):
    """The same on the page and in the offline file."""
    seen = {"page": text, "offline": text}
    return {**seen, **({"card": card} if card else {}), **({"linked": linked} if linked else {})}


def first(text, embed=None):
    """The same of the contact to begin with, on the page of its country and in a frame."""
    return {"begin": text, "embed": embed or text}


SEEN = {
    "organisation": {
        "slug": both("the-society", No("A card has an id."), No("It has an id and an address.")),
        "kind": both("Non-governmental organisation", "KIND:org", '"GovernmentOrganization"'),
        "country": both("Lithuania", "(Lithuania)", '"Lithuania"'),
        "lifecycle": {
            "page": "no longer exists",
            "offline": ", closed",
            "card": No("A closed ministry has no card."),
            "linked": No("A closed ministry has no linked data."),
        },
        "name": {
            "page": "The Society",
            "offline": "The Society",
            "card": "ORG:The Ministry",
            "linked": "The Ministry",
        },
        "summary": both("It rescues.", No("A card is for reaching it."), No("For readers of the page.")),
        "advisory_needed": both(NOT_ITS_OWN, NOT_ITS_OWN, NOT_ITS_OWN),
        "advisory": both("Joining is punished.", "Writing is watched.", "Writing is watched."),
        "advisory_source": both("advisory.example", OUR_PAGE, No("The API gives the advisory without it.")),
        "named_only": both(
            "named here without contacts", No("Then no contact is in it."), No("As in a card.")
        ),
        "wikidata": both(
            No("A key for programs, which the API gives."), No("As in a page."), "wikidata.org/entity/Q102"
        ),
        "source": {
            "page": "society-source.example",
            "offline": No("For ministries it is named; other bodies are there for their contacts."),
            "card": OUR_PAGE,
            "linked": NO_WORD,
        },
        "names": both("Draugija", No("FN and ORG hold its name in English."), "Ministerija"),
        "further_sources": both(UNNAMED, UNNAMED, UNNAMED),
    },
    "contact_point": {
        "organisation": {**both("The Ministry", "ORG:The Ministry", "The Ministry"), **first("The Other")},
        "channel": {
            **both("Telephone", "TYPE=voice", '"name": "telephone"'),
            **first("contact form", embed="Contact form"),
        },
        "value": {
            **both("+370 5 236 2444", "tel:+37052362444", '"telephone": "+37052362444'),
            **first("https://begin.example/form"),
        },
        "extension": {**both("ext. 12", "ext=12", "ext=12"), **first(NO_NUMBER)},
        "purpose": {
            **both("human rights", NO_PROPERTY, '"contactType": "human rights"'),
            **first("general enquiries", embed=No("What stands alone there takes general enquiries always.")),
        },
        "language": {
            **both("Georgian", NO_PROPERTY, '"availableLanguage": "ka"'),
            **first("Georgian", embed='hreflang="ka"'),
        },
        "source": {
            **both("point-source.example", OUR_PAGE, "point-source.example"),
            **first("begin-source.example"),
        },
        "further_sources": {**both(UNNAMED, UNNAMED, "further.example"), **first(UNNAMED)},
    },
    "official_domain": {
        "organisation": both("The Ministry"),
        "domain": both("ministerija.lt"),
        "basis": {"page": "an editor", "offline": No("How it was proven is told online.")},
        "evidence_url": both(No("The API gives it; a page says how the domain was proven.")),
    },
    "caution": {
        "country": both("Uganda", "(Uganda)", '"Uganda"'),
        "issue": both("about “The Cause”", NO_PROPERTY, NO_WORD),
        "level": both("Please do not act here", No("Its words say it."), No("Its words say it.")),
        "ground": both(
            *3
            * [
                No(
                    "While it is pending nobody stands behind it; it acts, and its words say what readers need."
                )
            ]
        ),
        "text": both(
            "Acting is dangerous there.", "Acting is dangerous there.", "Acting is dangerous there."
        ),
        "source": {
            "page": "caution-source.example",
            "offline": "caution-source.example",
            "card": OUR_PAGE,
            "linked": NO_WORD,
        },
    },
    "ending": {
        "country": {"page": "The Union", "offline": OF_TODAY},
        "ended_on": {"page": "5 June 2006", "offline": OF_TODAY},
        "successors": {"page": "Montenegro", "offline": OF_TODAY},
        "source": {"page": "ending-source.example", "offline": OF_TODAY},
    },
    "issue": {
        "slug": both(No("A cause has no page of its own.")),
        "name": both("The Cause"),
        "summary": {"page": "Why the cause matters.", "offline": No("The call says why.")},
        "exempt": both(No("It acts: its calls are offered where a caution for every cause would hide them.")),
        "subjects": both(No("It acts: it decides which cautions keep its calls back.")),
    },
    "article": {
        "headline": both("The Headline"),
        "publication": both("The Publication"),
        "published_on": both("3 March 2026"),
        "language": both('lang="ka"'),
        "url": both("https://article.example/read"),
    },
    "petition": {
        "title": both("The Petition"),
        "platform": both("The Platform"),
        "addressee": {"page": "addressed to The Ministry", "offline": No("The platform's page says it.")},
        "url": both("https://signs.example/petition"),
        "counts": {
            "page": "1200 had signed by",
            "offline": No("A count is old by the time the file is read."),
        },
    },
    "call": {
        "slug": {"page": "/calls/the-call/", "offline": 'id="the-call"'},
        "issue": both("The Cause"),
        "kind": both("Sign a petition"),
        "title": both("The Call"),
        "summary": both("Why the call matters."),
        "ask": both("What the call asks."),
        "ask_to_ministry": {
            "page": No("It stands on the page to write a letter."),
            "offline": "Grant them visas, please.",
        },
        "addresses_reader": {
            "page": "Who is asked",
            "offline": No("A letter stands there where it is a ministry."),
        },
        "petition": both("The Petition"),
        "accused_country": both("Belarus"),
        "asked_on": both("4 March 2026"),
        "lapses_on": both(f"{LAPSES_ON.day} {LAPSES_ON:%B %Y}, that day included"),
        "outcome": {"page": "Next step", "offline": No("Only open calls are there.")},
        "citations": both("The Headline"),
        "letters": {"page": No("It stands on the page to write a letter."), "offline": "Sujet du message"},
        "countries": {"page": "Countries named", "offline": No("Its reader goes by the own country.")},
        "organisations": {"page": "Organisations named", "offline": "The Society"},
    },
}


def build():
    make.make_country("LT", "Lithuania")
    make.make_country("BY", "Belarus")
    make.make_country("UG", "Uganda")
    cause = make.published(
        make.make_issue(slug="the-cause", name="The Cause", summary="Why the cause matters.")
    )
    ministry = _ministries(cause)
    society = _society()
    source = make.make_source("https://ending-source.example/", publisher="ending-source.example")
    make.make_country("CS", "The Union")
    make.published(make.make_ending("CS", [("ME", "Montenegro"), ("RS", "Serbia")], source=source))
    _call(cause, ministry, society)


def _ministries(cause):
    advice = {
        "advisory": "Writing is watched.",
        "advisory_source": make.make_source("https://advisory.example/"),
        "wikidata": "Q102",
    }
    ministry = make.make_ministry("LT", name="The Ministry", **advice)
    OrganisationName.objects.create(organisation=ministry, name="Ministerija", language="lt", kind="official")
    ministry = _published(ministry)
    make.published(make.make_domain(ministry, domain="ministerija.lt"))
    point = make.make_contact_point(
        ministry,
        channel="telephone",
        value="+37052362444",
        extension="12",
        purpose="human_rights",
        language="ka",
        source=make.make_source("https://point-source.example/", publisher="point-source.example"),
    )
    point.further_sources.add(make.make_source("https://further.example/", publisher="further.example"))
    _published(point)
    other = make.published(make.make_ministry("UG", name="The Other"))
    source = make.make_source("https://begin-source.example/", publisher="begin-source.example")
    form = {"channel": "contact_form", "value": "https://begin.example/form", "language": "ka"}
    make.published(make.make_contact_point(other, source=source, **form))
    source = make.make_source("https://caution-source.example/", publisher="caution-source.example")
    make.published(make.make_caution("UG", issue=cause, text="Acting is dangerous there.", source=source))
    return ministry


def _society():
    society = make.make_organisation(
        name="The Society",
        slug="the-society",
        kind="ngo",
        country=make.make_country("LT"),
        lifecycle="closed",
        summary="It rescues.",
        named_only=True,
        advisory_needed=True,
        advisory="Joining is punished.",
        advisory_source=make.make_source("https://advisory.example/", publisher="advisory.example"),
        source=make.make_source("https://society-source.example/", publisher="society-source.example"),
    )
    OrganisationName.objects.create(organisation=society, name="Draugija", language="lt", kind="official")
    return _published(society)


def _call(cause, ministry, society):
    article = make.published(
        make.make_article(
            headline="The Headline",
            publication="The Publication",
            published_on=date(2026, 3, 3),
            language="ka",
            url="https://article.example/read",
            text="Please write to your ministry. Thank you.",
        )
    )
    make.published(
        make.make_call(
            slug="the-call",
            article=article,
            issue=cause,
            kind="sign_petition",
            title="The Call",
            summary="Why the call matters.",
            ask="What the call asks.",
            ask_to_ministry="Grant them visas, please.",
            petition=_petition(ministry),
            accused_country=make.make_country("BY"),
            asked_on=date(2026, 3, 4),
            lapses_on=LAPSES_ON,
            countries=[make.make_country("LT")],
            organisations=[society],
            letters=[make.a_letter("fr", subject="Sujet du message")],
        )
    )


def _petition(ministry):
    platform = make.published(
        make.make_organisation(name="The Platform", slug="the-platform", kind="petition_platform")
    )
    petition = Petition(
        title="The Petition", platform=platform, addressee=ministry, url="https://signs.example/petition"
    )
    petition.save(force_insert=True)
    facts = {"count": 1200, "counted_on": make.TODAY, "source": make.make_source()}
    SignatureCount.objects.create(petition=petition, **facts)
    return _published(petition)


def _published(unit):
    """With its parts, which came after it was recorded."""
    moderation.record(unit, by=None, at=make.NOW)
    return make.published(unit)


def read(client):
    """What stands in each place, by kind and place."""
    found = {}
    with override("en"):
        whole = "".join(offline._parts(Version(1, timezone.now().date())))
    for kind, places in PLACES.items():
        code = "UG" if kind == "caution" else "LT"
        page = html(client, ADDRESSES.get(kind, f"/countries/{code}/"))
        texts = {"page": page, "offline": whole, "card": _card(client, code), "linked": _linked(client, code)}
        texts |= {"begin": html(client, "/countries/UG/"), "embed": html(client, "/embed/UG/")}
        found |= {(kind, place): texts[place] for place in places}
    return found


def _card(client, code):
    return client.get(f"/api/v1/ministries/{code}.vcf").content.decode().replace("\r\n ", "")


def _linked(client, code):
    return json.dumps(json.loads(client.get(f"/api/v1/ministries/{code}.jsonld").content), ensure_ascii=False)
