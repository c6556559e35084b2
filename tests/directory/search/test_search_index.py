"""The index follows what is public, in the transaction that changes it."""

import io

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models.signals import post_delete, post_save
from django.test.utils import CaptureQueriesContext

from directory import moderation
from directory.models import Country, Intent, Organisation, OrganisationName, SearchEntry, Undo
from directory.moderation import kinds
from directory.search import countries, index
from directory.search.findable import SHOWN_AS, address_key, country_key, shown_key, whole_name
from directory.search.index import Term
from directory.search.words import words_of
from tests import factories as make

pytestmark = pytest.mark.django_db


def found(*words, begins=True):
    return index.matching([[Term(word, begins)] for word in words], 10)


def entry(unit):
    return ("organisation", str(unit.pk))


@pytest.fixture
def body():
    return make.published(make.make_organisation(name="Zebra Alliance"))


def withdraw(unit):
    moderation.withdraw(unit, by=make.make_account(), reason="because", at=make.NOW)


def test_a_pending_unit_is_not_in_the_index():
    make.make_organisation(name="Zebra Alliance")
    assert found("zebra") == []


def test_a_published_unit_is_found_by_each_word_and_the_beginning_of_one(body):
    assert found("zebra") == found("alli") == found("alliance", "zeb") == [entry(body)]


def test_a_word_in_the_middle_is_not_found_by_its_end(body):
    assert found("ebra") == []


def test_every_word_must_be_there(body):
    assert found("zebra", "league") == []


def test_a_record_is_found_by_its_whole_name(body):
    assert found(whole_name(("zebra", "alliance")), begins=False) == [entry(body)]


def test_a_record_is_found_by_every_name(body):
    other = make.make_organisation(name="Plain")
    OrganisationName.objects.create(organisation=other, name="Союз зебр", language="ru")
    moderation.record(other, by=None, at=make.NOW)
    assert found("зебр") == []
    make.published(other)
    assert found("зебр") == [entry(other)]


def test_limits_are_words_too(body):
    ministry = make.published(make.make_ministry("LT", name="Zebra Ministry"))
    assert found("zebra", shown_key("ministry")) == [entry(ministry)]
    assert found("zebra", country_key("LT")) == [entry(ministry)]
    assert found("zebra", shown_key("organisation")) == [entry(body)]


def test_the_likelier_kind_comes_first(body):
    ministry = make.published(make.make_ministry(name="Zebra Ministry"))
    assert found("zebra") == [entry(ministry), entry(body)]


def test_a_withdrawn_unit_leaves_at_once(body):
    withdraw(body)
    assert found("zebra") == []
    assert not SearchEntry.objects.filter(key=str(body.pk)).exists()


def test_a_unit_shown_again_is_found_again(body):
    withdraw(body)
    for _ in range(2):
        moderation.restore(
            body, by=make.make_account(), seen_hash=make.hash_of(body, Intent.RESTORE), at=make.NOW
        )
    assert found("zebra") == [entry(body)]


def test_acts_that_are_renewed_together_are_found_as_the_last_left_them(body):
    with moderation.renewed_together():
        other = make.published(make.make_organisation(name="Quagga League"))
        withdraw(body)
        assert (found("quagga"), found("zebra")) == ([], [entry(body)])
    assert (found("quagga"), found("zebra")) == ([entry(other)], [])


def test_an_erased_unit_is_not_in_the_index(body):
    withdraw(body)
    for _ in range(2):
        body.refresh_from_db()
        moderation.erase(
            body, by=make.make_account(), seen_hash=make.hash_of(body, Intent.ERASE), at=make.NOW
        )
    assert not Organisation.objects.filter(pk=body.pk).exists()
    assert not SearchEntry.objects.filter(key=str(body.pk)).exists()


def test_a_renamed_unit_is_found_by_its_new_name_only(body):
    make.approve_proposal(make.propose(body, make.make_account(), name="Quagga League"), make.make_account())
    assert found("zebra") == []
    assert found("quagga") == [entry(body)]


