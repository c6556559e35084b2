"""Two organisations become one by two people: everything moves, addresses lead on, and all of it can be taken back."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from advocacy.models import Petition
from directory import moderation
from directory.changes.entries import changes_after
from directory.models import Approval, Merge, MergeState, Revision, State
from directory.moderation import Conflict, Refused
from directory.versions import read_seq
from tests import factories as make

pytestmark = pytest.mark.django_db


def body(name, **fields):
    return make.published(make.make_organisation(name=name, **fields))


def merge_row(former, into, act="merge", **fields):
    return Merge(act=act, former_id=former.pk, into_id=into.pk, reason="They are one.", **fields)


def proposed(merge, by=None):
    seen = moderation.plan_of(merge).hash
    return moderation.propose_merge(merge, seen_hash=seen, by=by or make.make_account(), at=make.NOW)


def confirmed(merge, by=None):
    return moderation.confirm_merge(merge, by=by or make.make_account(), seen_hash=merge.hash, at=make.NOW)


def merged(former, into, **fields):
    return confirmed(proposed(merge_row(former, into, **fields)))


def taken_back(merge):
    act = {"act": "separation", "undoes": merge, "former_id": merge.former_id, "into_id": merge.into_id}
    return confirmed(proposed(Merge(reason="It was wrong.", **act)))


def everything():
    """What the public knows of every unit, by its id."""
    return {
        str(unit.pk): (unit.state, moderation.content(unit), unit.content_hash)
        for kind in moderation.kinds()
        for unit in kind.rows()
    }


@pytest.fixture
def two():
    """Two organisations, and of the first everything that can hang on one."""
    former = body("Old League", slug="old-league")
    into = body("New League", slug="new-league")
    for each in (former, into):
        make.published(make.make_contact_point(each, channel="email", value="both@league.example"))
    make.published(make.make_contact_point(former, channel="email", value="only@league.example"))
    make.published(make.make_domain(former, domain="league.org"))
    make.make_contact_point(former, channel="email", value="waits@league.example")
    make.published(make.make_call(organisations=[former, into]))
    petition = Petition.objects.create(
        title="Sign", platform=former, addressee=into, url="https://league.example/1"
    )
    moderation.record(petition, by=None, at=make.NOW)
    make.published(petition)
    return former, into


def test_everything_moves_and_is_told_and_all_of_it_can_be_taken_back(two):
    former, into = two
    was, seq = everything(), read_seq()
    merge = merged(former, into)
    former.refresh_from_db()
    assert former.state == State.WITHDRAWN
    points = {point.value for point in into.contact_points.published()}
    assert points == {"both@league.example", "only@league.example"}
    assert {point.value for point in into.contact_points.pending()} == {"waits@league.example"}
    assert [domain.domain for domain in into.official_domains.published()] == ["league.org"]
    assert {name.name for name in into.names.all()} == {"Old League"}
    (petition,) = Petition.objects.published()
    assert (petition.platform, petition.addressee) == (into, into)
    call = moderation.kind_named("call").published().get()
    assert list(call.organisations.all()) == [into]
    # It is found by the name that it had, and each change has its number, its voices and its hash.
    (found,) = Client().get("/api/v1/search/", {"q": "Old League"}).json()["results"]
    assert found["id"] == str(into.pk)
    mine = Revision.objects.filter(seq__gt=seq)
    assert list(mine.values_list("seq", flat=True)) == list(range(seq + 1, read_seq() + 1))
    assert Approval.objects.filter(hash=merge.hash, revision__in=mine).count() == 2 * (len(merge.steps) - 1)
    for kind in moderation.kinds():
        for unit in kind.rows().exclude(state=State.PENDING):
            assert unit.content_hash == moderation.content_hash(kind, moderation.content(unit))
    taken_back(merge)
    now = everything()
    waits = str(into.contact_points.model.objects.pending().get().pk)
    assert {key: now[key] for key in now if key != waits} == {key: was[key] for key in was if key != waits}
    assert now[waits][1] == was[waits][1]
    merge.refresh_from_db()
    assert merge.state == MergeState.REVERSED


class TestAddresses:
    def test_slug_and_id_lead_on_in_pages_and_api_for_as_long_as_the_merge_stands(self, client):
        former, into, last = (body(name, slug=name.lower()) for name in ("First", "Second", "Third"))
        one = merged(former, into)
        merged(into, last)
        answer = client.get("/fr/organisations/first/")
        assert (answer.status_code, answer["Location"]) == (301, "/fr/organisations/third/")
        for key in ("first", str(former.pk), "second", str(into.pk)):
            answer = client.get(f"/api/v1/organisations/{key}/")
            assert (answer.status_code, answer["Location"]) == (301, "/api/v1/organisations/third/")
        (told,) = [
            each
            for each in changes_after(0, upto=read_seq(), size=99).changes
            if each.id == str(former.pk) and each.type == "withdrawn"
        ]
        assert told.moved_to.endswith(f"/api/v1/organisations/{into.pk}/")
        feed = client.get("/feeds/changes.atom").content.decode()
        assert f'href="{told.moved_to}"' in feed
        assert one.revision_id == told.seq
        assert "became part of this one" in client.get("/changes/").content.decode()

    def test_what_is_withdrawn_otherwise_leads_nowhere(self, client):
        former, into = body("First", slug="first"), body("Second", slug="second")
        merged(former, into)
        moderation.withdraw(into, by=make.make_account(), reason="x", at=make.NOW)
        assert client.get("/organisations/first/").status_code == 404
        assert client.get(f"/api/v1/organisations/{former.pk}/").status_code == 404

    def test_a_ministry_leads_to_the_page_of_its_country(self, client):
        make.make_country("LT")
        former = body("Department", slug="department", country_id="LT")
        merged(former, make.published(make.make_ministry("LT")))
        assert client.get("/organisations/department/")["Location"] == "/countries/LT/"
        assert client.get("/api/v1/organisations/department/")["Location"] == "/api/v1/ministries/LT/"


class TestTwoPeople:
    def test_nobody_merges_alone(self, two):
        by = make.make_account()
        merge = proposed(merge_row(*two), by)
        before = everything()
        with pytest.raises(Refused, match="another moderator must confirm it"):
            confirmed(merge, by)
        with pytest.raises(Refused, match="Only an active member"):
            confirmed(merge, make.make_account("Editor"))
        with pytest.raises(Refused, match="you may approve from"):
            confirmed(merge, make.make_account(since=make.NOW))
        assert everything() == before
        with pytest.raises(Refused, match="Only an active member"):
            proposed(merge_row(two[1], two[0]), make.make_account("Editor"))

    def test_what_changed_since_is_not_what_was_agreed_to(self, two):
        former, _ = two
        merge = proposed(merge_row(*two))
        make.published(make.make_contact_point(former, channel="email", value="late@league.example"))
        with pytest.raises(Conflict, match="changed since it was proposed"):
            confirmed(merge)
        moderation.drop_merge(merge, by=make.make_account(), at=make.NOW)
        assert Merge.objects.get().state == MergeState.DROPPED
        with pytest.raises(Conflict, match="decided by somebody else"):
            confirmed(merge)

    def test_a_stolen_account_is_undone_around_a_merge(self, two):
        thief = make.make_account()
        confirmed(proposed(merge_row(*two)), thief)
        taken = moderation.taken_by(thief, make.NOW)
        assert taken
        assert all("taken back as a whole" in one.obstacle for one in taken)

    def test_the_one_that_left_is_shown_again_only_with_what_was_its(self, two):
        former, into = two
        merged(former, into)
        with pytest.raises(Refused, match="became part of another"):
            moderation.restore(
                former, by=make.make_account(), seen_hash=make.hash_of(former, "restore"), at=make.NOW
            )


class TestWhatKeepsThemApart:
    def obstacle(self, former, into):
        with pytest.raises(Refused) as told:
            proposed(merge_row(former, into))
        return str(told.value)

    def test_a_protection_would_be_lost(self):
        source = make.make_source()
        warned = body("Warned", advisory="Beware.", advisory_source=source)
        named = body("Named", named_only=True)
        plain = body("Plain")
        assert "Its advisory would be lost" in self.obstacle(warned, plain)
        assert "contacts would be shown" in self.obstacle(named, plain)
        assert proposed(merge_row(plain, warned)).pk

    def test_something_waits_or_is_not_public(self):
        former, into = body("Former"), body("Into")
        make.propose(former, make.make_account(), name="Other")
        assert "wait: decide them first" in self.obstacle(former, into)
        assert "publish it first" in self.obstacle(into, make.make_organisation())

    def test_they_belong_to_different_countries(self):
        make.make_country("LT"), make.make_country("LV")
        here, there = body("Here", country_id="LT"), body("There", country_id="LV")
        assert "different countries" in self.obstacle(here, there)


def test_what_a_body_has_once_stays_with_the_one_that_leaves_and_both_who_decide_see_it():
    """Else the second of the two would be refused what the first was shown."""
    former, into = body("Old League", slug="old-league"), body("New League", slug="new-league")
    old, new = (
        make.published(
            make.make_contact_point(each, channel="website", value=f"https://{each.slug}.example/")
        )
        for each in (former, into)
    )
    was = everything()
    left = moderation.plan_of(merge_row(former, into)).left
    assert [each.unit for each in left] == [old]
    assert left[0].why == "New League: This organisation already publishes a general website."
    merge = merged(former, into)
    assert [point for point in (old, new) if type(point).objects.published().filter(pk=point.pk)] == [new]
    taken_back(merge)
    assert everything() == was


def test_what_somebody_changed_since_stays_when_the_merge_is_taken_back(two):
    former, into = two
    merge = merged(former, into)
    point = into.contact_points.get(value="only@league.example")
    proposal = make.propose(into, make.make_account(), summary="Other words.")
    make.approve_proposal(proposal, make.make_account())
    moderation.withdraw(point, by=make.make_account(), reason="gone", at=make.NOW)
    plan = moderation.plan_of(
        Merge(act="separation", undoes=merge, former_id=former.pk, into_id=into.pk, reason="x")
    )
    assert [left.unit for left in plan.left] == [point]
    taken_back(merge)
    into.refresh_from_db()
    assert (into.summary, into.names.count()) == ("Other words.", 0)


def test_the_database_refuses_a_merge_that_nobody_decided(two):
    merge = proposed(merge_row(*two))
    with pytest.raises(IntegrityError), transaction.atomic():
        Merge.objects.filter(pk=merge.pk).update(state=MergeState.DROPPED, decided_at=make.NOW)
    with pytest.raises(Conflict, match="Another merge"):
        proposed(merge_row(*two))
