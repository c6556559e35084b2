"""An article comes in as a PDF and a passage of it is selected, in a real browser under the admin's own policy."""

import pytest

from advocacy.intake.jobs import read_intake
from advocacy.models import Article, CallToAction, Intake
from directory.accounts import roles
from directory.models import PublicState
from tests import factories as make
from tests.advocacy.intake.made_files import a_pdf
from tests.browser.test_accessibility import TOO_WIDE, looked_at, seen_as
from tests.browser.test_editors import PASSWORD, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ASKS = "Please write to your foreign ministry and ask it to help them."
SELECT = """([id, words]) => {
  const text = document.getElementById(id), walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let found = null;
  while (walker.nextNode()) if (walker.currentNode.data.includes(words)) found = walker.currentNode;
  const range = document.createRange(), at = found.data.lastIndexOf(words);
  range.setStart(found, at); range.setEnd(found, at + words.length);
  getSelection().removeAllRanges(); getSelection().addRange(range);
}"""


@pytest.fixture
def people(transactional_db):
    PublicState.objects.get_or_create(pk=1)
    for name, role in (("carl", roles.CONTRIBUTOR), ("anna", roles.MODERATOR)):
        account = make.make_account(role, username=name)
        account.set_password(PASSWORD)
        account.save()


def faults(page):
    """What axe sees, narrow and in the dark, wide and in light; and whether anything is cut off at 320 px."""
    found = []
    for width, scheme in ((320, "dark"), (1280, "light")):
        seen_as(page, width, scheme)
        page.reload()  # colours that turn from one scheme to the other are neither
        found += looked_at(page)
        found += [f"{wide} px too wide" for wide in [page.evaluate(TOO_WIDE)] if wide > 0]
    return found


def test_a_pdf_becomes_a_pending_call_and_its_passage_is_selected(visit, live_server, people):
    page = sign_in(visit, live_server, "carl")
    page.get_by_role("link", name="Collect", exact=True).click()
    assert faults(page) == []
    pdf = {"name": "cold.pdf", "mimeType": "application/pdf"}
    page.get_by_label("Files").set_input_files(
        [
            {
                **pdf,
                "buffer": a_pdf(
                    "The weavers of Lowmarsh are cold.", ASKS, "They are cold.", "They are cold."
                ),
            }
        ]
    )
    page.get_by_role("button", name="Read it").click()
    assert "The background worker reads it." in page.get_by_role("status").inner_text()
    read_intake.call(str(Intake.objects.get().pk))
    page.get_by_role("link", name="Look again").click()
    assert ASKS in page.locator(".article-text mark").inner_text()
    assert faults(page) == []
    assert not Article.objects.exists()
    page.get_by_role("button", name="Store it").click()
    assert "the article and 1 call" in page.locator(".messagelist").inner_text()
    call, article = CallToAction.objects.get(), Article.objects.get()
    page = sign_in(visit, live_server, "anna")
    page.goto(f"{live_server.url}/admin/advocacy/calltoaction/{call.pk}/change/")
    page.evaluate(SELECT, [f"words-{article.pk}", "They are cold."])
    page.get_by_role("button", name="Cite what is selected below").click()
    assert page.locator("[name=citations-1-which]").input_value() == "2"
    page.get_by_label("Ask to the ministry").fill("Please help them.")
    page.get_by_role("button", name="Save", exact=True).click()
    text = article.stored_text.text
    assert [text[row.start : row.end] for row in call.citations.all()] == [ASKS, "They are cold."]
    assert call.citations.last().start == text.rindex("They are cold.")