def test_a_proposed_name_is_not_found(body):
    make.propose(body, make.make_account(), name="Quagga League")
    assert found("quagga") == []


def test_what_is_taken_back_from_an_account_is_taken_out():
    account, proposer = make.make_account(), make.make_account()
    unit = make.make_organisation(name="Quagga League")
    make.approve(unit, make.make_account())
    make.approve(unit, account)
    assert found("quagga") == [entry(unit)]
    undo = Undo(account=account, since=make.NOW, reason="stolen")
    seen = moderation.hash_of_taken(account, make.NOW, moderation.taken_by(account, make.NOW))
    moderation.propose_undo(undo, seen_hash=seen, by=proposer, at=make.NOW)
    assert found("quagga") == []


def test_an_organisation_is_found_by_the_whole_of_its_addresses(body):
    make.published(make.make_contact_point(body, channel="email", value="info@zebra.example"))
    make.published(make.make_contact_point(body, channel="website", value="https://www.zebras.example/"))
    make.published(make.make_domain(body, domain="stripes.lt"))
    for address in ("info@zebra.example", "zebra.example", "zebras.example", "stripes.lt"):
        assert found(address_key(address), begins=False) == [entry(body)], address


def test_a_page_at_a_social_network_does_not_claim_its_host(body):
    make.published(make.make_contact_point(body, channel="social", value="https://social.example/zebra"))
    assert found(address_key("social.example")) == []


def test_a_withdrawn_contact_leaves_the_entry_of_its_organisation(body):
    point = make.published(make.make_contact_point(body, channel="email", value="info@zebra.example"))
    withdraw(point)
    assert found(address_key("info@zebra.example")) == []
    assert found("zebra") == [entry(body)]


def test_a_contact_that_moves_to_another_body_is_found_there_only(body):
    other = make.published(make.make_organisation(name="Other"))
    point = make.published(make.make_contact_point(body, channel="email", value="info@zebra.example"))
    change = make.propose(point, make.make_account(), organisation=str(other.pk))
    make.approve_proposal(change, make.make_account())
    assert found(address_key("info@zebra.example")) == [entry(other)]


def test_a_body_that_is_only_named_is_found_by_no_address():
    named = make.published(make.make_organisation(name="Named", named_only=True))
    make.published(make.make_domain(named, domain="named.lt"))
    assert found("named") == [entry(named)]
    assert found(address_key("named.lt")) == []


def test_a_call_leaves_with_its_organisation_and_returns_with_it(body):
    call = make.published(make.make_call(title="Zebra crossing", organisations=[body]))
    withdraw(body)
    assert found("crossing") == []
    for _ in range(2):
        moderation.restore(
            body, by=make.make_account(), seen_hash=make.hash_of(body, Intent.RESTORE), at=make.NOW
        )
    assert found("crossing") == [("call", str(call.pk))]


def test_an_aborted_transaction_leaves_the_index_as_it_was(body):
    before = list(SearchEntry.objects.order_by("pk").values())
    with transaction.atomic():
        withdraw(body)
        make.published(make.make_organisation(name="Quagga League"))
        transaction.set_rollback(True)
    assert list(SearchEntry.objects.order_by("pk").values()) == before
    assert found("zebra") == [entry(body)]
    assert found("quagga") == []


@pytest.mark.parametrize("kind", [kind.name for kind in kinds()])
def test_no_signal_of_a_unit_does_anything(kind):
    model = moderation.kind_named(kind).model
    assert not post_save.has_listeners(model)
    assert not post_delete.has_listeners(model)


def test_a_save_past_the_writer_does_not_reach_the_index(body):
    body.name = "Quagga League"
    body.save()
    assert found("quagga") == []


def test_every_kind_says_as_what_it_is_shown():
    assert {kind.name for kind in kinds() if kind.findable} == {*SHOWN_AS} - {"country", "ministry"}


@pytest.mark.hostile(34)
@pytest.mark.parametrize(
    "word",
    [
        "",
        '"',
        "'",
        "\\",
        'a" OR "b',
        "a' | 'b",
        "zebra*",
        "NEAR(",
        "-",
        "%",
        "a b",
        "a\u2003b",
        "^a",
        "!a",
        "<->",
    ],
)
def test_what_a_database_could_read_as_a_query_is_no_word(word):
    with pytest.raises(ValueError, match="is no word of the index"):
        Term(word)


