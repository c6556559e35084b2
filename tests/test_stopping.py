"""The server of README, told to stop while somebody is in the middle of sending: her request is answered."""

import http.client
import os
import re
import signal
import socket
import time

import pytest

from tests import clock
from tests.test_behind_tls import installed, made  # noqa: F401  (a fixture)

pytestmark = pytest.mark.any_database
BODY = b"complaint=changed&remark=typed"


@pytest.mark.hostile(78)
@pytest.mark.hostile(92)
def test_what_was_begun_is_answered_and_slow_ones_hold_up_nobody(made, tmp_path):  # noqa: F811
    with installed(made, tmp_path) as (port, _, log):
        head = (
            f"POST /suggest/country/LT/ HTTP/1.1\r\nHost: directory.example.org\r\nContent-Length: {len(BODY)}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\nX-Forwarded-For: 203.0.113.SENDER\r\n\r\n"
        )
        slow = [socket.create_connection(("127.0.0.1", port), timeout=60) for _ in range(20)]
        for number, link in enumerate(slow):
            link.sendall(head.replace("SENDER", str(number)).encode() + BODY[:10])
        reader = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        reader.request("GET", "/healthz", headers={"Host": "directory.example.org"})
        assert reader.getresponse().status == 200
        reader.close()
        server = int(re.search(r"main PID: ([0-9]+)", log.read_text())[1])
        os.kill(server, signal.SIGTERM)
        time.sleep(0.5)
        for link in slow:
            link.sendall(BODY[10:])
        answers = [link.recv(4096).split(b" ")[1] for link in slow]
        for link in slow:
            link.close()
        assert set(answers) <= {b"200", b"302", b"303", b"400", b"404"}
        assert clock.until(lambda: is_refused(port))


def is_refused(port):
    with socket.socket() as link:
        return link.connect_ex(("127.0.0.1", port)) != 0
