"""A ministry's card at its address."""

from datetime import datetime

import pytest
import vobject

from advocacy.api.serializers import ACCUSED
from directory.contacts.links import Link, may_lead
from tests import dumped, pages
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
CARD = "/api/v1/ministries/LT.vcf"


@pytest.fixture
def ministry():
    return pages.ministry("LT", name="Ministry; of, Foreign\\Affairs")


@pytest.mark.hostile(10)
def test_the_card_of_a_ministry_holds_its_published_contacts(client, ministry):
    pages.contact(ministry, channel="email", value="info@urm.lt")
    make.make_contact_point(ministry, channel="email", value="pending@urm.lt")
    answer = client.get(CARD)
    assert answer.headers["Content-Type"] == "text/vcard; charset=utf-8"
    (card,) = vobject.readComponents(answer.content.decode())
    assert [email.value for email in card.email_list] == ["info@urm.lt"]
    assert card.fn.value == "Ministry; of, Foreign\\Affairs (Country LT)"


def test_every_contact_of_a_card_is_one_of_the_api_value_for_value(client):
    """Social pages stand as addresses too, and a postal address in its components."""
    dumped.built()
    shape = client.get("/api/v1/ministries/LT/").json()
    (card,) = vobject.readComponents(client.get(CARD).content.decode())
    found = sorted(
        [("email", each.value) for each in card.email_list]
        + [(each.type_param, each.value) for each in card.tel_list]
        + [("url", each.value) for each in card.url_list]
        + [("postal_address", whole(each.value)) for each in card.adr_list]
    )
    leading = [
        point
        for point in shape["contact_points"]
        if may_lead(point["verification"]["state"], Link(point["link"]["state"]))
    ]
    assert 0 < len(leading) < len(shape["contact_points"])
    assert found == sorted(map(as_in_a_card, leading))
    assert (card.org.value, card.uid.value) == ([shape["name"]], f"urn:uuid:{shape['id']}")
    assert card.source.value == shape["url"]
    assert datetime.strptime(card.rev.value, "%Y%m%dT%H%M%S%z") == datetime.fromisoformat(shape["updated_at"])


def whole(address):
    town = f"{address.code} {address.city}".strip()
    return ", ".join(part for part in (address.street, town, address.country) if part)


def as_in_a_card(point):
    if point["channel"] == "postal_address":
        return "postal_address", f"{point['value']}, Lithuania"
    if point["channel"] == "email":
        return point["channel"], point["value"]
    if point["channel"] == "fax":
        return "fax", f"tel:{point['value']}"
    return "voice" if point["channel"] == "telephone" else "url", point["href"]


def test_what_warns_stands_first(client, ministry):
    accused = make.published(make.make_call(accused_country=make.make_country("LT"), addresses_reader=""))
    caution = make.published(pages.caution("LT", source=make.make_source(), text="Take care.", level="warn"))
    lines = client.get(CARD).content.decode().replace("\r\n ", "").split("\r\n")
    escaped = ACCUSED.replace(",", "\\,").replace(";", "\\;")
    assert accused.pk
    assert lines[2:4] == [f"NOTE:{escaped}", f"NOTE:{caution.text}"]


def test_an_advisory_stands_before_the_contacts(client):
    pages.ministry("LT", advisory="Read this.", advisory_source=make.make_source())
    assert "VERSION:4.0\r\nNOTE:Read this.\r\n" in client.get(CARD).content.decode()


@pytest.mark.parametrize("name", ["LV.vcf", "ZZ.vcf", "lithuania.vcf", "LT.vcf/", "%00.vcf"])
def test_where_no_ministry_is_public_there_is_a_problem(client, ministry, name):
    make.make_ministry("LV")
    answer = client.get(f"/api/v1/ministries/{name}")
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 404


def test_a_parameter_is_refused(client, ministry):
    assert client.get(f"{CARD}?x=1").json()["status"] == 400


def test_a_card_may_be_kept_as_long_as_any_public_answer(client, ministry):
    assert client.get(CARD).headers["Cache-Control"] == "public, max-age=60, no-transform"
