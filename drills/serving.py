"""The service as the README starts it, on a PostgreSQL of the drill's own that is restarted, killed, filled and made
read-only while readers ask and write; then a worker is killed, and the service stopped and rolled over.

    python drills/serving.py

Prints what readers got, and how long each recovery took. Fails if anybody got anything but an answer or a 503 with
Retry-After, if what was typed did not come back, or if something took longer than it may.
"""

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
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drills import own_postgres
from drills.asking import BROKEN, REFUSED, Readers, ask, token_of
from drills.own_postgres import Postgres
from drills.service import Failed, Service, fill, manage
from tests.readme_server import free_port

WITHIN_SECONDS, START_SECONDS = 10.0, 2.5
PATHS = ["/search/?q=WORD", "/api/v1/search/?q=WORD", "/api/v1/contact-points/?page_size=5", "/countries/"]
WORDS = "The drill’s own words: <all> & of them."
ROLLING = 10_000
READERS = 4  # each has one request at a time: no more can be with a worker that is killed
HALF_A_SECOND = 0.5


class Drill:
    def __init__(self, database: Postgres, service: Service) -> None:
        self.database, self.service = database, service

    def forms(self, count: int) -> list[dict[str, str]]:
        """Forms that a reader has open; each is accepted once, from three seconds on."""
        shown = ask(self.service.port, "/api/v1/contact-points/?channel=email")
        unit = re.findall(r'"id":"([0-9a-f-]{36})"', shown.body)[0]
        self.path = f"/suggest/contact_point/{unit}/"
        tokens = [token_of(ask(self.service.port, self.path).body) for _ in range(count)]
        typed = {
            "complaint": "changed",
            "value": "drill@urm.lt",
            "source_url": "https://www.urm.lt/",
            "subject": "",
        }
        return [{"token": token, "remark": WORDS, **typed} for token in tokens]

    def during(self, name: str, fault: Callable[[], float | None]) -> None:
        """Readers ask while it happens, and until all is well; ``fault`` says when it was over."""
        with Readers(self.service.port, PATHS, count=READERS) as readers:
            time.sleep(HALF_A_SECOND)
            over = fault() or time.monotonic()
            time.sleep(WITHIN_SECONDS / 2)
        took = readers.last_failure_after(over)
        statuses = readers.statuses
        told = ", ".join(f"{count} × {status}" for status, count in sorted(statuses.items(), key=str))
        print(f"{name}: {told}; the last failure {took:.1f} s after it was over", flush=True)
        if set(statuses) - {200, 503}:
            raise Failed(f"{name}: readers got {set(statuses) - {200, 503}}")
        if any("retry-after" not in answer.headers for answer in readers.answers if answer.status == 503):
            raise Failed(f"{name}: a 503 without Retry-After")
        if took > WITHIN_SECONDS / 2 - 1:
            raise Failed(f"{name}: readers still failed {took:.1f} s later")
        if self.service.process.poll() is not None:
            raise Failed(f"{name}: the service ended")

    def restart(self) -> float:
        self.database.stop()
        self.database.start()
        return time.monotonic()

    def crash(self) -> float:
        self.database.stop("immediate")
        self.database.start()
        return time.monotonic()

    def away(self, form: dict[str, str]) -> float:
        """It is down for a while, in which somebody sends what she typed."""
        self.database.stop()
        answer = ask(self.service.port, self.path, form)
        self.expect_form(answer.status, answer.body, "5", answer.headers)
        self.database.start()
        back = time.monotonic()
        again = ask(self.service.port, self.path, form)
        if again.status != 303:
            raise Failed(f"sent again, it was answered with {again.status}")
        return back

    def read_only(self, form: dict[str, str]) -> float:
        self.database.execute("ALTER SYSTEM SET default_transaction_read_only = on")
        self.database.execute("SELECT pg_reload_conf()")
        time.sleep(HALF_A_SECOND)
        answer = ask(self.service.port, self.path, form)
        self.expect_form(answer.status, answer.body, "60", answer.headers)
        if '"reading_only": true' not in ask(self.service.port, "/readyz").body:
            raise Failed("/readyz does not say that the database is read-only")
        with self.database.connected() as own:
            own.execute("SET default_transaction_read_only = off")
            own.execute("ALTER SYSTEM RESET default_transaction_read_only")
            own.execute("SELECT pg_reload_conf()")
        return time.monotonic()

    def all_taken(self) -> float:
        """Others hold every connection that is left, and so long that ours end of age cannot be replaced."""
        ours = self.database.backends()
        with self.database.all_connections():
            time.sleep(HALF_A_SECOND)
            self.database.terminate_others(ours)
            time.sleep(2)
        return time.monotonic()

    def expect_form(self, status: int | str, body: str, seconds: str, headers: dict[str, str]) -> None:
        if (status, headers.get("retry-after")) != (503, seconds):
            raise Failed(f"a form was answered with {status}, Retry-After {headers.get('retry-after')}")
        if "The drill’s own words: &lt;all&gt; &amp; of them." not in body or 'name="token"' not in body:
            raise Failed(f"what was typed did not come back: {body}")

    def killed_worker(self) -> None:
        before = self.service.workers()
        with Readers(self.service.port, PATHS, count=READERS) as readers:
            time.sleep(HALF_A_SECOND)
            os.kill(before[0], signal.SIGKILL)
            killed = time.monotonic()
            while len(set(self.service.workers()) - set(before)) == 0 and time.monotonic() - killed < 30:
                time.sleep(0.02)
            replaced = time.monotonic() - killed
            time.sleep(4)
        failed = sum(count for status, count in readers.statuses.items() if status != 200)
        print(
            f"a worker killed: replaced in {replaced:.1f} s; {failed} requests of {len(readers.answers)} with it"
        )
        if replaced > 2 or failed > READERS or REFUSED in readers.statuses:
            raise Failed(f"after {replaced:.1f} s, of the readers' requests {readers.statuses}")

    def stopped(self) -> None:
        """What a worker has begun is answered, however long it takes; nobody new is."""
        path = f"/search/?q={uuid.uuid4().hex}"
        with ThreadPoolExecutor(2) as pool, self.database.connected() as own:
            with own.transaction():
                own.execute("LOCK TABLE directory_searchentry IN ACCESS EXCLUSIVE MODE")
                asked = [pool.submit(ask, self.service.port, f"{path}{number}") for number in range(2)]
                time.sleep(1)
                self.service.process.send_signal(signal.SIGTERM)
                time.sleep(1)
                newcomer = ask(self.service.port, "/healthz", timeout=5)
            statuses = [each.result().status for each in asked]
        self.service.process.wait(60)
        print(
            f"SIGTERM: two that had begun were answered with {statuses}, one that came later was {newcomer.status}"
        )
        if statuses != [200, 200] or newcomer.status not in (REFUSED, BROKEN):
            raise Failed("SIGTERM broke off what had begun, or served on")


