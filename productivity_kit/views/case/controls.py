"""The widgets of an answer, by the kind of question; each gives what was answered, or None where nothing was."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

import ipywidgets as w

from productivity_kit.document.values import tiyn
from productivity_kit.text import Texts
from productivity_kit.training import Telling
from productivity_kit.training.judging import Given
from productivity_kit.training.points import AnyPoint, Clause, Costs, Day, Many, Number, One, Order, Papers, Sum
from productivity_kit.views.page import box, html
from productivity_kit.views.templating import render

_NUMBER = re.compile(r"\d{1,9}")


class Control:
    """A widget to answer with: `box` is shown, `given` reads it, `lack` says what is missing where it gives None."""

    box: w.Widget

    def __init__(self, say: Texts) -> None:
        self.say = say

    def given(self) -> Given | None:
        """The answer as it stands."""
        raise NotImplementedError

    def lack(self) -> str:
        """What to do where nothing was answered."""
        return self.say("Choose an answer first.")


class Choice(Control):
    """Radio buttons: choose one."""

    def __init__(self, options: list[tuple[str, str]], say: Texts) -> None:
        super().__init__(say)
        self.radio = w.RadioButtons(options=options, value=None, description=say("Your answer"))
        self.box = box(self.radio, style="pk-choice")

    def given(self) -> Given | None:
        value: str | None = self.radio.value
        return value


class Choices(Control):
    """Check boxes: choose all that fit; nothing chosen is an answer too, once it is confirmed by answering."""

    def __init__(self, options: list[tuple[str, str]], heading: str, say: Texts) -> None:
        super().__init__(say)
        self.boxes = {key: w.Checkbox(False, description=text, indent=False) for text, key in options}
        self.box = box(
            html(value=render("case/marking.html.j2", say, heading=heading)), *self.boxes.values(), style="pk-choice"
        )

    def given(self) -> Given | None:
        return tuple(key for key, widget in self.boxes.items() if widget.value)


class Field(Control):
    """A text field for a sum or a number."""

    def __init__(self, description: str, read: Callable[[str], int | None], lack: str, say: Texts) -> None:
        super().__init__(say)
        self.field = w.Text(description=description, continuous_update=True)
        self.read = read
        self._lack = lack
        self.box = box(self.field, style="pk-choice")

    def given(self) -> Given | None:
        return self.read(self.field.value.strip())

    def lack(self) -> str:
        return self._lack


class DayField(Control):
    """A date."""

    def __init__(self, say: Texts) -> None:
        super().__init__(say)
        self.field = w.DatePicker(description=say("The day"))
        self.box = box(self.field, style="pk-choice")

    def given(self) -> Given | None:
        value: date | None = self.field.value
        return value

    def lack(self) -> str:
        return self.say("Choose a day first.")


class Ordering(Control):
    """Buttons pressed one after another; the last can be taken back."""

    def __init__(self, options: list[tuple[str, str]], say: Texts) -> None:
        super().__init__(say)
        self.names = {key: text for text, key in options}
        self.chosen: list[str] = []
        self.list = html("pk-ordered")
        self.buttons = {key: w.Button(description=text) for text, key in options}
        for key, button in self.buttons.items():
            button.on_click(lambda _, key=key: self._choose(key))
        self.back = w.Button(description=say("Take the last one back"))
        self.back.on_click(lambda _: self._undo())
        self.box = box(self.list, *self.buttons.values(), self.back, style="pk-choice")
        self._draw()

    def given(self) -> Given | None:
        return tuple(self.chosen) if len(self.chosen) == len(self.names) else None

    def lack(self) -> str:
        return self.say("Put every step in its place first.")

    def _choose(self, key: str) -> None:
        self.chosen.append(key)
        self._draw()

    def _undo(self) -> None:
        if self.chosen:
            self.chosen.pop()
            self._draw()

    def _draw(self) -> None:
        for key, button in self.buttons.items():
            button.layout.display = "none" if key in self.chosen else None
        self.back.layout.display = None if self.chosen else "none"
        names = [self.names[key] for key in self.chosen]
        self.list.value = render("case/ordered.html.j2", self.say, names=names)


def control(point: AnyPoint, key: str, telling: Telling, seed: int) -> Control:
    """The widgets for a point; the order of options does not follow the file, which may begin with the right one."""
    say = telling.say
    options = [(_label(point, choice, telling), choice) for choice in telling.choices(point)]
    if isinstance(point, One | Clause | Many | Order):
        Random(f"{seed} {telling.case.name} {key}").shuffle(options)
    match point:
        case One() | Clause():
            return Choice(options, say)
        case Many():
            return Choices(options, say("Choose all that fit"), say)
        case Papers():
            heading = say("Mark the papers") if point.answer.names == "sheets" else say("Choose all that are missing")
            return Choices(options, heading, say)
        case Costs():
            return Choices(options, say("Mark the lines of which something does not count"), say)
        case Sum():
            return Field(say("Sum, tenge"), tiyn, say("Write a sum in tenge, such as 1 250 000."), say)
        case Number():
            return Field(say("Number"), _whole, say("Write a whole number."), say)
        case Day():
            return DayField(say)
    return Ordering(options, say)


def _label(point: AnyPoint, key: str, telling: Telling) -> str:
    text = telling.option(point, key)
    if isinstance(point, Clause) and key in telling.case.act.norms:
        return f"{telling.case.act.cite(key, telling.say.language)}: {text}"
    if isinstance(point, Costs):
        cost: Any = next(cost for cost in telling.application.costs if cost.key == key)
        return text if cost.amount is None or cost.currency != "KZT" else f"{text}: {telling.say.money(cost.amount)}"
    return text


def _whole(text: str) -> int | None:
    return int(text) if _NUMBER.fullmatch(text) else None
