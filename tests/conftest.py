import pytest
from django.conf import settings
from django.test import Client, TransactionTestCase

from tests import clock, contract, factories, hostile


def pytest_collection_modifyitems(config, items):
    found = {mark.args[0] for item in items for mark in item.iter_markers("hostile")}
    config.stash[TESTED] = found
    if unknown := hostile.unknown(found):
        raise pytest.UsageError(f"no such hostile cases in {hostile.LIST.name}: {unknown}")
    whole_suite = not config.option.keyword and config.args == config.getini("testpaths")
    missing = hostile.claimed() - found
    if whole_suite and not config.option.markexpr and missing:
        raise pytest.UsageError(f"claimed hostile cases without a test: {sorted(missing)}")
    if whole_suite and settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        leave_to_sqlite(config, items)


TESTED = pytest.StashKey[set]()
LEFT = pytest.StashKey[int]()
OF_DATABASES = {"db", "transactional_db", "django_db_setup", "live_server"}


def leave_to_sqlite(config, items):
    """What asks no database says the same on both: the run on SQLite, which comes with this one, tells it."""
    left = [item for item in items if not asks_database(item)]
    config.stash[LEFT] = len(left)
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if asks_database(item)]


def asks_database(item):
    is_case = item.cls is not None and issubclass(item.cls, TransactionTestCase)
    return is_case or item.get_closest_marker("django_db") or OF_DATABASES & set(item.fixturenames)


def pytest_terminal_summary(terminalreporter, config):
    if config.args == config.getini("testpaths"):
        rest = hostile.not_yet(config.stash[TESTED])
        told = "; ".join(f"{group} {', '.join(map(str, numbers))}" for group, numbers in rest.items())
        terminalreporter.write_line(f"hostile cases not yet covered: {told}")
        if left := config.stash.get(LEFT, 0):
            terminalreporter.write_line(f"left to the run on SQLite, for they ask no database: {left} tests")


@pytest.fixture(autouse=True)
def _one_clock():
    """Every test begins at the one moment, whatever the last one did."""
    clock.start()


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
