"""The service as the README starts it, in a process of its own, for drills."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from drills.asking import ask
from tests.readme_server import command, free_port

ROOT = Path(__file__).resolve().parent.parent
IDLE = 0.05  # of a processor


class Failed(Exception):
    """A promise was not kept."""


class Service:
    """One instance, as the README of the code at ``root`` starts it, or by another ``line``."""

    def __init__(self, url: str, folder: Path, line: list[str] | None = None) -> None:
        self.root, self.line = ROOT, line
        self.port = free_port()
        self.log = folder / f"server-{self.port}.log"
        self.environment = {
            **os.environ,
            "SECRET_KEY": "only-for-drills-and-long-enough-for-it",
            "ALLOWED_HOSTS": "127.0.0.1",
            "SITE_URL": "https://127.0.0.1",
            "DATABASE_URL": url,
            "TRUSTED_PROXY_COUNT": "1",
            "READS_PER_MINUTE": "0",
            "GRANIAN_PORT": str(self.port),
            "EXPORT_DIRECTORY": str(folder / "exports"),
            "ERASURES_FILE": str(folder / "erasures.jsonl"),
        }

    def start(self) -> float:
        """How many seconds until it answered."""
        began = time.monotonic()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.line or command(self.root),
                cwd=self.root,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        while ask(self.port, "/readyz").status != 200:
            if self.process.poll() is not None or time.monotonic() - began > 120:
                raise Failed(f"The service does not start:\n{self.log.read_text()}")
            time.sleep(0.02)
        return time.monotonic() - began

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)

    def processor_seconds(self) -> float:
        """What its workers have taken of the processor."""
        stats = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in self.workers()]
        return sum(int(told[11]) + int(told[12]) for told in stats) / os.sysconf("SC_CLK_TCK")

    def settle(self, seconds: float = 60) -> None:
        """Return when it has answered all that came at once, and takes nearly nothing any more."""
        until, before, quiet = time.monotonic() + seconds, self.processor_seconds(), 0
        while quiet < 3 and time.monotonic() < until:
            time.sleep(1)
            now = self.processor_seconds()
            quiet = quiet + 1 if now - before < IDLE else 0
            before = now

    def workers(self) -> list[int]:
        found = subprocess.run(
            ["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return [int(pid) for pid in found.stdout.split()]


def manage(service: Service, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=service.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Failed(f"{words[0]} failed: {done.stdout}{done.stderr}")
    return done.stdout


def fill(service: Service, folder: Path) -> None:
    """The directory of the other drills, in a process of its own."""
    told = {**service.environment, "DJANGO_SETTINGS_MODULE": "config.settings"}
    subprocess.run([sys.executable, "-m", "drills.world", folder / "data"], cwd=ROOT, env=told, check=True)
