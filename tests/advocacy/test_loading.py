"""Loading the curated data set: whole or not at all, once, and never against what people decided."""

import csv
import shutil
import uuid
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import TestCase

from advocacy import loading
from advocacy.models import Article, CallToAction, Letter
from directory import moderation
from directory.data_set import InvalidDataSet
from directory.models import (
    Caution,
    ContactPoint,
    Country,
    Evidence,
    Issue,
    Organisation,
    Proposal,
    PublicState,
    Revision,
    State,
)
from directory.moderation import BUNDLED
from directory.pages.report import report
from directory.words.country_names import all_names
from tests import bundled
from tests import factories as make


def rows(file, folder=BUNDLED):
    with (folder / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def write_rows(file, found, folder):
    with (folder / file).open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, found[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)


@pytest.mark.any_database
class BundledSetTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        bundled.load()

    def test_every_country_has_a_ministry(self):
        assert Country.objects.count() == 197
        assert Organisation.objects.ministries().count() == 197

    def test_191_ministries_are_public_and_six_are_named_as_pending(self):
        found = report(make.TODAY)
        assert found.published_ministries == 191
        assert found.pending_ministries == ["KG", "KW", "LY", "NR", "SD", "SN"]

    def test_nothing_is_proven_on_day_one(self):
        assert report(make.TODAY).proven_general_contact_pages == 0
        assert report(make.TODAY).countries_with_general_contact_page == 81

    def test_recalled_facts_are_not_public(self):
        public = ContactPoint.objects.published()
        assert not public.filter(source__evidence=Evidence.RECALLED).exists()
        assert not Organisation.objects.published().filter(source__evidence=Evidence.RECALLED).exists()

    def test_emergency_lines_are_not_public(self):
        assert not ContactPoint.objects.published().filter(purpose="emergency").exists()

    def test_calls_issue_and_cautions_wait(self):
        assert set(CallToAction.objects.values_list("state", flat=True)) == {State.PENDING}
        assert set(Issue.objects.values_list("state", flat=True)) == {State.PENDING}
        assert set(Caution.objects.values_list("state", flat=True)) == {State.PENDING}

    def test_cautions_act_from_the_first_load_on(self):
        assert Caution.objects.acting().count() == 150
        assert not Caution.objects.exclude(issue=None).exists()

    def test_organisations_that_need_an_advisory_have_it(self):
        for name in ("Russian LGBT Network", "Human Rights Watch", "Novaya Gazeta Europe"):
            organisation = Organisation.objects.published().get(name=name)
            assert organisation.advisory
            assert organisation.advisory_source.url

    def test_bodies_of_the_accused_state_have_no_contact_points(self):
        named_only = Organisation.objects.filter(named_only=True)
        assert named_only.count() == 3
        assert not ContactPoint.objects.filter(organisation__in=named_only).exists()

    def test_parliaments_are_recalled_and_wait_for_two_people(self):
        bodies = Organisation.objects.filter(kind="parliament")
        assert bodies.count() == 194
        assert set(bodies.values_list("state", "source__evidence")) == {("pending", "recalled")}
        points = ContactPoint.objects.filter(organisation__in=bodies)
        assert set(points.values_list("channel", "state", "source__evidence")) == {
            ("website", "pending", "recalled")
        }

    def test_the_curated_letters_are_drafts_in_five_languages(self):
        letters = Letter.objects.filter(call__addresses_reader__in=["ministry", "representatives"])
        assert letters.filter(is_draft=True).exclude(language="en").count() == 10
        assert letters.count() == Letter.objects.count() == 11

    def test_an_article_text_is_known_by_its_hash(self):
        assert set(Article.objects.values_list("text_sha256", flat=True)) == {
            row["text_sha256"] for row in rows("articles.csv")
        }


@pytest.mark.any_database
class BundledSetAgainTest(TestCase):
    """The set is loaded over itself, after people took away some of it and changed some."""

    @classmethod
    def setUpTestData(cls):
        cls.first_counts = bundled.load()
        first, second = make.make_account(), make.make_account()
        cls.withdrawn = ContactPoint.objects.published().first()
        moderation.withdraw(cls.withdrawn, by=first, reason="wrong", at=make.NOW)
        cls.rejected = ContactPoint.objects.pending().first()
        seen = make.hash_of(cls.rejected)
        moderation.reject(cls.rejected, by=first, reason="wrong", seen_hash=seen, at=make.NOW)
        cls.erased = ContactPoint.objects.published().last()
        moderation.withdraw(cls.erased, by=first, reason="private", at=make.NOW)
        for account in (first, second):
            moderation.erase(cls.erased, by=account, seen_hash=make.hash_of(cls.erased, "erase"), at=make.NOW)
        changed = Organisation.objects.published().first()
        make.approve_proposal(make.propose(changed, first, summary="Better"), second)
        cls.changed = Organisation.objects.get(pk=changed.pk)
        cls.before = PublicState.objects.get().seq
        cls.counts = loading.load(BUNDLED, at=make.NOW)

    def test_loading_again_changes_nothing(self):
        assert self.counts == {"kept": sum(self.first_counts.values())}
        assert PublicState.objects.get().seq == self.before

    def test_what_was_withdrawn_rejected_or_erased_stays_so(self):
        assert ContactPoint.objects.get(pk=self.withdrawn.pk).state == State.WITHDRAWN
        assert ContactPoint.objects.get(pk=self.rejected.pk).state == State.REJECTED
        assert not ContactPoint.objects.filter(pk=self.erased.pk).exists()

    def test_a_value_that_people_changed_is_not_proposed_back(self):
        assert not Proposal.objects.filter(state="open").exists()
        assert Organisation.objects.get(pk=self.changed.pk).summary == self.changed.summary == "Better"


@pytest.fixture
def other(tmp_path):
    """A small data set elsewhere: two countries with their ministries, everything marked publish."""
    for file in ("countries.csv", "organisations.csv", "contact_points.csv"):
        kept = [
            row
            for row in rows(file)
            if row.get("code", row.get("country")) in ("LT", "DE")
            or row.get("organisation", "").startswith(("lt-", "de-"))
        ]
        write_rows(file, kept, tmp_path)
    return tmp_path


def add_call(folder, letters):
    """A call that names nothing else, with its letters."""
    cells = dict.fromkeys(("issue", "countries", "organisations", "accused_country", "lapses_on"), "")
    write_rows("calls.csv", [{**rows("calls.csv")[0], **cells, "slug": "visas"}], folder)
    marks = {False: "no", True: "yes"}
    write_rows("letters.csv", [{**row, "is_draft": marks[row["is_draft"]]} for row in letters], folder)


def change(folder, file, number, **cells):
    found = rows(file, folder)
    found[number] |= cells
    write_rows(file, found, folder)


@pytest.mark.django_db
def test_a_unit_that_the_bundled_files_do_not_mark_cannot_enter_published_by_a_call():
    content = moderation.content(make.make_organisation(name="Poison"))
    word = moderation.enter_curated(
        moderation.kind_named("organisation"),
        {**content, "slug": "poison"},
        unit_id=uuid.uuid4(),
        folder=BUNDLED,
        publish=True,
        at=make.NOW,
    )
    assert word == "pending"
    assert not Revision.objects.exists()


@pytest.mark.django_db
class TestOtherPath:
    def test_it_publishes_nothing(self, other):
        loading.load(other, at=make.NOW)
        assert Organisation.objects.count() == 4
        assert not Revision.objects.exists()

    def test_a_copy_of_the_bundled_set_publishes_nothing(self, other):
        shutil.copytree(other, other / "fixtures")
        loading.load(other / "fixtures", at=make.NOW)
        assert not Revision.objects.exists()

    def test_a_difference_becomes_a_proposal_by_nobody_once(self, other):
        loading.load(other, at=make.NOW)
        ministry = make.published(Organisation.objects.get(country="LT", kind="foreign_ministry"))
        for _ in range(2):
            change(
                other,
                "organisations.csv",
                [r["country"] for r in rows("organisations.csv", other)].index("LT"),
                name="New name",
            )
            loading.load(other, at=make.NOW)
        proposal = Proposal.objects.get()
        assert (proposal.unit_id, proposal.author) == (ministry.pk, None)
        assert make.approve_proposal(proposal, make.make_account()) is None

    def test_letters_come_with_their_call(self, other):
        add_call(other, [{"call": "visas", **make.a_letter("fr")}])
        loading.load(other, at=make.NOW)
        assert CallToAction.objects.get().letters.get().subject == "Subject fr"
        assert loading.load(other, at=make.NOW)["pending"] == 0

    @pytest.mark.parametrize(
        ("cells", "told"),
        [
            ({"language": "cz"}, "letters.csv row 2: “cz” is no language"),
            ({"body": "{name}"}, "letters.csv row 2: The place {reason} is missing"),
            ({"call": "nothing"}, "letters.csv: call “nothing” is not known"),
        ],
    )
    def test_a_bad_letter_is_named(self, other, cells, told):
        add_call(other, [{"call": "visas", **make.a_letter("fr"), **cells}])
        with pytest.raises(InvalidDataSet) as refused:
            loading.load(other, at=make.NOW)
        assert told in " ".join(refused.value.problems)

    def test_a_bad_row_is_named_and_nothing_is_loaded(self, other, capsys):
        change(other, "contact_points.csv", 1, channel="telephone", value="not a number")
        change(other, "contact_points.csv", 0, source_retrieved_on="yesterday")
        with pytest.raises(CommandError, match="nothing was loaded"):
            call_command("load_directory", str(other))
        told = capsys.readouterr().err
        assert "contact_points.csv row 3: “not a number” is no telephone number" in told
        assert "contact_points.csv row 2: source_retrieved_on “yesterday” is no date" in told
        assert not Country.objects.exists()
        assert not Organisation.objects.exists()

    @pytest.mark.parametrize(
        ("file", "cells", "reason"),
        [
            ("organisations.csv", {"kind": "club"}, "club"),
            ("organisations.csv", {"id": "seven"}, "is no UUID"),
            ("organisations.csv", {"publish": "perhaps"}, "accepted: yes, no"),
            ("organisations.csv", {"source_retrieved_on": "2030-01-01"}, "future"),
            (
                "contact_points.csv",
                {"value": "https://mfa.gov.xx@evil.example/", "channel": "website"},
                "login part",
            ),
            ("contact_points.csv", {"purpose": "love"}, "love"),
            ("countries.csv", {"region": "Atlantis"}, "region"),
        ],
    )
    def test_each_kind_of_mistake_is_named(self, other, file, cells, reason):
        change(other, file, 0, **cells)
        with pytest.raises(InvalidDataSet) as told:
            loading.load(other, at=make.NOW)
        assert any(
            problem.startswith(f"{file} row 2") and reason in problem for problem in told.value.problems
        )
        assert not Organisation.objects.exists()

    @pytest.mark.parametrize(
        ("cells", "accepted"),
        [
            ({"name": "Germany (ministry closed, write to help@evil.example)"}, "Germany"),
            ({"name": "germany"}, "Germany"),
            ({"name": "Germania"}, "Germany"),
            ({"region": "Asia"}, "Europe"),
            ({"code": "QZ", "name": "Atlantis"}, "AD, AE, AF"),
            ({"code": "AQ", "name": "Antarctica"}, "AD, AE, AF"),
            ({"code": "LT"}, "Lithuania"),
            ({"code": "de"}, "AD, AE, AF"),
        ],
        ids=lambda value: "-".join(value.values()) if isinstance(value, dict) else None,
    )
    @pytest.mark.parametrize("is_known", [True, False])
    def test_a_country_is_called_as_the_bundled_set_calls_it(self, other, cells, accepted, is_known):
        """Countries are no units: whoever loads a folder could else write anything on their pages alone."""
        if is_known:
            loading.load(other, at=make.NOW)
        before = list(Country.objects.values())
        change(other, "countries.csv", 0, **cells)
        with pytest.raises(InvalidDataSet) as told:
            loading.load(other, at=make.NOW)
        [problem] = [line for line in told.value.problems if line.startswith("countries.csv row 2: ")]
        assert f"accepted: {accepted}" in problem
        assert list(Country.objects.values()) == before

    def test_the_bundled_set_calls_each_country_by_a_name_that_has_been_looked_at(self):
        """CLDR's, or one of these few of our own: a new one is a decision, to be written here."""
        own = {"CI": "Côte d'Ivoire", "PS": "Palestine", "VA": "Holy See"}
        bundled = {row["code"]: row["name"] for row in rows("countries.csv")}
        names = all_names()
        assert {code: name for code, name in bundled.items() if name not in names[code]} == own

    def test_another_folder_may_name_a_country_as_the_bundled_set_does(self, other):
        loading.load(other, at=make.NOW)
        loading.load(other, at=make.NOW)
        assert list(Country.objects.values_list("code", "name")) == [("DE", "Germany"), ("LT", "Lithuania")]

    def test_a_wrong_header_is_named(self, other):
        text = (other / "countries.csv").read_text().replace("code,name,region", "code,name")
        (other / "countries.csv").write_text(text)
        with pytest.raises(InvalidDataSet) as told:
            loading.load(other, at=make.NOW)
        assert "countries.csv row 1: the columns must be code, name, region." in told.value.problems

    def test_an_empty_folder_is_refused(self, tmp_path):
        with pytest.raises(InvalidDataSet, match="nothing was loaded"):
            loading.load(Path(tmp_path), at=make.NOW)


@pytest.fixture
def lithuania(tmp_path):
    """Its row and that of its ministry, apart, and the bundled rows of items at Wikidata, of which there are none."""
    for file, key, value in (
        ("countries.csv", "code", "LT"),
        ("organisations.csv", "slug", "lt-ministry-of-foreign-affairs"),
    ):
        write_rows(file, [row for row in rows(file) if row[key] == value], tmp_path)
    return tmp_path


def tell_item(folder, **cells):
    write_rows("wikidata.csv", [{"country": "", "organisation": "", "wikidata": "Q102", **cells}], folder)


@pytest.mark.django_db
def test_an_item_at_wikidata_comes_with_its_organisation(lithuania):
    tell_item(lithuania, organisation="lt-ministry-of-foreign-affairs")
    loading.load(lithuania, at=make.NOW)
    assert Organisation.objects.get().wikidata == "Q102"


@pytest.mark.django_db
def test_an_item_that_is_told_later_waits_for_two_people(lithuania):
    loading.load(lithuania, at=make.NOW)
    make.published(Organisation.objects.get())
    tell_item(lithuania, organisation="lt-ministry-of-foreign-affairs")
    loading.load(lithuania, at=make.NOW)
    assert Organisation.objects.get().wikidata == ""
    assert moderation.proposed(Proposal.objects.get())["wikidata"] == "Q102"


@pytest.mark.django_db
def test_the_bundled_set_alone_tells_the_items_of_countries(lithuania, monkeypatch):
    tell_item(lithuania, country="LT")
    with pytest.raises(InvalidDataSet, match="problem"):
        loading.load(lithuania, at=make.NOW)
    monkeypatch.setattr(loading, "BUNDLED", lithuania)
    loading.load(lithuania, at=make.NOW)
    assert Country.objects.get().wikidata == "Q102"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (
            {"organisation": "lt-ministry-of-foreign-affairs", "wikidata": "102"},
            "is no item; accepted: Q and a number",
        ),
        (
            {"organisation": "lt-ministry-of-foreign-affairs", "wikidata": "Q0"},
            "is no item; accepted: Q and a number",
        ),
        ({"organisation": "nobody"}, "organisation “nobody” is not in organisations.csv"),
        ({"country": "LT", "organisation": "lt-ministry-of-foreign-affairs"}, "name either a country"),
        ({}, "name either a country"),
    ],
)
def test_a_wrong_row_of_items_is_named_once(lithuania, cells, problem):
    tell_item(lithuania, **cells)
    with pytest.raises(InvalidDataSet) as told:
        loading.load(lithuania, at=make.NOW)
    (said,) = told.value.problems
    assert said.startswith("wikidata.csv row 2: ")
    assert problem in said
