from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.extraction import extract
from advocacy.extraction.dates import JUST_PASSED, last_day
from tests import faults

PUBLISHED = date(2026, 11, 14)


@pytest.mark.parametrize(
    ("passage", "day"),
    [
        ("Join the vigil on Saturday 5 December 2026 at noon.", date(2026, 12, 5)),
        ("Join us on December 5th.", date(2026, 12, 5)),
        ("Sign before the 3rd of January.", date(2027, 1, 3)),
        ("Come on 20 Nov. or on 28 November.", date(2026, 11, 28)),
        ("They marched on 3 May 2026.", None),
        ("Meet on 31 February 2027.", None),
        ("You may write 12 letters.", None),
        ("Write today.", None),
        ("Write today: 20 may be deported, and others march 3 abreast.", None),
        ("Sign for the nurse, detained since 20 November.", None),
        ("Write for the pilot. She was taken from her flat on 20 November.", None),
        ("Ask for the teacher who is to be tried on 20 November.", None),
        ("Call them: the appeal will be decided on Monday, 23 November.", None),
        ("Come to the vigil held on 20 November.", date(2026, 11, 20)),
        ("JOIN US ON 20 NOVEMBER.", date(2026, 11, 20)),
        ("The vigil was on 10 November; come to the next.", date(2026, 11, 10)),
        ("Sign by 2026-12-03.", date(2026, 12, 3)),
        ("Sign by 2026-13-03.", None),
        ("Sign by 31/12/2026.", date(2026, 12, 31)),
        ("Sign by 12/31/2026.", date(2026, 12, 31)),
        ("Sign by 12.12.2026.", date(2026, 12, 12)),
        ("Sign by 03/12/2026.", None),
        ("Read file 12/31/2026-7.", None),
    ],
)
def test_the_last_day_that_a_passage_names(passage, day):
    assert last_day(passage, PUBLISHED) == day


@pytest.mark.parametrize("line", faults.lines("dates"))
def test_a_handed_passage(line):
    published_on = date.fromisoformat(line["published_on"])
    (call,) = extract(line["text"])
    found = last_day(call.evidence, published_on)
    assert (found and found.isoformat()) == line["lapses_on"]


def test_without_the_day_of_publication_only_a_full_date_counts():
    assert last_day("Join us on 5 December.", None) is None
    assert last_day("Join us on 5 December 2026.", None) == date(2026, 12, 5)


@given(st.text(max_size=300))
def test_any_text_is_read_without_complaint(passage):
    found = last_day(passage, PUBLISHED)
    assert found is None or found >= PUBLISHED - JUST_PASSED
