"""What is watched: productivity 1.5 times, and 70 % of the capacity (4.2; 5.4, clause 7), by hand."""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.application.enterprise import YearOfWork
from productivity_kit.indicators import deadline
from tests.facts import MILLION, found, happened, outcome

GROWTH, USE = "5.4.A.7", "1.indicators.2015"
Facts = dict[str, object]


def year(number: int, output: int | None, people: int | None = 10, *, planned: bool = False) -> YearOfWork:
    """A year with `output` in millions of tenge."""
    return YearOfWork(number, None if output is None else output * MILLION, people, planned=planned)


def grown(*years: YearOfWork, today: int = 2016, contract: int | None = 2015, base: int | None = 2014) -> Facts:
    """Years of work after a contract of one year, asked at the beginning of another."""
    events = happened(contract_signed=date(contract, 11, 23)) if contract else ()
    filed = date(contract, 9, 18) if contract else None
    return {"years": years, "base_year": base, "today": date(today, 1, 15), "events": events, "filed": filed}


BASE = year(2014, 100)


@pytest.mark.parametrize(("reading", "last"), [("exclusive", 2017), ("inclusive", 2018)])
def test_by_a_year(reading: str, last: int) -> None:
    """ "By 2018" is through 2017, or through 2018 on the other reading."""
    assert deadline(2018, reading) == last


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (grown(BASE, year(2015, 150)), "met"),
        (grown(BASE, year(2015, 149)), "unknown"),
        (grown(BASE, year(2015, 75, 5)), "met"),
        (grown(BASE, year(2015, 165, 11)), "met"),
        (grown(BASE, year(2015, 164, 11)), "unknown"),
        (grown(BASE, year(2015, 150, planned=True)), "unknown"),
        (grown(BASE), "unknown"),
        (grown(year(2013, 150), BASE), "unknown"),
        (grown(year(2014, None), year(2015, 150)), "unknown"),
        (grown(year(2014, 100, 0), year(2015, 150)), "unknown"),
        (grown(BASE, year(2015, 150), base=None), "unknown"),
    ],
)
def test_one_and_a_half_times(facts: Facts, expected: str) -> None:
    """Output by head of at least 1.5 times the base year's: 15 mln against 10 mln a head; plans do not count.

    An earlier year and a base year without output or people measure nothing.
    """
    assert outcome(GROWTH, facts) == expected


def test_two_readings_of_times() -> None:
    """To 150 % of the base, or by 150 %, which is to 250 %: 25 mln a head."""
    assert outcome(GROWTH, grown(BASE, year(2015, 249)), times="by") == "unknown"
    assert outcome(GROWTH, grown(BASE, year(2015, 250)), times="by") == "met"


@pytest.mark.parametrize(
    ("today", "reading", "expected"),
    [(2017, "exclusive", "unknown"), (2018, "exclusive", "not-met"), (2018, "inclusive", "unknown")],
)
def test_the_target_of_2018(today: int, reading: str, expected: str) -> None:
    """A contract of 2015 owes it by 2018: missed once 2017 is over with 1.49 times, or 2018 on the other reading."""
    years = [year(number, 149) for number in range(2015, today)]
    assert outcome(GROWTH, grown(BASE, *years, today=today), by_year=reading) == expected


@pytest.mark.parametrize(("contract", "until"), [(2013, 2014), (2014, 2017), (2016, 2017), (2017, 2019), (2018, 2019)])
def test_the_first_target_still_ahead_is_owed(contract: int, until: int) -> None:
    """4.2: by 2015, 2018, 2020 is through 2014, 2017, 2019; owed is the first to end after the year of the contract."""
    years = [year(number, 149) for number in range(2013, until + 1)]
    facts = grown(year(2012, 100), *years, contract=contract, base=2012, today=until + 1)
    finding = found(GROWTH, facts)
    assert finding.outcome.value == "not-met"
    assert finding.message.values["until"] == str(until)


def test_the_last_year_has_to_be_over() -> None:
    """While 2017 is running it is not missed, whatever its figures are so far; once it is over it is."""
    years = [year(number, 149) for number in (2015, 2016, 2017)]
    assert outcome(GROWTH, grown(BASE, *years, today=2017)) == "unknown"
    assert outcome(GROWTH, grown(BASE, *years, today=2018)) == "not-met"


def test_before_the_contract_the_filing_counts() -> None:
    """Without a contract the target is that which lies ahead of the filing."""
    facts = {**grown(BASE, year(2015, 149), year(2016, 149), year(2017, 149), today=2018), "events": ()}
    assert outcome(GROWTH, facts) == "not-met"
    assert outcome(GROWTH, {**facts, "filed": None}) == "unknown"


