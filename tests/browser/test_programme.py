"""The programme page as its visitors meet it, in Chromium."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from productivity_kit import texts
from productivity_kit.text import Language
from tests.browser.pages import DESK, PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready

PAGE = "/voila/render/programme.ipynb"


@pytest.mark.parametrize(("language", "width"), [("ru", PHONE), ("kk", DESK)])
def test_the_page_is_whole_and_accessible(visitor: Visitor, language: Language, width: int) -> None:
    """In each language on a phone, and at a desk: its text, its pictures, every fold open, no grave finding."""
    page = wait_ready(visitor.open_page(PAGE, language, width))
    expect(page.get_by_role("heading", level=1)).to_have_text(texts(language)("The programme as a whole"))
    expect(page.locator("svg[role=img]")).to_have_count(7)
    page.evaluate("document.querySelectorAll('details:not(.pk-cases)').forEach((fold) => { fold.open = true; })")
    assert_nothing_cut_off(page)
    assert_accessible(page)


def test_another_year_and_another_reading_move_the_page(visitor: Visitor) -> None:
    """The year by key, a reading by choice: figures and the address follow, and the link brings them back."""
    page = wait_ready(visitor.open_page(PAGE, "en"))
    year = page.get_by_role("slider", name="Year")
    expect(year).to_have_attribute("aria-valuetext", "2015")
    year.press("ArrowRight")
    expect(page.locator(".pk-verdict")).to_contain_text("2016")
    expect(page).to_have_url(re.compile(r"\?lang=en&year=2016$"))
    page.get_by_label("Have the leasing sums of 2011 and 2012").select_option(index=1)
    expect(page.locator("#plan-2011")).to_contain_text("5,644,100,000 tenge stays unexplained")
    page.get_by_role("link", name="Русский").click()
    wait_ready(page)
    expect(page.locator("#plan-2011")).to_contain_text("5 644 100 000")
