"""Comparisons that people can read: rows of a part by their key, what stays is not struck out, nothing is a dict."""

import pytest

from advocacy.kinds import CALL, PETITION
from directory import moderation
from directory.comparing import changed_lines, lines
from directory.kinds import ORGANISATION
from directory.moderation.content import source_json
from tests import factories as make

pytestmark = pytest.mark.django_db


def line_of(kind, name, content, before):
    return next(line for line in lines(kind, content, before) if line.name == name)


@pytest.fixture
def body():
    found = make.make_organisation()
    for name, kind in (("Official", "official"), ("Alias", "alias"), ("Gone", "former")):
        found.names.create(name=name, language="en", kind=kind)
    moderation.record(found, by=None, at=make.NOW)
    return make.published(found)


def test_a_name_that_changes_its_kind_shows_that_alone(body):
    before = moderation.content(body)
    rows = [row for row in before["names"] if row["name"] != "Gone"]
    now = [{**row, "kind": "abbreviation"} if row["name"] == "Alias" else row for row in rows]
    # Whatever order a database gives them in.
    line = line_of(ORGANISATION, "names", {**before, "names": now[::-1]}, before)
    (altered,) = line.altered
    assert [(cell.label, cell.was, cell.becomes) for cell in altered.cells] == [
        ("kind", "also called", "abbreviation")
    ]
    assert "Alias" in altered.kept
    assert [len(part) for part in (line.kept, line.was, line.becomes)] == [1, 1, 0]
    assert "Gone" in line.was[0]


def test_counts_citations_and_letters_are_compared_by_their_keys():
    source = source_json(make.make_source())
    counts = [{"count": number, "counted_on": f"2026-11-0{number}", "source": source} for number in (1, 2)]
    line = line_of(PETITION, "counts", {"counts": [counts[0], {**counts[1], "count": 9}]}, {"counts": counts})
    assert [(cell.was, cell.becomes) for cell in line.altered[0].cells] == [("2", "9")]
    call = make.published(make.make_call(letters=[make.a_letter("fr"), make.a_letter("de")]))
    before = moderation.content(call)
    letters = [{**row, "subject": "Other"} if row["language"] == "fr" else row for row in before["letters"]]
    citations = [{**row, "end": 12} for row in before["citations"]]
    now = {**before, "letters": letters, "citations": citations}
    found = {line.name: line for line in changed_lines(CALL, now, before)}
    assert set(found) == {"letters", "citations"}
    assert [cell.label for cell in found["letters"].altered[0].cells] == ["subject"]
    assert [(cell.was, cell.becomes) for cell in found["citations"].altered[0].cells] == [("30", "12")]
    assert not found["letters"].was
    shown = [text for line in lines(CALL, now, before) for text in (*line.kept, *line.was, *line.becomes)]
    shown += [row.kept for line in found.values() for row in line.altered]
    assert not any("{'" in text for text in shown)


def test_two_rows_of_one_key_are_told_one_by_one(body):
    before = moderation.content(body)
    twice = [{**row, "language": "lt"} for row in before["names"] if row["name"] == "Alias"]
    line = line_of(ORGANISATION, "names", {**before, "names": [*before["names"], *twice]}, before)
    assert (len(line.kept), len(line.becomes), line.altered) == (3, 1, [])


def test_no_line_of_a_text_passes_for_another_fact():
    forged = make.a_letter("fr")
    forged["body"] += "\nSubject: forged"
    call = make.published(make.make_call(letters=[forged]))
    before = moderation.content(call)
    now = {**before, "letters": [{**before["letters"][0], "subject": "Other"}]}
    (altered,) = line_of(CALL, "letters", now, before).altered
    assert len(altered.kept.splitlines()) == 3
