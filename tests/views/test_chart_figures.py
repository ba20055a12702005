"""The figures of charts are the figures of their data, to the tiyn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from productivity_kit.application.enterprise import YearOfWork
from productivity_kit.assessment import LeaseOffer
from productivity_kit.leasing import Funding, LeaseTerms, LendingTerms, compare, funding, relend, schedule
from productivity_kit.programme import the_act
from productivity_kit.text import texts
from productivity_kit.views import charts

from ..facts import MILLION, TENGE, answer, case_application
from .drawn import Drawn

SAY = texts("en", the_act())
CASE = case_application()

# 127.5 mln tenge financed (5.3.1.minimum less 5.3.1.participation) in two half-yearly payments at 5 % (5.3.1.rate):
# principal 63,750,000 twice; interest 127,500,000 * 2.5 % = 3,187,500, then 63,750,000 * 2.5 % = 1,593,750.
TWO = LeaseTerms(
    value=150 * MILLION,
    own_money=22_500_000 * TENGE,
    rate=Fraction(1, 20),
    months=12,
    every=6,
    kind="equal-principal",
    start=date(2015, 7, 31),
)


def offer(terms: LeaseTerms, market: Fraction | None) -> LeaseOffer:
    """The terms worked out against a bank rate."""
    compared = None if market is None else compare(terms, market)
    return LeaseOffer(terms.financed, schedule(terms), funding(terms.financed), market, compared)


def test_each_payment_is_a_column_and_a_row() -> None:
    """Two payments, worked out above; the dates are half a year and a year after the start."""
    drawn = Drawn(charts.payments(schedule(TWO), SAY, "a"))
    assert drawn.rows == [
        ["31.01.2016", "63,750,000", "3,187,500", "66,937,500", "63,750,000"],
        ["31.07.2016", "63,750,000", "1,593,750", "65,343,750", "0"],
        ["In all", "127,500,000", "4,781,250", "132,281,250", ""],
    ]
    assert len(drawn.of_class("solid")) == len(drawn.of_class("hatched")) == 2
    assert "4,781,250 tenge" in drawn.text("figcaption")
    assert "3.75%" in drawn.text("figcaption")  # 4,781,250 of 127,500,000


def test_the_columns_are_as_high_as_the_sums() -> None:
    """63.75 mln of principal is 20 times the first interest of 3.1875 mln, and drawn so to a tenth of a unit."""
    drawn = Drawn(charts.payments(schedule(TWO), SAY, "a"))
    principal, interest = (float(drawn.of_class(name)[0].get("height", "")) for name in ("solid", "hatched"))
    assert principal == pytest.approx(20 * interest, abs=2)
    assert drawn.of_class("solid")[0].get("height") == drawn.of_class("solid")[1].get("height")


def test_many_payments_are_added_up_by_year() -> None:
    """The case's 28 payments fall into seven years, whose sums are the schedule's."""
    lease = answer(CASE).lease
    assert lease is not None
    rows = lease.schedule.rows
    drawn = Drawn(charts.payments(lease.schedule, SAY, "a"))
    assert [row[0] for row in drawn.rows] == ["2016", "2017", "2018", "2019", "2020", "2021", "2022", "In all"]
    for name, *sums in drawn.rows[:-1]:
        of_year = [row for row in rows if row.date.year == int(name)]
        expected = (
            sum(row.principal for row in of_year),
            sum(row.interest for row in of_year),
            sum(row.payment for row in of_year),
            of_year[-1].closing,
        )
        assert sums == [SAY.amount(tiyn) for tiyn in expected]


def test_without_interest_there_is_none_to_see() -> None:
    """A rate of nought: no interest in the finding, none in the drawing, noughts in the table."""
    drawn = Drawn(charts.payments(schedule(replace(TWO, rate=Fraction(0))), SAY, "a"))
    assert "No interest is paid." in drawn.text("figcaption")
    assert not drawn.of_class("hatched")
    assert [row[2] for row in drawn.rows] == ["0", "0", "0"]


def test_a_single_payment() -> None:
    """Six months at 5 %, paid at once: 127,500,000 and 2.5 % of it."""
    drawn = Drawn(charts.payments(schedule(replace(TWO, months=6)), SAY, "a"))
    assert drawn.rows[0] == ["31.01.2016", "127,500,000", "3,187,500", "130,687,500", "0"]
    assert "at once" in drawn.text("figcaption")


def test_the_lease_beside_a_bank_loan() -> None:
    """At 10 %: 6,375,000 + 3,187,500. Worth at the start: 3,187,500 / 1.05 + 1,593,750 / 1.05 ** 2."""
    drawn = Drawn(charts.cost(offer(TWO, Fraction(1, 10)), SAY, "a"))
    assert [row[1] for row in drawn.rows] == ["4,781,250", "9,562,500", "4,781,250", "4,481,292.52"]
    lengths = [float(bar.get("width", "")) for name in ("solid", "hatched", "gap") for bar in drawn.of_class(name)]
    assert lengths == [209.0, 418.0, 209.0]
    assert "4,781,250 tenge less than a bank loan at 10%" in drawn.text("figcaption")


def test_a_cheaper_bank_is_said_to_be_cheaper() -> None:
    """The same with the rates changed about: as much more is paid."""
    drawn = Drawn(charts.cost(offer(replace(TWO, rate=Fraction(1, 10)), Fraction(1, 20)), SAY, "a"))
    assert "4,781,250 tenge more than a bank loan at 5%" in drawn.text("figcaption")
    assert drawn.rows[2] == ["Paid more than at the bank", "4,781,250"]


def test_without_a_bank_rate_nothing_is_compared() -> None:
    """The interest stands beside the sum financed, and the finding says why there is no bank."""
    drawn = Drawn(charts.cost(offer(TWO, None), SAY, "a"))
    assert drawn.rows == [["Sum financed", "127,500,000"], ["Interest under the lease", "4,781,250"]]
    assert "No bank rate is on record" in drawn.text("figcaption")


def test_productivity_is_output_to_an_employee() -> None:
    """210 mln / 60 = 3.5 mln; 231 mln / 62 = 3,725,806.45, 1.06 times it; 352.8 mln / 66 = 5,345,454.55, 1.53 times."""
    drawn = Drawn(charts.productivity(CASE.years, 2014, Fraction(3, 2), 2017, SAY, "a"))
    assert [row[:2] + row[4:] for row in drawn.rows] == [
        ["2014", "fact", "3,500,000", "1"],
        ["2015", "fact", "3,725,806.45", "1.06"],
        ["2016", "plan", "4,687,500", "1.34"],
        ["2017", "plan", "5,345,454.55", "1.53"],
    ]
    assert len(drawn.of_class("solid")) == len(drawn.of_class("plan")) == 2
    words = " ".join("".join(text.itertext()) for text in drawn.svg.iter("text"))
    assert "5.25 mln tenge" in words  # 1.5 times 3.5 mln
    assert len(drawn.of_class("milestone")) == 4  # from 2014 to 2017, evenly


def test_a_year_without_figures_leaves_a_gap() -> None:
    """2015 has no staff: it is named under the field and in the table, and has no column."""
    years = (CASE.years[0], YearOfWork(2015, output=231 * MILLION), CASE.years[2])
    drawn = Drawn(charts.productivity(years, 2014, Fraction(3, 2), 2017, SAY, "a"))
    assert drawn.rows[1] == ["2015", "fact", "231,000,000", "not stated", "–", "–"]
    assert (len(drawn.of_class("solid")), len(drawn.of_class("plan"))) == (1, 1)


@pytest.mark.parametrize("years", [(), (YearOfWork(2015, output=231 * MILLION, employees=62),)])
def test_without_the_base_year_there_is_no_target(years: tuple[YearOfWork, ...]) -> None:
    """The finding says what is missing; no target is drawn from another year."""
    drawn = Drawn(charts.productivity(years, 2014, Fraction(3, 2), 2017, SAY, "a"))
    assert "base year 2014 is not stated" in drawn.text("figcaption")
    assert not drawn.of_class("target")


def test_utilisation_is_what_was_made_of_the_capacity() -> None:
    """216,000 of 400,000 is 54 %; 236,000 is 59 %; 312,000 of 480,000 is 65 %; 345,600 is 72 %."""
    drawn = Drawn(charts.utilisation(CASE.years, Fraction(7, 10), SAY, "a"))
    assert [row[4] for row in drawn.rows] == ["54%", "59%", "65%", "72%"]
    assert "59%" in drawn.text("figcaption")  # the last fact, not the plan
    assert "less than the target of 70%" in drawn.text("figcaption")


def test_the_fund_is_counted_in_rounds() -> None:
    """100 mln for a year at 10 % in two halves: 5 + 2.5 mln interest. Lent: 100, 107.5, 107.5 * 1.075 = 115.5625."""
    terms = LendingTerms(rate=Fraction(1, 10), months=12, every=6, kind="equal-principal")
    fund = 100 * MILLION
    rows = (relend(fund, terms, 3, "principal"), relend(fund, terms, 3, "payments"))
    drawn = Drawn(charts.fund(*rows, fund, SAY, "a"))
    assert drawn.rows == [
        ["1", "100,000,000", "1", "100,000,000", "1"],
        ["2", "200,000,000", "2", "207,500,000", "2.08"],
        ["3", "300,000,000", "3", "323,062,500", "3.23"],
    ]


def test_the_mix_is_eighty_to_twenty() -> None:
    """5.3.1.funding-mix: 102 mln of 127.5 mln are the budget loan, and four fifths of the bar."""
    drawn = Drawn(charts.mix(funding(TWO.financed), SAY, "a"))
    assert drawn.rows == [
        ["budget loan", "102,000,000", "80%"],
        ["other sources", "25,500,000", "20%"],
        ["in all", "127,500,000", "100%"],
    ]
    budget, other = (float(drawn.of_class(name)[0].get("width", "")) for name in ("solid", "hatched"))
    assert budget == pytest.approx(4 * other, abs=0.5)


def test_a_single_source_is_the_whole_bar() -> None:
    """No empty part is drawn."""
    drawn = Drawn(charts.mix(Funding(10 * MILLION, 0), SAY, "a"))
    assert not drawn.of_class("hatched")
    assert drawn.of_class("solid")[0].get("width") == "418.0"
