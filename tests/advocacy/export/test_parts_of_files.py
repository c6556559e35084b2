"""Files of a dump in parts (RFC 9110, section 14) and in the coding that a client takes (section 12.5.3)."""

from contextlib import closing

import brotli
import pytest

from advocacy.export.packing import write_packed
from advocacy.export.shelf import all_dumps
from tests import clock
from tests.dumped import lay

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
FILE = f"/data/advocacy-directory-8-{clock.TODAY}/contact_points.csv"


@pytest.fixture
def content(tmp_path, settings):
    settings.EXPORT_DIRECTORY = tmp_path
    lay(tmp_path, 8)
    (dump,) = all_dumps(tmp_path)
    write_packed(dump.path, dump.files)
    return (dump.path / "contact_points.csv").read_bytes()


@pytest.fixture
def got(client, content):
    def get(**headers):
        answer = client.get(FILE, headers=headers)
        return answer, answer.getvalue()

    return get


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [("bytes=0-3", 0, 4), ("bytes=4-", 4, None), ("bytes=-5", -5, None), ("bytes=3-9999", 3, None)],
)
def test_a_part_is_the_part_that_was_asked_for(got, content, asked, first, last):
    answer, body = got(Range=asked)
    begins = first % len(content)
    assert (answer.status_code, body) == (206, content[first:last])
    assert answer.headers["Content-Length"] == str(len(body))
    assert answer.headers["Content-Range"] == f"bytes {begins}-{begins + len(body) - 1}/{len(content)}"


@pytest.mark.parametrize("asked", ["bytes=4-2", "bytes=0-1,3-4", "bytes=-", "lines=0-1", "bytes=a-b", ""])
def test_what_is_no_part_or_several_is_the_whole(got, content, asked):
    answer, body = got(Range=asked)
    assert (answer.status_code, body) == (200, content)
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert "Content-Range" not in answer.headers


@pytest.mark.parametrize("asked", ["bytes=9999-", "bytes=-0"])
def test_behind_its_end_there_is_nothing(got, content, asked):
    answer, body = got(Range=asked)
    assert (answer.status_code, body) == (416, b"")
    assert answer.headers["Content-Range"] == f"bytes */{len(content)}"


def test_who_has_a_part_of_another_file_gets_the_whole(got, content):
    tag = got()[0].headers["ETag"]
    assert got(Range="bytes=2-", **{"If-Range": tag})[1] == content[2:]
    assert got(Range="bytes=2-", **{"If-Range": '"another"'})[1] == content


def test_a_head_tells_of_the_whole(client, content):
    with closing(client.head(FILE, headers={"Range": "bytes=0-1"})) as answer:
        assert (answer.status_code, answer.headers["Content-Length"]) == (200, str(len(content)))


def test_it_comes_packed_with_a_validator_of_its_own(got, content):
    plain, _ = got()
    packed, body = got(**{"Accept-Encoding": "gzip;q=0.5, br"})
    assert (packed.headers["Content-Encoding"], brotli.decompress(body)) == ("br", content)
    assert packed.headers["Content-Length"] == str(len(body))
    assert packed.headers["ETag"] == f'{plain.headers["ETag"][:-1]}-br"'
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
    again, nothing = got(**{"Accept-Encoding": "br", "If-None-Match": packed.headers["ETag"]})
    assert (again.status_code, nothing, again.headers["Vary"]) == (304, b"", "Accept-Encoding")
    assert got(**{"Accept-Encoding": "br", "If-None-Match": plain.headers["ETag"]})[0].status_code == 200


def test_a_part_is_one_of_the_file_unpacked(got, content):
    answer, body = got(Range="bytes=2-", **{"Accept-Encoding": "br"})
    assert (answer.status_code, body) == (206, content[2:])
    assert "Content-Encoding" not in answer.headers


def test_a_dump_that_lies_there_unpacked_is_given_so(client, tmp_path, settings):
    settings.EXPORT_DIRECTORY = tmp_path
    lay(tmp_path, 8)
    answer = client.get(FILE, headers={"Accept-Encoding": "br"})
    assert answer.getvalue().startswith(b"id,value")
    assert answer.status_code == 200
    assert "Content-Encoding" not in answer.headers
