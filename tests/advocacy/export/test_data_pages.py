"""The page of downloads and the files themselves."""

import hashlib
import json
from contextlib import closing
from datetime import timedelta

import pytest

from advocacy.export.shelf import (
    all_dumps,
    delete_dumps_before,
    delete_unsafe_dumps,
    keep_newest,
    public_dumps,
)
from directory import moderation
from directory.models import Intent
from tests import clock
from tests import factories as make
from tests.dumped import lay
from tests.pages import contact, ministry, shown, withdraw

pytestmark = pytest.mark.any_database

FILE = f"/data/advocacy-directory-8-{clock.TODAY}/contact_points.csv"


@pytest.fixture(autouse=True)
def shelf(tmp_path, settings):
    settings.EXPORT_DIRECTORY = tmp_path
    return tmp_path


def seqs(dumps):
    return [dump.version.seq for dump in dumps]


def body(response):
    return b"".join(response.streaming_content)


def test_the_newest_is_that_of_the_highest_number_and_day(shelf):
    tomorrow = clock.TODAY + timedelta(days=1)
    lay(shelf, 9, 10)
    lay(shelf, 10, on=str(tomorrow))
    assert [str(dump.version) for dump in all_dumps(shelf)] == [
        f"10-{tomorrow}",
        f"10-{clock.TODAY}",
        f"9-{clock.TODAY}",
    ]


def test_what_is_being_made_or_deleted_is_no_dump(shelf):
    lay(shelf, 8)
    for name in (f".making-9-{clock.TODAY}", f".deleting-advocacy-directory-7-{clock.TODAY}"):
        all_dumps(shelf)[0].path.rename(shelf / name)
        assert all_dumps(shelf) == []
        (shelf / name).rename(shelf / f"advocacy-directory-8-{clock.TODAY}")


def test_a_folder_without_manifest_is_no_dump(shelf):
    (shelf / f"advocacy-directory-8-{clock.TODAY}").mkdir()
    assert all_dumps(shelf) == []


def test_the_newest_are_kept(shelf):
    lay(shelf, 7, 8, 9)
    assert keep_newest(shelf, 2) == [f"advocacy-directory-7-{clock.TODAY}"]
    assert seqs(all_dumps(shelf)) == [9, 8]


def test_those_before_a_number_are_deleted(shelf):
    lay(shelf, 7, 8, 9)
    delete_dumps_before(9, shelf)
    assert [path.name for path in shelf.iterdir()] == [f"advocacy-directory-9-{clock.TODAY}"]


@pytest.mark.django_db
def test_without_a_dump_the_page_says_so(client):
    assert "There is no file to download at this moment" in shown(client, "/data/")


@pytest.mark.django_db
def test_a_directory_that_does_not_exist_is_an_empty_one(client, settings, shelf):
    settings.EXPORT_DIRECTORY = shelf / "none"
    assert "There is no file to download at this moment" in shown(client, "/data/")


@pytest.mark.django_db
def test_the_page_lists_files_with_size_and_checksum(client, shelf):
    lay(shelf, 8)
    page = client.get("/data/").content.decode()
    assert f'href="{FILE}"' in page
    assert hashlib.sha256((shelf / FILE.removeprefix("/data/")).read_bytes()).hexdigest() in page
    assert clock.LONG_DAY in page


@pytest.mark.django_db
def test_the_page_lists_earlier_ones(client, shelf):
    lay(shelf, 7, 8)
    assert "after change 7" in shown(client, "/data/")


@pytest.mark.django_db
def test_every_page_leads_to_the_data(client):
    assert 'href="/data/"' in client.get("/method/").content.decode()


@pytest.mark.django_db
def test_the_newest_manifest_has_one_address(client, shelf):
    lay(shelf, 7, 8)
    answer = client.get("/data/latest.json")
    assert answer.json()["seq"] == 8
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.django_db
def test_without_a_dump_programs_get_a_problem(client):
    answer = client.get("/data/latest.json")
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["detail"].startswith("No dump has been made yet")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("contact_points.csv", "text/csv; charset=utf-8; header=present"),
        ("contact_points.excel.csv", "text/csv; charset=utf-8; header=present"),
        ("contact_points.jsonl", "application/jsonl"),
        ("datapackage.json", "application/json"),
        ("manifest.json", "application/json"),
    ],
)
def test_a_file_is_streamed_with_its_type_and_name(client, shelf, name, kind):
    lay(
        shelf,
        8,
        files=("contact_points.csv", "contact_points.excel.csv", "contact_points.jsonl", "datapackage.json"),
    )
    answer = client.get(f"/data/advocacy-directory-8-{clock.TODAY}/{name}")
    assert answer.streaming
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="advocacy-directory-8-{clock.TODAY}-{name}"'
    )
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert body(answer) == (shelf / f"advocacy-directory-8-{clock.TODAY}" / name).read_bytes()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["contact_points.csv", "manifest.json"])
def test_who_has_a_file_gets_304(client, shelf, name):
    lay(shelf, 8)
    address = f"/data/advocacy-directory-8-{clock.TODAY}/{name}"
    first = client.get(address)
    body(first)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Cache-Control"] == "public, max-age=60, no-transform"


