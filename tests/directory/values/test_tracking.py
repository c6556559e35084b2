"""Addresses are stored without what tells a site who sent a reader, and otherwise as they were."""

import pytest

from directory.values.tracking import without_tracking

BASE = "https://courier.example/weavers"


@pytest.mark.hostile(60)
@pytest.mark.parametrize(
    "mark",
    [
        *(
            "utm_source=x",
            "utm_medium=email",
            "UTM_Campaign=x",
            "utm_id",
            "%75tm_term=x",
            "fbclid=x",
            "gclid=x",
        ),
        *(
            "msclkid=x",
            "mc_eid=x",
            "igshid=x",
            "yclid=x",
            "_hsenc=x",
            "twclid=x",
            "pk_campaign=x",
            "gbraid=x",
        ),
    ],
)
@pytest.mark.parametrize(
    ("before", "after"),
    [("?{}", ""), ("?a=1&{}", "?a=1"), ("?{}&a=1#top", "?a=1#top"), ("#{}", ""), ("?{0}&a=1&{0}", "?a=1")],
)
def test_a_mark_of_tracking_is_taken_out_and_the_rest_stays(before, after, mark):
    assert without_tracking(BASE + before.format(mark)) == BASE + after


@pytest.mark.parametrize(
    "rest", ["", "?", "?a=1&&b", "?a=%2Fx+y&a=2", "#top", "?q=utm_source", "?id=fbclid", "#/utm/x", "?ref=x"]
)
def test_an_address_without_tracking_is_untouched(rest):
    assert without_tracking(BASE + rest) == BASE + rest


def test_the_text_that_a_link_highlights_is_no_part_of_the_address():
    assert without_tracking(f"{BASE}#:~:text=please%20write") == BASE
