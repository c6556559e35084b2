"""What readers suggested, before the eyes of editors."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from directory.accounts import roles
from directory.models import Proposal, SuggestionCluster
from tests import factories as make
from tests import suggestions as readers

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
LIST = "admin:directory_suggestioncluster_changelist"
ATTACK = "<img src=x onerror=alert(1)><script>alert(2)</script>"


@pytest.fixture(autouse=True)
def no_limits_left_over():
    readers.fresh_limits()


def signed_in(role=roles.MODERATOR):
    client = Client()
    client.force_login(make.make_account(role))
    return client


def page_of(cluster, page="change"):
    return reverse(f"admin:directory_suggestioncluster_{page}", args=[cluster.pk])


def rows(response):
    return list(response.context["cl"].result_list)


@pytest.mark.hostile(30)
def test_markup_in_every_field_is_inert_wherever_editors_look():
    body = make.published(make.make_organisation(name="Body"))
    address = "https://evil.example/<script>alert(3)</script>?q=<img/onerror=x>"
    told = readers.told(body, kind="organisation", value=ATTACK, comment=ATTACK, source_url=address)
    readers.suggest(told)
    odd = readers.missing(body, channel="postal_address", value=ATTACK, comment=ATTACK, source_url=address)
    readers.suggest(odd)
    pages = [reverse(LIST), reverse("admin:review_queue") + "?section=proposal"]
    pages += [reverse("admin:review_queue") + "?section=contact_point"]
    pages += [reverse("admin:directory_organisation_history", args=[body.pk])]
    pages += [reverse("admin:directory_proposal_changelist"), reverse("admin:directory_source_changelist")]
    pages += [reverse("admin:directory_contactpoint_changelist")]
    pages += [reverse("admin:review_proposal", args=[proposal.pk]) for proposal in Proposal.objects.all()]
    for cluster in SuggestionCluster.objects.all():
        pages += [page_of(cluster), page_of(cluster, "history")]
        if cluster.contact_point_id:
            pages += [reverse("admin:review_unit", args=["contact_point", cluster.contact_point_id])]
    client = signed_in()
    shown = 0
    for page in pages:
        answer = client.get(page)
        assert answer.status_code == 200, page
        text = answer.content.decode()
        shown += "&lt;img src=x onerror=alert(1)&gt;" in text
        for part in ("<img src=x", "<script>alert", "<img/onerror"):
            assert part not in text, page
        assert "'unsafe-inline'" not in answer["Content-Security-Policy"]
    assert shown >= 5


def test_the_list_shows_what_waits_the_proven_first_then_the_oldest():
    point = readers.point()
    make.published(make.make_domain(point.organisation, domain="urm.lt"))
    evil = "https://evil.example/"
    readers.suggest(readers.told(point, value="second@urm.lt", source_url=evil), at=make.LONG_AGO)
    readers.suggest(readers.told(point, value="third@urm.lt", source_url=evil))
    readers.suggest(readers.told(point, value="first@urm.lt"))
    found = [cluster.changes["value"] for cluster in rows(signed_in().get(reverse(LIST)))]
    assert found == ["first@urm.lt", "second@urm.lt", "third@urm.lt"]


def test_what_is_decided_leaves_the_list_and_is_found_by_its_state():
    point, client = readers.point(), signed_in()
    readers.suggest(readers.told(point))
    for _ in range(2):
        make.approve_proposal(Proposal.objects.get(), make.make_account())
    assert rows(client.get(reverse(LIST))) == []
    assert len(rows(client.get(reverse(LIST), {"decided": "accepted"}))) == 1
    assert rows(client.get(reverse(LIST), {"decided": "declined"})) == []


def test_the_list_asks_as_often_for_nine_as_for_three():
    organisation, client, seen = make.published(make.make_ministry()), signed_in(), []
    for number in (3, 6):
        for _ in range(number):
            value = f"a{SuggestionCluster.objects.count()}@urm.lt"
            readers.suggest(readers.told(readers.point(organisation, value=value)))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(reverse(LIST)).status_code == 200
        seen.append(len(queries))
    assert seen[0] == seen[1]


def test_the_page_of_a_cluster_asks_as_often_for_nine_as_for_three():
    point, client, seen = readers.point(), signed_in(), []
    for number in (3, 6):
        for _ in range(number):
            readers.suggest(readers.told(point, comment="x"))
        with CaptureQueriesContext(connection) as queries:
            client.get(page_of(SuggestionCluster.objects.get()))
        seen.append(len(queries))
    assert seen[0] == seen[1]


def test_a_cluster_shows_at_most_a_hundred_and_says_so():
    point = readers.point()
    for _ in range(105):
        readers.suggest(readers.told(point, complaint="fake"))
    page = signed_in().get(page_of(SuggestionCluster.objects.get())).content.decode()
    assert "100 of 105 are shown" in page


def test_a_report_is_closed_with_one_button():
    readers.suggest(readers.told(readers.point(), complaint="broken"))
    cluster, client = SuggestionCluster.objects.get(), signed_in(roles.EDITOR)
    assert "Acted upon" in client.get(page_of(cluster)).content.decode()
    answer = client.post(page_of(cluster), {"act": "accept", "reason": "repaired"})
    assert answer.status_code == 302
    assert readers.cluster().told == "accepted"


def test_variants_are_declined_with_one_button():
    point = readers.point()
    for number in range(8):
        readers.suggest(readers.told(point, value=f"spam{number}@evil.example"))
    cluster, client = SuggestionCluster.objects.first(), signed_in()
    assert "Not accepted, all 8 of this kind" in client.get(page_of(cluster)).content.decode()
    client.post(page_of(cluster), {"act": "decline_alike", "reason": "spam"})
    assert not SuggestionCluster.objects.waiting().exists()
    assert not Proposal.objects.filter(state="open").exists()


@pytest.mark.parametrize(
    ("role", "post", "status"),
    [
        (roles.CONTRIBUTOR, {"act": "decline", "reason": "x"}, 403),
        (roles.EDITOR, {"act": "decline", "reason": "x"}, 403),
        (roles.MODERATOR, {"act": "decline", "reason": ""}, 403),
        (roles.MODERATOR, {"act": "accept", "reason": "x"}, 403),
        (roles.MODERATOR, {"act": "publish", "reason": "x"}, 400),
    ],
)
def test_what_one_may_not_do_is_refused_with_a_reason(role, post, status):
    readers.suggest(readers.told(readers.point()))
    answer = signed_in(role).post(page_of(SuggestionCluster.objects.get()), post)
    assert answer.status_code == status
    assert "Nothing was changed" in answer.content.decode()
    assert readers.cluster().told == ""


def test_contributors_see_suggestions_and_no_button():
    readers.suggest(readers.told(readers.point()))
    page = signed_in(roles.CONTRIBUTOR).get(page_of(SuggestionCluster.objects.get()))
    assert 'name="reason"' not in page.content.decode()


def test_strangers_see_nothing():
    readers.suggest(readers.told(readers.point()))
    client = Client()
    client.force_login(make.make_account(None))
    assert client.get(page_of(SuggestionCluster.objects.get())).status_code == 403
    assert client.get(reverse(LIST)).status_code == 403


@pytest.mark.parametrize("which", ["never", "00000000-0000-0000-0000-000000000000"])
def test_a_cluster_that_is_not_there_is_a_404(which):
    where = reverse("admin:directory_suggestioncluster_change", args=[which])
    assert signed_in().get(where).status_code == 404


def test_the_review_page_shows_the_number_grouped_beside_the_words_as_sent():
    body = make.published(make.make_ministry("LT"))
    readers.suggest(readers.missing(body, channel="telephone", value="Tel. 8 5 236 2444"))
    point = SuggestionCluster.objects.get().contact_point
    page = signed_in().get(reverse("admin:review_unit", args=["contact_point", point.pk])).content.decode()
    assert "<strong>+370 5 236 2444</strong> · as readers sent it: “Tel. 8 5 236 2444”" in page
    old = readers.point(make.published(make.make_ministry("LV")), channel="telephone", value="+37167016201")
    readers.suggest(readers.told(old, value="371 67 016 202"))
    page = signed_in().get(reverse("admin:review_proposal", args=[Proposal.objects.get().pk]))
    assert "<strong>+371 67 016 202</strong> · as readers sent it: “371 67 016 202”" in page.content.decode()
