"""A real browser that may speak to the live server only."""

import os
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

# A hand that is faster than the page has its focus already.
NO_FAULT = {"Autofocus processing was blocked because a document already has a focused element."}

# The same engine without the windows around it takes three fifths of the time.
PLACES = ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
CHROMIUM = Path(os.environ.get("CHROMIUM") or next(filter(os.path.isfile, PLACES), PLACES[-1]))


# The browser that is open, and what closes it: no fixture of a folder without ``__init__.py`` ends with the folder.
_open = []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item):
    """One browser for all tests of this folder that follow one another; before what else they need, and after it.

    Playwright's loop runs in this thread: Django has other connections within it than without, and no other loop may
    run beside it.
    """
    if "browser" in item.fixturenames and CHROMIUM.is_file() and not _open:
        with ExitStack() as stack:
            # Else Django would refuse to touch the database while it runs.
            stack.enter_context(pytest.MonkeyPatch.context()).setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
            playwright = stack.enter_context(sync_playwright())
            chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
            stack.callback(chromium.close)
            _open.append((chromium, stack.pop_all()))
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    try:
        return (yield)
    finally:
        is_near = nextitem is not None and nextitem.path.is_relative_to(Path(__file__).parent)
        if _open and not is_near:
            _open.pop()[1].close()


@pytest.fixture
def browser():
    if not _open:
        pytest.skip(f"no Chromium at {CHROMIUM}; install it, or name another place in CHROMIUM")
    return _open[0][0]


@pytest.fixture
def visit(browser, live_server):
    """``visit(width=…, …)`` opens a clean browser; what it asked of others and complained of fails the test."""
    host = urlsplit(live_server.url).netloc
    # ``expected``: statuses that a test means to meet; the browser may note them late.
    seen = SimpleNamespace(refused=[], complaints=[], contexts=[], expected=set())

    def route(handler):
        if urlsplit(handler.request.url).netloc == host:
            return handler.continue_()
        seen.refused.append(handler.request)
        return handler.abort()

    def open_page(width=1280, **options):
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            base_url=live_server.url,
            reduced_motion="reduce",
            **options,
        )
        context.route("**/*", route)
        seen.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: message.text in NO_FAULT or seen.complaints.append(message.text))
        page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        return page

    open_page.seen = seen
    yield open_page
    for context in seen.contexts:
        context.close()
    assert not seen.refused
    meant = tuple(f"the server responded with a status of {status} " for status in seen.expected)
    assert not [told for told in seen.complaints if not any(one in told for one in meant)]
