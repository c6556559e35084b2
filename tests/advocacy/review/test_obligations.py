"""The queue tells obligations, not states: whatever waits for somebody, for whom, and where a decision leads back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from advocacy.models import CallToAction
from advocacy.pages.asking import asked
from directory import moderation
from directory.models import Intent, LinkProblem, Observation, SuggestionCluster
from directory.moderation.content import source_json
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db
QUEUE = "admin:review_queue"


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def queue(client, **query):
    return client.get(reverse(QUEUE), query).context["queue"]


def what(client, **query):
    return [item.what for item in queue(client, **query).items]


def a_point(body=None, **fields):
    return make.published(make.make_contact_point(body or make.published(make.make_organisation()), **fields))


@pytest.fixture
def first():
    return make.make_account(username="first")


@pytest.fixture
def second():
    return signed_in(make.make_account(username="second"))


class TestHalfDone:
    def test_each_decision_that_takes_two_waits_for_the_other(self, first, second):
        facts = {"by": first, "at": timezone.now()}
        gone, lost, doubted, caution = a_point(), a_point(), a_point(), make.make_caution()
        for point in (gone, lost):
            moderation.withdraw(point, by=make.make_account(), reason="x", at=make.NOW)
        acts.dispute(doubted)
        moderation.restore(gone, seen_hash=make.hash_of(gone, Intent.RESTORE), **facts)
        moderation.erase(lost, seen_hash=make.hash_of(lost, Intent.ERASE), **facts)
        moderation.lift_dispute(doubted, seen_hash=make.hash_of(doubted, Intent.LIFT), **facts)
        moderation.lower(caution, seen_hash=make.hash_of(caution, Intent.LOWER), **facts)
        found = queue(second, section="half").items
        assert {item.what.split(":")[0] for item in found} == {
            "show again",
            "erase for good",
            "lift the doubt about",
            "take the protection away",
        }
        assert {(item.people, item.behind, item.why_not) for item in found} == {(("first",), 1, None)}
        mine = signed_in(first)
        assert queue(mine, section="half").items == []
        others = queue(mine, section="half", whose="others").items
        assert len(others) == 4
        assert all("already stand behind" in item.why_not for item in others)
        acts_seen = make.hash_of(gone, Intent.RESTORE)
        moderation.restore(gone, by=make.make_account(), seen_hash=acts_seen, at=timezone.now())
        assert len(queue(second, section="half").items) == 3

    def test_ending_what_holds_an_advisory_does_too(self, first, second):
        body, author = make.published(make.make_organisation()), make.make_account()
        value = {
            **moderation.content(body),
            "advisory": "x",
            "advisory_source": source_json(make.make_source()),
        }
        wish = moderation.propose(body, value=value, base_revision=body.revision, by=author, at=make.NOW)
        seen = moderation.case_of_proposal(wish, ends=True).hash
        moderation.reject_proposal(wish, by=first, reason="x", seen_hash=seen, at=timezone.now())
        (item,) = queue(second, section="half").items
        assert item.what.startswith("reject the advisory proposed for")
        assert item.url == reverse("admin:review_proposal", args=[wish.pk])

    def test_as_many_queries_for_many(self, first, second, django_assert_max_num_queries):
        for _ in range(3):
            point = a_point()
            moderation.withdraw(point, by=make.make_account(), reason="x", at=make.NOW)
            seen = make.hash_of(point, Intent.RESTORE)
            moderation.restore(point, by=first, seen_hash=seen, at=timezone.now())
        with django_assert_max_num_queries(90):
            assert len(queue(second, section="half").items) == 3


def test_a_doubted_contact_waits_for_somebody_else(second):
    point, doubter = a_point(), make.make_account()
    seen = {"reason": "The page is gone.", "seen_content_hash": point.content_hash}
    moderation.dispute(point, by=doubter, at=timezone.now(), **seen)
    (item,) = queue(second, section="doubt").items
    assert (item.why_not, "The page is gone." in item.what) == (None, True)
    assert queue(signed_in(doubter), section="doubt").items == []
    acts.lift_dispute(point)
    assert queue(second, section="doubt").items == []


def test_what_one_approved_or_wrote_leaves_ones_list(second, first):
    unit = make.make_organisation(name="Approved", by=first)
    wish = make.propose(a_point(), first, purpose="press")
    mine = signed_in(first)
    assert what(mine, section="organisation") == what(mine, section="proposal") == []
    assert what(second, section="organisation") == [str(unit)]
    assert len(what(second, section="proposal")) == 1
    other = make.make_organisation(name="Nobody wrote it")
    make.approve(other, first, timezone.now())
    assert what(mine, section="organisation") == []
    (item,) = [each for each in queue(second, section="organisation").items if "Nobody" in each.what]
    assert (item.people, item.behind) == (("first",), 1)
    listed = queue(mine, section="organisation", whose="others")
    assert [("stand behind" in each.why_not or "author" in each.why_not) for each in listed.items] == [
        True,
        True,
    ]
    assert queue(mine, section="proposal", whose="all").items[0].url == reverse(
        "admin:review_proposal", args=[wish.pk]
    )
    counts = {section.name: section.count for section in queue(second).sections}
    assert counts["organisation"] == 2


class TestSearch:
    @pytest.fixture
    def waiting(self):
        """Of Lithuania something in each section, and of Poland as much."""
        for code, host in (("LT", "urm.lt"), ("PL", "msz.pl")):
            body = make.published(make.make_ministry(code, name=f"Ministry of {code}"))
            point = a_point(body, value=f"https://www.{host}/contacts")
            make.propose(point, make.make_account(), value=f"https://www.{host}/new")
            make.make_domain(body, domain=host)
            make.make_contact_point(body, value=f"https://www.{host}/waiting")
            seen = Observation.objects.create(
                url=point.value, state="moved", since=make.TODAY, next_check_at=make.NOW
            )
            LinkProblem.objects.create(observation=seen, state="moved", opened_at=make.NOW)
            SuggestionCluster.objects.create(
                key=code,
                kind="contact_point",
                unit_id=point.pk,
                about=str(point),
                complaint="broken",
                created_at=make.NOW,
                count=1,
            )
            make.make_call(countries=[body.country])

    @pytest.mark.parametrize("q", ["urm.lt", "Ministry of LT", "LT", "Litauen", "Литва"])
    def test_each_section_is_narrowed_by_value_body_and_country_in_any_language(self, second, waiting, q):
        counts = {section.name: section.count for section in queue(second, q=q).sections}
        wanted = ("proposal", "official_domain", "contact_point", "alarm", "report", "verify")
        assert {name: counts[name] for name in wanted} == dict.fromkeys(wanted, 1)
        if q not in ("urm.lt", "Ministry of LT"):
            assert counts["call"] == 1

    def test_chips_keep_the_search(self, second, waiting):
        page = second.get(reverse(QUEUE), {"q": "urm.lt", "order": "country"}).content.decode()
        assert "?section=alarm&amp;q=urm.lt&amp;order=country" in page
        assert "?q=urm.lt&amp;order=country&amp;whose=others" in page

    def test_decisions_about_links_and_reports_lead_back(self, second, waiting):
        place = {"section": "alarm", "q": "urm.lt"}
        (item,) = queue(second, **place).items
        page = second.get(f"{item.url}?queue=section%3Dalarm%26q%3Durm.lt").content.decode()
        assert "queue=section%3Dalarm%26q%3Durm.lt" in page
        problem = LinkProblem.objects.get(observation__url__contains="urm.lt")
        close = reverse("admin:directory_linkproblem_act", args=[problem.pk, "confirm"])
        answer = second.post(f"{close}?queue=section%3Dalarm%26q%3Durm.lt", {"note": "x"})
        assert answer["Location"] == f"{reverse(QUEUE)}?section=alarm&q=urm.lt"
        (item,) = queue(second, section="report", q="urm.lt").items
        answer = second.post(f"{item.url}?queue=//evil.example", {"act": "accept", "reason": "x"})
        assert answer["Location"] == f"{reverse(QUEUE)}?%2F%2Fevil.example="


class TestCallsToLookAtAgain:
    @pytest.fixture
    def call(self):
        today = timezone.now().date()
        found = make.published(make.make_call(asked_on=today - timedelta(days=2)))
        CallToAction.objects.filter(pk=found.pk).update(review_on=today)
        return CallToAction.objects.get(pk=found.pk)

    def test_readers_are_told_until_one_person_confirms_it(self, second, call):
        (item,) = queue(second, section="review").items
        assert item.url == reverse("admin:review_unit", args=["call", call.pk])
        assert second.post(item.url, {"act": "confirm", "seen_hash": call.content_hash}).status_code == 302
        assert queue(second, section="review").items == []

    def test_the_list_agrees_with_what_readers_are_told(self, second, call, settings):
        settings.CALL_TERM_DAYS = 100
        today = timezone.now().date()
        long_ago, lately = today - timedelta(days=100), today - timedelta(days=99)
        for facts in (
            {},
            {"review_on": today + timedelta(days=1)},
            {"asked_on": long_ago},
            {"asked_on": lately},
            {"confirmed_on": long_ago, "asked_on": long_ago},
            {"confirmed_on": today, "asked_on": long_ago, "review_on": today},
            {"asked_on": None},
            {"outcome": "achieved", "review_on": today},
        ):
            asked_on = today - timedelta(days=2)
            CallToAction.objects.update(
                **{"review_on": None, "confirmed_on": None, "outcome": "open", "asked_on": asked_on, **facts}
            )
            row = CallToAction.objects.with_article_day().get()
            listed = queue(second, section="review").items != []
            assert listed == asked(row, today).is_unconfirmed, facts


def test_the_page_of_a_record_names_the_change_that_is_proposed(second):
    body = make.published(make.make_organisation())
    wish = make.propose(body, make.make_account(username="wisher"), summary="Words.")
    page = second.get(reverse("admin:directory_organisation_change", args=[body.pk])).content.decode()
    assert "A change is proposed by wisher" in page
    assert reverse("admin:review_proposal", args=[wish.pk]) in page
