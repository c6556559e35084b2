"""A country ends, and one or several succeed it: proposed by an editor, decided by two people, and taken back."""

import pytest

from directory import moderation
from directory.accounts import roles
from directory.models import (
    Approval,
    Caution,
    Country,
    Ending,
    Intent,
    Proposal,
    Revision,
    SearchEntry,
    State,
)
from directory.moderation import Refused
from tests import factories as make
from tests.acts import restore

pytestmark = pytest.mark.django_db
SERBIA = {"code": "RS", "name": "Serbia", "region": "Europe"}
MONTENEGRO = {"code": "ME", "name": "Montenegro", "region": "Europe"}


@pytest.fixture
def union():
    """A country with the warnings that it has, and one of its two successors."""
    make.make_country("RS", "Serbia")
    return make.make_country("CS", "Serbia and Montenegro")


def entered(successors, *, country="CS", by=None, **fields):
    return moderation.enter(
        moderation.kind_named("ending"),
        {
            "country": country,
            "ended_on": "2006-06-05",
            "successors": successors,
            "source": moderation.source_json(make.make_source("https://www.un.org/members")),
            **fields,
        },
        by=by,
        at=make.NOW,
    )


def listed():
    return set(Country.objects.listed().values_list("code", flat=True))


class TestTwoPeople:
    def test_an_editor_proposes_and_a_moderator_approves_and_the_new_country_is_there(self, union):
        ending = entered([MONTENEGRO, SERBIA], by=make.make_account(roles.EDITOR))
        assert listed() == {"CS", "RS"}
        assert not Country.objects.filter(code="ME").exists()
        make.approve(ending, make.make_account())
        assert listed() == {"ME", "RS"}
        assert str(Country.objects.get(code="ME")) == "Montenegro"
        assert Ending.objects.heirs_of("CS") == ["ME", "RS"]
        assert SearchEntry.objects.filter(kind="country", key="ME").exists()

    def test_one_person_alone_ends_no_country(self, union):
        anna = make.make_account()
        ending = entered([SERBIA], by=anna)
        with pytest.raises(Refused, match="author"):
            make.approve(ending, anna)
        assert listed() == {"CS", "RS"}

    def test_what_is_withdrawn_never_was_and_a_country_that_came_by_it_goes(self, union):
        ending = make.published(entered([MONTENEGRO, SERBIA]))
        moderation.withdraw(ending, by=make.make_account(), reason="It is one still.", at=make.NOW)
        assert listed() == {"CS", "RS"}
        assert Ending.objects.heirs_of("CS") == []
        assert not Country.objects.known().filter(code="ME").exists()

    def test_a_country_that_came_by_it_stays_where_two_people_published_a_body_of_it(self, union):
        ending = make.published(entered([MONTENEGRO, SERBIA]))
        make.published(make.make_ministry("ME"))
        moderation.withdraw(ending, by=make.make_account(), reason="It is one still.", at=make.NOW)
        assert listed() == {"CS", "ME", "RS"}

    def test_a_successor_is_added_by_a_proposal(self, union):
        ending = make.published(entered([SERBIA]))
        proposal = make.propose(ending, make.make_account(), successors=[MONTENEGRO, SERBIA])
        make.approve_proposal(proposal, make.make_account())
        assert listed() == {"ME", "RS"}


