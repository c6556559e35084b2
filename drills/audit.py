"""Whether what a site runs has a known hole, by pip-audit and the advisories of PyPI.

    python -m drills.audit

Exit status 1: there is one. What could not be looked up is said, with the day, and fails nothing; pip-audit itself
would call it fine.
"""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def read(told: str, day: str) -> tuple[list[str], bool]:
    """What to say of the answer of pip-audit, and whether a hole is known."""
    try:
        listed: list[dict[str, Any]] = json.loads(told)["dependencies"]
    except (ValueError, KeyError):
        return [f"SKIPPED: the audit of {day}, because the advisories of PyPI cannot be reached."], False
    unknown = [one["name"] for one in listed if "skip_reason" in one]
    holes = [
        f"{one['name']} {one['version']}: {hole['id']}, mended in {', '.join(hole['fix_versions']) or 'no release'}"
        for one in listed
        for hole in one.get("vulns", [])
    ]
    said = [
        *holes,
        f"{len(listed) - len(unknown)} of {len(listed)} packages audited, {len(holes)} holes known.",
    ]
    if unknown:
        about = "all packages" if len(unknown) == len(listed) else ", ".join(unknown)
        said.append(f"SKIPPED: the audit of {day} for {about}, because PyPI tells nothing of them here.")
    return said, bool(holes)


def main() -> int:
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--timeout", "20"]
    command += ["--format", "json", "--progress-spinner", "off", "--requirement", "requirements.txt"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    said, is_holed = read(done.stdout, f"{datetime.now(UTC):%Y-%m-%d}")
    print(*said, sep="\n")
    return int(is_holed)


if __name__ == "__main__":
    raise SystemExit(main())
