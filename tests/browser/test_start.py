"""The first page as its visitors meet it, in Chromium."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.pages import PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready

START = "/voila/render/start.ipynb"
ANSWERED = {
    "a.kind": "legal-entity", "a.activity": "13", "a.year": "yes", "a.needs": "training", "a.trained": "17",
    "a.cost-training": "6000", "a.paid": "2015-08-10", "a.filed": "2015-09-01", "a.route": "direct",
}  # fmt: skip


def test_an_applicant_is_led_from_question_to_question(visitor: Visitor) -> None:
    """By keyboard: nothing chosen is said, a choice leads on, the address keeps it, back leads back."""
    page = wait_ready(visitor.open_page(START, "en"))
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert").filter(has_text="Choose one of the answers")).to_be_visible()
    page.get_by_role("radio", name="an individual entrepreneur").press("Space")
    page.get_by_role("button", name="Continue").press("Enter")
    expect(page.locator(".pk-guide h3")).to_have_text("What does the enterprise make or do?")
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_role("radio", name="an individual entrepreneur")).to_be_checked()


def test_the_answer_shows_sum_clause_papers_and_day(visitor: Visitor) -> None:
    """17 employees at 6 mln: 30 mln tenge, the head count, 16 papers, the last day (5.3.3, 5.4.B)."""
    page = wait_ready(visitor.open_page(START, "ru", PHONE, ANSWERED))
    card = page.locator(".pk-fit")
    expect(card).to_contain_text("30\u00a0000\u00a0000")
    expect(card).to_contain_text("25 сентября 2015")
    card.get_by_text("документов").click()
    expect(card.locator("ol li")).to_have_count(16)
    assert_nothing_cut_off(page)
    assert_accessible(page)
