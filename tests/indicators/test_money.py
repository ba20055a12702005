"""The budget by year, the plan against it, and the stages (sections 1, 7 and 8 of the act)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from productivity_kit.findings import Outcome, ReadingError
from productivity_kit.indicators import is_pilot, reconciliation, stage_on
from productivity_kit.programme import Act
from productivity_kit.register import Entry
from tests.programme.law_copy import LawCopy

from .register import given, surveyed

THOUSAND = 1_000_00  # tiyn
MILLION = 1_000 * THOUSAND
BUDGET_2015 = 697_311 * THOUSAND


def budget(*entries: Entry, year: int = 2015) -> tuple[str, dict[str, object]]:
    """The outcome for a year's money and the figures said with it."""
    finding = surveyed(*entries, year=year).budget.finding
    return finding.outcome.value, dict(finding.message.values)


def test_the_last_tiyn_of_the_budget_may_be_spent_and_none_more() -> None:
    """697 311 thousand tenge are provided in 2015 (1.budget)."""
    assert budget(given("plan", "a", 2015, sum=BUDGET_2015))[0] == "met"
    outcome, values = budget(given("plan", "a", 2015, sum=BUDGET_2015 + 1, loans=0))
    assert (outcome, values["over"]) == ("not-met", 1)


def test_only_what_was_given_in_the_year_is_spent() -> None:
    """A refusal costs nothing, another year's grant is another year's; the sums stand by measure."""
    refused = msgspec.structs.replace(given("plan", "a", 2015, sum=MILLION), granted=False)
    entries = [refused, given("plan", "b", 2014, sum=MILLION), given("plan", "c", 2015, sum=2 * MILLION),
               given("study", "d", 2015, sum=3 * MILLION)]  # fmt: skip
    found = surveyed(*entries, year=2015).budget
    assert found.spent == {"plan": 2 * MILLION, "study": 3 * MILLION}
    assert found.total == 5 * MILLION
    assert budget(*entries)[1]["left"] == BUDGET_2015 - 5 * MILLION


def test_external_loans_are_not_the_budgets() -> None:
    """Some instruments are funded from external loans too (1.budget.further): their part does not count."""
    over = BUDGET_2015 + MILLION
    assert budget(given("leasing", "a", 2015, sum=over, loans=MILLION))[0] == "met"
    assert budget(given("leasing", "a", 2015, sum=over, loans=MILLION - 1))[0] == "not-met"
    assert budget(given("leasing", "a", 2015, sum=over))[0] == "unknown"


def test_a_sum_that_is_missing_is_not_nothing() -> None:
    """An entry without its sum, day or outcome may have taken the rest; one too much is too much all the same."""
    for less in ("sum", "decided", "granted"):
        silent = msgspec.structs.replace(given("plan", "a", 2015, sum=1), **{less: None})
        assert budget(silent)[0] == "unknown"
        assert budget(silent, given("plan", "b", 2015, sum=BUDGET_2015 + 1, loans=0))[0] == "not-met"


def test_a_year_without_budget_or_register() -> None:
    """2021 has no line in the act; of a year that the register does not hold only the budget is known."""
    assert budget(year=2021)[0] == "not-applicable"
    found = surveyed(year=2015, years=()).budget
    assert (found.finding.outcome, found.spent, found.budget) == (Outcome.UNKNOWN, None, BUDGET_2015)


