"""An empty environment into which Binder's own steps install the project, and a browser."""

from __future__ import annotations

import shutil
import subprocess
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.chromium import executable
from tests.packaging.servers import Installed, run

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the repository holds, as a clone would: no ignored file comes along."""
    folder = tmp_path_factory.mktemp("checkout")
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():  # a file deleted but not yet committed is still listed
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def image(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """What Binder builds: an environment of its own, and binder/postBuild run in it."""
    folder = tmp_path_factory.mktemp("image")
    venv.create(folder / "environment", with_pip=True)
    installed = Installed(folder / "environment" / "bin", folder)
    # The cache saves fetching what the tests' own environment was just installed from.
    run(
        [str(checkout / "binder" / "postBuild")], cwd=folder, env={**installed.build_variables, "PIP_NO_CACHE_DIR": "0"}
    )
    return installed


@pytest.fixture
def page() -> Iterator[Page]:
    """An empty page in a browser of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(playwright))
        yield browser.new_page()
        browser.close()
