from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from tests import clock
from tests import factories as make

pytestmark = pytest.mark.django_db

LIST = "/api/v1/countries/"
CODES = ["AA", "AB", "AC", "AD", "AE", "AF", "AG"]


@pytest.fixture(autouse=True)
def countries():
    for code in CODES:
        make.make_country(code)


def path_of(address, settings):
    assert address.startswith(settings.SITE_URL)
    return address.removeprefix(settings.SITE_URL)


def codes(body):
    return [row["code"] for row in body["results"]]


def walk(client, settings, path, link):
    pages = []
    while path:
        body = client.get(path).json()
        pages.append(codes(body))
        assert len(pages) <= len(CODES), "it goes round in circles"
        path = body[link] and path_of(body[link], settings)
    return pages


def cursor_of(client, path):
    return parse_qs(urlsplit(client.get(path).json()["next"]).query)["cursor"][0]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8])
def test_a_walk_forwards_and_back_neither_repeats_nor_misses(client, settings, size):
    forwards = walk(client, settings, f"{LIST}?page_size={size}", "next")
    assert sum(forwards, []) == CODES
    assert all(len(page) == size for page in forwards[:-1])
    last = client.get(f"{LIST}?page_size={size}")
    while address := last.json()["next"]:
        last = client.get(path_of(address, settings))
    previous = last.json()["previous"]
    back = walk(client, settings, previous and path_of(previous, settings), "previous")
    assert sum(reversed(back), []) == sum(forwards[:-1], [])


@pytest.mark.hostile(38)
def test_rows_that_come_and_go_meanwhile_repeat_and_hide_nothing(client, settings):
    first = client.get(f"{LIST}?page_size=3").json()
    make.Country.objects.filter(code__in=["AA", "AC"]).delete()
    make.make_country("A0")
    assert codes(client.get(path_of(first["next"], settings)).json()) == ["AD", "AE", "AF"]


def test_the_links_stand_in_the_header_too(client, settings):
    answer = client.get(f"{LIST}?page_size=3")
    assert answer.headers["Link"] == f'<{answer.json()["next"]}>; rel="next"'
    second = client.get(path_of(answer.json()["next"], settings))
    assert second.headers["Link"].endswith(f'<{second.json()["previous"]}>; rel="prev"')
    assert "Link" not in client.get(LIST).headers


def test_the_links_keep_the_filters(client, settings):
    make.make_country("ZZ", region="Asia")
    pages = walk(client, settings, f"{LIST}?page_size=2&region=Europe&q=country+a", "next")
    assert sum(pages, []) == CODES


def test_the_same_page_has_the_same_bytes(client):
    assert client.get(f"{LIST}?page_size=2").content == client.get(f"{LIST}?page_size=2").content


@pytest.mark.hostile(32)
@pytest.mark.parametrize("size", ["0", "-1", "abc", "1.5", "", "٣", "%201"])
def test_a_page_size_that_is_no_count_is_refused(client, size):
    answer = client.get(f"{LIST}?page_size={size}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["accepted"] == ["a whole number from 1 to 100"]


@pytest.mark.hostile(32)
@pytest.mark.parametrize("size", ["101", "100000000", "1" + "0" * 20, "9" * 5000], ids=len)
def test_a_greater_page_size_means_the_greatest(client, size):
    for first in "BCDE":
        for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            make.make_country(first + second)
    body = client.get(f"{LIST}?page_size={size}").json()
    assert len(body["results"]) == 100
    assert "page_size=100&" in body["next"]


def refused(client, path, word):
    answer = client.get(path)
    assert answer.status_code == 400
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/cursor"]
    return word in answer.json()["detail"]


@pytest.mark.hostile(32)
@pytest.mark.parametrize(
    "cursor", ["cD0lMDA%3D", "x", "", "é", "W10:abc", "a" * 5000, "a:b:c"], ids=lambda text: text[:9]
)
def test_a_forged_cursor_is_refused(client, cursor):
    assert refused(client, f"{LIST}?cursor={cursor}", "cursor")


@pytest.mark.hostile(32)
def test_a_cursor_with_another_signature_is_refused(client, settings):
    cursor = cursor_of(client, f"{LIST}?page_size=2")
    settings.SECRET_KEY = "another"
    assert refused(client, f"{LIST}?page_size=2&cursor={cursor}", "not made for")


@pytest.mark.hostile(32)
@pytest.mark.parametrize(
    "path",
    ["/api/v1/organisations/?page_size=2", f"{LIST}?page_size=3", LIST, f"{LIST}?page_size=2&region=Asia"],
)
def test_a_cursor_of_another_list_is_refused(client, path):
    cursor = cursor_of(client, f"{LIST}?page_size=2")
    assert refused(client, f"{path}{'&' if '?' in path else '?'}cursor={cursor}", "not made for")


@pytest.mark.hostile(32)
def test_a_cursor_serves_for_seven_days(client):
    path = f"{LIST}?page_size=2"
    path += f"&cursor={cursor_of(client, path)}"
    with clock.at(clock.MOMENT + timedelta(days=7)):
        assert client.get(path).status_code == 200
    with clock.at(clock.MOMENT + timedelta(days=8)):
        assert refused(client, path, "too old")
