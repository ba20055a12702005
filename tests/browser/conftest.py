"""A server with the casebook, a Chromium, and visitors for whom nothing may go wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from productivity_kit.serving import notebooks
from tests.browser.pages import Visitor
from tests.chromium import executable
from tests.serving.running import Server, serving


@pytest.fixture(scope="session")
def casebook() -> Iterator[Server]:
    """A server with the notebooks of the casebook."""
    with serving(notebooks()) as server:
        yield server


@pytest.fixture(scope="session")
def trial() -> Iterator[Server]:
    """A server with small notebooks that try the template out."""
    with serving(env={"PRODUCTIVITY_KIT_WARM": "all"}) as server:
        yield server


# Not for the session: two of these at a time refuse each other, and tests elsewhere have their own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """A Chromium; without one the tests fail."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(playwright))
        yield chromium
        chromium.close()


@pytest.fixture
def visitor(casebook: Server, browser: Browser) -> Iterator[Visitor]:
    """A visitor of the casebook, for whom nothing went wrong in the end."""
    yield from _visiting(browser, casebook)


@pytest.fixture
def trier(trial: Server, browser: Browser) -> Iterator[Visitor]:
    """The same for the small notebooks."""
    yield from _visiting(browser, trial)


def _visiting(browser: Browser, server: Server) -> Iterator[Visitor]:
    visitor = Visitor(browser, server.url)
    yield visitor
    visitor.close()
    assert visitor.troubles == []
