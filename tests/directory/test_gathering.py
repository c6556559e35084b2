"""The next gathering is one run: ids stay, what is gone leaves, what is new gets an id, questions become notes."""

import csv
import itertools
import uuid
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from directory.data_set import COLUMNS
from directory.gathering import FILES, GATHERED, Gathering
from directory.moderation import BUNDLED

SLUG = "lt-ministry-of-foreign-affairs"
SHARED = Path(__file__).parents[3] / "shared" / "data"


def a_contact(**cells):
    return {
        **{
            "country_code": "LT",
            "channel": "email",
            "value": "info@urm.lt",
            "purpose": "general",
            "language": "lt",
        },
        **{"evidence": "official", "source_kind": "", "primary_source_url": "https://www.urm.lt/contacts"},
        **{
            "further_source_urls": "",
            "retrieved_on": "2026-11-28",
            "page_year": "",
            "stands_on": "own_domain",
        },
        **{"publish": "yes", "note": "", **cells},
    }


def a_ministry(**cells):
    return {
        **{"country_code": "LT", "country_name": "Lithuania", "name": "Ministry of Foreign Affairs"},
        **{
            "local_name": "Užsienio reikalų ministerija",
            "local_language": "lt",
            "website": "https://www.urm.lt/",
        },
        **{"website_evidence": "official", "name_evidence": "official", "note": ""},
        **{"source_urls": "https://courier.example/a https://www.urm.lt/about", **cells},
    }


def a_question(**cells):
    return {
        "file": "",
        "row_key": "",
        "field": "value (CHECK)",
        "old": "",
        "new": "",
        "source": "",
        "why": "",
        **cells,
    }


def a_row(file, **cells):
    return dict.fromkeys(COLUMNS[file], "") | cells


def files(*contacts):
    ministry = {"slug": SLUG, "kind": "foreign_ministry", "country": "LT", "id": "o", "publish": "yes"}
    return {
        "organisations.csv": [a_row("organisations.csv", **ministry)],
        "organisation_names.csv": [],
        "official_domains.csv": [],
        "contact_points.csv": list(contacts),
    }


def an_old(channel="email", value="info@urm.lt", **cells):
    told = {"organisation": SLUG, "channel": channel, "value": value, "id": f"id of {value}", **cells}
    return a_row("contact_points.csv", **told)


def gather(*contacts, before=(), ministry=None, questions=()):
    gathered = {
        "ministries.csv": [ministry or a_ministry()],
        "contacts.csv": list(contacts),
        "questions.csv": list(questions),
    }
    numbers = itertools.count(1)
    gathering = Gathering(gathered, files(*before), new_id=lambda: uuid.UUID(int=next(numbers)))
    return gathering, gathering.brought()


def contact(brought, channel="email"):
    (found,) = [row for row in brought["contact_points.csv"] if row["channel"] == channel]
    return found


def test_a_contact_that_stays_keeps_its_id_and_its_note():
    gathering, brought = gather(a_contact(note="new words"), before=[an_old(note="old words")])
    assert (contact(brought)["id"], contact(brought)["note"]) == ("id of info@urm.lt", "old words")
    assert gathering.outcome.kept == 1


def test_a_value_written_otherwise_is_the_same_contact():
    written = a_contact(channel="telephone", value="+370 5 236 24 44")
    _, brought = gather(written, before=[an_old("telephone", "+37052362444")])
    assert contact(brought, "telephone")["id"] == "id of +37052362444"


def test_a_new_contact_gets_a_new_id_and_one_that_is_gone_leaves():
    gathering, brought = gather(a_contact(value="new@urm.lt"), before=[an_old()])
    assert contact(brought)["value"] == "new@urm.lt"
    assert (SLUG, "email", "info@urm.lt") in gathering.outcome.retired
    assert (SLUG, "email", "new@urm.lt") in gathering.outcome.new


def test_what_is_no_value_is_left_out_and_said():
    gathering, brought = gather(a_contact(channel="telephone", value="+37012"))
    assert [row["channel"] for row in brought["contact_points.csv"]] == ["website"]
    assert "+37012" in gathering.outcome.unreadable[0]


def test_a_row_read_at_a_copy_of_an_encyclopaedia_never_enters_published():
    copied = a_contact(evidence="secondary", primary_source_url="https://app.example.net/wiki/X")
    _, brought = gather(copied)
    assert (contact(brought)["publish"], contact(brought)["source_kind"]) == ("no", "encyclopaedia")


def test_a_page_below_a_government_suffix_is_official_whoever_graded_it():
    _, brought = gather(a_contact(evidence="secondary", primary_source_url="https://www.mfa.gov.ge/x"))
    assert contact(brought)["source_evidence"] == "official"


