"""Working through a case with the page's own controls, as a trainee does."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from playwright.sync_api import Page, expect

from productivity_kit import texts, the_act
from productivity_kit.resources import notebooks
from productivity_kit.text import Language
from productivity_kit.training import Case, Telling
from productivity_kit.training.judging import Given
from productivity_kit.training.points import AnyPoint

ACT = the_act()
WALK, DECIDE = "Walk me through", "Let me decide"


def path_of(case: Case) -> str:
    """The address of the desk at which the case is worked through."""
    desk = f"{case.name}-desk"
    return f"/voila/render/{desk if (notebooks() / f'{desk}.ipynb').exists() else case.name}.ipynb"


def telling_of(case: Case, language: Language) -> Telling:
    """The case told in the language."""
    return Telling(case, texts(language, ACT))


def begin(page: Page, case: Case, language: Language, mode: str) -> None:
    """Begin the case."""
    page.get_by_role("button", name=texts(language)(mode), exact=True).click()
    first = said(case, next(iter(case.points.values())), language)
    expect(page.get_by_role("heading", level=2, name=first)).to_be_focused()


def said(case: Case, point: AnyPoint, language: Language) -> str:
    """The question in the language."""
    return telling_of(case, language).at(point.when).text(point.question)


def pattern(*parts: str) -> re.Pattern[str]:
    """The parts as an expression; a stroke, which ends an expression in the browser, is any character.

    In the names that the browser tells, every space is a plain one, also those that hold a figure together.
    """
    plain = [part if part in "^$" else re.escape(" ".join(part.split())).replace("/", ".") for part in parts]
    return re.compile("".join(plain))


def fill(page: Page, case: Case, point: AnyPoint, given: Given, language: Language) -> None:
    """Answer with the widgets as a trainee does."""
    answer, telling = page.locator(".pk-answer"), telling_of(case, language).at(point.when)
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


def work_through(
    page: Page, case: Case, language: Language, way: Callable[[AnyPoint, Telling], Given], state: str
) -> None:
    """Answer every question in this way to the result; each answer must come out as `state`, "right" or "wrong"."""
    say, telling = texts(language, ACT), telling_of(case, language)
    for number, point in enumerate(case.points.values(), start=1):
        expect(page.locator("#question")).to_have_text(said(case, point, language))
        fill(page, case, point, way(point, telling), language)
        expect(page.locator(".pk-feedback")).to_have_attribute("data-state", state)
        expect(page.locator("#feedback")).to_be_focused()
        last = number == len(case.points)
        page.get_by_role("button", name=say("See the result" if last else "Next"), exact=True).click()


def all_marks(case: Case, language: Language) -> str:
    """The heading of a result without a fault."""
    most = sum(point.marks for point in case.points.values())
    return texts(language, ACT)("Your result: {marks} of {of} marks", marks=most, of=most)
