"""The sections of the leasing page as HTML, each from the model alone."""

from __future__ import annotations

from typing import Any, TypeVar

from productivity_kit.assessment.result import DECISIVE
from productivity_kit.explanation.lease_figures import lease_figures
from productivity_kit.findings import Finding, Outcome, chosen_readings
from productivity_kit.indicators import milestone
from productivity_kit.leasing import LendingTerms, relend, target_factor
from productivity_kit.procedure import planned
from productivity_kit.programme.criteria import ProductivityTarget, UtilisationTarget
from productivity_kit.text import Texts, labels
from productivity_kit.training import Case
from productivity_kit.views import charts
from productivity_kit.views.leasing.address import address_of
from productivity_kit.views.leasing.comparison import columns, rows
from productivity_kit.views.leasing.files import File, files
from productivity_kit.views.leasing.model import MEASURE, LeasingModel
from productivity_kit.views.page import DESK
from productivity_kit.views.templating import render

C = TypeVar("C")

ORDER = ("in-force", "applicant", "terms", "procedure", "money", "agreement", "results", "operator")
"""The desk's order of the sections."""

YEARS_OF_RELENDING = 15


class Sections:
    """Every section of the page in one language; each method gives HTML."""

    def __init__(self, case: Case, model: LeasingModel, say: Texts) -> None:
        self.case = case
        self.model = model
        self.say = say
        self.act = model.act
        self._revision = 0

    def _render(self, name: str, **values: Any) -> str:
        return render(f"leasing/{name}.html.j2", self.say, act=self.act, labels=labels, **values)

    def story(self) -> str:
        """The story and the folder, as they are before anything is moved."""
        return self._render("story", case=self.case, desk=DESK)

    def panel(self) -> str:
        """The heading of the controls."""
        return self._render("panel")

    def refused(self) -> str:
        """What the address asked for in vain; empty where all was taken."""
        return self._render("refused", refused=self.model.refused) if self.model.refused else ""

    def verdict(self) -> str:
        """The line that stays in sight."""
        self._revision += 1
        answer = self.model.now.answer
        missed = [f for f in answer.findings if f.stage in DECISIVE and f.outcome is Outcome.NOT_MET]
        deciding = [finding for finding in missed if finding.binds == "applicant"]
        others = [finding for finding in missed if finding.binds != "applicant"]
        return self._render("verdict", answer=answer, deciding=deciding, others=others, revision=self._revision)

    def stage(self, stage: str) -> str:
        """A stage: its heading, what to look at, its findings, and its pictures."""
        head = self._render(
            "stage",
            stage=stage,
            number=ORDER.index(stage) + 1,
            heading=self.say.say(labels.STAGES[stage]),
            task=self.case.story.stages[stage][self.say.language],
            findings=self._findings(stage),
        )
        return "".join((head, *getattr(self, f"_{stage}", tuple)()))

    def _findings(self, stage: str) -> list[Finding]:
        return [finding for finding in self.model.now.answer.findings if finding.stage == stage]

    def _procedure(self) -> tuple[str, ...]:
        answer, scenario = self.model.now.answer, self.model.now.scenario
        name = self.act.measures[MEASURE].procedure
        assert name is not None  # the leasing page of data names its procedure
        same_day = dict(scenario.readings).get("day-one") == "same"
        path = planned(self.act, name, scenario.filed, {}, dict(scenario.readings))
        return (
            self._render("steps", steps=answer.steps, procedure=self.act.procedures[name], same_day=same_day),
            charts.timeline(answer.steps, self.act, self.model.now.application.today, self.say, "timeline"),
            self._render("ahead", chart=charts.planned(path, self.act, self.say, "planned")),
            self._render("diagram", chart=charts.procedure(name, self.act, self.say, "procedure", answer.steps)),
        )

    def _money(self) -> tuple[str, ...]:
        lease = self.model.now.answer.lease
        if lease is None:
            return (self._render("money", lease=None),)
        return (
            self._render("money", lease=lease, figures=lease_figures(lease, self.say)),
            charts.cost(lease, self.say, "cost"),
            charts.payments(lease.schedule, self.say, "payments"),
            self._render("schedule", schedule=lease.schedule),
        )

    def _results(self) -> tuple[str, ...]:
        application = self.model.now.application
        target = self._criterion(ProductivityTarget)
        least = self._criterion(UtilisationTarget).least
        readings = chosen_readings(self.act, application.readings)
        factor = target_factor(target.factor, "by" if readings["times"] == "by" else "to")
        base, until = application.base_year, milestone(application, target.by, readings["by-year"])
        if base is None or until is None:
            return ()
        return (
            charts.productivity(application.years, base, factor, until, self.say, "productivity"),
            charts.utilisation(application.years, least, self.say, "utilisation"),
        )

    def _criterion(self, kind: type[C]) -> C:
        return next(c for c in self.act.measures[MEASURE].criteria if isinstance(c, kind))

    def _operator(self) -> tuple[str, ...]:
        lease, scenario = self.model.now.answer.lease, self.model.now.scenario
        rate = self.model.now.application.lease.rate
        if lease is None or rate is None:
            return ()
        terms = LendingTerms(
            rate=rate, months=scenario.months, every=scenario.every, kind=scenario.payments, grace=scenario.grace
        )
        fund = lease.financed
        principal, payments = (relend(fund, terms, YEARS_OF_RELENDING, reuse) for reuse in ("principal", "payments"))
        return (
            charts.mix(lease.funding, self.say, "mix"),
            charts.fund(principal, payments, fund, self.say, "fund"),
        )

    def compare(self) -> str:
        """The variants side by side."""
        variants = columns(self.model, self.say)
        return self._render("compare", columns=[name for name, _ in variants], rows=rows(variants, self.act, self.say))

    def take(self, prepared: bool) -> str:
        """The address, the print button and, once asked for, the files."""
        made: tuple[File, ...] = files(self.model, self.say) if prepared else ()
        address = address_of(self.model.now.scenario, self.model.start, self.say.language)
        return self._render("take", address=address, files=made)
