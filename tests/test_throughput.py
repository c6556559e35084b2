"""The throughput benchmark measures the same articles on every run and names what it misses."""

from benchmarks import throughput


def make_result(**changed):
    return {
        "articles": 1_000,
        "seconds": {"extract": 10.0, "extract + resolve": 15.0},
        "peer": {"name": "peer", "seconds": 1.0},
        "microseconds_per_character": {5: 2.0, 50: 2.0, 500: 2.1},
        "peak_bytes": {throughput.FEW: 1_000, throughput.MANY: 1_100},
        **changed,
    }


def test_articles_are_the_same_on_every_run_and_of_the_length_asked():
    assert throughput.article(7, 5_000) == throughput.article(7, 5_000)
    assert throughput.article(7, 5_000) != throughput.article(8, 5_000)
    assert len(throughput.article(7, 5_000)) == 5_000


def test_the_articles_hold_calls():
    assert throughput.extract(throughput.article(1, 5_000))


def test_a_good_result_misses_nothing():
    assert throughput.missed(make_result()) == []


def test_slow_growing_and_greedy_results_are_named():
    slow = {"extract": 10.0, "extract + resolve": 61.0}
    assert throughput.missed(make_result(seconds=slow)) == ["61.0 s, wanted at most 60.0 s"]
    assert throughput.missed(make_result(microseconds_per_character={5: 2.0, 50: 2.0, 500: 4.1}))
    assert throughput.missed(make_result(peak_bytes={throughput.FEW: 1_000, throughput.MANY: 1_300}))


def test_without_the_shared_floor_the_peer_is_one_expression(tmp_path):
    name, predict = throughput.peer(tmp_path)
    assert name == "one keyword expression"
    assert predict("Please sign the petition.") == ["sign the petition."]
