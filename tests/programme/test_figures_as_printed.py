"""The figures of the situation (section 3) and of the action plan (section 8), as the act prints them."""

from __future__ import annotations

from decimal import Decimal

from productivity_kit.programme import Act

SITUATION = (
    "8733001.3 8.0 40.5 56.8 32.0 7467.6 10.9 5.8 19.1 7.6 15 27.9 71.2 43.2 55.1 39.3 1000 750 15.7 15.7 9.2 9.1 "
    "26.8 14.9 2.6 3.5 0.7 2.5 64.8 30 40 200 3 50 70 10 17 90"
)
WEAR = "60 58.4 56.7 45.3 39 70"
COUNTS = {2011: 26, 2012: 25, 2013: 13, 2014: 8}
PLAN = {
    "leasing-productivity": (2011, 2020, {}),
    "leasing-capacity": (2011, 2014, {2014: 70}),
    "comprehensive-plans": (2011, 2020, COUNTS),
    "competence": (2015, 2020, {}),
    "processes": (2015, 2020, {}),
    "organisation": (2015, 2020, {}),
    "clusters": (2015, 2020, {}),
    "productivity-reached": (2011, 2020, dict.fromkeys(COUNTS, 3)),
    "capacity-reached": (2011, 2014, {}),
    "leasing-finance": (2011, 2020, {2011: 10_000_000, 2012: 15_000_000}),
    "documents-prepared": (2011, 2020, COUNTS),
    "staff-qualified": (2015, 2020, {}),
    "audits-passed": (2015, 2020, {}),
    "processes-improved": (2015, 2020, {}),
    "applications-taken": (2015, 2020, {2011: 92_810, 2012: 103_367, 2013: 116_000, 2014: 115_170}),
    "package-checked": (2015, 2020, {}),
    "monitoring": (2015, 2020, {}),
    "outreach": (2015, 2020, {}),
    "support-given": (2015, 2020, {2011: 28_000, 2012: 30_000, 2013: 18_050, 2014: 11_500}),
    "cluster-chains": (2015, 2020, {}),
    "cluster-support": (2015, 2015, {}),
}
"""Each row's term, and what the columns of 2011–2014 print."""


def test_the_situation(act: Act) -> None:
    """Subsections 1 and 2 of section 3, in the order of the text."""
    assert [figure.value for figure in act.situation.figures] == [Decimal(figure) for figure in SITUATION.split()]


def test_the_audit(act: Act) -> None:
    """187 enterprises in 16 regions and 10 branches, 10 problems, and the wear that is named with the fifth of them."""
    audit = act.situation.audit
    assert (audit.enterprises, audit.regions, audit.industries, len(audit.problems)) == (187, 16, 10, 10)
    assert [item.percent for item in audit.wear] == [Decimal(percent) for percent in WEAR.split()]


def test_the_table_of_strengths_and_weaknesses(act: Act) -> None:
    """8 strengths, 6 weaknesses, 9 opportunities, 3 threats."""
    swot = act.situation.swot
    assert [len(part) for part in (swot.strengths, swot.weaknesses, swot.opportunities, swot.threats)] == [8, 6, 9, 3]


def test_the_rows_of_the_plan(act: Act) -> None:
    """7 target indicators, then the results and measures of the three tasks, each with its term and its figures."""
    assert {row.id: (row.since, row.until, row.actual) for row in act.plan} == PLAN
    assert [row.id for row in act.plan] == list(PLAN)
    assert [row.kind for row in act.plan].count("target") == 7