def test_what_was_recalled_cites_nothing():
    _, brought = gather(a_contact(evidence="uncited", publish="no"))
    assert (contact(brought)["source_evidence"], contact(brought)["source_url"]) == ("recalled", "")


def test_the_year_of_a_page_and_a_list_by_a_program_are_told():
    _, brought = gather(a_contact(page_year="2019", note="agent-collected public list (Aug 2026)"))
    assert (contact(brought)["source_page_from"], contact(brought)["source_kind"]) == ("2019", "program_list")


def test_the_website_cites_the_ministrys_own_page():
    _, brought = gather()
    website = contact(brought, "website")
    assert (website["value"], website["publish"]) == ("https://www.urm.lt/", "yes")
    assert website["source_url"] == "https://www.urm.lt/about"


def test_one_general_website_enters_published_the_one_that_the_ministrys_row_names():
    other = a_contact(channel="website", value="https://old.urm.lt/")
    _, brought = gather(other)
    published = [row["value"] for row in brought["contact_points.csv"] if row["publish"] == "yes"]
    assert published == ["https://www.urm.lt/"]


def test_what_a_person_must_decide_becomes_a_note_and_decides_nothing():
    asked = a_question(
        file="contacts.csv", row_key="LT|email|info@urm.lt", new="other@urm.lt", why="one page says so"
    )
    of_ministry = a_question(
        file="ministries.csv", row_key="LT", field="website (CHECK)", new="https://new.lt/"
    )
    _, brought = gather(a_contact(), questions=[asked, of_ministry])
    assert contact(brought)["value"] == "info@urm.lt"
    assert contact(brought)["note"] == "To decide: value: other@urm.lt (one page says so)."
    assert "To decide: website: https://new.lt/." in brought["organisations.csv"][0]["note"]


def test_a_new_spelling_of_the_own_name_takes_the_place_of_the_old_one():
    old = {"organisation": SLUG, "name": "Senas vardas", "language": "lt", "kind": "official"}
    alias = {"organisation": SLUG, "name": "URM", "language": "lt", "kind": "abbreviation"}
    tables = files()
    tables["organisation_names.csv"] = [old, alias]
    gathered = {"ministries.csv": [a_ministry()], "contacts.csv": [], "questions.csv": []}
    names = [row["name"] for row in Gathering(gathered, tables).brought()["organisation_names.csv"]]
    assert names == ["URM", "Užsienio reikalų ministerija"]


def read(folder, names):
    found = {}
    for name in names:
        with (folder / name).open(encoding="utf-8-sig", newline="") as lines:
            found[name] = list(csv.DictReader(lines))
    return found


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def folders(tmp_path):
    into, gathered = tmp_path / "into", tmp_path / "gathered"
    into.mkdir()
    gathered.mkdir()
    for name in FILES:
        (into / name).write_bytes((BUNDLED / name).read_bytes())
    (lithuania,) = [row for row in read(BUNDLED, FILES)["organisations.csv"] if row["slug"] == SLUG]
    write(gathered / "ministries.csv", [a_ministry(name=lithuania["name"])])
    write(gathered / "contacts.csv", [a_contact()])
    write(gathered / "questions.csv", [a_question()])
    return gathered, into


def test_the_command_says_what_it_kept_and_a_dry_run_writes_nothing(folders, capsys):
    gathered, into = folders
    before = {name: (into / name).read_bytes() for name in FILES}
    call_command("gather", str(gathered), "--into", str(into), "--dry-run")
    assert {name: (into / name).read_bytes() for name in FILES} == before
    assert "Contacts:" in capsys.readouterr().out


def test_a_second_run_changes_nothing(folders):
    gathered, into = folders
    call_command("gather", str(gathered), "--into", str(into))
    once = {name: (into / name).read_bytes() for name in FILES}
    call_command("gather", str(gathered), "--into", str(into))
    assert {name: (into / name).read_bytes() for name in FILES} == once


def test_a_missing_table_is_named(folders):
    gathered, into = folders
    (gathered / "contacts.csv").unlink()
    with pytest.raises(CommandError, match=r"contacts\.csv cannot be read"):
        call_command("gather", str(gathered), "--into", str(into))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the gathered facts are not beside this checkout")
def test_the_bundled_files_are_what_the_gathered_facts_make_of_them():
    before = read(BUNDLED, FILES)
    gathering = Gathering(read(SHARED, GATHERED), read(BUNDLED, FILES))
    brought = gathering.brought()
    assert brought == before
    assert (gathering.outcome.new, gathering.outcome.retired) == ([], [])
