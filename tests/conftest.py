import gc
import re

import pytest
from django.conf import settings
from django.test import Client, TransactionTestCase
from whitenoise.middleware import WhiteNoiseMiddleware

from tests import clock, contract, factories, hostile, migrated, tables

# What is imported and collected is there to the end: to look through it for cycles anew costs a sixth of the time.
gc.set_threshold(200_000, 20, 100)
TESTED = pytest.StashKey[set]()
LEFT = pytest.StashKey[int]()


def pytest_ignore_collect(collection_path, config):
    """On PostgreSQL a module none of whose tests would stay is not even imported."""
    if collection_path.name.startswith("test_") and is_left(config) and not may_ask(collection_path):
        return True
    return None


def pytest_collection_modifyitems(config, items):
    config.stash[TESTED] = hostile.tested(items)
    if is_left(config):
        leave_to_sqlite(config, items)
    asking = {item.path for item in items if asks_database(item)}
    if silent := [path for path in asking if not ASKS.search(path.read_text("utf-8"))]:
        raise pytest.UsageError(f"no word in these modules tells that they ask a database: {silent}")


def is_left(config):
    """Whether this is the whole suite on PostgreSQL, which leaves to SQLite what both would tell alike."""
    is_whole = not config.option.keyword and config.args == config.getini("testpaths")
    return is_whole and settings.DATABASES["default"]["ENGINE"].endswith("postgresql")


def pytest_collection_finish(session):
    gc.collect()
    gc.freeze()


def pytest_sessionfinish(session):
    stash = session.config.stash
    if hasattr(session.config, "workeroutput"):
        told = {"tested": sorted(stash.get(TESTED, ())), "left": stash.get(LEFT, 0)}
        session.config.workeroutput.update(told)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error):
    """The workers collect, all of them the same; the run that started them tells."""
    if hasattr(node, "workeroutput"):
        node.config.stash[TESTED] = set(node.workeroutput["tested"])
        node.config.stash[LEFT] = node.workeroutput["left"]


OF_DATABASES = {"db", "transactional_db", "django_db_setup", "live_server"}


def leave_to_sqlite(config, items):
    """What asks no database, or nothing that two would answer differently, is told by the run on SQLite.

    That comes with this one. The acts, rules and queries behind such pages have tests that run on both.
    """
    left = [item for item in items if not asks_database(item)]
    config.stash[LEFT] = len(left)
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if asks_database(item)]


ASKS = re.compile(r"django_db|TestCase|live_server|\bdb\b")
OF_ANY = re.compile(r"^pytestmark = .*\b(?:any_database|browser)\b", re.MULTILINE)


def may_ask(path):
    """Whether what a module says lets one of its tests ask a database, and not just any."""
    text = path.read_text("utf-8")
    return bool(ASKS.search(text)) and not OF_ANY.search(text)


def asks_database(item):
    if item.get_closest_marker("any_database"):
        return False
    is_case = item.cls is not None and issubclass(item.cls, TransactionTestCase)
    return is_case or item.get_closest_marker("django_db") or OF_DATABASES & set(item.fixturenames)


def pytest_terminal_summary(terminalreporter, config):
    if is_left(config):
        beside = f"whole modules, and {config.stash.get(LEFT, 0)} tests of others"
        terminalreporter.write_line(
            f"left to the run on SQLite, for they ask nothing of PostgreSQL: {beside}"
        )
    elif config.args == config.getini("testpaths"):
        rest = hostile.not_yet(config.stash.get(TESTED, set()))
        told = "; ".join(f"{group} {', '.join(map(str, numbers))}" for group, numbers in rest.items())
        terminalreporter.write_line(f"hostile cases not yet covered: {told}")


@pytest.fixture(autouse=True)
def _one_clock():
    """Every test begins at the one moment, whatever the last one did."""
    clock.start()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """The first that ``django_db_setup`` asks for: what migrates is in place before it begins."""
    with migrated.kept():
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Whichever test comes after whichever: it starts from tables as the migrations left them."""
    with django_db_blocker.unblock():
        tables.remember_first_rows()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", tables.as_migrated)
        yield
    with django_db_blocker.unblock():
        tables.leave_to_nobody()


@pytest.fixture
def now():
    return factories.NOW


@pytest.fixture
def today():
    return factories.TODAY


@pytest.fixture(autouse=True, scope="session")
def _every_answer_of_the_api_is_as_described():
    """Whatever else a test asserts: an answer that the description does not tell of fails it."""
    asked = Client.request

    def request(self, **environ):
        response = asked(self, **environ)
        contract.check(response)
        return response

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Client, "request", request)
        yield


@pytest.fixture(autouse=True, scope="session")
def _static_files_are_looked_up_once():
    """A client looks for them all when it asks first; most tests have a client of their own."""
    look_up, found = WhiteNoiseMiddleware.add_files_from_finders, {}

    def add(self):
        where = self.static_prefix, self.max_age, self.static_root, *settings.STATICFILES_DIRS
        if where not in found:
            look_up(self)
            found[where] = self.files
        self.files = found[where]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", add)
        yield
