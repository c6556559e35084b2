"""Three web processes behind nginx, two workers, Redis, and a PostgreSQL with a streaming standby that readers are
answered from: what is promised of one process holds of all. Then the standby is killed, and later the primary.

    python drills/many.py

Each instance is the server line of the README, which starts two processes. Prints what was seen, and fails if somebody
saw what was withdrawn, one person stood for two, a task was done twice or not at all, or a fault reached a reader.
"""

import html
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drills import own_postgres
from drills.asking import Readers, ask
from drills.service import Failed, Service, fill, manage
from drills.serving import PATHS, READERS, WITHIN_SECONDS, nginx
from tests.browsing import Browser
from tests.readme_server import free_port

# For so long a process may remember the number of the public data (docs/operators.md, “Several web processes”).
REMEMBERED_SECONDS = 1.0
READS_PER_MINUTE, TASKS = 120, 200
PASSWORD = "correct horse battery staple"
TOKEN = "only-for-drills-and-long-enough"
PASSWORDS = f"""
from directory.models import Account
for account in Account.objects.filter(username__in=["anna", "ben"]):
    account.set_password({PASSWORD!r})
    account.save()
"""
WAITING = """
from directory.models import ContactPoint
for row in ContactPoint.objects.filter(value__startswith="press", value__endswith="@waiting.example").order_by("value"):
    print("WAITS", row.pk, row.organisation.slug, row.value)
"""
ENQUEUE = """
from tests.task_samples import append
for number in range({count}):
    append.enqueue({place!r}, str(number))
"""


