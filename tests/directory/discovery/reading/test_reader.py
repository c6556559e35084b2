from directory.discovery.reading import Body, Page, rank, read, stands

BODY = Body(names=("Ministry of Foreign Affairs",), country="LT", site="https://www.mfa.example.lt/")


def page(html, address="https://www.mfa.example.lt/en/contact"):
    return Page(address, address, html)


def test_a_value_stands_where_it_says():
    reading = read(page("<title>Contact</title><p>Tel. +370 5 236 2444, info@example.lt</p>"), BODY)
    spelled = {(found.channel, reading.text[found.start : found.end]) for found in reading.found}
    assert ("telephone", "+370 5 236 2444") in spelled
    assert ("email", "info@example.lt") in spelled
    assert stands(reading, "telephone", "+37052362444")


def test_a_visit_gives_a_value_once():
    one = page("<title>Contact</title><p>Tel. +370 5 236 2444</p>")
    readings = [(one, read(one, BODY))] * 2
    assert [found.value for found in rank(readings, BODY) if found.channel == "telephone"] == ["+37052362444"]
