"""The service behind the kit's nginx is killed: readers go on in the copy of the site, until it is back.

    python drills/mirror.py

Walks every link of the copy in all languages, and sees its date on each page; sends something and asks for the
workplace, and is told to wait; has a call withdrawn meanwhile, which the next copy lacks; starts the service again.
"""

import html
import os
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from directory.words.languages import INTERFACE, language_of_path, path_in, written_day
from drills.service import Failed, Service, fill, manage
from tests import proxying
from tests.proxying import HOST, ask
from tests.proxying import proxying as behind_nginx
from tests.readme_server import free_port

LINK = re.compile(r' (?:href|src|action|data-[a-z]+)="([^"#]+)')
MARK = 'class="notice static-copy"'
CALL = "/calls/drill/"
PUBLISH = "from tests import factories as make; make.published(make.make_call(slug='drill'))"
WITHDRAW = (
    "from advocacy.models import CallToAction; from tests.pages import withdraw; "
    "withdraw(CallToAction.objects.get(slug='drill'))"
)
BACK_SECONDS = 10


def own_path(address: str) -> str:
    own = html.unescape(address).removeprefix(f"https://{HOST}")
    return own if own.startswith("/") and not own.startswith("//") else ""


def walk(port: int) -> dict[str, str]:
    """Every address to which the copy leads, with its body; fails at the first that is not there."""
    ahead = [path_in("/", tag) for tag in INTERFACE]
    found: dict[str, str] = {}
    while ahead:
        path = ahead.pop()
        if path in found:
            continue
        status, body, headers = ask(port, path)
        if status != 200:
            raise Failed(f"the copy leads to {path}, which is answered with {status}")
        is_page = headers["Content-Type"].startswith("text/html") and path.endswith("/")
        found[path] = body.decode() if is_page else ""
        if is_page:
            expect_copy(path, found[path])
            ahead += filter(None, map(own_path, LINK.findall(found[path])))
    return found


def expect_copy(path: str, page: str) -> None:
    made_on = written_day(datetime.now(UTC).date(), language_of_path(path))
    if MARK not in page or made_on not in page:
        raise Failed(f"{path} does not say that it is a copy of {made_on}")
    if "<form" in page:
        raise Failed(f"{path} has a form that nobody answers")


def expect_live(port: int) -> None:
    for tag in INTERFACE:
        status, body, _ = ask(port, path_in("/", tag))
        if status != 200 or MARK in body.decode():
            raise Failed(f"{path_in('/', tag)}: {status}, not the live page")


def expect_waiting(port: int, path: str, method: str = "GET") -> None:
    status, _, headers = ask(port, path, method)
    if (status, headers["Retry-After"]) != (503, "60"):
        raise Failed(f"{method} {path} was answered with {status}, Retry-After {headers['Retry-After']}")


def drill(service: Service, port: int, folder: Path) -> None:
    expect_live(port)
    os.killpg(service.process.pid, signal.SIGKILL)
    service.process.wait()
    killed = time.monotonic()
    held = walk(port)
    told = Counter(language_of_path(path) for path, page in held.items() if page)
    print(
        f"killed: {len(held)} addresses walked in {time.monotonic() - killed:.1f} s, none broken; pages by language: "
        + ", ".join(f"{tag} {told[tag]}" for tag in INTERFACE)
    )
    if len(set(told.values())) != 1 or CALL not in held:
        raise Failed(f"the languages differ, or {CALL} is missing")
    expect_waiting(port, "/", "POST")
    expect_waiting(port, "/admin/")
    expect_waiting(port, "/api/v1/countries/")
    manage(service, "shell", "-c", WITHDRAW)
    manage(service, "export", "--mirror")
    if any("/calls/drill" in path or "/calls/drill" in page for path, page in walk(port).items()):
        raise Failed("the withdrawn call is still in the copy")
    expect_waiting(port, CALL)
    print("withdrawn meanwhile: gone from the next copy")
    service.start()
    back = time.monotonic()
    expect_live(port)
    print(
        f"started again: live pages in {len(INTERFACE)} languages {time.monotonic() - back:.1f} s after it was ready"
    )
    logged = "".join(path.read_text() for path in folder.glob("*.log") if "server-" not in path.name)
    if "drill" in logged or "127.0.0.1" in logged.replace("upstream", ""):
        raise Failed(f"nginx wrote down who read what: {logged}")


def main() -> int:
    if not proxying.is_there():
        print("SKIPPED: the drill of the mirror, because there is no nginx here.")
        return 0
    with tempfile.TemporaryDirectory(prefix="mirror-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        service = Service(f"sqlite:///{folder}/directory.sqlite3", folder)
        service.environment |= {
            "ALLOWED_HOSTS": f"127.0.0.1,{HOST}",
            "SITE_URL": f"https://{HOST}",
            "MIRROR_DIRECTORY": str(folder / "mirror"),
        }
        manage(service, "migrate", "--verbosity", "0")
        fill(service, folder)
        manage(service, "shell", "-c", PUBLISH)
        manage(service, "export")
        print(manage(service, "export", "--mirror").strip())
        service.start()
        try:
            mirror = folder / "mirror"
            with behind_nginx(folder, first=service.port, second=free_port(), mirror=mirror) as port:
                drill(service, port, folder)
        except Failed as exc:
            print(f"FAILED: {exc}")
            return 1
        finally:
            if service.process.poll() is None:
                service.stop()
    print("nobody got half a copy, a broken link, or a page that does not say what it is")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
