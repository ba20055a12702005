"""The law page as its visitors meet it, in Chromium."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from productivity_kit import texts, the_act
from productivity_kit.text import Language
from tests.browser.pages import DESK, PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready

PAGE = "/voila/render/law.ipynb"
ACT = the_act()


@pytest.mark.parametrize(("language", "width"), [("ru", PHONE), ("kk", DESK)])
def test_a_norm_by_its_link(visitor: Visitor, language: Language, width: int) -> None:
    """A deep link shows the norm whole, in each language on a phone and at a desk, with no grave finding."""
    page = wait_ready(visitor.open_page(PAGE, language, width, {"norm": "5.3.1.participation"}))
    expect(page.get_by_text(ACT.norms["5.3.1.participation"].statement[language])).to_be_visible()
    expect(page.get_by_text(ACT.readings["own-money"].question[language])).to_be_visible()
    page.locator("#glossary > summary").click()
    assert_nothing_cut_off(page)
    assert_accessible(page)


def test_a_search_finds_marks_and_stands_in_the_address(visitor: Visitor) -> None:
    """A word typed is found in the page's language, marked, and can be passed on; a shelf ends the search."""
    page = wait_ready(visitor.open_page(PAGE, "ru"))
    say = texts("ru")
    page.get_by_label(say("Search in Kazakh, Russian or English")).fill("топ-менеджер")
    expect(page.locator("#norm-2\\.def\\.top-manager mark").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"q=%D1%82"))
    page.get_by_label(say("Or browse by")).select_option("мера поддержки")
    expect(page.locator("h2#results")).to_have_text(ACT.measures["leasing"].name.ru)


def test_a_procedure_is_drawn_and_goes_as_is_supposed(visitor: Visitor) -> None:
    """5.4.B on a phone: a diagram and a timeline, nothing cut off, no grave finding; sent back, a second submission."""
    page = wait_ready(visitor.open_page(PAGE, "kk", PHONE, {"by": "procedure", "key": "reimbursement"}))
    say = texts("kk", ACT)
    expect(page.locator("h2#procedure")).to_have_text(ACT.procedures["reimbursement"].name.kk)
    event = say("again after: {event:events}", event="application-incomplete")
    page.get_by_label(say("How it goes")).select_option(event)
    expect(page.get_by_text(say("Submission {n:number}", n=2)).first).to_be_visible()
    expect(page).to_have_url(re.compile(r"back=application-incomplete"))
    page.evaluate("document.querySelectorAll('.pk-chart details').forEach((fold) => { fold.open = true; })")
    assert_nothing_cut_off(page)
    assert_accessible(page)


def test_the_head_of_the_page_leads_on(visitor: Visitor) -> None:
    """From the act to the programme and to a case, in the language being read."""
    page = wait_ready(visitor.open_page(PAGE, "kk"))
    pages = page.get_by_role("navigation").nth(1)
    expect(pages.locator("[aria-current=page]")).to_have_count(1)
    pages.locator("summary").click()
    expect(pages.get_by_role("link", name="Лизинг", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(pages.get_by_role("link", name="Лизинг", exact=True)).to_be_hidden()
    pages.locator("summary").press("Enter")
    pages.get_by_role("link", name="Лизинг", exact=True).click()
    expect(page).to_have_url(re.compile(r"/leasing\.ipynb\?lang=kk$"))
    wait_ready(page)
    page.get_by_role("navigation").nth(1).get_by_role("link", name="Бағдарлама").click()
    expect(page).to_have_url(re.compile(r"/programme\.ipynb\?lang=kk$"))
    wait_ready(page)