class Installation:
    """All that runs: both servers of the database, Redis, three instances, two workers."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self.stack, self.folder = stack, folder
        self.primary = stack.enter_context(own_postgres.playing())
        self.standby = self.primary.standby()
        stack.callback(self.standby.end)
        self.standby.start()
        hosts = f"127.0.0.1:{self.primary.port},127.0.0.1:{self.standby.port}"
        url = f"postgres://postgres@{hosts}/postgres?target_session_attrs=read-write&connect_timeout=2"
        shared = {
            "DATABASE_REPLICA_URL": self.standby.url,
            "CACHE_URL": self.redis(),
            "READS_PER_MINUTE": str(READS_PER_MINUTE),
            "METRICS_TOKEN": TOKEN,
            "SECOND_FACTOR_REQUIRED": "0",
            "SECOND_EYES_AFTER_DAYS": "0",
        }
        self.services = [Service(url, folder) for _ in range(3)]
        for service in self.services:
            service.environment |= shared
        self.command = self.services[0]

    def redis(self) -> str:
        port = free_port()
        words = ["redis-server", "--port", str(port), "--save", "", "--dir", str(self.folder)]
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
        self.stack.callback(process.wait)
        self.stack.callback(process.terminate)
        return f"redis://127.0.0.1:{port}/0"

    def start(self) -> None:
        manage(self.command, "migrate", "--verbosity", "0")
        fill(self.command, self.folder)
        manage(self.command, "shell", "-c", PASSWORDS)
        told = manage(self.command, "shell", "-c", WAITING)
        self.waiting = re.findall(r"^WAITS (\S+) (\S+) (\S+)$", told, re.MULTILINE)
        for service in self.services:
            service.start()
            self.stack.callback(service.stop)
        self.port = self.stack.enter_context(nginx(self.folder, self.services))
        self.workers = [self.worker() for _ in range(2)]

    def worker(self) -> subprocess.Popen[str]:
        words = [sys.executable, "manage.py", "db_worker", "--interval", "0.2"]
        told = self.command.environment
        process = subprocess.Popen(words, cwd=ROOT, env=told, stdout=subprocess.PIPE, text=True)
        self.stack.callback(lambda: process.poll() is None and process.kill())
        return process

    def each(self) -> Iterator[int]:
        """The ports of the instances, in turn, without an end."""
        return cycle(service.port for service in self.services)

    def caught_up(self) -> None:
        """Return when the standby has replayed all that the primary wrote."""
        at = self.primary.value("SELECT pg_current_wal_lsn()")
        until = time.monotonic() + 30
        while not self.standby.value(f"SELECT pg_last_wal_replay_lsn() >= '{at}'"):
            if time.monotonic() > until:
                raise Failed("the standby does not catch up")
            time.sleep(0.05)

    def asked_of_standby(self) -> int:
        """So many transactions it has answered; a connection tells of them when it ends one a second later."""
        time.sleep(1.2)
        for port in islice(self.each(), 12):
            ask(port, f"/search/?q={uuid.uuid4().hex}")
        found: int = self.standby.value("SELECT xact_commit FROM pg_stat_database WHERE datname = 'postgres'")
        return found


class Editor:
    """A moderator who is signed in at one instance; any other knows the session too."""

    def __init__(self, name: str, port: int) -> None:
        self.browser = Browser(
            port, "https://127.0.0.1", {"X-Forwarded-For": "203.0.113.5", "X-Forwarded-Proto": "https"}
        )
        self.browser.ask("/admin/login/")
        form = {"username": name, "password": PASSWORD, "next": "/admin/"}
        if (status := self.browser.ask("/admin/login/", form).status) != 302:
            raise Failed(f"{name} could not sign in: {status}")

    def at(self, service: Service) -> "Editor":
        self.browser.port = service.port
        return self

    def form(self, act: str, unit: str) -> dict[str, list[str]]:
        page = self.browser.ask(f"/admin/review/contact_point/{unit}/").text
        found = re.search(rf'<form method="post" class="act act-{act}">(.*?)</form>', page, re.DOTALL)
        if found is None:
            raise Failed(f"the page of {unit} offers no {act}")
        fields = re.findall(r'<input type="(?:hidden|checkbox)" name="([a-z_]+)" value="([^"]*)"', found[1])
        form: dict[str, list[str]] = {}
        for name, value in fields:
            form.setdefault(name, []).append(html.unescape(value))
        form.pop("is_unsafe", None)
        if 'name="typed-domain"' in found[1]:
            form["typed-domain"] = ["waiting.example"]
        return form

    def send(self, unit: str, form: dict[str, list[str]]) -> int:
        status: int = self.browser.ask(f"/admin/review/contact_point/{unit}/", form).status
        return status

    def decide(self, act: str, unit: str, reason: str = "") -> None:
        if (status := self.send(unit, self.form(act, unit) | {"reason": [reason]})) != 302:
            raise Failed(f"{act} of {unit} was answered with {status}")


def public_on(all_of: Installation, slug: str, value: str) -> list[bool]:
    """Of each instance, twice its number of processes: whether it shows the contact."""
    ports = islice(all_of.each(), 12)
    return [value in ask(port, f"/organisations/{slug}/").body for port in ports]


def four_eyes(all_of: Installation) -> None:
    """One person counts once, at whatever instance; two at the same moment publish once."""
    first, second, third = all_of.services
    anna, ben = Editor("anna", first.port), Editor("ben", second.port)
    unit, slug, value = all_of.waiting[0]
    form = anna.form("approve", unit)
    anna.send(unit, form)
    anna.at(third).send(unit, form)
    if any(public_on(all_of, slug, value)):
        raise Failed("one person published")
    ben.decide("approve", unit)
    expect(all_of, slug, value, shown=True)
    unit, slug, value = all_of.waiting[1]
    forms = [editor.form("approve", unit) for editor in (anna, ben)]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda pair: pair[0].send(unit, pair[1]), zip((anna, ben), forms, strict=True)))
    if not any(public_on(all_of, slug, value)):  # the slower one was told of the other's voice
        for editor in (anna, ben):
            editor.send(unit, editor.form("approve", unit))
    expect(all_of, slug, value, shown=True)
    feed = json.loads(ask(first.port, "/api/v1/changes/?after=0&kind=contact_point&page_size=100").body)
    if (times := [change["id"] for change in feed["results"]].count(unit)) != 1:
        raise Failed(f"published {times} times")
    print("four eyes: one person twice publishes nothing, two at the same moment once", flush=True)


def expect(all_of: Installation, slug: str, value: str, *, shown: bool) -> float:
    """Ask all processes until the memory of each is over; so many seconds later the last one was still wrong."""
    began, wrong = time.monotonic(), 0.0
    paths = cycle([f"/organisations/{slug}/", "/api/v1/contact-points/?channel=email&page_size=100"])
    for path, port in zip(paths, all_of.each(), strict=False):
        asked = time.monotonic() - began
        if (value in ask(port, path).body) is not shown:
            wrong = asked
        if asked > 3 * REMEMBERED_SECONDS:
            break
    if wrong > REMEMBERED_SECONDS:
        raise Failed(f"{value} was {'not there' if shown else 'still there'} {wrong:.1f} s later")
    return wrong


def withdrawn(all_of: Installation, name: str, contact: tuple[str, str, str]) -> None:
    unit, slug, value = contact
    anna = Editor("anna", all_of.services[0].port)
    expect(all_of, slug, value, shown=True)
    anna.decide("withdraw", unit, reason="A drill.")
    print(
        f"{name}: gone from each of six processes, last seen {expect(all_of, slug, value, shown=False):.2f} s later"
    )


def lagging(all_of: Installation) -> None:
    """Readers are answered from the standby; while it replays nothing, from the primary, with all that changed."""
    all_of.caught_up()
    before = all_of.asked_of_standby()
    for port in islice(all_of.each(), 60):
        ask(port, f"/search/?q={uuid.uuid4().hex}")
    if (asked := all_of.asked_of_standby() - before) < 60:
        raise Failed(f"the standby answered {asked} of 60 searches")
    all_of.standby.execute("SELECT pg_wal_replay_pause()")
    withdrawn(all_of, "withdrawn while the standby replays nothing", all_of.waiting[1])
    if (lacking := figure(all_of, "directory_replica_behind")) < 1:
        raise Failed(f"/metrics says that the standby lacks {lacking}")
    all_of.standby.execute("SELECT pg_wal_replay_resume()")
    all_of.caught_up()
    if figure(all_of, "directory_replica_behind"):
        raise Failed("/metrics says that the standby still lacks something")


def figure(all_of: Installation, name: str) -> float:
    browser = Browser(all_of.services[0].port, "https://127.0.0.1", {"Authorization": f"Bearer {TOKEN}"})
    found = re.search(rf"^{name} (\S+)$", browser.ask("/metrics").text, re.MULTILINE)
    if found is None:
        raise Failed(f"/metrics does not tell {name}")
    return float(found[1])


def limited(all_of: Installation) -> None:
    """One sender's requests count together, wherever they arrive."""
    if (rest := 60 - time.time() % 60) < 40:
        time.sleep(rest)
    answers = [
        ask(port, f"/search/?q=limit{number}", sender="192.0.2.77").status
        for number, port in enumerate(islice(all_of.each(), READS_PER_MINUTE + 12))
    ]
    if answers.count(200) != READS_PER_MINUTE or set(answers[READS_PER_MINUTE:]) != {429}:
        raise Failed(f"of {READS_PER_MINUTE} allowed requests {answers.count(200)} were answered")
    print(
        f"limit of {READS_PER_MINUTE}: {answers.count(200)} over three instances, then 429 at each",
        flush=True,
    )


