"""The training case as a trainee meets it, in Chromium: readable, by keyboard, with its result."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from productivity_kit.text import Language
from productivity_kit.training import open_case
from tests.browser.desk import ACT, DECIDE, WALK, begin, fill, path_of, telling_of, work_through
from tests.browser.pages import DESK, PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready
from tests.training.walking import right, wrong

CASE = open_case("training", ACT)
PATH = path_of(CASE)


def opened(visitor: Visitor, language: Language = "en", width: int = DESK) -> Page:
    """The page of the case, ready."""
    return wait_ready(visitor.open_page(PATH, language, width))


@pytest.mark.parametrize(("language", "width"), [("kk", PHONE), ("ru", DESK), ("en", PHONE)])
def test_it_is_readable_and_accessible(visitor: Visitor, language: Language, width: int) -> None:
    """In each language, at a desk or on a phone: the story, a question with its papers open, and the feedback."""
    page, telling = opened(visitor, language, width), telling_of(CASE, language)
    expect(page.get_by_role("heading", level=1)).to_have_text(CASE.story.title[language])
    assert_accessible(page)
    begin(page, CASE, language, WALK)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    expect(page.locator(".pk-sheet").first).to_be_visible()
    assert_nothing_cut_off(page)
    assert_accessible(page)
    point = next(iter(CASE.points.values()))
    fill(page, CASE, point, wrong(point, telling), language)
    expect(page.locator(".pk-feedback")).to_have_attribute("data-state", "wrong")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    assert_nothing_cut_off(page)
    assert_accessible(page)


def test_the_keyboard_alone_is_enough(visitor: Visitor) -> None:
    """From the heading of the question to the answer and on, with Tab, arrows, Space and Enter."""
    page = opened(visitor)
    begin(page, CASE, "en", DECIDE)
    page.locator(".pk-answer").get_by_role("textbox").focus()
    page.keyboard.type("3")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Answer", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#feedback")).to_be_focused()
    page.get_by_role("button", name="Next", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#question")).to_be_focused()
    page.locator(".pk-answer").get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(page.locator(".pk-answer input:checked")).to_have_count(1)


def test_a_hint_and_an_empty_answer_are_said(visitor: Visitor) -> None:
    """The hint is a status, the lack an alert."""
    page = opened(visitor)
    begin(page, CASE, "en", DECIDE)
    page.get_by_role("button", name="Answer", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="Write a whole number.")).to_be_visible()
    page.get_by_role("button", name="Hint (costs 1 mark)").click()
    expect(page.get_by_role("status").filter(has_text="Hint.")).to_be_visible()


def test_the_page_knows_no_answer_beforehand(visitor: Visitor) -> None:
    """Neither the document nor what the server sends for the question holds the feedback or the kit's answer."""
    heard: list[str] = []
    page = visitor.browser.new_context().new_page()
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: heard.append(str(frame))))
    page.goto(f"{visitor.url.rstrip('/')}{PATH}?lang=en")
    wait_ready(page)
    begin(page, CASE, "en", WALK)
    point = CASE.points["first-check"]
    mistake = point.mistakes[0].why.en  # type: ignore[union-attr]
    assert point.trap is not None
    for words in (mistake, point.trap.en, point.hint.en):
        assert words not in page.content()
        assert words not in "".join(heard)


def test_the_result_can_be_taken_away_and_printed(visitor: Visitor, tmp_path: Path) -> None:
    """A table of all decisions as CSV; on paper the result and the notices, no buttons."""
    page = opened(visitor)
    begin(page, CASE, "en", DECIDE)
    work_through(page, CASE, "en", right, "right")
    with page.expect_download() as saved:
        page.get_by_role("link", name="The result as a table (CSV)").click()
    saved.value.save_as(tmp_path / "result.csv")
    lines = (tmp_path / "result.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + len(CASE.points)
    page.emulate_media(media="print")
    expect(page.locator(".pk-results")).to_be_visible()
    expect(page.locator("[data-kind=notice-positive]")).to_be_visible()
    expect(page.get_by_role("button", name="Print the result")).to_be_hidden()
