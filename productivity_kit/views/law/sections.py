"""The sections of the law page as HTML."""

from __future__ import annotations

from typing import Any

from productivity_kit.programme.uses import Use, measure_order, uses
from productivity_kit.text import Texts, capital, labels
from productivity_kit.views import charts
from productivity_kit.views.law.cases import exercised
from productivity_kit.views.law.course import way
from productivity_kit.views.law.model import LawModel
from productivity_kit.views.law.search import marked
from productivity_kit.views.page import Visit, address
from productivity_kit.views.templating import render

ON_PAGE = ("readings", "slips")
"""The parts that stand in full at their norm, and need no list of what rests on it."""


class Sections:
    """Every section of the page in one language; each method gives HTML."""

    def __init__(self, model: LawModel, visit: Visit) -> None:
        self.model = model
        self.visit = visit
        self.say: Texts = visit.say
        self.act = model.act

    def _render(self, name: str, **values: Any) -> str:
        return render(f"law/{name}.html.j2", self.say, act=self.act, labels=labels, **values)

    def opening(self) -> str:
        """What the act is, with the way to its official text."""
        return self._render("opening")

    def refused(self) -> str:
        """What the address asked for in vain; empty where all was taken."""
        return self._render("refused", refused=self.model.refused) if self.model.refused else ""

    def results(self) -> str:
        """The norms that were asked for, each folded but for the only one."""
        model, found = self.model, self.model.found()
        asked = model.asked
        return self._render(
            "results",
            asked=asked,
            found=found,
            drawn=bool(model.procedure),
            shown=found[: asked.shown],
            heading=self._heading(len(found)),
            reading=self.act.readings.get(asked.key) if asked.by == "reading" and not asked.search else None,
            slip=self.act.slips.get(asked.key) if asked.by == "slip" and not asked.search else None,
            marked=marked,
            beginnings=model.wanted(),
            uses={norm: self._uses(norm) for norm in found[: asked.shown]},
            cases=exercised(self.act),
            readings=self._readings(found[: asked.shown]),
            link=lambda norm: address(self.visit, norm=norm),
            here=address(self.visit, **model.address()),
        )

    def diagram(self) -> str:
        """The procedure asked for as a diagram: who does what in which term, and what follows."""
        name = self.model.procedure
        if not name:
            return ""
        return self._render(
            "procedure",
            heading=self.act.procedures[name].name[self.say.language],
            measures=[key for key in measure_order(self.act) if name in self.act.procedures_of(key).values()],
            chart=charts.procedure(name, self.act, self.say, "drawn"),
        )

    def ahead(self) -> str:
        """The same as a timeline, going as the visitor supposes."""
        name = self.model.procedure
        if not name:
            return ""
        path = way(self.act, name, self.model.course)
        return charts.planned(path, self.act, self.say, "ahead") + self._render(
            "supposed", days=self.model.course.days, supposed=any(step.assumed and step.end for step in path)
        )

    def glossary(self) -> str:
        """The terms of the field in the three languages."""
        return self._render("glossary", terms=sorted(self.act.glossary.values(), key=lambda term: term.kk.casefold()))

    def _heading(self, n: int) -> str:
        asked = self.model.asked
        if self.model.procedure:
            return self.say("The norms that it rests on")
        if asked.norm:
            return capital(self.act.cite(asked.norm, self.say.language))
        if asked.search:
            return self.say.counted("{n:number} norm found", "{n:number} norms found", n)
        return self.model.shelves[asked.by][asked.key].heading

    def _readings(self, norms: tuple[str, ...]) -> dict[str, list[str]]:
        return {norm: [key for key, item in self.act.readings.items() if norm in item.norms] for norm in norms}

    def _uses(self, norm: str) -> list[str]:
        """What rests on the norm, in words."""
        found = [self._use(use) for use in uses(self.act).get(norm, ()) if use.part not in ON_PAGE]
        return list(dict.fromkeys(text for text in found if text))

    def _use(self, use: Use) -> str:
        act, language = self.act, self.say.language
        kind = labels.PARTS.get(use.part)
        if kind is None:
            return ""
        named = {
            "measures": lambda: act.measures[use.key].short[language],
            "paper_lists": lambda: act.measures[use.key].short[language],
            "amounts": lambda: act.measures[use.key].short[language],
            "procedures": lambda: act.procedures[use.key].name[language],
            "definitions": lambda: act.definitions[use.key].term[language],
            "actors": lambda: act.actors[use.key].short[language],
            "instruments": lambda: act.instruments[use.key].name[language],
            "plan": lambda: next(row.name[language] for row in act.plan if row.id == use.key),
        }
        name = named[use.part]() if use.part in named and use.key else ""
        return f"{self.say.say(kind)}: {name}" if name else self.say.say(kind)
