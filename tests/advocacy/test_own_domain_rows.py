"""Rows that ask to enter published on the strength of their domain; the loader checks that, whatever the file says."""

import csv
import uuid

import pytest

from advocacy import loading
from directory.data_set import COLUMNS, InvalidDataSet
from directory.models import ContactPoint, State
from directory.moderation import entering
from tests import factories as make

pytestmark = pytest.mark.django_db
SLUG = "lt-ministry"
READ = {
    "source_url": "https://lists.example/ministries.json",
    "source_publisher": "lists.example",
    "source_retrieved_on": "2026-11-21",
    "source_evidence": "secondary",
}


def write(folder, file, *rows):
    with (folder / file).open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS[file])
        writer.writeheader()
        writer.writerows({**dict.fromkeys(COLUMNS[file], ""), "id": str(uuid.uuid4()), **row} for row in rows)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The bundled data set of a project that knows one ministry, its domain and its website."""
    monkeypatch.setattr(entering, "BUNDLED", tmp_path)
    entering.marked_ids.cache_clear()
    ministry = {
        "slug": SLUG,
        "kind": "foreign_ministry",
        "country": "LT",
        "lifecycle": "active",
        "name": "Ministry",
    }
    with (tmp_path / "countries.csv").open("w", encoding="utf-8") as lines:
        lines.write("code,name,region\nLT,Lithuania,Europe\n")
    flags = {"advisory_needed": "no", "named_only": "no", "publish": "yes"}
    write_plain(tmp_path, "organisations.csv", ministry | flags | READ)
    domain = {
        "organisation": SLUG,
        "domain": "urm.lt",
        "basis": "editor",
        "evidence_url": "https://www.urm.lt/",
    }
    write_plain(tmp_path, "official_domains.csv", domain | {"publish": "yes"})
    yield tmp_path
    entering.marked_ids.cache_clear()


def write_plain(folder, file, row):
    write(folder, file, {name: value for name, value in row.items() if name in COLUMNS[file]})


def a_row(**cells):
    told = {"organisation": SLUG, "channel": "contact_page", "value": "https://www.urm.lt/contacts"}
    return {**told, "purpose": "general", "publish": "own_domain", **READ, **cells}


def load(folder, *rows):
    write(folder, "contact_points.csv", *rows)
    entering.marked_ids.cache_clear()
    return loading.load(folder, at=make.NOW)


def refused(folder, *rows):
    with pytest.raises(InvalidDataSet) as told:
        load(folder, *rows)
    assert not ContactPoint.objects.exists()
    return " ".join(told.value.problems)


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"value": "https://keliauk.urm.lt/contact"},
        {"value": "https://kontaktai.lrv.gov.lt/"},
        {"channel": "email", "value": "info@urm.lt"},
        {"channel": "contact_form", "value": "https://www.urm.lt/form"},
    ],
)
def test_a_page_or_mailbox_on_the_own_domain_enters_published(folder, cells):
    load(folder, a_row(**cells))
    assert ContactPoint.objects.get().state == State.PUBLISHED


def test_the_domain_of_the_website_in_the_same_load_counts(folder):
    website = a_row(channel="website", value="https://www.ministry.example.lt/", publish="yes")
    load(folder, website, a_row(value="https://contact.example.lt/"))
    assert ContactPoint.objects.published().count() == 2


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"value": "https://urm.lt.evil.example/contacts"}, "not on the ministry's own domain"),
        ({"value": "https://staging.urm.lt/contacts"}, "trying out"),
        ({"value": "https://mfa.gov.lv/contacts"}, "another state"),
        ({"value": "https://jp.irishembassy.lt/contacts"}, "no ministry's own"),
        ({"channel": "email", "value": "info@urm-lt.example"}, "not on the ministry's own domain"),
        ({"channel": "telephone", "value": "+37052362444"}, "accepted: contact_page, contact_form, email"),
        ({"purpose": "consular"}, "accepted: contact_page, contact_form, email"),
        ({"source_url": "", "source_evidence": "recalled", "source_publisher": ""}, "without a page"),
        ({"source_url": "https://en.wikipedia.org/wiki/X"}, "encyclopaedia"),
        ({"publish": "yes", "source_url": "https://app.example.net/wiki/X"}, "encyclopaedia"),
        ({"publish": "own"}, "accepted: yes, own_domain, no"),
    ],
)
def test_a_row_that_does_not_meet_the_condition_is_refused_with_the_reason(folder, cells, reason):
    told = refused(folder, a_row(**cells))
    assert "contact_points.csv row 2" in told
    assert reason in told


def test_another_folder_publishes_nothing_by_its_domain(folder, monkeypatch, tmp_path_factory):
    monkeypatch.setattr(entering, "BUNDLED", tmp_path_factory.mktemp("bundled"))
    load(folder, a_row())
    assert ContactPoint.objects.get().state == State.PENDING


def test_a_row_of_a_ministry_that_is_not_public_waits(folder):
    write_plain(
        folder,
        "organisations.csv",
        {"slug": SLUG, "kind": "foreign_ministry", "country": "LT", "lifecycle": "active", "name": "Ministry"}
        | {"advisory_needed": "no", "named_only": "no", "publish": "no"}
        | READ,
    )
    write(folder, "official_domains.csv")
    load(folder, a_row(value="https://mfa.gov.lt/contacts"))
    assert ContactPoint.objects.get().state == State.PENDING


def test_a_second_website_waits_where_another_is_public_already(folder):
    load(folder, a_row(channel="website", value="https://www.urm.lt/", publish="yes"))
    counts = load(folder, a_row(channel="website", value="https://new.urm.lt/", publish="yes"))
    assert counts["pending"] == 1
    assert ContactPoint.objects.published().get().value == "https://www.urm.lt/"
