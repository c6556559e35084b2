"""Judges from outside: programs that others wrote, and that know nothing of ours, look at what we give out.

    python judges/run.py [--install-within SECONDS] [JUDGE ...]

Each judge is installed in a folder of its own (``judges/.tools``), by pip or npm, at the version that
``requirements.txt`` and ``package.json`` beside this file name; after that no judge needs a network. Clients that are
generated fetch from the service, as the README starts it, on loopback. Exit status 1 if one finds what
docs/judges.md does not list with a reason, 2 if one cannot be installed here, or not within so many seconds.
"""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.serving import serving  # noqa: E402  (found by the path above)

HERE, TOOLS = ROOT / "judges", ROOT / "judges" / ".tools"
DESCRIPTION, LISTED = ROOT / "docs" / "openapi.json", ROOT / "docs" / "judges.md"
ROW = re.compile(r"^\| `([^`]+)` \| `([^`]+)` \|", re.MULTILINE)

# What openapi-generator writes beside what it makes.
WARNED = re.compile(r"\] (?:WARN|ERROR) +\S+ - ([^.:]+(?:\.\d[^.:]*)?)")
# Each kind of answer once: pages, the API and its errors, redirects, feeds, files.
OVER_HTTP = (
    *("/", "/countries/LT/", "/ar/countries/LT/", "/search/?q=lithuania", "/embed/LT/", "/nowhere/", "/fr"),
    *("/robots.txt", "/sitemap.xml", "/api/v1/", "/api/v1/docs/", "/api/v1/schema/", "/api/v1/ministries"),
    *(
        "/api/v1/ministries/",
        "/api/v1/ministries/LT/",
        "/api/v1/ministries/LT.vcf",
        "/api/v1/ministries/LT.jsonld",
    ),
    *("/api/v1/ministries/lt/", "/api/v1/ministries/ZZ/", "/api/v1/calls/?kind=nonsense", "/api/v1/changes/"),
    *("/api/v1/search/?q=lithuania", "/reconcile/", "/feeds/changes.atom", "/data/", "/data/latest.json"),
    *("/data/popolo.json", "/data/dataset.jsonld"),
)


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
    parser.add_argument(
        "--install-within", type=float, metavar="SECONDS", help="Without it: as long as it takes."
    )
    options = parser.parse_args()
    asked = options.judges or list(JUDGES)
    if unknown := set(asked) - set(JUDGES):
        parser.error(f"no judge is called {', '.join(sorted(unknown))}; known: {', '.join(JUDGES)}")
    try:
        install(options.install_within)
    except (OSError, subprocess.SubprocessError) as exc:
        print(f"SKIPPED: the judges cannot be installed here: {exc}")
        return 2
    with tempfile.TemporaryDirectory(prefix="judges-") as folder:
        if not OF_DESCRIPTION.issuperset(asked):
            make_world(Path(folder), asked)
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


def install(within: float | None = None) -> None:
    """What is not there yet in these versions; TimeoutExpired after so many seconds."""
    end = time.monotonic() + within if within else None

    def run(*command: object, cwd: Path = ROOT) -> None:
        run_within(max(1.0, end - time.monotonic()) if end else None, *command, cwd=cwd)

    TOOLS.mkdir(exist_ok=True)
    wanted = "".join(
        (HERE / name).read_text(encoding="utf-8") for name in ("requirements.txt", "package.json")
    )
    stamp = TOOLS / "installed"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    if not (TOOLS / "venv").exists():
        run(sys.executable, "-m", "venv", TOOLS / "venv")
    pip = (
        TOOLS / "venv" / "bin" / "pip",
        "install",
        "--quiet",
        "--no-compile",
        "--disable-pip-version-check",
    )
    run(*pip, "-r", HERE / "requirements.txt")
    (TOOLS / "package.json").write_bytes((HERE / "package.json").read_bytes())
    run("npm", "install", "--silent", "--no-audit", "--no-fund", cwd=TOOLS)
    stamp.write_text(wanted, encoding="utf-8")


def run_within(seconds: float | None, *command: object, cwd: Path = ROOT) -> None:
    """TimeoutExpired after so many seconds, with it and all that it started ended."""
    process = subprocess.Popen([str(part) for part in command], cwd=cwd, start_new_session=True)
    try:
        status = process.wait(seconds)
    except BaseException:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise
    if status:
        raise subprocess.CalledProcessError(status, command)


def make_world(folder: Path, asked: list[str]) -> None:
    """Dump and pages too, unless nobody but generated clients is asked, who fetch."""
    only = ["--data-alone"] if (OF_DESCRIPTION | FETCHING).issuperset(asked) else []
    environment = {**of_world(folder), "DEBUG": "1"}
    subprocess.run([sys.executable, HERE / "world.py", folder, *only], env=environment, cwd=ROOT, check=True)


