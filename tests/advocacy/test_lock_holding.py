"""Whoever must withdraw something waits for the lock, so nobody holds it long: what is thought about comes before."""

import pytest
from django.db import connection, transaction

from advocacy import matching
from advocacy.intake import bringing, collecting
from advocacy.intake.collecting import MOST_CALLS, collect, gazetteer
from advocacy.intake.jobs import bring
from advocacy.intake.reading import Metadata, read_data
from advocacy.models import Intake, IntakeKind
from directory.accounts import roles
from directory.link_checks import looking, running
from directory.models import ContactPoint, LinkState, Observation, PublicState
from directory.moderation import Finding
from directory.sheets import batches
from directory.sheets.reading import Table
from tests import factories as make
from tests.held import measured, slowness

pytestmark = pytest.mark.django_db(transaction=True)
# Of the processor's time, as it was where they were set, and of statements: what is allowed for one holding.
SECONDS, FOR_A_CALL, FOR_A_ROW = 2.0, 32, 60
ASK = "Please write to your foreign ministry and ask for visas for the {} reporters of case {}."


@pytest.fixture(autouse=True)
def first_rows(transactional_db):
    PublicState.objects.get_or_create(pk=1)


def text_of(paragraphs):
    return "\n\n".join(["Reporters in hiding", *paragraphs])


TEXTS = {
    "the same ask 400 times": lambda: text_of([ASK.format("two", 1)] * 400),
    "400 asks": lambda: text_of(ASK.format(n, n) for n in range(400)),
    "2 MB of asks and blanks": lambda: text_of(ASK.format(n, n) + "\u00a0" * 4_000 for n in range(400)),
}


def document(text, name="x.txt"):
    told = Metadata(url="https://courier.example/a", publication="Example Courier")
    return read_data(name, text.encode()[:2_000_000].decode(errors="ignore").encode(), told, is_page=False)


def expect_short(holds, statements):
    assert holds
    assert max(hold.seconds for hold in holds) < SECONDS * slowness()
    assert max(hold.statements for hold in holds) <= statements


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("is_by_somebody", [False, True])
def test_the_worst_of_texts_is_written_quickly(name, is_by_somebody):
    by = make.make_account() if is_by_somebody else None
    read, names = document(TEXTS[name]()), gazetteer()
    with measured() as holds:
        collected = collect(read, names, by=by, at=make.NOW)
    assert len(collected.found) == MOST_CALLS
    expect_short(holds, FOR_A_CALL * MOST_CALLS)


@pytest.fixture
def thinking(monkeypatch):
    """What is found out of a text, and whether anybody had to wait meanwhile."""
    noted = []
    for module, name in ((matching, "resolve"), (collecting, "extract")):
        found = getattr(module, name)

        def think(*told, found=found, name=name):
            noted.append((name, connection.in_atomic_block))
            return found(*told)

        monkeypatch.setattr(module, name, think)
    return noted


def test_what_was_chosen_of_a_preview_is_thought_about_before_it_is_written(thinking):
    by = make.make_account()
    bring("x.txt", IntakeKind.TEXT, text_of([ASK.format(2, 1)] * 60).encode(), {}, by=by)
    intake = bringing.read_brought(Intake.objects.get().pk, at=make.NOW)
    with measured() as holds:
        bringing.store(intake, by=by, at=make.NOW, seen=intake.turn)
    assert {name for name, _ in thinking} == {"resolve", "extract"}
    assert not [name for name, is_waited_for in thinking if is_waited_for]
    expect_short(holds, FOR_A_CALL * MOST_CALLS)


def test_a_sheet_as_long_as_may_be_is_written_quickly():
    body = make.published(make.make_ministry(slug="lt-ministry"))
    header = ["record", "organisation", "channel", "value"]
    rows = [
        ["contact_point", body.slug, "contact_page", f"https://www.urm.lt/{n}"]
        for n in range(batches.MOST_CHANGED)
    ]
    table = Table(header, rows, [*range(len(rows))])
    batch = batches.Batch(file="sheet.csv", reason="A new list", source_url="https://courier.example/list")
    by = make.make_account(roles.EDITOR)
    seen = batches.preview(table, batch, by=by, at=make.NOW).digest
    with measured() as holds:
        batches.bring_in(table, batch, seen=seen, by=by, at=make.NOW)
    assert ContactPoint.objects.count() == batches.MOST_CHANGED
    expect_short(holds, FOR_A_ROW * batches.MOST_CHANGED)


def test_a_batch_of_links_that_all_are_something_else_now_is_written_quickly():
    body = make.published(make.make_organisation())
    urls = [f"https://www.league.example/{number}" for number in range(looking.BATCH)]
    findings = []
    for url in urls:
        make.published(make.make_contact_point(body, channel="contact_page", value=url))
        row, _ = Observation.objects.get_or_create(url=url, defaults={"next_check_at": make.NOW})
        findings.append((row, Finding(state=LinkState.SOFT_404, next_check_at=make.NOW)))
    with measured() as holds, transaction.atomic():
        running._write_down(findings, make.NOW)
    assert Observation.objects.filter(state=LinkState.SOFT_404).count() == looking.BATCH
    expect_short(holds, FOR_A_ROW * looking.BATCH)
