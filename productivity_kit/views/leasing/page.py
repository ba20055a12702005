"""The leasing page: controls on one side, the desk's steps on the other, all drawn from the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as w

from productivity_kit.text import Texts
from productivity_kit.training import Case, open_case
from productivity_kit.views.leasing.controls import RANGES, READINGS, TENTHS
from productivity_kit.views.leasing.model import LeasingModel
from productivity_kit.views.leasing.sections import ORDER, Sections
from productivity_kit.views.page import Visit, box, html


def warm(visit: Visit) -> None:
    """Draw every section of the case once."""
    case = open_case(visit.name, visit.act)
    sections = Sections(case, LeasingModel(case.application, visit.act), visit.say)
    sections.story()
    for stage in ORDER:
        sections.stage(stage)


def make(visit: Visit) -> LeasingPage:
    """The page with the scenario of the address."""
    case = open_case(visit.name, visit.act)
    return LeasingPage(case, LeasingModel(case.application, visit.act, visit.query), visit.say)


class LeasingPage:
    """The widgets of the page and how they follow the model.

    `box` is what is shown. Sections are HTML; a control changes the model, the model redraws what changed.
    """

    def __init__(self, case: Case, model: LeasingModel, say: Texts) -> None:
        self.model = model
        self.say = say
        self.sections = Sections(case, model, say)
        self.controls: dict[str, w.Widget] = {}
        self._files_wanted = False
        self._quiet = False
        self.verdict = html("pk-stay")
        self.stages = {stage: html() for stage in ORDER}
        self.compare, self.take = html(), html()
        self.box = self._box()
        model.listen(self._follow)
        self._draw()

    def opening(self) -> str:
        """The story, as it is before anything is moved."""
        return self.sections.story()

    def _box(self) -> w.Widget:
        sections = box(*self.stages.values(), self.compare, self.take, self._files_button(), style="pk-sections")
        desk = box(box(*self._panel(), style="pk-panel pk-drawer"), sections, style="pk-desk")
        notice = [html(value=refused)] if (refused := self.sections.refused()) else []
        return box(*notice, self.verdict, desk, style="pk-case")

    def _panel(self) -> list[w.Widget]:
        say = self.say
        return [
            html(value=self.sections.panel()),
            self._slider("value", say("Leased value, thousand tenge")),
            self._slider("own", say("Own money, share of the value, %")),
            self._slider("months", say("Term, months")),
            self._slider("grace", say("Grace on principal, months")),
            self._choice("every", say("A payment every"), {say("month"): 1, say("3 months"): 3, say("6 months"): 6}),
            self._choice(
                "payments",
                say("Kind of payments"),
                {say("equal payments"): "annuity", say("equal principal"): "equal-principal"},
            ),
            self._slider("market", say("Bank rate to compare with, % a year")),
            self._sector(),
            self._day("filed", say("Passport received on")),
            self._day("confirmed", say("Confirmation given on")),
            self._day("notified", say("Decision made known on")),
            self._readings(),
            self._button(say("Keep this variant beside the case"), self.model.keep),
            self._button(say("Back to the case"), self.model.reset),
        ]

    # Controls: each knows how its value is written into the model and read back from it.

    def _slider(self, name: str, label: str) -> w.Widget:
        span, tenths = RANGES[name], name in TENTHS
        scale = 10 if tenths else 1
        kind = w.FloatSlider if tenths else w.IntSlider
        slider = kind(
            min=span.least / scale if tenths else span.least,
            max=span.most / scale if tenths else span.most,
            step=span.step / scale if tenths else span.step,
            description=label,
            readout_format=".1f" if tenths else "d",
        )
        return self._bound(
            slider, name, lambda value: round(value * scale), lambda fact: fact / scale if tenths else fact
        )

    def _choice(self, name: str, label: str, options: dict[str, Any]) -> w.Widget:
        return self._bound(w.ToggleButtons(options=list(options.items()), description=label), name)

    def _day(self, name: str, label: str) -> w.Widget:
        return self._bound(w.DatePicker(description=label), name)

    def _sector(self) -> w.Widget:
        act, language = self.model.act, self.say.language
        codes = {
            self.model.start.sector: "",
            self.model.now.scenario.sector: "",
            **{code: act.norms[sector.norm].statement[language] for code, sector in act.sectors.items()},
            "01.11": self.say("crops: not in the list"),
            "47.11": self.say("retail trade: not in the list"),
        }
        options = [(f"{code} {name}".strip(), code) for code, name in codes.items()]
        return self._bound(w.Dropdown(options=options, description=self.say("Activity (OKED)")), "sector")

    def _bound(
        self,
        control: Any,
        name: str,
        write: Callable[[Any], Any] = lambda value: value,
        read: Callable[[Any], Any] = lambda fact: fact,
    ) -> w.Widget:
        """Tie a control to a fact of the scenario, both ways."""

        def moved(change: Any) -> None:
            if not self._quiet and change["new"] is not None:
                self.model.change(**{name: write(change["new"])})

        def follow() -> None:
            # A value that already means the fact stays as it came: sent back tidied, 15.500000000000002 as 15.5,
            # it would undo in the browser what the visitor has moved since.
            fact = getattr(self.model.now.scenario, name)
            if control.value is None or write(control.value) != fact:
                control.value = read(fact)

        follow()
        control.observe(moved, names="value")
        control.follow = follow
        self.controls[name] = control
        return control

    def _readings(self) -> w.Widget:
        """A fold with a choice for every reading that leasing turns on."""
        fold = w.Accordion(children=[box(*(self._reading(name) for name in READINGS), style="pk-readings")])
        fold.set_title(0, self.say("Doubtful places of the act"))
        return fold

    def _reading(self, name: str) -> w.Widget:
        reading, language = self.model.act.readings[name], self.say.language
        options = [(words[language], option) for option, words in reading.options.items()]
        control = w.Dropdown(options=options, description=reading.question[language])

        def follow() -> None:
            control.value = dict(self.model.now.scenario.readings).get(name, reading.default)

        def moved(change: Any) -> None:
            if not self._quiet:
                self.model.read(name, change["new"])

        follow()
        control.observe(moved, names="value")
        control.follow = follow
        self.controls[f"r.{name}"] = control
        return control

    def _button(self, label: str, action: Callable[[], None]) -> w.Widget:
        button = w.Button(description=label)
        button.on_click(lambda _: action())
        return button

    def _files_button(self) -> w.Widget:
        def prepare() -> None:
            self._files_wanted = True
            self.take.value = self.sections.take(prepared=True)

        return self._button(self.say("Make the files to download"), prepare)

    # Drawing

    def _follow(self) -> None:
        """The model moved: let the controls agree with it, then redraw."""
        self._quiet = True
        try:
            for control in self.controls.values():
                control.follow()
        finally:
            self._quiet = False
        self._files_wanted = False
        self._draw()

    def _draw(self) -> None:
        for stage, place in self.stages.items():
            place.value = self.sections.stage(stage)
        self.compare.value = self.sections.compare()
        self.take.value = self.sections.take(prepared=self._files_wanted)
        self.verdict.value = self.sections.verdict()  # last: what waits for the page waits for this line
