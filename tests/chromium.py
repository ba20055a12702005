"""Which Chromium the browser tests drive."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Playwright

# Ubuntu's chromium is a snap, which a test cannot drive, so Chrome comes before it.
SYSTEM = ("google-chrome", "chromium", "chromium-browser")


def executable(playwright: Playwright) -> str:
    """Playwright's own if it is installed, else this system's: the same choice as `make test` sets up.

    Raises:
        FileNotFoundError: There is neither.
    """
    own = playwright.chromium.executable_path
    if Path(own).exists():
        return own
    for path in filter(None, map(shutil.which, SYSTEM)):
        return path
    raise FileNotFoundError("The browser tests need a Chromium: sh .ci/setup browser")
