import pytest
from django.test import Client

from tests import contract, factories, hostile


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
