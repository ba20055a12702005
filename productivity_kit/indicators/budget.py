"""The republican budget by year against what the register's decisions cost (norms 1.budget, 1.budget.further)."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from productivity_kit.findings import Finding, Outcome, Verdict
from productivity_kit.indicators.counts import Survey
from productivity_kit.programme import Act
from productivity_kit.register import Entry
from productivity_kit.text.message import message

THOUSAND = 1000_00
"""Tiyn in the thousand tenge that the act counts the budget in."""


class YearOfBudget(msgspec.Struct, frozen=True):
    """A year's money in tiyn: what the act provides, and what the register's decisions took, by measure.

    `budget` is None for a year the act has none for, `spent` for one the register does not hold; sums that an entry
    does not state are not in `spent`.
    """

    year: int
    budget: int | None
    spent: dict[str, int] | None
    finding: Finding

    @property
    def total(self) -> int | None:
        """What all measures together took."""
        return None if self.spent is None else sum(self.spent.values())


def year_of_budget(ask: Survey) -> YearOfBudget:
    """The money of the year asked for."""
    verdict = _within(ask)
    return YearOfBudget(
        year=ask.year,
        budget=budget_of(ask.act, ask.year),
        spent=_spent(ask) if ask.year in ask.register.years else None,
        finding=Finding(
            norm="1.budget",
            about="programme",
            rule="budget",
            stage="results",
            outcome=verdict.outcome,
            message=verdict.message,
            facts={"year": ask.year},
            see=("1.budget.further",),
        ),
    )


def budget_of(act: Act, year: int) -> int | None:
    """What the act provides for the year, in tiyn."""
    thousands = act.budget.get(year)
    return None if thousands is None else thousands * THOUSAND


def _given(ask: Survey) -> Iterable[Entry]:
    """The entries that took money of the year, or may have."""
    for entry in ask.register.entries:
        if entry.granted is not False and (entry.decided is None or entry.decided.year == ask.year):
            yield entry


def _spent(ask: Survey) -> dict[str, int]:
    spent: dict[str, int] = {}
    for entry in _given(ask):
        if _is_stated(entry):
            spent[entry.measure] = spent.get(entry.measure, 0) + (entry.sum or 0)
    return spent


def _within(ask: Survey) -> Verdict:
    """Support stays within the budget of its year; what external loans bore does not count."""
    budget, facts = budget_of(ask.act, ask.year), ("entries",)
    if budget is None:
        return Verdict(Outcome.NOT_APPLICABLE, message("The act provides no money for {year}.", year=str(ask.year)))
    if ask.year not in ask.register.years:
        text = message(
            "{budget:money} is provided; the register does not hold {year}.", budget=budget, year=str(ask.year)
        )
        return Verdict(Outcome.UNKNOWN, text, ("years",))
    certain = [entry for entry in _given(ask) if _is_stated(entry)]
    spent = sum((entry.sum or 0) - (entry.loans or 0) for entry in certain)
    if spent > budget:
        return _over(certain, spent, budget)
    if len(certain) < len(list(_given(ask))):
        text = message(
            "{budget:money} is provided; {spent:money} is surely spent, and entries whose sum, day or outcome is not "
            "stated may have taken more.",
            budget=budget, spent=spent,
        )  # fmt: skip
        return Verdict(Outcome.UNKNOWN, text, facts)
    text = message(
        "{budget:money} is provided and {spent:money} spent; {left:money} is left.",
        budget=budget, spent=spent, left=budget - spent,
    )  # fmt: skip
    return Verdict(Outcome.MET, text, facts)


def _is_stated(entry: Entry) -> bool:
    return None not in (entry.sum, entry.granted, entry.decided)


def _over(certain: Iterable[Entry], spent: int, budget: int) -> Verdict:
    """More than the budget: whether loans bore the rest is asked where an entry does not say."""
    silent = sum(entry.sum or 0 for entry in certain if entry.loans is None)
    values = {"budget": budget, "spent": spent, "over": spent - budget}
    if spent - silent <= budget:
        text = message(
            "{budget:money} is provided and {spent:money} spent, {over:money} more. External loans may have borne it, "
            "but not every entry says what they bore.",
            **values,
        )
        return Verdict(Outcome.UNKNOWN, text, ("entries",))
    text = message("{budget:money} is provided and {spent:money} spent, {over:money} more.", **values)
    return Verdict(Outcome.NOT_MET, text, ("entries",))
