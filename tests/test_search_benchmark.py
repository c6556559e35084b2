"""The benchmark of search asks twenty questions and names what it misses."""

from benchmarks import search


def make_result(ms):
    one = {"hits": 1, "ms": ms, "peer_ms": 1.0}
    return {
        "entries": 400,
        "rebuild_seconds": 1.0,
        "words_megabytes": 1.0,
        "renew_ms": 2.0,
        "questions": dict.fromkeys(search.QUESTIONS, one),
        "common": dict.fromkeys(search.COMMON, one),
    }


def test_twenty_different_questions_are_asked():
    assert len(set(search.QUESTIONS)) == 20
    assert not set(search.QUESTIONS) & set(search.COMMON)


def test_growth_up_to_four_times_misses_nothing():
    assert search.missed({200: make_result(2.0), 1_000_000: make_result(8.0)}) == []


def test_more_growth_is_named():
    assert search.missed({200: make_result(2.0), 1_000_000: make_result(8.2)}) == [
        "the median grows from 2.0 to 8.2 ms, wanted at most 4.0 times"
    ]


def test_the_report_shows_every_question_beside_its_peer():
    shown = search.report(200, make_result(2.0))
    assert all(text in shown for text in (*search.QUESTIONS, *search.COMMON))
    assert shown.count("LIKE") == 24