def done_once(all_of: Installation, name: str, count: int) -> None:
    place = all_of.folder / name
    place.touch()
    manage(all_of.command, "shell", "-c", ENQUEUE.format(count=count, place=str(place)))
    until = time.monotonic() + 300
    while len(place.read_text().split()) < count and time.monotonic() < until:
        time.sleep(0.2)
    time.sleep(1)  # for one that is done a second time
    if sorted(map(int, place.read_text().split())) != list(range(count)):
        raise Failed(f"{name}: {len(place.read_text().split())} of {count} tasks were done, or one twice")


def during(all_of: Installation, name: str, fault: Callable[[], float]) -> None:
    """Readers ask by nginx while it happens, and until all is well; ``fault`` says when it was over."""
    with Readers(all_of.port, PATHS, count=READERS) as readers:
        time.sleep(0.5)
        over = fault()
        time.sleep(WITHIN_SECONDS)
    took = readers.last_failure_after(over)
    told = ", ".join(f"{count} × {status}" for status, count in sorted(readers.statuses.items(), key=str))
    print(f"{name}: {told}; the last failure {took:.1f} s after it was over", flush=True)
    if set(readers.statuses) - {200, 503} or took > WITHIN_SECONDS - 1:
        raise Failed(f"{name}: readers got {dict(readers.statuses)}, the last failure after {took:.1f} s")


def standby_killed(all_of: Installation) -> float:
    all_of.standby.stop("immediate")
    time.sleep(3)
    if figure(all_of, "directory_replica_up"):
        raise Failed("/metrics says that the standby is up")
    return time.monotonic()


def switched(all_of: Installation) -> float:
    """The primary dies and the standby takes its place. Nothing is restarted: DATABASE_URL names both."""
    all_of.primary.stop("immediate")
    all_of.standby.promote()
    return time.monotonic()


def drill(all_of: Installation) -> None:
    four_eyes(all_of)
    withdrawn(all_of, "withdrawn", all_of.waiting[0])
    lagging(all_of)
    limited(all_of)
    done_once(all_of, "tasks", TASKS)
    during(all_of, "standby killed", lambda: standby_killed(all_of))
    all_of.standby.start()
    all_of.caught_up()
    during(all_of, "switched to the standby", lambda: switched(all_of))
    unit, slug, value = all_of.waiting[2]
    for name, service in zip(("anna", "ben"), all_of.services, strict=False):
        Editor(name, service.port).decide("approve", unit)
    expect(all_of, slug, value, shown=True)
    done_once(all_of, "tasks-after", TASKS // 10)
    print("after the switch two people published, and the workers went on; nothing was restarted", flush=True)
    for worker in all_of.workers:
        worker.send_signal(signal.SIGTERM)
    told = [worker.communicate(timeout=60)[0].strip() for worker in all_of.workers]
    print(f"tasks: each of {TASKS + TASKS // 10} done once; the two workers: {' '.join(told)}")
    if any("Ran 0 task" in each for each in told):
        raise Failed("one worker did nothing")
    manage(all_of.command, "check_data", "--no-dumps")


def main() -> int:
    missing = [name for name in ("nginx", "redis-server") if shutil.which(name) is None]
    if missing or not own_postgres.is_there():
        print(f"SKIPPED: the drill of many, for it needs PostgreSQL, nginx and Redis ({', '.join(missing)}).")
        return 0
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="many-")))
        all_of = Installation(stack, folder)
        try:
            all_of.start()
            drill(all_of)
        except Failed as exc:
            print(f"FAILED: {exc}")
            return 1
    print("nobody saw what was withdrawn, and nobody noticed who answered")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    raise SystemExit(main())
