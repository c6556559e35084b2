"""The pages on which bodies are merged, succeeded and taken apart: what moves is seen before it is decided."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from directory import moderation
from directory.models import Merge, MergeState, Organisation, State
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def signed_in(role="Moderator"):
    client = Client()
    client.force_login(make.make_account(role))
    return client


def hidden(response, name="seen_hash"):
    return re.search(rf'name="{name}" value="([^"]*)"', response.content.decode())[1]


def decide(client, merge, **data):
    url = reverse("admin:review_merge_decide", args=[merge.pk])
    seen = hidden(client.get(url))
    return client.post(url, {"act": "confirm", "seen_hash": seen, **data})


def waiting(**facts):
    return Merge.objects.get(state=MergeState.OPEN, **facts)


def test_two_people_merge_and_two_take_it_back():
    former = make.published(make.make_organisation(name="Old League", slug="old"))
    into = make.published(make.make_organisation(name="New League", slug="new"))
    make.published(make.make_contact_point(former, channel="email", value="only@league.example"))
    one, two = signed_in(), signed_in()
    url, chosen = reverse("admin:review_merge"), {"former": former.pk, "into": into.pk}
    page = one.get(url, chosen)
    assert "only@league.example" in page.content.decode()
    posted = {**chosen, "seen_hash": hidden(page), "reason": "They are one."}
    assert one.post(url, {**posted, "reason": ""}).status_code == 403
    assert one.post(url, posted).status_code == 302
    merge = waiting()
    assert str(merge).encode() in two.get(reverse("admin:review_queue")).content
    assert decide(one, merge).status_code == 403
    assert decide(two, merge).status_code == 302
    assert two.get("/organisations/old/")["Location"] == "/organisations/new/"
    done = reverse("admin:review_merge_decide", args=[merge.pk])
    assert done in two.get(url).content.decode(), "what was done is found again, to be taken back"
    page = two.get(done).content.decode()
    assert "Taking it back would change this" in page
    assert decide(two, merge, act="separate", reason="It was wrong.").status_code == 302
    assert decide(one, waiting(undoes=merge)).status_code == 302
    assert two.get("/organisations/old/").status_code == 200
    assert former.contact_points.published().count() == 1


def test_an_editor_looks_and_a_stranger_does_not():
    rows = [make.published(make.make_organisation()) for _ in range(2)]
    chosen = {"former": rows[0].pk, "into": rows[1].pk}
    editor = signed_in("Editor")
    page = editor.get(reverse("admin:review_merge"), chosen)
    posted = {**chosen, "seen_hash": hidden(page), "reason": "x"}
    assert editor.post(reverse("admin:review_merge"), posted).status_code == 403
    for name in ("review_merge", "review_succession"):
        assert signed_in(None).get(reverse(f"admin:{name}")).status_code == 403
    same = editor.get(reverse("admin:review_merge"), {**chosen, "into": rows[0].pk})
    assert "cannot become part of itself" in same.content.decode()


def test_contacts_are_shared_out_in_one_form_and_what_nobody_chose_stays():
    former = make.published(make.make_ministry("LT", name="Ministry of Both"))
    points = [make.published(make.make_contact_point(former, value=f"https://www.urm.lt/{n}")) for n in "ab"]
    heirs = [make.published(make.make_organisation(name=name)) for name in ("One", "Two")]
    url, one, two = reverse("admin:review_division"), signed_in(), signed_in()
    chosen = {"former": former.pk, "successors": [heir.pk for heir in heirs]}
    offered = one.post(url, chosen).content.decode()
    assert all(f'name="share-{point.pk}"' in offered for point in points)
    assert 'name="seen_hash"' not in offered
    chosen[f"share-{points[0].pk}"] = heirs[1].pk
    page = one.post(url, chosen)
    assert "stays with Ministry of Both" in page.content.decode()
    answer = {"typed-domain": "urm.lt"}
    propose = {**chosen, "seen_hash": hidden(page), "reason": "Split.", **answer}
    assert one.post(url, propose).status_code == 302
    assert "is divided among Two" in str(waiting())
    assert decide(two, waiting(), **answer).status_code == 302
    for point in points:
        point.refresh_from_db()
    assert [point.organisation_id for point in points] == [heirs[1].pk, former.pk]


@pytest.mark.parametrize("name", ["review_merge", "review_succession", "review_division"])
def test_a_reason_is_not_lost_where_the_choice_is_refused(name):
    gone = "0b5e0000-0000-4000-8000-000000000000"
    posted = {"former": gone, "into": gone, "seen_hash": "0" * 64, "reason": "It took me an hour."}
    page = signed_in().post(reverse(f"admin:{name}"), posted)
    assert "It took me an hour." in page.content.decode()


def test_a_body_does_not_succeed_itself():
    former = make.published(make.make_organisation())
    chosen = {"former": former.pk, "successors": [former.pk]}
    assert (
        "cannot succeed itself" in signed_in().post(reverse("admin:review_division"), chosen).content.decode()
    )


class TestSuccession:
    WISH = {
        "name": "Ministry for Europe",
        "own_name": "Europos ministerija",
        "language": "lt",
        "source_url": "https://europa-min.lt/about",
        "evidence": "official",
        "domain": "europa-min.lt",
        "evidence_url": "https://europa-min.lt/about",
    }

    @pytest.fixture
    def former(self):
        former = make.published(make.make_ministry("LT", name="Ministry of Old", slug="old-ministry"))
        make.published(make.make_domain(former, domain="urm.lt"))
        make.published(make.make_contact_point(former, channel="telephone", value="+37052362444"))
        return former

    def look(self, client, former, **wish):
        url = reverse("admin:review_succession")
        posted = {
            **self.WISH,
            **wish,
            "former": former.pk,
            "successor_id": hidden(client.get(url), "successor_id"),
        }
        return posted, client.post(url, posted)

    def succeed(self, former, **wish):
        one, two = signed_in(), signed_in()
        posted, page = self.look(one, former, **wish)
        answer = {"typed-domain": "europa-min.lt"}
        propose = {**posted, "seen_hash": hidden(page), "reason": "Renamed.", **answer}
        assert one.post(reverse("admin:review_succession"), propose).status_code == 302
        assert decide(two, waiting(), **answer).status_code == 302
        return Organisation.objects.get(name="Ministry for Europe")

    def test_one_form_gives_a_new_name_and_domain_moves_contacts_and_leads_on(self, former):
        client = Client()
        successor = self.succeed(former)
        assert (successor.state, successor.is_current_ministry) == (State.PUBLISHED, True)
        names = set(successor.names.values_list("name", "kind"))
        assert names == {("Europos ministerija", "official"), ("Ministry of Old", "former")}
        assert [point.value for point in successor.contact_points.published()] == ["+37052362444"]
        assert [row.domain for row in successor.official_domains.published()] == ["europa-min.lt"]
        assert [row.domain for row in successor.official_domains.former()] == ["urm.lt"]
        shown = client.get("/api/v1/ministries/LT/").json()
        assert (shown["name"], [one["domain"] for one in shown["official_domains"]]) == (
            "Ministry for Europe",
            ["europa-min.lt"],
        )
        for key in ("old-ministry", former.pk):
            assert client.get(f"/api/v1/organisations/{key}/")["Location"] == "/api/v1/ministries/LT/"
        assert client.get("/organisations/old-ministry/")["Location"] == "/countries/LT/"

    def test_what_was_looked_at_is_not_kept(self, former):
        _, page = self.look(signed_in(), former)
        assert "Ministry for Europe" in page.content.decode()
        assert "Type it: europa-min.lt" in page.content.decode()
        assert not Organisation.objects.filter(name="Ministry for Europe").exists()
        _, page = self.look(signed_in(), former, domain="co.uk", evidence_url="", own_name="x", language="")
        text = page.content.decode()
        assert "Say in which language that name is" in text
        assert "co.uk" in text

    def test_without_a_new_domain_the_old_ones_stay_its_own_and_it_is_taken_back_whole(self, former):
        was = moderation.content(former)
        successor = self.succeed(former, domain="", evidence_url="")
        assert [row.domain for row in successor.official_domains.published()] == ["urm.lt"]
        one, two = signed_in(), signed_in()
        decide(one, Merge.objects.get(), act="separate", reason="It was wrong.")
        assert decide(two, waiting()).status_code == 302
        former.refresh_from_db()
        successor.refresh_from_db()
        assert (former.state, successor.state) == (State.PUBLISHED, State.WITHDRAWN)
        assert moderation.content(former) == was
        assert former.contact_points.published().count() == 1
        assert Client().get("/api/v1/ministries/LT/").json()["slug"] == "old-ministry"