@pytest.mark.hostile(34)
@pytest.mark.parametrize("word", ["or", "and", "not", "near", "words", "null", "’", "日本"])
def test_words_of_query_languages_are_words_like_others(body, word):
    assert found(word) == []


def test_rebuilding_twice_leaves_the_same(body):
    make.published(make.make_call(title="Zebra crossing"))
    first = moderation.rebuild_index()
    before = list(SearchEntry.objects.order_by("pk").values())
    assert moderation.rebuild_index() == first
    assert list(SearchEntry.objects.order_by("pk").values()) == before


def test_rebuilding_enters_what_is_missing_and_forgets_what_is_not_public(body):
    hidden = make.make_organisation(name="Quagga League")
    SearchEntry.objects.all().delete()
    SearchEntry.objects.create(kind="organisation", key=str(hidden.pk), rank=2, words="quagga", seq=0)
    moderation.rebuild_index()
    assert found("quagga") == []
    assert found("zebra") == [entry(body)]


def test_rebuilding_goes_in_steps_and_tells_how_far_it_is(body, monkeypatch):
    monkeypatch.setattr("directory.moderation.reindexing.AT_ONCE", 2)
    for _ in range(4):
        make.published(make.make_organisation())
    SearchEntry.objects.all().delete()
    told = []
    count = moderation.rebuild_index(progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (count, count)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert SearchEntry.objects.filter(kind="organisation").count() == 5


def test_the_command_says_in_one_line_what_it_did(body):
    out = io.StringIO()
    call_command("rebuild_index", stdout=out)
    assert out.getvalue() == f"Indexed: {SearchEntry.objects.count()} records.\n"


def test_an_index_that_lacks_records_is_made_anew(body):
    SearchEntry.objects.all().delete()
    moderation.ensure_index()
    assert found("zebra") == [entry(body)]


def test_a_complete_index_is_left_alone(body, monkeypatch):
    moderation.ensure_index()
    monkeypatch.setattr("directory.moderation.reindexing.rebuild_index", pytest.fail)
    moderation.ensure_index()


@pytest.mark.parametrize(
    "name", ["Germany", "Германия", "Deutschland", "ドイツ", "Saksa", "DEU", "ألمانيا", "GERMANIA", "ጀርመን"]
)
def test_a_country_is_found_in_every_language_and_script(name):
    make.make_country("DE", "Germany")
    countries.index_countries()
    assert found(*words_of(name)) == [("country", "DE")]


def test_a_country_is_found_by_its_daily_names():
    make.make_country("GB", "United Kingdom")
    countries.index_countries()
    assert found("england") == found("uk", begins=False) == [("country", "GB")]


def test_only_countries_whose_name_is_new_are_entered():
    Country.objects.all().delete()
    make.make_country("DE", "Germany")
    assert countries.index_countries() == 1
    assert countries.index_countries() == 0
    Country.objects.update(name="Federal Republic of Germany")
    assert countries.index_countries() == 1


def test_the_index_of_words_agrees_with_the_rows(body):
    withdraw(make.published(make.make_organisation()))
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO directory_searchwords (directory_searchwords) VALUES ('integrity-check')"
            )
    assert found(shown_key("organisation"), begins=False) == [entry(body)]


@pytest.mark.any_database
def test_of_a_common_word_the_first_are_found_and_no_more_are_read_than_are_sorted():
    rows = [SearchEntry(kind="article", key=str(n), rank=6, words="council", seq=1) for n in range(6_000)]
    SearchEntry.objects.bulk_create(rows)
    with CaptureQueriesContext(connection) as asked:
        assert found("council") == [("article", str(number)) for number in range(10)]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) {asked[0]['sql']}")
            plan = "\n".join(line for (line,) in cursor.fetchall())
        assert "CTE Scan on found (actual rows=5000 " in plan
