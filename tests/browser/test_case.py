"""The training case as a trainee meets it, in Chromium: worked through to its end, rightly and wrongly."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from productivity_kit import texts, the_act
from productivity_kit.text import LANGUAGES, Language
from productivity_kit.training import Telling, open_case
from productivity_kit.training.judging import Given
from productivity_kit.training.points import AnyPoint
from tests.browser.pages import DESK, PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready
from tests.training.walking import right, wrong

ACT = the_act()
CASE = open_case("training", ACT)
PATH = "/voila/render/training.ipynb"
WALK, DECIDE = "Walk me through", "Let me decide"


def opened(visitor: Visitor, language: Language = "en", width: int = DESK) -> Page:
    """The page of the case, ready."""
    return wait_ready(visitor.open_page(PATH, language, width))


def begin(page: Page, language: Language, mode: str) -> None:
    """Begin the case."""
    page.get_by_role("button", name=texts(language)(mode), exact=True).click()
    expect(page.get_by_role("heading", level=2, name=said(next(iter(CASE.points.values())), language))).to_be_focused()


def said(point: AnyPoint, language: Language) -> str:
    """The question in the language."""
    return Telling(CASE, texts(language, ACT)).at(point.when).text(point.question)


def pattern(*parts: str) -> re.Pattern[str]:
    """The parts as an expression; a stroke, which ends an expression in the browser, is any character."""
    return re.compile("".join(part if part in "^$" else re.escape(part).replace("/", ".") for part in parts))


def fill(page: Page, point: AnyPoint, given: Given, language: Language) -> None:
    """Answer with the widgets as a trainee does."""
    answer, telling = page.locator(".pk-answer"), Telling(CASE, texts(language, ACT)).at(point.when)
    if isinstance(given, date):
        answer.locator("input[type=date]").fill(given.isoformat())
    elif isinstance(given, int):
        shown = f"{given // 100}" if point.answer.gives == "sum" else str(given)
        answer.get_by_role("textbox").fill(shown)
    elif isinstance(given, str):
        answer.get_by_role("radio", name=pattern(telling.option(point, given), "$")).check()
    elif point.answer.gives == "order":
        for key in given:
            answer.get_by_role("button", name=telling.option(point, key)).click()
    else:
        for key in given:
            answer.get_by_role("checkbox", name=pattern("^", telling.option(point, key))).check()
    page.get_by_role("button", name=texts(language)("Answer"), exact=True).click()


@pytest.mark.parametrize(("well", "language"), [(True, "ru"), (False, "kk")])
def test_the_case_is_worked_through_to_its_end(visitor: Visitor, well: bool, language: Language) -> None:
    """Every question answered with the page's own controls, to the result sheet and the notices; the right way gives
    all marks, the wrong way shows at each point where it leads."""
    say = texts(language, ACT)
    page, telling = opened(visitor, language), Telling(CASE, say)
    begin(page, language, DECIDE if well else WALK)
    for number, point in enumerate(CASE.points.values(), start=1):
        expect(page.locator("#question")).to_have_text(said(point, language))
        fill(page, point, (right if well else wrong)(point, telling), language)
        expect(page.locator(".pk-feedback")).to_have_attribute("data-state", "right" if well else "wrong")
        expect(page.locator("#feedback")).to_be_focused()
        last = number == len(CASE.points)
        page.get_by_role("button", name=say("See the result" if last else "Next"), exact=True).click()
    most = sum(point.marks for point in CASE.points.values())
    marks = re.compile(say("Your result: {marks} of {of} marks", marks=most, of=most))
    heading = page.get_by_role("heading", level=2, name=marks)
    expect(heading).to_have_count(1 if well else 0)
    expect(page.locator("[data-kind=notice-gaps]")).to_be_visible()
    expect(page.locator("[data-kind=notice-positive]")).to_be_visible()
    assert_accessible(page)
    assert_nothing_cut_off(page)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_it_is_readable_and_accessible(visitor: Visitor, language: Language, width: int) -> None:
    """In each language, at a desk and on a phone: the story, a question with its papers open, and the feedback."""
    say = texts(language, ACT)
    page, telling = opened(visitor, language, width), Telling(CASE, say)
    expect(page.get_by_role("heading", level=1)).to_have_text(CASE.story.title[language])
    assert_accessible(page)
    begin(page, language, WALK)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    expect(page.locator(".pk-sheet").first).to_be_visible()
    assert_nothing_cut_off(page)
    assert_accessible(page)
    point = next(iter(CASE.points.values()))
    fill(page, point, wrong(point, telling), language)
    expect(page.locator(".pk-feedback")).to_have_attribute("data-state", "wrong")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    assert_nothing_cut_off(page)
    assert_accessible(page)


def test_the_keyboard_alone_is_enough(visitor: Visitor) -> None:
    """From the heading of the question to the answer and on, with Tab, arrows, Space and Enter."""
    page = opened(visitor)
    begin(page, "en", DECIDE)
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
    begin(page, "en", DECIDE)
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
    begin(page, "en", WALK)
    point = CASE.points["first-check"]
    mistake = point.mistakes[0].why.en  # type: ignore[union-attr]
    assert point.trap is not None
    for words in (mistake, point.trap.en, point.hint.en):
        assert words not in page.content()
        assert words not in "".join(heard)


def test_the_result_can_be_taken_away_and_printed(visitor: Visitor, tmp_path: Path) -> None:
    """A table of all decisions as CSV; on paper the result and the notices, no buttons."""
    page, telling = opened(visitor), Telling(CASE, texts("en", ACT))
    begin(page, "en", DECIDE)
    for number, point in enumerate(CASE.points.values(), start=1):
        expect(page.locator("#question")).to_have_text(said(point, "en"))
        fill(page, point, right(point, telling), "en")
        last = number == len(CASE.points)
        page.get_by_role("button", name="See the result" if last else "Next", exact=True).click()
    with page.expect_download() as saved:
        page.get_by_role("link", name="The result as a table (CSV)").click()
    saved.value.save_as(tmp_path / "result.csv")
    lines = (tmp_path / "result.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + len(CASE.points)
    page.emulate_media(media="print")
    expect(page.locator(".pk-results")).to_be_visible()
    expect(page.locator("[data-kind=notice-positive]")).to_be_visible()
    expect(page.get_by_role("button", name="Print the result")).to_be_hidden()
