"""The page of a case without a browser: what is shown when, what is answered, what is kept."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape

from productivity_kit import the_act
from productivity_kit.serving.pages import show
from productivity_kit.text import LANGUAGES, Language, texts
from productivity_kit.training import open_case
from productivity_kit.training.records import Records
from productivity_kit.views.case.controls import Choice, Choices, DayField, Field, Ordering
from productivity_kit.views.case.model import CaseModel
from productivity_kit.views.case.page import CasePage, make
from productivity_kit.views.leasing import page as leasing_page
from productivity_kit.views.page import Visit
from tests.training.walking import right, wrong
from tests.views.test_leasing_page import Balance

ACT = the_act()
CASE = open_case("training", ACT)


def page(language: Language = "en", store: Records | None = None, role: str = "") -> CasePage:
    """The page of a visitor whose watch stands still."""
    return CasePage(CaseModel(CASE, texts(language, ACT), lambda: 0.0), role, store)


def hidden(widget: Any) -> bool:
    """Whether the widget is out of sight."""
    return bool(widget.layout.display == "none")


def fill(shown: CasePage, *, well: bool) -> None:
    """Answer the present question with its widgets."""
    given: Any = (right if well else wrong)(shown.model.now, shown.model.telling)
    match shown.control:
        case Choice() as choice:
            choice.radio.value = given
        case Choices() as choices:
            for key, box in choices.boxes.items():
                box.value = key in given
        case Field() as field:
            field.field.value = str(given // 100 if shown.model.now.answer.gives == "sum" else given)
        case DayField() as day:
            day.field.value = given
        case Ordering() as ordering:
            for key in given:
                ordering.buttons[key].click()
    shown.submit.click()


def test_before_it_begins_there_is_only_the_story_and_the_choice() -> None:
    """Two ways to begin; no question yet."""
    shown = page()
    assert not hidden(shown.begin)
    assert hidden(shown.bench)
    assert hidden(shown.end)
    assert "Egin Mash" in shown.opening()


@pytest.mark.parametrize("well", [True, False])
def test_the_case_is_worked_through_with_its_widgets(well: bool) -> None:
    """Every question is answered with the widgets alone, to the result and the notices."""
    shown = page()
    (shown.walk if not well else shown.decide).click()
    for _ in CASE.points:
        assert not hidden(shown.place)
        assert hidden(shown.next)
        fill(shown, well=well)
        assert f'data-state="{"right" if well else "wrong"}"' in shown.feedback.value
        assert hidden(shown.place)
        assert hidden(shown.submit) or hidden(shown.buttons)
        shown.next.click()
    assert not hidden(shown.end)
    attempt = shown.model.attempt
    assert attempt is not None
    assert (attempt.marks == attempt.of) is well
    assert f"{attempt.marks} of {attempt.of} marks" in shown.result.value
    assert 'data-kind="notice-gaps"' in shown.notices.value
    assert 'data-kind="notice-positive"' in shown.notices.value
    assert "3,556,000 tenge" in shown.notices.value.replace("\u00a0", " ")


def test_how_the_procedure_went_is_drawn_at_the_end_and_not_before() -> None:
    """Whose turn it was and what was late are questions of the case: the page does not hold the drawing before."""
    shown = page()
    shown.walk.click()
    for _ in CASE.points:
        assert shown.course.value == ""
        fill(shown, well=True)
        shown.next.click()
    assert shown.course.value.count("<figure") == 2
    for step in ACT.procedures["reimbursement"].steps.values():
        assert escape(step.does.en) in shown.course.value
    shown.walk.click()
    assert shown.course.value == shown.notices.value == shown.result.value == ""


def test_what_to_look_at_is_said_to_who_is_walked_through_only() -> None:
    """Deciding alone, there is the question and the folder."""
    walked, alone = page(), page()
    walked.walk.click()
    alone.decide.click()
    look = CASE.points["first-check"].look
    assert look is not None
    assert look.en in walked.question.value
    assert look.en not in alone.question.value


def test_a_hint_is_shown_once_and_costs_a_mark() -> None:
    """The button goes, the hint stays, the mark is gone."""
    shown = page()
    shown.decide.click()
    shown.hint.click()
    assert hidden(shown.hint)
    assert CASE.points["first-check"].hint.en in shown.hint_place.value
    fill(shown, well=True)
    assert shown.model.attempt is not None
    assert shown.model.attempt.marks == 3


def test_an_empty_answer_is_not_taken() -> None:
    """The page says what to do instead."""
    shown = page()
    shown.decide.click()
    shown.submit.click()
    assert "Write a whole number." in shown.hint_place.value
    assert shown.model.judgement is None


def test_a_figure_that_is_none_is_not_taken() -> None:
    """Words, a minus or a fraction of a tiyn are refused; spaces and a comma are not."""
    shown = page()
    shown.decide.click()
    while shown.model.point != "hotel-sum":
        fill(shown, well=True)
        shown.next.click()
    assert isinstance(shown.control, Field)
    for text in ("about two million", "-5", "1.234", ""):
        shown.control.field.value = text
        shown.submit.click()
        assert shown.model.judgement is None
    shown.control.field.value = "2 078 422,50"
    shown.submit.click()
    assert shown.model.judgement is not None
    assert shown.model.judgement.right


def test_an_order_can_be_taken_back() -> None:
    """The last step pressed comes back among the others."""
    shown = page()
    shown.decide.click()
    while shown.model.point != "order":
        fill(shown, well=True)
        shown.next.click()
    assert isinstance(shown.control, Ordering)
    shown.control.buttons["payment"].click()
    assert shown.control.chosen == ["payment"]
    shown.submit.click()
    assert "Put every step in its place first." in shown.hint_place.value
    shown.control.back.click()
    assert shown.control.chosen == []


def test_nothing_is_kept_unless_asked_for(tmp_path: Path) -> None:
    """The attempt is written when the button is pressed, with nickname and group, and only once."""
    store = Records(tmp_path / "attempts.sqlite")
    shown = page(store=store)
    shown.decide.click()
    for _ in CASE.points:
        fill(shown, well=True)
        shown.next.click()
    assert not (tmp_path / "attempts.sqlite").exists()
    shown.keep.click()
    assert "at most 40 characters" in shown.saved.value
    shown.nickname.value, shown.group.value = "Ақбота", "KIDI-7"
    shown.keep.click()
    shown.keep.click()
    assert store.group("KIDI-7").attempts == 1
    assert shown.keep.disabled


def test_a_store_that_fails_is_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Where the file cannot be written, the trainee is told to download the result, and the operator why."""
    (tmp_path / "file").write_text("")
    shown = page(store=Records(tmp_path / "file" / "attempts.sqlite"))
    shown.decide.click()
    shown.nickname.value = shown.group.value = "x"
    shown.keep.click()
    assert "could not be kept" in shown.saved.value
    assert "File exists" in caplog.text or "Not a directory" in caplog.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_well_formed(language: Language) -> None:
    """Tags close in order and no id stands twice on the page, in the middle of the case and at its end."""
    shown = page(language)
    shown.walk.click()
    for _ in CASE.points:
        fill(shown, well=False)
        check(shown.progress, shown.question, shown.sheets, shown.feedback)
        shown.next.click()
    check(shown.progress, shown.result, shown.notices, shown.course)


