"""The law page: a search and shelves on one side, the norms on the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as w

from productivity_kit.procedure import sent_back_by
from productivity_kit.text import labels
from productivity_kit.views.law.cases import exercised
from productivity_kit.views.law.course import MOST_DAYS, span
from productivity_kit.views.law.model import LawModel
from productivity_kit.views.law.search import index_of
from productivity_kit.views.law.sections import Sections
from productivity_kit.views.page import Visit, box, html

FEWEST_ROWS, MOST_ROWS = 4, 12


def warm(visit: Visit) -> None:
    """Make the index, ask every case, draw the page once."""
    index_of(visit.act)
    exercised(visit.act)
    sections = Sections(LawModel(visit.act, visit.say), visit)
    for part in (sections.opening, sections.results, sections.glossary):
        part()


def make(visit: Visit) -> LawPage:
    """The page with what the address asks for."""
    return LawPage(LawModel(visit.act, visit.say, visit.query), visit)


class LawPage:
    """The widgets of the page and how they follow the model; `box` is what is shown."""

    def __init__(self, model: LawModel, visit: Visit) -> None:
        self.model = model
        self.say = visit.say
        self.sections = Sections(model, visit)
        self._quiet = False
        self.controls: dict[str, Any] = self._controls()
        self.course: dict[str, Any] = self._course()
        self.diagram, self.ahead = html(), html()
        self.drawn = box(self.diagram, box(*self.course.values(), style="pk-course"), self.ahead, style="pk-sections")
        self.more = w.Button(description=self.say("Show more"))
        self.more.on_click(lambda _: model.more())
        self.results = html()
        self.box = self._box()
        model.listen(self._draw)
        self._draw()

    def opening(self) -> str:
        """What the act is, before anything is asked."""
        return self.sections.opening()

    def _controls(self) -> dict[str, Any]:
        say, model = self.say, self.model
        search = w.Text(
            value=model.asked.search,
            description=say("Search in Kazakh, Russian or English"),
            placeholder=say("leasing, 40%, working days …"),
        )
        by = w.Dropdown(
            options=[(say.say(text), name) for name, text in labels.SHELVES.items()],
            value=model.asked.by,
            description=say("Or browse by"),
        )
        key = w.Select(description=say("What there is"))
        self._fill(key)
        search.observe(lambda change: self._ask(lambda: model.search(change["new"])), names="value")
        by.observe(lambda change: self._ask(lambda: model.browse(change["new"])), names="value")
        key.observe(lambda change: self._ask(lambda: model.browse(model.asked.by, change["new"])), names="value")
        return {"search": search, "by": by, "key": key}

    def _course(self) -> dict[str, Any]:
        """How the procedure is supposed to go."""
        say, model = self.say, self.model
        first, last = span(model.act)
        filed = w.DatePicker(value=model.course.filed, min=first, max=last, description=say("Filed on"))
        back = w.Dropdown(description=say("How it goes"))
        days = w.IntSlider(
            value=model.course.days, max=MOST_DAYS, description=say("Days supposed where the act names none")
        )

        def follow(name: str) -> Callable[[Any], None]:
            def moved(change: Any) -> None:
                if change["new"] is not None:
                    self._ask(lambda: model.suppose(**{name: change["new"]}))

            return moved

        for name, control in (("filed", filed), ("back", back), ("days", days)):
            control.observe(follow(name), names="value")
        return {"filed": filed, "back": back, "days": days}

    def _fill_course(self) -> None:
        """Put the outcomes that send this procedure back into their list, and the course into its controls."""
        model, back = self.model, self.course["back"]
        if model.procedure:
            events = sent_back_by(model.act, model.procedure)
            sent = [(self.say("again after: {event:events}", event=event), event) for event in events]
            options = [(self.say("well at the first attempt"), ""), *sent]
            if list(back.options) != options:
                back.options = options
        for name, control in self.course.items():
            if name != "back" or model.procedure:
                control.value = getattr(model.course, name)

    def _fill(self, key: Any) -> None:
        """Put the shelves of the kind asked for into their list."""
        shelves = self.model.shelves[self.model.asked.by]
        options = [(shelf.name, name) for name, shelf in shelves.items()]
        if list(key.options) != options:
            key.options, key.rows = options, min(max(len(options), FEWEST_ROWS), MOST_ROWS)
        key.value = self.model.asked.key

    def _ask(self, ask: Any) -> None:
        if not self._quiet:
            ask()

    def _box(self) -> w.Widget:
        notice = [html(value=refused)] if (refused := self.sections.refused()) else []
        panel = box(*self.controls.values(), style="pk-panel")
        sections = box(self.drawn, self.results, self.more, style="pk-sections")
        return box(
            *notice, box(panel, sections, style="pk-desk"), html(value=self.sections.glossary()), style="pk-case"
        )

    def _draw(self) -> None:
        asked = self.model.asked
        self._quiet = True
        try:
            self.controls["search"].value = asked.search
            self.controls["by"].value = asked.by
            self._fill(self.controls["key"])
            self._fill_course()
        finally:
            self._quiet = False
        self.more.layout.display = "" if len(self.model.found()) > asked.shown else "none"
        self.drawn.layout.display = None if self.model.procedure else "none"
        self.diagram.value, self.ahead.value = self.sections.diagram(), self.sections.ahead()
        self.results.value = self.sections.results()
