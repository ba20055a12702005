"""Every figure of the leasing page decides something: changed in the law, it changes an answer on its boundary.

So no figure is written a second time in the code, and a wrong one in the law cannot pass unseen. Each row below
changes one figure and shows one application whose answer turns; the answer before is the one that the act gives.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

import msgspec
import pytest

from productivity_kit.application.enterprise import YearOfWork
from productivity_kit.programme import Act
from tests.facts import MILLION, answer, assets, case_application, changed, happened

from .law_copy import LawCopy

LEASING = "measures/leasing.yaml"
STEPS = "procedures/leasing.yaml"

FIGURES = {
    "in-force.since": ("act.yaml", "since: ", "2015-06-17"),
    "in-force.until": ("act.yaml", "until: ", "2016-07-12"),
    "own-money.least": (LEASING, "least: ", "15 %"),
    "leased-value.least": (LEASING, "    least: ", "150 000 000"),
    "leased-value.light_industry": (LEASING, "light_industry: ", "75 000 000"),
    "leased-value.light_sectors": (LEASING, "light_sectors: ", '["13", "14", "15"]'),
    "leased-value.light_heading": (LEASING, "light_heading: ", "light-wood"),
    "lease-term.longest": (LEASING, "longest: ", "120"),
    "lease-rate.rate": (LEASING, "whole], rate: ", "5 %"),
    "funding-mix.budget": (LEASING, "budget: ", "80 %"),
    "earlier-contracts.first_year": (LEASING, "first_year: ", "2011"),
    "earlier-contracts.last_year": (LEASING, "last_year: ", "2012"),
    "productivity-target.factor": (LEASING, "factor: ", "3/2"),
    "productivity-target.by": (LEASING, "by: ", "[2015, 2018, 2020]"),
    "utilisation-target.least": (LEASING, "least: ", "70 %"),
    "utilisation-target.by": (LEASING, "by: ", "2015}"),
    "confirmation.working_days": (STEPS, "confirmation-negative]\n        working_days: ", "5"),
    "notice.working_days": (STEPS, "gives: [decision-notified]\n        working_days: ", "5"),
}
"""Each figure as rule (or step) and field: its file, the words before it and the act's own value."""

OWN_15 = 16_875_000_00  # 15 % of the case's 112.5 mln tenge
WOOD, FURNITURE, LEATHER, TEXTILES = "16.10", "31.01", "15.20", "13.91"

HEADING = {"light_industry": "heading"}

Facts = dict[str, object]


class Row(NamedTuple):
    """Another value for a figure, an application, and its answer under the act's value and under the other."""

    figure: str
    other: str
    facts: Facts
    before: str
    after: str
    readings: dict[str, str] = {}


def filed(year: int, month: int, day: int) -> Facts:
    return {"filed": date(year, month, day)}


def own(amount: int) -> Facts:
    return {"lease.own_money.amount": amount}


def value(code: str, *values: int) -> Facts:
    return {"applicant.main_activity": code, "lease.assets": assets(*values), "lease.payments": None}


def term(months: int) -> Facts:
    return {"lease.months": months, "lease.payments": None}


def contract(year: int, month: int, day: int) -> Facts:
    return {"lease.contract_signed": date(year, month, day)}


def grown(output: int, signed: int, today: int) -> Facts:
    """Base 100 tenge a head in 2012, `output` in every year after it; the contract of one year, asked in another."""
    years = (YearOfWork(year, output * 100, 1) for year in range(2013, today))
    return {
        "base_year": 2012,
        "years": (YearOfWork(2012, 10_000, 1), *years),
        "events": happened(contract_signed=date(signed, 6, 1)),
        "today": date(today, 6, 1),
    }


def used(produced: int, signed: int) -> Facts:
    """`produced` of a capacity of 100 in 2014; the contract of a year."""
    return {
        "years": (YearOfWork(2014, capacity=100, produced=produced),),
        "events": happened(contract_signed=date(signed, 6, 1)),
    }


def confirmed(day: date) -> Facts:
    return {"events": happened(passport_received=date(2015, 9, 18), confirmation_positive=day)}


def notified(day: date) -> Facts:
    return {"events": happened(decision_positive=date(2015, 11, 6), decision_notified=day)}


