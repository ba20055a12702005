"""Binder: its steps install the casebook, and its proxy serves it under a visitor's own address.

repo2docker takes the folder binder/ in place of the root: runtime.txt names the Python, postBuild is run once
in a clone. A hub then starts Jupyter Server under /user/NAME/, and the link's urlpath opens the casebook
through jupyter-server-proxy.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from packaging.specifiers import SpecifierSet
from playwright.sync_api import Page, expect

from tests.packaging.servers import DEADLINE, Installed, answered, fetched, free_port

ROOT = Path(__file__).resolve().parents[2]
BASE = "/user/someone-abc/"
CASEBOOK = BASE + "casebook/"
TOKEN = "a-token-of-the-hub"
IN = {"Authorization": f"token {TOKEN}"}


@dataclass(frozen=True)
class Opened:
    """The casebook's page as the proxy gave it to a visitor."""

    server: str
    address: str
    text: str


@pytest.fixture(scope="module")
def opened(image: Installed) -> Iterator[Opened]:
    port = free_port()
    server = f"http://127.0.0.1:{port}"
    options = ["server", "--no-browser", "--allow-root", f"--port={port}", f"--ServerApp.base_url={BASE}"]
    with image.serving("jupyter", *options, env={"JUPYTER_TOKEN": TOKEN}) as process:
        answered(process, f"{server}{BASE}api/status", **IN)
        yield Opened(server, *fetched(f"{server}{CASEBOOK}?lang=kk", **IN))


class _Addresses(HTMLParser):
    """The addresses a page leads to, and those it cannot be shown without."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.parts: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name in ("href", "src"):
                (self.links if tag == "a" else self.parts).add(value)


def test_binder_builds_with_a_python_that_the_package_supports() -> None:
    """runtime.txt names one Python by major and minor version, as repo2docker requires, within requires-python."""
    name, version = (ROOT / "binder" / "runtime.txt").read_text("utf-8").strip().split("-")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert name == "python"
    assert version.count(".") == 1
    assert version in SpecifierSet(project["requires-python"])
    assert f"Programming Language :: Python :: {version}" in project["classifiers"]


def test_the_environment_is_whole(image: Installed) -> None:
    """What postBuild installs fits together: no package lacks another or wants another version."""
    assert "No broken requirements" in image.run("python", "-m", "pip", "check")


def test_the_casebook_arrives_through_the_proxy(opened: Opened) -> None:
    """urlpath=casebook/ leads to the first page under the visitor's address, in the language asked for."""
    assert urlsplit(opened.address).path == CASEBOOK + "voila/render/start.ipynb"
    assert "«Өнімділік 2020» практикумы" in opened.text
    assert "pk-failed" not in opened.text


def test_every_address_of_the_page_stays_under_the_visitors_own(opened: Opened) -> None:
    """Links and files of the page resolve below /user/NAME/casebook/, and each file is there."""
    found = _Addresses(opened.text)
    here = [urljoin(opened.address, found_address) for found_address in found.links | found.parts]
    for address in (address for address in here if address.startswith(opened.server)):
        assert urlsplit(address).path.startswith(CASEBOOK), address
    assert found.parts
    for part in found.parts:
        assert fetched(urljoin(opened.address, part), **IN)[1]


def test_without_the_token_nothing_is_served(opened: Opened) -> None:
    """The proxy keeps strangers out of a visitor's server: they meet the login page."""
    address, text = fetched(f"{opened.server}{CASEBOOK}?lang=kk")
    assert urlsplit(address).path == BASE + "login"
    assert "pk-page" not in text


def test_a_slider_is_answered_through_the_proxy(opened: Opened, page: Page) -> None:
    """The page lives in a real browser: one key on a slider goes to the kernel, and the result changes."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("response", lambda answer: errors.extend([answer.url] if answer.status >= 400 else []))
    page.goto(f"{opened.server}{CASEBOOK}voila/render/leasing.ipynb?token={TOKEN}&lang=kk", wait_until="commit")
    expect(page.locator("html[data-ready]")).to_be_attached(timeout=DEADLINE * 1000)
    cells = page.locator("#pk-cells")
    before = cells.inner_text()
    page.get_by_role("slider").first.press("ArrowRight")
    expect(cells).not_to_have_text(before, use_inner_text=True, timeout=DEADLINE * 1000)
    assert errors == []
