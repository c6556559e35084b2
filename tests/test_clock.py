"""All tests, and the processes that they start, live at one moment; and none of them times itself."""

import ast
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from directory.models import PublicState
from tests import clock
from tests import factories as make

HERE = Path(__file__).parent
# Who asks these knows a clock of its own, beside that of the service.
CLOCKS = {f"datetime.datetime.{name}" for name in ("now", "utcnow", "today")} | {"datetime.date.today"}
CLOCKS |= {f"time.{name}" for name in ("time", "time_ns", "localtime", "gmtime", "ctime", "clock_gettime")}
# Who asks these measures how fast the machine is.
TIMERS = {f"time.{name}" for name in ("monotonic", "perf_counter", "process_time", "thread_time")}
TIMERS |= {f"{name}_ns" for name in TIMERS}
TIMERS |= {"timeit.timeit", "timeit.default_timer", "loop.time", "asyncio.get_running_loop().time"}
ALLOWED = {
    "clock.py": "it is the clock, and waits for whoever waits",
    "test_clock.py": "it shows that all clocks agree",
    "directory/fetching/test_fetch_bounds.py": "it moves the loop's clock on, and measures nothing",
    "held.py": "it counts the work of one thread under the lock, as expressions do: others on the machine do not count",
    "own_sites.py": "it notes when a visitor came: a pause is at least so long, and longer on a slow machine",
    "sites/serving.py": "it notes when a visitor came: a pause is at least so long, and longer on a slow machine",
    "directory/link_checks/test_link_schedule.py": "a pause is at least so long: a slow machine only makes it longer",
}


def asked(source):
    """Clocks and timers that a module names, whatever it calls them."""
    tree, names = ast.parse(source), {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            inside = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
            names |= {alias.asname or alias.name: inside + alias.name for alias in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name):
            first, dot, rest = ast.unparse(node).partition(".")
            yield from {names.get(first, first) + dot + rest} & (CLOCKS | TIMERS)


def test_no_test_asks_another_clock_and_none_times_itself():
    wrong = {
        (str(path.relative_to(HERE)), name)
        for path in HERE.rglob("*.py")
        if str(path.relative_to(HERE)) not in ALLOWED
        for name in asked(path.read_text(encoding="utf-8"))
    }
    assert not wrong


@pytest.mark.parametrize(
    "source",
    [
        "import time\nbefore = time.monotonic()",
        "import time as t\nt.perf_counter()",
        "from time import process_time as used\nused()",
        "from datetime import datetime\ndatetime.now(UTC)",
        "import datetime\ndatetime.datetime.now()",
        "import datetime as dt\ndt.date.today()",
        "from datetime import date as day\nday.today()",
        "loop = asyncio.get_running_loop()\nloop.time()",
    ],
)
def test_it_is_found_under_whatever_name(source):
    assert set(asked(source))


def test_who_is_allowed_asks():
    assert all(set(asked((HERE / name).read_text(encoding="utf-8"))) for name in ALLOWED)


def test_no_test_moves_the_clock_but_by_it():
    users = {path.name for path in HERE.rglob("*.py") if "time_machine" in path.read_text(encoding="utf-8")}
    assert users == {"clock.py", "test_clock.py"}


def test_all_clocks_agree():
    assert make.NOW == clock.MOMENT == timezone.now() == datetime.now(UTC)
    assert date.today() == make.TODAY


def test_a_process_that_a_test_starts_lives_at_the_same_moment():
    code = (
        "from tests import settings; from datetime import datetime, UTC; print(datetime.now(UTC).isoformat())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True
    )
    assert datetime.fromisoformat(done.stdout.strip()) == clock.MOMENT


@pytest.mark.django_db
def test_what_the_database_takes_for_now_is_now():
    make.published(make.make_organisation())
    assert PublicState.objects.get().changed_at == clock.MOMENT


def test_a_while_at_another_moment_ends():
    with clock.at(clock.MOMENT + timedelta(days=90)) as later:
        assert timezone.now() == later
    assert timezone.now() == clock.MOMENT


def test_what_is_outside_has_the_real_time(tmp_path):
    """The file system is."""
    (tmp_path / "new").touch()
    written = datetime.fromtimestamp((tmp_path / "new").stat().st_mtime, UTC)
    assert abs(clock.real() - written) < timedelta(hours=1)
