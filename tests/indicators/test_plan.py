"""The plan of measures as the act prints it (section 8), and the aims of the stages (sections 1 and 6)."""

from __future__ import annotations

import pytest

from productivity_kit.programme import the_act

LEASING, KIDI, BOTH = ("leasing-operator",), ("programme-operator",), ("authorised-body", "programme-operator")
MID, CONTRACT, AGREEMENT = "ИДМ-ге ақпарат", "шарт", "шығындардың бір бөлігін өтеу туралы қорытынды/келісім"
PLANS = {2011: 26, 2012: 25, 2013: 13, 2014: 8}
THREE = dict.fromkeys((2011, 2012, 2013, 2014), 3)
TAKEN = {2011: 92_810, 2012: 103_367, 2013: 116_000, 2014: 115_170}
GIVEN = {2011: 28_000, 2012: 30_000, 2013: 18_050, 2014: 11_500}

ROWS = {
    # Target indicators 1 to 7 (lines 1500-1598).
    "leasing-productivity": ("target", 0, "percent", 2011, 2020, LEASING, None, {}),
    "leasing-capacity": ("target", 0, "percent", 2011, 2014, LEASING, None, {2014: 70}),
    "comprehensive-plans": ("target", 0, "units", 2011, 2020, KIDI, None, PLANS),
    "competence": ("target", 0, "units", 2015, 2020, KIDI, None, {}),
    "processes": ("target", 0, "units", 2015, 2020, KIDI, None, {}),
    "organisation": ("target", 0, "units", 2015, 2020, KIDI, None, {}),
    "clusters": ("target", 0, "units", 2015, 2020, BOTH, None, {}),
    # Task 1 (lines 1600-1656).
    "productivity-reached": ("result", 1, "units", 2011, 2020, LEASING, None, THREE),
    "capacity-reached": ("result", 1, "units", 2011, 2014, LEASING, None, {}),
    "leasing-finance": (
        "measure", 1, "thousand-tenge", 2011, 2020, LEASING, CONTRACT, {2011: 10_000_000, 2012: 15_000_000},
    ),
    # Task 2 (lines 1658-1815).
    "documents-prepared": ("result", 2, "units", 2011, 2020, KIDI, None, PLANS),
    "staff-qualified": ("result", 2, "units", 2015, 2020, KIDI, None, {}),
    "audits-passed": ("result", 2, "units", 2015, 2020, KIDI, None, {}),
    "processes-improved": ("result", 2, "units", 2015, 2020, KIDI, None, {}),
    "applications-taken": ("measure", 2, "thousand-tenge", 2015, 2020, KIDI, MID, TAKEN),
    "package-checked": ("measure", 2, "thousand-tenge", 2015, 2020, KIDI, AGREEMENT, {}),
    "monitoring": ("measure", 2, "thousand-tenge", 2015, 2020, KIDI, MID, {}),
    "outreach": ("measure", 2, "thousand-tenge", 2015, 2020, KIDI, MID, {}),
    "support-given": ("measure", 2, "thousand-tenge", 2015, 2020, BOTH, CONTRACT, GIVEN),
    # Task 3 (lines 1817-1856).
    "cluster-chains": ("result", 3, "clusters", 2015, 2020, BOTH, None, {}),
    "cluster-support": ("measure", 3, "thousand-tenge", 2015, 2015, BOTH, CONTRACT, {}),
}  # fmt: skip
"""Row by row: kind, task, unit, years, who answers for it, how it ends, and the actual figures as they are printed."""


def test_the_plan_has_these_rows_in_this_order() -> None:
    """Seven target indicators; then each task with its results and measures."""
    assert [row.id for row in the_act().plan] == list(ROWS)


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_the_plan(row: str) -> None:
    """Unit, years, those who answer for it, form of completion and figures are those of the printed row."""
    (found,) = (one for one in the_act().plan if one.id == row)
    completion = None if found.completion is None else found.completion["kk"]
    assert ROWS[row] == (
        found.kind, found.task, found.unit, found.since, found.until, found.responsible, completion, found.actual,
    )  # fmt: skip


def test_digits_that_the_print_breaks_up() -> None:
    """Lines 1745-1752 and 1815: «9 2 810», «1 0 3 367», «280 00 300 00 180 50 115 00»; nothing else is doubtful."""
    assert {row.id: row.printed for row in the_act().plan if row.printed} == {
        "applications-taken": {2011: "9 2 810", 2012: "1 0 3 367"},
        "support-given": {2011: "280 00", 2012: "300 00", 2013: "180 50", 2014: "115 00"},
    }


def test_the_stages() -> None:
    """1-кезең 2011-2014, of which 2011 is the pilot year; 2-кезең 2015-2020 (lines 88-91, 1423-1440)."""
    first, second = the_act().stages
    assert (first.since, first.until, first.pilot and first.pilot.year) == (2011, 2014, 2011)
    assert (second.since, second.until, second.pilot) == (2015, 2020, None)
    assert (len(first.aims), len(second.aims)) == (3, 2)
