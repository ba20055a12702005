"""At least one year in a priority sector (5.1, items 2 and 3)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.findings import Outcome
from tests.facts import answer_on

YEAR = {
    "study": "5.1.study.year",
    **dict.fromkeys(
        (
            "training",
            "experts",
            "diagnostics",
            "improvement",
            "organisation-plan",
            "organisation-implementation",
        ),
        "5.1.service.year",
    ),
}
"""The measures that ask for a year, with the norm that does."""

WORK = "applicant.activity_since"
BORN = "applicant.registered"


def on(measure: str, since: date | None, filed: date | None, **readings: str) -> str:
    """The outcome for an activity begun on one day and an application filed on another."""
    facts = {WORK: since, BORN: date(2000, 1, 1), "filed": filed, "today": None, "project.expertise.date": None}
    return answer_on(measure, facts, **readings).of(YEAR[measure]).outcome.value


@pytest.mark.parametrize("measure", YEAR)
@pytest.mark.parametrize(
    ("since", "filed", "expected"),
    [
        (date(2015, 2, 15), date(2016, 2, 15), "met"),  # 15 February 2015 and a year: 15 February 2016
        (date(2015, 2, 16), date(2016, 2, 15), "not-met"),  # a day less
        (date(2015, 2, 15), date(2016, 2, 14), "not-met"),
        (date(2012, 2, 29), date(2016, 2, 28), "met"),
        (date(2015, 2, 28), date(2016, 2, 28), "met"),  # full on the 28th, though 2016 has a 29th
        (date(2015, 3, 1), date(2016, 2, 29), "not-met"),  # the leap day does not make the year full
        (date(2015, 3, 1), date(2016, 3, 1), "met"),
        (date(2015, 6, 30), date(2016, 6, 30), "met"),
        (None, date(2016, 2, 15), "unknown"),
        (date(2010, 1, 1), None, "unknown"),
    ],
)
def test_at_least_one_year(measure: str, since: date | None, filed: date | None, expected: str) -> None:
    """Counted to the day of the same number, on the day of filing (Civil Code, article 174)."""
    assert on(measure, since, filed) == expected


@pytest.mark.parametrize(
    ("filed", "expected"), [(date(2013, 2, 27), "not-met"), (date(2013, 2, 28), "met"), (date(2013, 3, 1), "met")]
)
def test_a_year_from_the_29th_of_february(filed: date, expected: str) -> None:
    """A month without that number ends the term on its last day: 28 February 2013."""
    assert on("training", date(2012, 2, 29), filed) == expected


@pytest.mark.parametrize("measure", YEAR)
def test_since_registration_on_the_other_reading(measure: str) -> None:
    """Three years registered, half a year in the sector: enough only where the year runs from registration."""
    facts = {BORN: date(2013, 1, 10), WORK: date(2015, 9, 1)}
    finding = answer_on(measure, facts).of(YEAR[measure])
    assert finding.outcome is Outcome.NOT_MET
    assert ("one-year", "registered", Outcome.MET) in [(o.reading, o.option, o.outcome) for o in finding.others]
    assert answer_on(measure, facts, one_year="registered").of(YEAR[measure]).outcome is Outcome.MET
    young = {BORN: date(2015, 9, 1), WORK: None}
    assert answer_on(measure, young, one_year="registered").of(YEAR[measure]).outcome is Outcome.NOT_MET
    unknown = answer_on(measure, {BORN: None}, one_year="registered").of(YEAR[measure])
    assert (unknown.outcome, unknown.facts[BORN]) == (Outcome.UNKNOWN, None)


@pytest.mark.parametrize("measure", YEAR)
@pytest.mark.parametrize(
    ("code", "since", "expected"),
    [
        ("13.91", date(2010, 1, 1), "met"),
        ("47.11", date(2010, 1, 1), "not-met"),
        ("47.11", None, "not-met"),
        ("47.11", date(2016, 1, 1), "not-met"),
        ("13.91", date(2016, 1, 1), "not-met"),
        ("38", date(2016, 1, 1), "not-met"),
        ("38", date(2010, 1, 1), "unknown"),
        (None, date(2010, 1, 1), "unknown"),
        (None, date(2016, 1, 1), "not-met"),
    ],
)
def test_both_the_sector_and_the_year(measure: str, code: str | None, since: date | None, expected: str) -> None:
    """The year is one of activity in a priority sector: either of the two can fail, and one unknown leaves it open."""
    facts = {"applicant.main_activity": code, "applicant.activity": None, WORK: since}
    assert answer_on(measure, facts).of(YEAR[measure]).outcome.value == expected


@pytest.mark.parametrize("measure", YEAR)
def test_the_activity_it_applies_with(measure: str) -> None:
    """An enterprise whose main activity is another may apply with one in a sector, but not by its main OKED."""
    facts = {"applicant.main_activity": "47.11", "applicant.activity": "13.91"}
    assert answer_on(measure, facts).of(YEAR[measure]).outcome is Outcome.MET
    by_main = answer_on(measure, facts, sector_of="main_activity").of(YEAR[measure])
    assert by_main.outcome is Outcome.NOT_MET


def test_the_day_from_which_it_would_do_is_named() -> None:
    """Filed on 15 February 2016 by one at work since 1 May 2015: the year is full on 1 May 2016."""
    finding = answer_on("training", {WORK: date(2015, 5, 1)}).of("5.1.service.year")
    assert finding.message.values == {
        "since": "2015-05-01", "least": 1, "full": "2016-05-01", "filed": "2016-02-15",
    }  # fmt: skip
    assert finding.facts == {"applicant.main_activity": "28.30", WORK: "2015-05-01", "filed": "2016-02-15"}


@given(st.dates(date(2005, 1, 1), date(2016, 7, 11)), st.dates(date(2015, 6, 17), date(2016, 7, 11)))
def test_waiting_never_harms(since: date, filed: date) -> None:
    """Who has the year full on one day has it full on every later one; 366 days are always a year, 364 never."""
    found = on("training", since, filed)
    later = on("training", since, filed + timedelta(days=1))
    assert (found == "met") <= (later == "met")
    days = (filed - since).days
    if days >= 366:
        assert found == "met"
    if days <= 364:
        assert found == "not-met"
