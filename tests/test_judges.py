"""What outside judges object to is listed with a reason, or fails."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from judges.run import HERE, JUDGES, LISTED, ROW, Finding, fetched, run_within, unlisted

pytestmark = pytest.mark.any_database
PAGE = "| judge | finding | reason |\n|---|---|---|\n| `spectral` | `some-rule` | Because. |\n"


def test_what_is_listed_of_this_judge_alone_is_no_failure():
    known, other, new = (
        Finding(judge, code, "there")
        for judge, code in (("spectral", "some-rule"), ("vnu", "some-rule"), ("spectral", "other-rule"))
    )
    assert unlisted([known, other, new], PAGE) == [other, new]


def test_each_listed_finding_names_a_judge_and_has_a_reason():
    page = LISTED.read_text(encoding="utf-8")
    assert {judge for judge, _ in ROW.findall(page)} <= set(JUDGES)
    for line in page.splitlines():
        if ROW.match(line):
            assert len(line.split("|")[3].strip()) > 20, line


def test_every_judge_is_told_of_and_comes_in_one_version():
    page = LISTED.read_text(encoding="utf-8")
    assert all(re.search(rf"^\| {name} \| ", page, re.MULTILINE) for name in JUDGES)
    versions = json.loads((HERE / "package.json").read_text())["dependencies"].values()
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)
    for line in Path(HERE / "requirements.txt").read_text().splitlines():
        assert re.fullmatch(r"[a-z0-9-]+==[\d.]+", line)


def test_a_generated_client_that_ends_badly_or_finds_otherwise_is_a_finding():
    def done(status, printed):
        return list(fetched("spectral", subprocess.CompletedProcess([], status, printed, "")))

    assert done(0, "") == []
    assert [finding.code for finding in done(1, "")] == ["not-fetched"]
    assert [finding.code for finding in done(0, "a list is 500\nLT is 404\n")] == [
        "otherwise-than-described"
    ] * 2


def test_an_index_that_hangs_is_not_waited_for():
    with pytest.raises(subprocess.TimeoutExpired):
        run_within(0.01, "sleep", "60")
