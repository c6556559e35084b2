import pytest

from tests import factories, hostile


def pytest_collection_modifyitems(config, items):
    found = {mark.args[0] for item in items for mark in item.iter_markers("hostile")}
    config.stash[TESTED] = found
    whole_suite = not config.option.keyword and config.args == config.getini("testpaths")
    missing = hostile.claimed() - found
    if whole_suite and not config.option.markexpr and missing:
        raise pytest.UsageError(f"claimed hostile cases without a test: {sorted(missing)}")


TESTED = pytest.StashKey[set]()


def pytest_terminal_summary(terminalreporter, config):
    if config.args == config.getini("testpaths"):
        rest = hostile.not_yet(config.stash[TESTED])
        told = "; ".join(f"{group} {', '.join(map(str, numbers))}" for group, numbers in rest.items())
        terminalreporter.write_line(f"hostile cases not yet covered: {told}")


@pytest.fixture
def now():
    return factories.NOW


@pytest.fixture
def today():
    return factories.TODAY
