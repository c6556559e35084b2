import pytest

from tests import factories


@pytest.fixture
def now():
    return factories.NOW


@pytest.fixture
def today():
    return factories.TODAY
