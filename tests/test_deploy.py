"""The kit in deploy/: one server line everywhere, only settings that exist, files that their programs accept."""

import getpass
import http.client
import json
import re
import shlex
import shutil
import socket
import ssl
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import trustme
import yaml

from tests.readme_server import ROOT, command, free_port

pytestmark = pytest.mark.any_database
KIT = ROOT / "deploy"
FILES = sorted(path for path in KIT.rglob("*") if path.is_file())
MANIFESTS = [path for path in FILES if path.suffix == ".yaml"]
SCRIPTS = [KIT / "install.sh", KIT / "directory-manage"]
NAME = r"[A-Z][A-Z0-9_]{2,}"
needs_nginx = pytest.mark.skipif(not shutil.which("nginx"), reason="there is no nginx here")


def text_of(path):
    return path.read_text(encoding="utf-8")


def server_lines(path):
    """What each file starts as the server, as words."""
    text = text_of(path)
    if path.name == "Dockerfile":
        return [json.loads(line) for line in re.findall(r"^CMD (\[.*\])$", text, re.MULTILINE)]
    return [shlex.split(line) for line in re.findall(r"^ExecStart=\S*/(granian .*)$", text, re.MULTILINE)]


def test_the_server_line_is_the_readmes_everywhere():
    expected = ["granian", *command()[1:]]
    lines = {path.name: server_lines(path) for path in FILES}
    assert {name for name, found in lines.items() if found} == {
        "Dockerfile",
        "advocacy-directory-web@.service",
    }
    assert all(line == expected for found in lines.values() for line in found)
    # A second server line that the above does not read would go by unseen.
    named = {path.name for path in FILES if "config.rsgi" in text_of(path)}
    assert named == {name for name, found in lines.items() if found}


def environment_names(path):
    """The names that a file of the kit puts into the environment of the service."""
    text = text_of(path)
    if path.suffix == ".example" or path.name == "install.sh":
        return set(re.findall(rf"^({NAME})=", text.partition("<<SETTINGS")[2] or text, re.MULTILINE))
    if path.name == "Dockerfile":
        return set(re.findall(rf"^(?:ENV|   ) ({NAME})=", text, re.MULTILINE))
    if path.suffix == ".service":
        lines = re.findall(r"^Environment=(.*)$", text, re.MULTILINE)
        return set(re.findall(rf"({NAME})=", " ".join(lines))) | set(re.findall(rf"\$\{{?({NAME})", text))
    if path.suffix == ".yaml":
        return set(re.findall(rf"^\s+({NAME}): ", text, re.MULTILINE))
    return set(re.findall(rf"\{{\$({NAME})\}}", text)) if path.name == "Caddyfile" else set()


def documented(page):
    """The names in the first column of its tables."""
    rows = re.findall(r"^\| (`.*?) \|", text_of(ROOT / "docs" / page), re.MULTILINE)
    return set(re.findall(rf"`({NAME})`", " ".join(rows)))


def test_every_name_in_the_environment_is_documented():
    used = {path.name: environment_names(path) for path in FILES}
    assert {"SECRET_KEY", "TRUSTED_PROXY_COUNT", "SITE_HOST", "GRANIAN_PORT"} <= set().union(*used.values())
    # Python's and pip's own, which only build.
    used["Dockerfile"] = {name for name in used["Dockerfile"] if not re.match("PATH$|PIP_|PYTHON", name)}
    known = documented("operators.md") | documented("deploy.md")
    assert {name: found - known for name, found in used.items() if found - known} == {}


@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: path.name)
def test_the_manifests_are_yaml(path):
    parts = [part for part in yaml.safe_load_all(text_of(path)) if part]
    assert parts
    if path.parent.name == "kubernetes":
        assert all({"apiVersion", "kind", "metadata"} <= part.keys() for part in parts)


def test_the_pods_find_what_they_name():
    parts = [
        part
        for path in sorted((KIT / "kubernetes").glob("*.yaml"))
        for part in yaml.safe_load_all(text_of(path))
    ]
    there = {(part["kind"], part["metadata"]["name"]) for part in parts}
    pods = [part["spec"]["template"]["spec"] for part in parts if part["kind"] in ("Deployment", "Job")]
    assert len(pods) == 3
    for pod in pods:
        (box,) = pod["containers"]
        assert box["securityContext"]["readOnlyRootFilesystem"] is True
        assert pod["securityContext"]["runAsNonRoot"] is True
        named = [
            (kind.removesuffix("Ref"), ref["name"]) for each in box["envFrom"] for kind, ref in each.items()
        ]
        assert {({"configMap": "ConfigMap", "secret": "Secret"}[kind], name) for kind, name in named} <= there
        claims = {volume["persistentVolumeClaim"]["claimName"] for volume in pod["volumes"][:1]}
        assert {("PersistentVolumeClaim", claim) for claim in claims} <= there
        assert {mount["name"] for mount in box["volumeMounts"]} == {
            volume["name"] for volume in pod["volumes"]
        }


