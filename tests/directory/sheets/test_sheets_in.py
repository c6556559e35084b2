"""A spreadsheet brought in: looked at first, then proposals and pending records, and never anything public."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from directory import moderation
from directory.accounts import roles
from directory.models import AuditEntry, ContactPoint, Organisation, Proposal, Revision, State
from directory.sheets import batches
from directory.sheets.columns import columns_of, rows_of
from directory.sheets.writing import file_of
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db
URL = "/admin/sheets/in/"
SOURCE = "https://courier.example/list"


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def editor():
    account = make.make_account(roles.EDITOR)
    account.client = signed_in(account)
    return account


@pytest.fixture
def ministry():
    return make.published(make.make_ministry(slug="lt-ministry"))


def exported(*units, **changes):
    """The rows of an export, the first with these cells changed."""
    rows = rows_of(units)
    rows[0] |= changes
    return rows


def new_contact(value, **cells):
    row = {
        "record": "contact_point",
        "organisation": "lt-ministry",
        "channel": "contact_page",
        "value": value,
    }
    return {**row, **cells}


def posted(editor, rows, form="csv", **said):
    header = list(dict.fromkeys(name for row in rows for name in row))
    file = SimpleUploadedFile(f"sheet.{form}", file_of(form, "sheet", header, rows))
    return editor.client.post(URL, {"file": file, "reason": "A new list", "source_url": SOURCE, **said})


def looked_at(editor, rows, **said):
    answer = posted(editor, rows, **said)
    assert answer.status_code == 200, answer.context["form"].errors
    return answer.context["result"], answer.context["preview"]


def brought_in(editor, rows, **said):
    _, preview = looked_at(editor, rows, **said)
    return editor.client.post(URL, {"preview": preview})


def outcomes(result):
    return [
        (row.act, [(change.column, change.was, change.becomes) for change in row.changes])
        for row in result.outcomes
    ]


def everything():
    tables = (Organisation, ContactPoint, Proposal, Revision, AuditEntry)
    return [list(model.objects.order_by("pk").values()) for model in tables]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_export_that_nobody_touched_changes_nothing(editor, ministry, form):
    phone = make.published(make.make_contact_point(ministry, channel="telephone", value="+37052362444"))
    domain = make.make_domain(ministry)
    make.make_contact_point(ministry)
    rows = rows_of([ministry, domain, phone, *ContactPoint.objects.filter(state=State.PENDING)])
    before = everything()
    result, _ = looked_at(editor, rows, form=form)
    assert outcomes(result) == [("nothing", [])] * 4
    assert everything() == before


def test_a_preview_shows_each_cell_and_stores_nothing(editor, ministry):
    contact = make.published(make.make_contact_point(ministry))
    before = everything()
    result, _ = looked_at(editor, exported(contact, value="https://www.urm.lt/new", purpose="press"))
    assert outcomes(result) == [
        ("proposed", [("value", contact.value, "https://www.urm.lt/new"), ("purpose", "general", "press")])
    ]
    assert everything() == before


def test_what_differs_from_a_public_record_is_a_proposal_by_whoever_brings_it_in(editor, ministry):
    contact = make.published(make.make_contact_point(ministry))
    answer = brought_in(editor, exported(contact, value="https://www.urm.lt/new"))
    assert answer.status_code == 302
    contact.refresh_from_db()
    [proposal] = Proposal.objects.all()
    assert (proposal.author, proposal.reason, proposal.source_url) == (editor, "A new list", SOURCE)
    wished = moderation.proposed(proposal)
    assert (wished["value"], wished["source"]["url"]) == ("https://www.urm.lt/new", SOURCE)
    assert contact.value != "https://www.urm.lt/new"
    entry = AuditEntry.objects.get(act="bring in a sheet")
    assert entry.detail == f"sheet.csv: proposed: 1. A new list {SOURCE}"


def test_a_new_row_is_a_pending_record_with_the_source_of_the_batch(editor, ministry):
    brought_in(editor, [new_contact("https://www.urm.lt/new")])
    [contact] = ContactPoint.objects.all()
    assert (contact.state, contact.author, contact.organisation) == (State.PENDING, editor, ministry)
    assert (contact.source.url, contact.source.evidence) == (SOURCE, "secondary")
    assert contact.note == f"From the spreadsheet “sheet.csv”: A new list Source of the batch: {SOURCE}"


def test_a_source_that_is_known_already_is_the_same_source(editor, ministry):
    contact = make.make_contact_point(ministry)
    known = make.make_source("https://www.gov.lt/ministries", publisher="gov.lt")
    contact.further_sources.add(known)
    told = exported(contact)[0]
    result, _ = looked_at(editor, [{**told, "purpose": "press"}])
    assert [row.act for row in result.outcomes] == ["edited"], result.outcomes
    of_source = {name: cell for name, cell in told.items() if name.startswith("source_")}
    result, _ = looked_at(editor, [{**new_contact("https://www.urm.lt/new"), **of_source}])
    assert [row.act for row in result.outcomes] == ["new"], result.outcomes


def test_what_waits_already_is_edited_and_has_one_more_author(editor, ministry):
    contact = make.make_contact_point(ministry, by=make.make_account(roles.CONTRIBUTOR))
    brought_in(editor, exported(contact, purpose="press", source_url="https://www.urm.lt/press"))
    contact.refresh_from_db()
    assert (contact.purpose, contact.author, contact.state) == ("press", editor, State.PENDING)
    assert contact.source.url == "https://www.urm.lt/press"


def test_twice_changes_nothing(editor, ministry):
    public, waits = make.published(make.make_contact_point(ministry)), make.make_contact_point(ministry)
    rows = [
        *exported(public, value="https://www.urm.lt/new"),
        *exported(waits, purpose="press"),
        *exported(ministry, names="MFA | en | abbreviation\nURM | lt | official"),
        new_contact("https://www.urm.lt/added"),
    ]
    brought_in(editor, rows)
    before = everything()[:4]
    result, preview = looked_at(editor, rows)
    assert [row.act for row in result.outcomes] == ["nothing"] * 4
    assert editor.client.post(URL, {"preview": preview}).status_code == 302
    assert everything()[:4] == before
    assert (Proposal.objects.count(), ContactPoint.objects.pending().count()) == (2, 2)


def test_fifty_rows_of_which_five_are_bad(editor, ministry):
    good = [new_contact(f"https://www.urm.lt/{number}") for number in range(45)]
    bad = [
        new_contact("ftp://www.urm.lt/"),
        new_contact("https://www.urm.lt/x", purpose="fun"),
        new_contact("https://www.urm.lt/y", organisation="nobody"),
        new_contact("https://www.urm.lt/z", id="5b1e0000-0000-4000-8000-000000000000"),
        new_contact("https://www.urm.lt/w", source_url=SOURCE, source_retrieved_on="11/03/2026"),
    ]
    answer = posted(editor, [*good[:20], *bad, *good[20:]])
    result = answer.context["result"]
    errors = {row.number: dict(row.errors) for row in result.outcomes if row.errors}
    assert sorted(errors) == [22, 23, 24, 25, 26]
    assert [sorted(said) for said in errors.values()][:4] == [
        ["value"],
        ["purpose"],
        ["organisation"],
        ["id"],
    ]
    assert "2026-11-21 or 21.11.2026" in errors[26]["source_retrieved_on"]
    assert "Accepted: general, visas_and_asylum" in dict(result.outcomes[21].errors)["purpose"]
    assert b"Bring in 45 rows, leave out the 5 with errors" in answer.content
    assert editor.client.post(URL, {"preview": answer.context["preview"]}).status_code == 302
    assert ContactPoint.objects.pending().count() == 45


@pytest.mark.hostile(29)
def test_what_is_too_much_at_once_is_told_before_and_comes_in_the_next_time(editor, ministry, monkeypatch):
    monkeypatch.setattr(batches, "MOST_CHANGED", 2)
    rows = [new_contact(f"https://www.urm.lt/{number}") for number in range(3)]
    result, _ = looked_at(editor, rows)
    assert [row.act for row in result.outcomes] == ["new", "new", "left out"]
    assert result.outcomes[2].errors[0][1].startswith("At most 2 rows change at once")
    assert {row.kind for row in result.outcomes} == {"contact point"}
    brought_in(editor, rows)
    brought_in(editor, rows)
    assert ContactPoint.objects.count() == 3


def test_what_somebody_changed_meanwhile_is_not_overwritten(editor, ministry):
    contact = make.published(make.make_contact_point(ministry))
    rows = exported(contact, purpose="press")
    acts.change(contact, language="lt")
    result, _ = looked_at(editor, rows)
    assert "changed after this file was written" in result.outcomes[0].errors[0][1]


@pytest.mark.hostile(29)
def test_what_changes_between_preview_and_confirmation_is_a_conflict_and_stores_nothing(editor, ministry):
    contact = make.published(make.make_contact_point(ministry))
    rows = [*exported(contact, purpose="press"), new_contact("https://www.urm.lt/new")]
    _, preview = looked_at(editor, rows)
    acts.change(contact, language="lt")
    before = everything()
    answer = editor.client.post(URL, {"preview": preview})
    assert (answer.status_code, everything()) == (409, before)
    assert answer.context["result"].outcomes[0].act == "left out"


def test_a_preview_is_of_who_looked(editor, ministry):
    _, preview = looked_at(editor, [new_contact("https://www.urm.lt/new")])
    other = signed_in(make.make_account(roles.EDITOR))
    assert other.post(URL, {"preview": preview}).status_code == 400
    assert other.post(URL, {"preview": preview[:-3] + "abc"}).status_code == 400
    assert not ContactPoint.objects.exists()


def test_rules_of_moderation_are_errors_of_the_row(editor, ministry):
    gone, public = (
        make.published(make.make_contact_point(ministry)),
        make.published(make.make_contact_point(ministry)),
    )
    moderation.withdraw(gone, by=make.make_account(), reason="x", at=make.NOW)
    gone.refresh_from_db()
    rows = [
        *exported(gone, purpose="press"),
        *exported(public, value="https://www.urm.lt/new"),
        *exported(public, purpose="press"),
        *exported(ministry, slug="other"),
        {"record": "issue", "slug": "s", "name": "Name", "summary": "x", "exempt": "perhaps"},
        {"record": "issue", "slug": "t", "name": "Name", "summary": "x", "value": "y"},
        {"record": "nothing", "slug": "t"},
    ]
    result, _ = looked_at(editor, rows, source_url="")
    said = [" ".join(f"{column} {text}" for column, text in row.errors) for row in result.outcomes]
    expected = [
        "It is withdrawn",
        "so it needs a source of its own",
        "is of the same record",
        "slug What was public keeps its slug",
        "exempt “perhaps” is neither yes nor no",
        "value “issue” has no “value”",
        "“nothing” is no kind of unit",
    ]
    assert [words in text for words, text in zip(expected, said, strict=True)] == [True] * 7, said


def test_a_contributor_may_not_edit_what_somebody_else_wrote():
    account = make.make_account(roles.CONTRIBUTOR)
    account.client = signed_in(account)
    contact = make.make_contact_point(by=make.make_account(roles.EDITOR))
    result, _ = looked_at(account, exported(contact, purpose="press"))
    assert "Only an editor may change the pending unit" in result.outcomes[0].errors[0][1]
    issue = {"record": "issue", "slug": "s", "name": "Name", "summary": "x"}
    result, _ = looked_at(account, [issue])
    assert result.outcomes[0].act == "new"


@pytest.mark.hostile(9)
def test_a_formula_comes_back_as_the_text_it_was_and_is_defused_in_the_next_file(editor):
    body = make.make_organisation(name="=cmd|x", summary="@SUM(A1)\n'quoted")
    columns = columns_of("organisation")
    for form in ("csv", "xlsx"):
        file = file_of(form, "x", columns.header, rows_of([body]))
        upload = SimpleUploadedFile(f"x.{form}", file)
        answer = editor.client.post(URL, {"file": upload, "reason": "again"})
        assert [row.act for row in answer.context["result"].outcomes] == ["nothing"]
    assert b"\"'@SUM" in file_of("csv", "x", columns.header, rows_of([body]))
    brought_in(editor, exported(body, name="+evil"))
    body.refresh_from_db()
    assert body.name == "+evil"
    [row] = csv.DictReader(
        io.StringIO(file_of("csv", "x", columns.header, rows_of([body])).decode("utf-8-sig"))
    )
    assert row["name"] == "'+evil"


@pytest.mark.hostile(11)
@pytest.mark.any_database
def test_markup_and_invisible_characters_of_a_sheet_are_text_on_the_preview(editor, ministry):
    rows = [
        {"record": "issue", "slug": "s", "name": "<script>alert(1)</script>", "summary": "x"},
        {"record": "issue", "slug": "t", "name": "a\u202eb", "summary": "x"},
    ]
    answer = posted(editor, rows)
    assert b"<script>alert" not in answer.content
    assert "U+202E" in answer.context["result"].outcomes[1].errors[0][1]


@pytest.mark.any_database
def test_a_file_is_taken_on_this_page_alone_and_only_from_who_may_bring_one_in(editor):
    def sent(client, path):
        return client.post(
            path, {"file": SimpleUploadedFile("x.csv", b"record,id\n"), "reason": "x"}
        ).status_code

    stranger, nobody = Client(), signed_in(make.make_account(None))
    assert [sent(client, URL) for client in (stranger, nobody)] == [302, 403]
    assert sent(editor.client, reverse("admin:directory_issue_add")) == 400
    checked = Client(enforce_csrf_checks=True, headers={"cookie": "csrftoken=" + "a" * 32})
    assert sent(checked, URL) == 400
    assert nobody.get(URL).status_code == 403
    assert sent(editor.client, URL) == 200
    forged = Client(enforce_csrf_checks=True)
    forged.force_login(editor)
    assert sent(forged, URL) == 403


@pytest.mark.any_database
def test_a_form_without_file_or_reason_says_so_and_a_file_that_is_none_too(editor):
    answer = editor.client.post(URL, {})
    assert (answer.status_code, sorted(answer.context["form"].errors)) == (400, ["file", "reason"])
    upload = SimpleUploadedFile("<b>.csv", b"a,b\n")
    answer = editor.client.post(URL, {"file": upload, "reason": "x"})
    assert answer.status_code == 400
    assert "is a header of ours" in answer.context["form"].errors["file"][0]