def thousands(act: Act, **readings: str) -> dict[int, tuple[int, int, int]]:
    """Planned, budget and unexplained of each year of the plan, in thousand tenge."""
    found = reconciliation(act, {name.replace("_", "-"): option for name, option in readings.items()})
    return {r.year: (r.planned // THOUSAND, r.budget // THOUSAND, r.unexplained // THOUSAND) for r in found}


def test_the_plan_is_reconciled_as_it_is(act: Act) -> None:
    """The leasing sums of 2011 and 2012 exchanged, 2012–2014 agree to the thousand and 644 100 of 2011 stay.

    2011: 15 000 000 + 92 810 + 28 000 = 15 120 810; 15 764 910 - 15 120 810 = 644 100.
    2012: 10 000 000 + 103 367 + 30 000 = 10 133 367. 2013: 116 000 + 18 050. 2014: 115 170 + 11 500.
    """
    assert thousands(act) == {
        2011: (15_120_810, 15_764_910, 644_100),
        2012: (10_133_367, 10_133_367, 0),
        2013: (134_050, 134_050, 0),
        2014: (126_670, 126_670, 0),
    }


def test_the_plan_as_printed_is_further_off(act: Act) -> None:
    """10 000 000 in 2011 leave 5 644 100; 15 000 000 in 2012 are 5 000 000 more than its budget."""
    printed = thousands(act, plan_leasing="as-printed")
    assert printed[2011] == (10_120_810, 15_764_910, 5_644_100)
    assert printed[2012] == (15_133_367, 10_133_367, -5_000_000)
    assert (printed[2013], printed[2014]) == (thousands(act)[2013], thousands(act)[2014])


def test_nothing_is_hidden(act: Act) -> None:
    """A figure taken from the other year is marked so; digits printed broken up stand beside; the other reading's
    answer goes along."""
    eleven, twelve, thirteen, _ = reconciliation(act)
    assert [part.moved for part in eleven.parts] == [True, False, False]
    assert [part.printed for part in eleven.parts] == [None, "9 2 810", "280 00"]
    assert eleven.finding.outcome is Outcome.NOT_MET
    assert twelve.finding.outcome is thirteen.finding.outcome is Outcome.MET
    assert [other.message.values["rest"] for other in eleven.finding.others] == [5_644_100 * THOUSAND]
    assert thirteen.finding.others == ()


def test_an_unknown_reading_is_refused(act: Act) -> None:
    """A reading or option that the act does not have is named."""
    with pytest.raises(ReadingError):
        reconciliation(act, {"plan-leasing": "perhaps"})


@pytest.mark.parametrize(
    ("day", "stage", "pilot"),
    [
        (date(2010, 12, 31), None, False),
        (date(2011, 1, 1), 0, True),
        (date(2011, 12, 31), 0, True),
        (date(2012, 1, 1), 0, False),
        (date(2014, 12, 31), 0, False),
        (date(2015, 1, 1), 1, False),
        (date(2020, 12, 31), 1, False),
        (date(2021, 1, 1), None, False),
    ],
)
def test_the_stage_of_a_day(act: Act, day: date, stage: int | None, pilot: bool) -> None:
    """Stage 1 is 2011–2014 with 2011 as the pilot year, stage 2 is 2015–2020 (1.stages, 6.pilot)."""
    assert stage_on(act, day) == (None if stage is None else act.stages[stage])
    assert is_pilot(act, day) is pilot


CHANGES = [
    ("norms/passport.yaml", "  2013: 134050", "  2013: 134051"),
    ("norms/plan-rows.yaml", "2013: 116000", "2013: 116001"),
    ("norms/plan-rows.yaml", "2014: 11500}", "2014: 11501}"),
    ("norms/plan-rows.yaml", "actual: {2011: 10000000, 2012: 15000000}", "actual: {2011: 10000001, 2012: 15000000}"),
    ("norms/plan-rows.yaml", "exchanged: {2011: 2012, 2012: 2011}", "exchanged: {2011: 2012}"),
]


@pytest.mark.parametrize(("file", "old", "new"), CHANGES)
def test_a_changed_figure_is_seen(tmp_path: Path, file: str, old: str, new: str) -> None:
    """Another sum in the law gives another reconciliation."""
    law = LawCopy(tmp_path)
    before = thousands(law.act())
    law.change(file, old, new)
    assert thousands(law.act()) != before


def test_a_figure_of_the_plan_outside_its_columns_is_refused(tmp_path: Path) -> None:
    """The plan prints 2011–2014 (8.plan.columns): a figure of another year cannot be the act's."""
    law = LawCopy(tmp_path)
    law.change("programme.yaml", "years: [2011, 2012, 2013, 2014]", "years: [2012, 2013, 2014]")
    faults = law.faults()
    assert {fault.file for fault in faults} == {"norms/plan-rows.yaml"}
    assert "plan[10].exchanged" in {fault.field for fault in faults}


def test_a_target_whose_row_is_not_in_the_plan_is_refused(tmp_path: Path) -> None:
    """A target's row is looked up, and the near one offered."""
    law = LawCopy(tmp_path)
    law.change("norms/goals-figures.yaml", "row: audits-passed", "row: audit-passed")
    (fault,) = law.faults()
    assert fault.words == "“audit-passed” is no key of “plan”. Did you mean “audits-passed”?"
