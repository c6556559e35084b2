from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.extraction.dates import last_day

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
    ],
)
def test_the_last_day_that_a_passage_names(passage, day):
    assert last_day(passage, PUBLISHED) == day


def test_without_the_day_of_publication_only_a_full_date_counts():
    assert last_day("Join us on 5 December.", None) is None
    assert last_day("Join us on 5 December 2026.", None) == date(2026, 12, 5)


@given(st.text(max_size=300))
def test_any_text_is_read_without_complaint(passage):
    found = last_day(passage, PUBLISHED)
    assert found is None or found >= PUBLISHED