@pytest.mark.django_db
def test_the_validator_is_the_checksum(client, shelf):
    lay(shelf, 8)
    answer = client.get(FILE)
    assert answer.headers["ETag"] == f'"{hashlib.sha256(body(answer)).hexdigest()[:32]}"'


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "../secret.json",
        f"advocacy-directory-8-{clock.TODAY}/../../secret.json",
        f"advocacy-directory-8-{clock.TODAY}/..%2f..%2fsecret.json",
        f"advocacy-directory-8-{clock.TODAY}/%2e%2e/%2e%2e/secret.json",
        f"advocacy-directory-8-{clock.TODAY}/unlisted.json",
        f"advocacy-directory-8-{clock.TODAY}/",
        f"advocacy-directory-9-{clock.TODAY}/contact_points.csv",
        "hidden/contact_points.csv",
        ".lock",
        "%00/contact_points.csv",
    ],
)
def test_only_what_a_manifest_lists_is_served(client, settings, shelf, path):
    served = settings.EXPORT_DIRECTORY = shelf / "exports"
    lay(served, 8)
    lay(served / "hidden", 8)
    (shelf / "secret.json").write_text("canary")
    (served / f"advocacy-directory-8-{clock.TODAY}" / "unlisted.json").write_text("canary")
    answer = client.get(f"/data/{path}")
    assert answer.status_code == 404
    assert b"canary" not in answer.content


@pytest.mark.django_db
def test_the_files_have_no_language(client, shelf):
    lay(shelf, 8)
    assert client.get(f"/fr{FILE}").status_code == 404


@pytest.mark.django_db
def test_a_file_can_only_be_read(client, shelf):
    lay(shelf, 8)
    assert client.post(FILE).status_code == 405
    with closing(client.head(FILE)) as answer:
        assert answer.status_code == 200


@pytest.mark.django_db
def test_a_new_dump_is_served_at_once_through_a_warm_cache(client, shelf, settings):
    settings.PUBLIC_CACHE = True
    for path in ("/data/", "/data/latest.json"):
        client.get(path)
    lay(shelf, 8)
    assert client.get("/data/latest.json").json()["seq"] == 8
    assert FILE in client.get("/data/").content.decode()
    assert body(client.get(FILE)).startswith(b"id,value")


def of_this_change(unit, shelf):
    """A dump of the moment before ``unit`` leaves, and one that a later export will have made."""
    unit.refresh_from_db()
    lay(shelf, unit.revision, unit.revision + 1)


@pytest.mark.django_db
def test_an_unsafe_withdrawal_takes_older_dumps_from_the_site_at_once(client, shelf):
    point = contact(ministry())
    of_this_change(point, shelf)
    moderation.withdraw(point, by=make.make_account(), reason="danger", at=make.NOW, is_unsafe=True)
    assert seqs(public_dumps()) == [point.revision + 1]
    old = f"/data/advocacy-directory-{point.revision}-{clock.TODAY}/contact_points.csv"
    assert client.get(old).status_code == 404


@pytest.mark.django_db
def test_an_ordinary_withdrawal_leaves_them(shelf):
    point = contact(ministry())
    of_this_change(point, shelf)
    withdraw(point)
    assert len(public_dumps()) == 2


@pytest.mark.django_db
def test_erasing_takes_older_dumps_as_well(shelf):
    point = contact(ministry())
    withdraw(point)
    of_this_change(point, shelf)
    for _ in range(2):
        seen = make.hash_of(point, Intent.ERASE)
        moderation.erase(point, by=make.make_account(), seen_hash=seen, at=make.NOW)
    assert len(public_dumps()) == 1


@pytest.mark.django_db
def test_taking_back_what_an_account_did_takes_older_dumps_as_well(shelf):
    point = make.make_contact_point(ministry(), by=make.make_account())
    stolen = make.make_account()
    make.approve(point, stolen)
    of_this_change(point, shelf)
    make_undo(stolen)
    assert len(public_dumps()) == 1


def make_undo(account):
    from directory.models import Undo

    since = make.LONG_AGO
    seen = moderation.hash_of_taken(account, since, moderation.taken_by(account, since))
    undo = Undo(account=account, since=since, reason="stolen")
    moderation.propose_undo(undo, seen_hash=seen, by=make.make_account(), at=make.NOW)
    return undo


@pytest.mark.django_db
def test_the_button_of_the_review_page_deletes_the_files(client, shelf, django_capture_on_commit_callbacks):
    point = contact(ministry())
    of_this_change(point, shelf)
    client.force_login(make.make_account())
    form = {"act": "withdraw", "reason": "danger", "is_unsafe": "yes"}
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/admin/review/contact_point/{point.pk}/", form)
    assert seqs(all_dumps(shelf)) == [point.revision + 1]


@pytest.mark.django_db
def test_without_the_tick_the_files_stay(client, shelf, django_capture_on_commit_callbacks):
    point = contact(ministry())
    of_this_change(point, shelf)
    client.force_login(make.make_account())
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/admin/review/contact_point/{point.pk}/", {"act": "withdraw", "reason": "moved"})
    point.refresh_from_db()
    assert point.state == "withdrawn"
    assert len(all_dumps(shelf)) == 2


@pytest.mark.django_db
def test_nothing_is_deleted_while_nothing_was_unsafe(shelf):
    lay(shelf, 0, 1)
    delete_unsafe_dumps()
    assert json.dumps(seqs(all_dumps(shelf))) == "[1, 0]"
