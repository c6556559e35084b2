"""The change feed: gapless for who follows, thin, and silent on whatever was never public."""

import os
import subprocess
import sys

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from advocacy.api.serializers import (
    ArticleSerializer,
    CallSerializer,
    CountrySerializer,
    IssueAloneSerializer,
    OrganisationSerializer,
    PetitionAloneSerializer,
)
from directory import moderation
from directory.api.serializers import ContactPointAloneSerializer
from directory.changes.telling import host_of_kind, telling_of, told_kinds
from directory.models import LinkState, Revision
from directory.moderation import kinds
from tests import clock
from tests import factories as make
from tests.acts import change, confirm, dispute, erase, lift_dispute, lower, observe, reject, restore
from tests.pages import call, contact, ministry, petition, withdraw

pytestmark = pytest.mark.django_db

LIST = "/api/v1/changes/"
SHAPES = {
    "article": ArticleSerializer,
    "call": CallSerializer,
    "contact_point": ContactPointAloneSerializer,
    "country": CountrySerializer,
    "issue": IssueAloneSerializer,
    "organisation": OrganisationSerializer,
    "petition": PetitionAloneSerializer,
}


def body(client, query=""):
    answer = client.get(LIST + query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def entries(client, query="?page_size=100"):
    return body(client, query)["results"]


def of(client, unit, query="?page_size=100"):
    """The entries of one unit: (type, changed)."""
    found = [row for row in entries(client, query) if row["id"] == str(unit.pk)]
    return [(row["type"], row["changed"]) for row in found]


def last():
    return Revision.objects.last().seq


def test_the_shape(client, settings):
    point = contact(ministry())
    assert body(client, f"?after={last() - 1}") == {
        "next": None,
        "previous": None,
        "last_seq": last(),
        "newest_seq": last(),
        "results": [
            {
                "seq": last(),
                "type": "created",
                "kind": "contact_point",
                "id": str(point.pk),
                "url": f"{settings.SITE_URL}/api/v1/contact-points/{point.pk}/",
                "at": clock.STAMP,
                "moved_to": None,
                "changed": ["channel", "display", "language", "organisation", "purpose", "sources", "value"],
            }
        ],
    }


def test_a_contact_is_told_from_its_creation_to_its_erasure(client):
    point = contact(ministry(), value="https://www.urm.lt/contacts")
    change(point, value="https://www.urm.lt/kontaktai")
    point.refresh_from_db()
    confirm(point)
    dispute(point)
    observe(point, LinkState.MOVED)
    withdraw(point)
    restore(point)
    withdraw(point)
    assert of(client, point)[1:] == [
        ("updated", ["sources", "value"]),
        ("verified", ["verification"]),
        ("updated", ["verification"]),
        ("link_state", ["link"]),
        ("withdrawn", []),
        ("restored", of(client, point)[0][1]),
        ("withdrawn", []),
    ]
    before = [kind for kind, _ in of(client, point)]
    erase(point)
    assert [kind for kind, _ in of(client, point)] == [*before, "withdrawn"]
    assert b"canary" not in client.get(LIST).content


def test_a_tombstone_carries_the_address_that_is_now_a_404(client, settings):
    units = [ministry(), call(), make.published(make.make_issue()), make.published(make.make_article())]
    units += [contact(ministry("LV")), petition(make.published(make.make_organisation()), 7)]
    addresses = {row["id"]: row["url"] for row in entries(client)}
    for unit in units:
        path = addresses[str(unit.pk)].removeprefix(settings.SITE_URL)
        assert client.get(path).status_code in (200, 301), path
        withdraw(unit)
        (gone,) = [row for row in entries(client) if row["id"] == str(unit.pk) and row["type"] == "withdrawn"]
        assert gone["url"] == addresses[str(unit.pk)]
        assert client.get(path).status_code == 404, path


def test_children_that_leave_and_return_with_their_parent_are_told(client):
    body_of_lt = ministry()
    point = contact(body_of_lt)
    withdraw(body_of_lt)
    restore(body_of_lt)
    assert [kind for kind, _ in of(client, point)] == ["created", "withdrawn", "restored"]


def test_contacts_of_a_body_that_becomes_only_named_leave(client):
    named = make.published(make.make_organisation())
    point = contact(named)
    change(named, named_only=True)
    assert of(client, point)[-1] == ("withdrawn", [])
    assert of(client, named)[-1] == ("updated", ["contact_points"])
    assert client.get(f"/api/v1/contact-points/{point.pk}/").status_code == 404


@pytest.mark.hostile(18)
def test_what_was_never_public_has_no_entry(client):
    organisation, article = ministry(), make.published(make.make_article())
    known = entries(client)
    make.make_contact_point(organisation)
    make.make_domain(organisation)
    make.make_issue()
    make.make_call(article=article)
    reject(make.make_contact_point(organisation))
    make.propose(organisation, make.make_account(), name="Canary")
    assert entries(client) == known
    assert {row["id"] for row in known} == {str(organisation.pk), str(article.pk)}


@pytest.mark.hostile(18)
def test_a_rejected_unit_that_is_erased_has_no_entry_and_leaves_no_gap_for_who_follows(client):
    rejected = make.make_contact_point(ministry())
    reject(rejected)
    known = body(client)["last_seq"]
    erase(rejected)
    found = body(client, f"?after={known}")
    assert (found["last_seq"], found["next"], found["results"]) == (known + 1, None, [])


@pytest.mark.hostile(18)
def test_a_doubt_that_is_lifted_while_the_contact_is_hidden_is_not_told(client):
    body_of_lt = ministry()
    point = contact(body_of_lt)
    dispute(point)
    withdraw(body_of_lt)
    lift_dispute(point)
    assert Revision.objects.last().action == "disputed"
    assert [kind for kind, _ in of(client, point)] == ["created", "updated", "withdrawn"]


@pytest.mark.hostile(18)
def test_an_acting_caution_is_told_as_an_update_of_its_country_and_nothing_else(client, settings):
    make.make_country("UG")
    known = make.make_issue()
    caution = make.make_caution("UG", issue=known, text="Canary words", level="warn")
    moderation.raise_caution(caution, by=make.make_account(), reason="canary", at=make.NOW)
    change(caution, text="Other canary words")
    lower(caution)
    assert [{**row, "seq": 0} for row in entries(client)] == [
        {
            "seq": 0,
            "type": "updated",
            "kind": "country",
            "id": "UG",
            "url": f"{settings.SITE_URL}/api/v1/countries/UG/",
            "at": clock.STAMP,
            "moved_to": None,
            "changed": ["cautions"],
        }
    ] * 4
    assert str(caution.pk).encode() not in client.get(LIST).content


def test_an_erased_caution_is_told_no_more(client):
    caution = make.make_caution("UG")
    lower(caution)
    known = body(client)["last_seq"]
    erase(caution)
    assert body(client, f"?after={known}")["results"] == []
    assert entries(client) == []


def test_a_domain_is_told_as_an_update_of_its_organisation(client):
    organisation = ministry()
    domain = make.published(make.make_domain(organisation))
    assert of(client, domain) == []
    assert of(client, organisation)[-1] == ("updated", ["official_domains"])
    withdraw(organisation)
    assert [kind for kind, _ in of(client, organisation)] == ["created", "withdrawn"]


def test_a_neutral_advisory_is_told_at_once_and_without_its_words(client):
    organisation = make.published(make.make_organisation())
    source = {
        "url": "https://a.example/",
        "publisher": "a",
        "retrieved_on": str(clock.TODAY),
        "evidence": "official",
    }
    make.propose(organisation, make.make_account(), advisory="Canary", advisory_source=source)
    assert of(client, organisation)[-1] == ("updated", ["advisory"])


def test_fields_that_the_api_does_not_show_are_not_named(client):
    organisation = make.published(make.make_organisation())
    change(organisation, summary="What it does", advisory_needed=False, name="New name")
    assert of(client, organisation)[-1] == ("updated", ["name"])
    change(organisation, summary="What it does now")
    assert of(client, organisation)[-1] == ("updated", [])


@pytest.mark.parametrize("kind", told_kinds(), ids=str)
def test_every_key_that_is_named_stands_in_the_shape(kind):
    keys = {*telling_of(kind).keys.values()}
    keys |= {
        host_of_kind(k.name).key for k in kinds() if (host := host_of_kind(k.name)) and host.kind == kind
    }
    assert keys <= set(SHAPES[kind]().fields)


def test_every_kind_of_unit_is_told_of():
    for kind in kinds():
        host = host_of_kind(kind.name)
        assert (host.kind if host else kind.name) in told_kinds()


def test_every_field_that_is_told_is_one_of_the_content():
    for kind in kinds():
        if host_of_kind(kind.name) is None:
            parts = {part.name for part in kind.parts}
            known = {*kind.fields, *kind.related, *parts, "verification", "link", "confirmed_on"}
            assert set(telling_of(kind.name).keys) <= known, kind.name


def test_who_follows_sees_every_number_once_and_in_order(client, settings):
    for code in ("LT", "LV", "EE"):
        contact(ministry(code))
    make.make_caution("LT")
    seen, path = [], f"{LIST}?page_size=2"
    while path:
        answer = client.get(path)
        found = answer.json()
        assert answer.headers.get("Link") == (f'<{found["next"]}>; rel="next"' if found["next"] else None)
        seen += [row["seq"] for row in found["results"]]
        path = found["next"] and found["next"].removeprefix(settings.SITE_URL)
    assert seen == list(range(1, last() + 1))
    assert found["last_seq"] == last()


def test_a_page_tells_how_far_it_goes_and_how_far_there_is_to_go(client):
    contact(ministry())
    found = body(client, "?page_size=1")
    assert (found["last_seq"], found["newest_seq"]) == (1, last())


def test_a_page_whose_numbers_tell_nothing_still_leads_on(client, settings):
    organisation = ministry()
    for _ in range(3):
        rejected = make.make_contact_point(organisation)
        reject(rejected)
        erase(rejected)
        contact(organisation)
    numbers = [row["seq"] for row in entries(client)]
    seen, path = [], f"{LIST}?page_size=1"
    while path:
        found = client.get(path).json()
        seen += [row["seq"] for row in found["results"]]
        path = found["next"] and found["next"].removeprefix(settings.SITE_URL)
    assert (seen, found["last_seq"]) == (numbers, last())
    assert len(numbers) == last() - 3


@pytest.mark.hostile(32)
@pytest.mark.parametrize("extra", [1, 10**22], ids=str)
def test_a_number_to_come_is_refused_and_the_last_one_is_named(client, extra):
    ministry()
    answer = client.get(f"{LIST}?after={last() + extra}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")
    (error,) = answer.json()["errors"]
    assert error["accepted"] == [f"a number from 0 to {last()}"]
    assert f"the last one is {last()}" in error["detail"]


def test_the_last_number_is_accepted_and_tells_nothing(client):
    ministry()
    found = body(client, f"?after={last()}")
    assert (found["last_seq"], found["next"], found["results"]) == (last(), None, [])


@pytest.mark.hostile(33)
@pytest.mark.parametrize(
    "query",
    [
        *["after=-1", "after=x", "after=", "after=1.5", "after=%D9%A3", "after=" + "9" * 5000],
        *["foo=1", "before=3", "limit=5", "kind=caution", "kind=proposal", "country=lt", "country=ZZ"],
        *["after=1&after=2", "page_size=0", "cursor=x"],
    ],
    ids=lambda text: text[:20],
)
def test_what_is_not_accepted_is_refused(client, query):
    make.make_country("LT")
    answer = client.get(f"{LIST}?{query}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["accepted"]


@pytest.mark.parametrize("kind", list(SHAPES))
def test_the_kind_keeps_all_of_that_kind_and_nothing_else(client, kind):
    body_of_lt = ministry()
    make.published(make.make_domain(body_of_lt))
    contact(body_of_lt)
    make.make_caution("LT")
    call(issue=make.published(make.make_issue()))
    petition(make.published(make.make_organisation()), 7)
    wanted = [row for row in entries(client) if row["kind"] == kind]
    assert wanted
    assert entries(client, f"?kind={kind}&page_size=100") == wanted
    assert body(client, f"?kind={kind}&page_size=1")["results"] == wanted[:1]


def test_the_country_keeps_what_is_about_it(client):
    lithuania, latvia = ministry("LT"), ministry("LV")
    here = [lithuania, contact(lithuania), call(countries=[lithuania.country])]
    here += [call(organisations=[lithuania]), call(accused_country=lithuania.country), petition(lithuania, 7)]
    there = [latvia, contact(latvia), call(), make.published(make.make_issue())]
    make.make_caution("LT")
    make.make_caution("LV")
    found = {row["id"] for row in entries(client, "?country=LT&page_size=100")}
    assert found == {*(str(unit.pk) for unit in here), "LT"}
    assert not found & {str(unit.pk) for unit in there}
    assert body(client, "?country=LT")["last_seq"] == last()


def test_a_body_that_moves_is_told_in_both_countries(client):
    body_of_lt = make.published(make.make_organisation(country=make.make_country("LT")))
    make.make_country("LV")
    change(body_of_lt, country="LV")
    for code in ("LT", "LV"):
        assert entries(client, f"?country={code}&after={last() - 1}")[0]["changed"] == ["country"]


def test_of_an_erased_unit_its_country_keeps_the_tombstones_alone(client):
    point = contact(ministry())
    withdraw(point)
    erase(point)
    assert [kind for kind, _ in of(client, point, "?country=LT")] == ["withdrawn", "withdrawn"]


def test_as_many_queries_for_a_full_page_as_for_a_few(client):
    def grow(count):
        for _ in range(count):
            court = make.published(make.make_organisation(kind="court", country=make.make_country("KA")))
            make.published(make.make_domain(court))
            contact(court)
            make.make_caution("KA")

    def queries(path):
        with CaptureQueriesContext(connection) as captured:
            assert client.get(path).status_code == 200
        return len(captured)

    paths = [f"{LIST}?page_size=100{query}" for query in ("", "&kind=country", "&country=KA", "&after=2")]
    grow(3)
    few = [queries(path) for path in paths]
    grow(30)
    assert len(entries(client)) == 100
    assert [queries(path) for path in paths] == few
    assert max(few) <= 6


@pytest.mark.hostile(38)
def test_no_page_is_reached_by_counting_rows(client):
    for code in ("LT", "LV", "EE"):
        ministry(code)
    with CaptureQueriesContext(connection) as captured:
        client.get(f"{LIST}?after=2&page_size=1")
    assert not [query for query in captured if "OFFSET" in query["sql"]]


def test_headers_are_those_of_every_list(client):
    answer = client.head(LIST)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["Cache-Control"] == "public, max-age=60, no-transform"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["ETag"]
    assert answer.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding"
    assert not answer.cookies
    assert client.get(LIST, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


@pytest.mark.hostile(20)
@pytest.mark.parametrize(
    "query",
    ["actor=1", "actor__username__startswith=a", "reason=x", "q=canary", "ordering=actor", "action=erased"],
)
def test_nothing_private_can_be_asked_for(client, query):
    assert client.get(f"{LIST}?{query}").status_code == 400


def test_a_process_that_just_started_describes_each_kind_that_is_told():
    code = (
        "import django; django.setup()\n"
        "from advocacy.api.changes import ChangeSerializer\n"
        "from directory.changes.telling import told_kinds\n"
        "print(list(ChangeSerializer().fields['kind'].choices) == told_kinds(), 'article' in told_kinds())"
    )
    told = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    done = subprocess.run([sys.executable, "-c", code], env=told, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True"]
