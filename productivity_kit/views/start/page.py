"""The first page: what the programme was, who does what, the cases, and which support fits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import ipywidgets as w

from productivity_kit.resources import notebooks
from productivity_kit.text import labels
from productivity_kit.training import Case, easiest_first, open_case
from productivity_kit.views import charts
from productivity_kit.views.page import Visit, address, box, html
from productivity_kit.views.start.answers import AnswerValue, whole
from productivity_kit.views.start.fits import fits
from productivity_kit.views.start.model import Guide
from productivity_kit.views.start.questions import Question
from productivity_kit.views.templating import render

FIRST_GUESS = date(2015, 9, 1)
"""Where the calendar of a date field opens."""


class StartPage:
    """What is told at once, and the guide below it: one question a screen, then the answer."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.guide = Guide(visit.act, visit.say, visit.query)
        self.head, self.result = html("pk-guide-head"), html("pk-guide-result")
        self.fault = html("pk-guide-fault")
        self.field = box(style="pk-guide-field")
        self.buttons = box(style="pk-guide-buttons")
        self.box = box(self.head, self.field, self.fault, self.buttons, self.result, style="pk-guide")
        self.guide.listen(self._draw)
        self._draw()

    def opening(self) -> str:
        """The programme, the picture of those who act, and the cases."""
        return opening(self.visit)

    # The screen of a question

    def _draw(self) -> None:
        question = self.guide.question
        self.fault.value = ""
        if question is None:
            self._draw_result()
        else:
            self.result.value = ""
            self._draw_question(question)
        self.head.value = self._render("head", question=question)  # last: what waits for the page waits for this

    def _draw_question(self, question: Question) -> None:
        say = self.visit.say
        control, answer = self._control(question)
        self.field.children = [control]
        onward = self._button(say("Continue"), lambda: self._answer(answer()), main=True)
        first = self.guide.place[0] == 1
        self.buttons.children = [onward] if first else [onward, self._button(say("Back"), self.guide.back)]

    def _draw_result(self) -> None:
        say = self.visit.say
        self.field.children = []
        self.result.value = self._render("result", fits=fits(self.guide))
        self.buttons.children = [
            self._button(say("Back"), self.guide.back),
            self._button(say("Start again"), self.guide.restart),
        ]

    def _answer(self, value: Any) -> None:
        if value in (None, ()):
            assert self.guide.question is not None
            self.fault.value = self._render("fault", question=self.guide.question)
        else:
            self.guide.answer(value)

    # Controls: each with how its answer is read

    def _control(self, question: Question) -> tuple[w.Widget, Callable[[], Any]]:
        say, given = self.visit.say, self.guide.answers.given.get(question.name)
        name = say.say(question.heading)
        options = question.options(self.visit.act, say)
        match question.kind:
            case "number":
                unit = say.say(question.unit) if question.unit else ""
                number = w.Text(value=str(given or ""), description=f"{name} ({unit})", continuous_update=True)
                return number, lambda: whole(number.value, question.most)
            case "day":
                picked = w.DatePicker(value=given or FIRST_GUESS, description=name)
                return picked, lambda: picked.value
            case "many":
                return self._boxes(options, given or ())
        pairs = [(words, key) for key, words in options.items()]
        kind = w.Dropdown if question.kind == "list" else w.RadioButtons
        chosen = kind(options=pairs, value=given, description=name)
        return chosen, lambda: chosen.value

    def _boxes(self, options: Any, given: Any) -> tuple[w.Widget, Callable[[], Any]]:
        ticks = {key: w.Checkbox(key in given, description=words, indent=False) for key, words in options.items()}
        return box(*ticks.values(), style="pk-guide-many"), lambda: tuple(k for k, tick in ticks.items() if tick.value)

    def _button(self, label: str, action: Callable[[], None], *, main: bool = False) -> w.Widget:
        button = w.Button(description=label, button_style="primary" if main else "")
        button.on_click(lambda _: action())
        return button

    def _render(self, name: str, **values: Any) -> str:
        guide, visit = self.guide, self.visit
        here = address(visit, **guide.answers.query())
        return render(
            f"start/{name}.html.j2",
            visit.say,
            act=visit.act,
            labels=labels,
            guide=guide,
            here=here,
            said=self._said,
            **values,
        )

    def _said(self, question: Question, value: AnswerValue) -> str:
        """An answer in words."""
        say, options = self.visit.say, question.options(self.visit.act, self.visit.say)
        match value:
            case date():
                return say.date(value)
            case int():
                return f"{say.number(value)} {say.say(question.unit) if question.unit else ''}".strip()
            case tuple():
                return ", ".join(self.visit.act.measures[name].short[say.language] for name in value)
        return options[value]


def opening(visit: Visit) -> str:
    """What is the same for every visitor of the language."""
    picture = charts.actors(visit.act, visit.say, "start")
    return render("start/opening.html.j2", visit.say, act=visit.act, picture=picture, cases=_cases(visit))


def _cases(visit: Visit) -> list[tuple[Case, tuple[str, ...]]]:
    """The cases from the easiest to the hardest, each with the notebooks that show it."""
    shown = {path.stem for path in notebooks().glob("*.ipynb")}
    cases = [open_case(name, visit.act, check=False) for name in easiest_first()]
    return [(case, tuple(name for name in (f"{case.name}-desk", case.name) if name in shown)) for case in cases]


def warm(visit: Visit) -> None:
    """Draw what every visitor of the language sees first."""
    opening(visit)


def make(visit: Visit) -> StartPage:
    """The page of this visit."""
    return StartPage(visit)
