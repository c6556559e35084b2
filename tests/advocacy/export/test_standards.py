"""Organisations in the words of Popolo and HSDS 3: what is written is as the schemas that these publish demand."""

import json
from datetime import timedelta

import pytest

from advocacy.export import hsds, popolo
from advocacy.export.standards import ABOUT, standards_in
from tests import clock
from tests.advocacy.export.demanded import validator
from tests.dumped import lay

pytestmark = pytest.mark.any_database
OLDER = clock.TODAY - timedelta(days=9)
BODY = "0f3c5a90-6d0a-4a53-9a37-d5a1f3f4b0aa"


def objections(standard, name, record):
    return [f"{error.json_path}: {error.message}" for error in validator(standard, name).iter_errors(record)]


def point(number, channel="email", **told):
    value = {"email": "office@urm.lt", "telephone": "+37052362444", "website": "https://www.urm.lt/"}
    return {
        "id": f"5b1e0000-0000-4000-8000-00000000000{number}",
        "channel": channel,
        "purpose": "general",
        "language": None,
        "value": value.get(channel, "https://www.urm.lt/contacts"),
        "display": "+370 5 236 2444 ext. 012",
        "sources": [
            {
                "url": "https://www.urm.lt/en",
                "publisher": "urm.lt",
                "retrieved_on": "2026-11-21",
                "evidence": "official",
            }
        ],
        "verification": {"state": "verified", "verified_on": clock.TODAY, "due_on": None, "method": "looked"},
        "link": {"state": "ok", "since": None},
        **told,
    }


def body(*points, **told):
    return {
        "url": "https://example.org/api/v1/ministries/LT/",
        "id": BODY,
        "kind": "foreign_ministry",
        "lifecycle": "active",
        "country": {"code": "LT", "name": "Lithuania"},
        "name": "Ministry of Foreign Affairs",
        "names": [{"name": "Užsienio reikalų ministerija", "language": "lt", "kind": "official"}],
        "wikidata": "Q102",
        "website": "https://www.urm.lt/",
        "advisory": None,
        "cautions": [],
        "contact_points": list(points),
        "updated_at": "2026-11-21T08:00:00Z",
        **told,
    }


def written(tmp_path, *shapes):
    """What the files hold, by their names."""
    with standards_in(tmp_path) as files:
        for shape in shapes:
            for records in files:
                records.add(shape)
    for records in files:
        assert records.entry().bytes == (tmp_path / records.standard.file).stat().st_size
    return {name: json.loads((tmp_path / name).read_text(encoding="utf-8")) for name in ABOUT}


@pytest.fixture
def whole(tmp_path):
    every = [
        point(1),
        point(2, value="press@urm.lt"),
        point(3, "telephone"),
        point(4, "fax", value="+37052362626", display="+370 5 236 2626 ext. 7"),
        point(5, "website"),
        point(6, "contact_form", purpose="human_rights"),
        point(7, "postal_address", value="J. Tumo-Vaižganto g. 2, 01108 Vilnius, Lithuania"),
        point(8, "postal_address", value="Somewhere"),
    ]
    bare = body(
        country=None,
        wikidata=None,
        names=[],
        website=None,
        kind="ngo",
        advisory="Read this first.",
        lifecycle="closed",
    )
    return written(tmp_path, body(*every), {**bare, "contact_points": [point(9)]}, body())


def test_popolo_holds_by_its_schema(whole):
    found = whole[popolo.FILE]["organizations"]
    assert [objections("popolo", "organization", one) for one in found] == [[]] * 3
    assert [one["type"] for one in found[0]["contact_details"]] == [
        *("email", "email", "voice", "fax", "url", "url", "address", "address")
    ]
    assert found[0]["area"]["identifier"] == "LT"
    assert found[0]["identifiers"] == [{"scheme": "wikidata", "identifier": "Q102"}]


def test_hsds_holds_by_its_schema(whole):
    page = whole[hsds.FILE]
    assert [objections("hsds", "service", one) for one in page["contents"]] == [[]] * 3
    assert (page["total_items"], page["size"], page["empty"]) == (3, 3, False)
    general = page["contents"][0]
    assert general["email"] == "office@urm.lt"
    assert [one["email"] for one in general["contacts"]] == ["press@urm.lt"]
    assert [one.get("extension") for one in general["phones"]] == [None, 7]
    assert general["phones"][0]["description"] == "Extension 012"
    assert general["organization"]["uri"] == "http://www.wikidata.org/entity/Q102"
    located = general["organization"]["locations"]
    assert (located[0]["addresses"][0]["city"], located[0]["addresses"][0]["postal_code"]) == (
        "Vilnius",
        "01108",
    )
    assert (located[1]["description"], "addresses" in located[1]) == ("Somewhere", False)


@pytest.mark.parametrize(
    ("standard", "name", "record"),
    [
        ("popolo", "organization", {"contact_details": [{"type": "email"}]}),
        ("popolo", "organization", {"links": [{"note": "no address"}]}),
        ("hsds", "service", {"id": BODY, "name": "A", "status": "open"}),
        ("hsds", "service", {"id": BODY, "name": "A", "status": "active", "phones": [{"number": "1"}]}),
        ("hsds", "service", {"id": "1", "name": "A", "status": "active"}),
    ],
)
def test_what_does_not_hold_is_found(standard, name, record):
    assert objections(standard, name, record)


def test_what_warns_is_told(whole):
    warned = whole[popolo.FILE]["organizations"][1]
    assert warned["advisory"] == "Read this first."
    assert warned["contact_details"][0]["note"].startswith("Read this first. Checked by a person on ")
    service = whole[hsds.FILE]["contents"][2]
    assert service["alert"] == "Read this first."
    assert service["organization"]["description"].startswith("Read this first. ")
    assert service["status"] == "defunct"


@pytest.mark.parametrize(
    "doubted",
    [
        {"verification": {"state": "disputed", "verified_on": None, "due_on": None, "method": None}},
        {"link": {"state": "dead", "since": None}},
    ],
)
def test_what_is_doubted_is_left_out(doubted):
    shape = body(point(1, "website", **doubted))
    assert popolo.organisation(shape)["contact_details"] == []
    assert list(hsds.services(shape)) == []


def test_a_service_is_assured_since_the_oldest_check_of_what_it_tells():
    checks = [{"state": "overdue", "verified_on": day} for day in (clock.TODAY, OLDER, None)]
    points = [point(number, verification=check) for number, check in enumerate(checks)]
    assured, unassured = (next(hsds.services(body(*some))) for some in (points[:2], points))
    assert assured["assured_date"] == str(OLDER)
    assert "assured_date" not in unassured


@pytest.mark.django_db
def test_each_file_has_an_address_that_stays(client, settings, tmp_path):
    settings.EXPORT_DIRECTORY = tmp_path
    assert client.get("/data/hsds.json").status_code == 404
    lay(tmp_path, 7, 8, files=tuple(ABOUT))
    for name in ABOUT:
        answer = client.get(f"/data/{name}")
        assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (302, "*")
        assert client.get(answer.headers["Location"]).getvalue()
        assert f"-8-{clock.TODAY}/{name}" in answer.headers["Location"]
