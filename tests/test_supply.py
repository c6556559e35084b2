"""What a site runs is listed for others, and looked up in the advisories; what could not be looked up is said."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from drills.audit import read

pytestmark = pytest.mark.any_database
DAY = "2026-11-29"


def test_the_list_names_every_pinned_package_with_its_version_and_hashes(tmp_path):
    [recipe] = re.findall(r"cyclonedx-py (.*\\\n.*)\n", (settings.BASE_DIR / "Makefile").read_text())
    words = recipe.replace("\\\n", " ").replace("sbom.json", str(tmp_path / "sbom.json")).split()
    program = Path(sys.executable).with_name("cyclonedx-py")
    subprocess.run([program, *words], cwd=settings.BASE_DIR, check=True, capture_output=True)
    listed = json.loads((tmp_path / "sbom.json").read_text())
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    assert listed["metadata"]["component"]["name"] == "advocacy-directory"
    pins = re.findall(
        r"^([a-z0-9.-]+)==(\S+)", (settings.BASE_DIR / "requirements.txt").read_text(), re.MULTILINE
    )
    assert {(one["name"], one["version"]) for one in listed["components"]} == set(pins)
    assert all(reference["hashes"] for one in listed["components"] for reference in one["externalReferences"])


def told(*dependencies):
    return json.dumps({"dependencies": dependencies, "fixes": []})


FINE = {"name": "django", "version": "5.2.19", "vulns": []}
HOLED = {"name": "lxml", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}
UNKNOWN = {"name": "idna", "skip_reason": "Dependency not found on PyPI and could not be audited"}


def test_a_known_hole_fails_with_what_mends_it():
    assert read(told(FINE, HOLED), DAY) == (
        ["lxml 1.0: PYSEC-1, mended in 1.1", "2 of 2 packages audited, 1 holes known."],
        True,
    )


def test_what_could_not_be_looked_up_is_never_called_fine():
    said, is_holed = read(told(UNKNOWN), DAY)
    assert (said[-1].startswith(f"SKIPPED: the audit of {DAY} for all packages"), is_holed) == (True, False)
    assert "0 of 1 packages audited" in said[0]
    assert read(told(FINE, UNKNOWN), DAY)[0][-1].startswith(f"SKIPPED: the audit of {DAY} for idna")
    assert read("", DAY)[0] == [
        f"SKIPPED: the audit of {DAY}, because the advisories of PyPI cannot be reached."
    ]
