"""The kit in deploy/: one server line everywhere, only settings that exist, files that their programs accept."""

import json
import re
import shlex
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import yaml

from tests.proxying import ask, is_there, proxying
from tests.readme_server import ROOT, command, free_port

pytestmark = pytest.mark.any_database
KIT = ROOT / "deploy"
FILES = sorted(path for path in KIT.rglob("*") if path.is_file())
MANIFESTS = [path for path in FILES if path.suffix == ".yaml"]
SCRIPTS = [KIT / "install.sh", KIT / "directory-manage"]
NAME = r"[A-Z][A-Z0-9_]{2,}"
needs_nginx = pytest.mark.skipif(not is_there(), reason="there is no nginx here")
# One of each ending that a copy of the site may have, and what the service itself calls it.
TYPES = {
    "index.html": "text/html; charset=utf-8",
    "static/site.css": "text/css; charset=utf-8",
    "static/find.js": "text/javascript; charset=utf-8",
    "static/icon.svg": "image/svg+xml",
    "feeds/LT.atom": "application/atom+xml",
    "data/dump/countries.csv": "text/csv; charset=utf-8",
    "data/dump/countries.jsonl": "application/jsonl",
    "data/dump/countries.parquet": "application/vnd.apache.parquet",
    "data/dump/directory.sqlite3": "application/vnd.sqlite3",
    "data/latest.json": "application/json",
    "data/latest.json.sig": "application/x-ssh-signature",
    "data/dataset.jsonld": "application/ld+json",
    "data/allowed_signers": "text/plain; charset=utf-8",
}


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


def test_the_installer_says_where_it_failed(tmp_path):
    broken = tmp_path / "hostname"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    surroundings = {"PATH": f"{tmp_path}:/usr/bin:/bin"}
    done = subprocess.run([str(KIT / "install.sh")], capture_output=True, text=True, env=surroundings)
    assert (done.returncode, done.stdout) == (3, "")
    assert "failed in line" in done.stderr


def test_a_unit_that_asks_where_its_state_lies_has_one_folder_for_it():
    """systemd joins several by colons, and the backup found no such folder."""
    asking = [path for path in FILES if path.suffix == ".service" and "STATE_DIRECTORY" in text_of(path)]
    assert [path.name for path in asking] == ["advocacy-directory-backup.service"]
    assert re.findall(r"^StateDirectory=(\S+)$", text_of(asking[0]), re.MULTILINE) == ["advocacy-directory"]


def test_the_installer_helps():
    done = subprocess.run([str(KIT / "install.sh"), "--help"], capture_output=True, text=True, check=True)
    assert all(
        option in done.stdout
        for option in ("--host", "--contact", "--self-signed", "--moderators", "--no-backup")
    )


def test_no_database_key_or_setting_goes_into_the_image():
    left_out = text_of(ROOT / ".dockerignore").split()
    assert {".env", ".git", "*.sqlite3*", "*.jsonl", "exports", "deploy"} <= set(left_out)
    needed = {"manage.py", "config", "directory", "advocacy", "templates", "assets", "locale", "fixtures"}
    assert not needed & set(left_out)


