"""Every page of the casebook opened, in Chromium: in each language on a phone, and those without a test of their own
at a desk."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from productivity_kit.resources import notebooks
from productivity_kit.text import LANGUAGES, Language
from tests.browser.pages import DESK, PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready

PAGES = sorted(path.name for path in notebooks().glob("*.ipynb"))
WAYS: list[tuple[str, Language, int]] = [
    *((name, language, PHONE) for name in PAGES for language in LANGUAGES),
    *((name, "ru", DESK) for name in ("start.ipynb", "what-if.ipynb", "trainer.ipynb")),
]


@pytest.mark.parametrize(("name", "language", "width"), WAYS)
def test_it_is_whole_and_accessible(visitor: Visitor, name: str, language: Language, width: int) -> None:
    """A heading in the language, nothing cut off, no grave finding, no error, no request to another host."""
    page = wait_ready(visitor.open_page(f"/voila/render/{name}", language, width))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("html").get_attribute("lang") == language
    assert_nothing_cut_off(page)
    assert_accessible(page)