ROWS = [
    Row("in-force.since", "2015-06-18", filed(2015, 6, 17), "met", "not-met"),
    Row("in-force.since", "2015-06-16", filed(2015, 6, 16), "not-met", "met"),
    Row("in-force.until", "2016-07-11", filed(2016, 7, 11), "met", "not-met"),
    Row("in-force.until", "2016-07-13", filed(2016, 7, 12), "not-met", "met"),
    Row("own-money.least", "16 %", own(OWN_15), "met", "not-met"),
    Row("own-money.least", "14 %", own(OWN_15 - 1), "not-met", "met"),
    Row("leased-value.least", "150 000 000.01", value(WOOD, 150 * MILLION), "met", "not-met"),
    Row("leased-value.least", "149 999 999.99", value(WOOD, 150 * MILLION - 1), "not-met", "met"),
    Row("leased-value.light_industry", "75 000 000.01", value(TEXTILES, 75 * MILLION), "met", "not-met"),
    Row("leased-value.light_industry", "74 999 999.99", value(TEXTILES, 75 * MILLION - 1), "not-met", "met"),
    Row("leased-value.light_sectors", '["13", "14"]', value(LEATHER, 75 * MILLION), "met", "not-met"),
    Row("leased-value.light_sectors", '["13", "16"]', value(WOOD, 75 * MILLION), "not-met", "met"),
    Row("leased-value.light_heading", "mining", value(FURNITURE, 75 * MILLION), "met", "not-met", HEADING),
    Row("lease-term.longest", "119", term(120), "met", "not-met"),
    Row("lease-term.longest", "121", term(121), "not-met", "met"),
    Row("lease-rate.rate", "4.99 %", {"lease.rate": Fraction(5, 100)}, "met", "not-met"),
    Row("lease-rate.rate", "6 %", {"lease.rate": Fraction(6, 100)}, "not-met", "met"),
    Row("funding-mix.budget", "79 %", {"lease.budget_share": Fraction(80, 100)}, "met", "not-met"),
    Row("funding-mix.budget", "81 %", {"lease.budget_share": Fraction(81, 100)}, "not-met", "met"),
    Row("earlier-contracts.first_year", "2012", contract(2011, 1, 1), "met", "not-applicable"),
    Row("earlier-contracts.first_year", "2010", contract(2010, 12, 31), "not-applicable", "met"),
    Row("earlier-contracts.last_year", "2011", contract(2012, 12, 31), "met", "not-applicable"),
    Row("earlier-contracts.last_year", "2013", contract(2013, 1, 1), "not-applicable", "met"),
    Row("productivity-target.factor", "151/100", grown(150, 2013, 2016), "met", "not-met"),
    Row("productivity-target.factor", "149/100", grown(149, 2013, 2016), "not-met", "met"),
    Row("productivity-target.by", "[2016, 2018, 2020]", grown(149, 2013, 2015), "not-met", "unknown"),
    Row("productivity-target.by", "[2015, 2017, 2020]", grown(149, 2015, 2017), "unknown", "not-met"),
    Row("productivity-target.by", "[2015, 2018, 2021]", grown(149, 2018, 2020), "not-met", "unknown"),
    Row("utilisation-target.least", "71 %", used(70, 2014), "met", "not-met"),
    Row("utilisation-target.least", "69 %", used(69, 2014), "not-met", "met"),
    Row("utilisation-target.by", "2014}", used(70, 2014), "met", "not-applicable"),
    Row("utilisation-target.by", "2016}", used(70, 2015), "not-applicable", "met"),
    Row("confirmation.working_days", "4", confirmed(date(2015, 9, 28)), "done", "late"),
    Row("confirmation.working_days", "6", confirmed(date(2015, 9, 29)), "late", "done"),
    Row("notice.working_days", "4", notified(date(2015, 11, 13)), "done", "late"),
    Row("notice.working_days", "6", notified(date(2015, 11, 16)), "late", "done"),
]


def said(act: Act, row: Row) -> str:
    """The outcome of the row's rule, or the state of its step, for the row's application."""
    found = answer(changed(case_application(), row.facts), act, **row.readings)
    name, _, field = row.figure.partition(".")
    if field == "working_days":
        return {step.step: step.status.value for step in found.steps}[name]
    return {finding.rule: finding.outcome.value for finding in found.findings}[name]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.figure}: {row.other}")
def test_a_changed_figure_changes_an_answer(act: Act, law: LawCopy, row: Row) -> None:
    """The act's own figure gives the answer before, another figure gives another, and nothing hides the change."""
    file, words, value = FIGURES[row.figure]
    law.change(file, words + value, words + row.other)
    assert said(act, row) == row.before
    assert said(law.act(), row) == row.after


def test_every_figure_is_tried(act: Act) -> None:
    """A figure added to the leasing page or its steps needs rows of its own above."""
    shared = {"norm", "stage", "binds", "see", "practice", "extended_under"}
    references = {"of", "repeal", "positive", "negative", "parties", "agreement", "after", "step"}
    fields = {
        f"{rule.__struct_config__.tag}.{field.name}"
        for rule in (*act.common, *act.measures["leasing"].criteria)
        for field in msgspec.structs.fields(rule)
        if field.name not in shared | references
    }
    steps = {f"{key}.working_days" for key, step in act.procedures["leasing"].steps.items() if step.working_days}
    assert {row.figure for row in ROWS} == set(FIGURES) == fields | steps