def check(*places: Any) -> None:
    """The HTML of these places together."""
    whole = "".join(place.value for place in places)
    parser = Balance()
    parser.feed(whole)
    assert (parser.faults, parser.open) == ([], [])
    ids = re.findall(r'\bid="([^"]+)"', whole)
    assert len(ids) == len(set(ids))


def test_the_role_of_the_address_is_told_and_an_unknown_one_is_not() -> None:
    """?role=applicant tells the applicant's part; anything else the first role."""
    roles = CASE.story.roles
    assert roles["applicant"].en.replace("'", "&#39;") in page(role="applicant").opening()
    assert roles["desk"].en in page(role="<script>").opening()


@pytest.mark.parametrize(("asked", "seed"), [("7", 7), ("", 0), ("-1", 0), ("seven", 0), ("9999999", 0), ("٣", 0)])
def test_the_address_asks_for_a_variant(asked: str, seed: int) -> None:
    """?drill=7 draws the seventh variant; what is no number draws none."""
    shown = make(Visit("training", ACT, texts("en", ACT), {"drill": asked}), lambda: 0.0)
    assert shown.model.seed == seed
    assert (shown.model.case.application == CASE.application) is (seed == 0)


def test_a_page_that_is_no_case_is_refused() -> None:
    """An unknown name is an error, not an empty page."""
    with pytest.raises(KeyError):
        show("no-such-case")


def test_a_day_is_a_date() -> None:
    """The date field gives a day."""
    field = DayField(texts("en"))
    assert field.given() is None
    field.field.value = date(2015, 10, 15)
    assert field.given() == date(2015, 10, 15)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_two_pages_of_the_leasing_case_lead_to_each_other(language: Language) -> None:
    """From the desk to the page stage by stage, and from that page to the desk, in the same language."""
    say = texts(language, ACT)
    desk = make(Visit("leasing-desk", ACT, say, {})).opening()
    assert f'href="leasing.ipynb?lang={language}"' in desk
    stages = leasing_page.make(Visit("leasing", ACT, say, {})).opening()
    assert f'href="leasing-desk.ipynb?lang={language}"' in stages
    assert "leasing.ipynb" not in make(Visit("training", ACT, say, {})).opening()