@contextmanager
def nginx(folder: Path, services: list[Service]) -> Iterator[int]:
    """A proxy before these instances, which asks the other where one refuses."""
    port = free_port()
    upstream = "".join(f"server 127.0.0.1:{each.port} max_fails=0;" for each in services)
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 1;\n"
        "events { worker_connections 512; }\n"
        f"http {{ access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;\n"
        f"fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n"
        f"upstream directory {{ {upstream} }}\n"
        f"server {{ listen 127.0.0.1:{port}; location / {{ proxy_pass http://directory; proxy_set_header Host $host;\n"
        "proxy_set_header X-Forwarded-For $http_x_forwarded_for; proxy_set_header X-Forwarded-Proto https;\n"
        "proxy_next_upstream error timeout; } } }\n"
    )
    process = subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)])
    try:
        time.sleep(HALF_A_SECOND)
        yield port
    finally:
        process.terminate()
        process.wait()


def rolling(folder: Path, url: str) -> None:
    """Two instances behind a proxy are restarted one after the other, while readers ask without a pause."""
    if shutil.which("nginx") is None:
        print("SKIPPED: the rolling restart, because there is no nginx here.")
        return
    services = [Service(url, folder), Service(url, folder)]
    for service in services:
        service.start()
    try:
        with (
            nginx(folder, services) as port,
            Readers(port, ["/countries/", *PATHS], count=8, pause=0) as readers,
        ):
            while len(readers.answers) < ROLLING:
                for service in services:
                    service.stop()
                    service.start()
        failed = {status: count for status, count in readers.statuses.items() if status != 200}
        print(f"rolling restart of two: {len(readers.answers)} requests, failed: {failed or 'none'}")
        if failed:
            raise Failed(f"a rolling restart cost {failed}")
    finally:
        for service in services:
            service.stop()


def main() -> int:
    if not own_postgres.is_there():
        print("SKIPPED: the drill of serving, because there are no programs of PostgreSQL here.")
        return 0
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="serving-")))
        database = stack.enter_context(own_postgres.playing())
        service = Service(database.url, folder)
        manage(service, "migrate", "--verbosity", "0")
        fill(service, folder)
        started = service.start()
        print(f"started: answers after {started:.1f} s")
        stack.callback(lambda: service.process.poll() is None and service.stop())
        try:
            drill(Drill(database, service))
            rolling(folder, database.url)
            manage(service, "check_data", "--no-dumps")
        except Failed as exc:
            print(f"FAILED: {exc}")
            return 1
    print("nobody got anything but an answer, or a 503 that says when to come back")
    return 0


def drill(all_of: Drill) -> None:
    first, second = all_of.forms(2)
    time.sleep(3.1)
    all_of.during("PostgreSQL restarted", all_of.restart)
    all_of.during("PostgreSQL crashed", all_of.crash)
    all_of.during("PostgreSQL away", lambda: all_of.away(first))
    all_of.during("read-only", lambda: all_of.read_only(second))
    all_of.during("max_connections reached", all_of.all_taken)
    all_of.killed_worker()
    all_of.stopped()


if __name__ == "__main__":
    raise SystemExit(main())
