"""A list is written out, changed in a spreadsheet and brought in again, as an editor does it in a real browser."""

import pytest
from django.core.cache import cache
from openpyxl import load_workbook

from directory.models import ContactPoint, Proposal, PublicState
from tests import factories as make
from tests.browser.test_accessibility import FULL, looked_at, seen_as
from tests.browser.test_editors import PASSWORD, sign_in
from tests.browser.test_worksheets import STILL

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GOOD, BAD = 44, 5


@pytest.fixture
def moderators(transactional_db, settings):
    cache.clear()
    settings.SECOND_EYES_AFTER_DAYS = 0
    PublicState.objects.get_or_create(pk=1)
    for name in ("anna", "ben"):
        account = make.make_account(username=name)
        account.set_password(PASSWORD)
        account.save()


def changed(path):
    """The written list with one value changed, and with new rows of which some are bad."""
    book = load_workbook(path)
    sheet = book.active
    place = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, place["purpose"]).value = "press"
    body = sheet.cell(2, place["organisation"]).value
    for number in range(GOOD + BAD):
        row = sheet.max_row + 1
        address = f"https://www.urm.lt/{number}" if number < GOOD else f"ftp://www.urm.lt/{number}"
        for name, said in {
            "record": "contact_point",
            "organisation": body,
            "channel": "contact_page",
            "value": address,
        }.items():
            sheet.cell(row, place[name]).value = said
    book.save(path)


def faults_of(page):
    """What axe finds at two widths, in light and dark."""
    found = []
    for width in (360, 1280):
        for scheme in ("light", "dark"):
            seen_as(page, width, scheme)
            page.evaluate(STILL)
            found += [f"{width} px, {scheme}: {fault}" for fault in looked_at(page, FULL)]
    return found


def test_fifty_rows_with_five_bad_ones_are_brought_in_and_wait_for_somebody_else(
    visit, live_server, moderators, tmp_path
):
    contact = make.published(make.make_contact_point())
    page = sign_in(visit, live_server, "anna")
    page.set_default_timeout(60_000)
    page.goto(f"{live_server.url}/admin/directory/contactpoint/?state__exact=published")
    with page.expect_download() as download:
        page.get_by_role("link", name="As XLSX").click()
    path = tmp_path / "contacts.xlsx"
    download.value.save_as(path)
    changed(path)
    page.get_by_role("link", name="Bring in a spreadsheet").click()
    faults = faults_of(page)
    page.get_by_label("Spreadsheet").set_input_files(path)
    page.get_by_label("Why, for the other moderators").fill("The list of the press office.")
    page.get_by_label("Where it was read").fill("https://www.urm.lt/list")
    page.get_by_role("button", name="Show what it would do").click()
    assert (
        "Of 50 rows: 1 proposed; 44 new; 5 with errors; 0 unchanged."
        in page.get_by_role("status").inner_text()
    )
    page.wait_for_load_state()
    assert page.locator(".why-not").count() == BAD
    assert faults + faults_of(page) == []
    assert not Proposal.objects.exists()
    page.get_by_role("button", name="Bring in 45 rows, leave out the 5 with errors").click()
    assert "Brought in: 1 proposed, 44 new." in page.locator(".messagelist").inner_text()
    assert ContactPoint.objects.pending().count() == GOOD
    other = sign_in(visit, live_server, "ben")
    other.goto(f"{live_server.url}/admin/review/proposal/{Proposal.objects.get().pk}/")
    assert other.get_by_role("button", name="Approve").is_visible()
    contact.refresh_from_db()
    assert contact.purpose == "general"
