"""The priority sectors of the annex, and light industry among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.application import Application
from productivity_kit.eligibility.sector import priority_sector, sector_of
from productivity_kit.findings import Inquiry, Outcome, chosen_readings
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.criteria import PrioritySector
from tests.facts import MILLION, assets, changed, found, outcome

NORM = "5.1.leasing.sector"

# OKED code: the annex's code that takes it in as one of its subcodes, and that which is it itself.
CODES = [
    ("10", "10", "10"),
    ("10.71", "10", None),
    ("11", None, None),
    ("11.01", None, None),
    ("11.07", "11.07", "11.07"),
    ("11070", "11.07", None),
    ("11010", None, None),
    ("09", "09", "09"),
    ("09.1", "09.1", "09.1"),
    ("09.10", "09.10", "09.10"),
    ("09100", "09.10", None),
    ("09.2", "09", None),
    ("09.9", "09.9", "09.9"),
    ("09.90", "09.9", None),
    ("13.91", "13", None),
    ("13.91.0", "13", None),
    ("13910", "13", None),
    ("18.12", None, None),
    ("19", None, None),
    ("19.2", None, None),
    ("19.10", None, None),
    ("19.20", "19.20", "19.20"),
    ("19.20.1", "19.20", None),
    ("32.50", "32", None),
    ("33", "33", "33"),
    ("33.11", "33.1", None),
    ("33.2", "33.2", "33.2"),
    ("33.20", "33.2", None),
    ("33.3", "33", None),
    ("35.11", "35.11", "35.11"),
    ("35.12", None, None),
    ("38.21", "38.21", "38.21"),
    ("38.22", None, None),
    ("38.32", "38.32", "38.32"),
    ("49.41", None, None),
    ("50.20", "50", None),
    ("53", None, None),
    ("61.10", "61", None),
    ("62", "62", "62"),
    ("63", None, None),
    ("01.11", None, None),
    ("05.10", None, None),
]


COARSE = {"11", "19", "19.2", "35", "38"}
"""Codes of which the annex lists only a part: 11.07, 19.20, 35.11, 38.21 and 38.32."""


@pytest.mark.parametrize(("code", "within", "exact"), CODES)
def test_codes_of_the_annex(act: Act, code: str, within: str | None, exact: str | None) -> None:
    """A code belongs to the annex's longest code that it begins with; on the narrow reading only to itself."""
    assert sector_of(act, code) == within
    assert sector_of(act, code, exact=True) == exact
    facts = {"project.activity": code}
    coarse = "unknown" if code in COARSE else "not-met"
    assert outcome(NORM, facts) == ("met" if within else coarse)
    assert outcome(NORM, facts, sector_match="exact") == ("met" if exact else coarse)


def test_a_code_too_coarse_names_what_it_leaves_open() -> None:
    """Of 38 the annex lists 38.21 and 38.32: whether the project is in one of them is not known from 38 alone."""
    finding = found(NORM, {"project.activity": "38"})
    assert finding.outcome is Outcome.UNKNOWN
    assert finding.message.values == {"code": "38", "finer": ("38.21", "38.32")}


@given(st.from_regex(r"[0-9]{2}(\.[0-9]([0-9](\.[0-9])?)?)?", fullmatch=True))
def test_any_code_is_in_the_sector_it_begins_with(code: str) -> None:
    """The sector found is a beginning of the code, no longer one fits, and the narrow reading allows no more."""
    act = the_act()
    digits = code.replace(".", "")
    fitting = [sector for sector in act.sectors if digits.startswith(sector.replace(".", ""))]
    found_sector = sector_of(act, code)
    assert found_sector == max(fitting, key=lambda sector: len(sector.replace(".", "")), default=None)
    assert sector_of(act, code, exact=True) in {found_sector, None}
    assert (sector_of(act, code, exact=True) is not None) == (code in act.sectors)


@pytest.mark.parametrize(
    ("project", "main", "expected", "by_main"),
    [
        ("13.91", "47.11", "met", "not-met"),
        ("47.11", "13.91", "not-met", "met"),
        (None, "13.91", "unknown", "met"),
        ("13.91", None, "met", "unknown"),
    ],
)
def test_leasing_asks_for_the_project(project: str | None, main: str | None, expected: str, by_main: str) -> None:
    """5.1, item 1: investment projects in the priority sectors; on the other reading the enterprise's main code."""
    facts = {"project.activity": project, "applicant.main_activity": main}
    assert outcome(NORM, facts) == expected
    assert outcome(NORM, facts, sector_of="main_activity") == by_main


@pytest.mark.parametrize(
    ("main", "activity", "path", "expected"),
    [
        ("13.91", None, "applicant.main_activity", "met"),
        ("13.91", "47.11", "applicant.activity", "not-met"),
        ("47.11", "13.91", "applicant.activity", "met"),
        (None, None, "applicant.main_activity", "unknown"),
    ],
)
def test_other_measures_ask_for_the_activity(
    act: Act, case: Application, main: str | None, activity: str | None, path: str, expected: str
) -> None:
    """5.1, items 2 and 3: the enterprise's activity, which is the main one where no other is named."""
    rule = PrioritySector(norm="5.1.plan.sector", stage="applicant", of="activity")
    facts = {"applicant.main_activity": main, "applicant.activity": activity}
    verdict = priority_sector(rule, Inquiry(act, changed(case, facts), chosen_readings(act)))
    assert (verdict.outcome.value, verdict.facts) == (expected, (path,))


@pytest.mark.parametrize(
    ("code", "divisions", "heading"),
    [
        ("13", True, True),
        ("13.91", True, True),
        ("14.1", True, True),
        ("15110", True, True),
        ("16", False, True),
        ("16.10", False, True),
        ("17", False, True),
        ("31", False, True),
        ("31.01", False, True),
        ("12", False, False),
        ("18", False, False),
        ("20", False, False),
    ],
)
def test_light_industry(code: str, divisions: bool, heading: bool) -> None:
    """5.3: 75 mln suffice for light industry, which is OKED 13 to 15 or all that stands under the annex's heading."""
    facts = {"applicant.main_activity": code, "lease.assets": assets(75 * MILLION), "lease.own_money.amount": None}
    assert outcome("5.3.1.minimum", facts) == ("met" if divisions else "not-met")
    assert outcome("5.3.1.minimum", facts, light_industry="heading") == ("met" if heading else "not-met")


@pytest.mark.parametrize(
    ("main", "activity", "expected", "by_main"),
    [
        ("13.91", None, "met", "met"),
        ("47.11", "13.91", "met", "not-met"),
        ("13.91", "47.11", "not-met", "met"),
        (None, None, "unknown", "unknown"),
    ],
)
def test_light_industry_is_the_enterprises(main: str | None, activity: str | None, expected: str, by_main: str) -> None:
    """5.3, instrument 1: 75 mln for light-industry *enterprises*, not for textile projects of others."""
    facts = {
        "project.activity": "13.91",
        "applicant.main_activity": main,
        "applicant.activity": activity,
        "lease.assets": assets(75 * MILLION),
        "lease.own_money.amount": None,
    }
    assert outcome("5.3.1.minimum", facts) == expected
    assert outcome("5.3.1.minimum", facts, sector_of="main_activity") == by_main


def test_the_sector_is_named() -> None:
    """The finding names the annex's code that took the project in."""
    assert found(NORM).message.values == {"code": "13.91", "sector": "13"}
