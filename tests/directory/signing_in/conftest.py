import pytest
from django.core.cache import cache

from directory.serving import rates


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()
    rates._of_this_process.clear()
