"""The programme page as its visitors meet it, in Chromium."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from productivity_kit import texts, the_act
from productivity_kit.text import Language
from tests.browser.pages import DESK, PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready

PAGE = "/voila/render/programme.ipynb"
ACT = the_act()


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


def test_a_register_is_brought_mended_and_given_back(visitor: Visitor, tmp_path: Path) -> None:
    """On a phone: one too large is not even sent, a faulty one is told of line by line, a good one moves the page."""
    page, say = wait_ready(visitor.open_page(PAGE, "ru", PHONE)), texts("ru", ACT)
    file = tmp_path / "own.csv"

    def bring(text: str) -> None:
        file.write_text(text, encoding="utf-8")
        with page.expect_file_chooser() as chosen:
            page.get_by_role("button", name=say("Bring a register")).click()
        chosen.value.set_files(file)

    bring("x" * 1_000_001)
    expect(page.get_by_role("alert").filter(has_text="1 000 000")).to_be_visible()
    bring("measure,applicant,decided,granted\ntrainin,a,2016-03-02,true\n")
    expect(page.get_by_role("alert").filter(has_text="own.csv:2")).to_be_visible()
    expect(page.locator("#pk-too-large")).to_have_count(0)
    assert_nothing_cut_off(page)
    bring("measure,applicant,decided,granted\ntraining,a,2016-03-02,true\n")
    expect(page.locator(".pk-verdict")).to_contain_text("2016")
    expect(page.get_by_text(say("your register")).first).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name=say("Back to the made-up register")).click()
    expect(page.get_by_text(say("your register"))).to_have_count(0)