@pytest.mark.parametrize(
    ("years", "unstated"),
    [
        ((year(2015, 149), year(2016, 149)), "2017"),
        ((year(2015, 149), year(2016, None), year(2017, 149)), "2016"),
        ((year(2015, 149), year(2016, 149), year(2017, 149, None)), "2017"),
        ((year(2015, 149), year(2016, 149), year(2017, 160, planned=True)), "2017"),
    ],
)
def test_a_year_without_figures_is_not_a_year_without_growth(years: tuple[YearOfWork, ...], unstated: str) -> None:
    """After 2017 the target is missed only if the figures show it: a year left blank may have reached it."""
    finding = found(GROWTH, grown(BASE, *years, today=2018))
    assert finding.outcome.value == "unknown"
    assert finding.message.values == {"year": unstated}


def test_the_plan_that_makes_it() -> None:
    """Not yet reached in 2016, planned to be exactly 1.5 times in 2017: told as such, and still unknown."""
    plan = (BASE, year(2015, 110), year(2016, 140, planned=True), year(2017, 150, planned=True))
    finding = found(GROWTH, grown(*plan))
    assert finding.outcome.value == "unknown"
    assert finding.message.values == {"growth": "3/2", "year": "2017", "until": "2017"}


def test_a_plan_that_comes_too_late() -> None:
    """A plan that reaches it in 2018 only does not show it by the end of 2017; on the other reading it does."""
    plan = (BASE, year(2015, 110), year(2018, 160, planned=True))
    assert "the plan does not show it" in found(GROWTH, grown(*plan)).message.key
    assert "the plan makes it" in found(GROWTH, grown(*plan), by_year="inclusive").message.key


def used(produced: int | None, capacity: int | None = 100, number: int = 2014, *, planned: bool = False) -> YearOfWork:
    return YearOfWork(number, capacity=capacity, produced=produced, planned=planned)


def lease_of(number: int, *years: YearOfWork) -> Facts:
    return {"years": years, "events": happened(contract_signed=date(number, 6, 1))}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (lease_of(2013, used(70)), "met"),
        (lease_of(2013, used(69)), "not-met"),
        (lease_of(2013, used(700, 1000)), "met"),
        (lease_of(2013, used(699, 1000)), "not-met"),
        (lease_of(2013, used(69, number=2013)), "unknown"),
        (lease_of(2013, used(70, number=2013)), "met"),
        (lease_of(2013, used(80, number=2013), used(69)), "not-met"),
        (lease_of(2013, used(80, number=2013), used(None)), "unknown"),
        (lease_of(2013, used(80, planned=True)), "unknown"),
        (lease_of(2013, used(80, capacity=0)), "unknown"),
        (lease_of(2013), "unknown"),
        (lease_of(2014, used(69)), "not-met"),
        (lease_of(2015, used(69)), "not-applicable"),
        ({"years": (used(80),), "events": (), "filed": None}, "unknown"),
    ],
)
def test_seventy_percent_of_the_capacity(facts: Facts, expected: str) -> None:
    """4.2: average use of capacity up to 70 % by 2015, which is through 2014; a later lease is under no such target.

    The last year of fact is asked; before 2014 is over a lower figure is no miss, and a blank one decides nothing.
    """
    assert outcome(USE, facts) == expected


def test_seventy_percent_on_the_other_reading() -> None:
    """Through 2015 a contract of 2015 is under the target: the case's 59 % miss it."""
    assert outcome(USE) == "not-applicable"
    finding = found(USE, by_year="inclusive")
    assert finding.outcome.value == "not-met"
    assert finding.message.values == {"share": "59/100", "year": "2015", "target": "7/10"}


def test_growth_after_the_due_year_comes_too_late() -> None:
    """Owed by 2018, which is through 2017: twice the base in 2019 does not mend three years without growth."""
    late = grown(BASE, year(2015, 100), year(2016, 100), year(2017, 100), year(2019, 200), today=2020)
    assert outcome(GROWTH, late) == "not-met"


def test_growth_before_the_contract_is_not_the_leases() -> None:
    """The recipient raises productivity after it has the lease: what was reached in 2013 does not count."""
    assert outcome(GROWTH, grown(year(2012, 100), year(2013, 200), year(2015, 110), today=2016, base=2012)) == "unknown"


def test_a_year_that_today_has_not_reached_is_no_fact() -> None:
    """Figures of 2017 stated as a fact in 2016 are not one."""
    assert outcome(GROWTH, grown(BASE, year(2015, 110), year(2017, 200), today=2016)) == "unknown"