def test_compose_names_volumes_networks_and_services_that_it_has():
    kit = yaml.safe_load(text_of(KIT / "compose.yaml"))
    assert {"web1", "web2", "worker", "postgres", "redis", "caddy", "migrate"} == kit["services"].keys()
    for service in kit["services"].values():
        volumes = {volume.partition(":")[0] for volume in service.get("volumes", ())}
        assert {name for name in volumes if not name.startswith(".")} <= kit["volumes"].keys()
        assert set(service["networks"]) <= kit["networks"].keys()
        assert set(service.get("depends_on", ())) <= kit["services"].keys()
        assert service.get("env_file") == "compose.env"
    assert [name for name, service in kit["services"].items() if service.get("ports")] == ["caddy"]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_the_scripts_are_shell(path):
    subprocess.run(["bash", "-n", str(path)], check=True)
    assert path.stat().st_mode & 0o111


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--host", "https://x.example", "--contact", "a@b.example"], "https://x.example"),
        (["--host", "x.example"], "--contact"),
        (["--host", "x.example", "--contact", "nobody"], "'nobody' is no e-mail address"),
        (["--moderators", "a b"], "'a b'"),
        (["--nonsense"], "'--nonsense' is no option"),
        (["--host"], "needs a value"),
    ],
)
def test_the_installer_refuses_what_it_cannot_use_before_it_does_anything(words, told):
    done = subprocess.run([str(KIT / "install.sh"), *words], capture_output=True, text=True)
    assert done.returncode == 1
    assert told in done.stderr
    assert done.stdout == ""


def test_the_installer_helps():
    done = subprocess.run([str(KIT / "install.sh"), "--help"], capture_output=True, text=True, check=True)
    assert all(option in done.stdout for option in ("--host", "--contact", "--self-signed", "--moderators"))


def test_no_database_key_or_setting_goes_into_the_image():
    left_out = text_of(ROOT / ".dockerignore").split()
    assert {".env", ".git", "*.sqlite3*", "*.jsonl", "exports", "deploy"} <= set(left_out)
    needed = {"manage.py", "config", "directory", "advocacy", "templates", "assets", "locale", "fixtures"}
    assert not needed & set(left_out)


class Telling(BaseHTTPRequestHandler):
    """Answers with the headers and the length of the body that came."""

    def do_POST(self):
        size = len(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        body = json.dumps({"size": size, "headers": dict(self.headers)}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST

    def log_message(self, *words):
        """Nothing."""


@pytest.fixture
def proxied(tmp_path):
    """nginx with the kit's file before a server that tells what reached it: its port, and where its logs lie."""
    behind = ThreadingHTTPServer(("127.0.0.1", 0), Telling)
    threading.Thread(target=behind.serve_forever, daemon=True).start()
    port, plain = free_port(), free_port()
    served = trustme.CA().issue_cert("directory.example.org")
    served.private_key_pem.write_to_path(tmp_path / "privkey.pem")
    served.cert_chain_pems[0].write_to_path(tmp_path / "fullchain.pem")
    site = text_of(KIT / "nginx" / "site.conf")
    for ours, here in (
        ("/etc/letsencrypt/live/directory.example.org", str(tmp_path)),
        ("/var/log/nginx", str(tmp_path)),
        ("listen 443 ssl http2", f"listen 127.0.0.1:{port} ssl"),
        ("listen 80", f"listen 127.0.0.1:{plain}"),
        ("127.0.0.1:8000", f"127.0.0.1:{behind.server_port}"),
        ("127.0.0.1:8001", f"127.0.0.1:{free_port()}"),
    ):
        assert ours in site
        site = site.replace(ours, here)
    site = re.sub(r"^    listen \[::\].*\n", "", site, flags=re.MULTILINE)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {tmp_path}/{kind};" for kind in kinds)
    (tmp_path / "nginx.conf").write_text(
        f"daemon off; user {getpass.getuser()}; pid {tmp_path}/nginx.pid; error_log {tmp_path}/error.log;\n"
        f"worker_processes 1; events {{ worker_connections 64; }}\n"
        f"http {{ access_log {tmp_path}/access.log; {temporary}\n{site} }}\n"
    )
    line = ["nginx", "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)]
    tried = subprocess.run([*line, "-t"], capture_output=True, text=True)
    assert tried.returncode == 0, tried.stderr
    process = subprocess.Popen(line, stderr=subprocess.DEVNULL)
    wait_for(port)
    yield port, tmp_path
    process.terminate()
    process.wait()
    behind.shutdown()
    behind.server_close()


def wait_for(port):
    for _ in range(200):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx does not listen")


def ask(port, path, method="GET", body=None, headers=()):
    unchecked = ssl.create_default_context()
    unchecked.check_hostname, unchecked.verify_mode = False, ssl.CERT_NONE
    link = http.client.HTTPSConnection("127.0.0.1", port, timeout=60, context=unchecked)
    link.request(method, path, body, {"Host": "directory.example.org", **dict(headers)})
    answer = link.getresponse()
    told = answer.read()
    link.close()
    return answer.status, told


@needs_nginx
def test_nginx_takes_the_site_and_passes_on_what_the_service_needs(proxied):
    port, folder = proxied
    odd = {"X_Forwarded_For": "203.0.113.9", "X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "http"}
    for _ in range(4):  # one of the two instances is away, and readers do not notice
        status, told = ask(port, "/canary/?q=canaryword", headers=odd)
        assert status == 200
    headers = json.loads(told)["headers"]
    assert headers["X-Forwarded-For"] == "203.0.113.7, 127.0.0.1"
    assert headers["X-Forwarded-Proto"] == "https"
    assert headers["Host"] == "directory.example.org"
    assert "X_Forwarded_For" not in headers
    assert ask(port, "/metrics")[0] == 404
    logged = "".join(text_of(path) for path in folder.glob("*.log"))
    assert "canary" not in logged
    assert "127.0.0.1" not in logged


@needs_nginx
def test_nginx_bounds_bodies_and_lets_editors_bring_files(proxied):
    port, _ = proxied
    large = b"x" * 4_000_000
    assert ask(port, "/suggest/", "POST", large)[0] == 413
    status, told = ask(port, "/admin/collect/", "POST", large)
    assert (status, json.loads(told)["size"]) == (200, len(large))
