"""Lists of the admin and worksheets as files: what is filtered, for editors, and nothing that a list does not show."""

import csv
import io

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from directory.accounts import roles
from directory.models import ContactPoint
from directory.sheets import exporting
from tests import clock
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def sheet_of(model, form="csv", query=""):
    return reverse("admin:sheet_of_list", args=[model._meta.app_label, model._meta.model_name, form]) + query


def rows_in(answer):
    assert answer.status_code == 200, answer.content[:500]
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


@pytest.fixture
def editor():
    return signed_in(make.make_account(roles.EDITOR))


def test_a_list_is_written_as_it_is_filtered_pending_ones_included(editor):
    ministry = make.published(make.make_ministry(name="=Ministry"))
    pending = make.make_contact_point(ministry, channel="telephone", value="+37052362444")
    make.published(make.make_contact_point(ministry))
    both = rows_in(editor.get(sheet_of(ContactPoint)))
    assert {row["state"] for row in both} == {"pending", "published"}
    [row] = rows_in(editor.get(sheet_of(ContactPoint, query="?state__exact=pending")))
    assert (row["id"], row["as_of"]) == (str(pending.pk), pending.content_hash)
    assert (row["value"], row["organisation_is"]) == ("'+37052362444", "'=Ministry (LT)")
    assert (row["source_url"], row["source_retrieved_on"]) == (pending.source.url, str(clock.TODAY))


def test_a_workbook_has_the_same_rows(editor):
    make.make_contact_point()
    book = load_workbook(io.BytesIO(editor.get(sheet_of(ContactPoint, "xlsx")).content))
    header, row = book.active.iter_rows(values_only=True)
    [same] = rows_in(editor.get(sheet_of(ContactPoint)))
    assert dict(zip(header, [cell or "" for cell in row], strict=True)) == same


def test_every_list_is_written_for_a_superuser_who_edits_and_none_shows_more_than_its_page():
    account = make.make_account(roles.EDITOR, is_superuser=True)
    client = signed_in(account)
    call = make.make_call()
    make.make_domain(make.make_organisation())
    make.make_caution()
    for model in admin.site._registry:
        rows = rows_in(client.get(sheet_of(model)))
        assert "password" not in " ".join(rows[0] if rows else [])
        if model is type(call):
            assert {"citations", "letters", "note"}.isdisjoint(rows[0])


def test_a_list_asks_as_often_for_nine_as_for_three(editor):
    ministry = make.published(make.make_ministry())

    def asked():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            editor.get(sheet_of(ContactPoint))
        return len(queries)

    for _ in range(3):
        make.make_contact_point(ministry)
    three = asked()
    for _ in range(6):
        make.make_contact_point(ministry)
    assert asked() == three


def test_only_editors_take_lists_away(editor):
    make.make_contact_point()
    contributor = signed_in(make.make_account(roles.CONTRIBUTOR))
    assert contributor.get(sheet_of(ContactPoint)).status_code == 403
    assert b"As XLSX" not in contributor.get(reverse("admin:directory_contactpoint_changelist")).content
    page = editor.get(reverse("admin:directory_contactpoint_changelist"), {"state__exact": "pending"})
    assert f"{sheet_of(ContactPoint, 'xlsx')}?state__exact=pending" in page.content.decode()
    accounts = reverse("admin:sheet_of_list", args=["directory", "account", "csv"])
    assert editor.get(accounts).status_code == 403


@pytest.mark.parametrize(
    ("query", "status"),
    [("?state__exact=pending", 200), ("?content_hash=a", 400), ("?p=99", 200), ("?q=x", 200)],
)
def test_a_list_takes_what_its_page_takes(editor, query, status):
    assert editor.get(sheet_of(ContactPoint, query=query)).status_code == status


@pytest.mark.hostile(29)
def test_too_many_rows_are_told_before_any_is_written(editor, monkeypatch):
    monkeypatch.setattr(exporting, "MOST_EXPORTED", 1)
    ministry = make.published(make.make_ministry())
    make.make_contact_point(ministry)
    make.make_contact_point(ministry)
    answer = editor.get(sheet_of(ContactPoint))
    assert (answer.status_code, answer.context["reason"]) == (
        400,
        "These are 2 rows; at most 1 are written at once. Narrow the list first.",
    )


def test_unknown_lists_and_forms_are_not_found(editor):
    for app, model, form in [("directory", "contactpoint", "ods"), ("directory", "nothing", "csv")]:
        assert editor.get(reverse("admin:sheet_of_list", args=[app, model, form])).status_code == 404


def test_a_worksheet_is_one_table_of_the_body_its_domains_and_contacts(editor):
    body = make.published(make.make_ministry())
    domain, contact = make.make_domain(body), make.published(make.make_contact_point(body))
    gone = make.make_contact_point(body)
    rows = rows_in(editor.get(reverse("admin:sheet_of_body", args=[body.pk, "csv"])))
    assert [(row["record"], row["id"]) for row in rows] == [
        ("organisation", str(body.pk)),
        ("official_domain", str(domain.pk)),
        *sorted(
            [("contact_point", str(contact.pk)), ("contact_point", str(gone.pk))],
            key=lambda row: row[1],
        ),
    ]
    assert (rows[0]["value"], rows[1]["domain"]) == ("", "urm.lt")
