"""The state of the leasing page, without a widget: what is asked, what is answered, what is kept beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from productivity_kit.application.model import Application
from productivity_kit.assessment import Assessment, MeasureAssessment, assess
from productivity_kit.programme import Act
from productivity_kit.text.message import Message
from productivity_kit.views.leasing.address import scenario_from
from productivity_kit.views.leasing.scenario import Scenario, applied, scenario_of

MEASURE = "leasing"
MOST_VARIANTS = 2


@dataclass(frozen=True)
class Variant:
    """A scenario with its application and answer."""

    scenario: Scenario
    application: Application
    assessment: Assessment

    @property
    def answer(self) -> MeasureAssessment:
        """The answer for leasing."""
        return self.assessment.measure(MEASURE)


class LeasingModel:
    """A case, the visitor's scenario of it, and the variants kept for comparison."""

    def __init__(self, case: Application, act: Act, query: Mapping[str, str] | None = None) -> None:
        self.act = act
        self.case = case
        self.start = scenario_of(case)
        scenario, self.refused = scenario_from(query or {}, self.start, act)
        self.now = self.variant(scenario)
        self.kept: tuple[Variant, ...] = ()
        self._listeners: list[Callable[[], None]] = []

    refused: tuple[Message, ...]

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    def change(self, **facts: Any) -> None:
        """Move facts of the scenario; a new day of filing takes the later days along."""
        scenario = self.now.scenario
        filed: date | None = facts.pop("filed", None)
        if filed is not None:
            scenario = scenario.moved_to(filed)
        self._take(replace(scenario, **facts).sound())

    def read(self, name: str, option: str) -> None:
        """Choose an option of a reading."""
        default = self.act.readings[name].default
        self._take(self.now.scenario.with_reading(name, None if option == default else option))

    def reset(self) -> None:
        """Back to the case as it lies in the folder."""
        self._take(self.start)

    def keep(self) -> None:
        """Keep the present variant for comparison; beyond two the oldest goes."""
        self.kept = (*self.kept, self.now)[-MOST_VARIANTS:]
        self._tell()

    def drop(self) -> None:
        """Forget the kept variants."""
        self.kept = ()
        self._tell()

    def changed(self) -> tuple[str, ...]:
        """The names of the facts that differ from the case."""
        return tuple(
            field.name
            for field in fields(Scenario)
            if getattr(self.now.scenario, field.name) != getattr(self.start, field.name)
        )

    def _take(self, scenario: Scenario) -> None:
        if scenario != self.now.scenario:
            self.now = self.variant(scenario)
            self._tell()

    def variant(self, scenario: Scenario) -> Variant:
        """A scenario of this case with its answer."""
        application = applied(self.case, scenario)
        return Variant(scenario, application, assess(application, self.act))

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
