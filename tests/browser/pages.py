"""Pages in a real browser: opened, waited for, and judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, expect

from productivity_kit.text import Language

DEADLINE = 60_000  # ms: a bound for a slow machine, not an expectation
PHONE = 390
DESK = 1280

expect.set_options(timeout=DEADLINE)


@dataclass
class Visitor:
    """Somebody with a browser at one server, and everything that went wrong for them.

    `troubles` holds errors in the console and on the page, requests that failed or were refused, and requests to
    other hosts; a test that provokes one takes it out.
    """

    browser: Browser
    url: str
    troubles: list[str] = field(default_factory=list)

    def open_page(
        self,
        path: str = "/",
        language: Language | None = "ru",
        width: int = DESK,
        query: dict[str, str] | None = None,
        **context: Any,
    ) -> Page:
        """A page in a browser without a past, as soon as it begins to arrive.

        Args:
            path: From the server's root: "/" leads to the first page.
            language: What ?lang= says; without one the address has none.
            width: Of the window, in CSS pixels.
            query: The rest of the address.
            context: More of the browser's context, e.g. color_scheme="dark", locale="kk-KZ".
        """
        page = self.browser.new_context(viewport={"width": width, "height": 844}, **context).new_page()
        page.set_default_timeout(DEADLINE)
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.troubles.append(f"error on the page: {error}"))
        page.on("request", self._note_request)
        page.on("requestfailed", self._note_failure)
        page.on("response", self._note_response)
        asked = {**(query or {}), **({"lang": language} if language else {})}
        page.goto(urljoin(self.url, path) + (f"?{urlencode(asked)}" if asked else ""), wait_until="commit")
        return page

    def close(self) -> None:
        """Closes every page."""
        for context in self.browser.contexts:
            for page in context.pages:
                leave(page)
            context.close()

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"error in the console: {message.text}")

    def _note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.netloc != urlsplit(self.url).netloc:
            self.troubles.append(f"request to another host: {request.url}")

    def _note_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # a page that is left gives up what it was loading
            self.troubles.append(f"request failed: {request.url}: {request.failure}")

    def _note_response(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"request refused: {response.url}: {response.status}")


def leave(page: Page) -> None:
    """Closes a page as a person does: the server hears of it."""
    with page.expect_event("close"):
        page.close(run_before_unload=True)


def wait_ready(page: Page) -> Page:
    """Returns when every output is drawn, none of them an error, and the page has come to rest.

    (`page.wait_for_function` does not work on our pages: their policy forbids what it does. Wait for a fact of
    the page with `expect`.)
    """
    expect(page.locator("html[data-ready]")).to_be_attached()
    expect(page.locator(".pk-failed")).to_have_count(0)
    return page


def assert_accessible(page: Page) -> None:
    """No serious or critical finding of axe-core."""
    found = Axe().run(page).response["violations"]
    grave = [
        f"{finding['impact']}: {finding['help']}: {[node['html'] for node in finding['nodes']]}"
        for finding in found
        if finding["impact"] in ("serious", "critical")
    ]
    assert grave == []


def assert_nothing_cut_off(page: Page) -> None:
    """The page is not wider than its window, and no label that is shown is shown in part."""
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    cut = page.evaluate(
        "[...document.querySelectorAll('.widget-label, .widget-label-basic, .jupyter-button')]"
        ".filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)"
    )
    assert cut == []
