"""Judges from outside: programs that others wrote, and that know nothing of ours, look at what we give out.

    python judges/run.py [JUDGE ...]

Each judge is installed in a folder of its own (``judges/.tools``), by pip or npm, at the version that
``requirements.txt`` and ``package.json`` beside this file name; after that no judge needs a network. Exit status 1 if
one finds what docs/judges.md does not list with a reason, 2 if one cannot be installed here.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
HERE, TOOLS = ROOT / "judges", ROOT / "judges" / ".tools"
DESCRIPTION, LISTED = ROOT / "docs" / "openapi.json", ROOT / "docs" / "judges.md"
ROW = re.compile(r"^\| `([^`]+)` \| `([^`]+)` \|", re.MULTILINE)


class Finding(NamedTuple):
    """What a judge objects to: ``code`` is its own word for the kind of thing."""

    judge: str
    code: str
    where: str


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("judges", nargs="*", metavar="JUDGE", help=f"of {', '.join(JUDGES)}; all unless told")
    asked = parser.parse_args().judges or list(JUDGES)
    if unknown := set(asked) - set(JUDGES):
        parser.error(f"no judge is called {', '.join(sorted(unknown))}; known: {', '.join(JUDGES)}")
    try:
        install()
    except (OSError, subprocess.CalledProcessError) as exc:
        print(f"SKIPPED: the judges cannot be installed here: {exc}")
        return 2
    with tempfile.TemporaryDirectory(prefix="judges-") as folder:
        if not OF_DESCRIPTION.issuperset(asked):
            make_world(Path(folder))
        return int(sum(not told(name, list(JUDGES[name](Path(folder)))) for name in asked) > 0)


def told(judge: str, findings: list[Finding]) -> bool:
    """Print what was found; whether all of it is listed."""
    new = unlisted(findings, LISTED.read_text(encoding="utf-8"))
    print(f"{judge}: {len(findings)} findings, {len(new)} of them not in docs/judges.md")
    for finding in new:
        print(f"  {finding.code}: {finding.where}")
    return not new


def unlisted(findings: list[Finding], page: str) -> list[Finding]:
    """Those of which no row of the page's table gives a reason."""
    listed = set(ROW.findall(page))
    return [finding for finding in findings if (finding.judge, finding.code) not in listed]


def install() -> None:
    """What is not there yet in these versions."""
    TOOLS.mkdir(exist_ok=True)
    wanted = "".join(
        (HERE / name).read_text(encoding="utf-8") for name in ("requirements.txt", "package.json")
    )
    stamp = TOOLS / "installed"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    if not (TOOLS / "venv").exists():
        subprocess.run([sys.executable, "-m", "venv", TOOLS / "venv"], check=True)
    pip = [TOOLS / "venv" / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", HERE / "requirements.txt"], check=True)
    (TOOLS / "package.json").write_bytes((HERE / "package.json").read_bytes())
    npm = ["npm", "install", "--silent", "--no-audit", "--no-fund"]
    subprocess.run(npm, cwd=TOOLS, check=True)
    stamp.write_text(wanted, encoding="utf-8")


def make_world(folder: Path) -> None:
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder / 'world.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DEBUG": "1",
        "EXPORT_DIRECTORY": str(folder / "dump"),
    }
    subprocess.run([sys.executable, HERE / "world.py", folder], env=environment, cwd=ROOT, check=True)


def asked(*command: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=ROOT)


def openapi_spec_validator(folder: Path) -> Iterator[Finding]:
    done = asked(TOOLS / "venv" / "bin" / "openapi-spec-validator", DESCRIPTION)
    if done.returncode:
        yield Finding("openapi-spec-validator", "invalid", done.stdout + done.stderr)


def spectral(folder: Path) -> Iterator[Finding]:
    program = TOOLS / "node_modules" / ".bin" / "spectral"
    done = asked(
        program, "lint", DESCRIPTION, "--ruleset", HERE / "spectral.yaml", "--format", "json", "--quiet"
    )
    for row in read_json("spectral", done, done.stdout):
        yield Finding("spectral", row["code"], f"{row['message']} ({'/'.join(map(str, row['path']))})")


def openapi_typescript(folder: Path) -> Iterator[Finding]:
    done = asked(
        TOOLS / "node_modules" / ".bin" / "openapi-typescript", DESCRIPTION, "-o", folder / "types.ts"
    )
    if done.returncode:
        yield Finding("openapi-typescript", "not-generated", done.stdout + done.stderr)


def openapi_python_client(folder: Path) -> Iterator[Finding]:
    program, config = TOOLS / "venv" / "bin" / "openapi-python-client", HERE / "python_client.yaml"
    told = ("--path", DESCRIPTION, "--output-path", folder / "client", "--meta", "none", "--config", config)
    done = asked(program, "generate", *told, "--fail-on-warning")
    if done.returncode:
        yield Finding("openapi-python-client", "not-generated", done.stdout + done.stderr)


def frictionless(folder: Path) -> Iterator[Finding]:
    (package,) = (folder / "dump").glob("*/datapackage.json")
    done = asked(Path(sys.executable).with_name("frictionless"), "validate", package, "--json")
    for task in read_json("frictionless", done, done.stdout)["tasks"]:
        for error in task["errors"]:
            yield Finding("frictionless", error["type"], f"{task['place']}: {error['message']}")


def schema_org(folder: Path) -> Iterator[Finding]:
    program = HERE / "vocabulary.py"
    done = asked(TOOLS / "venv" / "bin" / "python", program, folder / "dump" / "dataset.jsonld")
    if done.returncode:
        raise SystemExit(f"schema_org failed: {done.stderr[-2000:]}")
    for row in read_json("schema_org", done, done.stdout):
        yield Finding("schema_org", row["code"], row["where"])


def vnu(folder: Path) -> Iterator[Finding]:
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = asked(
        "java", "-jar", jar, "--format", "json", "--exit-zero-always", "--skip-non-html", folder / "pages"
    )
    for row in read_json("vnu", done, done.stderr)["messages"]:
        code = re.sub(r"“[^”]*”", "…", row["message"]).rstrip(".")
        if row["type"] == "error" or row.get("subType") == "warning":
            yield Finding(
                "vnu", code, f"{row['url'].rpartition('/')[2]}:{row.get('lastLine')}: {row['message']}"
            )


def read_json(judge: str, done: subprocess.CompletedProcess[str], text: str) -> Any:
    try:
        return json.loads(text or "[]")
    except ValueError as exc:
        raise SystemExit(f"{judge} failed: {done.stdout[-2000:]}{done.stderr[-2000:]}") from exc


JUDGES: dict[str, Callable[[Path], Iterator[Finding]]] = {
    "openapi-spec-validator": openapi_spec_validator,
    "spectral": spectral,
    "openapi-typescript": openapi_typescript,
    "openapi-python-client": openapi_python_client,
    "frictionless": frictionless,
    "schema_org": schema_org,
    "vnu": vnu,
}

# What looks at `docs/openapi.json` alone needs no world.
OF_DESCRIPTION = {"openapi-spec-validator", "spectral", "openapi-typescript", "openapi-python-client"}

if __name__ == "__main__":
    sys.exit(main())
