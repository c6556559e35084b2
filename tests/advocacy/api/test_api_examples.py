"""Every command that the documentation of the API shows is run, by curl, against a server with such records."""

import csv
import html
import os
import re
import shutil
import subprocess
import uuid
from pathlib import Path

import pytest
from django.core.management import call_command

from advocacy.api.description import description, operations
from advocacy.api.examples import EXAMPLES, MODERATED, published_key
from directory.models import PublicState
from tests import factories as make
from tests.contract import contract
from tests.pages import petition
from tests.suggestions import fresh_limits

pytestmark = pytest.mark.any_database

ROOT = Path(__file__).parents[3]
POINT = uuid.UUID("4aa19b43-e725-5280-9f1a-097423de8b3b")
ARTICLE = uuid.UUID("3b014be9-4990-512c-afd7-484d6ead0ef7")
CODE_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
SHOWN = re.compile(r"<pre[^>]*><code>(.*?)</code></pre>", re.DOTALL)

served = pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])
needs_curl = pytest.mark.skipif(not shutil.which("curl"), reason="no curl to run the examples with")


@pytest.fixture
def site(transactional_db, live_server, settings, tmp_path):
    """The address of a server that knows the records of the examples, with a dump to download."""
    settings.SITE_URL, settings.EXPORT_DIRECTORY = live_server.url, tmp_path / "exports"
    PublicState.objects.get_or_create(pk=1)
    fresh_limits()
    ministry = make.published(make.make_ministry("LT", name="Ministry of Foreign Affairs of Lithuania"))
    make.published(
        make.make_contact_point(ministry, id=POINT, channel="website", value="https://www.urm.lt/")
    )
    make.make_country("LV")
    network = make.published(make.make_organisation(slug="all-out"))
    issue = make.published(make.make_issue())
    article = make.published(make.make_article(id=ARTICLE, text="Please write to your ministry."))
    make.published(make.make_call(article=article, issue=issue, countries=[ministry.country]))
    petition(network, 7)
    call_command("export", str(settings.EXPORT_DIRECTORY), verbosity=0)
    return live_server.url


def run(commands, site, folder):
    """The commands in a shell in which a curl that is refused fails; what is fetched falls into ``folder``."""
    shim = folder / "bin" / "curl"
    shim.parent.mkdir(exist_ok=True)
    shim.write_text(
        f'#!/bin/sh\nexec {shutil.which("curl")} --fail --silent --show-error --max-time 30 "$@"\n'
    )
    shim.chmod(0o755)
    environment = {"PATH": f"{shim.parent}:{os.environ['PATH']}", "SITE": site, "LANG": "C.UTF-8"}
    shell = ["bash", "-euo", "pipefail", "-c", commands]
    return subprocess.run(shell, env=environment, cwd=folder, capture_output=True, text=True, timeout=120)


def answered(command, site, folder):
    """Status, headers and body that curl received."""
    done = run(command.replace("curl ", "curl --include ", 1), site, folder)
    assert done.returncode == 0, f"{command}: {done.stderr}"
    head, _, body = done.stdout.partition("\n\n")
    first, *lines = head.splitlines()
    headers = dict(line.split(": ", 1) for line in lines)
    return int(first.split()[1]), headers, body


def test_every_operation_has_an_example():
    assert set(EXAMPLES) == {told["operationId"] for _, told in operations(description())}


def test_the_records_that_examples_name_are_in_the_curated_data():
    published = {}
    for name in ("organisations", "contact_points", "articles"):
        with (ROOT / "fixtures" / f"{name}.csv").open(encoding="utf-8") as rows:
            published[name] = {
                row.get("slug") or row["id"] for row in csv.DictReader(rows) if row["publish"] == "yes"
            }
    assert "all-out" in published["organisations"]
    assert str(POINT) in published["contact_points"]
    assert str(ARTICLE) in published["articles"]


@needs_curl
@served
def test_each_example_is_answered_as_described(site, tmp_path):
    for method, told in operations(description()):
        name = told["operationId"]
        example, key = EXAMPLES[name], published_key(name)
        status, headers, body = answered(example.curl(site, key), site, tmp_path)
        assert status == {"get": 200, "post": 201}[method], name
        path = example.address(key).partition("?")[0]
        contract().check(method.upper(), path, status, headers, body.encode())


@needs_curl
@served
def test_each_command_on_the_page_runs(site, client, tmp_path):
    page = client.get("/api/v1/docs/").content.decode()
    commands = [html.unescape(found) for found in SHOWN.findall(page)]
    assert len(commands) > len(EXAMPLES)
    for command in commands:
        done = run(command, site, tmp_path)
        assert done.returncode == 0, f"{command}\n{done.stderr}"


@needs_curl
@pytest.mark.skipif(not shutil.which("jq"), reason="no jq, which some of the commands use")
@served
def test_each_command_of_the_documentation_runs(site, tmp_path):
    for block in CODE_BLOCK.findall((ROOT / "docs" / "api.md").read_text(encoding="utf-8")):
        done = run(block, site, tmp_path)
        assert done.returncode == 0, f"{block}\n{done.stdout[-500:]}\n{done.stderr}"


@pytest.mark.django_db
def test_where_nothing_is_published_yet_no_link_leads_to_a_404(client):
    page = client.get("/api/v1/docs/").content.decode()
    assert page.count("Nothing of this kind is published yet") == len(MODERATED)
    assert 'href="/api/v1/calls/' not in page.replace('href="/api/v1/calls/?', "")
