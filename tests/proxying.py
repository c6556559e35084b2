"""nginx with the kit's own file, for tests and drills: paths and ports of this machine in place of an operator's."""

import getpass
import http.client
import re
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import contextmanager

import trustme

from tests.readme_server import ROOT, free_port

SITE = ROOT / "deploy" / "nginx" / "site.conf"
HOST = "directory.example.org"
KINDS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def is_there():
    return shutil.which("nginx") is not None


@contextmanager
def proxying(folder, *, first, second, mirror):
    """The port of TLS before two instances at these ports, with the copy of the site in ``mirror``."""
    port, plain = free_port(), free_port()
    served = trustme.CA().issue_cert(HOST)
    served.private_key_pem.write_to_path(folder / "privkey.pem")
    served.cert_chain_pems[0].write_to_path(folder / "fullchain.pem")
    site = SITE.read_text(encoding="utf-8")
    for ours, here in (
        (f"/etc/letsencrypt/live/{HOST}", str(folder)),
        ("/var/log/nginx", str(folder)),
        ("/var/cache/advocacy-directory-mirror", str(mirror)),
        ("listen 443 ssl http2", f"listen 127.0.0.1:{port} ssl"),
        ("listen 80", f"listen 127.0.0.1:{plain}"),
        ("127.0.0.1:8000", f"127.0.0.1:{first}"),
        ("127.0.0.1:8001", f"127.0.0.1:{second}"),
    ):
        assert ours in site
        site = site.replace(ours, here)
    site = re.sub(r"^    listen \[::\].*\n", "", site, flags=re.MULTILINE)
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in KINDS)
    (folder / "nginx.conf").write_text(
        f"daemon off; user {getpass.getuser()}; pid {folder}/nginx.pid; error_log {folder}/error.log;\n"
        f"worker_processes 1; events {{ worker_connections 64; }}\n"
        f"http {{ access_log {folder}/access.log; {temporary}\n{site} }}\n"
    )
    line = ["nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)]
    tried = subprocess.run([*line, "-t"], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    process = subprocess.Popen(line, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def wait_for(port):
    for _ in range(200):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx does not listen")


def ask(port, path, method="GET", body=None, headers=()):
    """Status, body and headers of an answer over TLS."""
    unchecked = ssl.create_default_context()
    unchecked.check_hostname, unchecked.verify_mode = False, ssl.CERT_NONE
    link = http.client.HTTPSConnection("127.0.0.1", port, timeout=60, context=unchecked)
    link.request(method, path, body, {"Host": HOST, **dict(headers)})
    answer = link.getresponse()
    told = answer.read()
    link.close()
    return answer.status, told, answer.headers
