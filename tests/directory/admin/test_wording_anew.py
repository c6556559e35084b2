"""The forms of proposals: an author words one anew, and what nobody could approve is refused at its field."""

import pytest
from django.test import Client
from django.urls import reverse

from directory import moderation
from directory.accounts import roles
from directory.models import Proposal
from directory.moderation import proposed
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def url_of(unit, proposal=None):
    address = reverse(f"admin:directory_{unit._meta.model_name}_propose", args=[unit.pk])
    return f"{address}?edit={proposal.pk}" if proposal else address


def shown(page):
    """What a browser would post of the page: its fields, and the rows of its parts."""
    form = page.context["adminform"].form
    found = [form, *(each.formset.management_form for each in page.context["inline_admin_formsets"])]
    for each in page.context["inline_admin_formsets"]:
        found += each.formset.forms
    posted = {}
    for part in found:
        for field in part:
            value = field.value()
            if value is not None and value is not False:
                posted[field.html_name] = value
    return posted


@pytest.fixture
def author():
    return make.make_account(roles.CONTRIBUTOR)


def test_the_form_shows_the_proposal_and_saving_replaces_it(author):
    body = make.make_organisation()
    for number, name in enumerate(("Kept", "Gone")):
        body.names.create(name=name, language="en", kind="alias" if number else "official")
    moderation.record(body, by=None, at=make.NOW)
    make.published(body)
    names = [
        {"name": "Kept", "language": "en", "kind": "official"},
        {"name": "New", "language": "lt", "kind": "alias"},
    ]
    wish = make.propose(body, author, summary="First words.", names=names)
    client = signed_in(author)
    page = client.get(url_of(body, wish))
    posted = shown(page)
    assert posted["summary"] == "First words."
    assert posted["names-TOTAL_FORMS"] == 3
    answer = client.post(url_of(body, wish), {**posted, "summary": "Better words."})
    assert answer.status_code == 302, answer.context["errors"]
    old, new = Proposal.objects.order_by("created_at", "state")[::-1]
    assert {old.state, new.state} == {"open", "retracted"}
    left = Proposal.objects.get(state="open")
    assert proposed(left)["summary"] == "Better words."
    assert sorted(proposed(left)["names"], key=lambda row: row["name"]) == names


def test_only_its_author_words_it_anew(author):
    body = make.published(make.make_organisation())
    wish = make.propose(body, author, summary="First words.")
    for client, status in [(signed_in(make.make_account()), 403), (signed_in(author), 200)]:
        assert client.get(url_of(body, wish)).status_code == status
    assert signed_in(author).get(f"{url_of(body)}?edit=nothing").status_code == 404
    page = signed_in(author).get(reverse("admin:review_proposal", args=[wish.pk]))
    assert url_of(body, wish) in page.content.decode()


def test_the_same_wish_leads_to_the_one_that_waits(author):
    body = make.published(make.make_organisation())
    wish = make.propose(body, author, summary="Words.")
    client = signed_in(make.make_account())
    posted = {**shown(client.get(url_of(body))), "summary": "Words.", "proposal_reason": "x"}
    answer = client.post(url_of(body), posted)
    assert answer.status_code == 409
    assert reverse("admin:review_proposal", args=[wish.pk]) in answer.content.decode()


def test_a_domain_is_not_moved_without_evidence_nor_a_value_without_its_source(author):
    ministry = make.published(make.make_ministry())
    make.published(make.make_domain(ministry))
    point = make.published(make.make_contact_point(ministry, value="https://www.urm.lt/contacts"))
    client = signed_in(author)
    posted = {**shown(client.get(url_of(point))), "proposal_reason": "It moved."}
    for changes, says in [
        ({"value": "https://www.urm.lt/other"}, "needs a source of its own"),
        ({"value": "https://mfa.example/", "proposal_source": "https://wiki.example/"}, "is no evidence"),
    ]:
        answer = client.post(url_of(point), {**posted, **changes})
        assert answer.status_code == 200
        assert says in str(answer.context["adminform"].form.errors["proposal_source"])
    trusted = {"value": "https://mfa.example/", "proposal_source": "https://www.urm.lt/moved"}
    assert client.post(url_of(point), {**posted, **trusted}).status_code == 302
    assert Proposal.objects.count() == 1