class Telling(BaseHTTPRequestHandler):
    """Answers with the headers and the length of the body that came; below /away/ as a service without a database."""

    def do_POST(self):
        size = len(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        body = json.dumps({"size": size, "headers": dict(self.headers)}).encode()
        self.send_response(503 if "away" in self.path else 200)
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
    with proxying(tmp_path, first=behind.server_port, second=free_port(), mirror=tmp_path / "mirror") as port:
        yield port, tmp_path
    behind.shutdown()
    behind.server_close()


@needs_nginx
def test_nginx_takes_the_site_and_passes_on_what_the_service_needs(proxied):
    port, folder = proxied
    odd = {"X_Forwarded_For": "203.0.113.9", "X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "http"}
    for _ in range(4):  # one of the two instances is away, and readers do not notice
        status, told, _ = ask(port, "/canary/?q=canaryword", headers=odd)
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
    status, told, _ = ask(port, "/admin/collect/", "POST", large)
    assert (status, json.loads(told)["size"]) == (200, len(large))


@pytest.fixture
def mirror(tmp_path):
    """A copy of the site with a file of each ending, shown now, as the worker lays it."""
    folder = tmp_path / "mirror"
    for name in (*TYPES, "embed/LT/index.html", "data/directory.html", "api/index.html", "away/index.html"):
        file = folder / "mirror-1" / "pages" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"copy of {name}")
    for name in ("index.html", "fr/index.html", "static/away.css"):
        file = folder / "away" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"nothing at {name}")
    (folder / "current").symlink_to("mirror-1")
    (folder / "mirror-1" / "shown").mkdir()
    now = int(file.stat().st_mtime // 1000)  # the proxy has the machine's clock, and so have files
    for block in (now, now + 1):
        (folder / "mirror-1" / "shown" / str(block)).symlink_to("../pages")
    return folder


@needs_nginx
def test_nginx_shows_the_copy_to_who_reads_while_the_service_is_away(tmp_path, mirror):
    with proxying(tmp_path, first=free_port(), second=free_port(), mirror=mirror) as port:
        for name, kind in TYPES.items():
            status, told, headers = ask(port, f"/{name.removesuffix('index.html')}?any=words")
            assert (status, told.decode(), headers["Content-Type"]) == (200, f"copy of {name}", kind)
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
        assert (headers["X-Frame-Options"], headers["ETag"], headers["Last-Modified"]) == ("DENY", None, None)
        framed = ask(port, "/embed/LT/")[2]
        assert framed["Content-Security-Policy"].endswith("frame-ancestors *")
        assert "X-Frame-Options" not in framed
        assert ask(port, "/data/directory.html")[2]["Content-Security-Policy"] == "frame-ancestors 'none'"
        for path, method in (("/calls/", "GET"), ("/fr/x/", "HEAD"), ("/", "POST"), ("/admin/", "GET")):
            status, told, headers = ask(port, path, method)
            assert (status, headers["Retry-After"], headers["Cache-Control"]) == (503, "60", "no-store")
            assert told == b"" if method == "HEAD" else told == b"nothing at index.html"
        assert ask(port, "/fr/x/")[1] == b"nothing at fr/index.html"
        assert ask(port, "/static/away.css")[:2] == (200, b"nothing at static/away.css")
        for shown in (mirror / "current" / "shown").iterdir():
            shown.unlink()  # its time is over
        assert ask(port, "/")[:2] == (503, b"nothing at index.html")
        (mirror / "away" / "index.html").unlink()
        assert ask(port, "/")[0] == 503
    assert "LT" not in "".join(text_of(path) for path in tmp_path.glob("*.log"))


@needs_nginx
def test_nginx_gives_programs_editors_and_what_is_posted_what_the_service_says(proxied, mirror):
    port, _ = proxied
    assert ask(port, "/away/")[:2] == (200, b"copy of away/index.html")
    for path, method in (("/away/", "POST"), ("/api/v1/away/", "GET"), ("/admin/away/", "GET")):
        status, told, _ = ask(port, path, method, b"typed" if method == "POST" else None)
        assert status == 503
        assert "headers" in json.loads(told)


def test_caddy_knows_each_type_and_policy_that_nginx_does():
    nginx, caddy = text_of(KIT / "nginx" / "site.conf"), text_of(KIT / "caddy" / "Caddyfile")
    types = re.findall(r"^            (\S+/\S+) (\w+);$", nginx, re.MULTILINE)
    assert len(types) == 13
    for kind, ending in types:
        assert re.search(rf'~\\\.{ending}\$ "?{re.escape(kind)}[; "\n]', caddy), ending
    for policy in set(re.findall(r"\"(default-src [^\"]*|frame-ancestors [^\"]*)\";", nginx)):
        assert f'"{policy}"' in caddy
