import pytest

from directory import moderation
from directory.models import Intent, OrganisationName, Revision
from tests import clock
from tests import factories as make

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/ministries/LT/"


@pytest.fixture
def ministry():
    make.make_country("LT", "Lithuania")
    unit = make.make_ministry(slug="lt-ministry", name="Ministry of Foreign Affairs")
    OrganisationName.objects.create(
        organisation=unit, name="Užsienio reikalų ministerija", language="lt", kind="official"
    )
    moderation.record(unit, by=None, at=make.NOW)
    return make.published(unit)


def body(client):
    return client.get(ADDRESS).json()


def public_point(ministry, **fields):
    return make.published(make.make_contact_point(ministry, **fields))


def accepted(unit, **changes):
    make.approve_proposal(make.propose(unit, make.make_account(), **changes), make.make_account())


def advice(text="Own words."):
    source = {
        "url": "https://law.example/",
        "publisher": "law",
        "retrieved_on": str(clock.TODAY),
        "evidence": "secondary",
    }
    return {"advisory": text, "advisory_source": source}


def test_the_shape_is_that_of_the_contract(client, settings, ministry):
    api = f"{settings.SITE_URL}/api/v1"
    point = public_point(ministry, channel="website", value="https://www.urm.lt/")
    make.published(make.make_domain(ministry))
    make.published(make.make_call())
    found = body(client)
    (shown_point,) = found.pop("contact_points")
    assert shown_point["id"] == str(point.pk)
    assert list(shown_point) == [
        "id",
        "channel",
        "purpose",
        "language",
        "value",
        "display",
        "href",
        "sources",
        "verification",
        "link",
        "on_official_domain",
    ]
    assert found == {
        "url": f"{api}/ministries/LT/",
        "id": str(ministry.pk),
        "slug": "lt-ministry",
        "kind": "foreign_ministry",
        "lifecycle": "active",
        "country": {"code": "LT", "name": "Lithuania", "url": f"{api}/countries/LT/"},
        "name": "Ministry of Foreign Affairs",
        "names": [{"name": "Užsienio reikalų ministerija", "language": "lt", "kind": "official"}],
        "wikidata": None,
        "website": "https://www.urm.lt/",
        "official_domains": [{"domain": "urm.lt", "basis": "editor", "evidence_url": "https://www.urm.lt/"}],
        "advisory": None,
        "cautions": [],
        "calls_count": 1,
        "revision": ministry.revision + 2,
        "updated_at": clock.STAMP,
    }
    assert client.get("/api/v1/ministries/").json()["results"] == [body(client)]


def test_what_is_not_known_is_null_and_never_missing(client, ministry):
    bare = body(client)
    assert (bare["website"], bare["advisory"], bare["contact_points"], bare["cautions"]) == (
        None,
        None,
        [],
        [],
    )
    assert bare["calls_count"] == 0


def test_the_website_is_the_general_one(client, ministry):
    public_point(ministry, channel="website", value="https://consul.urm.lt/", purpose="consular")
    assert body(client)["website"] == "https://consul.urm.lt/"
    public_point(ministry, channel="website", value="https://www.urm.lt/")
    assert body(client)["website"] == "https://www.urm.lt/"


def test_nested_units_move_the_revision_also_when_they_leave(client, ministry):
    assert body(client)["revision"] == ministry.revision
    point, domain = public_point(ministry), make.published(make.make_domain(ministry))
    assert body(client)["revision"] == domain.revision > point.revision
    later = make.NOW.replace(hour=15)
    moderation.withdraw(point, by=make.make_account(), reason="gone", at=later)
    assert body(client)["contact_points"] == []
    assert (body(client)["revision"], body(client)["updated_at"]) == (
        domain.revision + 1,
        f"{clock.TODAY}T15:00:00Z",
    )


def test_a_pending_unit_moves_nothing(client, ministry):
    before = body(client)
    make.make_contact_point(ministry)
    make.make_domain(ministry)
    assert body(client) == before


def test_counts_do_not_move_the_revision(client, ministry):
    call = make.published(make.make_call())
    assert body(client)["calls_count"] == 1
    assert body(client)["revision"] < call.revision


def test_an_acting_caution_is_shown_and_moves_the_revision(client, ministry):
    issue = make.published(make.make_issue(slug="visas"))
    make.make_caution("LT", level="warn", text="Canary words")
    public = make.make_caution("LT", issue=issue, text="Own words.", source=make.make_source())
    public = make.published(public)
    make.make_caution("LT", issue=make.make_issue())
    make.make_caution("UG")
    found = {(row["level"], row["issue"]): row["text"] for row in body(client)["cautions"]}
    assert set(found) == {("warn", None), ("do_not_prompt", "visas"), ("do_not_prompt", None)}
    assert found["do_not_prompt", "visas"] == "Own words."
    assert "Canary" not in "".join(found.values())
    assert body(client)["revision"] >= public.revision


def test_a_caution_taken_away_moves_the_revision(client, ministry):
    caution = make.make_caution("LT")
    for _ in range(2):
        seen = make.hash_of(caution, Intent.LOWER)
        moderation.lower(caution, by=make.make_account(), seen_hash=seen, at=make.NOW)
    assert body(client)["cautions"] == []
    assert body(client)["revision"] == Revision.objects.last().seq


def test_nobody_is_counted_into_danger(client, ministry):
    exempt = make.published(make.make_issue(exempt=True))
    make.published(make.make_call())
    make.published(make.make_call(issue=exempt))
    assert body(client)["calls_count"] == 2
    make.make_caution("LT")
    assert body(client)["calls_count"] == 1


def test_a_proposed_advisory_shows_a_neutral_sentence_until_it_is_decided(client, ministry):
    proposal = make.propose(ministry, make.make_account(), **advice("Canary words."))
    assert body(client)["advisory"].startswith("Editors are checking")
    make.approve_proposal(proposal, make.make_account())
    assert body(client)["advisory"] == "Canary words."


def test_only_the_current_ministry_stands_there(client, ministry):
    accepted(ministry, lifecycle="closed")
    assert client.get(ADDRESS).status_code == 404
    successor = make.published(make.make_ministry())
    assert body(client)["id"] == str(successor.pk)
    former = client.get("/api/v1/organisations/lt-ministry/").json()
    assert (former["lifecycle"], former["url"][-27:]) == ("closed", "/organisations/lt-ministry/")


def test_what_is_not_public_is_absent(client):
    pending = make.make_ministry("FR")
    withdrawn = make.published(make.make_ministry("DE"))
    moderation.withdraw(withdrawn, by=make.make_account(), reason="x", at=make.NOW)
    bodies = {client.get(f"/api/v1/ministries/{code}/").content for code in ("FR", "DE", "ZZ")}
    assert len(bodies) == 1
    assert client.get("/api/v1/ministries/").json()["results"] == []
    assert client.get(f"/api/v1/organisations/{pending.pk}/").status_code == 404


def test_the_filters(client, ministry):
    make.make_country("KE", region="Africa")
    kenyan = make.published(make.make_ministry("KE", name="Ministry of Foreign and Diaspora Affairs"))

    def shown(query):
        return [row["id"] for row in client.get(f"/api/v1/ministries/{query}").json()["results"]]

    assert shown("?country=LT") == shown("?region=Europe") == shown("?q=U%C5%BEsienio") == [str(ministry.pk)]
    assert shown("?region=Africa") == shown("?q=diaspora") == [str(kenyan.pk)]
    assert shown("?q=ministry") == sorted([str(ministry.pk), str(kenyan.pk)])
    assert shown("?region=Africa&country=LT") == []
