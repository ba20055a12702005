"""The programme page: a year and the doubtful places on one side, the programme's figures on the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as w

from productivity_kit.text.message import message
from productivity_kit.views.page import Visit, box, html
from productivity_kit.views.programme.model import READINGS, ProgrammeModel
from productivity_kit.views.programme.sections import Sections

WITHOUT = {
    "nothing": message("nothing: every fact is there"),
    "sums": message("the sums"),
    "days": message("the days of the decisions"),
    "results": message("what recipients of leasing reached"),
}


def warm(visit: Visit) -> None:
    """Work every section out once."""
    sections = Sections(ProgrammeModel(visit.act), visit)
    found = sections.model.answer()
    for part in (sections.targets, sections.money, sections.plan, sections.summary):
        part(found)
    for fixed in (sections.opening, sections.places, sections.situation):
        fixed()


def make(visit: Visit) -> ProgrammePage:
    """The page with what the address asks for."""
    return ProgrammePage(ProgrammeModel(visit.act, visit.query), visit)


class ProgrammePage:
    """The widgets of the page and how they follow the model; `box` is what is shown."""

    def __init__(self, model: ProgrammeModel, visit: Visit) -> None:
        self.model = model
        self.say = visit.say
        self.sections = Sections(model, visit)
        self.controls: dict[str, w.Widget] = {}
        self.summary = html("pk-stay")
        self.brought, self.targets, self.money, self.plan, self.places = (html() for _ in range(5))
        self.box = self._box()
        model.listen(self._draw)
        self._draw()

    def opening(self) -> str:
        """What the programme was, before a year is chosen."""
        return self.sections.opening()

    def _box(self) -> w.Widget:
        sections = box(self.brought, self.targets, self.money, self.plan, self.places, style="pk-sections")
        desk = box(box(*self._panel(), style="pk-panel"), sections, style="pk-desk")
        notice = [html(value=refused)] if (refused := self.sections.refused()) else []
        return box(*notice, self.summary, desk, html(value=self.sections.situation()), style="pk-case")

    def _panel(self) -> list[w.Widget]:
        say, model, language = self.say, self.model, self.say.language
        years = [(str(year), year) for year in model.years]
        year = w.SelectionSlider(options=years, value=model.state.year, description=say("Year"))
        year.add_class("pk-as-written")
        self._tied("year", year, lambda value: model.change(year=value))
        words = [(say.say(text), name) for name, text in WITHOUT.items()]
        self._tied(
            "without",
            w.Dropdown(options=words, value=model.state.without, description=say("Left out of the register")),
            lambda value: model.change(without=value),
        )
        for name in READINGS:
            reading = model.act.readings[name]
            chosen = dict(model.state.readings).get(name, reading.default)
            options = [(text[language], option) for option, text in reading.options.items()]
            choice = w.Dropdown(options=options, value=chosen, description=reading.question[language])
            self._tied(f"r.{name}", choice, lambda value, name=name: model.read(name, value))
        return [html(value=self.sections.panel()), *self.controls.values(), *self._own()]

    def _own(self) -> list[w.Widget]:
        """The button to bring a register of one's own, and the one to go back."""
        self.upload = w.FileUpload(accept=".csv,.tsv,.yaml,.yml,.json", description=self.say("Bring a register"))
        self.upload.observe(self._take, names="value")
        self.back = w.Button(description=self.say("Back to the made-up register"))
        self.back.on_click(lambda _: self.model.give_back())
        return [html(value=self.sections.own()), self.upload, self.back]

    def _take(self, change: dict[str, Any]) -> None:
        for file in change["new"]:
            self.model.take(str(file["name"]), bytes(file["content"]))
        self.upload.value = ()  # the file is not kept, and the same one can be brought again once it is mended

    def _tied(self, name: str, control: w.Widget, ask: Callable[..., None]) -> None:
        """A control whose value the model takes."""
        control.observe(lambda change: ask(change["new"]), names="value")
        self.controls[name] = control

    def _draw(self) -> None:
        found = self.model.answer()
        self.controls["year"].value = self.model.state.year
        self.back.layout.display = None if self.model.own else "none"
        self.brought.value = self.sections.brought()
        self.targets.value = self.sections.targets(found)
        self.money.value = self.sections.money(found)
        self.plan.value = self.sections.plan(found)
        self.places.value = self.sections.places()
        self.summary.value = self.sections.summary(found)  # last: what waits for the page waits for this line
