"""The action plan's money set against the budget, as it is: nothing is mended or hidden (norm 8.plan.reconcile)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import msgspec

from productivity_kit.findings import Asked, Finding, Outcome, Verdict, chosen_readings, other_answers
from productivity_kit.indicators.budget import THOUSAND, budget_of
from productivity_kit.programme import Act
from productivity_kit.programme.figures import PlanRow
from productivity_kit.text.message import message

MONEY = "thousand-tenge"


class Part(msgspec.Struct, frozen=True):
    """A sum of the plan in tiyn; `printed` holds the digits as the text breaks them up, `moved` where the reading
    takes the figure of another year."""

    row: str
    norm: str
    amount: int
    printed: str | None = None
    moved: bool = False


class Reconciliation(msgspec.Struct, frozen=True):
    """A year of the plan against its budget, in tiyn; a budget that nothing explains is `unexplained` above zero."""

    year: int
    parts: tuple[Part, ...]
    budget: int
    finding: Finding

    @property
    def planned(self) -> int:
        """What the plan's sums come to."""
        return sum(part.amount for part in self.parts)

    @property
    def unexplained(self) -> int:
        """The budget less the plan's sums; below zero where the plan has more."""
        return self.budget - self.planned


def reconciliation(act: Act, readings: Mapping[str, str] | None = None) -> tuple[Reconciliation, ...]:
    """Each year of the plan's columns, under the reading `plan-leasing`.

    Raises:
        ReadingError: a reading or an option that the act's data does not know.
    """
    ask = Asked(act, chosen_readings(act, readings or {}))
    return tuple(_year(year, ask) for year in act.plan_columns.years if year in act.budget)


def _year(year: int, ask: Asked) -> Reconciliation:
    fresh = ask.fresh()
    rule = partial(_agrees, year)
    verdict = rule(fresh)
    return Reconciliation(
        year=year,
        parts=_parts(year, ask),
        budget=_budget(year, ask.act),
        finding=Finding(
            norm="8.plan.reconcile",
            about="programme",
            rule="reconciliation",
            stage="results",
            outcome=verdict.outcome,
            message=verdict.message,
            facts={"year": year},
            see=("1.budget", ask.act.plan_columns.norm),
            readings=tuple(fresh.asked),
            others=other_answers(rule, fresh, verdict),
        ),
    )


def _budget(year: int, act: Act) -> int:
    return budget_of(act, year) or 0


def _parts(year: int, ask: Asked) -> tuple[Part, ...]:
    return tuple(
        _part(row, year, ask) for row in ask.act.plan if row.unit == MONEY and _source(row, year, ask) in row.actual
    )


def _part(row: PlanRow, year: int, ask: Asked) -> Part:
    source = _source(row, year, ask)
    return Part(row.id, row.norm, row.actual[source] * THOUSAND, row.printed.get(source), moved=source != year)


def _source(row: PlanRow, year: int, ask: Asked) -> int:
    """The year whose printed figure is this year's: another one where the two have changed places."""
    if year not in row.exchanged or ask.reading("plan-leasing") == "as-printed":
        return year
    return row.exchanged[year]


def _agrees(year: int, ask: Asked) -> Verdict:
    planned = sum(part.amount for part in _parts(year, ask))
    budget = _budget(year, ask.act)
    values = {"planned": planned, "budget": budget, "rest": abs(budget - planned)}
    if planned == budget:
        return Verdict(Outcome.MET, message("The plan's sums come to the budget exactly: {budget:money}.", **values))
    if planned < budget:
        text = message(
            "The plan's sums come to {planned:money}, the budget is {budget:money}: {rest:money} stays unexplained.",
            **values,
        )
    else:
        text = message(
            "The plan's sums come to {planned:money}, {rest:money} more than the budget of {budget:money}.", **values
        )
    return Verdict(Outcome.NOT_MET, text)