def of_world(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder / 'world.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "EXPORT_DIRECTORY": str(folder / "dump"),
    }


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the service on the data of the world, as the README starts it; it is gone in the end."""
    with serving({**of_world(folder), "DEBUG": "", "SECRET_KEY": "only-for-judging"}) as (port, _, _):
        yield f"http://127.0.0.1:{port}"


def asked(*command: object, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    told = {**os.environ, **environment}
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=cwd, env=told)


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
    """Types are made, a program of ours compiles against them, and what it fetches is what they say."""
    programs, place = TOOLS / "node_modules" / ".bin", folder / "typescript"
    place.mkdir()
    (place / "node_modules").symlink_to(TOOLS / "node_modules")
    (place / "package.json").write_text('{"type": "module"}')
    (place / "fetch_typescript.ts").write_bytes((HERE / "fetch_typescript.ts").read_bytes())
    done = asked(programs / "openapi-typescript", DESCRIPTION, "-o", place / "types.ts")
    if done.returncode:
        yield Finding("openapi-typescript", "not-generated", done.stdout + done.stderr)
        return
    strictly = (
        "--strict",
        "--target",
        "es2022",
        "--module",
        "nodenext",
        "--skipLibCheck",
        "--lib",
        "es2022,dom",
    )
    done = asked(programs / "tsc", *strictly, "fetch_typescript.ts", cwd=place)
    if done.returncode:
        yield Finding("openapi-typescript", "not-compiled", done.stdout + done.stderr)
        return
    with served(folder) as address:
        done = asked("node", "fetch_typescript.js", address, cwd=place)
    yield from fetched("openapi-typescript", done)


def fetched(judge: str, done: subprocess.CompletedProcess[str]) -> Iterator[Finding]:
    """What a client that was generated found otherwise than described."""
    if done.returncode:
        yield Finding(judge, "not-fetched", done.stdout + done.stderr)
    else:
        yield from (Finding(judge, "otherwise-than-described", line) for line in done.stdout.splitlines())


def openapi_python_client(folder: Path) -> Iterator[Finding]:
    """A client is made, without a warning, and what it fetches is what it expects."""
    program, config = TOOLS / "venv" / "bin" / "openapi-python-client", HERE / "python_client.yaml"
    told = ("--path", DESCRIPTION, "--output-path", folder / "client", "--meta", "none", "--config", config)
    done = asked(program, "generate", *told, "--fail-on-warning")
    if done.returncode:
        yield Finding("openapi-python-client", "not-generated", done.stdout + done.stderr)
        return
    with served(folder) as address:
        python = TOOLS / "venv" / "bin" / "python"
        done = asked(python, HERE / "fetch_python.py", address, PYTHONPATH=str(folder))
    yield from fetched("openapi-python-client", done)


def openapi_generator(folder: Path) -> Iterator[Finding]:
    """A client is made, without a warning, and what it fetches is what it expects."""
    (jar,) = TOOLS.glob("venv/lib/python*/site-packages/openapi_generator_cli/openapi-generator.jar")
    place = folder / "openapi-generator"
    told = ("-g", "python", "-i", DESCRIPTION, "-o", place, "--package-name", "generated")
    done = asked("java", "-jar", jar, "generate", *told)
    for line in (done.stdout + done.stderr).splitlines():
        if found := WARNED.search(line):
            yield Finding("openapi-generator", found[1], line)
    if done.returncode:
        yield Finding("openapi-generator", "not-generated", (done.stdout + done.stderr)[-2000:])
        return
    with served(folder) as address:
        python, program = TOOLS / "venv" / "bin" / "python", HERE / "fetch_openapi_generator.py"
        done = asked(python, program, address, PYTHONPATH=str(place))
    yield from fetched("openapi-generator", done)


def redbot(folder: Path) -> Iterator[Finding]:
    """What is answered, asked by the service as it runs."""
    (dump,) = (file.parent.name for file in (folder / "dump").glob("*/manifest.json"))
    paths = [*OVER_HTTP, *(f"/data/{dump}/{name}" for name in ("contact_points.csv", "directory.sqlite3"))]
    with served(folder) as address:
        done = asked(TOOLS / "venv" / "bin" / "python", HERE / "lint_http.py", address, *paths)
    if done.returncode:
        raise SystemExit(f"redbot failed: {done.stderr[-2000:]}")
    for row in read_json("redbot", done, done.stdout):
        yield Finding("redbot", row["code"], row["where"])


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
    "openapi-generator": openapi_generator,
    "frictionless": frictionless,
    "schema_org": schema_org,
    "vnu": vnu,
    "redbot": redbot,
}

# What looks at `docs/openapi.json` alone needs no world, and clients that fetch need its data.
OF_DESCRIPTION = {"openapi-spec-validator", "spectral"}
FETCHING = {"openapi-typescript", "openapi-python-client", "openapi-generator"}

if __name__ == "__main__":
    sys.exit(main())
