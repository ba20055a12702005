"""The law page: a search and shelves on one side, the norms on the other."""

from __future__ import annotations

from typing import Any

import ipywidgets as w

from productivity_kit.text import labels
from productivity_kit.views.law.cases import exercised
from productivity_kit.views.law.model import LawModel
from productivity_kit.views.law.search import index_of
from productivity_kit.views.law.sections import Sections
from productivity_kit.views.page import Visit, box, html


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
        key = w.Select(rows=12, description=say("What there is"))
        self._fill(key)
        search.observe(lambda change: self._ask(lambda: model.search(change["new"])), names="value")
        by.observe(lambda change: self._ask(lambda: model.browse(change["new"])), names="value")
        key.observe(lambda change: self._ask(lambda: model.browse(model.asked.by, change["new"])), names="value")
        return {"search": search, "by": by, "key": key}

    def _fill(self, key: Any) -> None:
        """Put the shelves of the kind asked for into their list."""
        shelves = self.model.shelves[self.model.asked.by]
        options = [(shelf.name, name) for name, shelf in shelves.items()]
        if list(key.options) != options:
            key.options = options
        key.value = self.model.asked.key

    def _ask(self, ask: Any) -> None:
        if not self._quiet:
            ask()

    def _box(self) -> w.Widget:
        notice = [html(value=refused)] if (refused := self.sections.refused()) else []
        panel = box(*self.controls.values(), style="pk-panel")
        sections = box(self.results, self.more, style="pk-sections")
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
        finally:
            self._quiet = False
        self.more.layout.display = "" if len(self.model.found()) > asked.shown else "none"
        self.results.value = self.sections.results()
