"""The sections of the programme page as HTML, each from the model alone."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from productivity_kit.indicators import ProgrammeYear, is_pilot, stage_on
from productivity_kit.text import Texts, labels
from productivity_kit.views.page import Visit, address
from productivity_kit.views.programme import pictures
from productivity_kit.views.programme.figures import plan_parts, reached, standing_of
from productivity_kit.views.programme.form import COLUMNS, downloads
from productivity_kit.views.programme.model import LARGEST, ProgrammeModel
from productivity_kit.views.templating import render

MOST_FAULTS = 100
"""Faults of a register that are shown; more are counted."""


class Sections:
    """Every section of the page in one language; each method gives HTML."""

    def __init__(self, model: ProgrammeModel, visit: Visit) -> None:
        self.model = model
        self.visit = visit
        self.say: Texts = visit.say
        self.act = model.act

    def _render(self, name: str, **values: Any) -> str:
        return render(f"programme/{name}.html.j2", self.say, act=self.act, labels=labels, **values)

    @property
    def _source(self) -> str:
        """The register in the words of a source."""
        return self.say("your register") if self.model.own else self.say("a made-up register")

    def opening(self) -> str:
        """What the programme was: goal, tasks, stages."""
        return self._render("opening")

    def panel(self) -> str:
        """The heading of the controls."""
        return self._render("panel")

    def refused(self) -> str:
        """What the address asked for in vain; empty where all was taken."""
        return self._render("refused", refused=self.model.refused) if self.model.refused else ""

    def own(self) -> str:
        """What stands above the button to bring a register of one's own."""
        return self._render("own", most=LARGEST, files=downloads(self.act, self.say), columns=COLUMNS)

    def brought(self) -> str:
        """What became of the register that was brought: its faults, or that it is worked with; empty without one."""
        return self._render("brought", faults=self.model.faults, own=self.model.own, shown=MOST_FAULTS)

    def summary(self, found: ProgrammeYear) -> str:
        """The line that stays in sight: the stage of the year, and how many targets stand how."""
        day = date(found.year, 12, 31)
        counts = Counter(standing.finding.outcome.value for standing in found.standings)
        return self._render(
            "summary",
            year=found.year,
            stage=stage_on(self.act, day),
            pilot=is_pilot(self.act, day),
            counts=counts,
            address=address(self.visit, **self.model.asked()),
        )

    def targets(self, found: ProgrammeYear) -> str:
        """Indicators and results: pictures, every answer with its norm, the slips that are met."""
        say, year = self.say, str(found.year)
        parts = {
            kind: [standing for standing in found.standings if standing.kind == kind]
            for kind in ("indicator", "result")
        }
        return self._render(
            "targets",
            found=found,
            own=self.model.own,
            rows=[(standing, standing_of(standing, say), reached(standing, say)) for standing in found.standings],
            indicators=pictures.targets(
                parts["indicator"],
                found.year,
                say("Target indicators in {year}", year=year),
                self._source,
                say,
                "indicators",
            ),
            results=pictures.targets(
                parts["result"],
                found.year,
                say("Results of the tasks in {year}", year=year),
                self._source,
                say,
                "results",
            ),
        )

    def money(self, found: ProgrammeYear) -> str:
        """The budget, what was spent of it and on which measures."""
        spent = sorted((found.budget.spent or {}).items(), key=lambda item: -item[1])
        return self._render(
            "money", found=found.budget, spent=spent, chart=pictures.money(found, self.act, self._source, self.say)
        )

    def plan(self, found: ProgrammeYear) -> str:
        """The plan of measures and its reconciliation with the budget, as it is."""
        parts = [(one, plan_parts(one, self.act, self.say)) for one in found.plan]
        return self._render("plan", parts=parts, chart=pictures.plan(found.plan, self.say))

    def places(self) -> str:
        """Regions and branches of the register."""
        register, year, say = self.model.register, self.model.state.year, self.say
        charts = (
            pictures.regions(register, year, self._source, say),
            pictures.branches(register, year, self.act, self._source, say),
        )
        return self._render("places", charts=charts)

    def situation(self) -> str:
        """What the programme met: figures, strengths and weaknesses, the audit, other countries."""
        return self._render("situation", situation=self.act.situation, wear=pictures.wear(self.act, self.say))
