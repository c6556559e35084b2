"""The benchmark of discovery counts what it says it counts."""

import pytest

from benchmarks import discovery
from benchmarks.peers import plain_discovery
from tests.sites.catalogue import Site
from tests.sites.scoring import Finding, score, totals

HOME = "https://ministry.example.org/"
OWN = ["telephone general +37052362444", "telephone consular|emergency +37052362500"]


def make_site(*, page=None, **expected):
    facts = {"country": "LT", "languages": ["lt"], "names": ["Ministerija"], "home": HOME, "shape": "plain"}
    told = {"contact": ["/kontaktai"], "own": OWN, **expected}
    return Site("plain", "known", {**facts, "page": {"/": page or {"body": ""}}, "expected": told})


def phone(value, purpose="general", **facts):
    return Finding("telephone", value, purpose, **facts)


def contact(path):
    return Finding("contact_page", HOME.rstrip("/") + path)


@pytest.mark.parametrize(
    ("listed", "is_right"),
    [
        ([contact("/kontaktai")], True),
        ([contact("/kontaktai/#map"), contact("/")], True),
        ([contact("/"), contact("/kontaktai")], False),
        ([], False),
    ],
)
def test_only_the_first_contact_page_counts(listed, is_right):
    assert score(make_site(), listed).contact is is_right


def test_where_there_is_none_finding_none_is_right_and_so_is_what_the_file_names():
    site = make_site(contact=["/"], no_contact=True)
    assert score(site, []).contact is True
    assert score(site, [contact("/")]).contact is True
    assert score(site, [contact("/kontaktai")]).contact is False


def test_a_site_with_a_trouble_has_no_contact_page_to_judge_and_every_value_on_it_is_wrong():
    site = make_site(trouble="hijacked", own=[])
    found = score(site, [phone("+37052362444")], trouble="hijacked")
    assert (found.contact, found.told, len(found.wrong)) == (None, True, 1)
    assert score(site, [], trouble="").told is False


def test_a_value_that_nobody_expects_is_wrong_and_one_that_may_be_there_is_neither():
    site = make_site(may=["telephone general +37052362516"])
    found = score(site, [phone("+37052362444"), phone("+37052362516"), phone("+37052991188")])
    assert (found.right, [wrong.value for wrong in found.wrong]) == (1, ["+37052991188"])
    assert [missed.value for missed in found.missed] == ["+37052362500"]


def test_an_emergency_number_passed_off_as_everybodys_is_wrong_and_missed():
    found = score(make_site(), [phone("+37052362500")])
    assert (found.right, len(found.wrong), len(found.missed)) == (0, 1, 2)
    assert score(make_site(), [phone("+37052362500", "emergency")]).right == 1


def test_a_form_on_another_domain_is_right_where_it_is_told():
    site = make_site(form=["https://forms.example.net/ask"])
    assert score(site, [Finding("elsewhere", "https://forms.example.net/ask")]).form is True
    assert score(site, [contact("/kontaktai")]).form is False


def test_another_purpose_is_counted_apart():
    found = score(make_site(), [phone("+37052362444", "press")])
    assert (found.right, found.purposes_right, found.wrong) == (1, 0, [])


def test_a_number_found_twice_counts_once():
    found = score(make_site(), [phone("+37052362444"), phone("+37052362444", "consular")])
    assert (found.right, found.wrong) == (1, [])


def test_a_fax_is_not_a_telephone():
    found = score(make_site(), [Finding("fax", "+37052362444")])
    assert (found.right, len(found.wrong)) == (0, 1)


@pytest.mark.parametrize(
    ("written", "is_right"),
    [
        ("Niekur g. 2, LT-01511 Vilnius", True),
        ("Užsienio reikalų ministerija\nNiekur g. 2\nLT-01511 Vilnius, Lietuva", True),
        ("Vilnius", False),
        ("Kita g. 17, LT-44444 Kaunas", False),
    ],
)
def test_an_address_is_found_by_most_of_its_letters(written, is_right):
    site = make_site(own=["postal_address general Niekur g. 2, LT-01511 Vilnius"])
    assert score(site, [Finding("postal_address", written)]).right == is_right


def test_the_figures_are_shares_of_all_sites():
    good = score(
        make_site(), [contact("/kontaktai"), phone("+37052362444"), phone("+37052362500", "consular")]
    )
    bad = score(make_site(), [phone("+37052362444"), phone("+37052991188")])
    figures = totals([good, bad])
    assert figures["contact_page_first"] == 0.5
    assert (figures["precision"], figures["recall"]) == (0.75, 0.75)


def test_the_peer_reads_the_page_behind_the_first_link_that_says_contact():
    body = '<a href="/apie">Apie</a><a href="/kontaktai">Kontaktai</a><p>Tel. +370 5 236 2444, urm@example.org</p>'
    found = plain_discovery.findings(make_site(page={"body": body}))
    assert contact("/kontaktai") in found
    assert {phone("+37052362444"), Finding("email", "urm@example.org")} <= {*found}


def note(path, began, status=200):
    return {"address": f"{HOME.rstrip('/')}{path}", "status": status, "began": began, "ended": began + 0.1}


def test_pages_pauses_and_time_are_those_that_the_server_saw():
    listed = [make_site()]
    seen = discovery.manners([note("/robots.txt", 0), note("/", 1.1, 302), note("/lt", 2.3)], listed)
    assert seen["most_pages"] == 1
    assert seen["shortest_pause"] == pytest.approx(1.0)
    assert seen["longest_site_seconds"] == pytest.approx(2.4)
    assert seen["slowest_of_bound"] == pytest.approx(1.2)


def make_found(**changed):
    figures = {"contact_page_first": 0.9, "precision": 0.95, "recall": 0.8}
    seen = {"off_site": [], "most_pages": 12, "shortest_pause": 1.0, "slowest_of_bound": 1.1}
    again = {"memory_grown_mb": 0.5, "entered_by_later_rounds": 0, "proposed_by_later_rounds": 0}
    parts = {"known": figures, "manners": seen, "rounds": again}
    for place, told in changed.items():
        parts[place] = {**parts[place], **told}
    return {"figures": {"known": parts["known"]}, "manners": parts["manners"], "rounds": parts["rounds"]}


@pytest.mark.parametrize(
    "changed",
    [
        {"known": {"contact_page_first": 0.89}},
        {"known": {"precision": 0.94}},
        {"known": {"recall": 0.79}},
        {"manners": {"off_site": ["www.police.example"]}},
        {"manners": {"most_pages": 13}},
        {"manners": {"shortest_pause": 0.5}},
        {"manners": {"slowest_of_bound": 2.0}},
        {"rounds": {"memory_grown_mb": 40.0}},
        {"rounds": {"entered_by_later_rounds": 1}},
        {"rounds": {"proposed_by_later_rounds": 1}},
    ],
)
def test_each_target_that_is_missed_is_told(changed):
    assert discovery.failures(make_found(), fast=False) == []
    assert len(discovery.failures(make_found(**changed), fast=False)) == 1
