"""The page of the API: complete, in order, with nothing of anybody else."""

import re

import pytest

from advocacy.api.description import description, operations
from directory.serving.problems import TYPES
from tests.pages import html

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
DOCS = "/api/v1/docs/"


@pytest.fixture
def page(client):
    return html(client, DOCS)


def test_it_is_a_page_under_the_strict_policy_and_may_be_kept(client):
    answer = client.get(DOCS)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "public, max-age=60, no-transform"
    assert client.get(DOCS, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    assert not answer.cookies


def test_it_runs_no_script_and_loads_nothing_of_others(page):
    # Every page has the one by which its reader can leave.
    assert re.findall(r"<script[^>]*>", page) == ['<script src="/static/leave.js" defer>']
    assert not re.findall(r'(?:src|<link[^>]*href)="(?!/static/)', page)


def test_it_tells_of_every_operation_parameter_and_answer(page):
    for method, told in operations(description()):
        article = re.search(
            rf'<article aria-labelledby="{told["operationId"].replace("_", "-")}">.*?</article>',
            page,
            re.DOTALL,
        )[0]
        assert f"<code>{method.upper()} /api/v1/" in article
        for parameter in told.get("parameters", ()):
            assert f"<code>{parameter['name']}</code>" in article
            for value in parameter["schema"].get("enum", ()):
                assert f"<code>{value}</code>" in article
        for status in told["responses"]:
            assert f"<dt>{status}</dt>" in article


def test_it_tells_of_every_shape_and_key(page):
    for name, told in description()["components"]["schemas"].items():
        assert name == "NullEnum" or f'id="shape-{name}"' in page
        assert all(f"<code>{key}</code>" in page for key in told.get("properties", ()))


def test_the_type_of_each_problem_leads_to_its_words(page, client, settings):
    assert all(f'id="problem-{slug}"' in page for slug in TYPES)
    address = client.get("/api/v1/nothing/").json()["type"]
    place, _, anchor = address.partition("#")
    assert place == f"{settings.SITE_URL}{DOCS}"
    assert f'id="{anchor}"' in page


def test_every_anchor_stands_once_and_every_link_on_the_page_leads_to_one(page):
    anchors = re.findall(r'\bid="([^"]+)"', page)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(anchors)
    assert set(re.findall(r'aria-labelledby="([^"]+)"', page)) <= set(anchors)


def test_headings_skip_no_level(page):
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_no_word_of_code_is_left_unmarked(page):
    assert "`" not in re.sub(r"<code>.*?</code>", "", page, flags=re.DOTALL)


def test_the_pages_for_people_and_the_index_lead_to_it(client, settings):
    for path in ("/", "/data/"):
        assert f'href="{DOCS}"' in html(client, path)
    assert client.get("/api/v1/").json()["docs"] == f"{settings.SITE_URL}{DOCS}"


@pytest.mark.hostile(33)
def test_a_parameter_is_refused_here_too(client):
    answer = client.get(f"{DOCS}?foo=bar")
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.hostile(36)
def test_there_is_no_other_form_of_it(client):
    answer = client.get(DOCS, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (406, "application/problem+json")
