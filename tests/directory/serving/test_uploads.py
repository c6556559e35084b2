"""What no form asks for is not read: no file, and no body beyond the bound."""

import os
import socket
import tempfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from directory.serving import uploads
from tests.serving import serving

pytestmark = pytest.mark.any_database

PATHS = ["/", "/admin/login/", "/countries/LT/"]
COOKIE = "csrftoken=" + "a" * 32
HEAD = b'--xXx\r\nContent-Disposition: form-data; name="f"; filename="f"\r\nContent-Type: text/plain\r\n\r\n'


@pytest.fixture
def uploaded(monkeypatch, tmp_path):
    """Where an upload would lie."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def reader():
    """One whose made-up cookie makes the check against forged requests read the body, as for a stranger."""
    return Client(enforce_csrf_checks=True, headers={"cookie": COOKIE})


@pytest.mark.django_db
@pytest.mark.parametrize("path", PATHS)
def test_a_file_part_is_refused_and_never_written(path, uploaded, settings):
    settings.FILE_UPLOAD_TEMP_DIR = str(uploaded)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1
    answer = reader().post(path, {"f": SimpleUploadedFile("f", b"x" * 100_000)})
    assert (answer.status_code, list(uploaded.iterdir())) == (400, [])


@pytest.mark.django_db
@pytest.mark.parametrize("path", [*PATHS, "/api/v1/suggestions/"])
@pytest.mark.parametrize("length", [str(uploads.MOST_BYTES + 1), "9" * 5000, "-1", "many", "²"])
def test_a_body_beyond_the_bound_is_refused_unread(path, length):
    answer = reader().generic("POST", path, b"", CONTENT_LENGTH=length)
    assert answer.status_code == 413


@pytest.mark.django_db
def test_a_body_that_tells_no_length_is_refused_unread():
    assert reader().post("/admin/login/", HTTP_TRANSFER_ENCODING="chunked").status_code == 413


@pytest.mark.django_db
def test_a_form_within_the_bound_is_read():
    beyond = Client().post("/admin/login/", {"username": "nobody-here", "password": "x" * uploads.MOST_BYTES})
    assert beyond.status_code == 413
    assert Client().post("/admin/login/", {"username": "nobody-here", "password": "x"}).status_code == 200


def sent(port, path, headers, body):
    """The first line of the answer to a body that goes on for ever after its first bytes."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as link:
        lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: {COOKIE}", *headers, "", ""]
        link.sendall("\r\n".join(lines).encode() + body)
        return link.recv(4096).partition(b"\r\n")[0].decode()


@pytest.mark.django_db(transaction=True)
def test_through_the_server_nothing_of_an_upload_is_written(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    form = "Content-Type: multipart/form-data; boundary=xXx"
    with serving() as served:
        for path in PATHS:
            announced = sent(served.port, path, [form, f"Content-Length: {10 * 2**30}"], HEAD)
            assert " 413 " in announced
            chunked = sent(served.port, path, [form, "Transfer-Encoding: chunked"], b"ffff\r\n" + HEAD)
            assert " 413 " in chunked
            # Shorter than the bound: refused where the file begins, though the rest never comes.
            within = sent(served.port, path, [form, f"Content-Length: {2**21}"], HEAD + b"x" * 2**18)
            assert " 400 " in within
        assert not [name for name in os.listdir(tmp_path) if ".upload" in name]
