"""The leasing case as its visitors meet it, in Chromium."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from productivity_kit import texts, the_act
from productivity_kit.text import Language
from productivity_kit.training import open_case
from tests.browser.pages import (
    DESK,
    PHONE,
    Visitor,
    assert_accessible,
    assert_nothing_cut_off,
    wait_ready,
)

ACT = the_act()
CASE = open_case("leasing", ACT)


def opened(visitor: Visitor, language: Language = "en", width: int = DESK, query: dict[str, str] | None = None) -> Page:
    """The leasing page, ready."""
    return wait_ready(visitor.open_page("/voila/render/leasing.ipynb", language, width, query))


def verdict(page: Page, outcome: str) -> None:
    """Waits until the line in sight says this outcome."""
    expect(page.locator(".pk-verdict")).to_have_attribute("data-outcome", outcome)


@pytest.mark.parametrize(("language", "width"), [("kk", DESK), ("ru", PHONE), ("en", DESK)])
def test_the_case_is_readable_whole_and_accessible(visitor: Visitor, language: Language, width: int) -> None:
    """In each language, at a desk or on a phone: the story, every stage, no label cut off, no grave finding."""
    page = opened(visitor, language, width)
    expect(page.get_by_role("heading", level=1)).to_have_text(CASE.story.title[language])
    assert page.locator("html").get_attribute("lang") == language
    expect(page.locator("h2 .pk-number")).to_have_text(["1", "2", "3", "4", "5", "6", "7", "8"])
    verdict(page, "met")
    assert_nothing_cut_off(page)
    assert_accessible(page)


def test_on_a_phone_the_controls_wait_in_a_drawer_and_open_folds_are_accessible_too(visitor: Visitor) -> None:
    """Nothing is to be moved before the reader asks for it; Escape shuts the drawer. With every clause, table and
    doubtful place open there is still no grave finding, and nothing runs over."""
    page = opened(visitor, "kk", PHONE)
    handle = page.get_by_role("button", name=texts("kk")("Change the facts"))
    slider = page.get_by_role("slider", name=texts("kk")("Term, months"))
    expect(slider).to_be_hidden()
    handle.click()
    expect(slider).to_be_visible()
    slider.press("Escape")
    expect(handle).to_be_focused()
    expect(slider).to_be_hidden()
    handle.click()
    page.get_by_role("button", name=texts("kk")("Doubtful places of the act")).click()
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    assert_nothing_cut_off(page)
    assert_accessible(page)


def test_a_slider_moved_by_key_changes_the_verdict(visitor: Visitor) -> None:
    """Own money from 16 % down three steps is 14.5 %: refused, with the way to the finding (5.3.1.participation)."""
    page = opened(visitor)
    handle = page.get_by_role("slider", name="Own money, share of the value, %")
    for _ in range(2):
        handle.press("ArrowLeft")
    expect(handle).to_have_attribute("aria-valuetext", "15.0")
    verdict(page, "met")
    handle.press("ArrowLeft")
    verdict(page, "not-met")
    expect(page.locator("#pk-status")).to_contain_text("cannot be given")
    page.locator(".pk-verdict").get_by_role("link", name="Own money").click()
    expect(page.locator('[id="finding-5.3.1.participation"]')).to_be_in_viewport()


def test_a_slider_says_its_value_as_the_language_writes_it(visitor: Visitor) -> None:
    """112 500 thousand tenge and 16,0 % in Russian; whoever types a value there meets the plain figure."""
    page = opened(visitor, "ru")
    value = page.get_by_role("slider", name=texts("ru")("Leased value, thousand tenge"))
    expect(value).to_have_attribute("aria-valuetext", re.compile(r"^112\s500$"))
    own = page.get_by_role("textbox", name=texts("ru")("Own money, share of the value, %"))
    expect(own).to_have_text("16,0")
    own.click()
    expect(own).to_have_text("16.0")
    own.fill("14.5")
    own.press("Enter")
    own.blur()
    verdict(page, "not-met")
    expect(own).to_have_text("14,5")


def test_the_address_follows_and_brings_the_scenario_back(visitor: Visitor) -> None:
    """A moved fact stands in the address; the same address in another language opens the same scenario."""
    page = opened(visitor)
    page.get_by_role("slider", name="Term, months").press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?lang=en&months=90$"))
    page.get_by_role("link", name="Қазақша").click()
    expect(page).to_have_url(re.compile(r"lang=kk"))
    wait_ready(page)
    expect(page.get_by_role("slider", name=texts("kk")("Term, months"))).to_have_attribute("aria-valuetext", "90")


def test_what_the_address_cannot_have_is_named_and_harmless(visitor: Visitor) -> None:
    """A wrong value is named with what is expected; markup in it stays text; the case's own value is used."""
    page = opened(visitor, query={"own": "<img src=x onerror=alert(1)>", "months": "90", "r.times": "never"})
    expect(page.get_by_role("alert").filter(has_text="2 values of the address")).to_be_visible()
    expect(page.get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    expect(page.get_by_role("slider", name="Own money, share of the value, %")).to_have_attribute(
        "aria-valuetext", "16.0"
    )
    expect(page.get_by_role("slider", name="Term, months")).to_have_attribute("aria-valuetext", "90")


def test_a_reading_switched_changes_the_finding_and_an_open_clause_stays_open(visitor: Visitor) -> None:
    """Own money that may not be borrowed falls short; the clause being read stays open meanwhile."""
    page = opened(visitor)
    clause = page.locator('[id="clause-5.3.1.participation"]')
    clause.locator("summary").click()
    expect(clause).to_have_attribute("open", "")
    page.get_by_role("button", name="Doubtful places of the act").click()
    reading = ACT.readings["cash-source"]
    page.get_by_label(reading.question.en).select_option(label=reading.options["own"].en)
    verdict(page, "not-met")
    expect(clause).to_have_attribute("open", "")


def test_a_date_typed_in_moves_the_days(visitor: Visitor) -> None:
    """Made known on Friday 13 November 2015, the last day of 5 working days, nothing is late (5.4.A.5)."""
    page = opened(visitor, "ru")
    late = page.locator('.pk-steps > [data-status="late"]')
    expect(late).to_have_count(1)
    page.get_by_label(texts("ru")("Decision made known on")).fill("2015-11-13")
    expect(late).to_have_count(0)


def test_variants_stand_side_by_side_and_the_case_comes_back(visitor: Visitor) -> None:
    """A kept variant and the present one stand beside the case, differences marked; one button goes back."""
    page = opened(visitor)
    page.get_by_role("slider", name="Grace on principal, months").press("ArrowRight")
    page.get_by_role("button", name="Keep this variant beside the case").click()
    page.get_by_role("button", name="equal principal").click()
    table = page.get_by_role("table", name="Variants of the case side by side")
    expect(table.get_by_role("columnheader")).to_have_text(["Fact or result", "The case", "Kept 1", "Now"])
    expect(table.locator("mark").first).to_be_visible()
    page.get_by_role("button", name="Back to the case").click()
    expect(page).to_have_url(re.compile(r"\?lang=en$"))


def test_the_result_can_be_taken_away(visitor: Visitor, tmp_path: Path) -> None:
    """The answer as JSON and the payments as CSV, and they hold the figures of the page."""
    page = opened(visitor)
    page.get_by_role("button", name="Make the files to download").click()
    with page.expect_download() as saved:
        page.get_by_role("link", name="The payments (CSV for a spreadsheet)").click()
    saved.value.save_as(tmp_path / "payments.csv")
    lines = (tmp_path / "payments.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + 28  # 84 months, a payment every 3
    assert lines[1] == "1,2016-03-01,94500000,1181250,0,1181250,94500000"  # 94 500 000 x 5 % / 4 in the grace period
    with page.expect_download() as saved:
        page.get_by_role("link", name="The whole answer with its clauses (JSON)").click()
    saved.value.save_as(tmp_path / "answer.json")
    assert '"wording": "440"' in (tmp_path / "answer.json").read_text(encoding="utf-8")


def test_the_print_holds_the_findings_and_leaves_the_controls_out(visitor: Visitor) -> None:
    """On paper: the story, the findings and the figures, no sliders and no buttons."""
    page = opened(visitor)
    page.emulate_media(media="print")
    expect(page.locator(".pk-panel")).to_be_hidden()
    expect(page.get_by_role("button", name="Print the page")).to_be_hidden()
    expect(page.locator('[id="finding-5.3.1.minimum"]')).to_be_visible()