class TestItsMinistry:
    """It closes with the country, by the one decision."""

    def approve(self, ending, by, **facts):
        seen = moderation.case_of_unit(ending, Intent.PUBLISH).hash
        return moderation.approve(ending, by=by, seen_hash=seen, at=make.NOW, **facts)

    def test_the_same_two_close_it(self, union):
        ministry = make.published(make.make_ministry("CS", name="Federal Secretariat"))
        one, two = make.make_account(), make.make_account()
        ending = entered([SERBIA])
        make.approve(ending, one)
        ministry.refresh_from_db()
        assert ministry.lifecycle == "active"
        make.approve(ending, two)
        ministry.refresh_from_db()
        assert (ministry.lifecycle, listed()) == ("closed", {"RS"})
        revision = Revision.objects.latest("seq")
        assert (revision.unit_id, revision.changed) == (ministry.pk, ["lifecycle"])
        behind = Approval.objects.filter(revision=revision).values_list("account", flat=True)
        assert set(behind) == {one.pk, two.pk}

    def test_each_must_say_that_it_closes(self, union):
        ministry = make.published(make.make_ministry("CS", name="Federal Secretariat"))
        ending = entered([SERBIA])
        with pytest.raises(Refused, match="Federal Secretariat"):
            self.approve(ending, make.make_account())
        self.approve(ending, make.make_account(), acknowledged=[f"closes={ministry.pk}"])

    def test_one_that_was_succeeded_before_is_asked_about_by_nobody(self, union):
        make.published(make.make_ministry("RS"))
        self.approve(entered([SERBIA]), make.make_account())

    def test_what_is_shown_again_closes_it_again(self, union):
        ministry = make.published(make.make_ministry("CS"))
        ending = make.approved_by_two(entered([SERBIA]))
        moderation.withdraw(ending, by=make.make_account(), reason="It is one still.", at=make.NOW)
        ministry.refresh_from_db()
        for _ in range(2):
            make.approve_proposal(Proposal.objects.get(), make.make_account())
        restore(ending)
        ministry.refresh_from_db()
        assert ministry.lifecycle == "closed"

    def test_who_takes_the_end_back_proposes_that_it_reopens_and_two_decide(self, union):
        ministry = make.published(make.make_ministry("CS"))
        ending = make.approved_by_two(entered([SERBIA]))
        one, two = make.make_account(), make.make_account()
        moderation.withdraw(ending, by=one, reason="It is one still.", at=make.NOW)
        proposal = Proposal.objects.get()
        ministry.refresh_from_db()
        assert (ministry.lifecycle, proposal.unit_id, proposal.author) == ("closed", ministry.pk, one)
        make.approve_proposal(proposal, one)
        ministry.refresh_from_db()
        assert ministry.lifecycle == "closed"
        make.approve_proposal(proposal, two)
        ministry.refresh_from_db()
        assert (ministry.lifecycle, ministry.is_current_ministry) == ("active", True)

    def test_what_is_gone_since_is_not_put_back_and_hinders_no_withdrawal(self, union):
        ministry = make.published(make.make_ministry("CS"))
        ending = make.approved_by_two(entered([SERBIA]))
        moderation.withdraw(ministry, by=make.make_account(), reason="It was none.", at=make.NOW)
        moderation.withdraw(ending, by=make.make_account(), reason="It is one still.", at=make.NOW)
        assert listed() == {"CS", "RS"}
        assert not Proposal.objects.exists()

    def test_what_waits_already_is_proposed_once(self, union):
        ministry = make.published(make.make_ministry("CS"))
        ending = make.approved_by_two(entered([SERBIA]))
        moderation.withdraw(ending, by=make.make_account(), reason="It is one still.", at=make.NOW)
        restore(ending)
        moderation.withdraw(ending, by=make.make_account(), reason="It is one still.", at=make.NOW)
        assert Proposal.objects.filter(unit_id=ministry.pk).count() == 1


class TestWhatIsInTheWay:
    @pytest.mark.parametrize(
        ("successors", "why"),
        [
            ([], "names no country"),
            ([{**SERBIA, "code": "CS"}], "cannot succeed itself"),
            ([{**SERBIA, "name": "Servia"}], "RS is known here as Serbia, Europe"),
            ([{**MONTENEGRO, "name": "Serbia"}], "is called “Serbia”"),
        ],
    )
    def test_what_names_no_successor_or_another_than_is_known_is_refused(self, union, successors, why):
        with pytest.raises(Refused, match=why):
            make.approve(entered(successors, by=make.make_account(roles.EDITOR)), make.make_account())

    def test_an_ended_country_gets_no_new_ministry(self, union):
        make.published(entered([SERBIA]))
        with pytest.raises(Refused, match="ended"):
            make.published(make.make_ministry("CS"))

    def test_two_countries_do_not_succeed_each_other(self, union):
        make.published(entered([SERBIA]))
        with pytest.raises(Refused, match="ended itself"):
            make.published(
                entered([{"code": "CS", "name": "Serbia and Montenegro", "region": "Europe"}], country="RS")
            )

    def test_a_country_ends_once(self, union):
        make.published(entered([SERBIA]))
        with pytest.raises(Refused, match="ended here already"):
            make.published(entered([SERBIA]))


class TestWarnings:
    def test_readers_of_a_successor_that_was_there_must_be_warned_as_much_before(self, union):
        make.published(make.make_caution("CS", source=make.make_source()))
        ending = entered([SERBIA], by=make.make_account())
        with pytest.raises(
            Refused, match="A caution acts on Serbia and Montenegro that does not act on Serbia"
        ):
            make.approve(ending, make.make_account())
        make.make_caution("RS")  # one person raises it, and it acts at once
        make.approve(ending, make.make_account())
        assert listed() == {"RS"}

    def test_a_new_country_begins_with_every_caution_of_the_one_that_it_comes_from(self, union):
        make.published(make.make_caution("CS", source=make.make_source()))
        make.make_caution("CS", level="warn", ground="speech")
        make.make_caution("RS")
        make.make_caution("RS", level="warn", ground="speech")
        make.published(entered([MONTENEGRO, SERBIA]))
        found = Caution.objects.filter(country="ME")
        assert {(row.level, row.ground, row.state) for row in found} == {
            ("do_not_prompt", "", State.PENDING),
            ("warn", "speech", State.PENDING),
        }
